//! Man pages: one a command, and one a topic.

use std::path::Path;

use clap::Command;

use super::super::globals;
use super::super::personality::Personality;
use super::super::tree;
use super::TOPICS;
use crate::error::{Error, Result};

/// Writes the pages into a folder: `afar-bai-ps.1` and the like, `afar-exit-codes.7` and the like.
///
/// # Errors
/// The folder cannot be made or written.
pub(super) fn write(folder: &Path) -> Result<()> {
    let failed =
        |error: std::io::Error| Error::usage(format!("cannot write to {}: {error}", folder.display()));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let root = explained(tree::build(Personality::Native, None).name("afar"), true);
    clap_mangen::generate_to(root, folder).map_err(failed)?;
    for (name, text) in TOPICS {
        std::fs::write(folder.join(format!("afar-{name}.7")), topic(name, &text())).map_err(failed)?;
    }
    Ok(())
}

/// The tree with the global options explained on its first page, which the others refer to.
fn explained(command: Command, first: bool) -> Command {
    let command = command.mut_args(|arg| {
        let global = arg.get_help_heading() == Some(globals::HEADING);
        if global && !first { arg.hide(true) } else { arg.hide_short_help(false) }
    });
    let told = command.get_after_help().map(|text| format!("{text}\n\n")).unwrap_or_default();
    let command = match first {
        true => command,
        false => command.after_help(format!("{told}afar(1) has the options that every command takes.")),
    };
    command.mut_subcommands(|one| explained(one, false))
}

/// A topic's lines as they are.
fn topic(name: &str, text: &str) -> String {
    let (title, body) = text.split_once('\n').unwrap_or((text, ""));
    format!(
        ".TH afar-{name} 7\n.SH NAME\nafar\\-{} \\- {}\n.SH DESCRIPTION\n.nf\n{}\n.fi\n",
        escaped(name),
        escaped(title),
        body.lines().map(escaped).collect::<Vec<_>>().join("\n")
    )
}

/// A line that troff takes as text.
fn escaped(line: &str) -> String {
    let line = line.replace('\\', "\\e").replace('-', "\\-");
    if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
}
