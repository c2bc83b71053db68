#!/usr/bin/python3
"""Is the house still the house? Reads every #include of src/ against the layer table, forbids knots, and limits file sizes."""
import pathlib
import re
import sys
import tempfile

sys.dont_write_bytecode = True
import harness

PASSES = {"read", "check", "engine", "find", "report", "import", "ledger"}
BELOW = {  # layer: the layers it may include, besides itself
    "base": set(),
    "domain": {"base"},
    **{name: {"domain", "base"} for name in PASSES},
    "command": PASSES | {"domain", "base"},
    "pack": {"read", "domain", "base"},
    "main": PASSES | {"command", "domain", "base"},
}
LIBRARIES = {  # first part of an angle include: where it is allowed
    "fmt": set(BELOW),
    "gmpxx.h": {"base"},
    "gmp.h": {"base"},
    "openssl": {"base"},
    "iconv.h": {"base"},
    "yaml-cpp": {"read"},
    "nlohmann": {"import", "read"},
    "xlsxwriter.h": {"report"},
    "zlib.h": {"report"},
    "zip.h": {"base"},
    **{packer: {"base"} for packer in ("isa-l", "zstd.h", "zstd_errors.h")},
    "immintrin.h": {"base"},
    "CLI": {"command"},
    **{posix: {"base", "command"} for posix in ("unistd.h", "fcntl.h", "sys", "poll.h", "spawn.h", "glob.h", "fnmatch.h")},
}
STANDARD = set("""algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv charconv chrono cinttypes climits cmath
    codecvt compare complex concepts condition_variable coroutine csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime cwchar
    deque exception execution filesystem forward_list fstream functional future initializer_list iomanip ios iosfwd iostream istream
    iterator latch limits list map memory memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex
    scoped_allocator semaphore set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view
    syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector
    version""".split())
LONGEST = 300
CODE = {".h", ".cpp", ".py"}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include\b[ \t]*(.*)$', re.MULTILINE)
OPERAND = re.compile(r'(["<])([^">]+)[">]')


def layer_of(file, src):
    parts = file.relative_to(src).parts
    return parts[0] if len(parts) > 1 else file.stem


def inside(target, file, src):
    """The file of src/ that an include names, or None."""
    for folder in (file.parent, src):
        if (folder / target).is_file():
            return (folder / target).resolve()
    return None


def layer_rule(file, target, src):
    own, other = layer_of(file, src), layer_of(target, src)
    if other == own or other in BELOW[own]:
        return None
    return f"layer: {own} may not include {other}"


def library_rule(name, own):
    if name in STANDARD:
        return None
    allowed = LIBRARIES.get(name.split("/")[0])
    if allowed is None:
        return f"library: <{name}> is not on the list"
    return None if own in allowed else f"library: {own} may not use <{name}>"


def read_includes(files, src):
    """Every include as (file, line, target file or None, broken rule or None)."""
    for file in files:
        text = file.read_text(encoding="utf-8")
        for found in INCLUDE.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            operand = OPERAND.match(found[1])
            if not operand:
                yield file, line, None, "include: neither a quoted nor an angle include"
                continue
            target = inside(operand[2], file, src)
            if operand[1] == '"':
                broken = layer_rule(file, target, src) if target else f'include: no file "{operand[2]}" in src'
            else:
                broken = "include: own headers are quoted" if target else library_rule(operand[2], layer_of(file, src))
            yield file, line, target, broken


def unit(file):
    """A header and its source are one unit."""
    return file.with_suffix("")


def knots(edges):
    """Every unit that can reach itself, with one way around."""
    graph = {}
    for file, target in edges:
        if unit(file) != unit(target):
            graph.setdefault(unit(file), set()).add(unit(target))
    done, found = set(), []

    def visit(node, path):
        if node in path:
            found.append(path[path.index(node):] + [node])
        elif node not in done:
            for following in sorted(graph.get(node, ())):
                visit(following, path + [node])
            done.add(node)

    for node in sorted(graph):
        visit(node, [])
    return found


def places(root):
    """Files of src/ that belong to no layer."""
    src = root / "src"
    for entry in sorted(src.iterdir()):
        if entry.is_dir() and entry.name not in BELOW.keys() - {"main"}:
            yield entry, "place: this folder is not in the layer table"
        elif entry.is_file() and entry.name not in ("main.cpp", "README.md"):
            yield entry, "place: only main.cpp and README.md stand directly in src"


def examine(root, fewest_files, fewest_includes):
    """All violations below a root as (place, rule) pairs, and what was seen."""
    src = (root / "src").resolve()
    code = sorted(file for top in ("src", "tests") for file in (root / top).resolve().rglob("*") if file.suffix in CODE)
    files = [file for file in code if src in file.parents and layer_of(file, src) in BELOW and file.suffix != ".py"]
    broken = [(str(entry.relative_to(root)), rule) for entry, rule in places(root)]
    for file in code:
        lines = file.read_text(encoding="utf-8").count("\n")
        if lines > LONGEST:
            broken.append((str(file.relative_to(root.resolve())), f"size: {lines} lines, at most {LONGEST}"))
    includes = list(read_includes(files, src))
    broken += [(f"{file.relative_to(root.resolve())}:{line}", rule) for file, line, _, rule in includes if rule]
    for circle in knots([(file, target) for file, _, target, _ in includes if target]):
        broken.append(("src", "knot: " + " > ".join(str(node.relative_to(src)) for node in circle)))
    if len(files) < fewest_files or len(includes) < fewest_includes:
        broken.append(("src", f"blind: saw {len(files)} files with {len(includes)} includes, expected {fewest_files} and {fewest_includes}"))
    return broken, len(files), len(includes)


CLEAN = {
    "src/main.cpp": '#include "command/run.h"\n', "src/command/run.h": '#include "read/yaml.h"\n#include <CLI/CLI.hpp>\n',
    "src/read/yaml.h": '#include "domain/unit.h"\n#include <yaml-cpp/yaml.h>\n', "src/read/yaml.cpp": '#include "read/yaml.h"\n',
    "src/domain/unit.h": '#include "base/number.h"\n#include <fmt/format.h>\n', "src/base/number.h": "#include <gmpxx.h>\n#include <string>\n",
    "src/check/rule.h": '#include "domain/unit.h"\n', "src/pack/main.cpp": '#include "read/yaml.h"\n', "src/command/pages/a.md": "text\n",
}
PLANTED = [  # what is planted, and the rule that must find it
    ("layer", {"src/base/number.h": '#include "domain/unit.h"\n'}), ("layer", {"src/check/rule.h": '#include "read/yaml.h"\n'}),
    ("layer", {"src/check/rule.cpp": '  #  include "../read/yaml.h"\n'}), ("layer", {"src/import/uk.cpp": '#include "engine/x.h"\n', "src/engine/x.h": ""}),
    ("layer", {"src/engine/x.cpp": '#include "import/uk.h"\n', "src/import/uk.h": ""}), ("layer", {"src/read/yaml.cpp": '#include "command/run.h"\n'}),
    ("layer", {"src/pack/main.cpp": '#include "command/run.h"\n'}), ("library", {"src/domain/unit.h": "#include <yaml-cpp/yaml.h>\n"}),
    ("library", {"src/engine/x.cpp": "#include <gmpxx.h>\n"}), ("library", {"src/report/x.cpp": "#include <CLI/CLI.hpp>\n"}),
    ("library", {"src/check/x.cpp": "#include <openssl/evp.h>\n"}), ("library", {"src/base/x.cpp": "#include <boost/any.hpp>\n"}),
    ("knot", {"src/base/a.h": '#include "base/b.h"\n', "src/base/b.h": '#include "a.h"\n'}),
    ("knot", {"src/base/a.cpp": '#include "base/b.h"\n', "src/base/b.cpp": '#include "base/a.h"\n', "src/base/a.h": "", "src/base/b.h": ""}),
    ("size", {"src/base/long.cpp": "\n" * (LONGEST + 1)}), ("size", {"tests/unit/long.cpp": "\n" * (LONGEST + 1)}),
    ("place", {"src/utils/x.h": ""}), ("place", {"src/helper.h": ""}), ("include", {"src/base/x.cpp": '#include "gone.h"\n'}),
    ("include", {"src/base/x.cpp": "#include HEADER\n"}), ("include", {"src/domain/x.cpp": "#include <base/number.h>\n"}),
]


def rules_broken_by(tree, fewest_files=1):
    with tempfile.TemporaryDirectory(prefix="ghg-test-") as folder:
        root = pathlib.Path(folder).resolve()
        for name, text in tree.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return {rule.split(":")[0] for _, rule in examine(root, fewest_files, 1)[0]}


def self_test(verdict):
    verdict.check(rules_broken_by(CLEAN) == set(), "self test", f"a clean tree is reported: {rules_broken_by(CLEAN)}")
    verdict.check("blind" in rules_broken_by(CLEAN, 40), "self test", "too few files are not reported")
    for rule, planted in PLANTED:
        verdict.check(rule in rules_broken_by(CLEAN | planted), "self test", f"not reported as {rule}: {planted}")


def main():
    options = harness.arguments(__doc__, "--self-test")
    verdict = harness.Verdict("violations planted" if options.self_test else "includes")
    if options.self_test:
        self_test(verdict)
    else:
        broken, files, verdict.checked = examine(harness.ROOT, 40, 150)
        verdict.failures += broken
        print(f"{files} files in src")
    verdict.exit()


if __name__ == "__main__":
    main()
