//! What may be said of a child.

use hearth_domain::fact::Statement;

use super::{LineForm, Part, Slot, Takes};
use crate::condition::{Condition, Severity};
use crate::contact::{ContactForm, ContactWith};
use crate::hold::HoldReason;
use crate::household::HouseholdNeed;
use crate::identity::IdentityDomain;
use crate::need_ended;
use crate::place::PlaceReason;
use crate::sibling_decision::SiblingPlan;
use crate::weight::Weight;

/// A place that takes one of a list of codes.
macro_rules! one_of {
    ($name:literal, $label:literal, $of:ty) => {
        Part::Slot(Slot {
            name: $name,
            label: $label,
            takes: Takes::OneOf(|| {
                <$of>::ALL.iter().map(|one| (one.code(), one.label())).collect()
            }),
        })
    };
}
pub(super) use one_of;

/// Any other place.
pub(super) const fn slot(name: &'static str, label: &'static str, takes: Takes) -> Part {
    Part::Slot(Slot { name, label, takes })
}

const WEIGHT: Part = one_of!("weight", "How much it weighs", Weight);
/// What keeps a child safe is never less than essential.
const ESSENTIAL: Part = Part::Word("essential");

/// It is needed no longer.
const ENDED: Part = Part::Word(need_ended::ENDED);

/// How old brothers and sisters at home may have to be.
const YEARS: Takes = Takes::Number(1, 18);

pub(super) const NEEDS: &[LineForm] = &[
    need(
        "condition",
        "A family open to a condition or experience",
        &[
            WEIGHT,
            Part::Word("condition"),
            one_of!("condition", "Condition or experience", Condition),
            one_of!("severity", "How far it goes", Severity),
            slot("supported", "Support for it is planned", Takes::Marker("supported")),
        ],
    ),
    need(
        "identity",
        "A family able to meet a part of the child's identity",
        &[
            WEIGHT,
            Part::Word("identity"),
            one_of!("domain", "Part of identity", IdentityDomain),
            slot("what", "In a few words", Takes::Words),
        ],
    ),
    need(
        "contact",
        "A family that keeps up contact",
        &[
            WEIGHT,
            Part::Word("contact"),
            one_of!("with", "With whom", ContactWith),
            one_of!("form", "In which form", ContactForm),
        ],
    ),
    need(
        "household",
        "A household of a kind",
        &[
            WEIGHT,
            Part::Word("household"),
            slot("household", "Of which kind", Takes::OneOf(households)),
        ],
    ),
    need(
        "youngest-by",
        "To be the youngest child by some years",
        &[
            WEIGHT,
            Part::Word("household"),
            Part::Word("youngest-by"),
            slot("years", "By how many years", YEARS),
        ],
    ),
    need(
        "place",
        "To live near something",
        &[
            WEIGHT,
            Part::Word("place"),
            one_of!("reason", "Near what", PlaceReason),
            slot("areas", "Authorities that are near enough", Takes::Authorities),
        ],
    ),
    need(
        "not-in",
        "Safety: not to live in an area",
        &[
            ESSENTIAL,
            Part::Word("not-in"),
            slot("areas", "Authorities to keep away from", Takes::Authorities),
        ],
    ),
    need(
        "not-with",
        "Safety: not to live with a family",
        &[ESSENTIAL, Part::Word("not-with"), slot("family", "The family", Takes::Family)],
    ),
    need(
        "ended-condition",
        "No longer: a family open to a condition",
        &[
            ENDED,
            Part::Word("condition"),
            one_of!("condition", "Condition or experience", Condition),
        ],
    ),
    need(
        "ended-identity",
        "No longer: a family able to meet a part of the child's identity",
        &[ENDED, Part::Word("identity"), one_of!("domain", "Part of identity", IdentityDomain)],
    ),
    need(
        "ended-contact",
        "No longer: a family that keeps up contact",
        &[
            ENDED,
            Part::Word("contact"),
            one_of!("with", "With whom", ContactWith),
            one_of!("form", "In which form", ContactForm),
        ],
    ),
    need(
        "ended-household",
        "No longer: a household of a kind",
        &[ENDED, Part::Word("household"), one_of!("kind", "Of which kind", HouseholdNeed)],
    ),
    need(
        "ended-place",
        "No longer: to live near something",
        &[ENDED, Part::Word("place"), one_of!("reason", "Near what", PlaceReason)],
    ),
    need("ended-not-in", "No longer: not to live in an area", &[ENDED, Part::Word("not-in")]),
    need(
        "ended-not-with",
        "No longer: not to live with a family",
        &[ENDED, Part::Word("not-with"), slot("family", "The family", Takes::Family)],
    ),
];

pub(super) const WISHES: &[LineForm] = &[LineForm {
    of: Statement::Wish,
    about: "wish",
    label: "What the child wishes or feels",
    parts: &[slot("words", "In the child's own words, or of who heard it", Takes::Words)],
}];

pub(super) const SIBLING_DECISIONS: &[LineForm] = &[LineForm {
    of: Statement::SiblingDecision,
    about: "decision",
    label: "Whether brothers and sisters are placed together",
    parts: &[
        one_of!("plan", "What was decided", SiblingPlan),
        slot("child", "Brothers and sisters of whom it was decided", Takes::Children),
    ],
}];

pub(super) const SEARCH_HOLDS: &[LineForm] = &[LineForm {
    of: Statement::SearchHold,
    about: "hold",
    label: "Why no family is looked for now",
    parts: &[one_of!("hold", "Why the search rests", HoldReason)],
}];

pub(super) const OVERRIDES: &[LineForm] = &[LineForm {
    of: Statement::GateOverride,
    about: "override",
    label: "A gate overridden for one family",
    parts: &[
        slot("gate", "Which gate", Takes::Gate),
        slot("family", "For which family", Takes::Family),
        slot("why", "Why, in a sentence", Takes::Words),
    ],
}];

const fn need(about: &'static str, label: &'static str, parts: &'static [Part]) -> LineForm {
    LineForm { of: Statement::Need, about, label, parts }
}

/// The kinds of household that ask for no number.
fn households() -> Vec<(&'static str, &'static str)> {
    let kinds = HouseholdNeed::ALL.iter().filter(|one| **one != HouseholdNeed::YoungestBy);
    kinds.map(|one| (one.code(), one.label())).collect()
}
