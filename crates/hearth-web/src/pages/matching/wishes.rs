//! What the children have said, before everything else, and what is to be known of the search as such.

use hearth_app::matching::Found;
use hearth_casework::wish::Wish;
use hearth_matching::pool::PoolChild;
use maud::{Markup, html};

use crate::components::notice::{details, sources, warning};
use crate::words::upper_first;

/// The wishes with who heard them, then the notes.
pub(super) fn section(found: &Found) -> Markup {
    let children = &found.unit.children;
    let heading =
        if children.len() == 1 { "What the child has said" } else { "What the children have said" };
    html! {
        h2 class="govuk-heading-m" { (heading) }
        @for child in children { (of_child(child)) }
        @for note in notes(found) { (warning(&note)) }
    }
}

/// What the child said last, and before.
fn of_child(child: &PoolChild) -> Markup {
    let (last, before) = child.stated.wishes.split_at(child.stated.wishes.len().min(1));
    html! {
        @if last.is_empty() {
            p class="govuk-body" { "Nothing is recorded of what " (child.label) " wishes and feels. Ask whoever knows the child best." }
        }
        @for wish in last { div class="govuk-inset-text" data-wish="" { (said(&child.label, wish)) } }
        @if !before.is_empty() {
            (details(&format!("What {} said before ({})", child.label, before.len()), html! {
                @for wish in before { (said(&child.label, wish)) }
            }))
        }
    }
}

fn said(child: &str, wish: &Wish) -> Markup {
    html! {
        p class="govuk-body" { "“" (wish.words) "”" }
        (sources(html! { (child) ". Heard by the " (wish.evidence) "." }))
    }
}

/// What every pair of the unit says of it: a search that rests, a decision that is missing.
fn notes(found: &Found) -> Vec<String> {
    let notes = found.families.first().map(|one| one.notes.clone()).unwrap_or_default();
    let needs_nothing = |child: &&PoolChild| child.stated.needs.is_empty();
    let bare = found.unit.children.iter().filter(needs_nothing).map(|child| {
        format!("No need is recorded of {}, so families are compared by little more than the law and panel’s advice. Record what the child needs.", child.label)
    });
    notes.iter().map(|note| upper_first(note)).chain(bare).collect()
}
