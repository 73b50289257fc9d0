//! Plans.

use super::{OWNERS, get, list, paging};
use crate::services::paging::Paging;
use crate::services::rows::{Row, path};

/// `GET /plans/{id}`
pub static GET: Row = get(
    "Show a plan",
    "afar las plans get las:plan:31b864b5546913dd928a49416a10bad1",
    "/plans/{id}",
    &[path("id", "ID of the plan")],
);

/// `GET /plans`
pub static LIST: Row = list(
    "list",
    "List plans",
    "afar las plans list",
    "/plans",
    &LIST_PAGES,
    &[OWNERS],
    &[("planId", "ID"), ("name", "Name"), ("description", "Description")],
);
static LIST_PAGES: Paging = paging("plans");
