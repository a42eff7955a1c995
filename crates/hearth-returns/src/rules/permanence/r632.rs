//! The day of the earlier order cannot be read, or is not before the child came into care.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::values::PartialDay;

pub(super) const RULE: Rule = Rule {
    code: "632",
    finds: "The day of the order for permanence before this time in care is no day of the calendar, or is not before the first episode of the year began, even at the earliest that its unknown parts allow.",
    why: "An order made in this time in care is no earlier permanence.",
    remedy: "Write the day of the order in DATE_PERM as dd/mm/yyyy, with zz for a day or month that is not known.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PrevPerm],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PERM", "DECOM"],
    differs: Some(
        "It takes a day of which parts are not known at its latest, and so finds an order of the month or year in which care began, which may have been made before.",
    ),
    cases: &[
        Case::fires(
            "after care began; no day of the calendar",
            "Episodes: CHILD DECOM\n1 01/05/2025\n2 01/05/2025\nPrevPerm: CHILD DATE_PERM\n1 01/06/2025\n2 31/06/2020",
            &[
                (Table::Episodes, 0),
                (Table::Episodes, 1),
                (Table::PrevPerm, 0),
                (Table::PrevPerm, 1),
            ],
        ),
        Case::silent(
            "years before; day and month not known; nothing known",
            "Episodes: CHILD DECOM\n1 01/05/2025\n2 01/05/2025\n3 01/05/2025\nPrevPerm: CHILD DATE_PERM\n1 01/06/2020\n2 zz/zz/2020\n3 zz/zz/zzzz",
        ),
        Case::boundary(
            "on the day, and the day before; the first episode counts",
            "Episodes: CHILD DECOM\n1 01/05/2025\n2 01/05/2025\n3 01/09/2025\n3 01/05/2025\nPrevPerm: CHILD DATE_PERM\n1 01/05/2025\n2 30/04/2025\n3 01/06/2025",
            &[
                (Table::Episodes, 0),
                (Table::Episodes, 3),
                (Table::PrevPerm, 0),
                (Table::PrevPerm, 2),
            ],
        ),
        Case::boundary(
            "in the month in which care began, and in the next",
            "Episodes: CHILD DECOM\n1 20/05/2025\n2 20/05/2025\nPrevPerm: CHILD DATE_PERM\n1 zz/05/2025\n2 zz/06/2025",
            &[(Table::Episodes, 1), (Table::PrevPerm, 1)],
        ),
        Case::missing(
            "no day of the order; no first day",
            "Episodes: CHILD DECOM\n1 01/05/2025\n2 soon\nPrevPerm: CHILD DATE_PERM\n1 -\n2 31/06/2020",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some((began, first)) = child.now.dated_episodes().next() else { return };
    for row in &child.now.prev_perm {
        let earliest = row.day.value().and_then(PartialDay::earliest);
        if row.day.is_bad() || earliest.is_some_and(|day| day >= began) {
            found.row(first);
            found.row(row);
        }
    }
}
