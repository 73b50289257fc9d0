//! Lucidtech AI Services: documents, models, predictions, workflows.

pub mod bulk;
pub mod cache;
mod client;
pub mod content_type;
pub mod credentials;
pub mod documents;
pub mod endpoints;
pub mod truth;

pub use client::Client;

/// The service's name in errors.
pub const NAME: &str = "las";
