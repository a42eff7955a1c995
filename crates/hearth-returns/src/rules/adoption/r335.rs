//! Who adopted and the last placement do not agree.

use crate::rules::care::is_adopted;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{PlacementType, YesNo};

pub(super) const RULE: Rule = Rule {
    code: "335",
    finds: "The child was adopted from a placement with the own foster carer (A3 or A5), and the adopters are told not to have been foster carers; or the other way round (A4 or A6).",
    why: "Adoption by the foster carer is counted apart, and its times are counted otherwise (A10).",
    remedy: "Correct FOSTER_CARE, or PLACE of the episode that ended with the adoption.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "REC", "FOSTER_CARE"],
    differs: None,
    cases: &[
        Case::fires(
            "with the own foster carer, who did not adopt",
            "Episodes: CHILD PLACE REC\n1 A5 E12\nAD1: CHILD FOSTER_CARE\n1 0",
            &[(Table::Ad1, 0), (Table::Episodes, 0)],
        ),
        Case::silent(
            "they agree",
            "Episodes: CHILD PLACE REC\n1 A5 E12\n2 A4 E11\nAD1: CHILD FOSTER_CARE\n1 1\n2 0",
        ),
        Case::boundary(
            "with others, adopted by the foster carer; an episode that did not end with the adoption",
            "Episodes: CHILD PLACE REC\n1 A6 E12\n2 A6 X1\nAD1: CHILD FOSTER_CARE\n1 1\n2 1",
            &[(Table::Ad1, 0), (Table::Episodes, 0)],
        ),
        Case::missing(
            "nothing told of the adopters; no placement",
            "Episodes: CHILD PLACE REC\n1 A5 E12\n2 - E12\nAD1: CHILD FOSTER_CARE\n1 -\n2 0",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in child.now.episodes.iter().filter(|one| is_adopted(one)) {
        let told = match episode.placement.get() {
            Some(PlacementType::A3 | PlacementType::A5) => YesNo::No,
            Some(PlacementType::A4 | PlacementType::A6) => YesNo::Yes,
            _ => continue,
        };
        for row in child.now.ad1.iter().filter(|row| row.by_foster_carer.get() == Some(told)) {
            found.row(episode);
            found.row(row);
        }
    }
}
