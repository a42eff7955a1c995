"""Counts comparisons, keeps differences, and says how it went."""

import collections

MOST_SHOWN = 50


class Tally:
    """What was compared under a heading: how often each code, and how often above zero."""

    def __init__(self, heading):
        self.heading = heading
        self.compared = collections.Counter()
        self.above_zero = collections.Counter()
        self.differences = []

    def compare(self, where, expected, found):
        """Both are texts by code. A code that one side lacks is a difference."""
        for code in [*expected, *(code for code in found if code not in expected)]:
            here, there = expected.get(code), found.get(code)
            self.compared[code] += 1
            self.above_zero[code] += is_above_zero(here)
            if here != there:
                self.differences.append(f"{name(code)} {where}: {shown(here)} here; Hearth: {shown(there)}")

    def conclude(self, may_be_zero):
        """Prints everything, and says whether it went wrong."""
        print(f"\n{self.heading}")
        print(f"{'':<44}{'compared':>10}{'above zero':>12}")
        for code in self.compared:
            print(f"{name(code):<44}{self.compared[code]:>10}{self.above_zero[code]:>12}")
        never = [code for code in self.compared if not self.above_zero[code] and not may_be_zero(code)]
        return conclude(sum(self.compared.values()), self.differences, map(name, never))


def is_above_zero(figures):
    """Whether a number above zero is among the first two texts."""
    numbers = [figure.lstrip("+-") for figure in figures[:2]] if figures else []
    return any(number[:1].isdigit() and number.strip("0.") for number in numbers)


def name(code):
    return code if isinstance(code, str) else " ".join(code)


def shown(figures):
    return ", ".join(figure or "-" for figure in figures) if figures else "no row"


def conclude(total, differences, never):
    """Says how it went, and whether it went wrong."""
    print(f"{total} comparisons, {len(differences)} differences")
    for difference in differences[:MOST_SHOWN]:
        print(f"  {difference}")
    if len(differences) > MOST_SHOWN:
        print(f"  and {len(differences) - MOST_SHOWN} more")
    never = list(never)
    if never:
        print(f"Never above zero, so nothing was compared: {', '.join(never)}")
    return bool(differences or never or not total)
