"""The file that is read: odd ones are told for what they are, or make no difference. Cases of robust.py."""
import json
import os
import resource
import socket
import threading
import time

from robust_bench import without_rights

MEBIBYTE = 1 << 20


def year(bench):
    return (bench.folder / "year.yaml").read_bytes()


def notes(size):
    """Comments of so many bytes."""
    return (b"\n" + b"#" * 98 + b"\n") * (size // 100) + b"\n" * (size % 100)


def told(bench, content, slug, *texts):
    """The file with this content is refused."""
    bench.put("in.yaml", content)
    bench.refused(bench.run("report", "in.yaml"), slug, *texts)


def same(bench, content):
    """The file with this content gives the report of year.yaml."""
    bench.put("in.yaml", content)
    bench.well(bench.run("report", "in.yaml"), bench.report().replace(b"year.yaml", b"in.yaml"))


def a_missing_file_is_named(bench):
    for name in ("none.yaml", "none/none.yaml", "year.yaml/none.yaml", "-"):
        bench.refused(bench.run("report", name), "file-missing", f"there is no file {name}")


def an_empty_name_is_no_file(bench):
    ran = bench.run("report", "")
    bench.check(ran.code in (1, 2) and ran.out == b"" and ran.err != b"", f"{ran}")


def a_name_with_odd_bytes_is_safe_to_print(bench):
    bench.refused(bench.run("report", b"\xff\x1b[31m\n"), "file-missing", "\\xFF\\x1B[31m\\x0A")


def a_name_longer_than_names_may_be(bench):
    bench.refused(bench.run("report", "n" * 300), "file-unreadable", "File name too long")


def a_folder_is_no_inventory(bench):
    (bench.folder / "sub").mkdir()
    for name in ("sub", "."):
        bench.refused(bench.run("report", name), "file-is-folder", "is a folder", "Name a file inside it")


def a_file_that_may_not_be_read(bench):
    without_rights(bench)
    (bench.folder / "year.yaml").chmod(0)
    bench.refused(bench.run("report", "year.yaml", nobody=True), "file-unreadable", "Permission denied", "permissions")


def a_folder_that_may_not_be_entered(bench):
    without_rights(bench)
    bench.put("sub/in.yaml", year(bench))
    (bench.folder / "sub").chmod(0)
    bench.refused(bench.run("report", "sub/in.yaml", nobody=True), "file-unreadable", "Permission denied")


def a_link_that_leads_nowhere(bench):
    (bench.folder / "in.yaml").symlink_to("nowhere")
    bench.refused(bench.run("report", "in.yaml"), "file-missing")


def a_link_to_itself(bench):
    (bench.folder / "in.yaml").symlink_to("in.yaml")
    bench.refused(bench.run("report", "in.yaml"), "file-unreadable", "symbolic links")


def devices_are_no_inventories(bench):
    for name in ("/dev/null", "/dev/zero", "/dev/full"):
        bench.refused(bench.run("report", name), "file-unreadable", "neither a file nor a pipe")


def a_socket_is_no_inventory(bench):
    here = os.getcwd()
    os.chdir(bench.folder)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("in.yaml")
    os.chdir(here)
    bench.refused(bench.run("report", "in.yaml"), "file-unreadable")


def a_pipe_is_read_like_a_file(bench):
    report = bench.report()
    for command, name in (("ghg report <(cat year.yaml)", None), ("ghg report /dev/stdin < year.yaml", b"/dev/stdin"),
                          ("cat year.yaml | ghg report /dev/stdin", b"/dev/stdin")):
        ran = bench.sh(command, "bash")
        said = name or ran.out.rpartition(b"ghg explain ")[2].split(b" ")[0]
        bench.well(ran, report.replace(b"year.yaml", said))


def a_slow_pipe_is_read_to_its_end(bench):
    os.mkfifo(bench.folder / "in.yaml")

    def drip():
        with open(bench.folder / "in.yaml", "wb", buffering=0) as pipe:
            for at in range(0, len(year(bench)), 97):
                pipe.write(year(bench)[at:at + 97])
                time.sleep(0.002)

    feeder = threading.Thread(target=drip)
    feeder.start()
    ran = bench.run("report", "in.yaml")
    feeder.join()
    bench.well(ran, bench.report().replace(b"year.yaml", b"in.yaml"))


def an_endless_pipe_is_too_large(bench):
    ran = bench.sh("cat /dev/zero | ghg report /dev/stdin")
    bench.refused(ran, "file-too-large", "larger than 256 MiB")


def a_closed_standard_input_is_told(bench):
    bench.refused(bench.sh("ghg report /dev/stdin <&-"), "file-missing")


def what_stands_beside_the_activities_at_the_limit_and_beyond(bench):
    filled = year(bench) + notes(8 * MEBIBYTE - len(year(bench)))
    same(bench, filled)
    told(bench, year(bench) + notes(8 * MEBIBYTE), "file-too-large", "larger than 8 MiB", "Split it")


def an_empty_file_is_told(bench):
    for content in (b"", b"\n", b" \n\n  ", b"# only words\n", b"\xef\xbb\xbf", b"---\n"):
        told(bench, content, "file-empty", "there is nothing in this file")


def bytes_that_are_no_text_are_told(bench):
    told(bench, year(bench).replace(b"Example", b"\xc4kta"), "bad-utf8", "UTF-8")
    told(bench, b"\xff\xfea\x00", "bad-utf8", "UTF-16")
    told(bench, year(bench).replace(b"Example", b"Ex\xed\xa0\x80"), "bad-utf8")
    told(bench, year(bench).replace(b"Example", b"E\x00x"), "control-character", "\\x00")
    told(bench, year(bench).replace(b"Example", b"E\x1b[31mx"), "control-character", "\\x1B")
    told(bench, bytes(range(128, 256)) * 999, "bad-utf8")


def a_byte_order_mark_makes_no_difference(bench):
    same(bench, b"\xef\xbb\xbf" + year(bench))


def line_ends_make_no_difference(bench):
    same(bench, year(bench).replace(b"\n", b"\r\n"))
    same(bench, year(bench).rstrip(b"\n"))
    lines = year(bench).split(b"\n")
    same(bench, b"".join(line + (b"\r\n" if number % 3 else b"\n") for number, line in enumerate(lines)))


def a_lone_carriage_return_is_told(bench):
    told(bench, year(bench).replace(b"\n", b"\r"), "control-character", "\\x0D")


def too_deep_is_told_and_does_not_crash(bench):
    deep = {b"[" * 100000: "yaml-too-deep", b"{a: " * 50000: "yaml-too-deep", b"a: " + b"[" * 65 + b"]" * 65: "yaml-too-deep",
            b"".join(b" " * level + b"a:\n" for level in range(70)): "yaml-too-deep", b"- " * 50000 + b"a\n": "yaml-too-deep"}
    for content, slug in deep.items():
        bench.put("in.yaml", content)
        bench.refused(bench.run("report", "in.yaml", limits=[(resource.RLIMIT_STACK, 512 * 1024)]), slug)


def long_texts_do_not_crash(bench):
    told(bench, b"organisation: " + b"x" * 4 * MEBIBYTE, "line-too-long")
    told(bench, year(bench).replace(b"1 840 L", b"9" * 100000 + b" L"), "number-too-long")
    told(bench, year(bench).replace(b"1 840 L", b"1 840 " + b"L" * 9000), "unit-unknown")


def a_file_that_grows_while_it_is_read_is_told(bench):
    """Some of the runs meet the writer; each says so, or gives the report of the file as it was."""
    path = bench.put("in.yaml", year(bench) + notes(7 * MEBIBYTE))
    done = threading.Event()

    def grow():
        with open(path, "ab", buffering=0) as file:
            while not done.wait(0.0005):
                file.write(b"#\n")

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        runs = [bench.run("report", "in.yaml") for _ in range(10)]
    finally:
        done.set()
        writer.join()
    report = bench.report().replace(b"year.yaml", b"in.yaml")
    met = [ran for ran in runs if b"was changed while it was read" in ran.err]
    for ran in met:
        bench.refused(ran, "file-unreadable", "Run it again")
    bench.check(met != [], "no run met the writer")
    bench.check(all(ran.out == report for ran in runs if ran not in met), "another report")


def a_file_replaced_meanwhile_is_the_one_or_the_other(bench):
    texts = {b"1840": year(bench), b"3680": year(bench).replace(b"1 840 L", b"3 680 L")}
    done = threading.Event()

    def swap():
        while not done.is_set():
            for text in texts.values():
                bench.put("draft", text).replace(bench.folder / "in.yaml")

    bench.put("in.yaml", year(bench))
    expected = set()
    for text in texts.values():
        bench.put("still.yaml", text)
        result = json.loads(bench.run("report", "still.yaml", "--format", "json").out)
        expected.add((result["totals"]["total_market"], next(file["sha256"] for file in result["inputs"] if file["path"] == "still.yaml")))
    swapper = threading.Thread(target=swap)
    swapper.start()
    try:
        runs = [json.loads(bench.run("report", "in.yaml", "--format", "json").out) for _ in range(20)]
    finally:
        done.set()
        swapper.join()
    found = {(run["totals"]["total_market"], next(file["sha256"] for file in run["inputs"] if file["path"] == "in.yaml")) for run in runs}
    bench.check(found <= expected and len(expected) == 2, f"{found - expected}")


HELPERS = ("year", "notes", "told", "same")
CASES = [case for case in list(globals().values()) if getattr(case, "__module__", "") == __name__ and case.__name__ not in HELPERS]
