//! Tab in real shells: commands, options, and the names of remote things from a cache.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use support::{Answer, Home, Server};

/// What bash holds for a line; `last` is what bash itself takes for the last word.
fn bash(home: &Home, line: &str, last: &str) -> Vec<String> {
    let script = format!(
        "source <(afar completion bash); COMP_LINE={line:?}; COMP_POINT=${{#COMP_LINE}}; _afar_complete afar {last:?} ''; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    );
    shell(home, "bash", &["-c", &script])
}

/// Whether a shell is installed; what it would be told is checked in bash all the same.
fn there(program: &str) -> bool {
    std::process::Command::new(program).arg("--version").output().is_ok_and(|run| run.status.success())
}

fn shell(home: &Home, program: &str, args: &[&str]) -> Vec<String> {
    let folder = Path::new(env!("CARGO_BIN_EXE_afar")).parent().unwrap();
    let mut command = home.prepared_as(Path::new(program), args);
    command.env("PATH", format!("{}:{}", folder.display(), std::env::var("PATH").unwrap()));
    let run = command.output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let text = String::from_utf8(run.stdout).unwrap();
    text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn folders() -> serde_json::Value {
    let folder = |name: &str| json!({"name": name, "id": "1", "host": "h", "permission": "rw"});
    let items = [folder("data"), folder("models"), folder("odd\nname")];
    let page = json!({"total_count": items.len(), "items": items});
    json!({"vfolder_list": page, "data": {"vfolder_list": page}})
}

fn manager() -> (Server, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let server = Server::bai(move |request| match request.path() {
        "/admin/gql" | "/admin/graphql" => {
            count.fetch_add(1, Ordering::SeqCst);
            Answer::json(folders())
        }
        _ => Answer::problem(404, "not-found", "Not found."),
    });
    (server, asked)
}

#[test]
fn bash_completes_commands_options_and_values() {
    let home = Home::new();
    assert_eq!(bash(&home, "afar bai vfol", "vfol"), ["vfolder"]);
    assert_eq!(bash(&home, "afar bai ps --stat", "--stat"), ["--status"]);
    assert_eq!(bash(&home, "afar config get lmk.server", "lmk.server"), ["lmk.server_url"]);
    assert!(bash(&home, "afar -o js", "js").contains(&"jsonl".to_owned()));
    assert_eq!(bash(&home, "true; afar las mod", "mod"), ["models"]);
    home.write(".config/afar/config.toml", "profile = \"work\"\n[profiles.work]\n[profiles.home]\n");
    assert_eq!(bash(&home, "afar --profile ", ""), ["home", "work"]);
    assert_eq!(bash(&home, "afar --profile wo", "wo"), ["work"]);
}

#[test]
fn names_come_from_the_lists_that_were_shown() {
    let (server, asked) = manager();
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "vfolder", "list"]).code(0);
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    assert_eq!(bash(&home, "afar bai vfolder info ", ""), ["data", "models"], "no name that breaks a line");
    assert_eq!(bash(&home, "afar bai vfolder info mo", "mo"), ["models"]);
    assert_eq!(asked.load(Ordering::SeqCst), 1, "a fresh list is not asked for again");
    let made = bash(&home, "afar bai vfolder create da", "da");
    assert!(!made.contains(&"data".to_owned()), "a new name is no known one: {made:?}");
}

#[test]
fn a_first_tab_asks_in_the_background_and_waits_a_blink() {
    let (server, asked) = manager();
    let home = Home::bai(&server);
    let mut found = Vec::new();
    // The first one starts the list; whether it is in time depends on the machine, a later one has it.
    for _ in 0..200 {
        found = bash(&home, "afar bai vfolder info d", "d");
        if !found.is_empty() {
            break;
        }
    }
    assert_eq!(found, ["data"]);
    assert_eq!(asked.load(Ordering::SeqCst), 1, "one list for all of them");
}

#[test]
fn a_server_that_is_silent_holds_nobody_up_and_a_token_is_never_renewed() {
    let server = Server::new(|_| Answer::Silence);
    let home = Home::bai(&server);
    assert!(bash(&home, "afar bai vfolder info d", "d").is_empty());
    let tokens = Server::new(|_| Answer::json(json!({"access_token": "t", "expires_in": 3600})));
    let home = Home::new()
        .env("LAS_CLIENT_ID", "c")
        .env("LAS_CLIENT_SECRET", "s")
        .env("LAS_AUTH_ENDPOINT", &tokens.url())
        .env("LAS_API_ENDPOINT", &tokens.url());
    assert!(bash(&home, "afar las models get x", "x").is_empty());
    assert!(tokens.seen().is_empty(), "{:?}", tokens.calls());
}

#[test]
fn names_with_colons_complete_in_bash_zsh_and_fish() {
    let home = Home::new();
    home.write(
        "work/fields.json",
        r#"{"total": {"type": "amount", "maxLength": 10, "description": "total"}}"#,
    );
    let _ = home.run(&["--sandbox", "las", "models", "create", "fields.json", "--name", "m"]).code(0);
    let listed = home.run(&["--sandbox", "-o", "name", "las", "models", "list"]).code(0).stdout;
    let id = listed.lines().next().expect("the sandbox has a model").to_owned();
    assert!(id.starts_with("las:model:"), "{id}");
    let line = format!("afar --sandbox las models get {}", &id[..14]);
    let found = bash(&home, &line, &id[10..14]);
    assert_eq!(found, [&id[10..]]);
    let script = format!("source (afar completion fish | psub); complete -C {line:?}");
    let in_fish = there("fish").then(|| shell(&home, "fish", &["-N", "-c", &script]));
    let words = line.split(' ').map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" ");
    let script = format!(
        "_describe() {{ print -l -- ${{(P)3}}; }}; compdef() {{ :; }}; words=({words}); CURRENT=6; source <(afar completion zsh); _clap_dynamic_completer_afar"
    );
    let in_zsh = there("zsh").then(|| shell(&home, "zsh", &["-fc", &script]));
    let _ = home.run(&["sandbox", "stop"]);
    for shown in [in_fish, in_zsh].into_iter().flatten() {
        assert!(shown.iter().any(|line| line.replace('\\', "").starts_with(&id)), "{shown:?}");
    }
}

#[test]
fn zsh_takes_the_script_among_its_own() {
    let script =
        "autoload -U compinit; compinit -u -D; source <(afar completion zsh); print -- $_comps[afar]";
    if there("zsh") {
        assert_eq!(shell(&Home::new(), "zsh", &["-fc", script]), ["_clap_dynamic_completer_afar"]);
    }
    let script = "source <(afar completion bash --name las); complete -p las";
    assert!(shell(&Home::new(), "bash", &["-c", script])[0].contains("_las_complete"));
}

#[test]
fn images_models_and_jobs_have_names_too() {
    let home = Home::new();
    let run = |words: &[&str]| drop(home.run(&[&["--sandbox"], words].concat()).code(0));
    run(&["bai", "admin", "image", "list"]);
    let images = bash(&home, "afar --sandbox bai run cr.backend.ai/stable/py", "cr.backend.ai/stable/py");
    assert!(images.iter().any(|name| name.starts_with("cr.backend.ai/stable/python:3.")), "{images:?}");
    assert_eq!(bash(&home, "afar --sandbox bai create pyt", "pyt")[0], "python");
    run(&["bai", "model", "create", "mymodel", "local"]);
    run(&["bai", "model", "list"]);
    assert_eq!(bash(&home, "afar --sandbox bai model info mym", "mym"), ["mymodel"]);
    run(&["cocalc", "exec", "--async", "--", "sleep 30"]);
    let jobs = home.run(&["--sandbox", "-o", "name", "cocalc", "job", "list"]).code(0).stdout;
    let job = jobs.trim().to_owned();
    assert_eq!(bash(&home, &format!("afar --sandbox cocalc job get {}", &job[..4]), &job[..4]), [job]);
    let _ = home.run(&["sandbox", "stop"]);
}

#[test]
fn a_name_is_itself_on_the_command_line_and_nothing_else() {
    let home = Home::new();
    let strange = ["my work", "x;touch$IFS../pwned", "it's", "$(touch ../pwned)", "a`b", "q\"r"];
    let tables: String =
        strange.iter().map(|name| format!("[profiles.{}]\n", json!(name))).collect::<Vec<_>>().concat();
    home.write(".config/afar/config.toml", &format!("{tables}[profiles.\"two\\nlines\"]\n"));
    // As bash would read the line after Tab: each candidate is one word again.
    for (open, close) in [("", ""), ("'", "'"), ("\"", "\"")] {
        let script = "source <(afar completion bash); COMP_LINE=$1; COMP_POINT=${#COMP_LINE}; _afar_complete afar '' ''; \
             for one in \"${COMPREPLY[@]}\"; do eval \"printf '%s\\n' $2$one$2\"; done";
        let line = format!("afar config use {open}");
        let mut found = shell(&home, "bash", &["-c", script, "bash", &line, close]);
        let mut wanted = strange.map(str::to_owned).to_vec();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{open}");
    }
    assert!(!home.path("pwned").exists());
    assert_eq!(bash(&home, "afar config use my\\ w", "my\\ w"), ["my\\ work"]);
}

/// What a shell that asks itself is told.
fn told(home: &Home, shell: &str, words: &[&str]) -> Vec<String> {
    let mut command = home.prepared(&[&["--", "afar"], words].concat());
    command.env("AFAR_COMPLETE", shell).env("_CLAP_IFS", "\n");
    let run = command.env("_CLAP_COMPLETE_INDEX", words.len().to_string()).output().unwrap();
    let text = String::from_utf8(run.stdout).unwrap();
    let plain = |line: &str| line.split(['\t', ':']).next().unwrap_or_default().to_owned();
    text.lines().map(if shell == "fish" { plain } else { str::to_owned }).collect()
}

#[test]
fn every_argument_that_takes_a_file_completes_files() {
    let home = Home::new();
    home.write("work/plainfile/inner.json", "{}");
    let map = home.run(&["help", "--map"]).code(0).json();
    let mut wrong = Vec::new();
    let mut count = 0;
    let globals = map["global_options"].as_array().unwrap();
    let root = json!({"command": "afar bai ps", "arguments": globals});
    for command in map["commands"].as_array().unwrap().iter().chain([&root]) {
        let words: Vec<&str> = command["command"].as_str().unwrap().split(' ').skip(1).collect();
        let mut before = 0;
        for argument in command["arguments"].as_array().unwrap() {
            let name = argument["name"].as_str().unwrap();
            let option = name.split([' ', ',']).rfind(|word| word.starts_with('-'));
            let value = option.map_or(name, |option| name.rsplit(option).next().unwrap().trim());
            if value.is_empty() {
                continue;
            }
            let sign =
                value.contains("@FILE") || argument["help"].as_str().unwrap_or_default().contains("@FILE");
            let plain = value.replace("@FILE", "");
            let file = ["FILE", "FOLDER", "PATH", "JSON", "DIR"].iter().any(|word| {
                plain
                    .split(|sign: char| !sign.is_alphabetic())
                    .any(|one| one.trim_end_matches(&['S'][..]) == *word)
            });
            if file || sign {
                // Folders of Backend.AI and commands that have subcommands are other things.
                let remote = value == "FOLDER" && name.contains("--mount");
                let typed = if file { "plainf" } else { "@plainf" };
                let filler = vec!["x"; if option.is_some() { 0 } else { before }];
                let whole = [&words[..], &filler, option.as_slice(), &[typed]].concat();
                count += 1;
                if !remote && !told(&home, "zsh", &whole).iter().any(|one| one.contains("plainfile/")) {
                    wrong.push(whole.join(" "));
                }
            }
            before += usize::from(option.is_none());
        }
    }
    assert!(count > 100, "only {count} arguments");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for words in [
        &["las", "documents", "create", "plainf"][..],
        &["las", "models", "create", "plainf"],
        &["las", "predictions", "create", "m", "--document", "plainf"],
        &["bai", "ps", "--cacert", "plainf"],
        &["--config", "plainf"],
        &["cocalc", "cp", "plainf"],
        &["cocalc", "api", "POST", "/x", "--json", "@plainf"],
    ] {
        for shell in ["zsh", "fish"] {
            let found = told(&home, shell, words);
            assert!(found.iter().any(|one| one.ends_with("plainfile/")), "{shell} {words:?}: {found:?}");
        }
    }
}

#[test]
fn options_and_places_take_the_names_of_their_own_kind() {
    let home = Home::new().env("AFAR_SANDBOX", "1");
    let run = |words: &[&str]| home.run(words).code(0).stdout;
    run(&["bai", "vfolder", "create", "plain1"]);
    run(&["bai", "create", "-t", "train-7", "python"]);
    run(&["las", "datasets", "create", "--name", "receipts"]);
    home.write("work/plainfile", "x");
    for list in [&["bai", "vfolder", "list"][..], &["bai", "ps"], &["lmk", "channels", "list"]] {
        run(list);
    }
    run(&["cocalc", "projects", "list"]);
    run(&["-o", "table", "las", "datasets", "list"]);
    for (words, wanted) in [
        (&["bai", "run", "-v", ""][..], "plain1"),
        (&["bai", "create", "--mount", "pl"], "plain1"),
        (&["bai", "run", "-t", ""], "train-7"),
        (&["bai", "create", "--depends", ""], "train-7"),
        (&["las", "documents", "create", "x", "--dataset-id", ""], "las:dataset:"),
        (&["las", "documents", "list", "--dataset-id", ""], "las:dataset:"),
        (&["lmk", "notify", "hi", "--channel", ""], "ch-mail"),
        (&["lmk", "run", "--channel", ""], "ch-mail"),
        (&["bai", "ps", "--notify="], "--notify=ch-mail"),
        (&["bai", "vfolder", "cp", "pl"], "plain1:"),
        (&["bai", "vfolder", "cp", "pl"], "plainfile"),
        (&["bai", "vfolder", "sync", "x", "pl"], "plain1:"),
        (&["cocalc", "projects", "start", "Sa"], "Sandbox project"),
        (&["cocalc", "exec", "--project-id", ""], "Sandbox project"),
        // A word that is quoted, as the shell has it in the line.
        (&["bai", "session", "logs", "'tr"], "train-7"),
        (&["bai", "session", "logs", "\"tr"], "train-7"),
    ] {
        for shell in ["zsh", "fish"] {
            let found = told(&home, shell, words);
            let found: Vec<String> = found.iter().map(|one| one.replace('\\', "")).collect();
            let wanted = if shell == "fish" { wanted.split(':').next().unwrap() } else { wanted };
            assert!(found.iter().any(|one| one.starts_with(wanted)), "{shell} {words:?}: {found:?}");
        }
    }
    let projects = told(&home, "zsh", &["cocalc", "exec", "--project-id", ""]);
    assert!(
        projects.iter().any(|one| one.ends_with("-7c32759767fa:Second project"))
            || projects.iter().any(|one| one.ends_with(":Sandbox project")),
        "{projects:?}"
    );
    assert!(told(&home, "zsh", &["bai", "vfolder", "create", "pl"]).is_empty());
    let _ = home.run(&["sandbox", "stop"]);
}

#[test]
fn help_completes_its_commands_and_topics() {
    let home = Home::new();
    for (words, wanted) in [
        (&["help", "exi"][..], "exit-codes"),
        (&["help", "ba"], "bai"),
        (&["help", "bai", "se"], "session"),
        (&["help", "bai", "session", "log"], "logs"),
    ] {
        let found = told(&home, "fish", words);
        assert!(found.iter().any(|one| one == wanted), "{words:?}: {found:?}");
    }
    assert!(told(&home, "fish", &["help", "bai", "exi"]).is_empty(), "a topic stands alone");
}
