//! A young person is told of as a care leaver who has no episodes.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1002",
    finds: "The young person has a row of a care leaver, and no episode of this year or last year.",
    why: "Who was never looked after leaves no care; the row or the episodes carry the number of another child.",
    remedy: "Correct CHILD, or leave out the row of OC3. Where the time in care lies before last year, the row is right as it stands.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc3],
    reads_last: &[Table::Episodes],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM"],
    differs: None,
    cases: &[
        Case::fires(
            "no episode",
            "Episodes: CHILD DECOM\n2 01/05/2025\nEpisodes last year: CHILD DECOM\n3 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES",
            &[(Table::Oc3, 0)],
        ),
        Case::silent(
            "an episode of this year",
            "Episodes: CHILD DECOM\n1 01/05/2025\nEpisodes last year: CHILD DECOM\n2 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES",
        ),
        Case::boundary(
            "an episode of last year alone; none",
            "Episodes: CHILD DECOM\n3 01/05/2025\nEpisodes last year: CHILD DECOM\n1 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Oc3, 1)],
        ),
        Case::missing(
            "an episode without a day; no cell but the child's",
            "Episodes: CHILD DECOM\n1 -\nEpisodes last year: CHILD DECOM\n3 01/05/2024\nOC3: CHILD IN_TOUCH\n1 YES\n2 -",
            &[(Table::Oc3, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.episodes.is_empty() && child.last.episodes.is_empty() {
        found.rows(&child.now.oc3);
    }
}
