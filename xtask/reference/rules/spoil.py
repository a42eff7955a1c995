"""Replaces cells of a return at random, or scatters its rows, so that rules meet what councils never
meant to write."""

import csv
import os
import random

# Codes of the return, also those that no generated region has.
CODES = {
    "RNE": "S L P T B U",
    "LS": "C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3",
    "CIN": "N1 N2 N3 N4 N5 N6 N7 N8",
    "PLACE": "A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1 Z11 Z12 Z13 Z14",
    "PLACE_PROVIDER": "PR0 PR1 PR2 PR3 PR4 PR5",
    "REC": "X1 E2 E3 E4A E4B E5 E6 E7 E8 E9 E11 E12 E13 E14 E15 E16 E17 E41 E45 E46 E47 E48",
    "REASON_PLACE_CHANGE": "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER",
    "HOME_POST": "GY1_1AA BT1_5GS EH1_1YZ CF10_1EP TR21_0JD ZE2_9AA",
    "PL_POST": "GY1_1AA BT1_5GS EH1_1YZ CF10_1EP TR21_0JD ZE2_9AA",
    "UPN": "UN1 UN2 UN3 UN4 UN5",
    "MOTHER": "0 1",
    "REVIEW_CODE": "PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7",
    "SDQ_REASON": "SDQ1 SDQ2 SDQ3 SDQ4 SDQ5",
    "SUBSTANCE_MISUSE": "0 1",
    "INTERVENTION_RECEIVED": "0 1",
    "INTERVENTION_OFFERED": "0 1",
    "HEALTH_CHECK": "0 1",
    "CONVICTED": "0 1",
    "IN_TOUCH": "YES NO DIED REFU NREQ RHOM",
    "ACTIV": "F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0",
    "ACCOM": "B1 B2 C1 C2 D1 D2 E1 E2 G1 G2 H1 H2 K1 K2 R1 R2 S2 T1 T2 U1 U2 V1 V2 W1 W2 X2 Y1 Y2 Z1 Z2 0",
    "LS_ADOPTR": "L0 L11 L12 L2 L3 L4",
    "SEX_ADOPTR": "M1 F1 MM FF MF",
    "REASON_PLACED_CEASED": "RD1 RD2 RD3 RD4",
    "PREV_PERM": "P1 P2 P3 P4 Z1",
    "LA_PERM": "330 999 WAL SCO NIR NUK",
    "MISSING": "M A",
    "SW_REASON": "MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS",
}
JUNK = ["X", "?", "n/a", "0", "99", "31/02/2025", "2025-05-01", "ABC1234", "''"]


def spoil(source, target, rate, keep_first_days, seed):
    """Copies every table of a folder with a share `rate` of its cells replaced: by another value of the
    column, a code of its list, a day, nothing or junk. CHILD stays; DECOM stays a day where
    `keep_first_days`."""
    dice = random.Random(seed)
    for name, rows in tables(source):
        write(os.path.join(target, name), spoilt(rows, rate, keep_first_days, dice))


def scatter(source, target, rate, seed):
    """Copies every table of a folder with a share `rate` of its rows taken out, written twice, given to
    another child of this table or of any, or to one whose number has a zero more."""
    dice = random.Random(seed)
    everyone = sorted({row["CHILD"] for _, rows in tables(source) for row in rows})
    for name, rows in tables(source):
        write(os.path.join(target, name), scattered(rows, everyone, rate, dice))


def tables(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".csv"):
            with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
                yield name, list(csv.DictReader(file))


def more_often(rate, rows):
    """A small table has its share five times as often, or hardly anything would happen to it."""
    return rate if len(rows) > 200 else 5 * rate


def scattered(rows, everyone, rate, dice):
    kept, rate = [], more_often(rate, rows)
    for row in rows:
        others = [row]
        if dice.random() < rate:
            other = dice.choice([dice.choice(rows)["CHILD"], dice.choice(everyone)])
            others = dice.choice([[], [row, row], [{**row, "CHILD": other}], [{**row, "CHILD": "0" + row["CHILD"]}]])
        kept += others
    return kept


def spoilt(rows, rate, keep_first_days, dice):
    values = {column: sorted({row[column] for row in rows}) for column in (rows[0] if rows else [])}
    rate = more_often(rate, rows)
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
        codes = CODES[column].split() if column in CODES and kind < 0.3 else values
        return dice.choice(codes).replace("_", " ")
    if kind < 0.65:
        return f"{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/{dice.randint(2003, 2027)}"
    return "" if kind < 0.85 else dice.choice(JUNK)


def write(path, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]) if rows else ["CHILD"])
        writer.writeheader()
        writer.writerows(rows)
