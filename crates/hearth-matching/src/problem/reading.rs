//! The text form of a problem.
//!
//! ```text
//! p hearth 1 UNITS FAMILIES EDGES
//! u ID PRIORITY
//! f ID
//! e UNIT FAMILY COST
//! ```
//!
//! The line `p` comes first and says how many of the others follow; they may come in any order.
//! An id is any word without spaces. A priority is a whole number and lower comes first. A cost is
//! a whole number from 0 to [`GREATEST_COST`]. Empty lines say nothing.
//!
//! A file is read line by line. Memory grows with what the file holds, never with what it promises.

use std::fmt;
use std::io::{self, BufRead, Read};

use super::{Builder, GREATEST_COST, Problem, Wrong};

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 4096;
/// The most letters of a line that an error shows.
const SHOWN: usize = 60;
const HEADER: &str =
    "a first line such as `p hearth 1 3 2 4` (form 1, 3 units, 2 families, 4 pairs)";
const KINDS: &str = "a line that starts with `u`, `f` or `e`";

/// Why a problem could not be read.
#[derive(Debug)]
pub enum Unreadable {
    /// The file could not be read to its end.
    Broken(io::Error),
    /// The file says something that a problem cannot.
    Wrong(Wrong),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(error) => error.fmt(f),
            Self::Wrong(wrong) => wrong.fmt(f),
        }
    }
}

impl std::error::Error for Unreadable {}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

impl From<Wrong> for Unreadable {
    fn from(wrong: Wrong) -> Self {
        Self::Wrong(wrong)
    }
}

/// Reads a problem.
///
/// # Errors
/// When the input breaks off, or says something that a problem cannot.
pub fn read(mut input: impl BufRead) -> Result<Problem, Unreadable> {
    let mut reading = Reading { builder: Builder::new(), promised: None, line: 0 };
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(reading.finish()?);
        }
        reading.line += 1;
        reading.take(&bytes)?;
    }
}

struct Reading {
    builder: Builder,
    promised: Option<[u64; 3]>,
    line: u64,
}

impl Reading {
    fn take(&mut self, bytes: &[u8]) -> Result<(), Wrong> {
        if u64::try_from(bytes.len()) == Ok(LONGEST_LINE) && !bytes.ends_with(b"\n") {
            return Err(self.wrong("a line without an end", "lines of fewer than 4096 bytes"));
        }
        let Ok(text) = std::str::from_utf8(bytes) else {
            return Err(self.wrong("bytes that are not text", "text in UTF-8"));
        };
        let mut words = text.split_ascii_whitespace();
        let kind = words.next();
        let words = [words.next(), words.next(), words.next(), words.next(), words.next()];
        let more = text.split_ascii_whitespace().nth(6).is_some();
        match (kind, words) {
            (None, _) => Ok(()),
            (Some("p"), [Some("hearth"), Some("1"), Some(units), Some(families), Some(edges)])
                if !more =>
            {
                self.header([units, families, edges])
            }
            _ if self.promised.is_none() => Err(self.wrong(shown(text), HEADER)),
            (Some("e"), [Some(unit), Some(family), Some(cost), None, _]) => {
                self.edge(unit, family, cost)
            }
            (Some("u"), [Some(id), Some(priority), None, ..]) => self.unit(id, priority),
            (Some("f"), [Some(id), None, ..]) => self.family(id),
            (Some("e"), _) => Err(self.wrong(shown(text), "`e UNIT FAMILY COST`")),
            (Some("u"), _) => Err(self.wrong(shown(text), "`u ID PRIORITY`")),
            (Some("f"), _) => Err(self.wrong(shown(text), "`f ID`")),
            (Some("p"), _) => Err(self.wrong(shown(text), "no second line `p`")),
            (Some(_), _) => Err(self.wrong(shown(text), KINDS)),
        }
    }

    fn header(&mut self, words: [&str; 3]) -> Result<(), Wrong> {
        if self.promised.is_some() {
            return Err(self.wrong("a second line `p`", "one, before all others"));
        }
        let mut promised = [0; 3];
        for (count, word) in promised.iter_mut().zip(words) {
            let said = number(word).and_then(|said| u32::try_from(said).ok());
            let Some(said) = said.filter(|said| *said < u32::MAX - 1) else {
                let expected = "a count from 0 to 4,294,967,293";
                return Err(self.wrong(format!("count {}", shown(word)), expected));
            };
            *count = u64::from(said);
        }
        let [units, families, edges] = promised;
        if edges > units * families {
            let found = format!("{edges} pairs of {units} units and {families} families");
            return Err(self.wrong(found, format!("at most {} pairs", units * families)));
        }
        self.promised = Some(promised);
        Ok(())
    }

    fn unit(&mut self, id: &str, priority: &str) -> Result<(), Wrong> {
        let Some(number) = whole(priority) else {
            let expected = "a whole number of at most 18 figures";
            return Err(self.wrong(format!("priority {}", shown(priority)), expected));
        };
        self.builder.go_to(self.line);
        self.builder.unit(id, number)?;
        self.hold(0, "units")
    }

    fn family(&mut self, id: &str) -> Result<(), Wrong> {
        self.builder.go_to(self.line);
        self.builder.family(id)?;
        self.hold(1, "families")
    }

    fn edge(&mut self, unit: &str, family: &str, cost: &str) -> Result<(), Wrong> {
        let known = number(cost).and_then(|cost| u32::try_from(cost).ok());
        let Some(known) = known.filter(|cost| *cost <= GREATEST_COST) else {
            let expected = format!("a whole number from 0 to {GREATEST_COST}");
            return Err(self.wrong(format!("cost {}", shown(cost)), expected));
        };
        self.builder.go_to(self.line);
        self.builder.edge(unit, family, known)?;
        self.hold(2, "pairs")
    }

    /// Refuses the first line beyond what was promised.
    fn hold(&self, kind: usize, plural: &str) -> Result<(), Wrong> {
        let counted = self.builder.counts().get(kind).copied().unwrap_or_default();
        let promised = self.promised.and_then(|all| all.get(kind).copied()).unwrap_or_default();
        if counted > promised {
            let expected = format!("{promised}, as the line `p` promises");
            return Err(self.wrong(format!("{counted} {plural}"), expected));
        }
        Ok(())
    }

    fn finish(self) -> Result<Problem, Wrong> {
        let Some(promised) = self.promised else {
            return Err(Wrong::at(self.line + 1, "the end of the file", HEADER));
        };
        let counted = self.builder.counts();
        for ((counted, promised), plural) in
            counted.into_iter().zip(promised).zip(["units", "families", "pairs"])
        {
            if counted != promised {
                let found = format!("the end of the file after {counted} {plural}");
                let expected = format!("{promised}, as the line `p` promises");
                return Err(Wrong::at(self.line + 1, found, expected));
            }
        }
        self.builder.finish()
    }

    fn wrong(&self, found: impl Into<String>, expected: impl Into<String>) -> Wrong {
        Wrong::at(self.line, found, expected)
    }
}

/// A whole number written in at most 18 figures, without a sign.
fn number(word: &str) -> Option<u64> {
    let figures = word.len() <= 18 && word.bytes().all(|byte| byte.is_ascii_digit());
    if figures { word.parse().ok() } else { None }
}

/// A whole number, which may be below zero.
fn whole(word: &str) -> Option<i64> {
    let size = number(word.strip_prefix('-').unwrap_or(word))?;
    let size = i64::try_from(size).ok()?;
    Some(if word.starts_with('-') { -size } else { size })
}

/// What stands there, cut where it is long.
fn shown(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(SHOWN).flat_map(char::escape_default).collect();
    if letters.next().is_some() { format!("`{start}…`") } else { format!("`{start}`") }
}
