//! How good the returns are: what the rules found in each, by authority and year, and rule by rule.

mod trend;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use hearth_app::Context;
use hearth_app::quality::{self, JudgedReturn, RuleTotal};
use hearth_domain::AgencyId;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::filter::FilterForm;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::pages::pipeline::{nothing_loaded, whose};
use crate::pages::rules::link;
use crate::query::{AskedIn, Field, Pairs};
use crate::standpoint::Standpoint;
use crate::words::{collection_year, number};

/// What the page takes.
const TAKEN: [Field; 4] = [Field::Agency, Field::Raa, Field::Membership, Field::KnownAt];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "the quality of the returns",
    action: Cow::Borrowed(links::QUALITY),
    fields: &TAKEN,
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let asked = Standpoint::asked(context, &pairs, &TAKEN).await;
    let from = asked.map_err(|wrong| wrong.asked_in(ASKED))?.0;
    let members = from.scope.members_on(from.as_at);
    let returns = quality::quality(context, &members, from.known_at).await?;
    let crumbs = vec![Crumb::new("Imports", links::imports(&from))];
    let content = content(&from, &returns);
    Ok(Page::new(Some(Section::Imports), "Data quality", content).below(crumbs))
}

fn content(from: &Standpoint, returns: &[JudgedReturn]) -> Markup {
    let entered = from.entered();
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    html! {
        p class="govuk-body" { "What the " a class="govuk-link" href=(links::RULES) { "rules of the return" } " found in each children looked after return when it was loaded: the newest sending of each year, every child of it, those of whom nothing but a count is kept among them. A row is counted once for each rule that finds it. The rules are known of 2022/23 and later years." }
        (form.asking(ASKED.fields))
        @if from.senders.is_empty() {
            (nothing_loaded())
        } @else if returns.is_empty() {
            (inset(html! { p class="govuk-body" { "No return of those in view has been held to the rules." } }))
        } @else {
            (whose(from))
            h2 class="govuk-heading-m" { "Year by year" }
            (trend::chart(returns))
            (by_year(returns).render())
            (sources(html! { "Rows found for every hundred children of the return, so that authorities of different sizes can be compared. Each figure opens the return with what was found." }))
            (by_rule(returns))
            (unsaid(returns))
        }
    }
}

/// Rows found for every hundred children, authorities down and years across.
fn by_year(returns: &[JudgedReturn]) -> Table {
    let years: BTreeSet<i16> = returns.iter().map(|one| one.year).collect();
    let mut authorities: BTreeMap<&str, BTreeMap<i16, &JudgedReturn>> = BTreeMap::new();
    for one in returns {
        authorities.entry(&one.agency_name).or_default().insert(one.year, one);
    }
    let named = years.iter().map(|year| Column::numbers(collection_year(*year)));
    let columns = std::iter::once(Column::words("Authority")).chain(named).collect();
    let row = |(name, of_years): (&str, BTreeMap<i16, &JudgedReturn>)| Row {
        name: html! { (name) },
        cells: years.iter().map(|year| rate(of_years.get(year).copied())).collect(),
    };
    let rows = authorities.into_iter().map(row).collect();
    let caption = "Rows found for every hundred children, by authority and year";
    Table::new("by-year", caption, columns, rows).known_as("quality")
}

fn rate(one: Option<&JudgedReturn>) -> Markup {
    html! {
        @if let Some((one, rate)) = one.and_then(|one| Some((one, one.rows_per_hundred()?))) {
            a class="govuk-link" href=(links::import(&one.batch, 1)) {
                (format!("{rate:.1}"))
                span class="govuk-visually-hidden" { " rows for every hundred children: " (one.agency_name) ", " (collection_year(one.year)) }
            }
        } @else {
            "not judged"
        }
    }
}

/// The newest return of each authority.
fn newest(returns: &[JudgedReturn]) -> BTreeMap<&AgencyId, &JudgedReturn> {
    returns.iter().map(|one| (&one.agency, one)).collect()
}

fn by_rule(returns: &[JudgedReturn]) -> Markup {
    let newest = newest(returns);
    let mut totals: Vec<(&str, RuleTotal)> =
        quality::by_rule(newest.into_values()).into_iter().collect();
    totals.sort_by_key(|(_, total)| std::cmp::Reverse(total.rows));
    let columns = vec![
        Column::words("Rule"),
        Column::long_words("What it finds"),
        Column::numbers("Rows"),
        Column::numbers("Children"),
        Column::numbers("Authorities"),
    ];
    let rows: Vec<Row> = totals.iter().map(|(code, total)| rule_row(code, total)).collect();
    html! {
        h2 class="govuk-heading-m" { "Rule by rule, in the newest return of each authority" }
        @if rows.is_empty() {
            (inset(html! { p class="govuk-body" { "No rule finds a row in any of them." } }))
        } @else {
            (Table::new("by-rule", "The rule that finds most rows first", columns, rows).known_as("quality-by-rule").render())
        }
    }
}

fn rule_row(code: &str, total: &RuleTotal) -> Row {
    let cells = vec![
        html! { (total.rule.map_or("This program has no rule of that code.", |rule| rule.finds)) },
        html! { (number(total.rows)) },
        html! { (number(total.children)) },
        html! { (total.agencies.len()) },
    ];
    Row { name: link(code), cells }
}

/// What has not been checked in the newest returns, and why.
fn unsaid(returns: &[JudgedReturn]) -> Markup {
    let mut reasons: BTreeMap<&str, (BTreeSet<&str>, BTreeSet<&AgencyId>)> = BTreeMap::new();
    for (agency, one) in newest(returns) {
        for said in one.said.iter().filter(|said| !said.why.is_empty()) {
            let (rules, agencies) = reasons.entry(&said.why).or_default();
            rules.insert(&said.code);
            agencies.insert(agency);
        }
    }
    let columns = vec![
        Column::long_words("Why"),
        Column::numbers("Rules"),
        Column::numbers("Authorities"),
        Column::long_words("Which rules"),
    ];
    let row = |(why, (rules, agencies)): (&str, (BTreeSet<&str>, BTreeSet<&AgencyId>))| Row {
        name: html! { (crate::words::upper_first(why)) },
        cells: vec![
            html! { (rules.len()) },
            html! { (agencies.len()) },
            html! { (Vec::from_iter(rules).join(", ")) },
        ],
    };
    let rows: Vec<Row> = reasons.into_iter().map(row).collect();
    html! {
        h2 class="govuk-heading-m" { "What could not be checked" }
        @if rows.is_empty() {
            p class="govuk-body" { "Every rule of the year judged every child of the newest returns." }
        } @else {
            (Table::new("unsaid", "Rules that could say nothing of a newest return", columns, rows).known_as("quality-unsaid").render())
        }
    }
}
