//! A temporary placement has a provider.

use crate::rules::episodes::placement::is_temporary;
use crate::rules::place::codes::{has_z11, is_other};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "213",
    finds: "A provider is given for a temporary placement (T0 to T4), or since 2025/26 for one of another kind (Z11 to Z14).",
    why: "Such placements stand outside the count of provision.",
    remedy: "Clear PLACE_PROVIDER, or correct PLACE.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "PLACE_PROVIDER"],
    differs: None,
    cases: &[
        Case::fires(
            "a stay in hospital with a provider",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 T1 PR1",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "no provider; with foster carers",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 T1 -\n2 U6 PR1",
        ),
        Case::boundary(
            "T0 and T4; Z11 and Z14; Z1, which they replaced",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 T0 PR1\n2 T4 PR4\n3 Z11 PR1\n4 Z14 PR1\n5 Z1 PR1",
            &[
                (Table::Episodes, 0),
                (Table::Episodes, 1),
                (Table::Episodes, 2),
                (Table::Episodes, 3),
            ],
        ),
        Case::boundary(
            "Z1 in 2024/25",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 T4 PR1\n2 Z1 PR1",
            &[(Table::Episodes, 0)],
        )
        .in_year(2025),
        Case::missing(
            "no placement; a provider that is no code is given all the same",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 - PR1\n2 T2 soon",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let year = child.given.year;
    for episode in &child.now.episodes {
        let is_other = has_z11(year) && is_other(episode.placement.get(), year);
        let has_none = is_temporary(episode) || is_other;
        found.row_if(episode, has_none && !episode.provider.is_blank());
    }
}
