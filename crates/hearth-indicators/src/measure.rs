//! What an indicator is, what it is given and what it gives.

use hearth_domain::wait::{WaitBand, WaitClock};
use hearth_domain::{AgencyId, CaseId, Day, Household, Journey};

/// Everybody a measure may look at.
#[derive(Debug, Clone, Copy, Default)]
pub struct People<'a> {
    /// The children.
    pub children: &'a [Child<'a>],
    /// The households.
    pub families: &'a [Family<'a>],
    /// What the loaded sources can tell.
    pub told: Told,
}

/// What the loaded sources can tell at all. What they cannot is not known, and never zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// Whether any source tells of households.
    pub families: bool,
    /// Whether any source tells of a match before the adoption order.
    pub matches: bool,
}

/// A household as a measure sees one: its journey as it stood on the day of the question.
#[derive(Debug, Clone, Copy)]
pub struct Family<'a> {
    /// The case.
    pub case: CaseId,
    /// The agency that assesses and approves the household.
    pub agency: &'a AgencyId,
    /// Whether that agency is a voluntary adoption agency.
    pub is_voluntary: bool,
    /// The journey, as at the last day of the period.
    pub household: &'a Household,
}

/// A child as a measure sees one: the journey as it stood on the day of the question.
#[derive(Debug, Clone, Copy)]
pub struct Child<'a> {
    /// The case.
    pub case: CaseId,
    /// The agency that answers for the child.
    pub agency: &'a AgencyId,
    /// The journey, as at the last day of the period.
    pub journey: &'a Journey,
}

/// The days a measure is asked about, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The first day.
    pub first: Day,
    /// The last day, which is also the day on which stocks are counted.
    pub last: Day,
}

impl Period {
    /// Whether `day` is one of them.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The twelve months that end on `last`.
    #[must_use]
    pub fn year_to(last: Day) -> Self {
        use hearth_domain::day::{add_days, add_months};
        Self { first: add_months(add_days(last, 1), -12), last }
    }
}

/// What sort of thing an indicator measures; pages show one sort beside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Days from one milestone to another.
    StageTime,
    /// The measures of the DfE's adoption scorecards, over children adopted in the period.
    Scorecard,
    /// What happened in the period.
    Event,
    /// Children waiting on the last day.
    Waiting,
    /// Households: what happened in the period and how long it took.
    Adopter,
    /// Households waiting on the last day, and agencies by what they did in the whole period.
    AdopterStock,
    /// Families against the children who need one, on the last day.
    Sufficiency,
}

impl Group {
    /// Every group, in the order pages show them.
    pub const ALL: [Self; 7] = [
        Self::StageTime,
        Self::Scorecard,
        Self::Event,
        Self::Waiting,
        Self::Adopter,
        Self::AdopterStock,
        Self::Sufficiency,
    ];

    /// Whether its measures belong to those who are there on the last day, and cannot be put together
    /// from parts of the period.
    #[must_use]
    pub fn is_of_the_day(self) -> bool {
        matches!(self, Self::Waiting | Self::AdopterStock | Self::Sufficiency)
    }

    /// Whether the cases of its measures are households and not children.
    #[must_use]
    pub fn is_of_households(self) -> bool {
        matches!(self, Self::Adopter | Self::AdopterStock)
    }
}

/// One measure.
pub struct Indicator {
    /// The word it is known by.
    pub code: &'static str,
    /// What sort of thing it measures.
    pub group: Group,
    /// Its name on a page.
    pub title: &'static str,
    /// What it measures, in one or two sentences a practitioner can follow.
    pub definition: &'static str,
    /// Where the definition comes from.
    pub source: &'static str,
    /// Who is left out, and why.
    pub left_out: &'static str,
    /// A worked example.
    pub example: &'static str,
    /// Measures it.
    pub measure: fn(People<'_>, Period) -> Measure,
}

/// What an indicator gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// Days of each child between two milestones.
    Days(Days),
    /// Children waiting on a day.
    Waiting(Waiting),
    /// Things that happened in the period, each with its child.
    Count(Count),
    /// How many of some have something in common.
    Share(Share),
    /// Some, by kind.
    Kinds(Kinds),
    /// Agencies, by kind.
    Agencies(Agencies),
    /// Families for each child who needs one.
    Ratio(Ratio),
    /// No source can tell; the sentence says why.
    NotKnown(&'static str),
}

impl Measure {
    /// What one indicator gives of several groups, all together; `None` of no group. Nobody may
    /// stand in two of them for the same thing.
    #[must_use]
    pub fn join_all(measures: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut measures = measures.into_iter();
        let mut together = measures.next()?;
        measures.for_each(|other| together.take_in(other));
        together.put_in_order();
        Some(together)
    }

    /// Puts behind this what the same indicator gives of others or of other days.
    pub(crate) fn take_in(&mut self, other: Self) {
        match (self, other) {
            (Self::Days(one), Self::Days(other)) => {
                one.values.extend(other.values);
                one.left_out.extend(other.left_out);
            }
            (Self::Waiting(one), Self::Waiting(other)) => one.children.extend(other.children),
            (Self::Count(one), Self::Count(other)) => one.cases.extend(other.cases),
            (Self::Share(one), Self::Share(other)) => {
                one.part.extend(other.part);
                one.whole.extend(other.whole);
                one.left_out.extend(other.left_out);
            }
            (Self::Kinds(one), Self::Kinds(other)) => {
                for (kind, more) in one.kinds.iter_mut().zip(other.kinds) {
                    kind.cases.extend(more.cases);
                }
            }
            (Self::Agencies(one), Self::Agencies(other)) => {
                for (kind, more) in one.kinds.iter_mut().zip(other.kinds) {
                    kind.agencies.extend(more.agencies);
                    kind.cases.extend(more.cases);
                }
            }
            (Self::Ratio(one), Self::Ratio(other)) => {
                one.families.extend(other.families);
                one.children.extend(other.children);
            }
            // One indicator gives one sort of measure. Where no source tells of anybody in one of
            // the two, what is told of the other is what is told of both.
            (one @ Self::NotKnown(_), other) => *one = other,
            _ => {}
        }
    }

    /// Puts what was taken in from others into the order in which one measure would give it.
    pub(crate) fn put_in_order(&mut self) {
        if let Self::Days(days) = self {
            days.values.sort_unstable();
        }
    }
}

/// Things that happened in the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// The child of each; a child to whom it happened twice stands twice.
    pub cases: Vec<CaseId>,
}

/// A part of a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Share {
    /// Those who have it in common.
    pub part: Vec<CaseId>,
    /// All of whom that is asked.
    pub whole: Vec<CaseId>,
    /// Those of whom it cannot be said, each for the reason the measure gives.
    pub left_out: Vec<CaseId>,
}

impl Share {
    /// The share in tenths of a hundredth, rounded half up; `None` of nobody.
    #[must_use]
    pub fn per_mille(&self) -> Option<usize> {
        let whole = self.whole.len();
        (whole > 0).then(|| (2_000 * self.part.len() + whole) / (2 * whole))
    }
}

/// Some, by kind: every kind stands, also one that nobody is of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kinds {
    /// The kinds, in the order they are shown.
    pub kinds: Vec<Kind>,
}

/// Those of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// The word used in addresses and files.
    pub code: &'static str,
    /// What it is called on a page.
    pub label: &'static str,
    /// Those who are of this kind; one who is so twice stands twice.
    pub cases: Vec<CaseId>,
}

impl Kinds {
    /// How many there are of all kinds together.
    #[must_use]
    pub fn count(&self) -> usize {
        self.kinds.iter().map(|kind| kind.cases.len()).sum()
    }
}

/// Agencies, by kind: every kind stands, also one that no agency is of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agencies {
    /// The kinds, in the order they are shown.
    pub kinds: Vec<AgencyKind>,
}

/// The agencies of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyKind {
    /// The word used in addresses and files.
    pub code: &'static str,
    /// What it is called on a page.
    pub label: &'static str,
    /// The agencies, in order.
    pub agencies: Vec<AgencyId>,
    /// The households that make each agency one of this kind.
    pub cases: Vec<CaseId>,
}

impl Agencies {
    /// How many agencies there are of all kinds together.
    #[must_use]
    pub fn count(&self) -> usize {
        self.kinds.iter().map(|kind| kind.agencies.len()).sum()
    }
}

/// Households over children.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ratio {
    /// The households.
    pub families: Vec<CaseId>,
    /// The children.
    pub children: Vec<CaseId>,
}

impl Ratio {
    /// Households for each hundred children, rounded half up; `None` of no child.
    #[must_use]
    pub fn per_hundred(&self) -> Option<usize> {
        let children = self.children.len();
        (children > 0).then(|| (200 * self.families.len() + children) / (2 * children))
    }
}

/// Days between two milestones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Days {
    /// The days and the child, the shortest first.
    pub values: Vec<(i32, CaseId)>,
    /// Children who reached the end in the period but whose start no source tells.
    pub left_out: Vec<CaseId>,
}

impl Days {
    /// How many children are measured.
    #[must_use]
    pub fn count(&self) -> usize {
        self.values.len()
    }

    /// The sum of the days.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.values.iter().map(|(days, _)| i64::from(*days)).sum()
    }

    /// The mean, rounded to a whole day; `None` of nobody.
    #[must_use]
    pub fn mean(&self) -> Option<i64> {
        let count = i64::try_from(self.count()).ok().filter(|count| *count > 0)?;
        Some((2 * self.total() + count).div_euclid(2 * count))
    }

    /// The days below which `hundredths` of a hundred children fall, by the nearest rank.
    #[must_use]
    pub fn percentile(&self, hundredths: usize) -> Option<i32> {
        let rank = (hundredths * self.count()).div_ceil(100).max(1);
        self.values.get(rank - 1).map(|(days, _)| *days)
    }

    /// The middle value.
    #[must_use]
    pub fn median(&self) -> Option<i32> {
        self.percentile(50)
    }
}

/// Children waiting on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Every child who waits.
    pub children: Vec<WaitingChild>,
}

/// One child who waits, with the day each clock began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingChild {
    /// The case.
    pub case: CaseId,
    /// When each clock began; a clock whose start no source tells is not here.
    pub since: Vec<(WaitClock, Day)>,
}

impl Waiting {
    /// How many wait in `band` on `clock`, as at `today`.
    #[must_use]
    pub fn in_band(&self, clock: WaitClock, band: WaitBand, today: Day) -> usize {
        let begun = |child: &&WaitingChild| {
            let start = child.since.iter().find(|(one, _)| *one == clock);
            start.is_some_and(|(_, since)| WaitBand::of(*since, today) == band)
        };
        self.children.iter().filter(begun).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(values: &[i32]) -> Days {
        let case = CaseId::parse("00000000-0000-7000-8000-000000000000").unwrap();
        Days { values: values.iter().map(|days| (*days, case)).collect(), left_out: Vec::new() }
    }

    #[test]
    fn means_and_percentiles_of_few_children() {
        assert_eq!((days(&[]).mean(), days(&[]).median()), (None, None));
        assert_eq!((days(&[10]).mean(), days(&[10]).median()), (Some(10), Some(10)));
        let four = days(&[10, 20, 30, 41]);
        assert_eq!((four.mean(), four.median()), (Some(25), Some(20)));
        assert_eq!((four.percentile(25), four.percentile(75)), (Some(10), Some(30)));
    }

    #[test]
    fn a_year_ends_on_its_last_day() {
        let year = Period::year_to(jiff::civil::date(2026, 3, 31));
        assert_eq!(year.first, jiff::civil::date(2025, 4, 1));
    }
}
