//! A table gives a child another birth date than the Header does.

use std::collections::BTreeMap;

use hearth_domain::Day;
use hearth_domain::day::to_slashed;

use super::{Check, Found};
use crate::cell::Cell;
use crate::table::Row;
use crate::typed::Tables;

pub(super) const CHECK: Check = Check {
    name: "birth-date-differs",
    finds: "A table gives a child another birth date than the Header does.",
    source: "DfE validation checks of the children looked after return, rules INT11 to INT18",
    check,
};

fn check(tables: &Tables) -> Vec<Found> {
    let born: BTreeMap<&str, Day> = tables
        .headers
        .iter()
        .filter_map(|row| Some((row.child(), row.birth_date.get()?)))
        .collect();
    let mut found = Vec::new();
    differing(&tables.reviews, &born, |row| &row.birth_date, &mut found);
    differing(&tables.uasc, &born, |row| &row.birth_date, &mut found);
    differing(&tables.oc2, &born, |row| &row.birth_date, &mut found);
    differing(&tables.oc3, &born, |row| &row.birth_date, &mut found);
    differing(&tables.ad1, &born, |row| &row.birth_date, &mut found);
    differing(&tables.placed_adoption, &born, |row| &row.birth_date, &mut found);
    differing(&tables.prev_perm, &born, |row| &row.birth_date, &mut found);
    differing(&tables.missing, &born, |row| &row.birth_date, &mut found);
    differing(&tables.sw_episodes, &born, |row| &row.birth_date, &mut found);
    differing(&tables.dolo, &born, |row| &row.birth_date, &mut found);
    found
}

fn differing<R: Row>(
    rows: &[R],
    born: &BTreeMap<&str, Day>,
    birth_date: fn(&R) -> &Cell<Day>,
    found: &mut Vec<Found>,
) {
    for row in rows {
        let (Some(told), Some(&header)) = (birth_date(row).get(), born.get(row.child())) else {
            continue;
        };
        if told != header {
            let expected =
                format!("the Header gives {}; correct whichever is wrong", to_slashed(header));
            found.push(Found::at(row, "DOB", to_slashed(told), expected));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::check;

    #[test]
    fn a_birth_date_unlike_the_headers_is_found() {
        let header =
            "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,M,01/01/2024,WBRI,UN1,,\n2,M,,WBRI,UN1,,\n";
        let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n1,02/01/2024,01/05/2025,PN0\n1,01/01/2024,02/05/2025,PN0\n2,01/01/2024,01/05/2025,PN0\n";
        check(&[header, reviews], &["birth-date-differs 2 DOB"]);
    }
}
