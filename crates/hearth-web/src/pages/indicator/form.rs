//! The form of an indicator's page, and what the page takes.

use std::borrow::Cow;

use hearth_indicators::Indicator;
use maud::Markup;

use crate::components::filter::FilterForm;
use crate::query::{AskedIn, Field};
use crate::standpoint::Standpoint;

/// What the page takes.
pub(super) const TAKEN: &[Field] = &[
    Field::AnyAgency,
    Field::Clock,
    Field::AsAt,
    Field::Raa,
    Field::Membership,
    Field::Disclosure,
    Field::KnownAt,
    Field::Earlier,
];

/// What the form above the value holds; the earlier moment has a form of its own.
const FIELDS: &[Field] = AskedIn::INDICATORS.fields;

/// Where a wrong address of an indicator is put right.
pub(super) fn asked_in(indicator: &Indicator) -> AskedIn {
    AskedIn { name: "the indicator", action: Cow::Owned(address(indicator)), fields: TAKEN }
}

/// The form above the value.
pub(super) fn render(from: &Standpoint, indicator: &Indicator) -> Markup {
    let form = FilterForm {
        action: &address(indicator),
        agencies: &from.everybody(),
        arrangements: &from.arrangements,
        entered: &from.entered(),
        wrong: &[],
    };
    form.asking(FIELDS)
}

fn address(indicator: &Indicator) -> String {
    format!("/indicators/{}", indicator.code)
}
