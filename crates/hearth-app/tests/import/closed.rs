//! What might be missed is closed by people, several together, with a reason: it rests, keeps its place in
//! the week, comes back when it has grown old, and nothing is lost where it cannot be closed.

use std::collections::BTreeSet;

use hearth_app::matching::{
    Closed, JustClosed, Question, SaidOfMissed, close_missed, closed, missed,
};
use hearth_app::{App, AppError, Demonstration, demonstration, stating};
use hearth_casework::closing::{ClosingReason, ClosingRefusal};
use hearth_casework::evidence::Role;
use hearth_casework::missed_kind::MissedKind;
use hearth_domain::CaseId;
use hearth_domain::fact::Statement;
use hearth_matching::missed::{A_WEEK, Missed, MissedKey};
use hearth_testkit::moment;

use super::support::apps;

const OF: Demonstration = Demonstration { seed: 3, children: 400, lists_of_children: true };

const FIRST_DAY: &str = "2026-12-01";

fn at(day: &str) -> jiff::Timestamp {
    moment(&format!("{day}T09:00:00Z"))
}

/// What is shown on a day.
async fn shown(app: &App, day: &str) -> Vec<Missed> {
    let context = app.request_at_this_machine(at(day));
    missed(&context, &Question::default()).await.unwrap().to_vec()
}

async fn close(
    app: &App,
    day: &str,
    keys: &[MissedKey],
    reason: ClosingReason,
) -> Result<JustClosed, AppError> {
    close_with(app, day, keys, reason, "").await
}

async fn close_with(
    app: &App,
    day: &str,
    keys: &[MissedKey],
    reason: ClosingReason,
    words: &str,
) -> Result<JustClosed, AppError> {
    let said = SaidOfMissed { reason, words: words.to_owned(), by: Role::FamilyFinder };
    let keys = keys.iter().copied().collect();
    close_missed(&app.request_at_this_machine(at(day)), &keys, &said).await
}

async fn closed_on(app: &App, day: &str) -> Closed {
    closed(&app.request_at_this_machine(at(day)), &Question::default()).await.unwrap()
}

fn of_unit(shown: &[Missed], unit: CaseId) -> Vec<MissedKey> {
    shown.iter().filter(|one| one.unit == unit).map(Missed::key).collect()
}

/// A unit of which as many pairs are shown as fit into a week, none of them a no of long ago.
fn full_unit(shown: &[Missed]) -> CaseId {
    let is_new = |(kind, _, family): &MissedKey| family.is_some() && *kind != MissedKind::StaleNo;
    let units: BTreeSet<CaseId> = shown.iter().map(|one| one.unit).collect();
    let is_full = |unit: &CaseId| {
        let keys = of_unit(shown, *unit);
        keys.len() == A_WEEK && keys.iter().all(is_new)
    };
    units.into_iter().find(is_full).unwrap()
}

#[tokio::test]
async fn what_is_closed_together_rests_and_keeps_its_place_in_the_week() {
    for (app, _database) in apps().await {
        demonstration(&app.request_at_this_machine(at("2026-06-01")), OF).await.unwrap();
        let before = shown(&app, FIRST_DAY).await;
        let counted = closed_on(&app, FIRST_DAY).await;
        let unit = full_unit(&before);
        let two = &of_unit(&before, unit)[..2];
        let done = close(&app, FIRST_DAY, two, ClosingReason::NotRight).await.unwrap();
        assert_eq!(done.missed.iter().map(Missed::key).collect::<Vec<_>>(), sorted(two));
        the_rest_stays(&before, &shown(&app, FIRST_DAY).await, two);
        for (day, others_come) in [("2026-12-07", false), ("2026-12-08", true)] {
            let keys = of_unit(&shown(&app, day).await, unit);
            assert!(two.iter().all(|key| !keys.contains(key)), "{day}");
            assert_eq!(keys.len() > A_WEEK - two.len(), others_come, "{day}");
        }
        it_is_counted(&app, &counted, two).await;
        what_was_known_before_is_known_still(&app, &before).await;
        a_no_grows_old(&app, two[0]).await;
        what_is_taken_back_stands_again(&app, &before, two).await;
        app.close().await;
    }
}

/// Both closings are withdrawn, and the list of that day is as it was.
async fn what_is_taken_back_stands_again(app: &App, before: &[Missed], two: &[MissedKey]) {
    let context = app.request_at_this_machine(at(FIRST_DAY));
    let unit = two[0].1;
    let listed = stating::of_case(&context, unit, None).await.unwrap().unwrap();
    let new = |one: &&stating::ListedStatement| {
        one.kind == Statement::MissedMatchClosed && one.recorded.recorded_at == at(FIRST_DAY)
    };
    let closings: Vec<_> = listed.iter().filter(new).collect();
    assert_eq!(closings.len(), two.len());
    for one in closings {
        assert!(one.said.is_some(), "{}", one.recorded.fact.detail);
        let shown = stating::one(&context, one.recorded.id).await.unwrap().unwrap();
        assert_eq!((shown.holds, shown.cautions), (true, Vec::new()));
        stating::withdraw(&context, one.recorded.id, "Closed by mistake.").await.unwrap();
    }
    assert_eq!(shown(app, FIRST_DAY).await, before);
}

fn sorted(keys: &[MissedKey]) -> Vec<MissedKey> {
    keys.iter().copied().collect::<BTreeSet<_>>().into_iter().collect()
}

fn the_rest_stays(before: &[Missed], after: &[Missed], gone: &[MissedKey]) {
    let rest: Vec<&Missed> = before.iter().filter(|one| !gone.contains(&one.key())).collect();
    assert_eq!(after.iter().collect::<Vec<_>>(), rest);
}

async fn it_is_counted(app: &App, before: &Closed, keys: &[MissedKey]) {
    let after = closed_on(app, FIRST_DAY).await;
    assert_eq!(after.ones.len(), before.ones.len() + keys.len());
    for ((reason, count), (_, was)) in after.counts().into_iter().zip(before.counts()) {
        let more = if reason == ClosingReason::NotRight { keys.len() } else { 0 };
        assert_eq!(count, was + more, "{reason:?}");
    }
    for (one, (kind, unit, household)) in after.ones.iter().zip(keys) {
        assert_eq!(
            (one.child, one.closing.kind, one.closing.household),
            (*unit, *kind, *household)
        );
        assert!(!one.number.is_empty() && !one.family.is_empty());
    }
}

async fn what_was_known_before_is_known_still(app: &App, before: &[Missed]) {
    let known_at = Some(moment("2026-12-01T08:59:59Z"));
    let question = Question { known_at, ..Question::default() };
    let context = app.request_at_this_machine(at("2027-02-01"));
    assert_eq!(*missed(&context, &question).await.unwrap(), before);
    let day = "2026-03-30".parse().unwrap();
    let past = Question { as_at: Some(day), ..Question::default() };
    let past = closed(&context, &past).await.unwrap();
    assert!(past.ones.iter().all(|one| one.day <= day), "closed later is not known");
}

/// Six months after 1 December is 1 June.
async fn a_no_grows_old(app: &App, (kind, unit, family): MissedKey) {
    let old = (MissedKind::StaleNo, unit, family);
    for key in [(kind, unit, family), old] {
        let early = close(app, "2027-06-01", &[key], ClosingReason::NotRight).await.unwrap_err();
        assert!(matches!(early, AppError::ClosedBefore { .. }), "{early}");
        assert!(early.to_string().contains("1 December 2026"), "{early}");
    }
    let again = close(app, "2027-06-02", &[old], ClosingReason::LinkOpened).await.unwrap();
    assert!(again.missed[0].sentence.contains("A no was said"), "{:?}", again.missed);
}

#[tokio::test]
async fn what_cannot_be_closed_leaves_everything_as_it_was() {
    let (app, _database) = apps().await.remove(0);
    demonstration(&app.request_at_this_machine(at("2026-06-01")), OF).await.unwrap();
    let before = shown(&app, FIRST_DAY).await;
    let key = of_unit(&before, full_unit(&before))[0];
    let nobody = CaseId::parse("00000000-0000-7000-8000-000000000000").unwrap();
    let unheard = (MissedKind::IdlePair, nobody, key.2);
    let refused = close(&app, FIRST_DAY, &[key, unheard], ClosingReason::Asked).await.unwrap_err();
    assert!(matches!(refused, AppError::NotMissed { .. }), "{refused}");
    let refused = close(&app, FIRST_DAY, &[], ClosingReason::Asked).await.unwrap_err();
    assert!(matches!(refused, AppError::NothingToClose), "{refused}");
    let widened = close(&app, FIRST_DAY, &[key], ClosingReason::SearchWidened).await.unwrap_err();
    assert!(
        matches!(widened, AppError::CannotClose(ClosingRefusal::DoesNotFit { .. })),
        "{widened}"
    );
    let wordless = close_with(&app, FIRST_DAY, &[key], ClosingReason::FoundWrongly, " \n ").await;
    assert!(matches!(wordless, Err(AppError::CannotClose(ClosingRefusal::WordsNeeded))));
    assert_eq!(shown(&app, FIRST_DAY).await, before);
    let words = "The family's\n approval  has ended.";
    close_with(&app, FIRST_DAY, &[key], ClosingReason::FoundWrongly, words).await.unwrap();
    let told = closed_on(&app, FIRST_DAY).await;
    assert_eq!(told.ones[0].closing.words, "The family's approval has ended.");
    the_rest_stays(&before, &shown(&app, FIRST_DAY).await, &[key]);
    app.close().await;
}

#[tokio::test]
async fn two_who_close_at_once_both_have_their_say() {
    for (app, _database) in apps().await {
        demonstration(&app.request_at_this_machine(at("2026-06-01")), OF).await.unwrap();
        let before = shown(&app, FIRST_DAY).await;
        let keys = of_unit(&before, full_unit(&before));
        let (one, other) = tokio::join!(
            close(&app, FIRST_DAY, &keys[..1], ClosingReason::Asked),
            close(&app, FIRST_DAY, &keys[1..2], ClosingReason::FamilySaidNo),
        );
        assert_ne!(one.unwrap().ledger, other.unwrap().ledger);
        the_rest_stays(&before, &shown(&app, FIRST_DAY).await, &keys[..2]);
        // Whoever was asked is asked again after four weeks.
        let asked = close(&app, "2026-12-29", &keys[..1], ClosingReason::Asked).await;
        assert!(matches!(asked, Err(AppError::ClosedBefore { .. })));
        close(&app, "2026-12-30", &keys[..1], ClosingReason::Asked).await.unwrap();
        app.close().await;
    }
}
