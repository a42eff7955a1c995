//! A short break has postcodes.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "398",
    finds: "The child is on a short break (V3 or V4), but a postcode of home or of the placement is given.",
    why: "Distances are not measured for short breaks.",
    remedy: "Leave HOME_POST and PL_POST blank, or correct LS.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "HOME_POST", "PL_POST"],
    differs: None,
    cases: &[
        Case::fires(
            "both postcodes",
            "Episodes: CHILD LS HOME_POST PL_POST\n1 V3 BS1_4ND BS1_5AA",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "no postcode; a care order with both",
            "Episodes: CHILD LS HOME_POST PL_POST\n1 V3 - -\n2 C2 BS1_4ND BS1_5AA",
        ),
        Case::boundary(
            "one of the two is enough, though it cannot be read",
            "Episodes: CHILD LS HOME_POST PL_POST\n1 V4 - ?\n2 V4 BS1_4ND -",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::missing(
            "no legal status",
            "Episodes: CHILD LS HOME_POST PL_POST\n1 - BS1_4ND -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| {
        is_short_break(one) && !(one.home_postcode.is_blank() && one.placement_postcode.is_blank())
    }));
}
