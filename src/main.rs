//! afar: one command line for Backend.AI, LMK, Lucidtech AI Services and CoCalc.

mod cli;
mod config;
mod error;
mod http;
mod output;
mod python;
#[cfg(all(unix, feature = "sandbox"))]
mod sandbox;
mod services;

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(cli::main(std::env::args_os().collect()))
}
