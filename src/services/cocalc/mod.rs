//! CoCalc: projects as places to run things, and the hub that keeps them (facts: the Python package `cocalc-api` 0.5.1
//! and what CoCalc publishes about its server).

mod client;
pub mod endpoints;
pub mod exec;
mod failure;
pub mod files;
pub mod follow;
pub mod jobs;
pub mod jupyter;
pub mod notebook;
mod pack;
pub mod projects;
pub mod start;

pub use client::{Bridge, Call, Client, address};
pub use failure::{TIME_LIMIT, is_still_starting, ran_out};

/// The service's name in errors.
pub const NAME: &str = "cocalc";

/// Milliseconds for the bridge; a number too large for it is the largest.
pub fn milliseconds(seconds: i64) -> i64 {
    seconds.saturating_mul(1000)
}
