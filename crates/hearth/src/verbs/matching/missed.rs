//! `hearth match missed | close`: what might be missed, what was closed of it and why, and closing.

use hearth_app::App;
use hearth_app::matching::{self, Closed, SaidOfMissed};
use hearth_matching::missed::{Missed, key_word};

use super::pool::Asking;
use crate::arguments::{Format, MatchClose, MatchMissed};
use crate::clock;
use crate::output::Listing;

pub(super) async fn run(what: &MatchMissed) -> anyhow::Result<()> {
    let asking = Asking::of(&what.asked).await?;
    let (context, format) = (asking.context(), what.asked.asked.format);
    if what.closed {
        return closed(&matching::closed(&context, &asking.question).await?, format);
    }
    open(&matching::missed(&context, &asking.question).await?, format)
}

fn open(missed: &[Missed], format: Format) -> anyhow::Result<()> {
    let rows = missed.iter().map(|one| {
        vec![
            key_word(one.key()),
            one.kind.label().to_owned(),
            one.day.to_string(),
            one.kind.owner().label().to_owned(),
            one.sentence.clone(),
        ]
    });
    let columns = vec!["key", "why", "day", "owner", "what"];
    Listing { columns, rows: rows.collect() }.print(format)?;
    if let Some(first) = missed.first() {
        let key = key_word(first.key());
        eprintln!(
            "Whoever has looked at one closes it: `hearth match close {key} --reason asked --by family-finder`, or several keys together."
        );
    }
    Ok(())
}

fn closed(closed: &Closed, format: Format) -> anyhow::Result<()> {
    let rows = closed.ones.iter().map(|one| {
        let closing = &one.closing;
        vec![
            one.day.to_string(),
            closing.kind.label().to_owned(),
            one.child.to_string(),
            closing.household.map(|case| case.to_string()).unwrap_or_default(),
            closing.reason.code().to_owned(),
            closing.evidence.by.code().to_owned(),
            closing.words.clone(),
        ]
    });
    let columns = vec!["day", "why", "child", "family", "reason", "by", "words"];
    Listing { columns, rows: rows.collect() }.print(format)?;
    eprintln!("Closed from {} to {}:", closed.first, closed.last);
    for (reason, count) in closed.counts() {
        eprintln!("{count:>6}  {}", reason.label());
    }
    Ok(())
}

pub(super) async fn close(what: &MatchClose) -> anyhow::Result<()> {
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let said = SaidOfMissed { reason: what.reason, words: what.words.clone(), by: what.by };
    let keys = what.keys.iter().copied().collect();
    let done = matching::close_missed(&context, &keys, &said).await?;
    for one in &done.missed {
        eprintln!("hearth: closed ({}): {}", said.reason.label(), one.sentence);
    }
    eprintln!("hearth: {} closed (change {})", done.missed.len(), done.ledger);
    Ok(())
}
