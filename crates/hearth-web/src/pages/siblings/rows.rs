//! A row for each group of children.

use std::collections::BTreeSet;

use hearth_app::siblings::ListedGroup;
use hearth_domain::CaseId;
use hearth_domain::siblings::{SiblingObjection, SiblingStanding};
use maud::{Markup, html};

use crate::components::table::{Column, Row, Table};
use crate::components::tag::{Colour, tag};
use crate::links;
use crate::words::{counted, list};

/// The table of groups that wait for somebody.
pub(super) fn to_confirm(id: &'static str, groups: &[ListedGroup]) -> Table {
    let columns = vec![
        Column::words("Children"),
        Column::words("Agency"),
        Column::numbers("Still on the way"),
        Column::words("What sets them together"),
        Column::long_words("What speaks against it"),
        Column::words("Standing"),
    ];
    let row = |group: &ListedGroup| Row {
        name: link(group),
        cells: vec![
            html! { (group.agency_name) },
            html! { (group.on_the_way()) },
            html! { (together(group)) },
            html! { (against(group)) },
            standing(group.proposal.standing),
        ],
    };
    let caption = "Children who may be brothers and sisters";
    Table::new(id, caption, columns, groups.iter().map(row).collect()).known_as(id)
}

fn against(group: &ListedGroup) -> String {
    let against = what_is_against(group);
    if against.is_empty() { "nothing told".to_owned() } else { against.join(" ") }
}

/// The table of groups that a person has looked at.
pub(super) fn decided(id: &'static str, caption: &str, groups: &[ListedGroup]) -> Table {
    let columns = vec![
        Column::words("Children"),
        Column::words("Agency"),
        Column::words("Brothers and sisters"),
        Column::words("What was seen"),
    ];
    let row = |group: &ListedGroup| {
        let seen = group.proposal.decided.first().map(|one| one.evidence.label());
        Row {
            name: link(group),
            cells: vec![
                html! { (group.agency_name) },
                html! { (who(group)) },
                html! { (seen.unwrap_or_default()) },
            ],
        }
    };
    Table::new(id, caption, columns, groups.iter().map(row).collect()).known_as(id)
}

/// Who of the group are brothers and sisters.
fn who(group: &ListedGroup) -> String {
    let siblings = group.proposal.siblings();
    if siblings.is_empty() {
        "none of them".to_owned()
    } else if siblings == group.proposal.children {
        "all of them".to_owned()
    } else {
        numbers(group, &siblings)
    }
}

fn link(group: &ListedGroup) -> Markup {
    let all = group.children.iter().map(|child| child.case).collect();
    html! { a class="govuk-link" href=(links::sibling_group(&group.proposal)) { (numbers(group, &all)) } }
}

/// The numbers of those children, the eldest first.
fn numbers(group: &ListedGroup, of: &BTreeSet<CaseId>) -> String {
    let of = group.children.iter().filter(|child| of.contains(&child.case));
    list(&of.map(|child| child.number.clone()).collect::<Vec<_>>(), "and")
}

/// What the children share, and who tells it.
fn together(group: &ListedGroup) -> String {
    let identifiers: Vec<String> = group.proposal.identifiers.iter().cloned().collect();
    let told = group.children.iter().flat_map(|child| &child.tellings);
    let by: BTreeSet<String> = told
        .filter(|told| group.proposal.identifiers.contains(&told.identifier))
        .map(|told| told.source.to_string())
        .collect();
    if by.is_empty() {
        return format!("{}: no source tells it any longer", identifiers.join(" and "));
    }
    format!("{}, {}", identifiers.join(" and "), list(&Vec::from_iter(by), "and"))
}

/// What speaks against a group, a sentence each.
pub(crate) fn what_is_against(group: &ListedGroup) -> Vec<String> {
    let number =
        |case: &CaseId| group.child(*case).map(|child| child.number.clone()).unwrap_or_default();
    let since = || group.proposal.standing == SiblingStanding::Reopened;
    let added = group.proposal.added();
    let removed = group.proposal.removed();
    let added = (since() && !added.is_empty())
        .then(|| format!("Added since a person decided: {}.", numbers(group, &added)));
    let removed = (since() && !removed.is_empty())
        .then(|| format!("No longer told since a person decided: {}.", numbers(group, &removed)));
    let sentence = |objection: &SiblingObjection| match objection {
        SiblingObjection::OtherIdentifier { case, source, identifier } => {
            format!("Child {} has the identifier {identifier} too ({source}).", number(case))
        }
        SiblingObjection::RefusedBefore { children } => format!(
            "A person has found before that {} are not all brothers and sisters.",
            numbers(group, children)
        ),
        SiblingObjection::ConfirmedWithOthers { case, others } => format!(
            "Child {} is confirmed as brother or sister of {} outside this group.",
            number(case),
            counted(others.len(), "child", "children")
        ),
    };
    let against = group.proposal.against.iter().map(sentence);
    added.into_iter().chain(removed).chain(against).collect()
}

/// How a group stands.
pub(crate) fn standing(standing: SiblingStanding) -> Markup {
    match standing {
        SiblingStanding::Proposed => tag("To confirm", Colour::Teal),
        SiblingStanding::Reopened => tag("Open again", Colour::Teal),
        SiblingStanding::Confirmed => tag("Confirmed", Colour::Grey),
        SiblingStanding::Refused => tag("Refused", Colour::Grey),
    }
}
