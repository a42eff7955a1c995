"""Whether a set of served units is the one that priorities ask for, told apart from any solver.

A plan serves the right units exactly when no unit that waits could be served by exchanges that
leave every unit of the same or a higher priority served (Berge's augmenting paths).
"""

import numpy as np


def plan_holds(problem, pairs):
    """Whether the pairs are of the problem, each unit and family at most once; with their cost."""
    known = {}
    for unit, family, cost in zip(problem.unit.tolist(), problem.family.tolist(), problem.cost.tolist()):
        known[unit, family] = cost
    units, families = [unit for unit, _, _ in pairs], [family for _, family, _ in pairs]
    once = len(set(units)) == len(units) and len(set(families)) == len(families)
    told = all(known.get((unit, family)) == cost for unit, family, cost in pairs)
    return once and told, sum(cost for _, _, cost in pairs)


def first_wrong(problem, pairs):
    """A unit that waits and should not, or None."""
    family_of = {unit: family for unit, family, _ in pairs}
    unit_of = {family: unit for unit, family, _ in pairs}
    starts = np.searchsorted(problem.unit, np.arange(problem.units + 1)).tolist()
    families = problem.family.tolist()
    priorities = problem.priorities.tolist()
    waiting = [unit for unit in range(problem.units) if unit not in family_of]
    met = set()
    for start in sorted(waiting, key=lambda unit: priorities[unit]):
        to_do = [start]
        while to_do:
            unit = to_do.pop()
            for family in families[starts[unit] : starts[unit + 1]]:
                if family in met:
                    continue
                met.add(family)
                holder = unit_of.get(family)
                if holder is None or priorities[holder] > priorities[start]:
                    return start
                to_do.append(holder)
    return None
