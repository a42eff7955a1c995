//! One cell: blank, a value, or something else that is kept as it was written.

use hearth_domain::CollectionYear;
use hearth_domain::codes::CodeSet;

/// What a cell holds once read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell<T> {
    /// Nothing was written.
    #[default]
    Blank,
    /// A value of the expected kind.
    Value(T),
    /// Something else; the text is kept.
    Bad(Box<str>),
}

impl<T> Cell<T> {
    /// The value, when there is a good one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Blank | Self::Bad(_) => None,
        }
    }

    /// Whether something was written that is no value of the kind.
    #[must_use]
    pub fn is_bad(&self) -> bool {
        matches!(self, Self::Bad(_))
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }
}

impl<T: Copy> Cell<T> {
    /// A copy of the value, when there is a good one.
    #[must_use]
    pub fn get(&self) -> Option<T> {
        self.value().copied()
    }
}

impl<T: CodeSet> Cell<T> {
    /// Whether something was written that is no code of the list in `year`.
    #[must_use]
    pub fn is_wrong(&self, year: CollectionYear) -> bool {
        self.is_bad() || self.get().is_some_and(|code| !code.in_force(year))
    }
}

/// A cell of what is known; blank where nothing is.
pub(crate) fn known<T>(value: Option<T>) -> Cell<T> {
    value.map_or(Cell::Blank, Cell::Value)
}

/// Why a text was not taken, or was taken with a remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The text is not of this kind; the sentence says what was expected.
    Unreadable(String),
    /// The text is a code of this list, but not in this collection year.
    NotInForce(String),
}

/// A kind of value a cell may hold.
pub trait CellValue: Sized {
    /// Reads a text that is not blank. A value may come with a doubt; no value always does.
    fn read(text: &str, year: CollectionYear) -> (Option<Self>, Option<Doubt>);

    /// Writes the value as a return writes it in `year`.
    fn write(&self, year: CollectionYear) -> String;
}

/// Reads one cell; the doubt, if any, becomes a problem that names the cell.
pub fn read_cell<T: CellValue>(text: &str, year: CollectionYear) -> (Cell<T>, Option<Doubt>) {
    if text.is_empty() {
        return (Cell::Blank, None);
    }
    match T::read(text, year) {
        (Some(value), doubt) => (Cell::Value(value), doubt),
        (None, doubt) => (Cell::Bad(text.into()), doubt),
    }
}

/// Writes one cell; a bad one leaves as it came.
pub fn write_cell<T: CellValue>(cell: &Cell<T>, year: CollectionYear) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Value(value) => value.write(year),
        Cell::Bad(text) => text.to_string(),
    }
}
