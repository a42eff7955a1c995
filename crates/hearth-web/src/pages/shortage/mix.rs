//! The mix of children who wait beside what panels advised the families who wait for.

use hearth_app::matching::MixRow;
use maud::{Markup, html};

use super::Shown;
use crate::components::notice::sources;
use crate::components::table::{Column, Row, Table};
use crate::words::number;

/// The section.
pub(super) fn section(shown: &Shown<'_>) -> Markup {
    let columns = vec![
        Column::words("Age and number"),
        Column::numbers("Searches"),
        Column::numbers("Of these with a marked need"),
        Column::numbers("Families advised for them"),
        Column::numbers("Of these open to something marked"),
    ];
    let rows = shown.mix.rows.iter().map(row).collect();
    html! {
        h2 class="govuk-heading-m" { "Who waits, and what families are advised for" }
        p class="govuk-body" { "A search is for one child, or for brothers and sisters who are to live together. A family is counted in every row that its panel’s advice reaches, so families do not add up." }
        (Table::new("mix", "Searches beside families who wait", columns, rows).known_as("mix").render())
        (sources(html! { "A search stands at the age of the eldest child. A family reaches a row where the advice names that number and any age of the band; “open to something marked” means a yes, with or without support, to at least one condition at its most marked. " (number(shown.mix.untold)) " of the families have no advice told; " (number(shown.mix.undated)) " of the searches have no day of birth told and stand in no row." }))
    }
}

fn row(one: &MixRow) -> Row {
    Row {
        name: html! { (one.in_words()) },
        cells: [one.units, one.marked, one.families, one.open]
            .map(|count| html! { (number(count)) })
            .into(),
    }
}
