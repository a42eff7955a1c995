//! A child not looked after for a year has a reason for no strengths and difficulties score.

use crate::rules::year_in_care::{LEFT_ON_31_MARCH, is_all_year};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "198",
    finds: "The child was not looked after all the year, and a reason why there is no strengths and difficulties score is told.",
    why: "The score is asked only of children looked after for a year.",
    remedy: "Leave the row out of OC2, or correct the episodes.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["SDQ_REASON"],
    differs: Some(LEFT_ON_31_MARCH),
    cases: &[
        Case::fires(
            "in care since September",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/09/2025 S C2 - -\nOC2: CHILD SDQ_REASON\n1 SDQ2",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "in care since the year before; no reason",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 02/04/2025 S C2 - -\nOC2: CHILD SDQ_REASON\n1 SDQ2\n2 -",
        ),
        Case::boundary(
            "in care from 1 April; from 2 April; to 31 March",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/04/2025 S C2 - -\n2 02/04/2025 S C2 - -\n3 01/05/2024 S C2 31/03/2026 E4A\nOC2: CHILD SDQ_REASON\n1 SDQ2\n2 SDQ2\n3 SDQ2",
            &[(Table::Oc2, 1), (Table::Oc2, 2)],
        ),
        Case::missing(
            "no episodes; a reason that cannot be read is given; no first day of the episode",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 02/04/2025 S C2 - -\n3 soon S C2 - -\nOC2: CHILD SDQ_REASON\n2 ?\n3 SDQ2\n4 SDQ2",
            &[(Table::Oc2, 0), (Table::Oc2, 1), (Table::Oc2, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if !is_all_year(child) {
        found.rows(child.now.oc2.iter().filter(|row| !row.why_no_score.is_blank()));
    }
}
