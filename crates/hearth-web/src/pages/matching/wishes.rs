//! What the children have said, before everything else, and what is to be known of the search as such.

use hearth_app::matching::Found;
use hearth_casework::wish::Wish;
use maud::{Markup, html};

use crate::components::notice::{sources, warning};
use crate::words::upper_first;

/// The wishes with who heard them, then the notes.
pub(super) fn section(found: &Found) -> Markup {
    let children = &found.unit.children;
    let heading =
        if children.len() == 1 { "What the child has said" } else { "What the children have said" };
    html! {
        h2 class="govuk-heading-m" { (heading) }
        @for child in children {
            @if child.stated.wishes.is_empty() {
                p class="govuk-body" { "Nothing is recorded of what " (child.label) " wishes and feels. Ask whoever knows the child best." }
            }
            @for wish in &child.stated.wishes { (said(&child.label, wish)) }
        }
        @for note in notes(found) { (warning(&note)) }
    }
}

fn said(child: &str, wish: &Wish) -> Markup {
    html! {
        blockquote class="govuk-inset-text" data-wish="" {
            p class="govuk-body" { "“" (wish.words) "”" }
            (sources(html! { (child) ". Heard by the " (wish.evidence) "." }))
        }
    }
}

/// What every pair of the unit says of it: a search that rests, a decision that is missing.
fn notes(found: &Found) -> Vec<String> {
    let notes = found.families.first().map(|one| one.notes.clone()).unwrap_or_default();
    notes.iter().map(|note| upper_first(note)).collect()
}
