//! The adoption table and the decisions table give an adopted child different decision days.

use std::collections::BTreeMap;

use hearth_domain::Day;
use hearth_domain::day::to_slashed;

use super::{Check, Found};
use crate::table::Row;
use crate::tables::Ad1Row;
use crate::typed::Tables;

pub(super) const CHECK: Check = Check {
    name: "decision-differs",
    finds: "The adoption table and the decisions table give an adopted child different decision days.",
    source: "DfE validation checks of the children looked after return, rule 523",
    check,
};

fn check(tables: &Tables) -> Vec<Found> {
    let mut standing: BTreeMap<&str, Day> = BTreeMap::new();
    for row in tables.placed_adoption.iter().filter(|row| row.reversed.is_blank()) {
        if let Some(decided) = row.decided.get() {
            let latest = standing.entry(row.child()).or_insert(decided);
            *latest = decided.max(*latest);
        }
    }
    let differs = |row: &Ad1Row| {
        let (told, decided) = (row.decided.get()?, *standing.get(row.child())?);
        let expected =
            format!("DATE_PLACED gives {}; correct whichever is wrong", to_slashed(decided));
        (told != decided).then(|| Found::at(row, "DATE_INT", to_slashed(told), expected))
    };
    tables.ad1.iter().filter_map(differs).collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::check;

    #[test]
    fn the_decision_that_stands_is_compared_and_a_reversed_one_is_not() {
        let placed = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n\
            1,,01/05/2025,,\n2,,01/05/2024,01/09/2024,RD4\n2,,01/05/2025,,\n";
        let ad1 = "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n\
            1,,28/04/2025,,0,1,F1,L0\n2,,01/05/2025,,0,1,F1,L0\n";
        check(&[placed, ad1], &["decision-differs 2 DATE_INT"]);
    }
}
