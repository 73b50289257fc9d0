//! The people of a sandbox, each with keys: by signed requests of `afar bai api` and queries of `afar bai gql`.

use serde_json::{Value, json};

use super::sandbox::Sandbox;
use super::{Home, Run};

/// One of the sandbox's people, or of those who were made.
pub struct Person(pub Home);

impl Person {
    /// One by the user name.
    pub fn of(sandbox: &Sandbox, name: &str) -> Person {
        let state = std::fs::read(sandbox.folder().join("state.json")).unwrap();
        let state: Value = serde_json::from_slice(&state).unwrap();
        let all = state["accounts"].as_array().unwrap();
        let account = all.iter().find(|account| account["username"] == name).unwrap();
        let text = |name: &str| account[name].as_str().unwrap().to_owned();
        Person::with(sandbox, &text("access_key"), &text("secret_key"))
    }

    /// One by keys.
    pub fn with(sandbox: &Sandbox, access: &str, secret: &str) -> Person {
        let env = sandbox.env(&[""; 0]).into_iter();
        let home = env.fold(Home::new(), |home, (name, text)| home.env(&name, &text));
        Person(home.env("BACKEND_ACCESS_KEY", access).env("BACKEND_SECRET_KEY", secret))
    }

    /// A request of REST.
    pub fn api(&self, method: &str, path: &str, body: &Value) -> Run {
        let json = body.to_string();
        let with: &[&str] = if body.is_null() { &[] } else { &["--json", &json] };
        self.0.run(&[&["bai", "api", method, path], with].concat())
    }

    /// Asserts a success of REST: what it answers.
    #[track_caller]
    pub fn call(&self, method: &str, path: &str, body: Value) -> Value {
        let run = self.api(method, path, &body).code(0);
        if run.stdout.trim().is_empty() { Value::Null } else { run.json() }
    }

    /// Asserts a refusal of REST that has these words.
    #[track_caller]
    pub fn refused(&self, method: &str, path: &str, body: Value, words: &str) {
        let run = self.api(method, path, &body);
        assert_ne!(run.code, 0, "{}", run.stdout);
        assert!(run.stderr.contains(words), "no `{words}`:\n{}", run.stderr);
    }

    /// A query with variables.
    pub fn run(&self, document: &str, variables: &Value) -> Run {
        self.0.run(&["bai", "gql", document, "--variables", &variables.to_string()])
    }
}
