//! Whether the sex of the adopters agrees with their legal status.

use hearth_domain::codes::{AdopterLegalStatus, AdopterSex};

use crate::rules::{Child, Findings};

/// Finds adopters of a legal status whose sex is none of `agreeing`; a blank one is none of them.
pub(super) fn find_other_sex(
    child: &Child<'_>,
    found: &mut Findings,
    status: AdopterLegalStatus,
    agreeing: &[AdopterSex],
) {
    for row in child.now.ad1.iter().filter(|row| row.adopters_status.get() == Some(status)) {
        found.row_if(row, !row.adopters_sex.get().is_some_and(|sex| agreeing.contains(&sex)));
    }
}
