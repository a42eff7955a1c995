//! A child was adopted from a placement that is not for adoption.

use crate::rules::care::{is_adopted, is_placed_for_adoption};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "390",
    finds: "The episode ended with an adoption, and its placement is not for adoption (A3 to A6).",
    why: "A child lives with the adopters, placed for adoption, before the order is made.",
    remedy: "Add the episode in which the child was placed for adoption, or correct PLACE or REC.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "REC"],
    differs: None,
    cases: &[
        Case::fires(
            "from a foster placement",
            "Episodes: CHILD PLACE REC\n1 U6 E12",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "from a placement for adoption",
            "Episodes: CHILD PLACE REC\n1 A6 E12\n2 A3 E11",
        ),
        Case::boundary(
            "with carers who are approved adopters; another reason",
            "Episodes: CHILD PLACE REC\n1 U5 E11\n2 U5 E45",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no placement; no reason",
            "Episodes: CHILD PLACE REC\n1 - E12\n2 U5 -",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in &child.now.episodes {
        found.row_if(episode, is_adopted(episode) && !is_placed_for_adoption(episode));
    }
}
