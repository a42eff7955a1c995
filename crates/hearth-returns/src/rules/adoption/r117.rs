//! A decision, or its reversal, is dated after the year or after the child left care.

use crate::rules::care::goes_on;
use crate::rules::rows::newest;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::Day;

pub(super) const RULE: Rule = Rule {
    code: "117",
    finds: "A decision that the child should be placed for adoption, or its reversal, is dated after 31 March or after the child's newest ended episode.",
    why: "A child who has left care, or a day that has not come, has no plan for adoption that could be counted.",
    remedy: "Correct DATE_PLACED or DATE_PLACED_CEASED, or the end of the episode.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DATE_PLACED_CEASED", "DEC"],
    differs: None,
    cases: &[
        Case::fires(
            "reversed after the child went home",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E4A\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/06/2025 02/09/2025",
            &[(Table::Episodes, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "reversed while in care",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E4A\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/06/2025 01/08/2025",
        ),
        Case::boundary(
            "on the last day of care; on 31 March; on 1 April",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E4A\n2 01/05/2025 - -\n3 01/05/2025 - -\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/06/2025 01/09/2025\n2 31/03/2026 -\n3 01/04/2026 -",
            &[(Table::Episodes, 2), (Table::PlacedAdoption, 2)],
        ),
        Case::missing(
            "no first day of the episode; an end that cannot be read",
            "Episodes: CHILD DECOM DEC REC\n1 - 01/09/2025 E4A\n2 01/05/2025 soon E4A\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/06/2025 02/09/2025\n2 01/06/2025 02/09/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let ended = child.now.dated_episodes().filter(|(_, one)| !goes_on(one));
    let Some(episode) = newest(ended) else { return };
    let late = |day: Option<Day>| {
        day.is_some_and(|day| {
            day > child.given.last_day || episode.ceased.get().is_some_and(|end| day > end)
        })
    };
    for row in &child.now.placed_adoption {
        if late(row.decided.get()) || late(row.reversed.get()) {
            found.row(episode);
            found.row(row);
        }
    }
}
