//! Words, or the fields of a form, into a statement.

use hearth_casework::evidence::Role;
use hearth_casework::forms::{self, Filled, LineForm, Slot, Takes, WrongValue, WrongWords};
use hearth_casework::said::Said;
use hearth_domain::fact::Statement;
use hearth_domain::{Day, Fact, Source};

use super::in_one_line;
use super::refusal::Refusal;
use crate::context::Context;
use crate::error::AppError;
use crate::matching::{Question, child_called, family_called};

/// What a statement rests on, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestsOn {
    /// The code of the role of who judged.
    pub by: String,
    /// The document, and where in it.
    pub document: String,
    /// The day it speaks of.
    pub day: Option<Day>,
    /// The day by which it is looked at again.
    pub review_by: Option<Day>,
}

/// The form of a kind that some words fill in.
///
/// # Errors
/// When none takes them: what was found, and what may be said.
pub fn in_words(kind: Statement, words: &str) -> Result<Filled, Refusal> {
    forms::read(kind, words).map_err(|wrong| Refusal::Words(not_understood(&wrong)))
}

/// The form as it was filled in for a statement; `None` where its line cannot be read.
#[must_use]
pub fn filled_again(fact: &Fact) -> Option<Filled> {
    let said = Said::read(fact)?;
    let line = said.line();
    let (_, words) = line.split_once(' ')?;
    forms::read(said.kind(), words).ok()
}

/// The statement that a form makes, once it is looked up who is meant by it.
///
/// # Errors
/// When the role, children or families are not known, all of it together, or the values do not go together.
pub async fn understand(
    context: &Context<'_>,
    filled: Filled,
    on: &RestsOn,
) -> Result<Said, AppError> {
    let form = filled.form;
    let (mut named, mut refusals) = (filled.clone(), Vec::new());
    for (slot, value) in filled.values() {
        match meant(context, slot, value).await? {
            Some(Ok(cases)) => named = named.with(slot.name, cases),
            Some(Err(refusal)) => refusals.push(refusal),
            None => {}
        }
    }
    let by = match role(&on.by) {
        Ok(by) if refusals.is_empty() => by,
        by => {
            refusals.extend(by.err());
            return Err(AppError::Statement(refusals));
        }
    };
    let fact = Fact {
        kind: form.of.into(),
        day: on.day,
        until: on.review_by,
        detail: format!("{} {}", by.code(), named.line()),
        source: Source::Person,
        source_key: in_one_line(&on.document),
    };
    Said::read(&fact).ok_or_else(|| AppError::Statement(vec![together(form, on)]))
}

/// Who is named at the places of a form and is not known, place by place; also where other places hold what
/// they do not take.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn unknown(
    context: &Context<'_>,
    values: impl Iterator<Item = (&'static Slot, &str)>,
) -> Result<Vec<Refusal>, AppError> {
    let mut refusals = Vec::new();
    for (slot, value) in values.filter(|(_, value)| !value.is_empty()) {
        refusals.extend(meant(context, slot, value).await?.and_then(Result::err));
    }
    Ok(refusals)
}

/// The role of that code.
///
/// # Errors
/// When there is none: which there are.
pub fn role(code: &str) -> Result<Role, Refusal> {
    let known = || Role::ALL.iter().map(|role| role.code()).collect();
    Role::parse(code).ok_or_else(|| Refusal::NoRole { found: code.to_owned(), known: known() })
}

/// The cases that a person means by what stands at a place, or all that is wrong with it; `None` where it
/// means no case.
async fn meant(
    context: &Context<'_>,
    slot: &'static Slot,
    value: &str,
) -> Result<Option<Result<String, Refusal>>, AppError> {
    let question = Question::default();
    let (mut cases, mut unknown) = (Vec::new(), Vec::new());
    for words in value.split(' ') {
        let found = match slot.takes {
            Takes::Family => family_called(context, words, &question).await,
            Takes::Children => child_called(context, words, &question).await,
            _ => return Ok(None),
        };
        match found {
            Ok(case) => cases.push(case.to_string()),
            Err(error @ AppError::NotOne { .. }) => unknown.push(error.to_string()),
            Err(error) => return Err(error),
        }
    }
    let refused = || Refusal::WhoIsMeant { slot: slot.name, message: unknown.join(". ") };
    Ok(Some(if unknown.is_empty() { Ok(cases.join(" ")) } else { Err(refused()) }))
}

/// Why values that are right by themselves make no statement.
fn together(form: &LineForm, on: &RestsOn) -> Refusal {
    let has = |name: &str| form.slots().any(|slot| slot.name == name);
    if form.of == Statement::SiblingDecision && on.review_by.is_none() {
        Refusal::NoEnd
    } else if has("to") {
        Refusal::Value(
            "to",
            "the oldest age is less than the youngest. Give a higher age".to_owned(),
        )
    } else {
        Refusal::Words(format!("these words make no {}: {}", form.of.label(), form.pattern()))
    }
}

fn not_understood(wrong: &WrongWords) -> String {
    let found = match (wrong.found.as_str(), wrong.after.as_str()) {
        ("", "") => "nothing was said".to_owned(),
        ("", after) => format!("the words end after {after:?}"),
        (found, "") => format!("{found:?} was found"),
        (found, after) => format!("after {after:?}, {found:?} was found"),
    };
    format!("{found}. What may stand there: {}", wrong.expected.join("; or "))
}

impl From<WrongValue> for Refusal {
    fn from(wrong: WrongValue) -> Self {
        let found = if wrong.is_missing() {
            String::new()
        } else {
            format!("“{}” was found. ", wrong.found)
        };
        Self::Value(wrong.slot, format!("{}: {found}Give {}", wrong.label, wrong.expected))
    }
}
