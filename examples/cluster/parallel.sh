#!/usr/bin/env bash
# Analyses a folder of recordings with GNU parallel, here or on the machines of a list, and joins the shards.
#   SHARDS=40 examples/cluster/parallel.sh RECORDINGS RESULTS [options of parallel, such as --sshloginfile nodes.txt]
# Asked for again, it goes on where it was: what is done and whole is skipped.
set -euo pipefail

recordings=$(realpath "$1")
mkdir -p "$2"
results=$(realpath "$2")
fiducial=$(realpath "$(dirname "$0")/../../src/headless/fiducial.mjs")
shards=${SHARDS:-40}

# A shard ends with 1 when a recording in it cannot be read: failures.csv names it, and merge says what is missing.
seq "$shards" | parallel --joblog "$results/jobs.log" "${@:3}" \
  node "$fiducial" analyse "$recordings" --out "$results/shard-{}" --shard "{}/$shards" || true
node "$fiducial" merge "$results"/shard-*/ --out "$results/all"
