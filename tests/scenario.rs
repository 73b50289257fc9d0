//! Commands one after another on the sandbox, in the form that the official clients have too, and what they answer:
//! recorded from the real service where there is one (the file's `recorded`), compared with ids, times and keys masked.
//!
//! The same lists run elsewhere by variables, which `tests/official/run` sets: `SCENARIO_PROGRAM`, another client;
//! `SCENARIO_SERVER=1`, the server of the environment instead of the sandbox; `UPDATE=1`, which records.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use regex::Regex;
use serde::Deserialize;
use serde_json::{Map, Value};
use support::sandbox::Sandbox;
use support::tls::Door;
use support::{Run, ended};

/// How long a step may be tried again until its answer has what is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Deserialize)]
struct File {
    /// The official client's name.
    program: String,
    /// The words for it where afar does not go by that name.
    #[serde(default)]
    words: Vec<String>,
    /// Options of `afar sandbox env`.
    #[serde(default)]
    env: Vec<String>,
    /// Files of the folder that the commands run in.
    #[serde(default)]
    files: BTreeMap<String, String>,
    /// Folders of that folder with so many documents and their ground truth.
    #[serde(default)]
    folders: BTreeMap<String, usize>,
    /// Fields that are another server's own.
    #[serde(default)]
    mask: Vec<String>,
    step: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    /// Words after the program's name.
    args: Vec<String>,
    /// Files that are written before, with variables.
    #[serde(default)]
    files: BTreeMap<String, String>,
    #[serde(default)]
    stdin: String,
    #[serde(default)]
    exit: i32,
    /// The official client's exit status where it is another.
    official: Option<i32>,
    /// Variables from the answer: name → JSON pointer.
    #[serde(default)]
    save: BTreeMap<String, String>,
    /// Tried again until stdout has this.
    until: Option<String>,
    /// A command that the official client does not have.
    #[serde(default)]
    ours: bool,
    /// Only the exit status is compared: the reason.
    uncompared: Option<String>,
    /// Of afar only the exit status is compared, as its answer is another: the reason.
    differs: Option<String>,
}

struct Place {
    file: File,
    home: tempfile::TempDir,
    program: PathBuf,
    foreign: bool,
    env: Vec<(String, String)>,
    saved: BTreeMap<String, String>,
    masks: Vec<(Regex, &'static str)>,
}

impl Place {
    fn new(file: File, env: Vec<(String, String)>) -> Self {
        let home = tempfile::tempdir().unwrap();
        for (name, text) in &file.files {
            let path = home.path().join("work").join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        std::fs::create_dir_all(home.path().join("work")).unwrap();
        for (name, count) in &file.folders {
            let folder = home.path().join("work").join(name);
            std::fs::create_dir_all(&folder).unwrap();
            for n in 0..*count {
                std::fs::write(folder.join(format!("{n}.pdf")), format!("%PDF-1.4 document {n}\n")).unwrap();
                let truth = format!(r#"[{{"label": "total", "value": "{n}"}}]"#);
                std::fs::write(folder.join(format!("{n}.json")), truth).unwrap();
            }
        }
        let foreign = std::env::var_os("SCENARIO_PROGRAM").map(PathBuf::from);
        let program = foreign.clone().unwrap_or_else(|| {
            let link = home.path().join(if file.words.is_empty() { &file.program } else { "afar" });
            std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_afar"), &link).unwrap();
            link
        });
        let masks = [
            (r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>"),
            (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:?\d\d|Z)?", "<time>"),
            (r"\d+:\d\d:\d\d(\.\d+)?", "<span>"),
            (r"AKIA[A-Z0-9]{16}", "<key>"),
            (r"127\.0\.0\.1(:\d+)?|localhost:\d+", "<host>"),
            (r"[a-z0-9-]+@[a-z0-9.-]+\.(com|local)", "<mail>"),
            (r"pysdk-[0-9a-f]{10}", "<name>"),
            (r"(las:[a-z-]+:|/las/files/)[0-9a-f]{26,32}\b", "$1<id>"),
            // What a manager tells of its database, and of the words that could stand somewhere.
            (r"\(sqlalchemy\.[^)]*\) <class '[^']*'>: ", ""),
            (r"(?s)\nDETAIL:\s+Failing row.*", ""),
            (r"\\n\[SQL: [^\n]*/gkpj\)", ""),
            (r"(?s)\n\[SQL: .*", ""),
            (r"\\nExpected one of: (\\n\\t\* [A-Z_]+)+\\n", ""),
            // Where in a query of one's own something is.
            (r"\('line', \d+\), \('column', \d+\)", "('line', <n>), ('column', <n>)"),
            (r"-{3,}", "--"),
            (r" {2,}", "  "),
            (r"\s+\n", "\n"),
        ];
        let masks = masks.map(|(pattern, name)| (Regex::new(pattern).unwrap(), name)).to_vec();
        // Another server may remember names of earlier runs.
        let run = home.path().file_name().unwrap().to_string_lossy().trim_start_matches(".tmp").to_owned();
        let mut saved: BTreeMap<String, String> = env.iter().cloned().collect();
        saved.insert("RUN".to_owned(), format!("scn{run}"));
        Self { file, home, program, foreign: foreign.is_some(), env, saved, masks }
    }

    fn fill(&self, text: &str) -> String {
        self.saved
            .iter()
            .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }

    fn run(&self, step: &Step) -> Run {
        let mut command = if step.ours {
            let mut command = Command::new(env!("CARGO_BIN_EXE_afar"));
            command.arg("bai");
            command
        } else {
            let mut command = Command::new(&self.program);
            if !self.foreign {
                command.args(&self.file.words);
            }
            command
        };
        let mut child = command
            .args(step.args.iter().map(|word| self.fill(word)))
            .env_clear()
            .env("HOME", self.home.path())
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("TZ", "UTC")
            .env("LANG", "C.UTF-8")
            .envs(self.env.iter().map(|(name, text)| (name, text)))
            .current_dir(self.home.path().join("work"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stdin = self.fill(&step.stdin);
        // A program that does not read may have ended before all is written.
        let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), stdin.as_bytes());
        ended(child)
    }

    /// Runs a step, again where it waits for something.
    fn answer(&self, step: &Step) -> Run {
        for (name, text) in &step.files {
            std::fs::write(self.home.path().join("work").join(name), self.fill(text)).unwrap();
        }
        let begun = Instant::now();
        loop {
            let run = self.run(step);
            if step.until.as_ref().is_none_or(|text| run.stdout.contains(text)) || begun.elapsed() > PATIENCE
            {
                return run;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn masked(&self, text: &str) -> String {
        self.masks.iter().fold(text.replace(&self.saved["RUN"], "<run>"), |text, (pattern, name)| {
            pattern.replace_all(&text, *name).into_owned()
        })
    }

    fn mask(&self, value: &mut Value) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    if self.file.mask.contains(key) {
                        *value = Value::from("<own>");
                    }
                    self.mask(value);
                }
            }
            Value::Array(list) => list.iter_mut().for_each(|value| self.mask(value)),
            Value::String(text) => *text = self.masked(text),
            _ => {}
        }
    }

    /// Runs all; what each printed, masked.
    fn play(&mut self, problems: &mut Vec<String>) -> Map<String, Value> {
        let mut answers = Map::new();
        for number in 0..self.file.step.len() {
            let step = &self.file.step[number];
            if self.foreign && step.ours {
                continue;
            }
            let run = self.answer(step);
            let label = format!("{:02} {}", number + 1, step.args.join(" "));
            let exit = if self.foreign { step.official.unwrap_or(step.exit) } else { step.exit };
            if run.code != exit {
                problems.push(format!(
                    "{label}\n  exit {} instead of {exit}\n{}\n{}",
                    run.code, run.stdout, run.stderr
                ));
            }
            let mut json: Option<Value> = serde_json::from_str(&run.stdout).ok();
            let mut saved = Vec::new();
            for (name, pointer) in &step.save {
                match json.as_ref().and_then(|value| value.pointer(pointer)).and_then(Value::as_str) {
                    Some(text) => saved.push((name.clone(), text.to_owned())),
                    None => {
                        problems.push(format!("{label}\n  has no {pointer}:\n{}\n{}", run.stdout, run.stderr))
                    }
                }
            }
            if step.uncompared.is_none() && (self.foreign || step.differs.is_none()) {
                if let Some(value) = json.as_mut().filter(|value| value.is_object() || value.is_array()) {
                    self.mask(value);
                    answers.insert(label, value.clone());
                } else {
                    answers.insert(label, self.masked(&run.stdout).into());
                }
            }
            self.saved.extend(saved);
        }
        answers
    }
}

/// The official client of Lucidtech asks for its token by TLS alone: a door in front of the sandbox, and the file with
/// its certificate.
fn behind_tls(file: &File, env: &mut Vec<(String, String)>) -> Option<(Door, tempfile::NamedTempFile)> {
    std::env::var_os("SCENARIO_PROGRAM").filter(|_| file.program == "las")?;
    let auth = env.iter_mut().find(|(name, _)| name == "LAS_AUTH_ENDPOINT")?;
    let (base, path) = auth.1.split_at(auth.1.find("/las/")?);
    let door = Door::before(base);
    auth.1 = format!("{}{path}", door.url().trim_start_matches("https://"));
    let mut bundle = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut bundle, door.certificate.as_bytes()).unwrap();
    env.push(("REQUESTS_CA_BUNDLE".to_owned(), bundle.path().to_string_lossy().into_owned()));
    Some((door, bundle))
}

fn scenario(name: &str) {
    let folder = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/scenario");
    let text = std::fs::read_to_string(folder.join(format!("{name}.toml"))).unwrap();
    let file: File = toml::from_str(&text).unwrap();
    let mut sandbox = None;
    let mut env: Vec<_> = if std::env::var_os("SCENARIO_SERVER").is_some() {
        let ours =
            |name: &String| ["BACKEND_", "LMK_", "LAS_"].iter().any(|service| name.starts_with(service));
        std::env::vars().filter(|(name, _)| ours(name)).collect()
    } else {
        sandbox.insert(Sandbox::start(&["--approve"])).env(&file.env)
    };
    let door = sandbox.as_ref().and_then(|_| behind_tls(&file, &mut env));
    let stored = folder.join(format!("{name}.recorded.json"));
    let mut place = Place::new(file, env);
    let mut problems = Vec::new();
    let now = place.play(&mut problems);
    drop(door);
    let official =
        std::env::var_os("SCENARIO_SERVER").is_some() || std::env::var_os("SCENARIO_PROGRAM").is_some();
    if official && std::env::var_os("UPDATE").is_some() {
        std::fs::write(&stored, serde_json::to_string_pretty(&now).unwrap() + "\n").unwrap();
    }
    let then: Map<String, Value> = serde_json::from_str(&std::fs::read_to_string(&stored).unwrap()).unwrap();
    for (label, value) in &now {
        if then.get(label) != Some(value) {
            problems.push(format!(
                "{label}\n--- recorded\n{:#}\n--- now\n{value:#}",
                then.get(label).unwrap_or(&Value::Null)
            ));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}

#[test]
fn backend_ai_by_keys() {
    scenario("bai");
}

#[test]
fn backend_ai_by_login() {
    scenario("login");
}

#[test]
fn backend_ai_administration() {
    scenario("admin");
}

#[test]
fn lmk() {
    scenario("lmk");
}

#[test]
fn las() {
    scenario("las");
}
