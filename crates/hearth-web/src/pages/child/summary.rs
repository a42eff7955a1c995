//! Who the child is in codes, who is responsible, and where the child stands.

use hearth_app::pipeline::ends_the_way;
use hearth_domain::agency::{ArrangementForm, Function};
use hearth_domain::day::days_between;
use hearth_domain::fact::{Spell, Statement};
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, FactKind};
use maud::{Markup, html};

use super::Shown;
use crate::components::summary_list::{Line, summary_list};
use crate::components::tag::stage_tag;
use crate::pages::children::waited;
use crate::words::{age, code_with_meaning, counted, long_day};

/// The summary.
pub(super) fn section(shown: &Shown) -> Markup {
    let mut lines = shown.names();
    lines.push(Line::new("Responsible", responsible(shown)));
    lines.push(Line::new("Stage", stage(shown)));
    lines.extend(waits(shown));
    lines.push(Line::new("Age", age_line(shown)));
    lines.push(stated(shown, Statement::Sex));
    lines.push(stated(shown, Statement::Ethnicity));
    lines.push(in_force(shown, Spell::LegalStatus));
    lines.push(in_force(shown, Spell::Placement));
    lines.push(in_force(shown, Spell::Provider));
    summary_list(&lines)
}

/// The authority that answers for the child, and the regional agency that finds families for it.
fn responsible(shown: &Shown) -> Markup {
    let view = &shown.view;
    let told = view.journey.spell_on(Spell::ResponsibleAgency, view.as_at);
    let agency = told
        .and_then(|spell| AgencyId::parse(&spell.detail))
        .unwrap_or_else(|| view.agency.clone());
    let name = shown
        .network
        .agency(&agency)
        .map_or_else(|| agency.to_string(), |known| known.name.clone());
    let through = shown.network.through_on(&agency, Function::FindFamilies, view.as_at);
    let regional = through.filter(|one| one.form == ArrangementForm::RegionalAdoptionAgency);
    html! {
        (name)
        @if let Some(regional) = regional { ", through " (regional.name) }
    }
}

fn stage(shown: &Shown) -> Markup {
    let Some(stage) = shown.view.stage else {
        return html! { "The journey had not begun on " (long_day(shown.view.as_at)) "." };
    };
    let since = shown.view.listed.as_ref().and_then(|child| child.stage_since);
    html! {
        (stage_tag(stage))
        @if let Some(since) = since { " since " (long_day(since)) }
        br;
        (meaning(stage))
    }
}

fn meaning(stage: Stage) -> Markup {
    html! { span class="govuk-!-font-size-16" { (stage.meaning()) } }
}

/// The three clocks, each with the day it began.
fn waits(shown: &Shown) -> Vec<Line> {
    let Some(child) = &shown.view.listed else { return Vec::new() };
    let ended = child.stage_since.filter(|_| ends_the_way(child.stage));
    let line = |(clock, start): (WaitClock, Option<hearth_domain::Day>)| {
        let value = html! {
            (waited(child, clock, start, shown.view.as_at))
            @match (start, ended) {
                (Some(start), Some(end)) => { ", " (long_day(start)) " to " (long_day(end)) }
                (Some(start), None) => { ", since " (long_day(start)) }
                (None, _) => {}
            }
        };
        Line::new(format!("Waited {}", clock.label()), value)
    };
    WaitClock::ALL.into_iter().zip(child.since).map(line).collect()
}

fn age_line(shown: &Shown) -> Markup {
    let view = &shown.view;
    let birth = view.journey.birth_date();
    html! {
        @match birth {
            Some(due) if view.journey.is_unborn() && due <= view.as_at => {
                "not known to be born; was due " (long_day(due)) ", "
                (counted(usize::try_from(days_between(due, view.as_at)).unwrap_or_default(), "day", "days")) " before"
            }
            _ => (age(birth, view.as_at)),
        }
        @if let Some(born) = birth.filter(|day| *day <= view.as_at && !view.journey.is_unborn()) { " (born " (long_day(born)) ")" }
    }
}

fn stated(shown: &Shown, kind: Statement) -> Line {
    let told =
        shown.view.journey.stated(kind).map(|code| code_with_meaning(FactKind::from(kind), code));
    Line::new(kind.label(), html! { (told.unwrap_or_else(|| "not known".to_owned())) })
}

fn in_force(shown: &Shown, kind: Spell) -> Line {
    let spell = shown.view.journey.spell_on(kind, shown.view.as_at);
    let value = html! {
        @match spell {
            Some(spell) => {
                (code_with_meaning(kind.into(), &spell.detail))
                @if let Some(from) = spell.day { ", since " (long_day(from)) }
            }
            None => "none told on this day",
        }
    };
    Line::new(kind.label(), value)
}
