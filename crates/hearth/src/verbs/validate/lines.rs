//! What was found, a line of CSV for each row found wrong, written as it goes: of a large return there
//! are too many to hold them all as text.

use std::io::{self, Write};

use csv::Writer;
use hearth_app::validate::Validated;

/// What the lines hold; where there are several returns each line says of which.
fn columns(held: &[Validated]) -> Vec<&'static str> {
    let mut columns = vec!["rule", "table", "row", "child"];
    if held.len() > 1 {
        columns.insert(0, "return");
    }
    columns
}

pub(super) fn write(held: &[Validated], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = Writer::from_writer(out);
    writer.write_record(columns(held))?;
    let several = held.len() > 1;
    for of in held {
        let folder = several.then(|| of.asked.folder.display().to_string());
        write_one(of, folder.as_deref(), &mut writer)?;
    }
    writer.flush()
}

fn write_one(of: &Validated, folder: Option<&str>, to: &mut Writer<impl Write>) -> csv::Result<()> {
    for found in &of.judged.findings {
        let row = found.row.to_string();
        let cells = [found.rule.code, found.table.name(), &row, &found.child];
        to.write_record(folder.into_iter().chain(cells))?;
    }
    Ok(())
}
