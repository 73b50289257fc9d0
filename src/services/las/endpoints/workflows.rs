//! Workflows, their transitions, and the secrets of those.

use super::{delete, get, list, paging, query, read, several};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Row, Type, path};

/// `GET /secrets`
pub static SECRETS_LIST: Row = list(
    "list",
    "List secrets",
    "afar las secrets list",
    "/secrets",
    &SECRETS_LIST_PAGES,
    &[],
    &[("secretId", "ID"), ("name", "Name"), ("description", "Description"), ("createdTime", "Created")],
);
static SECRETS_LIST_PAGES: Paging = paging("secrets");

/// `DELETE /secrets/{id}`
pub static SECRETS_DELETE: Row = delete(
    "delete",
    "Delete a secret",
    "afar las secrets delete las:secret:31b864b5546913dd928a49416a10bad1",
    "/secrets/{id}",
    &[path("id", "ID of the secret")],
);

/// `GET /transitions/{id}`
pub static TRANSITIONS_GET: Row = get(
    "Show a transition",
    "afar las transitions get las:transition:31b864b5546913dd928a49416a10bad1",
    "/transitions/{id}",
    &[path("id", "ID of the transition")],
);

/// `DELETE /transitions/{id}`
pub static TRANSITIONS_DELETE: Row = delete(
    "delete",
    "Delete a transition",
    "afar las transitions delete las:transition:31b864b5546913dd928a49416a10bad1",
    "/transitions/{id}",
    &[path("id", "ID of the transition")],
);

/// `GET /transitions`
pub static TRANSITIONS_LIST: Row = list(
    "list",
    "List transitions",
    "afar las transitions list",
    "/transitions",
    &TRANSITIONS_LIST_PAGES,
    &[Arg { short: Some('t'), ..several("transition-type", "transitionType", "Of these types alone") }],
    &[("transitionId", "ID"), ("name", "Name"), ("transitionType", "Type"), ("createdTime", "Created")],
);
static TRANSITIONS_LIST_PAGES: Paging = paging("transitions");

/// `GET /transitions/{id}/executions`
pub static TRANSITIONS_LIST_EXECUTIONS: Row = list(
    "list-executions",
    "List the executions of a transition",
    "afar las transitions list-executions las:transition:31b864b5546913dd928a49416a10bad1",
    "/transitions/{id}/executions",
    &TRANSITIONS_LIST_EXECUTIONS_PAGES,
    &[
        path("id", "ID of the transition"),
        Arg { short: Some('s'), ..several("status", "status", "Of these statuses alone") },
        several("execution-id", "executionId", "These executions alone"),
        Arg { kind: Type::Choice(&["ascending", "descending"]), ..query("order", "order", "In this order") },
        query("sort-by", "sortBy", "Sort by this"),
    ],
    &[("executionId", "ID"), ("status", "Status"), ("startTime", "Started"), ("endTime", "Ended")],
);
static TRANSITIONS_LIST_EXECUTIONS_PAGES: Paging = paging("executions");

/// `GET /transitions/{id}/executions/{execution}`
pub static TRANSITIONS_GET_EXECUTION: Row = read(
    "get-execution",
    "Show an execution of a transition",
    "afar las transitions get-execution las:transition:31b864b5546913dd928a49416a10bad1 las:transition-execution:31b864b5546913dd928a49416a10bad1",
    "/transitions/{id}/executions/{execution}",
    &[path("id", "ID of the transition"), path("execution", "ID of the execution")],
);

/// `GET /workflows`
pub static WORKFLOWS_LIST: Row = list(
    "list",
    "List workflows",
    "afar las workflows list",
    "/workflows",
    &WORKFLOWS_LIST_PAGES,
    &[],
    &[("workflowId", "ID"), ("name", "Name"), ("status", "Status"), ("createdTime", "Created")],
);
static WORKFLOWS_LIST_PAGES: Paging = paging("workflows");

/// `GET /workflows/{id}`
pub static WORKFLOWS_GET: Row = get(
    "Show a workflow",
    "afar las workflows get las:workflow:31b864b5546913dd928a49416a10bad1",
    "/workflows/{id}",
    &[path("id", "ID of the workflow")],
);

/// `DELETE /workflows/{id}`
pub static WORKFLOWS_DELETE: Row = delete(
    "delete",
    "Delete a workflow",
    "afar las workflows delete las:workflow:31b864b5546913dd928a49416a10bad1",
    "/workflows/{id}",
    &[path("id", "ID of the workflow")],
);

/// `GET /workflows/{id}/executions/{execution}`
pub static WORKFLOWS_GET_EXECUTION: Row = read(
    "get-execution",
    "Show an execution of a workflow",
    "afar las workflows get-execution las:workflow:31b864b5546913dd928a49416a10bad1 las:workflow-execution:31b864b5546913dd928a49416a10bad1",
    "/workflows/{id}/executions/{execution}",
    &[path("id", "ID of the workflow"), path("execution", "ID of the execution")],
);

/// `DELETE /workflows/{id}/executions/{execution}`
pub static WORKFLOWS_DELETE_EXECUTION: Row = delete(
    "delete-execution",
    "Delete an execution of a workflow",
    "afar las workflows delete-execution las:workflow:31b864b5546913dd928a49416a10bad1 las:workflow-execution:31b864b5546913dd928a49416a10bad1",
    "/workflows/{id}/executions/{execution}",
    &[path("id", "ID of the workflow"), path("execution", "ID of the execution")],
);
