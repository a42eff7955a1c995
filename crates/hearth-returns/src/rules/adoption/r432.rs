//! An episode follows one with which the child left care, and does not begin care.

use crate::rules::care::starts_care;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{CodeSet, ReasonEpisodeCeased};

pub(super) const RULE: Rule = Rule {
    code: "432",
    finds: "The child left care with the episode before, by adoption or otherwise, and the next one did not begin with S.",
    why: "Who left care and comes back starts to be looked after, and the time in care is counted anew.",
    remedy: "Give RNE the code S, or REC of the episode before the code X1 where the child did not leave care.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "DECOM", "REC"],
    differs: None,
    cases: &[
        Case::fires(
            "a move after going home",
            "Episodes: CHILD DECOM RNE REC\n1 01/05/2025 S E4A\n1 01/09/2025 P -",
            &[(Table::Episodes, 1)],
        ),
        Case::silent(
            "back in care",
            "Episodes: CHILD DECOM RNE REC\n1 01/05/2025 S E4A\n1 01/09/2025 S -",
        ),
        Case::boundary(
            "the episode before goes on; in another order in the file; a code withdrawn in 2018",
            "Episodes: CHILD DECOM RNE REC\n1 01/05/2025 S X1\n1 01/09/2025 P -\n2 01/09/2025 P -\n2 01/05/2025 S E12\n3 01/05/2025 S E43\n3 01/09/2025 P -",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "no reason of the new one; none of the one before",
            "Episodes: CHILD DECOM RNE REC\n1 01/05/2025 S E4A\n1 01/09/2025 - -\n2 01/05/2025 S -\n2 01/09/2025 P -",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let left = |why: ReasonEpisodeCeased| !why.goes_on() && why.in_force(child.given.year);
    for (before, episode) in child.now.episode_pairs() {
        found.row_if(episode, before.why_ceased.get().is_some_and(left) && !starts_care(episode));
    }
}
