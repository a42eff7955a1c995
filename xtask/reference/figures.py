"""How figures are written: value, numerator, denominator and left out, as the text Hearth writes.

Also the calendar and the bands that more than one table counts by.
"""

import calendar
import datetime

DURATIONS = (
    ("under-6-months", 0),
    ("6-to-12-months", 6),
    ("1-to-2-years", 12),
    ("2-to-3-years", 24),
    ("3-years-or-more", 36),
)
"""Each band and the whole calendar months it begins with."""

AGES = (("under-1", 0), ("1-to-4", 1), ("5-to-9", 5), ("10-to-15", 10), ("16-and-over", 16))
"""Each band and the whole years it begins with."""

NOT_KNOWN_BAND = "not-known"
NOT_KNOWN = ("not known", "", "", "")


def mean_days(waits):
    known = [(end - start).days for start, end in waits if start and end and start <= end]
    total, number = sum(known), len(known)
    mean = half_up(total, number) if number else ""
    return str(mean), str(total), str(number), str(len(waits) - number)


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


def is_years_old(born, day, years):
    return months_later(born, 12 * years) <= day


def duration(start, end):
    """The band of the time from one day to another."""
    if start is None:
        return NOT_KNOWN_BAND
    return [band for band, months in DURATIONS if months_later(start, months) <= end][-1]


def age(born, day):
    """The band of a child's age on a day."""
    if born is None:
        return NOT_KNOWN_BAND
    return [band for band, years in AGES if years == 0 or is_years_old(born, day, years)][-1]


def by_band(bands, found):
    """How many of those found are of each band, and of none."""
    codes = [band for band, _ in bands] + [NOT_KNOWN_BAND]
    return {code: sum(1 for band in found if band == code) for code in codes}
