//! What has arrived in the region, of which kind and when, and what it changed.

use std::collections::BTreeMap;

use hearth_domain::{AgencyId, Day, Recorded};
use hearth_store::{Arrival, CaseFacts};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::import::Kind;
use crate::region::Region;
use crate::scope::Members;

/// How many versions of facts were recorded, and in which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changed {
    /// Told for the first time.
    pub new: usize,
    /// Told otherwise than before.
    pub corrected: usize,
    /// No longer told.
    pub withdrawn: usize,
}

impl Changed {
    /// How many in all.
    #[must_use]
    pub fn all(self) -> usize {
        self.new + self.corrected + self.withdrawn
    }

    fn add(&mut self, version: &Recorded) {
        match (version.retracted, version.supersedes) {
            (true, _) => self.withdrawn += 1,
            (false, None) => self.new += 1,
            (false, Some(_)) => self.corrected += 1,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            new: self.new + other.new,
            corrected: self.corrected + other.corrected,
            withdrawn: self.withdrawn + other.withdrawn,
        }
    }
}

/// One loading: everything of one kind that an agency sent and one change recorded.
pub(crate) type Loading = (AgencyId, Option<Kind>, i64);

/// The loading a batch came with.
pub(crate) fn loading(batch: &Arrival) -> Loading {
    (batch.agency.clone(), Kind::of_batch(batch), batch.recorded_seq)
}

/// Everything that has arrived.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrived {
    /// Each return, list or extract of one year, by agency, the newest year first.
    pub batches: Vec<Arrival>,
    /// What was recorded of each agency on each day.
    on_days: BTreeMap<(AgencyId, Day), Changed>,
    /// How much each loading brought.
    brought: BTreeMap<Loading, Changed>,
}

impl Arrived {
    /// What has arrived by now, where this is what had by a change and `cases` are those of which anything
    /// was recorded after it.
    #[must_use]
    pub(crate) fn and_since(self, after: i64, batches: Vec<Arrival>, cases: &[CaseFacts]) -> Self {
        let mut arrived = Self { batches, ..self };
        for case in cases {
            for version in case.versions.iter().filter(|one| one.recorded_seq > after) {
                let day = TimeZone::UTC.to_datetime(version.recorded_at).date();
                arrived.on_days.entry((case.agency.clone(), day)).or_default().add(version);
                let kind = Kind::telling(&version.fact);
                let loading = (case.agency.clone(), kind, version.recorded_seq);
                arrived.brought.entry(loading).or_default().add(version);
            }
        }
        arrived
    }

    /// What was recorded of the members since the beginning of a day.
    pub(crate) fn changed_since(&self, members: &Members, day: Day) -> Changed {
        let asked = |(agency, of): &&(AgencyId, Day)| members.has(agency) && *of >= day;
        let found = self.on_days.iter().filter(|(key, _)| asked(key));
        found.fold(Changed::default(), |all, (_, one)| all.plus(*one))
    }

    /// How many facts the loading that brought a batch told, corrected or withdrew.
    pub(crate) fn brought_with(&self, batch: &Arrival) -> Changed {
        self.brought.get(&loading(batch)).copied().unwrap_or_default()
    }
}

/// How old one kind of source of an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// The newest collection year sent, by its ending.
    pub newest_year: i16,
    /// When anything of the kind was last recorded.
    pub recorded_at: Timestamp,
}

/// How old everything is that an agency sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceAge {
    /// The agency.
    pub agency: AgencyId,
    /// Its name.
    pub name: String,
    /// Each kind of source that it sends, with its age.
    pub ages: BTreeMap<Kind, Age>,
}

/// How old each source of the members is, by the name of the agency.
#[must_use]
pub fn ages(region: &Region, members: &Members) -> Vec<SourceAge> {
    let mut found: BTreeMap<&AgencyId, BTreeMap<Kind, Age>> = BTreeMap::new();
    for batch in region.arrived.batches.iter().filter(|one| members.has(&one.agency)) {
        let Some(kind) = Kind::of_batch(batch) else { continue };
        let this = Age { newest_year: batch.year, recorded_at: batch.recorded_at };
        let age = found.entry(&batch.agency).or_default().entry(kind).or_insert(this);
        age.newest_year = age.newest_year.max(this.newest_year);
        age.recorded_at = age.recorded_at.max(this.recorded_at);
    }
    let of_agency = |(agency, ages): (&AgencyId, BTreeMap<Kind, Age>)| SourceAge {
        agency: agency.clone(),
        name: region.name_of(agency),
        ages,
    };
    let mut ages: Vec<SourceAge> = found.into_iter().map(of_agency).collect();
    ages.sort_by(|one, other| one.name.cmp(&other.name));
    ages
}

/// The source that tells of the earliest year at its newest, and of those the one recorded first:
/// whose it is, its kind and its age.
#[must_use]
pub fn oldest(ages: &[SourceAge]) -> Option<(&SourceAge, Kind, Age)> {
    let all =
        ages.iter().flat_map(|one| one.ages.iter().map(move |(kind, age)| (one, *kind, *age)));
    all.min_by_key(|(_, kind, age)| (age.newest_year, age.recorded_at, *kind))
}
