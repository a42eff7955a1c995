//! The fields of the form as somebody filled them in.

use super::{Field, RAA};

/// The fields of the filter form as somebody filled them in, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Entered {
    /// The agency's code; of several, each with a comma between; of an arrangement, with [`RAA`] before.
    pub agency: String,
    /// The clock's word.
    pub clock: String,
    /// The day.
    pub as_at: String,
    /// The instant.
    pub known_at: String,
    /// How figures are shown.
    pub disclosure: String,
    /// Who comes first in a plan.
    pub first: String,
    /// The first day of a period.
    pub from: String,
    /// The last day of a period.
    pub to: String,
    /// The instant after which something was recorded.
    pub known_from: String,
    /// The instant up to which something was recorded.
    pub known_to: String,
    /// The day whose members count.
    pub membership: String,
    /// The months waited.
    pub months: String,
    /// The quarter.
    pub quarter: String,
    /// The amount a target starts from.
    pub baseline: String,
    /// The day a target is due.
    pub by: String,
    /// The measure's code.
    pub indicator: String,
    /// The kind of source.
    pub sent: String,
    /// The day of the amount a target starts from.
    pub since: String,
    /// The amount to be reached.
    pub target: String,
    /// The collection year.
    pub year: String,
}

impl Entered {
    /// Keeps what was given for a field of the form; other fields are not kept.
    pub(super) fn keep(&mut self, field: Field, value: &str) {
        let place = match field {
            Field::Agency | Field::AnyAgency => return self.add_agency(value),
            Field::Raa => return self.add_agency(&format!("{RAA}{value}")),
            Field::AsAt => &mut self.as_at,
            Field::Baseline => &mut self.baseline,
            Field::By => &mut self.by,
            Field::Clock => &mut self.clock,
            Field::First => &mut self.first,
            Field::From => &mut self.from,
            Field::Indicator => &mut self.indicator,
            Field::KnownAt => &mut self.known_at,
            Field::Disclosure => &mut self.disclosure,
            Field::Arrived | Field::Earlier | Field::KnownFrom => &mut self.known_from,
            Field::KnownTo => &mut self.known_to,
            Field::Membership => &mut self.membership,
            Field::Months => &mut self.months,
            Field::Quarter => &mut self.quarter,
            Field::Sent => &mut self.sent,
            Field::Since => &mut self.since,
            Field::Target => &mut self.target,
            Field::To => &mut self.to,
            Field::YearEnding => &mut self.year,
            _ => return,
        };
        value.clone_into(place);
    }

    fn add_agency(&mut self, value: &str) {
        if !self.agency.is_empty() && !value.is_empty() {
            self.agency.push(',');
        }
        self.agency.push_str(value);
    }

    /// What stands in a field of the form.
    pub(crate) fn of(&self, field: Field) -> &str {
        match field {
            Field::Agency | Field::AnyAgency => &self.agency,
            Field::AsAt => &self.as_at,
            Field::Baseline => &self.baseline,
            Field::By => &self.by,
            Field::Clock => &self.clock,
            Field::First => &self.first,
            Field::From => &self.from,
            Field::Indicator => &self.indicator,
            Field::KnownAt => &self.known_at,
            Field::Disclosure => &self.disclosure,
            Field::Arrived | Field::Earlier | Field::KnownFrom => &self.known_from,
            Field::KnownTo => &self.known_to,
            Field::Membership => &self.membership,
            Field::Months => &self.months,
            Field::Quarter => &self.quarter,
            Field::Sent => &self.sent,
            Field::Since => &self.since,
            Field::Target => &self.target,
            Field::To => &self.to,
            Field::YearEnding => &self.year,
            _ => "",
        }
    }
}
