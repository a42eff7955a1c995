//! The fields of a form of statement, made of what may stand at each of its places.

use std::collections::BTreeSet;

use hearth_app::stating::{options, roles};
use hearth_app::{Context, statements};
use hearth_casework::forms::{LineForm, Slot, Takes};
use hearth_domain::agency::Registration;
use hearth_domain::fact::Statement;
use maud::{Markup, html};

use super::Whose;
use super::sent::Typed;
use crate::components::checkboxes::{Checkboxes, Choice};
use crate::components::error_summary::Mistake;
use crate::components::input::Input;
use crate::components::select::Select;
use crate::error::WebError;
use crate::told::loaded;
use crate::words::upper_first;

/// Who and what may be chosen beside the lists of words.
pub(crate) struct Offered {
    /// Brothers and sisters, by case.
    siblings: Vec<(String, String)>,
    /// Every authority, by code.
    authorities: Vec<(String, String)>,
    /// Those whose returns are loaded.
    near: Vec<(String, String)>,
}

impl Offered {
    /// What is offered for one child or family.
    pub(crate) async fn of(context: &Context<'_>, whose: &Whose) -> Result<Self, WebError> {
        let stated = statements::of_child(context, whose.case, context.today(), None).await?;
        let siblings = stated.map(|stated| stated.siblings).unwrap_or_default();
        let named = siblings.iter().filter(|one| !one.number.is_empty());
        let siblings =
            named.map(|one| (one.case.to_string(), format!("Child {}", one.number))).collect();
        let network = context.network().await?;
        let authorities = network.agencies().filter(|agency| {
            agency.registration == Registration::LaAdoptionService
                && agency.exists_on(context.today())
        });
        let mut authorities: Vec<(String, String)> =
            authorities.map(|one| (one.id.to_string(), one.name.clone())).collect();
        authorities.sort_by(|one, other| one.1.cmp(&other.1));
        let near: BTreeSet<String> =
            loaded(context, None).await?.into_iter().map(|one| one.id.to_string()).collect();
        let near = authorities.iter().filter(|(code, _)| near.contains(code)).cloned().collect();
        Ok(Self { siblings, authorities, near })
    }
}

/// Every field: what is said, then what it rests on.
pub(crate) fn fields(
    form: &LineForm,
    typed: &Typed,
    offered: &Offered,
    mistakes: &[Mistake],
) -> Markup {
    html! {
        @for slot in form.slots() { (field(slot, typed, offered, error_of(mistakes, slot.name))) }
        (rests_on(form, typed, mistakes))
    }
}

/// What is wrong with a field.
pub(crate) fn error_of<'a>(mistakes: &'a [Mistake], id: &str) -> Option<&'a str> {
    let of_field = |mistake: &&Mistake| mistake.field_id == Some(id);
    mistakes.iter().find(of_field).map(|mistake| mistake.message.as_str())
}

fn field(slot: &'static Slot, typed: &Typed, offered: &Offered, error: Option<&str>) -> Markup {
    let value = typed.value(slot.name);
    let select = |options: &[(String, String)]| {
        Select { name: slot.name, label: slot.label, options, value, error }.render()
    };
    let input = |kind: &'static str, hint: &str| {
        Input { name: slot.name, label: slot.label, hint, kind, value, error }.render()
    };
    let hint = upper_first(&slot.takes.expected());
    match slot.takes {
        Takes::OneOf(_) | Takes::Gate => select(&chosen_from(slot)),
        Takes::Authority => select(&offered.authorities),
        Takes::Day => input("date", ""),
        Takes::Number(..) | Takes::Family => input("text", &format!("{hint}.")),
        Takes::Words | Takes::WordsIfAny => input("words", ""),
        Takes::Children => several(slot, (value, " "), &offered.siblings, error),
        Takes::Authorities => several(slot, (value, ","), &offered.near, error),
        Takes::Marker(word) => {
            let is_chosen = value == word;
            let choice = Choice { value: word.to_owned(), words: "Yes".to_owned(), is_chosen };
            Checkboxes { name: slot.name, legend: slot.label, choices: &[choice], error }.render()
        }
    }
}

fn chosen_from(slot: &Slot) -> Vec<(String, String)> {
    let named = options(slot).into_iter().map(|(code, label)| match slot.takes {
        Takes::Gate => (code.to_owned(), format!("{code}: {label}")),
        _ => (code.to_owned(), upper_first(&label)),
    });
    named.collect()
}

/// Boxes for those who are offered, and a line for others.
fn several(
    slot: &'static Slot,
    (value, between): (&str, &str),
    offered: &[(String, String)],
    error: Option<&str>,
) -> Markup {
    let given: Vec<&str> = value.split(between).filter(|one| !one.is_empty()).collect();
    let choices: Vec<Choice> = offered
        .iter()
        .map(|(code, words)| Choice {
            value: code.clone(),
            words: words.clone(),
            is_chosen: given.contains(&code.as_str()),
        })
        .collect();
    let is_offered = |one: &&&str| offered.iter().any(|(code, _)| code == *one);
    let others: Vec<&str> = given.iter().filter(|one| !is_offered(one)).copied().collect();
    let others = others.join(between);
    let (name, label) = match slot.takes {
        Takes::Children => (others_of(slot), "Other children"),
        _ => (others_of(slot), "Other authorities, by code"),
    };
    let hint = format!("{}.", upper_first(&slot.takes.expected()));
    let (name, error_here) = if choices.is_empty() { (slot.name, error) } else { (name, None) };
    let label = if choices.is_empty() { slot.label } else { label };
    html! {
        @if !choices.is_empty() {
            (Checkboxes { name: slot.name, legend: slot.label, choices: &choices, error }.render())
        }
        (Input { name, label, hint: &hint, kind: "text", value: &others, error: error_here }.render())
    }
}

/// The name of the line for others.
fn others_of(slot: &Slot) -> &'static str {
    match slot.takes {
        Takes::Children => "child_others",
        _ => "areas_others",
    }
}

fn rests_on(form: &LineForm, typed: &Typed, mistakes: &[Mistake]) -> Markup {
    if form.is_of_an_end() {
        return ended_on(typed, mistakes);
    }
    html! {
        (said_on(typed, mistakes, "The day it speaks of"))
        (Input {
            name: "review_by",
            label: until(form.of),
            hint: "",
            kind: "date",
            value: &typed.review_by,
            error: error_of(mistakes, "review_by"),
        }.render())
    }
}

/// What the end of a need rests on.
pub(crate) fn ended_on(typed: &Typed, mistakes: &[Mistake]) -> Markup {
    said_on(typed, mistakes, "The day it ended")
}

/// Who says it, in which document, and the day, which is called `day`.
fn said_on(typed: &Typed, mistakes: &[Mistake], day: &'static str) -> Markup {
    let roles: Vec<(String, String)> =
        roles().into_iter().map(|(code, label)| (code.to_owned(), upper_first(label))).collect();
    let error = |field| error_of(mistakes, field);
    html! {
        (Select {
            name: "by",
            label: "Who said it, or judged",
            options: &roles,
            value: &typed.by,
            error: error("by"),
        }.render())
        (Input {
            name: "document",
            label: "The document it stands in, and where",
            hint: "Such as: Child permanence report, section 4.",
            kind: "words",
            value: &typed.document,
            error: error("document"),
        }.render())
        (Input { name: "day", label: day, hint: "", kind: "date", value: &typed.day, error: error("day") }.render())
    }
}

/// What the day of review is of a kind of statement.
fn until(kind: Statement) -> &'static str {
    match kind {
        Statement::SearchHold | Statement::LinkingHold => "The day it ends, if one is set",
        Statement::GateOverride => "The last day it stands, if one is set",
        Statement::SiblingDecision => {
            "The day by which it is looked at again; of together until a day, the last day"
        }
        _ => "The day by which it is looked at again, if one is set",
    }
}
