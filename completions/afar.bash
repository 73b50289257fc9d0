# Completion of afar in bash: the program itself tells what a word can become.
_afar_complete() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <(AFAR_COMPLETE=bash AFAR_COMPLETE_LINE="${COMP_LINE:0:COMP_POINT}" AFAR_COMPLETE_WORD="$2" afar 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=:] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o bashdefault -o default -F _afar_complete afar
