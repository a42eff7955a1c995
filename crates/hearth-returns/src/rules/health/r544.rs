//! A child was convicted, and answers about its health are blank.

use hearth_domain::codes::YesNo;

use crate::rules::health::cells::lacks_any;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "544",
    finds: "The child was convicted, and immunisations, teeth check, health assessment or substance misuse is blank.",
    why: "The four are asked of every child who was looked after for a year.",
    remedy: "Complete IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE, or correct CONVICTED.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["CONVICTED", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
    differs: None,
    cases: &[
        Case::fires(
            "one blank; all four",
            "OC2: CHILD CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE\n1 1 1 1 1 -\n2 1 - - - -",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::silent(
            "none blank; not convicted",
            "OC2: CHILD CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE\n1 1 1 0 1 0\n2 0 1 1 1 -",
        ),
        Case::boundary(
            "an answer that cannot be read is not blank",
            "OC2: CHILD CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE\n1 1 1 1 1 ?\n2 1 1 1 1 -",
            &[(Table::Oc2, 1)],
        ),
        Case::missing(
            "CONVICTED is blank, or cannot be read",
            "OC2: CHILD CONVICTED IMMUNISATIONS\n1 - -\n2 ? -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        found.row_if(row, row.convicted.get() == Some(YesNo::Yes) && lacks_any(row));
    }
}
