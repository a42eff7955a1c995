//! A child under sixteen moved into the care of adult services.

use crate::rules::age::birthday;
use crate::rules::header::aged::find_episodes;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonEpisodeCeased;

pub(super) const RULE: Rule = Rule {
    code: "389",
    finds: "The child left care for adult social care (E7) before it was sixteen.",
    why: "Adult services do not take on a child of that age; the reason or a day is wrong.",
    remedy: "Correct REC or DEC of the episode, or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["REC", "DEC"],
    differs: Some(
        "It also finds a child whose birth date or last day is missing, of whom nobody can say that it was under sixteen.",
    ),
    cases: &[
        Case::fires(
            "at twelve",
            "Header: CHILD DOB\n1 02/06/2013\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E7",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "at eighteen; home at twelve",
            "Header: CHILD DOB\n1 01/09/2007\n2 02/06/2013\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E7\n2 01/05/2025 01/09/2025 E4A",
        ),
        Case::boundary(
            "on the sixteenth birthday, and the day before",
            "Header: CHILD DOB\n1 01/09/2009\n2 02/09/2009\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E7\n2 01/05/2025 01/09/2025 E7",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no birth date; no last day",
            "Header: CHILD DOB\n1 -\n2 02/06/2013\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E7\n2 01/05/2025 - E7",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_episodes(child, found, |born, episode| {
        episode.why_ceased.get() == Some(ReasonEpisodeCeased::E7)
            && episode.ceased.get().is_some_and(|day| day < birthday(born, 16))
    });
}
