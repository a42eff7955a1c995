//! Some cells of a care leaver are given and others not.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "153",
    finds: "Of whether the authority is in touch, the activity and the accommodation, one or two are given and not all.",
    why: "The three are published together; a row with a gap counts for one and not for the other.",
    remedy: "Give all three in IN_TOUCH, ACTIV and ACCOM; write 0 for an activity or accommodation that is not known.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM"],
    differs: None,
    cases: &[
        Case::fires(
            "no accommodation",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 YES F1 -",
            &[(Table::Oc3, 0)],
        ),
        Case::silent("all three", "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 YES F1 B1"),
        Case::boundary(
            "one; three noughts and a no",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 NO - -\n2 NO 0 0",
            &[(Table::Oc3, 0)],
        ),
        Case::missing(
            "none of the three; all three, and one cannot be read",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 - - -\n2 YES ? B1",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc3 {
        let blank =
            [row.in_touch.is_blank(), row.activity.is_blank(), row.accommodation.is_blank()];
        found.row_if(row, blank.contains(&true) && blank.contains(&false));
    }
}
