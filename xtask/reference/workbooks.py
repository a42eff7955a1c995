"""Opens every workbook that Hearth writes in LibreOffice and compares it, cell for cell, with the CSV
file of the same table. A workbook that would need repair does not open; a word that became a formula,
a number or another day does not compare.

Run it as `cargo xtask reference workbooks`, which writes the workbooks of the returns first.
"""

import argparse
import csv
import re
import subprocess
import sys
import tempfile
import urllib.request
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

PAGES = [
    "/today", "/pipeline", "/children", "/families", "/indicators", "/indicators/a3", "/clocks",
    "/report", "/stock-flow", "/waiting", "/conflicts", "/corrections", "/imports", "/changes",
    "/shortfall", "/funnel", "/about",
]

# Comma, double quote, UTF-8, from the first line, words in quotes, cells as they are shown, formulas
# as formulas, and every sheet a file of its own.
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1"

SIGNS = "=+-@\t\r\n＝＋－＠"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def convert(soffice, books, folder):
    """Each sheet of each workbook as CSV."""
    profile = (folder / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore",
               "--convert-to", FILTER, "--outdir", str(folder / "read"), *map(str, books)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=900)
    if ran.returncode != 0:
        sys.exit(f"LibreOffice ended with {ran.returncode}: {ran.stderr}")


def cells_of(text):
    """Rows of (words, whether they stand in quotes): LibreOffice puts what is text into quotes."""
    rows, row, at = [], [], 0
    while at < len(text):
        quoted = text[at] == '"'
        if quoted:
            end = at + 1
            while not (text[end] == '"' and text[end + 1:end + 2] != '"'):
                end += 2 if text[end] == '"' else 1
            words, at = text[at + 1:end].replace('""', '"'), end + 1
        else:
            end = at
            while end < len(text) and text[end] not in ",\n":
                end += 1
            words, at = text[at:end], end
        row.append((words, quoted))
        if at >= len(text) or text[at] == "\n":
            rows.append(row)
            row = []
        at += 1
    return rows


def wanted(words):
    """A cell of our CSV as the workbook holds it: without the apostrophe that makes it harmless."""
    if words.startswith("'") and words[1:2] and words[1] in SIGNS:
        words = words[1:]
    return words.replace("\r", "\n")


def is_number(words):
    return re.fullmatch(r"-?\d+(\.\d+)?", words) is not None


def same(words, quoted, expected):
    """A word is a word and stands in quotes; a number is the same number; a day is shown the same."""
    if words.replace("\r", "\n") == expected:
        return True
    numbers = not quoted and is_number(words) and is_number(expected)
    return numbers and abs(float(words) - float(expected)) < 1e-9


def differences(name, found, expected):
    """Where the workbook, read by LibreOffice, is not the CSV file."""
    told = []
    if len(found) != len(expected):
        told.append(f"{name}: {len(found)} rows and not {len(expected)}")
    for line, (row, wished) in enumerate(zip(found, expected), start=1):
        row = row + [("", False)] * (len(wished) - len(row))
        for column, ((words, quoted), text) in enumerate(zip(row, wished), start=1):
            text = wanted(text)
            is_word = text[:1] and text[0] in SIGNS and not is_number(text)
            if not same(words, quoted, text) or (is_word and not quoted):
                told.append(f"{name}, row {line}, column {column}: {words!r} and not {text!r}")
    return told


def formulas(book):
    """Formula elements, and kinds of cells that are neither string nor number, in any sheet."""
    told = []
    with zipfile.ZipFile(book) as parts:
        for part in parts.namelist():
            if not part.startswith("xl/worksheets/sheet"):
                continue
            root = ElementTree.fromstring(parts.read(part))
            told += [f"{book.name} {part}: a formula" for _ in root.iter(f"{MAIN}f")]
            kinds = {cell.get("t", "n") for cell in root.iter(f"{MAIN}c")}
            if kinds - {"s", "n"}:
                told.append(f"{book.name} {part}: cells of kind {kinds - {'s', 'n'}}")
    return told


def fetch(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read()


def tables_of_pages(url, folder):
    """Each table of the pages as a workbook and as CSV: the pairs of files."""
    links = set()
    for page in PAGES:
        text = fetch(url + page).decode()
        found = re.findall(r'href="([^"]*format=xlsx[^"]*)"', text)
        links |= {link.replace("&amp;", "&") for link in found}
    pairs = []
    for number, link in enumerate(sorted(links)):
        book, plain = folder / f"page-{number}.xlsx", folder / f"page-{number}.csv"
        book.write_bytes(fetch(url + link))
        plain.write_bytes(fetch(url + link.replace("format=xlsx", "format=csv")))
        pairs.append((book, [plain]))
    return pairs


def returns_in(folder):
    """The workbooks of the returns, each beside a folder of its sheets as CSV, in their order."""
    pairs = []
    for book in sorted(folder.glob("*.xlsx")):
        beside = folder / book.stem.removeprefix("SYNTHETIC-")
        sheets = sorted(beside.glob("*.csv")) if beside.is_dir() else [book.with_suffix(".csv")]
        pairs.append((book, sheets))
    return pairs


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def compare(book, sheets, folder):
    """The sheets of a workbook against their CSV files, matched by their first row."""
    found = [cells_of(path.read_text(encoding="utf-8"))
             for path in sorted((folder / "read").glob(f"{book.stem}-*.csv"))]
    told, cells = formulas(book), 0
    for sheet in sheets:
        expected = read(sheet)
        headings = [wanted(text) for text in expected[0]]
        match = [rows for rows in found if rows and [words for words, _ in rows[0]] == headings]
        if len(match) != 1:
            told.append(f"{book.name}: {len(match)} sheets have the headings of {sheet.name}")
            continue
        told += differences(f"{book.name} {sheet.stem}", match[0], expected)
        cells += sum(len(row) for row in expected)
    return told, cells


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--soffice", required=True)
    asked.add_argument("--returns", required=True, type=Path)
    asked.add_argument("--url", required=True)
    asked = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        pairs = returns_in(asked.returns) + tables_of_pages(asked.url, folder)
        convert(asked.soffice, [book for book, _ in pairs], folder)
        told, cells = [], 0
        for book, sheets in pairs:
            differ, compared = compare(book, sheets, folder)
            told, cells = told + differ, cells + compared
    print("\n".join(told[:40]))
    print(f"{len(pairs)} workbooks, {cells} cells compared, {len(told)} differences")
    sys.exit(1 if told or len(pairs) < 20 or cells < 2_000 else 0)


if __name__ == "__main__":
    main()
