//! `afar mcp serve`: a server of the Model Context Protocol over stdin and stdout, for programs that let a language model
//! use tools. A tool does what the command of its kind does, through the same client.

mod bai;
mod clip;
mod cocalc;
mod desk;
mod given;
mod las;
mod lmk;
mod resources;
mod serve;
mod server;
mod tools;

use super::tree::{Node, leaf};

/// All commands.
pub static NODES: &[Node] = &[leaf::<serve::Args>("serve")];

/// Those among CoCalc's, where the server has its tools alone.
pub static COCALC: &[Node] = &[leaf::<serve::CocalcArgs>("serve")];
