//! The household: the children there, animals, pace.

use hearth_casework::need::NeedOf;
use hearth_casework::weight::Weight;

use crate::asked::{lower_first, needs_of};
use crate::citing::{Citation, Told};
use crate::consideration::{Compared, Consideration, Fit, Want, Wanted};
use crate::gates::is_barring_household;
use crate::homely::HomeAsk;
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const CONSIDERATION: Consideration = Consideration {
    code: "household",
    name: "Household",
    compares: "Whether the household is as the child needs it. A need that gate A6 judges is shown here and its gap not counted again; an essential need that lacks evidence or a review day counts as important.",
    why: "Ages of other children, animals and the pace of a home matter to a child day by day; a household that is not so today may be ready to change.",
    source: "Adoption Agencies Regulations 2005, regulation 17 and Schedule 1 [K].",
    wants,
    compare,
    say,
};

fn wants<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Wanted<'a>> {
    let is_household = |what: &NeedOf| matches!(what, NeedOf::Household { .. });
    needs_of(&unit.children, is_household)
        .filter_map(|(child, need)| match need.what {
            NeedOf::Household { need: kind, years } => {
                let want = Want::Home(HomeAsk::of(kind, years, child.born));
                Some(Wanted::by_need(child, need, want))
            }
            _ => None,
        })
        .map(weighed)
        .collect()
}

/// Essential only with evidence and a review day; what a gate judges is not counted again.
fn weighed(mut wanted: Wanted<'_>) -> Wanted<'_> {
    let Some(need) = wanted.need else { return wanted };
    if is_barring_household(need) {
        wanted.gap_judged_by = Some("A6");
    } else if need.weight == Weight::Essential {
        wanted.counts_as = Some(Weight::Important);
    }
    wanted
}

fn home_of(want: &Want) -> Option<HomeAsk> {
    match want {
        Want::Home(home) => Some(*home),
        _ => None,
    }
}

fn compare(want: &Want, family: &PoolFamily) -> Compared {
    let so = home_of(want).and_then(|home| home.is_met_by(&family.stated));
    Compared::plain(Fit::told(so))
}

fn say(wanted: &Wanted<'_>, compared: Compared, family: &PoolFamily, terms: &Terms<'_>) -> Told {
    let (Some(home), Some(need)) = (home_of(&wanted.want), wanted.need) else {
        return Told::plain("");
    };
    let label = &family.label;
    let found = match compared.fit {
        Fit::Gap => format!("{label} {}.", home.found(&family.stated, terms.day)),
        Fit::NotKnown => format!("Ask {label} {}.", home.question()),
        _ => format!("{label} meets it."),
    };
    let what = lower_first(&need.what.in_words());
    let sentence = format!("{}: {what}. {found}", wanted.label());
    let offer = home.evidence(&family.stated);
    let offer = offer.map(|(field, evidence)| Citation::statement(field, evidence));
    Told::citing(sentence, wanted.cite().into_iter().chain(offer))
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_consideration;

    #[test]
    fn a_need_without_evidence_or_review_weighs_less() {
        check_consideration(
            "household",
            &[
                (
                    "need psychologist important household no-dogs",
                    "offer family household dogs no",
                    "met, important",
                    "Oak meets it.",
                ),
                (
                    "need psychologist important household no-dogs",
                    "offer family household dogs yes",
                    "gap, important",
                    "Oak has dogs.",
                ),
                (
                    "need psychologist important household no-dogs",
                    "",
                    "not known, important",
                    "Ask Oak about dogs: nothing is recorded.",
                ),
                (
                    "need psychologist essential household no-dogs",
                    "offer family household dogs yes",
                    "gap, important",
                    "Recorded as essential and counted as important: it lacks a day of review.",
                ),
                (
                    "need psychologist essential household no-dogs | Assessment | 2026-05-04 | 2027-05-04",
                    "offer family household dogs yes",
                    "gap, essential, judged by A6",
                    "Oak has dogs.",
                ),
                (
                    "need foster-carer essential household no-dogs |  | 2026-05-04 | 2027-05-04",
                    "offer family household dogs yes",
                    "gap, important",
                    "it lacks a professional who found it and a document.",
                ),
            ],
        );
    }
}
