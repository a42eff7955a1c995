//! Loading each form from its folders, as the program's verbs do.

use std::path::Path;

use hearth_app::App;
use hearth_app::import::{
    ImportReport, MapSource, Mode, Sent, import_returns, import_table, map_of,
};
use hearth_domain::{AgencyId, Source};
use hearth_returns::Table;
use hearth_testkit::moment;

use crate::support::year;

/// The forms, by source.
pub const FORMS: [Source; 4] =
    [Source::Ssda903, Source::AnnexA, Source::StandardSafeguardingDataset, Source::List];

const NOW: &str = "2026-06-01T10:00:00Z";

/// Loads everything a folder holds in one form. Nothing in it is wrong but a column of notes, which no
/// list has, and nothing is asked for again.
pub async fn load(app: &App, folder: &Path, form: Source) {
    for report in reports(app, folder, form).await {
        let problems = report.years.iter().flat_map(|year| &year.problems);
        let wrong: Vec<String> = problems
            .filter(|problem| problem.column != "Notes")
            .map(ToString::to_string)
            .take(3)
            .collect();
        assert_eq!(wrong, Vec::<String>::new(), "{form}");
        assert_eq!(report.remarks, Vec::<String>::new(), "{form}");
    }
}

async fn reports(app: &App, folder: &Path, form: Source) -> Vec<ImportReport> {
    let context = app.request_at_this_machine(moment(NOW));
    let sent = match form {
        Source::Ssda903 => Sent::read_tree(folder).unwrap(),
        Source::AnnexA => {
            let mut lists = Sent::read_tree_of_lists(folder).unwrap();
            lists.retain(|list| list.files.tables_sent() == [Table::List10]);
            lists
        }
        Source::StandardSafeguardingDataset => {
            let extract = |agency: AgencyId| {
                let home = folder.join(agency.as_str()).join("2026/ssd");
                Sent::read_extract(&home, agency, year(2026)).unwrap()
            };
            authorities(folder).into_iter().map(extract).collect()
        }
        _ => return trackers(app, folder).await,
    };
    vec![import_returns(&context, sent, Mode::Write).await.unwrap()]
}

async fn trackers(app: &App, folder: &Path) -> Vec<ImportReport> {
    let context = app.request_at_this_machine(moment(NOW));
    let mut reports = Vec::new();
    for agency in authorities(folder) {
        let home = folder.join(agency.as_str()).join("2026/list");
        let map = std::fs::read_to_string(home.join("MAP.toml")).unwrap();
        let map = MapSource::Given(map_of(&map).unwrap());
        let names = ["tracker.csv", "tracker.xlsx"].map(|name| home.join(name));
        let file = names.iter().find(|file| file.is_file()).unwrap();
        let when = (year(2026).last_day(), Mode::Write);
        reports.push(import_table(&context, (file, &agency), map, when).await.unwrap());
    }
    reports
}

/// The authorities that have an extract.
fn authorities(folder: &Path) -> Vec<AgencyId> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<AgencyId> = entries
        .filter(|path| path.join("2026/ssd").is_dir())
        .filter_map(|path| AgencyId::parse(path.file_name()?.to_str()?))
        .collect();
    found.sort();
    found
}

/// Takes the returns of a year away; lists, extracts and trackers stay.
pub fn take_away_returns(folder: &Path, ending: i16) {
    for agency in authorities(folder) {
        let year = folder.join(agency.as_str()).join(ending.to_string());
        for entry in std::fs::read_dir(year).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                std::fs::remove_file(path).unwrap();
            }
        }
    }
}
