#!/bin/sh
# Runs the official conformance suite against a server built from our protocol layer.
#
#   run.sh JAVA CLASSPATH
#
# JAVA is the java executable, CLASSPATH the test class path, or @FILE to read it from a file.
# Fails if a scenario fails that is not in expected-failures-REVISION.txt, and if one passes that is.
# What the suite itself marks as not scored (extensions, pending scenarios) is only counted.
set -eu

if [ $# -ne 2 ]; then
  echo "usage: run.sh JAVA CLASSPATH" >&2
  exit 2
fi
java=$1
case $2 in
  @*) classpath=$(cat "${2#@}") ;;
  *) classpath=$2 ;;
esac

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=$(CDPATH='' cd -- "$here/../../.." && pwd)/target/conformance

. "$here/node.sh"
install_packages "$here" "$work"
suite=$work/node_modules/@modelcontextprotocol/conformance/dist/index.js

"$java" -cp "$classpath" org.otsecurity.mcp.conformance.ConformanceServer 0 \
  > "$work/server.out" 2> "$work/server.err" &
server=$!
trap 'kill "$server" 2> /dev/null || :' EXIT
trap 'exit 1' HUP INT TERM

url=
tries=0
while [ -z "$url" ]; do
  if [ "$tries" -ge 1500 ] || ! kill -0 "$server" 2> /dev/null; then
    echo "The conformance server did not start:" >&2
    cat "$work/server.err" >&2
    exit 1
  fi
  tries=$((tries + 1))
  sleep 0.2
  url=$(sed -n 's/^Serving //p' "$work/server.out")
done

is_up() {
  "$node" -e 'fetch(new URL("/health", process.argv[1])).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$url"
}

# suite_of REVISION OPTION...: runs one suite, prints one line about it, returns 1 if it is not as expected.
suite_of() {
  revision=$1
  shift
  output=$work/$revision.txt
  is_up || { echo "$revision: the server is not up" >&2; return 1; }
  "$node" "$suite" server --url "$url" -o "$work/results-$revision" "$@" > "$output" 2>&1 || :
  is_up || { echo "$revision: the server went down" >&2; return 1; }

  # The summary has one line a scenario; the section after it names those that do not count.
  awk '
    /^=== SUMMARY ===/ { summary = 1 }
    /^Not scored/ { unscored = 1 }
    unscored && ($1 == "✓" || $1 == "✗") { ignored[$2] = 1 }
    summary && !unscored && ($1 == "✓" || $1 == "✗") { name = $2; sub(/:$/, "", name); result[name] = $1 }
    END { for (name in result) print (name in ignored ? "unscored" : result[name] == "✓" ? "passed" : "failed"), name }
  ' "$output" | sort > "$work/$revision.scored"
  passed=$(grep -c '^passed ' "$work/$revision.scored" || :)
  failed=$(grep -c '^failed ' "$work/$revision.scored" || :)
  unscored=$(grep -c '^unscored ' "$work/$revision.scored" || :)
  if [ "$passed" -eq 0 ]; then
    echo "$revision: no scenario passed; see $output" >&2
    return 1
  fi
  echo "$revision: $passed scenarios passed, $failed failed ($unscored more are not scored)"

  sed -n 's/^failed //p' "$work/$revision.scored" > "$work/$revision.failed"
  sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$here/expected-failures-$revision.txt" | sort > "$work/$revision.expected"
  unexpected=$(comm -23 "$work/$revision.failed" "$work/$revision.expected")
  gone=$(comm -13 "$work/$revision.failed" "$work/$revision.expected")
  [ -z "$unexpected" ] || printf '%s\n' "Failed unexpectedly:" "$unexpected" "See $output" >&2
  [ -z "$gone" ] || printf '%s\n' "Expected to fail but did not:" "$gone" >&2
  [ -z "$unexpected$gone" ]
}

status=0
suite_of 2025-11-25 --suite active --spec-version 2025-11-25 || status=1
suite_of 2026-07-28 --requirements 2026-07-28 || status=1
exit "$status"
