//! Files made to burst: they are refused before they are opened, in bounded memory.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::books::with_part;
use crate::{bounded, read_list, read_to_the_end, tracker};

const SHARED: &str = "xl/sharedStrings.xml";
const SHEET: &str = "xl/worksheets/sheet2.xml";

/// The workbook with one part blown up, piece by piece, so that the test itself needs no memory.
fn blown_up(part_name: &str, megabytes: usize) -> Vec<u8> {
    let book = tracker();
    let mut parts = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let piece = vec![b' '; 1024 * 1024];
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).unwrap();
        let (mut bytes, name) = (Vec::new(), part.name().unwrap().to_string());
        std::io::copy(&mut part, &mut bytes).unwrap();
        out.start_file(&name, SimpleFileOptions::default()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (before, after) = text.split_at(text.rfind("</").unwrap_or(text.len()));
        out.write_all(before.as_bytes()).unwrap();
        for _ in 0..if name == part_name { megabytes } else { 0 } {
            out.write_all(&piece).unwrap();
        }
        out.write_all(after.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_small_file_that_unpacks_to_a_huge_one_is_refused() {
    for (part, megabytes) in [(SHARED, 60), (SHEET, 300)] {
        let book = blown_up(part, megabytes);
        assert!(book.len() < 1024 * 1024, "{}", book.len());
        let refused = read_list(book).unwrap_err().to_string();
        assert!(refused.contains("unpacks to more"), "{part}: {refused}");
    }
    bounded();
}

#[test]
fn entities_that_stand_for_one_another_are_not_followed() {
    let entities: String = (1..30)
        .map(|n| format!("<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10)))
        .collect();
    let declared = format!("<!DOCTYPE x [<!ENTITY a0 \"ha\">{entities}]>");
    for part in [SHARED, SHEET, "xl/workbook.xml"] {
        let bomb = with_part(&tracker(), part, |text| {
            let (before, after) = text.split_once("?>").unwrap();
            format!("{before}?>{declared}{after}")
                .replace("Invented", "&a29;")
                .replace(">Ref<", ">&a29;<")
        });
        match read_list(bomb) {
            Ok(list) => {
                let (told, _) = read_to_the_end(&list);
                assert!(told.iter().all(|one| one.len() < 200), "{part}: {told:?}");
            }
            Err(refused) => assert!(!refused.to_string().contains("haha"), "{part}: {refused}"),
        }
    }
    bounded();
}

#[test]
fn a_list_that_is_far_too_large_is_refused_or_cut() {
    let wide = format!("Ref,First,SW,M/F,DOB,SHOBPA,PO,Reversed,Why\n{}\n", "x,".repeat(3_000_000));
    assert!(read_list(wide.into_bytes()).is_err());
    let huge = format!(
        "Ref,First,SW,M/F,DOB,SHOBPA,PO,Reversed,Why\nA1,{},,girl,,02/05/2025,,,\n",
        "x".repeat(20_000_000)
    );
    let list = read_list(huge.into_bytes()).unwrap();
    let (told, problems) = read_to_the_end(&list);
    assert_eq!((told.len(), problems), (2, 1), "{told:?}");
    bounded();
}
