//! Virtual folders: `/folders`. Their files are real ones in the state folder.

pub mod files;
mod hosts;
pub mod invite;
pub mod manage;
pub mod mount;
pub mod place;
pub mod quota;
pub mod record;
pub mod share;

use axum::Router;
use axum::routing::{delete, get, post};

use super::only;
use crate::sandbox::app::Shared;

/// All paths.
pub fn router() -> Router<Shared> {
    let at = |rest: &str| format!("/folders/{{name}}/{rest}");
    let mut router = Router::new()
        .route("/folders", only(get(manage::list).post(manage::create).delete(manage::delete_by_id)))
        .route("/folders/_/hosts", only(get(hosts::hosts)))
        .route("/folders/_/mounts", only(get(hosts::mounts).post(hosts::mount).delete(hosts::unmount)))
        .route("/folders/_/perf-metric", only(get(hosts::performance)))
        .route("/folders/_/shared", only(get(share::list).post(share::update)))
        .route("/folders/_/change-ownership", only(post(share::change_ownership)))
        .route("/folders/_/fstab", only(get(hosts::fstab)))
        .route("/folders/_/quota", only(get(quota::get).post(quota::set)))
        .route("/folders/_/usage", only(get(quota::usage)))
        .route("/folders/_/used-bytes", only(get(quota::used_bytes)))
        .route("/folders/invitations/list", only(get(invite::received)))
        .route("/folders/invitations/accept", only(post(invite::accept)))
        .route("/folders/invitations/delete", only(delete(invite::remove)))
        .route("/folders/invitations/update/{id}", only(post(invite::update)))
        .route("/folders/{name}", only(get(manage::info).delete(manage::delete)))
        .route(&at("rename"), only(post(manage::rename)))
        .route(&at("update-options"), only(post(manage::update_options)))
        .route(&at("clone"), only(post(manage::clone)))
        .route(&at("leave"), only(post(share::leave)))
        .route(&at("invite"), only(post(invite::invite)))
        .route(&at("share"), only(post(share::share)))
        .route(&at("unshare"), only(delete(share::unshare)))
        .route(&at("mkdir"), only(post(files::mkdir)))
        .route(&at("files"), only(get(files::list)))
        .route(&at("move-file"), only(post(files::rename_across)))
        .route(&at("request-upload"), only(post(files::request_upload)))
        .route(&at("request-download"), only(post(files::request_download)));
    // The manager still knows the older spellings.
    for word in ["all-hosts", "all_hosts"] {
        router = router.route(&format!("/folders/_/{word}"), only(get(hosts::all_hosts)));
    }
    for word in ["allowed-types", "allowed_types"] {
        router = router.route(&format!("/folders/_/{word}"), only(get(hosts::allowed_types)));
    }
    for word in ["list-sent", "list_sent"] {
        router = router.route(&format!("/folders/invitations/{word}"), only(get(invite::sent)));
    }
    for (rename, remove) in [("rename-file", "delete-files"), ("rename_file", "delete_files")] {
        router = router
            .route(&at(rename), only(post(files::rename)))
            .route(&at(remove), only(delete(files::delete)));
    }
    router
}
