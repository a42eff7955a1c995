//! Children who share a family identifier: to be confirmed as brothers and sisters, confirmed or refused.

mod rows;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::siblings::{self, ListedGroup, Question};
use hearth_domain::siblings::SiblingStanding;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::filter::FilterForm;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::pagination::pagination;
use crate::error::WebError;
use crate::files::shown::part;
use crate::links;
use crate::query::{AskedIn, Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{counted, number};
pub(crate) use rows::{standing, what_is_against};

/// How many stand on one page of the list.
const A_PAGE: usize = 100;

/// The identifier of the table of those that wait for somebody.
const ID: &str = "siblings";

/// What the page takes.
const TAKEN: [Field; 5] =
    [Field::Agency, Field::Raa, Field::Membership, Field::KnownAt, Field::Page];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "the brothers and sisters",
    action: Cow::Borrowed("/siblings"),
    fields: &[Field::Agency, Field::Raa, Field::Membership, Field::KnownAt],
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, &pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, pairs: &Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, pairs, &TAKEN).await?;
    let question = Question {
        whose: from.scope.whose.clone(),
        known_at: from.known_at,
        ..Question::default()
    };
    let all = siblings::groups(context, &question, from.as_at).await?;
    let page = asked.page.unwrap_or(1);
    let waiting = all.iter().filter(|one| one.proposal.standing.is_to_confirm()).count();
    if page > waiting.div_ceil(A_PAGE).max(1) {
        return Err(from.refuse(Wrong::value(Field::Page, &page.to_string())));
    }
    let crumbs = vec![Crumb::new("Pipeline", links::pipeline(&from))];
    let content = content(&from, page, all);
    Ok(Page::new(Some(Section::Pipeline), "Brothers and sisters", content).below(crumbs))
}

fn content(from: &Standpoint, page: usize, all: Vec<ListedGroup>) -> Markup {
    let stands =
        |standing: SiblingStanding| move |one: &ListedGroup| one.proposal.standing == standing;
    let (waiting, decided): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.proposal.standing.is_to_confirm());
    let (confirmed, refused): (Vec<_>, Vec<_>) =
        decided.into_iter().partition(stands(SiblingStanding::Confirmed));
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &from.entered(),
        wrong: &[],
    };
    html! {
        p class="govuk-body" {
            "An authority’s list gives children of one family the same family identifier. Children who share one may be brothers and sisters, or may only live in one household: a person who knows confirms or refuses it. Whether brothers and sisters should live together or apart is another decision, and is not taken here."
        }
        (form.asking(ASKED.fields))
        h2 class="govuk-heading-m" { (counted(waiting.len(), "group", "groups")) " to confirm" }
        @if waiting.is_empty() { (nothing_to_confirm()) } @else { (to_confirm(from, page, &waiting)) }
        @if !confirmed.is_empty() {
            h2 class="govuk-heading-m" { (counted(confirmed.len(), "group", "groups")) " confirmed" }
            (rows::decided("confirmed", "Children whom a person has confirmed as brothers and sisters", &confirmed).render())
        }
        @if !refused.is_empty() {
            h2 class="govuk-heading-m" { (counted(refused.len(), "group", "groups")) " refused" }
            (rows::decided("refused", "Children of whom a person has found that they are not brothers and sisters", &refused).render())
        }
        (sources(html! { "A finding holds while the sources set just these children together. When one of them adds a child or takes one away, the group is open again. The same identifier of another authority is of another family." }))
    }
}

fn nothing_to_confirm() -> Markup {
    inset(html! {
        p class="govuk-body" { "No children share a family identifier without somebody having looked at it. Family identifiers are told by Annex A list 10 (the children looked after return has none):" }
        p class="govuk-body" { code { "hearth import annex-a FILE.xlsx --agency E06000023 --year 2026" } }
    })
}

fn to_confirm(from: &Standpoint, page: usize, waiting: &[ListedGroup]) -> Markup {
    let skipped = (page - 1) * A_PAGE;
    let shown = part(ID, waiting, skipped, A_PAGE);
    html! {
        @if waiting.len() > A_PAGE {
            p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + shown.len())) " of " (number(waiting.len())) ". The files below the table hold all of them." }
        }
        (rows::to_confirm(ID, shown).render())
        (pagination(page, waiting.len().div_ceil(A_PAGE), |page| links::siblings(from, page)))
    }
}
