//! Consecutive years tell the same episodes: what is open in one goes on or is closed in the next.

use std::collections::BTreeMap;

use hearth_domain::Day;
use hearth_returns::table::Row;
use hearth_returns::tables::EpisodeRow;
use hearth_returns::typed::Tables;

use super::told::returns;

/// The episodes of a year by child and first day, which no two share.
fn by_start(tables: &Tables) -> BTreeMap<(&str, Day), &EpisodeRow> {
    let keyed: BTreeMap<_, _> =
        tables.episodes.iter().map(|row| ((row.child(), row.began.get().unwrap()), row)).collect();
    assert_eq!(keyed.len(), tables.episodes.len(), "two episodes of a child begin on one day");
    keyed
}

/// What may not change from one year to the next.
fn told_once(row: &EpisodeRow) -> impl PartialEq + std::fmt::Debug {
    (
        row.why_new.clone(),
        row.legal_status.clone(),
        row.need.clone(),
        row.provider.clone(),
        row.home_postcode.clone(),
        row.placement_postcode.clone(),
        row.urn.clone(),
    )
}

#[test]
fn open_episodes_go_on_into_the_next_year() {
    let mut went_on = 0;
    for sent in returns().values() {
        for pair in sent.windows(2) {
            let (this, next) = (by_start(&pair[0].1), by_start(&pair[1].1));
            let first_day = pair[1].0.year.first_day();
            for (key, row) in this.iter().filter(|(_, row)| row.ceased.is_blank()) {
                let again = next.get(key).unwrap_or_else(|| panic!("{key:?} is told no more"));
                assert_eq!(told_once(row), told_once(again), "{key:?}");
                went_on += 1;
            }
            for (key, _) in next.iter().filter(|((_, began), _)| *began < first_day) {
                assert!(this.contains_key(key), "{key:?} was not told in the year it began");
            }
        }
    }
    assert!(went_on > 1_000, "{went_on} episodes");
}

#[test]
fn every_row_lies_within_its_year_and_follows_the_one_before() {
    for (sent, tables) in returns().values().flatten() {
        let (first, last) = (sent.year.first_day(), sent.year.last_day());
        let episodes = by_start(tables);
        let mut before: Option<&EpisodeRow> = None;
        for (&(child, began), row) in &episodes {
            assert!(
                began <= last && row.ceased.get().is_none_or(|day| first <= day && day <= last)
            );
            assert_eq!(row.ceased.is_blank(), row.why_ceased.is_blank(), "{child} {began}");
            if let Some(before) = before.filter(|before| before.child() == child) {
                let goes_on = before.why_ceased.get().is_some_and(|why| why.goes_on());
                assert_eq!(goes_on, before.ceased.get() == Some(began), "{child} {began}");
            }
            before = Some(row);
        }
    }
}
