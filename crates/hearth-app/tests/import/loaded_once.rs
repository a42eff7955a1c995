//! The region is loaded once for all who ask, and again for whoever asks after something was recorded.

use std::sync::Arc;

use hearth_app::pipeline::{Filter, list};
use hearth_app::region::Region;
use hearth_app::{App, Context};
use hearth_domain::wait::WaitClock;
use hearth_testkit::moment;

use crate::support::{apps, load, posted, region, year};

fn asking(app: &App) -> Context<'_> {
    app.request_at_this_machine(moment("2026-06-02T10:00:00Z"))
}

async fn now(app: &App) -> Arc<Region> {
    asking(app).region(None).await.unwrap()
}

async fn as_known(app: &App, at: &str) -> Arc<Region> {
    asking(app).region(Some(moment(at))).await.unwrap()
}

/// How many children a list shows, which stands on what is kept beside the region.
async fn listed(app: &App) -> usize {
    let everybody = Filter::on("2026-03-31".parse().unwrap());
    list(&asking(app), &everybody, WaitClock::Entry).await.unwrap().len()
}

#[tokio::test]
async fn those_who_ask_together_share_a_region_and_nobody_is_shown_an_older_one() {
    let (earlier, last): (Vec<_>, Vec<_>) =
        posted(&region(600, 2025, 2026)).into_iter().partition(|(_, of, _)| *of != year(2026));
    for (app, _database) in apps().await {
        load(&app, "2026-06-01T10:00:00Z", earlier.clone()).await;
        let (one, other) = tokio::join!(now(&app), now(&app));
        assert!(Arc::ptr_eq(&one, &other), "loaded twice");
        let before = listed(&app).await;

        load(&app, "2026-06-01T11:00:00Z", last.clone()).await;
        let (next, then) = tokio::join!(now(&app), as_known(&app, "2026-06-01T10:30:00Z"));
        assert!(next.ledger > one.ledger);
        assert!(listed(&app).await > before, "the last year brought children");
        assert_eq!(then.children.len(), one.children.len(), "as it was known in between");
        assert!(Arc::ptr_eq(&next, &now(&app).await), "and that one is kept");
    }
}
