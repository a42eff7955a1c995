//! `hearth journeys`: the milestones of every child on the way to adoption.

use hearth_app::App;
use hearth_app::journeys::{JourneyLine, Question, journeys};
use hearth_domain::Day;

use crate::arguments::Journeys;
use crate::clock;
use crate::output::Listing;

pub(crate) async fn run(what: Journeys) -> anyhow::Result<()> {
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let question = Question {
        agency: what.agency,
        as_at: what.as_at,
        known_at: what.asked.known_at,
        all_plans: what.all_plans,
    };
    let lines = journeys(&app.request_at_this_machine(clock::now()), &question).await?;
    let mut columns = vec![
        "agency", "child", "entry", "decision", "order", "match", "placed", "granted", "reversed",
    ];
    if what.all_plans {
        columns.push("plan");
    }
    let rows = lines.iter().map(|line| row(line, what.all_plans)).collect();
    Listing { columns, rows }.print(what.asked.format)
}

fn row(line: &JourneyLine, with_number: bool) -> Vec<String> {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let plan = &line.plan;
    let mut row = vec![
        line.agency.to_string(),
        line.child.clone(),
        day(plan.entered_care),
        day(plan.decision),
        day(plan.placement_order),
        day(plan.matched()),
        day(plan.placed()),
        day(plan.adoption_order),
        day(plan.reversed.as_ref().map(|told| told.0)),
    ];
    if with_number {
        row.push(plan.number.to_string());
    }
    row
}
