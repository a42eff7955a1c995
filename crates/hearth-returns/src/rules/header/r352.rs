//! A young person came into care at eighteen or older.

use crate::rules::age::birthday;
use crate::rules::header::aged::find_episodes;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonForNewEpisode;

pub(super) const RULE: Rule = Rule {
    code: "352",
    finds: "The child began to be looked after (reason S) on or after the eighteenth birthday.",
    why: "Care under the Children Act 1989 begins before eighteen.",
    remedy: "Correct DECOM or RNE of the episode, or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "RNE"],
    differs: None,
    cases: &[
        Case::fires(
            "at nineteen",
            "Header: CHILD DOB\n1 02/06/2006\nEpisodes: CHILD DECOM RNE\n1 01/09/2025 S",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "at ten; a change of placement at nineteen",
            "Header: CHILD DOB\n1 02/06/2015\n2 02/06/2006\nEpisodes: CHILD DECOM RNE\n1 01/09/2025 S\n2 01/09/2025 P",
        ),
        Case::boundary(
            "on the eighteenth birthday, and the day before",
            "Header: CHILD DOB\n1 01/09/2007\n2 02/09/2007\nEpisodes: CHILD DECOM RNE\n1 01/09/2025 S\n2 01/09/2025 S",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no birth date; no first day; no reason",
            "Header: CHILD DOB\n1 -\n2 02/06/2006\n3 02/06/2006\nEpisodes: CHILD DECOM RNE\n1 01/09/2025 S\n2 - S\n3 01/09/2025 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_episodes(child, found, |born, episode| {
        episode.why_new.get() == Some(ReasonForNewEpisode::S)
            && episode.began.get().is_some_and(|day| day >= birthday(born, 18))
    });
}
