//! Homes that know Lucidtech, and things of it that a command line speaks of, made in the sandbox.

use std::collections::BTreeMap;

use regex::Regex;
use serde_json::{Value, json};

use super::{Answer, Home, Request, Server};

/// The client's secret, which must be seen nowhere.
pub const SECRET: &str = "the-client-secret";

/// A service that gives tokens and leaves the rest to the closure.
pub fn service(answer: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Server {
    Server::new(move |request| match request.path() {
        "/oauth2/token" => Answer::json(json!({"access_token": "token-1", "expires_in": 3600})),
        _ => answer(request),
    })
}

/// A refusal in Lucidtech's form.
pub fn refusal(status: u16, words: &str) -> Answer {
    Answer::Plain(status, "application/json", json!({"message": words}).to_string())
}

fn endpoints(url: &str) -> [(&'static str, String); 4] {
    [
        ("LAS_CLIENT_ID", "client".to_owned()),
        ("LAS_CLIENT_SECRET", SECRET.to_owned()),
        ("LAS_AUTH_ENDPOINT", format!("{url}/oauth2")),
        ("LAS_API_ENDPOINT", format!("{url}/v1")),
    ]
}

/// A home with credentials for a server in the environment.
pub fn home(server: &Server) -> Home {
    home_at(&server.url())
}

/// The same for an address.
pub fn home_at(url: &str) -> Home {
    endpoints(url).into_iter().fold(Home::new(), |home, (name, text)| home.env(name, &text))
}

/// A home with the official client's file, in which tokens are kept.
pub fn official(server: &Server, section: &str) -> Home {
    let home = Home::new();
    let lines: String = endpoints(&server.url())
        .iter()
        .map(|(name, text)| format!("{} = {text}\n", name.trim_start_matches("LAS_").to_lowercase()))
        .collect();
    home.write(".lucidtech/credentials.cfg", &format!("[{section}]\n{lines}use_cache = true\n"));
    home
}

/// How documents name a thing that a reader has to put an ID of his own for.
const SAMPLE: &str = "31b864b5546913dd928a49416a10bad1";

/// The organization whose things all can use.
const EVERYBODY: &str = "las:organization:cradl";

/// The line with a real ID in the place of each sample.
pub fn with_real_ids(home: &Home, line: &str) -> String {
    let sample = Regex::new(&format!("las:([a-z-]+):{SAMPLE}")).unwrap();
    let mut things = Things { home, line, ids: BTreeMap::new() };
    let real = sample.replace_all(line, |found: &regex::Captures| things.id(&found[1]));
    real.into_owned()
}

/// What has been made for one line.
struct Things<'a> {
    home: &'a Home,
    line: &'a str,
    ids: BTreeMap<String, String>,
}

impl Things<'_> {
    fn id(&mut self, kind: &str) -> String {
        if let Some(id) = self.ids.get(kind) {
            return id.clone();
        }
        let id = self.make(kind);
        self.ids.insert(kind.to_owned(), id.clone());
        id
    }

    /// Runs a command; what its answer has under a name.
    fn answer(&self, args: &[&str], pointer: &str) -> String {
        let run = self.home.run(&[&["-o", "json", "las"], args].concat());
        assert_eq!(run.code, 0, "{args:?}: {}", run.stderr);
        let answer: Value = serde_json::from_str(&run.stdout).unwrap();
        answer
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_else(|| panic!("{args:?}: {answer}"))
            .to_owned()
    }

    fn make(&mut self, kind: &str) -> String {
        match kind {
            "app-client" => self.answer(&["app-clients", "create"], "/appClientId"),
            "asset" => self.answer(&["assets", "create", "form.json"], "/assetId"),
            "dataset" => self.answer(&["datasets", "create"], "/datasetId"),
            "deployment-environment" => {
                let environment = self.answer(
                    &["deployment-environments", "list", "--owner", EVERYBODY],
                    "/deploymentEnvironments/0/deploymentEnvironmentId",
                );
                format!("{EVERYBODY}/{environment}")
            }
            "document" => self.answer(&["documents", "create", "invoice.pdf"], "/documentId"),
            "log" => {
                let (workflow, _) = (self.id("workflow"), self.id("workflow-execution"));
                self.answer(&["logs", "list", "--workflow-id", &workflow], "/logs/0/logId")
            }
            "model" => {
                let model = self.answer(&["models", "create", "fields.json"], "/modelId");
                if self.line.contains("predictions") {
                    self.train(&model);
                }
                model
            }
            "model-data-bundle" => {
                let (model, dataset) = (self.id("model"), self.id("dataset"));
                self.answer(&["models", "create-data-bundle", &model, &dataset], "/dataBundleId")
            }
            "model-training" => {
                let (model, bundle) = (self.id("model"), self.id("model-data-bundle"));
                self.answer(&["models", "create-training", &model, &bundle], "/trainingId")
            }
            "organization" => {
                self.answer(&["api", "GET", "/organizations"], "/organizations/0/organizationId")
            }
            "payment-method" => self.answer(&["payment-methods", "create"], "/paymentMethodId"),
            "plan" => {
                let plan = self.answer(&["plans", "list", "--owner", EVERYBODY], "/plans/0/planId");
                format!("{EVERYBODY}/{plan}")
            }
            "prediction" => {
                let (document, model) = (self.id("document"), self.id("model"));
                self.answer(&["predictions", "create", &document, &model], "/predictionId")
            }
            "profile" => {
                let client = self.id("app-client");
                self.answer(&["users", "create", &self.nobody(), &client], "/profileId")
            }
            "role" => self.answer(&["roles", "list"], "/roles/0/roleId"),
            "secret" => self.answer(&["secrets", "create", "--secret-path", "secret.json"], "/secretId"),
            "dataset-transformation" => {
                let dataset = self.id("dataset");
                let operations = r#"[{"type": "remove-duplicates", "options": {}}]"#;
                self.answer(&["datasets", "create-transformation", &dataset, operations], "/transformationId")
            }
            "transition" => {
                let docker = self.line.contains("--image-url");
                let words = if docker {
                    ["docker", "--parameters", "docker.json"]
                } else {
                    ["manual", "--name", "x"]
                };
                self.answer(&[&["transitions", "create"], &words[..]].concat(), "/transitionId")
            }
            "transition-execution" => {
                let transition = self.id("transition");
                self.answer(&["transitions", "execute", &transition], "/executionId")
            }
            "user" => {
                let client = self.id("app-client");
                self.answer(&["users", "create", &self.nobody(), &client], "/userId")
            }
            "workflow" => self.answer(&["workflows", "create", &self.specification()], "/workflowId"),
            "workflow-execution" => {
                let workflow = self.id("workflow");
                self.answer(&["workflows", "execute", &workflow, "input.json"], "/executionId")
            }
            other => panic!("nobody knows how to make a {other}"),
        }
    }

    /// A model that has not been trained predicts nothing.
    fn train(&mut self, model: &str) {
        self.ids.insert("model".to_owned(), model.to_owned());
        let bundle = self.id("model-data-bundle");
        let training = self.answer(&["models", "create-training", model, &bundle, "--wait"], "/trainingId");
        self.answer(&["models", "update", model, "--training-id", &training], "/modelId");
    }

    /// An address that nobody has yet.
    fn nobody(&self) -> String {
        let start = std::time::SystemTime::UNIX_EPOCH;
        format!("user-{}@example.com", start.elapsed().unwrap().as_nanos())
    }

    /// A workflow of one manual step.
    fn specification(&self) -> String {
        let step = self.answer(&["transitions", "create", "manual"], "/transitionId");
        let states = json!({"A": {"Type": "Task", "Resource": step, "End": true}});
        json!({"definition": {"StartAt": "A", "States": states}}).to_string()
    }
}
