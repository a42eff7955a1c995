//! The stock and flow of decisions over every year of a synthetic region.

use hearth_app::scope::Whose;
use hearth_app::stock_flow::{Answer, Question, Why, stock_flow};
use hearth_domain::AgencyId;
use hearth_testkit::moment;

use crate::support::{apps, load, posted, region, year};

const FIRST: i16 = 2017;
const LAST: i16 = 2026;

fn counts(answer: &Answer, codes: &[&str]) -> Vec<usize> {
    codes.iter().map(|code| answer.table.row(code).unwrap().cases.len()).collect()
}

#[tokio::test]
async fn ten_years_add_up_with_nothing_unexplained() {
    let (app, _database) = apps().await.remove(0);
    let synthetic = region(900, FIRST, LAST);
    let agencies: Vec<AgencyId> = {
        let all: std::collections::BTreeSet<_> =
            synthetic.returns().map(|(agency, ..)| agency).collect();
        all.into_iter().collect()
    };
    load(&app, "2026-06-01T10:00:00Z", posted(&synthetic)).await;
    let context = app.request_at_this_machine(moment("2026-06-02T10:00:00Z"));
    let scopes = std::iter::once(None).chain(agencies.into_iter().map(Some));
    let mut decisions = 0;
    for agency in scopes {
        let mut stock_before = None;
        for ending in FIRST..=LAST {
            let question = Question {
                year: year(ending),
                whose: Whose::agency(agency.clone()),
                known_at: None,
            };
            let answer = stock_flow(&context, &question).await.unwrap();
            let rows = answer.table.identities.iter().flat_map(|one| &one.reconciling);
            let reasons: Vec<Why> = rows.map(|row| row.why).collect();
            assert!(answer.table.is_reconciled(), "{agency:?} {ending}: {reasons:?}");
            assert!(answer.untold.is_empty());
            let found = counts(&answer, &["1b", "4a", "4c", "1"]);
            // Before the first year nothing is told; from then on each year ends where the next begins.
            match stock_before {
                None => assert!(reasons.iter().all(|why| *why == Why::FirstYearTold)),
                Some(before) => assert_eq!((found[0], reasons.len()), (before, 0), "{ending}"),
            }
            stock_before = Some(found[1] + found[2]);
            decisions += found[3];
        }
    }
    assert!(decisions > 1_000, "too few to show anything: {decisions}");
}

#[tokio::test]
async fn a_year_without_a_return_is_said_to_be_untold() {
    let (app, _database) = apps().await.remove(0);
    load(&app, "2026-06-01T10:00:00Z", posted(&region(300, 2024, 2025))).await;
    let context = app.request_at_this_machine(moment("2026-06-02T10:00:00Z"));
    let question = Question { year: year(2026), whose: Whose::Everybody, known_at: None };
    assert_eq!(stock_flow(&context, &question).await.unwrap().untold.len(), 6);
}
