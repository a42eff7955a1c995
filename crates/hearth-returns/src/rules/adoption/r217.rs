//! A child placed for adoption with the own foster carer has come there as if to another carer.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::Day;
use hearth_domain::codes::{PlacementType, ReasonForNewEpisode};
use jiff::civil::date;

pub(super) const RULE: Rule = Rule {
    code: "217",
    finds: "A child is placed for adoption with the current foster carer (A3 or A5) from 1 April 2015 on, and the episode did not begin with S, T or U.",
    why: "The child stays with the same carer, so the placement changes and the carer does not.",
    remedy: "Give RNE the code T, or U where the legal status changed too, or PLACE the code A4 or A6 where the child moved.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "DECOM", "RNE"],
    differs: None,
    cases: &[
        Case::fires(
            "to another carer",
            "Episodes: CHILD DECOM RNE PLACE\n1 01/09/2025 P A5",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "the same carer",
            "Episodes: CHILD DECOM RNE PLACE\n1 01/09/2025 T A3\n2 01/09/2025 U A5\n3 01/09/2025 S A5",
        ),
        Case::boundary(
            "31 March and 1 April 2015; placed with others",
            "Episodes: CHILD DECOM RNE PLACE\n1 31/03/2015 P A5\n2 01/04/2015 P A5\n3 01/09/2025 P A6",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no reason; no first day that can be read",
            "Episodes: CHILD DECOM RNE PLACE\n1 01/09/2025 - A5\n2 soon P A5",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

/// The rule holds of episodes that began on this day or later.
const SINCE: Day = date(2015, 4, 1);

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in &child.now.episodes {
        let stays = matches!(episode.placement.get(), Some(PlacementType::A3 | PlacementType::A5));
        let same_carer = matches!(
            episode.why_new.get(),
            Some(ReasonForNewEpisode::S | ReasonForNewEpisode::T | ReasonForNewEpisode::U)
        );
        let begins = episode.began.get().is_some_and(|day| day >= SINCE);
        found.row_if(episode, stays && begins && !same_carer);
    }
}
