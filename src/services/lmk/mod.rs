//! LMK: sign-in, notification channels, events, sessions.

pub mod channels;
pub mod client;
pub mod endpoints;
pub mod news;
pub mod sessions;
pub mod socket;
pub mod state;
pub mod store;

pub use client::{Client, SCOPE};

/// The service's name in errors.
pub const NAME: &str = "lmk";
