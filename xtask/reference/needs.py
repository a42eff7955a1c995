"""Children who wait on a day, and what those who need a family have in common.

The return tells a match only once the child is adopted, so those matched and not yet placed are
counted with the others.
"""

from figures import is_years_old, months_later, share, whole

FIVE_YEARS = 5
EIGHTEEN_MONTHS = 18
NO_ETHNIC_GROUP = {"", "REFU", "NOBT"}
WHITE = "W"


def compute(children, day):
    """Every measure of `day` by its code. Only a child's latest plan can wait."""
    latest = [(child, plans[-1]) for child, plans in children if plans]
    waiting = [
        (child, plan) for child, plan in latest if plan.closed is None and not plan.is_placed_now
    ]
    authorised = [(child, plan) for child, plan in waiting if plan.has_order_in_force]
    found = {
        "a9": whole(len(waiting)),
        "a14": whole(len(authorised)),
        "waiting-authorised": whole(len(authorised)),
        "waiting-decided": whole(len(waiting) - len(authorised)),
    }
    for group, of_group in GROUPS.items():
        told = [of_group(child, plan, day) for child, plan in authorised]
        known = [is_of_group for is_of_group in told if is_of_group is not None]
        found[f"needing-{group}"] = share(known, len(told) - len(known))
    return found


def is_5_or_over(child, _, day):
    return is_years_old(child.born, day, FIVE_YEARS) if child.born else None


def is_minority_ethnic(child, *_):
    """The White minority groups are counted as White."""
    if child.ethnic_group in NO_ETHNIC_GROUP:
        return None
    return not child.ethnic_group.startswith(WHITE)


def is_18_months_in_care(_, plan, day):
    return months_later(plan.entry, EIGHTEEN_MONTHS) <= day if plan.entry else None


def is_harder_to_place(child, plan, day):
    told = [
        of_group(child, plan, day)
        for of_group in (is_5_or_over, is_minority_ethnic, is_18_months_in_care)
    ]
    return None if all(one is None for one in told) else any(told)


GROUPS = {
    "5-or-over": is_5_or_over,
    "minority-ethnic": is_minority_ethnic,
    "18-months": is_18_months_in_care,
    "harder-to-place": is_harder_to_place,
}
"""Whether a child is of the group on a day; None where the returns do not tell."""
