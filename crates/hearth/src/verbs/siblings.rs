//! `hearth siblings`: children who share a family identifier, a line for each child.

use hearth_app::App;
use hearth_app::siblings::{GroupChild, ListedGroup, Question, groups};
use hearth_domain::siblings::FamilyTelling;

use crate::arguments::Siblings;
use crate::clock;
use crate::output::Listing;

pub(crate) async fn run(what: Siblings) -> anyhow::Result<()> {
    let app = App::open_existing(&what.asked.database.database, clock::now()).await?;
    let context = app.request_at_this_machine(clock::now());
    let question = Question {
        whose: what.scope.whose(&context).await?,
        standing: what.standing,
        known_at: what.asked.known_at,
    };
    let found = groups(&context, &question, context.today()).await?;
    let columns = vec![
        "group",
        "standing",
        "agency",
        "number",
        "case",
        "born",
        "identifier",
        "told_by",
        "is_sibling",
        "against",
    ];
    let rows = found.iter().flat_map(|group| group.children.iter().map(|child| row(group, child)));
    Listing { columns, rows: rows.collect() }.print(what.asked.format)
}

fn row(group: &ListedGroup, child: &GroupChild) -> Vec<String> {
    let proposal = &group.proposal;
    let told = |value: fn(&FamilyTelling) -> String| {
        child.tellings.iter().map(value).collect::<Vec<_>>().join("; ")
    };
    let is_sibling = match proposal.standing.is_to_confirm() {
        true => "",
        false if proposal.siblings().contains(&child.case) => "yes",
        false => "no",
    };
    vec![
        proposal.key(),
        proposal.standing.code().to_owned(),
        group.agency.to_string(),
        child.number.clone(),
        child.case.to_string(),
        child.born.map(|day| day.to_string()).unwrap_or_default(),
        told(|told| told.identifier.clone()),
        told(|told| format!("{}, {}", told.source.code(), told.source_key)),
        is_sibling.to_owned(),
        proposal.against.len().to_string(),
    ]
}
