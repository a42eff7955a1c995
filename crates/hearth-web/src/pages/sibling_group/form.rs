//! The form by which a person says who are brothers and sisters, or takes that back.

use std::collections::BTreeSet;

use hearth_app::siblings::{ListedGroup, SiblingDecision, SiblingsChosen};
use hearth_domain::CaseId;
use hearth_domain::settlement::Evidence;
use maud::{Markup, html};

use super::not_told;
use super::told::when_born;
use crate::components::checkboxes::{Checkboxes, Choice};
use crate::components::error_summary::Mistake;
use crate::components::radios::{Answer, Radios};
use crate::links;
use crate::query::{Pairs, sent_as};

/// The answer that all of them are.
const ALL: &str = "all";

/// The answer that some of them are.
const SOME: &str = "some";

/// The answer that none of them are.
const NOBODY: &str = "nobody";

/// The form as a person filled it in.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    chosen: String,
    siblings: BTreeSet<CaseId>,
    evidence: String,
    withdraws: bool,
}

/// What is to be recorded.
#[derive(Debug)]
pub(super) enum Posted {
    /// A finding.
    Decision(SiblingDecision),
    /// What was decided is taken back.
    Withdrawn,
}

impl Filled {
    /// What was sent; names that the form has not are passed over.
    pub(super) fn of(sent: &Pairs) -> Self {
        let siblings = sent.iter().filter(|(name, _)| name == "sibling");
        Self {
            chosen: sent_as(sent, "chosen"),
            siblings: siblings.filter_map(|(_, case)| CaseId::parse(case)).collect(),
            evidence: sent_as(sent, "evidence"),
            withdraws: !sent_as(sent, "withdraw").is_empty(),
        }
    }

    /// What is to be recorded, or everything that is wrong.
    pub(super) fn posted(&self, found: &ListedGroup) -> Result<Posted, Vec<Mistake>> {
        if self.withdraws {
            return Ok(Posted::Withdrawn);
        }
        let evidence = Evidence::parse(&self.evidence)
            .ok_or_else(|| mistake("evidence", "Choose what you have seen."));
        match (self.chosen(found), evidence) {
            (Ok(chosen), Ok(evidence)) => Ok(Posted::Decision(SiblingDecision {
                key: found.proposal.key(),
                chosen,
                evidence,
            })),
            (chosen, evidence) => {
                Err([chosen.err(), evidence.err()].into_iter().flatten().collect())
            }
        }
    }

    fn chosen(&self, found: &ListedGroup) -> Result<SiblingsChosen, Mistake> {
        match self.chosen.as_str() {
            ALL => Ok(SiblingsChosen::All),
            NOBODY => Ok(SiblingsChosen::Nobody),
            SOME if found.children.len() > 2 => {
                let is_good = self.siblings.len() > 1;
                is_good.then(|| SiblingsChosen::These(self.siblings.clone())).ok_or_else(|| {
                    mistake("sibling", "Choose at least two children who are brothers and sisters.")
                })
            }
            _ => Err(mistake("chosen", "Choose whether they are brothers and sisters.")),
        }
    }
}

fn mistake(field: &'static str, message: &str) -> Mistake {
    Mistake { message: message.to_owned(), field_id: Some(field) }
}

/// The form.
pub(super) fn form(found: &ListedGroup, filled: &Filled, mistakes: &[Mistake]) -> Markup {
    let is_decided = !found.proposal.decided.is_empty();
    let is_told = found.proposal.is_told();
    html! {
        form method="post" action=(links::sibling_group(&found.proposal)) {
            @if !is_told {
                (not_told())
            } @else {
                @if !found.proposal.standing.is_to_confirm() {
                    h2 class="govuk-heading-m" { "Say otherwise" }
                }
                (chosen(found, filled, mistakes))
                (evidence(filled, mistakes))
            }
            div class="govuk-button-group" {
                @if is_told {
                    button type="submit" class="govuk-button" data-module="govuk-button" { "Record" }
                }
                @if is_decided {
                    button type="submit" name="withdraw" value="yes" class="govuk-button govuk-button--secondary" data-module="govuk-button" {
                        "Take back what was decided"
                    }
                }
            }
        }
    }
}

fn error_of<'a>(mistakes: &'a [Mistake], id: &str) -> Option<&'a str> {
    let of_field = |mistake: &&Mistake| mistake.field_id == Some(id);
    mistakes.iter().find(of_field).map(|mistake| mistake.message.as_str())
}

fn chosen(found: &ListedGroup, filled: &Filled, mistakes: &[Mistake]) -> Markup {
    let is_pair = found.proposal.children.len() == 2;
    let mut answers = Vec::new();
    answers.push(Answer::new(ALL, if is_pair { "Yes" } else { "Yes, all of them" }));
    if !is_pair {
        let more = Some(some(found, filled, error_of(mistakes, "sibling")));
        answers.push(Answer { more, ..Answer::new(SOME, "Some of them") });
    }
    answers.push(Answer::new(NOBODY, if is_pair { "No" } else { "No, none of them" }));
    Radios {
        name: "chosen",
        legend: "Are they brothers and sisters?",
        answers: &answers,
        chosen: &filled.chosen,
        error: error_of(mistakes, "chosen"),
    }
    .render()
}

fn some(found: &ListedGroup, filled: &Filled, error: Option<&str>) -> Markup {
    let of_group = found.children.iter().filter(|one| found.proposal.children.contains(&one.case));
    let choices: Vec<Choice> = of_group
        .map(|child| Choice {
            value: child.case.to_string(),
            words: format!("Child {}, {}", child.number, when_born(child)),
            is_chosen: filled.siblings.contains(&child.case),
        })
        .collect();
    Checkboxes { name: "sibling", legend: "Who are?", choices: &choices, error }.render()
}

fn evidence(filled: &Filled, mistakes: &[Mistake]) -> Markup {
    let answers = Evidence::ALL.map(|one| Answer::new(one.code(), one.label()));
    Radios {
        name: "evidence",
        legend: "What have you seen?",
        answers: &answers,
        chosen: &filled.evidence,
        error: error_of(mistakes, "evidence"),
    }
    .render()
}
