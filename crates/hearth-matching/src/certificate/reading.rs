//! Reads the text form of a certificate, whose lines [`super::writing`] describes.

use std::fmt;
use std::io::{self, BufRead, Read};

use super::{Certificate, HallSet, OfFamily, OfUnit, Standing};
use crate::problem::Problem;
use crate::slots::{narrow, wide};

/// The longest line that is read, in bytes. A line `h` may name many sets.
const LONGEST_LINE: u64 = 16 * 1024 * 1024;

/// What is wrong with a certificate, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The line, counted from 1.
    pub line: u64,
    /// What was expected there.
    pub expected: String,
}

/// Why a certificate could not be read.
#[derive(Debug)]
pub enum Unreadable {
    /// The file could not be read to its end.
    Broken(io::Error),
    /// The file is not a certificate of the problem.
    Wrong(Wrong),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(error) => error.fmt(f),
            Self::Wrong(Wrong { line, expected }) => write!(f, "line {line}: expected {expected}"),
        }
    }
}

impl std::error::Error for Unreadable {}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

/// Reads the certificate of a problem. It is not yet checked.
///
/// # Errors
/// When the input breaks off, or is not a certificate of this problem.
pub fn read(problem: &Problem, mut input: impl BufRead) -> Result<Certificate, Unreadable> {
    let mut reading = Reading::of(problem);
    let (mut line, mut bytes) = (0, Vec::new());
    while input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)? > 0 {
        line += 1;
        let text = std::str::from_utf8(&bytes).unwrap_or("not text");
        let taken = reading.take(&text.split_ascii_whitespace().collect::<Vec<_>>());
        taken.map_err(|expected| Unreadable::Wrong(Wrong { line, expected }))?;
        bytes.clear();
    }
    let finished = reading.finish();
    finished.map_err(|expected| Unreadable::Wrong(Wrong { line: line + 1, expected }))
}

struct Reading<'a> {
    problem: &'a Problem,
    header: Option<(u32, u64, u32)>,
    sets: Vec<HallSet>,
    units: Vec<Option<OfUnit>>,
    families: Vec<Option<OfFamily>>,
}

impl<'a> Reading<'a> {
    fn of(problem: &'a Problem) -> Self {
        let units = vec![None; wide(problem.unit_count())];
        let families = vec![None; wide(problem.family_count())];
        Self { problem, header: None, sets: Vec::new(), units, families }
    }

    fn take(&mut self, words: &[&str]) -> Result<(), String> {
        match words {
            [] => Ok(()),
            ["c", "hearth", "1", served, cost, sets] if self.header.is_none() => {
                self.header = Some((whole(served)?, whole(cost)?, whole(sets)?));
                Ok(())
            }
            _ if self.header.is_none() => Err("`c hearth 1 SERVED COST SETS` first".to_owned()),
            ["h", number, priority, also @ ..] => self.set(number, priority, also),
            ["u", id, family, set, price] => self.unit(id, [family, set, price]),
            ["f", id, set, price] => self.family(id, set, price),
            _ => Err("`h SET PRIORITY [SET…]`, `u ID FAMILY SET PRICE` or `f ID SET PRICE`".into()),
        }
    }

    fn set(&mut self, number: &str, priority: &str, also: &[&str]) -> Result<(), String> {
        let next = self.sets.len() + 1;
        if whole::<usize>(number)? != next {
            return Err(format!("set {next}"));
        }
        let also = also.iter().map(|word| set_number(word)).collect::<Result<_, _>>()?;
        self.sets.push(HallSet { priority: whole(priority)?, also });
        Ok(())
    }

    fn unit(&mut self, id: &str, [family, set, price]: [&str; 3]) -> Result<(), String> {
        let number = self.problem.units().number(id).ok_or("a unit of the problem")?;
        let family = match family {
            "-" => None,
            id => Some(self.problem.families().number(id).ok_or("a family of the problem")?),
        };
        let said = OfUnit { family, standing: standing(set)?, price: whole(price)? };
        once(self.units.get_mut(wide(number)), said)
    }

    fn family(&mut self, id: &str, set: &str, price: &str) -> Result<(), String> {
        let number = self.problem.families().number(id).ok_or("a family of the problem")?;
        let said = OfFamily { standing: standing(set)?, price: whole(price)? };
        once(self.families.get_mut(wide(number)), said)
    }

    fn finish(self) -> Result<Certificate, String> {
        let header = self.header.ok_or("`c hearth 1 SERVED COST SETS`")?;
        let (served, cost, sets) = header;
        if narrow(self.sets.len()) != sets {
            return Err(format!("{sets} sets, as the first line says"));
        }
        let units = self.units.into_iter().collect::<Option<_>>().ok_or("a line for every unit")?;
        let families = self.families.into_iter().collect::<Option<_>>();
        let families = families.ok_or("a line for every family")?;
        Ok(Certificate { served, cost, sets: self.sets, units, families })
    }
}

fn whole<T: std::str::FromStr>(word: &str) -> Result<T, String> {
    word.parse().map_err(|_| format!("a whole number instead of {word:.40}"))
}

fn set_number(word: &str) -> Result<u32, String> {
    let number: u32 = whole(word)?;
    number.checked_sub(1).ok_or_else(|| "sets counted from 1".to_owned())
}

fn standing(word: &str) -> Result<Standing, String> {
    match word {
        "-" => Ok(Standing::Open),
        "none" => Ok(Standing::NoCandidate),
        number => set_number(number).map(Standing::Within),
    }
}

fn once<T>(slot: Option<&mut Option<T>>, said: T) -> Result<(), String> {
    match slot {
        Some(slot @ None) => {
            *slot = Some(said);
            Ok(())
        }
        _ => Err("each unit and family once".to_owned()),
    }
}
