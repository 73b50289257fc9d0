//! `bai vfolder …`: the map of folders (virtual folders: storage that outlives sessions).

mod clone;
mod create;
mod files;
mod info;
mod list;
mod share;

use super::{official_text, run_row};
use crate::cli::context::Ctx;
use crate::cli::tree::{Node, leaf, row};
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::services::bai::endpoints::folders;

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
