//! A social worker who followed another.

use hearth_domain::codes::SocialWorkerReason;
use hearth_domain::day::days_between;

use crate::tables::SwEpisodeRow;

/// Whether the social worker began within seven days, before or after, of the last day of the one
/// before; not where one of the days is not known.
pub(super) fn is_within_week(before: &SwEpisodeRow, row: &SwEpisodeRow) -> bool {
    let days = row.began.get().zip(before.ended.get());
    days.is_some_and(|(began, ended)| days_between(ended, began).abs() <= 7)
}

/// Whether the reason is first contact (FCONTA).
pub(super) fn is_first_contact(row: &SwEpisodeRow) -> bool {
    row.why.get() == Some(SocialWorkerReason::Fconta)
}
