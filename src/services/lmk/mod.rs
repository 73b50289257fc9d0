//! LMK: sign-in, notification channels, events.

pub mod channels;
pub mod client;
pub mod endpoints;
pub mod sessions;
pub mod store;

pub use client::{Client, SCOPE};

/// The service's name in errors.
pub const NAME: &str = "LMK";
