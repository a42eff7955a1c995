//! An episode has a last day without a reason, or a reason without a last day.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "148",
    finds: "The episode has a day on which it ceased without a reason, or a reason without a day.",
    why: "Leavers are counted by reason on the day they leave.",
    remedy: "Give both DEC and REC, or neither while the episode goes on.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DEC", "REC"],
    differs: None,
    cases: &[
        Case::fires(
            "a day without a reason, a reason without a day",
            "Episodes: CHILD DEC REC\n1 01/06/2025 -\n2 - X1",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent("both", "Episodes: CHILD DEC REC\n1 01/06/2025 X1"),
        Case::boundary(
            "a day and a reason that cannot be read are given all the same",
            "Episodes: CHILD DEC REC\n1 soon E99\n2 soon -",
            &[(Table::Episodes, 1)],
        ),
        Case::missing("neither", "Episodes: CHILD DEC REC\n1 - -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(
        child.now.episodes.iter().filter(|one| one.ceased.is_blank() != one.why_ceased.is_blank()),
    );
}
