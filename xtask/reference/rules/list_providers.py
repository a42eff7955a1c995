"""Makes a list of providers, as Ofsted publishes them, from the numbers that stand in a return."""

import csv
import os
import random

COLUMNS = [
    "Provider type",
    "URN",
    "Local authority",
    "Placement code",
    "Placement provider code",
    "Deregistration date",
    "Setting address postcode",
]
PLACEMENTS = ["K1", "K2", "K3", "R3", "S1", "U1", "U2", "U3", "U4", "U5", "U6", "A3", "A4", "A5", "A6"]


def list_providers(folder, target, seed, is_exact):
    """Most numbers of the folder's episodes are listed as the return has them, some otherwise, some not;
    all as the return has them where `is_exact`."""
    dice, found = random.Random(seed), sorted(numbered(folder).items())
    if is_exact:
        rows = [exact(urn, episodes) for urn, episodes in found]
    else:
        rows = [entry(urn, episodes[-1], dice) for urn, episodes in found if dice.random() < 0.95]
    with open(target, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        # A number with letters and a day of closing, as every list of Ofsted has them: without them the
        # validator takes the one column for figures, the other for no days, and fails.
        writer.writerow(["Children's Home", "SC00001", "", "K2", "PR4", "01/05/2020", "BS8 4BY"])
        writer.writerows(rows)


def numbered(folder):
    """The episodes of each number."""
    found = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            for row in reader if "PL_POST" in reader.fieldnames else []:
                if len(row["URN"]) == 7 and row["URN"] != "XXXXXXX":
                    found.setdefault(row["URN"], []).append(row)
    return found


def exact(urn, episodes):
    placements, kinds = (sorted({episode[column] for episode in episodes}) for column in ("PLACE", "PLACE_PROVIDER"))
    return ["Fostering", urn, "", ",".join(placements), "/".join(kinds), "", episodes[-1]["PL_POST"]]


def entry(urn, episode, dice):
    placements = {episode["PLACE"]} & set(PLACEMENTS) if dice.random() < 0.9 else set()
    placements |= set(dice.sample(PLACEMENTS, dice.randint(1, 3)))
    kinds = [episode["PLACE_PROVIDER"] or "PR1"] if dice.random() < 0.9 else [f"PR{dice.randint(1, 5)}"]
    kinds += ["PR2"] if dice.random() < 0.2 else []
    closed = f"{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/{dice.randint(2024, 2026)}" if dice.random() < 0.1 else ""
    postcode = episode["PL_POST"] if dice.random() < 0.9 else "CO3 0GJ"
    return ["Fostering", urn, "", ",".join(sorted(placements)), "/".join(kinds), closed, postcode]
