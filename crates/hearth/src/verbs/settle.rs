//! `hearth settle`: a person's choice between what sources tell.

use hearth_app::App;
use hearth_app::conflicts::{Choice, settle, withdraw};

use crate::arguments::Settle;
use crate::clock;

pub(crate) async fn run(what: Settle) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let (case, kind, of) = (what.case, what.about, what.of);
    let settled = match what.seen.filter(|_| !what.withdraw) {
        Some(evidence) => {
            let choice = Choice { case, kind, of, seen: None, day: what.day, evidence };
            settle(&context, &choice).await?
        }
        None => withdraw(&context, case, kind, of).await?,
    };
    let told = match (what.withdraw, what.day) {
        (true, _) => "open again".to_owned(),
        (false, Some(day)) => format!("settled: {day}"),
        (false, None) => "settled: it did not happen".to_owned(),
    };
    eprintln!("hearth: {} is {told} (change {})", kind.label(), settled.ledger);
    Ok(())
}
