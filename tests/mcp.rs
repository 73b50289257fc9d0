//! `afar mcp serve` as a program that starts it sees it: lines of JSON-RPC in, lines of JSON-RPC out, nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used)]
#![cfg(feature = "mcp")]

mod support;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use support::sandbox::Sandbox;
use support::{Answer, Home, Server};

const KEY: &str = "sk-secret-key-000001";
const PROJECT: &str = "6e75dbf1-0342-4249-9dce-6b21648656e9";

/// A client that speaks the protocol by hand.
struct Mcp {
    child: Child,
    input: Option<ChildStdin>,
    lines: Lines<BufReader<ChildStdout>>,
    waiting: BTreeMap<i64, Value>,
    next: i64,
}

impl Mcp {
    fn start(home: &Home, options: &[&str]) -> Mcp {
        let mut command = home.prepared(&[&["mcp", "serve"], options].concat());
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (input, output) = (child.stdin.take(), child.stdout.take().unwrap());
        let lines = BufReader::new(output).lines();
        let mut mcp = Mcp { child, input, lines, waiting: BTreeMap::new(), next: 0 };
        let client = json!({"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}});
        let answer = mcp.ask("initialize", client);
        assert_eq!(answer["result"]["serverInfo"]["name"], "afar");
        assert_eq!(answer["result"]["protocolVersion"], "2025-06-18");
        mcp.write(&json!({"jsonrpc": "2.0", "method": "notifications/initialized"}).to_string());
        mcp
    }

    fn write(&mut self, line: &str) {
        writeln!(self.input.as_mut().unwrap(), "{line}").unwrap();
    }

    fn send(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        let id = self.next;
        self.write(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}).to_string());
        id
    }

    /// The answer to a request, whatever comes before it.
    fn answer(&mut self, id: i64) -> Value {
        loop {
            if let Some(answer) = self.waiting.remove(&id) {
                return answer;
            }
            let line = self.lines.next().expect("the server ended").unwrap();
            let value: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("no JSON: {line}"));
            assert_eq!(value["jsonrpc"], "2.0");
            self.waiting.insert(value["id"].as_i64().unwrap_or(-1), value);
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.send(method, params);
        self.answer(id)
    }

    fn begin(&mut self, tool: &str, arguments: Value) -> i64 {
        self.send("tools/call", json!({"name": tool, "arguments": arguments}))
    }

    /// A tool's text, and whether it is an error.
    fn said(&mut self, id: i64) -> (String, bool) {
        let answer = self.answer(id);
        let result = &answer["result"];
        let text = result["content"][0]["text"].as_str().unwrap_or_else(|| panic!("{answer}"));
        (text.to_owned(), result["isError"].as_bool().unwrap_or(false))
    }

    #[track_caller]
    fn does(&mut self, tool: &str, arguments: Value) -> String {
        let id = self.begin(tool, arguments);
        let (text, failed) = self.said(id);
        assert!(!failed, "{text}");
        text
    }

    #[track_caller]
    fn fails(&mut self, tool: &str, arguments: Value) -> String {
        let id = self.begin(tool, arguments);
        let (text, failed) = self.said(id);
        assert!(failed && !text.contains('\n'), "{text}");
        text
    }

    fn tools(&mut self) -> BTreeMap<String, Value> {
        let answer = self.ask("tools/list", json!({}));
        let all = answer["result"]["tools"].as_array().unwrap().clone();
        all.into_iter().map(|tool| (tool["name"].as_str().unwrap().to_owned(), tool)).collect()
    }

    /// Ends stdin; the exit status and stderr. Nothing but the protocol may have been on stdout.
    fn end(mut self) -> (i32, String) {
        drop(self.input.take());
        for line in &mut self.lines {
            let line = line.unwrap();
            serde_json::from_str::<Value>(&line).unwrap_or_else(|_| panic!("no JSON: {line}"));
        }
        let output = self.child.wait_with_output().unwrap();
        (output.status.code().unwrap_or(-1), String::from_utf8(output.stderr).unwrap())
    }
}

fn sandbox() -> (Sandbox, Home) {
    let sandbox = Sandbox::start(&["--approve"]);
    let env = sandbox.env(&[] as &[&str]);
    let home = env.iter().fold(Home::new(), |home, (name, text)| home.env(name, text));
    (sandbox, home)
}

fn cocalc(server: &Server) -> Home {
    Home::new().env("COCALC_API_KEY", KEY).env("COCALC_HOST", &server.url()).env("COCALC_PROJECT_ID", PROJECT)
}

/// A model of Lucidtech's that has been trained.
fn trained(home: &Home) -> String {
    let id = |args: &[&str], name: &str| {
        let answer = home.run(&[&["las"], args].concat()).code(0).json();
        answer[name].as_str().unwrap().to_owned()
    };
    let model = id(&["models", "create", r#"{"total": {"type": "amount", "maxLength": 10}}"#], "modelId");
    let dataset = id(&["datasets", "create"], "datasetId");
    let bundle = id(&["models", "create-data-bundle", &model, &dataset, "--wait"], "dataBundleId");
    let training = id(&["models", "create-training", &model, &bundle, "--wait"], "trainingId");
    id(&["models", "update", &model, "--training-id", &training], "modelId")
}

const READS: [&str; 7] = [
    "bai_sessions",
    "get_current_project",
    "las_models",
    "lmk_jobs",
    "project_status",
    "projects_search",
    "set_current_project",
];
const WRITES: [&str; 5] = ["bai_run", "exec", "jupyter_execute", "las_predict", "lmk_notify"];

#[test]
fn without_leave_only_what_reads_is_offered() {
    let home = Home::new();
    let mut mcp = Mcp::start(&home, &[]);
    let tools = mcp.tools();
    assert_eq!(tools.keys().map(String::as_str).collect::<Vec<_>>(), READS);
    for tool in tools.values() {
        assert_eq!(tool["annotations"]["readOnlyHint"], true, "{tool}");
        assert_eq!(tool["inputSchema"]["type"], "object");
    }
    for name in WRITES {
        let text = mcp.fails(name, json!({"command": "ls"}));
        assert!(text.contains("--allow-write"), "{text}");
    }
    assert_eq!(mcp.end(), (0, String::new()));
}

#[test]
fn with_leave_all_is_offered_and_marked() {
    let mut mcp = Mcp::start(&Home::new(), &["--allow-write"]);
    let tools = mcp.tools();
    let mut all = [&READS[..], &WRITES[..]].concat();
    all.sort_unstable();
    assert_eq!(tools.keys().map(String::as_str).collect::<Vec<_>>(), all);
    for (name, destructive) in [
        ("exec", true),
        ("jupyter_execute", true),
        ("bai_run", true),
        ("lmk_notify", false),
        ("las_predict", false),
    ] {
        let hints = &tools[name]["annotations"];
        assert_eq!(
            (&hints["readOnlyHint"], &hints["destructiveHint"]),
            (&json!(false), &json!(destructive)),
            "{name}"
        );
    }
    // The names of the official server's arguments.
    for (name, arguments) in [
        ("exec", &["command", "args", "bash", "timeout", "cwd"][..]),
        ("jupyter_execute", &["input", "kernel", "history"]),
        ("projects_search", &["query", "limit", "deleted", "hidden", "state"]),
        ("set_current_project", &["project_id"]),
        ("project_status", &["project_id"]),
    ] {
        let known = tools[name]["inputSchema"]["properties"].as_object().unwrap();
        assert!(arguments.iter().all(|argument| known.contains_key(*argument)), "{name}: {known:?}");
    }
    assert_eq!(tools["exec"]["inputSchema"]["required"], json!(["command"]));
    assert_eq!(mcp.end().0, 0);
}

#[test]
fn filters_leave_tools_out_and_wrong_ones_are_told() {
    let home = Home::new();
    let mut mcp = Mcp::start(&home, &["--service", "bai,lmk"]);
    assert_eq!(mcp.tools().len(), 2);
    assert_eq!(mcp.ask("resources/list", json!({}))["result"]["resources"], json!([]));
    assert!(mcp.fails("las_models", json!({})).contains("--service"));
    let mut mcp = Mcp::start(&home, &["--tools", "exec", "--tools", "las_models", "--allow-write"]);
    assert_eq!(mcp.tools().into_keys().collect::<Vec<_>>(), ["exec", "las_models"]);
    for (options, said) in [
        (&["--tools", "exek"][..], "did you mean `exec`?"),
        (&["--tools", "exec"], "--allow-write"),
        (&["--tools", "las_models", "--service", "bai"], "leave one of the two out"),
        (&["--service", "x"], "bai"),
    ] {
        let _ = home.run(&[&["mcp", "serve"], options].concat()).code(2).says(said);
    }
    let run = home.run_as("cocalc", &["mcp", "serve"], "").code(0);
    assert_eq!((run.stdout, run.stderr), (String::new(), String::new()));
}

#[test]
fn bad_input_is_answered_and_the_server_goes_on() {
    let mut mcp = Mcp::start(&Home::new(), &["--allow-write"]);
    mcp.write("no JSON at all {");
    mcp.write("");
    let answer = mcp.ask("no/such", json!({}));
    assert_eq!(answer["error"]["code"], -32601);
    let id = mcp.begin("nothing", json!({}));
    let answer = mcp.answer(id);
    assert_eq!(answer["error"]["message"], "there is no tool `nothing`");
    assert!(mcp.fails("exec", json!({})).contains("`command` is missing"));
    assert!(mcp.fails("exec", json!({"command": 1})).contains("`command` is not a text"));
    assert!(mcp.fails("exec", json!({"command": "ls", "dir": "/"})).contains("there is no argument `dir`"));
    assert!(mcp.fails("exec", json!({"command": "ls", "timeout": 0})).contains("from 1 to 86400"));
    let answer = mcp.ask("resources/read", json!({"uri": "cocalc://x"}));
    assert!(answer["error"]["message"].as_str().unwrap().contains("no resource"), "{answer}");
    assert_eq!(mcp.end().0, 0);
}

#[test]
fn without_credentials_a_tool_says_what_to_do() {
    let mut mcp = Mcp::start(&Home::new(), &["--allow-write"]);
    for (tool, arguments, said) in [
        ("projects_search", json!({}), "COCALC_API_KEY"),
        ("exec", json!({"command": "ls"}), "afar cocalc login"),
        ("bai_sessions", json!({}), "afar bai configure"),
        ("lmk_notify", json!({"message": "x"}), "afar lmk login"),
        ("las_models", json!({}), "las"),
    ] {
        let text = mcp.fails(tool, arguments);
        assert!(text.contains(said) && text.contains("hint: "), "{text}");
    }
}

#[test]
fn the_tools_do_what_the_commands_do() {
    let (_sandbox, home) = sandbox();
    let _ = home.run(&["lmk", "login", "--manual"]).code(0);
    let mut mcp = Mcp::start(&home, &["--allow-write"]);
    let text = mcp.does("exec", json!({"command": "echo $((6 * 7)); echo oh >&2; exit 3", "bash": true}));
    assert_eq!(text, "stdout:\n42\n\n\nstderr:\noh\n\n\nexit_code: 3");
    let text = mcp.does("exec", json!({"command": "echo", "args": ["$HOME", "a b"]}));
    assert!(text.starts_with("stdout:\n$HOME a b\n"), "{text}");
    assert!(mcp.does("exec", json!({"command": "pwd", "cwd": "/tmp"})).starts_with("stdout:\n/tmp\n"));
    assert!(mcp.fails("exec", json!({"command": "no-such-program"})).contains("command not found"));
    assert!(mcp.fails("exec", json!({"command": "sleep 60", "timeout": 1})).contains("time limit of 1 s"));
    let text = mcp.does("jupyter_execute", json!({"input": "print(a)\na + 1", "history": ["a = 5"]}));
    assert_eq!(text, "[stdout] 5\n6");
    assert!(mcp.does("jupyter_execute", json!({"input": "1/0"})).starts_with("[Error: ZeroDivisionError"));
    let found: Value =
        serde_json::from_str(&mcp.does("projects_search", json!({"query": "SECOND"}))).unwrap();
    assert_eq!((&found["count"], &found["projects"][0]["title"]), (&json!(1), &json!("Second project")));
    assert_eq!(found["projects"][0]["collaborators"][0]["name"], "Ada Lovelace");
    assert!(mcp.does("get_current_project", json!({})).contains(PROJECT));
    assert!(
        mcp.does("set_current_project", json!({"project_id": "Second project"})).contains("Second project")
    );
    assert!(mcp.does("get_current_project", json!({})).contains("Second project"));
    assert!(
        mcp.fails("set_current_project", json!({"project_id": "nothing like it"})).contains("no project")
    );
    assert!(mcp.does("project_status", json!({})).contains("\"state\""));
    let listing = mcp.ask("resources/read", json!({"uri": "cocalc://project-files"}));
    assert_eq!(listing["result"]["contents"][0]["uri"], "cocalc://project-files", "{listing}");
    let profile = mcp.ask("resources/read", json!({"uri": "cocalc://account-profile"}));
    assert!(profile["result"]["contents"][0]["text"].as_str().unwrap().contains("Lovelace"), "{profile}");

    let code = "import sys; print('out'); print('err', file=sys.stderr)";
    assert_eq!(
        mcp.does("bai_run", json!({"image": "python:3.9", "code": code})),
        "stdout:\nout\n\n\nstderr:\nerr\n\n\nexit_code: 0"
    );
    let sessions: Value = serde_json::from_str(&mcp.does("bai_sessions", json!({}))).unwrap();
    assert_eq!(sessions["count"], 0, "the session was taken away");
    let kept = |code: &str| json!({"image": "python:3.9", "session": "kept-one", "code": code});
    assert!(mcp.does("bai_run", kept("a = 7")).ends_with("session: kept-one"));
    assert!(mcp.does("bai_run", kept("print(a)")).starts_with("stdout:\n7\n"));
    assert!(mcp.does("bai_sessions", json!({})).contains("kept-one"));

    assert!(mcp.does("lmk_notify", json!({"message": "told by a tool"})).contains("channels"));
    let _ = home.run(&["lmk", "run", "--local", "--", "sh", "-c", "exit 4"]);
    let jobs: Value = serde_json::from_str(&mcp.does("lmk_jobs", json!({"all": true}))).unwrap();
    assert_eq!((&jobs["count"], &jobs["jobs"][0]["exit_code"]), (&json!(1), &json!(4)));

    let model = trained(&home);
    assert!(mcp.does("las_models", json!({})).contains(&model));
    home.write("work/invoice.pdf", "%PDF-1.4 an invoice");
    let file = home.path("work/invoice.pdf");
    let read = |text: String| serde_json::from_str::<Value>(&text).unwrap();
    let made = read(mcp.does("las_predict", json!({"model_id": model, "file": file})));
    assert_eq!(made["predictions"][0]["label"], "total", "{made}");
    let again = read(mcp.does("las_predict", json!({"model_id": model, "document_id": made["documentId"]})));
    assert_eq!((&again["documentId"], &again["predictions"]), (&made["documentId"], &made["predictions"]));
    let text = mcp.fails("las_predict", json!({"model_id": model, "file": "/nowhere.pdf"}));
    assert!(text.contains("no such file"), "{text}");
    assert!(mcp.fails("las_predict", json!({"model_id": "x"})).contains("document_id and file"));
    assert_eq!(mcp.end().0, 0);
}

#[test]
fn a_projects_own_key_needs_no_project_and_has_no_list() {
    let sandbox = Sandbox::start(&["--approve"]);
    let env = sandbox.env(&["--project-key"]);
    let home = env.iter().fold(Home::new(), |home, (name, text)| home.env(name, text));
    let mut mcp = Mcp::start(&home, &["--service", "cocalc", "--allow-write"]);
    assert!(mcp.does("exec", json!({"command": "echo here"})).starts_with("stdout:\nhere\n"));
    assert!(mcp.does("get_current_project", json!({})).contains("the key is this project's own"));
    assert!(mcp.fails("projects_search", json!({})).contains("needs an account's key"));
}

#[test]
fn answers_are_bounded_and_say_how_much_is_missing() {
    let (_sandbox, home) = sandbox();
    let mut mcp = Mcp::start(&home, &["--allow-write", "--max-output", "600"]);
    let text = mcp.does("exec", json!({"command": "seq 10000"}));
    assert!(text.len() < 1200 && text.contains("48594 characters are left out"), "{text}");
    assert!(text.starts_with("stdout:\n1\n2\n") && text.contains("\n10000\n"), "{text}");
    let text = mcp.does("jupyter_execute", json!({"input": "print('x' * 10000)"}));
    assert!(text.len() < 900 && text.contains("characters are left out"), "{text}");
    let text = mcp.does("bai_run", json!({"image": "python:3.9", "code": "print('y' * 1000000)"}));
    assert!(text.len() < 1200 && text.contains("characters are left out"), "{text}");
    let found: Value = serde_json::from_str(&mcp.does("projects_search", json!({}))).unwrap();
    assert_eq!((&found["count"], &found["left_out"]), (&json!(1), &json!(1)), "{found}");
}

#[test]
fn a_cancelled_command_is_ended_there_and_calls_do_not_wait_for_each_other() {
    let (_sandbox, home) = sandbox();
    let mut mcp = Mcp::start(&home, &["--allow-write"]);
    let mark = home.path("mark").display().to_string();
    let script = format!("echo $$ > {mark}; sleep 600");
    let slow = mcp.begin("exec", json!({"command": script, "bash": true}));
    let began = Instant::now();
    let pid = loop {
        match std::fs::read_to_string(&mark).ok().filter(|text| text.ends_with('\n')) {
            Some(text) => break text.trim().to_owned(),
            None => assert!(began.elapsed() < Duration::from_secs(30), "it did not begin"),
        }
        std::thread::yield_now();
    };
    // More at once than a server remembers jobs.
    let many: Vec<i64> =
        (0..120).map(|n| mcp.begin("exec", json!({"command": "echo", "args": [n.to_string()]}))).collect();
    for (n, id) in many.into_iter().enumerate() {
        let (text, failed) = mcp.said(id);
        assert!(!failed && text.starts_with(&format!("stdout:\n{n}\n")), "{text}");
    }
    // The first is still under way.
    assert!(mcp.does("exec", json!({"command": "echo quick"})).starts_with("stdout:\nquick\n"));
    let cancelled =
        json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": slow}});
    mcp.write(&cancelled.to_string());
    while std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| !stat.contains(") Z ")) {
        assert!(began.elapsed() < Duration::from_secs(60), "it goes on");
        std::thread::yield_now();
    }
    let _ = mcp.tools();
    assert!(!mcp.waiting.contains_key(&slow), "a cancelled call has no answer");
    let _ = mcp.begin("bai_run", json!({"image": "python:3.9", "code": "import time; time.sleep(600)"}));
    let running = || home.run(&["bai", "ps", "--name-only"]).stdout;
    while running().is_empty() {
        assert!(began.elapsed() < Duration::from_secs(60), "no session");
    }
    let (code, stderr) = mcp.end();
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert_eq!(running(), "", "what a call had begun is taken away at the end");
}

#[test]
fn a_refusal_is_the_tools_error_and_new_settings_are_heeded() {
    let good = Arc::new(AtomicBool::new(false));
    let seen = good.clone();
    let server = Server::new(move |request| match seen.load(Ordering::SeqCst) {
        false => {
            let text = format!(
                "must sign in as project or account {}",
                request.header("authorization").unwrap_or("")
            );
            Answer::json(json!({ "error": format!("{text} {KEY}") }))
        }
        true => Answer::json(json!({"state": "opened"})),
    });
    let home = cocalc(&server);
    let mut mcp = Mcp::start(&home, &["--allow-write"]);
    for (tool, arguments) in [("project_status", json!({})), ("exec", json!({"command": "ls"}))] {
        let text = mcp.fails(tool, arguments);
        assert!(text.contains("must sign in") && !text.contains(KEY), "{text}");
    }
    good.store(true, Ordering::SeqCst);
    assert!(mcp.does("project_status", json!({})).contains("opened"));
    let (code, stderr) = mcp.end();
    assert!(code == 0 && !stderr.contains(KEY), "{stderr}");
}

#[test]
fn reading_files_does_not_start_a_project_without_leave() {
    let server = Server::new(|request| match request.json()["name"].as_str() {
        Some("projects.state") => Answer::json(json!({"state": "opened"})),
        other => panic!("{other:?} was called"),
    });
    let mut mcp = Mcp::start(&cocalc(&server), &[]);
    let answer = mcp.ask("resources/read", json!({"uri": "cocalc://project-files"}));
    assert!(answer["error"]["message"].as_str().unwrap().contains("would start it"), "{answer}");
    assert_eq!(mcp.end().0, 0);
}

/// The blocks of a language in the page.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let open = format!("```{language}\n");
    page.split(&open).skip(1).map(|block| block.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn every_configuration_of_the_page_starts_a_server() {
    let page = std::fs::read_to_string(
        std::path::Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("docs/mcp.md"),
    )
    .unwrap();
    let mut count = 0;
    for block in blocks(&page, "json") {
        let all: Value = serde_json::from_str(&block).unwrap_or_else(|error| panic!("{error}: {block}"));
        let servers = all.get("mcpServers").or(all.get("servers")).and_then(Value::as_object).unwrap();
        for server in servers.values() {
            assert_eq!(server["command"], "afar");
            let words: Vec<&str> =
                server["args"].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
            assert_eq!(words[..2], ["mcp", "serve"]);
            let set = server["env"].as_object().cloned().unwrap_or_default();
            let home =
                set.iter().fold(Home::new(), |home, (name, text)| home.env(name, text.as_str().unwrap()));
            let mut mcp = Mcp::start(&home, &words[2..]);
            assert!(!mcp.tools().is_empty());
            assert_eq!(mcp.end().0, 0);
            count += 1;
        }
    }
    assert!(count >= 3, "{count}");
    let (reads, writes) = (READS.iter(), WRITES.iter());
    for tool in reads.chain(writes) {
        assert!(page.contains(&format!("| `{tool}` |")), "the page lacks {tool}");
    }
}

#[test]
fn the_first_use_of_the_page_runs() {
    let (home, run) = support::first_use("docs/mcp.md");
    let _ = home.run(&["sandbox", "stop"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let lines: Vec<Value> = run
        .stdout
        .lines()
        .filter(|line| line.starts_with("{\"jsonrpc"))
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(lines.iter().any(|line| line.to_string().contains("hello from a project")), "{}", run.stdout);
}
