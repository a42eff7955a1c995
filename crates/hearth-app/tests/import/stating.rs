//! A person states, corrects and withdraws what matching reads, on both engines: it changes who may be
//! proposed, an earlier moment knows what was known then, and a line that cannot be read is put right.

use hearth_access::{
    Actor, DatabaseKind, Permit, ReadJourneys, RecordStatements, Situation, decide,
};
use hearth_app::matching::{Question, pair, pool};
use hearth_app::stating::{self, RestsOn, Said, Stated};
use hearth_app::{App, AppError, Context, Demonstration, demonstration, statements};
use hearth_domain::fact::Statement;
use hearth_domain::{CaseId, Day, Fact, FactId, Source};
use hearth_matching::suitability::{Standing, Suitability};
use hearth_store::NewFact;
use hearth_store::testing::TestDatabase;
use hearth_testkit::moment;
use uuid::Uuid;

use super::support::apps;

const OF: Demonstration = Demonstration { seed: 3, children: 200, lists_of_children: true };
const LOADED: &str = "2026-06-01T09:00:00Z";
const BEFORE: &str = "2026-06-15T09:00:00Z";
const STATED: &str = "2026-07-01T09:00:00Z";
const BETWEEN: &str = "2026-07-15T09:00:00Z";
const LATER: &str = "2026-08-01T09:00:00Z";

async fn demonstrated() -> Vec<(App, TestDatabase)> {
    let apps = apps().await;
    for (app, _) in &apps {
        demonstration(&app.request_at_this_machine(moment(LOADED)), OF).await.unwrap();
    }
    apps
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// By whom, on what, of which day and until when: `psychologist | Report | 2026-03-01 | 2026-09-01`.
fn rests_on(text: &str) -> RestsOn {
    let mut parts = text.split('|').map(str::trim);
    let mut next = || parts.next().unwrap_or_default().to_owned();
    let (by, document, on, until) = (next(), next(), next(), next());
    RestsOn {
        by,
        document,
        day: (!on.is_empty()).then(|| day(&on)),
        review_by: (!until.is_empty()).then(|| day(&until)),
    }
}

/// What is said by some words.
async fn said(
    context: &Context<'_>,
    kind: Statement,
    words: &str,
    on: &str,
) -> Result<Said, AppError> {
    let filled = stating::in_words(kind, words).map_err(|one| AppError::Statement(vec![one]))?;
    stating::understand(context, filled, &rests_on(on)).await
}

async fn stated(
    app: &App,
    at: &str,
    case: CaseId,
    (kind, words, on): (Statement, &str, &str),
) -> Result<Stated, AppError> {
    let context = app.request_at_this_machine(moment(at));
    let said = said(&context, kind, words, on).await?;
    stating::state(&context, case, &said).await
}

/// A child looked for alone and a family that may be proposed.
async fn proposable(app: &App) -> (CaseId, CaseId) {
    let context = app.request_at_this_machine(moment(LOADED));
    let pool = pool(&context, &Question::default()).await.unwrap();
    for unit in pool.units.iter().filter(|unit| unit.children.len() == 1) {
        for family in &pool.families {
            let child = unit.children[0].case;
            let found = pair(&context, child, family.case, &Question::default()).await.unwrap();
            if found.unwrap().is_proposable() {
                return (child, family.case);
            }
        }
    }
    panic!("no family may be proposed for any child");
}

/// The same, of which the family says that it has dogs.
async fn with_dogs(app: &App) -> (CaseId, CaseId) {
    let of = proposable(app).await;
    let dogs = (Statement::Offer, "household dogs yes", "family | Visit | 2026-03-31");
    stated(app, BEFORE, of.1, dogs).await.unwrap();
    of
}

async fn weighed(app: &App, of: (CaseId, CaseId), known_at: Option<&str>) -> Suitability {
    let question = Question { known_at: known_at.map(moment), ..Question::default() };
    let context = app.request_at_this_machine(moment(LATER));
    pair(&context, of.0, of.1, &question).await.unwrap().unwrap()
}

async fn standing(app: &App, of: (CaseId, CaseId), known_at: Option<&str>) -> Standing {
    weighed(app, of, known_at).await.standing
}

fn gate(found: &Suitability, code: &str) -> &'static str {
    found.gates.iter().find(|one| one.gate.code == code).unwrap().outcome.label()
}

#[tokio::test]
async fn a_need_changes_who_may_be_proposed_and_a_withdrawal_brings_it_back() {
    for (app, database) in demonstrated().await {
        let of = proposable(&app).await;
        let (child, family) = of;
        let words = format!("essential not-with {family}");
        let need = (Statement::Need, words.as_str(), "court | Order of the zebra | 2026-03-01");
        let done = stated(&app, STATED, child, need).await.unwrap();
        assert_eq!(standing(&app, of, None).await, Standing::Shut);
        assert_eq!(gate(&weighed(&app, of, None).await, "A4"), "fail");
        assert_eq!(standing(&app, of, Some(BEFORE)).await, Standing::Proposable, "as known then");
        assert_eq!(database.columns_holding("zebra").await, ["fact.source_key"]);

        let context = app.request_at_this_machine(moment(LATER));
        let back = stating::withdraw(&context, done.fact, "entered for the wrong heron").await;
        assert!(back.unwrap().ledger > done.ledger);
        assert_eq!(standing(&app, of, None).await, Standing::Proposable);
        assert_eq!(standing(&app, of, Some(BETWEEN)).await, Standing::Shut, "as known then");
        assert_eq!(database.columns_holding("heron").await, ["fact.source_key"]);
        let again = stating::withdraw(&context, done.fact, "twice").await;
        assert!(matches!(again, Err(AppError::NoSuchStatement)), "it is withdrawn already");
        let region = context.region(None).await.unwrap();
        assert!(region.child(child).is_some(), "{}", database.engine());
        app.close().await;
    }
}

#[tokio::test]
async fn a_need_bars_only_on_a_professionals_word_a_document_and_a_day_of_review() {
    for (app, _database) in demonstrated().await {
        let of = with_dogs(&app).await;
        let only = |on| (Statement::Need, "essential household no-dogs", on);
        let weak = stated(&app, STATED, of.0, only("family-finder | | 2026-03-01")).await.unwrap();
        assert_eq!(
            weak.cautions,
            [
                "It is weighed and bars no family: it lacks a professional who found it and a document and a day of review. Correct it when it has."
            ]
        );
        assert_eq!(gate(&weighed(&app, of, None).await, "A6"), "pass");

        let context = app.request_at_this_machine(moment(LATER));
        let (_, words, on) = only("psychologist | Assessment | 2026-03-01 | 2026-12-01");
        let better = said(&context, Statement::Need, words, on).await.unwrap();
        let corrected = stating::correct(&context, weak.fact, &better).await.unwrap();
        assert_eq!(corrected.cautions, [""; 0]);
        assert_eq!(gate(&weighed(&app, of, None).await, "A6"), "fail");
        assert_eq!(gate(&weighed(&app, of, Some(BETWEEN)).await, "A6"), "pass", "as known then");
        let again = (Statement::Need, "helpful household no-dogs", "court | Order | 2026-03-02");
        let newer = stated(&app, LATER, of.0, again).await.unwrap();
        assert_eq!(gate(&weighed(&app, of, None).await, "A6"), "pass", "the newer need holds");
        let back = stating::withdraw(&context, newer.fact, "entered twice").await.unwrap();
        assert!(back.cautions.concat().starts_with("An earlier statement"), "{back:?}");
        assert_eq!(gate(&weighed(&app, of, None).await, "A6"), "fail", "the earlier holds again");
        let late = stating::correct(&context, weak.fact, &better).await;
        assert!(matches!(late, Err(AppError::NoSuchStatement)), "somebody else was first");
        app.close().await;
    }
}

#[tokio::test]
async fn a_need_that_has_ended_bars_nobody_from_its_day_on() {
    for (app, _database) in demonstrated().await {
        let of = proposable(&app).await;
        let dogs = (Statement::Offer, "household dogs yes", "family | Visit | 2026-03-01");
        stated(&app, BEFORE, of.1, dogs).await.unwrap();
        let need = "psychologist | Assessment | 2026-03-01 | 2026-12-01";
        let need = (Statement::Need, "essential household no-dogs", need);
        let held = stated(&app, STATED, of.0, need).await.unwrap();
        assert_eq!(gate(&weighed(&app, of, None).await, "A6"), "fail");
        let context = app.request_at_this_machine(moment(LATER));
        let early = rests_on("psychologist | Review | 2026-02-28");
        let refusal = stating::end_need(&context, held.fact, &early).await.unwrap_err();
        assert!(
            refusal.to_string().contains("before the need was recorded of 1 March"),
            "{refusal}"
        );
        let ended = rests_on("family-finder | | 2026-03-20");
        let ended = stating::end_need(&context, held.fact, &ended).await.unwrap();
        assert!(
            ended.cautions.concat().contains("lacks a professional who found it and a document")
        );
        assert_eq!(gate(&weighed(&app, of, None).await, "A6"), "pass");
        assert_eq!(gate(&weighed(&app, of, Some(BETWEEN)).await, "A6"), "fail", "as known then");
        let question = Question { as_at: Some(day("2026-03-19")), ..Question::default() };
        let before = pair(&context, of.0, of.1, &question).await.unwrap().unwrap();
        assert_eq!(gate(&before, "A6"), "fail", "the day before it ended");
        let twice =
            stating::end_need(&context, ended.fact, &rests_on("court | | 2026-03-21")).await;
        assert!(twice.unwrap_err().to_string().contains("this is no need"));
        app.close().await;
    }
}

#[tokio::test]
async fn a_hold_takes_a_family_out_until_it_ends() {
    for (app, _database) in demonstrated().await {
        let of = proposable(&app).await;
        let hold = |on| (Statement::LinkingHold, "family-event", on);
        let held = stated(&app, STATED, of.1, hold("family | Letter | 2026-03-01")).await.unwrap();
        assert!(held.cautions.concat().starts_with("No day is set on which it ends"));
        assert_eq!(gate(&weighed(&app, of, None).await, "A2"), "fail");
        let context = app.request_at_this_machine(moment(LATER));
        let (kind, words, on) = hold("family | Letter | 2026-03-01 | 2026-03-20");
        let ended = said(&context, kind, words, on).await.unwrap();
        stating::correct(&context, held.fact, &ended).await.unwrap();
        assert_eq!(gate(&weighed(&app, of, None).await, "A2"), "pass");
        app.close().await;
    }
}

#[tokio::test]
async fn what_cannot_be_stated_is_refused_with_what_to_do_and_changes_nothing() {
    use Statement::{GateOverride, LinkingHold, Need, Offer, SiblingDecision, Wish};
    for (app, _database) in demonstrated().await {
        let (child, family) = proposable(&app).await;
        let ledger = async || {
            let context = app.request_at_this_machine(moment(LATER));
            context.region(None).await.unwrap().ledger
        };
        let before = ledger().await;
        let cpr = "psychologist | CPR | 2026-03-01";
        let agree = |gate: &str| format!("{gate} {family} They agree");
        let (a1, a4, a8, a0) = (agree("A1"), agree("A4"), agree("A8"), agree("A0"));
        let own = format!("together {child}");
        let nobody = "together 00000000-0000-7000-8000-000000000000";
        let until = format!("together-until {}", another_child(&app, child).await);
        let long = "x".repeat(1_001);
        let home = "essential household no-dogs";
        let refused: [(CaseId, Statement, &str, &str, &str); 18] = [
            (family, Need, home, cpr, "is stated of a child, and this is a family"),
            (child, Offer, "ages 0 4", cpr, "is stated of a family, and this is a child"),
            (child, LinkingHold, "change", cpr, "is stated of a family"),
            (child, Need, home, "psychologist | CPR | 2026-07-02", "2 July 2026 is after today"),
            (child, Need, home, "psychologist | CPR | 2001-01-01", "before the child was born on"),
            (child, Need, home, "psychologist | CPR | 2026-03-01 | 2026-02-28", "Give a later day"),
            (child, Need, home, "psychologist | CPR |", "no day is given"),
            (child, Need, home, "somebody | CPR | 2026-03-01", "is no role"),
            (child, Need, "essential household no-cats", cpr, "no-dogs"),
            (child, SiblingDecision, &own, cpr, "Leave this child out"),
            (child, SiblingDecision, nobody, cpr, "0 records of a child"),
            (child, SiblingDecision, &until, cpr, "needs the day on which it ends"),
            (child, GateOverride, &a1, "manager | Note | 2026-03-01", "nobody may override"),
            (child, GateOverride, &a4, "manager | Note | 2026-03-01", "nobody may override"),
            (child, GateOverride, &a8, "family | Note | 2026-03-01", "may not override gate A8"),
            (child, GateOverride, &a0, "manager | Note | 2026-03-01", "A8 ("),
            (child, Wish, &long, cpr, "more than 1000 characters"),
            (family, Offer, "ages 4 2", "family | Form | 2026-03-01", "less than the youngest"),
        ];
        for (case, kind, words, on, why) in refused {
            let refusal = stated(&app, STATED, case, (kind, words, on)).await.unwrap_err();
            assert!(refusal.to_string().contains(why), "{words}: {refusal}");
        }
        assert_eq!(ledger().await, before, "nothing is recorded");
        app.close().await;
    }
}

#[tokio::test]
async fn what_is_not_there_and_what_is_there_already_is_refused() {
    use Statement::{Need, Wish};
    for (app, _database) in demonstrated().await {
        let (child, _) = proposable(&app).await;
        let (home, cpr) = ("essential household no-dogs", "psychologist | CPR | 2026-03-01");
        let context = app.request_at_this_machine(moment(LATER));
        let unknown = CaseId::parse("00000000-0000-7000-8000-000000000000").unwrap();
        let refusal = stated(&app, STATED, unknown, (Need, home, cpr)).await.unwrap_err();
        assert!(matches!(refusal, AppError::UnknownCase(_)), "{refusal}");
        let many = (Statement::SiblingDecision, "apart none nobody", "somebody | CPR | 2026-03-01");
        let refusal = stated(&app, STATED, child, many).await.unwrap_err().to_string();
        for named in ["called \"none\"", "called \"nobody\"", "\"somebody\" is no role"] {
            assert!(refusal.contains(named), "{named}: {refusal}");
        }
        let held = stating::of_case(&context, child, None).await.unwrap().unwrap();
        let refusal = stating::withdraw(&context, held[0].recorded.id, "  ").await.unwrap_err();
        assert!(refusal.to_string().contains("say why"), "{refusal}");
        let none = FactId::new(Uuid::nil());
        let refusal = stating::withdraw(&context, none, "wrong").await.unwrap_err();
        assert!(matches!(refusal, AppError::NoSuchStatement), "{refusal}");

        let wish = (Wish, "Invented: a garden", "foster-carer | Visit | 2026-03-01");
        let first = stated(&app, STATED, child, wish).await.unwrap();
        let twice = stated(&app, STATED, child, wish).await.unwrap_err();
        assert!(twice.to_string().contains("recorded already"), "{twice}");
        let need = said(&context, Need, home, cpr).await.unwrap();
        let other = stating::correct(&context, first.fact, &need).await.unwrap_err();
        assert!(other.to_string().contains("Withdraw it and record the other"), "{other}");
        app.close().await;
    }
}

async fn another_child(app: &App, child: CaseId) -> CaseId {
    let context = app.request_at_this_machine(moment(LATER));
    let region = context.region(None).await.unwrap();
    region.children.iter().map(|one| one.case).find(|case| *case != child).unwrap()
}

/// Records a line as it could come from a program that knows more words, or fewer.
async fn add_line(database: &TestDatabase, app: &App, case: CaseId, line: &str) -> FactId {
    let (actor, here) = (Actor::at_this_machine(), Situation { database: DatabaseKind::Synthetic });
    let permit: Permit<RecordStatements> = decide(&actor, here).unwrap();
    let reading: Permit<ReadJourneys> = decide(&actor, here).unwrap();
    let mut session = database.store().begin().await.unwrap();
    let before = session.ledger(&permit).await.unwrap();
    let found = session.facts_of_case(&reading, case, None).await.unwrap().pop().unwrap();
    drop(session);
    let id = FactId::new(Uuid::from_u128(77));
    let new = NewFact {
        id,
        case,
        agency: found.agency,
        occurrence: 900,
        fact: Fact {
            kind: Statement::Need.into(),
            day: Some(day("2026-03-01")),
            until: None,
            detail: line.to_owned(),
            source: Source::Person,
            source_key: "Letter".to_owned(),
        },
        supersedes: None,
        retracted: false,
    };
    let mut session = database.store().begin().await.unwrap();
    let stamp = session.take_ledger(&permit, before, moment(STATED), "a line").await.unwrap();
    session.add_facts(&permit, &stamp, &[new]).await.unwrap();
    session.commit().await.unwrap();
    assert!(app.is_synthetic());
    id
}

#[tokio::test]
async fn a_line_that_cannot_be_read_is_shown_and_put_right() {
    for (app, database) in demonstrated().await {
        let of = with_dogs(&app).await;
        let (child, _) = of;
        let before = weighed(&app, of, None).await.standing;
        let line = "psychologist essential household a-quiet-street";
        let fact = add_line(&database, &app, child, line).await;
        let context = app.request_at_this_machine(moment(LATER));
        let unread = async |known_at: Option<&str>| {
            let known_at = known_at.map(moment);
            let read = statements::of_child(&context, child, day("2026-03-31"), known_at).await;
            let unread = read.unwrap().unwrap().stated.unread;
            unread.into_iter().map(|one| (one.line, one.document)).collect::<Vec<_>>()
        };
        let shown = [(line.to_owned(), "Letter".to_owned())];
        assert_eq!(unread(None).await, shown);
        assert_eq!(standing(&app, of, None).await, before, "nothing is taken from it");
        let one = stating::one(&context, fact).await.unwrap().unwrap();
        assert!(one.said.is_none() && one.holds && one.line() == line);

        let on = "psychologist | Letter | 2026-03-01 | 2026-12-01";
        let need = said(&context, Statement::Need, "essential household no-dogs", on).await;
        stating::correct(&context, fact, &need.unwrap()).await.unwrap();
        assert_eq!(unread(None).await, []);
        assert_eq!(gate(&weighed(&app, of, None).await, "A6"), "fail", "now it is read");
        assert_eq!(unread(Some(BETWEEN)).await, shown, "as known then");
        app.close().await;
    }
}
