//! What people at work record of children and families, as structured, dated statements.
//!
//! A statement is a [`hearth_domain::fact::Fact`] of the kinds need, wish, sibling decision, search
//! hold, gate override, missed match closed, offer and linking hold: its day is the day it speaks of, its source key the
//! document it stands in, and the day it lasts until the day it is to be reviewed. Its detail is one
//! line of words, which the modules here write and read. A line that cannot be read is a value too
//! ([`statement::Unread`]): it is shown to be put right and never taken for silence.
//!
//! Nothing here says which family suits which child. What an agency must not weigh (adopters'
//! partnership, sexuality, age, religion, ethnicity, health, income) has no statement at all.

pub mod statement;

pub mod evidence;

pub mod weight;

pub mod condition;
pub mod contact;
pub mod household;
pub mod identity;
pub mod place;
pub mod safety;

pub mod need;
pub mod need_ended;
mod topic;

pub mod openness;

pub mod offer;

pub mod closing;
pub mod hold;
pub mod missed_kind;
pub mod overriding;
pub mod sibling_decision;
pub mod wish;

pub mod child;
pub mod family;
pub mod unit;

pub mod said;

pub mod forms;
