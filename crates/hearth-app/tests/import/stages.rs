//! Where children stand on an earlier day.

use std::collections::BTreeSet;

use hearth_app::pipeline::{Filter, list};
use hearth_domain::stage::Stage;
use hearth_testkit::moment;

use crate::support::{apps, load, posted, region};

#[tokio::test]
async fn children_matched_on_a_past_day_stand_where_the_return_would_have_shown_them() {
    let (app, _database) = apps().await.remove(0);
    load(&app, "2026-06-01T10:00:00Z", posted(&region(900, 2022, 2026))).await;
    let context = app.request_at_this_machine(moment("2026-06-02T10:00:00Z"));
    let day = "2024-03-31".parse().unwrap();
    let known = context.region(None).await.unwrap();
    let matched: Vec<_> = known
        .children
        .iter()
        .filter(|child| Stage::reached_by(&child.journey.as_at(day)) == Some(Stage::Matched))
        .collect();
    assert!(!matched.is_empty(), "somebody adopted since was matched on that day");
    let stages = BTreeSet::from([Stage::Decided, Stage::Authorised]);
    let filter = Filter { stages, ..Filter::on(day) };
    let shown = list(&context, &filter, hearth_domain::wait::WaitClock::Order).await.unwrap();
    for child in matched {
        assert!(
            shown.iter().any(|one| one.case == child.case),
            "child {} is shown nowhere",
            child.number
        );
    }
}
