//! The category of need changes while the child stays in care.

use crate::rules::care::goes_on;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "504",
    finds: "Care went on without a break, but the category of need is another than that of the episode before.",
    why: "The need is that of the day on which care began, and does not change until the child leaves care.",
    remedy: "Give CIN as it was when this time in care began.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["CIN"],
    differs: Some("It takes two blank cells for different ones."),
    cases: &[
        Case::fires(
            "another need after a move",
            "Episodes: CHILD DECOM DEC REC CIN\n1 01/05/2025 01/08/2025 X1 N1\n1 01/08/2025 - - N2",
            &[(Table::Episodes, 1)],
        ),
        Case::silent(
            "the same need; another after a time at home",
            "Episodes: CHILD DECOM DEC REC CIN\n1 01/05/2025 01/08/2025 X1 N1\n1 01/08/2025 - - N1\n2 01/05/2025 01/08/2025 E4A N1\n2 01/10/2025 - - N2",
        ),
        Case::boundary(
            "begun the day after; home on paper, and back the same day",
            "Episodes: CHILD DECOM DEC REC CIN\n1 01/05/2025 01/08/2025 X1 N1\n1 02/08/2025 - - N2\n2 01/05/2025 01/08/2025 E4A N1\n2 01/08/2025 - - N2",
            &[],
        ),
        Case::missing(
            "blank in both; in one; no days",
            "Episodes: CHILD DECOM DEC REC CIN\n1 01/05/2025 01/08/2025 X1 -\n1 01/08/2025 - - -\n2 01/05/2025 01/08/2025 X1 N1\n2 01/08/2025 - - -\n3 01/05/2025 - X1 N1\n3 - - - N2",
            &[(Table::Episodes, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, one) in child.now.episode_pairs() {
        let follows =
            goes_on(before) && one.began.get().is_some() && one.began.get() == before.ceased.get();
        found.row_if(one, follows && one.need != before.need);
    }
}
