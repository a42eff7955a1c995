//! The text form of a certificate.
//!
//! ```text
//! c hearth 1 SERVED COST SETS
//! h SET PRIORITY [SET…]
//! u ID FAMILY|- SET|-|none PRICE
//! f ID SET|- PRICE
//! ```
//!
//! `h` lines give the Hall sets, numbered from 1: the priority of those that wait in it, and the
//! sets of higher priorities that its units may be considered for as well. `u` lines give each
//! unit, the family it would be considered for first or `-` if it waits, its set (`-` where no
//! shortage touches it, `none` where no family may be considered for it), and its price. `f` lines
//! give each family, its set and its price.

use std::io::{self, Write};

use super::{Certificate, Standing};
use crate::problem::Problem;

/// Writes a certificate.
///
/// # Errors
/// When it cannot be written.
pub fn write(problem: &Problem, certificate: &Certificate, out: &mut impl Write) -> io::Result<()> {
    let Certificate { served, cost, sets, units, families } = certificate;
    writeln!(out, "c hearth 1 {served} {cost} {}", sets.len())?;
    for (number, set) in (1..).zip(sets) {
        write!(out, "h {number} {}", set.priority)?;
        set.also.iter().try_for_each(|also| write!(out, " {}", also + 1))?;
        writeln!(out)?;
    }
    for (id, unit) in problem.units().iter().zip(units) {
        let family = unit.family.map_or("-", |family| problem.families().id(family));
        writeln!(out, "u {id} {family} {} {}", words(unit.standing), unit.price)?;
    }
    for (id, family) in problem.families().iter().zip(families) {
        writeln!(out, "f {id} {} {}", words(family.standing), family.price)?;
    }
    out.flush()
}

fn words(standing: Standing) -> String {
    match standing {
        Standing::Open => "-".to_owned(),
        Standing::Within(set) => (u64::from(set) + 1).to_string(),
        Standing::NoCandidate => "none".to_owned(),
    }
}
