//! A child without a substance misuse problem was offered help for one.

use hearth_domain::codes::YesNo;

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "193",
    finds: "Help for substance misuse was received or offered, or not, though the child is not told to have the problem.",
    why: "Help is asked only of children with the problem.",
    remedy: "Correct SUBSTANCE_MISUSE, or leave INTERVENTION_RECEIVED and INTERVENTION_OFFERED blank.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
    differs: None,
    cases: &[
        Case::fires(
            "no problem, and help received; offered",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 0 1 -\n2 0 - 0",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::silent(
            "a problem, and help; neither",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 1 1 -\n2 0 - -",
        ),
        Case::boundary(
            "an answer that cannot be read is told; a problem that cannot be read is not denied",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 0 ? -\n2 ? 1 -",
            &[(Table::Oc2, 0)],
        ),
        Case::missing(
            "whether there is a problem is blank",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 - 1 -\n2 - - -",
            &[(Table::Oc2, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        let misuse = &row.substance_misuse;
        let has_none = misuse.is_blank() || misuse.get() == Some(YesNo::No);
        let tells_of_help = !row.help_received.is_blank() || !row.help_offered.is_blank();
        found.row_if(row, has_none && tells_of_help);
    }
}
