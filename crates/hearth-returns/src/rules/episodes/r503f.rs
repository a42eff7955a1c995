//! Ofsted's number of the first episode's provider is another than last year's return says.

use crate::rules::episodes::last_year::find_differing;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "503F",
    finds: "Ofsted's number (URN) of the first episode is not that of the episode which went on when last year ended.",
    why: "A move to another provider begins an episode of its own; it cannot come between two years.",
    remedy: "Correct URN, or give it in last year's return as it was.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[],
    cells: &["URN", "DECOM"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "another than last year",
            "Episodes: CHILD DECOM URN\n1 01/12/2024 1234567\nEpisodes last year: CHILD DECOM DEC URN\n1 01/12/2024 - 7654321",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "the same; ceased last year",
            "Episodes: CHILD DECOM URN\n1 01/12/2024 1234567\n2 01/08/2025 1234567\nEpisodes last year: CHILD DECOM DEC URN\n1 01/12/2024 - 1234567\n2 01/12/2024 01/02/2025 7654321",
        ),
        Case::boundary(
            "of several the first of this year and the newest of last year count",
            "Episodes: CHILD DECOM URN\n1 01/08/2025 7654321\n1 01/12/2024 1234567\n2 01/12/2024 1234567\nEpisodes last year: CHILD DECOM DEC URN\n1 01/12/2024 - 1234567\n1 01/10/2024 01/12/2024 7654321\n2 01/10/2024 01/12/2024 1234567\n2 01/12/2024 - 7654321",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "blank in both; in one; no first day this year; a last day that cannot be read",
            "Episodes: CHILD DECOM URN\n1 01/12/2024 -\n2 01/12/2024 -\n3 soon 1234567\n4 01/12/2024 1234567\nEpisodes last year: CHILD DECOM DEC URN\n1 01/12/2024 - -\n2 01/12/2024 - 1234567\n3 01/12/2024 - 7654321\n4 01/12/2024 soon 7654321",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_differing(child, found, |first, before| first.urn != before.urn);
}
