# LMK in zsh, by afar: `lmk`, also for the shell's own jobs (`lmk monitor %1`), and its completion.
lmk() {
    emulate -L zsh
    local word pid job='' monitor='' alone='' out id
    local -a words match mbegin mend
    for word in "$@"; do
        if [[ -n $monitor && -z $job && $word == %* ]]; then
            out=$(jobs -l "$word" 2>/dev/null)
            if [[ ! $out =~ '^\[[0-9]+\][[:space:]]*[-+]?[[:space:]]*([0-9]+)' ]]; then
                print -ru2 -- "lmk: this shell has no job $word"
                return 1
            fi
            job=$word word=$match[1]
        fi
        if [[ $word == monitor && -z $monitor ]]; then
            monitor=1
            words+=(monitor --no-attach)
            continue
        fi
        case $word in (--no-attach) alone=1 ;; (--attach) continue ;; esac
        words+=("$word")
    done
    if [[ -z $job ]]; then
        @PROGRAM@ "$@"
        return
    fi
    out=$(@PROGRAM@ "${words[@]}") || return
    print -r -- "$out"
    # It goes on, and this shell forgets it: it may be closed.
    bg "$job" &>/dev/null
    disown "$job" 2>/dev/null
    [[ -z $alone ]] || return 0
    id=${out##*Job ID: }
    @PROGRAM@ attach "${id%%[[:space:]]*}"
}
__lmk_load() {
    eval "$(@PROGRAM@ shell-plugin --print --completion --shell zsh 2>/dev/null)"
    _lmk "$@"
}
(( ! $+functions[compdef] )) || compdef __lmk_load lmk
