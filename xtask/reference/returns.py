"""Reads a tree of SSDA903 folders, TREE/<ONS>/<year>/*.csv, into one record for each child.

A table is known by its columns, whatever its file is called. A fact that several years tell is
taken from the newest of them: an episode left open in one year is told again, with its end, in a
later one, and so is a decision that is reversed later.
"""

import csv
import datetime
import pathlib

HEADER = {"CHILD", "SEX", "DOB", "ETHNIC"}
EPISODES = {"CHILD", "DECOM", "RNE", "LS", "PLACE", "PLACE_PROVIDER", "DEC", "REC"}
DECISIONS = {"CHILD", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"}
ADOPTIONS = {"CHILD", "DATE_INT", "DATE_MATCH", "FOSTER_CARE"}

CONTINUES = "X1"


class Episode:
    """One row of Episodes."""

    def __init__(self, row):
        self.first_day = day(row["DECOM"])
        self.reason = row["RNE"]
        self.legal_status = row["LS"]
        self.place = row["PLACE"]
        self.provider = row["PLACE_PROVIDER"]
        self.ended = day(row["DEC"])
        self.end_reason = row["REC"]


class Adoption:
    """One row of AD1, with the collection year whose return told it."""

    def __init__(self, row, year):
        self.year = year
        self.decided = day(row["DATE_INT"])
        self.matched = day(row["DATE_MATCH"])
        self.by_foster_carers = row["FOSTER_CARE"] == "1"


class Child:
    """What one authority's returns say of one child. Children of two authorities are never the same."""

    def __init__(self):
        self.born = None
        self.ethnic_group = ""
        self.episodes = {}
        """By first day."""
        self.decisions = {}
        """By day of decision: the day it was reversed and why, or None and an empty code."""
        self.adoptions = {}
        """By collection year."""


def read(tree):
    """Children by authority and number, and the collection years there are, both in order."""
    folders = [
        (int(folder.name), folder.parent.name, folder)
        for folder in pathlib.Path(tree).glob("*/*")
        if folder.is_dir() and folder.name.isdigit()
    ]
    children = {}
    for year, authority, folder in sorted(folders):
        for file in sorted(folder.glob("*.csv")):
            take_file(children, authority, year, file)
    return dict(sorted(children.items())), sorted({year for year, _, _ in folders})


def take_file(children, authority, year, file):
    with open(file, encoding="utf-8-sig", newline="") as text:
        rows = csv.DictReader(text)
        columns = set(rows.fieldnames or [])
        for taker, wanted in TAKERS:
            if wanted <= columns:
                for row in rows:
                    child = children.setdefault((authority, row["CHILD"]), Child())
                    taker(child, row, year)


def take_header(child, row, _):
    child.born = day(row["DOB"]) or child.born
    child.ethnic_group = row["ETHNIC"] or child.ethnic_group


def take_episode(child, row, _):
    episode = Episode(row)
    child.episodes[episode.first_day] = episode


def take_decision(child, row, _):
    reversal = (day(row["DATE_PLACED_CEASED"]), row["REASON_PLACED_CEASED"])
    child.decisions[day(row["DATE_PLACED"])] = reversal


def take_adoption(child, row, year):
    child.adoptions[year] = Adoption(row, year)


TAKERS = [
    (take_header, HEADER),
    (take_episode, EPISODES),
    (take_decision, DECISIONS),
    (take_adoption, ADOPTIONS),
]


def day(text):
    """A day written dd/mm/yyyy, or None."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date() if text else None


def collection_year(when):
    """The year, by the year it ends in, whose return tells of this day: 1 April to 31 March."""
    return when.year + 1 if when.month >= 4 else when.year
