//! Rules of the child: birth, sex, ethnic group, pupil number, motherhood, and what was told of them last year.

pub(super) mod aged;
mod r101;
mod r102;
mod r103;
mod r104;
mod r105;
mod r168;
mod r171;
mod r174;
mod r202;
mod r203;
mod r204;
mod r205a;
mod r205b;
mod r205c;
mod r205d;
mod r207;
mod r208;
mod r209;
mod r210;
mod r231;
mod r232;
mod r234;
mod r301;
mod r302;
mod r303;
mod r304;
mod r351;
mod r352;
mod r358;
mod r359;
mod r372;
mod r373;
mod r374;
mod r375;
mod r376;
mod r379;
mod r387;
mod r389;
mod r393;
mod r407;
mod r442;
mod r444;
mod r460;
mod r607;
mod r611;
mod r612;
mod r620;
mod r621;
mod r624;
mod r625;
mod r626;
pub(super) mod sex;
mod stays;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &r101::RULE,
    &r102::RULE,
    &r103::RULE,
    &r104::RULE,
    &r105::RULE,
    &r168::RULE,
    &r171::RULE,
    &r174::RULE,
    &r202::RULE,
    &r203::RULE,
    &r204::RULE,
    &r205a::RULE,
    &r205b::RULE,
    &r205c::RULE,
    &r205d::RULE,
    &r207::RULE,
    &r208::RULE,
    &r209::RULE,
    &r210::RULE,
    &r231::RULE,
    &r232::RULE,
    &r234::RULE,
    &r301::RULE,
    &r302::RULE,
    &r303::RULE,
    &r304::RULE,
    &r351::RULE,
    &r352::RULE,
    &r358::RULE,
    &r359::RULE,
    &r372::RULE,
    &r373::RULE,
    &r374::RULE,
    &r375::RULE,
    &r376::RULE,
    &r379::RULE,
    &r387::RULE,
    &r389::RULE,
    &r393::RULE,
    &r407::RULE,
    &r442::RULE,
    &r444::RULE,
    &r460::RULE,
    &r607::RULE,
    &r611::RULE,
    &r612::RULE,
    &r620::RULE,
    &r621::RULE,
    &r624::RULE,
    &r625::RULE,
    &r626::RULE,
];
