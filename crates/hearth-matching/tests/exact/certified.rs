//! Every plan comes with a proof, and a proof that has been spoilt proves nothing.

use hearth_matching::certificate::{self, Certificate, Standing};
use hearth_matching::check::{Refusal, check};
use hearth_matching::problem::Problem;
use hearth_matching::solve::solve;
use hearth_testkit::Dice;

use crate::random::Told;

fn certified(told: &Told) -> (Problem, Certificate) {
    let problem = told.problem();
    let certificate = Certificate::of(&problem, &solve(&problem));
    (problem, certificate)
}

fn file(problem: &Problem, certificate: &Certificate) -> String {
    let mut bytes = Vec::new();
    certificate::write(problem, certificate, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn every_plan_is_proven_and_its_file_reads_back() {
    let mut dice = Dice::seeded(2);
    for round in 0..4_000 {
        let most = if round % 10 == 0 { 40 } else { 8 };
        let told = Told::roll(&mut dice, most, most);
        let (problem, certificate) = certified(&told);
        let proven = check(&problem, &certificate).unwrap_or_else(|why| panic!("{why}: {told:?}"));
        assert_eq!((proven.served, proven.cost), (certificate.served, certificate.cost));
        let read = certificate::read(&problem, file(&problem, &certificate).as_bytes()).unwrap();
        assert_eq!(read, certificate);
    }
}

/// Every kind of change that makes a plan or a proof wrong is refused, wherever it is made.
#[test]
fn a_spoilt_certificate_is_refused() {
    let mut dice = Dice::seeded(3);
    let mut refused = 0;
    for _ in 0..4_000 {
        let (problem, sound) = certified(&Told::roll(&mut dice, 8, 8));
        let mut spoilt = sound.clone();
        if spoil(&mut dice, &mut spoilt) && spoilt != sound {
            assert!(check(&problem, &spoilt).is_err(), "{spoilt:?}");
            refused += 1;
        }
    }
    assert!(refused > 1_000, "{refused}");
}

/// Spoils one thing; no when there is nothing of that kind.
fn spoil(dice: &mut Dice, certificate: &mut Certificate) -> bool {
    let paired = certificate.units.iter().position(|unit| unit.family.is_some());
    let Some(at) = paired else { return false };
    match dice.below(5) {
        0 => certificate.units[at].family = None,
        1 => certificate.units[at].price += 1,
        2 => certificate.cost += 1,
        3 => certificate.served -= 1,
        _ => certificate.units[at].standing = Standing::NoCandidate,
    }
    true
}

#[test]
fn a_dearer_plan_is_refused_whatever_its_prices() {
    let told = Told::small(
        &[("u0", 1), ("u1", 1)],
        &["f0", "f1"],
        &[(0, 0, 1), (0, 1, 5), (1, 0, 1), (1, 1, 9)],
    );
    let (problem, mut certificate) = certified(&told);
    assert_eq!(certificate.cost, 6);
    certificate.units[0].family = Some(0);
    certificate.units[1].family = Some(1);
    certificate.cost = 10;
    assert!(check(&problem, &certificate).is_err());
}

#[test]
fn a_plan_that_leaves_a_higher_priority_waiting_is_refused() {
    let told = Told::small(&[("u0", 1), ("u1", 2)], &["f0"], &[(0, 0, 0), (1, 0, 0)]);
    let (problem, mut certificate) = certified(&told);
    assert_eq!(certificate.sets.len(), 1);
    certificate.units[0].family = None;
    certificate.units[1].family = Some(0);
    let refusal = check(&problem, &certificate).unwrap_err();
    assert_eq!(refusal, Refusal::HigherPriorityWaits("u0".to_owned()));
}
