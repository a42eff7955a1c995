//! Rules of agreement: between the tables of one return, and between its years.

mod agree;
mod r1010;
mod r1012;
mod repi;
mod rint01;
mod rint02;
mod rint03;
mod rint04;
mod rint05;
mod rint06;
mod rint07;
mod rint08;
mod rint09;
mod rint11;
mod rint12;
mod rint13;
mod rint14;
mod rint15;
mod rint16;
mod rint17;
mod rint18;
mod rint21;
mod rint31;
mod rint32;
mod rint33;
mod rint34;
mod rint35;
mod rint36;
mod rnoe;

use super::Rule;

/// In order of code.
pub(super) const RULES: &[&Rule] = &[
    &r1010::RULE,
    &r1012::RULE,
    &repi::RULE,
    &rint01::RULE,
    &rint02::RULE,
    &rint03::RULE,
    &rint04::RULE,
    &rint05::RULE,
    &rint06::RULE,
    &rint07::RULE,
    &rint08::RULE,
    &rint09::RULE,
    &rint11::RULE,
    &rint12::RULE,
    &rint13::RULE,
    &rint14::RULE,
    &rint15::RULE,
    &rint16::RULE,
    &rint17::RULE,
    &rint18::RULE,
    &rint21::RULE,
    &rint31::RULE,
    &rint32::RULE,
    &rint33::RULE,
    &rint34::RULE,
    &rint35::RULE,
    &rint36::RULE,
    &rnoe::RULE,
];
