//! An example worked by hand, and one worked a second time apart from this code.

use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, CaseId, Day, Fact, FactKind, Journey, Source};

use super::*;
use crate::measure::{Child, Period};

fn case(number: usize) -> CaseId {
    CaseId::parse(&format!("00000000-0000-7000-8000-{number:012}")).unwrap()
}

/// Waits as `days letter, days letter`: R reached, V reversed, L left, W waiting.
fn waits(told: &str) -> Vec<Wait> {
    let wait = |(number, told): (usize, &str)| {
        let (days, letter) = told.trim().split_once(' ').unwrap();
        let exit = match letter {
            "R" => Exit::Reached,
            "V" => Exit::Reversed,
            "L" => Exit::Left,
            _ => Exit::Waiting,
        };
        Wait { days: days.parse().unwrap(), exit, case: case(number) }
    };
    told.split(',').enumerate().map(wait).collect()
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
}

#[test]
fn five_children_by_hand() {
    // After 10 days 1 of 5 is placed: 4/5 are not. After 20 days 1 of the 4 left is reversed: three
    // in five still wait. After 30 days 1 of 3 is placed: 4/5 times 2/3 are not; one more is still
    // waiting on the as-at day. After 40 days the last is placed.
    let found = estimate(&waits("10 R, 20 V, 30 R, 30 W, 40 R"));
    let steps: Vec<_> = found.steps.iter().map(|step| (step.days, step.at_risk)).collect();
    assert_eq!(steps, [(10, 5), (20, 4), (30, 3), (40, 1)]);
    let not_reached: Vec<f64> = found.steps.iter().map(|step| step.not_reached).collect();
    for (found, expected) in not_reached.into_iter().zip([0.8, 0.8, 8.0 / 15.0, 0.0]) {
        close(found, expected);
    }
    let last = found.steps.last().unwrap();
    close(last.incidence_reached, 0.8);
    close(last.incidence_reversed, 0.2);
    close(last.still_waiting, 0.0);
    assert_eq!(found.median, Some(40));
}

#[test]
fn twenty_four_children_as_worked_apart() {
    // The figures come from a program in Python that shares nothing with this code: exact fractions,
    // the risk set counted anew from the list for every day, Greenwood's sum in fractions, and the
    // incidence as the sum over days of the share with no exit up to the day before times the hazard.
    let told = "12 R, 40 R, 40 V, 75 W, 90 R, 90 R, 90 W, 130 L, 150 R, 183 R, 200 V, 210 W, 260 R, \
        300 R, 365 W, 400 R, 400 R, 520 V, 548 R, 600 W, 700 R, 731 W, 800 V, 900 R";
    let found = estimate(&waits(told));
    let expected = [
        (6, 15, [0.278_125, 0.086_874, 0.469_376], [0.263_480, 0.041_667, 0.046_324]),
        (12, 10, [0.398_438, 0.178_052, 0.618_823], [0.363_848, 0.087_990, 0.046_324]),
        (18, 6, [0.610_098, 0.368_417, 0.851_779], [0.531_127, 0.143_750, 0.046_324]),
        (24, 3, [0.707_574, 0.462_156, 0.952_992], [0.600_827, 0.143_750, 0.046_324]),
    ];
    for (mark, (months, at_risk, share, incidence)) in found.marks.iter().zip(expected) {
        assert_eq!((mark.months, mark.at_risk), (months, at_risk));
        let (low, high) = mark.limits.unwrap();
        let (reached, reversed, left) = mark.incidence.unwrap();
        for (found, expected) in [mark.share.unwrap(), low, high].into_iter().zip(share) {
            close(found, expected);
        }
        for (found, expected) in [reached, reversed, left].into_iter().zip(incidence) {
            close(found, expected);
        }
    }
    assert_eq!(found.median, Some(400));
}

#[test]
fn every_share_adds_up_in_any_order() {
    let told = waits("5 R, 5 V, 9 L, 9 W, 12 R, 30 V, 30 R");
    let mut turned = told.clone();
    turned.reverse();
    assert_eq!(estimate(&told), estimate(&turned));
    for step in estimate(&told).steps {
        let exits = step.incidence_reached + step.incidence_reversed + step.incidence_left;
        close(exits + step.still_waiting, 1.0);
    }
}

#[test]
fn nothing_is_told_beyond_the_longest_wait() {
    let found = estimate(&waits("100 R, 200 W"));
    let shares: Vec<_> = found.marks.iter().map(|mark| mark.share).collect();
    assert_eq!((shares, found.median), (vec![Some(0.5), None, None, None], Some(100)));
    let all = estimate(&waits("100 R, 120 R"));
    assert_eq!((all.marks[3].share, all.marks[3].limits), (Some(1.0), None));
    let nobody = estimate(&[]);
    assert!(nobody.steps.is_empty() && nobody.median.is_none() && nobody.marks[0].share.is_none());
}

#[test]
fn journeys_are_followed_to_the_first_exit() {
    let told = "placement-order 2025-05-01, placed-for-adoption 2025-05-11, disruption 2025-07-01, placed-for-adoption 2025-08-01
placement-order 2025-05-01, reversal 2025-05-21
placement-order 2025-05-01, left-care 2025-05-31
placement-order 2025-05-01
placement-order 2025-05-01, adoption-order 2025-12-01
placed-for-adoption 2025-04-20, placement-order 2025-05-01
placement-order 2025-03-31
decision 2025-04-01, placement-order 2025-05-01, decision 2025-06-10";
    let journeys: Vec<Journey> = told.lines().map(journey).collect();
    let agency = AgencyId::parse("E06000023").unwrap();
    let children: Vec<Child<'_>> = journeys
        .iter()
        .enumerate()
        .map(|(number, journey)| Child { case: case(number), agency: &agency, journey })
        .collect();
    let as_at: Day = "2026-03-31".parse().unwrap();
    let begun = Period::year_to(as_at);
    let question = Question { clock: WaitClock::Order, goal: Goal::Placed, begun, as_at };
    let found = follow(&children, question);
    let shown: Vec<_> = found.waits.iter().map(|wait| (wait.days, wait.exit)).collect();
    assert_eq!(
        shown,
        [
            (0, Exit::Reached),
            (10, Exit::Reached),
            (20, Exit::Reversed),
            (30, Exit::Left),
            (40, Exit::Waiting),
            (334, Exit::Waiting)
        ]
    );
    assert_eq!(found.left_out, [case(4)]);
    let matched = follow(&children, Question { goal: Goal::Matched, ..question });
    assert_eq!(matched.left_out, [case(0), case(4), case(5)], "placed, and no match told");
}

fn journey(line: &str) -> Journey {
    let fact = |told: &str| {
        let words: Vec<&str> = told.split_whitespace().collect();
        Fact {
            kind: FactKind::parse(words[0]).unwrap(),
            day: Some(words[1].parse().unwrap()),
            until: None,
            detail: String::new(),
            source: Source::Ssda903,
            source_key: String::new(),
        }
    };
    let mut facts: Vec<Fact> = line.split(',').map(fact).collect();
    facts.push(fact("entered-care 2025-01-01"));
    Journey::told_by(facts)
}
