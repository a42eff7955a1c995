//! The placement provider of the first episode is another than last year's return says.

use crate::rules::episodes::last_year::find_differing;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "503E",
    finds: "The placement provider of the first episode is not that of the episode which went on when last year ended.",
    why: "A change of provider begins an episode of its own; it cannot come between two years.",
    remedy: "Correct PLACE_PROVIDER, or give it in last year's return as it was.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[],
    cells: &["PLACE_PROVIDER", "DECOM"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "another than last year",
            "Episodes: CHILD DECOM PLACE_PROVIDER\n1 01/12/2024 PR1\nEpisodes last year: CHILD DECOM DEC PLACE_PROVIDER\n1 01/12/2024 - PR4",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "the same; ceased last year",
            "Episodes: CHILD DECOM PLACE_PROVIDER\n1 01/12/2024 PR1\n2 01/08/2025 PR1\nEpisodes last year: CHILD DECOM DEC PLACE_PROVIDER\n1 01/12/2024 - PR1\n2 01/12/2024 01/02/2025 PR4",
        ),
        Case::boundary(
            "of several the first of this year and the newest of last year count",
            "Episodes: CHILD DECOM PLACE_PROVIDER\n1 01/08/2025 PR4\n1 01/12/2024 PR1\n2 01/12/2024 PR1\nEpisodes last year: CHILD DECOM DEC PLACE_PROVIDER\n1 01/12/2024 - PR1\n1 01/10/2024 01/12/2024 PR4\n2 01/10/2024 01/12/2024 PR1\n2 01/12/2024 - PR4",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "blank in both; in one; no first day this year; a last day that cannot be read",
            "Episodes: CHILD DECOM PLACE_PROVIDER\n1 01/12/2024 -\n2 01/12/2024 -\n3 soon PR1\n4 01/12/2024 PR1\nEpisodes last year: CHILD DECOM DEC PLACE_PROVIDER\n1 01/12/2024 - -\n2 01/12/2024 - PR1\n3 01/12/2024 - PR4\n4 01/12/2024 soon PR4",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_differing(child, found, |first, before| first.provider != before.provider);
}
