//! A special guardianship order was made at eighteen or later.

use crate::rules::age::birthday;
use crate::rules::header::aged::find_episodes_and_birth;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::codes::ReasonEpisodeCeased;

pub(super) const RULE: Rule = Rule {
    code: "407",
    finds: "The child left care by a special guardianship order (E45 to E48) on or after its eighteenth birthday.",
    why: "Such an order is made for a child; at eighteen it ends.",
    remedy: "Correct REC or DEC of the episode, or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DEC", "REC", "DOB"],
    differs: Some(
        "It says nothing of an order on the eighteenth birthday itself, when the child has reached eighteen.",
    ),
    cases: &[
        Case::fires(
            "at nineteen",
            "Header: CHILD DOB\n1 02/06/2006\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E45",
            &[(Table::Episodes, 0), (Table::Header, 0)],
        ),
        Case::silent(
            "at ten; at nineteen for another reason",
            "Header: CHILD DOB\n1 02/06/2015\n2 02/06/2006\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E46\n2 01/05/2025 01/09/2025 E17",
        ),
        Case::boundary(
            "the day before the eighteenth birthday, on it, and after it",
            "Header: CHILD DOB\n1 02/09/2007\n2 01/09/2007\n3 31/08/2007\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E47\n2 01/05/2025 01/09/2025 E47\n3 01/05/2025 01/09/2025 E48",
            &[(Table::Episodes, 1), (Table::Episodes, 2), (Table::Header, 1), (Table::Header, 2)],
        ),
        Case::missing(
            "no birth date; no last day",
            "Header: CHILD DOB\n1 -\n2 02/06/2006\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E45\n2 01/05/2025 - E45",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_episodes_and_birth(child, found, |born, episode| {
        is_guardianship(episode)
            && episode.ceased.get().is_some_and(|day| day >= birthday(born, 18))
    });
}

fn is_guardianship(episode: &EpisodeRow) -> bool {
    use ReasonEpisodeCeased::{E45, E46, E47, E48};
    matches!(episode.why_ceased.get(), Some(E45 | E46 | E47 | E48))
}
