//! Choice states of Amazon States Language: rules over the members of the input.

use serde_json::Value;

/// The state that a Choice leads to for an input: that of the first rule that holds, else the default.
pub fn next<'a>(state: &'a Value, input: &Value) -> Option<&'a str> {
    let mut rules = state["Choices"].as_array().into_iter().flatten();
    let rule = rules.find(|rule| holds(rule, input)).map(|rule| &rule["Next"]);
    rule.unwrap_or(&state["Default"]).as_str()
}

/// The states that a Choice may lead to.
pub fn targets(state: &Value) -> Vec<&Value> {
    let rules = state["Choices"].as_array().into_iter().flatten();
    rules.map(|rule| &rule["Next"]).chain(state.get("Default")).collect()
}

/// Whether every comparison of a rule is known here.
pub fn is_known(rule: &Value) -> bool {
    let Some(rule) = rule.as_object() else { return false };
    rule.iter().all(|(name, value)| match name.as_str() {
        "Variable" | "Next" | "Comment" => true,
        "And" | "Or" => value.as_array().is_some_and(|rules| rules.iter().all(is_known)),
        "Not" => is_known(value),
        name => compare(name, &Value::Null, value).is_some(),
    })
}

fn holds(rule: &Value, input: &Value) -> bool {
    let all = |name: &str| rule[name].as_array();
    if let Some(rules) = all("And") {
        return rules.iter().all(|rule| holds(rule, input));
    }
    if let Some(rules) = all("Or") {
        return rules.iter().any(|rule| holds(rule, input));
    }
    if let Some(other) = rule.get("Not") {
        return !holds(other, input);
    }
    let found = at(input, rule["Variable"].as_str().unwrap_or_default());
    if let Some(wanted) = rule.get("IsPresent") {
        return *wanted == found.is_some();
    }
    let (Some(found), Some(rule)) = (found, rule.as_object()) else { return false };
    rule.iter().all(|(name, value)| compare(name, found, value).unwrap_or(true))
}

/// A member by its path, such as `$.a.b`.
fn at<'a>(input: &'a Value, path: &str) -> Option<&'a Value> {
    let names = path.trim_start_matches('$').split('.').filter(|name| !name.is_empty());
    names.into_iter().try_fold(input, |value, name| value.get(name))
}

/// One comparison; none where there is no such.
fn compare(name: &str, found: &Value, wanted: &Value) -> Option<bool> {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let order = |ways: &[std::cmp::Ordering], found: Option<std::cmp::Ordering>| {
        found.is_some_and(|found| ways.contains(&found))
    };
    let ways: &[_] =
        match name.trim_start_matches("Numeric").trim_start_matches("String").trim_start_matches("Boolean") {
            "Equals" => &[Equal],
            "LessThan" => &[Less],
            "LessThanEquals" => &[Less, Equal],
            "GreaterThan" => &[Greater],
            "GreaterThanEquals" => &[Greater, Equal],
            _ => &[],
        };
    match name {
        "IsPresent" => Some(true),
        "IsNull" => Some(*wanted == found.is_null()),
        "IsBoolean" => Some(*wanted == found.is_boolean()),
        "IsNumeric" => Some(*wanted == found.is_number()),
        "IsString" => Some(*wanted == found.is_string()),
        "BooleanEquals" => Some(found.is_boolean() && found == wanted),
        _ if ways.is_empty() => None,
        name if name.starts_with("Numeric") => {
            let (a, b) = (found.as_f64(), wanted.as_f64());
            Some(order(ways, a.zip(b).and_then(|(a, b)| a.partial_cmp(&b))))
        }
        name if name.starts_with("String") => {
            Some(order(ways, found.as_str().zip(wanted.as_str()).map(|(a, b)| a.cmp(b))))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_first_rule_that_holds_leads_on() {
        let state = json!({ "Default": "other", "Choices": [
            { "Variable": "$.a.b", "BooleanEquals": true, "Next": "yes" },
            { "Variable": "$.n", "NumericGreaterThanEquals": 5, "Next": "many" },
            { "Variable": "$.s", "StringEquals": "x", "Next": "x" },
            { "And": [{ "Variable": "$.p", "IsPresent": true }, { "Not": { "Variable": "$.p", "IsNull": true } }], "Next": "p" },
        ] });
        for (input, wanted) in [
            (json!({ "a": { "b": true } }), "yes"),
            (json!({ "a": { "b": false }, "n": 5 }), "many"),
            (json!({ "n": 4.9, "s": "x" }), "x"),
            (json!({ "p": 1 }), "p"),
            (json!({ "p": null }), "other"),
            (json!({ "a": "true" }), "other"),
        ] {
            assert_eq!(next(&state, &input), Some(wanted), "{input}");
        }
        assert_eq!(next(&json!({ "Choices": [] }), &json!({})), None);
        assert_eq!(targets(&state).len(), 5);
        assert!(state["Choices"].as_array().into_iter().flatten().all(is_known));
        assert!(!is_known(&json!({ "Variable": "$.t", "TimestampEquals": "x", "Next": "y" })));
    }
}
