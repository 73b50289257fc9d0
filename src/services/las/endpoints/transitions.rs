//! Transitions: the steps of workflows, and their executions.

use super::{
    DESCRIPTION, NAME, NEW_DESCRIPTION, NEW_NAME, ORDER, SET, STATUSES, create, delete, get, json, list,
    list_of, nullable, paging, positional, query, read, several, update,
};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Outcome, Row, Type, option, path};

/// `GET /transitions/{id}`
pub static GET: Row = get(
    "Show a transition",
    "afar las transitions get las:transition:31b864b5546913dd928a49416a10bad1",
    "/transitions/{id}",
    &[path("id", "ID of the transition")],
);

/// `DELETE /transitions/{id}`
pub static DELETE: Row = delete(
    "delete",
    "Delete a transition",
    "afar las transitions delete las:transition:31b864b5546913dd928a49416a10bad1",
    "/transitions/{id}",
    &[path("id", "ID of the transition")],
);

/// `GET /transitions`
pub static LIST: Row = list(
    "list",
    "List transitions",
    "afar las transitions list",
    "/transitions",
    &LIST_PAGES,
    &[Arg { short: Some('t'), ..several("transition-type", "transitionType", "Of these types alone") }],
    &[("transitionId", "ID"), ("name", "Name"), ("transitionType", "Type"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("transitions");

/// `GET /transitions/{id}/executions`
pub static LIST_EXECUTIONS: Row = list(
    "list-executions",
    "List the executions of a transition",
    "afar las transitions list-executions las:transition:31b864b5546913dd928a49416a10bad1",
    "/transitions/{id}/executions",
    &LIST_EXECUTIONS_PAGES,
    &[
        path("id", "ID of the transition"),
        STATUSES,
        several("execution-id", "executionId", "These executions alone"),
        ORDER,
        query("sort-by", "sortBy", "Sort by this"),
    ],
    &[("executionId", "ID"), ("status", "Status"), ("startTime", "Started"), ("endTime", "Ended")],
);
static LIST_EXECUTIONS_PAGES: Paging = paging("executions");

/// `GET /transitions/{id}/executions/{execution}`
pub static GET_EXECUTION: Row = Row {
    outcome: Some(&EXECUTED),
    ..read(
        "get-execution",
        "Show an execution of a transition",
        "afar las transitions get-execution las:transition:31b864b5546913dd928a49416a10bad1 las:transition-execution:31b864b5546913dd928a49416a10bad1",
        "/transitions/{id}/executions/{execution}",
        &[path("id", "ID of the transition"), path("execution", "ID of the execution")],
    )
};

/// `POST /transitions`
pub static CREATE: Row = create(
    "create",
    "Create a transition",
    "afar las transitions create docker --parameters docker.json --name fetch",
    "/transitions",
    &[
        positional(Arg {
            kind: Type::Choice(&["docker", "manual"]),
            ..option("type", "transitionType", "Whether a container or a person does it")
        }),
        Arg {
            short: Some('p'),
            aliases: &["parameters-path"],
            ..json("parameters", "parameters", "Image, secrets and environment, or assets: an object")
        },
        NAME,
        DESCRIPTION,
        Arg {
            aliases: &["in-schema-path"],
            ..json("in-schema", "inputJsonSchema", "JSON schema of the input; only old servers take it")
        },
        Arg {
            aliases: &["out-schema-path"],
            ..json("out-schema", "outputJsonSchema", "JSON schema of the output; only old servers take it")
        },
        SET,
    ],
);

/// `PATCH /transitions/{id}`
pub static UPDATE: Row = update(
    "update",
    "Change a transition",
    "afar las transitions update las:transition:31b864b5546913dd928a49416a10bad1 --image-url example/step:2",
    "/transitions/{id}",
    &[
        path("id", "ID of the transition"),
        NEW_NAME,
        NEW_DESCRIPTION,
        Arg {
            aliases: &["assets-path"],
            ..json("assets", "parameters.assets", "Assets of a manual one: names and IDs")
        },
        Arg {
            null: Some("null"),
            aliases: &["environment-path"],
            ..json("environment", "parameters.environment", "Variables of a docker one; null for none")
        },
        Arg {
            null: Some("null"),
            ..list_of(
                "environment-secrets",
                "parameters.environmentSecrets",
                "Secrets whose data become variables; null for none",
            )
        },
        option("image-url", "parameters.imageUrl", "The docker image"),
        nullable("secret-id", "parameters.secretId", "The secret for the image's registry; null for none"),
        Arg {
            kind: Type::OneOf(&[256, 512, 1024]),
            ..option("cpu", "parameters.cpu", "Processor shares; 1024 is one processor")
        },
        Arg {
            kind: Type::OneOf(&[512, 1024, 2048, 4096, 8192]),
            ..option("memory", "parameters.memory", "Memory in MiB")
        },
        Arg {
            aliases: &["in-schema-path"],
            ..json("in-schema", "inputJsonSchema", "JSON schema of the input; only old servers take it")
        },
        Arg {
            aliases: &["out-schema-path"],
            ..json("out-schema", "outputJsonSchema", "JSON schema of the output; only old servers take it")
        },
        SET,
    ],
);

/// `POST /transitions/{id}/executions`
pub static EXECUTE: Row = Row {
    outcome: Some(&EXECUTED),
    ..create(
        "execute",
        "Start an execution of a manual transition",
        "afar las transitions execute las:transition:31b864b5546913dd928a49416a10bad1",
        "/transitions/{id}/executions",
        &[path("id", "ID of the transition"), SET],
    )
};

/// `PATCH /transitions/{id}/executions/{execution}`
pub static UPDATE_EXECUTION: Row = update(
    "update-execution",
    "End an execution, or have it tried again",
    "afar las transitions update-execution las:transition:31b864b5546913dd928a49416a10bad1 las:transition-execution:31b864b5546913dd928a49416a10bad1 succeeded --output output.json",
    "/transitions/{id}/executions/{execution}",
    &[
        path("id", "ID of the transition"),
        path("execution", "ID of the execution"),
        positional(Arg {
            kind: Type::Choice(&["succeeded", "failed", "rejected", "retry"]),
            ..option("status", "status", "How it ended")
        }),
        Arg {
            short: Some('o'),
            aliases: &["output_path"],
            ..json("output", "output", "Its output, where it succeeded: an object")
        },
        Arg {
            short: Some('e'),
            aliases: &["error_path"],
            ..json("error", "error", "What went wrong: an object with a message")
        },
        option("start-time", "startTime", "When it really began, in ISO 8601"),
        SET,
    ],
);

/// How an execution ends.
pub static EXECUTED: Outcome = Outcome {
    path: "/transitions/{id}/executions/{executionId}",
    good: &["succeeded"],
    bad: &["failed", "rejected"],
    among: None,
};
