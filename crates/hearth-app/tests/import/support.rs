//! A small synthetic region and a database to load it into.

use std::collections::{BTreeMap, BTreeSet};

use hearth_app::App;
use hearth_app::import::{ImportReport, Mode, Sent, import_returns};
use hearth_app::journeys::{self, JourneyLine, Question};
use hearth_app::partition;
use hearth_app::region::RegionChild;
use hearth_domain::{AgencyId, CollectionYear, Journey};
use hearth_returns::Return;
use hearth_simulation::{Scenario, SyntheticRegion, generate};
use hearth_store::testing::{TestDatabase, databases};
use hearth_testkit::moment;

/// A moment after everything is loaded.
const LATER: &str = "2026-12-01T09:00:00Z";

/// The files of one return, by name.
pub type Files = Vec<(String, Vec<u8>)>;

/// A return before it is loaded: authority, year, files.
pub type Posted = (AgencyId, CollectionYear, Files);

pub fn year(ending: i16) -> CollectionYear {
    CollectionYear::ending_in(ending).unwrap()
}

pub fn region(children: usize, first: i16, last: i16) -> SyntheticRegion {
    generate(&Scenario::adoption_west(7, children, year(first), year(last)))
}

pub fn posted(region: &SyntheticRegion) -> Vec<Posted> {
    region.returns().collect()
}

/// A database of each engine, opened as the program opens it.
pub async fn apps() -> Vec<(App, TestDatabase)> {
    let mut apps = Vec::new();
    for database in databases().await {
        let app = App::open(database.address(), moment("2026-06-01T09:00:00Z")).await.unwrap();
        apps.push((app, database));
    }
    apps
}

/// Loads returns at a moment.
pub async fn load(app: &App, at: &str, posted: Vec<Posted>) -> ImportReport {
    let sent = posted.into_iter().map(|(agency, year, files)| Sent {
        agency,
        files: Return::from_files(files, year),
        folder: None,
    });
    import_returns(&app.request_at_this_machine(moment(at)), sent.collect(), Mode::Write)
        .await
        .unwrap()
}

/// Turns on the partition of every authority whose returns are given.
pub async fn keep_the_rest(app: &App, at: &str, posted: &[Posted]) {
    let context = app.request_at_this_machine(moment(at));
    for agency in posted.iter().map(|(agency, ..)| agency).collect::<BTreeSet<_>>() {
        assert!(partition::turn_on(&context, agency).await.unwrap().0, "{agency} was off");
    }
}

/// Every plan of every child, as known at an instant.
pub async fn plans(app: &App, known_at: Option<&str>) -> Vec<JourneyLine> {
    let question =
        Question { known_at: known_at.map(moment), all_plans: true, ..Question::default() };
    let context = app.request_at_this_machine(moment(LATER));
    journeys::journeys(&context, &question).await.unwrap()
}

/// The journey of every child, by agency and number.
pub type Journeys = BTreeMap<(AgencyId, String), Journey>;

/// Every journey as it is recorded now.
pub async fn journeys(app: &App) -> Journeys {
    let region = app.request_at_this_machine(moment(LATER)).region(None).await.unwrap();
    let one =
        |child: &RegionChild| ((child.agency.clone(), child.number.clone()), child.journey.clone());
    let read: Journeys = region.children.iter().map(one).collect();
    assert_eq!(read.len(), region.children.len(), "a child has one case");
    read
}

/// One file of one return.
pub fn file_of<'a>(
    posted: &'a mut [Posted],
    agency: &AgencyId,
    ending: i16,
    column: &str,
) -> &'a mut Vec<u8> {
    let (_, _, files) =
        posted.iter_mut().find(|(one, year, _)| one == agency && year.ending() == ending).unwrap();
    let holds = |bytes: &[u8]| {
        let header = String::from_utf8_lossy(bytes);
        header.lines().next().unwrap_or_default().split(',').any(|cell| cell == column)
    };
    files.iter_mut().map(|(_, bytes)| bytes).find(|bytes| holds(bytes)).unwrap()
}
