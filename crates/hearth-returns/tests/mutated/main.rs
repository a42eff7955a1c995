//! Ten thousand spoilt folders and four thousand spoilt XML files: problems or a clear word, never a
//! panic, and bounded memory.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be"
)]

mod xml;

use hearth_domain::{AgencyId, CollectionYear, Journey};
use hearth_returns::cohort::{kept_rows, on_the_way};
use hearth_returns::facts::ChildRows;
use hearth_returns::{FolderError, Return};
use hearth_simulation::{Scenario, generate};
use hearth_testkit::{Dice, Folder};

const FOLDERS: usize = 10_000;

/// Far above what a few kilobytes of return need, far below what a leak or a bomb would take.
const MOST_MEMORY_KB: u64 = 400_000;

type Files = Vec<(String, Vec<u8>)>;

const SPOILERS: &[&[u8]] = &[
    b"\"",
    b"\"\"",
    b",",
    b",,,,,,,,,,,,",
    b"\r",
    b"\n\n",
    b"\0",
    b"\xFF\xFE",
    b"\xEF\xBB\xBF",
    b"\xC3\x28",
    b"31/02/2026",
    b"00/00/0000",
    b"31/12/9999",
    b"29/02/2023",
    b"2026-03-31",
    b"-1",
    b"E12",
    b"A6",
    b"E1",
    b"X1",
    b"CHILD",
    b"DECOM",
    b"DOB",
    b"99999999999999999999",
    "é\u{202e}".as_bytes(),
    b"=cmd()",
    b"zz/zz/zzzz",
];

fn spoil(files: &mut Files, dice: &mut Dice) {
    for _ in 0..=dice.below(6) {
        if files.is_empty() {
            return;
        }
        let at = dice.below(files.len());
        let bytes = &mut files[at].1;
        let place = dice.below(bytes.len() + 1);
        match dice.below(10) {
            0 => bytes.truncate(place),
            1 => *bytes = random(dice),
            2 => bytes.splice(place..place, random(dice)).for_each(drop),
            3 => {
                let end = (place + dice.below(40)).min(bytes.len());
                bytes.drain(place..end);
            }
            4 => {
                let text: Vec<u8> = bytes.iter().flat_map(|byte| [*byte, 0]).collect();
                *bytes = [b"\xFF\xFE".to_vec(), text].concat();
            }
            5 => {
                let copy = bytes.clone();
                files.push((format!("copy-{at}.csv"), copy));
            }
            6 => {
                let huge = vec![b'x'; 10_000];
                bytes.splice(place..place, huge).for_each(drop);
            }
            7 => shuffle_columns(bytes, dice),
            _ => {
                let spoiler = dice.pick(SPOILERS);
                let end = (place + dice.below(12)).min(bytes.len());
                bytes.splice(place..end, spoiler.iter().copied()).for_each(drop);
            }
        }
    }
}

fn random(dice: &mut Dice) -> Vec<u8> {
    let length = dice.below(300);
    let letters = b"0123456789/,\"\n\rABCDEFGHILNOPRSTUVXZ \0\xFF\xC3";
    (0..length).map(|_| *dice.pick(letters)).collect()
}

fn shuffle_columns(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let Some((header, rest)) = text.split_once('\n') else { return };
    let mut cells: Vec<&str> = header.trim_end().split(',').collect();
    dice.shuffle(&mut cells);
    *bytes = format!("{}\n{rest}", cells.join(",")).into_bytes();
}

/// Reads a return as an import does, to the journeys.
fn read_to_the_end(sent: &Return) -> usize {
    let tables = sent.read();
    let children = on_the_way(&tables);
    let kept = kept_rows(sent, &children);
    let agency = AgencyId::parse("E06000023").unwrap();
    for child in &children {
        let rows = kept.iter().filter(|row| row.child == *child).map(|row| (sent.year, row));
        let (facts, _) = ChildRows::read(rows).facts(&agency, sent.year);
        let journey = Journey::told_by(facts);
        assert!(journey.as_at(sent.year.last_day()).plans().len() <= journey.plans().len());
    }
    assert!(tables.problems.iter().all(|problem| !problem.expected.is_empty()));
    tables.problems.len()
}

fn peak_memory_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn ten_thousand_spoilt_folders_never_panic() {
    let year = CollectionYear::ending_in(2026).unwrap();
    let region = generate(&Scenario::adoption_west(3, 40, year, year));
    let clean: Vec<Files> = region.returns().map(|(_, _, files)| files).collect();
    let mut dice = Dice::seeded(2026);
    let (mut problems, mut refused) = (0, 0);
    for number in 0..FOLDERS {
        let mut files = dice.pick(&clean).clone();
        spoil(&mut files, &mut dice);
        if number % 50 != 0 {
            problems += read_to_the_end(&Return::from_files(files, year));
            continue;
        }
        let folder = Folder::fresh();
        for (name, bytes) in &files {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        match Return::read_folder(folder.path(), year) {
            Ok(sent) => problems += read_to_the_end(&sent),
            Err(FolderError::NoTables { .. }) => refused += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(problems > FOLDERS, "spoiling must show: {problems} problems, {refused} refused");
    if let Some(peak) = peak_memory_kb() {
        assert!(peak < MOST_MEMORY_KB, "peak memory {peak} kB");
    }
}

#[test]
fn a_folder_that_is_not_there_or_holds_nothing_gets_a_clear_word() {
    let year = CollectionYear::ending_in(2026).unwrap();
    let folder = Folder::fresh();
    let empty = Return::read_folder(folder.path(), year).unwrap_err();
    assert!(empty.to_string().contains("holds no table of the return"), "{empty}");
    let missing = Return::read_folder(&folder.path().join("nowhere"), year).unwrap_err();
    assert!(missing.to_string().contains("Give the folder"), "{missing}");
}

#[test]
fn a_file_far_too_large_is_refused_before_it_is_read() {
    let year = CollectionYear::ending_in(2026).unwrap();
    let folder = Folder::fresh();
    let file = std::fs::File::create(folder.path().join("episodes.csv")).unwrap();
    file.set_len(65 * 1024 * 1024).unwrap();
    let refused = Return::read_folder(folder.path(), year).unwrap_err();
    assert!(matches!(refused, FolderError::File { .. }));
    let reason = std::error::Error::source(&refused).unwrap().to_string();
    assert!(reason.contains("larger than 64 MB"), "{reason}");
}
