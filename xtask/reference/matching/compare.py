"""Hearth's plans held to OR-Tools and SciPy, on random problems and on structured shortages.

One band: the number served and the cost equal those of OR-Tools, with a penalty for whoever waits
above the sum of the largest costs, and of SciPy. A priority for each unit: the units served are
right by a check of augmenting paths, and the cost equals that of OR-Tools with those units forced.
Every certificate is held to its problem by `hearth match check`. Shortlists of three links a unit and
five a family have as many first, second and third links as those of OR-Tools, and cost the same.

CPU seconds are of the whole program for Hearth (start, reading, solving, printing), of solving alone
for Hearth (the benchmark `solving` of hearth-matching, which this builds), and of building and solving
alone for the others. Each is the least of several runs. The ratios are of OR-Tools to each of the two.
Memory is the peak of the process.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

import instances
import served

SIZES = [(150, 100), (5_000, 4_000), (50_000, 40_000)]
SEED = 20_261_122
LONGEST = 300
BENCHMARK = ["bench", "--package", "hearth-matching", "--bench", "solving", "--no-run", "--message-format=json"]
LARGEST_SHORTLISTS = 5_000
SHORTLISTS = []
REPEATS = {150: 20, 5_000: 5, 50_000: 2}


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--hearth", type=pathlib.Path, required=True)
    asked.add_argument("--work", type=pathlib.Path, required=True)
    asked.add_argument("--largest", type=int, default=50_000, help="leave out larger problems")
    words = asked.parse_args()
    words.solving = solving_benchmark()
    wrong = []
    empty = words.work / "empty"
    empty.write_text("p hearth 1 0 0 0\n")
    start = min(run([words.hearth, "match", "solve", "--problem", empty], words.work / "plan") for _ in range(20))
    print(f"A problem with nothing in it takes Hearth {start[0]:.4f} s and {start[1]:.0f} MB.\n")
    print("| problem | pairs | served | Hearth, solving | with certificate | OR-Tools, solving | ratio ", end="")
    print("| Hearth, whole program | ratio | SciPy, solving | MB: Hearth | OR-Tools | SciPy |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    for units, families in SIZES:
        for kind in (instances.random, instances.shortage):
            if units <= words.largest:
                made = kind(units, families, SEED)
                for problem, bands in ((made.one_band(), "one band"), (made, "priorities")):
                    name = f"{kind.__name__} {units:,} x {families:,}, {bands}"
                    wrong += [f"{name}: {what}" for what in compare(words, name, problem)]
    print("\n| shortlists | units with a first / second / third link | Hearth | OR-Tools | ratio |")
    print("|---|---|---|---|---|")
    print("\n".join(SHORTLISTS))
    for what in wrong:
        print(f"WRONG {what}", file=sys.stderr)
    print("no differences" if not wrong else f"{len(wrong)} differences", file=sys.stderr)
    sys.exit(1 if wrong else 0)


def solving_benchmark():
    """Where the benchmark of solving alone stands, once it is built."""
    cargo = [os.environ.get("CARGO", "cargo"), *BENCHMARK]
    root = pathlib.Path(__file__).parents[3]
    built = subprocess.run(cargo, cwd=root, stdout=subprocess.PIPE, text=True, check=True)
    told = [json.loads(line) for line in built.stdout.splitlines() if line.startswith("{")]
    return next(one["executable"] for one in told if one.get("executable") and one["target"]["name"] == "solving")


def compare(words, name, problem):
    one_band = len(set(problem.priorities.tolist())) == 1
    with tempfile.TemporaryDirectory(dir=words.work) as folder:
        folder = pathlib.Path(folder)
        problem.write(folder / "problem")
        pairs, ours = hearth(words.hearth, folder, problem)
        alone = subprocess.run([words.solving, folder / "problem"], capture_output=True, text=True, check=True)
        ours |= json.loads(alone.stdout)
        wrong = judge(words.hearth, folder, problem, pairs)
        taking_part = np.arange(problem.units) if one_band else np.array([unit for unit, _, _ in pairs])
        arrays = {"units": problem.units, "families": problem.families, "unit": problem.unit}
        arrays |= {"family": problem.family, "cost": problem.cost, "taking_part": taking_part}
        np.savez(folder / "arrays.npz", **arrays, may_wait=one_band)
        flow = peer(folder, "ortools")
        matching = peer(folder, "scipy") if one_band else None
        links = peer(folder, "links") if one_band and problem.units <= LARGEST_SHORTLISTS else None
    cost = sum(cost for _, _, cost in pairs)
    for other, theirs in (("OR-Tools", flow), ("SciPy", matching)):
        if theirs and (not theirs["optimal"] or (theirs["served"], theirs["cost"]) != (len(pairs), cost)):
            wrong.append(f"{other} serves {theirs['served']} at {theirs['cost']}, Hearth {len(pairs)} at {cost}")
    if links:
        wrong += spread(name, ours, links)
    print(row(name, problem, len(pairs), ours, flow, matching, one_band), flush=True)
    return wrong


def spread(name, ours, theirs):
    """What differs between the two sets of shortlists; notes a row of them."""
    SHORTLISTS.append(
        f"| {name} | {' / '.join(f'{count:,}' for count in ours['linked'])} | {ours['spread']:.4f} s "
        f"| {theirs['seconds']:.4f} s | {theirs['seconds'] / ours['spread']:.1f} |"
    )
    told = (ours["linked"], ours["links_cost"])
    if theirs["optimal"] and (theirs["served"], theirs["cost"]) == told:
        return []
    return [f"OR-Tools has {theirs['served']} links at {theirs['cost']}, Hearth {told[0]} at {told[1]}"]


def hearth(program, folder, problem):
    """The plan, and the least CPU seconds and memory of several runs without a certificate."""
    words = [program, "match", "solve", "--problem", folder / "problem"]
    runs = [run(words, folder / "plan") for _ in range(REPEATS[problem.units])]
    lines = (folder / "plan").read_text().splitlines()[1:]
    split = (line.split(",") for line in lines)
    pairs = [(int(unit[1:]), int(family[1:]), int(cost)) for unit, family, cost in split]
    return pairs, {"seconds": min(cpu for cpu, _ in runs), "megabytes": min(memory for _, memory in runs)}


def run(words, out):
    """CPU seconds and peak megabytes of a program."""
    measure = [sys.executable, "-I", "-S", pathlib.Path(__file__).with_name("measure.py"), out, *words]
    done = json.loads(subprocess.run(measure, capture_output=True, text=True, check=True).stdout)
    if done["code"] != 0:
        sys.exit(f"{words} ended with {done['code']}")
    return done["seconds"], done["megabytes"]


def judge(program, folder, problem, pairs):
    """What is wrong with a plan or its certificate."""
    holds, cost = served.plan_holds(problem, pairs)
    wrong = [] if holds else ["the plan has pairs that are not of the problem, or twice"]
    badly_off = served.first_wrong(problem, pairs)
    wrong += [] if badly_off is None else [f"unit c{badly_off} waits and should not"]
    files = ["--problem", folder / "problem", "--certificate", folder / "certificate"]
    solved = subprocess.run([program, "match", "solve", *files], capture_output=True, text=True, check=True)
    if solved.stderr != f"# served {len(pairs)} cost {cost}\n":
        wrong.append(f"it said {solved.stderr!r}")
    checked = subprocess.run([program, "match", "check", *files], capture_output=True, text=True, check=False)
    return wrong + ([] if checked.returncode == 0 else [checked.stderr.strip()])


def peer(folder, name):
    words = [sys.executable, pathlib.Path(__file__).with_name("peer.py"), folder / "arrays.npz", name]
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return None
    return json.loads(done.stdout)


def row(name, problem, count, ours, flow, matching, one_band):
    stopped = f"over {LONGEST} s"

    def seconds(one, absent):
        return f"{one['seconds']:.4f} s" if one else absent

    def megabytes(one):
        return f"{one['megabytes']:.0f}" if one else ""

    def ratio(mine):
        return f"{flow['seconds'] / mine:.1f}" if flow else ""

    cells = [name, f"{len(problem.cost):,}", f"{count:,}", f"{ours['solving']:.4f} s", f"{ours['certified']:.4f} s"]
    cells += [seconds(flow, stopped), ratio(ours["solving"]), seconds(ours, ""), ratio(ours["seconds"])]
    cells += [seconds(matching, stopped if one_band else "not asked")]
    return f"| {' | '.join([*cells, *map(megabytes, (ours, flow, matching))])} |"


main()
