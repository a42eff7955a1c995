//! A6: what a professional found that this child needs of a household.

use hearth_casework::evidence::Role;
use hearth_casework::need::{Need, NeedOf};
use hearth_domain::day::in_words;

use crate::asked::{Ask, Asked, lower_first, needs_of};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::homely::HomeAsk;
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A6",
    name: "The household this child needs",
    class: GateClass::ProfessionalNeed,
    checks: "The household is as the child needs it, where a named professional has found so of this child, on a document, with a day by which it is looked at again.",
    why: "A need such as to be the youngest child narrows a search more than almost any other. It bars families only while somebody stands for it.",
    source: "Adoption Agencies Regulations 2005, regulation 17 and Schedule 1 (what the child permanence report says of the child's needs); that a need which bars carries evidence and a review day is a reading of this program [K]. A review that is overdue does not lift the need; it is said.",
    overriders: &[Role::Manager],
    clears: "A review of the need by the professional who found it, or an override by a team manager.",
    nothing_asked: "No professional has recorded an essential need of a household, with evidence and a review day.",
    asks,
    answer,
    say,
};

/// Whether a need of a household bars families.
pub(crate) fn is_barring(need: &Need) -> bool {
    matches!(need.what, NeedOf::Household { .. }) && need.may_bar()
}

fn asks<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Asked<'a>> {
    needs_of(&unit.children, |_| true)
        .filter(|(_, need)| is_barring(need))
        .filter_map(|(child, need)| match need.what {
            NeedOf::Household { need: kind, years } => {
                let ask = Ask::Home(HomeAsk::of(kind, years, child.born));
                Some(Asked::by_need(child, need, ask))
            }
            _ => None,
        })
        .collect()
}

fn answer(ask: &Ask, family: &PoolFamily) -> Verdict {
    let Ask::Home(home) = ask else { return Verdict::Pass };
    Verdict::told(home.is_met_by(&family.stated))
}

fn say(asked: &Asked<'_>, verdict: Verdict, family: &PoolFamily, terms: &Terms<'_>) -> Told {
    let (Ask::Home(home), Some(need)) = (&asked.ask, asked.need) else {
        return Told::plain(GATE.nothing_asked);
    };
    let (name, what) = (asked.label(), lower_first(&need.what.in_words()));
    let label = &family.label;
    let found = match verdict {
        Verdict::Pass => format!("{label} meets it."),
        Verdict::Fail => format!("{label} {}.", home.found(&family.stated, terms.day)),
        Verdict::Unknown => format!("Ask {label} {}.", home.question()),
    };
    let sentence = format!("{name} needs {what}{}. {found}{}", by(need), overdue(need, terms));
    let offer = home.evidence(&family.stated);
    let offer = offer.map(|(field, evidence)| Citation::statement(field, evidence));
    let need = Citation::statement(need.what.in_words(), &need.evidence);
    Told::citing(sentence, std::iter::once(need).chain(offer))
}

/// ` (psychologist, 4 May 2026; review by 4 November 2026)`.
fn by(need: &Need) -> String {
    let evidence = &need.evidence;
    let day = evidence.day.map(|day| format!(", {}", in_words(day))).unwrap_or_default();
    let review = evidence.review_by.map(|day| format!("; review by {}", in_words(day)));
    format!(" ({}{day}{})", evidence.by.label(), review.unwrap_or_default())
}

fn overdue(need: &Need, terms: &Terms<'_>) -> &'static str {
    if need.evidence.is_overdue(terms.day) {
        " The review of this need is overdue: ask for it."
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_gate;

    #[test]
    fn a_need_that_a_professional_stands_for_bars() {
        check_gate(
            "A6",
            &[
                ("", "", "pass", "No professional has recorded an essential need of a household"),
                (
                    "need psychologist essential household youngest-by 2 | Assessment | 2026-05-04 | 2027-05-04",
                    "offer family no-child-at-home",
                    "pass",
                    "Oak meets it.",
                ),
                (
                    "need psychologist essential household youngest-by 2 | Assessment | 2026-05-04 | 2027-05-04",
                    "offer family child-at-home 2021-09-22",
                    "pass",
                    "Oak meets it.",
                ),
                (
                    "need psychologist essential household youngest-by 2 | Assessment | 2026-05-04 | 2027-05-04",
                    "offer family child-at-home 2021-09-23",
                    "fail",
                    "Oak has a child at home aged 5 years and 1 month.",
                ),
                (
                    "need psychologist essential household youngest-by 2 | Assessment | 2026-05-04 | 2027-05-04",
                    "",
                    "unknown",
                    "Ask Oak how old the children in the household are.",
                ),
                (
                    "need psychologist essential household youngest-by 2 | Assessment | 2026-05-04 | 2026-11-22",
                    "offer family child-at-home 2024-05-03",
                    "fail",
                    "(psychologist, 4 May 2026; review by 22 November 2026)",
                ),
            ],
        );
    }

    #[test]
    fn a_need_bars_past_its_review_and_not_without_one() {
        check_gate(
            "A6",
            &[
                (
                    "need psychologist essential household youngest-by 2 | Assessment | 2026-05-04 | 2026-11-21",
                    "offer family child-at-home 2024-05-03",
                    "fail",
                    "The review of this need is overdue: ask for it.",
                ),
                (
                    "need psychologist important household youngest-by 2 | Assessment | 2026-05-04 | 2027-05-04",
                    "offer family child-at-home 2024-05-03",
                    "pass",
                    "No professional has recorded",
                ),
                (
                    "need psychologist essential household youngest-by 2",
                    "offer family child-at-home 2024-05-03",
                    "pass",
                    "No professional has recorded",
                ),
                (
                    "need psychologist essential household youngest-by 2 | Assessment | 2026-05-04 | 2027-05-04 ; override manager A6 @Oak Seen together | Visit | 2026-11-01 | 2026-11-22",
                    "offer family child-at-home 2024-05-03",
                    "overridden",
                    "Overridden by the manager: Seen together.",
                ),
                (
                    "need psychologist essential household youngest-by 2 | Assessment | 2026-05-04 | 2027-05-04 ; override manager A6 @Oak Seen together | Visit | 2026-11-01 | 2026-11-21",
                    "offer family child-at-home 2024-05-03",
                    "fail",
                    "Oak has a child at home",
                ),
                (
                    "need psychologist essential household no-dogs | Assessment | 2026-05-04 | 2027-05-04",
                    "offer family household dogs yes",
                    "fail",
                    "Oak has dogs.",
                ),
                (
                    "need psychologist essential household only-child | Assessment | 2026-05-04 | 2027-05-04",
                    "offer family child-at-home 2012-05-03",
                    "fail",
                    "Ava needs to be the only child",
                ),
            ],
        );
    }
}
