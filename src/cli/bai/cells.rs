//! Values of GraphQL objects as text for tables.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::output::{Column, format};
use crate::services::bai;
use crate::services::bai::fields::{Field, Shape};

/// The columns that show these fields.
pub fn columns(fields: &[&'static Field]) -> Vec<Column> {
    fields
        .iter()
        .map(|field| Column {
            field: field.name,
            title: field.title,
            format: formatter(field.shape),
            wide: false,
        })
        .collect()
}

/// How a value of this shape becomes text.
fn formatter(shape: Shape) -> fn(&Value) -> String {
    match shape {
        Shape::Slots => slots,
        Shape::Nested => format::nested,
        Shape::Stats => statistics,
        Shape::Containers => containers,
        Shape::Dependencies => dependencies,
        Shape::Groups => groups,
        Shape::AgentStats => agent_statistics,
        Shape::Routings => routings,
        _ => format::plain,
    }
}

/// Resource slots as `cpu:2, mem:8.0G`; nothing where there are none.
fn slots(value: &Value) -> String {
    let Value::Object(map) = value else { return format::plain(value) };
    let parts = map.iter().map(|(name, amount)| match name.as_str() {
        "mem" => format!("{name}:{}", format::amount(amount)),
        _ => format!("{name}:{}", format::plain(amount)),
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// Statistics, a metric a line below the heading.
fn statistics(value: &Value) -> String {
    let parsed = value.as_str().and_then(|text| serde_json::from_str::<Value>(text).ok());
    match parsed.as_ref().unwrap_or(value) {
        Value::Object(map) => map
            .iter()
            .map(|(name, metric)| {
                let metric = metric.as_str().map_or_else(|| format::literal(metric), str::to_owned);
                format!("\n- {:18}{metric}", format!("{name}: "))
            })
            .collect(),
        _ => "(unavailable)".to_owned(),
    }
}

fn groups(value: &Value) -> String {
    match value {
        Value::Array(list) => {
            let name = |one: &Value| one.get("name").map_or_else(|| format::plain(one), format::plain);
            list.iter().map(name).collect::<Vec<_>>().join(", ")
        }
        other => format::plain(other),
    }
}

fn containers(value: &Value) -> String {
    let Value::Array(list) = value else { return format::plain(value) };
    if list.is_empty() {
        return "(no sub-containers belonging to the session)".to_owned();
    }
    let block = |one: &Value| {
        let mut lines = vec![format!("+ {}", format::plain(&one["kernel_id"]))];
        for field in bai::fields::CONTAINER.iter().filter(|field| field.name != "kernel_id") {
            let Some(value) = one.get(field.name) else { continue };
            let text = formatter(field.shape)(value);
            lines.push(match text.contains('\n') {
                true => format!("  - {}: \n{}", field.title, format::indented(&text, "    ")),
                false => format!("  - {}: {text}", field.title),
            });
        }
        lines.join("\n")
    };
    list.iter().map(block).collect::<Vec<_>>().join("\n")
}

fn dependencies(value: &Value) -> String {
    let Value::Array(list) = value else { return format::plain(value) };
    if list.is_empty() {
        return "(no dependency tasks)".to_owned();
    }
    let line = |one: &Value| format!("+ {} ({})", format::plain(&one["name"]), format::plain(&one["id"]));
    list.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// How many routes there are of each status.
fn routings(value: &Value) -> String {
    let Value::Array(list) = value else { return format::plain(value) };
    let mut counts = BTreeMap::new();
    for route in list {
        *counts.entry(format::plain(&route["status"])).or_insert(0u32) += 1;
    }
    counts.iter().map(|(status, count)| format!("{status} {count}")).collect::<Vec<_>>().join(", ")
}

/// What an agent is busy with: the machine in one line, then each device.
pub fn agent_statistics(value: &Value) -> String {
    let Value::Object(stats) = value else { return String::new() };
    let members = |name: &str| stats.get(name).and_then(Value::as_object).into_iter().flatten();
    let cores = value.pointer("/devices/cpu_util").and_then(Value::as_object).map_or(0, serde_json::Map::len);
    let node = members("node").map(|(name, metric)| match (name.as_str(), &metric["pct"]) {
        ("cpu_util", Value::Null) => format!("{name}: (calculating...) % ({cores} cores)"),
        ("cpu_util", pct) => format!("{name}: {} % ({cores} cores)", format::plain(pct)),
        _ => format!("{name}: {}", metric_text(metric, name == "mem")),
    });
    let mut lines = vec![node.collect::<Vec<_>>().join(", ")];
    for (name, devices) in members("devices") {
        lines.push(format!("+ {name}"));
        let devices = devices.as_object();
        if name == "cpu_util" && devices.is_some_and(|map| map.len() > 8) {
            lines.push("  - (per-core stats hidden for large CPUs with more than 8 cores)".to_owned());
            continue;
        }
        let line =
            |(id, metric): (&String, &Value)| format!("  - {id}: {}", metric_text(metric, name == "mem"));
        lines.extend(devices.into_iter().flatten().map(line));
    }
    lines.join("\n")
}

fn metric_text(metric: &Value, binary: bool) -> String {
    let text = |key: &str| format::plain(&metric[key]);
    let number = |key: &str| text(key).parse::<f64>().unwrap_or_default();
    match metric["unit_hint"].as_str().unwrap_or_default() {
        "bytes" if binary => {
            format!("{} / {}", format::amount(&metric["current"]), format::amount(&metric["capacity"]))
        }
        "bytes" => {
            format!("{} / {}", decimal(number("current").trunc()), decimal(number("capacity").trunc()))
        }
        "Celsius" => format!("{} C", number("current")),
        "bps" => format!("{}/s", decimal(number("current"))),
        "pct" => format!("{} %", text("pct")),
        unit => format!("{} / {} {unit}", text("current"), text("capacity")),
    }
}

/// A number of bytes in decimal units: `1.5 GB`.
fn decimal(count: f64) -> String {
    let mut size = count;
    if size.abs() < 1000.0 {
        return if size == 1.0 { "1 Byte".to_owned() } else { format!("{size:.0} Bytes") };
    }
    for unit in ["kB", "MB", "GB", "TB"] {
        size /= 1000.0;
        if size.abs() < 1000.0 {
            return format!("{size:.1} {unit}");
        }
    }
    format!("{:.1} PB", size / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn slots_as_people_read_them() {
        assert_eq!(slots(&json!({"cpu": "4", "mem": "8589934592"})), "cpu:4, mem:8.0G");
    }

    #[test]
    fn routes_are_counted_by_status() {
        let routes = json!([{"status": "PROVISIONING"}, {"status": "HEALTHY"}, {"status": "HEALTHY"}]);
        assert_eq!(routings(&routes), "HEALTHY 2, PROVISIONING 1");
        assert_eq!(routings(&json!([])), "");
    }

    #[test]
    fn an_agents_statistics() {
        let stats = json!({"node": {"cpu_util": {"pct": "3.10", "unit_hint": "msec"},
                                    "mem": {"current": "1073741824", "capacity": "2147483648", "unit_hint": "bytes"},
                                    "net_rx": {"current": "1500", "unit_hint": "bps"}},
                           "devices": {"cpu_util": {"0": {"current": "1", "capacity": "2", "unit_hint": "msec"}}}});
        assert_eq!(
            agent_statistics(&stats),
            "cpu_util: 3.10 % (1 cores), mem: 1.0G / 2.0G, net_rx: 1.5 kB/s\n+ cpu_util\n  - 0: 1 / 2 msec"
        );
        assert_eq!(agent_statistics(&Value::Null), "");
    }
}
