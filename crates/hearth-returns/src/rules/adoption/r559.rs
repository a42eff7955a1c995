//! A decision of an earlier year was not told last year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "559",
    finds: "The decision that the child should be placed for adoption was made before 1 April, and last year's return has no day of a decision.",
    why: "A decision of an earlier year that was not told then was missing from its counts.",
    remedy: "Correct DATE_PLACED, or tell the Department that last year's return lacked the decision.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[Table::PlacedAdoption],
    needs: &[],
    cells: &["DATE_PLACED"],
    differs: None,
    cases: &[
        Case::fires(
            "not told last year",
            "PlacedAdoption last year: CHILD DATE_PLACED\n2 01/05/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2024",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "told last year",
            "PlacedAdoption last year: CHILD DATE_PLACED\n1 01/05/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2024",
        ),
        Case::boundary(
            "31 March, and 1 April",
            "PlacedAdoption last year: CHILD DATE_PLACED\n3 01/05/2024\nPlacedAdoption: CHILD DATE_PLACED\n1 31/03/2025\n2 01/04/2025",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::missing(
            "a row of last year without a day, or with one that cannot be read; no day now",
            "PlacedAdoption last year: CHILD DATE_PLACED\n1 -\n2 soon\n3 -\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2024\n2 01/05/2024\n3 -",
            &[(Table::PlacedAdoption, 0), (Table::PlacedAdoption, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let before = &child.last.placed_adoption;
    if before.is_empty() || before.iter().any(|row| row.decided.get().is_none()) {
        let is_old = |day| day < child.given.first_day;
        let decisions = &child.now.placed_adoption;
        found.rows(decisions.iter().filter(|row| row.decided.get().is_some_and(is_old)));
    }
}
