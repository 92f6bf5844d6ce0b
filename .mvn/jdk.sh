# Finds the newest long-term-support JDK of at least 21 on this machine and exports it as JAVA_HOME.
# Sourced by ./mvnw and ./truecount, so that both run on the same JDK whatever `java` is the default.
# When only newer non-LTS releases are there, the newest of those is taken.

truecount_jdk_version() { # prints the feature version of the JDK at $1, or nothing
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1
}

truecount_find_jdk() {
  truecount_best_home='' truecount_best_rank=0
  truecount_path_java=$(command -v javac 2>/dev/null || command -v java 2>/dev/null || true)
  truecount_path_home=''
  if [ -n "$truecount_path_java" ]; then
    truecount_path_java=$(readlink -f "$truecount_path_java" 2>/dev/null || echo "$truecount_path_java")
    truecount_path_home=$(dirname "$(dirname "$truecount_path_java")")
  fi
  set +f
  for truecount_home in \
    "${JAVA_HOME:-}" "$truecount_path_home" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/java/* /opt/jdk* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jenv/versions/*; do
    [ -n "$truecount_home" ] || continue
    truecount_version=$(truecount_jdk_version "$truecount_home")
    [ -n "$truecount_version" ] && [ "$truecount_version" -ge 21 ] || continue
    truecount_rank=$truecount_version
    if [ $(((truecount_version - 21) % 4)) -eq 0 ]; then truecount_rank=$((truecount_version + 1000)); fi
    if [ "$truecount_rank" -gt "$truecount_best_rank" ]; then
      truecount_best_rank=$truecount_rank
      truecount_best_home=$truecount_home
    fi
  done
  set -f
  if [ -z "$truecount_best_home" ]; then
    echo "Truecount needs a JDK of version 21 or newer. None was found on the PATH, in JAVA_HOME, under /usr/lib/jvm or in the other usual places." >&2
    echo "Install one (it need not be the default), or set JAVA_HOME to it, and run this command again." >&2
    exit 2
  fi
  JAVA_HOME=$truecount_best_home
  export JAVA_HOME
}

truecount_find_jdk
