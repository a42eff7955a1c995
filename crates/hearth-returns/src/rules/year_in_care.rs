//! Whether a child was looked after all the year.

use super::care::{goes_on, is_short_break, starts_care};
use super::child::{Child, Given};
use crate::tables::EpisodeRow;

/// What the public validator does otherwise in every rule that asks whether a child was looked after all
/// the year.
pub(super) const LEFT_ON_31_MARCH: &str =
    "It takes a child who left care on 31 March for one looked after all the year.";

/// Whether the child was looked after from 1 April to 31 March without a break: some episode falls
/// into the year, and in the year none is a short break, none began care after 1 April and none ended
/// it, 31 March included.
pub(super) fn is_all_year(child: &Child<'_>) -> bool {
    let mut is_in_care = false;
    for episode in &child.now.episodes {
        if breaks(episode, child.given) {
            return false;
        }
        is_in_care |= is_in_year(episode, child.given);
    }
    is_in_care
}

/// Whether the episode falls into the year, be it by a day; one without a last day that can be read
/// goes on.
pub(super) fn is_in_year(episode: &EpisodeRow, given: &Given) -> bool {
    episode.began.get().is_some_and(|day| day <= given.last_day)
        && episode.ceased.get().is_none_or(|day| day >= given.first_day)
}

fn breaks(episode: &EpisodeRow, given: &Given) -> bool {
    let begins = |day| day > given.first_day && day <= given.last_day;
    let ends = |day| (given.first_day..=given.last_day).contains(&day);
    (starts_care(episode) && episode.began.get().is_some_and(begins))
        || (!goes_on(episode) && episode.ceased.get().is_some_and(ends))
        || (is_short_break(episode) && is_in_year(episode, given))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Brought, Case, Rule, adoption, judge};
    use crate::table::Table;
    use hearth_domain::CollectionYear;

    const ANY: &Rule = adoption::RULES[0];
    static ALL_YEAR: Rule = Rule {
        reads: &[Table::Episodes],
        judge: |child, found| {
            if is_all_year(child) {
                found.rows(&child.now.episodes);
            }
        },
        ..*ANY
    };

    fn is_all_year_of(rows: &str) -> bool {
        let text = format!("Episodes: CHILD DECOM RNE LS DEC REC\n{rows}");
        let case = Case { text: Box::leak(text.into_boxed_str()), ..Case::silent("", "") };
        let (sent, _) = case.returns(CollectionYear::ending_in(2026).unwrap());
        !judge(&Brought::alone(&sent), &[&ALL_YEAR], 1).findings.is_empty()
    }

    #[test]
    fn a_child_is_looked_after_all_the_year_unless_an_episode_begins_or_ends_care_in_it() {
        assert!(is_all_year_of("1 01/05/2024 S C2 01/09/2025 X1\n1 01/09/2025 P C2 - -"));
        assert!(is_all_year_of("1 01/04/2025 S C2 - -"));
        assert!(!is_all_year_of("1 02/04/2025 S C2 - -"));
        assert!(!is_all_year_of("1 01/05/2024 S C2 31/03/2026 E4A"));
        assert!(is_all_year_of("1 01/05/2024 S C2 01/04/2026 E4A"));
        assert!(is_all_year_of("1 01/05/2023 S C2 31/03/2025 E4A\n1 01/04/2025 S C2 - -"));
    }

    #[test]
    fn short_breaks_and_episodes_outside_the_year_or_without_a_first_day_are_not_a_year() {
        assert!(!is_all_year_of("1 01/05/2024 S V4 - -"));
        assert!(!is_all_year_of("1 01/05/2023 S C2 31/03/2025 E4A"));
        assert!(!is_all_year_of("1 soon S C2 - -"));
    }
}
