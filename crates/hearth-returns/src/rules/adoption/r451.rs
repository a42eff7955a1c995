//! A child is still freed for adoption.

use crate::rules::care::has_status;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;

pub(super) const RULE: Rule = Rule {
    code: "451",
    finds: "The episode goes on, and the legal status is a freeing order (D1).",
    why: "No freeing order could be applied for since 30 December 2005, so that no child can still wait under one.",
    remedy: "Give LS the code of the child's legal status now, or end the episode.",
    source: Source::Department,
    years: Years::ALL.until(2024),
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DEC", "REC", "LS"],
    differs: None,
    cases: &[
        Case::fires("goes on", "Episodes: CHILD DEC REC LS\n1 - - D1", &[(Table::Episodes, 0)]),
        Case::silent("goes on under a placement order", "Episodes: CHILD DEC REC LS\n1 - - E1"),
        Case::boundary(
            "ended; a day or a reason is enough, though it cannot be read",
            "Episodes: CHILD DEC REC LS\n1 01/09/2023 X1 D1\n2 soon - D1\n3 - ? D1\n4 - - D1",
            &[(Table::Episodes, 3)],
        ),
        Case::missing("no legal status", "Episodes: CHILD DEC REC LS\n1 - - -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in &child.now.episodes {
        let is_open = episode.ceased.is_blank() && episode.why_ceased.is_blank();
        found.row_if(episode, is_open && has_status(episode, LegalStatus::D1));
    }
}
