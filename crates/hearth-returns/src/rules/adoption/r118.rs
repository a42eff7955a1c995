//! A decision was reversed before the year or before the child came into care.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "118",
    finds: "The decision that the child should no longer be placed for adoption is dated before 1 April or before the child's first episode that is no short break.",
    why: "A reversal before the year belongs to last year's return, and before care there was nothing to reverse.",
    remedy: "Correct DATE_PLACED_CEASED, or leave out the decision that ended before the year.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED_CEASED", "DECOM"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "reversed before care began",
            "Episodes: CHILD DECOM LS\n1 01/08/2025 C2\nPlacedAdoption: CHILD DATE_PLACED_CEASED\n1 01/07/2025",
            &[(Table::Episodes, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "reversed in care and in the year",
            "Episodes: CHILD DECOM LS\n1 01/05/2024 C2\nPlacedAdoption: CHILD DATE_PLACED_CEASED\n1 01/07/2025",
        ),
        Case::boundary(
            "on 1 April; the day before; a short break does not count",
            "Episodes: CHILD DECOM LS\n1 01/05/2024 C2\n2 01/05/2024 C2\n3 01/05/2024 V3\n3 01/09/2025 C2\nPlacedAdoption: CHILD DATE_PLACED_CEASED\n1 01/04/2025\n2 31/03/2025\n3 01/08/2025",
            &[
                (Table::Episodes, 1),
                (Table::Episodes, 3),
                (Table::PlacedAdoption, 1),
                (Table::PlacedAdoption, 2),
            ],
        ),
        Case::missing(
            "not reversed; no first day that can be read",
            "Episodes: CHILD DECOM LS\n1 01/08/2025 C2\n2 soon C2\nPlacedAdoption: CHILD DATE_PLACED_CEASED\n1 -\n2 01/07/2024",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let mut in_care = child.now.dated_episodes().filter(|(_, one)| !is_short_break(one));
    let Some((began, episode)) = in_care.next() else { return };
    for row in &child.now.placed_adoption {
        if row.reversed.get().is_some_and(|day| day < began || day < child.given.first_day) {
            found.row(episode);
            found.row(row);
        }
    }
}
