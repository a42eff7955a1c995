//! What the family offers and was advised, what it was never asked, and whether it may be approached.

use hearth_casework::family::FamilyStatements;
use maud::{Markup, html};

use super::{Shown, conditions, offers};
use crate::pages::case::stated::{hold, unread};

/// The section.
pub(super) fn section(shown: &Shown, stated: &FamilyStatements) -> Markup {
    html! {
        h2 class="govuk-heading-m" { "What the family offers" }
        (hold("Links on hold", stated.hold.as_ref()))
        @if is_silent(stated) {
            p class="govuk-body" { "Nothing is recorded for this day. What a family was not asked is not known and never counts against it." }
        } @else {
            p class="govuk-body" { "What a family was not asked is not known and never counts against it." }
            (offers::table(shown, stated).render())
            (conditions::table(stated).render())
        }
        (unread(&stated.unread))
    }
}

/// Whether nothing is stated but, it may be, a hold or lines that cannot be read.
fn is_silent(stated: &FamilyStatements) -> bool {
    let nothing = FamilyStatements {
        hold: stated.hold.clone(),
        unread: stated.unread.clone(),
        ..FamilyStatements::default()
    };
    *stated == nothing
}
