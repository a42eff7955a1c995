//! Every proportion and length the region is made with, each with its source.
//!
//! "CLA 2023" is the DfE's statistical release *Children looked after in England including
//! adoptions*, year ending 31 March 2023. Where no table gives a figure it is called an assumption;
//! a figure marked [K] is general knowledge, not read again in the release.
//! Proportions are in thousandths, lengths in days.

mod adoption;
mod care;
mod entry;
mod households;
mod needs;
mod offers;
mod reversal;
mod statements;
mod tables;

pub(crate) use adoption::*;
pub(crate) use care::*;
pub(crate) use entry::*;
pub(crate) use households::*;
pub(crate) use needs::*;
pub(crate) use offers::*;
pub(crate) use reversal::*;
pub(crate) use statements::*;
pub(crate) use tables::*;
