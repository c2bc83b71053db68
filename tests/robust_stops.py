"""A run that is stopped: the file is the old one or the new one, whole, and no draft stays. Cases of robust.py.

A stop that can be waited for (SIGINT, SIGTERM, SIGHUP, SIGQUIT) never leaves a draft: while the file is being written it is held back until the
file is whole or gone. SIGKILL cannot be: it may leave one `ghg-PID-N.draft` beside the file, which a later run neither reads nor minds.
"""
import os
import random
import re
import shutil
import signal
import subprocess
import threading
import time

ACTIVITIES = 2000
YEARS = (1950, 2009)  # editions of an import
MOMENTS = 8  # for each signal, spread over a run
OLD = b"the old report\n"
DRAFT = re.compile(r"ghg-\d+-\d+\.draft")
WORDS = ("report", "large.yaml", "--format", "json", "--output", "out.json")


def large(bench):
    """A large inventory and its result, and how long a run takes."""
    head = (bench.folder / "year.yaml").read_text(encoding="utf-8").partition("activities:")[0]
    rows = "".join(f"  - {{id: a{number}, type: vehicle-fuel, fuel: diesel, quantity: {number + 1} L}}\n" for number in range(ACTIVITIES))
    bench.put("large.yaml", f"{head}activities:\n{rows}".encode())
    start = time.monotonic()
    bench.well(bench.run(*WORDS), b"")
    return (bench.folder / "out.json").read_bytes(), time.monotonic() - start


def drafts(bench):
    return [name for name in os.listdir(bench.folder) if DRAFT.fullmatch(name)]


def judge(bench, how, run, before, whole):
    """What stands there after a stop; `before` is what stood there, None if nothing."""
    _, err = run.communicate()
    found = (bench.folder / "out.json").read_bytes() if (bench.folder / "out.json").exists() else None
    bench.check(run.returncode in (0, -how), f"{how.name}: exit {run.returncode}\n{err}")
    bench.check(found in (before, whole), f"{how.name}: the file has {found is not None and len(found)} of {len(whole)} bytes")
    bench.check(run.returncode != 0 or found == whole, f"{how.name}: exit 0 without the file")
    bench.check(err == b"", f"{how.name}: {err}")
    left = drafts(bench)
    bench.check(len(left) <= (how == signal.SIGKILL), f"{how.name}: left behind {left}")
    for name in left:
        (bench.folder / name).unlink()


def set_old(bench, before):
    if before is None:
        (bench.folder / "out.json").unlink(missing_ok=True)
    else:
        bench.put("out.json", before)


def stopped_at_random(bench, how):
    """Stops a run at seeded moments, from its start to just after its usual end."""
    whole, seconds = large(bench)
    moments, stopped = random.Random(how.name), 0
    for number in range(MOMENTS):
        before = OLD if number % 2 else None
        set_old(bench, before)
        with bench.start(*WORDS) as run:
            time.sleep(seconds * (number + moments.random()) / MOMENTS * 1.1)
            run.send_signal(how)
            judge(bench, how, run, before, whole)
            stopped += run.returncode == -how
    bench.check(stopped >= MOMENTS // 4, f"{how.name}: {stopped} of {MOMENTS} runs were stopped")


def stopped_while_writing(bench, how):
    """Stops a run as soon as its draft is seen."""
    whole, seconds = large(bench)
    met = 0
    for number in range(4):
        before = OLD if number % 2 else None
        set_old(bench, before)
        with bench.start(*WORDS) as run:
            while run.poll() is None and not drafts(bench):
                pass
            met += run.poll() is None
            run.send_signal(how)
            judge(bench, how, run, before, whole)
    bench.check(met > 0, f"{how.name}: no draft was seen in 4 runs of {seconds:.2f} s")


def stopped_at_random_by_ctrl_c(bench):
    stopped_at_random(bench, signal.SIGINT)


def stopped_at_random_by_term(bench):
    stopped_at_random(bench, signal.SIGTERM)


def stopped_at_random_by_hangup(bench):
    stopped_at_random(bench, signal.SIGHUP)


def killed_at_random(bench):
    stopped_at_random(bench, signal.SIGKILL)


def stopped_while_writing_by_ctrl_c(bench):
    stopped_while_writing(bench, signal.SIGINT)


def stopped_while_writing_by_term(bench):
    stopped_while_writing(bench, signal.SIGTERM)


def killed_while_writing(bench):
    stopped_while_writing(bench, signal.SIGKILL)


def a_stop_while_waiting_for_input_ends_at_once(bench):
    os.mkfifo(bench.folder / "in.yaml")
    for how in (signal.SIGINT, signal.SIGTERM):
        with bench.start("report", "in.yaml", "--output", "out.txt") as run:
            time.sleep(0.2)
            run.send_signal(how)
            out, err = run.communicate(timeout=10)
        bench.check(run.returncode == -how and out == err == b"", f"{how.name}: exit {run.returncode}\n{err}")
    bench.holds("in.yaml")


def a_stop_while_a_pipe_is_full_ends_at_once(bench):
    """A pipe that nobody reads holds the run, not the stop."""
    os.mkfifo(bench.folder / "pipe")
    large(bench)
    reading = os.open(bench.folder / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    with bench.start("report", "large.yaml", "--format", "json", "--output", "pipe") as run:
        first = b""
        while not first and run.poll() is None:
            try:
                first = os.read(reading, 1)
            except BlockingIOError:
                pass
            time.sleep(0.01)
        run.send_signal(signal.SIGTERM)
        run.communicate(timeout=10)
    os.close(reading)
    bench.check(run.returncode == -signal.SIGTERM and first == b"{", f"exit {run.returncode}, first byte {first}")
    bench.holds("large.yaml", "out.json", "pipe")


def ctrl_c_in_a_shell_stops_the_whole_line(bench):
    """A program that ends by the signal itself lets the shell stop too; one that exits with a code would not."""
    os.mkfifo(bench.folder / "in.yaml")
    shell = subprocess.Popen(["bash", "-c", "ghg report in.yaml; echo went on"], cwd=bench.folder, env=bench.environment(), stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    time.sleep(0.3)
    os.killpg(shell.pid, signal.SIGINT)
    out, err = shell.communicate(timeout=10)
    bench.check(shell.returncode == -signal.SIGINT and out == err == b"", f"exit {shell.returncode}\n{out}{err}")


def a_stop_asked_for_before_the_start_is_not_lost(bench):
    """nohup and the like start a program with a signal ignored; it stays ignored, and the file is written."""
    bench.well(bench.sh("trap '' HUP INT TERM; ghg report year.yaml --output out.txt & sleep 0; kill -HUP $!; kill -TERM $!; wait $!"), b"")
    bench.kept("out.txt", bench.report())
    bench.holds("out.txt")


def a_paused_run_goes_on(bench):
    whole, seconds = large(bench)
    set_old(bench, None)
    with bench.start(*WORDS) as run:
        for _ in range(3):
            time.sleep(seconds / 5)
            run.send_signal(signal.SIGSTOP)
            time.sleep(0.05)
            run.send_signal(signal.SIGCONT)
        out, err = run.communicate()
    bench.check(run.returncode == 0 and out == err == b"", f"exit {run.returncode}\n{err}")
    bench.kept("out.json", whole)
    bench.holds("large.yaml", "out.json")


def stops_from_all_sides_leave_one_whole_file(bench):
    """Several runs write the same file while each is stopped at some moment."""
    whole, seconds = large(bench)
    moments = random.Random(7)
    runs = [bench.start(*WORDS) for _ in range(4)]
    timers = [threading.Timer(seconds * 4 * moments.random(), run.send_signal, [signal.SIGTERM]) for run in runs[1:]]
    for timer in timers:
        timer.start()
    for run in runs:
        run.communicate()
    for timer in timers:
        timer.join()
    bench.check(runs[0].returncode == 0, f"the run that was left alone: exit {runs[0].returncode}")
    bench.kept("out.json", whole)
    bench.holds("large.yaml", "out.json")


def grids(bench):
    """A file of grid intensities that becomes an edition for each of many years, and the words that import it."""
    rows = "".join(f"Sweden,SWE,{year},{year}\n" for year in range(YEARS[0], YEARS[1] + 1))
    bench.put("grids.csv", f"Entity,Code,Year,Carbon intensity of electricity - gCO2/kWh\n{rows}".encode())
    return ("factors", "import", "grids.csv", "--from", "owid-grid", "--edition", f"grids/{YEARS[0]}-{YEARS[1]}", "--output", "tables", "--retrieved",
            "2026-11-21")


def an_import_stopped_while_writing_leaves_all_its_files_or_none(bench):
    words, whole = grids(bench), YEARS[1] - YEARS[0] + 2  # a table for each year, and the report
    for how in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        with bench.start(*words) as run:
            while run.poll() is None and not (bench.folder / "tables").exists():
                pass
            run.send_signal(how)
            run.communicate()
        written = [path for path in (bench.folder / "tables").rglob("*") if path.is_file()]
        bench.check(len(written) in (0, whole), f"{how.name}: {len(written)} of {whole} files stand there")
        shutil.rmtree(bench.folder / "tables", ignore_errors=True)
    bench.holds("grids.csv")


HELPERS = ("large", "grids", "drafts", "judge", "set_old", "stopped_at_random", "stopped_while_writing")
CASES = [case for case in list(globals().values()) if getattr(case, "__module__", "") == __name__ and case.__name__ not in HELPERS]
