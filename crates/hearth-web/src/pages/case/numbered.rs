//! The way from a statement on a page to where it is corrected or withdrawn, and what was just recorded.

use hearth_app::Context;
use hearth_app::stating::{self, ListedStatement, OF_CHILD, OF_FAMILY, Said};
use hearth_casework::evidence::Evidence;
use hearth_casework::statement::Unread;
use hearth_domain::fact::Statement;
use hearth_domain::{CaseId, FactId};
use maud::{Markup, html};

use crate::components::notice::{details, inset};
use crate::components::time;
use crate::error::WebError;
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::stated::offer;
use crate::words::{counted, lower_first, stated};

/// The statements of a case as they are recorded now; nothing where the page looks from an earlier moment.
pub(crate) struct Numbered {
    case: CaseId,
    is_household: bool,
    held: Option<Vec<ListedStatement>>,
    /// The subject of each offer, what it rests on, and its version.
    offers: Vec<(String, Evidence, FactId)>,
    just_recorded: Option<ListedStatement>,
}

impl Numbered {
    /// Those of a case, and the one that has just been recorded.
    pub(crate) async fn of(
        context: &Context<'_>,
        (case, is_household): (CaseId, bool),
        from: &Standpoint,
        recorded: Option<FactId>,
    ) -> Result<Self, WebError> {
        let held = match from.known_at {
            None => stating::of_case(context, case, None).await?,
            Some(_) => None,
        };
        let just_recorded = match recorded {
            Some(fact) => stating::one(context, fact).await?.filter(|one| one.case == case),
            None => None,
        };
        let offers = held.iter().flatten().filter_map(of_offer).collect();
        Ok(Self { case, is_household, held, offers, just_recorded })
    }

    /// The words of a statement, as a link to where it is put right.
    pub(crate) fn link(&self, said: &Said, words: &Markup) -> Markup {
        let is_it = |one: &&ListedStatement| one.said.as_ref() == Some(said);
        self.to(self.held.iter().flatten().rfind(is_it), words)
    }

    /// The same of an offer, by its subject and what it rests on.
    pub(crate) fn link_offer(&self, subject: &str, on: &Evidence, words: &Markup) -> Markup {
        let is_it =
            |(of, evidence, _): &&(String, Evidence, FactId)| of == subject && evidence == on;
        let found = self.offers.iter().rfind(is_it).map(|(_, _, fact)| links::statement(*fact));
        html! {
            @match found {
                Some(address) => {
                    a class="govuk-link" href=(address) {
                        (words)
                        span class="govuk-visually-hidden" { ": " (subject) }
                    }
                }
                None => (words),
            }
        }
    }

    /// The same of a line that cannot be read.
    pub(crate) fn link_unread(&self, unread: &Unread, words: &Markup) -> Markup {
        let is_it = |one: &&ListedStatement| {
            let fact = &one.recorded.fact;
            one.kind == unread.kind
                && fact.detail == unread.line
                && fact.source_key == unread.document
        };
        self.to(self.held.iter().flatten().rfind(is_it), words)
    }

    fn to(&self, found: Option<&ListedStatement>, words: &Markup) -> Markup {
        html! {
            @match found {
                Some(one) => { a class="govuk-link" href=(links::statement(one.recorded.id)) { (words) } }
                None => (words),
            }
        }
    }

    /// What was just recorded, in a line.
    pub(crate) fn just_recorded(&self) -> Markup {
        html! {
            @if let Some(one) = &self.just_recorded {
                (inset(html! {
                    p class="govuk-body" data-recorded=(one.kind.code()) {
                        strong { (done(one)) } ": " (lower_first(one.kind.label())) ", “" (stated::in_words(&one.recorded.fact)) "”."
                    }
                    @for caution in &one.cautions { p class="govuk-body" { (caution) } }
                }))
            }
        }
    }

    /// That a statement leads to where it is put right; `what` is what may be opened and done.
    pub(crate) fn hint(&self, what: &str) -> Markup {
        html! {
            @if self.held.as_ref().is_some_and(|held| !held.is_empty()) {
                p class="govuk-body" { (what) }
            }
        }
    }

    /// The way to record more, of the kinds given.
    pub(crate) fn more(&self, kinds: &[(Statement, &str)]) -> Markup {
        let words: &[(&'static str, Statement)] =
            if self.is_household { &OF_FAMILY } else { &OF_CHILD };
        let word =
            |kind: &Statement| words.iter().find(|(_, one)| one == kind).map(|(word, _)| *word);
        html! {
            @if self.held.is_some() {
                ul class="govuk-list" data-list="record" {
                    @for (kind, label) in kinds {
                        @if let Some(word) = word(kind) {
                            li { a class="govuk-link" href=(links::state(self.case, self.is_household, word, None)) { (label) } }
                        }
                    }
                }
            }
        }
    }

    /// Every statement that holds, folded away, each with the way to put it right.
    pub(crate) fn all(&self) -> Markup {
        let held: Vec<&ListedStatement> = self.held.iter().flatten().collect();
        let summary = format!(
            "Correct or withdraw: {}",
            counted(held.len(), "statement recorded", "statements recorded")
        );
        html! {
            @if !held.is_empty() {
                (details(&summary, html! {
                    p class="govuk-body" { "Every statement that was recorded and not withdrawn, also where a later one holds in its place." }
                    ul class="govuk-list govuk-list--bullet" data-list="statements" {
                        @for one in held {
                            li {
                                a class="govuk-link" href=(links::statement(one.recorded.id)) {
                                    (one.kind.label()) ": " (stated::in_words(&one.recorded.fact))
                                    @if let Some(day) = one.recorded.fact.day { ", " (time::day(day)) }
                                }
                            }
                        }
                    }
                }))
            }
        }
    }
}

fn of_offer(one: &ListedStatement) -> Option<(String, Evidence, FactId)> {
    match &one.said {
        Some(Said::Offer(made)) => {
            Some((offer(&made.what).0, made.evidence.clone(), one.recorded.id))
        }
        _ => None,
    }
}

/// What became of it.
fn done(one: &ListedStatement) -> &'static str {
    match (one.recorded.retracted, one.recorded.supersedes) {
        (true, _) => "Withdrawn",
        (false, Some(_)) => "Corrected",
        (false, None) => "Recorded",
    }
}
