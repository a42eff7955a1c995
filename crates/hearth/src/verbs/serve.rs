//! `hearth serve`: the pages of a database, for this machine.

use std::net::SocketAddr;

use anyhow::Context as _;
use hearth_app::App;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::arguments::Serve;
use crate::{clock, rules_file};

pub(crate) async fn run(what: Serve) -> anyhow::Result<()> {
    hearth_web::check_address(what.listen)?;
    let rules = what.rules.as_deref().map(rules_file::read).transpose()?;
    let app = App::open_existing(&what.database.database, clock::now()).await?;
    let app = rules.into_iter().fold(app, App::by_rules);
    serve_at(what.listen, app).await
}

/// Serves until the person interrupts.
pub(crate) async fn serve_at(listen: SocketAddr, app: App) -> anyhow::Result<()> {
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("{listen} cannot be listened at; another program may use it. Try --listen 127.0.0.1:8081"))?;
    println!(
        "Hearth is ready at http://{}/ (synthetic data; Ctrl-C ends it)",
        listener.local_addr()?
    );
    let interrupted = interrupted()?;
    let site = hearth_web::Site::new(app.clone(), clock::now).reporting_faults_to(report);
    site.serve(listener, interrupted).await?;
    app.close().await;
    Ok(())
}

/// Ready when somebody interrupts or ends the program.
fn interrupted() -> anyhow::Result<impl Future<Output = ()>> {
    let mut ended = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = ended.recv() => {}
        }
    })
}

/// A fault of the program or the database. It names no person; the page said only that it failed.
fn report(fault: &str) {
    eprintln!("hearth: {fault}");
}
