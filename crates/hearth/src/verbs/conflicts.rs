//! `hearth conflicts`: where the sources of a case tell different things.

use hearth_app::App;
use hearth_app::conflicts::{ListedConflict, Question, conflicts};
use hearth_domain::resolve::ConflictStanding;
use hearth_domain::{Day, Fact, Source};

use crate::arguments::Conflicts;
use crate::clock;
use crate::output::Listing;

/// The sources that may differ, with the column of each.
const SOURCES: [(Source, &str); 5] = [
    (Source::Person, "person"),
    (Source::Ssda903, "ssda903"),
    (Source::AnnexA, "annex_a"),
    (Source::StandardSafeguardingDataset, "ssd"),
    (Source::List, "list"),
];

pub(crate) async fn run(what: Conflicts) -> anyhow::Result<()> {
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let question = Question {
        whose: what.agency,
        kind: what.about,
        keeper: None,
        settled: what.settled,
        known_at: what.asked.known_at,
    };
    let listed = conflicts(&context, &question).await?;
    let mut columns = vec!["agency", "number", "case", "about", "holds"];
    columns.extend(SOURCES.map(|(_, column)| column));
    columns.extend(["standing", "settled_by"]);
    let rows = listed.iter().map(row).collect();
    Listing { columns, rows }.print(what.asked.format)
}

fn row(one: &ListedConflict) -> Vec<String> {
    let conflict = &one.conflict;
    let mut row = vec![
        one.agency.to_string(),
        one.number.clone(),
        one.case.to_string(),
        conflict.kind.code().to_owned(),
        value(conflict.holds.as_ref()),
    ];
    let told = |of: Source| conflict.told.iter().find(|(source, _)| *source == of);
    row.extend(
        SOURCES.map(|(source, _)| {
            told(source).map(|(_, fact)| value(fact.as_ref())).unwrap_or_default()
        }),
    );
    row.push(standing(conflict.standing).to_owned());
    row.push(one.keeper().label().to_owned());
    row
}

/// A day, the day it ended and the code, as far as they are told.
pub(crate) fn value(fact: Option<&Fact>) -> String {
    let Some(fact) = fact else { return "nothing".to_owned() };
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let code = (!fact.detail.is_empty()).then(|| fact.detail.clone());
    let parts = [day(fact.day), day(fact.until), code];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn standing(standing: ConflictStanding) -> &'static str {
    match standing {
        ConflictStanding::Open => "open",
        ConflictStanding::Reopened => "reopened",
        ConflictStanding::Settled => "settled",
    }
}
