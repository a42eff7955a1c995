//! Short breaks of a year make up more than 75 days.

use crate::rules::episodes::lasting::end_in_year;
use crate::rules::{Case, Child, Findings, Given, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::codes::LegalStatus;
use hearth_domain::day::days_between;

pub(super) const RULE: Rule = Rule {
    code: "367",
    finds: "The short breaks (V3) of the child make up more than 75 days in the year.",
    why: "More than 75 days in a year are no series of short breaks (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48).",
    remedy: "Correct DECOM or DEC, or give the legal status under which the child was looked after.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "DECOM", "DEC"],
    differs: None,
    cases: &[
        Case::fires(
            "twice forty days",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 10/06/2025 V3\n1 01/08/2025 10/09/2025 V3",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "forty days",
            "Episodes: CHILD DECOM DEC LS\n1 01/05/2025 10/06/2025 V3\n1 01/08/2025 10/09/2025 C2",
        ),
        Case::boundary(
            "75 days, and 76; days before the year do not count",
            "Episodes: CHILD DECOM DEC LS\n1 01/04/2025 15/06/2025 V3\n2 01/04/2025 16/06/2025 V3\n3 01/03/2025 15/06/2025 V3",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "not ceased: it goes on to 31 March; a day that cannot be read does not count",
            "Episodes: CHILD DECOM DEC LS\n1 01/12/2025 - V3\n2 01/06/2025 soon V3\n3 - 01/12/2025 V3",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let days: i32 =
        child.now.episodes.iter().filter_map(|one| days_in_year(one, child.given)).sum();
    if days > 75 {
        let counted = |one: &EpisodeRow| days_in_year(one, child.given).is_some();
        found.rows(child.now.episodes.iter().filter(|one| counted(one)));
    }
}

/// The days of the year that a short break took, where it took any.
fn days_in_year(episode: &EpisodeRow, given: &Given) -> Option<i32> {
    let is_break = episode.legal_status.get() == Some(LegalStatus::V3);
    let from = episode.began.get().filter(|_| is_break)?.max(given.first_day);
    let until = end_in_year(episode, given)?.min(given.last_day);
    Some(days_between(from, until)).filter(|days| *days > 0)
}
