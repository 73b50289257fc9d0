# What took @LONG@ seconds or longer is told.
function __lmk_after --on-event fish_postexec
    set -l code $status
    set -l took (math --scale=0 "$CMD_DURATION / 1000")
    test "$took" -ge @LONG@; or return
    printf '%s\n' "$argv[1]" | @PROGRAM@ shell-report --status $code --seconds $took --ignore @IGNORE@ -- - >/dev/null 2>&1 &
    disown 2>/dev/null
end
