#!/bin/sh
# Lets the official clients list what a server offers and call one of its tools.
#
#   clients.sh COMMAND URL TOOL ARGUMENTS_JSON
#
# COMMAND starts the server over stdio, URL is where it serves HTTP; either may be empty to leave it out.
# Prints one line of JSON a client and transport; fails if a client fails or the tool reports an error.
set -eu

if [ $# -ne 4 ]; then
  echo "usage: clients.sh COMMAND URL TOOL ARGUMENTS_JSON" >&2
  exit 2
fi
command=$1
url=$2
tool=$3
arguments=$4

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=$(CDPATH='' cd -- "$here/../../.." && pwd)/target/clients
mkdir -p "$work"
. "$here/node.sh"
install_packages "$here/clients" "$work"
# The script is run beside its packages, where Node looks for them.
cp "$here/clients/client.mjs" "$work/client.mjs"
inspector=$work/node_modules/.bin/mcp-inspector

# checked COMMAND...: runs a client, prints its line and fails if the tool reported an error.
checked() {
  "$@" > "$work/line.json" || { echo "Failed: $*" >&2; exit 1; }
  cat "$work/line.json"
  if grep -q '"isError": *true' "$work/line.json"; then
    echo "The tool reported an error" >&2
    exit 1
  fi
}

# inspect ERA TARGET...: the Inspector lists the tools strictly, then calls the one.
inspect() {
  era=$1
  shift
  checked "$node" "$inspector" --cli "$@" --protocol-era "$era" --quiet --format json --method tools/list --strict
  checked "$node" "$inspector" --cli "$@" --protocol-era "$era" --quiet --format json \
    --method tools/call --tool-name "$tool" --tool-args-json "$arguments"
}

if [ -n "$command" ]; then
  checked "$node" "$work/client.mjs" stdio "$command" "$tool" "$arguments"
  for era in legacy modern; do
    inspect "$era" sh -c "exec $command"
  done
fi
if [ -n "$url" ]; then
  checked "$node" "$work/client.mjs" http "$url" "$tool" "$arguments"
  for era in legacy modern; do
    inspect "$era" "$url"
  done
fi
