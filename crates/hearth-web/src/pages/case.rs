//! What the pages of a child and of a household have in common: one case and its record.

mod names;
pub(crate) mod numbered;
pub(crate) mod recorded;
pub(crate) mod source_rows;
pub(crate) mod stated;

use hearth_app::Context;
use hearth_app::case_record::SourceRow;
use hearth_app::clocks::ClockOfCase;
use hearth_app::identities;
use hearth_domain::agency::Network;
use hearth_domain::clock::About;
use hearth_domain::day::days_between;
use hearth_domain::identity::Identity;
use hearth_domain::resolve::{Conflict, ConflictStanding};
use hearth_domain::wait;
use hearth_domain::{CaseId, Day, Fact, Recorded, Source};
use maud::{Markup, html};

use crate::components::clock_table;
use crate::components::notice::{inset, sources, warning};
use crate::components::summary_list::Line;
use crate::error::WebError;
use crate::links;
use crate::query::Field;
use crate::standpoint::Standpoint;
use crate::words::counted;

/// What a page of one case takes.
pub(crate) const TAKEN: [Field; 3] = [Field::AsAt, Field::KnownAt, Field::Recorded];

/// What is shown of a case, of which `V` is what the page alone shows.
pub(crate) struct Shown<V> {
    /// From where the page looks.
    pub from: Standpoint,
    /// The child or the household.
    pub view: V,
    /// Who belongs to what.
    pub network: Network,
    /// The clocks of the case.
    pub clocks: Vec<ClockOfCase>,
    names: Vec<Identity>,
}

impl<V> Shown<V> {
    /// The case with its clocks, none where no source tells of it.
    pub(crate) async fn of(
        context: &Context<'_>,
        case: CaseId,
        from: Standpoint,
        view: V,
        clocks: Option<Vec<ClockOfCase>>,
    ) -> Result<Self, WebError> {
        let network = context.network().await?;
        let names = identities::names_of(context, case).await?;
        Ok(Self { from, view, network, clocks: clocks.unwrap_or_default(), names })
    }

    /// The lines of the summary that say who the people are, as known now.
    pub(crate) fn names(&self) -> Vec<Line> {
        names::lines(&self.names)
    }

    /// The clocks.
    pub(crate) fn clocks(&self, about: About) -> Markup {
        clock_table::section(&self.from, about, &self.clocks)
    }

    /// Every fact as it was recorded, and the rows it was read from, which are called `rows_of`.
    pub(crate) fn where_read(
        &self,
        versions: &[Recorded],
        rows: &[SourceRow],
        rows_of: &str,
    ) -> Markup {
        html! {
            h2 class="govuk-heading-m" { "Where this was read" }
            (recorded::section(&self.network, versions))
            (source_rows::section(rows, rows_of))
        }
    }
}

/// That no source tells of anything that had happened to `whom`.
pub(crate) fn nothing_told(whom: &str) -> Markup {
    inset(
        html! { p class="govuk-body" { "No source tells of anything that had happened to this " (whom) " by this day." } },
    )
}

/// Where live sources tell different things that nobody has settled.
pub(crate) fn differing_sources(from: &Standpoint, case: CaseId, conflicts: &[Conflict]) -> Markup {
    let is_live = |conflict: &&Conflict| conflict.standing != ConflictStanding::Settled;
    html! {
        @for conflict in conflicts.iter().filter(is_live) {
            (warning(&in_words(conflict)))
            @if from.known_at.is_none() {
                p class="govuk-body" {
                    a class="govuk-link" href=(links::conflict(case, conflict)) {
                        "Settle what holds"
                        span class="govuk-visually-hidden" { ": " (conflict.kind.label()) }
                    }
                }
            }
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
