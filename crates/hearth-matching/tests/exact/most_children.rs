//! The largest first, held to every plan there is.

use hearth_matching::most_children::largest_first;
use hearth_matching::solve::solve;
use hearth_testkit::Dice;

use crate::brute;
use crate::random::Told;

#[test]
fn no_plan_places_more_children_than_the_one_that_takes_the_largest_first() {
    let mut dice = Dice::seeded(11);
    let (mut more, mut same_size) = (0, 0);
    for _ in 0..4_000 {
        let problem = Told::roll(&mut dice, 6, 5).problem();
        let units = usize::try_from(problem.unit_count()).unwrap();
        let children: Vec<usize> = (0..units).map(|_| 1 + dice.below(4)).collect();
        let of = |unit: u32| children[unit as usize];
        let by_waiting = solve(&problem);
        let by_children = solve(&largest_first(problem.clone(), of));
        let placed = |pairs: Vec<(u32, u32)>| pairs.into_iter().map(|(unit, _)| of(unit)).sum();
        let most: usize = placed(by_children.plan().pairs().collect());
        assert_eq!(most, brute::most_children(&problem, &children));
        assert_eq!(by_children.plan().served(), by_waiting.plan().served());
        let usual: usize = placed(by_waiting.plan().pairs().collect());
        more += u32::from(most > usual);
        same_size += u32::from(most == usual);
    }
    // Else nothing above was about a choice.
    assert!(more > 300 && same_size > 300, "{more} {same_size}");
}

/// With every unit of one size the order is the one there was.
#[test]
fn units_of_one_size_keep_their_order() {
    let mut dice = Dice::seeded(12);
    for _ in 0..500 {
        let problem = Told::roll(&mut dice, 8, 8).problem();
        let ordered = largest_first(problem.clone(), |_| 2);
        assert!(solve(&problem).plan().pairs().eq(solve(&ordered).plan().pairs()));
    }
}
