#!/usr/bin/env bash
# Analyses a folder of recordings as a Slurm array job, one shard a task, and joins the shards when all have ended.
#   SHARDS=40 CORES=4 examples/cluster/slurm.sh RECORDINGS RESULTS
# Asked for again, it goes on where it was: what is done and whole is skipped.
set -euo pipefail

recordings=$(realpath "$1")
mkdir -p "$2"
results=$(realpath "$2")
fiducial=$(realpath "$(dirname "$0")/../../src/headless/fiducial.mjs")
shards=${SHARDS:-40}
cores=${CORES:-1}

# Paths as the shell of a job reads them back, apostrophes and spaces included.
node="node $(printf '%q' "$fiducial")"
from=$(printf '%q' "$recordings")
to=$(printf '%q' "$results")

# A recording that cannot be read makes a shard end with 1: it stands in failures.csv and must not hold up the others (afterany).
array=$(sbatch --parsable --job-name=fiducial --array="1-$shards" --cpus-per-task="$cores" --mem="$((cores * 500))M" \
  --output="$results/shard-%a.log" --requeue --open-mode=append \
  --wrap="srun $node analyse $from --out $to/shard-\$SLURM_ARRAY_TASK_ID \
    --shard \$SLURM_ARRAY_TASK_ID/$shards --jobs $cores")
sbatch --job-name=fiducial-merge --dependency="afterany:$array" --output="$results/merge.log" \
  --wrap="$node merge $to/shard-*/ --out $to/all"
