//! `hearth state`, by the command line: what matching reads is recorded, listed, corrected and withdrawn, and
//! wrong words are met with what may be said.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use hearth_testkit::{Place, Program};

const MAP: &str = "list = \"tracker\"\nof = \"children\"\n[columns]\nRef = \"number\"\nSHOBPA = \"decision\"\n\
    PO = \"placement-order\"\n";
const ROWS: &str = "Ref,SHOBPA,PO\nT1,02/05/2025,01/08/2025\nT2,02/05/2025,01/08/2025\n";
const ON: [&str; 6] =
    ["--by", "psychologist", "--document", "Assessment, page 2", "--day", "2026-03-01"];

/// A database with two children.
fn with_children() -> Place {
    let place = Place::fresh(Program::at(env!("CARGO_BIN_EXE_hearth")));
    let (map, rows) = (place.file("map.toml", MAP), place.file("rows.csv", ROWS));
    let words = ["import", "table", &rows, "--agency", "E06000023", "--map", &map];
    place.check(&words, 0, "");
    place
}

/// The statements of T1: the number of each, and the rest of its line.
fn listed(place: &Place) -> Vec<(String, String)> {
    let (code, printed, said) = place.run(&["state", "list", "E06000023/T1", "--format", "csv"]);
    assert_eq!(code, 0, "{said}");
    let lines = printed.lines().skip(1).map(|line| line.split_once(',').unwrap());
    lines.map(|(id, rest)| (id.to_owned(), rest.to_owned())).collect()
}

fn of_t1<'a>(kind: &'a str, words: &[&'a str], on: &[&'a str]) -> Vec<&'a str> {
    [&["state", "child", "E06000023/T1", kind], words, on].concat()
}

#[test]
fn a_statement_is_recorded_listed_corrected_and_withdrawn() {
    let place = with_children();
    let need = ["essential household no-dogs"];
    place.check(&of_t1("need", &need, &ON), 0, "it lacks a day of review");
    place.check(&of_t1("need", &need, &ON), 1, "recorded already");
    place.check(&of_t1("siblings", &["apart", "E06000023/T2"], &ON), 0, "is recorded");
    place.check(&of_t1("need", &["essential", "not-in", "E06000022"], &ON), 0, "is recorded");
    let before = listed(&place);
    assert_eq!(before.len(), 3);
    let line =
        "need,psychologist essential household no-dogs,\"Assessment, page 2\",2026-03-01,,yes";
    assert_eq!(before[0].1, line);
    assert!(before[2].1.starts_with("need,psychologist essential not-in (not shown),"));

    let id = before[0].0.as_str();
    let better = [&["state", "correct", id, "important household no-dogs"][..], &ON].concat();
    place.check(&better, 0, "is corrected");
    place.check(&better, 1, "no such statement");
    let now = listed(&place);
    assert!(now.iter().any(|(_, line)| line.contains("important household no-dogs")), "{now:?}");
    let id = &now.iter().find(|(_, line)| line.contains("no-dogs")).unwrap().0;
    place.check(&["state", "withdraw", id, "--why", "entered for the wrong child"], 0, "withdrawn");
    place.check(&["state", "withdraw", id, "--why", "again"], 1, "no such statement");
    assert_eq!(listed(&place).len(), 2);
}

#[test]
fn a_need_ends_on_its_day_and_stays_listed() {
    let place = with_children();
    place.check(&of_t1("need", &["essential household no-dogs"], &ON), 0, "is recorded");
    let id = listed(&place)[0].0.clone();
    let end = |day: &'static str| {
        vec!["state", "end", &id, "--by", "psychologist", "--document", "Review", "--day", day]
    };
    place.check(&end("2026-02-28"), 1, "before the need was recorded of 1 March 2026");
    place.check(&end("2026-04-01"), 0, "is recorded");
    place.check(&end("2026-04-01"), 1, "recorded already");
    let lines: Vec<String> = listed(&place).into_iter().map(|(_, line)| line).collect();
    assert!(lines[0].starts_with("need,psychologist essential household no-dogs,"), "{lines:?}");
    assert_eq!(lines[1], "need,psychologist ended household no-dogs,Review,2026-04-01,,yes");
    let instead = ["state", "correct", &id, "ended household no-dogs"];
    place.check(&[&instead[..], &ON].concat(), 1, "Leave what is recorded as it is");
}

#[test]
fn wrong_words_are_met_with_what_was_found_and_what_may_be_said() {
    let place = with_children();
    let wrong = [
        (of_t1("needs", &["essential"], &ON), "\"needs\" was found; expected one of need, wish"),
        (of_t1("need", &["vital"], &ON), "\"vital\" was found. What may stand there: essential"),
        (
            of_t1("need", &["helpful", "condition", "trauma", "mark"], &ON),
            "after \"helpful condition trauma\", \"mark\" was found. What may stand there: possible",
        ),
        (of_t1("hold", &["soon"], &ON), "court-pending"),
        (of_t1("need", &["helpful"], &["--by", "aunt", "--day", "2026-03-01"]), "medical-adviser"),
        (of_t1("need", &["helpful"], &["--by", "court", "--day", "soon"]), "2026-03-31"),
    ];
    for (words, expected) in wrong {
        place.check(&words, 2, expected);
    }
    let no_family = of_t1("need", &["essential", "not-with", "F1"], &ON);
    place.check(&no_family, 1, "0 records of a family are called \"F1\"");
    let gate = of_t1("override", &["A8", "F1", "They", "agree"], &ON);
    place.check(&gate, 1, "0 records of a family");
    assert_eq!(listed(&place), []);
}

#[test]
fn help_lists_the_words_that_may_be_said() {
    let place = with_children();
    let (code, child, _) = place.run(&["state", "child", "--help"]);
    assert_eq!(code, 0);
    for said in [
        "WEIGHT condition CONDITION SEVERITY [supported]",
        "essential not-in AREAS",
        "prenatal-alcohol",
        "GATE: A5 (",
        "ROLE: child-social-worker",
    ] {
        assert!(child.contains(said), "{said}: {child}");
    }
    let (_, family, _) = place.run(&["state", "family", "--help"]);
    assert!(family.contains("released-for REACH") && !family.contains("GATE"), "{family}");
}
