"""Of shards.py: examples/cluster/ as it stands, with what this machine has. A killed worker of dask is killed while it sums a shard."""
import importlib.util
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import threading
import time

import harness

CLUSTER = harness.ROOT / "examples/cluster"
SHARDS = 6
# For `ghg` on the PATH of the workers: shard 2 says whose child it is, and waits there to be killed.
HELD = """#!/bin/sh
case "$*" in
*"--shard 2/"*) if [ -e "%(hold)s" ]; then
    echo $PPID > "%(held)s.new" && mv "%(held)s.new" "%(held)s"
    while [ -e "%(hold)s" ]; do sleep 0.1; done
    exit 1
fi ;;
esac
exec "%(ghg)s" "$@"
"""


def run(words, environment, folder):
    return subprocess.run(list(map(str, words)), env=environment, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=harness.TIMEOUT_SECONDS)


def expect_same(ran, whole, where, verdict):
    verdict.check(ran.returncode == 0 and ran.stdout.decode("utf-8") == whole, where,
                  ran.stderr.decode("utf-8", "replace")[-3000:] + harness.difference(whole.split("\n"), ran.stdout.decode("utf-8", "replace").split("\n")))


def check_parallel(environment, folder, whole, verdict):
    if not shutil.which("parallel"):
        print("skipped: run-parallel.sh, there is no GNU parallel (Debian: parallel)")
        return
    ran = run([CLUSTER / "run-parallel.sh", "year.yaml", SHARDS, "--by", "site", "--format", "json"], environment, folder)
    expect_same(ran, whole, "GNU parallel", verdict)
    verdict.check(not list(folder.glob("parts-*")), "GNU parallel", "parts are left behind")


def check_slurm(environment, folder, whole, verdict):
    """Its tasks, without a Slurm."""
    for task in range(SHARDS, 0, -1):
        ran = run([CLUSTER / "slurm.sh", "year.yaml", SHARDS, "array", "--by", "site"], {**environment, "SLURM_ARRAY_TASK_ID": str(task)}, folder)
        verdict.check(ran.returncode == 0, f"slurm task {task}", ran.stderr.decode("utf-8", "replace"))
    ran = run(["ghg", "merge", *sorted((folder / "array").iterdir()), "--by", "site", "--format", "json"], environment, folder)
    expect_same(ran, whole, "slurm", verdict)


def check_dask(environment, folder, whole, verdict):
    if importlib.util.find_spec("distributed") is None:
        print("skipped: dask_report.py, there is no distributed (Debian: python3-distributed)")
        return
    hold, held, tools = folder / "hold", folder / "held", folder / "tools"
    ghg = shutil.which("ghg", path=environment["PATH"])
    tools.mkdir()
    (tools / "ghg").write_text(HELD % {"hold": hold, "held": held, "ghg": ghg}, encoding="utf-8")
    (tools / "ghg").chmod(0o755)
    hold.touch()
    paths = f"{pathlib.Path(__file__).parent}:{CLUSTER}"
    workers = {**environment, "PATH": f"{tools}:{environment['PATH']}", "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(folder)}
    ran = run([sys.executable, "-c", f"import shards_cluster; shards_cluster.drive({str(folder)!r})"], workers, folder)
    expect_same(ran, whole, "dask", verdict)
    verdict.check((folder / "killed").exists(), "dask", "no worker was killed")
    verdict.check(b"Restarting worker" in ran.stderr, "dask", f"dask noticed no death: {ran.stderr[-2000:]}")


def drive(folder):
    """A run under dask in a process of its own: the worker that holds shard 2 is killed."""
    import dask_report
    from distributed import Client, LocalCluster
    folder = pathlib.Path(folder)

    def kill(workers):
        while not (folder / "held").exists():
            time.sleep(0.05)
        worker = int((folder / "held").read_text(encoding="utf-8"))
        if worker in workers:   # and no other process
            os.kill(worker, signal.SIGKILL)
            (folder / "killed").touch()
        (folder / "hold").unlink()

    with LocalCluster(n_workers=2, processes=True, threads_per_worker=1, dashboard_address=None, local_directory=str(folder / "dask")) as cluster, Client(cluster) as client:
        threading.Thread(target=kill, args=(list(client.run(os.getpid).values()),), daemon=True).start()
        sys.stdout.buffer.write(dask_report.report(client, "year.yaml", SHARDS, ["--by", "site", "--format", "json"]))
        sys.stdout.flush()


def check(scratch, folder, verdict):
    environment = scratch.environment()
    whole = run(["ghg", "report", "year.yaml", "--by", "site", "--format", "json"], environment, folder).stdout.decode("utf-8")
    verdict.check(len(whole) > 1000, "cluster", "there is no report")
    check_parallel(environment, folder, whole, verdict)
    check_slurm(environment, folder, whole, verdict)
    check_dask(environment, folder, whole, verdict)
