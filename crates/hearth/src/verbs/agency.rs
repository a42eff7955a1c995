//! `hearth agency`: who belongs to what, on a day; and another to belong.

use hearth_app::App;
use hearth_app::agencies::add_agencies;
use hearth_domain::agency::{Function, OrganisationForm, Registration};

use crate::arguments::{Agency, AgencyAdd, AgencyList, AgencyVerb};
use crate::clock;
use crate::output::Listing;

pub(crate) async fn run(what: Agency) -> anyhow::Result<()> {
    match what.what {
        AgencyVerb::List(what) => list(what).await,
        AgencyVerb::Add(what) => add(what).await,
    }
}

async fn add(what: AgencyAdd) -> anyhow::Result<()> {
    let app = App::open(&what.database.database, clock::now()).await?;
    let mut agency = hearth_domain::agency::Agency::local_authority(what.id, &what.name, "");
    agency.registration = what.registration;
    if what.registration != Registration::LaAdoptionService {
        agency.form = OrganisationForm::Charity;
    }
    let id = agency.id.clone();
    let added = add_agencies(&app.request_at_this_machine(clock::now()), vec![agency]).await?;
    let said = if added == 0 { "is registered already; it stays as it is" } else { "is added" };
    eprintln!("{id} {said}.");
    app.close().await;
    Ok(())
}

async fn list(what: AgencyList) -> anyhow::Result<()> {
    let app = App::open(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let day = what.on.unwrap_or_else(|| context.today());
    let network = context.network().await?;
    let there = network.agencies().filter(|agency| agency.exists_on(day));
    let row = |agency: &hearth_domain::agency::Agency| {
        let through = network.through_on(&agency.id, Function::FindFamilies, day);
        vec![
            agency.id.to_string(),
            agency.name.clone(),
            agency.registration.code().to_owned(),
            agency.region.clone(),
            through.map(|arrangement| arrangement.name.clone()).unwrap_or_default(),
        ]
    };
    let rows = there.map(row).collect();
    let columns = vec!["agency", "name", "registration", "region", "finds_families_through"];
    Listing { columns, rows }.print(what.format)
}
