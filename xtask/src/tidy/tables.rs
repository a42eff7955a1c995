//! Reading Markdown tables and code spans.

/// The cells of a table's row, or nothing when the line is none.
pub fn cells(line: &str) -> Option<Vec<&str>> {
    let inside = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let mut cells = Vec::new();
    let mut start = 0;
    let mut is_hidden = false;
    for (at, letter) in inside.char_indices() {
        if letter == '|' && !is_hidden {
            cells.push(inside.get(start..at)?.trim());
            start = at + 1;
        }
        is_hidden = letter == '\\';
    }
    cells.push(inside.get(start..)?.trim());
    Some(cells)
}

/// Whether these cells are the line under a table's head.
pub fn is_rule(cells: &[&str]) -> bool {
    cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|letter| "-: ".contains(letter)))
}

/// What stands between backticks on one line.
pub fn code_spans(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_cut_into_cells() {
        assert_eq!(cells("| a | b \\| c |  |"), Some(vec!["a", "b \\| c", ""]));
        assert_eq!(cells("plain | text"), None);
    }

    #[test]
    fn the_line_under_the_head_is_known() {
        assert!(is_rule(&cells("|---|:-:|").unwrap()));
        assert!(!is_rule(&cells("| a | |").unwrap()));
    }

    #[test]
    fn code_spans_are_found() {
        assert_eq!(code_spans("a `b` c `d/e`").collect::<Vec<_>>(), ["b", "d/e"]);
        assert_eq!(code_spans("none").count(), 0);
    }
}
