"""Exports for `sniff.py`, drawn and written out, and what `ghg ledger sniff` says of each."""
import gzip
from fractions import Fraction

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
DATES = {"YYYY-MM-DD": "{y}-{m:02}-{d:02}", "DD.MM.YYYY": "{d:02}.{m:02}.{y}", "D.M.YYYY": "{d}.{m}.{y}", "DD/MM/YYYY": "{d:02}/{m:02}/{y}",
         "MM/DD/YYYY": "{m:02}/{d:02}/{y}", "M/D/YYYY": "{m}/{d}/{y}", "YYYYMMDD": "{y}{m:02}{d:02}", "YYYY/MM/DD": "{y}/{m:02}/{d:02}", "DD-MM-YYYY": "{d:02}-{m:02}-{y}"}
THOUSANDS = {"none": "", "blank": " ", "point": ".", "comma": ",", "apostrophe": "'"}
FUELS = {"Diesel MK1": "{type: vehicle-fuel, fuel: diesel}", "Bensin 95, blyfri": "{type: vehicle-fuel, fuel: petrol}"}
NAMES = ["Datum", "Drivmedel", "Volym", "Kontor", "Anmärkning"]


class Dialect:
    """How an export is written, drawn."""

    def __init__(self, chance):
        self.delimiter = chance.choice(list(DELIMITERS))
        self.decimal = chance.choice(["comma", "point"])
        self.thousands = chance.choice([mark for mark in THOUSANDS if mark != self.decimal])
        self.dates = chance.choice(list(DATES))
        self.end = chance.choice(["\n", "\r\n"])
        self.encoding = chance.choice(["utf-8", "utf-8-sig", "latin-1", "windows-1252"])
        self.header = chance.random() < 0.75
        self.quoted = chance.random() < 0.3
        self.two_lines = chance.random() < 0.3

    def amount(self, hundredths):
        whole, rest = divmod(hundredths, 100)
        return f"{whole:,}".replace(",", THOUSANDS[self.thousands]) + ("," if self.decimal == "comma" else ".") + f"{rest:02}"

    def field(self, text):
        mark = DELIMITERS[self.delimiter]
        return '"' + text.replace('"', '""') + '"' if self.quoted or any(c in text for c in (mark, '"', "\n")) else text

    def write(self, chance):
        """The export, how many rows it has and what their amounts come to."""
        rows, total = [NAMES] if self.header else [], 0
        for i in range(60):
            hundredths = chance.randrange(1, 500_000) if i else 123_450
            total += hundredths
            date = DATES[self.dates].format(y=2022, m=i % 12 + 1, d=(i + 12) % 28 + 1)
            note = "två\nrader" if self.two_lines and i % 7 == 0 else chance.choice(["", "kvitto saknas", 'säger "ja"'])
            rows.append([date, list(FUELS)[i % 2], self.amount(hundredths), ["Uppsala", "Malmö"][i % 3 == 0], note])
        text = self.end.join(DELIMITERS[self.delimiter].join(self.field(field) for field in row) for row in rows) + self.end
        return text.encode(self.encoding), 60, Fraction(total, 100)

    def __str__(self):
        return ", ".join(f"{key} {value!r}" for key, value in vars(self).items())


def expected(dialect):
    keys = {"delimiter": dialect.delimiter, "decimal": dialect.decimal, "dates": dialect.dates}
    if dialect.thousands != "none":
        keys["thousands"] = dialect.thousands
    keys["encoding"] = "utf-8" if dialect.encoding.startswith("utf") else "windows-1252"
    if dialect.header:
        keys |= {"quantity": "Volym", "date": "Datum", "site": "Kontor"}
    else:
        keys |= {"header": "false", "quantity": "", "date": "1"}
    return keys


OPEN = {  # what: (rows, the key left open, a word of the doubt)
    "days up to 12": ("Datum;Volym\n03.04.2022;1,5\n12.11.2022;2,5\n", "dates", "DD.MM.YYYY or MM.DD.YYYY"),
    "whole numbers": ("Datum;Volym\n2022-04-13;15\n2022-11-12;25\n", "decimal", "no number in these rows has decimals"),
    "thousands or decimals": ("Date|Volume\n2022-04-13|1,234\n2022-11-12|2,500\n", "decimal", "`1,234` on line 2 may have thousands"),
    "both marks": ("Datum;Volym\n2022-04-13;1,5\n2022-11-12;2.5\n", "decimal", "`2.5` on line 3, and `1,5` on line 2"),
    "two amounts": ("Datum;Volym;Belopp\n2022-04-13;1,5;20,5\n", "quantity", "Volym or Belopp"),
    "two days": ("Fakturadatum;Betaldatum;Volym\n2022-04-13;2022-04-14;1,5\n", "date", "Fakturadatum or Betaldatum"),
    "two kinds of days": ("Fakturadatum;Betaldatum;Volym\n2022-04-13;14.04.2022;1,5\n", "dates", "Betaldatum: `14.04.2022`"),
    "no unit": ("Datum;Volym\n2022-04-13;1,5\n", "unit", "no column says in which unit"),
    "no type": ("Datum;Volym\n2022-04-13;1,5\n", "type", "no column says what the rows are"),
    "text alone": ("Anna;Uppsala\nBengt;Lund\n", "header", "would tell the first row apart"),
    "years above amounts": ("Datum;2021;Volym\n2022-04-13;1,5;2,5\n", "header", "some of the first row's fields"),
    "days with names": ("Datum;Volym\n3 apr 2022;1,5\n13 maj 2022;1,5\n", "date", "`3 apr 2022` on line 2"),
    "years of two digits": ("Datum;Volym\n22-04-03;1,5\n22-05-13;1,5\n", "date", "Export them as YYYY-MM-DD"),
    "apostrophes": ("'Datum';'Volym'\n'2022-04-13';'1,5'\n", "quote", "`single` takes them off"),
    "an open quote": ('Datum;Volym;Text\n2022-04-13;1,5;"a" b\n2022-05-13;1,5;c\n', "quote", "on line 2 a quote is not closed"),
    "two delimiters": ("Text;a,Volume b\nx;y,z w\nx;y,z w\n", "delimiter", "rows have 2 fields with"),
    "codes of two columns": ("Datum;Konto;Produkt;Volym\n2022-04-13;a;b;1,5\n2022-04-13;c;b;1,5\n", "codes", "more than one column may say"),
    "two sites": ("Datum;Kontor;Avdelning;Volym\n2022-04-13;a;b;1,5\n", "site", "Kontor or Avdelning"),
    "Mac letters": (b"Datum;Volym;K\x9ap\n2022-04-13;1,5;br\x9ad\n", "encoding", "hardly a word"),
    "no form": ("Datum;Status;Volym\n2022-04-13;klar;1,5\n", "is", "Status says `klar` 1 row"),
}
TOLD = {  # what: (rows, what the proposal says)
    "a sum": ("Datum;Text;Volym\n2022-04-13;a;1,5\n2022-04-14;b;1,5\n;Summa;3,0\n", "{column: Text, is: [Summa], because: }"),
    "the sum's line": ("Datum;Text;Volym\n2022-04-13;a;1,5\n2022-04-14;b;1,5\n;Totalt 2022;3,0\n", "a sum of others, on line 4"),
    "cancelled": ("Datum;Status;Volym\n2022-04-13;Makulerad;1,5\n2022-04-14;;1,5\n", "{column: Status, is: [Makulerad], because: }"),
    "below zero": ("Datum;Belopp\n2022-04-13;1,5\n2022-04-14;-1,25\n", "1 row is below zero in Belopp, the first `-1,25` on line 3"),
    "a short row": ("Datum;Text;Volym\n2022-04-13;a;1,5\n2022-04-13;a\n2022-04-13;a;1,5\n", "1 row has not 3 fields; the first, on line 3, has 2"),
    "no amount": ("Datum;Volym\n2022-04-13;\n2022-04-14;1,5\n", "Volym is empty in 1 row, the first on line 2"),
    "no number": ("Datum;Volym\n" + "2022-04-13;1,5\n" * 20 + "2022-04-14;?\n", "Volym has `?` on line 22, which is no number"),
    "an unknown unit": ("Datum;Volym;Enhet\n2022-04-13;1,5;L\n2022-04-14;1,5;skopor\n", "no unit is called so; 1 row"),
    "names of accounts": ("Datum;Konto;Namn;Belopp\n2022-04-13;5611;Drivmedel;1,5\n2022-04-14;5800;Resor;1,5\n", '"5611": {type: }  # 1 row of Drivmedel'),
    "most frequent first": ("Datum;Produkt;Volym\n2022-04-13;a;1,5\n2022-04-14;b;1,5\n2022-04-14;b;1,5\n", "b: {type: }  # 2 rows\n        a: {type: }  # 1 row\n"),
    "a hint": ("Datum;Produkt;Volym (L)\n2022-04-13;Bensin 95;1,5\n", "perhaps fuel: petrol of heating-fuel, vehicle-fuel"),
    "no day": ("Produkt;Volym\na;1,5\n", "no column holds days"),
    "named twice": ("Volym;Volym;Datum\n1,5;1,5;2022-04-13\n", "column 1 and 2 cannot be named"),
}
REFUSED = {  # what: (bytes, the kind of problem)
    "nothing": (b"", "ledger-empty"),
    "blank lines": (b"\n \n\n", "ledger-empty"),
    "a header alone": (b"Datum;Volym\n", "ledger-empty"),
    "a workbook": (b"PK\x03\x04\x14\x00", "ledger-not-csv"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1", "ledger-not-csv"),
    "a PDF": (b"%PDF-1.7\n1;2\n", "ledger-not-csv"),
    "a web page": (b"<html>\n<table>;\n", "ledger-not-csv"),
    "JSON": (b'[{"a": 1}]\n', "ledger-not-csv"),
    "UTF-16": ("Datum;Volym\n2022-04-13;1,5\n".encode("utf-16"), "ledger-not-csv"),
    "UTF-16 without a mark": ("Datum;Volym\n2022-04-13;1,5\n".encode("utf-16-be"), "ledger-not-csv"),
    "NUL": (b"Datum;Volym\n2022-04-13;1,5\0\n", "ledger-not-csv"),
    "carriage returns": (b"Datum;Volym\r2022-04-13;1,5\r", "ledger-not-csv"),
    "packed twice": (gzip.compress(gzip.compress(b"Datum;Volym\n")), "ledger-not-csv"),
    "cut short": (gzip.compress(b"Datum;Volym\n" * 100)[:-12], "ledger-file"),
    "one column": (b"Volym\n1\n2\n", "ledger-one-column"),
    "a title": (b"Bank AB\nKonto 1\n\nDatum;Text;Belopp\n" + b"2022-01-01;a;1,5\n" * 5, "ledger-preamble"),
    "a short header": (b"Datum;Text\n" + b"2022-01-01;a;1,5\n" * 5, "ledger-preamble"),
    "a quote without end": (b'Datum;Volym\n"' + b"2022-01-01;1,5\n" * 100_000, "ledger-long"),
    "a first quote without end": (b'"Datum;Volym\n' + b"2022-01-01;1,5\n" * 100_000, "ledger-long"),
    "a row without end": (b"x;" * (1 << 20), "ledger-long"),
}
EVIL = ["Vol\x1b[31mym", 'Pro"dukt: {a}, #x', "- Datum", "null", "yes", "a\u202eb", "å\nä", "*x", "&x", "!x", "%x", "@x", "`x`", "1e5", "0x1F", "'", "\\n", "~", "[1]", "key: value", "# x", "\u2028"]
