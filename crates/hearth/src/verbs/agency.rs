//! `hearth agency`: who belongs to what, on a day.

use hearth_app::App;
use hearth_domain::agency::Function;

use crate::arguments::{Agency, AgencyList, AgencyVerb};
use crate::clock;
use crate::output::Listing;

pub(crate) async fn run(what: Agency) -> anyhow::Result<()> {
    let AgencyVerb::List(what) = what.what;
    list(what).await
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
