//! The demonstration: a synthetic region, loaded through the same door as any return.

use hearth_domain::CollectionYear;
use hearth_returns::Return;
use hearth_simulation::{Scenario, generate};

use crate::context::Context;
use crate::error::AppError;
use crate::import::{ImportReport, Mode, Sent, import_returns};
use crate::threads::off_the_threads;

/// How many years of returns the demonstration has.
const YEARS: i16 = 10;

/// What the demonstration is made of.
#[derive(Debug, Clone, Copy)]
pub struct Demonstration {
    /// The seed: the same seed makes the same region.
    pub seed: u64,
    /// How many children have an episode in the last year, over all authorities.
    pub children: usize,
}

/// Makes the synthetic region and loads ten years of its returns.
///
/// # Errors
/// When the policy forbids it or the database fails.
pub async fn demonstration(
    context: &Context<'_>,
    of: Demonstration,
) -> Result<ImportReport, AppError> {
    let last = CollectionYear::of(context.today()).map_or(2026, CollectionYear::ending) - 1;
    let sent = off_the_threads(move || {
        let years =
            CollectionYear::ending_in(last - YEARS + 1).zip(CollectionYear::ending_in(last));
        let (first, last) = years?;
        let region = generate(&Scenario::adoption_west(of.seed, of.children, first, last));
        let sent = region.returns().map(|(agency, year, files)| Sent {
            agency,
            files: Return::from_files(files, year),
            folder: None,
        });
        Some(sent.collect::<Vec<_>>())
    })
    .await?;
    import_returns(context, sent.unwrap_or_default(), Mode::Write).await
}
