//! How long children of a synthetic region wait, held to what is true of them.

use hearth_app::indicators::Period;
use hearth_app::scope::Whose;
use hearth_app::survival::{Exit, Goal, Question, survival};
use hearth_domain::day::days_between;
use hearth_domain::wait::WaitClock;
use hearth_testkit::moment;

use crate::support::{apps, load, posted, region, year};

#[tokio::test]
async fn waits_are_those_of_the_truth_and_matches_are_not_told() {
    let (app, _database) = apps().await.remove(0);
    let synthetic = region(900, 2019, 2026);
    load(&app, "2026-06-01T10:00:00Z", posted(&synthetic)).await;
    let context = app.request_at_this_machine(moment("2026-06-02T10:00:00Z"));
    let as_at = year(2026).last_day();
    let begun = Period { first: year(2020).first_day(), last: as_at };
    let (clock, goal) = (WaitClock::Order, Goal::Placed);
    let question = Question { clock, goal, begun, as_at, whose: Whose::Everybody, known_at: None };
    let answer = survival(&context, &question).await.unwrap().unwrap();

    let truth = synthetic.truth();
    let ordered = truth.iter().filter(|row| row.ordered.is_some_and(|day| begun.contains(day)));
    // The truth has the latest placement; of children placed twice it cannot tell the first wait.
    let mut expected: Vec<i32> = ordered
        .filter(|row| row.disrupted.is_none())
        .filter_map(|row| Some(days_between(row.ordered?, row.placed?).max(0)))
        .collect();
    let reached = answer.followed.waits.iter().filter(|wait| wait.exit == Exit::Reached);
    let mut found: Vec<i32> = reached.map(|wait| wait.days).collect();
    expected.sort_unstable();
    found.sort_unstable();
    assert!(expected.len() > 50, "too few to show anything: {}", expected.len());
    let mut rest = found.into_iter();
    assert!(expected.iter().all(|days| rest.any(|one| one == *days)), "a wait is missing");
    let half = answer.survival.median.unwrap();
    assert!((30..720).contains(&half), "{half}");

    let matched = Question { goal: Goal::Matched, ..question };
    assert!(survival(&context, &matched).await.unwrap().is_none());
}
