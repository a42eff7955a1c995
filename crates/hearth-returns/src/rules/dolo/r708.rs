//! A deprivation of liberty order began before the child was born, or on the day.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "708",
    finds: "The deprivation of liberty order began no later than on the day the child was born.",
    why: "One of the two days is wrong, and ages are counted from the birth date.",
    remedy: "Correct DOLO_START or DOB.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "DOLO_START"],
    differs: None,
    cases: &[
        Case::fires(
            "a year before",
            "DoLo: CHILD DOB DOLO_START\n1 02/06/2010 02/06/2009",
            &[(Table::DoLo, 0)],
        ),
        Case::silent("years after", "DoLo: CHILD DOB DOLO_START\n1 02/06/2010 01/06/2026"),
        Case::boundary(
            "on the day, and the day after",
            "DoLo: CHILD DOB DOLO_START\n1 02/06/2010 02/06/2010\n2 02/06/2010 03/06/2010",
            &[(Table::DoLo, 0)],
        ),
        Case::missing(
            "no day, or one that cannot be read",
            "DoLo: CHILD DOB DOLO_START\n1 - 02/06/2009\n2 02/06/2010 -\n3 soon 02/06/2009\n4 02/06/2010 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for order in &child.now.dolo {
        let days = order.birth_date.get().zip(order.began.get());
        found.row_if(order, days.is_some_and(|(born, began)| began <= born));
    }
}
