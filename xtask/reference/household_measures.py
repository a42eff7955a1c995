"""The measures of households over a period, as text.

Everything after the period's last day is taken away first.
"""

import datetime

from figures import NOT_KNOWN, half_up, mean_days, months_later, share, whole

WAITS = (
    ("under-3-months", 0),
    ("3-to-6-months", 3),
    ("6-to-12-months", 6),
    ("12-months-or-more", 12),
)
SIZES = (("under-10", 0), ("10-to-19", 10), ("20-and-over", 20))
DEPARTURES = ("withdrew", "refused", "on-hold", "other")


def compute(households, voluntary, first_day, last_day):
    """Every measure by its code, but for those set against children."""
    told = [found for household in households if (found := household.as_at(last_day))]

    def in_period(name):
        return [one for one in told if (when := getattr(one, name)) and first_day <= when <= last_day]

    def followed(name, months):
        """Those whose months since that day were full in the period, each with the day they were."""
        days = [(one, getattr(one, name)) for one in told]
        full = [(one, months_later(when, months)) for one, when in days if when]
        return [(one, when) for one, when in full if first_day <= when <= last_day]

    found = counts(in_period)
    found.update(times(in_period))
    found.update(shares(in_period, followed, voluntary))
    found.update(departures(in_period("left")))
    found.update(agencies(told, in_period("approved")))
    found.update(stocks(told, last_day))
    return found


def counts(in_period):
    days = {
        "adopter-matches": "matched",
        "adopter-placements": "placed",
        "approvals": "approved",
        "enquiries": "enquired",
        "registrations": "registered",
        "stage-one-ends": "stage_one_end",
        "stage-one-starts": "stage_one",
        "stage-two-starts": "stage_two",
    }
    return {code: whole(len(in_period(name))) for code, name in days.items()}


def times(in_period):
    pairs = {
        "adopter-match-to-placement": ("matched", "placed"),
        "approval-to-match": ("approved", "matched"),
        "between-stages": ("stage_one_end", "stage_two"),
        "enquiry-to-registration": ("enquired", "registered"),
        "registration-to-approval": ("registered", "approved"),
        "stage-one-length": ("stage_one", "stage_one_end"),
        "stage-two-length": ("stage_two", "end_of_stage_two"),
    }
    return {
        code: mean_days([(getattr(one, start), getattr(one, end)) for one in in_period(end)])
        for code, (start, end) in pairs.items()
    }


def shares(in_period, followed, voluntary):
    approved = in_period("approved")
    return {
        "a12": waited(in_period("matched"), "approved", "matched", lambda full, end: full <= end, 3),
        "approved-within-6-months": waited(approved, "registered", "approved", within, 6),
        "matched-within-3-months-of-approval": waited(
            in_period("matched"), "approved", "matched", within, 3
        ),
        "approved-within-12-months": by_then(followed("registered", 12), "registered", "approved"),
        "matched-within-12-months-of-approval": by_then(followed("approved", 12), "approved", "matched"),
        "registered-within-12-months": by_then(followed("enquired", 12), "enquired", "registered"),
        "vaa-share-of-approvals": share([one.agency in voluntary for one in approved]),
    }


def within(full, end):
    return end <= full


def waited(households, start, end, holds, months):
    """Of households with both days in order, those for whose months since the first it holds."""
    pairs = [(getattr(one, start), getattr(one, end)) for one in households]
    known = [(first, last) for first, last in pairs if first and first <= last]
    found = [holds(months_later(first, months), last) for first, last in known]
    return share(found, len(pairs) - len(known))


def by_then(followed, start, end):
    """Of those followed, who had come to the second day when their months were full."""
    known = [
        (getattr(one, end), full)
        for one, full in followed
        if getattr(one, end) is None or getattr(one, start) <= getattr(one, end)
    ]
    found = [reached is not None and reached <= full for reached, full in known]
    return share(found, len(followed) - len(known))


def departures(left):
    left = [one for one in left if one.adopted is None]
    reasons = [one.reason if one.reason in DEPARTURES else "other" for one in left]
    found = {"departures": whole(len(left))}
    found.update({f"departures.{code}": whole(reasons.count(code)) for code in DEPARTURES})
    return found


def agencies(told, approved):
    """Agencies that tell of anybody, by how many they approved."""
    names = {one.agency for one in told}
    sizes = {name: sum(1 for one in approved if one.agency == name) for name in names}
    found = {"agencies-by-size": whole(len(names))}
    for band, _ in SIZES:
        of_band = [size for size in sizes.values() if band_of(SIZES, size) == band]
        found[f"agencies-by-size.{band}"] = whole(len(of_band))
        found[f"agencies-by-size.{band}.households"] = whole(sum(of_band))
    return found


def band_of(bands, size):
    return [band for band, least in bands if least <= size][-1]


def stocks(told, last_day):
    unmatched = [
        one for one in told if one.approved and not (one.matched or one.placed or one.is_over)
    ]
    waiting = [one for one in unmatched if not one.is_on_hold]
    found = {
        "approved-unmatched-by-reason": whole(len(unmatched)),
        "approved-unmatched-by-reason.waiting": whole(len(waiting)),
        "approved-unmatched-by-reason.on-hold": whole(len(unmatched) - len(waiting)),
        "a11": whole(len(waiting)),
    }
    bands = [
        [band for band, months in WAITS if months_later(one.approved, months) <= last_day][-1]
        for one in waiting
    ]
    found.update({f"a11.{band}": whole(bands.count(band)) for band, _ in WAITS})
    found.update(in_progress(told))
    return found


def in_progress(told):
    """Those registered or in a stage and neither approved, on hold nor gone, by where they stand."""
    stages = [
        stage(one) for one in told if not (one.approved or one.is_on_hold or one.is_over)
    ]
    codes = ("stage-one", "between-stages", "stage-two")
    found = {f"a13.{code}": whole(stages.count(code)) for code in codes}
    return {"a13": whole(sum(stages.count(code) for code in codes)), **found}


def stage(household):
    if household.stage_two:
        return "stage-two"
    if household.stage_one_end:
        return "between-stages"
    return "stage-one" if household.registered else None


def sufficiency(households, children, last_day):
    """Households that wait, for each hundred children who need a family."""
    told = [found for household in households if (found := household.as_at(last_day))]
    if not told or children == NOT_KNOWN:
        return NOT_KNOWN
    waiting = int(stocks(told, last_day)["a11"][0])
    number = int(children[0])
    value = str(half_up(100 * waiting, number)) if number else ""
    return value, str(waiting), str(number), ""


ANY_DAY = datetime.date.min
CODES = ["sufficiency", *(code for code in compute([], set(), ANY_DAY, ANY_DAY) if "." not in code)]
"""Every measure that no return of children can tell."""
