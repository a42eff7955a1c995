//! Timing: when introductions could begin. It is shown and never counted.

use crate::citing::{Citation, Told};
use crate::consideration::{Compared, Consideration, Fit, Want, Wanted};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;
use hearth_domain::day::in_words;

pub(super) const CONSIDERATION: Consideration = Consideration {
    code: "timing",
    name: "Timing",
    compares: "The day from which the family can begin introductions with today. It is shown and not counted: a family does not come before another for being free to begin earlier.",
    why: "Leave, a move or a holiday decides when introductions can begin, and plans for the child's move turn on it.",
    source: "Adoption Agencies Regulations 2005, regulation 35 (the placement plan) [K].",
    wants,
    compare,
    say,
};

fn wants<'a>(_: &'a PoolUnit, terms: &Terms<'_>) -> Vec<Wanted<'a>> {
    let want = Want::ToBeReady(terms.day);
    vec![Wanted { child: None, need: None, want, counts_as: None, gap_judged_by: None }]
}

fn compare(want: &Want, family: &PoolFamily) -> Compared {
    let ready = family.stated.ready_from.as_ref().map(|told| told.value);
    Compared::plain(match (want, ready) {
        (Want::ToBeReady(day), Some(ready)) if ready <= *day => Fit::Met,
        (_, Some(_)) => Fit::Stretch,
        (_, None) => Fit::NotKnown,
    })
}

fn say(_: &Wanted<'_>, _: Compared, family: &PoolFamily, terms: &Terms<'_>) -> Told {
    let home = &family.label;
    let Some(ready) = &family.stated.ready_from else {
        return Told::plain(format!("Ask from when {home} could begin introductions."));
    };
    let sentence = if ready.value <= terms.day {
        format!("{home} can begin introductions now.")
    } else {
        format!("{home} can begin introductions from {}.", in_words(ready.value))
    };
    Told::citing(sentence, [Citation::statement("ready from", &ready.evidence)])
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_consideration;

    #[test]
    fn it_is_shown_and_never_counted() {
        check_consideration(
            "timing",
            &[
                (
                    "",
                    "offer family ready-from 2026-11-22",
                    "met, not counted",
                    "Oak can begin introductions now.",
                ),
                (
                    "",
                    "offer family ready-from 2026-11-23",
                    "stretch, not counted",
                    "from 23 November 2026",
                ),
                ("", "", "not known, not counted", "Ask from when"),
            ],
        );
    }
}
