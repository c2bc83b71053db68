"""Reading XLSX workbooks and calculating their formulas, with the standard library alone. Shares nothing with the program but the form."""
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from typing import NamedTuple

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)$")
TOKEN = re.compile(r"""\s*(?:
    (?P<text>"(?:[^"]|"")*") | (?P<number>\d+(?:\.\d+)?(?:[eE][-+]?\d+)?) | (?P<function>[A-Z]+)\( |
    (?P<range>(?:'(?:[^']|'')*'!|[A-Za-z]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?) | (?P<sign>[-+*/(),]))""", re.VERBOSE)


class Cell(NamedTuple):
    value: object          # float, str or None
    formula: str           # without `=`, or empty
    kind: str              # the attribute `t`


def unescaped(text):
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text or "")


def place(reference):
    """(row, column) of a reference such as AB12, both from 1."""
    letters, digits = REFERENCE.match(reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(digits), column


def text_of(element):
    return unescaped("".join(part.text or "" for part in element.iter(MAIN + "t")))


def read_cell(element, strings):
    kind, formula, value = element.get("t", "n"), element.find(MAIN + "f"), element.find(MAIN + "v")
    formula = "" if formula is None else formula.text or ""
    if kind == "inlineStr":
        return Cell(text_of(element), formula, kind)
    if value is None:
        return Cell(None, formula, kind)
    if kind == "s":
        return Cell(strings[int(value.text)], formula, kind)
    return Cell(float(value.text) if kind == "n" else unescaped(value.text), formula, kind)


def read(path):
    """The sheets of a workbook in its order: {name: {(row, column): Cell}}."""
    with zipfile.ZipFile(path) as archive:
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            strings = [text_of(entry) for entry in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).iter(MAIN + "si")]
        targets = {entry.get("Id"): entry.get("Target") for entry in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        sheets = {}
        for entry in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            cells = sheets[entry.get("name")] = {}
            with archive.open("xl/" + targets[entry.get(RELATION)]) as part:
                for _, element in ElementTree.iterparse(part):
                    if element.tag == MAIN + "c":
                        cells[place(element.get("r"))] = read_cell(element, strings)
                        element.clear()
        return sheets


def with_number(source, target, sheet, at, number):
    """A copy of a workbook in which one cell holds another number; the bytes of its sheet are changed, its formulas are not."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        names = [entry.get("name") for entry in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        changed = f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"
        for name in archive.namelist():
            data = archive.read(name)
            if name == changed:
                letters, column = "", at[1]
                while column:
                    column, rest = divmod(column - 1, 26)
                    letters = chr(ord("A") + rest) + letters
                data, count = re.subn(rf'(<c r="{letters}{at[0]}"[^>]*>(?:<f>[^<]*</f>)?)<v>[^<]*</v>'.encode(), rb"\g<1><v>%s</v>" % number.encode(), data)
                if count != 1:
                    raise ValueError(f"no number in {sheet} {at}")
            copy.writestr(name, data)


class Calculator:
    """Calculates every formula of a workbook from the cells that hold none. `changes`: other numbers, {(sheet, place): number}."""

    def __init__(self, sheets, changes=()):
        self.sheets, self.changes, self.known, self.columns = sheets, dict(changes), {}, {}

    def value(self, sheet, at):
        key = sheet, at
        if key not in self.known:
            cell = self.sheets[sheet].get(at)
            if key in self.changes:
                self.known[key] = float(self.changes[key])
            elif cell is None:
                self.known[key] = None
            else:
                self.known[key] = Formula(self, sheet, cell.formula).value() if cell.formula else cell.value
        return self.known[key]

    def range(self, text, sheet):
        """The values of a range of one column, or of one cell."""
        if (sheet, text) not in self.columns:
            name, _, cells = text.rpartition("!")
            first, _, last = cells.partition(":")
            of = name.strip("'").replace("''", "'") or sheet
            (top, column), (bottom, right) = place(first), place(last or first)
            if column != right or of not in self.sheets:
                raise ValueError(f"an odd range: {text}")
            self.columns[sheet, text] = [self.value(of, (row, column)) for row in range(top, bottom + 1)]
        return self.columns[sheet, text]


class Formula:
    """The little language that the workbooks use: + - * / ( ) SUM SUMIFS MAX."""

    def __init__(self, calculator, sheet, text):
        self.calculator, self.sheet, self.text = calculator, sheet, text
        self.tokens, end = [], 0
        while end < len(text):
            found = TOKEN.match(text, end)
            if not found:
                raise ValueError(f"cannot read {text!r} at {text[end:]!r}")
            self.tokens.append((found.lastgroup, found[found.lastgroup]))
            end = found.end()
        self.at = 0

    def value(self):
        result = self.sum()
        if self.at != len(self.tokens):
            raise ValueError(f"more than a formula: {self.text!r}")
        return result

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def take(self, *signs):
        if self.at < len(self.tokens) and self.tokens[self.at][1] in signs and self.tokens[self.at][0] == "sign":
            return self.next()[1]
        return None

    def sum(self):
        result = self.product()
        while sign := self.take("+", "-"):
            result = result + self.product() if sign == "+" else result - self.product()
        return result

    def product(self):
        result = self.atom()
        while sign := self.take("*", "/"):
            result = result * self.atom() if sign == "*" else result / self.atom()
        return result

    def atom(self):
        kind, word = self.next()
        if kind == "number":
            return float(word)
        if kind == "text":
            return word[1:-1].replace('""', '"')
        if kind == "range":
            values = self.calculator.range(word, self.sheet)
            if len(values) != 1:
                raise ValueError(f"a range where a value is wanted: {self.text!r}")
            return 0.0 if values[0] is None else values[0]
        if kind == "function":
            return getattr(self, word.lower() + "_of")()
        if word == "(":
            result = self.sum()
            self.close()
            return result
        if word == "-":
            return -self.atom()
        raise ValueError(f"unexpected {word!r} in {self.text!r}")

    def close(self):
        if not self.take(")"):
            raise ValueError(f"no ) in {self.text!r}")

    def sum_of(self):
        values = self.calculator.range(self.next()[1], self.sheet)
        self.close()
        return sum((value for value in values if isinstance(value, float)), 0.0)

    def max_of(self):
        values = [self.sum()]
        while self.take(","):
            values.append(self.sum())
        self.close()
        return max(values)

    def sumifs_of(self):
        summed = self.calculator.range(self.next()[1], self.sheet)
        kept = [True] * len(summed)
        while self.take(","):
            tested = self.calculator.range(self.next()[1], self.sheet)
            self.take(",")
            wanted = self.sum()
            kept = [keep and value == wanted for keep, value in zip(kept, tested, strict=True)]
        self.close()
        return sum((value for value, keep in zip(summed, kept) if keep and isinstance(value, float)), 0.0)
