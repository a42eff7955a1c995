//! What a form offers to choose from, with the words for each.

use std::collections::BTreeSet;

use hearth_app::import::Kind;
use hearth_app::matching::PlanOrder;
use hearth_domain::{CollectionYear, Quarter};

use crate::query::DFE;
use crate::told::Loaded;
use crate::words::{collection_year, short_quarter};

/// Every quarter of the years that are loaded of any agency, the newest first, and the one that is
/// asked about where it is none of them.
pub(super) fn quarters(agencies: &[Loaded], asked: &str) -> Vec<(String, String)> {
    let years: BTreeSet<i16> = agencies.iter().flat_map(|one| &one.years).copied().collect();
    let of_year = |ending: i16| Quarter::of_year_from(ending - 1);
    let mut quarters: BTreeSet<Quarter> = years.into_iter().flat_map(of_year).collect();
    quarters.extend(Quarter::parse(asked));
    quarters.into_iter().rev().map(|one| (one.code(), short_quarter(one))).collect()
}

/// The measures of children of which there is a funnel, by title.
pub(super) fn with_funnel() -> impl Iterator<Item = (String, String)> {
    let mut measures: Vec<_> = hearth_app::funnel::measures().collect();
    measures.sort_by_key(|one| one.title);
    measures.into_iter().map(|one| (one.code.to_owned(), one.title.to_owned()))
}

/// Every loaded year, the newest first, and the one that is asked about where it is none of them.
pub(super) fn years(agencies: &[Loaded], asked: &str) -> Vec<(String, String)> {
    let mut years: BTreeSet<i16> = agencies.iter().flat_map(|one| &one.years).copied().collect();
    let asked = asked.parse().ok().and_then(CollectionYear::ending_in);
    years.extend(asked.map(CollectionYear::ending));
    years.into_iter().rev().map(|ending| (ending.to_string(), collection_year(ending))).collect()
}

/// Every kind of source.
pub(super) fn kinds() -> impl Iterator<Item = (String, String)> {
    Kind::ALL.into_iter().map(|kind| (kind.code().to_owned(), kind.label().to_owned()))
}

/// How figures may be shown.
pub(super) fn disclosures() -> impl Iterator<Item = (String, String)> {
    let ways = [("", "As they are counted"), (DFE, "As the DfE publishes them")];
    ways.into_iter().map(|(code, words)| (code.to_owned(), words.to_owned()))
}

/// Who may come first in a plan.
pub(super) fn orders() -> impl Iterator<Item = (String, String)> {
    let orders = PlanOrder::ALL.into_iter();
    orders.map(|order| (order.code().to_owned(), order.label().to_owned()))
}
