//! The columns of list 11, under the names agencies give them.

use super::super::codes::{Answer, Disability, LeavingReason};
use super::{Column, ETHNICITY, FAMILY, GENDER, code, day, needed, text};

/// The columns of list 11, in its order.
pub(super) const LIST_11: &[Column] = &[
    needed(text(
        "Individual adopter identifier",
        &[
            "Individual adopter ID",
            "Adopter identifier",
            "Adopter ID",
            "Adopter unique ID",
            "Adopter unique identifier",
            "Prospective adopter ID",
            "Prospective adopter identifier",
            "Individual identifier",
            "Adopter number",
            "Adopter reference",
        ],
    )),
    needed(text("Family identifier", FAMILY)),
    GENDER,
    ETHNICITY,
    code::<Disability>(
        "Disability",
        &["Disabled", "Has disability", "Does the adopter have a disability", "Adopter disability"],
    ),
    code::<Answer>(
        "Is the (prospective) adopter fostering for adoption?",
        &[
            "Is the adopter fostering for adoption",
            "Fostering for adoption",
            "Fostering for adoption (FfA)",
            "FfA",
            "FfA (Y/N)",
            "Adopter fostering for adoption",
        ],
    ),
    day("Date enquiry received", &["Enquiry date", "Date of enquiry", "Enquiry received"]),
    day("Date Stage 1 started", STAGE_1_STARTED),
    day(
        "Date Stage 1 ended",
        &[
            "Stage 1 end date",
            "Stage 1 end",
            "Stage 1 ended",
            "Date stage one ended",
            "Stage one end date",
            "Date of end of stage 1",
        ],
    ),
    day("Date Stage 2 started", STAGE_2_STARTED),
    day(
        "Date Stage 2 ended",
        &[
            "Stage 2 end date",
            "Stage 2 end",
            "Stage 2 ended",
            "Date stage two ended",
            "Stage two end date",
            "Date of end of stage 2",
        ],
    ),
    day(
        "Date application submitted",
        &[
            "Application submitted",
            "Application date",
            "Date of application",
            "Application submitted date",
        ],
    ),
    day(
        "Date application approved",
        &[
            "Application approved",
            "Approval date",
            "Date of approval",
            "Date approved",
            "Application approved date",
        ],
    ),
    day(
        "Date adopter matched with child(ren)",
        &[
            "Date matched",
            "Match date",
            "Date of match",
            "Matching date",
            "Date adopters matched with children",
            "Date adopter(s) matched with child(ren)",
            "Date matched with child(ren)",
            "Date adopter matched with a child",
            "Date adopter matched",
        ],
    ),
    day(
        "Date child/children placed with adopter(s)",
        &[
            "Date placed",
            "Placement date",
            "Date child placed",
            "Date children placed",
            "Date child(ren) placed",
            "Date child placed with adopter",
            "Date children placed with adopters",
            "Date child(ren) placed with adopter(s)",
            "Date child placed with adopter(s)",
        ],
    ),
    text(
        "No. of children placed",
        &["Number of children placed", "Children placed", "Number of children", "No. of children"],
    ),
    day(
        "Date of Adoption Order",
        &[
            "Adoption order",
            "AO date",
            "Date adoption order granted",
            "Date adoption order made",
            "Date AO granted",
        ],
    ),
    day(
        "Date of leaving adoption process",
        &[
            "Date left adoption process",
            "Leaving date",
            "Date left process",
            "Date of leaving process",
            "Date left",
        ],
    ),
    code::<LeavingReason>(
        "Reason for leaving adoption process",
        &[
            "Reason left adoption process",
            "Reason for leaving",
            "Leaving reason",
            "Reason left process",
            "Reason for leaving process",
            "Reason left",
        ],
    ),
];

const STAGE_1_STARTED: &[&str] = &[
    "Stage 1 start date",
    "Stage 1 start",
    "Stage 1 started",
    "Date stage one started",
    "Stage one start date",
    "Date of start of stage 1",
];

const STAGE_2_STARTED: &[&str] = &[
    "Stage 2 start date",
    "Stage 2 start",
    "Stage 2 started",
    "Date stage two started",
    "Stage two start date",
    "Date of start of stage 2",
];
