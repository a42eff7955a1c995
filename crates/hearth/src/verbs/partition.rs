//! `hearth partition`: an authority's own partition turned on, turned off, shown.

use std::collections::BTreeSet;

use hearth_app::App;
use hearth_app::partition::{Deleted, Partition as Kept, TableState, look, turn_off, turn_on};
use hearth_domain::AgencyId;

use crate::arguments::{Partition, PartitionOf, PartitionShow, PartitionVerb};
use crate::clock;
use crate::output::Listing;

pub(crate) async fn run(what: Partition) -> anyhow::Result<()> {
    match what.what {
        PartitionVerb::On(what) => on(what).await,
        PartitionVerb::Off(what) => off(what).await,
        PartitionVerb::Show(what) => show(what).await,
    }
}

async fn on(what: PartitionOf) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let (was_off, partition) = turn_on(&context, &what.agency).await?;
    if was_off {
        eprintln!(
            "The partition of {} is on. What its returns hold beside the adoption slice is kept from \
             now on, with pupil numbers, and nobody else opens it.",
            what.agency
        );
    } else {
        eprintln!("The partition of {} is on already{}.", what.agency, since(&partition));
    }
    say_what_to_send(&what.agency, &partition.send_again());
    app.close().await;
    Ok(())
}

async fn off(what: PartitionOf) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let deleted = turn_off(&app.request_at_this_machine(clock::now()), &what.agency).await?;
    match deleted {
        Some(Deleted { rows, is_cleared }) => {
            eprintln!(
                "The partition of {} is off, and the {rows} rows it kept are deleted. Files that were \
                 written from it and backups of the database are not reached by this.",
                what.agency
            );
            if !is_cleared {
                eprintln!(
                    "The database is in use and clears away what was deleted when it next can."
                );
            }
        }
        None => eprintln!("The partition of {} is off already; it keeps nothing.", what.agency),
    }
    app.close().await;
    Ok(())
}

async fn show(what: PartitionShow) -> anyhow::Result<()> {
    let PartitionOf { agency, database } = what.of;
    let app = App::open_existing(&database.database, clock::now()).await?;
    let partition = look(&app.request_at_this_machine(clock::now()), &agency).await?;
    let row = |one: &TableState| {
        vec![
            agency.to_string(),
            one.year.to_string(),
            one.name.clone(),
            one.rows_sent.to_string(),
            one.rows_of_rest.map(|rows| rows.to_string()).unwrap_or_default(),
        ]
    };
    let rows = partition.tables.iter().map(row).collect();
    let columns = vec!["agency", "year", "table", "rows_sent", "rows_in_partition"];
    Listing { columns, rows }.print(what.format)?;
    if partition.on.is_some() {
        eprintln!("The partition of {agency} is on{}.", since(&partition));
        say_what_to_send(&agency, &partition.send_again());
    } else {
        eprintln!(
            "The partition of {agency} is off: nothing is kept beside the adoption slice. `hearth \
             partition on --agency {agency}` turns it on."
        );
    }
    app.close().await;
    Ok(())
}

fn since(partition: &Kept) -> String {
    partition.on.as_ref().map(|on| format!(", since {} by {}", on.at, on.by)).unwrap_or_default()
}

fn say_what_to_send(agency: &AgencyId, years: &BTreeSet<i16>) {
    if years.is_empty() {
        return;
    }
    let told: Vec<String> = years.iter().map(i16::to_string).collect();
    eprintln!(
        "Not kept whole: {}. Send these years again for their rest to be kept: `hearth import ssda903 \
         FOLDER --agency {agency} --year YEAR`.",
        told.join(", ")
    );
}
