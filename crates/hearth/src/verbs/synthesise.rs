//! `hearth synthesise`: a synthetic region as the folders that its agencies would send.

use anyhow::{Context as _, ensure};
use hearth_simulation::{Scenario, Spelling, Telling, generate};

use crate::arguments::Synthesise;

pub(crate) fn run(what: &Synthesise) -> anyhow::Result<()> {
    ensure!(what.first_year <= what.last_year, "--first-year comes after --last-year; swap them");
    let is_empty =
        std::fs::read_dir(&what.out).map_or(true, |mut entries| entries.next().is_none());
    ensure!(is_empty, "{} is not empty; give a folder that does not exist yet", what.out.display());
    let scenario =
        Scenario::adoption_west(what.seed, what.children, what.first_year, what.last_year);
    let region = generate(&scenario);
    let spelling = if what.varied { Spelling::Varied } else { Spelling::Published };
    let telling = Telling { per_mille_otherwise: what.differing * 10, spelling };
    let written = region
        .told(telling)
        .write_as(what.format.into(), &what.out)
        .with_context(|| format!("{} cannot be written", what.out.display()))?;
    eprintln!(
        "Wrote a SYNTHETIC region of {} authorities and {} agencies that recruit adopters to {}. All people in it are invented.",
        region.authorities.len(),
        region.recruiters.len(),
        what.out.display()
    );
    if written.differences > 0 {
        eprintln!(
            "{} days are told otherwise than they were; truth/differences.csv names each.",
            written.differences
        );
    }
    Ok(())
}
