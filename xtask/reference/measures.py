"""The measures of a list of plans over a period: value, numerator, denominator and left out, as text.

The plans are those of every child of a scope as things stood at the end of the period's last day.
"""

import calendar
import datetime
import itertools

from plans import CONSENT_DISPENSED, UNOPPOSED, WITH_FOSTER_CARERS

FOURTEEN_MONTHS = 14
REVERSAL_REASONS = ("RD1", "RD2", "RD3", "RD4")

DURATIONS = (
    ("under-6-months", 0),
    ("6-to-12-months", 6),
    ("1-to-2-years", 12),
    ("2-to-3-years", 24),
    ("3-years-or-more", 36),
)

STAGES = {
    "entry": lambda plan: plan.entry,
    "decision": lambda plan: plan.decision,
    "order": lambda plan: plan.order,
    "match": lambda plan: plan.match,
    "placed": lambda plan: plan.placed,
    "adopted": lambda plan: plan.adopted,
}
PAIRS = list(itertools.combinations(STAGES, 2))


def compute(children_plans, first_day, last_day):
    """Every measure by its code. `children_plans` holds one list of plans for each child."""
    plans = [plan for of_child in children_plans for plan in of_child]
    latest = [of_child[-1] for of_child in children_plans if of_child]

    def is_in_period(day):
        return day is not None and first_day <= day <= last_day

    adopted = [plan for plan in plans if is_in_period(plan.adopted)]
    measures = {}
    measures.update(counts(plans, adopted, is_in_period))
    for start, end in PAIRS:
        measures[f"{start}-to-{end}"] = stage_days(plans, start, end, is_in_period)
    measures["a1"] = mean_days([(plan.entry, plan.placed) for plan in adopted])
    measures["a10"] = mean_days([(plan.entry, came_to_live(plan)) for plan in adopted])
    measures["a2"] = mean_days([wait_for_match(plan) for plan in adopted])
    in_time = [
        plan.placed < months_later(plan.entry, FOURTEEN_MONTHS)
        for plan in adopted
        if plan.entry and plan.placed
    ]
    measures["a3"] = share(in_time, len(adopted) - len(in_time))
    for months in (6, 12, 18):
        measures[f"placed-within-{months}-months"] = placed_within(plans, months, is_in_period)
    measures.update(reversals_by_duration(plans, is_in_period))
    measures["early-permanence"] = share(
        [
            plan.early is not None and plan.early <= attempt.placed
            for plan in plans
            for attempt in plan.attempts
            if is_in_period(attempt.placed)
        ]
    )
    measures.update(stocks(latest))
    return measures


def counts(plans, adopted, is_in_period):
    def count(days):
        number = sum(1 for day in days if is_in_period(day))
        return whole(number)

    attempts = [attempt for plan in plans for attempt in plan.attempts]
    found = {
        "decisions": count(plan.decision for plan in plans),
        "placement-orders": count(plan.order for plan in plans),
        "matches": count(plan.match for plan in plans),
        "placed": count(attempt.placed for attempt in attempts),
        "disruptions": count(attempt.disrupted for attempt in attempts),
        "adopted": whole(len(adopted)),
        "reversals": count(plan.reversed for plan in plans),
    }
    kinds = {"adopted-unopposed": UNOPPOSED, "adopted-consent-dispensed": CONSENT_DISPENSED}
    for code, kind in kinds.items():
        found[code] = whole(sum(1 for plan in adopted if plan.adopted_by == kind))
    for reason in REVERSAL_REASONS:
        of_reason = (plan.reversed for plan in plans if plan.reversal_reason == reason)
        found[f"reversals-{reason.lower()}"] = count(of_reason)
    return found


def stocks(latest):
    """Who waits on the last day. Only a child's latest plan can wait."""
    waiting = [plan for plan in latest if plan.closed is None and not plan.is_placed_now]
    authorised = sum(1 for plan in waiting if plan.has_order_in_force)
    return {
        "a9": whole(len(waiting)),
        "a14": whole(authorised),
        "waiting-authorised": whole(authorised),
        "waiting-decided": whole(len(waiting) - authorised),
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


def mean_days(waits):
    known = [(end - start).days for start, end in waits if start and end and start <= end]
    total, number = sum(known), len(known)
    mean = half_up(total, number) if number else ""
    return str(mean), str(total), str(number), str(len(waits) - number)


def placed_within(plans, months, is_in_period):
    """Of plans whose months since the order were full in the period: placed by the day they were."""
    full = lambda plan: plan.order and months_later(plan.order, months)
    followed = [plan for plan in plans if is_in_period(full(plan))]
    return share([bool(plan.attempts) and plan.attempts[0].placed <= full(plan) for plan in followed])


def reversals_by_duration(plans, is_in_period):
    """Reversals of the period, all and by whole months since the decision."""
    found = {"reversals-by-duration": 0}
    found.update({f"reversals-by-duration.{band}": 0 for band, _ in DURATIONS})
    for plan in plans:
        if not is_in_period(plan.reversed):
            continue
        found["reversals-by-duration"] += 1
        full = [band for band, months in DURATIONS if months_later(plan.decision, months) <= plan.reversed]
        found[f"reversals-by-duration.{full[-1]}"] += 1
    return {code: whole(number) for code, number in found.items()}


def share(holds, left_out=0):
    number, total = sum(holds), len(holds)
    percent = ""
    if total:
        tenths = half_up(1000 * number, total)
        percent = f"{tenths // 10}.{tenths % 10}"
    return percent, str(number), str(total), str(left_out)


def whole(number):
    return str(number), str(number), "", ""


def half_up(numerator, denominator):
    """The nearest whole number to a fraction that is not negative; a half goes up."""
    return (2 * numerator + denominator) // (2 * denominator)


def months_later(day, months):
    """The same day some calendar months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, min(day.day, last))
