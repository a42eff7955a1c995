//! What might be missed this week: children and pairs that stand still though something could be done.

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::matching::{self, Pool};
use hearth_casework::missed_kind::MissedKind;
use hearth_matching::missed::{A_WEEK, Missed};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::pagination::pagination;
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::error::WebError;
use crate::files::shown::part;
use crate::links;
use crate::pages::matching::{family_link, unit_links};
use crate::pages::pool::{self, question};
use crate::query::{AskedIn, Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{counted, number, upper_first};

/// How many stand on one page of the list.
const A_PAGE: usize = 100;

/// The identifier of the table.
const ID: &str = "missed";

/// What the page takes.
const TAKEN: [Field; 6] =
    [Field::Agency, Field::AsAt, Field::Raa, Field::Membership, Field::KnownAt, Field::Page];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "what might be missed",
    action: Cow::Borrowed("/missed"),
    fields: &pool::TAKEN,
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, &pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, pairs: &Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, pairs, &TAKEN).await?;
    let question = question(&from);
    let missed = matching::missed(context, &question).await?;
    let pool = matching::pool(context, &question).await?;
    let page = asked.page.unwrap_or(1);
    if page > missed.len().div_ceil(A_PAGE).max(1) {
        return Err(from.refuse(Wrong::value(Field::Page, &page.to_string())));
    }
    let crumbs = vec![Crumb::new("Matching", links::pool(&from))];
    let content = content(&from, &missed, &pool, page);
    Ok(Page::new(Some(Section::Matching), "What might be missed this week", content).below(crumbs))
}

fn content(from: &Standpoint, missed: &[Missed], pool: &Pool, page: usize) -> Markup {
    html! {
        p class="govuk-body" { "Children and families that stand still though something could be done, found afresh from what is recorded. At most " (A_WEEK) " a child, so that the list can be worked through. Each is a question to somebody and no reproach." }
        (pool::asking(from, &ASKED.action))
        @if from.is_anything_known() {
            h2 class="govuk-heading-m" { (counted(missed.len(), "question", "questions")) }
            @if missed.is_empty() {
                (inset(html! { p class="govuk-body" { "Nothing stands still, as far as what is recorded tells." } }))
            } @else {
                (listed(from, missed, pool, page))
            }
        }
    }
}

fn listed(from: &Standpoint, missed: &[Missed], pool: &Pool, page: usize) -> Markup {
    let skipped = (page - 1) * A_PAGE;
    let shown = part(ID, missed, skipped, A_PAGE);
    let columns = vec![
        Column::words("Children"),
        Column::words("Why"),
        Column::long_words("What"),
        Column::words("Family"),
        Column::words("Since, or ends"),
        Column::words("Whose turn"),
    ];
    let rows = shown.iter().map(|one| row(from, one, pool)).collect();
    html! {
        @if missed.len() > A_PAGE {
            p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + shown.len())) " of " (number(missed.len())) ". The files below the table hold all of them." }
        }
        (Table::new(ID, "What might be missed, child by child", columns, rows).known_as(ID).render())
        (pagination(page, missed.len().div_ceil(A_PAGE), |page| links::missed_page(from, page)))
        (sources(html! { "What was said of a pair is not recorded in this version, so that a pair that somebody has already considered may stand here." }))
    }
}

fn row(from: &Standpoint, one: &Missed, pool: &Pool) -> Row {
    let family = one.household.and_then(|case| pool.family(case));
    Row {
        name: html! { @if let Some(unit) = pool.unit_of(one.unit) { (unit_links(from, unit)) } },
        cells: vec![
            html! { (upper_first(one.kind.label())) },
            html! { (one.sentence) },
            html! { @if let Some(family) = family { (family_link(from, family)) } },
            html! { @if one.kind == MissedKind::EndsSoon { "ends " } @else { "since " } (time::day(one.day)) },
            html! { (one.kind.owner().label()) },
        ],
    }
}
