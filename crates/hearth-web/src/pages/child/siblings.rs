//! The child's brothers and sisters in this database, and those who may be.

use hearth_app::siblings::{GroupChild, ListedGroup};
use hearth_domain::CaseId;
use maud::{Markup, html};

use crate::components::notice::inset;
use crate::components::tag::stage_tag;
use crate::links;
use crate::pages::sibling_group::when_born;
use crate::standpoint::Standpoint;
use crate::words::list;

/// Those whom a person has confirmed, then those whom sources propose; nothing where there is neither.
pub(super) fn section(from: &Standpoint, case: CaseId, groups: &[ListedGroup]) -> Markup {
    let siblings = confirmed(case, groups);
    let to_confirm: Vec<&ListedGroup> =
        groups.iter().filter(|one| one.proposal.standing.is_to_confirm()).collect();
    html! {
        @if !siblings.is_empty() || !to_confirm.is_empty() {
            h2 class="govuk-heading-m" { "Brothers and sisters in this database" }
            @if siblings.is_empty() {
                p class="govuk-body" { "None has been confirmed." }
            } @else {
                ul class="govuk-list govuk-list--bullet" data-list="siblings" {
                    @for child in siblings { li { (sibling(from, child)) } }
                }
            }
            @for group in to_confirm { (proposal(from, case, group)) }
        }
    }
}

/// The confirmed brothers and sisters, each once.
fn confirmed(case: CaseId, groups: &[ListedGroup]) -> Vec<&GroupChild> {
    let mut found: Vec<&GroupChild> = Vec::new();
    for group in groups {
        let siblings = group.proposal.siblings();
        let of_group = group.children.iter().filter(|one| siblings.contains(&one.case));
        for child in of_group.filter(|one| siblings.contains(&case) && one.case != case) {
            if found.iter().all(|known| known.case != child.case) {
                found.push(child);
            }
        }
    }
    found
}

fn sibling(from: &Standpoint, child: &GroupChild) -> Markup {
    html! {
        a class="govuk-link" href=(links::child(from, child.case)) { "Child " (child.number) }
        ", " (when_born(child)) " "
        @if let Some(stage) = child.stage { (stage_tag(stage)) }
    }
}

/// Who may be, and where to say so.
fn proposal(from: &Standpoint, case: CaseId, group: &ListedGroup) -> Markup {
    let others = group.children.iter().filter(|child| child.case != case);
    let others: Vec<String> = others.map(|child| format!("child {}", child.number)).collect();
    let identifiers: Vec<String> = group.proposal.identifiers.iter().cloned().collect();
    inset(html! {
        p class="govuk-body" {
            "Not confirmed: " (list(&others, "and")) " may be brothers or sisters. "
            @if group.proposal.is_told() {
                "They share the family identifier " (list(&identifiers, "and")) " with this child."
            } @else {
                "A person had decided about them, and no source sets them together any longer."
            }
        }
        @if from.known_at.is_none() {
            p class="govuk-body" {
                a class="govuk-link" href=(links::sibling_group(&group.proposal)) { "Say whether they are brothers and sisters" }
            }
        }
    })
}
