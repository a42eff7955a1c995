//! What of a list was read as what, said on standard error: headings as columns, spellings as codes.

use std::collections::BTreeMap;

use hearth_app::import::{ColumnRead, ImportReport, ReadAs, Spelling};

/// Lists beyond this many are summed up in one listing and not told file by file.
const MOST_LISTS: usize = 2;

/// Tells it. Of many lists at once only what differs from the list's own names is told, counted
/// over all of them.
pub(super) fn tell(report: &ImportReport) {
    let lists: Vec<&ReadAs> = report.years.iter().map(|year| &year.read_as).collect();
    let lists: Vec<&ReadAs> = lists.into_iter().filter(|read| !read.columns.is_empty()).collect();
    if lists.len() > MOST_LISTS {
        return tell_differing(&lists);
    }
    for read in lists {
        if !read.passed_over.is_empty() {
            eprintln!("Passed over: {}.", read.passed_over.join(", "));
        }
        let first = read.columns.first();
        let sheet = first.map(|column| column.sheet.as_str()).unwrap_or_default();
        let list = first.map(|column| column.list.name()).unwrap_or_default();
        let place = if sheet.is_empty() { String::new() } else { format!(", sheet {sheet}") };
        eprintln!("{list}{place}, read as:");
        read.columns.iter().for_each(|column| eprintln!("  {}", of_column(column)));
    }
}

fn tell_differing(lists: &[&ReadAs]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for column in lists.iter().flat_map(|read| &read.columns) {
        if column.heading != column.column && !column.heading.is_empty() {
            *counts.entry(named(column)).or_default() += 1;
        }
    }
    for (told, count) in counts {
        eprintln!("  {told} (in {count} lists)");
    }
}

/// `"SHOBPA date" is Date of Decision …`, or what became of it otherwise.
fn named(column: &ColumnRead) -> String {
    match (column.heading.as_str(), column.column) {
        ("", missing) => format!("{missing}: no such column"),
        (heading, "") => format!("\"{heading}\": not read"),
        (heading, name) if heading == name => name.to_owned(),
        (heading, name) => format!("\"{heading}\" is {name}"),
    }
}

fn of_column(column: &ColumnRead) -> String {
    let cells = match column.cells {
        1 => "1 cell".to_owned(),
        cells => format!("{cells} cells"),
    };
    let told: Vec<String> = column.told.iter().map(spelling).collect();
    let told = if told.is_empty() { String::new() } else { format!(": {}", told.join("; ")) };
    format!("{}, {cells}{told}", named(column))
}

fn spelling(one: &Spelling) -> String {
    let Spelling { written, read_as, cells } = one;
    match read_as.as_str() {
        "" => format!("\"{written}\" not read ({cells})"),
        read_as if read_as == written => format!("{written} ({cells})"),
        read_as => format!("\"{written}\" is {read_as} ({cells})"),
    }
}
