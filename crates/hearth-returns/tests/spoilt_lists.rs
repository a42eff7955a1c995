//! Thousands of spoilt workbooks and lists: problems or a clear word, never a panic, and bounded memory.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be"
)]

#[path = "books/books.rs"]
mod books;

use hearth_domain::Journey;
use hearth_returns::Table;
use hearth_returns::annex_a::{self, HouseholdRows, ListedChildRows, open, read_children};
use hearth_simulation::{Scenario, generate};
use hearth_testkit::Dice;

use books::{kept, with_part, workbook, year};

const FILES: usize = 3_000;

/// Far above what a few kilobytes of workbook need.
const MOST_MEMORY_KB: u64 = 200_000;

fn peak_memory_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Texts that a spreadsheet's XML is sensitive to.
const SPOILERS: [&str; 22] = [
    "<",
    ">",
    "\"",
    "&",
    "&#0;",
    "&lol;",
    "</c>",
    "<c>",
    "<v>",
    "</row>",
    "<row r=\"99999999\">",
    "r=\"ZZZZZZ9\"",
    "r=\"A0\"",
    "r=\"A4294967296\"",
    "t=\"s\"",
    "t=\"e\"",
    "t=\"d\"",
    "t=\"inlineStr\"",
    "s=\"99999\"",
    "<v>-1</v>",
    "<v>1e308</v>",
    "<v>99999999999</v>",
];

fn spoil(text: String, dice: &mut Dice) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(5) {
        let place = dice.below(text.len() + 1);
        let end = (place + dice.below(30)).min(text.len());
        match dice.below(6) {
            0 => drop(text.drain(place..end)),
            1 => text.truncate(place),
            2 => {
                let copy: Vec<char> = text[place..end].to_vec();
                text.splice(place..place, copy.into_iter().cycle().take(400)).for_each(drop);
            }
            _ => text.splice(place..end, dice.pick(&SPOILERS).chars()).for_each(drop),
        }
    }
    text.into_iter().collect()
}

/// A workbook with spoilt parts, or with spoilt bytes.
fn spoilt(good: &[u8], dice: &mut Dice) -> Vec<u8> {
    const PARTS: [&str; 6] = [
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet4.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
    ];
    if dice.below(3) > 0 {
        let part = *dice.pick(&PARTS);
        let seed = dice.roll();
        return with_part(good, part, |text| spoil(text, &mut Dice::seeded(seed)));
    }
    let mut bytes = good.to_vec();
    for _ in 0..=dice.below(6) {
        let place = dice.below(bytes.len());
        match dice.below(4) {
            0 => bytes.truncate(place.max(8)),
            1 => bytes[place] ^= 1 << dice.below(8),
            2 => bytes[place] = 0xFF,
            _ => {
                let end = (place + dice.below(60)).min(bytes.len());
                bytes.drain(place..end);
                bytes.resize(bytes.len().max(8), 0);
            }
        }
    }
    bytes
}

/// Reads a file as an import does, to the journeys; gives how many problems there were.
fn read_to_the_end(bytes: Vec<u8>) -> (usize, usize) {
    let opened = open("spoilt.xlsx", bytes, year());
    assert!(!opened.lists.is_empty() || !opened.problems.is_empty(), "neither a list nor a word");
    let mut told = opened.problems.len();
    for sent in &opened.lists {
        let rows = kept(sent);
        let of = || rows.iter().map(|row| (year(), row));
        if sent.tables_sent() == [Table::List10] {
            told += read_children(sent).problems.len();
            let _ = Journey::told_by(ListedChildRows::read(of()).facts().0);
        } else {
            told += annex_a::read(sent).problems.len();
            let _ = HouseholdRows::read(of()).facts();
        }
    }
    (opened.lists.len(), told)
}

#[test]
fn three_thousand_spoilt_workbooks_give_problems_and_never_a_panic() {
    let good = workbook();
    let mut dice = Dice::seeded(2_026);
    let (mut read, mut refused, mut problems) = (0, 0, 0);
    for _ in 0..FILES {
        let (lists, told) = read_to_the_end(spoilt(&good, &mut dice));
        read += lists;
        refused += usize::from(lists == 0);
        problems += told;
    }
    let peak = peak_memory_kb();
    eprintln!(
        "{FILES} workbooks: {read} lists read, {refused} refused, {problems} problems, peak {peak:?} kB"
    );
    assert!(refused > FILES / 20 && read > FILES / 4, "{read} read, {refused} refused");
    assert!(peak.is_none_or(|peak| peak < MOST_MEMORY_KB), "peak memory {peak:?} kB");
}

const CSV_SPOILERS: [&[u8]; 14] = [
    b"\"",
    b",",
    b",,,,,,",
    b"\n",
    b"\r\n\r\n",
    b"\0",
    b"\xFF",
    b"31/02/2025",
    b"03-Apr-25",
    b"#REF!",
    b"1.2E+11",
    b"z)",
    "é\u{202e}".as_bytes(),
    b"=cmd()",
];

#[test]
fn three_thousand_spoilt_lists_of_children_give_problems_and_never_a_panic() {
    let region = generate(&Scenario::adoption_west(3, 60, year(), year()));
    let clean: Vec<Vec<u8>> = region.lists_of_children().map(|(_, _, bytes)| bytes).collect();
    let mut dice = Dice::seeded(10);
    let (mut read, mut refused, mut problems) = (0, 0, 0);
    for _ in 0..FILES {
        let mut bytes = dice.pick(&clean).clone();
        for _ in 0..=dice.below(4) {
            let place = dice.below(bytes.len() + 1);
            let end = (place + dice.below(14)).min(bytes.len());
            match dice.below(9) {
                0 => bytes.truncate(place),
                1 => drop(bytes.drain(place..end)),
                2 => bytes.splice(place..end, vec![b'x'; 20_000]).for_each(drop),
                3 => bytes.splice(0..0, b"Annex A\n\n,,List 10\n".iter().copied()).for_each(drop),
                _ => {
                    let spoiler = dice.pick(&CSV_SPOILERS);
                    bytes.splice(place..end, spoiler.iter().copied()).for_each(drop);
                }
            }
        }
        let (lists, told) = read_to_the_end(bytes);
        read += lists;
        refused += usize::from(lists == 0);
        problems += told;
    }
    eprintln!("{FILES} CSV lists: {read} read, {refused} refused, {problems} problems");
    assert!(read > FILES / 2 && problems > FILES / 2, "{read} read, {problems} problems");
}
