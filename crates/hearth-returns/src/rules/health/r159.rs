//! No help was received, and whether it was offered is blank.

use hearth_domain::codes::YesNo;

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "159",
    finds: "The child has a substance misuse problem and received no help for it, and whether help was offered is blank.",
    why: "Those who refused help are counted apart from those who were offered none.",
    remedy: "Complete INTERVENTION_OFFERED.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
    differs: None,
    cases: &[
        Case::fires(
            "not told",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 1 0 -",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "offered; not offered; received; no problem",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 1 0 1\n2 1 0 0\n3 1 1 -\n4 0 0 -",
        ),
        Case::boundary(
            "an answer that cannot be read is not blank",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 1 0 ?\n2 1 0 -",
            &[(Table::Oc2, 1)],
        ),
        Case::missing(
            "whether there is a problem, or help was received, is blank",
            "OC2: CHILD SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 - 0 -\n2 1 - -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        let without_help = row.substance_misuse.get() == Some(YesNo::Yes)
            && row.help_received.get() == Some(YesNo::No);
        found.row_if(row, without_help && row.help_offered.is_blank());
    }
}
