//! A care leaver has answers about health.

use crate::rules::health::cells::is_any_answered;
use crate::rules::leaver::tells_of_leaver;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "215",
    finds: "The child has data of a care leaver, and an item about its health or convictions is answered.",
    why: "The items are asked of children who are looked after on 31 March, and care leavers have left.",
    remedy: "Leave the row out of OC2, or that of OC3.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2, Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &[
        "IN_TOUCH",
        "ACTIV",
        "ACCOM",
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
            "in touch",
            "OC3: CHILD IN_TOUCH\n1 YES\nOC2: CHILD TEETH_CHECK\n1 1",
            &[(Table::Oc2, 0), (Table::Oc3, 0)],
        ),
        Case::silent(
            "one table only; a score alone",
            "OC3: CHILD IN_TOUCH\n1 YES\n3 YES\nOC2: CHILD TEETH_CHECK SDQ_SCORE\n2 1 -\n3 - 12",
        ),
        Case::boundary(
            "a cell of a care leaver that cannot be read is given; an answer too",
            "OC3: CHILD ACCOM\n1 ?\n2 -\nOC2: CHILD INTERVENTION_OFFERED\n1 ?\n2 1",
            &[(Table::Oc2, 0), (Table::Oc3, 0)],
        ),
        Case::missing(
            "blank rows",
            "OC3: CHILD IN_TOUCH\n1 -\n2 YES\nOC2: CHILD TEETH_CHECK\n1 1\n2 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let leavers = child.now.oc3.iter().filter(|row| tells_of_leaver(row));
    let answered = child.now.oc2.iter().filter(is_any_answered);
    if leavers.clone().next().is_some() && answered.clone().next().is_some() {
        found.rows(leavers);
        found.rows(answered);
    }
}
