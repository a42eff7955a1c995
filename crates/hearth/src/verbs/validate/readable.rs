//! What was found, for a person: by child or by rule, with the cells and what to do.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use hearth_app::validate::{Finding, Shown, ShownRow, Validated};

use crate::arguments::By;
use crate::output::words;

pub(super) fn print(held: &[Validated], by: By) -> anyhow::Result<()> {
    let mut text = String::new();
    for of in held {
        writeln!(text, "{} ({})\n", of.asked.folder.display(), of.asked.year)?;
        let shown = Shown::of(&of.sent);
        match by {
            By::Child => by_child(&mut text, of, &shown)?,
            By::Rule => by_rule(&mut text, of, &shown)?,
        }
    }
    words(&text)
}

fn by_child(text: &mut String, of: &Validated, shown: &Shown<'_>) -> std::fmt::Result {
    let mut children: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for found in &of.judged.findings {
        children.entry(&found.child).or_default().push(found);
    }
    for (child, found) in children {
        let named = if child.is_empty() { "without a number" } else { child };
        writeln!(text, "Child {named}")?;
        for of_rule in found.chunk_by(|a, b| a.rule.code == b.rule.code) {
            rule(text, of_rule.iter().copied())?;
            for one in of_rule {
                writeln!(text, "       {}", place(one, shown))?;
            }
        }
        text.push('\n');
    }
    Ok(())
}

fn by_rule(text: &mut String, of: &Validated, shown: &Shown<'_>) -> std::fmt::Result {
    for found in of.judged.findings.chunk_by(|a, b| a.rule.code == b.rule.code) {
        rule(text, found.iter())?;
        for one in found {
            writeln!(text, "       child {}, {}", one.child, place(one, shown))?;
        }
        text.push('\n');
    }
    Ok(())
}

/// The rule of these findings: what is wrong and what to do.
fn rule<'a>(text: &mut String, mut found: impl Iterator<Item = &'a Finding>) -> std::fmt::Result {
    let Some(first) = found.next() else { return Ok(()) };
    writeln!(text, "  {:<5}{}\n       {}", first.rule.code, first.rule.finds, first.rule.remedy)
}

/// Where a row stands, and its cells.
fn place(found: &Finding, shown: &Shown<'_>) -> String {
    let Some(ShownRow { file, line, cells }) = shown.row(found) else {
        return format!("{} row {}", found.table.name(), found.row);
    };
    let cell = |(column, written): (&str, String)| match written.as_str() {
        "" => format!("{column} blank"),
        written => format!("{column} {written}"),
    };
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    format!("{file}, line {line}: {}", cells.join(", "))
}
