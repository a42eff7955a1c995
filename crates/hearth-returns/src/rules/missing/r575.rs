//! The placement from which a child went missing ended, and the time missing has no end.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "575",
    finds: "The child went missing, or away without authorisation, in an episode that has ended, and the day on which that ceased is blank.",
    why: "Where the placement ends, the time missing from it ends too.",
    remedy: "Write in MIS_END the day on which the child was found, or the placement ended; begin a new row where the child is missing from the next placement.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_END"],
    differs: None,
    cases: &[
        Case::fires(
            "in an ended episode",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 -\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025",
            &[(Table::Missing, 0)],
        ),
        Case::silent(
            "found; in an episode that goes on",
            "Missing: CHILD MIS_START MIS_END\n1 01/06/2025 03/06/2025\n2 01/06/2025 -\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 01/05/2025 -",
        ),
        Case::boundary(
            "the day before the episode, its first day, its last, and the day after",
            "Missing: CHILD MIS_START MIS_END\n1 30/04/2025 -\n2 01/05/2025 -\n3 01/08/2025 -\n4 02/08/2025 -\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 01/05/2025 01/08/2025\n3 01/05/2025 01/08/2025\n4 01/05/2025 01/08/2025",
            &[(Table::Missing, 1), (Table::Missing, 2)],
        ),
        Case::missing(
            "no first day; an end that cannot be read is given; a last day that cannot be read",
            "Missing: CHILD MIS_START MIS_END\n1 - -\n2 01/06/2025 soon\n3 01/06/2025 -\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 01/05/2025 01/08/2025\n3 01/05/2025 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for one in child.now.missing.iter().filter(|one| one.ended.is_blank()) {
        let Some(began) = one.began.get() else { continue };
        let has_ended = child.now.dated_episodes().any(|(first, episode)| {
            began >= first && episode.ceased.get().is_some_and(|last| began <= last)
        });
        found.row_if(one, has_ended);
    }
}
