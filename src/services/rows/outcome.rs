//! What became of something that goes on after the answer to the call that began it.

use serde_json::Value;

use super::request::segment;
use super::{Call, Outcome, Values};
use crate::error::{Error, Result};
use crate::http::Method;

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It goes on.
    Open,
    /// It succeeded.
    Good,
    /// It failed.
    Bad,
}

impl Outcome {
    /// What the status of an answer says; a status that nobody knows is one that goes on.
    pub fn verdict(&self, answer: &Value) -> Verdict {
        let status = answer.get("status").and_then(Value::as_str).unwrap_or_default();
        match () {
            () if self.good.contains(&status) => Verdict::Good,
            () if self.bad.contains(&status) => Verdict::Bad,
            () => Verdict::Open,
        }
    }

    /// The call that tells how far it is.
    ///
    /// # Errors
    /// The answer does not name what it began.
    pub fn call(&self, values: &Values, answer: &Value) -> Result<Call> {
        let mut path = String::new();
        let mut rest = self.path;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let typed = values.iter().find(|(arg, _)| arg.wire == name).map(|(_, text)| text.as_str());
            let text = typed.or_else(|| answer.get(name).and_then(Value::as_str));
            let text =
                text.ok_or_else(|| Error::service(format!("the answer has no `{name}` to wait for")))?;
            path.push_str(before);
            path.push_str(&segment(text));
            rest = after;
        }
        path.push_str(rest);
        Ok(Call::new(Method::GET, path))
    }

    /// What is waited for in an answer to [`Outcome::call`]; `began` is the answer that named it.
    ///
    /// # Errors
    /// A list without it.
    pub fn pick(&self, began: &Value, mut answer: Value) -> Result<Value> {
        let Some((list, id)) = self.among else { return Ok(answer) };
        let rows = answer.get_mut(list).and_then(Value::as_array_mut);
        let found = rows.and_then(|rows| {
            rows.iter().position(|row| row.get(id) == began.get(id)).map(|at| rows.swap_remove(at))
        });
        found.ok_or_else(|| {
            Error::new(crate::error::Kind::NotFound, "it is not in the service's list any more")
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::path;
    use super::*;
    use serde_json::json;

    static TRAINED: Outcome = Outcome {
        path: "/models/{id}/trainings/{trainingId}",
        good: &["succeeded"],
        bad: &["failed"],
        among: None,
    };

    #[test]
    fn the_way_to_the_status_is_made_of_what_was_typed_and_answered() {
        static ID: super::super::Arg = path("id", "x");
        let values = vec![(&ID, "a/b".to_owned())];
        let call = TRAINED.call(&values, &json!({"trainingId": "t:1"})).unwrap();
        assert_eq!(call.path, "/models/a%2Fb/trainings/t%3A1");
        assert!(TRAINED.call(&values, &json!({})).is_err());
    }

    #[test]
    fn a_status_is_judged() {
        let verdict = |status: &str| TRAINED.verdict(&json!({ "status": status }));
        assert_eq!(
            (verdict("succeeded"), verdict("failed"), verdict("preparing")),
            (Verdict::Good, Verdict::Bad, Verdict::Open)
        );
    }

    #[test]
    fn one_of_a_list_is_found_by_its_id() {
        static ONE: Outcome = Outcome {
            among: Some(("things", "thingId")),
            ..Outcome { path: "/things", good: &[], bad: &[], among: None }
        };
        let list = json!({"things": [{"thingId": "a"}, {"thingId": "b", "status": "x"}]});
        let found = ONE.pick(&json!({"thingId": "b"}), list.clone()).unwrap();
        assert_eq!(found["status"], "x");
        assert!(ONE.pick(&json!({"thingId": "c"}), list).is_err());
    }
}
