//! What the family offers and was advised, what it was never asked, and whether it may be approached.

use hearth_app::stating::Said;
use hearth_casework::family::FamilyStatements;
use hearth_domain::fact::Statement;
use maud::{Markup, html};

use super::{Shown, conditions, offers};
use crate::pages::case::numbered::Numbered;
use crate::pages::case::stated::{hold, unread};

/// What may be recorded.
const RECORD: [(Statement, &str); 2] = [
    (Statement::Offer, "Record what the family offers or answers"),
    (Statement::LinkingHold, "Put links with the family on hold"),
];

/// The section.
pub(super) fn section(shown: &Shown, stated: &FamilyStatements, numbered: &Numbered) -> Markup {
    html! {
        div id="stated" { (numbered.just_recorded()) }
        h2 class="govuk-heading-m" { "What the family offers" }
        (hold("Links on hold", stated.hold.as_ref(), Said::LinkingHold, numbered))
        @if is_silent(stated) {
            p class="govuk-body" { "Nothing is recorded for this day. What a family was not asked is not known and never counts against it." }
        } @else {
            p class="govuk-body" { "What a family was not asked is not known and never counts against it." }
            (numbered.hint("Open an answer to correct or withdraw it."))
            (offers::table(shown, stated, numbered).render())
            (conditions::table(stated, numbered).render())
        }
        (unread(&stated.unread, numbered))
        (numbered.more(&RECORD))
        (numbered.all())
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
