//! `hearth demo`: a synthetic region, loaded through the real door and served.

use std::path::PathBuf;

use hearth_app::{App, Demonstration, demonstration};

use crate::arguments::Demo;
use crate::clock;
use crate::verbs::serve::serve_at;

pub(crate) async fn run(what: Demo) -> anyhow::Result<()> {
    hearth_web::check_address(what.listen)?;
    let temporary = what.database.is_none().then(temporary_file);
    let address = match (&what.database, &temporary) {
        (Some(address), _) => address.clone(),
        (None, Some(file)) => format!("sqlite:{}", file.display()),
        (None, None) => String::new(),
    };
    eprintln!("Making a synthetic region of {} looked after children …", what.children);
    let app = App::open(&address, clock::now()).await?;
    let of = Demonstration { seed: what.seed, children: what.children, lists_of_children: true };
    let report = demonstration(&app.request_at_this_machine(clock::now()), of).await?;
    eprintln!(
        "Loaded {} returns and lists: {} children on the way to adoption, {} households, {} new facts.",
        report.years.len(),
        report.children_kept,
        report.households_kept,
        report.changes.new
    );
    let served = serve_at(what.listen, app).await;
    if let Some(file) = temporary {
        remove(&file);
    }
    served
}

fn temporary_file() -> PathBuf {
    let name = format!("hearth-SYNTHETIC-demo-{}.db", std::process::id());
    std::env::temp_dir().join(name)
}

/// The demonstration's records go with it.
fn remove(file: &std::path::Path) {
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
}
