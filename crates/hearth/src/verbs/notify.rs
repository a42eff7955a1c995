//! `hearth notify`: an authority tells of a child before any decision.

use hearth_app::App;
use hearth_app::notifications::{Notice, notify};
use hearth_domain::identity::{Identity, IdentityKind};
use hearth_domain::notification::Birth;

use crate::arguments::Notify;
use crate::clock;

pub(crate) async fn run(what: Notify) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let expected = || what.expected.map(Birth::Expected);
    // The arguments hold one of the two.
    let Some(birth) = what.born.map(Birth::Born).or_else(expected) else { return Ok(()) };
    let notice = Notice {
        names: what.names(),
        agency: what.agency,
        number: what.number.trim().to_owned(),
        day: what.day,
        birth,
        evidence: what.seen,
    };
    let done = notify(&context, &notice).await?;
    eprintln!("hearth: case {} is started (change {})", done.case, done.ledger);
    Ok(())
}

impl Notify {
    fn names(&self) -> Vec<Identity> {
        let given = [
            (IdentityKind::Forename, &self.forename),
            (IdentityKind::Surname, &self.surname),
            (IdentityKind::Worker, &self.worker),
            (IdentityKind::Team, &self.team),
        ];
        let one = |(kind, value): (IdentityKind, &Option<String>)| {
            let value = value.as_ref().map(|value| value.trim().to_owned());
            value.filter(|value| !value.is_empty()).map(|value| Identity { kind, value })
        };
        given.into_iter().filter_map(one).collect()
    }
}
