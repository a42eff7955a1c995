//! Every authority of a synthetic region, with limits that allow for chance.

use hearth_app::funnel::{Answer, Basis, Question, Verdict, funnel};
use hearth_app::indicators::find;
use hearth_testkit::moment;

use crate::support::{apps, load, posted, region, year};

#[tokio::test]
async fn authorities_that_are_alike_lie_mostly_within_the_limits() {
    let (app, _database) = apps().await.remove(0);
    load(&app, "2026-06-01T10:00:00Z", posted(&region(900, 2019, 2026))).await;
    let context = app.request_at_this_machine(moment("2026-06-02T10:00:00Z"));
    let (mut all, mut within) = (0, 0);
    for (code, ending) in [("adopted", 2025), ("adopted", 2026), ("a3", 2025), ("a3", 2026)] {
        let indicator = find(code).unwrap();
        let question = Question { indicator, year: year(ending), known_at: None };
        let Answer::Funnel(funnel) = funnel(&context, &question).await.unwrap() else {
            panic!("{code} {ending} is a funnel")
        };
        assert_eq!(funnel.points.len(), 6);
        let estimated = matches!(funnel.dispersion.basis, Basis::Estimated(_));
        assert_eq!(estimated, code == "adopted", "8 or 7 years of 6 are enough, 6 shares are not");
        all += funnel.points.len();
        within += funnel.points.iter().filter(|one| one.verdict == Verdict::Within).count();
    }
    assert!(within + 3 >= all, "only {within} of {all} lie within 95 % limits");
}

#[tokio::test]
async fn what_no_source_tells_has_no_funnel() {
    let (app, _database) = apps().await.remove(0);
    load(&app, "2026-06-01T10:00:00Z", posted(&region(300, 2026, 2026))).await;
    let context = app.request_at_this_machine(moment("2026-06-02T10:00:00Z"));
    let asked = |code: &str, ending| Question {
        indicator: find(code).unwrap(),
        year: year(ending),
        known_at: None,
    };
    let matched = funnel(&context, &asked("matched-within-6-months", 2026)).await.unwrap();
    assert!(matches!(matched, Answer::NotKnown(_)));
    let untold = funnel(&context, &asked("adopted", 2025)).await.unwrap();
    assert!(matches!(untold, Answer::NotKnown(_)));
    let days = funnel(&context, &asked("a1", 2026)).await.unwrap();
    assert!(matches!(days, Answer::NeitherShareNorCount));
}
