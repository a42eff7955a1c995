//! The form that chooses the earlier moment: those at which something was recorded, and the one of
//! the address where it is another.

use hearth_app::revision::Moment;
use hearth_indicators::Indicator;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::links;
use crate::standpoint::Standpoint;
use crate::words::{collection_year, counted, moment};

/// How many moments are offered, the newest first.
const MOST: usize = 200;

/// The form; it keeps where the page looks from.
pub(super) fn form(
    from: &Standpoint,
    indicator: &Indicator,
    moments: &[Moment],
    chosen: Option<Timestamp>,
) -> Markup {
    let other = chosen.filter(|at| moments.iter().take(MOST).all(|one| one.at != *at));
    html! {
        form class="hearth-filter" method="get" action={ "/indicators/" (indicator.code) "#revised" } aria-label="An earlier moment to compare with" {
            @for (field, value) in links::looking_from(from) {
                input type="hidden" name=(field.name()) value=(value);
            }
            div class="govuk-form-group hearth-filter__wide" {
                label class="govuk-label" for="known-from" { "Compare with what was known at" }
                div class="govuk-hint" id="known-from-hint" {
                    "After that import, and before the next."
                    @if moments.len() > MOST { " The newest " (MOST) " of " (counted(moments.len(), "moment", "moments")) "; an address may name any other." }
                }
                select class="govuk-select" id="known-from" name="known_from" aria-describedby="known-from-hint" {
                    @if chosen.is_none() { option value="" selected { "Choose a moment" } }
                    @if let Some(at) = other { option value=(at) selected { (moment(at)) } }
                    @for one in moments.iter().take(MOST) {
                        option value=(one.at) selected[chosen == Some(one.at)] { (label(one)) }
                    }
                }
            }
            div class="hearth-filter__actions" {
                button type="submit" class="govuk-button" data-module="govuk-button" { "Compare" }
            }
        }
    }
}

/// The moment, and what arrived.
fn label(one: &Moment) -> String {
    let arrived = match one.arrived.as_slice() {
        [(name, year)] => format!("{name}, {}", collection_year(*year)),
        many => counted(many.len(), "return or list", "returns and lists"),
    };
    format!("{}: {arrived}", moment(one.at))
}
