//! The provider of a placement is blank.

use crate::rules::episodes::placement::is_temporary;
use crate::rules::place::codes::is_other;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "526",
    finds: "The placement provider is blank, though the placement is neither temporary nor of another kind.",
    why: "Own, private and voluntary provision is counted by this code.",
    remedy: "Give PLACE_PROVIDER one of PR0 to PR5.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "PLACE_PROVIDER"],
    differs: None,
    cases: &[
        Case::fires(
            "with foster carers",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 -",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "with a provider; a temporary placement",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 PR1\n2 T1 -",
        ),
        Case::boundary(
            "T4; Z14, and Z1, which it replaced",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 T4 -\n2 Z14 -\n3 Z1 -",
            &[(Table::Episodes, 2)],
        ),
        Case::boundary(
            "Z1 in 2024/25",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 Z1 -\n2 P1 -",
            &[(Table::Episodes, 1)],
        )
        .in_year(2025),
        Case::missing(
            "no placement; a provider that is no code is given all the same",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 - -\n2 U6 soon",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let year = child.given.year;
    for episode in &child.now.episodes {
        let has_none = is_temporary(episode) || is_other(episode.placement.get(), year);
        found.row_if(episode, !has_none && episode.provider.is_blank());
    }
}
