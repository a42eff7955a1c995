//! A girl left care in the year, and whether she is a mother is not told.

use crate::rules::care::{goes_on, is_short_break};
use crate::rules::header::sex::is_girl;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;

pub(super) const RULE: Rule = Rule {
    code: "607",
    finds: "A girl left care in the year, not from a short break, and whether she is a mother is blank.",
    why: "Mothers among those who leave care are counted.",
    remedy: "Write 1 in MOTHER where she is a mother, else 0.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DEC", "REC", "MOTHER", "LS", "SEX"],
    differs: None,
    cases: &[
        Case::fires("left in September", "Header: CHILD SEX MOTHER\n1 F -\nEpisodes: CHILD LS DEC REC\n1 C2 01/09/2025 E4A", &[(Table::Episodes, 0), (Table::Header, 0)]),
        Case::silent("told; a boy; still in care", "Header: CHILD SEX MOTHER\n1 F 0\n2 M -\n3 F -\nEpisodes: CHILD LS DEC REC\n1 C2 01/09/2025 E4A\n2 C2 01/09/2025 E4A\n3 C2 01/09/2025 X1"),
        Case::boundary("1 April and the day before; 31 March and the day after; from a short break", "Header: CHILD SEX MOTHER\n1 F -\n2 F -\n3 F -\n4 F -\n5 F -\nEpisodes: CHILD LS DEC REC\n1 C2 01/04/2025 E4A\n2 C2 31/03/2025 E4A\n3 C2 31/03/2026 E4A\n4 C2 01/04/2026 E4A\n5 V3 01/09/2025 E4A", &[(Table::Episodes, 0), (Table::Episodes, 2), (Table::Header, 0), (Table::Header, 2)]),
        Case::boundary("figures in the last year that had them", "Header: CHILD SEX MOTHER\n1 2 -\n2 1 -\nEpisodes: CHILD LS DEC REC\n1 C2 01/09/2023 E4A\n2 C2 01/09/2023 E4A", &[(Table::Episodes, 0), (Table::Header, 0)]).in_year(2024),
        Case::missing("no reason; a reason that cannot be read; no last day", "Header: CHILD SEX MOTHER\n1 F -\n2 F -\n3 F -\nEpisodes: CHILD LS DEC REC\n1 C2 01/09/2025 -\n2 C2 01/09/2025 ?\n3 C2 - E4A", &[(Table::Episodes, 1), (Table::Header, 1)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let left = |episode: &&At<EpisodeRow>| {
        episode.ceased.get().is_some_and(|day| child.given.in_year(day))
            && !episode.why_ceased.is_blank()
            && !goes_on(episode)
            && !is_short_break(episode)
    };
    for header in &child.now.headers {
        if is_girl(header, child.given.year) && header.is_mother.is_blank() {
            for episode in child.now.episodes.iter().filter(left) {
                found.row(header);
                found.row(episode);
            }
        }
    }
}
