//! The command line as a person meets it, with wrong words too.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod providers;
mod sources;
mod validate;

use hearth_testkit::{Folder, Program};

const HEARTH: &str = env!("CARGO_BIN_EXE_hearth");

fn hearth(words: &[&str]) -> (i32, String, String) {
    Program::at(HEARTH).run(words)
}

/// Runs and expects the exit code and a part of what is said on standard error.
fn check(words: &[&str], code: i32, said: &str) {
    Program::at(HEARTH).check(words, code, said);
}

#[test]
fn wrong_usage_is_exit_code_2_and_says_what_is_expected() {
    check(&["journies"], 2, "journeys");
    check(&["journeys", "--as-at", "31/03/2026"], 2, "expected a day such as 2026-03-31");
    check(&["journeys", "--known-at", "yesterday"], 2, "expected a moment such as");
    check(
        &["import", "ssda903", "x", "--agency", "E06000023", "--year", "26"],
        2,
        "such as 2026 for 2025/26",
    );
    check(&["import", "ssda903", "x"], 2, "--agency");
    check(&["shortfall", "--target", "5", "--by", "2027-03-31"], 2, "--baseline");
    check(&["shortfall", "--agency", "not a code"], 2, "expected an ONS code");
    check(&["import", "annex-a", "x.csv"], 2, "--agency");
    check(&["agency", "add", "a b", "--name", "x"], 2, "letters, figures and hyphens");
    check(&["agency", "add", "a", "--name", "x", "--registration", "y"], 2, "unregistered");
    check(&["return", "ssda903", "--agency", "E06000023", "--year", "2026"], 2, "--out");
    check(&["partition", "on"], 2, "--agency");
    check(&["partition", "show", "--agency", "not a code"], 2, "expected an ONS code");
    check(&["partition", "open", "--agency", "E06000023"], 2, "unrecognized subcommand");
    check(&["partition", "on", "E06000023"], 2, "unexpected argument");
    check(&["serve", "--listen", "8080"], 2, "such as 127.0.0.1:8080");
}

#[test]
fn clocks_and_indicators_are_explained_in_any_case_of_letters() {
    let (code, text, _) = hearth(&["explain", "clock", "t-s2"]);
    assert_eq!(code, 0);
    for part in ["T-S2: Stage two", "4 months, the day after is day 1", "Why it matters", "[V]"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let (code, text, _) = hearth(&["explain", "indicator", "A10"]);
    assert!(code == 0 && text.starts_with("a10: A10"), "{text}");
    let hard = hearth(&["explain", "clock", "T-AO-10W"]).1;
    assert!(hard.contains("no agency can set it aside") && hard.contains("first day"), "{hard}");
    check(&["explain", "clock", "T-PREV-9"], 2, "Did you mean one of: T-PREV-1");
    check(&["explain", "indicator", "a19"], 2, "a10");
    let provided = hearth(&["explain", "rule", "229"]).1;
    assert!(provided.contains("the authority that sends the return; Ofsted's lists"), "{provided}");
    check(&["explain", "rule", "1170"], 2, "Did you mean one of: 117");
}

#[test]
fn matching_is_explained_part_by_part_and_as_a_whole() {
    let (code, text, _) = hearth(&["explain", "gate", "a6"]);
    assert_eq!(code, 0);
    for part in ["A6: The household this child needs", "Who may override it\nThe manager", "Source"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    let (code, text, _) = hearth(&["explain", "consideration", "identity"]);
    assert!(code == 0 && text.starts_with("identity: ") && text.contains("Why\n"), "{text}");
    let (code, text, _) = hearth(&["explain", "matching"]);
    assert_eq!(code, 0);
    for part in [
        "No agency has signed it",
        "How the order is made",
        "essential gaps, then",
        "Ceiling of important gaps",
        "the adopters’ religion or belief",
        "A10  Released by its agency",
        "Adoption and Children Act 2002",
        "timing: ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    check(&["explain", "gate", "A11"], 2, "Did you mean one of: A1");
    check(&["explain", "consideration", "identities"], 2, "identity");
    check(&["explain", "match"], 2, "matching");
    check(&["explain", "matching", "--rules", "nowhere.toml"], 1, "nowhere.toml");
}

#[test]
fn every_rule_has_its_cases_listed() {
    let (code, text, _) = hearth(&["explain", "cases", "--format", "csv"]);
    assert_eq!(code, 0);
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("rule,kind,about,year,finds,text"));
    assert!(text.contains("\n112,fires,") && text.contains("\n709,boundary,"), "{text}");
}

#[test]
fn a_refusal_is_exit_code_1_and_says_what_to_do() {
    let folder = Folder::fresh();
    let database = format!("sqlite:{}", folder.path().join("none.db").display());
    check(&["journeys", "--database", &database], 1, "Load a return into it first");
    check(&["journeys", "--database", "mysql://x"], 1, "Use sqlite:FILE or postgres:");
    check(
        &["serve", "--listen", "0.0.0.0:8080", "--database", &database],
        1,
        "Listen at this machine alone",
    );
    let empty = folder.path().to_str().unwrap();
    check(
        &["import", "ssda903", "--tree", empty, "--database", &database],
        1,
        "Give the folder above",
    );
    check(&["import", "annex-a", "--tree", empty, "--database", &database], 1, "list_11.csv");
    let of = ["--agency", "E06000023", "--year", "2026", "--database", &database];
    check(&[&["import", "annex-a", "no-such-file.csv"], &of[..]].concat(), 1, "cannot be read");
}

/// Writes a small region and gives where it lies, with the address of a database beside it.
fn written(folder: &Folder) -> (String, String) {
    let tree = folder.path().join("region");
    let tree = tree.to_str().unwrap().to_owned();
    let words = ["synthesise", "--out", &tree, "--children", "200", "--first-year", "2025"];
    check(&words, 0, "SYNTHETIC");
    check(&words, 1, "is not empty");
    (tree, format!("sqlite:{}", folder.path().join("hearth.db").display()))
}

#[test]
fn a_region_is_written_loaded_and_told() {
    let folder = Folder::fresh();
    let (tree, database) = written(&folder);
    let returns = ["import", "ssda903", "--tree", &tree, "--database", &database];
    check(&[&returns[..], &["--dry-run"]].concat(), 0, "Nothing is written");
    check(&returns, 0, "facts new");
    check(&returns, 0, "0 changes");
    journeys_are_told(&database);
    clocks_are_told(&database);
    figures_are_fit_to_be_published(&database);
    households_are_not_known(&database);
    analyses_are_told(&database);
}

/// The journeys of a loaded region, now and before anything was known.
fn journeys_are_told(database: &str) {
    let (code, csv, _) = hearth(&["journeys", "--database", database, "--format", "csv"]);
    let header = "agency,child,entry,decision,order,match,placed,granted,reversed\n";
    assert!(code == 0 && csv.starts_with(header) && csv.lines().count() > 10, "{csv}");
    let (_, json, _) = hearth(&["journeys", "--database", database, "--format", "json"]);
    assert!(json.trim_start().starts_with('['));
    let (_, table, _) = hearth(&["indicators", "--database", database]);
    assert!(table.contains("decision-to-order") && table.contains("waiting-authorised"), "{table}");
    let before = [
        "journeys",
        "--database",
        database,
        "--known-at",
        "2020-01-01T00:00:00Z",
        "--format",
        "csv",
    ];
    assert_eq!(hearth(&before).1, header, "nothing was known in 2020");
}

/// Measures of households where no list of them is loaded.
fn households_are_not_known(database: &str) {
    check(&["shortfall", "--database", database], 1, "no list of adopters has been loaded");
    let wrong_way =
        ["--target", "5", "--by", "2025-03-31", "--baseline", "9", "--since", "2026-03-31"];
    let words = [&["shortfall", "--database", database][..], &wrong_way[..]].concat();
    check(&words, 1, "--since is not before --by");
    let (_, csv, _) = hearth(&["indicators", "--database", database, "--format", "csv"]);
    let told = |code: &str| csv.lines().find(|line| line.starts_with(code)).unwrap().to_owned();
    for unknown in ["approvals,", "a11,", "agencies-by-size,", "sufficiency,"] {
        assert!(told(unknown).contains(",not known,"), "{}", told(unknown));
    }
    assert!(!told("needing-5-or-over,").contains("not known"));
}

/// The stock and flow of decisions, survival and a funnel of a loaded region.
fn analyses_are_told(database: &str) {
    let (code, csv, said) =
        hearth(&["stock-flow", "--database", database, "--year", "2026", "--format", "csv"]);
    assert!(code == 0 && csv.contains("identity,1 = 2 + 3 + 4,holds"), "{csv}{said}");
    let (code, csv, said) = hearth(&["survival", "--database", database, "--format", "csv"]);
    assert!(code == 0 && csv.contains("share-by-6-months-if-none-left"), "{csv}{said}");
    check(&["survival", "--database", database, "--until", "matched"], 1, "only once the child");
    let (code, csv, said) =
        hearth(&["funnel", "adopted", "--database", database, "--format", "csv"]);
    assert!(
        code == 0 && csv.lines().count() == 7 && said.contains("published value"),
        "{csv}{said}"
    );
    check(&["funnel", "a1", "--database", database], 1, "neither a share nor a count");
    check(&["funnel", "none", "--database", database], 1, "there is no indicator none");
    check(&["funnel", "court-weeks", "--database", database], 1, "has no day of the care");
    check(&["funnel", "a3", "--database", database, "--year", "2020"], 1, "no return of that year");
}

/// Small counts of an authority are withheld, and those of all rounded, when it is asked for.
fn figures_are_fit_to_be_published(database: &str) {
    let words = ["indicators", "--database", database, "--disclosure", "dfe", "--format", "csv"];
    let shown = |more: &[&str]| hearth(&[&words[..], more].concat()).1;
    let column = |line: &str, at: usize| line.split(',').nth(at).unwrap_or_default().to_owned();
    let counts = |csv: &str| -> Vec<String> {
        let told = csv.lines().filter(|line| line.contains("reversals") || line.contains("placed"));
        told.map(|line| column(line, 7)).filter(|count| !count.is_empty()).collect()
    };
    let small = |count: &String| count.parse().is_ok_and(|count: u32| (1..=5).contains(&count));
    let of_one = counts(&shown(&["--agency", "E06000023"]));
    assert!(of_one.iter().any(|count| count == "c") && !of_one.iter().any(small), "{of_one:?}");
    let of_all = counts(&shown(&[]));
    let rounded = |count: &String| count == "k" || count.ends_with('0');
    assert!(of_all.len() > 5 && of_all.iter().all(rounded), "{of_all:?}");
}

/// The clocks of a loaded region: all that run, those overdue, and those of one agency.
fn clocks_are_told(database: &str) {
    let clocks = |more: &[&str]| {
        let words = [&["clocks", "--database", database, "--format", "csv"], more].concat();
        let (code, csv, said) = hearth(&words);
        assert_eq!(code, 0, "{said}");
        (csv, said)
    };
    let (all, said) = clocks(&[]);
    assert!(all.starts_with("agency,case,number,clock,started,due,days_left,standing\n"), "{all}");
    assert!(all.contains(",T-AUTH-REV,") && all.contains(",running\n"), "{all}");
    assert!(!all.contains("not-told") && said.contains("T-A2 not told"), "{said}");
    let (overdue, _) = clocks(&["--overdue"]);
    let late: Vec<i32> = overdue
        .lines()
        .skip(1)
        .map(|line| line.split(',').nth(6).unwrap().parse().unwrap())
        .collect();
    assert!(!late.is_empty() && late.is_sorted() && late.iter().all(|days| *days < 0), "{overdue}");
    let running = all.lines().filter(|line| line.ends_with(",overdue")).count();
    assert_eq!(running, late.len());
    let agency = all.lines().nth(1).unwrap().split(',').next().unwrap().to_owned();
    let (own, _) = clocks(&["--agency", &agency]);
    assert!(own.lines().skip(1).all(|line| line.starts_with(&agency)) && own.lines().count() > 1);
    let (later, said) = clocks(&["--as-at", "2026-11-30"]);
    assert_eq!(later, all, "what a return does not tell is not overdue");
    assert!(said.contains("told by returns to 2026-03-31 alone"), "{said}");
    let (unknown, _) = clocks(&["--known-at", "2020-01-01T00:00:00Z"]);
    assert_eq!(unknown.lines().count(), 1);
}

#[test]
fn agencies_are_those_of_the_day() {
    let folder = Folder::fresh();
    let database = format!("sqlite:{}", folder.path().join("hearth.db").display());
    let on = |day: &str| {
        hearth(&["agency", "list", "--database", &database, "--on", day, "--format", "csv"]).1
    };
    let (before, after) = (on("2023-03-31"), on("2023-04-01"));
    assert!(before.contains("Cumbria") && !after.contains("Cumbria,"));
    assert!(
        after.contains(
            "E06000023,\"Bristol, City of\",la-adoption-service,South West,Adoption West"
        )
    );
}

#[test]
fn published_figures_are_told_with_bounds_edition_and_source() {
    let (code, told, messages) = hearth(&[
        "published",
        "--indicator",
        "adopted",
        "--agency",
        "E06000022",
        "--year",
        "2022",
        "--format",
        "csv",
    ]);
    assert_eq!((code, messages.as_str()), (0, ""));
    let header = "indicator,measure,geography,period,low,high,as_published,unit,vintage,source";
    assert_eq!(told.lines().next(), Some(header));
    let withheld = "adopted,adopted_in_year,E06000022,2021/22,1,5,c,children,2025,";
    assert!(told.lines().any(|line| line.starts_with(withheld)), "{told}");
    let england = "adopted,adopted_in_year,England,2021/22,3005,3014,3010,children,2025,";
    assert!(told.lines().any(|line| line.starts_with(england)), "{told}");
    let region = "adopted,adopted_in_year,E12000009,2021/22,";
    assert!(told.lines().any(|line| line.starts_with(region)), "{told}");

    let (_, told, _) = hearth(&[
        "published",
        "--indicator",
        "adopted",
        "--raa",
        "adoption west",
        "--year",
        "2023",
        "--format",
        "csv",
    ]);
    let sum = "adopted,adopted_in_year,Adoption West,2022/23,81,85,\"5 printed, 1 withheld\"";
    assert!(told.lines().any(|line| line.starts_with(sum)), "{told}");

    check(
        &["published", "--indicator", "early-permanence"],
        1,
        "Nothing published counts the same",
    );
    check(&["published", "--indicator", "adoptions"], 1, "`hearth indicators` lists them");
    check(&["published", "--agency", "E99000001"], 1, "Check its ONS code");
    check(&["published", "--raa", "Nowhere"], 1, "Known are: Adopt");
    check(&["published", "--year", "23"], 2, "23");
}

#[test]
fn a_child_is_told_of_early_and_brothers_and_sisters_are_confirmed() {
    let folder = Folder::fresh();
    let (tree, database) = written(&folder);
    let list = format!("{tree}/E06000023/2026/annex_a/list_10.csv");
    let of_year = ["--agency", "E06000023", "--year", "2026", "--database", &database];
    check(&[&["import", "annex-a", &list], &of_year[..]].concat(), 0, "facts new");
    let of = ["notify", "--agency", "E06000023", "--number", "N-1", "--database", &database];
    let told = ["--day", "2026-05-20", "--expected", "2026-09-01", "--seen", "planning-meeting"];
    check(&[&of[..], &told[..2]].concat(), 2, "--expected");
    check(&[&of[..], &told[..4], &["--seen", "hearsay"]].concat(), 2, "notification-form");
    let grown = ["--day", "2026-05-20", "--born", "2001-01-01", "--seen", "case-record"];
    check(&[&of[..], &grown].concat(), 1, "18 or older");
    check(&[&of[..], &told].concat(), 0, "is started");
    check(&[&of[..], &told].concat(), 1, "is known already");

    let list = ["siblings", "--format", "csv", "--database", &database];
    let proposed = hearth(&[&list[..], &["--standing", "proposed"]].concat()).1;
    let group = proposed.lines().nth(1).unwrap().split(',').next().unwrap();
    let children = proposed.lines().filter(|line| line.starts_with(group)).count();
    assert!(children > 1 && proposed.contains("annex-a"), "{proposed}");
    let on = ["confirm-siblings", group, "--database", &database];
    check(&[&on[..], &["--all"]].concat(), 2, "--seen");
    check(&on, 2, "--none");
    check(&[&on[..], &["--withdraw"]].concat(), 1, "nobody has said");
    check(&[&on[..], &["--all", "--seen", "case-record"]].concat(), 0, "is recorded");
    let confirmed = hearth(&[&list[..], &["--standing", "confirmed"]].concat()).1;
    assert_eq!(confirmed.lines().skip(1).count(), children, "{confirmed}");
    assert_eq!(confirmed.matches(",yes,").count(), children, "{confirmed}");
    check(&[&on[..], &["--withdraw"]].concat(), 0, "open again");
    assert_eq!(hearth(&[&list[..], &["--standing", "proposed"]].concat()).1, proposed);
    check(&["siblings", "--standing", "likely"], 2, "reopened");
}
