//! Which child or family a person means by what they typed.

use hearth_domain::{AgencyId, CaseId};

use crate::context::Context;
use crate::error::AppError;

use super::Question;

/// The child of a case, or of `AGENCY/NUMBER`, or of a number that only one child has.
///
/// # Errors
/// When there is none, or more than one, or the journeys cannot be read.
pub async fn child_called(
    context: &Context<'_>,
    words: &str,
    question: &Question,
) -> Result<CaseId, AppError> {
    let region = context.region(question.known_at).await?;
    let children = region.children.iter().map(|one| (one.case, &one.agency, one.number.as_str()));
    one_called(words, "child", children)
}

/// The family of a case, or of `AGENCY/NUMBER`, or of a number that only one family has.
///
/// # Errors
/// As [`child_called`].
pub async fn family_called(
    context: &Context<'_>,
    words: &str,
    question: &Question,
) -> Result<CaseId, AppError> {
    let region = context.region(question.known_at).await?;
    let families = region.families.iter().map(|one| (one.case, &one.agency, one.number.as_str()));
    one_called(words, "family", families)
}

fn one_called<'a>(
    words: &str,
    what: &'static str,
    known: impl Iterator<Item = (CaseId, &'a AgencyId, &'a str)>,
) -> Result<CaseId, AppError> {
    let named = words.split_once('/');
    let is_meant = |(case, agency, number): &(CaseId, &AgencyId, &str)| match named {
        Some((of, told)) => agency.as_str() == of && *number == told,
        None => *number == words || CaseId::parse(words) == Some(*case),
    };
    let found: Vec<CaseId> = known.filter(is_meant).map(|(case, _, _)| case).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        several => Err(AppError::NotOne { what, words: words.to_owned(), count: several.len() }),
    }
}
