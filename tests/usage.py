#!/usr/bin/python3
"""Do help, man page, completions and examples say what the program takes? What it takes is read from its help and its refusals."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import harness
import shells

HEADINGS = {"Start here", "Options", "Arguments", "Examples"}
TERM = re.compile(r"^  (?:-(\w), )?(\S+(?: \S+)*?)(?:  +\S.*)?$")
NO_CHOICE = "no-such-choice"
FLAT_FILE = """Scope,Level 1,Level 2,Level 3,Level 4,Column Text,UOM,GHG/Unit,GHG Conversion Factor 2022
Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e,2.55784
Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e of CO2,2.52058
Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e of CH4,0.00026
Scope 1,Fuels,Liquid fuels,Diesel (average biofuel blend),,,litres,kg CO2e of N2O,0.03700
"""


def sections(text):
    """Heading to its terms: (letter, name) of the lines that are not continued from the one above."""
    found, heading = {}, None
    for line in text.splitlines():
        if re.match(r"\S", line):
            heading = line
        elif heading and (term := TERM.match(line)):
            found.setdefault(heading, []).append((term[1], term[2]))
    return found


class Option:
    """One option as a command's help shows it: `--format FORMAT`, `-o, --output DIR`."""

    def __init__(self, letter, term):
        self.letter = letter
        self.name, _, self.value = term.partition(" ")


class Program:
    """The commands as the program tells of them."""

    def __init__(self, scratch, verdict):
        self.scratch, self.verdict = scratch, verdict
        overview = self.ask("--help")
        self.commands = [name.split() for heading, terms in sections(overview).items() if heading not in HEADINGS for _, name in terms]
        self.firsts = list(dict.fromkeys(words[0] for words in self.commands))
        self.groups = {words[0]: [below[1] for below in self.commands if below[0] == words[0]] for words in self.commands if len(words) > 1}

    def ask(self, *words):
        out, err, code = self.scratch.ghg(*words)
        self.verdict.check(code == 0 and not err, f"ghg {' '.join(words)}", f"exit {code}\n{err}")
        return out

    def options(self, words):
        return [Option(*term) for term in sections(self.ask(*words, "--help")).get("Options", [])]

    def choices(self, words, option):
        """The values an option accepts, from the refusal of another; none where it takes any."""
        _, err, _ = self.scratch.ghg(*words, option.name, NO_CHOICE)
        refusal = re.search(rf"`{NO_CHOICE}` is none of (.*) \[command-line\]", err)
        return refusal[1].split(", ") if refusal else []

    def examples(self, words):
        """The command lines below `Examples`; what each does stands indented below it."""
        text = self.ask(*words, "--help").partition("\nExamples\n")[2]
        return re.findall(r"^  (\S.*)$", text, re.MULTILINE)


def prepare(scratch):
    """What the examples take to be there, as if nothing had been done."""
    scratch.sh("rm -rf year.yaml tables; ghg init year.yaml; mkdir -p ~/.config/fish/completions; cp -r tests/fixtures/tables .; touch notes.txt; cp examples/ledger/fuel-cards.csv .; "
               "for k in 1 2; do ghg report year.yaml --shard $k/2 --partial $k.part; done")
    (scratch.root / "flat-file.csv").write_text(FLAT_FILE, encoding="utf-8")
    later = FLAT_FILE.replace("2022", "2025")
    (scratch.root / "totals.csv").write_text(later, encoding="utf-8")
    header, row = [line.split(",") for line in later.replace("Fuels", "WTT- fuels").splitlines()[:2]]
    (scratch.root / "scope-3.json").write_text(json.dumps([dict(zip(header, row))]), encoding="utf-8")


def places(program):
    """Command lines up to the word that is asked for, and what can stand there."""
    yield [""], program.firsts
    for group, below in program.groups.items():
        yield [group, ""], below
    for words in program.commands:
        options = program.options(words)
        yield [*words, "--"], [option.name for option in options]
        for option in options:
            yield from places_of_value(words, option, program.choices(words, option) if option.value else [])
    slugs = program.ask("why", "--list").split()
    yield ["why", "factor-"], [slug for slug in slugs if slug.startswith("factor-")]
    yield ["why", "factor-missing", ""], []
    yield ["report", ""], ["examples", "tables", "tests", "year.yaml"]
    yield ["report", "year.yaml", "y"], ["year.yaml"]
    yield ["check", "--factors", "tables", "--strict", "y"], ["year.yaml"]
    yield ["explain", "year.yaml", ""], []
    yield ["init", "no"], ["notes.txt"]
    yield ["completion", ""], ["bash", "zsh", "fish"]
    yield ["completion", "bash", ""], []


def places_of_value(words, option, choices):
    if choices:
        start = choices[-1][:2]
        yield [*words, option.name, ""], choices
        yield [*words, option.name, start], [choice for choice in choices if choice.startswith(start)]
    if option.value == "DIR":
        yield [*words, option.name, ""], ["examples", "tables", "tests"]
        yield [*words, f"-{option.letter}" if option.letter else option.name, "ta"], ["tables"]


def check_shells(program, scratch, verdict):
    asked = list(places(program))
    verdict.check(len(asked) >= 30, "completions", f"only {len(asked)} places to ask about")
    for name in ("bash", "zsh", "fish"):
        shell = shells.Shell(name, scratch)
        if shell.missing:
            print(f"not asked: {shell.missing}")
            continue
        verdict.check(shell.syntax_errors() == "", f"{name} -n", shell.syntax_errors())
        for (words, wanted), offered in zip(asked, shell.offers([words for words, _ in asked])):
            verdict.check(offered == sorted(wanted), f"{name}: ghg {' '.join(words)}", f"offered {offered}\nwanted  {sorted(wanted)}")


def check_man_page(program, scratch, verdict):
    page = program.ask("man")
    (scratch.root / "ghg.1").write_text(page, encoding="utf-8")
    for words in program.commands:
        verdict.check(re.search(rf'^\.SS "ghg {" ".join(words)}\b', page, re.MULTILINE), "ghg man", f"does not tell of {words}")
    for tool, command in (("groff", "groff -man -ww -Tutf8 ghg.1 >/dev/null"), ("man", "man --warnings -l ghg.1 >/dev/null")):
        if not shutil.which(tool):
            print(f"not read: {tool} is not installed")
            continue
        output, code = scratch.sh(command)
        verdict.check(code == 0 and not output, command, f"exit {code}\n{output}")


def check_examples(program, scratch, verdict):
    for words in program.commands:
        examples = program.examples(words)
        verdict.check(1 <= len(examples) <= 2, f"ghg {' '.join(words)} --help", f"{len(examples)} examples")
        for line in examples:
            prepare(scratch)
            if "main:" in line:
                scratch.sh("git init -qb main . && git add tables && git -c user.name=a -c user.email=a@example.org commit -qm tables")
            if words == ["compare"]:
                scratch.sh("cp year.yaml last-year.yaml")
            if words == ["verify"]:
                scratch.sh("ghg lock year.yaml")
            if words == ["init"]:
                (scratch.root / "year.yaml").unlink()
            if "| man " in line and not shutil.which("man"):
                print("not run: man is not installed")
                continue
            ran = subprocess.run(["bash", "--norc", "-o", "pipefail", "-c", line], cwd=scratch.root, env=scratch.environment(),
                                 stdin=subprocess.DEVNULL, capture_output=True, timeout=900, check=False, text=True)
            verdict.check(ran.returncode == 0, f"example: {line}", f"exit {ran.returncode}\n{ran.stderr}")


def check_install(program, options, verdict):
    """What `cmake --install` lays down beside the program is what the program prints."""
    build = options.ghg.parent
    if not (build / "cmake_install.cmake").is_file() or not shutil.which("cmake"):
        print("not installed: the program does not stand in its build folder")
        return
    with tempfile.TemporaryDirectory(prefix="ghg-test-") as prefix:
        ran = subprocess.run(["cmake", "--install", build, "--prefix", prefix], capture_output=True, check=False, text=True)
        verdict.check(ran.returncode == 0, "cmake --install", ran.stderr)
        share = pathlib.Path(prefix) / "share"
        for name, words in (("man/man1/ghg.1", ["man"]), ("bash-completion/completions/ghg", ["completion", "bash"]),
                            ("zsh/site-functions/_ghg", ["completion", "zsh"]), ("fish/vendor_completions.d/ghg.fish", ["completion", "fish"])):
            there = share / name
            if verdict.check(there.is_file(), "cmake --install", f"no share/{name}"):
                verdict.check(there.read_text(encoding="utf-8") == program.ask(*words), f"share/{name}", "is not what the program prints")


def main():
    options = harness.arguments(__doc__)
    verdict = harness.Verdict("expectations")
    with harness.Scratch(options.ghg) as scratch:
        program = Program(scratch, verdict)
        verdict.check(len(program.commands) >= 8, "ghg --help", f"tells of {program.commands} only")
        prepare(scratch)
        check_shells(program, scratch, verdict)
        check_man_page(program, scratch, verdict)
        check_examples(program, scratch, verdict)
        check_install(program, options, verdict)
    verdict.exit()


if __name__ == "__main__":
    main()
