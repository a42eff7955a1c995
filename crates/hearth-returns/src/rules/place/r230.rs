//! Supported accommodation has no number of a provider.

use crate::rules::place::numbered::number;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;
use jiff::civil::date;

pub(super) const RULE: Rule = Rule {
    code: "230",
    finds: "An episode in supported accommodation (H5) in England went on after 28 October 2023 without the number of a registered provider.",
    why: "From that day supported accommodation has to be registered with Ofsted.",
    remedy: "Give URN of the provider.",
    source: Source::Department,
    years: Years::from(2024).until(2024),
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["PLACE", "DEC", "URN", "PL_POST"],
    differs: Some(
        "It passes a placement whose authority is not known, which it takes for one outside England.",
    ),
    cases: &[
        Case::fires(
            "still going on; with no number but the sign for none",
            "Episodes: CHILD PLACE DEC PL_POST URN\n1 H5 - BS8_4BY -\n2 H5 - BS8_4BY XXXXXXX",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "a number; in Wales; another placement",
            "Episodes: CHILD PLACE DEC PL_POST URN\n1 H5 - BS8_4BY SC12345\n2 H5 - CF10_4UW -\n3 K2 - BS8_4BY -",
        ),
        Case::boundary(
            "ceased on 28 October, and the day after",
            "Episodes: CHILD PLACE DEC PL_POST URN\n1 H5 28/10/2023 BS8_4BY -\n2 H5 29/10/2023 BS8_4BY -",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no placement; no postcode; a last day that cannot be read",
            "Episodes: CHILD PLACE DEC PL_POST URN\n1 - - BS8_4BY -\n2 H5 - - -\n3 H5 soon BS8_4BY -",
            &[(Table::Episodes, 1), (Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let last = date(2023, 10, 28);
    for (episode, whereabouts) in child.now.placed_episodes() {
        let goes_on = episode.ceased.get().is_none_or(|day| day > last);
        let is_supported = episode.placement.get() == Some(PlacementType::H5);
        let has_number = number(episode).is_some() || whereabouts.is_outside_england();
        found.row_if(episode, is_supported && goes_on && !has_number);
    }
}
