//! Every example of the reference page, which is every command's help, run as it stands in a shell, on a sandbox.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use support::Home;
use support::sandbox::Sandbox;

/// How long an example may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Examples that end otherwise than with 0, and why.
const OTHERWISE: &[(&str, i32, &str)] = &[
    ("afar bai session status-history", 5, "no manager of 23.09 has the path"),
    ("afar bai session pty", 2, "a test has no terminal here; tests/bai_terminal.rs has one"),
    ("afar bai ssh mysess", 5, "a sandbox session has no key and no sshd; tests/bai_ways.rs has both"),
    ("afar bai scp mysess", 5, "the same"),
    ("afar bai configure", 2, "it asks; tests/config.rs answers"),
    (
        "BACKEND_ENDPOINT_TYPE=session BACKEND_ENDPOINT=https://console.example.com afar bai login",
        2,
        "it asks",
    ),
    ("afar bai logout", 3, "access keys have nothing to log out of; tests/scenario/login.toml has"),
    ("afar bai update-password @old", 3, "the same"),
    ("afar bai vfolder download mydata data/train.csv --base-dir", 0, "it goes to stdout"),
    ("afar bai vfolder download mydata data/train.csv", 6, "the home has the file already"),
    ("afar bai create-from-template", 5, "no template has that ID; tests/sandbox_folders.rs makes one"),
    (
        "afar bai session-template create",
        1,
        "the file is not what a manager takes; tests/sandbox_folders.rs has one",
    ),
    ("afar bai session-template update", 5, "no template has that ID"),
    ("afar bai session-template delete", 5, "no template has that ID"),
    ("afar bai vfolder create shared-data", 1, "the sandbox's host has another name"),
    ("afar bai vfolder clone", 6, "the folder may not be cloned; tests/bai_folders.rs has one that may"),
    ("afar bai vfolder delete-by-id", 5, "no folder has that ID"),
    ("afar bai vfolder invite mydata", 5, "nobody has these addresses"),
    ("afar bai vfolder invitations --accept", 5, "no invitation has that ID"),
    ("afar bai vfolder share", 5, "there is no such folder of the project"),
    ("afar bai vfolder unshare", 5, "the same"),
    ("afar bai vfolder leave", 5, "nobody has shared one"),
    ("afar bai service update-traffic-ratio", 5, "no route has that ID"),
    ("afar bai service downscale-route", 5, "the same"),
    ("afar bai service generate-token", 1, "the sandbox has no coordinator that makes tokens"),
    ("afar bai service get-endpoint", 5, "nor one that gives it a URL"),
    ("afar bai admin license", 5, "the sandbox is no enterprise edition"),
    ("afar bai admin scaling-group dissociate-all-", 5, "nothing is associated any more"),
    ("afar bai admin storage info", 1, "the sandbox's host has another name"),
    ("afar bai admin vfolder perf-metric", 1, "the same"),
    ("afar bai admin vfolder shared-vfolder-info", 5, "no shared folder has that ID"),
    ("afar bai admin vfolder change-vfolder-ownership", 5, "nobody has that address"),
    ("afar bai admin watcher", 1, "the sandbox's agent has no watcher"),
    ("afar bai update-password-no-auth", 1, "managers refuse it unless passwords expire"),
    ("afar lmk auth get", 5, "no sign-in has that ID"),
    ("afar lmk auth token", 5, "no sign-in has that ID"),
    ("afar lmk auth refresh", 4, "the file has no token"),
    ("afar lmk oauth token", 1, "the file has no code"),
    ("afar lmk session action", 6, "nothing is connected; tests/sandbox_lmk.rs has something that is"),
    ("afar cocalc jupyter kernels stop", 1, "no kernel has that process; tests/cocalc.rs stops one"),
    ("afar sandbox approve", 5, "nothing waits; tests/sandbox.rs has something that does"),
];

/// A folder with files, whatever an example before made of it.
const FOLDER: &str = "for name in results mycopy mydata; do afar bai vfolder delete $name || true; done
    mkdir -p runs && for name in second.csv old.csv runs/first.csv; do printf x >$name; done
    afar bai vfolder create mydata && afar bai vfolder upload mydata second.csv old.csv runs/first.csv data/train.csv";

/// A model service, whatever an example before made of it.
const SERVICE: &str = "afar bai admin scaling-group update default --scheduler-opts '{\"allowed_session_types\": \
    [\"interactive\", \"batch\", \"inference\"]}' --wsproxy-addr http://127.0.0.1:1 --wsproxy-api-token token && (afar bai model create mymodel local || true) &&
    printf 'models:\\n- name: m\\n  model_path: /models\\n  service:\\n    start_command: [python3]\\n    port: 8000\\n' \
    >model-definition.yaml && afar bai vfolder upload mymodel model-definition.yaml &&
    (afar bai service create -t mysvc -r cpu=1 -r mem=2g python:3.9 mymodel 1 || true)";

/// What is run before an example, by its beginning.
const BEFORE: &[(&str, &str)] = &[
    (
        "afar bai session download",
        "afar bai run -q -t mysess -c 'open(\"result.csv\", \"w\").write(\"1\")' python:3.9",
    ),
    ("afar bai vfolder create mydata", "afar bai vfolder delete mydata || true"),
    (
        "afar bai vfolder cp",
        "for name in mydata results; do afar bai vfolder delete $name || true; afar bai vfolder create $name; done
         afar bai vfolder upload mydata data/train.csv",
    ),
    (
        "afar bai vfolder sync",
        "afar bai vfolder create mydata || true
         mkdir -p results && printf x >results/a && afar bai vfolder upload mydata data/train.csv",
    ),
    ("afar bai model create", "afar bai model rm mymodel || true"),
    (
        "afar bai model",
        "afar bai model create mymodel || true; afar bai model upload mymodel main.py 1",
    ),
    ("afar bai vfolder", FOLDER),
    ("afar bai service create", "afar bai service rm mysvc || true"),
    ("afar bai service", SERVICE),
    ("afar bai dotfile", "printf 'set -o vi\\n' | afar bai dotfile create .bash_aliases || true"),
    ("printf 'set -o emacs", "printf 'set -o vi\\n' | afar bai dotfile create .bash_aliases || true"),
    ("printf 'set -o vi", "afar bai dotfile delete .bash_aliases --force || true"),
    ("afar lmk jobs", "afar lmk run --local true"),
    ("afar lmk logs", "afar lmk run --local true"),
    ("afar lmk attach", "afar lmk run --local --no-attach sleep 2"),
    ("afar lmk kill", "afar lmk run --local --no-attach sleep 600"),
    ("afar lmk", "afar lmk login --manual"),
    ("afar las documents create", "printf '%%PDF-1.4 an invoice' >invoice.pdf"),
    (
        "afar las workflows create specification.json",
        "step=$(afar las transitions create manual -o json --jq .transitionId) && printf '{\"definition\": {\"StartAt\": \
         \"A\", \"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": \"%s\", \"End\": true}}}}' \"$step\" >specification.json",
    ),
    ("afar cocalc hub org", "afar cocalc hub org create uni || true"),
    ("afar cocalc logout", "afar cocalc login --api-key @key.txt"),
    ("afar sandbox start", "afar sandbox stop || true"),
    ("afar sandbox", "afar sandbox start"),
];

/// The examples of the reference page.
fn examples() -> Vec<String> {
    let page = std::fs::read_to_string(
        Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("docs/reference.md"),
    )
    .unwrap();
    let mut examples: Vec<String> = Vec::new();
    for block in page.split("```sh\n").skip(1) {
        let lines = block.split("```").next().unwrap().lines().map(str::to_owned);
        for line in lines {
            if !examples.contains(&line) {
                examples.push(line);
            }
        }
    }
    examples
}

/// A home with what examples speak of.
fn home(sandbox: &Sandbox) -> Home {
    let env = sandbox.env(&[] as &[&str]);
    let home = env.iter().fold(Home::new(), |home, (name, text)| home.env(name, text));
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_afar"), home.path("afar")).unwrap();
    for (name, text) in [
        ("main.py", "import sys; print('trained', sys.argv[1:])\n"),
        ("data/train.csv", "a,b\n"),
        ("old", "old-Passw0rd"),
        ("new", "new-Passw0rd"),
        ("token.txt", "no-token"),
        ("header", "Basic x"),
        ("code", "no-code"),
        ("invoice.pdf", "%PDF-1.4\n"),
        ("invoices/invoice.pdf", "%PDF-1.4\n"),
        ("Makefile", "all:\n\t@echo made\n"),
        ("fields.json", r#"{"total": {"type": "amount", "description": "Total", "maxLength": 10}}"#),
        ("form.json", "{}"),
        ("config", "[default]\n"),
        (
            "template.yaml",
            "template:\n  api_version: v6.20200815\n  kind: taskTemplate\n  metadata: {name: t}\n  spec: {kernel: {image: python}}\n",
        ),
        ("secret.json", r#"{"username": "u", "password": "p"}"#),
        ("docker.json", r#"{"imageUrl": "example/step:1"}"#),
        ("output.json", r#"{"total": "1.00"}"#),
        ("input.json", r#"{"documentId": "las:document:31b864b5546913dd928a49416a10bad1"}"#),
        ("invoice.pdf", "%PDF-1.4 an invoice"),
        ("invoices/first.pdf", "%PDF-1.4 the first"),
        ("invoices/first.json", r#"{"total": "1.00"}"#),
        ("secret.txt", "a-secret"),
        (
            "report.ipynb",
            r#"{"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [{"cell_type": "code", "execution_count": null,
                "metadata": {}, "outputs": [], "source": "print(name, alpha)"}]}"#,
        ),
        ("config", "[default]\n"),
        (
            "template.yaml",
            "api_version: v1\nkind: taskTemplate\nmetadata:\n  name: t\nspec:\n  kernel:\n    image: python:3.9\n",
        ),
    ] {
        home.write(&format!("work/{name}"), text);
    }
    home.write(".zshrc", "");
    let key = env.iter().find(|(name, _)| name == "COCALC_API_KEY").map(|(_, text)| text.as_str());
    home.write("work/key.txt", key.unwrap());
    home.write(".config/afar/config.toml", "[profiles.work.bai]\nendpoint = \"http://127.0.0.1:1\"\n");
    std::fs::create_dir_all(home.path(".local/share/bash-completion/completions")).unwrap();
    home
}

fn shell(home: &Home, line: &str) -> Command {
    let path = format!("{}:{}", home.path("").display(), std::env::var("PATH").unwrap());
    let mut command = home.prepared_as(Path::new("sh"), &["-c", line]);
    command.env("PATH", path).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs an example; what is wrong with it.
fn problem(home: &Home, line: &str) -> Option<String> {
    let beginning = |begin: &str| line.starts_with(begin);
    if let Some((_, before)) = BEFORE.iter().find(|(begin, _)| beginning(begin)) {
        let output = shell(home, before).output().unwrap();
        assert!(output.status.success(), "{before}: {}", String::from_utf8_lossy(&output.stderr));
    }
    // Examples about a session have one.
    let made = "session=$(afar lmk session create s --state '{\"type\": \"jupyter\", \"notifyOn\": \"none\"}' -o json --jq .sessionId)";
    let whole = if line.contains("$session") { format!("{made} && {line}") } else { line.to_owned() };
    let mut child = shell(home, &whole).spawn().unwrap();
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > PATIENCE {
            let _ = child.kill();
            return Some(format!("{line}\n  still runs"));
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let run = support::ended(child);
    let wanted = OTHERWISE.iter().find(|(begin, ..)| beginning(begin)).map_or(0, |(_, code, _)| *code);
    let right = run.code == wanted && !run.stderr.contains("panicked");
    (!right).then(|| format!("{line}\n  exit {} instead of {wanted}\n{}{}", run.code, run.stdout, run.stderr))
}

/// Starts an example that goes on, reads until it has said something, ends it in its own way; what is wrong with it.
fn going_on(home: &Home, line: &str, said: &str, end: impl Fn(rustix::process::Pid)) -> Option<String> {
    let mut child = shell(home, &format!("exec {line} 2>&1")).spawn().unwrap();
    let mut text = String::new();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    while lines.read_line(&mut text).unwrap() > 0 && !text.contains(said) {}
    end(rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap());
    lines.read_to_string(&mut text).unwrap();
    let run = support::ended(child);
    let ended = run.code == 0 || line.contains("events");
    (!text.contains(said) || !ended).then(|| format!("{line}: exit {}, {text}", run.code))
}

fn check(home: &Home, line: &str) -> Option<String> {
    if line.starts_with("afar sandbox serve") {
        let _ = home.run(&["sandbox", "stop"]);
        let line = line.replace("--port 8099", "--port 0");
        let end = |pid| rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        return going_on(home, &line, "http://127.0.0.1:", end);
    }
    if line.starts_with("afar bai proxy") {
        let end = |pid| rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
        return going_on(home, &line.replace("--port 8084", "--port 0"), "signed and passed on", end);
    }
    if line.starts_with("afar bai app mysess") {
        // A sandbox session offers a file server on every computer, jupyter where there is one.
        let line = line.replace("jupyter", "http").replace("--bind 8888", "--bind 0");
        let end = |pid| rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
        return going_on(home, &line, "is available at", end);
    }
    if line.starts_with("afar bai events mysess --wait") {
        // Whether it ends before or after it is waited for.
        let child = shell(home, line).spawn().unwrap();
        let _ = home.run(&["bai", "destroy", "mysess"]);
        let run = support::ended(child);
        return (run.code != 0).then(|| format!("{line}: exit {}, {}{}", run.code, run.stdout, run.stderr));
    }
    if line.starts_with("afar bai events") || line.starts_with("afar bai watch") {
        // Events come again and again, as nothing tells when it has begun to listen.
        let over = AtomicBool::new(false);
        return std::thread::scope(|scope| {
            scope.spawn(|| {
                while !over.load(Ordering::SeqCst) {
                    let _ = home.run(&["bai", "destroy", "mysess"]);
                    let _ = home.run(&["bai", "create", "-t", "mysess", "python:3.9"]);
                }
            });
            let once = || {
                going_on(home, line, "session_terminated", |pid| {
                    // `watch` ends by itself.
                    if line.starts_with("afar bai events") {
                        let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
                    }
                })
            };
            // It may have looked for the session between its end and the next one.
            let between =
                |problem: &Option<String>| problem.as_ref().is_some_and(|text| text.contains("exit 5"));
            let mut problem = once();
            for _ in 0..5 {
                if between(&problem) {
                    problem = once();
                }
            }
            over.store(true, Ordering::SeqCst);
            problem
        });
    }
    if line.starts_with("afar bai admin manager freeze") {
        let problem = problem(home, line);
        // The examples that follow need sessions.
        let _ = home.run(&["bai", "admin", "manager", "unfreeze"]).code(0);
        return problem;
    }
    if line.ends_with("logs mysess --follow")
        || line.starts_with("afar bai task-logs") && line.ends_with("--follow")
    {
        return going_on(home, line, "sandbox:", |_| {
            let _ = home.run(&["bai", "destroy", "mysess"]);
        });
    }
    problem(home, line)
}

#[test]
fn examples_do_what_they_say() {
    let sandbox = Sandbox::start(&["--approve"]);
    let home = home(&sandbox);
    let mut problems = Vec::new();
    for line in examples() {
        let ready = home.run(&["-q", "bai", "create", "-t", "mysess", "python:3.9"]);
        assert_eq!(ready.code, 0, "{}", ready.stderr);
        let list = home.run(&["bai", "ps", "-o", "json", "--filter", "name == \"mysess\""]).json();
        let id = list.pointer("/items/0/session_id").unwrap().as_str().unwrap().to_owned();
        let line = line.replace("5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01", &id);
        let line = support::las::with_real_ids(&home, &line);
        problems.extend(check(&home, &line));
    }
    let _ = home.run(&["sandbox", "stop"]);
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}

/// What a home has: every file with its content, every link with what it leads to.
fn contents(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        // What servers said is remembered in any case.
        if name.ends_with("/.cache") {
            continue;
        }
        match std::fs::symlink_metadata(&path).unwrap() {
            meta if meta.is_dir() => {
                found.push((name, String::new()));
                contents(&path, found);
            }
            meta if meta.is_symlink() => {
                found.push((name, std::fs::read_link(&path).unwrap().display().to_string()));
            }
            meta if meta.is_file() => {
                found.push((name, String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned()));
            }
            _ => found.push((name, String::new())),
        }
    }
}

#[test]
fn a_dry_run_changes_nothing_here() {
    let sandbox = Sandbox::start(&["--approve"]);
    let home = home(&sandbox);
    for line in [
        "afar lmk login --manual",
        "afar lmk run --local -N old true",
        "afar config set --profile work lmk.server_url http://127.0.0.1:1",
        "afar link --dir links",
    ] {
        let run = shell(&home, line).output().unwrap();
        assert!(run.status.success(), "{line}: {}", String::from_utf8_lossy(&run.stderr));
    }
    let all = || {
        let mut found = Vec::new();
        contents(&home.path(""), &mut found);
        found.sort();
        found
    };
    let (mut before, mut wrong) = (all(), Vec::new());
    for option in ["--dry-run", "--curl"] {
        for line in examples().iter().filter(|line| line.contains("afar ") && !line.contains(['>', '$'])) {
            let whole = line.replacen("afar ", &format!("afar {option} "), 1).replace("$session", "s1");
            let mut child = shell(&home, &whole).spawn().unwrap();
            let begun = Instant::now();
            while child.try_wait().unwrap().is_none() && begun.elapsed() < PATIENCE {
                std::thread::sleep(Duration::from_millis(2));
            }
            let _ = child.kill();
            let run = support::ended(child);
            let now = all();
            if now != before || begun.elapsed() >= PATIENCE || run.stderr.contains("panicked") {
                let other = now.iter().filter(|file| !before.contains(file));
                let gone = before.iter().filter(|file| !now.contains(file));
                let paths: Vec<_> = other.chain(gone).map(|(path, _)| path.as_str()).collect();
                wrong.push(format!("{whole}: exit {}, {paths:?} {}", run.code, run.stderr));
                before = now;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
