"""Holds Hearth's rules to the public validator of the return, row for row.

    python3 compare.py --hearth target/debug/hearth --python VENV/bin/python --work FOLDER
        [--rules 112,113] [--quick] [--year 2026] [--show 5]

The validator is csc-validator-be-903 0.1.17 (MIT), installed in the environment of --python. Five generated
regions with errors at 0, 10, 20, 30 and 50 in a hundred children, twenty whose cells are replaced at random
at 1 to 10 in a hundred, and five of whose rows 2 to 10 in a hundred are taken out, doubled or given to
another child, are judged by both, with a list of providers made from the numbers of each region. Only in
ten of the twenty are first days of episodes replaced by what is no day, because some rules of the validator
end at the first of these and compare nothing. Both look up the same postcodes: those of the ONS Postcode
Directory, of which each side has its own copy. Every finding (rule, table, row) has to be the same on both
sides for every rule that both run, but for the rules of differences.csv beside this file, which says for
each why it differs, with an example and, where it is not any year, the year; a rule there without an
example is one that Hearth has not. Some rules of the validator cannot judge a return as it is; in the
regions they are given what they lack (mended.py), and have to agree. Then the peer is asked about the cases
of Hearth's own rules and about those examples (cases.py). Ends with 1 on any other difference, and where
Hearth finds anything in the region without errors.

--quick takes six regions instead of thirty; --rules compares only those rules; --cases asks about the
cases and the examples only, --regions about the regions only: a case has a year of its own, so of several
years one needs the cases.
"""

import argparse
import collections
import csv
import json
import os
import subprocess
import sys

sys.dont_write_bytecode = True

from cases import tell_cases
from list_providers import list_providers
from mended import MENDED
from spoil import scatter, spoil

HERE = os.path.dirname(os.path.abspath(__file__))
PLAIN = [(0.0, 1), (0.1, 2), (0.2, 3), (0.3, 4), (0.5, 5)]
SPOILT = 20
SCATTERED = 5
CHILDREN = 400


def main():
    options = arguments()
    known, failed, fired = known_differences(), False, None
    if not options.cases:
        regions = make_regions(options)
        theirs = run_peer(options, [{**region, "year": options.year, "rules": options.rules, "mend": True} for region in regions])
        ours = [run_hearth(options, region) for region in regions]
        failed = tell(options, regions, theirs, ours, known)
        fired = {rule for answer in theirs for rule, _, _ in answer["findings"]}
    if not options.regions:
        failed |= tell_cases(options, lambda jobs: run_peer(options, jobs), known, fired)
    sys.exit(1 if failed else 0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hearth", required=True)
    parser.add_argument("--python", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--rules", default="")
    parser.add_argument("--year", default="2026")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--cases", action="store_true")
    parser.add_argument("--regions", action="store_true")
    parser.add_argument("--show", type=int, default=5)
    options = parser.parse_args()
    options.rules = [code for code in options.rules.split(",") if code]
    return options


def make_regions(options):
    """Each with this year's folder, last year's, and a name."""
    regions = [plain(options, rate, seed) for rate, seed in PLAIN]
    for number in range(SPOILT):
        source = regions[number % len(PLAIN)]
        regions.append(spoilt(options, source, (number % 10 + 1) / 100, number))
    for number in range(SCATTERED):
        regions.append(scattered(options, regions[number], (number + 1) / 50, number))
    return regions[2:4] + regions[6:9] + regions[-1:] if options.quick else regions


def plain(options, rate, seed):
    tree = os.path.join(options.work, f"region-{options.year}-{seed}")
    years = f"{int(options.year) - 1},{options.year}"
    command = [sys.executable, os.path.join(HERE, "generate_returns.py"), "--out", tree, "--children", str(CHILDREN)]
    command += ["--las", "1", "--seed", str(seed), "--error-rate", str(rate), "--years", years]
    command += ["--adoption-share", "0.3", "--skip", "bad_date"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    authority = next(name for name in sorted(os.listdir(tree)) if name.startswith("E"))
    now, last = (os.path.join(tree, authority, str(year)) for year in (int(options.year), int(options.year) - 1))
    providers = os.path.join(tree, "providers.csv")
    list_providers(now, providers, seed, is_exact=rate == 0)
    return {"name": f"errors {rate}", "folder": now, "last": last, "authority": authority, "providers": providers,
            "is_clean": rate == 0}


def spoilt(options, source, rate, number):
    tree = os.path.join(options.work, f"spoilt-{options.year}-{number}", source["authority"])
    folders = {}
    for key, seed in (("folder", number), ("last", number + 1000)):
        folders[key] = os.path.join(tree, os.path.basename(source[key]))
        spoil(source[key], folders[key], rate, number % 2 == 0, seed)
    kept = ", first days kept" if number % 2 == 0 else ""
    name = f"{source['name']}, {rate:.0%} of cells replaced{kept}"
    return {**source, **folders, "name": name, "is_clean": False}


def scattered(options, source, rate, number):
    tree = os.path.join(options.work, f"scattered-{options.year}-{number}", source["authority"])
    folders = {}
    for key, seed in (("folder", number), ("last", number + 1000)):
        folders[key] = os.path.join(tree, os.path.basename(source[key]))
        scatter(source[key], folders[key], rate, seed)
    return {**source, **folders, "name": f"{source['name']}, {rate:.0%} of rows scattered", "is_clean": False}


def run_peer(options, jobs):
    asked, answered = (os.path.join(options.work, name) for name in ("jobs.json", "answers.json"))
    with open(asked, "w", encoding="utf-8") as file:
        json.dump(jobs, file)
    subprocess.run([options.python, os.path.join(HERE, "peer.py"), asked, answered], check=True)
    with open(answered, encoding="utf-8") as file:
        return json.load(file)


def run_hearth(options, region):
    asked = [options.hearth, "validate", "ssda903", region["folder"], "--year", options.year, "--last", region["last"]]
    asked += ["--authority", region["authority"], "--providers", region["providers"]]
    if options.rules:
        asked += ["--rules", ",".join(options.rules)]
    found = told(asked + ["--format", "csv"])
    ended = {row["rule"]: row["outcome"] for row in told(asked + ["--format", "csv", "--summary"])}
    return {"findings": [(row["rule"], row["table"], int(row["row"])) for row in found], "ended": ended}


def told(command):
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    return list(csv.DictReader(answer.stdout.splitlines()))


def tell(options, regions, theirs, ours, known):
    """Prints for each rule how often it fired on each side, and every difference that is not known."""
    counts = collections.defaultdict(lambda: [0, 0, 0, 0, 0])
    differences = collections.defaultdict(list)
    uncompared = collections.Counter()
    for region, there, here in zip(regions, theirs, ours):
        for rule, outcome in sorted(here["ended"].items()):
            mine, his = (rows_of(side, rule) for side in (here, there))
            counts[rule][0] += len(mine)
            counts[rule][1] += len(his)
            if outcome != "run" or there["ended"].get(rule) != "done":
                uncompared[rule, outcome, cause(there["ended"].get(rule, "no such rule"))] += 1
                continue
            counts[rule][2] += 1
            counts[rule][3] += len(mine - his)
            counts[rule][4] += len(his - mine)
            if mine != his:
                differences[rule].append((region, sorted(mine - his), sorted(his - mine)))
    print(f"{'rule':<12}{'Hearth':>8}{'peer':>8}{'regions':>9}{'Hearth alone':>14}{'peer alone':>12}")
    for rule, (mine, his, compared, ours_alone, theirs_alone) in sorted(counts.items()):
        note = "differs, as known" if rule in differences and rule in known else "DIFFERS" if rule in differences else ""
        never = "" if his else "the peer never fires"
        print(f"{rule:<12}{mine:>8}{his:>8}{compared:>9}{ours_alone:>14}{theirs_alone:>12}  {note or never}")
    for (rule, here, there), times in sorted(uncompared.items()):
        print(f"not compared {times} times: {rule}: Hearth {here}, peer {there}")
    unknown = {rule: found for rule, found in differences.items() if rule not in known or rule in MENDED}
    for rule, found in sorted(unknown.items()):
        show(rule, found, options.show)
    missing = [] if options.rules else sorted(set().union(*(t["ended"] for t in theirs)) - set(counts) - set(known))
    print(f"{len(counts)} rules, {sum(c[2] for c in counts.values())} comparisons, {len(unknown)} rules differ and are not known to")
    if missing:
        print(f"rules of the peer that Hearth has not: {', '.join(missing)}")
    faults = [found for region, here in zip(regions, ours) if region["is_clean"] for found in here["findings"]]
    if faults:
        print(f"Hearth finds {len(faults)} rows in the region without errors: {faults[:options.show]}")
    return bool(unknown or missing or faults or not counts)


def cause(ended):
    """How a rule of the peer ended, without the words of the fault that differ from region to region."""
    return ": ".join(ended.split(": ")[:2])


def rows_of(side, rule):
    return {(table, row) for code, table, row in side["findings"] if code == rule}


def show(rule, found, most):
    print(f"\n{rule}: differs in {len(found)} regions")
    region, ours, theirs = found[0]
    print(f"  {region['name']}: {region['folder']}")
    print(f"    only Hearth: {ours[:most]}{' …' if len(ours) > most else ''}")
    print(f"    only the peer: {theirs[:most]}{' …' if len(theirs) > most else ''}")


def known_differences():
    with open(os.path.join(HERE, "differences.csv"), encoding="utf-8", newline="") as file:
        return {row["rule"]: row for row in csv.DictReader(file)}


main()
