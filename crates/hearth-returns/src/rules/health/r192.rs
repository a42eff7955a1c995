//! A child has a substance misuse problem, and whether it received help is blank.

use hearth_domain::codes::YesNo;

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "192",
    finds: "The child has a substance misuse problem, and whether it received help for it is blank.",
    why: "Of every child with the problem it is counted whether it was helped.",
    remedy: "Complete INTERVENTION_RECEIVED.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED"],
    differs: None,
    cases: &[
        Case::fires(
            "not told",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED\n1 1 -",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "helped; not helped; no problem",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED\n1 1 1\n2 1 0\n3 0 -",
        ),
        Case::boundary(
            "an answer that cannot be read is not blank",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED\n1 1 ?\n2 1 -",
            &[(Table::Oc2, 1)],
        ),
        Case::missing(
            "whether there is a problem is blank, or cannot be read",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED\n1 - -\n2 ? -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        let has_problem = row.substance_misuse.get() == Some(YesNo::Yes);
        found.row_if(row, has_problem && row.help_received.is_blank());
    }
}
