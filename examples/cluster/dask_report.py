#!/usr/bin/python3
"""The report of an inventory whose ledgers are summed in parts by dask workers; it goes to standard output.

    dask_report.py --scheduler tcp://host:8786 year.yaml 8 --by site    on a cluster: `ghg` and the files are there under the same names
    dask_report.py year.yaml 8                                          on this machine

A part comes back as bytes, so that only the inputs must be shared. When a worker dies its shards are run again by another.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

from distributed import Client, LocalCluster

RETRIES = 3


def part_of(inventory, shard, shards, options):
    """Runs on a worker."""
    with tempfile.TemporaryDirectory() as folder:
        part = pathlib.Path(folder) / "part"
        run = subprocess.run(["ghg", "report", inventory, "--shard", f"{shard}/{shards}", "--partial", str(part), *options],
                             stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if run.returncode != 0:
            raise RuntimeError(f"shard {shard}/{shards}: {run.stderr.decode('utf-8', 'replace')}")
        return part.read_bytes()


def report(client, inventory, shards, options):
    """The bytes of the report, a future for each shard."""
    futures = [client.submit(part_of, inventory, shard, shards, options, retries=RETRIES, pure=False) for shard in range(1, shards + 1)]
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for shard, future in enumerate(futures, 1):
            parts.append(pathlib.Path(folder) / f"{shard}.part")
            parts[-1].write_bytes(future.result())
            future.release()
        return subprocess.run(["ghg", "merge", *map(str, parts), *options], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scheduler", help="address of a dask scheduler; without it workers are started here")
    parser.add_argument("inventory")
    parser.add_argument("shards", type=int)
    asked, options = parser.parse_known_args()
    cluster = asked.scheduler or LocalCluster(processes=True, threads_per_worker=1, dashboard_address=None)
    with Client(cluster) as client:
        sys.stdout.buffer.write(report(client, asked.inventory, asked.shards, options))


if __name__ == "__main__":
    main()
