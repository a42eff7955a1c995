//! Ten cases as a family finder could send them, compared with what was expected of them.

use std::fmt::Write as _;

use hearth_matching::citing::Citation;
use hearth_matching::counterfactual::reach;
use hearth_matching::gate::Outcome;
use hearth_matching::rules::Rules;
use hearth_matching::suitability::{Suitability, weigh_all};

use super::trial::{DAY, Trial};

const TOLD: &str = include_str!("../golden/ten_cases_told.txt");
const EXPECTED: &str = include_str!("../golden/ten_cases.txt");

const HEAD: &str = "SYNTHETIC. Every child and every family here is made up. 22 November 2026.\n";

#[test]
fn ten_cases_read_as_expected() {
    let mut said = HEAD.to_owned();
    for told in TOLD.split("== ").skip(1) {
        let (title, text) = told.split_once('\n').unwrap();
        case(&mut said, title, text).unwrap();
    }
    if said != EXPECTED {
        let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/ten_cases.txt");
        std::fs::write(path, &said).unwrap();
        panic!("the ten cases read otherwise: compare tests/golden/ten_cases.txt with {path}");
    }
}

fn case(said: &mut String, title: &str, text: &str) -> std::fmt::Result {
    let trial = Trial::read(text);
    let rules = Rules::built_in();
    writeln!(said, "\n{title}\n")?;
    let shown = weigh_all(&trial.unit, &trial.families, &rules, DAY);
    for wish in &shown[0].wishes {
        writeln!(said, "{} says: “{}” ({})", wish.child, wish.words, wish.evidence)?;
    }
    shown[0].notes.iter().try_for_each(|note| writeln!(said, "{note}"))?;
    let reach = reach(&trial.unit, &trial.families, &rules, DAY);
    reach.in_words().iter().try_for_each(|sentence| writeln!(said, "{sentence}"))?;
    shown.iter().try_for_each(|one| family(said, one))
}

fn family(said: &mut String, found: &Suitability) -> std::fmt::Result {
    writeln!(said, "\n  {}: {}.", found.family, found.standing.label())?;
    for gate in found.gates.iter().filter(|gate| gate.outcome != Outcome::Pass) {
        let (name, outcome) = (gate.gate.name, gate.outcome.label());
        writeln!(said, "  {} {name}, {outcome}. {}", gate.gate.code, gate.sentence)?;
        cites(said, &gate.cites)?;
    }
    for one in found.considerations.iter().filter(|one| one.kind.code != "timing") {
        let weight = one.weight.map_or("", |weight| weight.code());
        writeln!(said, "  {}, {weight}, {}. {}", one.kind.name, one.fit.label(), one.sentence)?;
        cites(said, &one.cites)?;
    }
    Ok(())
}

fn cites(said: &mut String, cites: &[Citation]) -> std::fmt::Result {
    cites.iter().try_for_each(|cite| writeln!(said, "    - {cite}"))
}
