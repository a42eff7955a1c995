//! A temporary placement for a carer's holiday lasted more than three weeks.

use crate::rules::header::stays::find_longer;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "376",
    finds: "A temporary placement while the usual carer is away (T3) lasted more than three weeks.",
    why: "After three weeks the stay is a placement of its own.",
    remedy: "Correct PLACE, DECOM or DEC of the episode; a longer stay is coded as the placement it is.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "DEC", "PLACE"],
    differs: Some(
        "It leaves out a child whose birth date in Header is missing, though the rule asks only how long the placement lasted.",
    ),
    cases: &[
        Case::fires(
            "half a year",
            "Episodes: CHILD DECOM PLACE DEC\n1 01/05/2025 T3 01/11/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "a few days; half a year in foster care",
            "Episodes: CHILD DECOM PLACE DEC\n1 01/05/2025 T3 08/05/2025\n2 01/05/2025 U6 01/11/2025",
        ),
        Case::boundary(
            "to the day, and one day more",
            "Episodes: CHILD DECOM PLACE DEC\n1 01/05/2025 T3 22/05/2025\n2 01/05/2025 T3 23/05/2025",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no last day; no first day",
            "Episodes: CHILD DECOM PLACE DEC\n1 01/05/2025 T3 -\n2 - T3 01/11/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_longer(child, PlacementType::T3, 21, found);
}
