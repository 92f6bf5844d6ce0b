# Builds what ./truecount and ./benchmark run, when it is missing or older than its sources.
# Sourced with $root set to the top of the checkout. Says what it does on the error stream; the log goes to target.

# Java and Maven keep things in the home directory; some service managers start programs without naming one.
if [ -z "${HOME:-}" ]; then
  HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
  [ -n "$HOME" ] || HOME=$root/target/home
  export HOME
fi

say() { printf '%s\n' "$*" >&2; }

# Is anything newer than the last build? Folders count too: their time changes when a file is deleted.
# $1: the mark of that build; the rest: what it was built from.
is_fresh() {
  mark=$1
  shift
  [ -f "$mark" ] || return 1
  [ -z "$(find "$@" -newer "$mark" -print 2>/dev/null | head -n 1)" ]
}

# One build at a time. The lock goes when the process that holds it ends, however it ends.
lock_build() {
  mkdir -p "$root/target" 2>/dev/null && touch "$root/target/build.lock" 2>/dev/null || {
    say "Truecount has to be built, but $(id -un) may not write to $root/target. Build it as the owner of that folder."
    exit 2
  }
  exec 9>>"$root/target/build.lock"
  if command -v flock >/dev/null; then
    flock -n 9 || {
      say "Another start is building Truecount; waiting for it ..."
      flock 9
    }
  fi
}
unlock_build() { exec 9>&-; }

# Of all that Maven says, only which module it builds: "  3 of 9: exports".
show_modules() {
  while IFS= read -r line; do
    case "$line" in
    '[INFO] Building Truecount '[a-z]*']')
      line=${line#'[INFO] Building Truecount '}
      count=${line##*'['}
      count=${count%']'}
      say "  ${count%/*} of ${count#*/}: ${line%% *}"
      ;;
    esac
  done
}

# Runs Maven, showing each module as its turn comes. $1: the log; the rest: arguments for Maven.
build() {
  log=$1
  shift
  say "Building Truecount (log: $log) ..."
  [ -d "$HOME/.m2/repository/org/springframework" ] ||
    say "The first build downloads about 250 MB from Maven Central and takes a few minutes."
  rm -f "$log.failed"
  (cd "$root" && ./mvnw -B -ntp "$@" </dev/null 2>&1 || : >"$log.failed") | tee "$log" | show_modules
  if [ -e "$log.failed" ]; then
    rm -f "$log.failed"
    grep -E '^\[(ERROR\] |WARNING\] /)' "$log" | grep -v -E 'Help 1|switch|-rf|read the following|After correcting' |
      sort -u | head -n 20 >&2
    if grep -q -E 'Could not transfer|Unknown host|Connection (refused|timed out)|Network is unreachable' "$log"; then
      say "Maven Central could not be reached. The build needs it once; after that Truecount runs without a network."
    fi
    say "Truecount could not be built. The whole log is $log"
    exit 3
  fi
}
