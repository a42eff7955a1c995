//! With whom a child is to keep up contact, and in which form.

use hearth_casework::contact::{Contact, ContactForm, ContactWith};
use hearth_casework::evidence::Role;
use hearth_casework::need::{Need, NeedOf};

use super::evidence::Occasion;
use crate::assumptions as assume;
use crate::stream::Stream;

/// The contact that is usual, with how often it is planned, in thousandths.
pub(super) const USUAL: [(Contact, u32); 5] = [
    (of(ContactWith::BirthParents, ContactForm::Letterbox), assume::LETTERS_WITH_PARENTS),
    (of(ContactWith::BirthParents, ContactForm::Direct), assume::MEETS_PARENTS),
    (of(ContactWith::Siblings, ContactForm::Direct), assume::MEETS_SIBLINGS),
    (of(ContactWith::Relatives, ContactForm::Letterbox), assume::LETTERS_WITH_RELATIVES),
    (of(ContactWith::FosterCarers, ContactForm::Direct), assume::MEETS_FOSTER_CARERS),
];

const fn of(with: ContactWith, form: ContactForm) -> Contact {
    Contact { with, form }
}

/// Needs from contact.
pub(super) fn needs(stream: &mut Stream, occasion: Occasion) -> Vec<Need> {
    let mut needs = Vec::new();
    for (contact, chance) in USUAL {
        if stream.chance(chance) {
            let weight = stream.of(&assume::WEIGHT_OF_CONTACT);
            let evidence = occasion.evidence(stream, Role::ChildSocialWorker, "contact");
            needs.push(Need { what: NeedOf::Contact(contact), weight, evidence });
        }
    }
    needs
}
