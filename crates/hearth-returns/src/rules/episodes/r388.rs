//! The reason why an episode ceased does not fit what follows.

use crate::rules::care::goes_on;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;

pub(super) const RULE: Rule = Rule {
    code: "388",
    finds: "The episode ceased with X1 but none begins on that day, or with another reason though one begins on that day.",
    why: "Whether the child left care or went on in it is known from this code alone.",
    remedy: "Give X1 in REC where another episode begins on the day, and the reason for leaving care where none does; or add the episode that is missing.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REC", "DEC", "DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "X1 at the end; X1 before a gap; home though care goes on",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 01/08/2025 X1\n2 01/05/2025 01/08/2025 X1\n2 01/09/2025 - -\n3 01/05/2025 01/08/2025 E4A\n3 01/08/2025 - -",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 3)],
        ),
        Case::silent(
            "X1 and another episode; home, and back in care later",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 01/08/2025 X1\n1 01/08/2025 - -\n2 01/05/2025 01/08/2025 E4A\n2 01/09/2025 - -",
        ),
        Case::boundary(
            "the next begins on the day, and the day after",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 01/08/2025 X1\n1 01/08/2025 - -\n2 01/05/2025 01/08/2025 X1\n2 02/08/2025 - -",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "no last day; no reason; one without a first day stands before all others",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2025 - X1\n2 01/05/2025 01/08/2025 -\n3 01/05/2025 01/08/2025 X1\n3 soon 01/05/2025 X1",
            &[(Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let mut following = undated_first(child).skip(1);
    for one in undated_first(child) {
        let next = following.next();
        let Some(end) = one.ceased.get() else { continue };
        let goes_on_that_day = next.is_some_and(|next| next.began.get() == Some(end));
        let is_last = next.is_none();
        let is_wrong = if goes_on(one) {
            !goes_on_that_day
        } else {
            !is_last && goes_on_that_day && !one.why_ceased.is_blank()
        };
        found.row_if(one, is_wrong);
    }
}

/// The episodes in order, those whose first day cannot be read before all others: the newest one that
/// can be placed is the one that may end care.
fn undated_first<'a>(child: &Child<'a>) -> impl Iterator<Item = &'a At<EpisodeRow>> {
    let rows = child.now;
    let undated = rows.episodes_in_order().filter(|one| one.began.get().is_none());
    undated.chain(rows.dated_episodes().map(|(_, one)| one))
}
