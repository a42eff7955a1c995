"""From what the returns say of a child to the child's plans, as things stood at the end of a day.

A plan begins with a decision that the child should be placed for adoption and ends when the
decision is reversed or the child leaves care, by an adoption order or otherwise. In one period of
care a plan's milestones are those after the end of the plan before it.

Everything dated after the day asked for is taken away first; an ending after it has not happened.
"""

import datetime

from returns import CONTINUES, collection_year

UNOPPOSED, CONSENT_DISPENSED = "E11", "E12"
PLACEMENT_ORDER = "E1"
STARTS_CARE = "S"
OTHER_CARERS = {"P", "B", "S"}
ADOPTIVE = {"A3", "A4", "A5", "A6"}
WITH_FOSTER_CARERS = {"A3", "A5"}
EARLY_PERMANENCE = {"U2", "U5"}

BEFORE_ALL = datetime.date.min
AFTER_ALL = datetime.date.max


class Period:
    """One unbroken time in care: its episodes in order, and how it ended."""

    def __init__(self):
        self.episodes = []
        self.left = None
        self.left_by = ""

    @property
    def first_day(self):
        return self.episodes[0].first_day


class Attempt:
    """One stay with an adoptive family."""

    def __init__(self, episode, fostered_since):
        self.placed = episode.first_day
        self.place = episode.place
        self.provider = episode.provider
        self.fostered_since = fostered_since
        """First day of the unbroken stay with the same carers; None when the returns do not reach it."""
        self.disrupted = None


class Plan:
    """The milestones of one plan; None where there is none or the returns do not tell it."""

    def __init__(self, decision):
        self.decision = decision
        self.entry = None
        self.order = None
        self.order_ended = None
        self.match = None
        self.early = None
        self.attempts = []
        self.reversed = None
        self.reversal_reason = ""
        self.adopted = None
        self.adopted_by = ""
        self.left = None
        """Day of leaving care otherwise, with the decision still standing."""
        self.care_ended = None
        """Last day of the time in care, however it ended and whatever the decision."""
        self.by_foster_carers = False

    @property
    def closed(self):
        days = [day for day in (self.reversed, self.adopted, self.left) if day]
        return min(days, default=None)

    @property
    def placed(self):
        return self.attempts[-1].placed if self.attempts else None

    @property
    def is_placed_now(self):
        return bool(self.attempts) and self.attempts[-1].disrupted is None

    @property
    def has_order_in_force(self):
        return self.order is not None and self.order_ended is None


def derive(child, last_day):
    """The child's plans in order, as at the end of `last_day`."""
    plans = plans_without_match(child, last_day)
    for decision, adoption in adopted_plans(child).items():
        for plan in plans:
            if plan.decision == decision:
                plan.match = adoption.matched if on_or_before(adoption.matched, last_day) else None
                plan.by_foster_carers = adoption.by_foster_carers
    return plans


def adopted_plans(child):
    """Which decision each row of AD1 belongs to: the plan that led to the adoption of its year.

    AD1 is told in the year of the adoption alone, so the match of a plan is known only for plans
    that have led to one, seen from the newest return there is.
    """
    found = {}
    for plan in plans_without_match(child, AFTER_ALL):
        adoption = plan.adopted and child.adoptions.get(collection_year(plan.adopted))
        if adoption:
            found[plan.decision] = adoption
    return found


def plans_without_match(child, last_day):
    periods = periods_of_care(child, last_day)
    decisions = {day: reversal for day, reversal in child.decisions.items() if day <= last_day}
    for adoption in child.adoptions.values():
        if on_or_before(adoption.decided, last_day):
            decisions.setdefault(adoption.decided, (None, ""))
    plans, ends = [], {}
    for decision in sorted(decisions):
        period = period_of(periods, decision)
        if period is None:
            continue
        plan = Plan(decision)
        plan.entry = latest_start_of_care(periods, decision)
        take_endings(plan, period, decisions[decision], last_day)
        after = ends.get(id(period), BEFORE_ALL)
        take_milestones(plan, period, after)
        ends[id(period)] = plan.closed or AFTER_ALL
        plans.append(plan)
    return plans


def periods_of_care(child, last_day):
    """The episodes begun by `last_day`, one list for each time in care."""
    periods = []
    for first_day in sorted(day for day in child.episodes if day <= last_day):
        episode = child.episodes[first_day]
        if not periods or periods[-1].left or episode.reason == STARTS_CARE:
            periods.append(Period())
        periods[-1].episodes.append(episode)
        if on_or_before(episode.ended, last_day) and episode.end_reason != CONTINUES:
            periods[-1].left, periods[-1].left_by = episode.ended, episode.end_reason
    return periods


def period_of(periods, decision):
    """The time in care of a decision: the latest begun by then.

    A decision before the first episode in the files belongs to that episode's time in care.
    """
    begun = [period for period in periods if period.first_day <= decision]
    return begun[-1] if begun else next(iter(periods), None)


def latest_start_of_care(periods, decision):
    starts = [
        episode.first_day
        for period in periods
        for episode in period.episodes
        if episode.reason == STARTS_CARE and episode.first_day <= decision
    ]
    return max(starts, default=None)


def take_endings(plan, period, reversal, last_day):
    plan.care_ended = period.left
    ceased, reason = reversal
    if on_or_before(ceased, last_day):
        plan.reversed, plan.reversal_reason = ceased, reason
    elif period.left and period.left_by in (UNOPPOSED, CONSENT_DISPENSED):
        plan.adopted, plan.adopted_by = period.left, period.left_by
    else:
        plan.left = period.left


def take_milestones(plan, period, after):
    until = plan.closed or AFTER_ALL

    def is_in_plan(day):
        return after < day <= until

    orders = [(start, end) for start, end in placement_orders(period) if is_in_plan(start)]
    if orders:
        plan.order = orders[0][0]
        plan.order_ended = orders[-1][1]
    plan.attempts = [attempt for attempt in attempts(period) if is_in_plan(attempt.placed)]
    early = (
        episode.first_day
        for episode in period.episodes
        if episode.place in EARLY_PERMANENCE and is_in_plan(episode.first_day)
    )
    plan.early = next(early, None)


def placement_orders(period):
    """First day of each unbroken time under E1, and the day it gave way to another legal status."""
    found, was_in_force = [], False
    for episode in period.episodes:
        is_in_force = episode.legal_status == PLACEMENT_ORDER
        if is_in_force and not was_in_force:
            found.append((episode.first_day, None))
        elif was_in_force and not is_in_force:
            found[-1] = (found[-1][0], episode.first_day)
        was_in_force = is_in_force
    return found


def attempts(period):
    """The stays with adoptive families, in order.

    A stay is disrupted when the child moves within care, to another kind of place or to other
    carers. Leaving care is not a disruption.
    """
    found, is_placed = [], False
    for number, episode in enumerate(period.episodes):
        is_adoptive = episode.place in ADOPTIVE
        if is_placed and (not is_adoptive or episode.reason in OTHER_CARERS):
            found[-1].disrupted = episode.first_day
            is_placed = False
        if is_adoptive and not is_placed:
            since = start_with_these_carers(period.episodes[: number + 1])
            found.append(Attempt(episode, since))
            is_placed = True
    return found


def start_with_these_carers(episodes):
    """Back from the last of these episodes to the one in which the child came to its carers."""
    arrivals = (each for each in reversed(episodes) if each.reason in OTHER_CARERS)
    arrival = next(arrivals, None)
    return arrival.first_day if arrival else None


def on_or_before(day, last_day):
    return day is not None and day <= last_day
