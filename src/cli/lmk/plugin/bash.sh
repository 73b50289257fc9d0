# LMK in bash, by afar: `lmk`, also for the shell's own jobs (`lmk monitor %1`), and its completion.
lmk() {
    local word pid job='' monitor='' alone='' out id
    local -a words=()
    for word; do
        if [[ -n $monitor && -z $job && $word == %* ]]; then
            pid=$(jobs -p "$word" 2>/dev/null)
            if [[ -z $pid ]]; then
                printf 'lmk: this shell has no job %s\n' "$word" >&2
                return 1
            fi
            job=$word word=$pid
        fi
        if [[ $word == monitor && -z $monitor ]]; then
            monitor=1
            words+=(monitor --no-attach)
            continue
        fi
        case $word in --no-attach) alone=1 ;; --attach) continue ;; esac
        words+=("$word")
    done
    if [[ -z $job ]]; then
        @PROGRAM@ "$@"
        return
    fi
    out=$(@PROGRAM@ "${words[@]}") || return
    printf '%s\n' "$out"
    # It goes on, and this shell forgets it: it may be closed.
    bg "$job" >/dev/null 2>&1
    disown "$job" 2>/dev/null
    [[ -z $alone ]] || return 0
    id=${out##*Job ID: }
    @PROGRAM@ attach "${id%%[[:space:]]*}"
}
__lmk_load() {
    eval "$(@PROGRAM@ shell-plugin --print --completion --shell bash 2>/dev/null)"
    return 124
}
complete -F __lmk_load lmk
