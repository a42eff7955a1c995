//! The pupil number of the child is not the one told last year.

use crate::cell::Cell;
use crate::rules::same::is_same;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::values::UniquePupilNumber;
use hearth_domain::codes::UniquePupilNumberReason;

pub(super) const RULE: Rule = Rule {
    code: "208",
    finds: "The unique pupil number differs from last year's, and the change is neither from unknown to known, nor from none or UN1 to another reason.",
    why: "A number is given once and kept; two numbers join the child with two records.",
    remedy: "Correct UPN; where last year's was wrong, say so to the Department with the return.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[Table::Header],
    needs: &[],
    cells: &["UPN"],
    differs: Some(
        "It means to let a blank number become UN1, but asks whether last year's is blank and UN1 at once, and so finds that change.",
    ),
    cases: &[
        Case::fires(
            "another number; from a number to a reason",
            "Header: CHILD UPN\n1 A123456789012\n2 UN2\nHeader last year: CHILD UPN\n1 B123456789012\n2 A123456789012",
            &[(Table::Header, 0), (Table::Header, 1)],
        ),
        Case::silent(
            "the same number; from a reason to a number",
            "Header: CHILD UPN\n1 A123456789012\n2 A123456789012\nHeader last year: CHILD UPN\n1 a123456789012\n2 UN3",
        ),
        Case::boundary(
            "from UN1 to UN2, and back",
            "Header: CHILD UPN\n1 UN2\n2 UN1\nHeader last year: CHILD UPN\n1 UN1\n2 UN2",
            &[(Table::Header, 1)],
        ),
        Case::missing(
            "none now; none then; none in both; from none to UN1",
            "Header: CHILD UPN\n1 -\n2 UN5\n3 -\n4 UN1\nHeader last year: CHILD UPN\n1 UN1\n2 -\n3 -\n4 -",
            &[(Table::Header, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let mut before = child.last.headers.iter().map(|before| &before.unique_pupil_number);
        found.row_if(row, before.any(|then| !agrees(&row.unique_pupil_number, then)));
    }
}

fn agrees(now: &Cell<UniquePupilNumber>, then: &Cell<UniquePupilNumber>) -> bool {
    let reason = |cell: &Cell<UniquePupilNumber>| cell.value().and_then(UniquePupilNumber::reason);
    let (is, was) = (reason(now), reason(then));
    let was_unknown = then.is_blank() || was.is_some();
    let is_known = !now.is_blank() && is.is_none();
    let was_open = then.is_blank() || was == Some(UniquePupilNumberReason::Un1);
    is_same(now, then) || (was_unknown && is_known) || (was_open && is.is_some())
}
