//! Who the adopters of a household are, by the agency's identifiers in the rows that are kept.

use std::collections::BTreeMap;

use hearth_access::{MakeReturn, Permit};
use hearth_domain::{AgencyId, Household, Source};
use hearth_returns::Table;
use hearth_returns::cohort::cells_of;
use hearth_store::{CaseKind, ReturnRow};

use crate::context::Context;
use crate::error::AppError;

/// The identifiers of an agency's adopters, by the household's number, as its newest list gives them.
pub(super) struct Adopters {
    of: BTreeMap<String, Vec<String>>,
}

/// The adopters of one household, each a row: the adopter's identifier and the family's.
pub(super) struct Named {
    /// An identifier of the adopter and of the family; the family's is blank for an adopter alone.
    pub rows: Vec<(String, String)>,
    /// Whether the identifiers are made from the household's, as no list gives them.
    pub is_made: bool,
}

impl Adopters {
    /// Reads the identifiers; of several years that name a household, the newest holds.
    pub(super) async fn load(
        context: &Context<'_>,
        permit: &Permit<MakeReturn>,
        agency: &AgencyId,
    ) -> Result<Self, AppError> {
        let mut session = context.app.store.begin().await?;
        let sent = session.tables_for_return(permit, agency, Source::AnnexA).await?;
        let of_list = sent.iter().filter(|one| one.name == Table::List11.name());
        let mut of = BTreeMap::new();
        for year in of_list.map(|one| one.year) {
            let place = (agency, Source::AnnexA, year);
            let rows = session.rows_for_return(permit, place, CaseKind::Household).await?;
            of.extend(of_year(&rows));
        }
        Ok(Self { of })
    }

    /// The adopters of a household. Where no list gives as many as are told of, identifiers are made
    /// from the household's number; one adopter is taken where nothing tells how many.
    pub(super) fn of(&self, number: &str, household: &Household) -> Named {
        let told = household.adopters().map(usize::from);
        let as_told = |kept: &&Vec<String>| told.is_none_or(|people| kept.len() == people);
        let kept = self.of.get(number).filter(as_told);
        let people = told.unwrap_or(1);
        let is_made = kept.is_none();
        let made = || match people {
            1 => vec![number.to_owned()],
            _ => (1..=people).map(|one| format!("{number}-{one}")).collect(),
        };
        let adopters = kept.cloned().unwrap_or_else(made);
        let is_alone = adopters.iter().eq([number]);
        let family = if is_alone { "" } else { number };
        Named {
            rows: adopters.into_iter().map(|adopter| (adopter, family.to_owned())).collect(),
            is_made,
        }
    }
}

/// The identifiers that one year's rows give, in the order of the file, each once.
fn of_year(rows: &[ReturnRow]) -> BTreeMap<String, Vec<String>> {
    let mut of: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.table == Table::List11.name() && !row.child.is_empty())
    {
        let named = of.entry(row.child.clone()).or_default();
        if let Some(adopter) = first_cell(&row.cells).filter(|one| !named.contains(one)) {
            named.push(adopter);
        }
    }
    of
}

fn first_cell(cells: &str) -> Option<String> {
    let record = cells_of(cells);
    let cell = record.get(0).unwrap_or_default();
    (!cell.is_empty()).then(|| cell.to_owned())
}
