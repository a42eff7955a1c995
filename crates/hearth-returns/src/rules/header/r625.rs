//! A mother's child was born after the year, or after she left care.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;

pub(super) const RULE: Rule = Rule {
    code: "625",
    finds: "The birth date of the mother's child is after 31 March of the year, or after the end of the newest episode.",
    why: "A child that was born later makes no mother of a girl in care.",
    remedy: "Correct MC_DOB or DEC; where the child was born after she left care, leave MC_DOB blank.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["MC_DOB", "DEC"],
    differs: Some(
        "It takes the newest of the ended episodes for the end of care, and so finds a mother who went on in care, and says nothing of a child born after the year where no episode has ended.",
    ),
    cases: &[
        Case::fires(
            "born after she left care",
            "Header: CHILD MC_DOB\n1 02/12/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/09/2025",
            &[(Table::Episodes, 0), (Table::Header, 0)],
        ),
        Case::silent(
            "born in care, after a change of placement",
            "Header: CHILD MC_DOB\n1 02/12/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/09/2025\n1 01/09/2025 -",
        ),
        Case::boundary(
            "on her last day in care, and after it; on 31 March, and after it",
            "Header: CHILD MC_DOB\n1 01/09/2025\n2 02/09/2025\n3 31/03/2026\n4 01/04/2026\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/09/2025\n2 01/05/2025 01/09/2025\n3 01/05/2025 -\n4 01/05/2025 -",
            &[(Table::Episodes, 1), (Table::Header, 1), (Table::Header, 3)],
        ),
        Case::missing(
            "no birth date; no first day of the episode",
            "Header: CHILD MC_DOB\n1 -\n2 02/12/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/09/2025\n2 - 01/09/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let newest = child.now.newest_episode();
    for header in &child.now.headers {
        let Some(born) = header.child_born.get() else { continue };
        let before_birth =
            |episode: &&At<EpisodeRow>| episode.ceased.get().is_some_and(|end| end < born);
        let left = newest.filter(before_birth);
        found.row_if(header, left.is_some() || born > child.given.last_day);
        found.rows(left);
    }
}
