#!/bin/sh
#SBATCH --job-name=ghg-shards
#SBATCH --cpus-per-task=2
#SBATCH --requeue
# One shard of an inventory's ledgers, as a task of an array. What it writes is whole or not there, so a task can run again at any time.
#   id=$(sbatch --parsable --array=1-8 slurm.sh year.yaml 8 parts)
#   sbatch --dependency="afterok:$id" --wrap='ghg merge parts/*.part --output report.txt'
# usage: slurm.sh INVENTORY SHARDS FOLDER [OPTIONS OF ghg report, but --output]
set -eu
inventory=$1
shards=$2
parts=$3
shift 3

mkdir -p "$parts"
ghg report "$inventory" --shard "$SLURM_ARRAY_TASK_ID/$shards" --partial "$parts/$SLURM_ARRAY_TASK_ID.part" "$@"
