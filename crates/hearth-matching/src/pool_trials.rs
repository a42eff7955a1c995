//! Whole pools written as text, and what is searched, planned, recruited and missed in them.

use std::collections::BTreeSet;

use hearth_casework::closing::ClosingReason;
use hearth_casework::condition::Severity;
use hearth_casework::missed_kind::MissedKind;
use hearth_casework::offer::Ages;
use hearth_casework::unit::Grouping;
use hearth_domain::day::{Day, add_days};
use hearth_domain::id::CaseId;
use hearth_matching::missed::{
    A_WEEK, Considered, Missed, Past, key_of_word, key_word, missed, this_week,
};
use hearth_matching::pool::{PoolFamily, PoolUnit};
use hearth_matching::priority::priorities;
use hearth_matching::recruit::{Profile, grid, worth_of};
use hearth_matching::rules::Rules;
use hearth_matching::search::search;
use hearth_matching::solve::solve;

use crate::trial::{DAY, Trial};

/// Children each a unit of its own, and families.
struct Waiting {
    units: Vec<PoolUnit>,
    families: Vec<PoolFamily>,
}

impl Waiting {
    fn read(text: &str) -> Self {
        let trial = Trial::read(text);
        let alone = |child| PoolUnit { children: vec![child], grouping: Grouping::Single };
        Self {
            units: trial.unit.children.into_iter().map(alone).collect(),
            families: trial.families,
        }
    }

    fn unit(&self, label: &str) -> CaseId {
        self.units.iter().find(|unit| unit.label() == label).unwrap().children[0].case
    }

    fn family(&self, label: &str) -> CaseId {
        self.families.iter().find(|family| family.label == label).unwrap().case
    }

    /// What might be missed, as kind and family, of one unit.
    fn missed(&self, past: &Past, unit: &str) -> Vec<(MissedKind, Option<String>)> {
        let found = missed(&self.units, &self.families, &Rules::built_in(), DAY, past);
        let label = |case: CaseId| {
            self.families.iter().find(|family| family.case == case).unwrap().label.clone()
        };
        let of_unit = found.into_iter().filter(|one| one.unit == self.unit(unit));
        of_unit.map(|one| (one.kind, one.household.map(label))).collect()
    }
}

/// Two children for one family that takes children up to four, and one for nobody.
const SMALL: &str = "
child Ava born 2023-05-01 entered 2025-01-01 order 2026-03-01 agency north region west
child Ben born 2024-05-01 entered 2025-02-01 order 2025-03-01 agency north region west
child Cal born 2015-05-01 entered 2025-01-01 order 2026-08-01 agency north region west
family Oak stage approved-waiting approved 2026-01-01 agency north region west ep yes
  offer family-social-worker ages 0 4
  offer family-social-worker children 1
";

#[test]
fn who_has_waited_longest_since_authority_comes_first() {
    let waiting = Waiting::read(SMALL);
    assert_eq!(priorities(&waiting.units, DAY), [1, 0, 2]);
}

#[test]
fn equal_days_are_equal_and_a_near_end_of_a_decision_comes_before_all() {
    let text = "
child Ava born 2023-05-01 entered 2025-01-01 order 2026-03-01
child Ben born 2023-06-01 entered 2025-01-01 order 2026-03-01
child Cal born 2023-06-01 entered 2026-01-01 order 2026-09-01
  siblings decision-maker together-until @Ava | Decision | 2026-10-01 | 2027-01-21
child Dan born 2023-06-01 entered 2026-01-01 order 2026-09-01
  siblings decision-maker together-until @Ava | Decision | 2026-10-01 | 2027-01-22
child Eve born 2023-06-01 entered 2024-01-01
";
    let waiting = Waiting::read(text);
    assert_eq!(add_days(DAY, 60), "2027-01-21".parse::<Day>().unwrap());
    assert_eq!(priorities(&waiting.units, DAY), [1, 1, 0, 2, 3]);
}

#[test]
fn of_several_decisions_that_hold_the_one_that_ends_first_counts() {
    let text = "
child Ava born 2023-05-01 entered 2025-01-01 order 2026-03-01
  siblings decision-maker together-until @Ben | Decision | 2026-09-01 | 2026-12-20
  siblings decision-maker apart @Cal | Decision | 2026-10-01
child Ben born 2023-05-01 entered 2025-01-01 order 2026-03-01
  siblings decision-maker together-until @Ava | Decision | 2026-09-01 | 2026-12-20
  siblings decision-maker together-until @Cal | Decision | 2026-10-01 | 2027-01-20
child Cal born 2023-05-01 entered 2025-01-01 order 2026-03-01
  siblings decision-maker together-until @Ava | Decision | 2026-09-01 | 2026-12-20
  siblings decision-maker together @Ava | Decision | 2026-10-01
child Dan born 2023-05-01 entered 2025-01-01 order 2026-03-01
";
    let waiting = Waiting::read(text);
    assert_eq!(priorities(&waiting.units, DAY), [0, 0, 1, 1]);
}

#[test]
fn a_plan_serves_the_one_who_waited_longest_and_says_who_has_no_family() {
    let waiting = Waiting::read(SMALL);
    let rules = Rules::built_in();
    let search = search(&waiting.units, &waiting.families, &rules, DAY).unwrap();
    let solved = solve(&search.problem);
    let served: Vec<(String, String)> = solved
        .plan()
        .pairs()
        .map(|(unit, family)| {
            (search.unit(unit).unwrap().label(), search.family(family).unwrap().label.clone())
        })
        .collect();
    assert_eq!(served, [("Ben".to_owned(), "Oak".to_owned())]);
    assert!(search.is_exact());
    let without: Vec<String> = (0..search.problem.unit_count())
        .filter(|unit| search.problem.edges_of(*unit).is_empty())
        .map(|unit| search.unit(unit).unwrap().label())
        .collect();
    assert_eq!(without, ["Cal"]);
}

/// The worth of a kind is what a plan found anew with such a family serves.
#[test]
fn one_more_family_is_worth_what_a_new_plan_with_it_serves() {
    let mut waiting = Waiting::read(SMALL);
    let rules = Rules::built_in();
    let kind = |from, to, children| Profile {
        ages: Ages { from, to },
        children,
        open_to: Severity::Marked,
        lives_in: "E06000023".to_owned(),
    };
    let kinds = [kind(0, 4, 1), kind(9, 12, 1), kind(5, 8, 1)];
    let worth = {
        let search = search(&waiting.units, &waiting.families, &rules, DAY).unwrap();
        worth_of(&search, &solve(&search.problem), &kinds)
    };
    let gained: Vec<(u8, usize, u32)> =
        worth.iter().map(|one| (one.profile.ages.from, one.candidates, one.more_units)).collect();
    assert_eq!(gained, [(0, 2, 1), (9, 1, 1), (5, 0, 0)]);
    let more = Waiting::read(
        "
family Elm stage approved-waiting approved 2026-01-01 agency north region west ep yes
  offer family-social-worker ages 9 12
  offer family-social-worker children 1
",
    );
    waiting.families.extend(
        more.families.into_iter().map(|family| PoolFamily { case: CaseId::NOBODY, ..family }),
    );
    let search = search(&waiting.units, &waiting.families, &rules, DAY).unwrap();
    assert_eq!(solve(&search.problem).plan().served(), 2);
}

#[test]
fn a_grid_has_every_kind_once_in_every_place() {
    let places = ["E06000023".to_owned(), "E06000022".to_owned()];
    let kinds: BTreeSet<Profile> = grid(&places).into_iter().collect();
    assert_eq!(kinds.len(), 2 * 4 * 3 * 3);
}

const IDLE: &str = "
child Ava born 2023-05-01 order 2026-08-22 agency north region west
child Ben born 2023-05-01 order 2026-11-09 agency north region west
family Oak stage approved-waiting approved 2026-01-01 agency north region west ep yes
  offer family-social-worker ages 0 4
  offer family-social-worker children 1
family Elm stage approved-waiting approved 2026-01-01 agency south region west ep yes
  offer family-social-worker ages 0 4
  offer family-social-worker children 1
  offer manager released-for region
family Ash stage approved-waiting approved 2026-01-01 agency north region west ep yes
  offer family-social-worker ages 0 2
  offer family-social-worker children 1
";

#[test]
fn a_pair_that_nothing_stands_between_is_told_after_a_fortnight() {
    let waiting = Waiting::read(IDLE);
    let told = |kind, family: &str| (kind, Some(family.to_owned()));
    assert_eq!(
        waiting.missed(&Past::default(), "Ava"),
        [
            (MissedKind::NotWidened, None),
            told(MissedKind::IdlePair, "Oak"),
            told(MissedKind::OtherAgencyPair, "Elm"),
            told(MissedKind::OneCriterion, "Ash"),
        ]
    );
    // Free for 13 days.
    assert_eq!(waiting.missed(&Past::default(), "Ben"), [told(MissedKind::OneCriterion, "Ash")]);
}

#[test]
fn a_search_beyond_the_region_and_a_pair_considered_are_not_missed() {
    let waiting = Waiting::read(IDLE);
    let ava = waiting.unit("Ava");
    let considered = |day: &str, reason, rests| {
        let day = day.parse().unwrap();
        Considered { day, reason, rests }
    };
    let past = Past {
        widened: BTreeSet::from([ava]),
        considered: [
            ((ava, waiting.family("Oak")), considered("2026-10-01", ClosingReason::Asked, true)),
            ((ava, waiting.family("Elm")), considered("2026-05-22", ClosingReason::NotRight, true)),
            (
                (ava, waiting.family("Ash")),
                considered("2026-05-21", ClosingReason::FamilySaidNo, false),
            ),
        ]
        .into(),
        ..Past::default()
    };
    let expected = [(MissedKind::StaleNo, Some("Ash".to_owned()))];
    assert_eq!(waiting.missed(&past, "Ava"), expected);
}

#[test]
fn whoever_was_asked_long_ago_is_told_again_with_what_was_said() {
    let waiting = Waiting::read(IDLE);
    let ava = waiting.unit("Ava");
    let day = "2026-10-01".parse().unwrap();
    let asked = Considered { day, reason: ClosingReason::Asked, rests: false };
    let considered = [((ava, waiting.family("Oak")), asked)].into();
    let past = Past { considered, ..Past::default() };
    let found = missed(&waiting.units, &waiting.families, &Rules::built_in(), DAY, &past);
    let told = found.iter().find(|one| one.household == Some(waiting.family("Oak"))).unwrap();
    assert_eq!(told.kind, MissedKind::IdlePair);
    let end = ". It was closed on 1 October 2026: asked, an answer is awaited.";
    assert!(told.sentence.ends_with(end), "{}", told.sentence);
    assert!(!told.sentence.contains("nobody has considered it"), "{}", told.sentence);
}

#[test]
fn needs_to_be_reviewed_soon_are_one_thing_that_ends_with_the_first() {
    let text = "
child Ava born 2022-05-21 order 2026-08-30 agency north region west
  need psychologist essential household no-dogs | Report | 2026-07-21 | 2026-12-21
  need psychologist essential household no-smokers | Report | 2026-07-21 | 2026-12-01
";
    let waiting = Waiting::read(text);
    let found = missed(&waiting.units, &[], &Rules::built_in(), DAY, &Past::default());
    assert_eq!(found.len(), 1, "{found:?}");
    let one = &found[0];
    assert_eq!((one.kind, one.day.to_string()), (MissedKind::EndsSoon, "2026-12-01".to_owned()));
    assert_eq!(one.sentence.matches("is to be reviewed by").count(), 2, "{}", one.sentence);
}

#[test]
fn what_ends_soon_is_told_with_its_day() {
    let text = "
child Ava born 2022-01-21 order 2026-08-30 agency north region west
  need psychologist essential household no-dogs | Report | 2026-07-21 | 2027-01-21
  need psychologist essential household no-smokers | Report | 2026-07-21 | 2027-01-22
family Oak stage approved-waiting approved 2026-01-01 agency north region west ep yes
  offer family-social-worker ages 0 4
  offer family-social-worker children 1
  offer family household dogs no
  offer family household smokers no
";
    let waiting = Waiting::read(text);
    let found =
        missed(&waiting.units, &waiting.families, &Rules::built_in(), DAY, &Past::default());
    let told: Vec<(MissedKind, String)> =
        found.iter().map(|one| (one.kind, one.day.to_string())).collect();
    let soon = (MissedKind::EndsSoon, "2027-01-21".to_owned());
    assert_eq!(told, [soon.clone(), soon]);
}

fn a_missed(unit: &Waiting, number: i32) -> Missed {
    let household = CaseId::parse(&format!("00000000-0000-7000-9000-{number:012}")).unwrap();
    Missed {
        kind: MissedKind::IdlePair,
        unit: unit.unit("Ava"),
        household: Some(household),
        day: add_days(DAY, -number),
        sentence: String::new(),
    }
}

#[test]
fn a_key_is_read_from_its_word_and_from_no_other() {
    let waiting = Waiting::read(IDLE);
    let (unit, pair) = (waiting.unit("Ava"), a_missed(&waiting, 1).key());
    for key in [pair, (MissedKind::NotWidened, unit, None)] {
        assert_eq!(key_of_word(&key_word(key)), Some(key));
    }
    let odd = format!("not-widened/{unit}/");
    for word in ["", "idle-pair", "idle-pair/Ava", "unheard-of/x", &odd, &format!("{odd}/x")] {
        assert_eq!(key_of_word(word), None, "{word}");
    }
}

#[test]
fn a_child_is_shown_three_a_week_the_oldest_first_and_they_stay() {
    let waiting = Waiting::read(IDLE);
    let found: Vec<Missed> = (20..30).map(|number| a_missed(&waiting, number)).collect();
    let days = |past: &Past| -> Vec<i32> {
        let shown = this_week(found.clone(), past, DAY);
        shown.iter().map(|one| hearth_domain::day::days_between(one.day, DAY)).collect()
    };
    assert_eq!(days(&Past::default()), [29, 28, 27]);
    assert_eq!(days(&Past::default()).len(), A_WEEK);
    let closed = Past { closed: [a_missed(&waiting, 29).key()].into(), ..Past::default() };
    assert_eq!(days(&closed), [28, 27, 26]);
    let key = |number| a_missed(&waiting, number).key();
    // Shown six days ago they stay; one that was shown and is gone has taken its place.
    let shown = Past { shown: vec![(key(22), add_days(DAY, -6))], ..Past::default() };
    assert_eq!(days(&shown), [22, 29, 28]);
    let gone = Past { shown: vec![(key(55), add_days(DAY, -6))], ..Past::default() };
    assert_eq!(days(&gone), [29, 28]);
    let before = Past { shown: vec![(key(22), add_days(DAY, -7))], ..Past::default() };
    assert_eq!(days(&before), [29, 28, 27]);
}
