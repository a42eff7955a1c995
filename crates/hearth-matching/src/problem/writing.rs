//! The text form of a problem, as [`super::read`] reads it.

use std::io::{self, Write};

use super::Problem;

/// Writes a problem: units and families in the order of their ids, then the pairs unit by unit.
///
/// # Errors
/// When it cannot be written.
pub fn write(problem: &Problem, out: &mut impl Write) -> io::Result<()> {
    let (units, families) = (problem.unit_count(), problem.family_count());
    writeln!(out, "p hearth 1 {units} {families} {}", problem.edge_count())?;
    for unit in 0..units {
        writeln!(out, "u {} {}", problem.units().id(unit), problem.priority(unit))?;
    }
    for id in problem.families().iter() {
        writeln!(out, "f {id}")?;
    }
    for unit in 0..units {
        for edge in problem.edges_of(unit) {
            let family = problem.families().id(edge.family());
            writeln!(out, "e {} {family} {}", problem.units().id(unit), edge.cost())?;
        }
    }
    out.flush()
}
