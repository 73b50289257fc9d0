//! Lucidtech AI Services: documents, models, predictions, workflows.

pub mod cache;
mod client;
pub mod credentials;
pub mod endpoints;

pub use client::Client;

/// The service's name in errors.
pub const NAME: &str = "las";
