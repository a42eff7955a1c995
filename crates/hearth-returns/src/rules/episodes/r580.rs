//! A child was missing until the age of 18, but left care for another reason.

use crate::rules::age::birthday;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::{EpisodeRow, MissingRow};
use hearth_domain::codes::ReasonEpisodeCeased;

pub(super) const RULE: Rule = Rule {
    code: "580",
    finds: "The child was missing until the 18th birthday and left care on that day, but the reason is not E8.",
    why: "A child who comes of age while missing did not leave care as the other reasons say.",
    remedy: "Give E8 in REC, or correct MIS_END.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["REC", "DEC", "MIS_END", "DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "independent living",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2024 01/06/2025 E6\nMissing: CHILD DOB MIS_END\n1 01/06/2007 01/06/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "E8; found before the birthday",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2024 01/06/2025 E8\n2 01/05/2024 01/06/2025 E6\nMissing: CHILD DOB MIS_END\n1 01/06/2007 01/06/2025\n2 01/06/2007 01/05/2025",
        ),
        Case::boundary(
            "found the day before; left the day after",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2024 01/06/2025 E6\n2 01/05/2024 02/06/2025 E6\nMissing: CHILD DOB MIS_END\n1 01/06/2007 31/05/2025\n2 01/06/2007 01/06/2025",
            &[],
        ),
        Case::boundary(
            "born on 29 February: of age on 28 February",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2024 28/02/2026 E6\nMissing: CHILD DOB MIS_END\n1 29/02/2008 28/02/2026",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no reason told; no end; no birth date",
            "Episodes: CHILD DECOM DEC REC\n1 01/05/2024 01/06/2025 -\n2 01/05/2024 - E6\n3 01/05/2024 01/06/2025 E6\nMissing: CHILD DOB MIS_END\n1 01/06/2007 01/06/2025\n2 01/06/2007 -\n3 - 01/06/2025",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let until_of_age = |row: &&At<MissingRow>| {
        let of_age = row.birth_date.get().map(|born| birthday(born, 18));
        of_age.is_some() && of_age == row.ended.get()
    };
    for missing in child.now.missing.iter().filter(until_of_age) {
        let left = |one: &EpisodeRow| one.ceased.get() == missing.ended.get();
        let is_other = |one: &EpisodeRow| one.why_ceased.get() != Some(ReasonEpisodeCeased::E8);
        found.rows(child.now.episodes.iter().filter(|one| left(one) && is_other(one)));
    }
}
