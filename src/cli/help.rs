//! `afar help [WORDS…]`: a command's help, or a topic.

use std::fmt::Write;

use super::context::Ctx;
use super::reference;
use super::tree::{self, Leaf};
use crate::config::{registry, vars};
use crate::error::{Error, Result};
use crate::output::Output;

/// Show help on a command or a topic: exit-codes, environment
///
/// Example:
///   afar help exit-codes
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Words of the command, or a topic
    words: Vec<String>,
    /// Print every command and option as JSON
    #[arg(long)]
    map: bool,
    /// Print the reference page, in Markdown
    #[arg(long, conflicts_with = "map")]
    reference: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        if self.map {
            return Ok(Output::Json(reference::map()));
        }
        if self.reference {
            return Ok(Output::Text(reference::page()));
        }
        match self.words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["exit-codes"] => return Ok(Output::Text(EXIT_CODES.to_owned())),
            ["environment"] => return Ok(Output::Text(environment())),
            _ => {}
        }
        let mut command = tree::build(ctx.personality, None);
        command.build();
        let mut current = &mut command;
        for word in &self.words {
            current = current.find_subcommand_mut(word).ok_or_else(|| {
                Error::usage(format!("there is no command `{}`", self.words.join(" ")))
                    .hint("`afar --help` lists them")
            })?;
        }
        Ok(Output::Text(current.render_long_help().to_string()))
    }
}

const EXIT_CODES: &str = "\
Exit codes
  0    done
  1    the service refused or failed; a query found nothing; `logged-in`: no
  2    wrong usage or bad input
  3    configuration: a setting is missing or wrong
  4    not logged in, or refused
  5    not found
  6    conflict: it exists already, or its state forbids the call
  7    network: no connection, no answer in time, too many requests, a gateway without its service
  8    still pending when --wait ran out
  125  afar itself failed while it ran something
  130  interrupted

`bai run`, `bai session execute` and `bai watch` end with the status of the remote code.
A reader that goes away (`… | head`) is no failure.
Started as `backend.ai` or `lmk` the codes are the official client's; `run` still passes on the
remote code, and what failed does not end with 0.
";

/// Every variable, from the registries.
fn environment() -> String {
    let mut out = String::from("Environment variables\n");
    for var in vars::VARS {
        let _ = writeln!(out, "  {}\n      {}", var.name, var.doc);
    }
    out.push_str("\nVariables that set a setting (the first that is set wins), and the setting's key\n");
    for setting in registry::SETTINGS {
        let _ = writeln!(out, "  {}\n      {}: {}", setting.env.join(", "), setting.key, setting.doc);
    }
    out
}
