//! A temporary stay in hospital lasted more than six weeks.

use crate::rules::header::stays::find_longer;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "375",
    finds: "A temporary placement in hospital (T1) lasted more than six weeks.",
    why: "After six weeks the stay is a placement of its own.",
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
            "Episodes: CHILD DECOM PLACE DEC\n1 01/05/2025 T1 01/11/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "a few days; half a year in foster care",
            "Episodes: CHILD DECOM PLACE DEC\n1 01/05/2025 T1 22/05/2025\n2 01/05/2025 U6 01/11/2025",
        ),
        Case::boundary(
            "to the day, and one day more",
            "Episodes: CHILD DECOM PLACE DEC\n1 01/05/2025 T1 12/06/2025\n2 01/05/2025 T1 13/06/2025",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no last day; no first day",
            "Episodes: CHILD DECOM PLACE DEC\n1 01/05/2025 T1 -\n2 - T1 01/11/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_longer(child, PlacementType::T1, 42, found);
}
