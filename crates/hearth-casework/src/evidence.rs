//! What a statement rests on: the document it stands in, the day it speaks of and who judged.

use std::fmt;

use hearth_domain::day::{Day, in_words};
use hearth_domain::fact::Fact;

hearth_domain::coded! {
    /// Who recorded a statement or made a decision, by what they are.
    Role {
        /// The child's social worker.
        ChildSocialWorker "child-social-worker" "child's social worker",
        /// The family's social worker.
        FamilySocialWorker "family-social-worker" "family's social worker",
        /// The family finder.
        FamilyFinder "family-finder" "family finder",
        /// A psychologist, or another mental health professional.
        Psychologist "psychologist" "psychologist",
        /// The agency's medical adviser (AAR 2005, regulation 9).
        MedicalAdviser "medical-adviser" "medical adviser",
        /// The children's guardian.
        Guardian "guardian" "children's guardian",
        /// The foster carer.
        FosterCarer "foster-carer" "foster carer",
        /// The court.
        Court "court" "court",
        /// A team manager.
        Manager "manager" "manager",
        /// The agency decision-maker.
        DecisionMaker "decision-maker" "agency decision-maker",
        /// The family itself.
        Family "family" "family",
    }
}

impl Role {
    /// Whether it is a professional whose judgement of one child may bar families: not the family,
    /// and not those who only look for one.
    #[must_use]
    pub fn may_bar(self) -> bool {
        !matches!(self, Self::Family | Self::FamilyFinder | Self::FosterCarer)
    }
}

/// What a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The document and where in it, in words a person can follow: `Child permanence report, health`.
    pub document: String,
    /// The day the document speaks of.
    pub day: Option<Day>,
    /// Who judged.
    pub by: Role,
    /// The day by which it is to be looked at again.
    pub review_by: Option<Day>,
}

impl Evidence {
    /// What a fact rests on.
    #[must_use]
    pub fn of(fact: &Fact, by: Role) -> Self {
        Self { document: fact.source_key.clone(), day: fact.day, by, review_by: fact.until }
    }

    /// What it lacks to bar families: it bars where a professional found it, on a document, with a day by
    /// which it is looked at again.
    #[must_use]
    pub fn lacks(&self) -> Vec<&'static str> {
        let lacking = [
            (!self.by.may_bar(), "a professional who found it"),
            (self.document.is_empty(), "a document"),
            (self.review_by.is_none(), "a day of review"),
        ];
        lacking.into_iter().filter(|(is_lacking, _)| *is_lacking).map(|(_, what)| what).collect()
    }

    /// Whether its review was due before `day`.
    #[must_use]
    pub fn is_overdue(&self, day: Day) -> bool {
        self.review_by.is_some_and(|review| review < day)
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let document = if self.document.is_empty() { "no document" } else { &self.document };
        write!(f, "{}, {document}", self.by.label())?;
        if let Some(day) = self.day {
            write!(f, ", {}", in_words(day))?;
        }
        if let Some(review) = self.review_by {
            write!(f, ", review by {}", in_words(review))?;
        }
        Ok(())
    }
}
