//! Of which days the loaded returns tell, so that no page says 0 where no source can tell.

use std::collections::{BTreeMap, BTreeSet};

use hearth_app::Context;
use hearth_app::region::{BatchSummary, Region};
use hearth_domain::{AgencyId, Day};
use hearth_indicators::Period;
use jiff::Timestamp;

use crate::error::WebError;
use crate::words::{collection_year, list};

/// What tells a page what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Teller {
    /// Children looked after returns, of children.
    Returns,
    /// Lists of prospective adopters, of households.
    Lists,
}

impl Teller {
    /// One of them.
    pub(crate) fn one(self) -> &'static str {
        match self {
            Self::Returns => "return",
            Self::Lists => "list of adopters",
        }
    }

    /// More of them.
    pub(crate) fn many(self) -> &'static str {
        match self {
            Self::Returns => "returns",
            Self::Lists => "lists of adopters",
        }
    }
}

/// An agency of which returns or lists are loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Loaded {
    /// The agency.
    pub id: AgencyId,
    /// Its name.
    pub name: String,
    /// The collection years, by their ending.
    pub years: BTreeSet<i16>,
    /// Whether anything of it was recorded by the moment the page looks from.
    pub is_known: bool,
}

impl Loaded {
    /// Whether a return of the year in which `day` falls is there to tell of it.
    pub(crate) fn tells_of(&self, day: Day) -> bool {
        self.is_known && self.years.contains(&ending_of(day))
    }
}

/// Every authority of which a return is loaded now, by name.
pub(crate) async fn loaded(
    context: &Context<'_>,
    known_at: Option<Timestamp>,
) -> Result<Vec<Loaded>, WebError> {
    let now = context.region(None).await?;
    let mut loaded = of_batches(&now, &now.sources);
    if known_at.is_some() {
        let then = context.region(known_at).await?;
        let known: BTreeSet<&AgencyId> = then.children.iter().map(|child| &child.agency).collect();
        loaded.iter_mut().for_each(|one| one.is_known = known.contains(&one.id));
    }
    Ok(loaded)
}

/// Every agency that tells of households now, by name.
pub(crate) async fn loaded_lists(
    context: &Context<'_>,
    known_at: Option<Timestamp>,
) -> Result<Vec<Loaded>, WebError> {
    let now = context.region(None).await?;
    let mut loaded = of_batches(&now, &now.family_sources);
    if known_at.is_some() {
        let then = context.region(known_at).await?;
        let known: BTreeSet<&AgencyId> = then.families.iter().map(|one| &one.agency).collect();
        loaded.iter_mut().for_each(|one| one.is_known = known.contains(&one.id));
    }
    Ok(loaded)
}

/// Every agency of which anything of any kind is loaded now, by name.
pub(crate) async fn loaded_of_any_kind(
    context: &Context<'_>,
    known_at: Option<Timestamp>,
) -> Result<Vec<Loaded>, WebError> {
    let now = context.region(None).await?;
    let sent = now.arrived.batches.iter().map(|one| (&one.agency, one.year));
    let mut loaded = by_agency(&now, sent);
    if known_at.is_some() {
        let then = context.region(known_at).await?;
        let known: BTreeSet<&AgencyId> =
            then.arrived.batches.iter().map(|one| &one.agency).collect();
        loaded.iter_mut().for_each(|one| one.is_known = known.contains(&one.id));
    }
    Ok(loaded)
}

fn of_batches(region: &Region, sent: &[BatchSummary]) -> Vec<Loaded> {
    by_agency(region, sent.iter().map(|batch| (&batch.agency, batch.year)))
}

fn by_agency<'a>(region: &Region, sent: impl Iterator<Item = (&'a AgencyId, i16)>) -> Vec<Loaded> {
    let mut years: BTreeMap<&AgencyId, BTreeSet<i16>> = BTreeMap::new();
    for (agency, year) in sent {
        years.entry(agency).or_default().insert(year);
    }
    let one = |(id, years): (&AgencyId, BTreeSet<i16>)| Loaded {
        id: id.clone(),
        name: region.name_of(id),
        years,
        is_known: true,
    };
    let mut loaded: Vec<Loaded> = years.into_iter().map(one).collect();
    loaded.sort_by(|a, b| a.name.cmp(&b.name));
    loaded
}

/// What is missing of the twelve months to `as_at`: each collection year that is not loaded of every
/// agency in view. Years after `latest` are another matter.
pub(crate) fn missing(
    told_by: Teller,
    in_view: &[&Loaded],
    as_at: Day,
    latest: Day,
) -> Option<String> {
    missing_of(told_by, in_view, (Period::year_to(as_at).first, as_at), latest)
}

/// What is missing of the returns of the days from `first` to `last`.
pub(crate) fn missing_since(
    in_view: &[&Loaded],
    first: Day,
    last: Day,
    latest: Day,
) -> Option<String> {
    missing_of(Teller::Returns, in_view, (first, last), latest)
}

fn missing_of(
    told_by: Teller,
    in_view: &[&Loaded],
    (first, last): (Day, Day),
    latest: Day,
) -> Option<String> {
    let years = ending_of(first)..=ending_of(last).min(ending_of(latest));
    let sentences: Vec<String> =
        years.filter_map(|year| sentence(told_by, in_view, year)).collect();
    let tail = "What happened then may be missing here.";
    (!sentences.is_empty()).then(|| format!("{} {tail}", sentences.join(" ")))
}

/// The year in which the collection year of a day ends, also before there were returns.
fn ending_of(day: Day) -> i16 {
    day.year() + i16::from(day.month() >= 4)
}

fn sentence(told_by: Teller, in_view: &[&Loaded], year: i16) -> Option<String> {
    let lacking: Vec<String> = in_view
        .iter()
        .filter(|one| !one.years.contains(&year))
        .map(|one| one.name.clone())
        .collect();
    let whose = if lacking.len() == in_view.len() {
        String::new()
    } else {
        format!(" of {}", list(&lacking, "or"))
    };
    let year = collection_year(year);
    (!lacking.is_empty()).then(|| format!("No {}{whose} for {year} is loaded.", told_by.one()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn authority(name: &str, years: &[i16]) -> Loaded {
        let id = AgencyId::parse(name).unwrap();
        Loaded { id, name: name.to_owned(), years: years.iter().copied().collect(), is_known: true }
    }

    #[test]
    fn a_day_is_told_by_the_return_of_its_year() {
        let one = authority("A", &[2025, 2026]);
        assert!(one.tells_of(date(2026, 3, 31)) && one.tells_of(date(2024, 4, 1)));
        assert!(!one.tells_of(date(2024, 3, 31)) && !one.tells_of(date(2026, 4, 1)));
        assert!(!Loaded { is_known: false, ..one }.tells_of(date(2026, 3, 31)));
    }

    #[test]
    fn what_is_missing_of_twelve_months_is_named() {
        let (all, newer) = (authority("A", &[2024, 2025, 2026]), authority("B", &[2026]));
        let latest = date(2026, 3, 31);
        assert_eq!(missing(Teller::Returns, &[&all, &newer], latest, latest), None);
        assert_eq!(
            missing(Teller::Returns, &[&all, &newer], date(2025, 9, 30), latest).unwrap(),
            "No return of B for 2024/25 is loaded. What happened then may be missing here."
        );
        assert_eq!(
            missing(Teller::Returns, &[&newer], date(2025, 3, 31), latest).unwrap(),
            "No return for 2024/25 is loaded. What happened then may be missing here."
        );
        let lists = missing(Teller::Lists, &[&newer], date(2025, 3, 31), latest).unwrap();
        assert!(lists.starts_with("No list of adopters for 2024/25 is loaded."), "{lists}");
        assert_eq!(missing(Teller::Returns, &[&newer], date(2027, 3, 31), latest), None);
    }
}
