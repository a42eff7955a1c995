//! The statements of a case, each with the version that holds it.

use hearth_access::ReadJourneys;
use hearth_casework::need::NeedOf;
use hearth_casework::said::Said;
use hearth_domain::fact::{Statement, live};
use hearth_domain::{CaseId, Fact, FactId, FactKind, Recorded};
use jiff::Timestamp;

use super::caution::{cautions, taken_back};
use crate::case_record::case_record;
use crate::context::Context;
use crate::error::AppError;

/// One statement, as it was last recorded.
#[derive(Debug, Clone)]
pub struct ListedStatement {
    /// The case.
    pub case: CaseId,
    /// Its version.
    pub recorded: Recorded,
    /// Which kind it is.
    pub kind: Statement,
    /// What it says; `None` where its line cannot be read.
    pub said: Option<Said>,
    /// What a person should know of it, or of its withdrawal; nothing of one that was replaced.
    pub cautions: Vec<String>,
    /// Whether it holds, or was corrected or withdrawn.
    pub holds: bool,
}

/// What stands in the place of where, or with whom, a child must not live.
const NOT_SHOWN: &str = "(not shown)";

impl ListedStatement {
    /// Its line. Of what keeps a child safe it says no more than that it is such a need.
    #[must_use]
    pub fn line(&self) -> String {
        match self.said.as_ref().filter(|_| self.is_of_safety()) {
            Some(said) => {
                let words = said.line();
                let kept: Vec<&str> = words.split(' ').take(3).collect();
                format!("{} {NOT_SHOWN}", kept.join(" "))
            }
            None => self.recorded.fact.detail.clone(),
        }
    }

    /// Whether it says where, or with whom, a child must not live.
    #[must_use]
    pub fn is_of_safety(&self) -> bool {
        match &self.said {
            Some(Said::Need(need)) => matches!(need.what, NeedOf::Safety(_)),
            Some(Said::NeedEnded(ended)) => ended.is_of_safety(),
            _ => false,
        }
    }

    fn of(recorded: Recorded, holds: bool) -> Option<Self> {
        let kind = recorded.fact.kind;
        let FactKind::Statement(statement) = kind else { return None };
        let said = Said::read(&recorded.fact);
        let one = Self {
            case: recorded.case,
            recorded,
            kind: statement,
            said,
            cautions: Vec::new(),
            holds,
        };
        kind.is_stated_at_work().then_some(one)
    }
}

/// The statements of a case that held at an instant, in the order of recording; `None` when there is no such
/// case in reach.
///
/// # Errors
/// When they may not or cannot be read.
pub async fn of_case(
    context: &Context<'_>,
    case: CaseId,
    known_at: Option<Timestamp>,
) -> Result<Option<Vec<ListedStatement>>, AppError> {
    let record = case_record(context, case, known_at).await?;
    let listed = |version: Recorded| ListedStatement::of(version, true);
    Ok(record.map(|record| live(record.versions).into_iter().filter_map(listed).collect()))
}

/// One version of a statement, whether or not it still holds; `None` when there is none in reach.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn one(context: &Context<'_>, fact: FactId) -> Result<Option<ListedStatement>, AppError> {
    let permit = context.permit::<ReadJourneys>()?;
    let mut session = context.app.store.begin().await?;
    let Some(case) = session.case_of_fact(&permit, fact).await? else { return Ok(None) };
    drop(session);
    let Some(record) = case_record(context, case, None).await? else { return Ok(None) };
    let found = record.versions.iter().find(|version| version.id == fact).cloned();
    let holding = live(record.versions);
    let holds = holding.iter().any(|version| version.id == fact);
    let rest: Vec<Fact> =
        holding.into_iter().filter(|one| one.id != fact).map(|one| one.fact).collect();
    let listed = found.and_then(|version| ListedStatement::of(version, holds));
    Ok(listed.map(|one| {
        let today = context.today();
        let cautions = match &one.said {
            Some(said) if holds => cautions(said, &rest, today),
            Some(said) if one.recorded.retracted => taken_back(said, &rest, today),
            _ => Vec::new(),
        };
        ListedStatement { cautions, ..one }
    }))
}
