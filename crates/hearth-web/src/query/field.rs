//! The parameters, with their names in an address and their labels in a form.

/// A parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// Only this agency's children.
    Agency,
    /// Only what this agency tells, be it of children or of households.
    AnyAgency,
    /// Only what arrived after this instant; it has the name of [`Field::KnownFrom`].
    Arrived,
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
    /// Whether matches that would be compromised are shown too.
    Compromised,
    /// How figures are shown: as they are counted, or as the department publishes them.
    Disclosure,
    /// The earlier moment a measure is compared with; it has the name of [`Field::KnownFrom`].
    Earlier,
    /// A family to set beside others.
    Family,
    /// Who comes first in a plan.
    First,
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
    /// Counted by the members of this day.
    Membership,
    /// Which page of a long list.
    Page,
    /// Which children of the indicator.
    Part,
    /// The quarter of a report.
    Quarter,
    /// Only the members of this regional agency.
    Raa,
    /// A statement that has just been recorded.
    Recorded,
    /// The row of a table whose children are listed.
    Row,
    /// Only this kind of source.
    Sent,
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
    pub(crate) const ALL: [Self; 40] = [
        Self::Agency,
        Self::AnyAgency,
        Self::Arrived,
        Self::AsAt,
        Self::Band,
        Self::Baseline,
        Self::By,
        Self::Change,
        Self::Clock,
        Self::Compromised,
        Self::Disclosure,
        Self::Earlier,
        Self::Family,
        Self::First,
        Self::From,
        Self::Indicator,
        Self::Kind,
        Self::KnownAt,
        Self::KnownFrom,
        Self::KnownTo,
        Self::Line,
        Self::Membership,
        Self::Months,
        Self::OfKind,
        Self::Page,
        Self::Part,
        Self::Quarter,
        Self::Raa,
        Self::Recorded,
        Self::Row,
        Self::Sent,
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
            Self::Compromised => "compromised",
            Self::Family => "family",
            Self::First => "first",
            Self::From => "from",
            Self::Indicator => "indicator",
            Self::Kind => "kind",
            Self::KnownAt => "known_at",
            Self::Disclosure => "disclosure",
            Self::Arrived | Self::Earlier | Self::KnownFrom => "known_from",
            Self::KnownTo => "known_to",
            Self::Line => "line",
            Self::Membership => "membership",
            Self::Months => "months",
            Self::OfKind => "of_kind",
            Self::Page => "page",
            Self::Part => "part",
            Self::Quarter => "quarter",
            Self::Raa => "raa",
            Self::Recorded => "recorded",
            Self::Row => "row",
            Self::Sent => "source",
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
            Self::Agency | Self::AnyAgency | Self::Raa => "Whose",
            Self::Arrived => "Arrived after",
            Self::AsAt => "As at the end of",
            Self::Baseline => "Amount it starts from",
            Self::By => "To be reached by",
            Self::Clock => "Waiting",
            Self::Disclosure => "Figures",
            Self::Earlier => "Compare with what was known at",
            Self::First => "Who comes first",
            Self::From => "From the end of",
            Self::Indicator => "Measure",
            Self::KnownAt => "Known at",
            Self::KnownFrom => "Recorded after",
            Self::KnownTo => "Recorded up to",
            Self::Membership => "Members as on",
            Self::Months => "Waited at least",
            Self::Quarter => "Quarter",
            Self::Sent => "Source",
            Self::Since => "Day it starts from",
            Self::Target => "Amount to be reached",
            Self::To => "To the end of",
            Self::YearEnding => "Year ending 31 March",
            other => other.name(),
        }
    }
}
