//! What a session used, as text.

use serde_json::Value;

use crate::output::{format, plain};

/// The statistics that the end of a session answers: version 2 (an object a metric) or 1 (flat numbers). Nothing
/// where there are none.
pub fn text(stats: &Value) -> Option<String> {
    let map = stats.as_object().filter(|map| !map.is_empty())?;
    let metrics = map.iter().filter(|(name, _)| *name != "version" && *name != "status");
    let rows: Vec<Vec<String>> = match map.get("version").and_then(Value::as_u64) {
        Some(2) => {
            let rows = metrics.filter_map(|(name, metric)| {
                let (amount, unit) = measured(metric)?;
                Some(vec![name.clone(), amount, unit])
            });
            below_each_other(rows.collect())
        }
        _ => metrics.filter_map(|(name, value)| flat(name, value)).collect(),
    };
    (!rows.is_empty()).then(|| plain::ruled(&rows))
}

/// A metric of version 1; parts of others are left out.
fn flat(name: &str, value: &Value) -> Option<Vec<String>> {
    if matches!(name, "precpu_used" | "precpu_system_used" | "cpu_system_used") {
        return None;
    }
    let number = value.as_f64().or_else(|| value.as_str()?.parse().ok())?;
    Some(match name {
        _ if name.ends_with("_size") || name.ends_with("_bytes") => {
            vec![name.to_owned(), format::natural(number)]
        }
        "cpu_used" => vec!["cpu_used_msec".to_owned(), thousands(&format!("{number:.0}"))],
        _ => vec![name.to_owned(), thousands(&format!("{number:.0}"))],
    })
}

/// A metric's amount and its unit.
fn measured(metric: &Value) -> Option<(String, String)> {
    let text = |key: &str| metric.get(key).filter(|value| !value.is_null()).map(format::plain);
    match metric.get("unit_hint").and_then(Value::as_str) {
        Some("bytes") => {
            let size = format::natural(text("stats.max").or_else(|| text("current"))?.parse().ok()?);
            let (amount, unit) = size.rsplit_once(' ')?;
            Some((thousands(amount), unit.to_owned()))
        }
        Some("msec") => Some((thousands(&text("current")?), "msec".to_owned())),
        Some("percent") => Some((text("pct")?, "%".to_owned())),
        _ => Some((text("current")?, String::new())),
    }
}

/// Digits in groups of three.
fn thousands(number: &str) -> String {
    let (whole, rest) = number.find('.').map_or((number, ""), |at| number.split_at(at));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = String::from(sign);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}

/// Pads the amounts so that their points stand below each other.
fn below_each_other(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let parts = |text: &str| {
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        (whole.to_owned(), rest.to_owned())
    };
    let before = rows.iter().map(|row| parts(&row[1]).0.len()).max().unwrap_or(0);
    let behind = rows.iter().map(|row| parts(&row[1]).1.len()).max().unwrap_or(0);
    for row in &mut rows {
        row[1] = match parts(&row[1]) {
            (whole, rest) if rest.is_empty() => format!("{whole:>before$}{}", " ".repeat(behind + 1)),
            (whole, rest) => format!("{whole:>before$}.{rest:<behind$}"),
        };
    }
    rows
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn metrics_have_units() {
        let stats = json!({"version": 2, "status": "terminated",
            "mem": {"current": "1048576", "stats.max": "2097152", "unit_hint": "bytes"},
            "cpu_used": {"current": "1234567.5", "unit_hint": "msec"}});
        assert_eq!(
            text(&stats).unwrap(),
            "--------  -----------  ----\nmem               2.0  MiB\ncpu_used  1,234,567.5  msec\n--------  -----------  ----\n"
        );
        assert_eq!(
            text(&json!({"cpu_used": 3000})).unwrap(),
            "-------------  -----\ncpu_used_msec  3,000\n-------------  -----\n"
        );
        assert_eq!(text(&Value::Null), None);
    }
}
