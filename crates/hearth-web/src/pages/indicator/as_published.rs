//! An indicator as the department would publish it: its value, and that of each loaded year.

use hearth_app::Context;
use hearth_app::indicators::{Question, indicators};
use hearth_app::pipeline::Measured;
use hearth_app::published::Rules;
use hearth_domain::CollectionYear;
use hearth_indicators::{Indicator, Kind, Measure};
use maud::{Markup, html};

use super::over_time::{loaded_years, whole};
use crate::components::as_published::{Published, as_counted, cells, note, table};
use crate::components::table::{Row, Table};
use crate::error::WebError;
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::lower_first;

/// The value and the years.
pub(super) struct AsPublished {
    rules: &'static Rules,
    now: Published,
    years: Vec<(CollectionYear, Measure, Published)>,
}

impl AsPublished {
    /// Asks for every measure of each loaded year, since what one withholds another may tell; `None`
    /// where figures are shown as they are counted.
    pub(super) async fn of(
        context: &Context<'_>,
        from: &Standpoint,
        indicator: &Indicator,
        measured: &[Measured],
    ) -> Result<Option<Self>, WebError> {
        let Some(rules) = from.rules() else { return Ok(None) };
        let mut years = Vec::new();
        for year in loaded_years(from) {
            let (whose, known_at) = (from.scope.whose.clone(), from.known_at);
            let question = Question { whose, period: whole(year), as_at: None, known_at };
            let all = indicators(context, &question).await?;
            let found = all.iter().find(|one| one.indicator.code == indicator.code);
            let measure = found.map(|one| one.measure.clone());
            years.extend(measure.map(|measure| (year, measure, Published::of(&all, rules))));
        }
        Ok(Some(Self { rules, now: Published::of(measured, rules), years }))
    }

    /// By which rule; the value; the years.
    pub(super) fn render(
        &self,
        from: &Standpoint,
        indicator: &Indicator,
        measure: &Measure,
    ) -> Markup {
        html! {
            (note(self.rules, &links::indicator(&as_counted(from), indicator.code)))
            (self.value(from, indicator, measure).render())
            @if self.years.len() > 1 {
                h2 class="govuk-heading-m" { "Year by year" }
                (self.by_year(from, indicator).render())
            }
            p class="govuk-body" { "How the values spread, who still waits, what is published of the same thing and how the figure was revised are left out here, because they would give withheld counts away." }
        }
    }

    fn value(&self, from: &Standpoint, indicator: &Indicator, measure: &Measure) -> Table {
        let row = |name: &str, code: &str| Row {
            name: html! { (name) },
            cells: cells(from, measure, self.now.figures(code)),
        };
        let mut rows = vec![row(indicator.title, indicator.code)];
        if let Measure::Kinds(kinds) = measure {
            let of_kind = |kind: &Kind| {
                let name = format!("Of them, {}", lower_first(kind.label));
                row(&name, &format!("{}.{}", indicator.code, kind.code))
            };
            rows.extend(kinds.kinds.iter().map(of_kind));
        }
        let title = format!("{}, rounded and withheld", indicator.title);
        table("as-published", title, "Measure", rows)
    }

    fn by_year(&self, from: &Standpoint, indicator: &Indicator) -> Table {
        let row = |(year, measure, published): &(CollectionYear, Measure, Published)| Row {
            name: html! { (year) },
            cells: cells(&from.on(year.last_day()), measure, published.figures(indicator.code)),
        };
        let title = format!("{}, each loaded year, rounded and withheld", indicator.title);
        let rows = self.years.iter().map(row).collect();
        table("as-published-years", title, "Year", rows)
    }
}
