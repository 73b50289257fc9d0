//! Values as text for tables.

use serde_json::Value;

/// Plain text: `(null)`, `(empty)`, lists in brackets, objects in braces.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => "(null)".to_owned(),
        Value::String(text) => text.clone(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Array(list) if list.is_empty() => "(empty)".to_owned(),
        Value::Object(map) if map.is_empty() => "(empty)".to_owned(),
        Value::Array(list) => format!("[{}]", list.iter().map(plain).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let parts: Vec<String> = map.iter().map(|(key, one)| format!("{key}: {}", plain(one))).collect();
            format!("{{{}}}", parts.join(", "))
        }
        Value::Number(number) => number.to_string(),
    }
}

/// As text for csv and tsv: nothing for null, JSON for lists and objects.
pub fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Nested data as indented `key: value` lines.
pub fn nested(value: &Value) -> String {
    match value {
        Value::Object(map) if !map.is_empty() => {
            let mut lines = Vec::new();
            for (key, one) in map {
                match one {
                    Value::Object(inner) if !inner.is_empty() => {
                        lines.push(format!("{key}:"));
                        lines.extend(nested(one).lines().map(|line| format!("  {line}")));
                    }
                    _ => lines.push(format!("{key}: {}", plain(one))),
                }
            }
            lines.join("\n")
        }
        other => plain(other),
    }
}

/// A number of bytes in binary units: `8.0 GiB`.
pub fn bytes(count: f64) -> String {
    let mut size = count;
    for unit in ["B", "KiB", "MiB", "GiB", "TiB"] {
        if size.abs() < 1024.0 {
            return match unit {
                "B" => format!("{size:.0} B"),
                _ => format!("{size:.1} {unit}"),
            };
        }
        size /= 1024.0;
    }
    format!("{size:.1} PiB")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_as_people_see_them() {
        assert_eq!(plain(&json!(null)), "(null)");
        assert_eq!(plain(&json!([])), "(empty)");
        assert_eq!(plain(&json!([1, {"a": true}])), "[1, {a: True}]");
        assert_eq!(nested(&json!({"a": {"b": 1}, "c": {}})), "a:\n  b: 1\nc: (empty)");
        assert_eq!(cell(&json!([1, "x"])), r#"[1,"x"]"#);
        assert_eq!(bytes(8.0 * 1024.0 * 1024.0), "8.0 MiB");
    }
}
