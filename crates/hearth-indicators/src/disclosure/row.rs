//! A row of parts with their total, shown so that no withheld part can be worked out.

use super::rules::Rules;
use super::shown::Shown;

/// The parts of a row and their total, as they are shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShownRow {
    /// The parts, in their order.
    pub parts: Vec<Shown>,
    /// Their total.
    pub total: Shown,
}

/// Shows a row of parts that add up to their total; a part of `None` has nothing to count.
///
/// Small parts are withheld. While those withheld are all alike, the smallest other parts are
/// withheld with them: a lone one is the total less the rest, and alike ones are their share of it.
/// Equal parts are treated alike, so withheld parts that are not alike could always stand in each
/// other's place, and no reader can tell which is which. When there is no other part left, the total
/// is withheld where it would tell.
#[must_use]
pub fn show_row(parts: &[Option<u64>], rules: &Rules) -> ShownRow {
    let mut withheld: Vec<bool> =
        parts.iter().map(|part| part.is_some_and(|count| rules.withholds(count))).collect();
    while are_alike(parts, &withheld) && withhold_smallest(parts, &mut withheld) {}
    let shown = parts.iter().zip(&withheld).map(|(part, withheld)| {
        if *withheld { Shown::Withheld(rules.withheld) } else { Shown::alone(*part, rules) }
    });
    let shown = shown.collect();
    let total: u64 = parts.iter().flatten().sum();
    let total = if tells_of_ones(parts, &withheld, rules) {
        Shown::Withheld(rules.withheld)
    } else {
        Shown::alone(Some(total), rules)
    };
    ShownRow { parts: shown, total }
}

/// The parts withheld.
fn hidden(parts: &[Option<u64>], withheld: &[bool]) -> impl Iterator<Item = u64> {
    let hidden = parts.iter().zip(withheld).filter(|(_, withheld)| **withheld);
    hidden.filter_map(|(part, _)| *part)
}

/// Whether some are withheld and all of them are the same count.
fn are_alike(parts: &[Option<u64>], withheld: &[bool]) -> bool {
    let (least, most) = (hidden(parts, withheld).min(), hidden(parts, withheld).max());
    least.is_some() && least == most
}

/// Withholds the smallest parts still shown that are not nobody; whether there were any.
fn withhold_smallest(parts: &[Option<u64>], withheld: &mut [bool]) -> bool {
    let open = parts.iter().zip(withheld.iter()).filter(|(_, withheld)| !**withheld);
    let smallest = open.filter_map(|(part, _)| part.filter(|count| *count > 0)).min();
    for (part, withheld) in parts.iter().zip(withheld) {
        *withheld = *withheld || (smallest.is_some() && *part == smallest);
    }
    smallest.is_some()
}

/// Whether the total, if it were shown, would be so near to the number of withheld parts that each
/// must be one: as many parts as the threshold or more, and nobody in the others. The margin keeps the
/// withholding itself from telling it.
fn tells_of_ones(parts: &[Option<u64>], withheld: &[bool], rules: &Rules) -> bool {
    let many = u64::try_from(hidden(parts, withheld).count()).unwrap_or(u64::MAX);
    let sum: u64 = hidden(parts, withheld).sum();
    let total: u64 = parts.iter().flatten().sum();
    many >= rules.small.max(1) && sum == total && sum <= many.saturating_add(rules.small)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::disclosure::AUTHORITIES;

    /// The parts, a stroke and the total.
    fn show(parts: &[u64]) -> String {
        let row = show_row(&parts.iter().copied().map(Some).collect::<Vec<_>>(), &AUTHORITIES);
        let words: Vec<String> = row.parts.iter().map(ToString::to_string).collect();
        format!("{} / {}", words.join(" "), row.total)
    }

    #[test]
    fn worked_examples() {
        assert_eq!(show(&[12, 8, 20]), "12 8 20 / 40", "nothing is small");
        assert_eq!(show(&[3, 8, 20]), "c c 20 / 31", "the smallest other goes with a lone one");
        assert_eq!(show(&[3, 4, 20]), "c c 20 / 27", "two small ones hide each other");
        assert_eq!(show(&[1, 1, 20]), "c c c / 22", "two ones would be one each");
        assert_eq!(show(&[1, 1, 20, 20, 30]), "c c c c 30 / 72", "equal parts go together");
        assert_eq!(show(&[5, 5]), "c c / 10", "might be four and six");
        assert_eq!(show(&[0, 3, 20]), "0 c c / 23", "nobody hides nothing");
        assert_eq!(show(&[0, 3, 0]), "0 c 0 / c", "the total is the part");
        assert_eq!(show(&[1, 1, 1, 1, 1, 1]), "c c c c c c / c", "six of one each");
        assert_eq!(show(&[]), " / 0");
    }

    #[test]
    fn a_part_with_nothing_to_count_stays_so() {
        let row = show_row(&[None, Some(3), Some(9)], &AUTHORITIES);
        assert_eq!(row.parts[0], Shown::NotApplicable);
        assert_eq!(row.parts[1..], [Shown::Withheld("c"), Shown::Withheld("c")]);
    }

    /// Every row of `places` parts that come to `most` or fewer. With a row stand all others of the
    /// same total, so none that could be shown alike is missed.
    fn every_row(places: usize, most: u64) -> Vec<Vec<u64>> {
        if places == 0 {
            return vec![Vec::new()];
        }
        let with_first = |first: u64| {
            let rest = every_row(places - 1, most - first).into_iter();
            rest.map(move |rest| [vec![first], rest].concat())
        };
        (0..=most).flat_map(with_first).collect()
    }

    /// A reader who knows these rules and sees the row still cannot tell a withheld part: among all
    /// rows that are shown the same way, each withheld part takes more than one value.
    #[test]
    fn no_withheld_part_can_be_worked_out_even_by_who_knows_the_rules() {
        for (places, most) in [(1, 60), (2, 60), (3, 40), (4, 24), (5, 18), (6, 14)] {
            let mut alike: BTreeMap<String, Vec<BTreeSet<u64>>> = BTreeMap::new();
            for row in every_row(places, most) {
                let values =
                    alike.entry(show(&row)).or_insert_with(|| vec![BTreeSet::new(); row.len()]);
                for (values, count) in values.iter_mut().zip(&row) {
                    values.insert(*count);
                }
            }
            for (shown, values) in alike {
                for (word, values) in shown.split(' ').zip(values) {
                    assert!(word != "c" || values.len() > 1, "{shown}: {values:?}");
                }
            }
        }
    }

    #[test]
    fn counts_from_1_to_5_are_never_shown() {
        for row in every_row(3, 30) {
            let shown = show(&row);
            let small = shown.split(' ').any(|word| ["1", "2", "3", "4", "5"].contains(&word));
            assert!(!small, "{row:?}: {shown}");
        }
    }
}
