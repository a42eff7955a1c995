//! The authority of a placement that goes on is another than last year.

use crate::rules::episodes::last_year::first_and_open;
use crate::rules::place::distances::began_alike;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::rules::{Rows, Whereabouts};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "452",
    finds: "The authority in which the placement lies is not that of last year, though the episode went on and began for the same reason.",
    why: "One episode has one placement; in which authority it lies cannot change between two years.",
    remedy: "Correct PL_POST, or give it in last year's return as it was.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[Need::Postcodes],
    cells: &["PL_POST", "DECOM", "RNE"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child. It takes a placement in the Channel Islands or on the Isle of Man for one that is not known.",
    ),
    cases: &[
        Case::fires(
            "in Essex, last year in Bristol",
            "Episodes: CHILD DECOM RNE PL_POST\n1 01/12/2024 S CO3_0GJ\nEpisodes last year: CHILD DECOM DEC RNE PL_POST\n1 01/12/2024 - S BS8_4BY",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "elsewhere in the same authority; ceased last year",
            "Episodes: CHILD DECOM RNE PL_POST\n1 01/12/2024 S BS8_4BY\n2 01/08/2025 S CO3_0GJ\nEpisodes last year: CHILD DECOM DEC RNE PL_POST\n1 01/12/2024 - S BS1_5TR\n2 01/12/2024 01/02/2025 S BS8_4BY",
        ),
        Case::boundary(
            "begun for the same reason, and for another",
            "Episodes: CHILD DECOM RNE PL_POST\n1 01/12/2024 P CO3_0GJ\n2 01/12/2024 P CO3_0GJ\nEpisodes last year: CHILD DECOM DEC RNE PL_POST\n1 01/12/2024 - P BS8_4BY\n2 01/12/2024 - S BS8_4BY",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no reason in both; no postcode in one; a last day that cannot be read is one; no first day",
            "Episodes: CHILD DECOM RNE PL_POST\n1 01/12/2024 - CO3_0GJ\n2 01/12/2024 S -\n3 01/12/2024 S CO3_0GJ\n4 soon S CO3_0GJ\nEpisodes last year: CHILD DECOM DEC RNE PL_POST\n1 01/12/2024 - - BS8_4BY\n2 01/12/2024 - S BS8_4BY\n3 01/12/2024 soon S BS8_4BY\n4 01/12/2024 - S BS8_4BY",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some((first, before)) = first_and_open(child) else { return };
    let land = |rows: &Rows, episode| rows.whereabouts(episode).and_then(Whereabouts::land);
    let differs = land(child.now, first) != land(child.last, before);
    let is_open = before.ceased.is_blank();
    found.row_if(first, is_open && began_alike(first, before) && differs);
}
