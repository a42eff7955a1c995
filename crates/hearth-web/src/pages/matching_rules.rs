//! The rules that pairs are weighed by, in words, and what is never weighed.

use hearth_app::Context;
use hearth_app::matching::{self, Question};
use hearth_matching::consideration::Consideration;
use hearth_matching::considerations::CONSIDERATIONS;
use hearth_matching::gate::Gate;
use hearth_matching::gates::GATES;
use hearth_matching::principles::{
    GATES_STAND, NEEDS_COMPARE, NEVER_WEIGHED, ONLY_BY_NEED, ORDER_OF_CHILDREN, ORDER_OF_FAMILIES,
};
use hearth_matching::rules::Rules;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::summary_list::{Line, summary_list};
use crate::error::WebError;
use crate::links;

/// The page.
pub(crate) async fn page(context: &Context<'_>) -> Result<Page, WebError> {
    let pool = matching::pool(context, &Question::default()).await?;
    let crumbs = vec![Crumb::new("Matching", links::MATCHING.to_owned())];
    let content = content(&pool.rules);
    Ok(Page::new(Some(Section::Matching), "Rules of matching", content).below(crumbs))
}

fn content(rules: &Rules) -> Markup {
    html! {
        p class="govuk-body" { "Every page of matching follows these rules and no others. " a class="govuk-link" href=(links::TRANSPARENCY) { "The record of how the tool is used" } "." }
        (inset(html! { p class="govuk-body" { (rules.signed_in_words()) } }))
        h2 class="govuk-heading-m" { "How the order is made" }
        p class="govuk-body" { (ORDER_OF_FAMILIES) }
        p class="govuk-body" { (ORDER_OF_CHILDREN) }
        h2 class="govuk-heading-m" { "What an agency signs" }
        (summary_list(&rules.in_words().into_iter().map(|rule| {
            Line::new(rule.name, html! { (rule.says) (sources(html! { (rule.source) })) })
        }).collect::<Vec<_>>()))
        h2 class="govuk-heading-m" { "What is never weighed" }
        p class="govuk-body" { "None of these is read by any rule, so nothing can be ranked or barred by it:" }
        ul class="govuk-list govuk-list--bullet" data-list="never" { @for one in NEVER_WEIGHED { li { (one) } } }
        p class="govuk-body" { (ONLY_BY_NEED) }
        h2 class="govuk-heading-m" { "Gates: what stands between a child and a family until it is cleared" }
        p class="govuk-body" { (GATES_STAND) }
        @for one in &GATES { (gate(one)) }
        h2 class="govuk-heading-m" { "Considerations: how a family meets each need" }
        p class="govuk-body" { (NEEDS_COMPARE) }
        @for one in &CONSIDERATIONS { (consideration(one)) }
    }
}

fn gate(gate: &Gate) -> Markup {
    html! {
        h3 class="govuk-heading-s" id=(gate.code) { (gate.code) " " (gate.name) }
        (lines(&gate.in_words()))
    }
}

fn consideration(one: &Consideration) -> Markup {
    html! {
        h3 class="govuk-heading-s" id=(one.code) { (one.name) }
        (lines(&one.in_words()))
    }
}

fn lines(told: &[(&str, impl AsRef<str>)]) -> Markup {
    let line =
        |(name, words): &(&str, _)| Line::new(*name, html! { (AsRef::<str>::as_ref(words)) });
    summary_list(&told.iter().map(line).collect::<Vec<_>>())
}
