//! `hearth explain cases`: the children on whom every rule is shown to work.

use hearth_app::validate::{Case, CaseKind, Rule, all};

use crate::output::Listing;

/// A line a case; what it finds as table and row, each row after a space, from 0.
pub(super) fn listing() -> Listing {
    let of_rule = |rule: &'static Rule| rule.cases.iter().map(move |case| row(rule, case));
    let rows = all().into_iter().flat_map(of_rule).collect();
    Listing { columns: vec!["rule", "kind", "about", "year", "finds", "text"], rows }
}

fn row(rule: &Rule, case: &Case) -> Vec<String> {
    let found: Vec<String> =
        case.finds.iter().map(|(table, row)| format!("{} {row}", table.name())).collect();
    vec![
        rule.code.to_owned(),
        kind(case.kind).to_owned(),
        case.about.to_owned(),
        case.year.unwrap_or(rule.years.example()).to_string(),
        found.join("; "),
        case.text.to_owned(),
    ]
}

fn kind(kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Fires => "fires",
        CaseKind::Silent => "silent",
        CaseKind::Boundary => "boundary",
        CaseKind::Missing => "missing",
    }
}
