//! Which published measures count what our indicators count, and the figures to show beside them.

mod table;

use std::cmp::Reverse;
use std::fmt;

pub use table::COUNTERPARTS;

use super::figure::{Figure, Geography, Table, Unit};
use super::library::library;
use super::places;

/// A published measure that counts what one of our indicators counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counterpart {
    /// The code of our indicator.
    pub indicator: &'static str,
    /// The table it stands in.
    pub table: Table,
    /// The part of the table; empty for any.
    pub part: &'static str,
    /// What is counted or measured, in the table's own words.
    pub measure: &'static str,
    /// In what.
    pub unit: Unit,
    /// How the two definitions differ, in one sentence.
    pub difference: &'static str,
}

impl Counterpart {
    /// Whether a figure is of this measure.
    #[must_use]
    pub fn is_of(&self, figure: &Figure) -> bool {
        figure.table == self.table
            && figure.unit == self.unit
            && figure.measure == self.measure
            && (self.part.is_empty() || figure.part == self.part)
    }
}

/// The published counterparts of an indicator; none where nothing published counts the same.
pub fn counterparts_of(indicator: &str) -> impl Iterator<Item = &'static Counterpart> {
    COUNTERPARTS.iter().filter(move |counterpart| counterpart.indicator == indicator)
}

/// The published figures of an indicator at a place: the latest time first; of one time in the order
/// of the counterparts, which begins with the nearest; and of one measure the newest edition first. An authority may be asked for by an earlier code.
#[must_use]
pub fn figures_for(indicator: &str, geography: &Geography) -> Vec<&'static Figure> {
    let place = match geography {
        Geography::Authority(code) => Geography::Authority(places::present(code)),
        other => other.clone(),
    };
    let measures: Vec<&Counterpart> = counterparts_of(indicator).collect();
    let here = library().figures.iter().filter(|figure| figure.geography == place);
    let mut figures: Vec<&Figure> =
        here.filter(|figure| measures.iter().any(|measure| measure.is_of(figure))).collect();
    figures.sort_by_key(|figure| {
        let place = measures.iter().position(|measure| measure.is_of(figure));
        (Reverse(figure.span.last_day()), place, Reverse(figure.vintage))
    });
    figures
}

/// What makes two figures editions of one another.
fn series(figure: &Figure) -> (Table, &str, &str, Unit) {
    (figure.table, &figure.part, &figure.measure, figure.unit)
}

/// A figure that a later edition gives differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision {
    /// The earliest edition that we have.
    pub first: &'static Figure,
    /// The newest.
    pub latest: &'static Figure,
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, latest } = self;
        let (was, is) = (&first.cell.as_published, &latest.cell.as_published);
        write!(f, "{}: first published {was}, now {is}.", first.span)
    }
}

/// The revisions among figures of one place. Two editions that print the same value with different
/// signs have not revised it.
#[must_use]
pub fn revisions(figures: &[&'static Figure]) -> Vec<Revision> {
    let mut found: Vec<Revision> = Vec::new();
    let mut seen = Vec::new();
    for latest in figures {
        let key = (&latest.geography, series(latest), latest.span);
        if seen.contains(&key) {
            continue;
        }
        seen.push(key);
        let same = |figure: &&&Figure| (&figure.geography, series(figure), figure.span) == key;
        let first = figures.iter().filter(same).min_by_key(|figure| figure.vintage);
        if let Some(first) = first.filter(|first| differ(first, latest)) {
            found.push(Revision { first, latest });
        }
    }
    found
}

fn differ(first: &Figure, latest: &Figure) -> bool {
    let values = first.cell.value.interval().zip(latest.cell.value.interval());
    first.vintage != latest.vintage && values.is_some_and(|(first, latest)| first != latest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::INDICATORS;

    #[test]
    fn every_counterpart_is_of_a_known_indicator_has_figures_and_says_how_it_differs() {
        for one in COUNTERPARTS {
            let name = format!("{} {}", one.indicator, one.measure);
            assert!(INDICATORS.iter().any(|known| known.code == one.indicator), "{name}");
            assert!(library().figures.iter().any(|figure| one.is_of(figure)), "{name}");
            assert!(one.difference.ends_with('.'), "{name}");
        }
        let codes: Vec<&str> = COUNTERPARTS.iter().map(|one| one.indicator).collect();
        assert!(codes.is_sorted(), "in the order of the indicators' codes");
    }

    #[test]
    fn englands_adoptions_are_told_newest_first() {
        let figures = figures_for("adopted", &Geography::England);
        let panel: Vec<String> = figures
            .iter()
            .filter(|figure| figure.table == Table::AuthorityPanel)
            .map(|figure| {
                format!("{} {} {}", figure.span, figure.cell.as_published, figure.vintage)
            })
            .take(2)
            .collect();
        assert_eq!(panel, ["2022/23 3000 2026", "2022/23 3000 2025"]);
        assert!(figures.is_sorted_by_key(|figure| Reverse(figure.span.last_day())));
    }

    #[test]
    fn a_revision_is_told_with_both_values() {
        let england = figures_for("placement-orders", &Geography::England);
        let told: Vec<String> = revisions(&england).iter().map(ToString::to_string).collect();
        assert_eq!(told, ["2014/15 Q1: first published 760, now 910."]);
        let england = revisions(&figures_for("adopted", &Geography::England));
        let told: Vec<String> = england.iter().map(ToString::to_string).collect();
        assert!(told.contains(&"2018/19: first published 3570, now 3600.".to_owned()), "{told:?}");
        assert!(!told.iter().any(|told| told.starts_with("2019/20")), "{told:?}");
        let cambridgeshire = places::authority("E10000003").unwrap();
        let told: Vec<String> = revisions(&figures_for("adopted", &cambridgeshire))
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(told, ["2022/23: first published 30, now 33."]);
    }

    #[test]
    fn an_earlier_code_finds_the_same_figures() {
        let old = Geography::Authority(hearth_domain::AgencyId::parse("E10000027").unwrap());
        let new = Geography::Authority(hearth_domain::AgencyId::parse("E06000066").unwrap());
        let figures = figures_for("adopted", &old);
        assert_eq!(figures, figures_for("adopted", &new));
        assert!(figures.len() > 10);
    }

    #[test]
    fn what_nobody_publishes_has_no_figures() {
        for code in ["early-permanence", "court-weeks", "entry-to-match", "a10", "no-such-code"] {
            assert!(figures_for(code, &Geography::England).is_empty(), "{code}");
        }
    }
}
