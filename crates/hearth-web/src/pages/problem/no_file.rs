//! The page that says why there is no such file, and which files there are.

use maud::{Markup, html};

use crate::components::downloads::downloads;
use crate::files::NoFile;

/// What happened, and every table of the page that can be had.
pub(super) fn content(no_file: &NoFile) -> Markup {
    html! {
        p class="govuk-body" { (no_file.message) }
        @for (id, caption) in &no_file.tables {
            h2 class="govuk-heading-s" { (caption) }
            (downloads(&no_file.address, id, caption))
        }
        p class="govuk-body" { a class="govuk-link" href=(no_file.address) { "Go to the page" } }
    }
}
