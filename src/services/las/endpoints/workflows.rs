//! Workflows and their executions.

use super::{
    DESCRIPTION, METADATA, NAME, NEW_DESCRIPTION, NEW_NAME, ORDER, SET, STATUSES, create, delete, get, json,
    list, paging, positional, query, read, update,
};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Outcome, Row, Type, option, path};

/// `GET /workflows`
pub static LIST: Row = list(
    "list",
    "List workflows",
    "afar las workflows list",
    "/workflows",
    &LIST_PAGES,
    &[],
    &[("workflowId", "ID"), ("name", "Name"), ("status", "Status"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("workflows");

/// `GET /workflows/{id}`
pub static GET: Row = get(
    "Show a workflow",
    "afar las workflows get las:workflow:31b864b5546913dd928a49416a10bad1",
    "/workflows/{id}",
    &[path("id", "ID of the workflow")],
);

/// `DELETE /workflows/{id}`
pub static DELETE: Row = delete(
    "delete",
    "Delete a workflow",
    "afar las workflows delete las:workflow:31b864b5546913dd928a49416a10bad1",
    "/workflows/{id}",
    &[path("id", "ID of the workflow")],
);

/// `GET /workflows/{id}/executions/{execution}`
pub static GET_EXECUTION: Row = Row {
    outcome: Some(&EXECUTED),
    ..read(
        "get-execution",
        "Show an execution of a workflow",
        "afar las workflows get-execution las:workflow:31b864b5546913dd928a49416a10bad1 las:workflow-execution:31b864b5546913dd928a49416a10bad1",
        "/workflows/{id}/executions/{execution}",
        &[path("id", "ID of the workflow"), path("execution", "ID of the execution")],
    )
};

/// `DELETE /workflows/{id}/executions/{execution}`
pub static DELETE_EXECUTION: Row = delete(
    "delete-execution",
    "Delete an execution of a workflow",
    "afar las workflows delete-execution las:workflow:31b864b5546913dd928a49416a10bad1 las:workflow-execution:31b864b5546913dd928a49416a10bad1",
    "/workflows/{id}/executions/{execution}",
    &[path("id", "ID of the workflow"), path("execution", "ID of the execution")],
);

/// `POST /workflows`
pub static CREATE: Row = create(
    "create",
    "Create a workflow",
    "afar las workflows create specification.json --name receipts",
    "/workflows",
    &[
        positional(json("specification", "specification", "Language, version and definition: an object")),
        NAME,
        DESCRIPTION,
        json("email-config", "emailConfig", "How mails start it: an object"),
        Arg {
            aliases: &["error-config-path"],
            ..json("error-config", "errorConfig", "What happens on errors: an object")
        },
        Arg {
            aliases: &["completed-config-path"],
            ..json("completed-config", "completedConfig", "What runs at the end: an object")
        },
        METADATA,
        SET,
    ],
);

/// `PATCH /workflows/{id}`
pub static UPDATE: Row = update(
    "update",
    "Change a workflow",
    "afar las workflows update las:workflow:31b864b5546913dd928a49416a10bad1 --status production",
    "/workflows/{id}",
    &[
        path("id", "ID of the workflow"),
        NEW_NAME,
        NEW_DESCRIPTION,
        Arg {
            null: Some("null"),
            ..json("email-config", "emailConfig", "How mails start it: an object; null for none")
        },
        Arg {
            aliases: &["error-config-path"],
            ..json("error-config", "errorConfig", "What happens on errors: an object")
        },
        Arg {
            aliases: &["completed-config-path"],
            ..json("completed-config", "completedConfig", "What runs at the end: an object")
        },
        METADATA,
        Arg {
            kind: Type::Choice(&["development", "production"]),
            ..option("status", "status", "Whether it is in use")
        },
        SET,
    ],
);

/// `POST /workflows/{id}/executions`
pub static EXECUTE: Row = Row {
    outcome: Some(&EXECUTED),
    ..create(
        "execute",
        "Start an execution of a workflow",
        "afar las workflows execute las:workflow:31b864b5546913dd928a49416a10bad1 input.json",
        "/workflows/{id}/executions",
        &[path("id", "ID of the workflow"), positional(json("path", "input", "The input: an object")), SET],
    )
};

/// `GET /workflows/{id}/executions`
pub static LIST_EXECUTIONS: Row = list(
    "list-executions",
    "List the executions of a workflow",
    "afar las workflows list-executions las:workflow:31b864b5546913dd928a49416a10bad1 --from-start-time 3d",
    "/workflows/{id}/executions",
    &LIST_EXECUTIONS_PAGES,
    &[
        path("id", "ID of the workflow"),
        STATUSES,
        ORDER,
        query("sort-by", "sortBy", "Sort by this: startTime or endTime"),
        Arg {
            kind: Type::Moment,
            ..query("from-start-time", "fromStartTime", "Begun since: a time, or 3d for three days ago")
        },
        Arg { kind: Type::Moment, ..query("to-start-time", "toStartTime", "Begun until") },
    ],
    &[("executionId", "ID"), ("status", "Status"), ("startTime", "Started"), ("endTime", "Ended")],
);
static LIST_EXECUTIONS_PAGES: Paging = paging("executions");

/// `PATCH /workflows/{id}/executions/{execution}`
pub static UPDATE_EXECUTION: Row = Row {
    either: &[(&["next-transition-id", "status", "transition"], false)],
    ..update(
        "update-execution",
        "Send an execution on to another transition, or end it",
        "afar las workflows update-execution las:workflow:31b864b5546913dd928a49416a10bad1 las:workflow-execution:31b864b5546913dd928a49416a10bad1 --status completed",
        "/workflows/{id}/executions/{execution}",
        &[
            path("id", "ID of the workflow"),
            path("execution", "ID of the execution"),
            option(
                "next-transition-id",
                "nextTransitionId",
                "The transition to go on with; las:transition:commons-failed ends it",
            ),
            Arg {
                kind: Type::Choice(&["completed", "succeeded"]),
                ..option("status", "status", "How it ended")
            },
            Arg {
                positional: true,
                ..option("transition", "nextTransitionId", "The same as --next-transition-id")
            },
            SET,
        ],
    )
};

/// How an execution ends.
pub static EXECUTED: Outcome = Outcome {
    path: "/workflows/{id}/executions/{executionId}",
    good: &["succeeded", "completed"],
    bad: &["failed", "rejected", "error"],
    among: None,
};
