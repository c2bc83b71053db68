"""What surrounds the inventory: tables, base years, and what the system grants a run. Cases of robust.py."""
import os
import resource

from robust_bench import Skip, without_rights

TABLE = b"""table: fuels
edition: own/2022
applies: {from: 2022, to: 2022}
source: {title: T, publisher: P, url: none, published: 2022, retrieved: 2022, licence: none}
factors:
  - {id: fuels.peat, match: {fuel: peat}, per: kg, stage: ttw, emits: {CO2: 1 kg}, cite: row 1}
"""
MEBIBYTE = 1 << 20


def year(bench):
    return (bench.folder / "year.yaml").read_bytes()


def tables_of_a_pipe_are_beside_the_pipe(bench):
    """Folders are named from where the inventory is, and a pipe is in /dev: the message says where was looked."""
    bench.put("rates/fuels.yaml", TABLE)
    text = year(bench).replace(b"factors:\n", b"tables: [rates]\nfactors:\n")
    bench.refused(bench.run("report", "/dev/stdin", text=text), "tables-missing", "there is no folder /dev/rates")


def odd_entries_among_tables_are_told(bench):
    for number, make in enumerate((lambda path: os.mkfifo(path), lambda path: path.symlink_to("nowhere"), lambda path: path.symlink_to(path.name))):
        bench.put(f"rates{number}/fuels.yaml", TABLE)
        make(bench.folder / f"rates{number}/odd.yaml")
        bench.refused(bench.run("report", "year.yaml", "--factors", f"rates{number}"), "file-unreadable", "odd.yaml", "Take it out" if number == 0 else "link")


def broken_tables_are_told(bench):
    for number, (content, slug) in enumerate(((b"", "file-empty"), (b"\xff", "bad-utf8"), (b"#" * (8 * MEBIBYTE + 1), "file-too-large"),
                                              (b"a: [", "yaml-syntax"), (b"colour: red\n", "file-kind-unknown"))):
        bench.put(f"rates{number}/odd.yaml", content)
        bench.refused(bench.run("report", "year.yaml", "--factors", f"rates{number}"), slug, f"rates{number}/odd.yaml")


def tables_that_may_not_be_read_are_told(bench):
    without_rights(bench)
    bench.put("rates/fuels.yaml", TABLE, 0)
    bench.refused(bench.run("report", "year.yaml", "--factors", "rates", nobody=True), "file-unreadable", "rates/fuels.yaml", "Permission denied")
    bench.put("closed/below/fuels.yaml", TABLE)
    (bench.folder / "closed/below").chmod(0)
    bench.refused(bench.run("report", "year.yaml", "--factors", "closed", nobody=True), "file-unreadable", "Permission denied")


def a_folder_of_tables_that_is_none(bench):
    bench.refused(bench.run("report", "year.yaml", "--factors", "nowhere"), "file-missing", "there is no folder nowhere")
    bench.refused(bench.run("report", "year.yaml", "--factors", "year.yaml"), "file-missing", "year.yaml is a file, not a folder")


def an_empty_folder_of_tables_changes_nothing(bench):
    (bench.folder / "rates").mkdir()
    bench.put("rates/notes.txt", b"\xff")
    bench.well(bench.run("report", "year.yaml", "--factors", "rates"), bench.report())


def a_base_year_that_cannot_be_read_is_told(bench):
    target = (b"targets:\n  - {id: t, reduce_by: 50 %, base_year: 2019, due: 2030, basis: market, covers: [purchased-electricity],"
              b" base: {inventory: BASE}}\n")
    (bench.folder / "sub").mkdir()
    bench.put("empty.yaml")
    for name, slug in ((b"none.yaml", "base-missing"), (b"sub", "file-is-folder"), (b"empty.yaml", "file-empty"), (b"/dev/null", "file-unreadable")):
        bench.put("in.yaml", year(bench) + target.replace(b"BASE", name))
        bench.refused(bench.run("report", "in.yaml"), slug)
    # A year that is its own base year ends all the same.
    bench.put("in.yaml", year(bench) + target.replace(b"BASE", b"in.yaml"))
    bench.refused(bench.run("report", "in.yaml"), "target-years")


def one_bad_inventory_among_good_ones_prints_nothing(bench):
    bench.put("empty.yaml")
    (bench.folder / "other.yaml").write_text((bench.folder / "year.yaml").read_text(encoding="utf-8") + "# another year\n", encoding="utf-8")
    bench.refused(bench.run("report", "year.yaml", "empty.yaml", "other.yaml", "--output", "out.txt"), "file-empty")
    bench.holds("empty.yaml", "other.yaml")


def a_folder_that_is_gone_underfoot(bench):
    script = "mkdir gone && cd gone && rmdir ../gone && ghg {}"
    bench.well(bench.sh(script.format(f"report {bench.folder}/year.yaml")))
    bench.refused(bench.sh(script.format("report year.yaml")), "file-missing")
    bench.refused(bench.sh(script.format(f"report {bench.folder}/year.yaml --output out.txt")), "output-unwritable", "there is no folder .")


def few_descriptors_are_enough(bench):
    bench.well(bench.run("report", "year.yaml", limits=[(resource.RLIMIT_NOFILE, 8)]), bench.report())


def a_small_stack_is_enough(bench):
    bench.well(bench.run("report", "year.yaml", limits=[(resource.RLIMIT_STACK, 512 * 1024)]), bench.report())


def without_memory_nothing_is_left(bench):
    if b"libasan" in bench.sh(f"ldd {bench.ghg}").out:
        raise Skip("the address sanitizer needs all addresses")
    bench.put("out.txt", b"old")
    seen = set()
    for mebibytes in (24, 32, 40, 64):
        ran = bench.run("report", "year.yaml", "--output", "out.txt", limits=[(resource.RLIMIT_AS, mebibytes * MEBIBYTE)])
        seen.add(ran.code)
        bench.check(ran.out == b"" and (ran.code == 0) == (ran.err == b""), f"{mebibytes} MiB: {ran}")
        bench.holds("out.txt")
    bench.check(0 in seen, f"exit codes {seen}")


def surroundings_make_no_difference(bench):
    report = bench.report()
    for settings in ("env -i", "LC_ALL=sv_SE.UTF-8", "LC_ALL=tr_TR.UTF-8", "LANG=C TZ=Pacific/Kiritimati", "HOME=/nonexistent", "COLUMNS=20"):
        bench.well(bench.sh(f"{settings if ' -i' in settings else 'env ' + settings} {bench.ghg} report year.yaml"), report)


HELPERS = ("year",)
CASES = [case for case in list(globals().values()) if getattr(case, "__module__", "") == __name__ and case.__name__ not in HELPERS]
