//! The command that writes each return, what it would hold, and what it cannot tell.

use hearth_app::scope::Whose;
use hearth_app::sending::{Sendable, Untold, Writable};
use maud::{Markup, html};

use super::Found;
use crate::commands::{Surveyed, write_annex_a, write_quarterly, write_ssda903};
use crate::components::command::{command, inline};
use crate::words::{children, collection_year, households, list, long_day, quarter, upper_first};

/// Every command: open where one agency is in view, else folded agency by agency.
pub(super) fn section(found: &Found) -> Markup {
    let one = found.agencies.len() == 1;
    html! {
        h2 class="govuk-heading-m" {
            "Commands that write them"
            @if let [one] = found.agencies.as_slice() { ", for " (one.name) }
        }
        p class="govuk-body" {
            "Type a command where the database is. One that is not the file "
            (inline("hearth.db"))
            " of that folder is named behind it, as in "
            (inline("--database sqlite:PATH"))
            ". What a return cannot tell is said when it is written"
            @if one { ", and here below its command." } @else { ", and here where one agency is chosen." }
        }
        @if let Some(writable) = &found.together { (together(found, writable)) }
        @for agency in &found.agencies {
            @if one {
                (returns(found, agency))
            } @else {
                details class="govuk-details hearth-folded" {
                    summary class="govuk-details__summary" {
                        span class="govuk-details__summary-text" { (agency.name) }
                    }
                    div class="govuk-details__text" { (returns(found, agency)) }
                }
            }
        }
    }
}

/// The survey of a regional agency as one.
fn together(found: &Found, writable: &Writable) -> Markup {
    let Whose::Arrangement { id, .. } = &found.asked.whose else { return html! {} };
    let name = found.from.scope_name().unwrap_or_default();
    let title = format!("{name} together: {}", survey_title(found));
    let line = write_quarterly(Surveyed::Arrangement(id.as_str()), found.asked.quarter);
    one_return(&title, (writable, &line), &[])
}

fn returns(found: &Found, of: &Sendable) -> Markup {
    let (asked, nothing) = (&found.asked, Untold::default());
    let untold = found.untold.as_ref().unwrap_or(&nothing);
    let slice = format!(
        "Children looked after return (SSDA903) for {}, the adoption slice",
        collection_year(asked.year.ending())
    );
    let lists = format!("Annex A, lists 10 and 11, as at {}", long_day(asked.day));
    let agency = &of.agency;
    let survey = write_quarterly(Surveyed::Agency(agency), asked.quarter);
    html! {
        (one_return(&slice, (&of.slice, &write_ssda903(agency, asked.year)), &untold.slice))
        (one_return(&lists, (&of.lists, &write_annex_a(agency, asked.day)), &untold.lists))
        (one_return(&survey_title(found), (&of.survey, &survey), &untold.survey))
    }
}

fn survey_title(found: &Found) -> String {
    let of = quarter(found.asked.quarter);
    format!("Quarterly survey, {}", crate::words::lower_first(&of))
}

fn one_return(title: &str, (writable, line): (&Writable, &str), untold: &[String]) -> Markup {
    html! {
        h3 class="govuk-heading-s hearth-return" { (title) }
        @match writable {
            Writable::Cannot(why) => p class="govuk-body" { "Cannot be written. " (why) },
            Writable::Holds { children, households } => {
                p class="govuk-body" { "It would hold " (held(*children, *households)) "." }
                (command(line))
            }
        }
        @if !untold.is_empty() {
            p class="govuk-body" { "What it cannot tell:" }
            ul class="govuk-list govuk-list--bullet" {
                @for one in untold { li { (upper_first(one)) "." } }
            }
        }
    }
}

fn held(of_children: Option<usize>, of_households: Option<usize>) -> String {
    let parts: Vec<String> =
        [of_children.map(children), of_households.map(households)].into_iter().flatten().collect();
    list(&parts, "and")
}
