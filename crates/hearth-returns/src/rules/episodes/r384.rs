//! A child on a short break is in a long-term foster placement.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "384",
    finds: "The child is on a short break (V3 or V4) in a long-term foster placement (U1 or U4).",
    why: "A short break is for days; a long-term placement is to last until the child is grown.",
    remedy: "Correct the legal status (LS) or the placement (PLACE).",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "a short break with long-term carers",
            "Episodes: CHILD LS PLACE\n1 V3 U4",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("a short break with foster carers", "Episodes: CHILD LS PLACE\n1 V3 U6"),
        Case::boundary(
            "a single break with a relative, long term and not",
            "Episodes: CHILD LS PLACE\n1 V4 U1\n2 V4 U3",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no legal status; no placement",
            "Episodes: CHILD LS PLACE\n1 - U4\n2 V3 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| {
        is_short_break(one)
            && matches!(one.placement.get(), Some(PlacementType::U1 | PlacementType::U4))
    }));
}
