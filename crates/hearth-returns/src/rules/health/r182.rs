//! Some items are answered, and those of every child are not.

use crate::rules::health::cells::{is_any_of_some_answered, lacks_any};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "182",
    finds: "Convictions, health promotion or help for substance misuse is answered, and immunisations, teeth check, health assessment or substance misuse is blank.",
    why: "The four are asked of every child who was looked after for a year.",
    remedy: "Complete IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE, or leave all of them blank.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &[
        "IMMUNISATIONS",
        "TEETH_CHECK",
        "HEALTH_ASSESSMENT",
        "SUBSTANCE_MISUSE",
        "CONVICTED",
        "HEALTH_CHECK",
        "INTERVENTION_RECEIVED",
        "INTERVENTION_OFFERED",
    ],
    differs: None,
    cases: &[
        Case::fires(
            "three of the four; none of them",
            "OC2: CHILD CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE\n1 0 1 1 1 -\n2 0 - - - -",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::silent(
            "all of the four; nothing; none of the others",
            "OC2: CHILD CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE\n1 0 1 1 1 0\n2 - - - - -\n3 - 1 - - -",
        ),
        Case::boundary(
            "an answer that cannot be read is given, among the four and among the others",
            "OC2: CHILD HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE\n1 1 1 1 1 ?\n2 ? 1 1 1 -",
            &[(Table::Oc2, 1)],
        ),
        Case::missing(
            "help alone is told",
            "OC2: CHILD INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 0 -\n2 - 1\n3 - -",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        found.row_if(row, lacks_any(row) && is_any_of_some_answered(row));
    }
}
