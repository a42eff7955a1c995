//! What the loaded sources cannot tell, in words.

use hearth_app::report::Report;
use maud::{Markup, html};

use crate::standpoint::Standpoint;
use crate::told;

/// One sentence for each thing.
pub(super) fn section(from: &Standpoint, report: &Report) -> Markup {
    let missing = told::missing_since(
        &from.in_view(),
        report.three_years.first,
        report.three_years.last,
        from.latest,
    );
    html! {
        ul class="govuk-list govuk-list--bullet" {
            @if !report.tells_matches {
                li { "Matches: the return carries a match only once the child is adopted, so the number is the least there can have been. Children who are matched and not yet placed stand under Authorised." }
            }
            @for (indicator, why) in &report.untold { li { (indicator.title) ": " (why) } }
            @if let Some(missing) = missing { li { (missing) } }
            li { "An authority may correct a return later; a report made again then shows other numbers." }
        }
    }
}
