//! It is not known in which authority a placement lies.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "169",
    finds: "It is not known in which authority the placement lies: its postcode is blank, unknown or in no district.",
    why: "Placements inside and outside the authority are counted from where this postcode lies.",
    remedy: "Give the postcode of the placement in PL_POST, or correct it.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["PL_POST", "LS"],
    differs: Some(
        "It knows the authorities of 2021 only, and so takes every placement in Somerset, North Yorkshire, Cumberland, Westmorland and Furness, Barnsley or Sheffield for one in an authority that is not valid; placements in the Channel Islands or the Isle of Man too.",
    ),
    cases: &[
        Case::fires(
            "no postcode; one that is none",
            "Episodes: CHILD LS PL_POST\n1 C2 -\n2 C2 ZZ9_9ZZ",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "in Bristol; a short break",
            "Episodes: CHILD LS PL_POST\n1 C2 BS8_4BY\n2 V3 -",
        ),
        Case::boundary(
            "in an authority formed since 2021; in Scotland; in Northern Ireland; in Guernsey; a postcode of Bristol that lies in no district",
            "Episodes: CHILD LS PL_POST\n1 C2 TA1_4DY\n2 C2 EH1_1YZ\n3 C2 BT1_5GS\n4 C2 GY1_1AA\n5 C2 BS1_9XS",
            &[(Table::Episodes, 4)],
        ),
        Case::missing(
            "no legal status",
            "Episodes: CHILD LS PL_POST\n1 - -\n2 - BS8_4BY",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (episode, whereabouts) in child.now.placed_episodes() {
        found.row_if(episode, !is_short_break(episode) && whereabouts.land().is_none());
    }
}
