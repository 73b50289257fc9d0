//! Backend.AI: a client of the manager (signed requests) or of the web server (a cookie).

pub mod announcement;
pub mod apps;
pub mod cache;
pub mod client;
pub mod cookie;
pub mod endpoints;
pub mod entities;
pub mod events;
pub mod execution;
pub mod failure;
pub mod fields;
pub mod folders;
pub mod gql;
pub mod pty;
pub mod range;
pub mod services;
pub mod sessions;
pub mod signature;
pub mod state;
pub mod storage;
pub mod task_log;
pub mod templates;
pub mod version;

pub use client::{Call, Client, Config, EndpointType};

/// The service's name in errors.
pub const NAME: &str = "bai";
