//! A table as comma-separated values.

use super::plain::{Plain, PlainTable, is_number};

/// The bytes of the file: UTF-8, a row of headings, then the rows.
pub(super) fn written(table: &PlainTable) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(table.headings.iter().map(|heading| harmless(heading)))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(cell))?;
    }
    writer.into_inner().map_err(|stopped| stopped.into_error().into())
}

fn cell(plain: &Plain) -> String {
    match plain {
        Plain::Words(words) => harmless(words),
        Plain::Number(_) | Plain::Day(_) => plain.to_string(),
    }
}

/// Words that a spreadsheet would take for a formula get an apostrophe before them.
fn harmless(words: &str) -> String {
    if begins_a_formula(words) && !is_number(words) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

/// The signs that spreadsheets begin a formula with, also in their full width, and the ones that
/// they skip before it.
fn begins_a_formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[Plain]) -> PlainTable {
        PlainTable {
            id: "tried",
            caption: "Tried".to_owned(),
            headings: vec!["Value".to_owned()],
            rows: cells.iter().map(|cell| vec![cell.clone()]).collect(),
            definitions: Default::default(),
        }
    }

    fn check(words: &str, expected: &str) {
        let text = String::from_utf8(written(&table(&[Plain::Words(words.to_owned())])).unwrap());
        assert_eq!(text.unwrap(), format!("Value\n{expected}\n"), "{words:?}");
    }

    #[test]
    fn a_cell_that_would_be_a_formula_is_harmless() {
        for formula in ["=1+1", "+A1", "-A1", "@SUM(A1)", "＝1", "=cmd|' /C calc'!A0", "-1-2", "+1"]
        {
            check(formula, &format!("'{formula}"));
        }
        check("\t=1", "'\t=1");
        check("=A1,B1", "\"'=A1,B1\"");
        check("\r=1", "\"'\r=1\"");
    }

    #[test]
    fn numbers_and_other_words_stay_as_they_are() {
        for words in ["-5", "-0.25", "a=b", "Bristol", "not known", "’=1"] {
            check(words, words);
        }
        check("Bristol, City of", "\"Bristol, City of\"");
        let number = written(&table(&[Plain::Number("-12".to_owned())])).unwrap();
        assert_eq!(number, b"Value\n-12\n");
    }
}
