//! What keeps a child safe: told on no page but the child's own, and there without the place or the person.

use axum::http::StatusCode;
use hearth_app::matching::{Question, families_for, pool};
use hearth_app::{App, Demonstration, demonstration};
use hearth_casework::need::NeedOf;
use hearth_casework::safety::Safety;
use hearth_domain::CaseId;
use hearth_matching::gate::Outcome;

use crate::matching::{cells, rows};
use crate::site::{Tried, clock};

/// A child and a household that safety keeps apart, and whether it is for the household itself.
struct KeptApart {
    child: CaseId,
    household: CaseId,
    is_the_household: bool,
}

impl KeptApart {
    fn compared(&self) -> String {
        format!("/children/{}/matching?family={}", self.child, self.household)
    }
}

/// A child for each household to avoid, and one for each area to avoid, with a family that is shut out.
async fn kept_apart(app: &App) -> Vec<KeptApart> {
    let context = app.request_at_this_machine(clock());
    let question = Question::default();
    let mut found = Vec::new();
    let pool = pool(&context, &question).await.unwrap();
    for child in pool.units.iter().flat_map(|unit| &unit.children) {
        let safety = child.stated.needs.iter().filter_map(|need| match &need.what {
            NeedOf::Safety(safety) => Some(safety),
            _ => None,
        });
        let all = families_for(&context, child.case, &question).await.unwrap().unwrap();
        let is_shut_out = |household: CaseId| {
            let family = all.families.iter().find(|one| one.household == household);
            let gate = family.and_then(|one| one.gates.iter().find(|gate| gate.gate.code == "A4"));
            gate.is_some_and(|gate| gate.outcome == Outcome::Fail)
        };
        for one in safety {
            let (household, is_the_household) = match one {
                Safety::NotWith(household) => (Some(*household), true),
                Safety::NotIn(_) => {
                    let mut others = all.families.iter().map(|one| one.household);
                    (others.find(|household| is_shut_out(*household)), false)
                }
            };
            let household = household.filter(|household| is_shut_out(*household));
            let of = |household| KeptApart { child: child.case, household, is_the_household };
            found.extend(household.map(of));
        }
    }
    found
}

/// What gate A4 says on a page that compares one family.
fn said_by_a4(page: &str) -> Vec<String> {
    let row = rows(page, "matrix").into_iter().find(|row| row.contains("A4 Safety")).unwrap();
    cells(row)
}

#[tokio::test]
async fn a_household_to_avoid_is_told_from_no_other_that_safety_shuts_out() {
    let mut kept = Vec::new();
    let tried = Tried::loaded_by("safety", async |app| {
        let context = app.request_at_this_machine(clock());
        demonstration(&context, Demonstration { seed: 3, children: 400, lists_of_children: true })
            .await
            .unwrap();
        kept = kept_apart(app).await;
    })
    .await;
    let count =
        |of_household| kept.iter().filter(|one| one.is_the_household == of_household).count();
    assert!(count(true) > 0 && count(false) > 0, "{} {}", count(true), count(false));
    for one in &kept {
        let page = tried.page(&one.compared()).await;
        assert_eq!(said_by_a4(&page), ["failSafety: this family cannot be considered."]);
        let file = tried.get(&format!("{}&table=families-for&format=csv", one.compared())).await;
        assert_eq!(file.status, StatusCode::OK);
        for text in [&page, &file.text] {
            for word in ["report, safety", "plan, safety", "not-in", "not-with"] {
                assert!(!text.contains(word), "{word}: {text}");
            }
        }
    }
    for one in kept.iter().filter(|one| one.is_the_household) {
        let of_child = tried.page(&format!("/children/{}", one.child)).await;
        assert!(of_child.contains("Safety") && !of_child.contains("not-with"), "{of_child}");
        assert!(!of_child.contains(&one.household.to_string()), "{of_child}");
        let of_family = tried.page(&format!("/families/{}", one.household)).await;
        assert!(!of_family.contains(&one.child.to_string()), "{of_family}");
        assert!(!of_family.to_lowercase().contains("safety"), "{of_family}");
        let missed = tried.page("/missed").await;
        let names_both = |row: &&str| {
            [one.child, one.household].iter().all(|case| row.contains(&case.to_string()))
        };
        assert_eq!(rows(&missed, "missed").into_iter().filter(names_both).count(), 0);
    }
}
