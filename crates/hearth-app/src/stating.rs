//! Stating what matching reads of a child or a family, correcting it and taking it back.
//!
//! What is said is a statement of `hearth-casework`, kept as a fact told by a person. Every change is
//! another version of the fact, so that an earlier moment knows what was known then.

mod caution;
mod check;
mod ending;
mod help;
mod listed;
mod record;
mod refusal;
mod understand;

use hearth_domain::fact::Statement;
use hearth_domain::{CaseId, FactId};

pub use hearth_casework::forms::Filled;
pub use hearth_casework::said::Said;

pub use check::impossible_days;
pub use ending::end_need;
pub use help::{help, options, roles};
pub use listed::{ListedStatement, of_case, one};
pub use record::{correct, state, withdraw};
pub use refusal::Refusal;
pub use understand::{RestsOn, filled_again, in_words, role, understand, unknown};

/// What is stated of a child, by the word under which a person finds it.
pub const OF_CHILD: [(&str, Statement); 5] = [
    ("need", Statement::Need),
    ("wish", Statement::Wish),
    ("siblings", Statement::SiblingDecision),
    ("hold", Statement::SearchHold),
    ("override", Statement::GateOverride),
];

/// What is stated of a family.
pub const OF_FAMILY: [(&str, Statement); 2] =
    [("offer", Statement::Offer), ("hold", Statement::LinkingHold)];

/// The longest text that is taken, in characters.
pub const MOST_LETTERS: usize = 1_000;

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The number of the change.
    pub ledger: i64,
    /// The case.
    pub case: CaseId,
    /// The version that was written.
    pub fact: FactId,
    /// What a person should know of it, in sentences.
    pub cautions: Vec<String>,
}

/// Text as it is kept: in one line, with one space between words.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
