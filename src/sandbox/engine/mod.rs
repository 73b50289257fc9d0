//! Runs the code of sessions in real processes of this host: as the user that runs afar, without isolation.

pub mod archive;
pub mod batch;
pub mod image;
pub mod interpreter;
pub mod kernel;
pub mod log;
pub mod process;
pub mod query;
pub mod run;
pub mod service;
pub mod stdin;
pub mod terminal;
pub mod text;
