//! The number, sex and legal status of the adopters do not speak of the same people.

use hearth_domain::codes::{AdopterCount, AdopterLegalStatus, AdopterSex};

use super::{Check, Found};
use crate::cell::CellValue;
use crate::tables::Ad1Row;
use crate::typed::Tables;

pub(super) const CHECK: Check = Check {
    name: "adopters-clash",
    finds: "The number, sex and legal status of the adopters do not speak of the same people.",
    source: "DfE validation checks of the children looked after return, rules 511, 514 and 517 to 524",
    check,
};

fn check(tables: &Tables) -> Vec<Found> {
    let Some(year) = tables.year else { return Vec::new() };
    let clash = |row: &Ad1Row| {
        let sex = row.adopters_sex.get()?;
        let count_fits = row.adopters.get().is_none_or(|count| count == sex.people());
        let status_fits = row.adopters_status.get().is_none_or(|status| goes_with(status, sex));
        let expected = "expected NB_ADOPTR, SEX_ADOPTR and LS_ADOPTR to agree on one or two people and their sex";
        (!count_fits || !status_fits)
            .then(|| Found::at(row, "SEX_ADOPTR", sex.write(year), expected.into()))
    };
    tables.ad1.iter().filter_map(clash).collect()
}

fn goes_with(status: AdopterLegalStatus, sex: AdopterSex) -> bool {
    match status {
        AdopterLegalStatus::L0 => sex.people() == AdopterCount::One,
        AdopterLegalStatus::L11 | AdopterLegalStatus::L3 => sex == AdopterSex::Mf,
        AdopterLegalStatus::L12 | AdopterLegalStatus::L4 => {
            matches!(sex, AdopterSex::Mm | AdopterSex::Ff)
        }
        AdopterLegalStatus::L2 => sex.people() == AdopterCount::Two,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::check;

    const COLUMNS: &str =
        "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n";

    #[test]
    fn one_man_cannot_be_two_adopters_and_a_couple_is_not_single() {
        let rows = "1,,,,0,2,M1,L11\n2,,,,0,2,MF,L11\n3,,,,0,1,F1,L0\n4,,,,0,2,FF,L11\n5,,,,0,,MF,\n6,,,,0,2,,L0\n";
        let expected = ["adopters-clash 2 SEX_ADOPTR", "adopters-clash 5 SEX_ADOPTR"];
        check(&[&format!("{COLUMNS}{rows}")], &expected);
    }
}
