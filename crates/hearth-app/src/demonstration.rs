//! The demonstration: a synthetic region, loaded through the same door as any return.

mod looked;
mod numbering;
mod stated;

use hearth_domain::CollectionYear;
use hearth_domain::agency::{Agency, OrganisationForm, Registration};
use hearth_returns::Return;
use hearth_simulation::{Recruiter, Scenario, SyntheticRegion, generate};

use crate::agencies::add_agencies;
use crate::context::Context;
use crate::error::AppError;
use crate::import::{ImportReport, Mode, Sent, import_returns};
use crate::threads::off_the_threads;
use stated::Stated;

/// How many years of returns the demonstration has.
const YEARS: i16 = 10;

/// What the demonstration is made of.
#[derive(Debug, Clone, Copy)]
pub struct Demonstration {
    /// The seed: the same seed makes the same region.
    pub seed: u64,
    /// How many children have an episode in the last year, over all authorities.
    pub children: usize,
    /// Whether its lists of children are loaded too: they tell of matches, and some days have slipped.
    pub lists_of_children: bool,
}

/// Makes the synthetic region and loads ten years of its returns with some cells left blank by mistake,
/// of its lists of children with days that have slipped, and of its lists of adopters. Then what people at
/// work state of these children and households is recorded, as a person's, and what they close of what
/// might be missed.
///
/// # Errors
/// When the policy forbids it or the database fails.
pub async fn demonstration(
    context: &Context<'_>,
    of: Demonstration,
) -> Result<ImportReport, AppError> {
    let last = CollectionYear::of(context.today()).map_or(2026, CollectionYear::ending) - 1;
    let years = CollectionYear::ending_in(last - YEARS + 1).zip(CollectionYear::ending_in(last));
    let Some((first, last)) = years else { return Ok(ImportReport::default()) };
    let (sent, stated, recruiters) = off_the_threads(move || {
        let scenario = Scenario::adoption_west(of.seed, of.children, first, last);
        let region = generate(&scenario);
        let sent = returns_of(&region, of.lists_of_children);
        let families_are_told = of.lists_of_children;
        (sent, Stated::of(&region, families_are_told), scenario.recruiters)
    })
    .await?;
    add_agencies(context, recruiters.iter().map(agency).collect()).await?;
    let report = import_returns(context, sent, Mode::Write).await?;
    stated.record(context).await?;
    looked::record(context, of.seed).await?;
    Ok(report)
}

fn returns_of(region: &SyntheticRegion, with_lists_of_children: bool) -> Vec<Sent> {
    let returns = region
        .returns_with_slips()
        .map(|(agency, year, files)| (agency, Return::from_files(files, year)));
    let lists = region
        .lists()
        .map(|(agency, year, bytes)| (agency, Return::list_11("list_11.csv", bytes, year)));
    let of_children = region
        .lists_of_children_with_slips()
        .filter(|_| with_lists_of_children)
        .map(|(agency, year, bytes)| (agency, Return::list_10("list_10.csv", bytes, year)));
    returns
        .chain(of_children)
        .chain(lists)
        .map(|(agency, files)| Sent { agency, files, folder: None })
        .collect()
}

/// A recruiting agency as the register has it; one it knows already stays as it is.
fn agency(recruiter: &Recruiter) -> Agency {
    Agency {
        registration: Registration::VoluntaryAdoptionAgency,
        form: OrganisationForm::Charity,
        ..Agency::local_authority(recruiter.id.clone(), &recruiter.name, "")
    }
}
