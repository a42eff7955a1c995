//! The pages, one a file: each asks a use case and turns the answer into markup.

pub(crate) mod about;
pub(crate) mod behind;
pub(crate) mod case;
pub(crate) mod case_list;
pub(crate) mod changes;
pub(crate) mod child;
pub(crate) mod children;
pub(crate) mod clock;
pub(crate) mod clocks;
pub(crate) mod families;
pub(crate) mod family;
pub(crate) mod funnel;
pub(crate) mod happened;
pub(crate) mod import;
pub(crate) mod imports;
pub(crate) mod indicator;
pub(crate) mod indicators;
pub(crate) mod pipeline;
pub(crate) mod problem;
pub(crate) mod report;
pub(crate) mod shortfall;
pub(crate) mod stock_flow;
pub(crate) mod today;
pub(crate) mod waiting;
