//! The one way to the network: client and TLS, requests, repetition, redacted trace, streams.

pub mod body;
pub mod client;
pub mod curl;
pub mod failure;
pub mod headers;
pub mod proxy;
pub mod redact;
pub mod response;
pub mod retry;
pub mod sse;
pub mod tls;
pub mod ws;

pub use body::{Body, Count, Part, Passed, Slice};
pub use client::{Http, Options, Request};
pub use reqwest::Method;
pub use reqwest::header::{HeaderMap, HeaderName};
pub use response::Response;
