//! Writing a result as a table for people, as CSV or as JSON.

use std::io::{self, Write};

use crate::arguments::Format;

/// Writes words for a person to standard output. A reader that stops early is no error.
pub(crate) fn words(words: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    forgive_early_end(out.write_all(words.as_bytes()).and_then(|()| out.flush()))
}

/// Writes a result as it is made to standard output. A reader that stops early is no error.
pub(crate) fn stream(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    forgive_early_end(write(&mut out).and_then(|()| out.flush()))
}

fn forgive_early_end(written: io::Result<()>) -> anyhow::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// A result: named columns and rows of text.
pub(crate) struct Listing {
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

impl Listing {
    /// Writes it to standard output. A reader that stops early is no error.
    pub(crate) fn print(&self, format: Format) -> anyhow::Result<()> {
        let mut out = io::BufWriter::new(io::stdout().lock());
        let written = match format {
            Format::Table => self.write_table(&mut out),
            Format::Csv => self.write_csv(&mut out),
            Format::Json => self.write_json(&mut out),
        };
        forgive_early_end(written.and_then(|()| out.flush()))
    }

    fn write_table(&self, out: &mut impl Write) -> io::Result<()> {
        let widest = |column: usize, title: &str| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells
                .map(|cell| cell.chars().count())
                .chain([title.chars().count()])
                .max()
                .unwrap_or_default()
        };
        let widths: Vec<usize> =
            self.columns.iter().enumerate().map(|(at, title)| widest(at, title)).collect();
        let mut line = |cells: &mut dyn Iterator<Item = &str>| {
            let padded: Vec<String> =
                cells.zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
            writeln!(out, "{}", padded.join("  ").trim_end())
        };
        line(&mut self.columns.iter().copied())?;
        for row in &self.rows {
            line(&mut row.iter().map(String::as_str))?;
        }
        Ok(())
    }

    fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(&self.columns).map_err(io::Error::other)?;
        for row in &self.rows {
            writer.write_record(row).map_err(io::Error::other)?;
        }
        writer.flush()
    }

    fn write_json(&self, out: &mut impl Write) -> io::Result<()> {
        let object = |row: &Vec<String>| {
            let cells = self.columns.iter().zip(row);
            let pairs = cells.map(|(column, cell)| ((*column).to_owned(), cell.as_str().into()));
            serde_json::Value::Object(pairs.collect())
        };
        let list: Vec<serde_json::Value> = self.rows.iter().map(object).collect();
        serde_json::to_writer_pretty(&mut *out, &list)?;
        writeln!(out)
    }
}
