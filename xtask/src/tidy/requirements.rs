//! The coverage table in docs/requirements.md has every requirement once, each with an answer.

use std::collections::BTreeMap;

use super::finding::Finding;
use super::repository::Repository;
use super::tables::cells;

const PAGE: &str = "docs/requirements.md";
/// The sign that a text still waits for its author.
const UNWRITTEN: &str = "@@";
/// The parts, and the number of the last requirement of each.
const PARTS: [(&str, u32); 5] = [("S0", 18), ("S1", 65), ("S2", 69), ("S3", 18), ("S4", 13)];

/// Finds requirements that are missing, told twice, unknown or unanswered.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let Some(page) = repository.file(PAGE) else {
        return vec![Finding::missing(PAGE, "write the coverage table of all requirements")];
    };
    let mut findings = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (line, text) in page.lines() {
        if text.contains(UNWRITTEN) {
            findings.push(Finding::new(PAGE, line, "an unwritten text is left", "write it"));
        }
        if let Some((id, answer)) = row(text) {
            if answer.is_empty() {
                let wrong = format!("{id} has no answer in its last cell");
                findings.push(Finding::new(
                    PAGE,
                    line,
                    wrong,
                    "say where it lives, or why not yet",
                ));
            }
            findings.extend(repeated(seen.insert(id.clone(), line), &id, line));
        }
    }
    findings.extend(compare(&seen));
    findings
}

/// The id and the last cell of a row that begins with an id.
fn row(text: &str) -> Option<(String, String)> {
    let cells = cells(text)?;
    let id = cells.first()?.trim_matches(['`', '*', ' ']);
    let (part, number) = id.split_once('-')?;
    let is_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let is_id = part.strip_prefix('S').is_some_and(is_digits) && is_digits(number);
    (is_id && cells.len() > 1)
        .then(|| (id.into(), cells.last().copied().unwrap_or_default().into()))
}

fn repeated(earlier: Option<usize>, id: &str, line: usize) -> Option<Finding> {
    let wrong = format!("{id} stands on line {} already", earlier?);
    Some(Finding::new(PAGE, line, wrong, "keep one row"))
}

fn compare(seen: &BTreeMap<String, usize>) -> Vec<Finding> {
    let expected: Vec<String> = PARTS
        .iter()
        .flat_map(|(part, last)| (1..=*last).map(move |number| format!("{part}-{number:02}")))
        .collect();
    let missing = expected.iter().filter(|id| !seen.contains_key(*id));
    let missing = missing.map(|id| Finding::new(PAGE, 1, format!("{id} has no row"), "add it"));
    let unknown = seen.iter().filter(|(id, _)| !expected.contains(id));
    let unknown = unknown.map(|(id, line)| {
        Finding::new(
            PAGE,
            *line,
            format!("{id} is no requirement"),
            "mend the id or take the row out",
        )
    });
    missing.chain(unknown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete() -> String {
        let mut page = "| id | it must | where |\n|---|---|---|\n".to_string();
        for (part, last) in PARTS {
            for number in 1..=last {
                page.push_str(&format!("| `{part}-{number:02}` | do a thing | here |\n"));
            }
        }
        page
    }

    fn found(page: &str) -> Vec<String> {
        find(&Repository::of(&[(PAGE, page)])).iter().map(|finding| finding.wrong.clone()).collect()
    }

    #[test]
    fn the_complete_table_passes() {
        assert_eq!(complete().lines().count(), 185);
        assert_eq!(found(&complete()), [""; 0]);
    }

    #[test]
    fn each_fault_is_found() {
        let page = complete();
        assert_eq!(
            found(&page.replace("| `S2-69` | do a thing | here |\n", "")),
            ["S2-69 has no row"]
        );
        assert_eq!(found(&format!("{page}| S0-19 | x | y |\n")), ["S0-19 is no requirement"]);
        assert_eq!(
            found(&format!("{page}| **S0-18** | x | y |\n")),
            ["S0-18 stands on line 20 already"]
        );
        let unanswered =
            page.replace("| `S4-13` | do a thing | here |", "| S4-13 | do a thing |  |");
        assert_eq!(found(&unanswered), ["S4-13 has no answer in its last cell"]);
        assert_eq!(found(&format!("{page}@@ here\n")), ["an unwritten text is left"]);
        assert_eq!(find(&Repository::of(&[])).len(), 1);
    }
}
