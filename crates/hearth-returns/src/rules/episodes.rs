//! Rules of episodes of care: why they began and ended, legal status, their order, and last year's.

pub(super) mod last_year;
mod lasting;
pub(super) mod placement;
mod r1009;
mod r141;
mod r142;
mod r143;
mod r145;
mod r146;
mod r147;
mod r148;
mod r149;
mod r225;
mod r233;
mod r353;
mod r354;
mod r355;
mod r356;
mod r357;
mod r361;
mod r362;
mod r363;
mod r364;
mod r365;
mod r366;
mod r367;
mod r377;
mod r378;
mod r380;
mod r381;
mod r382;
mod r383;
mod r384;
mod r385;
mod r388;
mod r392d;
mod r398;
mod r426;
mod r431;
mod r433;
mod r434;
mod r435;
mod r436;
mod r437;
mod r501;
mod r502;
mod r503a;
mod r503b;
mod r503c;
mod r503d;
mod r503e;
mod r503f;
mod r504;
mod r516;
mod r527;
mod r528;
mod r530;
mod r531;
mod r542;
mod r550;
mod r562;
mod r580;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &r1009::RULE,
    &r141::RULE,
    &r142::RULE,
    &r143::RULE,
    &r145::RULE,
    &r146::RULE,
    &r147::RULE,
    &r148::RULE,
    &r149::RULE,
    &r225::RULE,
    &r233::RULE,
    &r353::RULE,
    &r354::RULE,
    &r355::RULE,
    &r356::RULE,
    &r357::RULE,
    &r361::RULE,
    &r362::RULE,
    &r363::RULE,
    &r364::RULE,
    &r365::RULE,
    &r366::RULE,
    &r367::RULE,
    &r377::RULE,
    &r378::RULE,
    &r380::RULE,
    &r381::RULE,
    &r382::RULE,
    &r383::RULE,
    &r384::RULE,
    &r385::RULE,
    &r388::RULE,
    &r392d::RULE,
    &r398::RULE,
    &r426::RULE,
    &r431::RULE,
    &r433::RULE,
    &r434::RULE,
    &r435::RULE,
    &r436::RULE,
    &r437::RULE,
    &r501::RULE,
    &r502::RULE,
    &r503a::RULE,
    &r503b::RULE,
    &r503c::RULE,
    &r503d::RULE,
    &r503e::RULE,
    &r503f::RULE,
    &r504::RULE,
    &r516::RULE,
    &r527::RULE,
    &r528::RULE,
    &r530::RULE,
    &r531::RULE,
    &r542::RULE,
    &r550::RULE,
    &r562::RULE,
    &r580::RULE,
];
