//! What the messages of a session's connection mean.

use serde_json::Value;

/// A message of the server.
#[derive(Debug, Clone, PartialEq)]
pub enum News<'a> {
    /// Somebody changed the session; this is all of it.
    Update(&'a Value),
    /// Somebody asks for something: the action's name and what goes with it.
    Action(&'a str, &'a Value),
    /// The server refused something (`ok` is false).
    Refusal(String),
    /// Nothing that is known; it is to be ignored.
    Unknown,
}

/// Reads a message.
pub fn of(message: &Value) -> News<'_> {
    let inner = &message["message"];
    if message["ok"] == Value::Bool(false) {
        return News::Refusal(inner.as_str().map_or_else(|| inner.to_string(), str::to_owned));
    }
    match inner["type"].as_str() {
        Some("update") => News::Update(&inner["session"]),
        Some("action") => News::Action(inner["action"].as_str().unwrap_or_default(), &inner["body"]),
        _ => News::Unknown,
    }
}

impl News<'_> {
    /// The number of the signal that `sendSignal` asks for.
    pub fn signal(&self) -> Option<i32> {
        match self {
            News::Action("sendSignal", body) => whole(&body["signal"]).filter(|number| *number > 0),
            _ => None,
        }
    }

    /// `notifyOn` and `notifyChannel` of an update, as the web app set them; a channel that is null is not set.
    pub fn notify(&self) -> Option<(&str, Option<&str>)> {
        let News::Update(session) = self else { return None };
        let state = &session["state"];
        Some((state["notifyOn"].as_str()?, state["notifyChannel"].as_str().filter(|text| !text.is_empty())))
    }

    /// Whether an update says that the session is over.
    pub fn ended(&self) -> bool {
        matches!(self, News::Update(session) if session["endedAt"].is_string())
    }
}

/// A whole number; the service's clients write them as `2.0` too.
fn whole(value: &Value) -> Option<i32> {
    let number = value.as_f64().filter(|number| number.fract() == 0.0)?;
    #[allow(clippy::cast_possible_truncation)]
    (number.abs() < 1e6).then_some(number as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn messages_are_understood() {
        let signal = |body: Value| {
            of(&json!({"ok": true, "message": {"type": "action", "action": "sendSignal", "body": body}}))
                .signal()
        };
        assert_eq!((signal(json!({"signal": 15})), signal(json!({"signal": 2.0}))), (Some(15), Some(2)));
        assert_eq!((signal(json!({"signal": 1.5})), signal(Value::Null)), (None, None));
        assert_eq!((signal(json!({"signal": 0})), signal(json!({"signal": -9}))), (None, None));
        let update = json!({"ok": true, "message": {"type": "update", "session": {"state": {"notifyOn": "stop", "notifyChannel": "c"}}}});
        assert_eq!(of(&update).notify(), Some(("stop", Some("c"))));
        assert!(!of(&update).ended());
        let over = json!({"ok": true, "message": {"type": "update", "session": {"endedAt": "2024-01-01T00:00:00Z"}}});
        assert!(of(&over).ended() && of(&over).notify().is_none());
        assert_eq!(of(&json!({"ok": false, "message": "no"})), News::Refusal("no".to_owned()));
        assert_eq!(of(&json!([1])), News::Unknown);
        assert_eq!(of(&json!({"ok": true, "message": {"type": "novelty"}})), News::Unknown);
    }
}
