# What took @LONG@ seconds or longer is told.
__lmk_after() {
    local code=$? took line
    if [[ -n ${__lmk_begun:-} ]]; then
        took=$((SECONDS - __lmk_begun))
        __lmk_begun=''
        if ((took >= @LONG@)); then
            line=$(HISTTIMEFORMAT='' builtin history 1)
            [[ $line =~ ^[[:space:]]*[0-9]+[*]?[[:space:]]+(.*)$ ]] && line=${BASH_REMATCH[1]}
            (@PROGRAM@ shell-report --status "$code" --seconds "$took" --ignore @IGNORE@ -- - <<<"$line" >/dev/null 2>&1 &)
        fi
    fi
    return "$code"
}
case ${PS0-} in *__lmk_begun*) ;; *) PS0='${BASH_VERSION:$((__lmk_begun=SECONDS,0)):0}'"${PS0-}" ;; esac
case "${PROMPT_COMMAND[*]-}" in *__lmk_after*) ;; *) PROMPT_COMMAND="__lmk_after${PROMPT_COMMAND:+; $PROMPT_COMMAND}" ;; esac
