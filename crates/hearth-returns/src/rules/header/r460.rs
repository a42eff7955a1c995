//! A child stayed with its carers at eighteen before it was eighteen.

use crate::rules::age::birthday;
use crate::rules::header::aged::find_episodes;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonEpisodeCeased;

pub(super) const RULE: Rule = Rule {
    code: "460",
    finds: "The child left care because it stayed with its carers at eighteen (E17) before it was eighteen.",
    why: "Under eighteen the child would still be looked after there; the reason or a day is wrong.",
    remedy: "Correct REC or DEC of the episode, or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DEC", "REC"],
    differs: Some(
        "Where a child who left so stands twice in Header, it says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "at seventeen",
            "Header: CHILD DOB\n1 02/06/2008\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E17",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "at eighteen; at seventeen for another reason",
            "Header: CHILD DOB\n1 02/06/2007\n2 02/06/2008\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E17\n2 01/05/2025 01/09/2025 E5",
        ),
        Case::boundary(
            "on the eighteenth birthday, and the day before",
            "Header: CHILD DOB\n1 01/09/2007\n2 02/09/2007\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E17\n2 01/05/2025 01/09/2025 E17",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no birth date; no last day",
            "Header: CHILD DOB\n1 -\n2 02/06/2008\nEpisodes: CHILD DECOM DEC REC\n1 01/05/2025 01/09/2025 E17\n2 01/05/2025 - E17",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_episodes(child, found, |born, episode| {
        episode.why_ceased.get() == Some(ReasonEpisodeCeased::E17)
            && episode.ceased.get().is_some_and(|day| day < birthday(born, 18))
    });
}
