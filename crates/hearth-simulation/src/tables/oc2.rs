//! OC2: one row for each child who was looked after all the year and still is on 31 March.

use hearth_returns::Cell;
use hearth_returns::tables::Oc2Row;

use super::{Cut, yes_if};
use crate::age::{birthday, years_old};
use crate::assumptions as assume;
use crate::child::Child;

pub(super) fn row(cut: &Cut<'_>, child: &Child) -> Option<Oc2Row> {
    child
        .period_on(cut.first_day())
        .filter(|period| period.entered <= cut.first_day() && period.left > cut.last_day())?;
    let mut stream = cut.stream_of_year("health", child);
    let years = years_old(child.born, cut.last_day());
    let mut row = Oc2Row {
        line: 0,
        child: cut.number(child),
        birth_date: Cell::Value(child.born),
        immunisations: yes_if(stream.chance(assume::HEALTH_CARE_DONE)),
        teeth_check: yes_if(stream.chance(assume::HEALTH_CARE_DONE)),
        health_assessment: yes_if(stream.chance(assume::HEALTH_CARE_DONE)),
        health_check: if years < 5 {
            yes_if(stream.chance(assume::HEALTH_CARE_DONE))
        } else {
            Cell::Blank
        },
        ..Oc2Row::default()
    };
    let score = stream.within(assume::SCORES);
    let (is_missing, why) = (stream.chance(assume::NO_SCORE), stream.of(&assume::WHY_NO_SCORE));
    let is_scored = is_scored(cut, child);
    if is_scored && is_missing {
        row.why_no_score = Cell::Value(why);
    } else if is_scored {
        row.score = cut.cell(&score.to_string());
    }
    let is_ten = years >= 10;
    if is_ten {
        row.convicted = yes_if(stream.chance(assume::CONVICTED));
    }
    let misuses = is_ten && stream.chance(assume::MISUSES_SUBSTANCES);
    row.substance_misuse = yes_if(misuses);
    if misuses {
        let is_helped = stream.chance(assume::ACCEPTS_HELP);
        row.help_received = yes_if(is_helped);
        row.help_offered = if is_helped { Cell::Blank } else { yes_if(true) };
    }
    Some(row)
}

/// A questionnaire is due from the fourth birthday to the seventeenth.
fn is_scored(cut: &Cut<'_>, child: &Child) -> bool {
    birthday(child.born, 4) <= cut.last_day() && birthday(child.born, 17) >= cut.first_day()
}
