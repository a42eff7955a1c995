//! One region in the four forms in which agencies send it: the children looked after return, Ofsted's
//! lists, an extract of the Standard Safeguarding Dataset and a tracker with the map of its columns.
//!
//! Plainly, every form tells the truth in the spelling that is published for it. Otherwise some days
//! differ between the forms ([`crate::otherwise`]), each named in [`Forms::differences`]; and lists,
//! extract and tracker are spelled as people and databases write them (`spelling`). The return is
//! never spelled otherwise: its form is the law's.

mod extract;
mod list_10;
mod spelling;
mod told;
mod tracker;
mod writing;

use std::borrow::Cow;

use hearth_domain::{AgencyId, CollectionYear, Source};

use crate::otherwise::{Difference, Teller};
use crate::region::{ReturnFiles, SyntheticAuthority, SyntheticRegion};
use crate::tables::{self, Cut};
pub use tracker::Tracker;

/// How a region is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Telling {
    /// Of the days of a life, how many each form tells otherwise than they were, in thousandths.
    pub per_mille_otherwise: u32,
    /// How lists, extract and tracker are spelled.
    pub spelling: Spelling,
}

/// How lists, extracts and trackers are spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spelling {
    /// As their published form has it.
    #[default]
    Published,
    /// As people and databases write them: other headings, codes in words, days in many ways.
    Varied,
}

/// A file of an agency's year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormFile {
    /// The agency.
    pub agency: AgencyId,
    /// The year.
    pub year: CollectionYear,
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A region in its four forms.
#[derive(Debug, Clone)]
pub struct Forms<'a> {
    truth: &'a SyntheticRegion,
    returns: Cow<'a, SyntheticRegion>,
    lists: Cow<'a, SyntheticRegion>,
    extracts: Cow<'a, SyntheticRegion>,
    trackers: Cow<'a, SyntheticRegion>,
    spelling: Spelling,
    /// Every day that a form tells otherwise than it was, in order of form, agency and child.
    pub differences: Vec<Difference>,
    /// How many days the four forms might have told otherwise.
    pub days: usize,
}

impl SyntheticRegion {
    /// The region in its four forms.
    #[must_use]
    pub fn told(&self, telling: Telling) -> Forms<'_> {
        let mut forms = Forms {
            truth: self,
            returns: Cow::Borrowed(self),
            lists: Cow::Borrowed(self),
            extracts: Cow::Borrowed(self),
            trackers: Cow::Borrowed(self),
            spelling: telling.spelling,
            differences: Vec::new(),
            days: 0,
        };
        if telling.per_mille_otherwise > 0 {
            let mut tell = |source| forms.tell_otherwise(source, telling.per_mille_otherwise);
            let [returns, lists, extracts, trackers] = FORMS.map(&mut tell);
            (forms.returns, forms.lists) = (Cow::Owned(returns), Cow::Owned(lists));
            (forms.extracts, forms.trackers) = (Cow::Owned(extracts), Cow::Owned(trackers));
            forms.only_told();
        }
        forms
    }

    /// The region's lives as one source tells them.
    fn as_told_by(&self, source: Source, per_mille: u32) -> (Self, Vec<Difference>, usize) {
        let days = (self.first_year.first_day(), self.last_year.last_day());
        let (mut differences, mut count) = (Vec::new(), 0);
        let mut tell = |one: &SyntheticAuthority| {
            let agency = &one.authority.id;
            let teller = Teller { seed: self.seed, source, agency, days, per_mille };
            let child = |child| {
                let told = teller.tell(child);
                count += told.days;
                differences.extend(told.differences);
                told.child
            };
            let children = one.children.iter().map(child).collect();
            SyntheticAuthority { authority: one.authority.clone(), children }
        };
        let authorities = self.authorities.iter().map(&mut tell).collect();
        let told = Self { authorities, recruiters: self.recruiters.clone(), ..*self };
        (told, differences, count)
    }
}

/// The sources of the four forms.
const FORMS: [Source; 4] =
    [Source::Ssda903, Source::AnnexA, Source::StandardSafeguardingDataset, Source::List];

impl Forms<'_> {
    fn tell_otherwise(&mut self, source: Source, per_mille: u32) -> SyntheticRegion {
        let (told, differences, days) = self.truth.as_told_by(source, per_mille);
        self.differences.extend(differences);
        self.days += days;
        told
    }

    /// The years that are told.
    pub fn years(&self) -> impl Iterator<Item = CollectionYear> {
        self.truth.years()
    }

    /// Every authority's return for every year.
    pub fn returns(&self) -> impl Iterator<Item = ReturnFiles> {
        self.returns.returns()
    }

    /// Every authority's list 10 for every year.
    pub fn lists_of_children(&self) -> impl Iterator<Item = FormFile> {
        self.lists.authorities.iter().flat_map(move |one| {
            self.truth.years().map(move |year| {
                let cut = Cut { seed: self.truth.seed, authority: &one.authority, year };
                let (name, bytes) = match self.spelling {
                    Spelling::Published => {
                        ("list_10.csv", tables::list_10::file(&cut, &one.children))
                    }
                    Spelling::Varied => list_10::file(&cut, &one.children),
                };
                FormFile { agency: one.authority.id.clone(), year, name, bytes }
            })
        })
    }

    /// Every authority's extract on the last day.
    pub fn extracts(&self) -> impl Iterator<Item = ReturnFiles> {
        let plain = self.extracts.extracts(self.truth.last_year);
        plain.map(|(agency, year, files)| match self.spelling {
            Spelling::Published => (agency, year, files),
            Spelling::Varied => {
                let files = extract::varied(self.truth.seed, &agency, files);
                (agency, year, files)
            }
        })
    }

    /// Every authority's tracker on the last day, with its map.
    pub fn trackers(&self) -> impl Iterator<Item = Tracker> {
        self.trackers.authorities.iter().map(|one| {
            let year = self.truth.last_year;
            let cut = Cut { seed: self.truth.seed, authority: &one.authority, year };
            tracker::of(&cut, &one.children, self.spelling)
        })
    }
}
