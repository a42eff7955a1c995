//! Place: hospital, school, brothers and sisters within reach.

use hearth_casework::need::NeedOf;

use crate::asked::lower_first;
use crate::citing::{Citation, Told};
use crate::consideration::{Compared, Consideration, Fit, Want, Wanted, wants_of};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const CONSIDERATION: Consideration = Consideration {
    code: "place",
    name: "Place",
    compares: "Whether the family lives in one of the authorities from which what the child needs is within reach. Where the child must not live is gate A4, and is not told here.",
    why: "A clinic, a school place or a brother can be what a child cannot go without; most children can live anywhere.",
    source: "Adoption and Children Act 2002, section 1(4); Adoption statutory guidance 2013, chapter 4 [K].",
    wants,
    compare,
    say,
};

fn wants<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Wanted<'a>> {
    wants_of(unit, |what| matches!(what, NeedOf::Place { .. }))
}

fn compare(want: &Want, family: &PoolFamily) -> Compared {
    let Want::Need(NeedOf::Place { areas, .. }) = want else {
        return Compared::plain(Fit::NotKnown);
    };
    let lives_in = family.stated.lives_in.as_ref();
    Compared::plain(Fit::told(lives_in.map(|told| areas.contains(&told.value))))
}

fn say(wanted: &Wanted<'_>, compared: Compared, family: &PoolFamily, _: &Terms<'_>) -> Told {
    let Some(need) = wanted.need else { return Told::plain("") };
    let home = &family.label;
    let found = match compared.fit {
        Fit::Met => format!("{home} lives near enough."),
        Fit::Gap => format!("{home} lives too far away."),
        _ => format!("Ask which authority {home} lives in."),
    };
    let what = lower_first(&need.what.in_words());
    let lives_in = family.stated.lives_in.as_ref();
    let offer = lives_in.map(|told| Citation::statement("lives in", &told.evidence));
    Told::citing(
        format!("{}: {what}. {found}", wanted.label()),
        wanted.cite().into_iter().chain(offer),
    )
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_consideration;

    #[test]
    fn near_enough_is_in_one_of_the_authorities() {
        check_consideration(
            "place",
            &[
                (
                    "need child-social-worker important place school E06000023,E06000022",
                    "offer family lives-in E06000022",
                    "met, important",
                    "Oak lives near enough.",
                ),
                (
                    "need child-social-worker important place school E06000023,E06000022",
                    "offer family lives-in E06000024",
                    "gap, important",
                    "Oak lives too far away.",
                ),
                (
                    "need child-social-worker important place school E06000023,E06000022",
                    "",
                    "not known, important",
                    "Ask which authority Oak lives in.",
                ),
            ],
        );
    }
}
