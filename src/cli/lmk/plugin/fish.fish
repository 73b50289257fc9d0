# LMK in fish, by afar: `lmk`, also for the shell's own jobs (`lmk monitor %1`), and its completion.
function lmk --description 'Tell me when it is done'
    set -l words
    set -l job ''
    set -l monitor 0
    set -l alone 0
    for word in $argv
        if test $monitor = 1; and test -z "$job"; and string match -q -- '%*' $word
            set -l pid (jobs -p $word 2>/dev/null)
            if test -z "$pid"
                echo "lmk: this shell has no job $word" >&2
                return 1
            end
            set job $pid[1]
            set word $pid[1]
        end
        if test "$word" = monitor; and test $monitor = 0
            set monitor 1
            set -a words monitor --no-attach
            continue
        end
        switch $word
            case --no-attach
                set alone 1
            case --attach
                continue
        end
        set -a words $word
    end
    if test -z "$job"
        @PROGRAM@ $argv
        return
    end
    set -l out (@PROGRAM@ $words)
    or return
    printf '%s\n' $out
    # It goes on, and this shell forgets it: it may be closed.
    bg $job >/dev/null 2>&1
    disown $job 2>/dev/null
    test $alone = 0; or return 0
    set -l id (string match -rg 'Job ID: (\S+)' -- $out)
    @PROGRAM@ attach $id[1]
end
function __lmk_load
    functions -e __lmk_load
    complete -c lmk -e
    @PROGRAM@ shell-plugin --print --completion --shell fish 2>/dev/null | source
    complete -C"$(commandline -cp)"
end
complete -c lmk -f -a '(__lmk_load)'
