//! Care ended in a temporary placement.

use crate::rules::care::goes_on;
use crate::rules::episodes::placement::is_temporary;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "381",
    finds: "The placement is temporary (T0 to T4), but the child left care from it.",
    why: "A child in a temporary placement goes back to the usual one; care cannot end with it.",
    remedy: "Give X1 in REC and add the episode that followed, or give the type of a placement that is not temporary.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REC", "PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "left from hospital",
            "Episodes: CHILD PLACE REC\n1 T1 E4A",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("back to the carers", "Episodes: CHILD PLACE REC\n1 T1 X1"),
        Case::boundary(
            "left from a foster placement; a reason of no list",
            "Episodes: CHILD PLACE REC\n1 U6 E4A\n2 T0 E99",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "not ceased; no placement told",
            "Episodes: CHILD PLACE REC\n1 T1 -\n2 - E4A",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(
        child
            .now
            .episodes
            .iter()
            .filter(|one| is_temporary(one) && !one.why_ceased.is_blank() && !goes_on(one)),
    );
}
