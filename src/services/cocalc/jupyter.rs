//! `system.jupyterExecute` and `jupyter.execute`: code in a fresh kernel, and its outputs.

use base64::Engine;
use serde_json::{Value, json};

use super::{Bridge, Call, milliseconds};

/// What is to be run, and how.
#[derive(Debug, Clone, Default)]
pub struct Code {
    /// The code.
    pub input: String,
    /// The kernel.
    pub kernel: String,
    /// What runs before it, without its output.
    pub history: Vec<String>,
    /// The folder.
    pub path: Option<String>,
    /// How long the bridge waits, in seconds.
    pub timeout: i64,
    /// How long a cell may run, in seconds; the server's own limit is 30.
    pub limit: Option<i64>,
    /// Not out of the hub's cache.
    pub fresh: bool,
}

impl Code {
    /// The call on the project bridge.
    pub fn on_project(&self, project: Option<String>) -> Call {
        Call::new(Bridge::Project(project), "system.jupyterExecute", self.args()).seconds(Some(self.timeout))
    }

    /// The call on the hub.
    pub fn on_hub(&self, project: Option<&str>) -> Call {
        let mut args = self.args();
        if let Some(project) = project {
            args["project_id"] = json!(project);
        }
        if self.fresh {
            args["noCache"] = json!(true);
        }
        Call::new(Bridge::Hub, "jupyter.execute", args).seconds(Some(self.timeout))
    }

    fn args(&self) -> Value {
        let mut args = json!({"input": self.input, "kernel": self.kernel, "timeout": self.timeout});
        if !self.history.is_empty() {
            args["history"] = json!(self.history);
        }
        if let Some(path) = &self.path {
            args["path"] = json!(path);
        }
        if let Some(limit) = self.limit.map(milliseconds) {
            // History and input are a cell each.
            let cells = 1 + i64::from(!self.history.is_empty());
            args["limits"] = json!({"timeout_ms": limit.saturating_mul(cells), "timeout_ms_per_cell": limit});
        }
        args
    }
}

/// One output, as a person meets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// Text of standard output.
    Out(String),
    /// Text of standard error.
    Err(String),
    /// A result or display: its text.
    Text(String),
    /// An exception: its name and value, and the traceback.
    Raised(String, String),
    /// Nothing that text could show.
    Picture(String),
}

/// Reads an output; none has nothing to show.
pub fn item(output: &Value) -> Option<Item> {
    if let Some(lines) = output.get("traceback") {
        let name = text_of(output.get("ename")?);
        let value = output.get("evalue").map(text_of).unwrap_or_default();
        let lines: Vec<String> = lines.as_array().into_iter().flatten().map(text_of).collect();
        let brief = format!("{name}: {value}");
        let whole = if lines.is_empty() { brief.clone() } else { lines.join("\n") };
        return Some(Item::Raised(brief, whole));
    }
    if let Some(text) = output.get("text") {
        let text = text_of(text);
        return Some(match output.get("name").and_then(Value::as_str) {
            Some("stderr") => Item::Err(text),
            _ => Item::Out(text),
        });
    }
    let data = output.get("data")?.as_object()?;
    for kind in
        ["text/plain", "text/markdown", "text/latex", "text/html", "application/json", "image/svg+xml"]
    {
        if let Some(value) = data.get(kind) {
            return Some(Item::Text(text_of(value)));
        }
    }
    let (kind, value) = data.iter().next()?;
    match kind.starts_with("text/") {
        true => Some(Item::Text(text_of(value))),
        false => Some(Item::Picture(kind.clone())),
    }
}

/// Whether an output is an exception.
pub fn is_error(output: &Value) -> bool {
    output.get("traceback").is_some() || output.get("ename").is_some()
}

/// A text, which may come as a list of its pieces; anything else as JSON.
pub fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(parts) if parts.iter().all(Value::is_string) => {
            parts.iter().filter_map(Value::as_str).collect()
        }
        other => other.to_string(),
    }
}

/// The pictures and pages of an output: the file's ending and its bytes.
pub fn files(output: &Value) -> Vec<(&'static str, Vec<u8>)> {
    let Some(data) = output.get("data").and_then(Value::as_object) else { return Vec::new() };
    let kinds = [
        ("image/png", "png", true),
        ("image/jpeg", "jpg", true),
        ("image/gif", "gif", true),
        ("application/pdf", "pdf", true),
        ("image/svg+xml", "svg", false),
        ("text/html", "html", false),
    ];
    let mut found = Vec::new();
    for (kind, ending, coded) in kinds {
        let Some(value) = data.get(kind) else { continue };
        let text = text_of(value);
        if !coded {
            found.push((ending, text.into_bytes()));
            continue;
        }
        let text: String = text.split_whitespace().collect();
        if let Ok(bytes) = base64::engine::general_purpose::STANDARD.decode(text) {
            found.push((ending, bytes));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs_are_read_by_what_they_have() {
        let read = |value: Value| item(&value);
        assert_eq!(read(json!({"name": "stdout", "text": "a"})), Some(Item::Out("a".into())));
        assert_eq!(read(json!({"name": "stderr", "text": "a"})), Some(Item::Err("a".into())));
        let note = json!({"name": "stdout", "output_type": "stream", "text": ["Output ", "truncated"]});
        assert_eq!(read(note), Some(Item::Out("Output truncated".into())));
        let both = json!({"data": {"text/html": "<b>", "text/plain": "1"}});
        assert_eq!(read(both), Some(Item::Text("1".into())));
        assert_eq!(read(json!({"data": {"text/latex": "$x$"}})), Some(Item::Text("$x$".into())));
        assert_eq!(read(json!({"data": {"image/png": "AAAA"}})), Some(Item::Picture("image/png".into())));
        assert_eq!(read(json!({"data": {}})), None);
        let raised = json!({"ename": "E", "evalue": "v", "traceback": ["a", "b"]});
        assert!(is_error(&raised));
        assert_eq!(read(raised), Some(Item::Raised("E: v".into(), "a\nb".into())));
    }

    #[test]
    fn pictures_are_decoded() {
        let output =
            json!({"data": {"image/png": "aGk=\n", "text/plain": "x", "text/html": ["<b>", "</b>"]}});
        assert_eq!(files(&output), [("png", b"hi".to_vec()), ("html", b"<b></b>".to_vec())]);
    }

    #[test]
    fn limits_are_sent_where_they_are_asked_for() {
        let code = Code { limit: Some(60), history: vec!["a".into()], timeout: 90, ..Code::default() };
        let args = &code.on_project(None).args[0];
        assert_eq!(args["limits"], json!({"timeout_ms": 120_000, "timeout_ms_per_cell": 60_000}));
        assert_eq!(Code::default().on_hub(None).args[0].get("noCache"), None);
    }

    proptest::proptest! {
        #[test]
        fn anything_is_read_without_a_panic(text in "\\PC{0,60}") {
            for value in [json!(text), json!({"text": text}), json!({"data": text}), json!({"traceback": text, "ename": 1})] {
                let _ = (item(&value), files(&value), is_error(&value));
            }
        }
    }
}
