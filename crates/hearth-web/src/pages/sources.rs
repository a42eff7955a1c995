//! How old each source is: a sentence for every page, and a table of agencies by kind of source.

use std::collections::BTreeSet;

use hearth_app::arrived::{Age, SourceAge, oldest};
use hearth_app::import::Kind;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::components::notice::{details, sources};
use crate::components::table::{Column, Row, Table};
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::{collection_year, counted, unbroken};

/// One line: the oldest source of those in view, and where the age of each stands. Nothing where
/// nothing has arrived.
pub(crate) fn line(from: &Standpoint) -> Markup {
    html! {
        @if let Some(oldest) = sentence(&from.ages) {
            (sources(html! { (oldest) " " a class="govuk-link" href=(links::imports(from)) { "What arrived, and how old each source is" } "." }))
        }
    }
}

/// The table, to be opened when wanted. Nothing where nothing has arrived.
pub(crate) fn folded(from: &Standpoint) -> Markup {
    html! {
        @if !from.ages.is_empty() {
            (details("How old each source is", table(&from.ages).render()))
        }
    }
}

/// Which source is the oldest, or that they are all alike.
pub(crate) fn sentence(ages: &[SourceAge]) -> Option<String> {
    let (whose, kind, age) = oldest(ages)?;
    let all = || ages.iter().flat_map(|one| one.ages.values());
    let is_like_it = |one: &Age| {
        one.newest_year == age.newest_year && on(one.recorded_at) == on(age.recorded_at)
    };
    let (year, recorded) = (collection_year(age.newest_year), on(age.recorded_at));
    if all().all(is_like_it) && all().count() > 1 {
        let whose = match ages.len() {
            1 => String::new(),
            many => format!(" of the {}", counted(many, "agency", "agencies")),
        };
        return Some(format!(
            "Every source{whose} in view tells of {year} and was recorded on {recorded}."
        ));
    }
    let newer = match all().map(|one| one.newest_year).max() {
        Some(newest) if newest > age.newest_year => {
            format!("; others tell of {}", collection_year(newest))
        }
        _ => String::new(),
    };
    Some(format!(
        "Oldest source: {} of {} for {year}, recorded on {recorded}{newer}.",
        kind.label(),
        whose.name,
    ))
}

/// One row for each agency, one column for each kind of source that any of them sends.
pub(crate) fn table(ages: &[SourceAge]) -> Table {
    let kinds: BTreeSet<Kind> = ages.iter().flat_map(|one| one.ages.keys().copied()).collect();
    let columns = std::iter::once(Column::words("Agency"))
        .chain(kinds.iter().map(|kind| Column::words(kind.label())))
        .collect();
    let cell = |one: &SourceAge, kind: &Kind| match one.ages.get(kind) {
        None => html! { "none" },
        Some(age) => newest(*age),
    };
    let row = |one: &SourceAge| Row {
        name: html! { (one.name) },
        cells: kinds.iter().map(|kind| cell(one, kind)).collect(),
    };
    let caption = "The newest year of each source, and when it was last recorded";
    Table::new("sources", caption, columns, ages.iter().map(row).collect()).known_as("sources")
}

fn newest(age: Age) -> Markup {
    html! {
        (collection_year(age.newest_year)) ", "
        span class="hearth-table__note" { "recorded " (unbroken(&on(age.recorded_at))) }
    }
}

/// The day of a moment in words.
fn on(moment: Timestamp) -> String {
    moment.strftime("%-d %B %Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_domain::AgencyId;

    fn sending(name: &str, sent: &[(Kind, i16, &str)]) -> SourceAge {
        let age = |(kind, newest_year, at): &(Kind, i16, &str)| {
            (*kind, Age { newest_year: *newest_year, recorded_at: at.parse().unwrap() })
        };
        SourceAge {
            agency: AgencyId::parse(name).unwrap(),
            name: name.to_owned(),
            ages: sent.iter().map(age).collect(),
        }
    }

    #[test]
    fn the_oldest_source_is_named_with_what_the_others_tell() {
        let (early, late) = ("2026-05-01T09:00:00Z", "2026-05-28T09:00:00Z");
        let a = sending("A", &[(Kind::Children, 2026, early), (Kind::Adopters, 2025, late)]);
        let b = sending("B", &[(Kind::Children, 2026, late)]);
        assert_eq!(
            sentence(&[a, b.clone()]).unwrap(),
            "Oldest source: Annex A, list 11 of A for 2024/25, recorded on 28 May 2026; others tell of 2025/26."
        );
        let c = sending("C", &[(Kind::Children, 2026, early)]);
        assert_eq!(
            sentence(&[b.clone(), c]).unwrap(),
            "Oldest source: SSDA903 return of C for 2025/26, recorded on 1 May 2026."
        );
        let d = sending("D", &[(Kind::Extract, 2026, late)]);
        assert_eq!(
            sentence(&[b, d]).unwrap(),
            "Every source of the 2 agencies in view tells of 2025/26 and was recorded on 28 May 2026."
        );
        assert_eq!(sentence(&[]), None);
    }

    #[test]
    fn a_kind_has_a_column_where_anybody_sends_it_and_none_where_nobody_does() {
        let at = "2026-05-01T09:00:00Z";
        let ages = [
            sending("A", &[(Kind::Children, 2026, at)]),
            sending("B", &[(Kind::Adopters, 2025, at)]),
        ];
        let shown = table(&ages).render().into_string();
        assert!(shown.contains("SSDA903 return") && shown.contains("Annex A, list 11"), "{shown}");
        assert!(!shown.contains("list 10"), "{shown}");
        assert_eq!(shown.matches("<td class=\"govuk-table__cell\">none</td>").count(), 2);
    }
}
