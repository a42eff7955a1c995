//! Who is responsible for the household, where it stands, and how many adopters it has.

use hearth_domain::agency::{ArrangementForm, Function};
use maud::{Markup, html};

use super::Shown;
use crate::components::summary_list::{Line, summary_list};
use crate::components::tag::household_stage_tag;
use crate::components::time;
use crate::pages::families::{adopters, yes_or_no};
use crate::words::long_day;

/// The summary.
pub(super) fn section(shown: &Shown) -> Markup {
    let household = &shown.view.household;
    let mut lines = shown.names();
    lines.push(Line::new("Responsible", responsible(shown)));
    lines.push(Line::new("Stage", stage(shown)));
    lines.extend(waited(shown));
    lines.push(Line::new("Adopters in the household", adopters(household.adopters())));
    lines.push(Line::new("Fostering for adoption", yes_or_no(household.fosters_for_adoption())));
    summary_list(&lines)
}

/// The agency that answers for the household, and the regional agency that recruits for it.
fn responsible(shown: &Shown) -> Markup {
    let view = &shown.view;
    let through = shown.network.through_on(&view.agency, Function::Recruit, view.as_at);
    let regional = through.filter(|one| one.form == ArrangementForm::RegionalAdoptionAgency);
    html! {
        (view.agency_name)
        @if let Some(regional) = regional { ", through " (regional.name) }
    }
}

fn stage(shown: &Shown) -> Markup {
    let view = &shown.view;
    let Some(stage) = view.stage else {
        return html! { "The journey had not begun on " (long_day(view.as_at)) "." };
    };
    let since = view.household.latest().and_then(|run| stage.reached_on(run));
    html! {
        (household_stage_tag(stage))
        @if let Some(since) = since { " since " (long_day(since)) }
        br;
        span class="govuk-!-font-size-16" { (stage.meaning()) }
    }
}

/// How long the household has stood there, and how long since it registered.
fn waited(shown: &Shown) -> Vec<Line> {
    let view = &shown.view;
    let (Some(stage), Some(run)) = (view.stage, view.household.latest()) else {
        return Vec::new();
    };
    let ended = stage.reached_on(run).filter(|_| stage.ends_the_way());
    let last = ended.unwrap_or(view.as_at);
    let line = |name: &str, first: Option<hearth_domain::Day>| {
        let first = first.filter(|first| *first <= last)?;
        let value = html! {
            (time::length(first, last)) ", "
            @match ended {
                Some(end) => { (long_day(first)) " to " (long_day(end)) }
                None => { "since " (long_day(first)) }
            }
        };
        Some(Line::new(name, value))
    };
    let at_stage = stage.reached_on(run).filter(|_| !stage.ends_the_way());
    [
        line("At this stage", at_stage),
        line("Since registering", run.registration()),
        line("Since approval", run.approved),
    ]
    .into_iter()
    .flatten()
    .collect()
}
