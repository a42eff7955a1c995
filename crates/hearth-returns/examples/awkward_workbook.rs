//! Writes a workbook of cells that a spreadsheet might take for something else, and the same sheet as
//! CSV, into the folder given: `cargo xtask reference workbooks` opens both.

use std::path::PathBuf;
use std::process::ExitCode;

use hearth_returns::write::{Written, WrittenSheet, workbook};

/// Words that begin like a formula, or look like a number, a day or a truth value.
const WORDS: [&str; 23] = [
    "=1+1",
    "+A1",
    "-A1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "=HYPERLINK(\"http://localhost\",\"x\")",
    "=cmd|' /C calc'!A0",
    "{=1}",
    "＝1+1",
    "＋1",
    "0012",
    "1e5",
    "1/2",
    "31/03/2026",
    "TRUE",
    "#REF!",
    "_x000D_",
    "two, \"three\" & <four>",
    "line\nbreak",
    "é ß 漢",
];

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        return ExitCode::from(2);
    };
    let day = jiff::civil::date(2024, 2, 29);
    let row = |words: &&str| {
        vec![
            Written::words("first"),
            Written::words(*words),
            Written::Day(day),
            Written::Number(12),
            Written::Blank,
            Written::words("last"),
        ]
    };
    let sheet = WrittenSheet {
        name: "Awkward",
        file: "awkward",
        columns: vec!["=First", "Words", "Day", "Number", "+Blank", "Last"],
        rows: WORDS.iter().map(row).collect(),
    };
    let csv = sheet.csv();
    let Ok(made_at) = "2026-05-28T09:00:00Z".parse() else { return ExitCode::FAILURE };
    let Ok(book) = workbook(&[sheet], made_at) else { return ExitCode::FAILURE };
    let put = |name: &str, bytes: Vec<u8>| std::fs::write(folder.join(name), bytes).is_ok();
    match put("awkward.xlsx", book) && put("awkward.csv", csv) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}
