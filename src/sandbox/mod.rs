//! An embedded stand-in for the services, on loopback: for a first try without an account, for scripts and for
//! tests. It shares no code with the clients, so that a mistake of theirs shows.
//!
//! Code runs in real processes of this host, as the user, without isolation.

mod accounts;
mod activity;
mod app;
mod bai;
mod clock;
mod cocalc;
mod control;
mod engine;
mod faults;
mod ids;
mod las;
mod lifecycle;
mod listen;
mod lmk;
mod running;
mod server;
mod store;

pub use lifecycle::{Start, reset, start, stop};
pub use running::Running;
pub use server::{Options, serve};

/// Leaves the terminal and its session, as a server in the background does.
pub fn detach() {
    // It fails only where the process leads a group already: then it is no child of a terminal's shell.
    let _ = rustix::process::setsid();
}

/// Whether a Backend.AI API version can be announced.
pub fn knows_version(version: &str) -> bool {
    bai::auth::VERSIONS.contains(&version)
}
