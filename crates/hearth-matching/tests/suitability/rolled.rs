//! Children and families as dice give them, with unknowns as common as in life. Nobody is real.

use std::fmt::Write as _;

use hearth_domain::id::CaseId;
use hearth_matching::pool::{PoolFamily, PoolUnit};
use hearth_testkit::Dice;

use super::trial::Trial;

const CONDITIONS: [&str; 8] = [
    "prenatal-alcohol",
    "prenatal-drugs",
    "developmental-uncertainty",
    "learning-disability",
    "unknown-history",
    "trauma",
    "attachment",
    "challenging-behaviour",
];
const SEVERITIES: [&str; 3] = ["possible", "present", "marked"];
const OPENNESS: [&str; 6] = ["yes", "yes", "with-support", "would-discuss", "would-discuss", "no"];
const WEIGHTS: [&str; 4] = ["essential", "important", "important", "helpful"];
const ROLES: [&str; 4] = ["psychologist", "child-social-worker", "medical-adviser", "foster-carer"];
const CONTACTS: [&str; 3] = ["siblings direct", "birth-parents letterbox", "siblings letterbox"];
const HOUSEHOLD: [&str; 5] = ["dogs", "smokers", "adult-men", "calm", "at-home-first-year"];
const HOUSEHOLD_NEEDS: [&str; 5] =
    ["only-child", "youngest-by 2", "youngest-by 1", "no-dogs", "calm-home"];
const IDENTITIES: [&str; 4] =
    ["heritage Jamaican", "heritage Welsh", "language Polish", "faith Muslim"];
const AUTHORITIES: [&str; 6] =
    ["E06000022", "E06000023", "E06000024", "E06000025", "E09000001", "E09000002"];
const REVIEWS: [&str; 3] =
    ["", " | Report | 2026-05-04 | 2026-10-04", " | Report | 2026-05-04 | 2027-05-04"];
const REACHES: [&str; 5] = ["own-agency", "region", "region", "national", "national"];

/// The case of a family by its number.
pub fn case_of_family(number: usize) -> CaseId {
    CaseId::parse(&format!("10000000-0000-7000-8000-{number:012}")).unwrap()
}

/// A family.
pub fn family(dice: &mut Dice, number: usize) -> PoolFamily {
    let stage = dice.pick(&["approved-waiting", "approved-waiting", "approved-waiting", "matched"]);
    let (agency, early) = (dice.below(4), dice.pick(&["", " ep yes", " ep no"]));
    let region = agency / 2;
    // Several families share a name, so that ties are told apart by their case.
    let name = dice.below(60);
    let mut text =
        format!("family Family-{name} stage {stage} agency a{agency} region r{region}{early}\n");
    for line in offers(dice) {
        writeln!(text, "  offer {line}").unwrap();
    }
    if dice.below(20) == 0 {
        text += "  hold family-social-worker change\n";
    }
    let mut told = Trial::read(&text);
    let mut family = told.families.pop().unwrap();
    family.case = case_of_family(number);
    family
}

fn offers(dice: &mut Dice) -> Vec<String> {
    let mut lines = Vec::new();
    let oldest = 2 + dice.below(8);
    lines.push(format!("family-social-worker ages 0 {oldest}"));
    lines.push(format!("family-social-worker children {}", 1 + dice.below(3)));
    for condition in CONDITIONS {
        let severity = dice.pick(&SEVERITIES);
        lines.push(format!("family condition {condition} {severity} {}", dice.pick(&OPENNESS)));
        if dice.below(6) == 0 {
            lines.push(format!("family-social-worker experience {condition}"));
        }
    }
    for contact in CONTACTS {
        lines.push(format!("family contact {contact} {}", dice.pick(&OPENNESS)));
    }
    for fact in HOUSEHOLD {
        lines.push(format!("family household {fact} {}", dice.pick(&["yes", "no", "no"])));
    }
    let capacity = dice.pick(&["evidenced", "developing", "limited"]);
    let domain = dice.pick(&["heritage", "heritage", "language"]);
    lines.push(format!("family-social-worker identity {domain} {capacity}"));
    lines.push(match dice.below(3) {
        0 => format!("family child-at-home 20{}-0{}-11", 16 + dice.below(10), 1 + dice.below(9)),
        _ => "family no-child-at-home".to_owned(),
    });
    lines.push(format!("family-social-worker lives-in {}", dice.pick(&AUTHORITIES)));
    lines.push(format!("manager released-for {}", dice.pick(&REACHES)));
    if dice.below(4) == 0 {
        lines.push("family-social-worker therapeutic-training".to_owned());
    }
    lines.retain(|_| dice.below(5) > 0);
    lines
}

/// A child, or two or three brothers and sisters; some overrides name one of `families`.
pub fn unit(dice: &mut Dice, families: usize) -> PoolUnit {
    let count = *dice.pick(&[1, 1, 1, 1, 2, 2, 3]);
    let agency = dice.below(4);
    let mut text = String::new();
    for number in 0..count {
        let born =
            format!("20{}-0{}-{}", 18 + dice.below(8), 1 + dice.below(9), 10 + dice.below(18));
        let may =
            *dice.pick(&[" order 2026-02-01", " order 2026-02-01", " may early-permanence", ""]);
        writeln!(
            text,
            "child Child-{number} born {born}{may} agency a{agency} region r{}",
            agency / 2
        )
        .unwrap();
        for line in needs(dice) {
            writeln!(text, "  need {line}").unwrap();
        }
        for other in (0..count).filter(|other| *other != number) {
            let plan = dice.pick(&["apart", "apart", "together", "", "", ""]);
            if !plan.is_empty() {
                writeln!(text, "  siblings decision-maker {plan} @Child-{other}").unwrap();
            }
        }
        if dice.below(3) == 0 {
            let (gate, by) = dice.pick(&[
                ("A8", "manager"),
                ("A5", "manager"),
                ("A9", "medical-adviser"),
                ("A6", "manager"),
                ("A7", "manager"),
            ]);
            let family = case_of_family(dice.below(families));
            writeln!(text, "  override {by} {gate} {family} They know each other").unwrap();
        }
    }
    Trial::read(&text).unit
}

fn needs(dice: &mut Dice) -> Vec<String> {
    let mut lines = Vec::new();
    for condition in CONDITIONS {
        let (severity, weight) = (dice.pick(&SEVERITIES), dice.pick(&WEIGHTS));
        let plan = dice.pick(&["", " supported"]);
        lines.push(format!("medical-adviser {weight} condition {condition} {severity}{plan}"));
    }
    let weight = dice.pick(&WEIGHTS);
    lines.push(format!("court {weight} contact {}", dice.pick(&CONTACTS)));
    let (role, review) = (dice.pick(&ROLES), dice.pick(&REVIEWS));
    lines.push(format!("{role} {weight} household {}{review}", dice.pick(&HOUSEHOLD_NEEDS)));
    lines.push(format!("{role} {weight} identity {}{review}", dice.pick(&IDENTITIES)));
    lines.push(format!("manager {weight} place school {}", dice.pick(&AUTHORITIES)));
    lines.push(format!("court essential not-in {}", dice.pick(&AUTHORITIES)));
    lines.retain(|_| dice.below(3) == 0);
    lines
}
