//! OC2: health and outcomes of children looked after for a year.

use hearth_domain::Day;
use hearth_domain::codes::{SdqReason, YesNo};

use crate::table::table_row;
use crate::values::SdqScore;

table_row! {
    /// Outcomes of one child.
    Oc2Row, Oc2 {
        /// Birth date.
        birth_date: Day = "DOB",
        /// Score of the strengths and difficulties questionnaire.
        score: SdqScore = "SDQ_SCORE",
        /// Why there is no score.
        why_no_score: SdqReason = "SDQ_REASON",
        /// Convicted or finally warned.
        convicted: YesNo = "CONVICTED",
        /// Health promotion checks done.
        health_check: YesNo = "HEALTH_CHECK",
        /// Immunisations up to date.
        immunisations: YesNo = "IMMUNISATIONS",
        /// Teeth checked.
        teeth_check: YesNo = "TEETH_CHECK",
        /// Annual health assessment done.
        health_assessment: YesNo = "HEALTH_ASSESSMENT",
        /// Substance misuse problem.
        substance_misuse: YesNo = "SUBSTANCE_MISUSE",
        /// Received help for it.
        help_received: YesNo = "INTERVENTION_RECEIVED",
        /// Was offered help for it.
        help_offered: YesNo = "INTERVENTION_OFFERED",
    }
}
