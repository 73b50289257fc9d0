//! Values and guesses as the manager's messages have them.

use serde_json::Value;

/// How deep a value is shown.
const DEPTH: usize = 2;
/// How many entries of a list are shown.
const ENTRIES: usize = 10;
/// How many names are guessed.
const GUESSES: usize = 5;

/// A value as Python writes it, cut where it is deep or long.
pub fn inspect(value: &Value) -> String {
    shown(value, 0)
}

fn shown(value: &Value, depth: usize) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => quoted(text),
        Value::Array(items) if items.is_empty() => "[]".to_owned(),
        Value::Array(_) if depth > DEPTH => "[...]".to_owned(),
        Value::Array(items) => {
            let mut all: Vec<String> =
                items.iter().take(ENTRIES).map(|item| shown(item, depth + 1)).collect();
            match items.len().saturating_sub(ENTRIES) {
                0 => {}
                1 => all.push("... 1 more item".to_owned()),
                more => all.push(format!("... {more} more items")),
            }
            format!("[{}]", all.join(", "))
        }
        Value::Object(map) if map.is_empty() => "{}".to_owned(),
        Value::Object(_) if depth > DEPTH => "{...}".to_owned(),
        Value::Object(map) => {
            let all: Vec<String> = map
                .iter()
                .map(|(name, value)| format!("{}: {}", quoted(name), shown(value, depth + 1)))
                .collect();
            format!("{{{}}}", all.join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('\n', "\\n");
    if text.contains('\'') && !text.contains('"') {
        format!("\"{text}\"")
    } else {
        format!("'{}'", text.replace('\'', "\\'"))
    }
}

/// `json.dumps` of Python: a space behind commas and colons, ASCII alone.
pub fn dumps(value: &Value) -> String {
    let joined = |all: Vec<String>| all.join(", ");
    match value {
        Value::Array(items) => format!("[{}]", joined(items.iter().map(dumps).collect())),
        Value::Object(map) => {
            let one = |(name, value): (&String, &Value)| format!("{}: {}", ascii(name), dumps(value));
            format!("{{{}}}", joined(map.iter().map(one).collect()))
        }
        Value::String(text) => ascii(text),
        other => other.to_string(),
    }
}

fn ascii(text: &str) -> String {
    let json = Value::from(text).to_string();
    let mut all = String::with_capacity(json.len());
    for unit in json.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => all.push(char::from(byte)),
            _ => all.push_str(&format!("\\u{unit:04x}")),
        }
    }
    all
}

/// ` Did you mean 'a', 'b', or 'c'?`, or nothing where no name is near.
pub fn guess<'a>(given: &str, names: impl Iterator<Item = &'a str>) -> String {
    let most = given.chars().count() * 2 / 5 + 1;
    let mut near: Vec<(usize, &str)> =
        names.map(|name| (distance(given, name), name)).filter(|(distance, _)| *distance <= most).collect();
    near.sort();
    let near: Vec<String> = near.iter().take(GUESSES).map(|(_, name)| format!("'{name}'")).collect();
    match near.as_slice() {
        [] => String::new(),
        [one] => format!(" Did you mean {one}?"),
        [one, two] => format!(" Did you mean {one} or {two}?"),
        [all @ .., last] => format!(" Did you mean {}, or {last}?", all.join(", ")),
    }
}

/// How many letters are to be put in, taken out, changed or swapped; the case of letters counts as one.
fn distance(one: &str, two: &str) -> usize {
    if one == two {
        return 0;
    }
    let [a, b] = [one, two].map(|text| text.to_lowercase().chars().collect::<Vec<_>>());
    if a == b {
        return 1;
    }
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + cost);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_look_as_in_python() {
        assert_eq!(inspect(&json!({"a": [1, null, true], "b": "x"})), "{'a': [1, None, True], 'b': 'x'}");
        assert_eq!(inspect(&json!("it's")), "\"it's\"");
        assert_eq!(inspect(&json!({"a": {"b": {"c": {"d": 1}}}})), "{'a': {'b': {'c': {...}}}}");
        assert_eq!(dumps(&json!({"cpu": "1", "l": [1, 2]})), r#"{"cpu": "1", "l": [1, 2]}"#);
        assert_eq!(dumps(&json!("ä😀")), r#""\u00e4\ud83d\ude00""#);
    }

    #[test]
    fn near_names_are_guessed() {
        let guess = |given, names: &[&'static str]| super::guess(given, names.iter().copied());
        assert_eq!(guess("nam", &["name", "status"]), " Did you mean 'name'?");
        assert_eq!(guess("nothing", &["routing", "domain"]), " Did you mean 'routing'?");
        assert_eq!(guess("ab", &["ba", "abc"]), " Did you mean 'abc' or 'ba'?");
        assert_eq!(guess("nme", &["username"]), "");
    }
}
