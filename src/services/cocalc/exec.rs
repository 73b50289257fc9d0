//! `system.exec`: a command in a project.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::{Bridge, Call, milliseconds};
use crate::services::unescape;

/// What is to be run, and how. What is not given is not sent.
#[derive(Debug, Clone, Default)]
pub struct Exec {
    /// A program, or a script for bash.
    pub command: String,
    /// Its arguments.
    pub args: Vec<String>,
    /// The folder, relative to the home.
    pub path: Option<String>,
    /// The folder, absolute; it wins over `path`.
    pub cwd: Option<String>,
    /// Seconds.
    pub timeout: Option<i64>,
    /// Characters of each stream.
    pub max_output: Option<i64>,
    /// Whether bash evaluates it.
    pub bash: bool,
    /// Added to the environment.
    pub env: Map<String, Value>,
    /// Where it runs instead of the project's own host.
    pub compute_server_id: Option<i64>,
    /// Whether the answer comes before the end.
    pub asynchronous: bool,
}

impl Exec {
    /// A script of ours for bash.
    pub fn script(text: impl Into<String>) -> Exec {
        Exec { command: text.into(), bash: true, ..Exec::default() }
    }

    /// The call. A remote exit status is asked for as such: by default the server makes it an error without output.
    pub fn call(&self, project: Option<String>) -> Call {
        let mut args = Map::new();
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                args.insert(name.to_owned(), value);
            }
        };
        put("command", Some(json!(self.command)));
        put("args", (!self.args.is_empty()).then(|| json!(self.args)));
        put("path", self.path.as_ref().map(|text| json!(text)));
        put("cwd", self.cwd.as_ref().map(|text| json!(text)));
        put("timeout", self.timeout.map(|seconds| json!(seconds)));
        put("max_output", self.max_output.map(|count| json!(count)));
        put("bash", self.bash.then(|| json!(true)));
        put("env", (!self.env.is_empty()).then(|| json!(self.env)));
        put("async_call", self.asynchronous.then(|| json!(true)));
        put("compute_server_id", self.compute_server_id.map(|id| json!(id)));
        put("err_on_exit", Some(json!(false)));
        let mut call = Call::new(Bridge::Project(project), "system.exec", Value::Object(args));
        call.timeout = self.timeout.map(milliseconds);
        call
    }

    /// The text that a shell would run for it, as the server makes it: a lone command with white space in it is a
    /// script, anything else a program with its words.
    pub fn line(&self) -> String {
        if self.args.is_empty() && (self.bash || self.command.split_whitespace().count() > 1) {
            return self.command.clone();
        }
        std::iter::once(&self.command)
            .chain(&self.args)
            .map(|word| quoted(word))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The same with a text on its standard input, which the API itself has not: bash decodes it for the command.
    pub fn with_stdin(&self, text: &[u8]) -> Exec {
        use base64::Engine;
        let coded = base64::engine::general_purpose::STANDARD.encode(text);
        // A here-document, as a word of a command line cannot be longer than 128 kB.
        let script =
            format!("base64 -d <<'AFAR_STDIN' | bash -c {}\n{coded}\nAFAR_STDIN\n", quoted(&self.line()));
        Exec { command: script, args: Vec::new(), bash: true, ..self.clone() }
    }
}

/// A word for bash, whatever is in it.
pub fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-./:=@%+,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// An answer of `system.exec`, its texts left as they are: they may have many megabytes.
#[derive(Deserialize)]
struct Answer<'a> {
    #[serde(borrow)]
    stdout: &'a RawValue,
    #[serde(borrow)]
    stderr: &'a RawValue,
    exit_code: i64,
    #[serde(default)]
    job_id: Option<String>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    pid: Option<i64>,
}

/// What became of a command, or of a job so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Standard output, as it came.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// The remote status.
    pub exit_code: i64,
    /// A job's ID.
    pub job_id: Option<String>,
    /// `running`, `completed` or `error`; none for a command that was waited for.
    pub status: Option<String>,
    /// Its process.
    pub pid: Option<i64>,
}

impl Outcome {
    /// Reads the bytes of an answer, with one copy of its texts and no other; none where they are something else.
    pub fn read(bytes: &[u8]) -> Option<Outcome> {
        let answer: Answer<'_> = serde_json::from_slice(bytes).ok()?;
        let text = |raw: &RawValue| {
            let mut text = String::new();
            raw.get().starts_with('"').then(|| unescape::append(raw.get(), &mut text).ok())??;
            Some(text)
        };
        Some(Outcome {
            stdout: text(answer.stdout)?,
            stderr: text(answer.stderr)?,
            exit_code: answer.exit_code,
            job_id: answer.job_id,
            status: answer.status,
            pid: answer.pid,
        })
    }

    /// Reads an answer of `system.exec`.
    pub fn of(value: &Value) -> Outcome {
        let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        let number = |name: &str| value.get(name).and_then(Value::as_i64);
        Outcome {
            stdout: text("stdout").unwrap_or_default(),
            stderr: text("stderr").unwrap_or_default(),
            exit_code: number("exit_code").unwrap_or(0),
            job_id: text("job_id"),
            status: text("status"),
            pid: number("pid"),
        }
    }

    /// The same, with the output moved and not copied: the answer is without it then.
    pub fn take(value: &mut Value) -> Outcome {
        let mut text = |name: &str| match value.get_mut(name).map(Value::take) {
            Some(Value::String(text)) => text,
            _ => String::new(),
        };
        let (stdout, stderr) = (text("stdout"), text("stderr"));
        Outcome { stdout, stderr, ..Outcome::of(value) }
    }

    /// Whether it goes on.
    pub fn is_running(&self) -> bool {
        self.status.as_deref() == Some("running")
    }

    /// Whether the time limit ended it.
    pub fn was_killed(&self) -> bool {
        self.status.as_deref() == Some("error") && self.stderr.starts_with("killed command")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_given_is_not_sent_and_the_status_is_always_asked_for() {
        let call = Exec { command: "ls".into(), ..Exec::default() }.call(None);
        assert_eq!(call.args, json!([{"command": "ls", "err_on_exit": false}]));
        assert_eq!(call.timeout, None);
        let call = Exec { timeout: Some(0), max_output: Some(0), ..Exec::default() }.call(None);
        assert_eq!(call.args[0]["timeout"], 0);
        assert_eq!((call.args[0]["max_output"].as_i64(), call.timeout), (Some(0), Some(0)));
    }

    #[test]
    fn bytes_are_read_as_values_are() {
        let read = |text: &str| Outcome::read(text.as_bytes());
        let value = json!({"type": "blocking", "stdout": "a\n\"ü\u{1f600}", "stderr": "", "exit_code": 3, "id": null});
        assert_eq!(read(&value.to_string()), Some(Outcome::of(&value)));
        let value = json!({"stdout": "", "stderr": "e", "exit_code": 0, "job_id": "j", "status": "running", "pid": 7});
        assert_eq!(read(&value.to_string()), Some(Outcome::of(&value)));
        for other in
            [r#"{"error": "no"}"#, r#"{"stdout": null, "stderr": "", "exit_code": 0}"#, "<html>", "", "3"]
        {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn a_line_is_what_the_server_would_run() {
        let one = |command: &str, args: &[&str]| Exec {
            command: command.into(),
            args: args.iter().map(ToString::to_string).collect(),
            ..Exec::default()
        };
        assert_eq!(one("echo a; echo b", &[]).line(), "echo a; echo b");
        assert_eq!(one("echo", &["it's", "a b", ""]).line(), r"echo 'it'\''s' 'a b' ''");
        let with = one("wc", &["-c"]).with_stdin(b"abc");
        assert!(
            with.bash && with.command.contains("YWJj") && with.command.contains("bash -c 'wc -c'"),
            "{with:?}"
        );
    }

    proptest::proptest! {
        #[test]
        fn a_quoted_word_is_the_word(word in "\\PC{0,40}") {
            let output = std::process::Command::new("bash").args(["-c", &format!("printf %s {}", quoted(&word))]).output();
            proptest::prop_assert_eq!(output.map(|o| o.stdout).unwrap_or_default(), word.into_bytes());
        }
    }
}
