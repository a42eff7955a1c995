//! Why a statement is not recorded.

use hearth_domain::Day;
use hearth_domain::day::in_words;
use hearth_domain::fact::Statement;

use super::MOST_LETTERS;

/// Why a statement is not recorded: what stands in the way, then what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A child is asked to offer something, or a family to need it.
    #[error(
        "{} is stated of {}, and this is {}. Open the other and record it there",
        kind.label(), whose(*of_household), whose(!*of_household)
    )]
    NotOfThisCase {
        /// What was to be stated.
        kind: Statement,
        /// Whether it is stated of households.
        of_household: bool,
    },
    /// The words cannot be read.
    #[error("{0}")]
    Words(String),
    /// A place of the form holds what it does not take.
    #[error("{1}")]
    Value(&'static str, String),
    /// Nobody of that role is known.
    #[error("{found:?} is no role. Say who judged: {}", known.join(", "))]
    NoRole {
        /// What was found.
        found: String,
        /// What may be said.
        known: Vec<&'static str>,
    },
    /// No day is given.
    #[error("no day is given. Give the day on which it was said or decided, or on which it ended")]
    NoDay,
    /// The day is to come.
    #[error("{} is after today. Give the day on which it was said or decided, or on which it ended", in_words(*.0))]
    DayToCome(Day),
    /// The day is before the child was born.
    #[error("{} is before the child was born on {}. Check the day", in_words(*day), in_words(*born))]
    BeforeBirth {
        /// The day given.
        day: Day,
        /// The day of birth.
        born: Day,
    },
    /// The day of review comes first.
    #[error("the day of review is before the day of the statement. Give a later day")]
    ReviewBeforeDay,
    /// Together until no day.
    #[error("together until a day needs the day on which it ends. Give it as the day of review")]
    NoEnd,
    /// What was typed means no child or family, or several.
    #[error("{message}")]
    WhoIsMeant {
        /// The place it stands at.
        slot: &'static str,
        /// What is wrong.
        message: String,
    },
    /// A decision about the child and itself.
    #[error("a decision about brothers and sisters names the others. Leave this child out")]
    OnlyItself,
    /// There is no such gate.
    #[error("{found:?} is no gate that may be overridden. Those are {known}")]
    NoGate {
        /// What was found.
        found: String,
        /// The gates that may.
        known: String,
    },
    /// The gate stays shut whoever says otherwise.
    #[error("gate {code} stands: nobody may override this gate. What would clear it: {clears}")]
    NobodyMayOverride {
        /// Its code.
        code: &'static str,
        /// What would clear it.
        clears: &'static str,
    },
    /// Somebody else may.
    #[error("the {by} may not override gate {code}: {who}. Ask them to decide")]
    NotTheirs {
        /// The role that was given.
        by: &'static str,
        /// The code of the gate.
        code: &'static str,
        /// Who may.
        who: String,
    },
    /// A text that is too long.
    #[error("{label} has more than {MOST_LETTERS} characters. Shorten it and name the document")]
    TooLong {
        /// The field it stands in.
        field: &'static str,
        /// What it is.
        label: &'static str,
    },
    /// It is recorded already.
    #[error("this is recorded already, in just these words. Nothing was changed")]
    SaidAlready,
    /// A statement becomes no other kind of statement.
    #[error("this is recorded as {}. Withdraw it and record the other", was.label())]
    AnotherKind {
        /// What it is.
        was: Statement,
    },
    /// A need is put in the place of its end, or the end in that of the need.
    #[error(
        "one says what is needed and the other that it is needed no longer. Leave what is recorded as it is, and record the other with its own day"
    )]
    EndForNeed,
    /// Only a need is ended.
    #[error("this is no need. Of anything else, record what holds now with its own day")]
    NotANeed,
    /// The end comes before the need.
    #[error("{} is before the need was recorded of {}. Check the day", in_words(*day), in_words(*began))]
    EndsBeforeItBegan {
        /// The day given.
        day: Day,
        /// The day of the need.
        began: Day,
    },
    /// No reason is given for taking it back.
    #[error("say why it is withdrawn, such as: entered for the wrong child")]
    NoReason,
}

impl Refusal {
    /// The field of a form that it belongs to.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Value(slot, _) | Self::WhoIsMeant { slot, .. } => Some(slot),
            Self::NoRole { .. } | Self::NotTheirs { .. } => Some("by"),
            Self::NoDay
            | Self::DayToCome(_)
            | Self::BeforeBirth { .. }
            | Self::EndsBeforeItBegan { .. } => Some("day"),
            Self::ReviewBeforeDay | Self::NoEnd => Some("review_by"),
            Self::OnlyItself => Some("child"),
            Self::NoGate { .. } | Self::NobodyMayOverride { .. } => Some("gate"),
            Self::TooLong { field, .. } => Some(field),
            Self::NoReason => Some("because"),
            Self::NotOfThisCase { .. }
            | Self::Words(_)
            | Self::SaidAlready
            | Self::AnotherKind { .. }
            | Self::EndForNeed
            | Self::NotANeed => None,
        }
    }
}

fn whose(of_household: bool) -> &'static str {
    if of_household { "a family" } else { "a child" }
}
