//! What lists made from journeys cannot give, in sentences with their counts.

use hearth_domain::household::Approval;
use hearth_domain::{Day, Journey, Plan};
use hearth_returns::write::WrittenSheet;

use super::Adopters;
use crate::region::{Region, StandingChild, StandingFamily};

/// Columns of list 10 that every row should fill, and why one may be blank.
const OF_CHILDREN: [(&str, &str); 6] = [
    ("Does the Child have a Disability", "read and never kept"),
    ("Gender", "no source tells it"),
    ("Ethnicity", "no source tells it"),
    ("Date of Birth", "no source tells it, or the child is unborn"),
    ("Date the Child Entered Care", "no source reaches back so far"),
    (
        "Date of Decision that Child Should be Placed for Adoption",
        "a later step is told and the decision is not",
    ),
];

/// Columns of list 11 that every row should fill, and why one may be blank.
const OF_ADOPTERS: [(&str, &str); 5] = [
    ("Gender", "read and never kept"),
    ("Ethnicity", "read and never kept"),
    ("Disability", "read and never kept"),
    ("Is the (prospective) adopter fostering for adoption?", "no source tells it"),
    ("Date enquiry received", "no source tells it"),
];

/// Whether something is so of a child and the plan that is told.
type OfPlan = fn(&Journey, &Plan) -> bool;

/// What list 10 has no column for.
const NO_COLUMN: [(OfPlan, &str); 4] = [
    (
        |_, plan| plan.left_care.is_some() && plan.adoption_order.is_none(),
        "left care while the decision stood; the list has no column for it and reads as if they were \
         still on the way",
    ),
    (
        |_, plan| plan.attempts.iter().any(|attempt| attempt.disrupted.is_some()),
        "a placement that broke down; the list has no column for it",
    ),
    (
        |_, plan| plan.attempts.len() > 1,
        "matched or placed more than once; the list tells the latest days alone",
    ),
    (|journey, _| journey.plans().len() > 1, "an earlier plan; the list tells the latest alone"),
];

/// What list 10 leaves out.
pub(super) fn of_children(
    (region, as_at): (&Region, Day),
    children: &[StandingChild],
    sheet: &WrittenSheet,
) -> Vec<String> {
    let mut told = blanks(sheet, &OF_CHILDREN);
    for (is_so, what) in NO_COLUMN {
        let is_one = |child: &&StandingChild| {
            child.journey.latest_plan().is_some_and(|plan| is_so(&child.journey, plan))
        };
        told.extend(counted(
            "List 10",
            ("children", children.len()),
            children.iter().filter(is_one).count(),
            what,
        ));
    }
    let unseen = "List 10: no loaded source tells a match before the adoption order; a child without \
                  that day may be matched";
    told.extend((!region.tells_matches_on(as_at)).then(|| unseen.to_owned()));
    told
}

/// Whether something is so of a household and the run that is told.
type OfRun<'a> = dyn Fn(&StandingFamily, &Approval) -> bool + 'a;

/// What list 11 leaves out.
pub(super) fn of_families(
    families: &[StandingFamily],
    adopters: &Adopters,
    sheet: &WrittenSheet,
) -> Vec<String> {
    let is_made = |family: &StandingFamily, _: &Approval| {
        adopters.of(&family.number, &family.household).is_made
    };
    let counts: [(&OfRun<'_>, &str); 4] = [
        (&is_made, "no list gives the adopters' identifiers; they are made from the household's"),
        (
            &|family, _| family.household.adopters().is_none(),
            "no source tells how many adopters there are; where no list names them there is one row",
        ),
        (
            &|_, run| run.registered.is_some() || !run.reviews.is_empty(),
            "a day of registration or of a review of approval; the list has no column for it",
        ),
        (
            &|family, _| family.household.approvals().len() > 1,
            "an earlier run; the list tells the latest alone",
        ),
    ];
    let mut told = blanks(sheet, &OF_ADOPTERS);
    for (is_so, what) in counts {
        let is_one = |family: &&StandingFamily| {
            family.household.latest().is_some_and(|run| is_so(family, run))
        };
        told.extend(counted(
            "List 11",
            ("households", families.len()),
            families.iter().filter(is_one).count(),
            what,
        ));
    }
    told
}

fn blanks(sheet: &WrittenSheet, columns: &[(&str, &str)]) -> Vec<String> {
    let (name, rows) = (sheet.name, sheet.rows.len());
    let one = |(column, why): &(&str, &str)| {
        let blank = sheet.blanks(column);
        let sentence = format!("{name}, \"{column}\": blank in {blank} of {rows} rows; {why}");
        (blank > 0).then_some(sentence)
    };
    columns.iter().filter_map(one).collect()
}

fn counted(list: &str, (of, all): (&str, usize), count: usize, what: &str) -> Option<String> {
    (count > 0).then(|| format!("{list}, {count} of {all} {of}: {what}"))
}
