//! A child lives at home, but is not placed with parents.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "392d",
    finds: "The placement has the postcode of home, but the child is not placed with parents (P1).",
    why: "The distance from home is measured between the two; one of them is miswritten, or the child is placed at home.",
    remedy: "Correct HOME_POST or PL_POST, or give P1 in PLACE.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["HOME_POST", "PL_POST", "PLACE"],
    differs: Some(
        "It compares the postcodes as texts: one written with and without its space is two.",
    ),
    cases: &[
        Case::fires(
            "foster carers in the child's own home",
            "Episodes: CHILD PLACE HOME_POST PL_POST\n1 U6 BS1_4ND BS1_4ND",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "at home with parents; with carers elsewhere",
            "Episodes: CHILD PLACE HOME_POST PL_POST\n1 P1 BS1_4ND BS1_4ND\n2 U6 BS1_4ND BS1_5AA",
        ),
        Case::boundary(
            "one postcode written in two ways",
            "Episodes: CHILD PLACE HOME_POST PL_POST\n1 U6 BS1_4ND bs14nd",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no postcodes; no placement told; the same text that is no postcode",
            "Episodes: CHILD PLACE HOME_POST PL_POST\n1 U6 - -\n2 - BS1_4ND BS1_4ND\n3 U6 X X",
            &[(Table::Episodes, 1), (Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let at_home = |one: &EpisodeRow| {
        !one.home_postcode.is_blank() && one.home_postcode == one.placement_postcode
    };
    let with_parents = |one: &EpisodeRow| one.placement.get() == Some(PlacementType::P1);
    found.rows(child.now.episodes.iter().filter(|one| at_home(one) && !with_parents(one)));
}
