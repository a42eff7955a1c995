//! Rules of where children are placed and by whom: postcodes, distances and authorities, which are
//! looked up; providers and their numbers, which Ofsted lists.
//!
//! Rules 164 and 411 are not here. They hold the distance, and whether the placement lies inside the
//! authority, to what follows from the postcodes; a return no longer carries either, and what is worked
//! out from the postcodes cannot disagree with them.

mod codes;
mod distances;
mod numbered;
mod r1008;
mod r1015;
mod r169;
mod r178;
mod r179;
mod r213;
mod r214;
mod r217t;
mod r218;
mod r219;
mod r221;
mod r222;
mod r224;
mod r226;
mod r227;
mod r228;
mod r229;
mod r230;
mod r241;
mod r243;
mod r370;
mod r371;
mod r392a;
mod r392b;
mod r392c;
mod r406;
mod r420;
mod r452;
mod r453;
mod r454;
mod r503g;
mod r503h;
mod r503j;
mod r526;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &r1008::RULE,
    &r1015::RULE,
    &r169::RULE,
    &r178::RULE,
    &r179::RULE,
    &r213::RULE,
    &r214::RULE,
    &r217t::RULE,
    &r218::RULE,
    &r219::RULE,
    &r221::RULE,
    &r222::RULE,
    &r224::RULE,
    &r226::RULE,
    &r227::RULE,
    &r228::RULE,
    &r229::RULE,
    &r230::RULE,
    &r241::RULE,
    &r243::RULE,
    &r370::RULE,
    &r371::RULE,
    &r392a::RULE,
    &r392b::RULE,
    &r392c::RULE,
    &r406::RULE,
    &r420::RULE,
    &r452::RULE,
    &r453::RULE,
    &r454::RULE,
    &r503g::RULE,
    &r503h::RULE,
    &r503j::RULE,
    &r526::RULE,
];
