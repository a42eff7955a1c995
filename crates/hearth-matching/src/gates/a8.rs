//! A8: the ages and the number that panel advised.

use hearth_casework::evidence::Role;
use hearth_casework::family::{FamilyStatements, Stated};
use hearth_casework::offer::Ages;

use crate::age;
use crate::asked::{Ask, Asked};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A8",
    name: "The panel's advice on ages and number",
    class: GateClass::PanelAdvice,
    checks: "Each child's age, in whole years on the day, and the number of children are within what panel advised.",
    why: "Advice says what was looked at when the family was assessed. It is advice and no term of approval: a family outside it is shown, and somebody may decide that this child is right for it.",
    source: "Adoption Agencies Regulations 2005, regulation 30A (the panel may advise on number, age range and sex) [K]; Adoption statutory guidance 2013, chapter 3 [K].",
    overriders: &[Role::Manager, Role::DecisionMaker],
    clears: "New advice of the panel, or an override by a team manager or the agency decision-maker.",
    nothing_asked: "There is no child in this unit.",
    asks,
    answer,
    say,
};

fn asks<'a>(unit: &'a PoolUnit, terms: &Terms<'_>) -> Vec<Asked<'a>> {
    let mut asked = vec![Asked::of_unit(Ask::Number(unit.size()))];
    asked.extend(unit.children.iter().map(|child| {
        let years = child.born.map(|born| age::years_on(born, terms.day));
        Asked::of_child(child, Ask::Age(years))
    }));
    asked
}

fn answer(ask: &Ask, family: &PoolFamily) -> Verdict {
    match ask {
        Ask::Age(years) => {
            let advised = family.stated.advised_ages.as_ref();
            Verdict::told(advised.zip(*years).map(|(ages, years)| ages.value.contain(years)))
        }
        Ask::Number(1) => Verdict::Pass,
        Ask::Number(size) => {
            let advised = advised_number(&family.stated);
            Verdict::told(advised.map(|advised| advised.value >= *size))
        }
        _ => Verdict::Pass,
    }
}

/// The number that panel advised; the family's own word on it is another matter.
fn advised_number(family: &FamilyStatements) -> Option<&Stated<u8>> {
    family.advised_children.as_ref().filter(|told| told.evidence.by != Role::Family)
}

fn say(asked: &Asked<'_>, verdict: Verdict, family: &PoolFamily, terms: &Terms<'_>) -> Told {
    match &asked.ask {
        Ask::Number(size) => say_number(*size, verdict, family),
        _ => say_age(asked, verdict, family, terms),
    }
}

fn say_number(size: u8, verdict: Verdict, family: &PoolFamily) -> Told {
    let told = advised_number(&family.stated);
    let advised = told.map_or(0, |told| told.value);
    let sentence = match (verdict, size) {
        (Verdict::Pass, 1) => return Told::plain("One child is looked for."),
        (Verdict::Pass, _) => format!("Panel advised up to {advised} children; these are {size}."),
        (Verdict::Fail, _) => format!(
            "Panel advised {advised} {} for {}, and these are {size}.",
            if advised == 1 { "child" } else { "children" },
            family.label
        ),
        (Verdict::Unknown, _) => {
            format!("Ask how many children panel advised for {}: these are {size}.", family.label)
        }
    };
    let cite = told.map(|told| Citation::statement("number of children advised", &told.evidence));
    Told::citing(sentence, cite)
}

fn say_age(asked: &Asked<'_>, verdict: Verdict, family: &PoolFamily, terms: &Terms<'_>) -> Told {
    let (name, home) = (asked.label(), &family.label);
    let Some(born) = asked.child.and_then(|child| child.born) else {
        return Told::plain(format!("The day {name} was born is not known. Ask for it."));
    };
    let is_aged = format!("{name} is {}", age::in_words(born, terms.day));
    let Some(advised) = &family.stated.advised_ages else {
        return Told::plain(format!("Ask which ages panel advised for {home}: {is_aged}."));
    };
    let cite = Citation::statement("ages advised", &advised.evidence);
    let ages = in_words(advised.value);
    if verdict == Verdict::Pass {
        return Told::citing(format!("Within the ages panel advised ({ages}; {is_aged})."), [cite]);
    }
    let would = would_stretch(asked, family, terms);
    let stretch = would.map(|told| Citation::statement("ages beyond the advice", &told.evidence));
    let words = would.map(|told| format!(" {home} would think about {}.", in_words(told.value)));
    let sentence =
        format!("Outside the ages panel advised ({ages}; {is_aged}).{}", words.unwrap_or_default());
    Told::citing(sentence, std::iter::once(cite).chain(stretch))
}

/// The ages the family would think about beyond the advice, where the child is within them.
fn would_stretch<'a>(
    asked: &Asked<'_>,
    family: &'a PoolFamily,
    terms: &Terms<'_>,
) -> Option<&'a Stated<Ages>> {
    let born = asked.child.and_then(|child| child.born)?;
    let years = age::years_on(born, terms.day);
    family.stated.would_stretch_to.as_ref().filter(|told| told.value.contain(years))
}

/// `0 to 4`, `3`.
fn in_words(ages: Ages) -> String {
    if ages.from == ages.to {
        ages.from.to_string()
    } else {
        format!("{} to {}", ages.from, ages.to)
    }
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::{check_gate, weighed};

    #[test]
    fn ages_are_held_against_the_panels_advice() {
        check_gate(
            "A8",
            &[
                (
                    "",
                    "offer family-social-worker ages 0 4",
                    "pass",
                    "Within the ages panel advised (0 to 4; Ava is 3 years and 2 months).",
                ),
                ("", "offer family-social-worker ages 3 3", "pass", "(3; Ava is"),
                (
                    "",
                    "offer family-social-worker ages 0 2",
                    "fail",
                    "Outside the ages panel advised (0 to 2; Ava is 3 years and 2 months).",
                ),
                (
                    "child Ava born 2023-11-23 order 2026-02-01",
                    "offer family-social-worker ages 0 2",
                    "pass",
                    "Ava is 2 years and 11 months",
                ),
                (
                    "child Ava born 2023-11-22 order 2026-02-01",
                    "offer family-social-worker ages 0 2",
                    "fail",
                    "Ava is 3 years)",
                ),
            ],
        );
    }

    #[test]
    fn advice_that_is_not_known_is_asked_for_and_may_be_overridden() {
        check_gate(
            "A8",
            &[
                (
                    "",
                    "offer family-social-worker ages 0 2 ; offer family would-stretch-to 0 4",
                    "fail",
                    "Oak would think about 0 to 4.",
                ),
                (
                    "",
                    "",
                    "unknown",
                    "Ask which ages panel advised for Oak: Ava is 3 years and 2 months.",
                ),
                (
                    "child Ava order 2026-02-01",
                    "offer family-social-worker ages 0 2",
                    "unknown",
                    "The day Ava was born is not known.",
                ),
                (
                    "override manager A8 @Oak She knows them",
                    "offer family-social-worker ages 0 2",
                    "overridden",
                    "Overridden by the manager: She knows them.",
                ),
                (
                    "override psychologist A8 @Oak She knows them",
                    "offer family-social-worker ages 0 2",
                    "fail",
                    "only the manager or the agency decision-maker may",
                ),
            ],
        );
    }

    #[test]
    fn numbers_are_held_against_the_panels_advice() {
        check_gate(
            "A8",
            &[
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "offer family-social-worker ages 0 6 ; offer family-social-worker children 2",
                    "pass",
                    "Panel advised up to 2 children; these are 2.",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "offer family-social-worker ages 0 6 ; offer family-social-worker children 1",
                    "fail",
                    "Panel advised 1 child for Oak, and these are 2.",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "offer family-social-worker ages 0 6",
                    "unknown",
                    "Ask how many children panel advised for Oak: these are 2.",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north ; override decision-maker A8 @Oak Both know them / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "offer family-social-worker ages 0 6 ; offer family-social-worker children 1",
                    "overridden",
                    "Both know them",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "offer family-social-worker ages 0 4 ; offer family-social-worker children 2",
                    "fail",
                    "Ben is 5 years and 10 months",
                ),
            ],
        );
    }

    #[test]
    fn a_reason_written_with_a_full_stop_gets_no_second_one() {
        let child = "override manager A8 @Oak She knows them.";
        let found = weighed(child, "offer family-social-worker ages 5 9");
        let gate = found.gates.iter().find(|one| one.gate.code == "A8").unwrap();
        assert!(gate.sentence.ends_with("manager: She knows them."), "{}", gate.sentence);
    }
}
