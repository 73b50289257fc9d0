//! Logs of workflows and transitions.

use super::{list, paging, query};
use crate::services::paging::Paging;
use crate::services::rows::Row;

/// `GET /logs`
pub static LIST: Row = list(
    "list",
    "List logs",
    "afar las logs list",
    "/logs",
    &LIST_PAGES,
    &[
        query("workflow-id", "workflowId", "Of this workflow alone"),
        query("workflow-execution-id", "workflowExecutionId", "Of this execution of a workflow alone"),
        query("transition-id", "transitionId", "Of this transition alone"),
        query("transition-execution-id", "transitionExecutionId", "Of this execution of a transition alone"),
    ],
    &[("logId", "ID"), ("startTime", "Started"), ("workflowId", "Workflow"), ("transitionId", "Transition")],
);
static LIST_PAGES: Paging = paging("logs");
