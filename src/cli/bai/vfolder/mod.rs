//! `bai vfolder …`: the map of folders (virtual folders: storage that outlives sessions).

mod archive;
mod carry;
mod clone;
mod cp;
pub mod create;
pub mod download;
mod files;
mod info;
mod list;
pub mod progress;
mod report;
mod share;
mod sync;
pub mod upload;

use super::{official_text, run_row};
use crate::cli::context::Ctx;
use crate::cli::tree::{Node, leaf, row};
use crate::config::paths;
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::services::bai::endpoints::folders;
use crate::services::bai::storage::Overrides;
use crate::services::bai::storage::journal::Journal;

/// All folder commands.
pub static NODES: &[Node] = &[
    leaf::<list::Args>("list"),
    leaf::<list::OwnArgs>("list-own"),
    leaf::<list::InvitedArgs>("list-invited"),
    leaf::<list::ProjectArgs>("list-project"),
    leaf::<info::HostsArgs>("list-hosts"),
    leaf::<info::TypesArgs>("list-allowed-types"),
    leaf::<create::Args>("create"),
    leaf::<info::Args>("info"),
    row(&folders::RENAME, run_row),
    leaf::<create::UpdateArgs>("update-options"),
    row(&folders::DELETE, run_row),
    row(&folders::DELETE_BY_ID, run_row),
    leaf::<clone::Args>("clone"),
    leaf::<upload::Args>("upload"),
    leaf::<download::Args>("download"),
    leaf::<download::RequestArgs>("request-download"),
    leaf::<cp::Args>("cp"),
    leaf::<sync::Args>("sync"),
    leaf::<files::LsArgs>("ls"),
    leaf::<files::MkdirArgs>("mkdir"),
    row(&folders::MV, run_row),
    row(&folders::RENAME_FILE, run_row),
    leaf::<files::RmArgs>("rm").alias(&["delete-file"]),
    leaf::<share::InviteArgs>("invite"),
    leaf::<share::InvitationsArgs>("invitations"),
    leaf::<share::ShareArgs>("share"),
    leaf::<share::UnshareArgs>("unshare"),
    leaf::<share::LeaveArgs>("leave"),
];

/// What the command itself refuses: officially a line of output and success, here never a success.
fn refused(ctx: &Ctx, kind: Kind, text: &str, hint: &str) -> Result<Output> {
    if ctx.personality.is_drop_in() {
        ctx.ui.print(&format!("{text}\n"))?;
        return Ok(Output::Status(1));
    }
    Err(Error::new(kind, text).hint(hint))
}

/// Where transfers leave what the next run can go on with.
fn journal() -> Journal {
    Journal::new(paths::state().join("bai-transfers"))
}

/// The storage proxies to replace: by the option, else by the settings.
fn overrides(ctx: &Ctx, given: Option<Overrides>) -> Result<Overrides> {
    match (given, ctx.settings()?.text("bai.override_storage_proxy").filter(|text| !text.is_empty())) {
        (Some(given), _) => Ok(given),
        (None, Some(text)) => {
            Overrides::parse(&text).map_err(|error| error.context("bai.override_storage_proxy"))
        }
        (None, None) => Ok(Overrides::default()),
    }
}

fn override_option(text: &str) -> Result<Overrides, String> {
    Overrides::parse(text).map_err(|error| error.message().to_owned())
}

/// A number of bytes as the official client takes it: `16m`, `1.5G`, `4096`.
pub fn byte_size(text: &str) -> Result<u64, String> {
    let lower = text.trim().to_ascii_lowercase();
    let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = &lower[digits.len()..];
    let power = match unit.trim_end_matches("ib") {
        "" => Some(0),
        one => "kmgtpe".find(one).filter(|_| one.len() == 1).and_then(|at| i32::try_from(at + 1).ok()),
    };
    let count = digits.parse::<f64>().ok().filter(|count| count.is_finite());
    match (count, power) {
        (Some(count), Some(power)) if count * 1024f64.powi(power) >= 1.0 => {
            Ok((count * 1024f64.powi(power)) as u64)
        }
        _ => Err("not a size such as 16m, 1.5g or 4096".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn sizes() {
        let all = ["1k", "16.0M", "4", "1.5g", "2MiB"].map(|text| byte_size(text).unwrap());
        assert_eq!(all, [1024, 16 << 20, 4, 3 << 29, 2 << 20]);
        for bad in ["", "0", "-1", "x", "1kk", "1x", "nan", "inf"] {
            assert!(byte_size(bad).is_err(), "{bad}");
        }
    }
}
