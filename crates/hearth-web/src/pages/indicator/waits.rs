//! How long children wait, with those who still wait counted too, beside the mean of those adopted.

use hearth_app::Context;
use hearth_app::survival::{Answer, Exit, Goal, Mark as Months, Question, survival};
use hearth_domain::day::{add_days, add_months};
use hearth_domain::wait::WaitClock;
use hearth_indicators::{Indicator, Period};
use maud::{Markup, html};

use crate::components::plot::{Axis, Look, Mark, Plot};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::standpoint::Standpoint;
use crate::words::{children, counted, long_day, number};

/// The days drawn: three years.
const DRAWN: f64 = 1_096.0;

/// The months below the drawing, and the days they count as.
const MONTHS: [(f64, &str); 7] = [
    (0.0, "0"),
    (183.0, "6"),
    (365.0, "12"),
    (548.0, "18"),
    (731.0, "24"),
    (914.0, "30"),
    (1_096.0, "36"),
];

/// The waits of a measure.
pub(super) struct Waits {
    clock: WaitClock,
    goal: Goal,
    /// Whether the measure ends with the match, of which no source tells before the adoption order.
    stands_for_match: bool,
    answer: Answer,
}

/// The clock and the end of the waits that a measure of children adopted is about.
fn wait_of(code: &str) -> Option<(WaitClock, Goal)> {
    Some(match code {
        "a1" | "a10" | "entry-to-placed" => (WaitClock::Entry, Goal::Placed),
        "a2" | "order-to-match" => (WaitClock::Order, Goal::Matched),
        "decision-to-match" => (WaitClock::Decision, Goal::Matched),
        "decision-to-placed" => (WaitClock::Decision, Goal::Placed),
        "entry-to-match" => (WaitClock::Entry, Goal::Matched),
        "order-to-placed" => (WaitClock::Order, Goal::Placed),
        _ => return None,
    })
}

impl Waits {
    /// Follows the waits that began in the three years to the day; `None` for other measures.
    pub(super) async fn of(
        context: &Context<'_>,
        from: &Standpoint,
        indicator: &Indicator,
    ) -> Result<Option<Self>, WebError> {
        let Some((clock, goal)) = wait_of(indicator.code).filter(|_| from.is_told()) else {
            return Ok(None);
        };
        let first = add_months(add_days(from.as_at, 1), -36);
        let question = |goal| Question {
            clock,
            goal,
            begun: Period { first, last: from.as_at },
            as_at: from.as_at,
            whose: from.scope.whose.clone(),
            known_at: from.known_at,
        };
        if let Some(answer) = survival(context, &question(goal)).await? {
            return Ok(Some(Self { clock, goal, stands_for_match: false, answer }));
        }
        let placed = survival(context, &question(Goal::Placed)).await?;
        Ok(placed.map(|answer| Self { clock, goal: Goal::Placed, stands_for_match: true, answer }))
    }

    /// The chart, the table and why they differ from the mean.
    pub(super) fn section(&self, from: &Standpoint) -> Markup {
        let followed = self.answer.followed.waits.len();
        html! {
            h2 class="govuk-heading-m" { "How long children wait, with those who still wait" }
            @if self.stands_for_match {
                p class="govuk-body" { "The return carries a match only once the child is adopted, so waits until the match are not known of the others. The wait until placement, which follows the match, stands here for it." }
            }
            @if followed == 0 {
                p class="govuk-body" { "No wait began in the three years to " (long_day(from.as_at)) ", so there is nobody to follow." }
            } @else {
                p class="govuk-body" { (self.why()) }
                (self.plot(from).render())
                (self.table().render())
                p class="govuk-body" { (self.ended()) }
                p class="govuk-body" { "“If nobody left” takes reversals and other exits as waits cut short (Kaplan and Meier, with Greenwood’s 95 % limits); “of all” counts them as ends of their own (Aalen and Johansen), so that placed, reversed, left and still waiting come to everybody." }
            }
        }
    }

    /// Why a mean over children adopted is something else.
    fn why(&self) -> String {
        let adopted = self.answer.adopted_only.mean().map_or_else(
            || {
                "No child was adopted in the twelve months, so there is no mean of those adopted."
                    .to_owned()
            },
            |mean| {
                let count = self.answer.adopted_only.count();
                format!(
                    "The {} adopted in the twelve months had waited {} days on average.",
                    children(count),
                    number(mean)
                )
            },
        );
        let entry = if self.clock == WaitClock::Entry {
            " Only children for whom adoption became the plan are followed, so those whose decision is still to come are missing."
        } else {
            ""
        };
        format!(
            "{adopted} That is not how long children wait: those who still wait, and those whose decision was reversed, never enter a mean over children adopted. Here everybody is followed whose wait began in three years.{entry}"
        )
    }

    fn ended(&self) -> String {
        let waits = &self.answer.followed.waits;
        let of = |exit: Exit| number(waits.iter().filter(|wait| wait.exit == exit).count());
        format!(
            "Of {}, {} were {}, {} had the decision reversed, {} left care otherwise and {} still wait. Left out, because no source tells when the wait ended: {}.",
            counted(waits.len(), "wait", "waits"),
            of(Exit::Reached),
            self.reached(),
            of(Exit::Reversed),
            of(Exit::Left),
            of(Exit::Waiting),
            number(self.answer.followed.left_out.len())
        )
    }

    fn reached(&self) -> &'static str {
        match self.goal {
            Goal::Placed => "placed",
            Goal::Matched => "matched",
        }
    }

    fn plot(&self, from: &Standpoint) -> Plot<'static> {
        let steps = self.answer.survival.steps.iter();
        let drawn = steps.take_while(|step| f64::from(step.days) <= DRAWN);
        let (mut share, mut low, mut high) = (vec![(0.0, 0.0)], vec![(0.0, 0.0)], vec![(0.0, 0.0)]);
        for step in drawn {
            let (value, limits) = step.share();
            let day = f64::from(step.days);
            level_then_up(&mut share, day, value);
            if let Some(limits) = limits {
                level_then_up(&mut low, day, limits.0);
                level_then_up(&mut high, day, limits.1);
            }
        }
        let line = |look, name, through| Mark::Line { look, name, through };
        let across = Axis {
            name: format!("Months {}", self.clock.label()),
            from: 0.0,
            to: DRAWN,
            ticks: MONTHS.map(|(day, word)| (day, word.to_owned())).to_vec(),
        };
        Plot {
            id: "waits",
            title: format!("Share {} by so many months {}", self.reached(), self.clock.label()),
            across,
            up: Axis::shares("Share", 1.0),
            marks: vec![
                line(Look::Near, Some("95 % limits"), low),
                line(Look::Near, None, high),
                line(Look::Main, Some("if nobody left otherwise"), share),
            ],
            sentence: self.sentence(from),
        }
    }

    fn sentence(&self, from: &Standpoint) -> String {
        let survival = &self.answer.survival;
        let reached = self.reached();
        let year = survival.marks.iter().find(|mark| mark.months == 12);
        let share = year.and_then(|mark| Some((mark.share?, mark.limits)));
        let within = share.map_or_else(
            || "nobody has been followed for 12 months".to_owned(),
            |(share, limits)| {
                format!("{} were {reached} within 12 months{}", percent(share), between(limits))
            },
        );
        let half = survival.median.map_or_else(
            || format!("half of them are not yet {reached}"),
            |days| format!("half were {reached} within {} days", number(days)),
        );
        format!(
            "Of {} that began in the three years to {}, {within}, if nobody had left otherwise; {half}.",
            counted(self.answer.followed.waits.len(), "wait", "waits"),
            long_day(from.as_at)
        )
    }

    fn table(&self) -> Table {
        let columns = vec![
            Column::words("Months"),
            Column::numbers("Followed so long and waiting"),
            Column::numbers(format!("If nobody left: {}", self.reached())),
            Column::numbers("95 % limits"),
            Column::numbers(format!("Of all: {}", self.reached())),
            Column::numbers("Reversed"),
            Column::numbers("Left"),
            Column::numbers("Still waiting"),
        ];
        let rows = self.answer.survival.marks.iter().map(row).collect();
        let caption = format!("Share {} within 6, 12, 18 and 24 months", self.reached());
        Table::new("waits-table", caption, columns, rows).known_as("waits")
    }
}

fn row(mark: &Months) -> Row {
    let told = |share: Option<f64>| html! { (share.map_or("not known".to_owned(), percent)) };
    let limits = mark.limits.map(|(low, high)| format!("{} to {}", percent(low), percent(high)));
    let of_all = mark.incidence;
    let waiting =
        of_all.map(|(reached, reversed, left)| (1.0 - reached - reversed - left).max(0.0));
    let cells = vec![
        html! { (number(mark.at_risk)) },
        told(mark.share),
        html! { (limits.unwrap_or_else(|| "not known".to_owned())) },
        told(of_all.map(|one| one.0)),
        told(of_all.map(|one| one.1)),
        told(of_all.map(|one| one.2)),
        told(waiting),
    ];
    Row { name: html! { (mark.months) }, cells }
}

/// A step: level up to the day, then to the new height.
fn level_then_up(line: &mut Vec<(f64, f64)>, day: f64, height: f64) {
    let before = line.last().map_or(0.0, |last| last.1);
    line.extend([(day, before), (day, height)]);
}

fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

fn between(limits: Option<(f64, f64)>) -> String {
    limits
        .map_or_else(String::new, |(low, high)| format!(" ({} to {})", percent(low), percent(high)))
}
