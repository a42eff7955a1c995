//! The rest of a return, where the authority keeps it in its own partition.

use std::collections::BTreeSet;

use hearth_access::OpenPartition;
use hearth_domain::{AgencyId, CollectionYear};
use hearth_returns::Table;
use hearth_store::{OwnRow, Session};

use super::Extent;
use crate::context::Context;
use crate::error::AppError;

/// The rest of one year. Nothing where the partition is off, or nothing more than the slice is asked.
#[derive(Default)]
pub(super) struct Rest {
    /// Whether the partition is on, and was asked.
    pub is_on: bool,
    /// The tables of which the rest is kept as they were last sent.
    held: BTreeSet<Table>,
    rows: Vec<OwnRow>,
}

impl Rest {
    pub(super) async fn read(
        context: &Context<'_>,
        session: &mut Session,
        (agency, year): (&AgencyId, CollectionYear),
        extent: Extent,
    ) -> Result<Self, AppError> {
        // Whoever may not open the partition is given the slice, as if it were off.
        let permit = context.own_permit::<OpenPartition>(agency).ok();
        let Some(permit) = permit.filter(|_| extent == Extent::AllKept) else {
            return Ok(Self::default());
        };
        if session.own_partition(&permit).await?.is_none() {
            return Ok(Self::default());
        }
        let tables = session.own_tables(&permit).await?;
        let newest = tables.iter().filter(|one| one.year == year.ending() && one.is_newest);
        Ok(Self {
            is_on: true,
            held: newest.filter_map(|one| Table::parse(&one.name)).collect(),
            rows: session.own_rows(&permit, year.ending()).await?,
        })
    }

    /// Whether the rest of a table is kept.
    pub(super) fn holds(&self, table: Table) -> bool {
        self.held.contains(&table)
    }

    /// The rows, with the table of each.
    pub(super) fn rows(&self) -> impl Iterator<Item = (Table, &str)> {
        self.rows.iter().filter_map(|row| {
            let table = Table::parse(&row.table).filter(|table| self.holds(*table))?;
            Some((table, row.cells.as_str()))
        })
    }
}
