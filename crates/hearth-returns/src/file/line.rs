//! The cells of one line of plain text.

/// The cells of a line, with room that is kept for the next.
#[derive(Debug, Default)]
pub(crate) struct Line<'a> {
    /// As they stand in the file.
    cells: Vec<&'a str>,
    /// In the order of the table.
    ordered: Vec<&'a str>,
}

impl<'a> Line<'a> {
    /// Splits the first line of a text at its commas; `None` where it has quotation marks, within which
    /// a comma is no end of a cell.
    pub(super) fn split(&mut self, text: &'a str) -> Option<()> {
        self.cells.clear();
        let (mut begins, mut ends) = (0, text.len());
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                b',' => {
                    self.cells.push(text.get(begins..at)?);
                    begins = at + 1;
                }
                b'"' => return None,
                b'\n' | b'\r' => {
                    ends = at;
                    break;
                }
                _ => {}
            }
        }
        self.cells.push(text.get(begins..ends)?);
        Some(())
    }

    /// The cells in the order of a table whose columns stand at `positions`; a missing one is blank.
    pub(super) fn ordered(&mut self, positions: &[Option<usize>]) -> &[&'a str] {
        let cell = |at: &Option<usize>| at.and_then(|at| self.cells.get(at)).copied();
        self.ordered.clear();
        self.ordered.extend(positions.iter().map(|at| cell(at).unwrap_or_default().trim()));
        &self.ordered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_at_either_mark_and_cells_are_put_in_order() {
        let mut line = Line::default();
        for text in ["a, b ,,d", "a, b ,,d\nx,y", "a, b ,,d\r\nx,y", "a, b ,,d\rx"] {
            line.split(text).unwrap();
            let positions = [Some(3), None, Some(1), Some(2), Some(9), Some(0)];
            assert_eq!(line.ordered(&positions), ["d", "", "b", "", "", "a"], "{text:?}");
        }
        assert!(line.split("a,\"b,c\"").is_none());
        line.split("").unwrap();
        assert_eq!(line.ordered(&[Some(0), Some(1)]), ["", ""]);
    }
}
