//! Deployment environments: where models run.

use super::{OWNERS, get, list, paging};
use crate::services::paging::Paging;
use crate::services::rows::{Row, path};

/// `GET /deploymentEnvironments/{id}`
pub static GET: Row = get(
    "Show a deployment environment",
    "afar las deployment-environments get las:deployment-environment:31b864b5546913dd928a49416a10bad1",
    "/deploymentEnvironments/{id}",
    &[path("id", "ID of the deployment environment")],
);

/// `GET /deploymentEnvironments`
pub static LIST: Row = list(
    "list",
    "List deployment environments",
    "afar las deployment-environments list",
    "/deploymentEnvironments",
    &LIST_PAGES,
    &[OWNERS],
    &[("deploymentEnvironmentId", "ID"), ("name", "Name"), ("description", "Description")],
);
static LIST_PAGES: Paging = paging("deploymentEnvironments");
