//! One published figure: what was counted, where, when, the cell, and which edition of what says so.

use std::fmt;

use hearth_domain::AgencyId;

use super::cell::Cell;
use super::span::Span;

/// The table a figure stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Children with a decision: the stock and what became of it, England.
    DecisionStockFlow,
    /// Mean times of the stages by age at entering care, England.
    StageTimes,
    /// Children adopted, by what they are like, England.
    AdoptedCharacteristics,
    /// Children adopted in the year, as first published and as revised, England.
    AdoptedEditions,
    /// The adopters of those children, England.
    Adopters,
    /// Authorities, regions and England, year by year.
    AuthorityPanel,
    /// Sums that we make of the panel over an arrangement's present members.
    ArrangementSums,
    /// Single figures from board statistics, council papers and research.
    Points,
}

/// Where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Geography {
    /// England.
    England,
    /// A region of England, or a part of London, by its ONS code.
    Region(String),
    /// An authority, by its ONS code as it is now where only the code has changed.
    Authority(AgencyId),
    /// A regional adoption agency, by its name.
    Arrangement(String),
    /// Anywhere else, in the source's words.
    Elsewhere(String),
}

impl fmt::Display for Geography {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::England => f.write_str("England"),
            Self::Authority(code) => code.fmt(f),
            Self::Region(name) | Self::Arrangement(name) | Self::Elsewhere(name) => {
                f.write_str(name)
            }
        }
    }
}

/// What is counted or measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unit(&'static str);

impl Unit {
    /// Children.
    pub const CHILDREN: Self = Self("children");
    /// Months.
    pub const MONTHS: Self = Self("months");
    /// Days.
    pub const DAYS: Self = Self("days");
    /// Per cent.
    pub const PERCENT: Self = Self("percent");
    /// Pounds a week for each child with a placement order.
    pub const POUNDS_A_WEEK: Self = Self("GBP per child per week");

    /// Every unit.
    const ALL: [Self; 16] = [
        Self::CHILDREN,
        Self::MONTHS,
        Self::DAYS,
        Self::PERCENT,
        Self::POUNDS_A_WEEK,
        Self("families"),
        Self("GBP"),
        Self("GBP per year"),
        Self("GBP per child per year"),
        Self("orders"),
        Self("applications"),
        Self("agencies"),
        Self("enquiries"),
        Self("groups"),
        Self("visits"),
        Self("people"),
    ];

    /// The unit of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.0 == text)
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// Which edition says so; the later stands above the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vintage {
    /// Printed as a first figure, since revised.
    FirstPublished,
    /// The source does not say.
    NotStated,
    /// Printed as a revision of an earlier figure.
    Revised,
    /// The edition of that year.
    Edition(i16),
}

impl fmt::Display for Vintage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FirstPublished => f.write_str("first published"),
            Self::NotStated => f.write_str("not stated"),
            Self::Revised => f.write_str("revised"),
            Self::Edition(year) => write!(f, "{year}"),
        }
    }
}

/// One published figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The table it stands in.
    pub table: Table,
    /// The part of the table: a heading, an age, a theme; empty where there are none.
    pub part: String,
    /// What is counted or measured, in the table's own words.
    pub measure: String,
    /// Where.
    pub geography: Geography,
    /// When.
    pub span: Span,
    /// What was printed, and what it allows.
    pub cell: Cell,
    /// In what.
    pub unit: Unit,
    /// Which edition.
    pub vintage: Vintage,
    /// The title of the publication.
    pub source: String,
}
