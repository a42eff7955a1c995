//! The region as its users meet it: files that read back, and a truth that they tell.
#![expect(clippy::unwrap_used, reason = "a test that meets nothing where something must be fails")]

mod determinism;
mod forms;
mod households;
mod reads_back;
mod reviews;
mod shape;
mod statements;
mod told;
mod truth;
mod years_agree;

use std::sync::OnceLock;

use hearth_domain::CollectionYear;
use hearth_simulation::{Scenario, SyntheticRegion, generate};

/// Enough that rare things happen and means are near their own, and few enough to read in seconds.
const CHILDREN: usize = 2_000;

/// Six years, so that codes change twice within them.
fn scenario(seed: u64, children: usize) -> Scenario {
    Scenario::adoption_west(seed, children, year(2021), year(2026))
}

fn year(ending: i16) -> CollectionYear {
    CollectionYear::ending_in(ending).unwrap()
}

/// A region that several tests read.
fn region() -> &'static SyntheticRegion {
    static REGION: OnceLock<SyntheticRegion> = OnceLock::new();
    REGION.get_or_init(|| generate(&scenario(7, CHILDREN)))
}
