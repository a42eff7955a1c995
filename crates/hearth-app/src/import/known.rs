//! Whom an agency's records know already, and whom the returns given now name for the first time.
//!
//! A child may stand in the children looked after return and in list 10 of one import: the number is
//! the authority's in both, so it is one case, made once.

use std::collections::BTreeMap;

use hearth_access::{ImportReturns, Permit};
use hearth_domain::{AgencyId, CaseId};
use hearth_store::{CaseKind, Session};

use super::kind::Kind;
use super::prepare::Prepared;
use super::report::ImportReport;
use crate::error::AppError;
use crate::ids::Ids;

/// The children, or the households, of one agency.
#[derive(Default)]
pub(super) struct Cases {
    /// The case of each, by the agency's number.
    pub all: BTreeMap<String, CaseId>,
    /// Those that are new to the record.
    pub new: Vec<(CaseId, String)>,
}

/// Everybody the agencies of an import know, or come to know by it.
#[derive(Default)]
pub(super) struct Known {
    pub cases: BTreeMap<(AgencyId, CaseKind), Cases>,
    /// For an agency that has sent nothing.
    nobody: BTreeMap<String, CaseId>,
}

impl Known {
    /// Reads whom the record knows, and makes a case for everybody else to be kept.
    pub(super) async fn read(
        session: &mut Session,
        permit: &Permit<ImportReturns>,
        prepared: &[Prepared],
        ids: &Ids,
    ) -> Result<Self, AppError> {
        let mut known = Self::default();
        for one in prepared {
            let key = (one.agency.clone(), one.kind.cases());
            if !known.cases.contains_key(&key) {
                let all = session.case_numbers(permit, &one.agency, one.kind.cases()).await?;
                known.cases.insert(key.clone(), Cases { all, new: Vec::new() });
            }
            if let Some(cases) = known.cases.get_mut(&key) {
                cases.make(one, ids);
            }
        }
        Ok(known)
    }

    /// The case of every child or household of an agency, by its number.
    pub(super) fn cases_of(&self, agency: &AgencyId, kind: Kind) -> &BTreeMap<String, CaseId> {
        let cases = self.cases.get(&(agency.clone(), kind.cases()));
        cases.map_or(&self.nobody, |cases| &cases.all)
    }

    /// The numbers of an agency's children who are new to the record.
    pub(super) fn new_children(&self, agency: &AgencyId) -> impl Iterator<Item = &String> {
        let cases = self.cases.get(&(agency.clone(), CaseKind::Child));
        cases.into_iter().flat_map(|cases| cases.new.iter().map(|(_, number)| number))
    }

    /// Counts them.
    pub(super) fn add_to(&self, report: &mut ImportReport) {
        for ((_, kind), cases) in &self.cases {
            match kind {
                CaseKind::Child => report.children_kept += cases.all.len(),
                CaseKind::Household => report.households_kept += cases.all.len(),
            }
        }
    }
}

impl Cases {
    fn make(&mut self, prepared: &Prepared, ids: &Ids) {
        let is_new = |number: &&String| !self.all.contains_key(*number);
        let new: Vec<(CaseId, String)> = prepared
            .kept
            .iter()
            .filter(is_new)
            .map(|number| (ids.case(), number.clone()))
            .collect();
        self.all.extend(new.iter().map(|(case, number)| (number.clone(), *case)));
        self.new.extend(new);
    }
}
