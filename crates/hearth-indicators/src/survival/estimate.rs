//! The two estimates, from waits.

use super::{Exit, MARKS, Wait};

/// Standard errors either side of an estimate that hold 95 in 100 of a normal distribution.
const NORMAL_95: f64 = 1.959_964;

/// Everything that happened after the same number of days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The days.
    pub days: i32,
    /// Who had waited at least so long.
    pub at_risk: u32,
    /// Who was placed, or matched, on that day of the wait.
    pub reached: u32,
    /// Whose decision was reversed.
    pub reversed: u32,
    /// Who left care otherwise.
    pub left: u32,
    /// Who had waited so long on the as-at day and waits still.
    pub censored: u32,
    /// Kaplan and Meier: the share not yet placed, if nobody had left otherwise.
    pub not_reached: f64,
    /// Greenwood's sum up to here; `None` from where nobody is left.
    greenwood: Option<f64>,
    /// The share with no exit of any kind.
    pub still_waiting: f64,
    /// Aalen and Johansen: the share placed by now.
    pub incidence_reached: f64,
    /// The share reversed by now.
    pub incidence_reversed: f64,
    /// The share who left otherwise by now.
    pub incidence_left: f64,
}

impl Step {
    const START: Self = Self {
        days: 0,
        at_risk: 0,
        reached: 0,
        reversed: 0,
        left: 0,
        censored: 0,
        not_reached: 1.0,
        greenwood: Some(0.0),
        still_waiting: 1.0,
        incidence_reached: 0.0,
        incidence_reversed: 0.0,
        incidence_left: 0.0,
    };

    /// The share placed with its 95 % limits; no limits from where nobody is left to follow.
    #[must_use]
    pub fn share(&self) -> (f64, Option<(f64, f64)>) {
        let share = 1.0 - self.not_reached;
        let limits = self.greenwood.map(|sum| {
            let half = NORMAL_95 * self.not_reached * sum.sqrt();
            ((share - half).max(0.0), (share + half).min(1.0))
        });
        (share, limits)
    }
}

/// The share placed by so many months.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The months.
    pub months: u32,
    /// The days they count as.
    pub days: i32,
    /// How many have been followed so long and waited.
    pub at_risk: u32,
    /// Kaplan and Meier: the share placed if nobody had left otherwise; `None` where nobody has been
    /// followed so long.
    pub share: Option<f64>,
    /// Greenwood's 95 % limits of that share.
    pub limits: Option<(f64, f64)>,
    /// Aalen and Johansen: the share of all who were placed by then, were reversed, or left.
    pub incidence: Option<(f64, f64, f64)>,
}

/// How long children wait.
#[derive(Debug, Clone, PartialEq)]
pub struct Survival {
    /// A step for each number of days after which something happened.
    pub steps: Vec<Step>,
    /// The days by which half were placed, if nobody had left otherwise; `None` where half were not.
    pub median: Option<i32>,
    /// The share placed by 6, 12, 18 and 24 months.
    pub marks: Vec<Mark>,
}

/// Estimates from waits in any order.
#[must_use]
pub fn estimate(waits: &[Wait]) -> Survival {
    let mut waits = waits.to_vec();
    waits.sort_unstable();
    let mut steps: Vec<Step> = Vec::new();
    let mut at_risk = count(waits.len());
    for same in waits.chunk_by(|one, other| one.days == other.days) {
        let before = steps.last().copied().unwrap_or(Step::START);
        let step = step(&before, same, at_risk);
        at_risk -= count(same.len());
        steps.push(step);
    }
    let median = steps.iter().find(|step| step.not_reached <= 0.5).map(|step| step.days);
    let marks = MARKS.map(|(months, days)| mark(&waits, &steps, months, days)).to_vec();
    Survival { steps, median, marks }
}

fn step(before: &Step, same: &[Wait], at_risk: u32) -> Step {
    let ended = |exit: Exit| count(same.iter().filter(|wait| wait.exit == exit).count());
    let (reached, reversed, left) =
        (ended(Exit::Reached), ended(Exit::Reversed), ended(Exit::Left));
    let all = f64::from(at_risk);
    let hazard = |exits: u32| f64::from(exits) / all;
    let greenwood = before.greenwood.filter(|_| reached < at_risk);
    let of_all = |exits: u32| before.still_waiting * hazard(exits);
    Step {
        days: same.first().map_or(0, |wait| wait.days),
        at_risk,
        reached,
        reversed,
        left,
        censored: ended(Exit::Waiting),
        not_reached: before.not_reached * (1.0 - hazard(reached)),
        greenwood: greenwood.map(|sum| sum + hazard(reached) / f64::from(at_risk - reached)),
        still_waiting: before.still_waiting * (1.0 - hazard(reached + reversed + left)),
        incidence_reached: before.incidence_reached + of_all(reached),
        incidence_reversed: before.incidence_reversed + of_all(reversed),
        incidence_left: before.incidence_left + of_all(left),
    }
}

fn mark(waits: &[Wait], steps: &[Step], months: u32, days: i32) -> Mark {
    let at_risk = count(waits.iter().filter(|wait| wait.days >= days).count());
    let reached = steps.iter().rev().find(|step| step.days <= days);
    let step = reached.copied().unwrap_or(Step::START);
    // After the longest wait followed nothing is known, unless nobody waits any more.
    let is_known = at_risk > 0 || (!waits.is_empty() && step.still_waiting <= 0.0);
    let (share, limits) = step.share();
    let incidence = (step.incidence_reached, step.incidence_reversed, step.incidence_left);
    Mark {
        months,
        days,
        at_risk,
        share: is_known.then_some(share),
        limits: limits.filter(|_| is_known),
        incidence: is_known.then_some(incidence),
    }
}

/// A count as a number that turns into a fraction without loss. There are fewer children in England.
fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
