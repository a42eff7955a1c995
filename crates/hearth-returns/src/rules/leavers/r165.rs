//! Whether a child is a mother is told wrongly, or is not told of a girl who was looked after.

use crate::rules::care::is_short_break;
use crate::rules::header::sex::{is_boy, is_girl};
use crate::rules::leaver::tells_of_leaver;
use crate::rules::year_in_care::is_in_year;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::HeaderRow;
use hearth_domain::CollectionYear;

pub(super) const RULE: Rule = Rule {
code: "165",
finds: "Of a child with an episode that is no short break, whether it is a mother is told by no code of the list, or of a boy, or is not told of a girl who was looked after in the year, or is told of a girl who was not and is told of as a care leaver.",
why: "Mothers are counted among the girls looked after in the year.",
remedy: "Write 1 or 0 in MOTHER for every girl looked after in the year, and leave it blank for boys and care leavers; or correct SEX.",
source: Source::Department,
years: Years::ALL,
reads: &[Table::Header, Table::Episodes, Table::Oc3],
reads_last: &[],
needs: &[],
cells: &["MOTHER", "SEX", "DECOM", "IN_TOUCH", "ACTIV", "ACCOM"],
differs: Some("It asks for the figures that told the sex of a child to 2023/24, and so, since letters took their place, finds only what is no code of the list."),
cases: &[Case::fires("no code; a boy; a girl in care of whom it is not told; a girl who left", "Header: CHILD SEX MOTHER\n1 F 2\n2 M 0\n3 F -\n4 F 0\nEpisodes: CHILD DECOM LS DEC\n1 01/05/2025 C2 -\n2 01/05/2025 C2 -\n3 01/05/2025 C2 -\n4 01/05/2024 C2 01/02/2025\nOC3: CHILD IN_TOUCH\n4 YES", &[(Table::Header, 0), (Table::Header, 1), (Table::Header, 2), (Table::Header, 3), (Table::Oc3, 0)]), Case::silent("a girl in care, told; a boy, not told; a girl who left, not told", "Header: CHILD SEX MOTHER\n1 F 1\n2 M -\n3 F -\nEpisodes: CHILD DECOM LS DEC\n1 01/05/2025 C2 -\n2 01/05/2025 C2 -\n3 01/05/2024 C2 01/02/2025\nOC3: CHILD IN_TOUCH\n3 YES"), Case::boundary("ended on 31 March and on 1 April; short breaks alone", "Header: CHILD SEX MOTHER\n1 F -\n2 F -\n3 F -\nEpisodes: CHILD DECOM LS DEC\n1 01/05/2024 C2 31/03/2025\n2 01/05/2024 C2 01/04/2025\n3 01/05/2025 V4 -\nOC3: CHILD IN_TOUCH\n4 YES", &[(Table::Header, 1)]), Case::boundary("figures in the last year that had them", "Header: CHILD SEX MOTHER\n1 2 -\n2 1 0\nEpisodes: CHILD DECOM LS\n1 01/05/2023 C2\n2 01/05/2023 C2\nOC3: CHILD IN_TOUCH\n3 YES", &[(Table::Header, 0), (Table::Header, 1)]).in_year(2024), Case::missing("no sex; no data of a care leaver; no first day; no episode", "Header: CHILD SEX MOTHER\n1 - -\n2 F 0\n3 F -\n4 F -\nEpisodes: CHILD DECOM LS DEC\n1 01/05/2025 C2 -\n2 01/05/2024 C2 01/02/2025\n3 soon C2 -\nOC3: CHILD IN_TOUCH\n2 -", &[])],
judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let mut episodes = child.now.episodes.iter().filter(|one| !is_short_break(one)).peekable();
    if episodes.peek().is_none() {
        return;
    }
    let is_in_care = episodes.any(|one| is_in_year(one, child.given));
    for header in &child.now.headers {
        if is_wrong(header, is_in_care, child.given.year) {
            found.row(header);
            found.rows(&child.now.oc3);
        } else if !is_in_care && is_told_of_girl(header, child.given.year) {
            for row in child.now.oc3.iter().filter(|row| tells_of_leaver(row)) {
                found.row(header);
                found.row(row);
            }
        }
    }
}

fn is_wrong(header: &HeaderRow, is_in_care: bool, year: CollectionYear) -> bool {
    header.is_mother.is_bad()
        || (is_boy(header, year) && !header.is_mother.is_blank())
        || (is_girl(header, year) && header.is_mother.is_blank() && is_in_care)
}

fn is_told_of_girl(header: &HeaderRow, year: CollectionYear) -> bool {
    is_girl(header, year) && !header.is_mother.is_blank()
}
