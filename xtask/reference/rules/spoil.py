"""Replaces cells of a return at random, or scatters its rows, so that rules meet what councils never
meant to write."""

import csv
import os
import random

JUNK = ["X", "?", "n/a", "0", "99", "31/02/2025", "2025-05-01", "ABC1234", "''"]


def spoil(source, target, rate, keep_first_days, seed):
    """Copies every table of a folder with a share `rate` of its cells replaced: by another value of the
    column, a day, nothing or junk. CHILD stays; DECOM stays a day where `keep_first_days`."""
    dice = random.Random(seed)
    for name, rows in tables(source):
        write(os.path.join(target, name), spoilt(rows, rate, keep_first_days, dice))


def scatter(source, target, rate, seed):
    """Copies every table of a folder with a share `rate` of its rows taken out, written twice, given to
    another child or to one whose number has a zero more."""
    dice = random.Random(seed)
    for name, rows in tables(source):
        write(os.path.join(target, name), scattered(rows, rate, dice))


def tables(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".csv"):
            with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
                yield name, list(csv.DictReader(file))


def scattered(rows, rate, dice):
    kept = []
    for row in rows:
        others = [row]
        if dice.random() < rate:
            other = dice.choice(rows)["CHILD"]
            others = dice.choice([[], [row, row], [{**row, "CHILD": other}], [{**row, "CHILD": "0" + row["CHILD"]}]])
        kept += others
    return kept


def spoilt(rows, rate, keep_first_days, dice):
    values = {column: sorted({row[column] for row in rows}) for column in (rows[0] if rows else [])}
    for row in rows:
        for column in row:
            if column != "CHILD" and dice.random() < rate:
                row[column] = other(column, values[column], keep_first_days, dice)
    return rows


def other(column, values, keep_first_days, dice):
    if column == "DECOM" and keep_first_days:
        return dice.choice([value for value in values if value] or [""])
    kind = dice.random()
    if kind < 0.5:
        return dice.choice(values)
    if kind < 0.65:
        return f"{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/{dice.randint(2003, 2027)}"
    return "" if kind < 0.85 else dice.choice(JUNK)


def write(path, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]) if rows else ["CHILD"])
        writer.writeheader()
        writer.writerows(rows)
