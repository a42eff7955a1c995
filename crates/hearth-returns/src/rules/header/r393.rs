//! A girl is looked after, and whether she is a mother is not told.

use crate::rules::care::is_short_break;
use crate::rules::header::sex::is_girl;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::HeaderRow;

pub(super) const RULE: Rule = Rule {
    code: "393",
    finds: "A girl has an episode that is no short break, and whether she is a mother is blank.",
    why: "Mothers in care are counted among all girls looked after.",
    remedy: "Write 1 in MOTHER where she is a mother, else 0.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["MOTHER"],
    differs: None,
    cases: &[
        Case::fires(
            "in care",
            "Header: CHILD SEX MOTHER\n1 F -\nEpisodes: CHILD LS\n1 C2",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "told; a boy",
            "Header: CHILD SEX MOTHER\n1 F 0\n2 M -\nEpisodes: CHILD LS\n1 C2\n2 C2",
        ),
        Case::boundary(
            "short breaks alone; a short break and more",
            "Header: CHILD SEX MOTHER\n1 F -\n2 F -\nEpisodes: CHILD LS\n1 V3\n1 V4\n2 V3\n2 V2",
            &[(Table::Header, 1)],
        ),
        Case::boundary(
            "figures in the last year that had them",
            "Header: CHILD SEX MOTHER\n1 2 -\n2 1 -\nEpisodes: CHILD LS\n1 C2\n2 C2",
            &[(Table::Header, 0)],
        )
        .in_year(2024),
        Case::missing(
            "no legal status; no sex; no episode; told in a way that cannot be read",
            "Header: CHILD SEX MOTHER\n1 F -\n2 - -\n3 F -\n4 F X\nEpisodes: CHILD LS\n1 -\n2 C2\n4 C2",
            &[(Table::Header, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.episodes.iter().any(|episode| !is_short_break(episode)) {
        let is_untold =
            |row: &&At<HeaderRow>| is_girl(row, child.given.year) && row.is_mother.is_blank();
        found.rows(child.now.headers.iter().filter(is_untold));
    }
}
