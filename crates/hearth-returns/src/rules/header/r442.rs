//! A child looked after has no pupil number and no reason for that.

use crate::rules::care::is_short_break;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::HeaderRow;

pub(super) const RULE: Rule = Rule {
    code: "442",
    finds: "The child has an episode that is no short break, and the unique pupil number is blank.",
    why: "The number, or the reason why there is none, joins the child with schools' records.",
    remedy: "Give UPN, or the reason why there is none: UN1 to UN5.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["UPN"],
    differs: None,
    cases: &[
        Case::fires(
            "in care",
            "Header: CHILD UPN\n1 -\nEpisodes: CHILD LS\n1 C2",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "a number; a reason",
            "Header: CHILD UPN\n1 A123456789012\n2 UN1\nEpisodes: CHILD LS\n1 C2\n2 C2",
        ),
        Case::boundary(
            "short breaks alone; a short break and more; a number that cannot be read",
            "Header: CHILD UPN\n1 -\n2 -\n3 X\nEpisodes: CHILD LS\n1 V3\n1 V4\n2 V4\n2 V2\n3 C2",
            &[(Table::Header, 1)],
        ),
        Case::missing(
            "no legal status; no episode",
            "Header: CHILD UPN\n1 -\n2 -\nEpisodes: CHILD LS\n1 -",
            &[(Table::Header, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.episodes.iter().any(|episode| !is_short_break(episode)) {
        let lacking = |row: &&At<HeaderRow>| row.unique_pupil_number.is_blank();
        found.rows(child.now.headers.iter().filter(lacking));
    }
}
