"""What the peer says to the cases of Hearth's own rules, and to the examples of differences.csv.

A case is a few rows on which a rule is shown to work, so every rule is held to the peer at least there,
also one that never fires in any region. An example of differences.csv has to show its difference.
"""

import collections
import csv
import json
import os
import subprocess

from generate_returns import TABLES
from list_providers import COLUMNS

AUTHORITY = "E08000025"
FILES = {
    "UASC": "uasc",
    "PlacedAdoption": "placed_for_adoption",
    "PrevPerm": "previous_permanence",
    "SWEpisodes": "sw_episodes",
}
OFSTED = {"Setting_postcode": "Setting address postcode"}


def tell_cases(options, peer, known, fired):
    """Prints how each rule's cases came out. True where one differs that is not known, or an example
    does not show what it is for. `known` has the lines of differences.csv by rule, `fired` the rules
    that the peer fired in the regions, none where it was not asked about any."""
    cases = asked_cases(options)
    for number, case in enumerate(cases):
        case["job"] = job(options, f"case-{number}", case["rule"], case["year"], case["text"])
    years = {case["rule"]: case["year"] for case in reversed(cases)}
    examples = [made_example(options, rule, line, years) for rule, line in known.items() if rule in years]
    answers = peer([one["job"] for one in cases + examples])
    for one, answer in zip(cases + examples, answers):
        one["theirs"], one["verdict"] = verdict(one, answer)
    unknown = tell_rules(cases, known, fired)
    idle = [one for one in examples if one["verdict"] == "agrees"]
    for one in idle:
        print(f"the example of {one['rule']} in differences.csv shows no difference: both find {one['ours'] or 'nothing'}")
    print(f"{len(cases)} cases, {len(unknown)} differ and are not known to; {len(examples)} examples, {len(idle)} show no difference")
    return bool(unknown or idle)


def asked_cases(options):
    command = [options.hearth, "explain", "cases", "--format", "json"]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    cases = [case for case in told if not options.rules or case["rule"] in options.rules]
    for case in cases:
        found = [one.split(" ") for one in case["finds"].split("; ") if one]
        case["ours"] = sorted((table, int(row)) for table, row in found)
    return cases


def made_example(options, rule, line, years):
    text, year = line["example"].replace("|", "\n"), line.get("year") or years[rule]
    made = job(options, f"example-{rule}", rule, year, text)
    command = [options.hearth, "validate", "ssda903", made["folder"], "--year", year, "--rules", rule, "--format", "csv"]
    command += ["--last", made["last"]] if made["last"] else []
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    found = csv.DictReader(answer.stdout.splitlines())
    return {"rule": rule, "job": made, "ours": sorted((row["table"], int(row["row"])) for row in found)}


def job(options, name, rule, year, text):
    folder = os.path.join(options.work, "cases", name)
    now, last = os.path.join(folder, "now"), os.path.join(folder, "last")
    for path in (now, last):
        os.makedirs(path, exist_ok=True)
        for old in os.listdir(path):
            os.remove(os.path.join(path, old))
    if text.startswith("<"):
        with open(os.path.join(now, "return.xml"), "w", encoding="utf-8") as file:
            file.write(text)
    for (table, is_last), rows in tables(text).items():
        write(os.path.join(last if is_last else now, f"{table}.csv"), TABLES[FILES.get(table, table.lower())].split(), rows)
    made = {"folder": now, "last": last if os.listdir(last) else None, "year": year, "rules": [rule]}
    made["authority"] = "".join(beside(text, "Authority:")[:1]).strip() or AUTHORITY
    providers = [line.split() for line in beside(text, "Providers:")]
    if providers:
        made["providers"] = os.path.join(folder, "providers.csv")
        write_providers(made["providers"], *providers)
    return made


def beside(text, name):
    """The lines of a text that tell what is beside the tables, without the name they begin with."""
    lines = [line.strip() for line in text.split("\n")]
    places = [place for place, line in enumerate(lines) if line.startswith(name)]
    if not places:
        return []
    rest = lines[places[0] + 1:]
    count = next((place for place, line in enumerate(rest) if ":" in line), len(rest))
    return [lines[places[0]].removeprefix(name), *filter(None, rest[:count])]


def write_providers(path, heading, *rows):
    """A list of providers. Two of no child come first: the validator fails on a list of two entries, or
    where all numbers are figures or a column is empty."""
    heading = [OFSTED.get(name, name.replace("_", " ")) for name in heading]
    rows = [["" if cell == "-" else cell.replace("_", " ") for cell in row] for row in rows]
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", extrasaction="ignore")
        writer.writeheader()
        for number in ("SC00001", "SC00002"):
            writer.writerow(dict(zip(COLUMNS, ["Children's Home", number, "", "K2", "PR4", "01/05/2020", "BS8 4BY"])))
        writer.writerows(dict(zip(heading, row)) for row in rows)


def tables(text):
    """The rows of each table of a text, by its name and whether it is one of last year: a line
    `Table: COLUMN COLUMN`, then a line of cells for each row; `-` is a blank cell, `_` a space."""
    found, heading, rows = {}, [], []
    for line in [] if text.startswith("<") else filter(None, map(str.strip, text.split("\n"))):
        name, colon, columns = line.partition(":")
        table = name.removesuffix(" last year")
        if colon and FILES.get(table, table.lower()) in TABLES:
            rows, heading = found.setdefault((table, table != name), []), columns.split()
        elif colon and name in ("Authority", "Providers"):
            rows = []  # What follows is beside the tables.
        else:
            cells = ("" if cell == "-" else cell.replace("_", " ") for cell in line.split())
            rows.append(dict(zip(heading, cells)))
    return found


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


def verdict(one, answer):
    """What the peer found, and whether it agrees, differs or cannot run."""
    ended = answer["ended"].get(one["rule"], "no such rule")
    theirs = sorted((table, row) for _, table, row in answer["findings"])
    if ended != "done":
        return ended, "cannot run"
    return theirs, "agrees" if theirs == one["ours"] else "differs"


def tell_rules(cases, known, fired):
    """A line a rule; the cases that differ without being known are shown and returned."""
    rules = collections.defaultdict(collections.Counter)
    for case in cases:
        rules[case["rule"]][case["verdict"]] += 1
    print(f"\n{'rule':<12}{'cases':>8}{'agree':>8}{'differ':>8}{'cannot run':>12}")
    for rule, counts in sorted(rules.items()):
        agree, differ, cannot = (counts[name] for name in ("agrees", "differs", "cannot run"))
        note = "" if not differ else "differs, as known" if rule in known else "DIFFERS"
        never = "" if fired is None or rule in fired else "the peer fired in no region"
        print(f"{rule:<12}{sum(counts.values()):>8}{agree:>8}{differ:>8}{cannot:>12}  {'; '.join(filter(None, [note, never]))}")
    for why, times in sorted(collections.Counter((one["rule"], one["theirs"]) for one in cases if one["verdict"] == "cannot run").items()):
        print(f"cannot run {times} times: {why[0]}: {why[1]}")
    unknown = [one for one in cases if one["verdict"] == "differs" and one["rule"] not in known]
    for one in unknown:
        print(f"\n{one['rule']} ({one['about']}, {one['year']}): Hearth {one['ours']}, peer {one['theirs']}\n{one['text']}")
    return unknown
