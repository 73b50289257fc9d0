# Runs the code of a session's queries in one shell. The lines of its socket are those of driver.py.
exec 9<&0 </dev/null

__afar_ask() {
  printf 'ask %s\n' "$1" >&9
  IFS= builtin read -r -u 9 __afar_line || exit 0
  __afar_line=${__afar_line#input }
}

# A plain `read` asks the person; one whose input was redirected reads that.
read() {
  if ! [[ /dev/stdin -ef /dev/null ]]; then
    builtin read "$@"
    return
  fi
  local __afar_hidden=0 __afar_flag OPTIND=1 OPTARG
  local -a __afar_rest=()
  while getopts ':a:d:ei:n:N:p:rst:u:' __afar_flag; do
    case $__afar_flag in
      s) __afar_hidden=1 ;;
      p) printf '%s' "$OPTARG" ;;
      e | i | t) ;;
      u) builtin read "$@"; return ;;
      a | d | n | N) __afar_rest+=("-$__afar_flag" "$OPTARG") ;;
      r) __afar_rest+=(-r) ;;
      *) builtin read "$@"; return ;;
    esac
  done
  shift $((OPTIND - 1))
  __afar_ask "$__afar_hidden"
  builtin read "${__afar_rest[@]}" "$@" <<<"$__afar_line"
}

# An interrupt leaves every function of the code, one after the other, by a trap before the next command of each.
__afar_stop='set -T; trap '\''((${#FUNCNAME[@]})) && return 130 || :'\'' DEBUG; return 130'
__afar_run() {
  trap "$__afar_stop" INT
  source "$1"
}

trap : INT
while :; do
  IFS= builtin read -r -u 9 __afar_line || { (($? > 128)) && continue; exit 0; }
  case $__afar_line in
    'run '*)
      __afar_run "${__afar_line#run }"
      __afar_code=$?
      trap - DEBUG
      set +T
      trap : INT
      printf 'done %s\n' "$__afar_code" >&9
      ;;
  esac
done
