//! The part of an address after its `?`, read into typed values or refused with what was expected.
//!
//! A parameter that does not exist is refused too: a mistyped name would otherwise show other
//! children than were asked for, and nobody would notice.

mod entered;
mod wrong;

pub(crate) use entered::Entered;
pub(crate) use wrong::{AskedIn, Unclear, Wrong};

use std::collections::BTreeSet;

use hearth_app::changes::Recording;
use hearth_domain::household::HouseholdStage;
use hearth_domain::stage::Stage;
use hearth_domain::wait::{WaitBand, WaitClock};
use hearth_domain::{AgencyId, CollectionYear, Day, FactKind, Quarter};
use hearth_indicators::Indicator;
use jiff::Timestamp;

/// Names and values as they stand in the address.
pub(crate) type Pairs = Vec<(String, String)>;

/// The years a day may lie in; a bound against mistyped ones.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// The months of waiting that can be asked for.
pub(crate) const MONTHS: [i32; 4] = [12, 18, 24, 36];

/// The word for children who were not yet on the way.
pub(crate) const NOBODY_YET: &str = "not-yet";

/// The word for a wait whose start is not known.
pub(crate) const UNKNOWN: &str = "unknown";

/// A parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// Only this agency's children.
    Agency,
    /// Only what this agency tells, be it of children or of households.
    AnyAgency,
    /// As it stood at the end of this day.
    AsAt,
    /// Only this band of the clock's waits.
    Band,
    /// The amount a target starts from.
    Baseline,
    /// The day a target is due.
    By,
    /// Only facts recorded in this way: new, corrected or withdrawn.
    Change,
    /// The clock waits are counted on.
    Clock,
    /// The first day of a period.
    From,
    /// Only the children of this indicator.
    Indicator,
    /// Only facts of this kind.
    Kind,
    /// As it was recorded at this instant.
    KnownAt,
    /// What was recorded after this instant.
    KnownFrom,
    /// What was recorded up to this instant.
    KnownTo,
    /// The line of a reckoning whose cases are listed.
    Line,
    /// Only those who have waited so many months or longer.
    Months,
    /// Only this kind of the indicator's.
    OfKind,
    /// Which page of a long list.
    Page,
    /// Which children of the indicator.
    Part,
    /// The quarter of a report.
    Quarter,
    /// The row of a table whose children are listed.
    Row,
    /// The day of the amount a target starts from.
    Since,
    /// Only these stages.
    Stage,
    /// Only these stages of households.
    StageOfHousehold,
    /// Only clocks that stand so.
    Stands,
    /// The amount to be reached.
    Target,
    /// The last day of a period.
    To,
    /// The stage at the end of the first day.
    Was,
    /// Only stages that began in the twelve months to the day.
    Year,
    /// The collection year a page is about; it has the name of [`Field::Year`], which lists take.
    YearEnding,
}

impl Field {
    /// Every parameter.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 30] = [
        Self::Agency,
        Self::AnyAgency,
        Self::AsAt,
        Self::Band,
        Self::Baseline,
        Self::By,
        Self::Change,
        Self::Clock,
        Self::From,
        Self::Indicator,
        Self::Kind,
        Self::KnownAt,
        Self::KnownFrom,
        Self::KnownTo,
        Self::Line,
        Self::Months,
        Self::OfKind,
        Self::Page,
        Self::Part,
        Self::Quarter,
        Self::Row,
        Self::Since,
        Self::Stage,
        Self::StageOfHousehold,
        Self::Stands,
        Self::Target,
        Self::To,
        Self::Was,
        Self::Year,
        Self::YearEnding,
    ];

    /// Its name in an address.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Agency | Self::AnyAgency => "agency",
            Self::AsAt => "as_at",
            Self::Band => "band",
            Self::Baseline => "baseline",
            Self::By => "by",
            Self::Change => "change",
            Self::Clock => "clock",
            Self::From => "from",
            Self::Indicator => "indicator",
            Self::Kind => "kind",
            Self::KnownAt => "known_at",
            Self::KnownFrom => "known_from",
            Self::KnownTo => "known_to",
            Self::Line => "line",
            Self::Months => "months",
            Self::OfKind => "of_kind",
            Self::Page => "page",
            Self::Part => "part",
            Self::Quarter => "quarter",
            Self::Row => "row",
            Self::Since => "since",
            Self::Stage | Self::StageOfHousehold => "stage",
            Self::Stands => "stands",
            Self::Target => "target",
            Self::To => "to",
            Self::Was => "was",
            Self::Year | Self::YearEnding => "year",
        }
    }

    /// What a page calls it: its label in the form, where it stands there.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Agency => "Local authority",
            Self::AnyAgency => "Agency",
            Self::AsAt => "As at the end of",
            Self::Baseline => "Amount it starts from",
            Self::By => "To be reached by",
            Self::Clock => "Waiting",
            Self::From => "From the end of",
            Self::Indicator => "Measure",
            Self::KnownAt => "Known at",
            Self::KnownFrom => "Recorded after",
            Self::KnownTo => "Recorded up to",
            Self::Months => "Waited at least",
            Self::Quarter => "Quarter",
            Self::Since => "Day it starts from",
            Self::Target => "Amount to be reached",
            Self::To => "To the end of",
            Self::YearEnding => "Year ending 31 March",
            other => other.name(),
        }
    }

    /// What it takes, as an instruction.
    pub(crate) fn expected(self) -> String {
        let one_of = |codes: Vec<&str>| format!("Choose one of: {}.", codes.join(", "));
        match self {
            Self::Agency => "Choose an authority whose returns are loaded.".to_owned(),
            Self::AnyAgency => {
                "Choose an agency whose returns or lists of adopters are loaded.".to_owned()
            }
            Self::AsAt | Self::By | Self::From | Self::Since | Self::To => {
                "Enter a day as year, month and day, such as 2026-03-31.".to_owned()
            }
            Self::Band => {
                one_of(WaitBand::ALL.iter().map(|band| band.code()).chain([UNKNOWN]).collect())
            }
            Self::Baseline | Self::Target => {
                "Enter a whole number, such as 40; below nought for a surplus.".to_owned()
            }
            Self::Change => one_of(Recording::ALL.iter().map(|one| one.code()).collect()),
            Self::Clock => one_of(WaitClock::ALL.iter().map(|clock| clock.code()).collect()),
            Self::Indicator => {
                one_of(hearth_indicators::INDICATORS.iter().map(|one| one.code).collect())
            }
            Self::Kind => "Open one of the kinds of the table.".to_owned(),
            Self::KnownAt | Self::KnownFrom | Self::KnownTo => {
                "Enter a moment such as 2026-04-01T09:00:00Z.".to_owned()
            }
            Self::Line => "Open one of the numbers of the reckoning.".to_owned(),
            Self::Months => "Choose 12, 18, 24 or 36 months.".to_owned(),
            Self::OfKind => "Open one of the kinds of the indicator.".to_owned(),
            Self::Page => "Open one of the pages of the list.".to_owned(),
            Self::Part => one_of(Part::ALL.iter().map(|part| part.code()).collect()),
            Self::Quarter => {
                "Choose a finished quarter, such as 2025-Q4 for January to March 2026.".to_owned()
            }
            Self::Row => "Open one of the numbers of the table.".to_owned(),
            Self::Stage => one_of(Stage::ALL.iter().map(|stage| stage.code()).collect()),
            Self::Was => {
                one_of(Stage::ALL.iter().map(|stage| stage.code()).chain([NOBODY_YET]).collect())
            }
            Self::StageOfHousehold => {
                one_of(HouseholdStage::ALL.iter().map(|stage| stage.code()).collect())
            }
            Self::Stands => one_of(STANDS.to_vec()),
            Self::Year => "Write 1, or leave it out.".to_owned(),
            Self::YearEnding => {
                "Choose a year of which a return is loaded, such as 2026.".to_owned()
            }
        }
    }
}

/// How a clock that is listed may stand.
pub(crate) const STANDS: [&str; 4] = ["overdue", "due-soon", "running", "may-be-done"];

/// Which children or households of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Those it measures.
    Measured,
    /// Those it leaves out.
    LeftOut,
    /// Of a share, all of whom it is asked.
    Whole,
}

impl Part {
    const ALL: [Self; 3] = [Self::Measured, Self::LeftOut, Self::Whole];

    /// Its word in an address.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::LeftOut => "left-out",
            Self::Whole => "whole",
        }
    }
}

/// What was asked, typed.
#[derive(Clone, Default)]
pub(crate) struct Asked {
    /// Only this agency's children.
    pub agency: Option<AgencyId>,
    /// As it stood at the end of this day.
    pub as_at: Option<Day>,
    /// Only this band; within, `None` for waits whose start is not known.
    pub band: Option<Option<WaitBand>>,
    /// The amount a target starts from.
    pub baseline: Option<i64>,
    /// The day a target is due.
    pub by: Option<Day>,
    /// Only facts recorded in this way.
    pub change: Option<Recording>,
    /// The clock waits are counted on.
    pub clock: Option<WaitClock>,
    /// The first day of a period.
    pub from: Option<Day>,
    /// Only the children of this indicator.
    pub indicator: Option<&'static Indicator>,
    /// Only facts of this kind.
    pub kind: Option<FactKind>,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
    /// What was recorded after this instant.
    pub known_from: Option<Timestamp>,
    /// What was recorded up to this instant.
    pub known_to: Option<Timestamp>,
    /// The line of a reckoning whose cases are listed.
    pub line: Option<String>,
    /// Only those who have waited so many months or longer.
    pub months: Option<i32>,
    /// Which page of a long list, from 1.
    pub page: Option<usize>,
    /// Which children of the indicator.
    pub part: Option<Part>,
    /// The quarter of a report.
    pub quarter: Option<Quarter>,
    /// Only this kind of the indicator's.
    pub of_kind: Option<String>,
    /// The row of a table whose children are listed.
    pub row: Option<String>,
    /// The day of the amount a target starts from.
    pub since: Option<Day>,
    /// Only these stages.
    pub stages: BTreeSet<Stage>,
    /// Only these stages of households.
    pub stages_of_household: BTreeSet<HouseholdStage>,
    /// Only clocks that stand so.
    pub stands: Option<&'static str>,
    /// The amount to be reached.
    pub target: Option<i64>,
    /// The last day of a period.
    pub to: Option<Day>,
    /// The stage at the end of the first day; within, `None` for those not yet there.
    pub was: Option<Option<Stage>>,
    /// Only stages that began in the twelve months to the day.
    pub in_the_year: bool,
    /// The collection year the page is about.
    pub year: Option<CollectionYear>,
    /// The form's fields as they were given.
    pub entered: Entered,
}

impl Asked {
    /// Reads the parameters that a page takes, and lists what is wrong with them. An empty value is
    /// the same as none.
    pub(crate) fn read(pairs: &Pairs, taken: &[Field]) -> (Self, Vec<Wrong>) {
        let mut asked = Self::default();
        let mut wrong = Vec::new();
        let mut seen: Vec<Field> = Vec::new();
        for (name, value) in pairs {
            let Some(field) = taken.iter().copied().find(|field| field.name() == name) else {
                wrong.push(Wrong::unknown(name, taken));
                continue;
            };
            asked.entered.keep(field, value);
            if value.is_empty() {
                continue;
            }
            let may_repeat = matches!(field, Field::Stage | Field::StageOfHousehold);
            if !may_repeat && seen.contains(&field) {
                wrong.push(Wrong::twice(field));
            } else if asked.take(field, value).is_none() {
                wrong.push(Wrong::value(field, value));
            }
            seen.push(field);
        }
        (asked, wrong)
    }

    /// Puts a value in its place; `None` when the parameter does not take it.
    fn take(&mut self, field: Field, value: &str) -> Option<()> {
        match field {
            Field::Agency | Field::AnyAgency => self.agency = Some(AgencyId::parse(value)?),
            Field::AsAt => self.as_at = Some(day(value)?),
            Field::Band if value == UNKNOWN => self.band = Some(None),
            Field::Band => self.band = Some(Some(WaitBand::parse(value)?)),
            Field::Baseline => self.baseline = Some(amount(value)?),
            Field::By => self.by = Some(day(value)?),
            Field::Change => self.change = Some(Recording::parse(value)?),
            Field::Clock => self.clock = Some(WaitClock::parse(value)?),
            Field::From => self.from = Some(day(value)?),
            Field::Indicator => self.indicator = Some(hearth_indicators::find(value)?),
            Field::Kind => self.kind = Some(FactKind::parse(value)?),
            Field::KnownAt => self.known_at = Some(value.parse().ok()?),
            Field::KnownFrom => self.known_from = Some(value.parse().ok()?),
            Field::KnownTo => self.known_to = Some(value.parse().ok()?),
            Field::Line => self.line = Some(code(value)?),
            Field::Months => self.months = Some(value.parse().ok().filter(is_offered)?),
            Field::OfKind => self.of_kind = Some(code(value)?),
            Field::Page => self.page = Some(value.parse().ok().filter(|page| *page > 0)?),
            Field::Part => {
                self.part = Some(Part::ALL.into_iter().find(|part| part.code() == value)?)
            }
            Field::Quarter => {
                self.quarter = Some(Quarter::parse(value).filter(|one| is_meant(one.first_day()))?);
            }
            Field::Row => self.row = Some(code(value)?),
            Field::Since => self.since = Some(day(value)?),
            Field::Stage => {
                let stages: Option<Vec<Stage>> = value.split(',').map(Stage::parse).collect();
                self.stages.extend(stages?);
            }
            Field::Target => self.target = Some(amount(value)?),
            Field::Stands => {
                self.stands = STANDS.into_iter().find(|one| *one == value).map(Some)?
            }
            Field::To => self.to = Some(day(value)?),
            Field::Was if value == NOBODY_YET => self.was = Some(None),
            Field::Was => self.was = Some(Some(Stage::parse(value)?)),
            Field::StageOfHousehold => {
                let stages: Option<Vec<_>> = value.split(',').map(HouseholdStage::parse).collect();
                self.stages_of_household.extend(stages?);
            }
            Field::Year => self.in_the_year = (value == "1").then_some(true)?,
            Field::YearEnding => self.year = Some(CollectionYear::ending_in(value.parse().ok()?)?),
        }
        Some(())
    }
}

/// Whether the form offers so many months.
fn is_offered(months: &i32) -> bool {
    MONTHS.contains(months)
}

/// Whether a day lies in a year that may be meant.
fn is_meant(day: Day) -> bool {
    YEARS.contains(&day.year())
}

/// A whole number that may be meant: there are fewer children in England.
fn amount(text: &str) -> Option<i64> {
    text.parse().ok().filter(|amount: &i64| amount.abs() < 1_000_000)
}

/// The word of a row or a line, of the letters such words have.
fn code(text: &str) -> Option<String> {
    let is_meant = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    (text.len() <= 80 && text.chars().all(is_meant)).then(|| text.to_owned())
}

/// Exactly `YYYY-MM-DD`, in a year that may be meant.
fn day(text: &str) -> Option<Day> {
    let day: Day = text.parse().ok().filter(|_| text.len() == 10)?;
    is_meant(day).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> (Asked, Vec<Wrong>) {
        let pairs =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Asked::read(&pairs, &Field::ALL)
    }

    #[test]
    fn parameters_are_read_and_empty_ones_are_none() {
        let pairs = [
            ("agency", "E06000023"),
            ("as_at", "2026-03-31"),
            ("known_at", ""),
            ("stage", "decided,placed"),
            ("stage", "authorised"),
            ("band", "unknown"),
            ("year", "1"),
            ("clock", "order"),
        ];
        let (asked, wrong) = read(&pairs);
        assert_eq!(wrong, []);
        assert_eq!(asked.agency.unwrap().as_str(), "E06000023");
        assert_eq!(asked.as_at, Some(jiff::civil::date(2026, 3, 31)));
        assert_eq!(asked.stages.len(), 3);
        assert_eq!((asked.band, asked.clock), (Some(None), Some(WaitClock::Order)));
        assert!(asked.in_the_year && asked.known_at.is_none());
    }

    #[test]
    fn a_wrong_value_is_named_with_what_is_expected_and_the_rest_is_kept() {
        let (asked, wrong) = read(&[("as_at", "31/03/2026"), ("agency", "E06000023")]);
        let expected = "“As at the end of” holds “31/03/2026”. Enter a day as year, month and day, such as 2026-03-31.";
        assert_eq!(
            wrong.iter().map(|wrong| wrong.message.as_str()).collect::<Vec<_>>(),
            [expected]
        );
        assert_eq!(asked.entered.agency, "E06000023");
        assert_eq!(asked.entered.as_at, "31/03/2026");
    }

    #[test]
    fn wrong_values_of_every_parameter_are_refused() {
        let wrong = [
            ("agency", "a b"),
            ("as_at", "2026-02-30"),
            ("as_at", "0001-01-01"),
            ("as_at", "2026-03-31T00:00"),
            ("band", "long"),
            ("clock", "noon"),
            ("indicator", "A1"),
            ("known_at", "2026-03-31"),
            ("of_kind", "<b>"),
            ("page", "0"),
            ("page", "-1"),
            ("part", "some"),
            ("stage", "decided,lost"),
            ("year", "2026"),
            ("change", "lost"),
            ("from", "2026-13-01"),
            ("kind", "unheard-of"),
            ("known_from", "today"),
            ("known_to", "2026"),
            ("months", "13"),
            ("quarter", "2025-Q5"),
            ("to", "31/03/2026"),
            ("was", "lost"),
            ("target", "many"),
            ("baseline", "1000000"),
            ("by", "2026"),
            ("since", "soon"),
            ("row", "a b"),
            ("line", "<"),
            ("stages", "decided"),
        ];
        for (name, value) in wrong {
            assert_eq!(read(&[(name, value)]).1.len(), 1, "{name}={value}");
        }
    }

    #[test]
    fn a_parameter_given_twice_or_not_taken_here_is_refused() {
        let (_, twice) = read(&[("clock", "entry"), ("clock", "order")]);
        assert_eq!(twice.first().unwrap().message, "“Waiting” is given twice. Give it once.");
        let pairs = vec![("page".to_owned(), "2".to_owned())];
        let (_, elsewhere) = Asked::read(&pairs, &[Field::AsAt, Field::Clock]);
        let message = "This page has no “page” to ask for. It takes as_at and clock.";
        assert_eq!(elsewhere.first().unwrap().message, message);
    }
}
