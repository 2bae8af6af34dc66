#!/bin/sh
# Has Deno, unpacked by Maven into the folder that is named, fetch a browser for the tests of the page.
set -eu
script=$(cd "$(dirname "$0")" && pwd)/fetch.js
mkdir -p "$1/browser"
cd "$1"
chmod +x deno
cd browser
# Behind a proxy of a company, only the system knows whom to trust.
export DENO_DIR="$PWD/cache" DENO_TLS_CA_STORE=mozilla,system
exec ../deno run --quiet --no-config --allow-all --node-modules-dir=auto "$script"
