"""Computes every indicator afresh from a synthetic region's files and holds Hearth to it.

    python3 indicators.py --hearth target/debug/hearth --tree TREE --database sqlite:FILE

TREE is what `hearth synthesise` wrote and FILE the database its returns were loaded into. Nothing
here is shared with Hearth: the files are read again, plans are derived again and every measure is
computed again, for each authority and for all, over each collection year and each run of three, and
so is the stock and flow of decisions of each year. Without `--hearth` only the reading of the files
is held to the truth beside them. With `--lists` the lists of adopters have been loaded too, and the
measures of households are computed and compared with the others; the stock and flow, which no list
touches, is not asked again.

Needs Python 3.9 or newer and nothing else. Ends with 1 on any difference, on a measure that one side
has and the other has not, and when a measure never was above zero, for then nothing has been compared.
"""

import sys

sys.dont_write_bytecode = True

import argparse
import datetime

import household_measures
import households
import measures
import plans
import returns
import stock_flow
import truth
from figures import NOT_KNOWN
from hearth import ALL, Hearth
from tally import Tally, conclude


def main():
    options = arguments()
    region = Region(options.tree, options.lists)
    failed = compare_with_truth(options.tree, region)
    if options.lists:
        failed = compare_households_with_truth(options.tree, region) or failed
    if options.hearth:
        hearth = Hearth(options.hearth, options.database)
        failed = compare_indicators(hearth, region) or failed
        if not options.lists:
            failed = compare_stock_flow(hearth, region) or failed
    sys.exit(1 if failed else 0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tree", required=True, help="the folder `hearth synthesise` wrote")
    parser.add_argument("--hearth", help="the program to hold to the figures")
    parser.add_argument("--database", help="the database the folder was loaded into")
    parser.add_argument("--lists", action="store_true", help="lists of adopters are loaded too")
    options = parser.parse_args()
    if bool(options.hearth) != bool(options.database):
        parser.error("--hearth and --database go together")
    return options


class Region:
    """What the files tell, and everybody's plans as at the end of each year."""

    def __init__(self, tree, with_lists):
        self.children, self.years = returns.read(tree)
        if not self.years:
            sys.exit(f"{tree}: no folder ONS/YEAR was found")
        self.authorities = sorted({authority for authority, _ in self.children})
        self.households = households.read(tree) if with_lists else {}
        self.agencies = sorted({agency for agency, _ in self.households})
        self.voluntary = households.voluntary_agencies(tree)
        self.plans = {
            last: {key: plans.derive(child, last) for key, child in self.children.items()}
            for last in map(last_day, self.years)
        }

    @property
    def scopes(self):
        return [ALL, *self.authorities, *self.agencies]

    def of_scope(self, scope, last):
        """Number, child and plans of each child, as at the end of that day."""
        return [
            (number, self.children[authority, number], found)
            for (authority, number), found in self.plans[last].items()
            if scope in (ALL, authority)
        ]

    def compute(self, scope, first, last):
        """Every measure. What no loaded source tells of the scope is not known, and has no kinds."""
        children = [(child, found) for _, child, found in self.of_scope(scope, last)]
        families = [
            family for (agency, _), family in self.households.items() if scope in (ALL, agency)
        ]
        of_children = measures.compute(children, first, last)
        of_households = household_measures.compute(families, self.voluntary, first, last)
        expected = of_children if children else without(of_children)
        expected.update(of_households if families else without(of_households))
        waiting = expected["waiting-authorised"]
        expected["sufficiency"] = household_measures.sufficiency(families, waiting, last)
        return expected


def without(figures):
    return {code: NOT_KNOWN for code in figures if "." not in code}


def first_day(year):
    return datetime.date(year - 1, 4, 1)


def last_day(year):
    return datetime.date(year, 3, 31)


def compare_with_truth(tree, region):
    since = first_day(region.years[0])
    counts, differences = truth.compare(tree, region.plans[last_day(region.years[-1])], since)
    return told("The files as read here, and the truth (children who came into care from "
                f"{since} on)", counts, differences)


def compare_households_with_truth(tree, region):
    counts, differences = households.compare(tree, region.households)
    return told("The lists of adopters as read here, and the truth", counts, differences)


def told(heading, counts, differences):
    print(f"\n{heading}")
    print(f"{'milestone':<44}{'compared':>10}{'with a day':>12}")
    for column, (compared, with_day) in counts.items():
        print(f"{column.lower():<44}{compared:>10}{with_day:>12}")
    total = sum(compared for compared, _ in counts.values())
    never = [column.lower() for column, (_, with_day) in counts.items() if not with_day]
    return conclude(total, differences, never)


def compare_indicators(hearth, region):
    years = region.years
    spans = [(first_day(year - 2), last_day(year)) for year in years if year - 2 in years]
    answers = hearth.years(len(years), last_day(years[-1]))
    answers.update(hearth.periods(region.scopes, spans))
    periods = [(first_day(year), last_day(year)) for year in years] + spans
    asked = [(scope, *period) for period in periods for scope in region.scopes]
    tally = Tally(f"Hearth and the figures computed here, {len(asked)} scopes and periods")
    unasked = [question for question in answers if question not in set(asked)]
    for question in [*asked, *unasked]:
        expected = region.compute(*question) if question not in unasked else {}
        tally.compare("{} {} to {}".format(*question), expected, answers.get(question, {}))
    not_told = set(measures.NOT_IN_THE_RETURN)
    if not region.households:
        not_told.update(household_measures.CODES)
    print(f"Not known from what is loaded, and held to say so: {', '.join(sorted(not_told))}")
    return tally.conclude(lambda code: "." in code or code in not_told)


def compare_stock_flow(hearth, region):
    scopes = [ALL, *region.authorities]
    answers = hearth.stock_flow(scopes, region.years)
    tally = Tally(f"The stock and flow of decisions, {len(answers)} scopes and years")
    for (scope, year), rows in answers.items():
        first, last = first_day(year), last_day(year)
        of_year = stock_flow.decisions(region.of_scope(scope, last))
        before = last_day(year - 1)
        of_year_before = (
            stock_flow.decisions(region.of_scope(scope, before)) if before in region.plans else None
        )
        expected = stock_flow.compute(of_year, of_year_before, first, last)
        tally.compare(f"{scope} {year}", expected, stock_flow.told(rows))
    return tally.conclude(stock_flow.may_be_zero)


if __name__ == "__main__":
    main()
