//! Contact, and brothers and sisters who live elsewhere.

use hearth_casework::contact::Contact;
use hearth_casework::need::NeedOf;
use hearth_casework::openness::Openness;

use crate::asked::lower_first;
use crate::citing::{Citation, Told};
use crate::consideration::{Compared, Consideration, Fit, Want, Wanted, wants_of};
use crate::gates::is_required_contact;
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const CONSIDERATION: Consideration = Consideration {
    code: "contact",
    name: "Contact",
    compares: "What the family says of each form of contact the child should have. “With support” or “would discuss” is a stretch. A refusal of contact that the plan requires is judged by gate A5.",
    why: "Children keep the people who matter to them when the family they come to is willing, and is helped.",
    source: "Adoption and Children Act 2002, sections 1(4)(f), 26 and 46(6); Adoption statutory guidance 2013, chapter 7 [K].",
    wants,
    compare,
    say,
};

fn wants<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Wanted<'a>> {
    let mut wants = wants_of(unit, |what| matches!(what, NeedOf::Contact(_)));
    for wanted in &mut wants {
        let is_required = wanted.need.is_some_and(is_required_contact);
        wanted.gap_judged_by = is_required.then_some("A5");
    }
    wants
}

fn contact_of(want: &Want) -> Option<Contact> {
    match want {
        Want::Need(NeedOf::Contact(contact)) => Some(*contact),
        _ => None,
    }
}

fn compare(want: &Want, family: &PoolFamily) -> Compared {
    let told = contact_of(want).and_then(|contact| family.stated.contact.get(&contact));
    Compared::plain(match told.map(|told| told.value) {
        Some(Openness::Yes) => Fit::Met,
        Some(Openness::WithSupport | Openness::WouldDiscuss) => Fit::Stretch,
        Some(Openness::No) => Fit::Gap,
        None => Fit::NotKnown,
    })
}

fn say(wanted: &Wanted<'_>, compared: Compared, family: &PoolFamily, _: &Terms<'_>) -> Told {
    let Some(contact) = contact_of(&wanted.want) else { return Told::plain("") };
    let home = &family.label;
    let told = family.stated.contact.get(&contact);
    let answer = match (compared.fit, told) {
        (Fit::Gap, _) => format!("{home} could not consider it."),
        (_, Some(told)) => format!("{home} says “{}”.", told.value.label().to_lowercase()),
        (_, None) => format!("{home} has not been asked. Ask."),
    };
    let sentence = format!("{}: {}. {answer}", wanted.label(), lower_first(&contact.in_words()));
    let offer = told.map(|told| Citation::statement(home.as_str(), &told.evidence));
    Told::citing(sentence, wanted.cite().into_iter().chain(offer))
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_consideration;

    #[test]
    fn a_refusal_is_a_gap_unless_the_plan_requires_it() {
        check_consideration(
            "contact",
            &[
                (
                    "need court important contact siblings letterbox",
                    "offer family contact siblings letterbox yes",
                    "met, important",
                    "letters with brothers and sisters. Oak says “yes”.",
                ),
                (
                    "need court important contact siblings letterbox",
                    "offer family contact siblings letterbox with-support",
                    "stretch, important",
                    "“yes, with support”",
                ),
                (
                    "need court important contact siblings letterbox",
                    "offer family contact siblings letterbox no",
                    "gap, important",
                    "could not consider it",
                ),
                (
                    "need court essential contact siblings letterbox",
                    "offer family contact siblings letterbox no",
                    "gap, essential, judged by A5",
                    "could not consider it",
                ),
                (
                    "need court helpful contact siblings letterbox",
                    "",
                    "not known, helpful",
                    "has not been asked",
                ),
            ],
        );
    }
}
