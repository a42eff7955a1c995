//! Between which days and moments is asked, and what cannot be asked.

use hearth_app::Context;
use hearth_app::changes::{Recording, Window};
use hearth_domain::day::add_months;
use hearth_domain::{Day, FactKind};
use jiff::Timestamp;

use crate::error::WebError;
use crate::files::shown;
use crate::links;
use crate::query::{Asked, Entered, Field, Pairs, Wrong};
use crate::standpoint::{Of, Standpoint};

/// What the page takes.
const TAKEN: [Field; 10] = [
    Field::AnyAgency,
    Field::From,
    Field::To,
    Field::KnownFrom,
    Field::KnownTo,
    Field::Raa,
    Field::Membership,
    Field::Kind,
    Field::Change,
    Field::Page,
];

/// What is asked of the page.
pub(super) struct Between {
    /// From where it looks: on the last of the days.
    pub from: Standpoint,
    /// The first of the days.
    pub first: Day,
    /// The moments, where they are asked for.
    pub window: Option<Window>,
    /// The kind of fact whose changes are listed.
    pub kind: Option<FactKind>,
    /// In which way they were recorded.
    pub way: Option<Recording>,
    /// Which page of that list.
    pub page: usize,
}

impl Between {
    /// Reads what was asked. Without days it is the twelve months to the last day that is told of.
    pub(super) async fn asked(context: &Context<'_>, pairs: &Pairs) -> Result<Self, WebError> {
        let (from, asked) = Standpoint::asked_of(Of::Everybody, context, pairs, &TAKEN).await?;
        let last = asked.to.unwrap_or(from.latest);
        let between = Self {
            first: asked.from.unwrap_or_else(|| add_months(last, -12)),
            from: from.on(last),
            window: asked.known_from.map(|after| Window { after, until: asked.known_to }),
            kind: asked.kind,
            way: asked.change,
            page: asked.page.unwrap_or(1),
        };
        let wrong: Vec<Wrong> = [between.wrong_days(), wrong_moments(&asked), wrong_list(&asked)]
            .into_iter()
            .flatten()
            .collect();
        shown::looks_from(between.from.as_at, between.from.known_at);
        if wrong.is_empty() {
            return Ok(between);
        }
        let known_to = asked.known_to.as_ref().map(ToString::to_string).unwrap_or_default();
        Err(between.from.refuse_entered(Entered { known_to, ..between.entered() }, wrong))
    }

    fn wrong_days(&self) -> Option<Wrong> {
        let (first, last) = (self.first, self.from.as_at);
        let how = if first == last {
            "is the same day as “From the end of”. Choose a later day; nothing changes within one."
        } else if first > last {
            "comes before “From the end of”. Choose a later day, or swap the two."
        } else {
            return None;
        };
        Some(Wrong::against(Field::To, &format!("holds {last}, which {how}")))
    }

    /// The form as it is to be filled in.
    pub(super) fn entered(&self) -> Entered {
        let text = |instant: Option<Timestamp>| {
            instant.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        Entered {
            from: self.first.to_string(),
            to: self.from.as_at.to_string(),
            known_from: text(self.window.map(|window| window.after)),
            known_to: text(self.window.and_then(|window| window.until)),
            as_at: String::new(),
            clock: String::new(),
            ..self.from.entered()
        }
    }

    /// The address of the same page with other moments or another list.
    pub(super) fn address(&self, window: Window, list: &ListOfChanges) -> String {
        let mut pairs = vec![
            (Field::From, self.first.to_string()),
            (Field::To, self.from.as_at.to_string()),
            (Field::KnownFrom, window.after.to_string()),
        ];
        pairs.extend(self.from.scope.pairs());
        pairs.extend(window.until.map(|until| (Field::KnownTo, until.to_string())));
        pairs.extend(list.kind.map(|kind| (Field::Kind, kind.code().to_owned())));
        pairs.extend(list.way.map(|way| (Field::Change, way.code().to_owned())));
        pairs.extend((list.page > 1).then(|| (Field::Page, list.page.to_string())));
        format!("{}#recorded", links::address("/changes", &pairs))
    }
}

/// Which changes are listed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ListOfChanges {
    /// Only of this kind of fact; no list when `None`.
    pub kind: Option<FactKind>,
    /// Only recorded in this way.
    pub way: Option<Recording>,
    /// Which page of the list; 0 and 1 are the first.
    pub page: usize,
}

fn wrong_moments(asked: &Asked) -> Option<Wrong> {
    match (asked.known_from, asked.known_to) {
        (None, Some(_)) => Some(Wrong::against(
            Field::KnownFrom,
            "is empty. Enter the moment after which something was recorded.",
        )),
        (Some(after), Some(until)) if until <= after => Some(Wrong::against(
            Field::KnownTo,
            "is not later than “Recorded after”. Enter a later moment, or leave it empty.",
        )),
        _ => None,
    }
}

/// A list of changes without the moments, or a way or a page without the list.
fn wrong_list(asked: &Asked) -> Option<Wrong> {
    let has_window = asked.known_from.is_some();
    if asked.kind.is_some() && !has_window {
        return Some(Wrong::beside(Field::Kind, "it needs the moment, as “known_from”"));
    }
    let (way, page) = (asked.change.map(|_| Field::Change), asked.page.map(|_| Field::Page));
    way.or(page)
        .filter(|_| asked.kind.is_none())
        .map(|field| Wrong::beside(field, "it needs a kind, as “kind”"))
}
