# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_afar_global_optspecs
    string join \n o/output= json columns= no-header sort-by= jq= profile= config= color= q/quiet v/verbose debug dry-run curl connect-timeout= read-timeout= retries= cacert= system-certs insecure sandbox yes no-input notify= h/help V/version
end

function __fish_afar_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_afar_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_afar_using_subcommand
    set -l cmd (__fish_afar_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c afar -n "__fish_afar_needs_command" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_needs_command" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_needs_command" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_needs_command" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_needs_command" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_needs_command" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_needs_command" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_needs_command" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_needs_command" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_needs_command" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_needs_command" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_needs_command" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_needs_command" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_needs_command" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_needs_command" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_needs_command" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_needs_command" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_needs_command" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_needs_command" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_needs_command" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_needs_command" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_needs_command" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_needs_command" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_needs_command" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_needs_command" -s V -l version -d 'Print version'
complete -c afar -n "__fish_afar_needs_command" -f -a "bai" -d 'Backend.AI: compute sessions, code execution, administration'
complete -c afar -n "__fish_afar_needs_command" -f -a "lmk" -d 'LMK: notifications about what runs and ends'
complete -c afar -n "__fish_afar_needs_command" -f -a "las" -d 'Lucidtech: documents, models, predictions, workflows'
complete -c afar -n "__fish_afar_needs_command" -f -a "cocalc" -d 'CoCalc: commands, notebooks and files in projects'
complete -c afar -n "__fish_afar_needs_command" -f -a "sandbox" -d 'Run a stand-in for the services on this computer'
complete -c afar -n "__fish_afar_needs_command" -f -a "auth" -d 'What each service is used with'
complete -c afar -n "__fish_afar_needs_command" -f -a "config" -d 'Show and change afar\'s settings'
complete -c afar -n "__fish_afar_needs_command" -f -a "completion" -d 'Print a completion script for a shell'
complete -c afar -n "__fish_afar_needs_command" -f -a "help" -d 'Show help on a command or a topic: exit-codes, environment'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l skip-sslcert-validation -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "config" -d 'Show the endpoint, the keys in use and the versions of both sides'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "configure" -d 'Ask for all that Backend.AI needs, store it in a profile and try it'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "login" -d 'Log in to a web server (endpoint type `session`)'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "logout" -d 'Log out of the web server'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "update-password" -d 'Change your password (endpoint type `session`)'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "update-password-no-auth" -d 'Change a password that must be changed before the first login'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "run" -d 'Run code or files in a session'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "ps" -d 'List compute sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "info" -d 'Show a session in full'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "create" -d 'Make a compute session, or find the one of the same name'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "start" -d 'Make a compute session, or find the one of the same name'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "create-from-template" -d 'Make a compute session from a template; what is given here replaces what the template says'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "start-from-template" -d 'Make a compute session from a template; what is given here replaces what the template says'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "start-template" -d 'Make a compute session from a template; what is given here replaces what the template says'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "destroy" -d 'End sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "rm" -d 'End sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "kill" -d 'End sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "restart" -d 'Restart sessions; their files stay'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "events" -d 'Show a session\'s events until it has ended'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "watch" -d 'Follow a session until its work has ended, and end with its status'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "task-logs" -d 'Print the logs of a batch task'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "apps" -d 'List the applications that a session offers'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "app" -d 'Open a local port that leads to a session\'s application, until Ctrl-C'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "ssh" -d 'Log in to a session, or run a command in it; the exit status is the command\'s'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "scp" -d 'Copy files into or out of a session; its paths are written :PATH or SESSION:PATH'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "download" -d 'Download files of a session; files of the same name here are replaced'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "proxy" -d 'Open a local port that signs what it gets and passes it on, until Ctrl-C'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "session" -d 'Manage compute sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "vfolder" -d 'Folders that outlive sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "session-template" -d 'Templates of sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "sesstpl" -d 'Templates of sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "dotfile" -d 'Files that new sessions find in their home'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "admin" -d 'Administration'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "hello" -d 'Ask the server for its versions'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "api" -d 'Make any API request, signed'
complete -c afar -n "__fish_afar_using_subcommand bai; and not __fish_seen_subcommand_from config configure login logout update-password update-password-no-auth run ps info create start create-from-template start-from-template start-template destroy rm kill restart events watch task-logs apps app ssh scp download proxy session vfolder session-template sesstpl dotfile admin hello api gql" -f -a "gql" -d 'Run a GraphQL query or mutation'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from config" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from configure" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from update-password-no-auth" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s c -l code -d 'Code to run in query mode; - reads it from stdin, @FILE from a file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l clean -d 'Command that cleans up before the build (default: the image\'s own)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l build -d 'Command that builds the files (default: the image\'s own)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l exec -d 'Command that runs the files (default: the image\'s own)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l basedir -d 'Folder that file names are relative to (default: the working folder)' -r -F
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l env-range -d 'Range of a variable in -e (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l build-range -d 'Range of a variable in --build (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l exec-range -d 'Range of a variable in --exec (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l max-parallel -d 'How many cases run at a time' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l save-media -d 'Save images and other media here instead of printing them' -r -F
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s t -l name -d 'Name of the session, 4 to 64 characters (default: a random one)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l type -d 'Type of the session' -r -f -a "batch\t''
interactive\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l starts-at -d 'When to start: a time (2026-01-02T03:04:05) or a delay (1h)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l max-wait -d 'Seconds that the server waits for the session to run (0: its default)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l callback-url -d 'Address to call when the session\'s state changes' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s e -l env -d 'Environment variable of the session (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l tag -d 'Label of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s m -s v -l mount -d 'Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l scaling-group -d 'Scaling group to run in' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s r -l resources -d 'Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l cluster-size -d 'Number of containers' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l cluster-mode -d 'Where the containers are put' -r -f -a "single-node\t''
multi-node\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l resource-opts -d 'Resource option, such as shmem=64m (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s d -l domain -d 'Domain of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s g -l group -d 'Group (project) of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l bootstrap-script -d 'Script that runs before the session starts' -r -F
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l arch -d 'Machine architecture of the image' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l preopen -d 'Ports to open beforehand, separated by commas' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l assign-agent -d 'Agents to choose from, separated by commas' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l terminal -d 'Open the session\'s terminal instead of running something'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l rm -d 'Destroy the session afterwards, however it ends'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s s -l stats -d 'Show what the session used when it is destroyed'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Say nothing but what the code says'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l enqueue-only -d 'Return when the session is enqueued'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l no-reuse -d 'Fail where a session of this name exists'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -s s -l status -d 'Sessions of this status alone' -r -f -a "PENDING\t''
SCHEDULED\t''
PULLING\t''
PREPARING\t''
PREPARED\t''
CREATING\t''
RUNNING\t''
RESTARTING\t''
RUNNING_DEGRADED\t''
DEPRIORITIZING\t''
TERMINATING\t''
TERMINATED\t''
ERROR\t''
CANCELLED\t''
ALL\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l access-key -d 'Sessions of this access key, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -s f -l format -d 'Fields to show, separated by commas' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l filter -d 'Filter expression of the server, such as \'status == "RUNNING"\'' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l order -d 'Order expression of the server, such as -created_at' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l offset -d 'Sessions to pass over' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l limit -d 'At most so many sessions' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l page-size -d 'Sessions that one request asks for' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l interval -d 'Seconds between two lists of --watch' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l name-only -d 'Names alone'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l id-only -d 'IDs alone'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l dead -d 'Sessions that have ended'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l running -d 'Sessions that run or are about to'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -s a -l all -d 'Sessions of every status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l detail -d 'More columns'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l plain -d 'Without heading and rule'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l watch -d 'Show the list again and again until Ctrl-C'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ps" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s t -l name -d 'Name of the session, 4 to 64 characters (default: a random one)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l type -d 'Type of the session' -r -f -a "batch\t''
interactive\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l starts-at -d 'When to start: a time (2026-01-02T03:04:05) or a delay (1h)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l max-wait -d 'Seconds that the server waits for the session to run (0: its default)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l callback-url -d 'Address to call when the session\'s state changes' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s e -l env -d 'Environment variable of the session (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l tag -d 'Label of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s m -s v -l mount -d 'Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l scaling-group -d 'Scaling group to run in' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s r -l resources -d 'Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l cluster-size -d 'Number of containers' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l cluster-mode -d 'Where the containers are put' -r -f -a "single-node\t''
multi-node\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l resource-opts -d 'Resource option, such as shmem=64m (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s d -l domain -d 'Domain of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s g -l group -d 'Group (project) of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l bootstrap-script -d 'Script that runs before the session starts' -r -F
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l arch -d 'Machine architecture of the image' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l preopen -d 'Ports to open beforehand, separated by commas' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l assign-agent -d 'Agents to choose from, separated by commas' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s c -l startup-command -d 'Command of a batch session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l depends -d 'Session that this one waits for (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l timeout -d 'How long --wait waits' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l enqueue-only -d 'Return when the session is enqueued'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l no-reuse -d 'Fail where a session of this name exists'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l wait -d 'Wait until the session runs or has ended'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s t -l name -d 'Name of the session, 4 to 64 characters (default: a random one)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l type -d 'Type of the session' -r -f -a "batch\t''
interactive\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l starts-at -d 'When to start: a time (2026-01-02T03:04:05) or a delay (1h)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l max-wait -d 'Seconds that the server waits for the session to run (0: its default)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l callback-url -d 'Address to call when the session\'s state changes' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s e -l env -d 'Environment variable of the session (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l tag -d 'Label of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s m -s v -l mount -d 'Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l scaling-group -d 'Scaling group to run in' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s r -l resources -d 'Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l cluster-size -d 'Number of containers' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l cluster-mode -d 'Where the containers are put' -r -f -a "single-node\t''
multi-node\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l resource-opts -d 'Resource option, such as shmem=64m (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s d -l domain -d 'Domain of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s g -l group -d 'Group (project) of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l bootstrap-script -d 'Script that runs before the session starts' -r -F
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l arch -d 'Machine architecture of the image' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l preopen -d 'Ports to open beforehand, separated by commas' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l assign-agent -d 'Agents to choose from, separated by commas' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s c -l startup-command -d 'Command of a batch session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l depends -d 'Session that this one waits for (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l timeout -d 'How long --wait waits' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l enqueue-only -d 'Return when the session is enqueued'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l no-reuse -d 'Fail where a session of this name exists'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l wait -d 'Wait until the session runs or has ended'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s t -l name -d 'Name of the session, 4 to 64 characters (default: a random one)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l type -d 'Type of the session' -r -f -a "batch\t''
interactive\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l starts-at -d 'When to start: a time (2026-01-02T03:04:05) or a delay (1h)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s i -l image -d 'Image to run' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s c -l startup-command -d 'Command of a batch session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l max-wait -d 'Seconds that the server waits for the session to run (0: its default)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l depends -d 'Session that this one waits for (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l callback-url -d 'Address to call when the session\'s state changes' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s e -l env -d 'Environment variable of the session (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l tag -d 'Label of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s m -s v -l mount -d 'Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l scaling-group -d 'Scaling group to run in' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s r -l resources -d 'Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l cluster-size -d 'Number of containers' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l resource-opts -d 'Resource option, such as shmem=64m (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s d -l domain -d 'Domain of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s g -l group -d 'Group (project) of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l enqueue-only -d 'Return when the session is enqueued'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l no-reuse -d 'Fail where a session of this name exists'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l no-mount -d 'Mount none of the template\'s folders'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l no-env -d 'Set none of the template\'s environment variables'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l no-resource -d 'Take none of the template\'s resource slots and options'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from create-from-template" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s t -l name -d 'Name of the session, 4 to 64 characters (default: a random one)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l type -d 'Type of the session' -r -f -a "batch\t''
interactive\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l starts-at -d 'When to start: a time (2026-01-02T03:04:05) or a delay (1h)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s i -l image -d 'Image to run' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s c -l startup-command -d 'Command of a batch session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l max-wait -d 'Seconds that the server waits for the session to run (0: its default)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l depends -d 'Session that this one waits for (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l callback-url -d 'Address to call when the session\'s state changes' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s e -l env -d 'Environment variable of the session (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l tag -d 'Label of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s m -s v -l mount -d 'Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l scaling-group -d 'Scaling group to run in' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s r -l resources -d 'Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l cluster-size -d 'Number of containers' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l resource-opts -d 'Resource option, such as shmem=64m (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s d -l domain -d 'Domain of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s g -l group -d 'Group (project) of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l enqueue-only -d 'Return when the session is enqueued'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l no-reuse -d 'Fail where a session of this name exists'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l no-mount -d 'Mount none of the template\'s folders'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l no-env -d 'Set none of the template\'s environment variables'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l no-resource -d 'Take none of the template\'s resource slots and options'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-from-template" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s t -l name -d 'Name of the session, 4 to 64 characters (default: a random one)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l type -d 'Type of the session' -r -f -a "batch\t''
interactive\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l starts-at -d 'When to start: a time (2026-01-02T03:04:05) or a delay (1h)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s i -l image -d 'Image to run' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s c -l startup-command -d 'Command of a batch session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l max-wait -d 'Seconds that the server waits for the session to run (0: its default)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l depends -d 'Session that this one waits for (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l callback-url -d 'Address to call when the session\'s state changes' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s e -l env -d 'Environment variable of the session (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l tag -d 'Label of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s m -s v -l mount -d 'Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l scaling-group -d 'Scaling group to run in' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s r -l resources -d 'Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l cluster-size -d 'Number of containers' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l resource-opts -d 'Resource option, such as shmem=64m (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s d -l domain -d 'Domain of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s g -l group -d 'Group (project) of the session' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l enqueue-only -d 'Return when the session is enqueued'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l no-reuse -d 'Fail where a session of this name exists'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l no-mount -d 'Mount none of the template\'s folders'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l no-env -d 'Set none of the template\'s environment variables'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l no-resource -d 'Take none of the template\'s resource slots and options'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from start-template" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -s f -l forced -d 'End it even where the agent does not answer'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -s s -l stats -d 'Show what the session used'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -s r -l recursive -d 'End what depends on it too'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -s f -l forced -d 'End it even where the agent does not answer'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -s s -l stats -d 'Show what the session used'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -s r -l recursive -d 'End what depends on it too'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -s f -l forced -d 'End it even where the agent does not answer'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -s s -l stats -d 'Show what the session used'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -s r -l recursive -d 'End what depends on it too'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from kill" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l scope -d 'Whose events' -r -f -a "*\t''
session\t''
kernel\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l wait -d 'End with the outcome: 0 when the session\'s work succeeded or it was terminated, 1 when it failed or was cancelled; or as soon as this event came' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l timeout -d 'Give up after so many seconds (exit status 8); the session goes on' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from events" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -s o -l owner -d 'Access key of the owner, for administrators' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l scope -d 'Whose events' -r -f -a "*\t''
session\t''
kernel\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l max-wait -d 'Give up after so many seconds; the session goes on' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l output -d 'Form of the events' -r -f -a "json\t''
console\t''"
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from task-logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -s l -l list-names -d 'Names alone'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from apps" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -s b -l bind -d 'Where to listen; port 0 takes any free one' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l arg -d 'Argument that the application starts with: "--option value", once for each option' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -s e -l env -d 'Environment variable that the application starts with: NAME=VALUE' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from app" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -s p -l port -d 'Local port in between (default: 9922, or any free one)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from ssh" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -s p -l port -d 'Local port in between (default: 9922, or any free one)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -s r -l recursive -d 'Copy folders with all that is in them'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from scp" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l dest -d 'Folder to put them in' -r -F
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from download" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l bind -d 'Address to listen on' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -s p -l port -d 'Port to listen on; 0 takes any free one' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from proxy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "create" -d 'Make a compute session, or find the one of the same name'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "start" -d 'Make a compute session, or find the one of the same name'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "create-from-template" -d 'Make a compute session from a template; what is given here replaces what the template says'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "start-from-template" -d 'Make a compute session from a template; what is given here replaces what the template says'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "start-template" -d 'Make a compute session from a template; what is given here replaces what the template says'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "destroy" -d 'End sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "rm" -d 'End sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "kill" -d 'End sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "restart" -d 'Restart sessions; their files stay'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "list" -d 'List compute sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "ps" -d 'List compute sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "info" -d 'Show a session in full'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "rename" -d 'Give a session another name'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "logs" -d 'Print what a session\'s container has logged'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "upload" -d 'Upload files into a session\'s work folder'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "download" -d 'Download files of a session; files of the same name here are replaced'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "ls" -d 'List files in a session'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "events" -d 'Show a session\'s events until it has ended'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "watch" -d 'Follow a session until its work has ended, and end with its status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "commit" -d 'Keep a session\'s state as an image'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "status-history" -d 'Show when a session had which status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "abuse-history" -d 'Show reports of a session\'s abuse'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "show-graph" -d 'Show which sessions a session waits for'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "execute" -d 'Run code in a session that exists, and go on until it ends'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "exec" -d 'Run code in a session that exists, and go on until it ends'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "interrupt" -d 'Interrupt the code that runs in a session, as Ctrl-C would'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "apps" -d 'List the applications that a session offers'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "app" -d 'Open a local port that leads to a session\'s application, until Ctrl-C'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "ssh" -d 'Log in to a session, or run a command in it; the exit status is the command\'s'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "scp" -d 'Copy files into or out of a session; its paths are written :PATH or SESSION:PATH'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "pty" -d 'Open a session\'s terminal on this one; it ends with the remote shell'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "complete" -d 'Ask a session how code could go on'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session" -f -a "get-info" -d 'Show what the manager knows of a session (REST, no GraphQL)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "list" -d 'List the folders that you can use'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "list-own" -d 'List your own folders'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "list-invited" -d 'List the folders that others share with you'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "list-project" -d 'List the folders of your groups (projects)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "list-hosts" -d 'List the storage hosts on which you can make folders'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "list-allowed-types" -d 'List the kinds of folders that you can make: user, group'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "create" -d 'Make a folder'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "info" -d 'Show one folder'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "rename" -d 'Give a folder another name'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "update-options" -d 'Change a folder\'s permission, or whether it can be cloned'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "delete" -d 'Delete a folder and all that is in it'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "delete-by-id" -d 'Delete the folder that has an ID, and all that is in it'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "clone" -d 'Copy a folder to a new one and wait until it is done'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "upload" -d 'Upload files into a virtual folder; files of the same name there are replaced'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "download" -d 'Download files of a virtual folder'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "request-download" -d 'Ask for the address and the token of a file, for another program to download it'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "ls" -d 'List the files of a folder'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "mkdir" -d 'Make a directory in a folder'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "mv" -d 'Move a file or directory within a folder; a file at the destination is replaced'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "rename-file" -d 'Give a file or directory in a folder another name'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "rm" -d 'Delete files of a folder'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "delete-file" -d 'Delete files of a folder'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "invite" -d 'Invite users to a folder of yours'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "invitations" -d 'Show the invitations that you received, and accept or reject one'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "share" -d 'Share a group\'s folder with users, without asking them'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "unshare" -d 'Share a group\'s folder with users no more'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from vfolder" -f -a "leave" -d 'Leave a folder that another user shares with you'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -f -a "create" -d 'Keep a template of sessions; its ID is said'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -f -a "get" -d 'Print a template as it is'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -f -a "list" -d 'List templates of sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -f -a "update" -d 'Replace a template'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from session-template" -f -a "delete" -d 'Delete a template'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -f -a "create" -d 'Keep a template of sessions; its ID is said'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -f -a "get" -d 'Print a template as it is'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -f -a "list" -d 'List templates of sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -f -a "update" -d 'Replace a template'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from sesstpl" -f -a "delete" -d 'Delete a template'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -f -a "create" -d 'Keep a dotfile for new sessions'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -f -a "get" -d 'Print a dotfile as it is'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -f -a "list" -d 'List dotfiles'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -f -a "update" -d 'Replace a dotfile'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from dotfile" -f -a "delete" -d 'Delete a dotfile'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -f -a "session" -d 'Sessions of all users'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -f -a "domain" -d 'Domains'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -f -a "user" -d 'Users'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from admin" -f -a "announcement" -d 'The announcement that every user sees'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from hello" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l query -d 'Query value (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l json -d 'JSON body: inline, @FILE, or - for stdin' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l data -d 'Body of any other kind: inline, @FILE, or - for stdin' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l content-type -d 'Media type of --data' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l attach -d 'File to send as a form (repeatable)' -r -F
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l api-version -d 'API version to speak, such as v6.20220315' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l websocket -d 'Open a WebSocket: lines of stdin are sent, messages printed'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l events -d 'Print server-sent events'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from api" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l var -d 'Variable (repeatable); a value that is JSON counts as JSON, else as text' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l variables -d 'All variables as one JSON object' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand bai; and __fish_seen_subcommand_from gql" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -s b -l base-path -d 'Folder of the official client\'s `config` file, which must exist' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "login" -d 'Sign in to LMK through a browser'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "logout" -d 'Sign out: forget the stored token'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "whoami" -d 'Show who is signed in'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "logged-in" -d 'Say whether a token is stored: exit status 0 yes, 1 no'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "notify" -d 'Send a notification'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "channels" -d 'Notification channels'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "event" -d 'Events'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "app" -d 'The app that the token belongs to'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "auth" -d 'Sign-ins, step by step'
complete -c afar -n "__fish_afar_using_subcommand lmk; and not __fish_seen_subcommand_from login logout whoami logged-in notify channels event app auth oauth" -f -a "oauth" -d 'OAuth for apps with a server side'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l auth-mode -d 'How the address is shown: browser, manual, or what suits' -r -f -a "browser\t''
manual\t''"
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l scope -d 'What the sign-in may do, separated by spaces' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l timeout -d 'How long to wait for the approval' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l poll-interval -d 'How often to ask for it' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -s f -l force -d 'Sign in again, even where a token is stored'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -s m -l manual -d 'Print the address instead of opening a browser'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from whoami" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from logged-in" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l content-type -d 'What kind of text it is' -r -f -a "text/plain\t''
text/markdown\t''"
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l channel -d 'ID of a channel (repeatable)' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l channel-name -d 'Name of a channel, or a part of it' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l channel-type -d 'Type of the channel' -r -f -a "email\t''
text-message\t''
web-push\t''"
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l session -d 'ID of the session that it belongs to' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l name-exact -d 'The channel\'s name is the whole name, case kept'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l no-notify -d 'Record the event and notify nobody'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from notify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l name -d 'Part of the name, in any case' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l type -d 'Type of the channel' -r -f -a "email\t''
text-message\t''
web-push\t''"
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l name-exact -d 'The name is the whole name, case kept'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -f -a "list" -d 'List notification channels'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -f -a "get" -d 'Show the one channel that is meant'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -f -a "default" -d 'Show or set the channel that notifications go to'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from channels" -f -a "fetch" -d 'Ask the server for the channels anew'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from event" -f -a "post" -d 'Send a notification'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from app" -f -a "current" -d 'Show the app and the user that the token belongs to'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -f -a "create" -d 'Begin a sign-in and print where to approve it'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -f -a "get" -d 'Show a sign-in'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -f -a "token" -d 'Fetch the token of an approved sign-in; that works once'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from auth" -f -a "refresh" -d 'Buy a new access token with a refresh token'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand lmk; and __fish_seen_subcommand_from oauth" -f -a "token" -d 'Exchange an authorization code or a refresh token, for apps with a server side'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -s p -d 'The same as --profile: a profile of afar\'s, or a section of ~/.lucidtech/credentials.cfg' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l client-id -d 'Client ID, instead of the configured one' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l client-secret -d 'Its secret, from stdin or a file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l auth-endpoint -d 'Where tokens come from; https unless a scheme is given' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l api-endpoint -d 'The API with its version' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l cached-profile -d 'Keep the token in the cache under this name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l cache-path -d 'The token cache, instead of ~/.lucidtech/token-cache.json' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -s V -l version -d 'Print version'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "api" -d 'Make any request of the API'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "app-clients" -d 'App clients: who may call the API'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "assets" -d 'Assets: files that workflows use'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "credentials" -d 'Where the credentials come from'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "configure" -d 'Write the credentials to a profile that the official client reads too'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "datasets" -d 'Datasets of documents'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "deployment-environments" -d 'Deployment environments: where models run'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "documents" -d 'Documents'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "logs" -d 'Logs of workflows and transitions'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "models" -d 'Models, their data bundles and trainings'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "organizations" -d 'Organizations'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "payment-methods" -d 'Payment methods'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "plans" -d 'Plans'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "predictions" -d 'Predictions'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "roles" -d 'Roles'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "secrets" -d 'Secrets of transitions'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "transitions" -d 'Transitions: the steps of workflows'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "users" -d 'Users'
complete -c afar -n "__fish_afar_using_subcommand las; and not __fish_seen_subcommand_from api app-clients assets credentials configure datasets deployment-environments documents logs models organizations payment-methods plans predictions roles secrets transitions users workflows" -f -a "workflows" -d 'Workflows and their executions'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l query -d 'A value of the query' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l json -d 'The body: JSON, a file, or - for stdin' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l set -d 'A member of the body; the value is JSON or text' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l all -d 'Read all pages of a list'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from api" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -f -a "create" -d 'Create an app client; without --generate-secret it is a public one'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -f -a "get" -d 'Show an app client'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -f -a "list" -d 'List app clients'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -f -a "update" -d 'Change an app client'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from app-clients" -f -a "delete" -d 'Delete an app client'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -f -a "create" -d 'Create an asset from a file'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -f -a "get" -d 'Show an asset, or write its content to a file'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -f -a "list" -d 'List assets'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -f -a "update" -d 'Change an asset'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from assets" -f -a "delete" -d 'Delete an asset'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -f -a "status" -d 'Show where the credentials come from, and what is missing'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from credentials" -f -a "token" -d 'Print an access token'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l client-id -d 'Client ID' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l client-secret -d 'Its secret, from stdin or a file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l auth-endpoint -d 'Where tokens come from; https unless a scheme is given' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l api-endpoint -d 'The API with its version' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l no-cache -d 'Ask for a new token with every command instead of keeping it in ~/.lucidtech/token-cache.json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from configure" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "create" -d 'Create a dataset'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "list" -d 'List datasets'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "get" -d 'Show a dataset'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "update" -d 'Change a dataset'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "delete" -d 'Delete a dataset, with its documents where that is asked for'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "create-documents" -d 'Send documents into a dataset: what is there already is skipped, what was broken off is continued'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "get-documents" -d 'Fetch the documents of a dataset, with their ground truth; what is there already is skipped'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "create-transformation" -d 'Start a transformation of a dataset'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "list-transformations" -d 'List the transformations of a dataset'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from datasets" -f -a "delete-transformation" -d 'Delete a transformation of a dataset'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -f -a "get" -d 'Show a deployment environment'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from deployment-environments" -f -a "list" -d 'List deployment environments'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -f -a "create" -d 'Make a document of a file, or one of each file'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -f -a "list" -d 'List documents'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -f -a "get" -d 'Show a document; its content is read only where it is asked for'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -f -a "update" -d 'Change a document'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -f -a "delete" -d 'Delete a document'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from documents" -f -a "delete-all" -d 'Delete documents: all of the organization, or those with these consents, of these datasets'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -f -a "get" -d 'Show a log'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from logs" -f -a "list" -d 'List logs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "create" -d 'Create a model'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "list" -d 'List models'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "get" -d 'Show a model'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "update" -d 'Change a model'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "delete" -d 'Delete a model'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "create-data-bundle" -d 'Create a data bundle of datasets for a model'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "list-data-bundles" -d 'List the data bundles of a model'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "list-all-data-bundles" -d 'List the data bundles of all models'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "get-data-bundle" -d 'Show a data bundle'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "update-data-bundle" -d 'Change a data bundle'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "delete-data-bundle" -d 'Delete a data bundle'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "create-training" -d 'Train a model with data bundles'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "list-trainings" -d 'List the trainings of a model'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "get-training" -d 'Show a training'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from models" -f -a "update-training" -d 'Change or cancel a training'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -f -a "get" -d 'Show an organization'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from organizations" -f -a "update" -d 'Change an organization'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -f -a "create" -d 'Create a payment method'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -f -a "list" -d 'List payment methods'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -f -a "get" -d 'Show a payment method'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -f -a "update" -d 'Change a payment method'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from payment-methods" -f -a "delete" -d 'Delete a payment method'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -f -a "get" -d 'Show a plan'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from plans" -f -a "list" -d 'List plans'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -f -a "create" -d 'Have a model read a document'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -f -a "get" -d 'Show a prediction'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from predictions" -f -a "list" -d 'List predictions'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -f -a "list" -d 'List roles'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from roles" -f -a "get" -d 'Show a role'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -f -a "create" -d 'Create a secret'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -f -a "list" -d 'List secrets'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -f -a "update" -d 'Change a secret'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from secrets" -f -a "delete" -d 'Delete a secret'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "create" -d 'Create a transition'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "list" -d 'List transitions'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "get" -d 'Show a transition'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "update" -d 'Change a transition'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "delete" -d 'Delete a transition'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "execute" -d 'Start an execution of a manual transition'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "list-executions" -d 'List the executions of a transition'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "get-execution" -d 'Show an execution of a transition'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "update-execution" -d 'End an execution, or have it tried again'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "heartbeat" -d 'Tell the service that an execution of a manual transition is still being worked on'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from transitions" -f -a "run" -d 'Do the work of a transition with a command'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -f -a "create" -d 'Invite a user'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -f -a "list" -d 'List users'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -f -a "get" -d 'Show an user'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -f -a "update" -d 'Change a user'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from users" -f -a "delete" -d 'Delete an user'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "create" -d 'Create a workflow'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "list" -d 'List workflows'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "get" -d 'Show a workflow'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "update" -d 'Change a workflow'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "delete" -d 'Delete a workflow'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "execute" -d 'Start an execution of a workflow'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "list-executions" -d 'List the executions of a workflow'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "get-execution" -d 'Show an execution of a workflow'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "update-execution" -d 'Send an execution on to another transition, or end it'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "delete-execution" -d 'Delete an execution of a workflow'
complete -c afar -n "__fish_afar_using_subcommand las; and __fish_seen_subcommand_from workflows" -f -a "create-default" -d 'Create a workflow around a model: preprocessing, a person\'s look where it is needed, postprocessing'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -s V -l version -d 'Print version'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "login" -d 'Store an API key in afar\'s credentials'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "logout" -d 'Take the stored API key out of afar\'s credentials'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "whoami" -d 'Tell whether the key is an account\'s or a project\'s, and what follows from it'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "ping" -d 'Ping a project; a stopped one is started by it'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "test" -d 'Test the key on a project, and learn which one it is'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "exec" -d 'Run a command in a project, with its output and exit status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "job" -d 'Jobs: commands that go on by themselves'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "jupyter" -d 'Jupyter: code, notebooks and kernels in a project'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "cp" -d 'Copy files to a project, or from one'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "ls" -d 'List files of a project'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "cat" -d 'Print files of a project, whatever is in them'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "shell" -d 'Type commands for a project, line by line'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "projects" -d 'Projects, by their titles'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "call" -d 'Call any function of a project'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and not __fish_seen_subcommand_from login logout whoami ping test exec job jupyter cp ls cat shell projects call hub" -f -a "hub" -d 'The hub: what is about accounts and projects as a whole'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l project-id -d 'Store the project that commands are for, too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l no-check -d 'Store the key without trying it'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from whoami" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l project-id -d 'The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l timeout -d 'Seconds to wait for the answer; without it the server gives up after 15' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ping" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l project-id -d 'The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l timeout -d 'Seconds to wait for the answer; without it the server gives up after 15' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l project-id -d 'The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l path -d 'Folder to run in, relative to the home' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l cwd -d 'Folder to run in, absolute; it wins over --path' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l timeout -d 'End it after so many seconds, and wait as long' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l max-output -d 'Keep no more than so many characters of stdout, and of stderr' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l env -d 'Add a variable to the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l compute-server-id -d 'Run on this compute server instead of the project\'s own host; 0 is that host' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l start-timeout -d 'Start a stopped project first, and wait for it so many seconds' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l bash -d 'Let bash evaluate the command; words after it are quoted'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -s i -l stdin -d 'Send standard input along: all of it is read first'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l async -d 'Print a job\'s ID at once and leave the job running'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -s f -l follow -d 'Show output while it runs; Ctrl-C ends it there too'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l detach -d 'With --follow: Ctrl-C leaves it running'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from exec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -f -a "get" -d 'Show a job\'s output so far; once it has ended, exit with its status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -f -a "wait" -d 'Wait until a job has ended, then show its output and exit with its status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -f -a "tail" -d 'Show a job\'s output from its beginning and as it comes, and exit with its status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -f -a "cancel" -d 'End a job'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from job" -f -a "list" -d 'List the jobs that were started from here'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -f -a "execute" -d 'Run code in a fresh Jupyter kernel of a project'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -f -a "run" -d 'Run a notebook of this computer in a project, cell by cell'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from jupyter" -f -a "kernels" -d 'Kernels that run in a project'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -s r -l recursive -d 'Copy folders with all in them'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cp" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l project-id -d 'The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -s a -l all -d 'Names that begin with a dot, too'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l project-id -d 'The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from cat" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l project-id -d 'The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l timeout -d 'How long a line may run, in seconds' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l path -d 'Folder to begin in' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from shell" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -f -a "list" -d 'List your projects, newest first'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -f -a "start" -d 'Start a project'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from projects" -f -a "stop" -d 'Stop a project'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l timeout-ms -d 'How long the bridge waits for the answer, in milliseconds; 15000 unless given' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l project-id -d 'The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from call" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l api-key -d 'API key of an account or a project, instead of COCALC_API_KEY' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l host -d 'Address of the server, instead of COCALC_HOST' -r
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -f -a "call" -d 'Call any function of the hub'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -f -a "system" -d 'Ping, test and accounts'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -f -a "projects" -d 'Projects, by their IDs'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -f -a "jupyter" -d 'Jupyter by the hub'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -f -a "sync" -d 'History of files'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -f -a "db" -d 'The database'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -f -a "messages" -d 'Messages between accounts'
complete -c afar -n "__fish_afar_using_subcommand cocalc; and __fish_seen_subcommand_from hub" -f -a "org" -d 'Organizations'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "start" -d 'Start the sandbox in the background'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "stop" -d 'End the sandbox and all that runs in it'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "status" -d 'Show whether a sandbox runs, where, and what it does'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "env" -d 'Print the variables by which other programs use the sandbox'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "reset" -d 'End the sandbox and forget all it knows: accounts, sessions, files, tokens'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "serve" -d 'Run the sandbox in the foreground'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "approve" -d 'Approve the sign-ins to LMK that wait'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "events" -d 'List the events that were posted to LMK in the sandbox'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "quota" -d 'Set limits of Lucidtech in the sandbox, counted from now on'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and not __fish_seen_subcommand_from start stop status env reset serve approve events quota fault" -f -a "fault" -d 'Let the next requests to the sandbox go wrong'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l port -d 'Port on 127.0.0.1; 0 is any that is free' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l idle -d 'End after so many seconds without use; 0 for never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l api-version -d 'Backend.AI API version to announce, such as v5.20191215' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l approve -d 'Approve sign-ins to LMK at once'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l as -d 'Whose keys: superadmin, admin or user' -r -f -a "superadmin\t''
admin\t''
user\t''"
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l session -d 'For `backend.ai login` with user name and password'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l token -d 'With an access token for LMK, so that no `lmk login` is needed'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l project-key -d 'For CoCalc the key of the first project instead of the account\'s'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from env" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l port -d 'Port on 127.0.0.1; 0 is any that is free' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l idle -d 'End after so many seconds without use; 0 for never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l api-version -d 'Backend.AI API version to announce, such as v5.20191215' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l approve -d 'Approve sign-ins to LMK at once'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l detach -d 'Leave the terminal'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from events" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l per-second -d 'Requests in any second; more are "Too Many Requests"' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l documents -d 'Documents; more are "Limit Exceeded"' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l predictions -d 'Predictions' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l transition-executions -d 'Executions of transitions' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l workflow-executions -d 'Executions of workflows' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from quota" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l state -d 'Folder of the sandbox\'s state' -r -F
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l status -d 'The status that is answered' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l retry-after -d 'Seconds to wait that the answer names' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l milliseconds -d 'How long a slow answer takes' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l count -d 'For how many requests' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l path -d 'Only for paths that begin so: /las, /lmk, or a path of Backend.AI' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l method -d 'Only for this method' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand sandbox; and __fish_seen_subcommand_from fault" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand auth; and not __fish_seen_subcommand_from status" -f -a "status" -d 'Show which credentials each service would be used with, and what is missing'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -f -a "show" -d 'Show every setting that has a value, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -f -a "path" -d 'Print where the configuration file is, or would be'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -f -a "get" -d 'Print one setting\'s value'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -f -a "set" -d 'Store a setting in a profile; a secret is asked for, or read from stdin'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -f -a "unset" -d 'Take a setting out of a profile'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -f -a "profiles" -d 'List the profiles'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -f -a "use" -d 'Make a profile the active one'
complete -c afar -n "__fish_afar_using_subcommand config; and not __fish_seen_subcommand_from show path get set unset profiles use check" -f -a "check" -d 'Check the files and every setting\'s value'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l origin -d 'Say where each value came from'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l all -d 'Settings without a value too'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from profiles" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from use" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand config; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand completion" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand completion" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand completion" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand completion" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand completion" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand completion" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand completion" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand completion" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand completion" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand completion" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand completion" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand completion" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand completion" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c afar -n "__fish_afar_using_subcommand help" -s o -l output -d 'Output format: table, wide, json, jsonl, yaml, csv, tsv, name' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l columns -d 'Columns to show' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l sort-by -d 'Sort rows by a field; -FIELD for descending' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l jq -d 'Filter the JSON answer with a jq expression' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l profile -d 'Use this profile; it beats the environment' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l config -d 'Use this configuration file' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l color -d 'When to colour: auto, always, never' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l connect-timeout -d 'How long a connection may take' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l read-timeout -d 'How long to wait for the next byte; 0 for ever' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l retries -d 'Further tries of calls that can be repeated; 0 turns all off' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l cacert -d 'Trust the certificate authorities in this PEM file too' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l notify -d 'Send an LMK notification of the outcome' -r
complete -c afar -n "__fish_afar_using_subcommand help" -l map -d 'Print every command and option as JSON'
complete -c afar -n "__fish_afar_using_subcommand help" -l reference -d 'Print the reference page, in Markdown'
complete -c afar -n "__fish_afar_using_subcommand help" -l json -d 'The same as -o json'
complete -c afar -n "__fish_afar_using_subcommand help" -l no-header -d 'Leave the headings out'
complete -c afar -n "__fish_afar_using_subcommand help" -s q -l quiet -d 'Say nothing on stderr but errors'
complete -c afar -n "__fish_afar_using_subcommand help" -s v -l verbose -d 'Show each request\'s method, address and status'
complete -c afar -n "__fish_afar_using_subcommand help" -l debug -d 'Show requests whole, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand help" -l dry-run -d 'Print the request instead of sending it, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand help" -l curl -d 'Print the request as a curl line, secrets masked'
complete -c afar -n "__fish_afar_using_subcommand help" -l system-certs -d 'Trust this machine\'s certificate authorities instead of the built-in ones'
complete -c afar -n "__fish_afar_using_subcommand help" -l insecure -d 'Do not check the server\'s certificate (unsafe)'
complete -c afar -n "__fish_afar_using_subcommand help" -l sandbox -d 'Use the embedded stand-in for the services, started where none runs'
complete -c afar -n "__fish_afar_using_subcommand help" -l yes -d 'Answer every question with yes'
complete -c afar -n "__fish_afar_using_subcommand help" -l no-input -d 'Ask nothing; fail and name the option that would have answered'
complete -c afar -n "__fish_afar_using_subcommand help" -s h -l help -d 'Print help (see more with \'--help\')'
