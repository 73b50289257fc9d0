//! `afar completion SHELL`: scripts that let a shell complete our commands and options.

use clap_complete::{Generator, Shell, generate};
use clap_complete_nushell::Nushell;

use super::context::Ctx;
use super::personality::Personality;
use super::tree::{self, Leaf};
use crate::error::{Error, Result};
use crate::output::Output;

/// Print a completion script for a shell
///
/// Example:
///   afar completion bash > ~/.local/share/bash-completion/completions/afar
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Shell to complete in
    #[arg(value_parser = ["bash", "zsh", "fish", "powershell", "elvish", "nushell"])]
    shell: String,
}

impl Leaf for Args {
    async fn run(self, _: &Ctx) -> Result<Output> {
        Ok(Output::Text(script(&self.shell)?))
    }
}

/// The script for a shell, of the native tree.
///
/// # Errors
/// No such shell.
pub fn script(shell: &str) -> Result<String> {
    match shell {
        "nushell" => of(Nushell),
        name => of(name.parse::<Shell>().map_err(Error::usage)?),
    }
}

fn of(generator: impl Generator) -> Result<String> {
    let mut bytes = Vec::new();
    generate(generator, &mut tree::build(Personality::Native, None), "afar", &mut bytes);
    String::from_utf8(bytes).map_err(|_| Error::service("the completion script is not UTF-8"))
}
