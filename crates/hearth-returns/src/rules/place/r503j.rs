//! Whether the placement of the first episode lies inside the authority is another than last year.

use crate::rules::Rows;
use crate::rules::episodes::last_year::first_and_open;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "503J",
    finds: "The placement of the first episode lies inside the authority and that of the episode which went on when last year ended did not, or the other way round; or of one of them it is not known.",
    why: "A move begins an episode of its own; it cannot come between two years.",
    remedy: "Correct PL_POST, or give it in last year's return as it was.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[Need::Authority, Need::Postcodes],
    cells: &["PL_POST", "DECOM"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "in Essex, last year in Bristol",
            "Authority: E06000023\nEpisodes: CHILD DECOM PL_POST\n1 01/12/2024 CO3_0GJ\nEpisodes last year: CHILD DECOM DEC PL_POST\n1 01/12/2024 - BS8_4BY",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "elsewhere in the authority; ceased last year",
            "Authority: E06000023\nEpisodes: CHILD DECOM PL_POST\n1 01/12/2024 BS8_4BY\n2 01/08/2025 CO3_0GJ\nEpisodes last year: CHILD DECOM DEC PL_POST\n1 01/12/2024 - BS1_5TR\n2 01/12/2024 01/02/2025 BS8_4BY",
        ),
        Case::boundary(
            "from one place outside the authority to another; from outside to inside",
            "Authority: E06000023\nEpisodes: CHILD DECOM PL_POST\n1 01/12/2024 CO3_0GJ\n2 01/12/2024 BS8_4BY\nEpisodes last year: CHILD DECOM DEC PL_POST\n1 01/12/2024 - CF10_4UW\n2 01/12/2024 - CF10_4UW",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "blank in both; in one; no first day; a last day that cannot be read",
            "Authority: E06000023\nEpisodes: CHILD DECOM PL_POST\n1 01/12/2024 -\n2 01/12/2024 -\n3 soon BS8_4BY\n4 01/12/2024 BS8_4BY\nEpisodes last year: CHILD DECOM DEC PL_POST\n1 01/12/2024 - -\n2 01/12/2024 - BS8_4BY\n3 01/12/2024 - CO3_0GJ\n4 01/12/2024 soon CO3_0GJ",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some(authority) = child.given.authority.as_deref() else { return };
    let Some((first, before)) = first_and_open(child) else { return };
    let is_within = |rows: &Rows, episode| {
        rows.whereabouts(episode).and_then(|whereabouts| whereabouts.is_within(authority))
    };
    found.row_if(first, is_within(child.now, first) != is_within(child.last, before));
}
