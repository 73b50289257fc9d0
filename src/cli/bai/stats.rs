//! What a session used, as text.

use serde_json::Value;

use crate::output::format;

/// The statistics that the end of a session answers: version 2 (an object a metric) or 1 (flat numbers).
pub fn text(stats: &Value) -> String {
    let Value::Object(map) = stats else { return "(no statistics)\n".to_owned() };
    let mut lines = Vec::new();
    for (name, metric) in map {
        match metric {
            Value::Object(_) => lines.push(format!("- {name}: {}", measured(metric))),
            _ if name == "version" || name == "status" => {}
            other => lines.push(format!("- {name}: {}", format::plain(other))),
        }
    }
    match lines.is_empty() {
        true => "(no statistics)\n".to_owned(),
        false => lines.join("\n") + "\n",
    }
}

fn measured(metric: &Value) -> String {
    let number = |key: &str| -> Option<f64> {
        let value = metric.get(key)?;
        value.as_f64().or_else(|| value.as_str()?.parse().ok())
    };
    let unit = metric.get("unit_hint").and_then(Value::as_str).unwrap_or_default();
    let shown = |value: f64| match unit {
        "bytes" => format::bytes(value),
        "msec" => format!("{value:.0} ms"),
        "percent" => format!("{value:.1} %"),
        other => format!("{value} {other}").trim_end().to_owned(),
    };
    let mut parts: Vec<String> = number("current").map(shown).into_iter().collect();
    if let Some(most) = number("stats.max") {
        parts.push(format!("at most {}", shown(most)));
    }
    if let Some(capacity) = number("capacity") {
        parts.push(format!("of {}", shown(capacity)));
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn metrics_have_units() {
        let stats = json!({"version": 2, "status": "terminated", "mem": {"current": "1048576", "stats.max": "2097152", "unit_hint": "bytes"}});
        assert_eq!(text(&stats), "- mem: 1.0 MiB, at most 2.0 MiB\n");
        assert_eq!(text(&json!({"cpu_used": 3})), "- cpu_used: 3\n");
        assert_eq!(text(&Value::Null), "(no statistics)\n");
    }
}
