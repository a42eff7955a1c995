//! A child under fourteen moved to live on its own.

use crate::rules::age::birthday;
use crate::rules::header::aged::find_episodes;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonEpisodeCeased;

pub(super) const RULE: Rule = Rule {
    code: "387",
    finds: "The child left care to live independently (E5 or E6) before it was fourteen.",
    why: "No child of that age lives on its own; the reason or a day is wrong.",
    remedy: "Correct REC or DEC of the episode, or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REC", "DEC"],
    differs: Some(
        "It also finds a child whose birth date is missing, of whom nobody can say that it is under fourteen.",
    ),
    cases: &[
        Case::fires(
            "at twelve",
            "Header: CHILD DOB\n1 02/06/2013\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E5",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "at seventeen; home at twelve",
            "Header: CHILD DOB\n1 02/06/2008\n2 02/06/2013\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E6\n2 01/05/2025 01/09/2025 E4A",
        ),
        Case::boundary(
            "on the fourteenth birthday, and the day before",
            "Header: CHILD DOB\n1 01/09/2011\n2 02/09/2011\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E6\n2 01/05/2025 01/09/2025 E6",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no birth date; no last day",
            "Header: CHILD DOB\n1 -\n2 02/06/2013\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E5\n2 01/05/2025 - E5",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_episodes(child, found, |born, episode| {
        matches!(episode.why_ceased.get(), Some(ReasonEpisodeCeased::E5 | ReasonEpisodeCeased::E6))
            && episode.ceased.get().is_some_and(|day| day < birthday(born, 14))
    });
}
