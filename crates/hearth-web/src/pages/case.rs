//! What the pages of a child and of a household have in common: one case and its record.

pub(crate) mod recorded;
pub(crate) mod source_rows;

use hearth_domain::day::days_between;
use hearth_domain::resolve::{Conflict, ConflictStanding};
use hearth_domain::wait;
use hearth_domain::{Day, Fact, Source};
use maud::{Markup, html};

use crate::components::notice::{sources, warning};
use crate::words::counted;

/// Where live sources tell different things that nobody has settled.
pub(crate) fn differing_sources(conflicts: &[Conflict]) -> Markup {
    let is_live = |conflict: &&Conflict| conflict.standing != ConflictStanding::Settled;
    html! {
        @for conflict in conflicts.iter().filter(is_live) {
            (warning(&in_words(conflict)))
        }
    }
}

/// What each source tells of one happening, and what holds.
fn in_words(conflict: &Conflict) -> String {
    let told = |(source, fact): &(Source, Option<Fact>)| match fact {
        Some(fact) => format!("{source}: {fact}"),
        None => format!("{source}: nothing"),
    };
    let told: Vec<String> = conflict.told.iter().map(told).collect();
    let holds = conflict.holds.as_ref().map_or("nothing".to_owned(), Fact::to_string);
    format!("Sources differ. {}. What holds: {holds}.", told.join(". "))
}

/// What is known of an event beside its day and name: its detail, how long it came after the one
/// before it, and the source.
pub(crate) fn about_event(fact: &Fact, detail: Option<&str>, gap: Option<&str>) -> Markup {
    html! {
        @if let Some(detail) = detail { p { (detail) } }
        @if let Some(gap) = gap { p { (gap) } }
        (sources(html! { "From: " (fact.source) ", " (fact.source_key) "." }))
    }
}

/// How long after another thing, which is called `after`.
pub(crate) fn gap(after: &str, on: Day, day: Day) -> String {
    let days = usize::try_from(days_between(on, day)).unwrap_or_default();
    let (words, days) = (wait::in_words(on, day), counted(days, "day", "days"));
    if on == day {
        format!("On the same day as {after}.")
    } else if words == days {
        format!("{words} after {after}.")
    } else {
        format!("{words} ({days}) after {after}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn gaps_are_told_in_words_and_days() {
        let start = date(2025, 1, 15);
        assert_eq!(gap("the decision", start, start), "On the same day as the decision.");
        assert_eq!(gap("the decision", start, date(2025, 1, 16)), "1 day after the decision.");
        assert_eq!(
            gap("the match", start, date(2025, 4, 20)),
            "3 months (95 days) after the match."
        );
    }
}
