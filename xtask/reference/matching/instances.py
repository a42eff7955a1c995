"""Problems to hold the solver to: random ones, and shortages as they arise in practice.

In a *structured shortage* the families a unit may be considered for follow from rules about age, the
number of brothers and sisters, twelve needs and an excluded region. Many units therefore share the
same few families, which is what makes such problems ten to twenty times harder than random ones.
"""

import numpy as np

NEEDS = 12
REGIONS = 30
MOST_PAIRS = 50
GREATEST_COST = 1_000_000


class Problem:
    """Pairs by unit: unit, family and cost of each, and the priority of every unit."""

    def __init__(self, units, families, pairs, priorities):
        self.units = units
        self.families = families
        self.unit, self.family, self.cost = pairs
        self.priorities = priorities

    def one_band(self):
        return Problem(self.units, self.families, (self.unit, self.family, self.cost), np.zeros(self.units, int))

    def write(self, path):
        with open(path, "w", encoding="utf-8") as out:
            out.write(f"p hearth 1 {self.units} {self.families} {len(self.cost)}\n")
            out.writelines(f"u c{at} {priority}\n" for at, priority in enumerate(self.priorities.tolist()))
            out.writelines(f"f h{at}\n" for at in range(self.families))
            rows = zip(self.unit.tolist(), self.family.tolist(), self.cost.tolist())
            out.writelines(f"e c{unit} h{family} {cost}\n" for unit, family, cost in rows)


def random(units, families, seed):
    """Fifty pairs a unit, any family as likely as any other, any cost as likely as any other."""
    dice = np.random.default_rng(seed)
    each = min(MOST_PAIRS, families // 2)
    picked = [np.sort(dice.choice(families, each, replace=False)) for _ in range(units)]
    unit = np.repeat(np.arange(units), each)
    cost = dice.integers(0, GREATEST_COST + 1, units * each)
    return Problem(units, families, (unit, np.concatenate(picked), cost), dice.permutation(units))


def shortage(units, families, seed):
    """Units and families by rules, the fifty least costly pairs of each unit."""
    dice = np.random.default_rng(seed)
    children = Children(dice, units)
    households = Households(dice, families)
    rows = [pairs_of(children, households, dice, unit) for unit in range(units)]
    unit = np.repeat(np.arange(units), [len(row[0]) for row in rows])
    pairs = (unit, np.concatenate([row[0] for row in rows]), np.concatenate([row[1] for row in rows]))
    order = np.argsort(-children.waited, kind="stable")
    priorities = np.empty(units, int)
    priorities[order] = np.arange(units)
    return Problem(units, families, pairs, priorities)


class Children:
    def __init__(self, dice, count):
        self.age = np.minimum(dice.geometric(0.28, count) - 1, 12)
        self.size = dice.choice([1, 2, 3, 4], count, p=[0.62, 0.27, 0.08, 0.03])
        self.needs = dice.random((count, NEEDS)) < dice.beta(0.9, 3.2, (count, 1))
        self.region = dice.integers(0, REGIONS, count)
        self.waited = dice.integers(0, 1_200, count)


class Households:
    def __init__(self, dice, count):
        self.youngest = np.minimum(dice.geometric(0.55, count) - 1, 6)
        self.oldest = self.youngest + dice.integers(2, 7, count)
        self.places = dice.choice([1, 2, 3], count, p=[0.70, 0.26, 0.04])
        # 0 could not consider, 1 would discuss, 2 could meet.
        open_to = dice.beta(2.2, 1.6, (count, 1))
        rolled = dice.random((count, NEEDS))
        self.meets = np.where(rolled < open_to * 0.6, 2, np.where(rolled < open_to, 1, 0))
        self.region = dice.integers(0, REGIONS, count)


def pairs_of(children, households, dice, unit):
    needs = children.needs[unit]
    meets = households.meets[:, needs]
    age = children.age[unit]
    fits = (households.youngest <= age) & (age <= households.oldest)
    fits &= households.places >= children.size[unit]
    fits &= households.region != children.region[unit]
    fits &= (meets > 0).all(axis=1)
    found = np.flatnonzero(fits)
    stretches = (meets[found] == 1).sum(axis=1)
    edge = np.minimum(age - households.youngest[found], households.oldest[found] - age)
    cost = stretches * 40_000 + (edge == 0) * 15_000 + dice.integers(0, 30_000, len(found))
    best = np.sort(np.argsort(cost, kind="stable")[:MOST_PAIRS])
    return found[best], cost[best]
