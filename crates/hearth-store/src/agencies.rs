//! Agencies, arrangements, their parts and successions.

use hearth_access::{ManageAgencies, Permit, ReadAgencies};
use hearth_domain::agency::{
    Agency, Arrangement, ArrangementForm, Function, Network, OrganisationForm, Part, Registration,
    SpinOut, Standing, Succession,
};
use hearth_domain::{AgencyId, ArrangementId};
use sqlx::any::AnyRow;

use crate::error::{Doing, StoreError};
use crate::facts::{agency_id, text, whole};
use crate::instant::{day, day_text};
use crate::session::{Session, Stamp};
use crate::sql;

impl Session {
    /// Who belongs to what, and when.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn network(&mut self, _permit: &Permit<ReadAgencies>) -> Result<Network, StoreError> {
        let mut network = Network::default();
        for row in self.all(sql::AGENCIES).await? {
            network.add_agency(agency(&row)?);
        }
        for row in self.all(sql::ARRANGEMENTS).await? {
            network.add_arrangement(arrangement(&row)?);
        }
        for row in self.all(sql::PARTS).await? {
            let part = part(&row)?;
            let about = part.agency.to_string();
            network.add_part(part).map_err(|_| StoreError::Unreadable {
                what: "a part of an agency",
                value: about,
            })?;
        }
        for row in self.all(sql::SUCCESSIONS).await? {
            let on = text(&row, 2)?;
            let day = day(&on)?.ok_or(StoreError::Unreadable { what: "a day", value: on })?;
            let (from, to) = (agency_id(&text(&row, 0)?)?, agency_id(&text(&row, 1)?)?);
            network.add_succession(Succession { from, to, day });
        }
        Ok(network)
    }

    /// Saves every agency, arrangement, part and succession of `network`.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_network(
        &mut self,
        _permit: &Permit<ManageAgencies>,
        _stamp: &Stamp,
        network: &Network,
    ) -> Result<(), StoreError> {
        for agency in network.agencies() {
            self.save_agency(agency).await?;
        }
        for arrangement in network.arrangements() {
            self.save_arrangement(arrangement).await?;
        }
        for part in network.parts() {
            self.save_part(part).await?;
        }
        for succession in network.successions() {
            sqlx::query(sql::SAVE_SUCCESSION)
                .bind(succession.from.as_str().to_owned())
                .bind(succession.to.as_str().to_owned())
                .bind(day_text(Some(succession.day)))
                .execute(&mut *self.transaction)
                .await
                .doing("save a succession")?;
        }
        Ok(())
    }

    async fn all(&mut self, statement: &'static str) -> Result<Vec<AnyRow>, StoreError> {
        sqlx::query(statement).fetch_all(&mut *self.transaction).await.doing("read agencies")
    }

    async fn save_agency(&mut self, agency: &Agency) -> Result<(), StoreError> {
        let spin_out = match &agency.form {
            OrganisationForm::PublicServiceMutual(spin_out) => Some(spin_out),
            _ => None,
        };
        sqlx::query(sql::SAVE_AGENCY)
            .bind(agency.id.as_str().to_owned())
            .bind(agency.name.clone())
            .bind(agency.registration.code())
            .bind(agency.ofsted_urn.clone().unwrap_or_default())
            .bind(form_code(&agency.form))
            .bind(agency.region.clone())
            .bind(day_text(agency.opened))
            .bind(day_text(agency.closed))
            .bind(spin_out.map(|told| told.left.to_string()).unwrap_or_default())
            .bind(day_text(spin_out.map(|told| told.transferred_on)))
            .bind(spin_out.map_or(0, |told| i64::from(told.staff_transferred)))
            .bind(spin_out.map_or(0, |told| i64::from(told.employee_control_percent)))
            .execute(&mut *self.transaction)
            .await
            .doing("save an agency")?;
        Ok(())
    }

    async fn save_arrangement(&mut self, arrangement: &Arrangement) -> Result<(), StoreError> {
        let named = |agency: &Option<AgencyId>| {
            agency.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        sqlx::query(sql::SAVE_ARRANGEMENT)
            .bind(arrangement.id.as_str().to_owned())
            .bind(arrangement.name.clone())
            .bind(arrangement.form.code())
            .bind(named(&arrangement.host))
            .bind(named(&arrangement.delivered_by))
            .execute(&mut *self.transaction)
            .await
            .doing("save an arrangement")?;
        Ok(())
    }

    async fn save_part(&mut self, part: &Part) -> Result<(), StoreError> {
        let reason = match &part.standing {
            Standing::Through => None,
            Standing::Retained { reason } => Some(reason.clone()),
        };
        sqlx::query(sql::SAVE_PART)
            .bind(part.agency.as_str().to_owned())
            .bind(part.arrangement.as_str().to_owned())
            .bind(part.function.code())
            .bind(day_text(part.from))
            .bind(day_text(part.until))
            .bind(i64::from(reason.is_some()))
            .bind(reason.unwrap_or_default())
            .execute(&mut *self.transaction)
            .await
            .doing("save a part")?;
        Ok(())
    }
}

fn form_code(form: &OrganisationForm) -> &'static str {
    match form {
        OrganisationForm::LocalAuthority => "local-authority",
        OrganisationForm::Charity => "charity",
        OrganisationForm::CompanyOwnedByAuthorities => "company-owned-by-authorities",
        OrganisationForm::PublicServiceMutual(_) => "public-service-mutual",
    }
}

fn agency(row: &AnyRow) -> Result<Agency, StoreError> {
    let registration = text(row, 2)?;
    let urn = text(row, 3)?;
    Ok(Agency {
        id: agency_id(&text(row, 0)?)?,
        name: text(row, 1)?,
        registration: Registration::parse(&registration)
            .ok_or(StoreError::Unreadable { what: "a registration", value: registration })?,
        ofsted_urn: (!urn.is_empty()).then_some(urn),
        form: form(row)?,
        region: text(row, 5)?,
        opened: day(&text(row, 6)?)?,
        closed: day(&text(row, 7)?)?,
    })
}

fn form(row: &AnyRow) -> Result<OrganisationForm, StoreError> {
    let code = text(row, 4)?;
    let unreadable =
        || StoreError::Unreadable { what: "a form of organisation", value: code.clone() };
    match code.as_str() {
        "local-authority" => Ok(OrganisationForm::LocalAuthority),
        "charity" => Ok(OrganisationForm::Charity),
        "company-owned-by-authorities" => Ok(OrganisationForm::CompanyOwnedByAuthorities),
        "public-service-mutual" => Ok(OrganisationForm::PublicServiceMutual(SpinOut {
            left: agency_id(&text(row, 8)?)?,
            transferred_on: day(&text(row, 9)?)?.ok_or_else(unreadable)?,
            staff_transferred: u32::try_from(whole(row, 10)?).map_err(|_| unreadable())?,
            employee_control_percent: u8::try_from(whole(row, 11)?).map_err(|_| unreadable())?,
        })),
        _ => Err(unreadable()),
    }
}

fn arrangement(row: &AnyRow) -> Result<Arrangement, StoreError> {
    let named = |text: String| if text.is_empty() { Ok(None) } else { agency_id(&text).map(Some) };
    let form = text(row, 2)?;
    Ok(Arrangement {
        id: arrangement_id(&text(row, 0)?)?,
        name: text(row, 1)?,
        form: ArrangementForm::parse(&form)
            .ok_or(StoreError::Unreadable { what: "a form of arrangement", value: form })?,
        host: named(text(row, 3)?)?,
        delivered_by: named(text(row, 4)?)?,
    })
}

fn part(row: &AnyRow) -> Result<Part, StoreError> {
    let function = text(row, 2)?;
    let retained = whole(row, 5)? != 0;
    Ok(Part {
        agency: agency_id(&text(row, 0)?)?,
        arrangement: arrangement_id(&text(row, 1)?)?,
        function: Function::parse(&function)
            .ok_or(StoreError::Unreadable { what: "a function", value: function })?,
        from: day(&text(row, 3)?)?,
        until: day(&text(row, 4)?)?,
        standing: if retained {
            Standing::Retained { reason: text(row, 6)? }
        } else {
            Standing::Through
        },
    })
}

fn arrangement_id(text: &str) -> Result<ArrangementId, StoreError> {
    ArrangementId::parse(text)
        .ok_or_else(|| StoreError::Unreadable { what: "an arrangement id", value: text.to_owned() })
}
