module completions {

  # One command line for Backend.AI, LMK, Lucidtech and CoCalc
  export extern afar [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
  ]

  # Backend.AI: compute sessions, code execution, administration
  export extern "afar bai" [
    --skip-sslcert-validation # Do not check the server's certificate (unsafe)
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show the endpoint, the keys in use and the versions of both sides
  export extern "afar bai config" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Ask for all that Backend.AI needs, store it in a profile and try it
  export extern "afar bai configure" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Log in to a web server (endpoint type `session`)
  export extern "afar bai login" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Log out of the web server
  export extern "afar bai logout" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Change your password (endpoint type `session`)
  export extern "afar bai update-password" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    old_password: string      # The old password
    new_password: string      # The new one
    new_password2: string     # The new one again
  ]

  # Change a password that must be changed before the first login
  export extern "afar bai update-password-no-auth" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    domain: string            # Domain of the account
    user_id: string           # User ID
    current_password: string  # The current password
    new_password: string      # The new one
  ]

  def "nu-complete afar bai run kind" [] {
    [ "batch" "interactive" ]
  }

  def "nu-complete afar bai run cluster_mode" [] {
    [ "single-node" "multi-node" ]
  }

  # Run code or files in a session
  export extern "afar bai run" [
    --code(-c): string        # Code to run in query mode; - reads it from stdin, @FILE from a file
    --terminal                # Open the session's terminal instead of running something; it ends with the remote shell or with ~. at the beginning of a line
    --clean: string           # Command that cleans up before the build (default: the image's own)
    --build: string           # Command that builds the files (default: the image's own)
    --exec: string            # Command that runs the files (default: the image's own)
    --basedir: path           # Folder that file names are relative to (default: the working folder)
    --rm                      # Destroy the session afterwards, however it ends
    --stats(-s)               # Show what the session used when it is destroyed
    --quiet(-q)               # Say nothing but what the code says
    --env-range: string       # Range of a variable in -e (repeatable)
    --build-range: string     # Range of a variable in --build (repeatable)
    --exec-range: string      # Range of a variable in --exec (repeatable)
    --max-parallel: string    # How many cases run at a time
    --save-media: path        # Save images and other media here instead of printing them
    --name(-t): string        # Name of the session, 4 to 64 characters (default: a random one)
    --type: string@"nu-complete afar bai run kind" # Type of the session
    --starts-at: string       # When to start: a time (2026-01-02T03:04:05) or a delay (1h)
    --enqueue-only            # Return when the session is enqueued
    --max-wait: string        # Seconds that the server waits for the session to run (0: its default)
    --no-reuse                # Fail where a session of this name exists
    --callback-url: string    # Address to call when the session's state changes
    --env(-e): string         # Environment variable of the session (repeatable)
    --tag: string             # Label of the session
    --mount(-m): string       # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    -v: string                # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    --scaling-group: string   # Scaling group to run in
    --resources(-r): string   # Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)
    --cluster-size: string    # Number of containers
    --cluster-mode: string@"nu-complete afar bai run cluster_mode" # Where the containers are put
    --resource-opts: string   # Resource option, such as shmem=64m (repeatable)
    --domain(-d): string      # Domain of the session
    --group(-g): string       # Group (project) of the session
    --bootstrap-script: path  # Script that runs before the session starts
    --arch: string            # Machine architecture of the image
    --preopen: string         # Ports to open beforehand, separated by commas
    --assign-agent: string    # Agents to choose from, separated by commas
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --verbose                 # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    image: string             # Image to run
    ...files: path            # Files to upload and run in batch mode
  ]

  def "nu-complete afar bai ps status" [] {
    [ "PENDING" "SCHEDULED" "PULLING" "PREPARING" "PREPARED" "CREATING" "RUNNING" "RESTARTING" "RUNNING_DEGRADED" "DEPRIORITIZING" "TERMINATING" "TERMINATED" "ERROR" "CANCELLED" "ALL" ]
  }

  # List compute sessions
  export extern "afar bai ps" [
    --status(-s): string@"nu-complete afar bai ps status" # Sessions of this status alone
    --access-key: string      # Sessions of this access key, for administrators
    --name-only               # Names alone
    --id-only                 # IDs alone
    --dead                    # Sessions that have ended
    --running                 # Sessions that run or are about to
    --all(-a)                 # Sessions of every status
    --detail                  # More columns
    --format(-f): string      # Fields to show, separated by commas
    --plain                   # Without heading and rule
    --filter: string          # Filter expression of the server, such as 'status == "RUNNING"'
    --order: string           # Order expression of the server, such as -created_at
    --offset: string          # Sessions to pass over
    --limit: string           # At most so many sessions
    --page-size: string       # Sessions that one request asks for
    --watch                   # Show the list again and again until Ctrl-C
    --interval: string        # Seconds between two lists of --watch
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a session in full
  export extern "afar bai info" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session_id: string        # ID of the session
  ]

  def "nu-complete afar bai create kind" [] {
    [ "batch" "interactive" ]
  }

  def "nu-complete afar bai create cluster_mode" [] {
    [ "single-node" "multi-node" ]
  }

  # Make a compute session, or find the one of the same name
  export extern "afar bai create" [
    --name(-t): string        # Name of the session, 4 to 64 characters (default: a random one)
    --type: string@"nu-complete afar bai create kind" # Type of the session
    --starts-at: string       # When to start: a time (2026-01-02T03:04:05) or a delay (1h)
    --enqueue-only            # Return when the session is enqueued
    --max-wait: string        # Seconds that the server waits for the session to run (0: its default)
    --no-reuse                # Fail where a session of this name exists
    --callback-url: string    # Address to call when the session's state changes
    --env(-e): string         # Environment variable of the session (repeatable)
    --tag: string             # Label of the session
    --mount(-m): string       # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    -v: string                # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    --scaling-group: string   # Scaling group to run in
    --resources(-r): string   # Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)
    --cluster-size: string    # Number of containers
    --cluster-mode: string@"nu-complete afar bai create cluster_mode" # Where the containers are put
    --resource-opts: string   # Resource option, such as shmem=64m (repeatable)
    --domain(-d): string      # Domain of the session
    --group(-g): string       # Group (project) of the session
    --bootstrap-script: path  # Script that runs before the session starts
    --arch: string            # Machine architecture of the image
    --preopen: string         # Ports to open beforehand, separated by commas
    --assign-agent: string    # Agents to choose from, separated by commas
    --owner(-o): string       # Access key of the owner, for administrators
    --startup-command(-c): string # Command of a batch session
    --depends: string         # Session that this one waits for (repeatable)
    --wait                    # Wait until the session runs or has ended
    --timeout: string         # How long --wait waits
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose                 # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    image: string             # Image to run
  ]

  def "nu-complete afar bai create-from-template kind" [] {
    [ "batch" "interactive" ]
  }

  # Make a compute session from a template; what is given here replaces what the template says
  export extern "afar bai create-from-template" [
    --name(-t): string        # Name of the session, 4 to 64 characters (default: a random one)
    --type: string@"nu-complete afar bai create-from-template kind" # Type of the session
    --starts-at: string       # When to start: a time (2026-01-02T03:04:05) or a delay (1h)
    --image(-i): string       # Image to run
    --startup-command(-c): string # Command of a batch session
    --enqueue-only            # Return when the session is enqueued
    --max-wait: string        # Seconds that the server waits for the session to run (0: its default)
    --no-reuse                # Fail where a session of this name exists
    --depends: string         # Session that this one waits for (repeatable)
    --callback-url: string    # Address to call when the session's state changes
    --env(-e): string         # Environment variable of the session (repeatable)
    --tag: string             # Label of the session
    --mount(-m): string       # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    -v: string                # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    --scaling-group: string   # Scaling group to run in
    --resources(-r): string   # Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)
    --cluster-size: string    # Number of containers
    --resource-opts: string   # Resource option, such as shmem=64m (repeatable)
    --domain(-d): string      # Domain of the session
    --group(-g): string       # Group (project) of the session
    --owner(-o): string       # Access key of the owner, for administrators
    --no-mount                # Mount none of the template's folders
    --no-env                  # Set none of the template's environment variables
    --no-resource             # Take none of the template's resource slots and options
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose                 # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    template_id: string       # ID of the template
  ]

  # End sessions
  export extern "afar bai destroy" [
    --forced(-f)              # End it even where the agent does not answer
    --owner(-o): string       # Access key of the owner, for administrators
    --stats(-s)               # Show what the session used
    --recursive(-r)           # End what depends on it too
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Names or IDs of sessions
  ]

  # Restart sessions; their files stay
  export extern "afar bai restart" [
    --owner(-o): string       # Access key of the owner, for administrators
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Names or IDs of sessions
  ]

  def "nu-complete afar bai events scope" [] {
    [ "*" "session" "kernel" ]
  }

  # Show a session's events until it has ended
  export extern "afar bai events" [
    --owner(-o): string       # Access key of the owner, for administrators
    --scope: string@"nu-complete afar bai events scope" # Whose events
    --wait: string            # End with the outcome: 0 when the session's work succeeded or it was terminated, 1 when it failed or was cancelled; or as soon as this event came
    --timeout: string         # Give up after so many seconds (exit status 8); the session goes on
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  def "nu-complete afar bai watch scope" [] {
    [ "*" "session" "kernel" ]
  }

  def "nu-complete afar bai watch output" [] {
    [ "json" "console" ]
  }

  # Follow a session until its work has ended, and end with its status
  export extern "afar bai watch" [
    --owner(-o): string       # Access key of the owner, for administrators
    --scope: string@"nu-complete afar bai watch scope" # Whose events
    --max-wait: string        # Give up after so many seconds; the session goes on
    --output: string@"nu-complete afar bai watch output" # Form of the events
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session?: string          # Name of the session, or how it begins (default: the only one)
  ]

  # Print the logs of a batch task
  export extern "afar bai task-logs" [
    --follow(-f)              # Go on until the task's session is over
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    task_id: string           # ID of the task (the container's ID)
  ]

  # List the applications that a session offers
  export extern "afar bai apps" [
    --list-names(-l)          # Names alone
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    ...apps: string           # These applications alone
  ]

  # Open a local port that leads to a session's application, until Ctrl-C
  export extern "afar bai app" [
    --bind(-b): string        # Where to listen; port 0 takes any free one
    --arg: string             # Argument that the application starts with: "--option value", once for each option
    --env(-e): string         # Environment variable that the application starts with: NAME=VALUE
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    app: string               # Name of the application, as `afar bai apps` lists it
  ]

  # Log in to a session, or run a command in it; the exit status is the command's
  export extern "afar bai ssh" [
    --port(-p): string        # Local port in between (default: 9922, or any free one)
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Name or ID of the session, then options of ssh, then the command
  ]

  # Copy files into or out of a session; its paths are written :PATH or SESSION:PATH
  export extern "afar bai scp" [
    --port(-p): string        # Local port in between (default: 9922, or any free one)
    --recursive(-r)           # Copy folders with all that is in them
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Name or ID of the session, then what to copy and where to; options of scp can stand in between
  ]

  # Download files of a session; files of the same name here are replaced
  export extern "afar bai download" [
    --dest: path              # Folder to put them in
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    ...files: string          # Files, relative to the session's work folder
  ]

  # Open a local port that signs what it gets and passes it on, until Ctrl-C
  export extern "afar bai proxy" [
    --bind: string            # Address to listen on
    --port(-p): string        # Port to listen on; 0 takes any free one
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Manage compute sessions
  export extern "afar bai session" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar bai session create kind" [] {
    [ "batch" "interactive" ]
  }

  def "nu-complete afar bai session create cluster_mode" [] {
    [ "single-node" "multi-node" ]
  }

  # Make a compute session, or find the one of the same name
  export extern "afar bai session create" [
    --name(-t): string        # Name of the session, 4 to 64 characters (default: a random one)
    --type: string@"nu-complete afar bai session create kind" # Type of the session
    --starts-at: string       # When to start: a time (2026-01-02T03:04:05) or a delay (1h)
    --enqueue-only            # Return when the session is enqueued
    --max-wait: string        # Seconds that the server waits for the session to run (0: its default)
    --no-reuse                # Fail where a session of this name exists
    --callback-url: string    # Address to call when the session's state changes
    --env(-e): string         # Environment variable of the session (repeatable)
    --tag: string             # Label of the session
    --mount(-m): string       # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    -v: string                # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    --scaling-group: string   # Scaling group to run in
    --resources(-r): string   # Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)
    --cluster-size: string    # Number of containers
    --cluster-mode: string@"nu-complete afar bai session create cluster_mode" # Where the containers are put
    --resource-opts: string   # Resource option, such as shmem=64m (repeatable)
    --domain(-d): string      # Domain of the session
    --group(-g): string       # Group (project) of the session
    --bootstrap-script: path  # Script that runs before the session starts
    --arch: string            # Machine architecture of the image
    --preopen: string         # Ports to open beforehand, separated by commas
    --assign-agent: string    # Agents to choose from, separated by commas
    --owner(-o): string       # Access key of the owner, for administrators
    --startup-command(-c): string # Command of a batch session
    --depends: string         # Session that this one waits for (repeatable)
    --wait                    # Wait until the session runs or has ended
    --timeout: string         # How long --wait waits
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose                 # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    image: string             # Image to run
  ]

  def "nu-complete afar bai session create-from-template kind" [] {
    [ "batch" "interactive" ]
  }

  # Make a compute session from a template; what is given here replaces what the template says
  export extern "afar bai session create-from-template" [
    --name(-t): string        # Name of the session, 4 to 64 characters (default: a random one)
    --type: string@"nu-complete afar bai session create-from-template kind" # Type of the session
    --starts-at: string       # When to start: a time (2026-01-02T03:04:05) or a delay (1h)
    --image(-i): string       # Image to run
    --startup-command(-c): string # Command of a batch session
    --enqueue-only            # Return when the session is enqueued
    --max-wait: string        # Seconds that the server waits for the session to run (0: its default)
    --no-reuse                # Fail where a session of this name exists
    --depends: string         # Session that this one waits for (repeatable)
    --callback-url: string    # Address to call when the session's state changes
    --env(-e): string         # Environment variable of the session (repeatable)
    --tag: string             # Label of the session
    --mount(-m): string       # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    -v: string                # Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    --scaling-group: string   # Scaling group to run in
    --resources(-r): string   # Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)
    --cluster-size: string    # Number of containers
    --resource-opts: string   # Resource option, such as shmem=64m (repeatable)
    --domain(-d): string      # Domain of the session
    --group(-g): string       # Group (project) of the session
    --owner(-o): string       # Access key of the owner, for administrators
    --no-mount                # Mount none of the template's folders
    --no-env                  # Set none of the template's environment variables
    --no-resource             # Take none of the template's resource slots and options
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose                 # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    template_id: string       # ID of the template
  ]

  # End sessions
  export extern "afar bai session destroy" [
    --forced(-f)              # End it even where the agent does not answer
    --owner(-o): string       # Access key of the owner, for administrators
    --stats(-s)               # Show what the session used
    --recursive(-r)           # End what depends on it too
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Names or IDs of sessions
  ]

  # Restart sessions; their files stay
  export extern "afar bai session restart" [
    --owner(-o): string       # Access key of the owner, for administrators
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Names or IDs of sessions
  ]

  def "nu-complete afar bai session list status" [] {
    [ "PENDING" "SCHEDULED" "PULLING" "PREPARING" "PREPARED" "CREATING" "RUNNING" "RESTARTING" "RUNNING_DEGRADED" "DEPRIORITIZING" "TERMINATING" "TERMINATED" "ERROR" "CANCELLED" "ALL" ]
  }

  # List compute sessions
  export extern "afar bai session list" [
    --status(-s): string@"nu-complete afar bai session list status" # Sessions of this status alone
    --access-key: string      # Sessions of this access key, for administrators
    --name-only               # Names alone
    --id-only                 # IDs alone
    --dead                    # Sessions that have ended
    --running                 # Sessions that run or are about to
    --all(-a)                 # Sessions of every status
    --detail                  # More columns
    --format(-f): string      # Fields to show, separated by commas
    --plain                   # Without heading and rule
    --filter: string          # Filter expression of the server, such as 'status == "RUNNING"'
    --order: string           # Order expression of the server, such as -created_at
    --offset: string          # Sessions to pass over
    --limit: string           # At most so many sessions
    --page-size: string       # Sessions that one request asks for
    --watch                   # Show the list again and again until Ctrl-C
    --interval: string        # Seconds between two lists of --watch
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a session in full
  export extern "afar bai session info" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session_id: string        # ID of the session
  ]

  # Give a session another name
  export extern "afar bai session rename" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    new_name: string          # Its new name
  ]

  # Print what a session's container has logged
  export extern "afar bai session logs" [
    --follow(-f)              # Go on until Ctrl-C or until the session is gone
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  # Upload files into a session's work folder
  export extern "afar bai session upload" [
    --base-dir(-b): path      # Folder that the names on the server are relative to (default: the working folder)
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    ...files: path            # Files, below the base folder
  ]

  # Download files of a session; files of the same name here are replaced
  export extern "afar bai session download" [
    --dest: path              # Folder to put them in
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    ...files: string          # Files, relative to the session's work folder
  ]

  # List files in a session
  export extern "afar bai session ls" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    path?: string             # Folder to list
  ]

  def "nu-complete afar bai session events scope" [] {
    [ "*" "session" "kernel" ]
  }

  # Show a session's events until it has ended
  export extern "afar bai session events" [
    --owner(-o): string       # Access key of the owner, for administrators
    --scope: string@"nu-complete afar bai session events scope" # Whose events
    --wait: string            # End with the outcome: 0 when the session's work succeeded or it was terminated, 1 when it failed or was cancelled; or as soon as this event came
    --timeout: string         # Give up after so many seconds (exit status 8); the session goes on
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  def "nu-complete afar bai session watch scope" [] {
    [ "*" "session" "kernel" ]
  }

  def "nu-complete afar bai session watch output" [] {
    [ "json" "console" ]
  }

  # Follow a session until its work has ended, and end with its status
  export extern "afar bai session watch" [
    --owner(-o): string       # Access key of the owner, for administrators
    --scope: string@"nu-complete afar bai session watch scope" # Whose events
    --max-wait: string        # Give up after so many seconds; the session goes on
    --output: string@"nu-complete afar bai session watch output" # Form of the events
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session?: string          # Name of the session, or how it begins (default: the only one)
  ]

  # Keep a session's state as an image
  export extern "afar bai session commit" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  # Show when a session had which status
  export extern "afar bai session status-history" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  # Show reports of a session's abuse
  export extern "afar bai session abuse-history" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  # Show which sessions a session waits for
  export extern "afar bai session show-graph" [
    --table(-t)               # As a table instead of a tree
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  def "nu-complete afar bai session execute mode" [] {
    [ "query" "batch" "continue" "continued" "input" "user-input" ]
  }

  # Run code in a session that exists, and go on until it ends
  export extern "afar bai session execute" [
    --code(-c): string        # Code to run; - reads it from stdin, @FILE from a file
    --mode: string@"nu-complete afar bai session execute mode" # What kind of request
    --run-id: string          # ID of the run that this goes on with
    --opts: string            # Options of the batch mode, as JSON
    --owner(-o): string       # Access key of the owner, for administrators
    --once                    # Make one request alone and print its result
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  # Interrupt the code that runs in a session, as Ctrl-C would
  export extern "afar bai session interrupt" [
    --owner: string           # Access key of the owner, for administrators
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  # List the applications that a session offers
  export extern "afar bai session apps" [
    --list-names(-l)          # Names alone
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    ...apps: string           # These applications alone
  ]

  # Open a local port that leads to a session's application, until Ctrl-C
  export extern "afar bai session app" [
    --bind(-b): string        # Where to listen; port 0 takes any free one
    --arg: string             # Argument that the application starts with: "--option value", once for each option
    --env(-e): string         # Environment variable that the application starts with: NAME=VALUE
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    app: string               # Name of the application, as `afar bai apps` lists it
  ]

  # Log in to a session, or run a command in it; the exit status is the command's
  export extern "afar bai session ssh" [
    --port(-p): string        # Local port in between (default: 9922, or any free one)
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Name or ID of the session, then options of ssh, then the command
  ]

  # Copy files into or out of a session; its paths are written :PATH or SESSION:PATH
  export extern "afar bai session scp" [
    --port(-p): string        # Local port in between (default: 9922, or any free one)
    --recursive(-r)           # Copy folders with all that is in them
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Name or ID of the session, then what to copy and where to; options of scp can stand in between
  ]

  # Open a session's terminal on this one; it ends with the remote shell
  export extern "afar bai session pty" [
    --restart                 # Start the remote shell anew
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  # Ask a session how code could go on
  export extern "afar bai session complete" [
    --opts: string            # Where the cursor is, as JSON: row, col, line, post
    --owner(-o): string       # Access key of the owner, for administrators
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
    code: string              # The code so far
  ]

  # Show what the manager knows of a session (REST, no GraphQL)
  export extern "afar bai session get-info" [
    --owner: string           # Access key of the owner, for administrators
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session: string           # Name or ID of the session
  ]

  # Folders that outlive sessions
  export extern "afar bai vfolder" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List the folders that you can use
  export extern "afar bai vfolder list" [
    --group(-g): string       # Folders of this group alone, by its ID
    --filter: string          # Filter expression of the server, such as 'status == "READY"'
    --order: string           # Order expression of the server, such as -created_at
    --offset: string          # Folders to pass over
    --limit: string           # At most so many folders
    --page-size: string       # Folders that one request asks for
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List your own folders
  export extern "afar bai vfolder list-own" [
    --filter: string          # Filter expression of the server, such as 'status == "READY"'
    --order: string           # Order expression of the server, such as -created_at
    --offset: string          # Folders to pass over
    --limit: string           # At most so many folders
    --page-size: string       # Folders that one request asks for
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List the folders that others share with you
  export extern "afar bai vfolder list-invited" [
    --filter: string          # Filter expression of the server, such as 'status == "READY"'
    --order: string           # Order expression of the server, such as -created_at
    --offset: string          # Folders to pass over
    --limit: string           # At most so many folders
    --page-size: string       # Folders that one request asks for
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List the folders of your groups (projects)
  export extern "afar bai vfolder list-project" [
    --filter: string          # Filter expression of the server, such as 'status == "READY"'
    --order: string           # Order expression of the server, such as -created_at
    --offset: string          # Folders to pass over
    --limit: string           # At most so many folders
    --page-size: string       # Folders that one request asks for
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List the storage hosts on which you can make folders
  export extern "afar bai vfolder list-hosts" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List the kinds of folders that you can make: user, group
  export extern "afar bai vfolder list-allowed-types" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Make a folder
  export extern "afar bai vfolder create" [
    --group(-g): string       # Make it a folder of this group: name or ID
    --unmanaged               # Take HOST for a path that exists already, for administrators
    --usage-mode(-m): string  # What it is for: general, data or model
    --permission(-p): string  # What its users may do: ro, rw or wd (write and delete)
    --quota(-q): string       # The most that it can hold, such as 500m or 10g (0: as much as possible)
    --cloneable               # Let its users clone it
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet                   # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    host?: string             # Storage host to make it on (default: the server's choice); with --unmanaged the path that it stands for
  ]

  # Show one folder
  export extern "afar bai vfolder info" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
  ]

  # Give a folder another name
  export extern "afar bai vfolder rename" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    new_name: string          # Its new name
  ]

  def "nu-complete afar bai vfolder update-options set_cloneable" [] {
    [ "y" "yes" "t" "true" "on" "1" "n" "no" "f" "false" "off" "0" ]
  }

  # Change a folder's permission, or whether it can be cloned
  export extern "afar bai vfolder update-options" [
    --permission(-p): string  # What its users may do: ro, rw or wd (write and delete)
    --set-cloneable: string@"nu-complete afar bai vfolder update-options set_cloneable" # Whether its users can clone it
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
  ]

  # Delete a folder and all that is in it
  export extern "afar bai vfolder delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
  ]

  # Delete the folder that has an ID, and all that is in it
  export extern "afar bai vfolder delete-by-id" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    folder_id: string         # ID of the folder
  ]

  # Copy a folder to a new one and wait until it is done
  export extern "afar bai vfolder clone" [
    --usage-mode(-m): string  # What the new folder is for: general, data or model
    --permission(-p): string  # What the new folder's users may do: ro, rw or wd (write and delete)
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder to copy
    target_name: string       # Name of the new folder
    target_host: string       # Storage host to make it on
  ]

  def "nu-complete afar bai vfolder upload links" [] {
    [ "follow" "skip" ]
  }

  def "nu-complete afar bai vfolder upload progress" [] {
    [ "bar" "json" "none" ]
  }

  # Upload files into a virtual folder; files of the same name there are replaced
  export extern "afar bai vfolder upload" [
    --base-dir(-b): path      # Folder that the names on the server are relative to (default: the working folder)
    --recursive(-r)           # Send folders too, with all that is in them
    --links: string@"nu-complete afar bai vfolder upload links" # Symbolic links: follow (what they point to is sent) or skip
    --chunk-size: string      # Send large files in pieces of this size (default: 16m at first, twice as much after each that arrives)
    --concurrency: string     # Send at most so many files at once
    --override-storage-proxy: string # Use another storage proxy than the one the server names: URL1=URL2, separated by commas
    --progress: string@"nu-complete afar bai vfolder upload progress" # Progress on stderr: bar (on a terminal), none, or json: a line an event (start, progress, done, failed) with file, bytes, total, rate (bytes a second) and eta (seconds); a file of null stands for all of them
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    ...filenames: path        # Files, below the base folder; patterns such as 'data/*.csv'
  ]

  def "nu-complete afar bai vfolder download progress" [] {
    [ "bar" "json" "none" ]
  }

  # Download files of a virtual folder
  export extern "afar bai vfolder download" [
    --base-dir(-b): path      # Folder to put them in, or - for stdout (default: the working folder)
    --recursive(-r)           # Download folders too, with all that is in them
    --overwrite               # Replace files that are there
    --chunk-size: string      # Accepted for scripts written for the official client, without effect: a file is written as it comes
    --concurrency: string     # Download at most so many files at once
    --override-storage-proxy: string # Use another storage proxy than the one the server names: URL1=URL2, separated by commas
    --max-retries: string     # How often in a row a download may break off with nothing new
    --progress: string@"nu-complete afar bai vfolder download progress" # Progress on stderr: bar (on a terminal), none, or json: a line an event (start, progress, done, failed) with file, bytes, total, rate (bytes a second) and eta (seconds); a file of null stands for all of them
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    ...filenames: string      # Files, relative to the folder; patterns such as 'data/*.csv'
  ]

  # Ask for the address and the token of a file, for another program to download it
  export extern "afar bai vfolder request-download" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    filename: string          # The file, relative to the folder
  ]

  # List the files of a folder
  export extern "afar bai vfolder ls" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    path?: string             # Directory in it
  ]

  # Make a directory in a folder
  export extern "afar bai vfolder mkdir" [
    --parents(-p)             # Make the directories above it too
    --exist-ok(-e)            # Accept one that is there already
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    path: string              # Path of the directory in the folder
  ]

  # Move a file or directory within a folder; a file at the destination is replaced
  export extern "afar bai vfolder mv" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    src: string               # Path of the file or directory in the folder
    dst: string               # Where it goes; into it, where that is a directory
  ]

  # Give a file or directory in a folder another name
  export extern "afar bai vfolder rename-file" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    target_path: string       # Path of the file or directory in the folder
    new_name: string          # Its new name, without a slash
  ]

  # Delete files of a folder
  export extern "afar bai vfolder rm" [
    --recursive(-r)           # Delete directories with all that is in them
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    ...filenames: string      # Files in it, and with --recursive directories
  ]

  # Invite users to a folder of yours
  export extern "afar bai vfolder invite" [
    --perm(-p): string        # What they may do: ro, rw or wd (write and delete)
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    ...emails: string         # Their e-mail addresses
  ]

  # Show the invitations that you received, and accept or reject one
  export extern "afar bai vfolder invitations" [
    --accept: string          # Accept the invitation of this ID, without asking
    --reject: string          # Reject the invitation of this ID, without asking
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Share a group's folder with users, without asking them
  export extern "afar bai vfolder share" [
    --perm(-p): string        # What they may do: ro, rw or wd (write and delete)
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    ...emails: string         # Their e-mail addresses
  ]

  # Share a group's folder with users no more
  export extern "afar bai vfolder unshare" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
    ...emails: string         # Their e-mail addresses
  ]

  # Leave a folder that another user shares with you
  export extern "afar bai vfolder leave" [
    --shared-user-uuid(-s): string # Who is to leave it, by the user's ID, for administrators
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the folder
  ]

  # Templates of sessions
  export extern "afar bai session-template" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Keep a template of sessions; its ID is said
  export extern "afar bai session-template create" [
    --file(-f): path          # File to send; as - stdin is sent. Without it stdin is sent too, or on a terminal what is written in the editor that VISUAL or EDITOR names
    --domain(-d): string      # Domain of its sessions
    --group(-g): string       # Group (project) of its sessions
    --owner(-o): string       # Access key of the owner, for administrators
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Print a template as it is
  export extern "afar bai session-template get" [
    --format(-f): string      # Its form: yaml or json
    --owner(-o): string       # Access key of the owner, for administrators
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    template_id: string       # ID of the template
  ]

  # List templates of sessions
  export extern "afar bai session-template list" [
    --list-all(-a)            # Those of all users, for administrators
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Replace a template
  export extern "afar bai session-template update" [
    --file(-f): path          # File to send; as - stdin is sent. Without it stdin is sent too, or on a terminal what is written in the editor that VISUAL or EDITOR names
    --owner(-o): string       # Access key of the owner, for administrators
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    template_id: string       # ID of the template
  ]

  # Delete a template
  export extern "afar bai session-template delete" [
    --force(-f)               # Do not ask
    --owner(-o): string       # Access key of the owner, for administrators
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    template_id: string       # ID of the template
  ]

  # Files that new sessions find in their home
  export extern "afar bai dotfile" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Keep a dotfile for new sessions
  export extern "afar bai dotfile create" [
    --perm: string            # Its permission, octal
    --file(-f): path          # File to send; as - stdin is sent. Without it stdin is sent too, or on a terminal what is written in the editor that VISUAL or EDITOR names
    --owner(-o): string       # Access key of the owner, for administrators
    --domain(-d): string      # Those of this domain; with --group the domain of the group
    --group(-g): string       # Those of this group: its ID, or its name and --domain
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    path: string              # Path in a session's home; it begins with a dot
  ]

  # Print a dotfile as it is
  export extern "afar bai dotfile get" [
    --owner(-o): string       # Access key of the owner, for administrators
    --domain(-d): string      # Those of this domain; with --group the domain of the group
    --group(-g): string       # Those of this group: its ID, or its name and --domain
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    path: string              # Path in a session's home
  ]

  # List dotfiles
  export extern "afar bai dotfile list" [
    --owner(-o): string       # Access key of the owner, for administrators
    --domain(-d): string      # Those of this domain; with --group the domain of the group
    --group(-g): string       # Those of this group: its ID, or its name and --domain
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Replace a dotfile
  export extern "afar bai dotfile update" [
    --perm: string            # Its permission, octal
    --file(-f): path          # File to send; as - stdin is sent. Without it stdin is sent too, or on a terminal what is written in the editor that VISUAL or EDITOR names
    --owner(-o): string       # Access key of the owner, for administrators
    --domain(-d): string      # Those of this domain; with --group the domain of the group
    --group(-g): string       # Those of this group: its ID, or its name and --domain
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    path: string              # Path in a session's home; it begins with a dot
  ]

  # Delete a dotfile
  export extern "afar bai dotfile delete" [
    --force(-f)               # Do not ask
    --owner(-o): string       # Access key of the owner, for administrators
    --domain(-d): string      # Those of this domain; with --group the domain of the group
    --group(-g): string       # Those of this group: its ID, or its name and --domain
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    path: string              # Path in a session's home
  ]

  # Administration
  export extern "afar bai admin" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar bai admin session status" [] {
    [ "PENDING" "SCHEDULED" "PULLING" "PREPARING" "PREPARED" "CREATING" "RUNNING" "RESTARTING" "RUNNING_DEGRADED" "DEPRIORITIZING" "TERMINATING" "TERMINATED" "ERROR" "CANCELLED" "ALL" ]
  }

  # Sessions of all users
  export extern "afar bai admin session" [
    --status(-s): string@"nu-complete afar bai admin session status" # Sessions of this status alone
    --access-key: string      # Sessions of this access key, for administrators
    --name-only               # Names alone
    --id-only                 # IDs alone
    --dead                    # Sessions that have ended
    --running                 # Sessions that run or are about to
    --all(-a)                 # Sessions of every status
    --detail                  # More columns
    --format(-f): string      # Fields to show, separated by commas
    --plain                   # Without heading and rule
    --filter: string          # Filter expression of the server, such as 'status == "RUNNING"'
    --order: string           # Order expression of the server, such as -created_at
    --offset: string          # Sessions to pass over
    --limit: string           # At most so many sessions
    --page-size: string       # Sessions that one request asks for
    --watch                   # Show the list again and again until Ctrl-C
    --interval: string        # Seconds between two lists of --watch
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar bai admin session list status" [] {
    [ "PENDING" "SCHEDULED" "PULLING" "PREPARING" "PREPARED" "CREATING" "RUNNING" "RESTARTING" "RUNNING_DEGRADED" "DEPRIORITIZING" "TERMINATING" "TERMINATED" "ERROR" "CANCELLED" "ALL" ]
  }

  # List compute sessions
  export extern "afar bai admin session list" [
    --status(-s): string@"nu-complete afar bai admin session list status" # Sessions of this status alone
    --access-key: string      # Sessions of this access key, for administrators
    --name-only               # Names alone
    --id-only                 # IDs alone
    --dead                    # Sessions that have ended
    --running                 # Sessions that run or are about to
    --all(-a)                 # Sessions of every status
    --detail                  # More columns
    --format(-f): string      # Fields to show, separated by commas
    --plain                   # Without heading and rule
    --filter: string          # Filter expression of the server, such as 'status == "RUNNING"'
    --order: string           # Order expression of the server, such as -created_at
    --offset: string          # Sessions to pass over
    --limit: string           # At most so many sessions
    --page-size: string       # Sessions that one request asks for
    --watch                   # Show the list again and again until Ctrl-C
    --interval: string        # Seconds between two lists of --watch
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a session in full
  export extern "afar bai admin session info" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    session_id: string        # ID of the session
  ]

  # Domains
  export extern "afar bai admin domain" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List domains
  export extern "afar bai admin domain list" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show one domain
  export extern "afar bai admin domain info" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the domain
  ]

  # Users
  export extern "afar bai admin user" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List users
  export extern "afar bai admin user list" [
    --status(-s): string      # Users of this status alone: active, inactive, deleted, before-verification
    --group(-g): string       # Users of this group alone, by its ID
    --filter: string          # Filter expression of the server
    --order: string           # Order expression of the server, such as -created_at
    --offset: string          # Users to pass over
    --limit: string           # At most so many users
    --page-size: string       # Users that one request asks for
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # The announcement that every user sees
  export extern "afar bai admin announcement" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show the server's announcement
  export extern "afar bai admin announcement get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Set the announcement that every user sees
  export extern "afar bai admin announcement update" [
    --message(-m): string     # The text (Markdown); - for stdin, @FILE for a file
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Take the announcement away
  export extern "afar bai admin announcement delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Do not show the last announcement again
  export extern "afar bai admin announcement dismiss" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Ask the server for its versions
  export extern "afar bai hello" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Make any API request, signed
  export extern "afar bai api" [
    --query: string           # Query value (repeatable)
    --json: string            # JSON body: inline, @FILE, or - for stdin
    --data: string            # Body of any other kind: inline, @FILE, or - for stdin
    --content-type: string    # Media type of --data
    --attach: path            # File to send as a form (repeatable)
    --api-version: string     # API version to speak, such as v6.20220315
    --websocket               # Open a WebSocket: lines of stdin are sent, messages printed
    --events                  # Print server-sent events
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Method (GET, POST, …); left out it is GET
  ]

  # Run a GraphQL query or mutation
  export extern "afar bai gql" [
    --var: string             # Variable (repeatable); a value that is JSON counts as JSON, else as text
    --variables: string       # All variables as one JSON object
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    query: string             # The document: inline, @FILE, or - for stdin
  ]

  def "nu-complete afar lmk log_level" [] {
    [ "CRITICAL" "FATAL" "ERROR" "WARN" "WARNING" "INFO" "DEBUG" "NOTSET" "50" "40" "30" "20" "10" "0" ]
  }

  # LMK: notifications about what runs and ends
  export extern "afar lmk" [
    --log-level(-l): string@"nu-complete afar lmk log_level" # Accepted as the official client's; -v and --debug show more
    --base-path(-b): string   # Folder of the official client's `config` file, which must exist
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar lmk login auth_mode" [] {
    [ "browser" "manual" ]
  }

  # Sign in to LMK through a browser
  export extern "afar lmk login" [
    --force(-f)               # Sign in again, even where a token is stored
    --manual(-m)              # Print the address instead of opening a browser
    --auth-mode: string@"nu-complete afar lmk login auth_mode" # How the address is shown: browser, manual, or what suits
    --scope: string           # What the sign-in may do, separated by spaces
    --timeout: string         # How long to wait for the approval
    --poll-interval: string   # How often to ask for it
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Sign out: forget the stored token
  export extern "afar lmk logout" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show who is signed in
  export extern "afar lmk whoami" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Say whether a token is stored: exit status 0 yes, 1 no
  export extern "afar lmk logged-in" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar lmk notify notify" [] {
    [ "stop" "error" "success" "none" ]
  }

  def "nu-complete afar lmk notify content_type" [] {
    [ "text/plain" "text/markdown" ]
  }

  def "nu-complete afar lmk notify channel_type" [] {
    [ "email" "text-message" "web-push" ]
  }

  # Send a notification, or set when a running job notifies
  export extern "afar lmk notify" [
    --notify(-n): string@"nu-complete afar lmk notify notify" # When the job notifies: at every end, at a failure, at a success, or never (default: stop)
    --content-type: string@"nu-complete afar lmk notify content_type" # What kind of text it is
    --channel: string         # ID of a channel (repeatable)
    --channel-name: string    # Name of a channel, or a part of it
    --name-exact              # The channel's name is the whole name, case kept
    --channel-type: string@"nu-complete afar lmk notify channel_type" # Type of the channel
    --no-notify               # Record the event and notify nobody
    --session: string         # ID of the session that it belongs to
    --via: string             # Tell it this way: lmk, desktop, terminal, webhook, email, ntfy, slack (repeatable, or with commas)
    --keep                    # Keep it in the outbox where the network is down, and send it later
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --help(-h)                # Print help (see more with '--help')
    text: string              # The text, or a job's ID; - reads the text from stdin
  ]

  def "nu-complete afar lmk run notify" [] {
    [ "stop" "error" "success" "none" ]
  }

  # Run a program as a job: it outlives the terminal, and LMK tells when it ends
  export extern "afar lmk run" [
    --daemon                  # Run in the background and outlive the terminal (the default)
    --no-daemon               # End with this command and its terminal
    --attach                  # Show the output and pass on what is typed (the default)
    --no-attach               # Print the job's ID and leave it running
    --name(-N): string        # Name of the job (default: the program's)
    --notify(-n): string@"nu-complete afar lmk run notify" # When to notify: at every end, at a failure, at a success, or never
    --channel: string         # ID of a channel; ID@5m only for jobs over five minutes (repeatable)
    --longer-than: string     # Notify only of jobs that took longer; of failures always
    --strict                  # Of failures too only then
    --tail: string            # How many of the last lines of output the notification has
    --no-command              # Leave the command line out of the notification
    --title: string           # Title of the notification (default: the job's ID)
    --template: path          # File with the notification's text; {name}, {status}, {duration}, {host}, {command}, {output} stand for theirs
    --local                   # Tell LMK nothing; no sign-in is needed
    --after: string           # Begin when this job has ended (repeatable)
    --after-ok                # Only if those jobs ended with 0
    --retry: string           # Further tries after a failure
    --dir: path               # Working folder of the program
    --env: string             # Variable for the program (repeatable)
    --max-log: string         # How much of the output is kept, as in 64M; 0 keeps everything
    --max: string             # Notify when it still runs after this time, as in 90s, 30m, 2h
    --kill                    # End it then
    --no-pty                  # Connect the program by pipes instead of a terminal of its own
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --help(-h)                # Print help (see more with '--help')
    ...command: string        # The program and its arguments
  ]

  # Jobs of this machine
  export extern "afar lmk jobs" [
    --all(-a)                 # Those that have ended too
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List jobs of this machine
  export extern "afar lmk jobs list" [
    --all(-a)                 # Those that have ended too
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Wait for jobs to end; the exit status is the program's, of several the first that is not 0
  export extern "afar lmk jobs wait" [
    --any                     # End with the first of them that ends
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...jobs: string           # The jobs: ID, its beginning, or %last
  ]

  # Show a job's output, also after its end
  export extern "afar lmk jobs log" [
    --follow(-f)              # Go on until the job ends
    --lines: string           # Only so many of the last lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    job: string               # The job: ID, its beginning, or %last
  ]

  # Forget jobs that have ended, and delete their output
  export extern "afar lmk jobs clean" [
    --older-than: string      # Only those that ended longer ago than this
    --list                    # Name them and delete nothing
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar lmk monitor notify" [] {
    [ "stop" "error" "success" "none" ]
  }

  # Watch processes that run already, without stopping or slowing them, and tell when they end
  export extern "afar lmk monitor" [
    --attach                  # Show the output and wait for the end (the default)
    --no-attach               # Print the jobs' IDs and leave them
    --name(-N): string        # Name of the job (default: the program's)
    --notify(-n): string@"nu-complete afar lmk monitor notify" # When to notify: at every end, at a failure, at a success, or never
    --channel: string         # ID of a channel; ID@5m only for jobs over five minutes (repeatable)
    --longer-than: string     # Notify only of jobs that took longer; of failures always
    --strict                  # Of failures too only then
    --tail: string            # How many of the last lines of output the notification has
    --no-command              # Leave the command line out of the notification
    --title: string           # Title of the notification (default: the job's ID)
    --template: path          # File with the notification's text; {name}, {status}, {duration}, {host}, {command}, {output} stand for theirs
    --local                   # Tell LMK nothing; no sign-in is needed
    --any                     # Of several, wait for the first end only
    --check                   # Say what can be learned of each process, and why not more
    --trace                   # Learn the exit status by tracing, even where the kernel keeps it
    --no-trace                # Do not trace, even where the exit status cannot be learned else
    --job(-j): string         # A job's ID that was made before, by the official shell plugin
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --help(-h)                # Print help (see more with '--help')
    ...pid: string            # Process IDs, names of programs, or %N for jobs of the shell
  ]

  # Say whether processes that run already can be watched on this machine: exit status 0 yes
  export extern "afar lmk check-existing-script-monitoring" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Attach to a job: see its output, type into it; Ctrl-\ typed twice detaches
  export extern "afar lmk attach" [
    --lines: string           # Show so many of the last lines first, or `all`
    --read-only               # Look only: what is typed does not reach the program
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    job: string               # The job: ID, its beginning, or %last
  ]

  # Send a signal to a job's program and its children
  export extern "afar lmk kill" [
    --signal(-s): string      # The signal: a number, or a name with SIG or without
    --group                   # To the whole process group (the default)
    --only-leader             # To the first process alone
    --grace: string           # Wait so long for the end, then send SIGKILL
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    job: string               # The job: ID, its beginning, or %last
  ]

  # Show a job's output, also after its end
  export extern "afar lmk logs" [
    --follow(-f)              # Go on until the job ends
    --lines: string           # Only so many of the last lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    job: string               # The job: ID, its beginning, or %last
  ]

  # Forget jobs that have ended, and delete their output
  export extern "afar lmk clean" [
    --older-than: string      # Only those that ended longer ago than this
    --list                    # Name them and delete nothing
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Notifications that could not be sent yet
  export extern "afar lmk outbox" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List the notifications that could not be sent yet
  export extern "afar lmk outbox list" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Send what waits now
  export extern "afar lmk outbox flush" [
    --due                     # Only what is due
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Forget what waits
  export extern "afar lmk outbox clear" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Install, remove or print the plugin for interactive shells: lmk for the shell's own jobs, and completion
  export extern "afar lmk shell-plugin" [
    --install(-i)             # Add it to the shell's start file
    --uninstall(-u)           # Take it out of the shell's start file
    --print(-p)               # Print it, for `eval "$(afar lmk shell-plugin --print)"`
    --shell(-s): string       # The shell: bash, zsh or fish; the one of $SHELL where it is not given
    --long: string            # Notify of commands that took so long: 30, 30s, 5m
    --ignore: string          # Programs that are never notified of, separated by commas
    --completion              # Print the completion script that the plugin loads when it is first needed
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Tell of a command of the shell that took long: for the plugin's hook
  export extern "afar lmk shell-report" [
    --status: string          # The command's exit status
    --seconds: string         # How long it took
    --ignore: string          # Programs that are never notified of, separated by commas
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar lmk channels kind" [] {
    [ "email" "text-message" "web-push" ]
  }

  # Notification channels
  export extern "afar lmk channels" [
    --name: string            # Part of the name, in any case
    --name-exact              # The name is the whole name, case kept
    --type: string@"nu-complete afar lmk channels kind" # Type of the channel
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar lmk channels list kind" [] {
    [ "email" "text-message" "web-push" ]
  }

  # List notification channels
  export extern "afar lmk channels list" [
    --name: string            # Part of the name, in any case
    --name-exact              # The name is the whole name, case kept
    --type: string@"nu-complete afar lmk channels list kind" # Type of the channel
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar lmk channels get kind" [] {
    [ "email" "text-message" "web-push" ]
  }

  # Show the one channel that is meant
  export extern "afar lmk channels get" [
    --name: string            # Part of the name, in any case
    --name-exact              # The name is the whole name, case kept
    --type: string@"nu-complete afar lmk channels get kind" # Type of the channel
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show or set the channel that notifications go to
  export extern "afar lmk channels default" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id?: string               # ID of the channel from now on
  ]

  # Ask the server for the channels anew
  export extern "afar lmk channels fetch" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Sessions: what the web app shows while something runs
  export extern "afar lmk session" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Make a session, which the web app shows; without a state it is of type none
  export extern "afar lmk session create" [
    --state: string           # The state: JSON, @FILE, or - for stdin
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # What the web app shows it as
  ]

  # Show a session and its state
  export extern "afar lmk session get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the session
  ]

  # Change a session's state: the fields that are given, no others
  export extern "afar lmk session update" [
    --state: string           # The state: JSON, @FILE, or - for stdin
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the session
  ]

  # End a session; it takes no changes afterwards
  export extern "afar lmk session end" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the session
  ]

  # Ask the program behind a session for something: sendSignal, or interrupt of a notebook
  export extern "afar lmk session action" [
    --body: string            # What goes with it: JSON, @FILE, or - for stdin
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the session
    action: string            # What is asked for
  ]

  # Follow a session: each message that comes is one line of JSON, until the session ends
  export extern "afar lmk session connect" [
    --read-only               # Receive only, and leave stdin alone (the default)
    --no-read-only            # Send the lines of stdin too
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the session
  ]

  # Events
  export extern "afar lmk event" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar lmk event post notify" [] {
    [ "stop" "error" "success" "none" ]
  }

  def "nu-complete afar lmk event post content_type" [] {
    [ "text/plain" "text/markdown" ]
  }

  def "nu-complete afar lmk event post channel_type" [] {
    [ "email" "text-message" "web-push" ]
  }

  # Send a notification, or set when a running job notifies
  export extern "afar lmk event post" [
    --notify(-n): string@"nu-complete afar lmk event post notify" # When the job notifies: at every end, at a failure, at a success, or never (default: stop)
    --content-type: string@"nu-complete afar lmk event post content_type" # What kind of text it is
    --channel: string         # ID of a channel (repeatable)
    --channel-name: string    # Name of a channel, or a part of it
    --name-exact              # The channel's name is the whole name, case kept
    --channel-type: string@"nu-complete afar lmk event post channel_type" # Type of the channel
    --no-notify               # Record the event and notify nobody
    --session: string         # ID of the session that it belongs to
    --via: string             # Tell it this way: lmk, desktop, terminal, webhook, email, ntfy, slack (repeatable, or with commas)
    --keep                    # Keep it in the outbox where the network is down, and send it later
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --help(-h)                # Print help (see more with '--help')
    text: string              # The text, or a job's ID; - reads the text from stdin
  ]

  # The app that the token belongs to
  export extern "afar lmk app" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show the app and the user that the token belongs to
  export extern "afar lmk app current" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Sign-ins, step by step
  export extern "afar lmk auth" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Begin a sign-in and print where to approve it
  export extern "afar lmk auth create" [
    --app-id: string          # ID of the app to sign in as
    --scope: string           # What the sign-in may do, separated by spaces
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a sign-in
  export extern "afar lmk auth get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the sign-in
  ]

  # Fetch the token of an approved sign-in; that works once
  export extern "afar lmk auth token" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the sign-in
  ]

  # Buy a new access token with a refresh token
  export extern "afar lmk auth refresh" [
    --app-id: string          # ID of the app to sign in as
    --refresh-token: string   # The refresh token
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # OAuth for apps with a server side
  export extern "afar lmk oauth" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar lmk oauth token grant-type" [] {
    [ "authorization_code" "refresh_token" ]
  }

  # Exchange an authorization code or a refresh token, for apps with a server side
  export extern "afar lmk oauth token" [
    --authorization: string   # The Authorization header
    --grant-type: string@"nu-complete afar lmk oauth token grant-type" # What is exchanged
    --redirect-uri: string    # The address that the code was sent to
    --code: string            # The code
    --refresh-token: string   # The refresh token
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Lucidtech: documents, models, predictions, workflows
  export extern "afar las" [
    -p: string                # The same as --profile: a profile of afar's, or a section of ~/.lucidtech/credentials.cfg
    --client-id: string       # Client ID, instead of the configured one
    --client-secret: string   # Its secret, from stdin or a file
    --auth-endpoint: string   # Where tokens come from; https unless a scheme is given
    --api-endpoint: string    # The API with its version
    --cached-profile: string  # Keep the token in the cache under this name
    --cache-path: string      # The token cache, instead of ~/.lucidtech/token-cache.json
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
  ]

  # Make any request of the API
  export extern "afar las api" [
    --query: string           # A value of the query
    --json: string            # The body: JSON, a file, or - for stdin
    --set: string             # A member of the body; the value is JSON or text
    --all                     # Read all pages of a list
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    method: string            # GET, POST, PATCH, PUT or DELETE
    path: string              # The path, such as /models
  ]

  # App clients: who may call the API
  export extern "afar las app-clients" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Create an app client; without --generate-secret it is a public one
  export extern "afar las app-clients create" [
    --name: string            # A name for people
    --description: string     # What it is for
    --generate-secret         # Give it a secret, which the answer shows once
    --logout-urls: string     # Where a browser goes after signing out
    --callback-urls: string   # Where a browser goes after signing in
    --login-urls: string      # Where a browser signs in
    --default-login-url: string # One of --login-urls
    --role-ids: string        # Its roles
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show an app client
  export extern "afar las app-clients get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the app client
  ]

  # List app clients
  export extern "afar las app-clients list" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Change an app client
  export extern "afar las app-clients update" [
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --role-ids: string        # Its roles; null for none
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the app client
  ]

  # Delete an app client
  export extern "afar las app-clients delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the app client
  ]

  # Assets: files that workflows use
  export extern "afar las assets" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Create an asset from a file
  export extern "afar las assets create" [
    --name: string            # A name for people
    --description: string     # What it is for
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    path: string              # The file; - is stdin
  ]

  # Show an asset, or write its content to a file
  export extern "afar las assets get" [
    --output-content          # Show the whole content, in base64
    --download-content(-d): string # Write the content to this file; - is stdout
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the asset
  ]

  # List assets
  export extern "afar las assets list" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Change an asset
  export extern "afar las assets update" [
    --asset-path: string      # A file with the new content; - is stdin
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the asset
  ]

  # Delete an asset
  export extern "afar las assets delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the asset
  ]

  # Where the credentials come from
  export extern "afar las credentials" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show where the credentials come from, and what is missing
  export extern "afar las credentials status" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Print an access token
  export extern "afar las credentials token" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Write the credentials to a profile that the official client reads too
  export extern "afar las configure" [
    --client-id: string       # Client ID
    --client-secret: string   # Its secret, from stdin or a file
    --auth-endpoint: string   # Where tokens come from; https unless a scheme is given
    --api-endpoint: string    # The API with its version
    --no-cache                # Ask for a new token with every command instead of keeping it in ~/.lucidtech/token-cache.json
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Datasets of documents
  export extern "afar las datasets" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Create a dataset
  export extern "afar las datasets create" [
    --name: string            # A name for people
    --description: string     # What it is for
    --metadata: string        # Metadata: an object
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List datasets
  export extern "afar las datasets list" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a dataset
  export extern "afar las datasets get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the dataset
  ]

  # Change a dataset
  export extern "afar las datasets update" [
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --metadata: string        # Metadata: an object
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the dataset
  ]

  # Delete a dataset, with its documents where that is asked for
  export extern "afar las datasets delete" [
    --delete-documents        # Delete its documents first
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    dataset_id: string        # ID of the dataset
  ]

  # Send documents into a dataset: what is there already is skipped, what was broken off is continued
  export extern "afar las datasets create-documents" [
    --chunk-size: string      # Plan at most so many documents at once
    --num-threads: string     # Send at most so many documents at once
    --documents-uploaded: path # Add the paths of what was sent to this file
    --documents-failed: path  # Write what failed to this file, which can be given as PATH again (default: a file in ~/.lucidtech/cache)
    --ground-truth-encoding: string # How ground truth and tables are written: utf-8, latin-1, utf-16 …
    --delimiter: string       # What is between the columns of a .csv
    --document-path-column: string # Column that has the document's path
    --metadata: string        # What to keep with each document: a JSON object, the path of a file that has it, or - for stdin
    --no-cache                # Forget what was sent before: everything is sent anew
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    dataset_id: string        # ID of the dataset
    path: path                # Folder, .csv or list in JSON
  ]

  # Fetch the documents of a dataset, with their ground truth; what is there already is skipped
  export extern "afar las datasets get-documents" [
    --num-threads: string     # Fetch at most so many documents at once
    --chunk-size: string      # List at most so many documents ahead
    --max-results: string     # Fetch at most so many documents; 0 for all
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    dataset_id: string        # ID of the dataset
    output_dir: path          # Folder for the documents; it is made where it is not there
  ]

  # Start a transformation of a dataset
  export extern "afar las datasets create-transformation" [
    --set: string             # A further member of the request's body; the value is JSON or text
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the dataset
    operations: string        # What is done, in order: a list
  ]

  # List the transformations of a dataset
  export extern "afar las datasets list-transformations" [
    --status(-s): string      # Of these statuses alone
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the dataset
  ]

  # Delete a transformation of a dataset
  export extern "afar las datasets delete-transformation" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the dataset
    transformation: string    # ID of the transformation
  ]

  # Deployment environments: where models run
  export extern "afar las deployment-environments" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a deployment environment
  export extern "afar las deployment-environments get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the deployment environment
  ]

  # List deployment environments
  export extern "afar las deployment-environments list" [
    --owner(-o): string       # Of these owners alone
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Documents
  export extern "afar las documents" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Make a document of a file, or one of each file
  export extern "afar las documents create" [
    --content-type: string    # What the file is, where its first bytes do not say it
    --consent-id: string      # Consent of the document's owner
    --dataset-id: string      # Dataset that it belongs to
    --metadata: string        # What to keep with it: a JSON object, the path of a file that has it, or - for stdin
    --ground-truth-fields: string # Ground truth, one label after the other
    --ground-truth-path: string # File with ground truth in JSON or YAML, - for stdin
    --retention-in-days: string # Delete the document after so many days
    --inline                  # Send the content inside the call instead of to the file server; for small files
    --set: string             # Further members of the call; a value that is JSON is sent as JSON
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...paths: string          # Files, - for stdin; a pattern in quotes stands for what it matches
  ]

  def "nu-complete afar las documents list sort-by" [] {
    [ "createdTime" ]
  }

  def "nu-complete afar las documents list order" [] {
    [ "ascending" "descending" ]
  }

  # List documents
  export extern "afar las documents list" [
    --consent-id: string      # With these consents alone
    --dataset-id: string      # Of these datasets alone
    --sort-by: string@"nu-complete afar las documents list sort-by" # Sort by this
    --order: string@"nu-complete afar las documents list order" # In this order
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar las documents get rotation" [] {
    [ "0" "90" "180" "270" ]
  }

  def "nu-complete afar las documents get quality" [] {
    [ "low" ]
  }

  # Show a document; its content is read only where it is asked for
  export extern "afar las documents get" [
    --output-content          # Show the content too, in base64
    --download-content(-d): path # Write the content to this file
    --width: string           # Width of the page's image
    --height: string          # Height of the page's image
    --page: string            # Page to draw, from 0; -1 is the last one
    --rotation: string@"nu-complete afar las documents get rotation" # Degrees to turn the page by
    --density: string         # Dots per inch
    --quality: string@"nu-complete afar las documents get quality" # Quality of the image
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    document_id: string       # ID of the document
  ]

  # Change a document
  export extern "afar las documents update" [
    --dataset-id: string      # Dataset that it belongs to
    --ground-truth-fields: string # Ground truth, one label after the other
    --ground-truth-path: string # File with ground truth in JSON or YAML, - for stdin
    --metadata: string        # What to keep with it: a JSON object, the path of a file that has it, or - for stdin
    --set: string             # Further members of the call; a value that is JSON is sent as JSON
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    document_id: string       # ID of the document
  ]

  # Delete a document
  export extern "afar las documents delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the document
  ]

  # Delete documents: all of the organization, or those with these consents, of these datasets
  export extern "afar las documents delete-all" [
    --consent-id: string      # With these consents alone
    --dataset-id: string      # Of these datasets alone
    --max-results(-m): string # At most so many, in one request
    --next-token(-n): string  # Begin with this page
    --all                     # All pages, as without --max-results
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Logs of workflows and transitions
  export extern "afar las logs" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a log
  export extern "afar las logs get" [
    --pretty                  # Show its lines alone, with local times
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the log
  ]

  # List logs
  export extern "afar las logs list" [
    --workflow-id: string     # Of this workflow alone
    --workflow-execution-id: string # Of this execution of a workflow alone
    --transition-id: string   # Of this transition alone
    --transition-execution-id: string # Of this execution of a transition alone
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Models, their data bundles and trainings
  export extern "afar las models" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Create a model
  export extern "afar las models create" [
    --preprocess-config(-p): string # What is done to a document before
    --postprocess-config: string # What is done to predictions after
    --metadata: string        # Metadata: an object
    --name: string            # A name for people
    --description: string     # What it is for
    --base-model: string      # The model to start from: [ORGANIZATION/]MODEL
    --width: string           # Width of its input; only old servers take it
    --height: string          # Height of its input; only old servers take it
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    field-config: string      # The fields that it finds: an object
  ]

  # List models
  export extern "afar las models list" [
    --owner(-o): string       # Of these owners alone
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a model
  export extern "afar las models get" [
    --statistics-last-n-days: string # With the statistics of so many days
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
  ]

  # Change a model
  export extern "afar las models update" [
    --field-config(-f): string # The fields that it finds: an object
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --preprocess-config(-p): string # What is done to a document before
    --postprocess-config: string # What is done to predictions after
    --metadata: string        # Metadata: an object
    --training-id: string     # The training that it uses; null for none, which makes it inactive
    --width: string           # Width of its input; only old servers take it
    --height: string          # Height of its input; only old servers take it
    --status: string          # Its status; only old servers take it
    --start-training          # The same as --status training; only old servers take it
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
  ]

  # Delete a model
  export extern "afar las models delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
  ]

  # Create a data bundle of datasets for a model
  export extern "afar las models create-data-bundle" [
    --name: string            # A name for people
    --description: string     # What it is for
    --set: string             # A further member of the request's body; the value is JSON or text
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
    ...dataset: string        # IDs of the datasets
  ]

  # List the data bundles of a model
  export extern "afar las models list-data-bundles" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
  ]

  # List the data bundles of all models
  export extern "afar las models list-all-data-bundles" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a data bundle
  export extern "afar las models get-data-bundle" [
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
    bundle: string            # ID of the data bundle
  ]

  # Change a data bundle
  export extern "afar las models update-data-bundle" [
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
    bundle: string            # ID of the data bundle
  ]

  # Delete a data bundle
  export extern "afar las models delete-data-bundle" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
    bundle: string            # ID of the data bundle
  ]

  # Train a model with data bundles
  export extern "afar las models create-training" [
    --name: string            # A name for people
    --description: string     # What it is for
    --metadata: string        # Metadata: an object
    --data-scientist-assistance # Ask for a data scientist's help
    --set: string             # A further member of the request's body; the value is JSON or text
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
    ...bundle: string         # IDs of the data bundles
  ]

  # List the trainings of a model
  export extern "afar las models list-trainings" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
  ]

  # Show a training
  export extern "afar las models get-training" [
    --statistics-last-n-days: string # With the statistics of so many days
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
    training: string          # ID of the training
  ]

  # Change or cancel a training
  export extern "afar las models update-training" [
    --cancel                  # Cancel it
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --metadata: string        # Metadata: an object
    --deployment-environment-id: string # Where it runs once it is used; null for none
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the model
    training: string          # ID of the training
  ]

  # Organizations
  export extern "afar las organizations" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show an organization
  export extern "afar las organizations get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the organization
  ]

  # Change an organization
  export extern "afar las organizations update" [
    --payment-method-id: string # ID of the payment method
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the organization
  ]

  # Payment methods
  export extern "afar las payment-methods" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Create a payment method
  export extern "afar las payment-methods create" [
    --name: string            # A name for people
    --description: string     # What it is for
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List payment methods
  export extern "afar las payment-methods list" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a payment method
  export extern "afar las payment-methods get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the payment method
  ]

  # Change a payment method
  export extern "afar las payment-methods update" [
    --stripe-setup-intent-secret: string # What Stripe gave for the card
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the payment method
  ]

  # Delete a payment method
  export extern "afar las payment-methods delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the payment method
  ]

  # Plans
  export extern "afar las plans" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a plan
  export extern "afar las plans get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the plan
  ]

  # List plans
  export extern "afar las plans list" [
    --owner(-o): string       # Of these owners alone
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output: string          # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Predictions
  export extern "afar las predictions" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar las predictions create image-quality" [] {
    [ "LOW" "HIGH" ]
  }

  # Have a model read a document
  export extern "afar las predictions create" [
    --document: string        # Files to read: a document is made of each
    --training-id: string     # The training to use instead of the model's own
    --preprocess-config: string # What is done to the document before
    --postprocess-config: string # What is done to the prediction after
    --async                   # Answer at once, before it is done
    --max-pages: string       # Read so many pages at most; newer servers want it in --preprocess-config
    --auto-rotate             # Turn pages upright; newer servers want it in --preprocess-config
    --image-quality: string@"nu-complete afar las predictions create image-quality" # Newer servers want it in --preprocess-config
    --set: string             # A further member of the request's body; the value is JSON or text
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    document-id: string       # ID of the document; with --document that of the model
    model-id?: string         # ID of the model
  ]

  # Show a prediction
  export extern "afar las predictions get" [
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the prediction
  ]

  def "nu-complete afar las predictions list sort-by" [] {
    [ "createdTime" ]
  }

  def "nu-complete afar las predictions list order" [] {
    [ "ascending" "descending" ]
  }

  # List predictions
  export extern "afar las predictions list" [
    --sort-by: string@"nu-complete afar las predictions list sort-by" # Sort by this
    --order: string@"nu-complete afar las predictions list order" # In this order
    --model-id: string        # Of this model alone
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Roles
  export extern "afar las roles" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List roles
  export extern "afar las roles list" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a role
  export extern "afar las roles get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the role
  ]

  # Secrets of transitions
  export extern "afar las secrets" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Create a secret
  export extern "afar las secrets create" [
    --secret-data: string     # Its data: KEY=VALUE words, or @FILE or - with one a line
    --secret-path: string     # A JSON file with its data; - is stdin
    --name: string            # A name for people
    --description: string     # What it is for
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # List secrets
  export extern "afar las secrets list" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Change a secret
  export extern "afar las secrets update" [
    --secret-data: string     # Its data: KEY=VALUE words, or @FILE or - with one a line
    --secret-path: string     # A JSON file with its data; - is stdin
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the secret
  ]

  # Delete a secret
  export extern "afar las secrets delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the secret
  ]

  # Transitions: the steps of workflows
  export extern "afar las transitions" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar las transitions create type" [] {
    [ "docker" "manual" ]
  }

  # Create a transition
  export extern "afar las transitions create" [
    --parameters(-p): string  # Image, secrets and environment, or assets: an object
    --name: string            # A name for people
    --description: string     # What it is for
    --in-schema: string       # JSON schema of the input; only old servers take it
    --out-schema: string      # JSON schema of the output; only old servers take it
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    type: string@"nu-complete afar las transitions create type" # Whether a container or a person does it
  ]

  # List transitions
  export extern "afar las transitions list" [
    --transition-type(-t): string # Of these types alone
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a transition
  export extern "afar las transitions get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the transition
  ]

  def "nu-complete afar las transitions update cpu" [] {
    [ "256" "512" "1024" ]
  }

  def "nu-complete afar las transitions update memory" [] {
    [ "512" "1024" "2048" "4096" "8192" ]
  }

  # Change a transition
  export extern "afar las transitions update" [
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --assets: string          # Assets of a manual one: names and IDs
    --environment: string     # Variables of a docker one; null for none
    --environment-secrets: string # Secrets whose data become variables; null for none
    --image-url: string       # The docker image
    --secret-id: string       # The secret for the image's registry; null for none
    --cpu: string@"nu-complete afar las transitions update cpu" # Processor shares; 1024 is one processor
    --memory: string@"nu-complete afar las transitions update memory" # Memory in MiB
    --in-schema: string       # JSON schema of the input; only old servers take it
    --out-schema: string      # JSON schema of the output; only old servers take it
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the transition
  ]

  # Delete a transition
  export extern "afar las transitions delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the transition
  ]

  # Start an execution of a manual transition
  export extern "afar las transitions execute" [
    --set: string             # A further member of the request's body; the value is JSON or text
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the transition
  ]

  def "nu-complete afar las transitions list-executions order" [] {
    [ "ascending" "descending" ]
  }

  # List the executions of a transition
  export extern "afar las transitions list-executions" [
    --status(-s): string      # Of these statuses alone
    --execution-id: string    # These executions alone
    --order: string@"nu-complete afar las transitions list-executions order" # In this order
    --sort-by: string         # Sort by this
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the transition
  ]

  # Show an execution of a transition
  export extern "afar las transitions get-execution" [
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the transition
    execution: string         # ID of the execution
  ]

  def "nu-complete afar las transitions update-execution status" [] {
    [ "succeeded" "failed" "rejected" "retry" ]
  }

  # End an execution, or have it tried again
  export extern "afar las transitions update-execution" [
    --output(-o): string      # Its output, where it succeeded: an object
    --error(-e): string       # What went wrong: an object with a message
    --start-time: string      # When it really began, in ISO 8601
    --set: string             # A further member of the request's body; the value is JSON or text
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the transition
    execution: string         # ID of the execution
    status: string@"nu-complete afar las transitions update-execution status" # How it ended
  ]

  # Tell the service that an execution of a manual transition is still being worked on
  export extern "afar las transitions heartbeat" [
    --every: string           # Go on until interrupted, with this pause between heartbeats
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the transition
    execution: string         # ID of the execution
  ]

  # Do the work of a transition with a command
  export extern "afar las transitions run" [
    --every: string           # Pause between heartbeats
    --retry-status: string    # Exit status of the command by which it asks for another try later
    --reject-status: string   # Exit status of the command by which it rejects the input
    --watch: string           # Go on for ever: look for executions again, with this pause
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id?: string               # ID of the transition (default: $TRANSITION_ID)
    execution?: string        # ID of the execution (default: $EXECUTION_ID)
  ]

  # Users
  export extern "afar las users" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Invite a user
  export extern "afar las users create" [
    --role-ids: string        # The roles
    --name: string            # The name; only old servers take it
    --avatar: string          # A JPEG file; only old servers take it
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    email: string             # The mail address
    app-client-id: string     # ID of the app client
  ]

  # List users
  export extern "afar las users list" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show an user
  export extern "afar las users get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the user
  ]

  # Change a user
  export extern "afar las users update" [
    --role-ids: string        # The roles; null for none
    --name: string            # The name; null for none; only old servers take it
    --avatar: string          # A JPEG file; null for none; only old servers take it
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the user
  ]

  # Delete an user
  export extern "afar las users delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the user
  ]

  # Workflows and their executions
  export extern "afar las workflows" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Create a workflow
  export extern "afar las workflows create" [
    --name: string            # A name for people
    --description: string     # What it is for
    --email-config: string    # How mails start it: an object
    --error-config: string    # What happens on errors: an object
    --completed-config: string # What runs at the end: an object
    --metadata: string        # Metadata: an object
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    specification: string     # Language, version and definition: an object
  ]

  # List workflows
  export extern "afar las workflows list" [
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a workflow
  export extern "afar las workflows get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the workflow
  ]

  def "nu-complete afar las workflows update status" [] {
    [ "development" "production" ]
  }

  # Change a workflow
  export extern "afar las workflows update" [
    --name: string            # The new name; null for none
    --description: string     # The new description; null for none
    --email-config: string    # How mails start it: an object; null for none
    --error-config: string    # What happens on errors: an object
    --completed-config: string # What runs at the end: an object
    --metadata: string        # Metadata: an object
    --status: string@"nu-complete afar las workflows update status" # Whether it is in use
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the workflow
  ]

  # Delete a workflow
  export extern "afar las workflows delete" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the workflow
  ]

  # Start an execution of a workflow
  export extern "afar las workflows execute" [
    --set: string             # A further member of the request's body; the value is JSON or text
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the workflow
    path: string              # The input: an object
  ]

  def "nu-complete afar las workflows list-executions order" [] {
    [ "ascending" "descending" ]
  }

  # List the executions of a workflow
  export extern "afar las workflows list-executions" [
    --status(-s): string      # Of these statuses alone
    --order: string@"nu-complete afar las workflows list-executions order" # In this order
    --sort-by: string         # Sort by this: startTime or endTime
    --from-start-time: string # Begun since: a time, or 3d for three days ago
    --to-start-time: string   # Begun until
    --limit: string           # Show at most so many, over as many pages as it takes
    --page-size: string       # How many one request asks for
    --max-results(-m): string # Show one page of so many
    --next-token(-n): string  # Begin with this page
    --all                     # Show all pages
    --watch: string           # Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the workflow
  ]

  # Show an execution of a workflow
  export extern "afar las workflows get-execution" [
    --wait                    # Wait until it has ended; a failure is an error
    --timeout: string         # Wait no longer than so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the workflow
    execution: string         # ID of the execution
  ]

  def "nu-complete afar las workflows update-execution status" [] {
    [ "completed" "succeeded" ]
  }

  # Send an execution on to another transition, or end it
  export extern "afar las workflows update-execution" [
    --next-transition-id: string # The transition to go on with; las:transition:commons-failed ends it
    --status: string@"nu-complete afar las workflows update-execution status" # How it ended
    --set: string             # A further member of the request's body; the value is JSON or text
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the workflow
    execution: string         # ID of the execution
    transition?: string       # The same as --next-transition-id
  ]

  # Delete an execution of a workflow
  export extern "afar las workflows delete-execution" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id: string                # ID of the workflow
    execution: string         # ID of the execution
  ]

  # Create a workflow around a model: preprocessing, a person's look where it is needed, postprocessing
  export extern "afar las workflows create-default" [
    --from-model-id: string   # ID of the model
    --preprocess-image: string # Docker image that comes before
    --postprocess-image: string # Docker image that comes after
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the workflow
  ]

  # CoCalc: commands, notebooks and files in projects
  export extern "afar cocalc" [
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
  ]

  # Store an API key in afar's credentials
  export extern "afar cocalc login" [
    --project-id: string      # Store the project that commands are for, too
    --no-check                # Store the key without trying it
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Take the stored API key out of afar's credentials
  export extern "afar cocalc logout" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Tell whether the key is an account's or a project's, and what follows from it
  export extern "afar cocalc whoami" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Ping a project; a stopped one is started by it
  export extern "afar cocalc ping" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Test the key on a project, and learn which one it is
  export extern "afar cocalc test" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Run a command in a project, with its output and exit status
  export extern "afar cocalc exec" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --path: string            # Folder to run in, relative to the home
    --cwd: string             # Folder to run in, absolute; it wins over --path
    --timeout: string         # End it after so many seconds, and wait as long
    --max-output: string      # Keep no more than so many characters of stdout, and of stderr
    --bash                    # Let bash evaluate the command; words after it are quoted
    --env: string             # Add a variable to the environment
    --stdin(-i)               # Send standard input along: all of it is read first
    --async                   # Print a job's ID at once and leave the job running
    --follow(-f)              # Show output while it runs; Ctrl-C ends it there too
    --detach                  # With --follow: Ctrl-C leaves it running
    --compute-server-id: string # Run on this compute server instead of the project's own host; 0 is that host
    --start-timeout: string   # Start a stopped project first, and wait for it so many seconds
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    ...command: string        # The command and its arguments
  ]

  # Jobs: commands that go on by themselves
  export extern "afar cocalc job" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show a job's output so far; once it has ended, exit with its status
  export extern "afar cocalc job get" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --wait                    # Let the server hold the answer until the job ends
    --stats                   # Ask for what it uses, too (seen with --json)
    --timeout: string         # How long the answer may take, in seconds; 15 unless given, with --wait as long as the job
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    job_id: string            # The job's ID, or the beginning of one that was started from here
  ]

  # Wait until a job has ended, then show its output and exit with its status
  export extern "afar cocalc job wait" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --timeout: string         # Wait no longer than so many seconds; 8 is the status then
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    job_id: string            # The job's ID, or the beginning of one that was started from here
  ]

  # Show a job's output from its beginning and as it comes, and exit with its status
  export extern "afar cocalc job tail" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --cancel                  # Ctrl-C ends the job
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    job_id: string            # The job's ID, or the beginning of one that was started from here
  ]

  # End a job
  export extern "afar cocalc job cancel" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --force                   # Kill it (signal 9 instead of 15)
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    job_id: string            # The job's ID, or the beginning of one that was started from here
  ]

  # List the jobs that were started from here
  export extern "afar cocalc job list" [
    --local                   # Ask nothing: show only what is known here
    --forget                  # Take the jobs that the server does not know any more out of the list
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Jupyter: code, notebooks and kernels in a project
  export extern "afar cocalc jupyter" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Run code in a fresh Jupyter kernel of a project
  export extern "afar cocalc jupyter execute" [
    --file: path              # Read the code from this file
    --kernel: string          # The kernel, as `afar cocalc hub jupyter kernels` lists them
    --history: string         # Code that runs before it, without its output; can be given several times
    --path: string            # Folder to run in
    --timeout: string         # How long to wait for the answer, in seconds
    --limit-seconds: string   # How long the code may run, in seconds; the server's own limit is 30, whatever --timeout says
    --save-images: path       # Write images and HTML to files in this folder
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    code?: string             # The code; - reads it from stdin
  ]

  # Run a notebook of this computer in a project, cell by cell
  export extern "afar cocalc jupyter run" [
    --save: path              # Write the notebook with its outputs to this file; it may be the same
    --parameter(-p): string   # Set a parameter: a number, True, False or None where the value reads so, else text
    --kernel: string          # The kernel, instead of the notebook's own
    --path: string            # Folder to run in, relative to the home
    --cell-timeout: string    # How long a cell may run, in seconds; without it as long as all
    --timeout: string         # How long all may run, in seconds; a day unless given
    --continue                # Go on with the next cell after an exception
    --save-images: path       # Write images and HTML to files in this folder
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    notebook: string          # The notebook; - is stdin
  ]

  # Kernels that run in a project
  export extern "afar cocalc jupyter kernels" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # List the running Jupyter kernels of a project
  export extern "afar cocalc jupyter kernels list" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Stop a Jupyter kernel that runs in a project
  export extern "afar cocalc jupyter kernels stop" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    pid: string               # Its process, as `kernels list` shows it
  ]

  # Copy files to a project, or from one
  export extern "afar cocalc cp" [
    --recursive(-r)           # Copy folders with all in them
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    ...paths: string          # What to copy, and last where to; either the ones or the other are in a project
  ]

  # List files of a project
  export extern "afar cocalc ls" [
    --all(-a)                 # Names that begin with a dot, too
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    path?: string             # Folder, from the project's home on; or PROJECT:PATH
  ]

  # Print files of a project, whatever is in them
  export extern "afar cocalc cat" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    ...paths: string          # Files, from the project's home on; or PROJECT:PATH
  ]

  # Type commands for a project, line by line
  export extern "afar cocalc shell" [
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --timeout: string         # How long a line may run, in seconds
    --path: string            # Folder to begin in
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Projects, by their titles
  export extern "afar cocalc projects" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # List your projects, newest first
  export extern "afar cocalc projects list" [
    --all                     # Every project, not only those in recent use
    --deleted                 # Deleted ones too
    --state: string           # In this state alone, such as running or opened
    --limit: string           # At most so many
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Start a project
  export extern "afar cocalc projects start" [
    --wait                    # Wait until it is so
    --timeout: string         # Wait no longer than so many seconds; 8 is the status then
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project?: string          # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
  ]

  # Stop a project
  export extern "afar cocalc projects stop" [
    --wait                    # Wait until it is so
    --timeout: string         # Wait no longer than so many seconds; 8 is the status then
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project?: string          # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
  ]

  # Call any function of a project
  export extern "afar cocalc call" [
    --timeout-ms: string      # How long the bridge waits for the answer, in milliseconds; 15000 unless given
    --project-id: string      # The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the function, such as system.listing
    ...args: string           # Its arguments, each JSON, @FILE or - for stdin; most functions take one object
  ]

  # The hub: what is about accounts and projects as a whole
  export extern "afar cocalc hub" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Call any function of the hub
  export extern "afar cocalc hub call" [
    --timeout-ms: string      # How long the bridge waits for the answer, in milliseconds; 15000 unless given
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the function, such as system.listing
    ...args: string           # Its arguments, each JSON, @FILE or - for stdin; most functions take one object
  ]

  # Ping, test and accounts
  export extern "afar cocalc hub system" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Ping the hub
  export extern "afar cocalc hub system ping" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Test an account's key, and learn whose it is
  export extern "afar cocalc hub system test" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Get the names of accounts
  export extern "afar cocalc hub system get-names" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    ...account-id: string     # IDs of accounts
  ]

  # Search accounts by name or e-mail address
  export extern "afar cocalc hub system user-search" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    query: string             # Parts of a name, or an e-mail address
  ]

  # Projects, by their IDs
  export extern "afar cocalc hub projects" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar cocalc hub projects get deleted" [] {
    [ "true" "false" ]
  }

  def "nu-complete afar cocalc hub projects get hidden" [] {
    [ "true" "false" ]
  }

  # Get your projects, filtered, newest first
  export extern "afar cocalc hub projects get" [
    --fields: string          # Fields to ask for, instead of project_id,title,last_edited,created,state,deleted,users
    --all                     # Every project, not only those in recent use
    --project-id: string      # This project alone
    --limit: string           # At most so many; a negative number is no limit
    --deleted: string@"nu-complete afar cocalc hub projects get deleted" # Deleted ones alone, or those that are not
    --hidden: string@"nu-complete afar cocalc hub projects get hidden" # Hidden ones alone, or those that are not; with --account-id-for-hidden
    --state: string           # In this state alone, such as running or opened
    --account-id-for-hidden: string # The account whose mark of hiding counts
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Copy a file or folder to another project, or within one
  export extern "afar cocalc hub projects copy-path-between-projects" [
    --target-project-id: string # ID of the project that gets it; the same unless given
    --target-path: string     # Its path there; the same unless given
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    src-project-id: string    # ID of the project that has it
    src-path: string          # Its path there, relative to the home
  ]

  # Create a project and print its ID
  export extern "afar cocalc hub projects create-project" [
    --title: string           # Its title
    --description: string     # What it is for
    --license: string         # A license to apply
    --public-path-id: string  # A public path that it begins with
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Add an account to a project, or several to several pairwise
  export extern "afar cocalc hub projects add-collaborator" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project-id: string        # ID of the project; several, separated by commas
    account-id: string        # ID of the account; as many, separated by commas
  ]

  # Take an account out of a project
  export extern "afar cocalc hub projects remove-collaborator" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project-id: string        # ID of the project
    account-id: string        # ID of the account
  ]

  # Start a project
  export extern "afar cocalc hub projects start" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project-id: string        # ID of the project
  ]

  # Stop a project
  export extern "afar cocalc hub projects stop" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project-id: string        # ID of the project
  ]

  # Mark a project as in use, which starts it
  export extern "afar cocalc hub projects touch" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project-id: string        # ID of the project
  ]

  # Show whether a project runs
  export extern "afar cocalc hub projects state" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project-id: string        # ID of the project
  ]

  # Show what a running project uses
  export extern "afar cocalc hub projects status" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project-id: string        # ID of the project
  ]

  # Delete a project; off a terminal it wants --yes
  export extern "afar cocalc hub projects delete" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project-id: string        # ID of the project
  ]

  # Jupyter by the hub
  export extern "afar cocalc hub jupyter" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # List the Jupyter kernels that there are
  export extern "afar cocalc hub jupyter kernels" [
    --project-id: string      # Those of this project; COCALC_PROJECT_ID is not used here
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Run code in a Jupyter kernel by the hub, which remembers answers for a month
  export extern "afar cocalc hub jupyter execute" [
    --file: path              # Read the code from this file
    --kernel: string          # The kernel, as `afar cocalc hub jupyter kernels` lists them
    --history: string         # Code that runs before it, without its output; can be given several times
    --path: string            # Folder to run in
    --timeout: string         # How long to wait for the answer, in seconds
    --limit-seconds: string   # How long the code may run, in seconds; the server's own limit is 30, whatever --timeout says
    --save-images: path       # Write images and HTML to files in this folder
    --project-id: string      # ID of the project to run in; without it the site's own pool. COCALC_PROJECT_ID is not used here
    --no-cache                # Run it even if the answer is known
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    code?: string             # The code; - reads it from stdin
  ]

  # History of files
  export extern "afar cocalc hub sync" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Get the edit history of a file
  export extern "afar cocalc hub sync history" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    project-id: string        # ID of the project that has the file
    path: string              # The file's path, relative to the home
  ]

  # The database
  export extern "afar cocalc hub db" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Ask or change the database: a null asks for a value, any other sets it
  export extern "afar cocalc hub db query" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    query: string             # The query: JSON, @FILE or - for stdin
  ]

  # Messages between accounts
  export extern "afar cocalc hub messages" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Send a message to accounts and print its number
  export extern "afar cocalc hub messages send" [
    --subject: string         # The subject
    --body: string            # The text, in Markdown
    --to: string              # IDs or e-mail addresses of accounts
    --reply-id: string        # Number of the message that it answers
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar cocalc hub messages get type" [] {
    [ "received" "sent" "new" "starred" "liked" ]
  }

  # Get messages
  export extern "afar cocalc hub messages get" [
    --limit: string           # So many; 100 unless given, 500 at most
    --offset: string          # Leave out so many before
    --type: string@"nu-complete afar cocalc hub messages get type" # Which ones; received unless given
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Organizations
  export extern "afar cocalc hub org" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # List all organizations; for administrators of the site
  export extern "afar cocalc hub org get-all" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
  ]

  # Create an organization and print its ID
  export extern "afar cocalc hub org create" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
  ]

  # Get an organization
  export extern "afar cocalc hub org get" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
  ]

  # Change an organization's title and the like
  export extern "afar cocalc hub org set" [
    --title: string           # Its title
    --description: string     # What it is
    --email-address: string   # Its e-mail address
    --link: string            # Its web page
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
  ]

  # Make an account an administrator of an organization
  export extern "afar cocalc hub org add-admin" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
    user: string              # ID or e-mail address of the account
  ]

  # Add an account to an organization
  export extern "afar cocalc hub org add-user" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
    user: string              # ID or e-mail address of the account
  ]

  # Take an account out of an organization
  export extern "afar cocalc hub org remove-user" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
    user: string              # ID or e-mail address of the account
  ]

  # Take an administrator's rights away
  export extern "afar cocalc hub org remove-admin" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
    user: string              # ID or e-mail address of the account
  ]

  # Create an account in an organization and print its ID
  export extern "afar cocalc hub org create-user" [
    --first-name: string      # First name
    --last-name: string       # Last name
    --password: string        # Its password; - is stdin, @FILE a file
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
    email: string             # E-mail address of the new account
  ]

  # Create a token by which an account of the organization can be used for 12 hours
  export extern "afar cocalc hub org create-token" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    user: string              # ID or e-mail address of the account
  ]

  # End a token
  export extern "afar cocalc hub org expire-token" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    token: string             # The token; - is stdin, @FILE a file
  ]

  # List the accounts of an organization
  export extern "afar cocalc hub org get-users" [
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
  ]

  # Send a message to everybody in an organization
  export extern "afar cocalc hub org message" [
    --subject: string         # The subject
    --body: string            # The text, in Markdown
    --timeout: string         # Seconds to wait for the answer; without it the server gives up after 15
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --api-key: string         # API key of an account or a project, instead of COCALC_API_KEY
    --host: string            # Address of the server, instead of COCALC_HOST
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the organization
  ]

  # Run a stand-in for the services on this computer
  export extern "afar sandbox" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Start the sandbox in the background
  export extern "afar sandbox start" [
    --state: path             # Folder of the sandbox's state
    --port: string            # Port on 127.0.0.1; 0 is any that is free
    --idle: string            # End after so many seconds without use; 0 for never
    --approve                 # Approve sign-ins to LMK at once
    --api-version: string     # Backend.AI API version to announce, such as v5.20191215
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # End the sandbox and all that runs in it
  export extern "afar sandbox stop" [
    --state: path             # Folder of the sandbox's state
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show whether a sandbox runs, where, and what it does
  export extern "afar sandbox status" [
    --state: path             # Folder of the sandbox's state
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar sandbox env role" [] {
    [ "superadmin" "admin" "user" ]
  }

  # Print the variables by which other programs use the sandbox
  export extern "afar sandbox env" [
    --state: path             # Folder of the sandbox's state
    --as: string@"nu-complete afar sandbox env role" # Whose keys: superadmin, admin or user
    --session                 # For `backend.ai login` with user name and password
    --token                   # With an access token for LMK, so that no `lmk login` is needed
    --project-key             # For CoCalc the key of the first project instead of the account's
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # End the sandbox and forget all it knows: accounts, sessions, files, tokens
  export extern "afar sandbox reset" [
    --state: path             # Folder of the sandbox's state
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Run the sandbox in the foreground
  export extern "afar sandbox serve" [
    --state: path             # Folder of the sandbox's state
    --port: string            # Port on 127.0.0.1; 0 is any that is free
    --idle: string            # End after so many seconds without use; 0 for never
    --approve                 # Approve sign-ins to LMK at once
    --api-version: string     # Backend.AI API version to announce, such as v5.20191215
    --detach                  # Leave the terminal
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Approve the sign-ins to LMK that wait
  export extern "afar sandbox approve" [
    --state: path             # Folder of the sandbox's state
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    id?: string               # Only the sign-in with this ID
  ]

  # List the events that were posted to LMK in the sandbox
  export extern "afar sandbox events" [
    --state: path             # Folder of the sandbox's state
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Set limits of Lucidtech in the sandbox, counted from now on
  export extern "afar sandbox quota" [
    --state: path             # Folder of the sandbox's state
    --per-second: string      # Requests in any second; more are "Too Many Requests"
    --documents: string       # Documents; more are "Limit Exceeded"
    --predictions: string     # Predictions
    --transition-executions: string # Executions of transitions
    --workflow-executions: string # Executions of workflows
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar sandbox fault kind" [] {
    [ "status" "html" "garbage" "cut" "truncate" "slow" "socket-drop" "socket-close" "socket-mute" "none" ]
  }

  # Let the next requests to the sandbox go wrong
  export extern "afar sandbox fault" [
    --state: path             # Folder of the sandbox's state
    --status: string          # The status that is answered
    --retry-after: string     # Seconds to wait that the answer names
    --code: string            # Code that a WebSocket is closed with
    --milliseconds: string    # How long a slow answer takes, or a WebSocket lives
    --count: string           # For how many requests
    --path: string            # Only for paths that begin so: /las, /lmk, or a path of Backend.AI
    --method: string          # Only for this method
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    kind: string@"nu-complete afar sandbox fault kind" # What goes wrong
  ]

  # What each service is used with, and signing in and out
  export extern "afar auth" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar auth status services" [] {
    [ "bai" "lmk" "las" "cocalc" ]
  }

  # Show which credentials each service is used with, whether they work, and what is missing
  export extern "afar auth status" [
    --offline                 # Send nothing
    --all(-a)                 # Every profile of the configuration, not the active one alone
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...services: string@"nu-complete afar auth status services" # These services alone
  ]

  # Sign in to a service
  export extern "afar auth login" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Ask for all that Backend.AI needs, store it in a profile and try it
  export extern "afar auth login bai" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar auth login lmk auth_mode" [] {
    [ "browser" "manual" ]
  }

  # Sign in to LMK through a browser
  export extern "afar auth login lmk" [
    --force(-f)               # Sign in again, even where a token is stored
    --manual(-m)              # Print the address instead of opening a browser
    --auth-mode: string@"nu-complete afar auth login lmk auth_mode" # How the address is shown: browser, manual, or what suits
    --scope: string           # What the sign-in may do, separated by spaces
    --timeout: string         # How long to wait for the approval
    --poll-interval: string   # How often to ask for it
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Write the credentials to a profile that the official client reads too
  export extern "afar auth login las" [
    --client-id: string       # Client ID
    --client-secret: string   # Its secret, from stdin or a file
    --auth-endpoint: string   # Where tokens come from; https unless a scheme is given
    --api-endpoint: string    # The API with its version
    --no-cache                # Ask for a new token with every command instead of keeping it in ~/.lucidtech/token-cache.json
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete afar auth logout service" [] {
    [ "bai" "lmk" "las" ]
  }

  # Sign out of a service: what signs its requests is forgotten on this computer
  export extern "afar auth logout" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    service: string@"nu-complete afar auth logout service" # The service
  ]

  # Show and change afar's settings
  export extern "afar config" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Show every setting that has a value, secrets masked
  export extern "afar config show" [
    --origin                  # Say where each value came from
    --all                     # Settings without a value too
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Print where the configuration file is, or would be
  export extern "afar config path" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Print one setting's value
  export extern "afar config get" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    key: string               # Key of the setting
  ]

  # Store a setting in a profile; a secret is asked for, or read from stdin
  export extern "afar config set" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    key: string               # Key of the setting
    value?: string            # Its value; leave it out for a secret
  ]

  # Take a setting out of a profile
  export extern "afar config unset" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    key: string               # Key of the setting
  ]

  # List the profiles
  export extern "afar config profiles" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Make a profile the active one
  export extern "afar config use" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    name: string              # Name of the profile
  ]

  # Check the files and every setting's value
  export extern "afar config check" [
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Look for what stands in the way of using afar here, and say the remedy
  export extern "afar doctor" [
    --offline                 # Ask no server
    --problems                # Show what needs attention only
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
  ]

  # Make links by which afar is started as an official client: backend.ai, bai, lmk, las …
  export extern "afar link" [
    --dir: path               # Folder of the links, made where it is missing
    --force(-f)               # Put the link in the place of another program too
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Names to link; all of them where none is given
  ]

  # Take away the links that `afar link` made
  export extern "afar unlink" [
    --dir: path               # Folder of the links
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Names to unlink; all of them where none is given
  ]

  def "nu-complete afar completion shell" [] {
    [ "bash" "zsh" "fish" "powershell" "elvish" "nushell" ]
  }

  # Print a completion script for a shell
  export extern "afar completion" [
    --name: string            # Complete this drop-in name instead of afar
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    shell: string@"nu-complete afar completion shell" # Shell to complete in
  ]

  # Show help on a command or a topic
  export extern "afar help" [
    --map                     # Print every command and option as JSON
    --reference               # Print the reference page, in Markdown
    --man: path               # Write a man page for every command and topic into this folder
    --output(-o): string      # Output format: table, wide, json, jsonl, yaml, csv, tsv, name
    --json                    # The same as -o json
    --columns: string         # Columns to show
    --no-header               # Leave the headings out
    --sort-by: string         # Sort rows by a field; -FIELD for descending
    --jq: string              # Filter the JSON answer with a jq expression
    --profile: string         # Use this profile; it beats the environment
    --config: string          # Use this configuration file
    --color: string           # When to colour: auto, always, never
    --quiet(-q)               # Say nothing on stderr but errors
    --verbose(-v)             # Show each request's method, address and status
    --debug                   # Show requests whole, secrets masked
    --dry-run                 # Print the request instead of sending it, secrets masked
    --curl                    # Print the request as a curl line, secrets masked
    --connect-timeout: string # How long a connection may take
    --read-timeout: string    # How long to wait for the next byte; 0 for ever
    --retries: string         # Further tries of calls that can be repeated; 0 turns all off
    --cacert: string          # Trust the certificate authorities in this PEM file too
    --system-certs            # Trust this machine's certificate authorities instead of the built-in ones
    --insecure                # Do not check the server's certificate (unsafe)
    --sandbox                 # Use the embedded stand-in for the services, started where none runs
    --yes                     # Answer every question with yes
    --no-input                # Ask nothing; fail and name the option that would have answered
    --notify: string          # Send an LMK notification of the outcome
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Words of the command, or a topic
  ]

}

export use completions *
