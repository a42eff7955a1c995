//! A placement lies more than 350 miles from home.

use crate::rules::MileTenths;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "454",
    finds: "The placement lies more than 350 miles from home.",
    why: "So far away a child is placed rarely; more often a postcode is wrong.",
    remedy: "Correct HOME_POST or PL_POST, or confirm the distance to the Department.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["HOME_POST", "PL_POST"],
    differs: None,
    cases: &[
        Case::fires(
            "from Bristol to Shetland",
            "Episodes: CHILD HOME_POST PL_POST\n1 BS8_4BY ZE1_0AA",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "from Bristol to Colchester",
            "Episodes: CHILD HOME_POST PL_POST\n1 BS8_4BY CO3_0GJ",
        ),
        Case::boundary(
            "350.0 miles when rounded, and 350.1",
            "Episodes: CHILD HOME_POST PL_POST\n1 BS8_4BY PA31_8UA\n2 BS8_4BY PA31_8UD",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no postcode; one that is none",
            "Episodes: CHILD HOME_POST PL_POST\n1 - ZE1_0AA\n2 ZZ9_9ZZ ZE1_0AA",
            &[],
        ),
    ],
    judge,
};

/// 350 miles.
const FAR: MileTenths = 3_500;

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (episode, whereabouts) in child.now.placed_episodes() {
        found.row_if(episode, whereabouts.distance() > Some(FAR));
    }
}
