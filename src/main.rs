//! afar: one command line for Backend.AI, LMK, Lucidtech AI Services and CoCalc.

mod cli;
mod config;
mod error;
mod http;
mod jobs;
mod nearest;
mod output;
mod python;
#[cfg(all(unix, feature = "sandbox"))]
mod sandbox;
mod services;

use std::process::ExitCode;

fn main() -> ExitCode {
    let argv = std::env::args_os().collect::<Vec<_>>();
    let background = jobs::keeper::enter(&argv, cli::lmk::serve::main);
    ExitCode::from(background.unwrap_or_else(|| cli::main(argv)))
}
