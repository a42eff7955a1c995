//! Which of those behind an indicator.

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
    pub(super) const ALL: [Self; 3] = [Self::Measured, Self::LeftOut, Self::Whole];

    /// Its word in an address.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::LeftOut => "left-out",
            Self::Whole => "whole",
        }
    }
}
