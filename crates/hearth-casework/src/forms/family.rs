//! What may be said of a family.

use hearth_domain::fact::Statement;

use super::child::{one_of, slot};
use super::{LineForm, Part, Slot, Takes};
use crate::condition::{Condition, Severity};
use crate::contact::{ContactForm, ContactWith};
use crate::hold::HoldReason;
use crate::household::HouseholdFact;
use crate::identity::{Capacity, IdentityDomain};
use crate::offer::Reach;
use crate::openness::Openness;

const FROM: Part = slot("from", "Youngest age in whole years", Takes::Number(0, 17));
const TO: Part = slot("to", "Oldest age in whole years", Takes::Number(0, 17));
const CONDITION: Part = one_of!("condition", "Condition or experience", Condition);
const OPENNESS: Part = one_of!("openness", "What the family answers", Openness);

pub(super) const OFFERS: &[LineForm] = &[
    offer("ages", "Ages that panel advised", &[Part::Word("ages"), FROM, TO]),
    offer(
        "would-stretch-to",
        "Ages the family would think about",
        &[Part::Word("would-stretch-to"), FROM, TO],
    ),
    offer(
        "children",
        "How many children panel advised, or the family can take",
        &[Part::Word("children"), slot("count", "How many", Takes::Number(1, 9))],
    ),
    offer(
        "condition",
        "What the family answers about a condition or experience",
        &[
            Part::Word("condition"),
            CONDITION,
            one_of!("severity", "At which severity it was asked", Severity),
            OPENNESS,
        ],
    ),
    offer("experience", "Experience of a condition", &[Part::Word("experience"), CONDITION]),
    offer(
        "therapeutic-training",
        "Training in therapeutic parenting",
        &[Part::Word("therapeutic-training")],
    ),
    offer(
        "identity",
        "What the family has shown for a part of a child's identity",
        &[
            Part::Word("identity"),
            one_of!("domain", "Part of identity", IdentityDomain),
            one_of!("capacity", "What it can do", Capacity),
            slot("what", "For which identity, or nothing for any", Takes::WordsIfAny),
        ],
    ),
    offer(
        "contact",
        "What the family answers about contact",
        &[
            Part::Word("contact"),
            one_of!("with", "With whom", ContactWith),
            one_of!("form", "In which form", ContactForm),
            OPENNESS,
        ],
    ),
    offer(
        "household",
        "What the household says of itself",
        &[
            Part::Word("household"),
            one_of!("fact", "What", HouseholdFact),
            slot("is_so", "Whether it is so", Takes::OneOf(yes_or_no)),
        ],
    ),
    offer(
        "child-at-home",
        "A child at home",
        &[Part::Word("child-at-home"), slot("born", "The day the child was born", Takes::Day)],
    ),
    offer("no-child-at-home", "No child at home", &[Part::Word("no-child-at-home")]),
    offer(
        "lives-in",
        "Where the family lives",
        &[Part::Word("lives-in"), slot("authority", "The authority", Takes::Authority)],
    ),
    offer(
        "released-for",
        "How far its agency has released it for links",
        &[Part::Word("released-for"), one_of!("reach", "For whom", Reach)],
    ),
    offer(
        "ready-from",
        "When introductions can begin",
        &[Part::Word("ready-from"), slot("ready", "The day from which", Takes::Day)],
    ),
];

pub(super) const LINKING_HOLDS: &[LineForm] = &[LineForm {
    of: Statement::LinkingHold,
    about: "hold",
    label: "Why the family is not to be approached now",
    parts: &[one_of!("hold", "Why links rest", HoldReason)],
}];

const fn offer(about: &'static str, label: &'static str, parts: &'static [Part]) -> LineForm {
    LineForm { of: Statement::Offer, about, label, parts }
}

fn yes_or_no() -> Vec<(&'static str, &'static str)> {
    vec![("yes", "Yes"), ("no", "No")]
}
