"""Reads the YAML that factors/ is written in, every scalar as text: block and flow, quotes,
folded texts, comments. Anything else raises ValueError.

Independent of the program's own reader, and small enough to be seen through.
"""
import itertools
import re

KEY = re.compile(r"""("[^"]*"|[^\s"'{}\[\],#&*!|>%@`-][^:{}\[\],"]*?)\s*:(?=\s|$)\s*""")
PLAIN_IN_FLOW = re.compile(r"(?:[^\s,:{}\[\]]|:(?=\S)|[ \t]+(?=[^\s,:{}\[\]#]))+")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|\'((?:[^\']|\'\')*)\'')
FOLDED = (">", ">-")
COMMENT = re.compile(r"""((?:[^"'#]|(?<!\s)#|(?<=\w)'|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')*?)(?:^|(?<=\s))#.*$""")


def read(text):
    """A map or list of maps, lists and texts; an empty value is None."""
    lines = logical_lines(text)
    node, after = block(lines, 0, lines[0][0]) if lines else (None, 0)
    if after != len(lines):
        raise ValueError(f"not understood: {lines[after][1]!r}")
    return node


def logical_lines(text):
    """(indent, text) of each line that says something, a flow collection over several lines as one."""
    lines, depth = [], 0
    for line in text.splitlines():
        found = COMMENT.match(line)
        line = (found[1] if found else line).rstrip()
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip(" "))
        if depth:
            lines[-1] = (lines[-1][0], lines[-1][1] + " " + line.strip())
        else:
            lines.append((indent, line.strip()))
        bare = QUOTED.sub("", line) if depth or re.search(r"[{\[]", line) else ""
        depth += sum(bare.count(c) for c in "{[") - sum(bare.count(c) for c in "}]")
    if depth:
        raise ValueError("a bracket is not closed")
    return lines


def block(lines, at, indent):
    if lines[at][1] == "-" or lines[at][1].startswith("- "):
        return block_list(lines, at, indent)
    if KEY.match(lines[at][1]):
        return block_map(lines, at, indent)
    return value(lines[at][1]), at + 1


def block_list(lines, at, indent):
    items = []
    while at < len(lines) and lines[at][0] == indent and lines[at][1].startswith("- "):
        text = lines[at][1][2:]
        inner = indent + 2 + len(text) - len(text.lstrip())
        lines[at] = (inner, text.strip())
        item, at = block(lines, at, inner)
        items.append(item)
    return items, at


def block_map(lines, at, indent):
    entries = {}
    while at < len(lines) and lines[at][0] == indent:
        found = KEY.match(lines[at][1])
        if not found or found[1] in entries:
            raise ValueError(f"no key, or one given twice: {lines[at][1]!r}")
        key, rest = found[1].strip('"'), lines[at][1][found.end():]
        at += 1
        if rest in FOLDED:
            more = list(itertools.takewhile(lambda line: line[0] > indent, lines[at:]))
            entries[key], at = " ".join(text for _, text in more), at + len(more)
        elif rest:
            entries[key] = value(rest)
        elif at < len(lines) and (lines[at][0] > indent or (lines[at][0] == indent and lines[at][1].startswith("- "))):
            entries[key], at = block(lines, at, lines[at][0])
        else:
            entries[key] = None
    return entries, at


def value(text):
    if text[0] not in "{[\"'":
        return text
    node, after = flow(text, 0)
    if text[after:].strip():
        raise ValueError(f"text after the end: {text!r}")
    return node


def skip(text, at):
    while at < len(text) and text[at] in " \t":
        at += 1
    return at


def flow(text, at):
    at = skip(text, at)
    if text[at] == "{":
        return flow_map(text, at + 1)
    if text[at] == "[":
        return flow_list(text, at + 1)
    found = QUOTED.match(text, at)
    if found:
        quoted = found[1].replace('\\"', '"') if found[1] is not None else found[2].replace("''", "'")
        return quoted, found.end()
    found = PLAIN_IN_FLOW.match(text, at)
    if not found:
        raise ValueError(f"no value at {text[at:]!r}")
    return found[0], found.end()


def flow_map(text, at):
    entries = {}
    at = skip(text, at)
    while text[at] != "}":
        key, at = flow(text, at)
        at = skip(text, at)
        if text[at] != ":" or key in entries:
            raise ValueError(f"no colon, or a key given twice: {text!r}")
        entries[key], at = flow(text, at + 1)
        at = after_comma(text, at, "}")
    return entries, at + 1


def flow_list(text, at):
    items = []
    at = skip(text, at)
    while text[at] != "]":
        item, at = flow(text, at)
        items.append(item)
        at = after_comma(text, at, "]")
    return items, at + 1


def after_comma(text, at, end):
    at = skip(text, at)
    if text[at] == ",":
        return skip(text, at + 1)
    if text[at] != end:
        raise ValueError(f"neither a comma nor {end}: {text[at:]!r}")
    return at
