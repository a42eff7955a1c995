//! `hearth settle`: a person's choice between what sources tell.

use hearth_app::App;
use hearth_app::conflicts::{Choice, settle, withdraw};
use hearth_domain::settlement::Chosen;

use crate::arguments::Settle;
use crate::clock;

pub(crate) async fn run(what: Settle) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let (case, kind, of) = (what.case, what.about, what.of);
    let settled = match what.chosen().zip(what.seen) {
        Some((chosen, evidence)) => {
            let choice = Choice { case, kind, of, seen: None, chosen, evidence };
            settle(&context, &choice).await?
        }
        None => withdraw(&context, case, kind, of).await?,
    };
    let done = if what.withdraw { "open again" } else { "settled" };
    eprintln!("hearth: {} is {done} (change {})", kind.label(), settled.ledger);
    Ok(())
}

impl Settle {
    /// What is chosen; `None` when a settlement is taken back.
    fn chosen(&self) -> Option<Chosen> {
        let told = self.as_told_by.map(Chosen::AsToldBy);
        let on_day = || self.day.map(Chosen::OnDay);
        told.or_else(on_day).or(self.did_not_happen.then_some(Chosen::DidNotHappen))
    }
}
