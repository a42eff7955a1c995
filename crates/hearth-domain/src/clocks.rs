//! Every clock, by id.

mod a1;
mod a2;
mod ao_10w;
mod approval_reviews;
mod approvals;
mod auth_rev;
mod care_26;
mod lac_rev1;
mod lac_rev2;
mod lac_revn;
mod match_6m;
mod matching;
mod nat_search;
mod perm_plan;
mod prev_1;
mod prev_2;
mod prev_n;
mod rev_1;
mod rev_n;
mod reviews_placed;
mod roi_dec;
mod s1;
mod s1s2_gap;
mod s2;
mod shobpa_2m;
mod stretches;

use crate::clock::Clock;

/// Every clock, by id.
pub const CLOCKS: &[Clock] = &[
    a1::CLOCK,
    a2::CLOCK,
    ao_10w::CLOCK,
    auth_rev::CLOCK,
    care_26::CLOCK,
    lac_rev1::CLOCK,
    lac_rev2::CLOCK,
    lac_revn::CLOCK,
    match_6m::CLOCK,
    nat_search::CLOCK,
    perm_plan::CLOCK,
    prev_1::CLOCK,
    prev_2::CLOCK,
    prev_n::CLOCK,
    rev_1::CLOCK,
    rev_n::CLOCK,
    roi_dec::CLOCK,
    s1::CLOCK,
    s1s2_gap::CLOCK,
    s2::CLOCK,
    shobpa_2m::CLOCK,
];

/// The clock of that id, in capital or small letters.
#[must_use]
pub fn find(id: &str) -> Option<&'static Clock> {
    CLOCKS.iter().find(|clock| clock.id.eq_ignore_ascii_case(id))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::clock::{Reading, Run};
    use crate::day::Day;
    use crate::fact::{Fact, FactKind};
    use crate::household::Household;
    use crate::journey::Journey;
    use crate::practice::Practice;
    use crate::source::Source;

    #[test]
    fn the_list_is_in_order_and_every_clock_is_explained() {
        let ids: Vec<&str> = CLOCKS.iter().map(|clock| clock.id).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(ids, sorted);
        for clock in CLOCKS {
            let Clock { id, why_it_matters, source, example, what_to_do, .. } = clock;
            assert!(id.starts_with("T-"), "{id}");
            for text in [why_it_matters, source, example, what_to_do] {
                assert!(text.ends_with('.'), "{id}: {text:?}");
            }
            for words in [clock.title, clock.starts, clock.stops, clock.done] {
                assert!(!words.is_empty() && !words.ends_with('.'), "{id}: {words:?}");
            }
            assert_eq!(find(&id.to_lowercase()).unwrap().title, clock.title);
        }
        assert!(find("T-NONE").is_none());
    }

    #[test]
    fn limits_follow_one_another_without_overlap() {
        for clock in CLOCKS {
            assert!(!clock.limits.is_empty(), "{}", clock.id);
            for (at, limit) in clock.limits.iter().enumerate() {
                assert!(limit.until.is_none_or(|until| limit.from <= until), "{}", clock.id);
                let rest = clock.limits.iter().skip(at + 1);
                for next in rest.filter(|next| next.round == limit.round) {
                    assert!(limit.until.is_some_and(|until| until < next.from), "{}", clock.id);
                }
                assert!(!limit.source.is_empty(), "{}", clock.id);
            }
        }
    }

    /// A journey told by a list kept by people, as `kind day, kind day`.
    pub(crate) fn told(text: &str) -> Journey {
        told_by(Source::List, text)
    }

    /// A journey told by a source, as `kind day, kind day`.
    pub(crate) fn told_by(source: Source, text: &str) -> Journey {
        Journey::told_by(facts(source, text))
    }

    /// A household's journey told by a list kept by people.
    pub(crate) fn household(text: &str) -> Household {
        household_told_by(Source::List, text)
    }

    /// A household's journey told by a source.
    pub(crate) fn household_told_by(source: Source, text: &str) -> Household {
        Household::told_by(facts(source, text))
    }

    fn facts(source: Source, text: &str) -> Vec<Fact> {
        let words = text.split(',').map(|told| told.split_whitespace().collect::<Vec<_>>());
        let fact = |words: Vec<&str>| Fact {
            kind: FactKind::parse(words[0]).unwrap(),
            day: Some(words[1].parse().unwrap()),
            until: None,
            detail: words.get(2).copied().unwrap_or_default().to_owned(),
            source,
            source_key: String::new(),
        };
        words.map(fact).collect()
    }

    /// Reads a child's clock as at a day and holds its runs, as `started due standing`, one a line.
    pub(crate) fn check(clock: &Clock, journey: &Journey, as_at: &str, expected: &str) {
        let as_at: Day = as_at.parse().unwrap();
        let reading = clock.runs_of_child(&journey.as_at(as_at), &Practice::built_in());
        assert_eq!(shown(reading, as_at), expected);
    }

    /// The same of a household's clock.
    pub(crate) fn check_household(clock: &Clock, of: &Household, as_at: &str, expected: &str) {
        let as_at: Day = as_at.parse().unwrap();
        let reading = clock.runs_of_household(&of.as_at(as_at), &Practice::built_in());
        assert_eq!(shown(reading, as_at), expected);
    }

    fn shown(reading: Reading, as_at: Day) -> String {
        let show =
            |run: &Run| format!("{} {} {}", run.started, run.due, run.standing(as_at).words());
        match reading {
            Err(why) => format!("not told: {}", why.0),
            Ok(runs) => runs.iter().map(show).collect::<Vec<_>>().join("\n"),
        }
    }
}
