//! Loading returns, on both engines: the truth comes out, in any order, and nothing else is kept.

#![expect(clippy::print_stderr, reason = "a comparison must say how much it compared")]

mod killed;
mod minimum;
mod orders;
mod support;
mod truth;
