//! Why a figure is not what it was: one measure as known at two moments, the children who make the
//! difference, and what was recorded of them in between.

mod moments;

pub use moments::{Moment, moments};

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use hearth_access::ReadJourneys;
use hearth_domain::{AgencyId, CaseId, Fact, FactId, Recorded};
use hearth_indicators::{Indicator, Measure};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::indicators::{self, Question};
use crate::region::Region;

/// One measure at two moments.
pub struct Revision {
    /// The indicator.
    pub indicator: &'static Indicator,
    /// The earlier moment and what the measure was then.
    pub before: (Timestamp, Measure),
    /// The later moment, now when `None`, and what the measure is then.
    pub after: (Option<Timestamp>, Measure),
    /// Everybody who counts otherwise, by agency and number.
    pub revised: Vec<Revised>,
}

/// Somebody who counts otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revised {
    /// The case.
    pub case: CaseId,
    /// The agency.
    pub agency: AgencyId,
    /// The agency's own number.
    pub number: String,
    /// How the case counted before, in words; empty when it did not.
    pub before: Vec<String>,
    /// How it counts now.
    pub after: Vec<String>,
    /// What was recorded of the case in between, in that order.
    pub recorded: Vec<Correction>,
}

/// One thing recorded between the two moments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What had been told before, if anything had.
    pub was: Option<Fact>,
    /// What is told now; `None` when its source no longer tells it.
    pub is: Option<Fact>,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// Compares one measure as known at `earlier` with what `question` asks for.
///
/// # Errors
/// When there is no such indicator, or the journeys may not or cannot be read.
pub async fn revision(
    context: &Context<'_>,
    code: &str,
    earlier: Timestamp,
    question: &Question,
) -> Result<Revision, AppError> {
    let then = Question { known_at: Some(earlier), ..question.clone() };
    let unknown = || AppError::UnknownIndicator(code.to_owned());
    let indicator = indicators::find(code).ok_or_else(unknown)?;
    let before = indicators::measure_of(context, indicator, &then).await?;
    let after = indicators::measure_of(context, indicator, question).await?;
    let region = context.region(question.known_at).await?;
    let past = context.region(Some(earlier)).await?;
    let mut revised = differences(&before, &after, &region, &past);
    for one in &mut revised {
        one.recorded = corrections(context, one.case, earlier, question.known_at).await?;
    }
    revised.sort_by(|a, b| (&a.agency, &a.number).cmp(&(&b.agency, &b.number)));
    let (before, after) = ((earlier, before), (question.known_at, after));
    Ok(Revision { indicator, before, after, revised })
}

fn differences(before: &Measure, after: &Measure, now: &Region, then: &Region) -> Vec<Revised> {
    let (before, after) = (by_case(before), by_case(after));
    let cases: BTreeSet<CaseId> = before.keys().chain(after.keys()).copied().collect();
    let counts =
        |of: &BTreeMap<CaseId, Vec<String>>, case| of.get(&case).cloned().unwrap_or_default();
    cases
        .into_iter()
        .map(|case| (case, counts(&before, case), counts(&after, case)))
        .filter(|(_, before, after)| before != after)
        .filter_map(|(case, before, after)| {
            let (agency, number) = now.named(case).or_else(|| then.named(case))?;
            Some(Revised { case, agency, number, before, after, recorded: Vec::new() })
        })
        .collect()
}

/// How everybody counts, in words.
fn by_case(measure: &Measure) -> BTreeMap<CaseId, Vec<String>> {
    let mut counts: BTreeMap<CaseId, Vec<String>> = BTreeMap::new();
    let mut count = |case: &CaseId, how: String| counts.entry(*case).or_default().push(how);
    match measure {
        Measure::Days(days) => {
            days.values.iter().for_each(|(days, case)| count(case, format!("{days} days")));
            days.left_out.iter().for_each(|case| count(case, "left out".to_owned()));
        }
        Measure::Waiting(waiting) => {
            waiting.children.iter().for_each(|child| count(&child.case, "waiting".to_owned()));
        }
        Measure::Count(counted) => {
            counted.cases.iter().for_each(|case| count(case, "counted".to_owned()));
        }
        Measure::Share(share) => {
            share.whole.iter().for_each(|case| count(case, "asked of".to_owned()));
            share.part.iter().for_each(|case| count(case, "one of them".to_owned()));
        }
        Measure::Kinds(kinds) => {
            for kind in &kinds.kinds {
                kind.cases.iter().for_each(|case| count(case, kind.label.to_owned()));
            }
        }
        Measure::Agencies(agencies) => {
            for kind in &agencies.kinds {
                kind.cases.iter().for_each(|case| count(case, kind.label.to_owned()));
            }
        }
        Measure::Ratio(ratio) => {
            ratio.families.iter().for_each(|case| count(case, "a family".to_owned()));
            ratio.children.iter().for_each(|case| count(case, "a child".to_owned()));
        }
        Measure::NotKnown(_) => {}
    }
    counts.values_mut().for_each(|how| how.sort());
    counts
}

async fn corrections(
    context: &Context<'_>,
    case: CaseId,
    earlier: Timestamp,
    later: Option<Timestamp>,
) -> Result<Vec<Correction>, AppError> {
    let permit = context.permit::<ReadJourneys>()?;
    let mut session = context.app.store.begin().await?;
    let found = session.facts_of_case(&permit, case, later).await?;
    let versions: Vec<Recorded> = found.into_iter().flat_map(|case| case.versions).collect();
    let told: BTreeMap<FactId, &Fact> = versions.iter().map(|one| (one.id, &one.fact)).collect();
    let correction = |version: &Recorded| Correction {
        was: version.supersedes.and_then(|id| told.get(&id).map(|fact| (*fact).clone())),
        is: (!version.retracted).then(|| version.fact.clone()),
        recorded_at: version.recorded_at,
    };
    Ok(versions.iter().filter(|one| one.recorded_at > earlier).map(correction).collect())
}

impl Revision {
    /// The value as a paper would print it.
    #[must_use]
    pub fn value(measure: &Measure) -> String {
        let share = |tenths: Option<usize>| {
            tenths.map_or_else(
                || "of nobody".to_owned(),
                |one| format!("{}.{} %", one / 10, one % 10),
            )
        };
        match measure {
            Measure::Days(days) => days.mean().map_or_else(
                || "nobody".to_owned(),
                |mean| format!("{mean} days (mean of {})", days.count()),
            ),
            Measure::Waiting(waiting) => waiting.children.len().to_string(),
            Measure::Count(count) => count.cases.len().to_string(),
            Measure::Kinds(kinds) => kinds.count().to_string(),
            Measure::Agencies(agencies) => format!("{} agencies", agencies.count()),
            Measure::Share(one) => share(one.per_mille()),
            Measure::Ratio(one) => {
                format!("{} families for {} children", one.families.len(), one.children.len())
            }
            Measure::NotKnown(_) => "not known".to_owned(),
        }
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let later = self.after.0.map_or_else(|| "now".to_owned(), |at| at.to_string());
        writeln!(f, "{}", self.indicator.title)?;
        writeln!(f, "  known at {}: {}", self.before.0, Self::value(&self.before.1))?;
        writeln!(f, "  known at {later}: {}", Self::value(&self.after.1))?;
        for one in &self.revised {
            write!(f, "{one}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Revised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = |how: &[String]| {
            if how.is_empty() { "not counted".to_owned() } else { how.join(", ") }
        };
        let (before, after) = (how(&self.before), how(&self.after));
        writeln!(f, "  {} child {}: {before}, now {after}", self.agency, self.number)?;
        for correction in &self.recorded {
            writeln!(f, "    {correction}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Correction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.recorded_at.strftime("%Y-%m-%d");
        match (&self.was, &self.is) {
            (Some(was), Some(is)) => write!(f, "{day} corrected: {was} -> {is}")?,
            (None, Some(is)) => write!(f, "{day} told for the first time: {is}")?,
            (Some(was), None) => write!(f, "{day} no longer told: {was}")?,
            (None, None) => write!(f, "{day} no longer told")?,
        }
        let source = self.is.as_ref().or(self.was.as_ref());
        source.map_or(Ok(()), |fact| write!(f, " [{}, {}]", fact.source, fact.source_key))
    }
}
