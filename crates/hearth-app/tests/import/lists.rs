//! Lists that agencies keep, on both engines: by a map, found by the agency's number, names apart.

use std::path::PathBuf;

use hearth_app::identities::names_of;
use hearth_app::import::{Changes, ImportReport, MapSource, Mode, import_table, kept_maps, map_of};
use hearth_app::region::RegionChild;
use hearth_app::{App, AppError};
use hearth_domain::fact::Milestone;
use hearth_domain::{AgencyId, Day, Source};
use hearth_testkit::{Folder, moment};

use crate::support::apps;

const NOW: &str = "2026-06-01T10:00:00Z";

const MAP: &str = "list = \"tracker\"\nof = \"children\"\n[columns]\n\"Child ref\" = \"number\"\n\
    \"First name\" = \"forename\"\nSurname = \"surname\"\nSW = \"worker\"\nTeam = \"team\"\n\
    Notified = \"early-notification\"\nEDD = \"expected-birth-date\"\nSHOBPA = \"decision\"\n\
    Reversed = \"reversal\"\nWhy = \"reversal-reason\"\n\"M/F\" = \"sex\"\n";

const HEADINGS: &str =
    "Child ref,First name,Surname,M/F,SW,Team,Notified,EDD,SHOBPA,Reversed,Why,Notes\n";

/// Children of a tracker; every word of a name column begins with `Marked`.
const ROWS: &str = "A1,MarkedA,MarkedB,boy,MarkedC,MarkedD,03/01/2026,,,,,MarkedE\n\
    A2,MarkedA2,MarkedB2,MarkedSex,MarkedC,MarkedD,,01/09/2026,,,,\n\
    A3,MarkedA3,MarkedB3,girl,MarkedC,MarkedD,,,2 May 2025,01/02/2026,RD1,\n\
    ,MarkedA4,MarkedB4,girl,MarkedC,MarkedD,,,02/05/2025,,,\n\
    MarkedFive,MarkedA5,MarkedB5,girl,MarkedC,MarkedD,,,02/05/2025,,,\n\
    MarkedA6,MarkedB6,A6,girl,MarkedC,MarkedD,,,,02/05/2025,MarkedF,x,y\n\
    A7,MarkedA7,MarkedB7,girl,MarkedC,MarkedD,,,MarkedDay,01/12/2026,MarkedWhy,\n\
    A8,#MarkedA8,MarkedB8,girl,MarkedC,MarkedD,04/01/2026,,,,,\n";

struct List {
    folder: Folder,
}

impl List {
    fn new() -> Self {
        Self { folder: Folder::fresh() }
    }

    fn file(&self, text: &str) -> PathBuf {
        let file = self.folder.path().join("tracker.csv");
        std::fs::write(&file, text).unwrap();
        file
    }

    async fn load(
        &self,
        app: &App,
        text: &str,
        (map, day, mode): (MapSource, &str, Mode),
    ) -> Result<ImportReport, AppError> {
        let context = app.request_at_this_machine(moment(NOW));
        let day: Day = day.parse().unwrap();
        import_table(&context, (&self.file(text), &bristol()), map, (day, mode)).await
    }
}

fn bristol() -> AgencyId {
    AgencyId::parse("E06000023").unwrap()
}

fn given(map: &str) -> MapSource {
    MapSource::Given(map_of(map).unwrap())
}

fn kept() -> MapSource {
    MapSource::Kept("tracker".to_owned())
}

async fn children(app: &App) -> Vec<RegionChild> {
    let context = app.request_at_this_machine(moment("2026-12-01T09:00:00Z"));
    let region = context.region(None).await.unwrap();
    let mut children: Vec<RegionChild> = region.children.to_vec();
    children.sort_by(|a, b| a.number.cmp(&b.number));
    children
}

async fn names(app: &App, number: &str) -> Vec<String> {
    let context = app.request_at_this_machine(moment(NOW));
    let children = children(app).await;
    let child = children.iter().find(|child| child.number == number).unwrap();
    let names = names_of(&context, child.case).await.unwrap();
    names.into_iter().map(|name| format!("{} {}", name.kind.code(), name.value)).collect()
}

#[tokio::test]
async fn a_tracker_is_read_by_its_map_and_its_names_stand_in_one_table_alone() {
    for (app, database) in apps().await {
        let list = List::new();
        let text = format!("{HEADINGS}{ROWS}");
        let report = list.load(&app, &text, (given(MAP), "2026-05-31", Mode::Write)).await.unwrap();
        let children = children(&app).await;
        let numbers: Vec<&str> = children.iter().map(|child| child.number.as_str()).collect();
        assert_eq!(numbers, ["A1", "A2", "A3", "A7", "A8"]);
        let told = |number: &str, kind: Milestone| {
            let child = children.iter().find(|child| child.number == number).unwrap();
            let fact = child.journey.facts().iter().find(|fact| fact.kind == kind.into());
            fact.map(|fact| {
                (fact.day.unwrap().to_string(), fact.detail.clone(), fact.source_key.clone())
            })
        };
        let some = |day: &str, detail: &str, key: &str| {
            Some((day.to_owned(), detail.to_owned(), key.to_owned()))
        };
        let notified = some("2026-01-03", "", "tracker, Notified");
        assert_eq!(told("A1", Milestone::EarlyNotification), notified);
        assert_eq!(
            told("A2", Milestone::ExpectedBirthDate),
            some("2026-09-01", "", "tracker, EDD")
        );
        assert_eq!(told("A3", Milestone::Decision), some("2025-05-02", "", "tracker, SHOBPA"));
        assert_eq!(told("A3", Milestone::Reversal), some("2026-02-01", "RD1", "tracker, Reversed"));
        assert_eq!(told("A7", Milestone::Reversal), None, "what is planned has not happened");
        let facts = children.iter().flat_map(|child| child.journey.facts());
        assert!(facts.into_iter().all(|fact| fact.source == Source::List));

        let counts = report.problem_counts();
        let expected = [("cell", 5), ("day-to-come", 1), ("row", 2)];
        assert_eq!(counts, expected.map(|(kind, count)| (kind.to_owned(), count)).into());
        let said = format!("{report:?}").replace(text.as_str(), "");
        assert!(!said.to_lowercase().contains("marked"), "{said}");
        assert_eq!(database.columns_holding("marked").await, ["identity.value"]);
        assert_eq!(
            database.columns_holding("early-notification").await,
            ["fact.kind", "list_map.toml"]
        );
        let a1 = ["forename MarkedA", "surname MarkedB", "worker MarkedC", "team MarkedD"];
        assert_eq!(names(&app, "A1").await, a1);
        assert_eq!(names(&app, "A8").await[0], "surname MarkedB8", "an error is no name");
    }
}

#[tokio::test]
async fn a_list_sent_again_changes_what_differs_and_needs_no_map() {
    for (app, _database) in apps().await {
        let list = List::new();
        let text = format!("{HEADINGS}{ROWS}");
        let day = "2026-05-31";
        let dry = list.load(&app, &text, (given(MAP), day, Mode::DryRun)).await.unwrap();
        assert_eq!((dry.changes.rows_added, dry.changes.names_added), (5, 19));
        assert!(children(&app).await.is_empty());
        assert!(matches!(
            list.load(&app, &text, (kept(), day, Mode::Write)).await,
            Err(AppError::NoMap { kept, .. }) if kept.is_empty()
        ));
        list.load(&app, &text, (given(MAP), day, Mode::Write)).await.unwrap();
        let again = list.load(&app, &text, (kept(), day, Mode::Write)).await.unwrap();
        assert_eq!((again.changes, again.ledger), (Changes::default(), None));

        let changed = text.replace("MarkedA3,", "NewA3,").replace("2 May 2025", "09/05/2025");
        let changed = changed.replace("A1,MarkedA,MarkedB,boy", ",,,");
        let report = list.load(&app, &changed, (kept(), day, Mode::Write)).await.unwrap();
        let changes = report.changes;
        assert_eq!((changes.superseded, changes.retracted, changes.rows_removed), (1, 2, 2));
        assert_eq!((changes.names_added, changes.names_removed), (1, 5));
        assert!(names(&app, "A3").await.contains(&"forename NewA3".to_owned()));
        assert_eq!(children(&app).await.len(), 4, "of A1 nothing is told any more");

        // An older list tells what the newer does not, and no names.
        let older = format!("{HEADINGS}A3,OldA3,OldB3,,,,,,01/05/2024,,,\n");
        let report = list.load(&app, &older, (kept(), "2025-03-31", Mode::Write)).await.unwrap();
        assert_eq!((report.changes.names_added, report.changes.names_removed), (0, 0));
        assert_eq!(report.changes.superseded, 0, "of the decision the newer list holds");
    }
}

#[tokio::test]
async fn another_list_of_the_year_is_refused_and_maps_are_kept_by_name() {
    for (app, _database) in apps().await {
        let list = List::new();
        let text = format!("{HEADINGS}{ROWS}");
        let day = "2026-05-31";
        list.load(&app, &text, (given(MAP), day, Mode::Write)).await.unwrap();
        let other = MAP.replace("\"tracker\"", "\"finders\"");
        let refused = list.load(&app, &text, (given(&other), day, Mode::Write)).await.unwrap_err();
        assert!(refused.to_string().contains("\"tracker\" of E06000023 is loaded for 2026/27"));
        let without = MAP.replace("\"M/F\" = \"sex\"\n", "");
        list.load(&app, &text, (given(&without), day, Mode::Write)).await.unwrap();
        let context = app.request_at_this_machine(moment(NOW));
        let maps = kept_maps(&context).await.unwrap();
        assert_eq!(maps.len(), 1);
        assert_eq!(maps[0].map, map_of(&without).unwrap(), "the newest holds");
        let nothing = list.load(&app, HEADINGS, (kept(), day, Mode::Write)).await.unwrap_err();
        assert!(nothing.to_string().contains("no row of the list has a number"), "{nothing}");
        let lacking = text.replace("SHOBPA", "Decision day");
        let lacking = list.load(&app, &lacking, (kept(), day, Mode::Write)).await.unwrap_err();
        assert!(lacking.to_string().contains("\"SHOBPA\". The headings there are"), "{lacking}");
        let later = list.load(&app, &text, (kept(), "2026-06-02", Mode::Write)).await;
        assert!(matches!(later, Err(AppError::DayToCome { .. })));
    }
}

#[tokio::test]
async fn a_list_of_households_and_one_of_children_stand_beside_each_other() {
    let map = "list = \"adopters\"\nof = \"households\"\n[columns]\nRef = \"number\"\n\
        First = \"forename\"\nSecond = \"second-forename\"\nEnquiry = \"household-enquiry\"\n\
        Approved = \"approval\"\nLeft = \"left-process\"\nWhy = \"left-process-reason\"\n\
        Adults = \"adopters\"\n";
    let text = "Ref,First,Second,Enquiry,Approved,Left,Why,Adults\n\
        H1,MarkedA,MarkedB,01/02/2025,01/09/2025,,,couple\nH2,MarkedC,,01/03/2025,,01/04/2025,on hold,1\n";
    for (app, database) in apps().await {
        let list = List::new();
        let children = format!("{HEADINGS}{ROWS}");
        let day = "2026-05-31";
        list.load(&app, &children, (given(MAP), day, Mode::Write)).await.unwrap();
        let report = list.load(&app, text, (given(map), day, Mode::Write)).await.unwrap();
        assert_eq!((report.households_kept, report.children_kept), (2, 0));
        assert_eq!((report.changes.names_added, report.changes.names_removed), (3, 0));
        assert_eq!(report.changes.retracted, 0);
        let context = app.request_at_this_machine(moment(NOW));
        let region = context.region(None).await.unwrap();
        assert_eq!((region.families.len(), region.children.len()), (2, 5));
        let first = region.families.iter().find(|one| one.number == "H1").unwrap();
        assert_eq!(first.household.adopters(), Some(2));
        assert_eq!(first.household.latest().unwrap().approved.unwrap().to_string(), "2025-09-01");
        assert_eq!(database.columns_holding("marked").await, ["identity.value"]);
    }
}
