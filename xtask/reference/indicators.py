"""Computes the indicators of children afresh from a synthetic region's files and holds Hearth to them.

    python3 indicators.py --hearth target/debug/hearth --tree TREE --database sqlite:FILE

TREE is what `hearth synthesise` wrote and FILE the database it was loaded into. Nothing here is
shared with Hearth: the files are read again, plans are derived again and every measure is computed
again, for each authority and for all, over each collection year and each run of three. Without
`--hearth` only the reading of the files is held to the truth beside them.

Needs Python 3.9 or newer and nothing else. Ends with 1 on any difference, and when an indicator
never had a numerator above zero, for then nothing has been compared.
"""

import sys

sys.dont_write_bytecode = True

import argparse
import collections
import concurrent.futures
import csv
import datetime
import io
import subprocess

import measures
import plans
import returns
import truth

ALL = "all"
AT_ONCE = 2
MOST_SHOWN = 50
FIELDS = ("value", "numerator", "denominator", "left_out")


def main():
    options = arguments()
    children, years = returns.read(options.tree)
    if not years:
        sys.exit(f"{options.tree}: no folder ONS/YEAR was found")
    spans = [(first_day(year), last_day(year)) for year in years]
    spans += [(first_day(year - 2), last_day(year)) for year in years if year - 2 in years]
    derived = {
        last: {key: plans.derive(child, last) for key, child in children.items()}
        for last in (last_day(year) for year in years)
    }
    failed = compare_with_truth(options.tree, derived[last_day(years[-1])], first_day(years[0]))
    if options.hearth:
        failed = compare_with_hearth(options, derived, spans) or failed
    sys.exit(1 if failed else 0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tree", required=True, help="the folder `hearth synthesise` wrote")
    parser.add_argument("--hearth", help="the program to hold to the figures")
    parser.add_argument("--database", help="the database the folder was loaded into")
    options = parser.parse_args()
    if bool(options.hearth) != bool(options.database):
        parser.error("--hearth and --database go together")
    return options


def first_day(year):
    return datetime.date(year - 1, 4, 1)


def last_day(year):
    return datetime.date(year, 3, 31)


def compare_with_truth(tree, plans_of, since):
    counts, differences = truth.compare(tree, plans_of, since)
    print(f"The files as read here, and the truth (children who came into care from {since} on)")
    print(f"{'milestone':<28}{'compared':>10}{'with a day':>12}")
    for column, (compared, with_day) in counts.items():
        print(f"{column.lower():<28}{compared:>10}{with_day:>12}")
    total = sum(compared for compared, _ in counts.values())
    never = [column.lower() for column, (_, with_day) in counts.items() if not with_day]
    return conclude(total, differences, never)


def compare_with_hearth(options, derived, spans):
    authorities = sorted({authority for authority, _ in derived[spans[0][1]]})
    asked = [(scope, *span) for span in spans for scope in [ALL, *authorities]]
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(lambda question: ask_hearth(options, *question), asked))
    tally, differences, others = Tally(), [], set()
    for question, answer in zip(asked, answers):
        expected = compute(derived, *question)
        differences.extend(tally.compare(question, expected, answer))
        others.update(set(answer) - set(expected))
    print(f"\nHearth and the figures computed here, {len(asked)} scopes and periods")
    print(f"{'indicator':<28}{'compared':>10}{'above zero':>12}")
    for code in tally.compared:
        print(f"{code:<28}{tally.compared[code]:>10}{tally.above_zero[code]:>12}")
    if others:
        print(f"Not computed here: {', '.join(sorted(others))}")
    never = [code for code in tally.compared if not tally.above_zero[code]]
    return conclude(sum(tally.compared.values()), differences, never)


def compute(derived, scope, first, last):
    of_scope = [
        found for (authority, _), found in derived[last].items() if scope in (ALL, authority)
    ]
    return measures.compute(of_scope, first, last)


def ask_hearth(options, scope, first, last):
    """Hearth's rows by indicator."""
    command = [options.hearth, "indicators", "--database", options.database, "--format", "csv"]
    command += ["--from", first.isoformat(), "--to", last.isoformat()]
    if scope != ALL:
        command += ["--agency", scope]
    answer = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
    return {row["indicator"]: row for row in csv.DictReader(io.StringIO(answer))}


class Tally:
    """How often each indicator was compared, and how often it had a numerator above zero."""

    def __init__(self):
        self.compared = collections.Counter()
        self.above_zero = collections.Counter()

    def compare(self, question, expected, answer):
        scope, first, last = question
        for code, figures in expected.items():
            self.compared[code] += 1
            self.above_zero[code] += figures[1] != "0"
            row = answer.get(code)
            found = tuple(row[field] for field in FIELDS) if row else None
            if found != figures:
                here = ", ".join(figure or "-" for figure in figures)
                there = ", ".join(figure or "-" for figure in found) if found else "no row"
                yield f"{code} {scope} {first} to {last}: {here} here; Hearth: {there}"


def conclude(total, differences, never):
    """Says how it went, and whether it went wrong."""
    print(f"{total} comparisons, {len(differences)} differences")
    for difference in differences[:MOST_SHOWN]:
        print(f"  {difference}")
    if len(differences) > MOST_SHOWN:
        print(f"  and {len(differences) - MOST_SHOWN} more")
    if never:
        print(f"Never above zero, so nothing was compared: {', '.join(never)}")
    return bool(differences or never or not total)


if __name__ == "__main__":
    main()
