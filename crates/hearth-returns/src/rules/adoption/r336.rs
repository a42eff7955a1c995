//! A child is placed for adoption with the own foster carer, and was with none before.

use crate::rules::care::{is_fostered, is_placed_for_adoption};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "336",
    finds: "A child is placed for adoption with the current foster carer (A3 or A5), and the episode before it is neither with foster carers (U1 to U6) nor for adoption (A3 to A6).",
    why: "A foster carer with whom the child has not lived is not the current one.",
    remedy: "Correct PLACE of the one episode or of the other; A4 or A6 where the adopters were not the child's foster carers.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "DECOM"],
    differs: Some(
        "It looks at A3 and A4 instead of A3 and A5; and where one child of the authority has no first day of an episode that can be read, it says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "from a children's home",
            "Episodes: CHILD DECOM PLACE\n1 01/05/2025 K2\n1 01/09/2025 A5",
            &[(Table::Episodes, 1)],
        ),
        Case::silent(
            "from the foster carer; from the same placement by consent",
            "Episodes: CHILD DECOM PLACE\n1 01/05/2025 U6\n1 01/09/2025 A5\n2 01/05/2025 A3\n2 01/09/2025 A5",
        ),
        Case::boundary(
            "the first episode has none before it; placed with others",
            "Episodes: CHILD DECOM PLACE\n1 01/05/2025 A3\n2 01/05/2025 K2\n2 01/09/2025 A4",
            &[],
        ),
        Case::missing(
            "no placement before; no first day stands last",
            "Episodes: CHILD DECOM PLACE\n1 01/05/2025 -\n1 01/09/2025 A3\n2 - U4\n2 01/09/2025 A5",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, episode) in child.now.episode_pairs() {
        let stays = matches!(episode.placement.get(), Some(PlacementType::A3 | PlacementType::A5));
        let had_carer = is_fostered(before) || is_placed_for_adoption(before);
        found.row_if(episode, stays && !had_carer);
    }
}
