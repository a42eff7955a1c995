//! A decision was reversed on a day without a reason, or for a reason without a day.

use super::{Check, Found};
use crate::tables::PlacedAdoptionRow;
use crate::typed::Tables;

pub(super) const CHECK: Check = Check {
    name: "ceased-without-reason",
    finds: "A decision was reversed on a day without a reason, or for a reason without a day.",
    source: "DfE validation checks of the children looked after return, rule 119",
    check,
};

fn check(tables: &Tables) -> Vec<Found> {
    let half_told = |row: &PlacedAdoptionRow| {
        let missing = match (row.reversed.is_blank(), row.why_reversed.is_blank()) {
            (false, true) => "REASON_PLACED_CEASED",
            (true, false) => "DATE_PLACED_CEASED",
            _ => return None,
        };
        let expected = "expected DATE_PLACED_CEASED and REASON_PLACED_CEASED together, or neither";
        Some(Found::at(row, missing, String::new(), expected.into()))
    };
    tables.placed_adoption.iter().filter_map(half_told).collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::check;

    #[test]
    fn the_day_and_the_reason_come_together() {
        let placed = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n\
            1,,01/05/2025,09/09/2025,\n2,,01/05/2025,,RD1\n3,,01/05/2025,,\n4,,01/05/2025,09/09/2025,RD2\n";
        let expected = [
            "ceased-without-reason 2 REASON_PLACED_CEASED",
            "ceased-without-reason 3 DATE_PLACED_CEASED",
        ];
        check(&[placed], &expected);
    }
}
