//! CoCalc on the sandbox: commands, jobs, code, notebooks, files, projects, keys.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use serde_json::json;
use support::sandbox::Sandbox;
use support::{Answer, Home, Server};

const PROJECT: &str = "6e75dbf1-0342-4249-9dce-6b21648656e9";

/// A home that knows a sandbox of the test's own, which keeps no more than it lives.
fn home(sandbox: &Sandbox, options: &[&str]) -> Home {
    sandbox.env(options).iter().fold(Home::new(), |home, (name, text)| home.env(name, text))
}

#[test]
fn a_command_keeps_its_streams_and_its_status() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let exec = |words: &[&str]| home.run(&[&["cocalc", "exec"], words].concat());
    let run = exec(&["--bash", "--", "echo out; echo err >&2; exit 42"]).code(42).stdout("out\n");
    assert_eq!(run.stderr, "err\n");
    let _ = exec(&["--", "echo", "a b", "", "$HOME"]).code(0).stdout("a b  $HOME\n");
    let _ = exec(&["--", "echo a; echo b"]).code(0).stdout("a\nb\n");
    let _ = exec(&["--env", "A=x=y", "--env", "A=last=one", "--", "sh", "-c", "printf %s \"$A\""])
        .stdout("last=one");
    let _ = exec(&["--cwd", "/", "--path", "nowhere", "--", "pwd"]).code(0).stdout("/\n");
    let _ = exec(&["--max-output", "4", "--", "echo", "äöüß5"]).stdout("äöüß (truncated at 4 characters)");
    let value = exec(&["--json", "--", "exit 7"]).code(7).json();
    assert_eq!((&value["exit_code"], &value["type"]), (&json!(7), &json!("blocking")));
    let _ = exec(&["--timeout", "1", "--", "sleep", "30"]).code(124).says("--timeout");
    let _ =
        exec(&["--", "no-such-program", "x"]).code(127).says("no-such-program: command not found").error();
    let _ = exec(&["--", "head -c 3000000 /dev/zero | tr '\\0' x"]).code(0).stdout(&"x".repeat(3_000_000));
}

#[test]
fn standard_input_goes_along_where_it_is_asked_for() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let run = home.run_stdin(&["cocalc", "exec", "-i", "--", "sort", "-n"], "3\n1\n2\n").code(0);
    assert_eq!(run.stdout, "1\n2\n3\n");
    let _ = home.run_stdin(&["cocalc", "exec", "-i", "--", "cat; exit 3"], "it's\n").code(3).stdout("it's\n");
    let _ = home.run_stdin(&["cocalc", "exec", "--", "cat"], "not for it").code(0).stdout("");
    let _ = home
        .run_stdin(&["cocalc", "exec", "-i", "--", "wc"], &"x".repeat(800_000))
        .code(2)
        .says("cocalc cp")
        .error();
}

#[test]
fn a_job_is_followed_waited_for_ended_and_remembered() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let loud = "for i in 1 2 3; do echo $i; echo e$i >&2; done; exit 5";
    let run = home.run(&["cocalc", "exec", "--follow", "--", loud]).code(5).stdout("1\n2\n3\n");
    assert_eq!(run.stderr, "e1\ne2\ne3\n");
    let start = |script: &str| {
        home.run(&["cocalc", "exec", "--async", "--", script]).code(0).stdout.trim().to_owned()
    };
    let id = start("echo done; exit 4");
    let _ = home.run(&["cocalc", "job", "get", &id, "--wait"]).code(4).stdout("done\n");
    let _ = home.run(&["cocalc", "job", "wait", &id[..8]]).code(4).stdout("done\n");
    let _ = home.run(&["cocalc", "job", "tail", &id]).code(4).stdout("done\n");
    let long = start("echo begun; sleep 60");
    let _ = home.run(&["cocalc", "job", "wait", &long, "--timeout", "1"]).code(8).says("still runs");
    let _ = home.run(&["cocalc", "job", "get", &long]).code(0).stdout("begun\n").says(&long);
    let _ = home.run(&["cocalc", "job", "cancel", &long]).code(0);
    let _ = home.run(&["cocalc", "job", "wait", &long]).code(0);
    let _ = home.run(&["cocalc", "job", "cancel", &long]).code(6).error();
    let list = home.run(&["cocalc", "job", "list", "--json"]).code(0).json();
    assert_eq!(list.as_array().unwrap().len(), 3);
    assert_eq!(list[1]["exit_code"], 4);
    let file = home.path(".local/state/afar/cocalc-jobs.json");
    assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    let killed =
        home.run(&["cocalc", "exec", "--async", "--timeout", "1", "--", "sleep 30"]).stdout.trim().to_owned();
    let _ = home.run(&["cocalc", "job", "wait", &killed]).code(124).says("killed command");
}

#[test]
fn ctrl_c_ends_a_followed_job_there_too_or_leaves_it() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    for (options, left) in [(&["--follow"][..], false), (&["--follow", "--detach"], true)] {
        let words = [&["cocalc", "exec"], options, &["--", "echo begun; sleep 60"]].concat();
        let mut child = home.prepared(&words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut text = [0; 6];
        std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut text).unwrap();
        assert_eq!(&text, b"begun\n");
        let pid = rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
        rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
        let run = support::ended(child).code(130);
        let list = home.run(&["cocalc", "job", "list", "--json"]).code(0).json();
        assert_eq!(list[0]["status"] == "running", left, "{}", run.stderr);
    }
}

#[test]
fn code_runs_and_an_exception_is_a_failure() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let execute = |words: &[&str]| home.run(&[&["cocalc", "jupyter", "execute"], words].concat());
    let _ = execute(&["sum(range(100))"]).code(0).stdout("4950\n");
    let _ = execute(&["--history", "a = 100", "--history", "b = 1", "sum(range(a + b))"])
        .code(0)
        .stdout("5050\n");
    let both = "import sys\nprint('o')\nprint('e', file=sys.stderr)\n7\n";
    let run = home.run_stdin(&["cocalc", "jupyter", "execute", "-"], both).code(0).stdout("o\n7\n");
    assert_eq!(run.stderr, "e\n");
    let run = execute(&["1/0"]).code(1).stdout("").says("ZeroDivisionError");
    assert!(!run.stderr.contains('\u{1b}'), "{}", run.stderr);
    let value = execute(&["--json", "1/0"]).code(1).json();
    assert_eq!(value[0]["ename"], "ZeroDivisionError");
    assert_eq!(execute(&["--json", "x = 1"]).code(0).json(), json!([]));
    let _ = execute(&["--kernel", "no-such-kernel", "1"]).code(5).says("No spec available").error();
    let _ = execute(&["--limit-seconds", "1", "while True: pass"])
        .code(124)
        .says("execution time limit = 1 seconds");
    let picture = "class P:\n    def _repr_svg_(self): return '<svg/>'\nP()";
    let _ = execute(&["--save-images", "pictures", picture]).code(0);
    assert_eq!(home.read("work/pictures/output-1.svg"), "<svg/>");
    let kernels = home.run(&["cocalc", "jupyter", "kernels", "list", "--json"]).json();
    let pid = kernels[0]["pid"].to_string();
    let _ = home.run(&["cocalc", "jupyter", "kernels", "stop", &pid]).code(0);
    let _ = home.run(&["cocalc", "jupyter", "kernels", "stop", &pid]).code(1).error();
}

#[test]
fn a_notebook_runs_with_parameters_and_is_stored() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let cell = |source: &str, tags: &[&str]| json!({"cell_type": "code", "execution_count": null, "metadata": {"tags": tags}, "outputs": [], "source": source});
    let book = |last: &str| {
        let cells = [cell("alpha = 1", &["parameters"]), cell("print(alpha * 2)", &[]), cell(last, &[])];
        json!({"nbformat": 4, "nbformat_minor": 4, "cells": cells,
               "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}}})
    };
    home.write("work/n.ipynb", &book("alpha + 1").to_string());
    let run =
        home.run(&["cocalc", "jupyter", "run", "n.ipynb", "--save", "out.ipynb", "-p", "alpha=20"]).code(0);
    assert_eq!(run.stdout, "40\n21\n", "{}", run.stderr);
    let out: serde_json::Value = serde_json::from_str(&home.read("work/out.ipynb")).unwrap();
    assert_eq!(out["cells"][1]["metadata"]["tags"][0], "injected-parameters");
    assert_eq!(out["cells"][2]["outputs"][0]["output_type"], "stream");
    assert_eq!(out["cells"][3]["outputs"][0]["output_type"], "execute_result");
    home.write("work/bad.ipynb", &book("1/0").to_string());
    let _ = home
        .run(&["cocalc", "jupyter", "run", "bad.ipynb", "--save", "bad.ipynb"])
        .code(1)
        .says("ZeroDivisionError");
    assert!(home.read("work/bad.ipynb").contains("\"output_type\": \"error\""));
}

#[test]
fn files_go_there_and_back_whole() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let big: Vec<u8> =
        (0..2_000_000u32).flat_map(|n| (n.wrapping_mul(2_654_435_761)).to_le_bytes()).collect();
    std::fs::create_dir_all(home.path("work/data/in ner")).unwrap();
    std::fs::write(home.path("work/data/in ner/big"), &big).unwrap();
    std::fs::write(home.path("work/data/-x.sh"), "#!/bin/sh\n").unwrap();
    std::fs::set_permissions(home.path("work/data/-x.sh"), std::fs::Permissions::from_mode(0o750)).unwrap();
    std::os::unix::fs::symlink("-x.sh", home.path("work/data/link")).unwrap();
    let cp = |words: &[&str]| home.run(&[&["cocalc", "cp"], words].concat());
    let _ = cp(&["data/in ner/big", "project:a b/big"]).code(0);
    let _ = cp(&["project:a b/big", "back"]).code(0);
    assert!(std::fs::read(home.path("work/back")).unwrap() == big);
    let _ = cp(&["data", "project:copy"]).code(2).says("-r").error();
    let _ = cp(&["-r", "data", "project:copy"]).code(0);
    let _ = cp(&["-r", "Sandbox project:copy", "again"]).code(0);
    assert!(std::fs::read(home.path("work/again/in ner/big")).unwrap() == big);
    assert_eq!(std::fs::metadata(home.path("work/again/-x.sh")).unwrap().permissions().mode() & 0o777, 0o750);
    assert!(std::fs::symlink_metadata(home.path("work/again/link")).unwrap().is_symlink());
    // A second time it goes into the folder that is there.
    let _ = cp(&["-r", "data", "project:copy"]).code(0);
    let names = home.run(&["cocalc", "ls", "copy", "-o", "name"]).code(0);
    assert_eq!(names.stdout, "-x.sh\ndata\nin ner\nlink\n");
    let _ = home
        .run(&["cocalc", "cat", "copy/-x.sh", "notes.txt"])
        .code(0)
        .stdout("#!/bin/sh\nA file of the sandbox.\n");
    let left = home.run(&["cocalc", "exec", "--", "ls -A .cache/afar"]).code(0);
    assert_eq!(left.stdout, "");
    let _ = cp(&["project:nothing", "x"]).code(5).error();
    let _ = cp(&["project:a", "project:b"]).code(2).says("copy-path-between-projects").error();
    let _ = cp(&["a", "b"]).code(2).error();
    let _ = home.run(&["cocalc", "cat", "copy"]).code(2).says("is a folder").error();
}

#[test]
fn a_copy_that_broke_off_is_taken_up() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let content = "0123456789abcdef".repeat(200_000);
    home.write("work/file", &content);
    let hash = "sha256sum file | cut -c1-64";
    let hash = support::ended(
        home.prepared_as("sh".as_ref(), &["-c", hash]).stdout(Stdio::piped()).spawn().unwrap(),
    )
    .stdout;
    // The part's name tells what it is, and where it goes.
    let tag = support::ended(
        home.prepared_as("sh".as_ref(), &["-c", "printf 'file\\0file' | sha256sum | cut -c1-12"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap(),
    )
    .stdout;
    let (hash, tag, half) = (hash.trim(), tag.trim(), 1_600_000);
    // What is there already is right in its first half; what comes is only the rest.
    let part = format!("mkdir -p .cache/afar && head -c {half} /dev/zero >.cache/afar/part-{hash}-{tag}");
    let _ = home.run(&["cocalc", "exec", "--", &part]).code(0);
    let _ = home.run(&["cocalc", "cp", "file", "project:file"]).code(1).says("changed").error();
    let _ = home.run(&["cocalc", "exec", "-i", "--", &format!("cat >.cache/afar/part-{hash}-{tag}")]).code(0);
    let _ = home
        .run_stdin(
            &["cocalc", "exec", "-i", "--", &format!("cat >.cache/afar/part-{hash}-{tag}")],
            &content[..600_000],
        )
        .code(0);
    let run = home.run(&["-v", "cocalc", "cp", "file", "project:file"]).code(0);
    let pieces = run.stderr.matches("> POST ").count();
    assert!((7..=8).contains(&pieces), "{pieces}: {}", run.stderr);
    home.write(&format!("work/.back.{}.part", &hash[..16]), &content[..half]);
    let run = home.run(&["-v", "cocalc", "cp", "project:file", "back"]).code(0);
    assert_eq!(run.stderr.matches("> POST ").count(), 2, "{}", run.stderr);
    assert!(home.read("work/back") == content);
}

#[test]
fn the_shell_remembers_the_folder_and_says_what_it_cannot() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let lines = "mkdir -p 'a b' && cd 'a b'\nbasename \"$PWD\"\nX=1\necho \"[$X]\"\nfalse\n";
    let _ = home.run_stdin(&["cocalc", "shell"], lines).code(1).stdout("a b\n[]\n");
    let _ = home.run_stdin(&["cocalc", "shell"], "exit 3\necho not reached\n").code(3).stdout("");
    let help = home.run(&["cocalc", "shell", "--help"]).code(0);
    assert!(help.stdout.contains("variables, functions and background jobs end with their line"));
}

#[test]
fn keys_are_told_apart_and_kept() {
    let sandbox = Sandbox::start(&[]);
    let account = home(&sandbox, &[]);
    let value = account.run(&["cocalc", "whoami", "--json"]).code(0).json();
    assert_eq!(value["kind"], "account");
    let project = home(&sandbox, &["--project-key"]);
    let value = project.run(&["cocalc", "whoami", "--json"]).code(0).json();
    assert_eq!((&value["kind"], &value["project_id"]), (&json!("project"), &json!(PROJECT)));
    assert_eq!(project.run(&["cocalc", "test", "--json"]).code(0).json()["project_id"], PROJECT);
    let _ = project.run(&["cocalc", "hub", "system", "ping"]).code(4).says("account's key").error();
    let _ =
        account.run(&["cocalc", "whoami", "--api-key", "sk-nobody-knows"]).code(4).hides("sk-nobody").error();
    let env = sandbox.env(&[] as &[&str]);
    let of = |name: &str| env.iter().find(|(one, _)| one == name).unwrap().1.clone();
    let empty = Home::new();
    let (key, host) = (of("COCALC_API_KEY"), of("COCALC_HOST"));
    let login = ["cocalc", "login", "--api-key", "-", "--host", &host, "--project-id", "Sandbox project"];
    let _ = empty.run_stdin(&login, &format!("{key}\n")).code(0).hides(&key);
    let file = empty.path(".config/afar/credentials.toml");
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!empty.read(".config/afar/config.toml").contains(&key));
    let _ = empty.run(&["cocalc", "exec", "--", "echo", "in"]).code(0).stdout("in\n");
    let _ = empty.run(&["auth", "status", "cocalc"]).code(0).hides(&key);
    let _ = empty.run(&["cocalc", "logout"]).code(0);
    let _ = empty.run(&["cocalc", "ping"]).code(4).says("COCALC_API_KEY").error();
}

#[test]
fn projects_are_named_by_title_or_the_beginning_of_their_id() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let _ = home
        .run(&["cocalc", "exec", "--project-id", "Second project", "--", "printenv", "COCALC_PROJECT_ID"])
        .stdout("7f86ecf2-1453-4350-8edf-7c32759767fa\n");
    let _ = home.run(&["cocalc", "exec", "--project-id", "7f86", "--", "true"]).code(0);
    let _ = home.run(&["cocalc", "ping", "--project-id", "no such"]).code(5).error();
    let _ = home.run(&["cocalc", "hub", "projects", "create-project", "--title", "Second project"]).code(0);
    let _ = home.run(&["cocalc", "ping", "--project-id", "Second project"]).code(6).says("whole ID").error();
    let _ = home.run(&["cocalc", "projects", "stop", "Sandbox project", "--wait"]).code(0);
    let state = |wanted: &str| {
        assert_eq!(
            home.run(&["cocalc", "hub", "projects", "state", PROJECT, "--json"]).json()["state"],
            wanted
        );
    };
    state("opened");
    let run =
        home.run(&["cocalc", "exec", "--start-timeout", "20", "--", "echo", "on"]).code(0).stdout("on\n");
    assert!(run.stderr.contains("starting it"), "{}", run.stderr);
    state("running");
    let _ = home.run(&["cocalc", "projects", "start", PROJECT, "--wait"]).code(0);
    let _ = home.run(&["cocalc", "hub", "projects", "delete", PROJECT]).code(2).says("--yes").error();
    let _ = home.run(&["cocalc", "hub", "projects", "delete", PROJECT, "--yes"]).code(0);
    let _ = home.run(&["cocalc", "ping", "--project-id", "Sandbox project"]).code(5);
}

#[test]
fn the_sandbox_is_used_where_it_is_asked_for() {
    let home = Home::new().env("COCALC_API_KEY", "sk-real").env("COCALC_HOST", "http://127.0.0.1:1");
    let _ = home.run(&["cocalc", "exec", "--sandbox", "--", "echo", "here"]).code(0).stdout("here\n");
    let _ = home.run(&["sandbox", "stop"]);
}

#[test]
fn requests_can_be_looked_at_without_the_key() {
    let server = Server::new(|_| support::Answer::json(json!(null)));
    let home = Home::new().env("COCALC_API_KEY", "sk-secret-key-000001").env("COCALC_HOST", &server.url());
    let run = home
        .run(&["cocalc", "exec", "--project-id", PROJECT, "--dry-run", "--", "ls"])
        .code(0)
        .hides("sk-secret");
    assert_eq!(run.json()["body"]["args"][0]["err_on_exit"], false);
    let _ = home
        .run(&["cocalc", "hub", "system", "ping", "--curl"])
        .code(0)
        .hides("c2stc2VjcmV0")
        .hides("sk-secret");
    assert!(server.seen().is_empty());
    let _ = home
        .run(&["--debug", "cocalc", "hub", "system", "ping"])
        .code(0)
        .hides("c2stc2VjcmV0")
        .hides("sk-secret");
    assert_eq!(server.seen().len(), 1);
}

#[test]
fn a_status_stays_where_nobody_reads_stderr() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = home.prepared(&["cocalc", "exec", "--bash", "--", "echo oops >&2; exit 3"]);
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(writer).status().unwrap();
    assert_eq!(status.code(), Some(3));
}

/// A server before a sandbox's that passes requests on. `lost` is told each script: its answer then never arrives.
fn before(home: &Home, lost: impl Fn(&str) -> Option<Answer> + Send + Sync + 'static) -> (Server, Home) {
    let host = home.variable("COCALC_HOST");
    let key = home.variable("COCALC_API_KEY");
    let rest = host.trim_start_matches("http://");
    let (own, base) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (own, base) = (own.to_owned(), base.to_owned());
    let server = Server::new(move |request| {
        use std::io::{Read, Write};
        let script = request.json()["args"][0]["command"].as_str().unwrap_or_default().to_owned();
        let ends = ["host", "connection"];
        let mut head =
            format!("{} {} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n", request.method, request.target);
        for (name, value) in
            request.headers.iter().filter(|(name, _)| !ends.contains(&name.to_lowercase().as_str()))
        {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let early = lost(&script);
        if let Some(Answer::Silence) = early {
            return Answer::Silence;
        }
        let mut stream = std::net::TcpStream::connect(&own).unwrap();
        stream.write_all(format!("{head}\r\n").as_bytes()).unwrap();
        stream.write_all(&request.body).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        early.unwrap_or(Answer::Raw(answer))
    });
    let project = home.variable("COCALC_PROJECT_ID");
    let client =
        Home::new().env("COCALC_API_KEY", &key).env("COCALC_HOST", &format!("{}{base}", server.url()));
    (server, client.env("COCALC_PROJECT_ID", &project))
}

#[test]
fn a_step_whose_answer_is_lost_is_done_once() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let steps = ["mv -f -T", "tar -xpf"].map(|step| (step, std::sync::atomic::AtomicBool::new(true)));
    let (_server, through) = before(&home, move |script| {
        let now = |(step, first): &(&str, std::sync::atomic::AtomicBool)| {
            script.contains(step) && first.swap(false, std::sync::atomic::Ordering::SeqCst)
        };
        steps.iter().any(now).then(|| Answer::Raw(Vec::new()))
    });
    through.write("work/file", "content");
    through.write("work/fold/inner", "content");
    let _ = through.run(&["cocalc", "cp", "file", "project:file"]).code(0);
    let _ = through.run(&["cocalc", "cp", "-r", "fold", "project:fold"]).code(0);
    let there = "cat file; find fold -type f; ls -A .cache/afar";
    let _ = home.run(&["cocalc", "exec", "--", there]).code(0).stdout("contentfold/inner\n");
}

#[test]
fn copies_of_the_same_content_do_not_meet() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let direct = ["COCALC_HOST", "COCALC_API_KEY", "COCALC_PROJECT_ID"]
        .iter()
        .fold(Home::new(), |direct, name| direct.env(name, &home.variable(name)));
    direct.write("work/two", "the same");
    let other = std::sync::OnceLock::new();
    // When all of the one has come over, the other is copied from beginning to end.
    let (_server, through) = before(&home, move |script| {
        if script.contains("sha256sum <") {
            other.get_or_init(|| direct.run(&["cocalc", "cp", "two", "project:two"]).code(0));
        }
        None
    });
    through.write("work/one", "the same");
    let _ = through.run(&["cocalc", "cp", "one", "project:one"]).code(0);
    let _ = home.run(&["cocalc", "cat", "one", "two"]).code(0).stdout("the samethe same");
}

#[test]
fn what_comes_is_for_the_user_alone_until_it_is_whole() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let make = "head -c 4000000 /dev/zero | tr '\\0' x >secret.bin && chmod 600 secret.bin";
    let _ = home.run(&["cocalc", "exec", "--", make]).code(0);
    let (stopped, waiting) = std::sync::mpsc::channel();
    let stopped = std::sync::Mutex::new(stopped);
    let (_server, through) = before(&home, move |script| {
        script.contains("tail -c +3145729 ").then(|| {
            stopped.lock().unwrap().send(()).unwrap();
            Answer::Silence
        })
    });
    let child = through.spawn(&["cocalc", "cp", "project:secret.bin", "."]);
    waiting.recv_timeout(std::time::Duration::from_secs(60)).unwrap();
    let pid = rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let _ = support::ended(child);
    let all: Vec<_> = std::fs::read_dir(through.work()).unwrap().flatten().collect();
    assert_eq!(all.len(), 1, "{all:?}");
    let meta = all[0].metadata().unwrap();
    assert_eq!((meta.len(), meta.permissions().mode() & 0o777), (3 << 20, 0o600));
}

#[test]
fn a_folder_from_a_project_brings_no_rights_of_others() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox, &[]);
    let make = "mkdir tools && touch tools/run && chmod 6755 tools/run";
    let _ = home.run(&["cocalc", "exec", "--", make]).code(0);
    let _ = home.run(&["cocalc", "cp", "-r", "project:tools", "."]).code(0);
    let mode = std::fs::metadata(home.path("work/tools/run")).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o755);
}
