//! How many more adopters the children need than there are, line by line, and how far a target is.

pub(crate) mod cases;
mod tracker;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::shortfall::{self, Line, Question, Range, Shortfall};
use hearth_domain::Day;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::command::command;
use crate::components::figures::{Figure, figures};
use crate::components::filter::FilterForm;
use crate::components::notice::inset;
use crate::components::number_link::{number_link, number_opening};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::pages::pipeline::{nothing_loaded, when};
use crate::query::{Asked, AskedIn, Entered, Field, Pairs};
use crate::standpoint::Standpoint;
use crate::words::{lower_first, number, upper_first};
use tracker::Tracked;

/// What the page takes.
const TAKEN: [Field; 9] = [
    Field::Agency,
    Field::AsAt,
    Field::Baseline,
    Field::Since,
    Field::Target,
    Field::By,
    Field::Raa,
    Field::Membership,
    Field::KnownAt,
];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "the shortfall of adopters",
    action: Cow::Borrowed("/shortfall"),
    fields: &TAKEN,
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown_page(context, pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown_page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let target = tracker::target(&asked)
        .map_err(|wrong| from.refuse_entered(entered(&from, &asked), wrong))?;
    let found = reckoned(context, &from).await?;
    let tracked = match (target, &found) {
        (Some(target), Some(found)) => Some(Tracked::of(context, &from, target, found).await?),
        _ => None,
    };
    let crumbs = vec![Crumb::new("Indicators", links::indicators(&from))];
    let entered = entered(&from, &asked);
    let content = content(&from, &entered, found.as_ref(), tracked.as_ref());
    Ok(Page::new(Some(Section::Indicators), "Shortfall of adopters", content).below(crumbs))
}

/// The shortfall on the day in view; `None` where no source tells of households.
async fn reckoned(context: &Context<'_>, from: &Standpoint) -> Result<Option<Shortfall>, WebError> {
    let question = Question {
        whose: from.scope.whose.clone(),
        as_at: Some(from.as_at),
        known_at: from.known_at,
    };
    Ok(shortfall::shortfall(context, &question).await?.shortfall)
}

fn entered(from: &Standpoint, asked: &Asked) -> Entered {
    let Entered { target, by, baseline, since, .. } = asked.entered.clone();
    Entered { target, by, baseline, since, ..from.entered() }
}

fn content(
    from: &Standpoint,
    entered: &Entered,
    found: Option<&Shortfall>,
    tracked: Option<&Tracked>,
) -> Markup {
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered,
        wrong: &[],
    };
    html! {
        p class="govuk-body-l" { "How many more families the children need than there are, as a range. It counts families and not their fit: where families and children do not suit each other, the true need is greater." }
        (form.asking(ASKED.fields))
        (when(from))
        @if from.agencies.is_empty() {
            (nothing_loaded())
        } @else if from.is_anything_known() {
            @match found {
                Some(found) => (of_households(from, found, tracked)),
                None => (no_list()),
            }
        }
    }
}

fn of_households(from: &Standpoint, found: &Shortfall, tracked: Option<&Tracked>) -> Markup {
    html! {
        (figures(&[
            Figure::new("Shortfall today", html! { (number(found.today.central)) }).noting(between(found.today)),
            Figure::new("Shortfall in a year", html! { (number(found.in_a_year.central)) }).noting(between(found.in_a_year)),
        ]))
        p class="govuk-body" { (sentence(from, found)) }
        @if let Some(tracked) = tracked {
            h2 class="govuk-heading-m" { "How far the target is" }
            (tracked.render())
        } @else {
            p class="govuk-body" { "To see how far a target is, fill in all four: the amount it starts from and its day, the amount to be reached and its day." }
        }
        h2 class="govuk-heading-m" { "The reckoning, line by line" }
        (lines(from, found).render())
        h2 class="govuk-heading-m" { "The method" }
        (method())
    }
}

/// The least and the most, as a note.
fn between(range: Range) -> String {
    format!("families, {} to {}", number(range.low), number(range.high))
}

fn sentence(from: &Standpoint, found: &Shortfall) -> String {
    let Range { low, central, high } = found.today;
    let whose = from.scope_name().map_or_else(|| "All authorities".to_owned(), str::to_owned);
    let middle = |central: i64| match central {
        0 => "neither short nor over in the centre".to_owned(),
        short if short > 0 => format!("{} short in the centre", counted_families(short)),
        over => format!("{} over in the centre", counted_families(over.abs())),
    };
    let could = match (low > 0, high < 0) {
        (true, _) => "Even at the least there is a shortfall.",
        (_, true) => "Even at the most there is a surplus.",
        _ => {
            "The range reaches from a surplus to a shortfall, so the loaded sources cannot tell which it is."
        }
    };
    format!("{whose}: {}. {could}", middle(central))
}

/// So many families.
fn counted_families(count: i64) -> String {
    format!("{} {}", number(count), if count == 1 { "family" } else { "families" })
}

/// Each line with its range, opening the cases it counts.
fn lines(from: &Standpoint, found: &Shortfall) -> Table {
    let columns = vec![
        Column::long_words("Line"),
        Column::numbers("Low"),
        Column::numbers("Central"),
        Column::numbers("High"),
        Column::numbers("Counted"),
        Column::long_words("How it comes about"),
    ];
    let rows = found.lines.iter().map(|line| row(from, line)).collect();
    Table::new("reckoning", "Below nought is a surplus", columns, rows).known_as("reckoning")
}

fn row(from: &Standpoint, line: &Line) -> Row {
    let Range { low, central, high } = line.range;
    let mut cells: Vec<Markup> =
        [low, central, high].iter().map(|amount| html! { (number(*amount)) }).collect();
    let is_reckoned = !cases::COUNTED.contains(&line.code);
    cells.push(html! { @if !is_reckoned { (counted(from, line)) } });
    cells.push(html! { (upper_first(line.from)) "." });
    Row { name: html! { (line.label) }, cells }
}

fn counted(from: &Standpoint, line: &Line) -> Markup {
    let address = links::shortfall_cases(from, line.code, 1);
    let count = line.cases.len();
    if cases::is_of_households(line.code) {
        let nouns = if count == 1 { "household" } else { "households" };
        return number_link(count, &address, nouns, &lower_first(line.label));
    }
    number_opening(from, count, &address, &lower_first(line.label))
}

fn no_list() -> Markup {
    inset(html! {
        p class="govuk-body" { "The shortfall is not known, because no list of adopters has been loaded: nobody can tell how many families there are, wait or are on hold. How many children need a family is under Indicators, among the children waiting." }
        p class="govuk-body" { "Load an agency’s list of prospective adopters (list 11 of Ofsted’s Annex A, as a CSV file) with:" }
        (command("hearth import annex-a FILE.csv --agency E06000023 --year 2026"))
    })
}

fn method() -> Markup {
    html! {
        ol class="govuk-list govuk-list--number" {
            li { "Children who need a family have authority to place and are neither matched nor placed." }
            li { "Brothers and sisters who stay together need one family between them, and no loaded source tells who they are. At most every child needs a family of their own. In the centre, 57 of a hundred children are in a sibling group, taken as pairs (quarterly adoption data of 31 December 2018, as published in 2019). At least, the children are in groups of the mean size a child sees, 1.9 [K]." }
            li { "Families there are: households approved, waiting and available. At most, those on hold come back and are counted too." }
            li { "The shortfall today is the families needed less the families there are." }
            li { "In a year as many children again come to need a family as in the last twelve months, and as many households are approved. Reversed decisions and households that leave are left out." }
        }
        p class="govuk-body" { "The method is this program’s. An estimate of 2,000 to 3,000 adopters short in England on 31 March 2012 was published without its method (DfE, Further Action on Adoption, February 2013; commitments of the LGA, SOLACE and ADCS, March 2013)." }
    }
}

/// The last day of each year that ends between two days, and both days themselves.
fn days_between(first: Day, last: Day) -> Vec<Day> {
    let ends = (first.year()..=last.year()).map(|year| jiff::civil::date(year, 3, 31));
    let mut days: Vec<Day> = ends.filter(|day| first < *day && *day < last).collect();
    days.insert(0, first);
    days.push(last);
    days.dedup();
    days
}
