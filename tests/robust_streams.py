"""Standard output and the other streams, closed, full, short or left by their reader. Cases of robust.py."""
import fcntl
import os
import resource

OLD = b"the old report\n"
SMALL_FILES = [(resource.RLIMIT_FSIZE, 1024)]
VERBS = [("report", "year.yaml"), ("explain", "year.yaml"), ("why", "--list"), ("why", "disk-full"), ("--help",), ("--version",)]


def standard_output_by_its_path_is_standard_output(bench):
    bench.well(bench.run("report", "year.yaml", "--output", "/dev/stdout"), bench.report())
    bench.put("log", OLD)
    bench.well(bench.sh("ghg report year.yaml --output /dev/stdout >> log"))
    bench.kept("log", OLD + bench.report())


def a_redirection_too_large_is_not_called_whole(bench):
    with open(bench.folder / "out.txt", "wb") as out:
        ran = bench.run("report", "year.yaml", stdout=out, limits=SMALL_FILES)
    bench.refused(ran, "output-unwritable", "File too large", "not whole")


def a_full_disk_behind_standard_output_is_told(bench):
    ran = bench.in_mount("size=16k", "cat /dev/zero > full/filler 2>/dev/null; $ghg report year.yaml > full/out.txt; echo $? >&2")
    bench.check(b"[disk-full]" in ran.err and b"not whole" in ran.err and ran.err.endswith(b"\n1\n"), f"{ran}")


def a_full_standard_output_is_told_by_every_verb(bench):
    for verb in (*VERBS, ("check", "year.yaml")):
        with open("/dev/full", "wb") as full:
            ran = bench.run(*verb, stdout=full)
        bench.check(ran.code == 1 and b"[disk-full]" in ran.err and b"not whole" in ran.err, f"{verb}: {ran}")


def a_closed_standard_output_is_told_by_every_verb(bench):
    for verb in (*VERBS, ("check", "year.yaml")):
        ran = bench.sh(f"ghg {' '.join(verb)} >&-")
        bench.check(ran.code == 1 and b"[output-unwritable]" in ran.err, f"{verb}: {ran}")
    bench.holds()


def closed_streams_do_not_reach_the_file(bench):
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        ran = bench.sh(f"ghg report year.yaml --output out.txt {closed}")
        bench.well(ran, b"")
        bench.kept("out.txt", bench.report())
    bench.holds("out.txt")


def an_error_with_closed_error_output_is_still_an_exit_code(bench):
    for closed in ("2>&-", "2>/dev/full"):
        ran = bench.sh(f"ghg report missing.yaml --output out.txt {closed}")
        bench.check(ran.code == 1 and ran.out == b"" and ran.err == b"", f"{closed}: {ran}")
    bench.holds()


def init_with_a_closed_standard_output_still_writes_the_file(bench):
    ran = bench.sh("ghg init new.yaml >&-")
    bench.check(ran.code == 1 and b"[output-unwritable]" in ran.err, f"{ran}")
    bench.check(bench.run("check", "new.yaml").code == 0, "the file is not whole")
    bench.holds("new.yaml")


def a_reader_that_leaves_is_no_error(bench):
    """As with other programs: ended by SIGPIPE, in silence; 141 in a shell."""
    ran = bench.sh("ghg explain year.yaml | head -n 1", "bash")
    bench.check(ran.code == 0 and ran.err == b"" and ran.out.count(b"\n") == 1, f"{ran}")
    for words in (("explain", "year.yaml"), ("--help",)):
        reading, writing = os.pipe()
        os.close(reading)
        ran = bench.run(*words, stdout=writing)
        os.close(writing)
        bench.check(ran.code == -13 and ran.err == b"", f"{ran}")


def a_reader_that_leaves_is_told_where_the_signal_is_ignored(bench):
    ran = bench.sh("trap '' PIPE; { sleep 0.3; ghg explain year.yaml; echo $? >&2; } | true")
    bench.check(b"Broken pipe" in ran.err and b"[output-unwritable]" in ran.err and ran.err.endswith(b"\n1\n"), f"{ran}")


def a_slow_reader_gets_every_byte(bench):
    """A pipe that holds one page, read a byte at a time at first."""
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    with bench.start("explain", "year.yaml", stdout=writing) as ran:
        os.close(writing)
        out = b"".join(os.read(reading, 1) for _ in range(2000))
        while more := os.read(reading, 1 << 16):
            out += more
        os.close(reading)
        code, err = ran.wait(), ran.stderr.read()
    bench.check(code == 0 and err == b"" and out == bench.run("explain", "year.yaml").out, f"exit {code}, {len(out)} bytes\n{err}")


CASES = [case for case in list(globals().values()) if getattr(case, "__module__", "") == __name__]
