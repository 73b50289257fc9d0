//! JSON as Python's `json.dumps` writes it, which is what the official clients print and remember sums of.

use serde_json::Value;

/// How it is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// As it comes without options: one line, a blank after each comma and colon.
    Line,
    /// `indent=2`
    Pretty,
    /// `separators=(",", ":"), sort_keys=True`
    CompactSorted,
}

/// `json.dumps(value)`
pub fn dumps(value: &Value, layout: Layout) -> String {
    let mut out = String::new();
    write(value, layout, 0, &mut out);
    out
}

fn write(value: &Value, layout: Layout, depth: usize, out: &mut String) {
    match value {
        Value::Null | Value::Bool(_) => out.push_str(&value.to_string()),
        Value::Number(number) => match number.as_f64().filter(|_| number.is_f64()) {
            Some(number) => out.push_str(&float(number)),
            None => out.push_str(&number.to_string()),
        },
        Value::String(text) => string(text, out),
        Value::Array(list) => {
            out.push('[');
            for (index, one) in list.iter().enumerate() {
                between(index, layout, depth + 1, out);
                write(one, layout, depth + 1, out);
            }
            end(list.is_empty(), layout, depth, out);
            out.push(']');
        }
        Value::Object(map) => {
            let mut members: Vec<(&String, &Value)> = map.iter().collect();
            if layout == Layout::CompactSorted {
                members.sort_by_key(|(key, _)| *key);
            }
            out.push('{');
            for (index, (key, one)) in members.into_iter().enumerate() {
                between(index, layout, depth + 1, out);
                string(key, out);
                out.push_str(if layout == Layout::CompactSorted { ":" } else { ": " });
                write(one, layout, depth + 1, out);
            }
            end(map.is_empty(), layout, depth, out);
            out.push('}');
        }
    }
}

fn between(index: usize, layout: Layout, depth: usize, out: &mut String) {
    if index > 0 {
        out.push_str(if layout == Layout::Line { ", " } else { "," });
    }
    end(false, layout, depth, out);
}

fn end(empty: bool, layout: Layout, depth: usize, out: &mut String) {
    if layout == Layout::Pretty && !empty {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
}

/// A string in ASCII.
fn string(text: &str, out: &mut String) {
    use std::fmt::Write;
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            ' '..='~' => out.push(c),
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push('"');
}

/// `repr(float)`: the shortest digits that read back, an exponent below 1e-4 and from 1e16 on.
fn float(number: f64) -> String {
    let text = format!("{number:e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let power: i32 = exponent.parse().unwrap_or_default();
    if (-4..16).contains(&power) {
        let plain = number.to_string();
        return if plain.contains('.') { plain } else { plain + ".0" };
    }
    format!("{digits}e{}{:02}", if power < 0 { '-' } else { '+' }, power.abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_are_written_as_python_does() {
        let value = json!({"b": [1, 1.0, 0.1, 1e-7, 1e16, 1e22, -0.0], "a": {"ä😀\u{7f}\u{1}/": null}, "c": [], "d": {}});
        let compact = r#"{"a":{"\u00e4\ud83d\ude00\u007f\u0001/":null},"b":[1,1.0,0.1,1e-07,1e+16,1e+22,-0.0],"c":[],"d":{}}"#;
        assert_eq!(dumps(&value, Layout::CompactSorted), compact);
        let pretty = "{\n  \"x\": [\n    1,\n    {}\n  ],\n  \"a\": \"\\n\"\n}";
        assert_eq!(dumps(&json!({"x": [1, {}], "a": "\n"}), Layout::Pretty), pretty);
        assert_eq!(dumps(&json!({"x": [1, {}], "a": null}), Layout::Line), r#"{"x": [1, {}], "a": null}"#);
    }

    proptest::proptest! {
        #[test]
        fn floats_read_back(number in proptest::num::f64::NORMAL) {
            proptest::prop_assert_eq!(float(number).parse::<f64>().ok(), Some(number));
        }
    }
}
