//! `hearth match plan --keep`: a run is kept so that anybody can prove it again without the database.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use std::fs;
use std::path::Path;

use hearth_app::{App, Demonstration, demonstration};
use hearth_testkit::{Folder, Program};

/// The exit code, what it printed and what it said.
fn run(words: &[&str]) -> (i32, String, String) {
    Program::at(env!("CARGO_BIN_EXE_hearth")).run(&[&["match"], words].concat())
}

fn made(database: &str) {
    let of = Demonstration { seed: 1, children: 100, lists_of_children: false };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let now = "2026-07-01T12:00:00Z".parse().unwrap();
        let app = App::open(database, now).await.unwrap();
        demonstration(&app.request_at_this_machine(now), of).await.unwrap();
    });
}

#[test]
fn a_kept_run_proves_itself_and_is_not_written_over() {
    let place = Folder::fresh();
    let database = format!("sqlite:{}", place.path().join("region.db").display());
    made(&database);
    let folder = place.path().join("kept").join("today");
    let kept = folder.display().to_string();
    let words = ["plan", "--database", &database, "--format", "csv", "--keep", &kept];
    let (code, printed, said) = run(&words);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Prove it again with: hearth match check"), "{said}");

    let named = |name: &str| folder.join(name).display().to_string();
    let files = ["--problem", &named("problem"), "--certificate", &named("certificate")];
    let (code, proven, said) = run(&[&["check"][..], &files].concat());
    assert_eq!(code, 0, "{said}");
    let about = fs::read_to_string(named("run.txt")).unwrap();
    let served = about.lines().find_map(|line| line.strip_prefix("served ")).unwrap();
    assert!(served.parse::<u32>().unwrap() > 0, "{about}");
    assert!(proven.contains(&format!("\n{served} of ")), "{proven}\n{about}");

    let plan = fs::read_to_string(named("plan.csv")).unwrap();
    assert_eq!(plan.lines().count(), printed.lines().count(), "{plan}");
    let (code, solved, said) = run(&["solve", "--problem", &named("problem")]);
    assert_eq!(code, 0, "{said}");
    for pair in solved.lines().skip(1) {
        let (unit, family) = pair.rsplit_once(',').unwrap().0.split_once(',').unwrap();
        let is_it = |line: &str| line.starts_with(unit) && line.contains(&format!(",{family},"));
        assert!(plan.lines().any(is_it), "{pair} is not in {plan}");
    }

    let (code, _, said) = run(&words);
    assert_eq!(code, 1);
    assert!(said.contains("is there already"), "{said}");
    the_other_order_serves_as_many(&database, &folder.with_extension("children"), served);
}

/// The plan of the most children is kept with its own proof and says in what order it was made.
fn the_other_order_serves_as_many(database: &str, folder: &Path, served: &str) {
    let kept = folder.display().to_string();
    let words = ["plan", "--database", database, "--first", "children", "--keep", &kept];
    let (code, _, said) = run(&words);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains(" children"), "{said}");
    let about = fs::read_to_string(folder.join("run.txt")).unwrap();
    assert!(about.contains("\nfirst children\n"), "{about}");
    assert!(about.contains(&format!("\nserved {served}\n")), "{about}");
    let named = |name: &str| folder.join(name).display().to_string();
    let files = ["--problem", &named("problem"), "--certificate", &named("certificate")];
    assert_eq!(run(&[&["check"][..], &files].concat()).0, 0);
}
