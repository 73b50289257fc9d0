# What took @LONG@ seconds or longer is told.
__lmk_before() {
    __lmk_line=$1 __lmk_begun=$SECONDS
}
__lmk_after() {
    local code=$? took
    [[ -n ${__lmk_begun-} ]] || return 0
    took=$(( ${SECONDS%.*} - ${__lmk_begun%.*} ))
    __lmk_begun=''
    (( took >= @LONG@ )) || return 0
    @PROGRAM@ shell-report --status $code --seconds $took --ignore @IGNORE@ -- - <<<"$__lmk_line" &>/dev/null &!
}
autoload -Uz add-zsh-hook
add-zsh-hook preexec __lmk_before
add-zsh-hook precmd __lmk_after
