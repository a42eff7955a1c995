//! A child placed with parents is accommodated under section 20.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "378",
    finds: "The child is placed with parents (P1) while accommodated under section 20 (V2).",
    why: "A child who lives with a parent by agreement is not looked after.",
    remedy: "Correct the placement (PLACE) or the legal status (LS).",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "LS"],
    differs: None,
    cases: &[
        Case::fires(
            "at home by agreement",
            "Episodes: CHILD PLACE LS\n1 P1 V2",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("at home under a care order", "Episodes: CHILD PLACE LS\n1 P1 C2"),
        Case::boundary("with foster carers by agreement", "Episodes: CHILD PLACE LS\n1 U6 V2", &[]),
        Case::missing(
            "no legal status; no placement",
            "Episodes: CHILD PLACE LS\n1 P1 -\n2 - V2",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| {
        one.placement.get() == Some(PlacementType::P1)
            && one.legal_status.get() == Some(LegalStatus::V2)
    }));
}
