//! The clocks of loaded returns: the list of all, and those of one child, tell the same.

use hearth_app::clocks::{Question, clocks, clocks_of_child};
use hearth_app::scope::Whose;
use hearth_domain::clock::Standing;
use hearth_domain::{CaseId, Day};
use hearth_testkit::moment;

use crate::support::{apps, load, posted, region, year};

#[tokio::test]
async fn the_list_of_all_is_that_of_every_child_put_together() {
    for (app, _database) in apps().await {
        load(&app, "2026-06-01T10:00:00Z", posted(&region(600, 2022, 2026))).await;
        let context = app.request_at_this_machine(moment("2026-12-01T09:00:00Z"));
        let as_at: Day = year(2026).last_day();
        let question = Question { whose: Whose::Everybody, as_at, known_at: None, overdue: false };
        let answer = clocks(&context, &question).await.unwrap();
        assert!(answer.lines.len() > 30, "too few to show anything");
        let mut running = 0;
        let known = context.region(None).await.unwrap();
        for child in &known.children {
            let own = clocks_of_child(&context, child.case, as_at, None).await.unwrap().unwrap();
            running += own.iter().filter(|one| one.standing.is_running()).count();
            let starts: Vec<Option<Day>> =
                own.iter().map(|one| one.run.as_ref().map(|run| run.started)).collect();
            let told = starts.iter().take_while(|start| start.is_some()).count();
            assert!(starts[..told].is_sorted() && starts[told..].iter().all(Option::is_none));
        }
        assert_eq!(running, answer.lines.len());
        let reviewed = |one: &hearth_app::clocks::ClockLine| one.of_case.clock.id == "T-AUTH-REV";
        assert!(answer.lines.iter().any(reviewed), "the return tells of reviews");
        let nobody = CaseId::parse("00000000-0000-7000-8000-000000000000").unwrap();
        assert!(clocks_of_child(&context, nobody, as_at, None).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_late_review_is_a_finding_in_words() {
    for (app, _database) in apps().await {
        load(&app, "2026-06-01T10:00:00Z", posted(&region(600, 2022, 2026))).await;
        let context = app.request_at_this_machine(moment("2026-12-01T09:00:00Z"));
        let as_at = year(2026).last_day();
        let question = Question { whose: Whose::Everybody, as_at, known_at: None, overdue: true };
        let answer = clocks(&context, &question).await.unwrap();
        assert!(!answer.lines.is_empty());
        for line in &answer.lines {
            assert!(matches!(line.of_case.standing, Standing::Overdue(_)));
            let said = line.of_case.finding.as_deref().unwrap();
            assert!(said.starts_with("not ") && said.contains(" allows "), "{said}");
        }
    }
}
