//! Four thousand spoilt trackers, half of them workbooks.

use hearth_testkit::Dice;

use crate::books::with_part;
use crate::{AS_CSV, bounded, read_list, read_to_the_end, tracker};

const FILES: usize = 2_000;

/// Texts that a spreadsheet's XML is sensitive to.
const IN_XML: [&str; 24] = [
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
    "<f>A1</f>",
    "<mergeCell ref=\"A1:J9\"/>",
    "<!DOCTYPE x>",
];

const IN_CSV: [&[u8]; 16] = [
    b"\"",
    b",",
    b",,,,,,",
    b"\n",
    b"\r\n\r\n",
    b"\0",
    b"\xFF\xFE",
    b"\xC3\x28",
    b"31/02/2025",
    b"03-Apr-25",
    b"#REF!",
    b"1.2E+11",
    "é\u{202e}".as_bytes(),
    b"=cmd()",
    b"Ref",
    b"SHOBPA",
];

const PARTS: [&str; 5] = [
    "xl/worksheets/sheet2.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
];

fn spoilt_xml(text: String, dice: &mut Dice) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(4) {
        let place = dice.below(text.len() + 1);
        let end = (place + dice.below(20)).min(text.len());
        match dice.below(4) {
            0 => drop(text.drain(place..end)),
            1 => text.truncate(place.max(20)),
            _ => text.splice(place..end, dice.pick(&IN_XML).chars()).for_each(drop),
        }
    }
    text.into_iter().collect()
}

/// Cells of the tracker, and what stands in their place: the workbook stays sound and is wrong.
const CELLS: [&str; 10] = [
    ">Invented<",
    ">Worker<",
    ">boy<",
    ">2 May 2025<",
    ">B-7<",
    ">girl<",
    ">01/02/2025<",
    ">RD3<",
    ">45901<",
    ">1234<",
];

const ODD: [&str; 10] = [
    "><",
    ">31/02/2025<",
    ">#REF!<",
    ">-1<",
    ">1e308<",
    ">99999999999<",
    ">1<",
    ">0<",
    ">&lt;b&gt;&amp;&#9;<",
    ">31/12/9999<",
];

fn with_odd_cells(book: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut book = book.to_vec();
    for part in PARTS.iter().take(2) {
        let (cell, odd) = (*dice.pick(&CELLS), *dice.pick(&ODD));
        book = with_part(&book, part, |text| text.replace(cell, odd));
    }
    book
}

fn spoilt_bytes(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        let place = dice.below(bytes.len() + 1);
        let end = (place + dice.below(14)).min(bytes.len());
        match dice.below(8) {
            0 => bytes.truncate(place),
            1 => drop(bytes.drain(place..end)),
            2 => bytes.splice(place..end, vec![b'x'; 20_000]).for_each(drop),
            3 => bytes.splice(0..0, b"Tracker\n\n,,2026\n".iter().copied()).for_each(drop),
            _ => {
                let spoiler = dice.pick(&IN_CSV);
                bytes.splice(place..end, spoiler.iter().copied()).for_each(drop);
            }
        }
    }
}

/// Reads each; gives how many were read, how many refused, and the problems in all.
fn read_all(files: impl Iterator<Item = Vec<u8>>) -> (usize, usize, usize) {
    let (mut read, mut refused, mut problems) = (0, 0, 0);
    for bytes in files {
        match read_list(bytes) {
            Ok(list) => {
                read += 1;
                problems += read_to_the_end(&list).1;
            }
            Err(why) => {
                refused += 1;
                assert!(why.to_string().len() > 20, "{why}");
            }
        }
    }
    (read, refused, problems)
}

#[test]
fn two_thousand_spoilt_workbooks_give_problems_and_never_a_panic() {
    let good = tracker();
    let mut dice = Dice::seeded(1_926);
    let files = (0..FILES).map(|number| {
        if number % 2 == 0 {
            return with_odd_cells(&good, &mut dice);
        }
        if number % 4 == 1 {
            let mut bytes = good.clone();
            spoilt_bytes(&mut bytes, &mut dice);
            return bytes;
        }
        let (part, seed) = (*dice.pick(&PARTS), dice.roll());
        with_part(&good, part, |text| spoilt_xml(text, &mut Dice::seeded(seed)))
    });
    let (read, refused, problems) = read_all(files);
    eprintln!("{FILES} workbooks: {read} read with {problems} problems, {refused} refused");
    assert!(read > FILES / 5 && refused > FILES / 5, "{read} read, {refused} refused");
    bounded();
}

#[test]
fn two_thousand_spoilt_csv_trackers_give_problems_and_never_a_panic() {
    let mut dice = Dice::seeded(19);
    let files = (0..FILES).map(|_| {
        let mut bytes = AS_CSV.as_bytes().to_vec();
        spoilt_bytes(&mut bytes, &mut dice);
        bytes
    });
    let (read, refused, problems) = read_all(files);
    eprintln!("{FILES} CSV trackers: {read} read with {problems} problems, {refused} refused");
    assert!(read > FILES / 3 && problems > FILES / 5, "{read} read, {problems} problems");
    bounded();
}
