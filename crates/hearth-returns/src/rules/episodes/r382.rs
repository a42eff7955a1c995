//! A child on a short break is in a temporary placement.

use crate::rules::care::is_short_break;
use crate::rules::episodes::placement::is_temporary;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "382",
    finds: "The child is on a short break (V3 or V4) in a temporary placement (T0 to T4).",
    why: "A temporary placement interrupts a lasting one, and a short break has none.",
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
            "a short break in hospital",
            "Episodes: CHILD LS PLACE\n1 V3 T1",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("a short break with foster carers", "Episodes: CHILD LS PLACE\n1 V3 U6"),
        Case::boundary(
            "a single break; by agreement",
            "Episodes: CHILD LS PLACE\n1 V4 T4\n2 V2 T4",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no legal status; no placement",
            "Episodes: CHILD LS PLACE\n1 - T1\n2 V3 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| is_short_break(one) && is_temporary(one)));
}
