//! Header: one row for each child who is looked after in the year or told of as a care leaver.

use hearth_returns::Cell;
use hearth_returns::tables::HeaderRow;

use super::{Cut, oc3, yes_if};
use crate::age::birthday;
use crate::child::Child;

pub(super) fn row(cut: &Cut<'_>, child: &Child) -> Option<HeaderRow> {
    let is_looked_after = cut.tells(child);
    if !is_looked_after && !oc3::is_care_leaver(child, cut.year) {
        return None;
    }
    // Of a care leaver the return asks neither whether she is a mother nor since when.
    let is_asked = is_looked_after && child.is_girl();
    let child_born = cut.by_now(child.gave_birth.filter(|_| is_asked));
    Some(HeaderRow {
        line: 0,
        child: cut.number(child),
        sex: Cell::Value(child.sex),
        birth_date: Cell::Value(child.born),
        ethnicity: Cell::Value(child.ethnicity),
        unique_pupil_number: cut.cell(&unique_pupil_number(cut, child)),
        is_mother: if is_asked { yes_if(!child_born.is_blank()) } else { Cell::Blank },
        child_born,
    })
}

/// None before school age and for a newly arrived child; otherwise invented from the child's own
/// number: the establishment begins with 9, as no school's does.
fn unique_pupil_number(cut: &Cut<'_>, child: &Child) -> String {
    let school_age = birthday(child.born, 4);
    if school_age > cut.first_day() {
        return "UN1".to_owned();
    }
    if child.is_unaccompanied {
        return "UN2".to_owned();
    }
    let figures =
        format!("{:03}9{:08}", cut.authority.dfe_number % 1_000, child.number % 100_000_000);
    format!("{}{figures}", check_letter(&figures))
}

/// The check letter that the DfE's rule gives: weights 2 to 13, remainder by 23.
fn check_letter(figures: &str) -> char {
    let weighted = figures.chars().filter_map(|figure| figure.to_digit(10)).zip(2..);
    let sum: u32 = weighted.map(|(figure, weight)| figure * weight).sum();
    let at = usize::try_from(sum % 23).unwrap_or(0);
    "ABCDEFGHJKLMNPQRTUVWXYZ".chars().nth(at).unwrap_or('A')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_letter_follows_the_published_rule() {
        // 8*2 + 0*3 + 1*4 + 2*5 + 0*6 + 0*7 + 0*8 + 1*9 + 0*10 + 1*11 + 0*12 + 1*13 = 63; 63 - 46 = 17.
        assert_eq!(check_letter("801200010101"), 'U');
    }
}
