//! A child looked after for a year lacks answers about health.

use crate::rules::health::cells::lacks_any;
use crate::rules::year_in_care::is_all_year;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "191",
    finds: "The child was looked after all the year, and immunisations, teeth check, health assessment or substance misuse is blank, or the child has no row in OC2.",
    why: "The four are asked of every child who was looked after for a year.",
    remedy: "Complete IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE; add the child to OC2 where it is not there.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "CHILD"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, it says nothing of any child. It takes a child who left care on 31 March for one looked after all the year.",
    ),
    cases: &[
        Case::fires(
            "one blank; no row: the first episode",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 01/09/2025 P C2 - -\n2 01/05/2024 S C2 01/09/2025 X1\nOC2: CHILD IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE\n1 1 1 1 -",
            &[(Table::Oc2, 0), (Table::Episodes, 2)],
        ),
        Case::silent(
            "all of the four; not all the year",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 02/04/2025 S C2 - -\n3 02/04/2025 S C2 - -\nOC2: CHILD IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE\n1 1 1 1 0\n2 1 1 1 -",
        ),
        Case::boundary(
            "in care from 1 April; from 2 April; to 31 March",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/04/2025 S C2 - -\n2 02/04/2025 S C2 - -\n3 01/05/2024 S C2 31/03/2026 E4A\nOC2: CHILD TEETH_CHECK\n1 1\n2 1\n3 1",
            &[(Table::Oc2, 0)],
        ),
        Case::missing(
            "an answer that cannot be read is given; no first day of the episode",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S C2 - -\n2 soon S C2 - -\nOC2: CHILD IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE\n1 1 1 1 ?",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if !is_all_year(child) {
        return;
    }
    found.rows(child.now.oc2.iter().filter(|row| lacks_any(row)));
    if child.now.oc2.is_empty() {
        found.rows(child.now.episodes_in_order().next());
    }
}
