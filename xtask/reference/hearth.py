"""Asks Hearth, by its command line alone, and reads the tables it writes."""

import concurrent.futures
import csv
import datetime
import io
import subprocess

ALL = "all"
AT_ONCE = 2
FIELDS = ("value", "numerator", "denominator", "left_out")


class Hearth:
    """The program and a database of its own."""

    def __init__(self, program, database):
        self.program = program
        self.database = database

    def table(self, verb, *words):
        command = [self.program, verb, "--database", self.database, "--format", "csv", *words]
        answer = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
        return list(csv.DictReader(io.StringIO(answer.decode("utf-8"))))

    def tables(self, questions):
        """The answers to several questions, in their order."""
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(lambda words: self.table(*words), questions))

    def years(self, number, last_day):
        """Every measure of every scope over so many years, as the one question that gives all."""
        words = ("--each", "--years", str(number), "--to", last_day.isoformat())
        return by_question(self.table("indicators", *words))

    def periods(self, scopes, spans):
        """Every measure of those scopes over those spans, asked one after another."""
        questions = [
            ("indicators", "--from", first.isoformat(), "--to", last.isoformat(), *of_scope(scope))
            for first, last in spans
            for scope in scopes
        ]
        return by_question(row for answer in self.tables(questions) for row in answer)

    def stock_flow(self, scopes, years):
        """The rows of each table, by scope and year."""
        asked = [(scope, year) for year in years for scope in scopes]
        questions = [("stock-flow", "--year", str(year), *of_scope(scope)) for scope, year in asked]
        return dict(zip(asked, self.tables(questions)))


def of_scope(scope):
    return () if scope == ALL else ("--agency", scope)


def by_question(rows):
    """Figures by scope and period, and then by code. A code told twice is an error."""
    found = {}
    for row in rows:
        days = (datetime.date.fromisoformat(row[word]) for word in ("from", "to"))
        figures = found.setdefault((row["scope"], *days), {})
        if row["indicator"] in figures:
            raise SystemExit(f"Hearth tells {row['indicator']} of {row['scope']} twice")
        figures[row["indicator"]] = tuple(row[field] for field in FIELDS)
    return found
