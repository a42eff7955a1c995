//! Ofsted's list 11: rows to households to facts, year by year, and files that are not as they should be.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be"
)]

use std::collections::BTreeSet;

use hearth_domain::{CollectionYear, Household};
use hearth_returns::Return;
use hearth_returns::annex_a::{self, HouseholdRows, List11Row, Listed};
use hearth_returns::cohort::{KeptRow, kept_rows};
use hearth_returns::table::Row;
use hearth_testkit::Dice;

/// Short words for the columns after the two identifiers, in the order of the list.
const WORDS: [&str; 17] = [
    "gender",
    "ethnicity",
    "disability",
    "ffa",
    "enquiry",
    "one",
    "one-end",
    "two",
    "two-end",
    "applied",
    "approved",
    "matched",
    "placed",
    "children",
    "order",
    "left",
    "why",
];

fn year(ending: i16) -> CollectionYear {
    CollectionYear::ending_in(ending).unwrap()
}

/// A file of rows such as `P1 F1 enquiry=01/04/2025 approved=02/02/2026`; `-` is a blank identifier
/// and `_` a space.
fn file(rows: &str) -> Vec<u8> {
    let mut text = format!("\"{}\"\n", List11Row::COLUMNS.join("\",\""));
    for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let words: Vec<&str> = row.split_whitespace().collect();
        let mut cells = vec![words[0].replace('-', ""), words[1].replace('-', "")];
        let value = |name: &&str| {
            let told =
                words.iter().find_map(|word| word.split_once('=').filter(|one| one.0 == *name));
            told.map(|one| one.1.replace('_', " ")).unwrap_or_default()
        };
        cells.extend(WORDS.iter().map(value));
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text.into_bytes()
}

fn list(ending: i16, rows: &str) -> Return {
    Return::list_11("list_11.csv", file(rows), year(ending))
}

fn read(rows: &str) -> Listed {
    annex_a::read(&list(2026, rows))
}

/// The problems of a list, as `check line column`.
fn problems(listed: &Listed) -> Vec<String> {
    let told = |problem: &hearth_returns::Problem| {
        format!("{} {} {}", problem.kind.code(), problem.line.unwrap_or_default(), problem.column)
    };
    listed.problems.iter().map(told).collect()
}

fn kept(lists: &[(i16, &str)]) -> Vec<(CollectionYear, KeptRow)> {
    let of = |(ending, rows): &(i16, &str)| {
        let sent = list(*ending, rows);
        let numbers = annex_a::read(&sent).households.into_iter().map(|one| one.number);
        let rows = kept_rows(&sent, &numbers.collect::<BTreeSet<String>>());
        rows.into_iter().map(|row| (year(*ending), row)).collect::<Vec<_>>()
    };
    lists.iter().flat_map(of).collect()
}

/// The facts that the lists tell of their one household, as `code day detail`.
fn facts(lists: &[(i16, &str)]) -> Vec<String> {
    let kept = kept(lists);
    let facts = HouseholdRows::read(kept.iter().map(|(year, row)| (*year, row))).facts();
    let told = |fact: &hearth_domain::Fact| {
        let day = fact.day.map(|day| day.to_string()).unwrap_or_default();
        format!("{} {day} {}", fact.kind.code(), fact.detail).trim().to_owned()
    };
    facts.iter().map(told).collect()
}

#[test]
fn two_adopters_of_a_family_are_one_household_and_one_without_a_family_another() {
    let listed = read(
        "P1 F1 gender=a enquiry=01/04/2025
         P2 F1 gender=b enquiry=01/04/2025
         P3 - gender=b enquiry=05/05/2025",
    );
    let households: Vec<(&str, usize)> =
        listed.households.iter().map(|one| (one.number.as_str(), one.rows.len())).collect();
    assert_eq!(households, [("F1", 2), ("P3", 1)]);
    assert_eq!((problems(&listed), listed.rows_read), (vec![], 3));
}

#[test]
fn what_cannot_be_is_told_and_no_row_is_lost() {
    let listed = read(
        "P1 F1 approved=01/02/2026
         P2 F1 approved=02/02/2026
         P3 F1 approved=01/02/2026
         F1 - enquiry=01/01/2025
         - - enquiry=01/01/2025
         P5 F5 left=01/02/2026
         P6 F6 why=a)_Withdrew
         P7 F7 ffa=maybe enquiry=31/02/2025 children=-1
         P7 F7 ffa=maybe enquiry=31/02/2025 children=-1",
    );
    let expected = [
        "row 6 ",
        "cell 9 Is the (prospective) adopter fostering for adoption?",
        "cell 9 Date enquiry received",
        "cell 9 No. of children placed",
        "duplicate-row 10 ",
        "cell 10 Is the (prospective) adopter fostering for adoption?",
        "cell 10 Date enquiry received",
        "cell 10 No. of children placed",
        "adopters-differ 3 Date application approved",
        "too-many-adopters 5 Family identifier",
        "adopter-named-as-family 5 Family identifier",
        "leaving-incomplete 7 Reason for leaving adoption process",
        "leaving-incomplete 8 Date of leaving adoption process",
    ];
    assert_eq!(problems(&listed), expected);
    assert_eq!(listed.rows_read, 9);
}

#[test]
fn columns_are_known_by_their_letters_in_any_order() {
    let text = "No of children placed,FAMILY IDENTIFIER,Individual Adopter Identifier,Notes,Gender,\
        Ethnicity,Disability,Is the prospective adopter fostering for adoption,\
        Date enquiry received,Date Stage1 started,date stage 1 ended,Date stage 2 started,\
        Date Stage 2 ended,Date application submitted,Date application approved,\
        Date adopter matched with children,Date child / children placed with adopters,\
        Date of adoption order\n2,F1,P1,x,b) Female,a) WBRI,b) No,a) Yes,01/04/2025,,,,,,\
        02/02/2026,,01/03/2026,\n";
    let sent = Return::list_11("any.csv", text.as_bytes().to_vec(), year(2026));
    let listed = annex_a::read(&sent);
    let expected = [
        "column 1 Date of leaving adoption process",
        "column 1 Reason for leaving adoption process",
        "column 1 Notes",
    ];
    assert_eq!(problems(&listed), expected);
    let row = &listed.households[0].rows[0];
    assert_eq!(row.approved.get().unwrap().to_string(), "2026-02-02");
    assert_eq!(row.children_placed.get().unwrap().0, 2);
}

#[test]
fn another_file_is_no_list() {
    for text in ["", "CHILD,DOB,DATE_PLACED\n7,,\n", "PK\u{3}\u{4}rest"] {
        let listed = annex_a::read(&Return::list_11("x.csv", text.as_bytes().to_vec(), year(2026)));
        assert_eq!(
            (listed.rows_read, problems(&listed)),
            (0, vec!["file 0 ".to_owned()]),
            "{text}"
        );
    }
}

#[test]
fn only_what_a_measure_needs_is_kept() {
    let rows = "P1 F1 gender=a ethnicity=a)_WBRI disability=b ffa=b enquiry=01/04/2025";
    assert_eq!(kept(&[(2026, rows)])[0].1.cells, "P1,,,,,b,01/04/2025,,,,,,,,,,,,");
}

#[test]
fn a_row_tells_every_day_with_its_detail() {
    let rows =
        "P1 F1 ffa=a)_Yes enquiry=29/02/2024 one=01/04/2024 one-end=01/06/2024 two=02/06/2024 \
        two-end=01/10/2024 applied=02/10/2024 approved=20/10/2024 matched=01/02/2025 \
        placed=01/03/2025 children=2 order=31/03/2026
        P2 F1 ffa=a)_Yes enquiry=01/03/2024";
    let expected = [
        "household-enquiry 2024-02-29",
        "stage-one-started 2024-04-01",
        "stage-one-ended 2024-06-01",
        "stage-two-started 2024-06-02",
        "stage-two-ended 2024-10-01",
        "application-submitted 2024-10-02",
        "approval 2024-10-20",
        "household-match 2025-02-01",
        "household-placement 2025-03-01 2",
        "household-order 2026-03-31",
        "adopters  2",
        "fostering-for-adoption  yes",
    ];
    assert_eq!(facts(&[(2026, rows)]), expected);
}

#[test]
fn the_newest_list_holds_and_a_blank_or_bad_cell_says_nothing() {
    let before = (2025, "P1 - enquiry=01/04/2024 one=01/05/2024 approved=01/02/2025");
    let after = (2026, "P1 - enquiry=xx approved=03/02/2025 matched=01/06/2025");
    let expected = [
        "household-enquiry 2024-04-01",
        "stage-one-started 2024-05-01",
        "approval 2025-02-03",
        "household-match 2025-06-01",
        "adopters  1",
    ];
    assert_eq!(facts(&[before, after]), expected);
    assert_eq!(facts(&[after, before]), expected, "the order in which lists come does not matter");
}

#[test]
fn a_household_that_is_back_has_not_left() {
    let rests =
        (2025, "P1 - enquiry=01/04/2024 one=01/05/2024 left=01/02/2025 why=b)_Process_on_hold");
    let back = (2026, "P1 - enquiry=01/04/2024 one=01/05/2024");
    let goes_on = (2026, "P1 - enquiry=01/04/2024 one=01/05/2024 one-end=01/06/2025");
    let left = |facts: Vec<String>| facts.into_iter().find(|fact| fact.starts_with("left-process"));
    assert_eq!(left(facts(&[rests])), Some("left-process 2025-02-01 on-hold".to_owned()));
    assert_eq!(left(facts(&[rests, back])), None, "nothing shows when it came back");
    assert_eq!(left(facts(&[rests, goes_on])), Some("left-process 2025-02-01 on-hold".to_owned()));
    let withdrew = (2026, "P1 - enquiry=01/04/2024 left=01/09/2025 why=a");
    let taken_back = (2027, goes_on.1);
    assert_eq!(left(facts(&[withdrew, taken_back])), None, "the newest list says it has not left");
    assert_eq!(
        left(facts(&[rests, withdrew])),
        Some("left-process 2025-09-01 withdrew".to_owned())
    );
}

#[test]
fn a_household_that_asks_again_after_adopting_has_a_second_run() {
    let first = (2025, "P1 F1 enquiry=01/04/2022 approved=01/02/2023 order=01/06/2024");
    let again = (2026, "P1 F1 enquiry=01/06/2025 one=01/07/2025");
    let kept = kept(&[first, again]);
    let rows = HouseholdRows::read(kept.iter().map(|(year, row)| (*year, row)));
    let household = Household::told_by(rows.facts());
    let approved: Vec<bool> =
        household.approvals().iter().map(|run| run.approved.is_some()).collect();
    assert_eq!(approved, [true, false]);
    let same_day = (2026, "P1 F1 enquiry=01/06/2024 one=01/07/2025");
    let one_run = facts(&[first, same_day]);
    assert_eq!(one_run[0], "household-enquiry 2024-06-01", "the order's own day is not after it");
}

const SPOILERS: [&[u8]; 16] = [
    b"\"",
    b",",
    b",,,,,,",
    b"\n",
    b"\r",
    b"\0",
    b"\xFF",
    b"31/02/2025",
    b"00/00/0000",
    b"a)",
    b"z)",
    b"-1",
    b"99999999999999999999",
    b"F10001",
    "é\u{202e}".as_bytes(),
    b"=cmd()",
];

/// Whatever is in the bytes, the list is read to the end: every row is a row of a household, or told.
#[test]
fn spoilt_files_give_problems_and_never_a_panic() {
    let good = file(
        "P1 F1 gender=a ffa=b enquiry=01/04/2025 one=01/05/2025 approved=01/12/2025
         P2 F1 gender=b ffa=b enquiry=01/04/2025 one=01/05/2025 approved=01/12/2025
         P3 - gender=b ffa=a enquiry=05/05/2025 left=01/09/2025 why=b)_Process_on_hold
         P4 F4 gender=d ffa=a enquiry=05/05/2024 matched=01/09/2025 placed=02/10/2025 children=3",
    );
    let mut dice = Dice::seeded(11);
    let mut told = 0;
    for _ in 0..600 {
        let mut bytes = good.clone();
        for _ in 0..=dice.below(4) {
            let place = dice.below(bytes.len() + 1);
            let end = (place + dice.below(14)).min(bytes.len());
            match dice.below(8) {
                0 => bytes.truncate(place),
                1 => bytes.drain(place..end).for_each(drop),
                _ => bytes.splice(place..end, dice.pick(&SPOILERS).iter().copied()).for_each(drop),
            }
        }
        let sent = Return::list_11("list_11.csv", bytes, year(2026));
        let listed = annex_a::read(&sent);
        let formed: usize = listed.households.iter().map(|one| one.rows.len()).sum();
        let nobodys = listed.problems.iter().filter(|one| one.kind.code() == "row").count();
        assert!(formed + nobodys + too_long(&listed) >= listed.rows_read, "a row was lost");
        let numbers: BTreeSet<String> =
            listed.households.iter().map(|one| one.number.clone()).collect();
        let rows = kept_rows(&sent, &numbers);
        assert_eq!(rows.len(), formed);
        let facts = HouseholdRows::read(rows.iter().map(|row| (year(2026), row))).facts();
        let _ = Household::told_by(facts);
        told += usize::from(!listed.problems.is_empty());
    }
    assert!(told > 400, "only {told} spoilt files gave a problem");
}

/// Rows whose identifier is too long to be used.
fn too_long(listed: &Listed) -> usize {
    let identifiers = ["Individual adopter identifier", "Family identifier"];
    listed.problems.iter().filter(|one| identifiers.contains(&one.column.as_str())).count()
}
