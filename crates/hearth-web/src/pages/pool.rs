//! The pool: children for whom a family is looked for, and families who wait.

mod families;
mod units;

pub(crate) use units::authorities;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::matching::{self, Listed, PlanOrder, Question};
use hearth_domain::agency::Network;
use maud::{Markup, html};

use crate::components::filter::FilterForm;
use crate::components::notice::sources;
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::links;
use crate::pages::pipeline::{nothing_loaded, when};
use crate::query::{AskedIn, Entered, Field, Pairs};
use crate::standpoint::Standpoint;
use crate::words::{children, counted};

/// What a page of the pool takes.
pub(crate) const TAKEN: [Field; 5] =
    [Field::Agency, Field::AsAt, Field::Raa, Field::Membership, Field::KnownAt];

/// Where a wrong address is put right.
const ASKED: AskedIn =
    AskedIn { name: "the pool", action: Cow::Borrowed(links::MATCHING), fields: &TAKEN };

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, &pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, pairs: &Pairs) -> Result<Page, WebError> {
    let (from, _) = Standpoint::asked(context, pairs, &TAKEN).await?;
    let listed = matching::listed(context, &question(&from)).await?;
    let network = context.network().await?;
    let content = content(&from, &listed, &network);
    Ok(Page::new(Some(Section::Matching), "Children and families who wait", content))
}

/// What is asked of the pool from where a page looks.
pub(crate) fn question(from: &Standpoint) -> Question {
    Question { whose: from.scope.whose.clone(), as_at: Some(from.as_at), known_at: from.known_at }
}

/// The form of a page of the pool, and from where it looks.
pub(crate) fn asking(from: &Standpoint, action: &str) -> Markup {
    asking_for(from, action, &TAKEN, &from.entered())
}

/// The same with other fields.
pub(crate) fn asking_for(
    from: &Standpoint,
    action: &str,
    fields: &[Field],
    entered: &Entered,
) -> Markup {
    let form = FilterForm {
        action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered,
        wrong: &[],
    };
    html! {
        (form.asking(fields))
        (when(from))
        @if from.agencies.is_empty() { (nothing_loaded()) }
    }
}

fn content(from: &Standpoint, listed: &Listed, network: &Network) -> Markup {
    let all: usize = listed.units.iter().map(|one| one.unit.children.len()).sum();
    html! {
        p class="govuk-body" { "Children whose plan may be adoption and for whom no match is made yet, and families who are approved and wait. Brothers and sisters who are to live together are one search." }
        (asking(from, links::MATCHING))
        @if from.is_anything_known() {
            (ways(from))
            h2 class="govuk-heading-m" { (children(all)) " in " (counted(listed.units.len(), "search", "searches")) " wait" }
            (units::section(from, listed, network))
            h2 class="govuk-heading-m" { (counted(listed.families.len(), "family", "families")) " wait" }
            p class="govuk-body" { "Families of every agency here, whoever’s children are asked about: a search does not stop at an agency." }
            (families::section(from, listed, network))
            (sources(html! { "“May be proposed” counts families whom no gate shuts out, of whom the law and safety leave no question open, and who would not make a compromised match. It is no judgement of any family. " a class="govuk-link" href=(links::MATCHING_RULES) { "What is compared, and what never is" } }))
        }
    }
}

/// The other pages of the pool.
fn ways(from: &Standpoint) -> Markup {
    html! {
        ul class="govuk-list" {
            li { a class="govuk-link" href=(links::missed(from)) { "What might be missed this week" } }
            li { a class="govuk-link" href=(links::shortage(from)) { "Who shares too few families, and what one more family would change" } }
            li { a class="govuk-link" href=(links::plan(from, PlanOrder::Waiting)) { "The plan that serves the most, for managers" } }
        }
    }
}
