//! The first step: whose list, of whom, what it is called, and its headings.

use hearth_app::import::{ListOf, headings_in};
use hearth_domain::AgencyId;
use hearth_domain::agency::Network;
use maud::{Markup, html};

use super::{LISTS, error_of, mistake};
use crate::components::error_summary::Mistake;
use crate::components::radios::{Answer, Radios};
use crate::query::Pairs;

/// A list has no more columns than can be gone through by hand.
const MOST_HEADINGS: usize = 120;

/// The longest name of a list.
const LONGEST_NAME: usize = 40;

/// The form as a person filled it in.
#[derive(Debug, Clone, Default)]
pub(super) struct First {
    agency: String,
    of: String,
    list: String,
    headings: String,
}

/// What was asked for.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub agency: AgencyId,
    pub of: ListOf,
    pub list: String,
    pub headings: Vec<String>,
}

impl First {
    /// What was sent; names that the form has not are passed over.
    pub(super) fn of(sent: &Pairs) -> Self {
        let value = |name: &str| {
            let found = sent.iter().find(|(sent, _)| sent == name);
            found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        Self {
            agency: value("agency"),
            of: value("of"),
            list: value("list"),
            headings: value("headings"),
        }
    }

    /// What is asked for, or everything that is wrong.
    pub(super) fn read(&self, network: &Network) -> Result<Asked, Vec<Mistake>> {
        let known = AgencyId::parse(&self.agency).filter(|one| network.agency(one).is_some());
        let agency = known.ok_or_else(|| mistake("agency", "Choose whose list it is."));
        let of =
            ListOf::parse(&self.of).ok_or_else(|| mistake("of", "Choose whom the list is of."));
        let (list, headings) = (self.named(), self.headings());
        match (agency, of, list, headings) {
            (Ok(agency), Ok(of), Ok(list), Ok(headings)) => {
                Ok(Asked { agency, of, list, headings })
            }
            (agency, of, list, headings) => {
                Err([agency.err(), of.err(), list.err(), headings.err()]
                    .into_iter()
                    .flatten()
                    .collect())
            }
        }
    }

    fn named(&self) -> Result<String, Mistake> {
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let is_good = (1..=LONGEST_NAME).contains(&self.list.len())
            && self.list.chars().all(is_plain)
            && !self.list.starts_with('-');
        is_good.then(|| self.list.clone()).ok_or_else(|| {
            mistake(
                "list",
                "Enter a short name of the list: letters, figures and hyphens, such as tracker.",
            )
        })
    }

    fn headings(&self) -> Result<Vec<String>, Mistake> {
        let headings = headings_in(&self.headings);
        let is_again = |(place, one): (usize, &String)| {
            headings.iter().take(place).any(|other| other.eq_ignore_ascii_case(one))
        };
        let message = match headings.len() {
            0 | 1 => "Paste the row of headings: at least two, with tabs or commas between them.".to_owned(),
            MOST_HEADINGS.. => format!("Paste fewer than {MOST_HEADINGS} headings."),
            _ if headings.iter().enumerate().any(is_again) => {
                "Two headings are alike, so it cannot be told which is meant. Rename one in the list.".to_owned()
            }
            _ => return Ok(headings),
        };
        Err(mistake("headings", message))
    }

    pub(super) fn form(&self, network: &Network, mistakes: &[Mistake]) -> Markup {
        let mut agencies: Vec<_> = network.agencies().collect();
        agencies.sort_by(|a, b| a.name.cmp(&b.name));
        let wrong = |id: &str| mistakes.iter().any(|one| one.field_id == Some(id));
        let described = |id: &str| wrong(id).then(|| format!("{id}-error"));
        let answers = ListOf::ALL.map(|of| {
            Answer::new(
                of.code(),
                match of {
                    ListOf::Children => "Children, one row each",
                    ListOf::Households => "Households, one row each",
                },
            )
        });
        let error = mistakes.iter().find(|one| one.field_id == Some("of"));
        let radios = Radios {
            name: "of",
            legend: "Whom is the list of?",
            answers: &answers,
            chosen: &self.of,
            error: error.map(|one| one.message.as_str()),
        };
        html! {
            form method="post" action=(LISTS) {
                div class={ "govuk-form-group" @if wrong("agency") { " govuk-form-group--error" } } {
                    label class="govuk-label govuk-label--s" for="agency" { "Whose list is it?" }
                    (error_of(mistakes, "agency"))
                    select class="govuk-select" id="agency" name="agency" aria-describedby=[described("agency")] {
                        option value="" { "Choose an agency" }
                        @for agency in agencies {
                            option value=(agency.id) selected[agency.id.as_str() == self.agency] { (agency.name) }
                        }
                    }
                }
                (radios.render())
                div class={ "govuk-form-group" @if wrong("list") { " govuk-form-group--error" } } {
                    label class="govuk-label govuk-label--s" for="list" { "What is the list called?" }
                    div class="govuk-hint" id="list-hint" { "A short name such as tracker. It is asked for each time the list is loaded." }
                    (error_of(mistakes, "list"))
                    input class="govuk-input govuk-input--width-20" id="list" name="list" type="text" value=(self.list)
                        aria-describedby={ "list-hint" @if wrong("list") { " list-error" } };
                }
                div class={ "govuk-form-group" @if wrong("headings") { " govuk-form-group--error" } } {
                    label class="govuk-label govuk-label--s" for="headings" { "The row of headings" }
                    div class="govuk-hint" id="headings-hint" { "Copy the one row with the headings from the spreadsheet and paste it here. Do not paste rows of children or families; anything below the first row is passed over." }
                    (error_of(mistakes, "headings"))
                    textarea class="govuk-textarea" id="headings" name="headings" rows="4"
                        aria-describedby={ "headings-hint" @if wrong("headings") { " headings-error" } } { (first_row(&self.headings)) }
                }
                button type="submit" class="govuk-button" data-module="govuk-button" { "Continue" }
            }
        }
    }
}

/// The headings alone: rows that were pasted with them are not shown again.
pub(super) fn first_row(text: &str) -> String {
    headings_in(text).join("\t")
}
