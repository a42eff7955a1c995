//! A care leaver who died or went home has an activity or accommodation.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{Accommodation, Activity, InTouch};

pub(super) const RULE: Rule = Rule {
    code: "344",
    finds: "The care leaver died or returned home (DIED, RHOM), and activity or accommodation is not told to be none (0).",
    why: "The authority does not follow what such a young person does or where it lives.",
    remedy: "Write 0 in ACTIV and ACCOM, or correct IN_TOUCH.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM"],
    differs: None,
    cases: &[
        Case::fires(
            "went home and studies; died",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 RHOM F2 0\n2 DIED G5 B1",
            &[(Table::Oc3, 0), (Table::Oc3, 1)],
        ),
        Case::silent(
            "noughts; in touch",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 DIED 0 0\n2 YES F2 B1",
        ),
        Case::boundary(
            "the accommodation alone; and of one who refused contact",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 RHOM 0 B1\n2 REFU 0 B1",
            &[(Table::Oc3, 0)],
        ),
        Case::missing(
            "blank in place of noughts; not told whether in touch",
            "OC3: CHILD IN_TOUCH ACTIV ACCOM\n1 RHOM - -\n2 - F2 B1\n3 DIED ? 0",
            &[(Table::Oc3, 0), (Table::Oc3, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc3 {
        let is_gone = matches!(row.in_touch.get(), Some(InTouch::Died | InTouch::Rhom));
        let is_nought = row.activity.get() == Some(Activity::None)
            && row.accommodation.get() == Some(Accommodation::None);
        found.row_if(row, is_gone && !is_nought);
    }
}
