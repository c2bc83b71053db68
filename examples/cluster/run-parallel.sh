#!/bin/sh
# The report of an inventory whose ledgers are summed in parts under GNU parallel; it goes to standard output.
# usage: run-parallel.sh INVENTORY SHARDS [OPTIONS OF ghg report, but --output]
# Several machines that share the folder: PARALLEL='--sshlogin one,two --workdir .' run-parallel.sh ...
set -eu
inventory=$1
shards=$2
shift 2

parts=$(mktemp -d "${TMPDIR:-.}/parts-XXXXXX")
trap 'rm -rf "$parts"' EXIT
seq "$shards" | parallel -q --retries 3 --halt soon,fail=1 \
    ghg report "$inventory" --shard "{}/$shards" --partial "$parts/{}.part" "$@"
ghg merge "$parts"/*.part "$@"
