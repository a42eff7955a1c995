//! `hearth stock-flow`: what became of the decisions that stood in a year, and whether it adds up.

use anyhow::{Context as _, ensure};
use hearth_app::App;
use hearth_app::pipeline::latest_day;
use hearth_app::scope::Whose;
use hearth_app::stock_flow::{Answer, Identity, Question, Reconciling, Row, stock_flow};
use hearth_domain::CollectionYear;

use crate::arguments::StockFlow;
use crate::clock;
use crate::output::Listing;

const COLUMNS: [&str; 9] =
    ["scope", "year", "known_at", "part", "code", "label", "value", "against", "children"];

pub(crate) async fn run(what: StockFlow) -> anyhow::Result<()> {
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let year = match what.year {
        Some(year) => year,
        None => CollectionYear::of(latest_day(&context).await?).context("give --year")?,
    };
    let question =
        Question { year, whose: Whose::agency(what.agency), known_at: what.asked.known_at };
    let answer = stock_flow(&context, &question).await?;
    for agency in &answer.untold {
        eprintln!(
            "hearth: no return of {} is loaded for {agency}; what happened there in the year is not known",
            year.ending()
        );
    }
    let rows = rows(&answer).into_iter().map(|row| placed(&question, row)).collect();
    Listing { columns: COLUMNS.to_vec(), rows }.print(what.asked.format)?;
    ensure!(
        answer.table.is_reconciled(),
        "the table has decisions that nothing explains; see the rows “unexplained” and look at the children they name"
    );
    Ok(())
}

/// A row with what it is of before it.
fn placed(question: &Question, row: [String; 6]) -> Vec<String> {
    let scope = question.whose.code();
    let known_at = question.known_at.map(|instant| instant.to_string()).unwrap_or_default();
    [scope, question.year.ending().to_string(), known_at].into_iter().chain(row).collect()
}

/// Part, code, label, value, against, children.
fn rows(answer: &Answer) -> Vec<[String; 6]> {
    let mut rows: Vec<[String; 6]> = answer.table.rows.iter().map(counted).collect();
    let left_out = names(answer, &answer.table.left_out);
    rows.push([
        "left-out".to_owned(),
        "decision-not-told".to_owned(),
        "Plans of the year whose decision no source tells".to_owned(),
        answer.table.left_out.len().to_string(),
        String::new(),
        left_out,
    ]);
    for identity in &answer.table.identities {
        rows.push(compared(identity));
        rows.extend(identity.reconciling.iter().map(|row| reconciling(answer, row)));
    }
    rows
}

fn counted(row: &Row) -> [String; 6] {
    let value = row.cases.len().to_string();
    ["row".to_owned(), row.code.clone(), row.label.clone(), value, String::new(), String::new()]
}

/// The left side is the value, the right side what it is held against.
fn compared(identity: &Identity) -> [String; 6] {
    let label = if identity.holds { "holds" } else { "does not hold" };
    [
        "identity".to_owned(),
        identity.name.to_owned(),
        label.to_owned(),
        identity.left.to_string(),
        identity.right.to_string(),
        String::new(),
    ]
}

/// What stands on the left alone adds to the right, and what stands on the right alone is taken away.
fn reconciling(answer: &Answer, row: &Reconciling) -> [String; 6] {
    let sign = if row.is_on_the_left { "+" } else { "-" };
    [
        "reconciling".to_owned(),
        row.why.code().to_owned(),
        row.why.label().to_owned(),
        String::new(),
        format!("{sign}{}", row.cases.len()),
        names(answer, &row.cases),
    ]
}

fn names(answer: &Answer, cases: &[hearth_domain::CaseId]) -> String {
    cases.iter().map(|case| answer.number_of(*case)).collect::<Vec<_>>().join(" ")
}
