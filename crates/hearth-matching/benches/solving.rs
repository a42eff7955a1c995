//! How long solving alone takes, with and without its certificate:
//! `cargo bench -p hearth-matching --bench solving -- FILE...`, where each FILE is a problem. Prints a line of
//! JSON for each, with the least processor seconds of several runs; of the shortlists also how many units
//! have a first link, a second and a third, and what all links cost.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark stops where something is not as it must be, and speaks by printing"
)]

mod processor;

use std::fs::File;
use std::io::BufReader;
use std::time::Duration;

use hearth_matching::certificate::Certificate;
use hearth_matching::problem::{self, Problem};
use hearth_matching::shortlist::{Caps, shortlists};
use hearth_matching::solve::solve;
use processor::timed;

const CAPS: Caps = Caps { of_unit: 3, of_family: 5 };
/// Runs go on until they have taken so much together, and there were so many.
const ENOUGH: Duration = Duration::from_secs(1);
const FEWEST: usize = 3;

fn main() {
    let files = std::env::args().skip(1).filter(|word| !word.starts_with("--"));
    for file in files {
        let problem = problem::read(BufReader::new(File::open(file).unwrap())).unwrap();
        let alone = least(|| solve(&problem));
        let certified = least(|| certified(&problem));
        let spread = least(|| shortlists(&problem, CAPS));
        let (linked, cost) = told(&problem, &shortlists(&problem, CAPS));
        print!("{{\"solving\": {alone:.6}, \"certified\": {certified:.6}, ");
        println!("\"spread\": {spread:.6}, \"linked\": {linked:?}, \"links_cost\": {cost}}}");
    }
}

/// How many units have a first link, a second and so on, and what all links cost.
fn told(problem: &Problem, lists: &[Vec<u32>]) -> (Vec<usize>, u64) {
    let longest = usize::try_from(CAPS.of_unit).unwrap();
    let with = |number: usize| lists.iter().filter(|list| list.len() >= number).count();
    let linked = (1..=longest).map(with).collect();
    let cost = |(unit, list): (u32, &Vec<u32>)| {
        let costs = list.iter().filter_map(|family| problem.cost(unit, *family)).map(u64::from);
        costs.sum::<u64>()
    };
    (linked, (0..).zip(lists).map(cost).sum())
}

fn certified(problem: &Problem) -> Certificate {
    Certificate::of(problem, &solve(problem))
}

/// The least seconds of several runs.
fn least<T>(run: impl Fn() -> T) -> f64 {
    let mut times = Vec::new();
    while times.len() < FEWEST || times.iter().sum::<Duration>() < ENOUGH {
        let (took, result) = timed(&run);
        // What a run gave must be made and is put away after its time was taken.
        drop(std::hint::black_box(result));
        times.push(took);
    }
    times.iter().min().unwrap().as_secs_f64()
}
