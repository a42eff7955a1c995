//! What a child has said, or shown, of what they wish for.

use hearth_domain::fact::Fact;

use crate::evidence::{Evidence, Role};
use crate::statement::Words;

/// A wish or feeling, in the child's words or those of who heard it (ACA 2002, section 1(4)(a)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The words.
    pub words: String,
    /// Who heard it, and where it is written.
    pub evidence: Evidence,
}

impl Wish {
    /// Reads a statement; `None` where it has no words.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let mut words = Words::of(&fact.detail);
        let by = Role::parse(words.word()?)?;
        let said = words.rest().to_owned();
        (!said.is_empty()).then(|| Self { words: said, evidence: Evidence::of(fact, by) })
    }

    /// The line it is kept in.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}", self.evidence.by.code(), self.words)
    }
}
