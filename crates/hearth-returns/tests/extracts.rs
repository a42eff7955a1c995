//! Extracts of the Standard Safeguarding Dataset as agencies' systems write them: what is kept, what is
//! told of bad cells, whose names are given out, and four thousand spoilt folders.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be"
)]

use hearth_domain::{AgencyId, CollectionYear, Journey};
use hearth_returns::cohort::kept_rows;
use hearth_returns::ssd::{ExtractRows, names, read_children};
use hearth_returns::{FolderError, Return, Table};
use hearth_simulation::{Scenario, generate};
use hearth_testkit::{Dice, Folder};

const FOLDERS: usize = 4_000;

/// Far above what a few kilobytes of extract need, far below what a leak or a bomb would take.
const MOST_MEMORY_KB: u64 = 400_000;

type Files = Vec<(String, Vec<u8>)>;

fn year() -> CollectionYear {
    CollectionYear::ending_in(2026).unwrap()
}

fn extract(files: &[(&str, &str)]) -> Return {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    Return::extract(files.collect(), year())
}

/// Columns in another order and case, the standard's other columns, times of day and `NULL`.
const PERSONS: &str = "PERS_SEX,pers_person_id,pers_common_child_id,pers_forename,pers_surname,pers_ethnicity,pers_dob,pers_expected_dob,pers_upn_unknown\n\
    M,1,9999999999,Marked,Markedson,WBRI,2024-03-01 00:00:00.000,NULL,UN1\n\
    F,2,8888888888,Other,Otherson,WBRI,01/06/2016,NULL,UN1\n\
    U,3,NULL,Unborn,Markedson,NULL,NULL,2026-05-01,NULL\n";
const EPISODES: &str = "clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_cla_id,clae_cla_placement_id,clae_entered_care_date\n\
    E1,1,2024-05-01T00:00:00,S,N1,2025-06-01,X1,C1,P1,2024-05-01\n\
    E2,1,2025-06-01,P,N1,NULL,NULL,C1,P2,2024-05-01\n\
    E3,2,2024-05-01,S,N1,NULL,NULL,C2,P3,2024-05-01\n";
const PLACEMENTS: &str = "clap_cla_placement_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_placement_provider,clap_cla_placement_end_date,clap_cla_placement_postcode\n\
    P1,1,2024-05-01,U6,PR1,2025-06-01,ZZ1 1ZZ\nP2,1,2025-06-01,A6,PR1,NULL,ZZ1 2ZZ\nP3,2,2024-05-01,U6,PR1,NULL,ZZ1 3ZZ\n";
const STATUSES: &str = "lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date\n\
    L1,1,C1,2024-05-01,NULL\nL2,1,E1,2024-12-01,NULL\nL3,2,C2,2024-05-01,NULL\n";
const REVIEWS: &str = "clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation\n\
    R1,C1,2024-05-28,2024-05-27,N,PN0\nR2,C1,2024-08-28,NULL,N,NULL\nR3,C1,2024-08-29,2024-08-29,Y,PN0\nR4,C9,2024-08-28,2024-08-28,N,PN0\n";
const PERMANENCE: &str = "perm_table_id,perm_person_id,perm_cla_id,perm_adm_decision_date,perm_placement_order_date,perm_placed_for_adoption_date,perm_matched_date,perm_placed_ffa_cp_date,perm_decision_reversed_date,perm_decision_reversed_reason,perm_permanence_order_date,perm_permanence_order_type,perm_placed_foster_carer_date\n\
    T1,1,C1,2024-10-01,2024-12-01,2025-06-01,2025-05-01,NULL,NULL,NULL,NULL,NULL,NULL\n\
    T2,2,C2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2026-01-01,Special guardianship order,NULL\n\
    T3,3,NULL,2026-03-01,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL\n";

fn ordinary() -> Return {
    extract(&[
        ("ssd_person.csv", PERSONS),
        ("ssd_cla_episodes.csv", EPISODES),
        ("ssd_cla_placement.csv", PLACEMENTS),
        ("whatever.txt", STATUSES),
        ("ssd_cla_reviews.csv", REVIEWS),
        ("SSD_Permanence.csv", PERMANENCE),
        ("ssd_cin_episodes.csv", "cine_person_id,cine_cin_episode_id\n1,2\n"),
        (
            "ssd_involvements.csv",
            "invo_person_id,invo_professional_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date\n\
             1,W1,Old team,2023-01-01,2024-01-01\n1,W2,Marked team,2024-01-01,NULL\n2,W1,Old team,2023-01-01,NULL\n",
        ),
        (
            "ssd_professionals.csv",
            "prof_professional_id,prof_professional_name\nW1,Old Worker\nW2,Marked Worker\n",
        ),
        (
            "ssd_linked_identifiers.csv",
            "link_person_id,link_identifier_type,link_identifier_value\n1,NHS Number,9999999999\n1,RAA ID,RAA-7\n2,RAA ID,RAA-8\n",
        ),
    ])
}

fn journey(sent: &Return, child: &str) -> Vec<String> {
    let kept = kept_rows(sent, &read_children(sent).children);
    let rows = kept.iter().filter(|row| row.child == child).map(|row| (sent.year, row));
    let agency = AgencyId::parse("E06000023").unwrap();
    let (facts, repairs) = ExtractRows::read(rows).facts(&agency, sent.year);
    assert_eq!(repairs, []);
    facts.iter().map(|fact| format!("{fact} | {}", fact.source_key)).collect()
}

#[test]
fn an_extract_tells_a_journey_and_each_fact_says_where_it_stands() {
    let expected = [
        "Born 2024-03-01 | ssd_person, pers_dob",
        "Sex (M) | ssd_person, pers_sex",
        "Ethnic group (WBRI) | ssd_person, pers_ethnicity",
        "Entered care 2024-05-01 | ssd_cla_episodes, clae_cla_episode_start_date",
        "Placement order 2024-12-01 | ssd_legal_status, lega_legal_status_start_date of the first E1",
        "Placed for adoption 2025-06-01 | ssd_permanence, perm_placed_for_adoption_date",
        "Legal status 2024-05-01 to 2024-12-01 (C1) | ssd_legal_status, lega_legal_status_start_date",
        "Legal status 2024-12-01 (E1) | ssd_legal_status, lega_legal_status_start_date",
        "Placement 2024-05-01 to 2025-06-01 (U6) | ssd_cla_placement, clap_cla_placement_start_date",
        "Placement 2025-06-01 (A6) | ssd_cla_placement, clap_cla_placement_start_date",
        "Placement provider 2024-05-01 to 2025-06-01 (PR1) | ssd_cla_placement, clap_cla_placement_start_date",
        "Placement provider 2025-06-01 (PR1) | ssd_cla_placement, clap_cla_placement_start_date",
        "Responsible agency 2024-05-01 (E06000023) | ssd_cla_episodes, clae_cla_episode_start_date",
        "Decision: should be placed for adoption 2024-10-01 | ssd_permanence, perm_adm_decision_date",
        "Match 2025-05-01 | ssd_permanence, perm_matched_date",
        "Review 2024-05-27 (PN0) | ssd_cla_reviews, clar_cla_review_date",
    ];
    assert_eq!(journey(&ordinary(), "1"), expected);
    let unborn = [
        "Expected birth date 2026-05-01 | ssd_person, pers_expected_dob",
        "Sex (U) | ssd_person, pers_sex",
        "Decision: should be placed for adoption 2026-03-01 | ssd_permanence, perm_adm_decision_date",
    ];
    assert_eq!(journey(&ordinary(), "3"), unborn);
}

#[test]
fn only_children_on_the_way_are_kept_and_no_name_or_number_with_their_rows() {
    let sent = ordinary();
    let read = read_children(&sent);
    assert_eq!(read.children, ["1", "3"].map(str::to_owned).into());
    let told: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("line 5, clar_cla_id \"C9\""), "{told:?}");
    assert_eq!(read.groups.len(), 2);
    let kept = kept_rows(&sent, &read.children);
    assert!(kept.iter().all(|row| row.child != "2"));
    for row in &kept {
        for marked in ["Marked", "999999", "UN1", "ZZ1", "RAA-", "team"] {
            assert!(!row.cells.contains(marked), "{}: {}", row.table.name(), row.cells);
        }
    }
    assert!(kept.iter().any(|row| row.table == Table::SSD_PERSON));
}

#[test]
fn names_are_given_out_apart_and_of_kept_children_alone() {
    let sent = ordinary();
    let told: Vec<String> = names(&sent, &read_children(&sent).children)
        .iter()
        .map(|(child, name)| format!("{child} {} {}", name.kind.code(), name.value))
        .collect();
    let expected = [
        "1 forename Marked",
        "1 surname Markedson",
        "1 worker Marked Worker",
        "1 team Marked team",
        "1 linked-identifier RAA-7",
        "3 forename Unborn",
        "3 surname Markedson",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_bad_cell_is_told_with_its_place_and_what_is_expected() {
    let spoilt =
        PERMANENCE.replace("2024-10-01", "31/02/2024").replace("Special guardianship", "Some");
    let read = read_children(&extract(&[("ssd_permanence.csv", &spoilt)]));
    let told: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("2026/ssd_permanence.csv line 2, child 1, perm_adm_decision_date \"31/02/2024\": expected a day"),
        "{told:?}"
    );
    assert!(told[1].contains("line 3, child 2, perm_permanence_order_type"), "{told:?}");
}

#[test]
fn a_folder_without_an_extract_is_refused() {
    let folder = Folder::fresh();
    std::fs::write(folder.path().join("list.csv"), "a,b\n1,2\n").unwrap();
    let refused = Return::read_extract(folder.path(), year());
    assert!(matches!(refused, Err(FolderError::NoExtract { .. })), "{refused:?}");
}

const SPOILERS: &[&[u8]] = &[
    b"\"",
    b",",
    b",,,,,,,,,,,,",
    b"\r",
    b"\n\n",
    b"\0",
    b"\xFF\xFE",
    b"\xC3\x28",
    b"31/02/2026",
    b"9999-12-31",
    b"1900-01-01",
    b"NULL",
    b"-1",
    b"E12",
    b"A6",
    b"E1",
    b"X1",
    b"perm_person_id",
    b"clae_cla_id",
    b"99999999999999999999",
    "é\u{202e}".as_bytes(),
    b"=cmd()",
];

fn spoil(files: &mut Files, dice: &mut Dice) {
    for _ in 0..=dice.below(6) {
        if files.is_empty() {
            return;
        }
        let at = dice.below(files.len());
        let bytes = &mut files[at].1;
        let place = dice.below(bytes.len() + 1);
        match dice.below(8) {
            0 => bytes.truncate(place),
            1 => drop(files.remove(at)),
            2 => {
                let end = (place + dice.below(40)).min(bytes.len());
                bytes.drain(place..end);
            }
            3 => {
                let copy = bytes.clone();
                files.push((format!("copy-{at}.csv"), copy));
            }
            4 => bytes.splice(place..place, vec![b'x'; 10_000]).for_each(drop),
            _ => {
                let spoiler = dice.pick(SPOILERS);
                let end = (place + dice.below(12)).min(bytes.len());
                bytes.splice(place..end, spoiler.iter().copied()).for_each(drop);
            }
        }
    }
}

fn read_to_the_end(sent: &Return) -> usize {
    let read = read_children(sent);
    let kept = kept_rows(sent, &read.children);
    let agency = AgencyId::parse("E06000023").unwrap();
    for child in &read.children {
        let rows = kept.iter().filter(|row| row.child == *child).map(|row| (sent.year, row));
        let (facts, _) = ExtractRows::read(rows).facts(&agency, sent.year);
        let journey = Journey::told_by(facts);
        assert!(journey.as_at(sent.year.last_day()).plans().len() <= journey.plans().len());
    }
    assert!(names(sent, &read.children).iter().all(|(child, _)| read.children.contains(child)));
    assert!(read.problems.iter().all(|problem| !problem.expected.is_empty()));
    read.problems.len()
}

#[test]
fn spoilt_folders_give_problems_and_never_a_panic() {
    let region = generate(&Scenario::adoption_west(3, 60, year(), year()));
    let extracts: Vec<Files> = region.extracts(year()).map(|(_, _, files)| files).collect();
    let mut dice = Dice::seeded(2026);
    let (mut with_problems, mut problems) = (0, 0);
    for _ in 0..FOLDERS {
        let mut files = dice.pick(&extracts).clone();
        spoil(&mut files, &mut dice);
        let found = read_to_the_end(&Return::extract(files, year()));
        with_problems += usize::from(found > 0);
        problems += found;
    }
    assert!(with_problems > FOLDERS / 2, "spoiling is seen: {with_problems}");
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak: Option<u64> = peak.and_then(|text| text.split_whitespace().next()?.parse().ok());
    assert!(peak.is_none_or(|peak| peak < MOST_MEMORY_KB), "{peak:?} kB");
    eprintln!(
        "{FOLDERS} spoilt folders: {with_problems} with problems, {problems} in all; {peak:?} kB"
    );
}
