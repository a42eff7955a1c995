//! Where a postcode of Great Britain lies and in which authority.
//!
//! The directory is a file of sorted records that comes with the program and is never read whole: the
//! system brings in the few pages that a search touches. [`record`] says how it is laid out,
//! [`Directory`] finds a postcode in it, and [`authority`] says which authority with children's
//! services a district belongs to. `cargo xtask postcodes FILE` makes the file anew; the crate's
//! `data/README.md` says from what, and under which licence.

pub mod authority;
mod directory;
pub mod record;

pub use directory::{Directory, Place};
