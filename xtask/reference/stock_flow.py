"""The stock and flow of decisions over one year: its rows, and the five identities that must hold.

A row is keyed by part and code. Its content is the text Hearth writes: for a row the count, for an
identity whether it holds and both sides, for what reconciles one its side, its count and the
children.
"""

from figures import AGES, DURATIONS, age, by_band, duration
from measures import REVERSAL_REASONS

FIRST_YEAR = "first-year-told"
UNEXPLAINED = "unexplained"


class Decision:
    """A decision and what had become of it by the end of a day."""

    def __init__(self, number, child, plan):
        self.number = number
        self.child = child
        self.plan = plan

    @property
    def key(self):
        return self.child, self.plan.decision

    @property
    def is_placed(self):
        return self.is_intact and self.plan.is_placed_now

    @property
    def waits(self):
        return self.is_intact and not self.plan.is_placed_now

    @property
    def waits_with_order(self):
        return self.waits and self.plan.has_order_in_force

    @property
    def is_intact(self):
        return self.plan.closed is None

    @property
    def is_looked_after(self):
        return self.plan.care_ended is None

    @property
    def left_otherwise(self):
        return not self.is_looked_after and self.plan.adopted is None


def decisions(children):
    """Every decision of children given with their numbers and plans."""
    return [
        Decision(number, child, plan) for number, child, plans in children for plan in plans
    ]


def compute(of_year, of_year_before, first_day, last_day):
    """The table. The decisions are as at the end of the year, and as at the end of the year before:
    None where no return tells of that year."""
    stood = [
        one for one in of_year if one.plan.closed is None or one.plan.closed >= first_day
    ]
    reversals = [
        one for one in of_year if one.plan.reversed and first_day <= one.plan.reversed <= last_day
    ]
    counted = {code: sum(map(belongs, stood)) for code, belongs in rows(first_day).items()}
    counted["reversals"] = len(reversals)
    counted.update(reversals_by_kind(reversals))
    counted.update(waits_by_kind([one for one in stood if one.waits_with_order], last_day))
    table = {("row", code): (str(number), "") for code, number in counted.items()}
    table["left-out", "decision-not-told"] = ("0", "")
    within_the_year(table, counted)
    from_year_to_year(table, [one for one in stood if one.plan.decision < first_day], of_year_before)
    return table


def rows(first_day):
    """Whether a decision that stood in the year belongs to a row."""
    return {
        "1": lambda one: True,
        "1a": lambda one: one.plan.decision >= first_day,
        "1b": lambda one: one.plan.decision < first_day,
        "2": lambda one: one.plan.adopted is not None,
        "3": lambda one: one.left_otherwise,
        "3b": lambda one: one.left_otherwise and one.plan.reversed is not None,
        "4": lambda one: one.is_looked_after,
        "4a": lambda one: one.is_placed,
        "4b": lambda one: one.is_looked_after and one.plan.reversed is not None,
        "4c": lambda one: one.waits,
        "4c.1": lambda one: one.waits_with_order,
        "4c.2": lambda one: one.waits and not one.waits_with_order,
    }


def reversals_by_kind(reversals):
    since = [duration(one.plan.decision, one.plan.reversed) for one in reversals]
    ages = [age(one.child.born, one.plan.reversed) for one in reversals]
    reasons = [one.plan.reversal_reason.lower() for one in reversals]
    codes = [reason.lower() for reason in REVERSAL_REASONS]
    found = {f"reversals.for.{code}": reasons.count(code) for code in codes}
    found["reversals.for.not-known"] = sum(1 for reason in reasons if reason not in codes)
    found.update(banded("reversals.after", DURATIONS, since))
    found.update(banded("reversals.aged", AGES, ages))
    return found


def waits_by_kind(waiting, last_day):
    """Those of row 4c.1, on the last day, on each of the clocks and by age."""
    since_decision = [duration(one.plan.decision, last_day) for one in waiting]
    since_order = [duration(one.plan.order, last_day) for one in waiting]
    ages = [age(one.child.born, last_day) for one in waiting]
    found = banded("4c.1.since-decision", DURATIONS, since_decision)
    found.update(banded("4c.1.since-order", DURATIONS, since_order))
    found.update(banded("4c.1.aged", AGES, ages))
    return found


def banded(code, bands, found):
    return {f"{code}.{band}": number for band, number in by_band(bands, found).items()}


def within_the_year(table, counted):
    """The four identities of one year's rows; nothing in a return reconciles them."""
    sides = {
        "1 = 1a + 1b": (["1"], ["1a", "1b"]),
        "1 = 2 + 3 + 4": (["1"], ["2", "3", "4"]),
        "4 = 4a + 4b + 4c": (["4"], ["4a", "4b", "4c"]),
        "reversals = 3b + 4b": (["reversals"], ["3b", "4b"]),
    }
    for text, (left, right) in sides.items():
        here, there = (sum(counted[code] for code in codes) for codes in (left, right))
        table["identity", text] = held(here == there, here, there)


def from_year_to_year(table, earlier, of_year_before):
    """Row 1b, and rows 4a and 4c of the year before: the same decisions, one by one."""
    stock = [one for one in of_year_before or [] if one.is_placed or one.waits]
    here, there = {one.key for one in earlier}, {one.key for one in stock}
    holds = here == there or of_year_before is None
    table["identity", "1b = 4a + 4c of the year before"] = held(holds, len(earlier), len(stock))
    why = FIRST_YEAR if of_year_before is None else UNEXPLAINED
    for sign, alone in [
        ("+", [one for one in earlier if one.key not in there]),
        ("-", [one for one in stock if one.key not in here]),
    ]:
        if alone:
            children = " ".join(sorted(one.number for one in alone))
            table["reconciling", why] = ("", f"{sign}{len(alone)}", children)


def held(holds, left, right):
    return ("holds" if holds else "does not hold", str(left), str(right))


def told(rows):
    """What Hearth writes, keyed and shaped as above. A row told twice is an error."""
    found = {}
    for row in rows:
        key = row["part"], row["code"]
        if key in found:
            raise SystemExit(f"Hearth tells {' '.join(key)} of {row['scope']} in {row['year']} twice")
        found[key] = shaped(row)
    return found


def shaped(row):
    if row["part"] == "identity":
        return row["label"], row["value"], row["against"]
    if row["part"] == "reconciling":
        return row["value"], row["against"], " ".join(sorted(row["children"].split()))
    return row["value"], row["against"]


def may_be_zero(key):
    """A band may be empty everywhere; a numbered row may not."""
    part, code = key
    return part == "left-out" or code.startswith("reversals.") or code.startswith("4c.1.")
