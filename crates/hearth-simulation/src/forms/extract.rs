//! An extract as a database writes it: columns in another order, in capitals, in brackets or with their
//! table before a dot, `NULL` for nothing, days with a time after them, flags and orders in other words.

use hearth_domain::{AgencyId, Day};

use super::spelling::one_of;
use crate::stream::Stream;

type Files = Vec<(String, Vec<u8>)>;

/// How the columns of a table are headed.
#[derive(Clone, Copy)]
enum Heading {
    Plain,
    Capitals,
    Brackets,
    WithTable,
}

/// The same files, each in a hand of its own.
pub(super) fn varied(seed: u64, agency: &AgencyId, files: Files) -> Files {
    let one = |(name, bytes): (String, Vec<u8>)| {
        let mut stream = Stream::named(seed, &["extract as written", agency.as_str(), &name], 0);
        let bytes = table(&mut stream, &name, &bytes);
        (name, bytes)
    };
    files.into_iter().map(one).collect()
}

/// No cell of a synthetic extract holds a comma, a quotation mark or a line end.
fn table(stream: &mut Stream, name: &str, bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let order = shuffled(stream, columns.len());
    let ways = [Heading::Plain, Heading::Capitals, Heading::Brackets, Heading::WithTable];
    let way = stream.any(&ways).copied().unwrap_or(Heading::Plain);
    let table = name.strip_suffix(".csv").unwrap_or(name);
    let headed: Vec<String> = columns.iter().map(|column| headed(way, table, column)).collect();
    let mut written = String::new();
    push(&mut written, &order, &headed);
    for line in lines {
        let cells = columns.iter().zip(line.split(','));
        let cells: Vec<String> =
            cells.map(|(column, cell)| respelt(stream, column, cell)).collect();
        push(&mut written, &order, &cells);
    }
    written.into_bytes()
}

fn shuffled(stream: &mut Stream, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for at in (1..count).rev() {
        let room = u32::try_from(at + 1).unwrap_or(1);
        order.swap(at, usize::try_from(stream.below(room)).unwrap_or(0));
    }
    order
}

fn headed(way: Heading, table: &str, column: &str) -> String {
    match way {
        Heading::Plain => column.to_owned(),
        Heading::Capitals => column.to_uppercase(),
        Heading::Brackets => format!("[{column}]"),
        Heading::WithTable => format!("{table}.{column}"),
    }
}

fn push(written: &mut String, order: &[usize], cells: &[String]) {
    let cells: Vec<&str> =
        order.iter().filter_map(|at| cells.get(*at)).map(String::as_str).collect();
    written.push_str(&cells.join(","));
    written.push('\n');
}

fn respelt(stream: &mut Stream, column: &str, cell: &str) -> String {
    if cell.is_empty() {
        return one_of(stream, &["", "NULL", "null"]).to_owned();
    }
    if let Ok(day) = cell.parse::<Day>() {
        return of_day(stream, day);
    }
    match column {
        "clar_cla_review_cancelled" => {
            let words: &[&str] =
                if cell == "Y" { &["Y", "Yes", "1", "true"] } else { &["N", "No", "0", "False"] };
            one_of(stream, words).to_owned()
        }
        "perm_permanence_order_type" => {
            one_of(stream, &["Adoption", "Adoption Order", "adoption order", "AO"]).to_owned()
        }
        "pers_sex" | "pers_ethnicity" | "lega_legal_status" | "clap_cla_placement_type"
            if stream.chance(300) =>
        {
            cell.to_lowercase()
        }
        _ => cell.to_owned(),
    }
}

fn of_day(stream: &mut Stream, day: Day) -> String {
    let slashed = hearth_domain::day::to_slashed(day);
    match stream.below(6) {
        0 => format!("{day}T00:00:00"),
        1 => format!("{day} 00:00:00.000"),
        2 => slashed,
        3 => format!("{slashed} 00:00"),
        4 => super::spelling::typed(stream, day),
        _ => day.to_string(),
    }
}
