//! The pupil numbers that stand more than once in a return: the one thing that a rule asks of other
//! children than its own.

use std::collections::BTreeSet;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};

use hearth_domain::codes::{CodeSet, UniquePupilNumberReason};

use crate::Return;
use crate::cell::Cell;
use crate::table::Table;
use crate::tables::columns_of;
use crate::values::UniquePupilNumber;

/// Pupil numbers that stand in more than one row of Header. Only a hash of each is held, while the
/// return is judged: the number itself is never kept.
#[derive(Clone, Default)]
pub(super) struct RepeatedNumbers(BTreeSet<u64>);

impl RepeatedNumbers {
    /// Looks through the Header of a return once.
    pub(super) fn of(sent: &Return) -> Self {
        let column = columns_of(Table::Header).iter().position(|name| *name == "UPN");
        let mut numbers = Vec::new();
        for sheet in sent.sheets_of(Table::Header) {
            sheet.each_row(|texts, _, _| {
                let number = column.and_then(|column| texts.get(column)).copied();
                numbers.extend(number.filter(|text| is_number(text)).map(hash_of));
            });
        }
        numbers.sort_unstable();
        Self(numbers.windows(2).filter_map(twice).collect())
    }

    /// Whether the number, as it is written, stands more than once.
    pub(super) fn has(&self, number: &Cell<UniquePupilNumber>) -> bool {
        let written = match number {
            Cell::Blank => return false,
            Cell::Value(number) => number.as_str(),
            Cell::Bad(text) => text,
        };
        !self.0.is_empty() && is_number(written) && self.0.contains(&hash_of(written))
    }
}

impl fmt::Debug for RepeatedNumbers {
    /// Says how many there are, and none of them.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} repeated pupil numbers", self.0.len())
    }
}

/// Whether something is written that is no reason for having no number.
fn is_number(text: &str) -> bool {
    !text.is_empty() && UniquePupilNumberReason::parse(text).is_none()
}

fn hash_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.bytes().for_each(|byte| byte.to_ascii_uppercase().hash(&mut hasher));
    hasher.finish()
}

fn twice(pair: &[u64]) -> Option<u64> {
    match pair {
        [one, other] if one == other => Some(*one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Case;
    use hearth_domain::CollectionYear;

    #[test]
    fn a_number_of_two_rows_is_known_and_never_shown() {
        let text = "Header: CHILD UPN\n1 A123456789012\n2 a123456789012\n3 B123456789012\n4 UN1\n5 UN1\n6 -\n7 -";
        let year = CollectionYear::ending_in(2026).unwrap();
        let (sent, _) = Case::silent("", text).returns(year);
        let repeated = RepeatedNumbers::of(&sent);
        let cell = |text: &str| crate::cell::read_cell(text, year).0;
        assert!(repeated.has(&cell("A123456789012")));
        for other in ["B123456789012", "UN1", "", "?"] {
            assert!(!repeated.has(&cell(other)), "{other}");
        }
        assert_eq!(format!("{repeated:?}"), "1 repeated pupil numbers");
    }
}
