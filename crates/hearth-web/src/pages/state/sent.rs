//! What a person typed into a form, read into a statement or refused with what to do.

use std::collections::BTreeMap;

use hearth_app::stating::{self, Refusal, RestsOn, Said};
use hearth_app::{AppError, Context};
use hearth_casework::forms::{Filled, LineForm, Slot, Takes, WrongValue};
use hearth_domain::{CaseId, Day, Fact};

use crate::components::error_summary::Mistake;
use crate::error::WebError;
use crate::query::{Pairs, sent_as};
use crate::words::upper_first;

/// What the name of a field ends in that takes more of the same as text.
pub(crate) const OTHERS: &str = "_others";

/// A form as a person filled it in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    values: BTreeMap<&'static str, String>,
    /// The role of who judged.
    pub by: String,
    /// The document.
    pub document: String,
    /// The day.
    pub day: String,
    /// The day of review.
    pub review_by: String,
}

impl Typed {
    /// What was sent; names that the form has not are passed over.
    pub(crate) fn of(form: &'static LineForm, sent: &Pairs) -> Self {
        let values = form.slots().map(|slot| (slot.name, value(slot, sent)));
        Self { values: values.collect(), ..Self::resting_on(sent) }
    }

    /// What was sent of what a statement rests on.
    pub(crate) fn resting_on(sent: &Pairs) -> Self {
        Self {
            values: BTreeMap::new(),
            by: sent_as(sent, "by"),
            document: sent_as(sent, "document"),
            day: sent_as(sent, "day"),
            review_by: sent_as(sent, "review_by"),
        }
    }

    /// A statement as it was filled in; where a child must not live is not filled in again.
    pub(crate) fn again(fact: &Fact, hides: bool) -> Self {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let filled = stating::filled_again(fact);
        let values = filled.iter().filter(|_| !hides).flat_map(Filled::values);
        let by = fact.detail.split(' ').next().unwrap_or_default().to_owned();
        Self {
            values: values.map(|(slot, value)| (slot.name, value.to_owned())).collect(),
            by,
            document: fact.source_key.clone(),
            day: day(fact.day),
            review_by: day(fact.until),
        }
    }

    /// What was typed at a place.
    pub(crate) fn value(&self, slot: &str) -> &str {
        self.values.get(slot).map(String::as_str).unwrap_or_default()
    }

    /// What is said of a case, or everything that is wrong: what cannot be read and who is not known, each at
    /// its place, and the days.
    pub(crate) async fn said(
        &self,
        context: &Context<'_>,
        case: CaseId,
        form: &'static LineForm,
    ) -> Result<Said, AppError> {
        let filled = Filled::of(form, |slot| self.value(slot.name).to_owned());
        let on = self.rests_on(context, case).await?;
        match (filled, on) {
            (Ok(filled), Ok(on)) => stating::understand(context, filled, &on).await,
            (filled, on) => {
                let places = form.slots().map(|slot| (slot, self.value(slot.name)));
                let unknown = stating::unknown(context, places).await?;
                let wrong = filled.err().unwrap_or_default().into_iter();
                let values = wrong.map(|wrong| wrong_value(form, wrong)).chain(unknown);
                let values = in_order(form, values.collect());
                Err(AppError::Statement(values.chain(on.err().into_iter().flatten()).collect()))
            }
        }
    }

    /// What it rests on, or everything that is wrong with that.
    pub(crate) async fn rests_on(
        &self,
        context: &Context<'_>,
        case: CaseId,
    ) -> Result<Result<RestsOn, Vec<Refusal>>, AppError> {
        let by = match self.by.as_str() {
            "" => Err(Refusal::Value("by", "Choose who said it or judged".to_owned())),
            by => stating::role(by),
        };
        let day = read_day("day", &self.day).and_then(|day| day.ok_or(Refusal::NoDay));
        let review_by = read_day("review_by", &self.review_by);
        let impossible = match (&day, &review_by) {
            (Ok(day), review_by) => {
                let given = (Some(*day), review_by.as_ref().ok().copied().flatten());
                stating::impossible_days(context, case, given).await?
            }
            _ => Vec::new(),
        };
        Ok(match (by, day, review_by) {
            (Ok(_), Ok(day), Ok(review_by)) if impossible.is_empty() => {
                let (by, document) = (self.by.clone(), self.document.clone());
                Ok(RestsOn { by, document, day: Some(day), review_by })
            }
            (by, day, review_by) => {
                let found = [by.err(), day.err(), review_by.err()].into_iter().flatten();
                Err(found.chain(impossible).collect())
            }
        })
    }
}

/// Refusals in the order of the places they are of.
fn in_order(form: &LineForm, mut refusals: Vec<Refusal>) -> impl Iterator<Item = Refusal> {
    refusals.sort_by_key(|one| form.slots().position(|slot| one.field() == Some(slot.name)));
    refusals.into_iter()
}

/// What was sent for a place: of one that takes several, all that were ticked and all that were written.
fn value(slot: &Slot, sent: &Pairs) -> String {
    let between = match slot.takes {
        Takes::Children => " ",
        Takes::Authorities => ",",
        _ => return sent_as(sent, slot.name),
    };
    let others = format!("{}{OTHERS}", slot.name);
    let all = sent.iter().filter(|(name, _)| name == slot.name || *name == others);
    let parts = all.flat_map(|(_, value)| value.split([' ', ',']));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// What is wrong at a place: of a list that nothing was chosen, of anything else what it takes.
fn wrong_value(form: &LineForm, wrong: WrongValue) -> Refusal {
    let is_list = |slot: &&'static Slot| {
        slot.name == wrong.slot && matches!(slot.takes, Takes::OneOf(_) | Takes::Authority)
    };
    if form.slots().any(|slot| is_list(&slot)) {
        return Refusal::Value(wrong.slot, format!("{}: choose one of the list", wrong.label));
    }
    wrong.into()
}

/// A day, where one was given.
fn read_day(field: &'static str, text: &str) -> Result<Option<Day>, Refusal> {
    let expected = || "Enter a day as year, month and day, such as 2026-03-31".to_owned();
    match text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Refusal::Value(field, expected())),
    }
}

/// What a person can put right, each beside its field; any other error as it is.
pub(crate) fn mistakes(error: AppError) -> Result<Vec<Mistake>, WebError> {
    match error {
        AppError::Statement(refusals) => Ok(refusals.iter().map(mistake).collect()),
        other => Err(other.into()),
    }
}

fn mistake(refusal: &Refusal) -> Mistake {
    Mistake {
        message: format!("{}.", upper_first(&refusal.to_string())),
        field_id: refusal.field(),
    }
}
