//! Ofsted's list 10: rows to a child's journey, year by year, and what cannot be.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be"
)]

use std::collections::BTreeSet;

use hearth_domain::{CollectionYear, Journey};
use hearth_returns::Return;
use hearth_returns::annex_a::{List10Row, ListedChildRows, ListedChildren, read_children};
use hearth_returns::cohort::{KeptRow, kept_rows};
use hearth_returns::table::Row;

/// Short words for the columns after the child's identifier, in the order of the list.
const WORDS: [&str; 15] = [
    "family",
    "gender",
    "ethnicity",
    "born",
    "age",
    "disability",
    "entered",
    "decided",
    "order",
    "match",
    "placed",
    "adopted",
    "reversed",
    "why",
    "early",
];

fn year(ending: i16) -> CollectionYear {
    CollectionYear::ending_in(ending).unwrap()
}

/// A list of rows such as `C1 decided=01/04/2025 order=02/05/2025`; `_` is a space.
fn list(ending: i16, rows: &str) -> Return {
    let mut text = format!("\"{}\"\n", List10Row::COLUMNS.join("\",\""));
    for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let words: Vec<&str> = row.split_whitespace().collect();
        let value = |name: &&str| {
            let told =
                words.iter().find_map(|word| word.split_once('=').filter(|one| one.0 == *name));
            told.map(|one| one.1.replace('_', " ")).unwrap_or_default()
        };
        let cells: Vec<String> = WORDS.iter().map(value).collect();
        text.push_str(&format!("{},{}\n", words[0].replace('-', ""), cells.join(",")));
    }
    Return::list_10("list_10.csv", text.into_bytes(), year(ending))
}

fn problems(listed: &ListedChildren) -> Vec<String> {
    let told = |problem: &hearth_returns::Problem| {
        format!("{} {} {}", problem.kind.code(), problem.line.unwrap_or_default(), problem.column)
    };
    listed.problems.iter().map(told).collect()
}

fn kept(lists: &[(i16, &str)]) -> Vec<(CollectionYear, KeptRow)> {
    let of = |(ending, rows): &(i16, &str)| {
        let sent = list(*ending, rows);
        let rows = kept_rows(&sent, &read_children(&sent).children);
        rows.into_iter().map(|row| (year(*ending), row)).collect::<Vec<_>>()
    };
    lists.iter().flat_map(of).collect()
}

/// The facts that the lists tell of their one child, as `code day detail`, and how many corrections.
fn check(lists: &[(i16, &str)], corrections: usize, expected: &[&str]) -> Journey {
    let kept = kept(lists);
    let rows = ListedChildRows::read(kept.iter().map(|(year, row)| (*year, row)));
    let (facts, repairs) = rows.facts();
    let told = |fact: &hearth_domain::Fact| {
        let day = fact.day.map(|day| day.to_string()).unwrap_or_default();
        format!("{} {day} {}", fact.kind.code(), fact.detail).trim().to_owned()
    };
    let mut told: Vec<String> = facts.iter().map(told).collect();
    let listed = lists.iter().map(|(ending, _)| *ending).max().unwrap();
    assert_eq!(told.pop(), Some(format!("listed-until  {listed}-03-31")));
    assert_eq!(told, expected);
    assert_eq!(repairs.len(), corrections, "{repairs:?}");
    Journey::told_by(facts)
}

#[test]
fn a_row_tells_every_day_and_what_is_said_of_the_child() {
    let row = "C1 family=F7 gender=b ethnicity=MWBA born=01/02/2023 age=3 disability=b \
        entered=05/02/2023 decided=01/07/2023 order=02/09/2023 match=03/01/2024 placed=04/02/2024 \
        adopted=05/10/2024 early=05/02/2023";
    let expected = [
        "entered-care 2023-02-05",
        "decision 2023-07-01",
        "placement-order 2023-09-02",
        "early-permanence-move-in 2023-02-05",
        "match 2024-01-03",
        "placed-for-adoption 2024-02-04",
        "adoption-order 2024-10-05",
        "birth-date 2023-02-01",
        "sex  F",
        "ethnicity  MWBA",
        "family-identifier  F7",
    ];
    let journey = check(&[(2025, row)], 0, &expected);
    let plan = journey.latest_plan().unwrap();
    assert_eq!(plan.early_permanence.unwrap().to_string(), "2023-02-05");
    let kept = kept(&[(2025, row)]);
    let cells: Vec<&str> = kept[0].1.cells.split(',').collect();
    assert_eq!([cells[0], cells[5], cells[6]], [""; 3], "number, age and disability are not kept");
}

#[test]
fn the_newest_list_holds_for_a_plan_and_a_blank_cell_says_nothing() {
    let before = (2024, "C1 decided=01/07/2023 order=02/09/2023 match=03/01/2024");
    let after = (2025, "C1 decided=01/07/2023 order=xx match=04/01/2024 placed=04/06/2024");
    let expected = [
        "decision 2023-07-01",
        "placement-order 2023-09-02",
        "match 2024-01-04",
        "placed-for-adoption 2024-06-04",
    ];
    check(&[before, after], 0, &expected);
    check(&[after, before], 0, &expected);
}

#[test]
fn a_match_after_the_list_that_told_another_is_a_further_one() {
    let before = (2024, "C1 decided=01/07/2023 match=03/01/2024 placed=04/02/2024");
    let after = (2025, "C1 decided=01/07/2023 match=09/09/2024");
    let expected = [
        "decision 2023-07-01",
        "match 2024-01-03",
        "match 2024-09-09",
        "placed-for-adoption 2024-02-04",
    ];
    check(&[before, after], 0, &expected);
}

#[test]
fn a_reversal_is_a_state_of_its_plan_and_another_plan_may_follow() {
    let reversed = (2024, "C1 decided=01/07/2023 reversed=01/02/2024 why=c");
    let taken_back = (2025, "C1 decided=01/07/2023");
    let decided = "decision 2023-07-01";
    check(&[reversed], 0, &[decided, "reversal 2024-02-01 RD3"]);
    check(&[reversed, taken_back], 0, &[decided]);
    let again = (2025, "C1 decided=01/06/2024 order=01/08/2024");
    let both =
        [decided, "reversal 2024-02-01 RD3", "decision 2024-06-01", "placement-order 2024-08-01"];
    let journey = check(&[again, reversed], 0, &both);
    assert_eq!(journey.plans().len(), 2);
    let same_day = (2025, "C1 decided=01/02/2024");
    check(&[reversed, same_day], 0, &[decided, "reversal 2024-02-01 RD3", "decision 2024-02-01"]);
}

#[test]
fn a_plan_whose_end_fell_between_two_lists_stays_open_and_is_no_correction() {
    let first = (2024, "C1 decided=01/07/2023 order=02/09/2023");
    let second = (2025, "C1 decided=01/12/2024 order=02/02/2025");
    let expected = [
        "decision 2023-07-01",
        "placement-order 2023-09-02",
        "decision 2024-12-01",
        "placement-order 2025-02-02",
    ];
    let journey = check(&[first, second], 0, &expected);
    let orders: Vec<Option<String>> = journey
        .plans()
        .iter()
        .map(|plan| plan.placement_order.map(|day| day.to_string()))
        .collect();
    assert_eq!(orders, [Some("2023-09-02".to_owned()), Some("2025-02-02".to_owned())]);
    // The list of 2024 was made in the summer of 2023, so it could not tell a decision of that winter.
    let made_early = (2024, "C1 decided=01/04/2023 order=02/06/2023");
    let of_the_same_year = (2025, "C1 decided=01/02/2024");
    let expected = ["decision 2023-04-01", "placement-order 2023-06-02", "decision 2024-02-01"];
    check(&[made_early, of_the_same_year], 0, &expected);
}

#[test]
fn a_corrected_decision_day_is_told_and_is_no_second_plan() {
    let first = (2024, "C1 decided=01/07/2023 order=02/09/2023");
    for second in [
        (2025, "C1 decided=11/07/2023 order=02/09/2023"),
        (2025, "C1 decided=11/06/2023"),
        (2025, "C1 decided=11/07/2023"),
        (2025, "C1 decided=01/05/2024 order=02/09/2023"),
    ] {
        let day = second.1.split(['=', ' ']).nth(2).unwrap();
        let day = hearth_domain::day::parse_slashed(day).unwrap();
        let decision = format!("decision {day}");
        check(&[first, second], 1, &[&decision, "placement-order 2023-09-02"]);
    }
    let mistaken = (2025, "C1 decided=01/12/2024");
    let back = (2026, "C1 decided=01/07/2023 order=02/09/2023");
    let journey =
        check(&[first, mistaken, back], 1, &["decision 2023-07-01", "placement-order 2023-09-02"]);
    assert_eq!(journey.plans().len(), 1);
}

#[test]
fn a_child_who_comes_back_into_care_has_a_second_period() {
    let first = (2024, "C1 entered=01/02/2023 decided=01/07/2023 reversed=01/02/2024 why=d");
    let again = (2026, "C1 entered=01/06/2024 decided=01/02/2025");
    let expected = [
        "entered-care 2023-02-01",
        "entered-care 2024-06-01",
        "decision 2023-07-01",
        "reversal 2024-02-01 RD4",
        "decision 2025-02-01",
    ];
    let journey = check(&[first, again], 0, &expected);
    assert_eq!(journey.latest_plan().unwrap().entered_care.unwrap().to_string(), "2024-06-01");
    let corrected = (2025, "C1 entered=01/02/2023 decided=01/07/2023");
    let mended = (2026, "C1 entered=02/02/2023 decided=01/07/2023");
    check(&[corrected, mended], 0, &["entered-care 2023-02-02", "decision 2023-07-01"]);
}

#[test]
fn what_cannot_be_is_told_and_whom_nothing_shows_is_not_kept() {
    let sent = list(
        2026,
        "C1 entered=01/02/2025 decided=01/01/2025
         C2 decided=01/07/2025 reversed=01/06/2025 why=a
         C3 decided=01/07/2025 reversed=01/08/2025
         C4 decided=01/07/2025 why=a
         C5 entered=01/07/2025
         C6 decided=01/07/2024 adopted=01/08/2025 reversed=01/09/2025 why=a
         C7 decided=01/07/2024 match=01/05/2024 placed=01/06/2025 adopted=01/05/2025
         C8 decided=01/07/2024
         C8 decided=01/07/2025
         - decided=01/07/2025
         C9 born=01/02/2025 entered=01/01/2025 decided=01/07/2025 age=44",
    );
    let listed = read_children(&sent);
    let expected = [
        "row 11 ",
        "cell 12 Age of Child (Years)",
        "days-out-of-order 2 Date of Decision that Child Should be Placed for Adoption",
        "days-out-of-order 3 Date of Decision that Child Should No Longer be Placed for Adoption",
        "reversal-incomplete 4 Reason Why Child No Longer Placed for Adoption",
        "reversal-incomplete 5 Date of Decision that Child Should No Longer be Placed for Adoption",
        "decision-missing 6 Date of Decision that Child Should be Placed for Adoption",
        "reversed-and-adopted 7 Date of Decision that Child Should No Longer be Placed for Adoption",
        "days-out-of-order 8 Date of Matching Child and Prospective Adopters",
        "days-out-of-order 8 Date of Adoption Order",
        "child-listed-twice 10 Child Unique ID",
        "days-out-of-order 12 Date the Child Entered Care",
    ];
    assert_eq!(problems(&listed), expected);
    assert_eq!(listed.rows_read, 11);
    let kept: BTreeSet<&str> = listed.children.iter().map(String::as_str).collect();
    assert_eq!(kept, BTreeSet::from(["C1", "C2", "C3", "C4", "C6", "C7", "C8", "C9"]));
}

#[test]
fn a_missing_decision_column_is_a_clear_word() {
    let text = "Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Disability,Date entered care,\
        Placement order,Match date,Placed for adoption,Adoption order,Reversal date\n7,,,,,,,,,,,\n";
    let sent = Return::list_10("x.csv", text.as_bytes().to_vec(), year(2026));
    let listed = read_children(&sent);
    assert_eq!(listed.rows_read, 0);
    let told = listed.problems[0].to_string();
    assert!(told.contains("it needs this column"), "{told}");
    assert!(told.contains("Date of Decision that Child Should be Placed"), "{told}");
}
