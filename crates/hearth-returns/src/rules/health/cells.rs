//! What is told of a child who was looked after for a year.

use hearth_domain::codes::YesNo;

use crate::cell::Cell;
use crate::rules::At;
use crate::tables::Oc2Row;

/// The eight items that are answered by yes or no.
pub(super) fn answers(row: &Oc2Row) -> impl Iterator<Item = &Cell<YesNo>> {
    of_every_child(row).into_iter().chain(of_some_children(row))
}

/// The four that are answered of every child.
fn of_every_child(row: &Oc2Row) -> [&Cell<YesNo>; 4] {
    [&row.immunisations, &row.teeth_check, &row.health_assessment, &row.substance_misuse]
}

/// The four that are answered of children of an age, or with a problem.
fn of_some_children(row: &Oc2Row) -> [&Cell<YesNo>; 4] {
    [&row.convicted, &row.health_check, &row.help_received, &row.help_offered]
}

/// Whether any of the eight is answered.
pub(super) fn is_any_answered(row: &&At<Oc2Row>) -> bool {
    answers(row).any(|answer| !answer.is_blank())
}

/// Whether any of those of some children only is answered.
pub(super) fn is_any_of_some_answered(row: &Oc2Row) -> bool {
    of_some_children(row).into_iter().any(|answer| !answer.is_blank())
}

/// Whether any of those of every child is not answered: immunisations, teeth check, health assessment
/// or substance misuse.
pub(super) fn lacks_any(row: &Oc2Row) -> bool {
    of_every_child(row).into_iter().any(Cell::is_blank)
}

/// Whether neither a score of the strengths and difficulties questionnaire nor a reason is told.
pub(super) fn lacks_score_and_reason(row: &Oc2Row) -> bool {
    row.score.is_blank() && row.why_no_score.is_blank()
}
