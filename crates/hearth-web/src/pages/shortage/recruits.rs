//! What one more family of each kind would change today: exact, and no forecast.

use hearth_domain::AgencyId;
use hearth_matching::recruit::Worth;
use maud::{Markup, html};

use super::Shown;
use crate::components::notice::{inset, sources};
use crate::components::table::{Column, Row, Table};
use crate::files::shown::part;
use crate::words::{counted, number};

/// How many kinds are shown; the files hold all of them.
const FIRST: usize = 20;

/// The identifier of the table.
const ID: &str = "recruits";

/// The section.
pub(super) fn section(shown: &Shown<'_>) -> Markup {
    let mut worth: Vec<&Worth> = shown.recruits.worth.iter().collect();
    worth.sort_by_key(|one| (std::cmp::Reverse(one.more_units), std::cmp::Reverse(one.candidates)));
    let first = part(ID, &worth, 0, FIRST);
    html! {
        h2 class="govuk-heading-m" { "What one more family would change today" }
        @if worth.is_empty() {
            (inset(html! { p class="govuk-body" { "Not known: no agency has told where its families live, so there is no place to imagine one more in." } }))
        } @else {
            p class="govuk-body" {
                "The plan serves " (counted(usize::try_from(shown.recruits.served).unwrap_or_default(), "search", "searches")) " today. One family can add one at most; the number of searches it could be proposed for says how many would have one more to be considered by."
            }
            p class="govuk-body" { "Showing " (first.len()) " of " (number(worth.len())) " kinds, those that change most first. The files below the table hold all of them." }
            (table(shown, first).render())
            (sources(html! {
                "What it means: the best plan is found again with one imagined family of the kind, free in everything that is not of its kind. It is exact for today and no forecast: it does not say whom a campaign would reach, how long an assessment takes, or who will wait by then. "
                "Ages, numbers and places are kinds as agencies recruit for them [K]. “Open to” is how marked a condition the family could still consider, whichever it is. Who the adopters are has no part in it."
            }))
        }
    }
}

fn table(shown: &Shown<'_>, worth: &[&Worth]) -> Table {
    let columns = vec![
        Column::words("Ages advised"),
        Column::numbers("Children advised"),
        Column::words("Open to conditions"),
        Column::words("Lives in"),
        Column::numbers("Searches it could be proposed for"),
        Column::numbers("More served at once"),
    ];
    let rows = worth.iter().map(|one| row(shown, one)).collect();
    Table::new(ID, "What one more family of each kind would change", columns, rows).known_as(ID)
}

fn row(shown: &Shown<'_>, one: &Worth) -> Row {
    let kind = &one.profile;
    Row {
        name: html! { (kind.ages.from) " to " (kind.ages.to) },
        cells: vec![
            html! { (kind.children) },
            html! { "up to " (kind.open_to.label()) },
            html! { (place(shown, &kind.lives_in)) },
            html! { (number(one.candidates)) },
            html! { (number(one.more_units)) },
        ],
    }
}

/// The name of an authority, or its code.
fn place(shown: &Shown<'_>, code: &str) -> String {
    let known = AgencyId::parse(code).and_then(|id| shown.network.agency(&id).cloned());
    known.map_or_else(|| code.to_owned(), |agency| agency.name)
}
