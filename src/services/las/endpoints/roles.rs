//! Roles.

use super::{get, list, paging};
use crate::services::paging::Paging;
use crate::services::rows::{Row, path};

/// `GET /roles`
pub static LIST: Row = list(
    "list",
    "List roles",
    "afar las roles list",
    "/roles",
    &LIST_PAGES,
    &[],
    &[("roleId", "ID"), ("name", "Name"), ("description", "Description"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("roles");

/// `GET /roles/{id}`
pub static GET: Row = get(
    "Show a role",
    "afar las roles get las:role:31b864b5546913dd928a49416a10bad1",
    "/roles/{id}",
    &[path("id", "ID of the role")],
);
