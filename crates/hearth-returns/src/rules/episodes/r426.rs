//! A child has short breaks of both kinds in one year.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;

pub(super) const RULE: Rule = Rule {
    code: "426",
    finds: "The child has short breaks under V3 and under V4 in one year.",
    why: "A child's breaks are either a series under an agreement (V3) or told one by one (V4).",
    remedy: "Give all short breaks of the child the one legal status that is true.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS"],
    differs: None,
    cases: &[
        Case::fires(
            "one of each",
            "Episodes: CHILD LS\n1 V3\n1 V4",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent("one kind, and a stay in care", "Episodes: CHILD LS\n1 V3\n1 V3\n1 V2"),
        Case::boundary("each kind by another child", "Episodes: CHILD LS\n1 V3\n2 V4", &[]),
        Case::missing("a legal status that is blank", "Episodes: CHILD LS\n1 V3\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let has = |status: LegalStatus| {
        child.now.episodes.iter().any(|one| one.legal_status.get() == Some(status))
    };
    if has(LegalStatus::V3) && has(LegalStatus::V4) {
        found.rows(child.now.episodes.iter().filter(|one| is_short_break(one)));
    }
}
