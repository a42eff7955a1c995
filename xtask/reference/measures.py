"""The measures of children over a period, as text.

The plans are those of every child of a scope as things stood at the end of the period's last day.
"""

import itertools

import needs
from figures import AGES, DURATIONS, NOT_KNOWN
from figures import age, by_band, duration, mean_days, months_later, share, whole
from plans import CONSENT_DISPENSED, UNOPPOSED, WITH_FOSTER_CARERS

FOURTEEN_MONTHS = 14
FOLLOWED_MONTHS = (6, 12, 18)
REVERSAL_REASONS = ("RD1", "RD2", "RD3", "RD4")
VOLUNTARY_PROVIDER = "PR5"
OWN_PROVIDERS = ("PR1",)
PROVIDERS_OF_OTHERS = ("PR2", "PR3", "PR4", "PR5")

STAGES = {
    "entry": lambda plan: plan.entry,
    "decision": lambda plan: plan.decision,
    "order": lambda plan: plan.order,
    "match": lambda plan: plan.match,
    "placed": lambda plan: plan.placed,
    "adopted": lambda plan: plan.adopted,
}
PAIRS = list(itertools.combinations(STAGES, 2))

NOT_IN_THE_RETURN = {
    "a2-quarterly": "a match is told once the child is adopted",
    "court-weeks": "the care application and the final hearing are not told",
    "matched-within-6-months": "a match is told once the child is adopted",
    "matched-within-12-months": "a match is told once the child is adopted",
    "matched-within-18-months": "a match is told once the child is adopted",
    "sufficiency-by-need-group": "what a household is approved for is not told",
    "waiting-unmatched": "a match is told once the child is adopted",
}
"""What neither the return nor the list of adopters can tell. Hearth must say so, never a figure."""


def compute(children, first_day, last_day):
    """Every measure by its code. `children` holds each child with its plans."""
    plans = [plan for _, of_child in children for plan in of_child]

    def is_in_period(day):
        return day is not None and first_day <= day <= last_day

    measures = {code: NOT_KNOWN for code in NOT_IN_THE_RETURN}
    measures.update(counts(plans, is_in_period))
    for start, end in PAIRS:
        measures[f"{start}-to-{end}"] = stage_days(plans, start, end, is_in_period)
    measures.update(scorecard([plan for plan in plans if is_in_period(plan.adopted)]))
    for months in FOLLOWED_MONTHS:
        measures[f"placed-within-{months}-months"] = placed_within(plans, months, is_in_period)
    measures.update(reversals_by_kind(children, is_in_period))
    measures.update(shares_of_placements(plans, is_in_period))
    measures["order-to-placed-own"] = waits_for(OWN_PROVIDERS, plans, is_in_period)
    measures["order-to-placed-outside"] = waits_for(PROVIDERS_OF_OTHERS, plans, is_in_period)
    measures.update(needs.compute(children, last_day))
    return measures


def counts(plans, is_in_period):
    def count(days):
        return whole(sum(1 for day in days if is_in_period(day)))

    attempts = [attempt for plan in plans for attempt in plan.attempts]
    found = {
        "decisions": count(plan.decision for plan in plans),
        "placement-orders": count(plan.order for plan in plans),
        "matches": count(plan.match for plan in plans),
        "placed": count(attempt.placed for attempt in attempts),
        "disruptions": count(attempt.disrupted for attempt in attempts),
        "adopted": count(plan.adopted for plan in plans),
        "reversals": count(plan.reversed for plan in plans),
    }
    kinds = {"adopted-unopposed": UNOPPOSED, "adopted-consent-dispensed": CONSENT_DISPENSED}
    for code, kind in kinds.items():
        found[code] = count(plan.adopted for plan in plans if plan.adopted_by == kind)
    for reason in REVERSAL_REASONS:
        of_reason = (plan.reversed for plan in plans if plan.reversal_reason == reason)
        found[f"reversals-{reason.lower()}"] = count(of_reason)
    return found


def scorecard(adopted):
    """The measures over plans that led to an adoption in the period."""
    in_time = [
        plan.placed < months_later(plan.entry, FOURTEEN_MONTHS)
        for plan in adopted
        if plan.entry and plan.placed
    ]
    return {
        "a1": mean_days([(plan.entry, plan.placed) for plan in adopted]),
        "a10": mean_days([(plan.entry, came_to_live(plan)) for plan in adopted]),
        "a2": mean_days([wait_for_match(plan) for plan in adopted]),
        "a3": share(in_time, len(adopted) - len(in_time)),
    }


def stage_days(plans, start, end, is_in_period):
    ended = [plan for plan in plans if is_in_period(STAGES[end](plan))]
    return mean_days([(STAGES[start](plan), STAGES[end](plan)) for plan in ended])


def came_to_live(plan):
    """The day the wait ends for A10: with own foster carers, the day the fostering began."""
    if plan.by_foster_carers and plan.attempts and plan.attempts[-1].place in WITH_FOSTER_CARERS:
        return plan.attempts[-1].fostered_since
    return plan.placed


def wait_for_match(plan):
    """Start and end for A2; a match before the order is a wait of no days."""
    if plan.order is None or plan.placed is None or plan.match is None:
        return None, None
    return plan.order, max(plan.order, plan.match)


def placed_within(plans, months, is_in_period):
    """Of plans whose months since the order were full in the period: placed by the day they were."""
    full = lambda plan: plan.order and months_later(plan.order, months)
    followed = [plan for plan in plans if is_in_period(full(plan))]
    return share([bool(plan.attempts) and plan.attempts[0].placed <= full(plan) for plan in followed])


def reversals_by_kind(children, is_in_period):
    """Reversals of the period by whole months since the decision, and by the child's age."""
    reversals = [
        (child, plan) for child, plans in children for plan in plans if is_in_period(plan.reversed)
    ]
    since = [duration(plan.decision, plan.reversed) for _, plan in reversals]
    ages = [age(child.born, plan.reversed) for child, plan in reversals]
    found = {}
    for code, bands, kinds in [("duration", DURATIONS, since), ("age", AGES, ages)]:
        found[f"reversals-by-{code}"] = whole(len(reversals))
        for band, number in by_band(bands, kinds).items():
            found[f"reversals-by-{code}.{band}"] = whole(number)
    return found


def shares_of_placements(plans, is_in_period):
    made = [
        (plan, attempt)
        for plan in plans
        for attempt in plan.attempts
        if is_in_period(attempt.placed)
    ]
    early = [plan.early is not None and plan.early <= attempt.placed for plan, attempt in made]
    providers = [attempt.provider for _, attempt in made if attempt.provider]
    voluntary = [provider == VOLUNTARY_PROVIDER for provider in providers]
    return {
        "early-permanence": share(early),
        "vaa-share-of-placements": share(voluntary, len(made) - len(voluntary)),
    }


def waits_for(providers, plans, is_in_period):
    """Days from the order to each placement of the period by one of these providers."""
    made = [(plan, attempt) for plan in plans for attempt in plan.attempts if is_in_period(attempt.placed)]
    theirs = [(plan, attempt) for plan, attempt in made if not attempt.provider or attempt.provider in providers]
    return mean_days([(plan.order if attempt.provider else None, attempt.placed) for plan, attempt in theirs])
