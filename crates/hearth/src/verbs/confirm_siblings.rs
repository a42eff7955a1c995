//! `hearth confirm-siblings`: a person's finding about children who share a family identifier.

use hearth_app::App;
use hearth_app::siblings::{SiblingDecision, SiblingsChosen, confirm, withdraw};

use crate::arguments::ConfirmSiblings;
use crate::clock;

pub(crate) async fn run(what: ConfirmSiblings) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let chosen = what.chosen();
    let (done, said) = match chosen.zip(what.seen) {
        Some((chosen, evidence)) => {
            let decision = SiblingDecision { key: what.group, chosen, evidence };
            (confirm(&context, &decision).await?, "recorded")
        }
        None => (withdraw(&context, &what.group).await?, "open again"),
    };
    eprintln!("hearth: the group of {} children is {said} (change {})", done.children, done.ledger);
    Ok(())
}

impl ConfirmSiblings {
    /// Who are brothers and sisters; `None` when what was decided is taken back.
    fn chosen(&self) -> Option<SiblingsChosen> {
        if self.all {
            Some(SiblingsChosen::All)
        } else if self.none {
            Some(SiblingsChosen::Nobody)
        } else if self.withdraw {
            None
        } else {
            Some(SiblingsChosen::These(self.sibling.iter().copied().collect()))
        }
    }
}
