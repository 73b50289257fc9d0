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

/// Nested data as lines: `+ key` above what it holds, `- key: value`.
pub fn nested(value: &Value) -> String {
    let Value::Object(map) = value else { return plain(value) };
    if map.is_empty() {
        return "(empty)".to_owned();
    }
    let lines: Vec<String> = map
        .iter()
        .map(|(key, one)| match one {
            Value::Object(inner) if inner.is_empty() => format!("+ {key}: (empty)"),
            Value::Object(_) => format!("+ {key}\n{}", indented(&nested(one), "  ")),
            Value::Null => format!("- {key}: (null)"),
            _ if key == "shmem" => format!("- {key}: {}", amount(one)),
            Value::String(text) => format!("- {key}: {text}"),
            _ => format!("- {key}: {}", literal(one)),
        })
        .collect();
    lines.join("\n")
}

/// Every line that is not blank moved to the right.
pub fn indented(text: &str, by: &str) -> String {
    let lines = text.split('\n').map(|line| match line.trim().is_empty() {
        true => line.to_owned(),
        false => format!("{by}{line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A value as Python writes it, which is what the official clients' tables show of lists and objects inside.
pub fn literal(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => quoted(text),
        Value::Array(list) => format!("[{}]", list.iter().map(literal).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let parts = map.iter().map(|(key, one)| format!("{}: {}", quoted(key), literal(one)));
            format!("{{{}}}", parts.collect::<Vec<_>>().join(", "))
        }
    }
}

/// As [`literal`], objects as the official client of Backend.AI reads them: in an order that counts.
pub fn ordered(value: &Value) -> String {
    match value {
        Value::Array(list) => format!("[{}]", list.iter().map(ordered).collect::<Vec<_>>().join(", ")),
        Value::Object(map) if map.is_empty() => "OrderedDict()".to_owned(),
        Value::Object(map) => {
            let parts = map.iter().map(|(key, one)| format!("({}, {})", quoted(key), ordered(one)));
            format!("OrderedDict([{}])", parts.collect::<Vec<_>>().join(", "))
        }
        other => literal(other),
    }
}

fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => out.extend(['\\', c]),
            c if c.is_control() && u32::from(c) < 0x100 => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}

/// A number of bytes in one short word: `8.0G`, `512B`; what is no number as it is.
pub fn amount(value: &Value) -> String {
    let text = plain(value);
    let Ok(count) = text.parse::<f64>() else { return text };
    let size = bytes(count);
    match size.split_once(' ') {
        Some((number, unit)) => format!("{number}{}", unit.chars().next().unwrap_or('B')),
        None => size,
    }
}

/// A number of bytes as the official clients' tables have it: `8.0 GiB`, `12 Bytes`.
pub fn natural(count: f64) -> String {
    let text = bytes(count);
    match text.strip_suffix(" B") {
        Some("1") => "1 Byte".to_owned(),
        Some(number) => format!("{number} Bytes"),
        None => text,
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

/// What is not there as nothing, several as one after the other, yes and no for switches.
pub fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Array(several) => several.iter().map(words).collect::<Vec<_>>().join("; "),
        other => plain(other),
    }
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
        assert_eq!(nested(&json!({"a": {"b": 1}, "c": {}})), "+ a\n  - b: 1\n+ c: (empty)");
        assert_eq!(nested(&json!({"shmem": "67108864", "l": ["x"]})), "- shmem: 64.0M\n- l: ['x']");
        assert_eq!(literal(&json!({"a": [null, true, "it's"]})), r#"{'a': [None, True, "it's"]}"#);
        assert_eq!(cell(&json!([1, "x"])), r#"[1,"x"]"#);
        assert_eq!(bytes(8.0 * 1024.0 * 1024.0), "8.0 MiB");
    }
}
