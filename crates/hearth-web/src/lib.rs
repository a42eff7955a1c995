//! Components, pages and routes: the program as a person at a browser sees it.
//!
//! Read in this order: [`server`] (which address may be listened at, and serving), `routes` (every
//! address), `guard` and `headers` (what every request and answer must have), `query` and `links`
//! (addresses read and written), `files` (tables that leave), `pages` (one file a page) and `components` (what pages are made
//! of). A page asks `hearth-app`, and turns what it is told into markup; it decides nothing.

mod assets;
pub mod commands;
mod components;
mod error;
mod files;
mod guard;
mod headers;
mod links;
mod pages;
mod query;
mod routes;
mod scope;
pub mod server;
mod site;
mod standpoint;
mod told;
mod words;

pub use server::{NotLoopback, check_address, router, serve};
pub use site::Site;
