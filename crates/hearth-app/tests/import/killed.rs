//! Killed at any moment, an import leaves the database as before or as after, never between.
//!
//! The test runs itself again as the importing process and kills that with SIGKILL. Two versions
//! of a region take turns, so that every import has something to write.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use hearth_app::App;
use hearth_app::import::{Changes, Mode, Sent, import_returns};
use hearth_app::journeys::JourneyLine;
use hearth_store::testing::databases;
use hearth_testkit::{Dice, Folder, moment};

use crate::support::{plans, region};

const KILLS: usize = 100;
const DATABASE: &str = "HEARTH_TEST_VICTIM_DATABASE";
const TREE: &str = "HEARTH_TEST_VICTIM_TREE";
const AT: &str = "2026-06-01T10:00:00Z";

/// The importing process; without its variables it is no test at all.
#[tokio::test]
async fn victim() {
    #![expect(
        clippy::disallowed_methods,
        reason = "the killing test tells its victim what to do this way"
    )]
    let (Ok(database), Ok(tree)) = (std::env::var(DATABASE), std::env::var(TREE)) else { return };
    load(&database, Path::new(&tree), Mode::Write).await;
}

async fn load(database: &str, tree: &Path, mode: Mode) -> Changes {
    let app = App::open(database, moment(AT)).await.unwrap();
    let sent = Sent::read_tree(tree).unwrap();
    let report =
        import_returns(&app.request_at_this_machine(moment(AT)), sent, mode).await.unwrap();
    app.close().await;
    report.changes
}

async fn journeys_in(database: &str) -> Vec<JourneyLine> {
    let app = App::open(database, moment(AT)).await.unwrap();
    let lines = plans(&app, None).await;
    app.close().await;
    lines
}

fn start(database: &str, tree: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed::victim"])
        .env(DATABASE, database)
        .env(TREE, tree)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// One version of the region: its folder, its journeys, and what loading it over the other writes.
struct Version {
    folder: Folder,
    journeys: Vec<JourneyLine>,
    changes: Changes,
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_leaves_the_database_as_before_or_as_after() {
    for database in databases().await {
        let address = database.address();
        let mut versions = Vec::new();
        for last in [2025, 2026] {
            let folder = Folder::fresh();
            // The same authorities and years, other people: everything is replaced each time.
            region(if last == 2025 { 60 } else { 90 }, 2025, 2026).write_to(folder.path()).unwrap();
            load(address, folder.path(), Mode::Write).await;
            let journeys = journeys_in(address).await;
            versions.push(Version { folder, journeys, changes: Changes::default() });
        }
        versions[0].changes = load(address, versions[0].folder.path(), Mode::Write).await;
        versions[1].changes = load(address, versions[1].folder.path(), Mode::DryRun).await;
        let begun = Instant::now();
        assert!(start(address, versions[1].folder.path()).wait().unwrap().success());
        let whole = begun.elapsed();
        let counts = kill_often(address, &versions, whole).await;
        eprintln!(
            "{}: {KILLS} kills, {} left it as before, {} as after",
            database.engine(),
            counts.0,
            counts.1
        );
        assert!(counts.0 > 10, "kills came too late to show anything: {counts:?}");
    }
}

async fn kill_often(address: &str, versions: &[Version], whole: Duration) -> (usize, usize) {
    let mut dice = Dice::seeded(9);
    let (mut held, mut as_before, mut as_after) = (1, 0, 0);
    for kill in 0..KILLS {
        let target = 1 - held;
        let mut victim = start(address, versions[target].folder.path());
        let share = f64::from(u32::try_from(dice.below(1_100)).unwrap()) / 1_000.0;
        tokio::time::sleep(whole.mul_f64(share)).await;
        let _ = victim.kill();
        victim.wait().unwrap();
        let journeys = journeys_in(address).await;
        let left = load(address, versions[target].folder.path(), Mode::DryRun).await;
        if journeys == versions[target].journeys {
            assert_eq!(left, Changes::default(), "kill {kill}: between");
            as_after += 1;
            held = target;
        } else {
            assert_eq!(journeys, versions[held].journeys, "kill {kill}: neither before nor after");
            assert_eq!(
                left.rows_added, versions[target].changes.rows_added,
                "kill {kill}: between"
            );
            as_before += 1;
        }
    }
    (as_before, as_after)
}
