//! What was found, for another program: each row with what is wrong, its cells and what to do.

use std::io::{self, Write};

use hearth_app::validate::{Finding, Shown, Validated};
use serde_json::{Map, Value, json};

use crate::output::stream;

/// A list of findings; of several returns each says of which.
pub(super) fn print(held: &[Validated]) -> anyhow::Result<()> {
    stream(|out| write(held, out))
}

fn write(held: &[Validated], out: &mut dyn Write) -> io::Result<()> {
    let is_of_one = held.len() < 2;
    let of_return = |of: &Validated| -> Vec<Value> {
        let shown = Shown::of(&of.sent);
        let name = (!is_of_one).then(|| of.asked.folder.display().to_string());
        of.judged.findings.iter().map(|found| object(name.as_deref(), found, &shown)).collect()
    };
    let list: Vec<Value> = held.iter().flat_map(of_return).collect();
    serde_json::to_writer_pretty(&mut *out, &list)?;
    writeln!(out)
}

fn object(name: Option<&str>, found: &Finding, shown: &Shown<'_>) -> Value {
    let mut object = Map::new();
    let mut tell = |name: &str, value: Value| object.insert(name.to_owned(), value);
    if let Some(name) = name {
        tell("return", name.into());
    }
    tell("rule", found.rule.code.into());
    tell("table", found.table.name().into());
    tell("row", found.row.into());
    tell("child", (&*found.child).into());
    tell("message", found.rule.finds.into());
    tell("what_to_do", found.rule.remedy.into());
    if let Some(row) = shown.row(found) {
        tell("file", row.file.into());
        tell("line", row.line.into());
        tell("cells", row.cells.into_iter().map(cell).collect());
    }
    object.into()
}

fn cell((column, value): (&str, String)) -> Value {
    json!({ "column": column, "value": value })
}
