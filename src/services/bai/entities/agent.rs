//! Agents: the machines that run sessions.

use super::{Kind, Query, Var, given, row, var};
use crate::services::bai::fields::{Field, Shape, field, shaped};
use crate::services::rows::{Arg, option};

/// What is known of an agent.
pub const FIELDS: &[Field] = &[
    field("id", "ID"),
    field("status", "Status"),
    field("status_changed", "Status Changed"),
    field("region", "Region"),
    field("architecture", "Architecture"),
    field("scaling_group", "Scaling Group"),
    field("schedulable", "Schedulable"),
    shaped("available_slots", "Available Slots", Shape::Slots),
    shaped("occupied_slots", "Occupied Slots", Shape::Slots),
    field("addr", "Addr"),
    field("first_contact", "First Contact"),
    field("lost_at", "Lost At"),
    shaped("live_stat", "Live Stat", Shape::AgentStats),
    field("version", "Version"),
    field("compute_plugins", "Compute Plugins"),
    shaped("hardware_metadata", "HW Metadata", Shape::Nested),
    shaped("local_config", "Local Config", Shape::Nested),
    field("cpu_cur_pct", "CPU Usage (%)"),
    shaped("mem_cur_bytes", "Used Memory (MiB)", Shape::MiB),
];

/// `agent_list`
pub static LIST: Query = Query {
    row: row(
        "list",
        "List agents, those that are alive unless told otherwise",
        "afar bai admin agent list",
        &[
            Arg {
                short: Some('s'),
                default: Some("ALIVE"),
                ..option("status", "status", "Agents of this status: ALIVE, LOST, RESTARTING, TERMINATED")
            },
            Arg {
                aliases: &["sgroup"],
                ..option("scaling-group", "scaling_group", "Agents of this scaling group")
            },
        ],
    ),
    root: "agent_list",
    vars: &[var("status", "String"), var("scaling_group", "String")],
    kind: Kind::Pages,
    known: FIELDS,
    shown: &[
        "id",
        "status",
        "architecture",
        "scaling_group",
        "region",
        "first_contact",
        "cpu_cur_pct",
        "mem_cur_bytes",
        "available_slots",
        "occupied_slots",
    ],
};

const ID: Var = var("agent_id", "String!");

/// `agent`
pub static INFO: Query = Query {
    row: row(
        "info",
        "Show one agent",
        "afar bai admin agent info i-sandbox",
        &[given("agent_id", "agent_id", "ID of the agent")],
    ),
    root: "agent",
    vars: &[ID],
    kind: Kind::One,
    known: FIELDS,
    shown: &[
        "id",
        "status",
        "region",
        "architecture",
        "first_contact",
        "cpu_cur_pct",
        "available_slots",
        "occupied_slots",
        "hardware_metadata",
        "live_stat",
        "local_config",
    ],
};

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST, &INFO];
