//! What the invented statements rest on, with papers that are missing or undated as in life.

use hearth_casework::evidence::{Evidence, Role};
use hearth_domain::Day;
use hearth_domain::day::add_days;

use crate::assumptions as assume;
use crate::stream::Stream;

/// Where and when something is stated.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occasion {
    pub(super) day: Day,
    /// The document, without the part of it.
    pub(super) document: &'static str,
}

impl Occasion {
    /// Evidence of a need, which somebody is to look at again.
    pub(super) fn evidence(self, stream: &mut Stream, by: Role, part: &str) -> Evidence {
        let review = add_days(self.day, stream.within(assume::DAYS_TO_REVIEW));
        let is_reviewed = !stream.chance(assume::NEEDS_WITHOUT_REVIEW);
        Evidence { review_by: is_reviewed.then_some(review), ..self.paper(stream, by, part) }
    }

    /// Evidence that nobody is asked to look at again.
    pub(super) fn paper(self, stream: &mut Stream, by: Role, part: &str) -> Evidence {
        let is_undated = stream.chance(assume::DOCUMENTS_WITHOUT_DAY);
        let is_named = !stream.chance(assume::STATEMENTS_WITHOUT_DOCUMENT);
        Evidence {
            document: if is_named { format!("{}, {part}", self.document) } else { String::new() },
            day: (!is_undated).then_some(self.day),
            by,
            review_by: None,
        }
    }
}

/// Evidence from a day on.
pub(super) fn dated(day: Day, until: Option<Day>, by: Role, document: &str) -> Evidence {
    Evidence { document: document.to_owned(), day: Some(day), by, review_by: until }
}
