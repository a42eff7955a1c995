//! The sources an agency makes for itself, by the command line: a tracker by a map of its columns, CSV and
//! workbook, and an extract of the Standard Safeguarding Dataset.

use std::fs;

use hearth_testkit::{Place, Program};

const BRISTOL: &str = "E06000023";

fn fresh() -> Place {
    Place::fresh(Program::at(env!("CARGO_BIN_EXE_hearth")))
}

/// The journeys, one line each, without the column of the agency.
fn journeys(place: &Place) -> Vec<String> {
    let csv = place.run(&["journeys", "--format", "csv"]).1;
    let own = csv.lines().filter_map(|line| line.strip_prefix("E06000023,"));
    own.map(str::to_owned).collect()
}

const MAP: &str = "list = \"tracker\"\nof = \"children\"\n[columns]\nRef = \"number\"\nFirst = \"forename\"\n\
    \"Came in\" = \"entered-care\"\nSHOBPA = \"decision\"\nPO = \"placement-order\"\n";

#[test]
fn a_tracker_is_tried_loaded_and_loaded_again_by_the_name_of_its_map() {
    let place = fresh();
    let map = place.file("map.toml", MAP);
    let june = place.file(
        "june.csv",
        "Ref,First,Came in,SHOBPA,PO,Notes\nA1,Ann,01/02/2025,02/05/2025,,x\nA2,Bea,01/02/2025,,,\n",
    );
    let of = ["--agency", BRISTOL, "--day", "2025-06-30"];
    let given = [&["import", "table", &june, "--map", &map], &of[..]].concat();
    let kept = [&["import", "table", &june, "--list", "tracker"], &of[..]].concat();
    place.check(&kept, 1, "Give --map MAP.toml, or make a map on the page");
    place.check(
        &[&given[..], &["--dry-run"]].concat(),
        0,
        "Nothing is written; it would be: 3 facts new",
    );
    assert_eq!(journeys(&place), Vec::<String>::new());
    place.check(&kept, 1, "no map of a list called \"tracker\" is kept");
    place.check(&given, 0, "\"Notes\": not read");
    place.check(&kept, 0, "0 changes");
    let first = ["A1,2025-02-01,2025-05-02,,,,,", "A2,2025-02-01,,,,,,"];
    assert_eq!(journeys(&place), first);

    let july = place.file(
        "july.csv",
        "Ref,First,Came in,SHOBPA,PO,Notes\nA1,Ann,01/02/2025,03/05/2025,01/07/2025,x\n\
         A3,Cat,03/03/2025,04/07/2025,,\n",
    );
    let of = ["--agency", BRISTOL, "--day", "2025-07-31"];
    let words = [&["import", "table", &july, "--list", "tracker"], &of[..]].concat();
    let told = "3 facts new, 1 superseded, 1 retracted; 2 rows added, 2 no longer sent";
    place.check(&[&words[..], &["--dry-run"]].concat(), 0, told);
    assert_eq!(journeys(&place), first);
    place.check(&words, 0, told);
    assert_eq!(
        journeys(&place),
        ["A1,2025-02-01,2025-05-03,2025-07-01,,,,", "A3,2025-03-03,2025-07-04,,,,,"]
    );
    let before = ["journeys", "--format", "csv", "--known-at", "2020-01-01T00:00:00Z"];
    assert_eq!(place.run(&before).1.lines().count(), 1, "nothing was known then");
    let renamed = fs::read_to_string(&july).unwrap().replace("SHOBPA", "Decided on");
    let renamed = place.file("august.csv", &renamed);
    let words = [&["import", "table", &renamed, "--list", "tracker"], &of[..]].concat();
    place.check(
        &words,
        1,
        "lacks a heading that the map names: \"SHOBPA\". The headings there are \"Ref\"",
    );
}

#[test]
fn wrong_words_about_a_tracker_or_an_extract_are_explained() {
    let place = fresh();
    let list = place.file("list.csv", "Ref,SHOBPA\nA1,02/05/2025\n");
    let of = ["--agency", BRISTOL];
    place.check(&[&["import", "table", &list], &of[..]].concat(), 2, "--map");
    let bad = place.file("bad.toml", "list = \"x\"\nof = \"dogs\"\n[columns]\nRef = \"number\"\n");
    place.check(&[&["import", "table", &list, "--map", &bad], &of[..]].concat(), 1, "bad.toml");
    let none = place.path("none.toml");
    place.check(&[&["import", "table", &list, "--map", &none], &of[..]].concat(), 1, "as a map");
    let map = place.file(
        "map.toml",
        "list = \"x\"\nof = \"children\"\n[columns]\nRef = \"number\"\nSHOBPA = \"decision\"\n",
    );
    let given = ["import", "table", &list, "--map", &map];
    place.check(&[&given[..], &["--agency", "E09999999"]].concat(), 1, "Check the code");
    let to_come = ["--agency", BRISTOL, "--day", "2999-01-01"];
    place.check(&[&given[..], &to_come].concat(), 1, "is after today");
    let folder = place.path("");
    place.check(&[&["import", "ssd", &folder], &of[..]].concat(), 1, "");
    place.check(&["import", "ssd", &folder], 2, "--agency");
    let ancient = ["--agency", BRISTOL, "--day", "1901-01-01"];
    place.check(&[&["import", "ssd", &folder], &ancient[..]].concat(), 1, "give another --day");
}

const PERMANENCE: &str = "perm_person_id,perm_cla_id,perm_adm_decision_date,perm_placement_order_date,\
    perm_matched_date,perm_placed_for_adoption_date,perm_decision_reversed_date\n\
    1,C1,2024-10-01,2024-12-01,,,\n2,C2,2025-01-10,,,,\n3,C3,2025-02-11,,,,\n";

/// An extract of three children; the table of plans as given.
fn extract(place: &Place, name: &str, plans: &str) -> String {
    let file = |table: &str, text: &str| place.file(&format!("{name}/{table}.csv"), text);
    file(
        "ssd_person",
        "pers_person_id,pers_sex,pers_dob\n1,F,2023-03-01\n2,M,2022-03-01\n3,F,2021-03-01\n",
    );
    file(
        "ssd_cla_episodes",
        "clae_person_id,clae_cla_id,clae_cla_episode_start_date,clae_cla_episode_start_reason\n\
         1,C1,2024-05-01,S\n2,C2,2024-06-01,S\n3,C3,2024-07-01,S\n",
    );
    file("ssd_permanence", plans);
    place.path(name)
}

#[test]
fn an_extract_is_tried_loaded_changed_taken_back_and_written_again() {
    let place = fresh();
    let of = ["--agency", BRISTOL, "--day", "2026-02-28"];
    let load = |folder: &str, more: &[&str], said: &str| {
        place.check(&[&["import", "ssd", folder][..], &of, more].concat(), 0, said);
    };
    let first = extract(&place, "first", PERMANENCE);
    load(&first, &["--dry-run"], "Nothing is written");
    assert_eq!(journeys(&place), Vec::<String>::new());
    load(&first, &[], "3 children on the way to adoption");
    load(&first, &[], "0 changes");
    let told = [
        "1,2024-05-01,2024-10-01,2024-12-01,,,,",
        "2,2024-06-01,2025-01-10,,,,,",
        "3,2024-07-01,2025-02-11,,,,,",
    ];
    assert_eq!(journeys(&place), told);

    // One day changed, one thing happened, one record gone.
    let plans = PERMANENCE.replace("2024-10-01,2024-12-01", "2024-10-02,2024-12-01");
    let plans = plans.replace("2025-01-10,,", "2025-01-10,2025-06-01,");
    let plans = plans.replace("3,C3,2025-02-11,,,,\n", "");
    let second = extract(&place, "second", &plans);
    load(&second, &["--dry-run"], "1 superseded");
    assert_eq!(journeys(&place), told, "a dry run writes nothing");
    load(&second, &[], "retracted");
    let now = [
        "1,2024-05-01,2024-10-02,2024-12-01,,,,",
        "2,2024-06-01,2025-01-10,2025-06-01,,,,",
        "3,2024-07-01,,,,,,",
    ];
    assert_eq!(journeys(&place), now, "the decision that is gone is taken back");
    load(&first, &[], "facts new");
    assert_eq!(journeys(&place), told, "told again, it is as it was");

    let out = place.path("written");
    let words = ["return", "ssd", "--agency", BRISTOL, "--as-at", "2026-02-28", "--out", &out];
    place.check(&words, 0, "ssd_permanence 3");
    place.check(&words, 1, "--force to write over it");
    place.check(&[&words[..], &["--force"]].concat(), 0, "pers_ethnicity: blank in 3 of 3 rows");
    load(&out, &[], "rows added");
    assert_eq!(journeys(&place), told, "loaded over the extract it came from");
    let nobody = ["return", "ssd", "--agency", "E06000001", "--as-at", "2026-02-28", "--out", &out];
    place.check(&[&nobody[..], &["--force"]].concat(), 1, "nothing is loaded");
}
