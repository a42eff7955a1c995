//! The authority is in touch with a care leaver and tells no activity or accommodation.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{Accommodation, Activity, InTouch};

pub(super) const RULE: Rule = Rule {
    code: "345",
    finds: "The authority is in touch with the care leaver (YES), and activity or accommodation is told to be none (0).",
    why: "Who is in touch can be asked what it does and where it lives.",
    remedy: "Give the code in ACTIV or ACCOM, or correct IN_TOUCH.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM"],
    differs: None,
    cases: &[
        Case::fires(
            "no activity",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 YES 0 B1",
            &[(Table::Oc3, 0)],
        ),
        Case::silent(
            "both; and not in touch",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 YES F1 B1\n2 NO 0 0",
        ),
        Case::boundary(
            "no accommodation; and of one who needs no more services",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 YES F1 0\n2 NREQ F1 0",
            &[(Table::Oc3, 0)],
        ),
        Case::missing(
            "blank in place of nought; not told whether in touch",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 YES - -\n2 - 0 0",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc3 {
        let is_nought = row.activity.get() == Some(Activity::None)
            || row.accommodation.get() == Some(Accommodation::None);
        found.row_if(row, row.in_touch.get() == Some(InTouch::Yes) && is_nought);
    }
}
