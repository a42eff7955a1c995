//! Households who wish to adopt: by stage and agency, and the list behind every number.

mod behind;
mod heading;
mod rows;
mod stages;

pub(crate) use rows::{adopters, yes_or_no};

use hearth_app::Context;
use hearth_app::families::{self, Filter};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::command::command;
use crate::components::filter::FilterForm;
use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::components::pagination::pagination;
use crate::error::WebError;
use crate::files::shown::part;
use crate::links::{self, FamiliesOf};
use crate::pages::pipeline::when;
use crate::query::{Asked, AskedIn, Field, Pairs, Part, Wrong};
use crate::standpoint::{Of, Standpoint};
use crate::words::{lower_first, number};
use behind::Behind;

/// How many households stand on one page of the list.
const A_PAGE: usize = 200;

/// What the page takes.
const TAKEN: [Field; 11] = [
    Field::AnyAgency,
    Field::AsAt,
    Field::Indicator,
    Field::KnownAt,
    Field::Membership,
    Field::OfKind,
    Field::Page,
    Field::Part,
    Field::Raa,
    Field::StageOfHousehold,
    Field::Year,
];

/// The page: the table, or the list that the address asks for.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked_of(Of::Households, context, &pairs, &TAKEN).await?;
    if let Some(wrong) = contradiction(&asked) {
        return Err(from.refuse(wrong));
    }
    let list = list_of(&asked);
    if list.is_list() {
        return list_page(context, &from, &asked, &list).await;
    }
    let families = families::families(context, &filter(&from, &asked)).await?;
    let content = html! {
        p class="govuk-body" { "Households on their way from a first enquiry to an adoption order. Every number opens the list of the households behind it." }
        (form(&from))
        (when(&from))
        @if from.agencies.is_empty() {
            (nothing_loaded())
        } @else if from.is_anything_known() {
            (stages::strip(&from, &families))
            (stages::section(&from, &families))
            (stages::sources(&from))
        }
    };
    Ok(Page::new(Some(Section::Families), "Families", content))
}

async fn list_page(
    context: &Context<'_>,
    from: &Standpoint,
    asked: &Asked,
    list: &FamiliesOf,
) -> Result<Page, WebError> {
    let behind = behind::behind(context, from, asked).await?;
    let pages = behind.rows.len().div_ceil(A_PAGE).max(1);
    if list.page > pages {
        return Err(from.refuse(Wrong::value(Field::Page, &list.page.to_string())));
    }
    let heading = heading::heading(from, list, &behind);
    let crumbs = vec![Crumb::new("Families", links::families(from))];
    let content = list_content(from, list, &behind);
    Ok(Page::new(Some(Section::Families), heading, content).below(crumbs))
}

fn form(from: &Standpoint) -> Markup {
    let form = AskedIn::FAMILIES;
    FilterForm {
        action: &form.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &from.entered(),
        wrong: &[],
    }
    .asking(form.fields)
}

/// That no source tells of households, and how one comes to.
fn nothing_loaded() -> Markup {
    inset(html! {
        p class="govuk-body" { "No list of adopters is loaded, so how many households there are is not known. Load the list of prospective adopters (list 11 of Ofsted’s Annex A) of an agency with:" }
        (command("hearth import annex-a list_11.csv --agency E06000023 --year 2026"))
    })
}

/// Parameters that would be passed over in silence beside the others.
fn contradiction(asked: &Asked) -> Option<Wrong> {
    if asked.indicator.is_none() {
        let needs = |field| Wrong::beside(field, "it needs an indicator");
        let part = asked.part.map(|_| needs(Field::Part));
        return part.or_else(|| asked.of_kind.as_ref().map(|_| needs(Field::OfKind)));
    }
    if !asked.stages_of_household.is_empty() {
        return Some(Wrong::beside(Field::StageOfHousehold, "an indicator has stages of its own"));
    }
    let year = asked.in_the_year;
    year.then(|| Wrong::beside(Field::Year, "an indicator has a period of its own"))
}

/// The list as an address would ask for it again.
fn list_of(asked: &Asked) -> FamiliesOf {
    FamiliesOf {
        stages: asked.stages_of_household.iter().copied().collect(),
        in_the_year: asked.in_the_year,
        indicator: asked.indicator.map(|one| (one.code, asked.part.unwrap_or(Part::Measured))),
        of_kind: asked.of_kind.clone(),
        page: asked.page.unwrap_or_default(),
    }
}

/// The filter of a list without an indicator.
fn filter(from: &Standpoint, asked: &Asked) -> Filter {
    Filter {
        known_at: from.known_at,
        whose: from.scope.whose.clone(),
        stages: asked.stages_of_household.clone(),
        in_the_year: asked.in_the_year,
        ..Filter::on(from.as_at)
    }
}

fn list_content(from: &Standpoint, list: &FamiliesOf, behind: &Behind) -> Markup {
    if behind.rows.is_empty() {
        return html! { (when(from)) (nobody(from, behind)) };
    }
    let page = list.page.max(1);
    let skipped = (page - 1) * A_PAGE;
    let shown = part(rows::ID, &behind.rows, skipped, A_PAGE);
    let pages = behind.rows.len().div_ceil(A_PAGE);
    html! {
        (when(from))
        @if let Some(indicator) = behind.indicator {
            p class="govuk-body" {
                @if list.indicator.is_some_and(|(_, part)| part == Part::LeftOut) { (indicator.left_out) } @else { (indicator.definition) }
                " "
                a class="govuk-link" href=(links::indicator(from, indicator.code)) { "How " (lower_first(indicator.title)) " is counted" }
            }
        }
        @if pages > 1 {
            p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + shown.len())) " of " (number(behind.rows.len())) ". The files below the table hold all of them." }
        }
        (rows::table(from, behind, shown).render())
        (pagination(page, pages, |page| links::families_of(from, &FamiliesOf { page, ..list.clone() })))
    }
}

fn nobody(from: &Standpoint, behind: &Behind) -> Markup {
    if from.agencies.is_empty() {
        return nothing_loaded();
    }
    let why = match behind.not_known {
        Some(why) => why,
        None if behind.is_told => {
            "No household stands there on this day, as far as the loaded lists tell."
        }
        None => "The loaded lists of adopters cannot tell, because none of them is of this day.",
    };
    inset(html! {
        p class="govuk-body" { (why) " " a class="govuk-link" href=(links::families(from)) { "Go back to the families" } }
    })
}
