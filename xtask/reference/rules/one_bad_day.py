"""Shows which rules one child without a first day of an episode silences.

    python3 one_bad_day.py --hearth target/release/hearth --python VENV/bin/python --work FOLDER
        [--year 2026] [--children 2000] [--blank]

One authority's return of 2,000 children with last year's, whose data have errors in 30 of a hundred
children. It is judged by Hearth and by the public validator as it is, and again with the first day
(DECOM) of every episode of one child made a day that is none, or blank with --blank. A rule is silenced
where it judged the return before and cannot after; the findings that are lost with it are those of the
other children, which one child's day should not touch. Ends with 1 where Hearth silences a rule, or
finds anything else of another child than before.
"""

import argparse
import csv
import json
import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True

from cases import AUTHORITY, FILES

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    options = arguments()
    before = make_return(options)
    child, after = spoil_one(options, before)
    their_sides = peer(options, [before, after])
    our_sides = [hearth(options, one) for one in (before, after)]
    print(f"{options.children} children; the first days of child {child} are {written(options) or 'blank'}")
    tell("The public validator", child, their_sides)
    is_touched = tell("Hearth", child, our_sides)
    sys.exit(1 if is_touched else 0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--hearth", "--python", "--work"):
        parser.add_argument(name, required=True)
    parser.add_argument("--year", default="2026")
    parser.add_argument("--children", default="2000")
    parser.add_argument("--blank", action="store_true")
    return parser.parse_args()


def written(options):
    return "" if options.blank else "31/02/2025"


def make_return(options):
    tree = os.path.join(options.work, f"one-bad-day-{options.year}-{options.children}")
    last = str(int(options.year) - 1)
    command = [sys.executable, os.path.join(HERE, "generate_returns.py"), "--out", tree, "--children", options.children]
    command += ["--las", "1", "--seed", "11", "--error-rate", "0.3", "--skip", "bad_date", "--years", f"{last},{options.year}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return {"folder": os.path.join(tree, AUTHORITY, options.year), "last": os.path.join(tree, AUTHORITY, last)}


def spoil_one(options, before):
    """The child with an episode that stands in the middle of the file, so that it is like any other."""
    after = {**before, "folder": before["folder"] + "-spoilt"}
    shutil.rmtree(after["folder"], ignore_errors=True)
    shutil.copytree(before["folder"], after["folder"])
    path = os.path.join(after["folder"], "episodes.csv")
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    child = rows[len(rows) // 2]["CHILD"]
    for row in rows:
        if row["CHILD"] == child:
            row["DECOM"] = written(options)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return child, after


def peer(options, returns):
    jobs = [{**one, "year": options.year, "authority": AUTHORITY} for one in returns]
    asked, answered = (os.path.join(options.work, name) for name in ("one-asked.json", "one-answered.json"))
    with open(asked, "w", encoding="utf-8") as file:
        json.dump(jobs, file)
    subprocess.run([options.python, os.path.join(HERE, "peer.py"), asked, answered], check=True)
    with open(answered, encoding="utf-8") as file:
        return [side(answer["ended"], "done", children_of(one, answer["findings"])) for one, answer in zip(jobs, json.load(file))]


def children_of(one, findings):
    """Each finding as rule, table, row and the child of the row."""
    children = {}
    for file in os.listdir(one["folder"]):
        with open(os.path.join(one["folder"], file), encoding="utf-8", newline="") as rows:
            children[file] = [row["CHILD"] for row in csv.DictReader(rows)]
    file_of = {table: FILES.get(table, table.lower()) + ".csv" for _, table, _ in findings}
    return [(rule, table, row, children[file_of[table]][row]) for rule, table, row in findings]


def hearth(options, one):
    asked = [options.hearth, "validate", "ssda903", one["folder"], "--year", options.year, "--last", one["last"], "--format", "csv"]
    ended = {row["rule"]: row["outcome"] for row in told(asked + ["--summary"])}
    found = [(row["rule"], row["table"], int(row["row"]), row["child"]) for row in told(asked)]
    return side(ended, "run", found)


def told(command):
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    return list(csv.DictReader(answer.stdout.splitlines()))


def side(ended, done, findings):
    return {"ran": {rule for rule, outcome in ended.items() if outcome == done}, "findings": set(findings)}


def tell(name, child, sides):
    """Prints what came of one child's days. True where a rule or another child is touched by them."""
    before, after = sides
    silenced = sorted(before["ran"] - after["ran"])
    of_others = lambda one: {found for found in one["findings"] if found[3] != child}
    lost, gained = of_others(before) - of_others(after), of_others(after) - of_others(before)
    by_rule = {rule: sum(found[0] == rule for found in lost) for rule in sorted({found[0] for found in lost})}
    print(f"\n{name}: {len(before['ran'])} rules judged the return before, {len(after['ran'])} after")
    print(f"  silenced: {len(silenced)}: {', '.join(silenced) or 'none'}")
    print(f"  findings of other children: {len(of_others(before))} before, {len(of_others(after))} after; {len(lost)} lost, {len(gained)} new")
    for rule, number in by_rule.items():
        print(f"    {rule}: {number} lost")
    return bool(silenced or lost or gained or not before["ran"])


main()
