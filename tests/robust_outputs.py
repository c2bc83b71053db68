"""The file a result goes to: what cannot be written is told, nothing is left in part, and what was there stays. Cases of robust.py."""
import os
import resource
import stat
import subprocess
import threading

from robust_bench import Skip, without_rights

OLD = b"the old report\n"
LEDGER = b"""
ledgers:
  - {id: fuel, file: rows.csv, delimiter: comma, decimal: point, type: vehicle-fuel, unit: L, with: {fuel: diesel}, columns: {quantity: Litres}}
"""
SMALL_FILES = [(resource.RLIMIT_FSIZE, 1024)]
AIRPORTS = (b"icao,iata,name,city,subd,country,elevation,lat,lon,tz,lid\n"
            b"ESSA,ARN,Stockholm-Arlanda Airport,Stockholm,Stockholm,SE,137.0,59.65194,17.91861,Europe/Stockholm,\n")
IMPORT = ("factors", "import", "airports.csv", "--from", "airports", "--edition", "our-air/2025", "--retrieved", "2025-07-01", "--output", "tables")


def written(bench, output):
    return bench.run("report", "year.yaml", "--output", output)


def a_file_is_written_whole(bench):
    bench.well(written(bench, "out.txt"), b"")
    bench.kept("out.txt", bench.report())
    bench.holds("out.txt")


def a_missing_folder_is_named(bench):
    bench.refused(written(bench, "nowhere/out.txt"), "output-unwritable", "there is no folder nowhere", "Make that folder first")
    bench.holds()


def a_folder_is_no_file_to_write(bench):
    (bench.folder / "out").mkdir()
    for name in ("out", "out/", "."):
        bench.refused(written(bench, name), "output-unwritable")
    bench.holds("out")
    bench.holds(folder=bench.folder / "out")


def a_file_has_nothing_below_it(bench):
    bench.put("out", OLD)
    bench.refused(written(bench, "out/report.txt"), "output-unwritable", "Not a directory")
    bench.kept("out", OLD)
    bench.holds("out")


def a_folder_that_may_not_be_written_stays_empty(bench):
    without_rights(bench)
    (bench.folder / "out").mkdir(mode=0o555)
    bench.refused(bench.run("report", "year.yaml", "--output", "out/report.txt", nobody=True), "output-unwritable", "Permission denied", "permissions")
    bench.holds(folder=bench.folder / "out")


def a_file_that_may_not_be_written_stays_as_it_was(bench):
    without_rights(bench)
    bench.folder.chmod(0o777)
    bench.put("out.txt", OLD, 0o444)
    bench.refused(bench.run("report", "year.yaml", "--output", "out.txt", nobody=True), "output-unwritable", "Permission denied")
    bench.kept("out.txt", OLD)
    bench.holds("out.txt")


def a_file_keeps_its_permissions(bench):
    bench.put("out.txt", OLD, 0o600)
    bench.well(written(bench, "out.txt"))
    bench.check(stat.S_IMODE((bench.folder / "out.txt").stat().st_mode) == 0o600, "its permissions have changed")
    bench.kept("out.txt", bench.report())


def a_new_file_takes_the_mask(bench):
    bench.check(bench.sh("umask 027; ghg report year.yaml --output out.txt").code == 0, "not written")
    bench.check(stat.S_IMODE((bench.folder / "out.txt").stat().st_mode) == 0o640, "not 0640")


def a_name_as_long_as_names_may_be(bench):
    bench.well(written(bench, "n" * 255))
    bench.refused(written(bench, "n" * 256), "output-unwritable", "File name too long")
    bench.holds("n" * 255)


def a_name_with_odd_bytes(bench):
    name = b"\xff\x1b[31m\n.txt"
    bench.well(written(bench, name))
    bench.refused(written(bench, b"nowhere/" + name), "output-unwritable", "\\xFF\\x1B[31m\\x0A.txt")
    bench.holds(os.fsdecode(name))


def a_link_is_followed(bench):
    bench.put("real/out.txt", OLD)
    (bench.folder / "link").symlink_to("real/out.txt")
    bench.well(written(bench, "link"))
    bench.check((bench.folder / "link").is_symlink(), "the link is gone")
    bench.kept("real/out.txt", bench.report())
    bench.holds("out.txt", folder=bench.folder / "real")


def a_link_that_leads_nowhere_yet_is_followed(bench):
    (bench.folder / "real").mkdir()
    (bench.folder / "first").symlink_to("second")
    (bench.folder / "second").symlink_to("real/out.txt")
    bench.well(written(bench, "first"))
    bench.check((bench.folder / "first").is_symlink() and (bench.folder / "second").is_symlink(), "a link is gone")
    bench.kept("real/out.txt", bench.report())


def a_link_into_a_missing_folder_stays(bench):
    (bench.folder / "link").symlink_to("nowhere/out.txt")
    bench.refused(written(bench, "link"), "output-unwritable", "there is no folder nowhere")
    bench.check((bench.folder / "link").is_symlink(), "the link is gone")
    bench.holds("link")


def a_link_to_itself_stays(bench):
    (bench.folder / "link").symlink_to("link")
    bench.refused(written(bench, "link"), "output-unwritable", "symbolic links")
    bench.holds("link")


def a_pipe_gets_the_report_and_stays(bench):
    os.mkfifo(bench.folder / "pipe")
    got = []
    reader = threading.Thread(target=lambda: got.append((bench.folder / "pipe").read_bytes()))
    reader.start()
    bench.well(written(bench, "pipe"), b"")
    reader.join()
    bench.check(got == [bench.report()], "the pipe gave something else")
    bench.check((bench.folder / "pipe").is_fifo(), "the pipe is gone")
    bench.holds("pipe")


def a_command_can_take_the_output(bench):
    bench.well(bench.sh("ghg report year.yaml --output >(cat > out.txt); wait $!", "bash"))
    bench.kept("out.txt", bench.report())


def a_device_stays_a_device(bench):
    bench.well(written(bench, "/dev/null"), b"")
    bench.check(os.path.exists("/dev/null") and not os.path.isfile("/dev/null"), "/dev/null is a file now")


def a_full_device_is_told(bench):
    bench.refused(written(bench, "/dev/full"), "disk-full", "no space left", "Free some space")


def an_input_is_not_written_over(bench):
    before = (bench.folder / "year.yaml").read_bytes()
    os.link(bench.folder / "year.yaml", bench.folder / "hard")
    (bench.folder / "soft").symlink_to("year.yaml")
    for name in ("year.yaml", "./year.yaml", "hard", "soft"):
        bench.refused(written(bench, name), "output-is-input", "one of the files")
    bench.kept("year.yaml", before)
    bench.holds("hard", "soft")


def a_ledger_is_not_written_over(bench):
    rows = b"Litres\n10\n20\n"
    bench.put("rows.csv", rows)
    bench.put("ledger.yaml", (bench.folder / "year.yaml").read_bytes().split(b"activities:")[0] + LEDGER)
    bench.check(bench.run("report", "ledger.yaml").code == 0, "the year with a ledger does not go through")
    for options in (["--output"], ["--format", "csv", "--output"], ["--shard", "1/2", "--partial"]):
        bench.refused(bench.run("report", "ledger.yaml", *options, "rows.csv"), "output-is-input", "one of the files", options[-1] + ".")
    bench.refused(bench.run("compare", "ledger.yaml", "year.yaml", "--output", "rows.csv"), "output-is-input", "one of the files")
    bench.kept("rows.csv", rows)
    bench.holds("rows.csv", "ledger.yaml")


def an_error_leaves_an_older_report_alone(bench):
    bench.put("out.txt", OLD)
    bench.put("bad.yaml", b"organisation: [\n")
    ran = bench.run("report", "bad.yaml", "--output", "out.txt")
    bench.check(ran.code == 1 and ran.out == b"", f"{ran}")
    bench.kept("out.txt", OLD)
    bench.holds("out.txt", "bad.yaml")


def a_file_too_large_is_told(bench):
    bench.put("out.txt", OLD)
    for name in ("out.txt", "new.txt"):
        bench.refused(bench.run("report", "year.yaml", "--output", name, limits=SMALL_FILES), "output-unwritable", "File too large", "ulimit -f")
    bench.kept("out.txt", OLD)
    bench.holds("out.txt")


def a_full_disk_keeps_the_old_report(bench):
    ran = bench.in_mount("size=16k", "echo old > full/out.txt; cat /dev/zero > full/filler 2>/dev/null\n"
                         "$ghg report year.yaml --output full/out.txt; echo $? $(cat full/out.txt) $(ls full) >&2")
    bench.check(b"[disk-full]" in ran.err and b"nothing was written" in ran.err, f"{ran}")
    bench.check(ran.err.endswith(b"\n1 old filler out.txt\n") and ran.out == b"", f"{ran}")


def a_full_disk_makes_no_new_file(bench):
    ran = bench.in_mount("size=16k", "cat /dev/zero > full/filler 2>/dev/null\n"
                         "for verb in \"report year.yaml --output\" init; do $ghg $verb full/new; echo $? $(ls full) >&2; done")
    bench.check(ran.err.count(b"[disk-full]") == 2 and ran.err.count(b"\n1 filler\n") == 2 and ran.out == b"", f"{ran}")


def a_full_disk_takes_no_half_edition(bench):
    bench.put("airports.csv", AIRPORTS)
    ran = bench.in_mount("size=16k", "mkdir -p full/our-air/2025; head -c 12288 /dev/zero > full/filler\n"
                         f"$ghg {' '.join(IMPORT[:-1])} full; echo $? >&2; find full -type f >&2")
    bench.check(b"[disk-full]" in ran.err and ran.err.endswith(b"\n1\nfull/filler\n") and ran.out == b"", f"{ran}")


def a_disk_without_room_for_names_is_full(bench):
    ran = bench.in_mount("nr_inodes=2", "touch full/last; $ghg report year.yaml --output full/out.txt; echo $? $(ls full) >&2")
    bench.check(b"[disk-full]" in ran.err and ran.err.endswith(b"\n1 last\n") and ran.out == b"", f"{ran}")


def a_disk_for_reading_only_is_told(bench):
    ran = bench.in_mount("size=16k", "mount -o remount,ro full\n$ghg report year.yaml --output full/out.txt; echo $? $(ls full) >&2")
    bench.check(b"[output-unwritable]" in ran.err and b"Read-only" in ran.err and ran.err.endswith(b"\n1\n"), f"{ran}")


def a_killed_run_of_the_same_number_is_not_in_the_way(bench):
    if bench.sh("unshare -rpf true").code != 0:
        raise Skip("no namespace of process numbers here")
    bench.put("ghg-1-0.draft", OLD)
    bench.well(bench.sh("unshare -rpf ghg report year.yaml --output out.txt"), b"")
    bench.kept("ghg-1-0.draft", OLD)
    bench.kept("out.txt", bench.report())
    bench.holds("out.txt", "ghg-1-0.draft")


def runs_at_the_same_time_write_one_whole_file(bench):
    runs = [bench.start("report", "year.yaml", "--output", "out.txt") for _ in range(12)]
    codes = [run.wait() for run in runs if [run.communicate()]]
    bench.check(codes == [0] * 12, f"exit codes {codes}")
    bench.kept("out.txt", bench.report())
    bench.holds("out.txt")


def init_never_writes_over_a_file(bench):
    bench.put("mine.yaml", OLD)
    bench.refused(bench.run("init", "mine.yaml"), "file-exists", "mine.yaml is there already")
    bench.refused(bench.run("init", "nowhere/mine.yaml"), "output-unwritable", "there is no folder nowhere")
    bench.kept("mine.yaml", OLD)
    bench.holds("mine.yaml")


def import_leaves_no_half_edition(bench):
    without_code = b"ESSX,,Nowhere,Stockholm,Stockholm,SE,1.0,59.6,17.9,Europe/Stockholm,\n"
    bench.put("airports.csv", AIRPORTS + 40 * without_code)  # the second file, which names what was left out, is the larger one
    bench.refused(bench.run(*IMPORT, limits=SMALL_FILES), "output-unwritable", "File too large")
    bench.holds("airports.csv")
    bench.check(bench.run(*IMPORT).code == 0, "the next run fails")


def import_below_a_file_is_told(bench):
    bench.put("airports.csv", AIRPORTS)
    bench.put("tables", OLD)
    bench.refused(bench.run(*IMPORT), "output-unwritable", "Not a directory")
    bench.kept("tables", OLD)


CASES = [case for case in list(globals().values()) if getattr(case, "__module__", "") == __name__ and case.__name__ != "written"]
