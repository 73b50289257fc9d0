# Completion of NAME in bash: the program itself tells what a word can become.
_NAME_complete() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <(AFAR_COMPLETE=bash AFAR_COMPLETE_LINE="${COMP_LINE:0:COMP_POINT}" AFAR_COMPLETE_WORD="$2" NAME 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=:] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o bashdefault -o default -F _NAME_complete NAME
