//! What has been published, for everyone to read: it is about no child and needs no permit.

use hearth_domain::AgencyId;
use hearth_indicators::INDICATORS;
pub use hearth_indicators::disclosure::{
    AUTHORITIES, ENGLAND, Figures, Rules, Shown, as_published,
};
pub use hearth_indicators::published::{
    Counterpart, Figure, Geography, Revision, around, arrangement, arrangements, counterparts_of,
    decision_row, decision_years, figures_for, library, present, revisions,
};

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Only what counts the same as this indicator.
    pub indicator: Option<String>,
    /// The place asked about; England and its region stand beside an authority.
    pub place: Option<Geography>,
    /// Only the year ending 31 March that a figure's time ends in.
    pub year: Option<i16>,
}

/// The place of an authority, by its code now or before; `None` where nothing is published of it.
#[must_use]
pub fn authority(code: &AgencyId) -> Option<Geography> {
    let place = Geography::Authority(present(code));
    library().figures.iter().any(|figure| figure.geography == place).then_some(place)
}

/// Whether anything published counts the same as the indicator; `None` of an unknown code.
#[must_use]
pub fn has_counterpart(indicator: &str) -> Option<bool> {
    hearth_indicators::find(indicator).map(|known| counterparts_of(known.code).next().is_some())
}

/// Every figure asked for, each with the code of our indicator that counts the same.
#[must_use]
pub fn published(question: &Question) -> Vec<(&'static str, &'static Figure)> {
    let places = around(question.place.as_ref().unwrap_or(&Geography::England));
    let codes = INDICATORS.iter().map(|indicator| indicator.code);
    let asked = codes.filter(|code| question.indicator.as_ref().is_none_or(|asked| asked == code));
    let mut found = Vec::new();
    for code in asked {
        for place in &places {
            let figures = figures_for(code, place).into_iter();
            let of_year = figures
                .filter(|figure| question.year.is_none() || figure.span.year() == question.year);
            found.extend(of_year.map(|figure| (code, figure)));
        }
    }
    found
}
