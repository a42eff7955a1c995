//! `hearth state`: what matching reads of a child or a family, recorded, corrected, ended or withdrawn.

use hearth_app::matching::{Question, child_called, family_called};
use hearth_app::stating::{self, ListedStatement, OF_CHILD, OF_FAMILY, Refusal, RestsOn, Stated};
use hearth_app::{App, AppError, Context};
use hearth_domain::fact::Statement;
use hearth_domain::{CaseId, Day};

use crate::arguments::{
    Database, RestsOnOptions, State, StateCorrect, StateEnd, StateList, StateOf, StateVerb,
    StateWithdraw,
};
use crate::clock;
use crate::output::Listing;
use crate::usage::WrongUsage;

pub(crate) async fn run(what: State) -> anyhow::Result<()> {
    match what.what {
        StateVerb::Child(what) => state(what, false).await,
        StateVerb::Family(what) => state(what, true).await,
        StateVerb::Correct(what) => correct(what).await,
        StateVerb::End(what) => end(what).await,
        StateVerb::Withdraw(what) => withdraw(what).await,
        StateVerb::List(what) => list(what).await,
    }
}

async fn open(database: &Database) -> anyhow::Result<App> {
    Ok(App::open_existing(&database.database, clock::now()).await?)
}

async fn state(what: StateOf, of_family: bool) -> anyhow::Result<()> {
    let kinds: &[(&str, Statement)] = if of_family { &OF_FAMILY } else { &OF_CHILD };
    let kind = kind(&what.kind, kinds)?;
    let filled = stating::in_words(kind, &what.words.join(" ")).map_err(usage)?;
    let app = open(&what.database).await?;
    let context = app.request_at_this_machine(clock::now());
    let question = Question::default();
    let case = if of_family {
        family_called(&context, &what.case, &question).await?
    } else {
        child_called(&context, &what.case, &question).await?
    };
    let said = stating::understand(&context, filled, &what.rests_on.rests_on()).await?;
    tell(&stating::state(&context, case, &said).await?, "recorded");
    Ok(())
}

/// The kind of statement that a person calls by that word.
fn kind(word: &str, kinds: &[(&str, Statement)]) -> Result<Statement, WrongUsage> {
    let found = kinds.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind);
    let known: Vec<&str> = kinds.iter().map(|(word, _)| *word).collect();
    found.ok_or_else(|| {
        WrongUsage(format!("{word:?} was found; expected one of {}", known.join(", ")))
    })
}

fn usage(refusal: Refusal) -> WrongUsage {
    WrongUsage(refusal.to_string())
}

async fn correct(what: StateCorrect) -> anyhow::Result<()> {
    let app = open(&what.database).await?;
    let context = app.request_at_this_machine(clock::now());
    let before = stating::one(&context, what.statement).await?.ok_or(AppError::NoSuchStatement)?;
    let filled = stating::in_words(before.kind, &what.words.join(" ")).map_err(usage)?;
    let said = stating::understand(&context, filled, &what.rests_on.rests_on()).await?;
    tell(&stating::correct(&context, what.statement, &said).await?, "corrected");
    Ok(())
}

async fn end(what: StateEnd) -> anyhow::Result<()> {
    let app = open(&what.database).await?;
    let context = app.request_at_this_machine(clock::now());
    let StateEnd { statement, by, day, document, .. } = what;
    let on = RestsOn { by, document, day: Some(day), review_by: None };
    tell(&stating::end_need(&context, statement, &on).await?, "recorded");
    Ok(())
}

async fn withdraw(what: StateWithdraw) -> anyhow::Result<()> {
    let app = open(&what.database).await?;
    let context = app.request_at_this_machine(clock::now());
    tell(&stating::withdraw(&context, what.statement, &what.why).await?, "withdrawn");
    Ok(())
}

async fn list(what: StateList) -> anyhow::Result<()> {
    let app = open(&what.asked.database).await?;
    let context = app.request_at_this_machine(clock::now());
    let case = called(&context, &what.case).await?;
    let found = stating::of_case(&context, case, what.asked.known_at).await?;
    let found = found.ok_or(AppError::UnknownCase(case))?;
    let columns = vec!["statement", "kind", "says", "document", "day", "review_by", "can_be_read"];
    Listing { columns, rows: found.iter().map(row).collect() }.print(what.asked.format)
}

/// The child or the family that is meant.
async fn called(context: &Context<'_>, words: &str) -> Result<CaseId, AppError> {
    let question = Question::default();
    match child_called(context, words, &question).await {
        Err(AppError::NotOne { count: 0, .. }) => family_called(context, words, &question).await,
        found => found,
    }
}

fn row(one: &ListedStatement) -> Vec<String> {
    let fact = &one.recorded.fact;
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    vec![
        one.recorded.id.to_string(),
        one.kind.code().to_owned(),
        one.line(),
        fact.source_key.clone(),
        day(fact.day),
        day(fact.until),
        if one.said.is_some() { "yes" } else { "no" }.to_owned(),
    ]
}

fn tell(done: &Stated, how: &str) {
    eprintln!(
        "hearth: statement {} of case {} is {how} (change {})",
        done.fact, done.case, done.ledger
    );
    for caution in &done.cautions {
        eprintln!("hearth: {caution}");
    }
}

impl RestsOnOptions {
    fn rests_on(&self) -> RestsOn {
        RestsOn {
            by: self.by.clone(),
            document: self.document.clone(),
            day: Some(self.day),
            review_by: self.review_by,
        }
    }
}
