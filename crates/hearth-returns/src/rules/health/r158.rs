//! Help was received, and whether it was offered is told all the same.

use hearth_domain::codes::YesNo;

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "158",
    finds: "The child received help for its substance misuse, and whether help was offered is told as well.",
    why: "Whether help was offered is asked only of those who received none.",
    remedy: "Leave INTERVENTION_OFFERED blank, or correct INTERVENTION_RECEIVED.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
    differs: None,
    cases: &[
        Case::fires(
            "offered; not offered",
            "OC2: CHILD INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 1 1\n2 1 0",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::silent(
            "received; not received, but offered",
            "OC2: CHILD INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 1 -\n2 0 1",
        ),
        Case::boundary(
            "an answer that cannot be read is told all the same",
            "OC2: CHILD INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 1 ?\n2 1 -",
            &[(Table::Oc2, 0)],
        ),
        Case::missing(
            "whether it was received is blank",
            "OC2: CHILD INTERVENTION_RECEIVED INTERVENTION_OFFERED\n1 - 1",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        let was_received = row.help_received.get() == Some(YesNo::Yes);
        found.row_if(row, was_received && !row.help_offered.is_blank());
    }
}
