//! The birthday about which a young person is told of as a care leaver.

use hearth_domain::Day;

use crate::rules::Given;
use crate::rules::age::birthday;
use crate::tables::Oc3Row;

/// The day in the year on which the young person became seventeen or eighteen.
pub(super) fn turned(row: &Oc3Row, given: &Given) -> Option<Day> {
    let born = row.birth_date.get()?;
    [17, 18].into_iter().map(|age| birthday(born, age)).find(|day| given.in_year(*day))
}
