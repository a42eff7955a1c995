//! What pages are made of: small typed parts, one a file, each tried on an example beside it.

pub(crate) mod as_published;
pub(crate) mod bar_chart;
pub(crate) mod breadcrumbs;
pub(crate) mod checkboxes;
pub(crate) mod clock_table;
pub(crate) mod code;
pub(crate) mod command;
pub(crate) mod downloads;
pub(crate) mod error_summary;
pub(crate) mod figures;
pub(crate) mod filter;
pub(crate) mod flow;
pub(crate) mod input;
pub(crate) mod notice;
pub(crate) mod number_link;
pub(crate) mod page;
pub(crate) mod pagination;
pub(crate) mod plot;
pub(crate) mod radios;
pub(crate) mod select;
pub(crate) mod summary_list;
pub(crate) mod table;
pub(crate) mod tag;
pub(crate) mod time;
pub(crate) mod timeline;
