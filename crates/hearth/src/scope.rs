//! Whose children and households a verb is asked about.

use hearth_app::Context;
use hearth_app::scope::Whose;

use crate::arguments::Scope;

impl Scope {
    /// What the words on the command line ask for.
    pub(crate) async fn whose(&self, context: &Context<'_>) -> anyhow::Result<Whose> {
        let network = context.network().await?;
        if let Some(name) = &self.raa {
            return Ok(Whose::arrangement(&network, name, self.membership)?);
        }
        if self.agency.is_empty() {
            return Ok(Whose::Everybody);
        }
        for agency in &self.agency {
            if network.agency(agency).is_none() {
                return Err(hearth_app::AppError::UnknownAgency(agency.clone()).into());
            }
        }
        Ok(Whose::Agencies(self.agency.iter().cloned().collect()))
    }
}
