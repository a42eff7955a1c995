//! An answer about health or convictions is neither 0 nor 1.

use crate::cell::Cell;
use crate::rules::health::cells::answers;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "181",
    finds: "An answer about the health or convictions of the child is neither 0 nor 1.",
    why: "What is neither cannot be counted.",
    remedy: "Answer each of the columns with 1 (yes) or 0 (no), or leave it blank where it is not asked of the child.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &[
        "CONVICTED",
        "HEALTH_CHECK",
        "IMMUNISATIONS",
        "TEETH_CHECK",
        "HEALTH_ASSESSMENT",
        "SUBSTANCE_MISUSE",
        "INTERVENTION_RECEIVED",
        "INTERVENTION_OFFERED",
    ],
    differs: None,
    cases: &[
        Case::fires(
            "a word; a figure of no meaning",
            "OC2: CHILD CONVICTED INTERVENTION_OFFERED\n1 YES -\n2 - 2",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::silent("0 and 1", "OC2: CHILD CONVICTED HEALTH_CHECK\n1 0 1"),
        Case::boundary(
            "one answer of eight",
            "OC2: CHILD CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 0 1 1 1 1 1 1 0\n2 0 1 1 1 1 1 1 2",
            &[(Table::Oc2, 1)],
        ),
        Case::missing("nothing answered", "OC2: CHILD CONVICTED\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        found.row_if(row, answers(row).any(Cell::is_bad));
    }
}
