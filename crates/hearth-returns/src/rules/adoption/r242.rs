//! The number of a regional adoption agency stands with a placement that is none of its own.

use crate::rules::care::{is_fostered, is_placed_for_adoption};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::values::Urn;

pub(super) const RULE: Rule = Rule {
    code: "242",
    finds: "The number XXXXXXX of a regional adoption agency stands with a placement that is neither for adoption (A3 to A6) nor with foster carers (U1 to U6).",
    why: "A regional adoption agency finds adopters and carers who foster for adoption, and has no other placements.",
    remedy: "Give URN the number that Ofsted gave the provider, or correct PLACE.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["URN", "PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "a children's home",
            "Episodes: CHILD PLACE URN\n1 K2 XXXXXXX",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "placed for adoption; a home with a number",
            "Episodes: CHILD PLACE URN\n1 A6 XXXXXXX\n2 K2 SC12345",
        ),
        Case::boundary(
            "with foster carers; with parents; in small letters",
            "Episodes: CHILD PLACE URN\n1 U6 XXXXXXX\n2 P1 XXXXXXX\n3 P1 xxxxxxx",
            &[(Table::Episodes, 1), (Table::Episodes, 2)],
        ),
        Case::missing(
            "no placement; no number",
            "Episodes: CHILD PLACE URN\n1 - XXXXXXX\n2 K2 -",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in &child.now.episodes {
        let is_regional = |urn: &Urn| urn.as_str().eq_ignore_ascii_case("XXXXXXX");
        let is_family = is_placed_for_adoption(episode) || is_fostered(episode);
        found.row_if(episode, !is_family && episode.urn.value().is_some_and(is_regional));
    }
}
