//! How long one change to a kept plan takes: `cargo bench -p hearth-matching --bench changes -- FILE`,
//! where FILE is a problem. Processor time of this thread. Every change is taken back, so the plan
//! stays as good as it was.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark stops where something is not as it must be, and speaks by printing"
)]

mod processor;

use std::fs::File;
use std::io::BufReader;
use std::time::Duration;

use hearth_matching::problem::{self, Problem};
use hearth_matching::solve::solve;
use hearth_matching::warm::Warm;
use hearth_testkit::Dice;
use processor::timed;

const ROUNDS: usize = 1_500;
const KINDS: [&str; 5] = ["unit comes", "unit goes", "family comes", "family goes", "cost changes"];

fn main() {
    let path = std::env::args().skip(1).find(|word| !word.starts_with("--"));
    let Some(path) = path else {
        println!("give a problem file after `--`");
        return;
    };
    let problem = problem::read(BufReader::new(File::open(path).unwrap())).unwrap();
    let mut warm = Warm::of(&problem, &solve(&problem));
    let before = warm.totals();
    let mut times: [Vec<Duration>; 5] = Default::default();
    let mut dice = Dice::seeded(1);
    for _ in 0..ROUNDS {
        let unit =
            u32::try_from(dice.below(usize::try_from(problem.unit_count()).unwrap())).unwrap();
        let families = usize::try_from(problem.family_count()).unwrap();
        let family = u32::try_from(dice.below(families)).unwrap();
        for (times, took) in times.iter_mut().zip(changes(&problem, &mut warm, unit, family)) {
            times.push(took);
        }
    }
    assert_eq!(warm.totals(), before);
    KINDS.iter().zip(&mut times).for_each(|(kind, times)| tell(kind, times));
}

/// One change of each kind, each taken back.
fn changes(problem: &Problem, warm: &mut Warm, unit: u32, family: u32) -> [Duration; 5] {
    let edges = problem.edges_of(unit);
    let column: Vec<(u32, u32)> = (0..problem.unit_count())
        .filter_map(|unit| problem.cost(unit, family).map(|cost| (unit, cost)))
        .collect();
    let (unit_comes, new) = timed(|| warm.add_unit(problem.priority(unit), edges));
    let (unit_goes, ()) = timed(|| warm.remove_unit(new));
    let (family_comes, new) = timed(|| warm.add_family(&column));
    let (family_goes, ()) = timed(|| warm.remove_family(new));
    let first = edges.first().copied();
    let cost_changes = first.map_or(Duration::ZERO, |edge| {
        let (took, ()) = timed(|| warm.change_cost(unit, edge.family(), edge.cost() / 2 + 1));
        warm.change_cost(unit, edge.family(), edge.cost());
        took
    });
    [unit_comes, unit_goes, family_comes, family_goes, cost_changes]
}

fn tell(kind: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
    let most = times.last().copied().unwrap_or_default();
    println!(
        "{kind}: half within {:?}, 99 in 100 within {:?}, all within {most:?}",
        at(50),
        at(99)
    );
}
