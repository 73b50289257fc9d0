//! Man pages: one a command, and one a topic.

use std::path::Path;

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
    let root = tree::build(Personality::Native, None).name("afar");
    clap_mangen::generate_to(root, folder).map_err(failed)?;
    for (name, text) in TOPICS {
        std::fs::write(folder.join(format!("afar-{name}.7")), topic(name, &text())).map_err(failed)?;
    }
    Ok(())
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
