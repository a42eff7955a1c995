"""One problem solved by a public solver, in a process of its own so that its memory can be told.

Called with the arrays of a problem (NumPy's file form) and the name of the solver; prints JSON. The
seconds are the least of several runs, by the rule of Hearth's own benchmark; the memory is that of one.
"""

import json
import sys
import time

import numpy as np

GREATEST_COST = 1_000_000
# As in benches/solving.rs: runs go on until they have taken so many seconds together, and there were so
# many; but a run that took long is not done again.
ENOUGH = 1.0
FEWEST = 3
LONG = 20.0


def ortools(problem):
    """OR-Tools' SimpleMinCostFlow: units, families and one end; who may wait goes there at a penalty."""
    from ortools.graph.python import min_cost_flow

    units, families = int(problem["units"]), int(problem["families"])
    taking_part, may_wait = problem["taking_part"], bool(problem["may_wait"])
    end = units + families
    penalty = GREATEST_COST * min(units, families) + 1
    waits = np.arange(units) if may_wait else np.arange(0)
    starts = np.concatenate([problem["unit"], waits, np.arange(families) + units])
    ends = np.concatenate([problem["family"] + units, np.full(len(waits), end), np.full(families, end)])
    costs = np.concatenate([problem["cost"], np.full(len(waits), penalty), np.zeros(families, int)])
    supplies = np.zeros(end + 1, int)
    supplies[taking_part] = 1
    supplies[end] = -len(taking_part)
    begun = time.process_time()
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(starts, ends, np.ones(len(starts), int), costs)
    flow.set_nodes_supplies(np.arange(end + 1), supplies)
    optimal = flow.solve() == flow.OPTIMAL
    seconds = time.process_time() - begun
    used = flow.flows(np.arange(len(problem["cost"])))
    return optimal, int(used.sum()), int((used * problem["cost"]).sum()), seconds


def scipy(problem):
    """SciPy's min_weight_full_bipartite_matching, with a column of its own for each unit that waits."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    units, families = int(problem["units"]), int(problem["families"])
    # It leaves out costs of 0, so every cost is one more.
    penalty = (GREATEST_COST + 1) * min(units, families) + 1
    rows = np.concatenate([problem["unit"], np.arange(units)])
    columns = np.concatenate([problem["family"], np.arange(units) + families])
    costs = np.concatenate([problem["cost"] + 1, np.full(units, penalty)]).astype(float)
    begun = time.process_time()
    matrix = csr_matrix((costs, (rows, columns)), shape=(units, families + units))
    taken_by, taken = min_weight_full_bipartite_matching(matrix)
    seconds = time.process_time() - begun
    served = taken < families
    cost = np.asarray(matrix[taken_by[served], taken[served]]).sum() - served.sum()
    return True, int(served.sum()), int(cost), seconds


def links(problem):
    """OR-Tools' SimpleMinCostFlow: three links a unit, five a family; a first link is worth far more than
    a second, a second far more than a third, and a third more than any saving."""
    from ortools.graph.python import min_cost_flow

    units, families = int(problem["units"]), int(problem["families"])
    end = units + families
    begin = end + 1
    worth = np.array([3_000 * GREATEST_COST, 30 * GREATEST_COST, 2 * GREATEST_COST])
    of_units = np.repeat(np.arange(units), len(worth))
    starts = np.concatenate([problem["unit"], np.full(len(of_units), begin), np.arange(families) + units, [begin]])
    ends = np.concatenate([problem["family"] + units, of_units, np.full(families, end), [end]])
    costs = np.concatenate([problem["cost"], np.tile(-worth, units), np.zeros(families + 1, int)])
    room = np.concatenate([np.ones(len(problem["cost"]) + len(of_units), int), np.full(families, 5), [len(of_units)]])
    supplies = np.zeros(begin + 1, int)
    supplies[begin], supplies[end] = len(of_units), -len(of_units)
    begun = time.process_time()
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(starts, ends, room, costs)
    flow.set_nodes_supplies(np.arange(begin + 1), supplies)
    optimal = flow.solve() == flow.OPTIMAL
    seconds = time.process_time() - begun
    used = flow.flows(np.arange(len(problem["cost"])))
    has = np.bincount(problem["unit"], weights=used, minlength=units)
    linked = [int((has >= number).sum()) for number in range(1, len(worth) + 1)]
    return optimal, linked, int((used * problem["cost"]).sum()), seconds


def peak_megabytes():
    """Of this process alone, which the resource module would mix with the one that started it."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def least(solve, problem, seconds):
    """The least seconds of several runs, of which the first took these."""
    took = [seconds]
    while took[0] < LONG and (len(took) < FEWEST or sum(took) < ENOUGH):
        took.append(solve(problem)[-1])
    return min(took)


def main():
    problem = np.load(sys.argv[1])
    solve = {"ortools": ortools, "scipy": scipy, "links": links}[sys.argv[2]]
    optimal, served, cost, seconds = solve(problem)
    memory = peak_megabytes()
    seconds = least(solve, problem, seconds)
    print(json.dumps({"optimal": optimal, "served": served, "cost": cost, "seconds": seconds, "megabytes": memory}))


main()
