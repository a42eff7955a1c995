//! A calendar of worked families that a practitioner can read: `golden/clock_calendar.txt`.
//!
//! Each row is a day that starts a clock, the limit and how it is counted, and the day it is due.
//! After a change that is meant, write it anew and read the difference before keeping it:
//!
//! `HEARTH_WRITE_GOLDEN=1 cargo test -p hearth-domain --test clock_calendar`

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use std::fmt::Write;
use std::path::PathBuf;

use hearth_domain::Day;
use hearth_domain::clocks::find;
use hearth_domain::limit::{Counting, Length, LimitKind};
use hearth_domain::practice::{Practice, Round};

/// A day to be worked out, and why it is worth showing.
struct Case {
    start: &'static str,
    what: What,
    why: &'static str,
}

enum What {
    /// The built-in limit of a clock.
    Clock(&'static str),
    /// The limit of a clock's later runs.
    Later(&'static str),
    /// A limit by itself, to show how it is counted.
    Bare(Length, Counting),
}

use What::{Bare, Clock, Later};

const fn case(start: &'static str, what: What, why: &'static str) -> Case {
    Case { start, what, why }
}

const REPLY: Length = Length::WorkingDays(40);

const FAMILIES: &[(&str, &[Case])] = &[
    (
        "Ada: the way of one child, from entering care to the order",
        &[
            case("2025-01-06", Clock("T-LAC-REV1"), "twenty working days, no holiday among them"),
            case(
                "2025-01-31",
                Clock("T-LAC-REV2"),
                "30 April is the month's last day: 31 falls short",
            ),
            case("2025-01-06", Clock("T-PERM-PLAN"), "four months from entry"),
            case("2025-01-10", Clock("T-CARE-26"), "twenty-six weeks end on the same weekday"),
            case("2025-01-06", Clock("T-A1"), "426 days cross no leap day"),
            case(
                "2025-04-30",
                Clock("T-SHOBPA-2M"),
                "two months from the review that made adoption the plan",
            ),
            case("2025-06-20", Clock("T-MATCH-6M"), "six months from the decision"),
            case("2025-07-14", Clock("T-NAT-SEARCH"), "on the day of the order itself"),
            case("2025-07-14", Clock("T-A2"), "121 days from the order"),
            case("2025-07-14", Clock("T-AUTH-REV"), "three months from authority to place"),
            case("2025-10-10", Later("T-AUTH-REV"), "then six months from the review before"),
            case(
                "2025-12-01",
                Clock("T-PREV-1"),
                "four weeks, over Christmas: weeks count every day",
            ),
            case("2025-12-29", Clock("T-PREV-2"), "three months from the first review"),
            case("2026-03-30", Clock("T-PREV-N"), "six months from the second"),
            case("2025-12-01", Clock("T-AO-10W"), "hard: the first day the adopters may apply"),
        ],
    ),
    (
        "Ben: bank holidays, and years in which they moved",
        &[
            case(
                "2026-04-02",
                Clock("T-LAC-REV1"),
                "Good Friday, Easter Monday and early May do not count",
            ),
            case(
                "2025-12-22",
                Clock("T-LAC-REV1"),
                "Christmas Day, Boxing Day and New Year's Day do not count",
            ),
            case(
                "2020-04-14",
                Clock("T-LAC-REV1"),
                "2020: the May holiday moved from Monday 4 to Friday 8 May",
            ),
            case(
                "2022-05-09",
                Clock("T-LAC-REV1"),
                "2022: Thursday 2 and Friday 3 June in place of 30 May",
            ),
            case("2022-09-12", Clock("T-ROI-DEC"), "2022: Monday 19 September, the state funeral"),
            case("2023-05-02", Clock("T-ROI-DEC"), "2023: Monday 8 May, the coronation"),
            case(
                "2021-12-20",
                Clock("T-ROI-DEC"),
                "Christmas at a weekend: Monday 27 and Tuesday 28 in lieu",
            ),
            case("2026-04-02", Clock("T-ROI-DEC"), "five working days over Easter"),
        ],
    ),
    (
        "Cal: month ends and leap days",
        &[
            case("2024-02-29", Clock("T-REV-1"), "a year from a leap day: the month's last day"),
            case("2023-02-28", Clock("T-REV-1"), "the same day of the month, not its last"),
            case("2023-10-31", Clock("T-PERM-PLAN"), "four months on is February of a leap year"),
            case("2025-10-31", Clock("T-PERM-PLAN"), "and of an ordinary year"),
            case("2025-08-31", Clock("T-MATCH-6M"), "31 August to the end of February"),
            case("2023-12-30", Clock("T-S1"), "30 December to 29 February"),
            case("2025-12-31", Clock("T-S1"), "31 December to 28 February"),
            case("2023-12-04", Clock("T-AO-10W"), "70 days over a new year"),
            case("2024-01-08", Clock("T-A1"), "426 days over a leap day"),
            case(
                "2024-02-28",
                Bare(Length::Days(2), Counting::ExclusiveStart),
                "29 February is a day like others",
            ),
        ],
    ),
    (
        "Dee and Eli: a household from registration to a second review",
        &[
            case("2025-03-03", Clock("T-ROI-DEC"), "five working days"),
            case("2025-03-10", Clock("T-S1"), "two months"),
            case("2025-05-09", Clock("T-S1S2-GAP"), "hard: six months, or a new registration"),
            case("2025-06-02", Clock("T-S2"), "four months"),
            case("2025-09-26", Clock("T-REV-1"), "a year from approval"),
            case("2026-09-21", Clock("T-REV-N"), "a year from the review before"),
        ],
    ),
    (
        "Both ways of counting, from the same day",
        &[
            case(
                "2026-03-31",
                Bare(REPLY, Counting::InclusiveStart),
                "beginning with the date sent",
            ),
            case("2026-03-31", Bare(REPLY, Counting::ExclusiveStart), "one working day later"),
            case(
                "2026-03-29",
                Bare(REPLY, Counting::InclusiveStart),
                "sent on a Sunday: Monday is day 1",
            ),
            case(
                "2025-12-24",
                Bare(Length::WorkingDays(5), Counting::InclusiveStart),
                "Christmas Eve is a working day",
            ),
            case(
                "2025-12-24",
                Bare(Length::WorkingDays(5), Counting::ExclusiveStart),
                "day 1 is Monday 29 December",
            ),
            case(
                "2026-01-15",
                Bare(Length::Months(1), Counting::ExclusiveStart),
                "the same day of the next month",
            ),
            case(
                "2026-01-15",
                Bare(Length::Months(1), Counting::InclusiveStart),
                "the day before it",
            ),
            case(
                "2026-02-02",
                Bare(Length::Weeks(10), Counting::InclusiveStart),
                "the day before the same weekday",
            ),
            case(
                "2026-05-01",
                Bare(Length::Days(30), Counting::InclusiveStart),
                "an invoice received on 1 May",
            ),
        ],
    ),
    (
        "Fay: a year whose holidays are not yet confirmed",
        &[
            case(
                "2027-03-25",
                Clock("T-LAC-REV1"),
                "Easter is known; a proclamation may still move May",
            ),
            case("2027-12-20", Clock("T-ROI-DEC"), "Christmas at a weekend, by the ordinary rule"),
            case(
                "2026-12-21",
                Clock("T-LAC-REV1"),
                "begins in a confirmed year, ends in a provisional one",
            ),
        ],
    ),
];

fn table() -> String {
    let mut text = String::from(
        "Start and due day of worked families, as the clocks of Hearth count them. All are invented.\n\
         A provisional day is counted in working days and falls in a year whose bank holidays may still be\n\
         changed.\n",
    );
    let practice = Practice::built_in();
    for (family, cases) in FAMILIES {
        write!(text, "\n{family}\n\n").unwrap();
        let line = |text: &mut String, cells: [&str; 6]| {
            let [start, clock, limit, counting, due, why] = cells;
            let row = format!("{start:<14} {clock:<12} {limit:<25} {counting:<9} {due:<27} {why}");
            writeln!(text, "{}", row.trim_end()).unwrap();
        };
        line(&mut text, ["start", "clock", "limit", "day 1 is", "due", "why"]);
        for case in *cases {
            let [start, clock, limit, counting, due] = worked(case, &practice);
            line(&mut text, [&start, &clock, &limit, &counting, &due, case.why]);
        }
    }
    text
}

fn worked(case: &Case, practice: &Practice) -> [String; 5] {
    let start: Day = case.start.parse().unwrap();
    let (clock, length, counting, hard) = match case.what {
        Bare(length, counting) => ("", length, counting, false),
        Clock(id) | Later(id) => {
            let round = if matches!(case.what, Later(_)) { Round::Later } else { Round::First };
            let clock = find(id).unwrap();
            let limit = practice.limit(clock.terms(), round, start).unwrap();
            (clock.id, limit.length, limit.counting, clock.kind == LimitKind::Hard)
        }
    };
    let due = length.last_day(start, counting, practice.calendar());
    let provisional = if length.is_provisional(due) { " provisional" } else { "" };
    [
        start.strftime("%a %Y-%m-%d").to_string(),
        clock.to_owned(),
        format!("{length}{}", if hard { ", hard" } else { "" }),
        match counting {
            Counting::InclusiveStart => "itself".to_owned(),
            Counting::ExclusiveStart => "the next".to_owned(),
        },
        format!("{}{provisional}", due.strftime("%a %Y-%m-%d")),
    ]
}

#[test]
fn worked_families_come_out_as_they_are_written_down() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/clock_calendar.txt");
    let table = table();
    if std::env::var_os("HEARTH_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    for (line, (now, before)) in table.lines().zip(written.lines()).enumerate() {
        assert_eq!(now, before, "line {} of {}", line + 1, path.display());
    }
    assert_eq!(table.lines().count(), written.lines().count());
}
