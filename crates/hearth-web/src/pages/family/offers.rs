//! What was advised of the family and what it says of itself, subject by subject.

use hearth_casework::contact::{Contact, ContactForm, ContactWith};
use hearth_casework::evidence::Evidence;
use hearth_casework::family::{FamilyStatements, Stated};
use hearth_casework::household::HouseholdFact;
use hearth_casework::identity::IdentityDomain;
use hearth_casework::offer::OfferOf;
use maud::{Markup, html};

use super::Shown;
use crate::components::table::{Column, Row, Table};
use crate::pages::case::numbered::Numbered;
use crate::pages::case::recorded::agency_name;
use crate::pages::case::stated::document;
use crate::words::stated::offer;
use crate::words::{list, long_day, upper_first};

/// What stands where nobody has asked.
pub(super) const NOT_ASKED: &str = "Not asked";

/// What stands where nothing is recorded that the agency itself would say.
const NOT_RECORDED: &str = "Not recorded";

/// A subject with what is said of it and on what that rests; nothing where it was never asked.
type Told<'a> = (String, Option<(String, &'a Evidence)>);

/// The table.
pub(super) fn table(shown: &Shown, stated: &FamilyStatements, numbered: &Numbered) -> Table {
    let columns = vec![
        Column::words("Subject"),
        Column::words("Answer"),
        Column::long_words("Document and day"),
        Column::words("Said by"),
    ];
    let by_agency =
        advice(stated).into_iter().chain([place(shown, stated)]).chain(identity(stated));
    let by_family = home(stated).into_iter().chain(contact(stated));
    let rows = by_agency.map(|told| row(told, NOT_RECORDED, numbered));
    let rows = rows.chain(by_family.map(|told| row(told, NOT_ASKED, numbered))).collect();
    let caption = "Ages, identity, home and contact";
    Table::new("offers", caption, columns, rows).known_as("offers")
}

/// The answer leads to where it is put right.
fn row((subject, told): Told<'_>, silence: &str, numbered: &Numbered) -> Row {
    let answer = match &told {
        Some((answer, evidence)) => numbered.link_offer(&subject, evidence, &html! { (answer) }),
        None => html! { (silence) },
    };
    let of = |shown: fn(&Evidence) -> Markup| html! { @if let Some((_, evidence)) = &told { (shown(evidence)) } };
    let by = |evidence: &Evidence| html! { (upper_first(evidence.by.label())) };
    Row { name: html! { (subject) }, cells: vec![answer, of(document), of(by)] }
}

/// A subject, told or not; `what` makes the offer that it was.
fn told<'a, T: Clone>(
    subject: &str,
    stated: Option<&'a Stated<T>>,
    what: impl Fn(T) -> OfferOf,
) -> Told<'a> {
    let answer = |one: &'a Stated<T>| (offer(&what(one.value.clone())).1, &one.evidence);
    (subject.to_owned(), stated.map(answer))
}

fn advice(stated: &FamilyStatements) -> Vec<Told<'_>> {
    let trained = stated.therapeutic_training.as_ref();
    vec![
        told("Ages panel advised", stated.advised_ages.as_ref(), OfferOf::AdvisedAges),
        told(
            "Ages the family would think about",
            stated.would_stretch_to.as_ref(),
            OfferOf::WouldStretchTo,
        ),
        told(
            "Number of children panel advised",
            stated.advised_children.as_ref(),
            OfferOf::AdvisedChildren,
        ),
        told("Released for links to", stated.released_for.as_ref(), OfferOf::ReleasedFor),
        told("Ready from", stated.ready_from.as_ref(), OfferOf::ReadyFrom),
        ("Therapeutic parenting".to_owned(), trained.map(|one| ("Trained".to_owned(), one))),
    ]
}

fn place<'a>(shown: &Shown, stated: &'a FamilyStatements) -> Told<'a> {
    let lives = stated.lives_in.as_ref();
    let named = lives.map(|one| (agency_name(&shown.network, &one.value), &one.evidence));
    ("Lives in".to_owned(), named)
}

fn home(stated: &FamilyStatements) -> Vec<Told<'_>> {
    let children = stated.children_at_home.as_ref().map(|one| {
        let born: Vec<String> = one.value.iter().map(|born| long_day(*born)).collect();
        let words = match born.is_empty() {
            true => "None".to_owned(),
            false => format!("Born {}", list(&born, "and")),
        };
        (words, &one.evidence)
    });
    let fact = |fact: &HouseholdFact| {
        let asked = stated.household.get(fact);
        told(&upper_first(fact.label()), asked, |is_so| OfferOf::Household { fact: *fact, is_so })
    };
    let facts = HouseholdFact::ALL.iter().map(fact);
    std::iter::once(("Children at home".to_owned(), children)).chain(facts).collect()
}

fn identity(stated: &FamilyStatements) -> Vec<Told<'_>> {
    let mut found = Vec::new();
    for domain in IdentityDomain::ALL {
        let of_domain = stated.identity.iter().filter(|((one, _), _)| one == domain);
        let shown = of_domain.map(|((_, what), one)| {
            let what =
                OfferOf::Identity { domain: *domain, capacity: one.value, what: what.clone() };
            let (subject, answer) = offer(&what);
            (subject, Some((answer, &one.evidence)))
        });
        let before = found.len();
        found.extend(shown);
        if found.len() == before {
            found.push((domain.label().to_owned(), None));
        }
    }
    found
}

/// The forms of contact that are asked about most, and every other that was.
fn contact(stated: &FamilyStatements) -> Vec<Told<'_>> {
    let with =
        |with: ContactWith| ContactForm::ALL.iter().map(move |form| Contact { with, form: *form });
    let all = ContactWith::ALL.iter().copied().flat_map(with);
    let is_usual = |contact: &Contact| {
        contact.form != ContactForm::Digital || stated.contact.contains_key(contact)
    };
    let shown = |contact: Contact| {
        let asked = stated.contact.get(&contact);
        told(&contact.in_words(), asked, |openness| OfferOf::Contact { contact, openness })
    };
    all.filter(is_usual).map(shown).collect()
}
