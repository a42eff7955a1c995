//! Households by stage: all of them as a strip, and by agency as a table.

use hearth_app::families::{Families, StageRow};
use hearth_domain::household::HouseholdStage;
use maud::{Markup, html};

use crate::components::flow::{Step, flow};
use crate::components::number_link::number_of_households;
use crate::components::table::{Column, Group, Row, Table};
use crate::links::FamiliesOf;
use crate::pages::sources::folded;
use crate::standpoint::Standpoint;
use crate::told::Loaded;
use crate::words::{long_day, lower_first};

/// The stages in the order of the table: under way, resting, ended.
const ORDER: [HouseholdStage; 10] = [
    HouseholdStage::Enquired,
    HouseholdStage::InStageOne,
    HouseholdStage::BetweenStages,
    HouseholdStage::InStageTwo,
    HouseholdStage::ApprovedWaiting,
    HouseholdStage::HouseholdMatched,
    HouseholdStage::HouseholdPlaced,
    HouseholdStage::OnHold,
    HouseholdStage::HasAdopted,
    HouseholdStage::Departed,
];

/// Every household on the way, stage by stage, and those that adopted in the year.
pub(super) fn strip(from: &Standpoint, families: &Families) -> Markup {
    let whose = from.scope_name().unwrap_or("all agencies");
    let is_on_the_strip = |stage: &HouseholdStage| {
        !matches!(stage, HouseholdStage::OnHold | HouseholdStage::Departed)
    };
    let step = |stage: HouseholdStage| Step {
        name: if stage.ends_the_way() {
            format!("{} in 12 months", stage.label())
        } else {
            stage.label().to_owned()
        },
        count: number(from, stage, &families.all, whose),
        is_end: stage.ends_the_way(),
    };
    let steps: Vec<Step> = ORDER.into_iter().filter(is_on_the_strip).map(step).collect();
    flow(&steps)
}

/// The table of agencies and stages.
pub(super) fn section(from: &Standpoint, families: &Families) -> Markup {
    let day = long_day(from.as_at);
    let ending = ORDER.into_iter().filter(|stage| stage.ends_the_way()).count();
    let group = |heading: String, span: usize| Group { heading, span };
    let groups = vec![
        group(format!("On the way on {day}"), ORDER.len() - ending),
        group(format!("Ended in the 12 months to {day}"), ending),
    ];
    let columns = std::iter::once(Column::words("Agency"))
        .chain(ORDER.map(|stage| Column::numbers(stage.label())))
        .collect();
    let rows = agencies(from, families).iter().map(|told| row(from, told)).collect();
    let caption = format!("Households by agency and stage, {day}");
    let table = Table::new("stages", caption, columns, rows).known_as("households");
    let foot = from.agency().is_none().then(|| row(from, &families.all));
    html! {
        h2 class="govuk-heading-m" { "Where households stand" }
        (Table { groups, foot, ..table }.render())
    }
}

/// How old the sources are.
pub(super) fn sources(from: &Standpoint) -> Markup {
    html! {
        @if !from.ages.is_empty() {
            h2 class="govuk-heading-m" { "Sources" }
            (folded(from))
        }
    }
}

/// A row for every agency in view, also where nobody stands at any stage.
fn agencies(from: &Standpoint, families: &Families) -> Vec<StageRow> {
    let row = |one: &Loaded| {
        let told = families.rows.iter().find(|row| row.agency.as_ref() == Some(&one.id)).cloned();
        let nobody =
            || StageRow { agency: Some(one.id.clone()), name: one.name.clone(), counts: [0; 10] };
        told.unwrap_or_else(nobody)
    };
    from.in_view().into_iter().map(row).collect()
}

fn row(from: &Standpoint, told: &StageRow) -> Row {
    let of_one = told.agency.as_ref().map(|agency| from.of_agency(Some(agency)));
    let from = of_one.as_ref().unwrap_or(from);
    let cell = |stage| number(from, stage, told, &told.name);
    Row { name: html! { (told.name) }, cells: ORDER.into_iter().map(cell).collect() }
}

fn number(from: &Standpoint, stage: HouseholdStage, row: &StageRow, whose: &str) -> Markup {
    let counts = HouseholdStage::ALL.iter().zip(row.counts);
    let count = counts.filter(|(one, _)| **one == stage).map(|(_, count)| count).sum();
    let of = format!("{}, {whose}", lower_first(stage.label()));
    number_of_households(from, count, &FamiliesOf::stage(stage), &of)
}
