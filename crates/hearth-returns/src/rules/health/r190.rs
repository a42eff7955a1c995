//! A child not looked after for a year has answers about health.

use crate::rules::health::cells::is_any_answered;
use crate::rules::year_in_care::{LEFT_ON_31_MARCH, is_all_year};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "190",
    finds: "The child was not looked after all the year, and an item about its health or convictions is answered.",
    why: "The items are asked only of children looked after for a year.",
    remedy: "Leave the row out of OC2, or correct the episodes.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2, Table::Episodes],
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
    differs: Some(LEFT_ON_31_MARCH),
    cases: &[
        Case::fires(
            "in care since September",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/09/2025 S C2 - -\nOC2: CHILD TEETH_CHECK\n1 1",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "in care since the year before; nothing answered",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 02/04/2025 S C2 - -\nOC2: CHILD TEETH_CHECK\n1 1\n2 -",
        ),
        Case::boundary(
            "in care from 1 April; from 2 April; to 31 March; in short breaks",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/04/2025 S C2 - -\n2 02/04/2025 S C2 - -\n3 01/05/2024 S C2 31/03/2026 E4A\n4 01/05/2024 S V4 - -\nOC2: CHILD INTERVENTION_OFFERED\n1 0\n2 0\n3 0\n4 0",
            &[(Table::Oc2, 1), (Table::Oc2, 2), (Table::Oc2, 3)],
        ),
        Case::missing(
            "no episodes; an answer that cannot be read is given; no first day of the episode",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 02/04/2025 S C2 - -\n3 soon S C2 - -\nOC2: CHILD CONVICTED\n2 ?\n3 1\n4 1",
            &[(Table::Oc2, 0), (Table::Oc2, 1), (Table::Oc2, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if !is_all_year(child) {
        found.rows(child.now.oc2.iter().filter(is_any_answered));
    }
}
