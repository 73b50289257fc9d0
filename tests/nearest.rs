//! A name that there is not: the nearest that there are, from what lists have shown; nothing is asked for it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::json;
use support::sandbox::Sandbox;
use support::{Answer, Home, Server};

/// A home that uses a sandbox.
fn using(sandbox: &Sandbox) -> Home {
    let env = sandbox.env(&[] as &[&str]);
    env.into_iter().fold(Home::new(), |home, (name, text)| home.env(&name, &text))
}

#[test]
fn sessions_and_folders_by_what_the_lists_have_shown() {
    let sandbox = Sandbox::start(&[]);
    let home = using(&sandbox);
    for name in ["train-7", "train-8", "evaluate"] {
        let _ = home.run(&["bai", "create", "-t", name, "python"]).code(0);
    }
    let _ = home.run(&["bai", "vfolder", "create", "measurements"]).code(0);
    // Nothing is known yet.
    let run = home.run(&["bai", "session", "logs", "trian-7"]).code(5).error();
    assert!(!run.stderr.contains("did you mean"), "{}", run.stderr);
    let _ = home.run(&["bai", "ps"]).code(0);
    let _ = home.run(&["bai", "vfolder", "list"]).code(0);
    for words in [
        &["bai", "session", "logs", "trian-7"][..],
        &["bai", "session", "logs", "TRAIN-7"],
        &["bai", "session", "destroy", "trian-7"],
        &["bai", "session", "ls", "trian-7"],
        &["bai", "watch", "trian-7"],
    ] {
        let _ = home.run(words).code(5).error().says("did you mean `train-7`");
    }
    let _ = home.run(&["bai", "session", "logs", "eval"]).code(5).error().says("did you mean `evaluate`?");
    let _ = home.run(&["bai", "vfolder", "info", "measurments"]).code(5).error().says("`measurements`");
    let run = home.run(&["bai", "session", "logs", "something-else-entirely"]).code(5).error();
    assert!(!run.stderr.contains("did you mean"), "{}", run.stderr);
    let machine = home.run(&["bai", "-o", "json", "session", "logs", "trian-7"]).code(5);
    assert!(machine.stderr.contains("did you mean `train-7`"), "{}", machine.stderr);
    // Under the official name the text stays the official one.
    for name in ["backend.ai", "bai"] {
        let run = home.run_as(name, &["session", "logs", "trian-7"], "");
        assert!(run.code != 0 && !run.stderr.contains("did you mean"), "{}", run.stderr);
    }
}

#[test]
fn nothing_is_asked_for_a_suggestion() {
    let list = json!({"items": [{"name": "data", "id": "1", "host": "h"}], "total_count": 1});
    let server = Server::bai(move |request| match request.path() {
        "/admin/gql" | "/admin/graphql" => {
            Answer::json(json!({"vfolder_list": list, "data": {"vfolder_list": list}}))
        }
        _ => Answer::problem(404, "vfolder-not-found", "No such vfolder."),
    });
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "vfolder", "list"]).code(0);
    let before = server.calls().len();
    let _ = home.run(&["bai", "vfolder", "info", "dta"]).code(5).error().says("did you mean `data`?");
    assert_eq!(server.calls().len(), before + 1);
    // Another account's names are not told.
    let other = Home::bai(&server).env("BACKEND_ACCESS_KEY", "AKOTHER");
    let run = other.run(&["bai", "vfolder", "info", "dta"]).code(5).error();
    assert!(!run.stderr.contains("did you mean"), "{}", run.stderr);
}

#[test]
fn models_and_datasets_by_id_and_by_name() {
    let sandbox = Sandbox::start(&[]);
    let home = using(&sandbox);
    home.write(
        "work/fields.json",
        r#"{"total": {"type": "amount", "description": "Total", "maxLength": 10}}"#,
    );
    let model =
        home.run(&["las", "models", "create", "fields.json", "--name", "invoices", "-o", "json"]).code(0);
    let model = model.json()["modelId"].as_str().unwrap().to_owned();
    let data = home.run(&["las", "datasets", "create", "--name", "receipts", "-o", "json"]).code(0).json();
    let data = data["datasetId"].as_str().unwrap().to_owned();
    for list in ["models", "datasets"] {
        let _ = home.run(&["-o", "table", "las", list, "list"]).code(0);
    }
    let _ = home
        .run(&["las", "models", "get", "invoice"])
        .error()
        .says(&format!("did you mean `{model}` (invoices)"));
    let slip = format!("{}0", &data[..data.len() - 1]);
    let slip = if slip == data { format!("{}1", &data[..data.len() - 1]) } else { slip };
    let _ = home
        .run(&["las", "datasets", "get", &slip])
        .error()
        .says(&format!("did you mean `{data}` (receipts)"));
    let _ = home.run(&["las", "datasets", "get", "receipt"]).error().says("(receipts)");
}

#[test]
fn projects_jobs_and_channels_from_the_list_at_hand() {
    let sandbox = Sandbox::start(&[]);
    let home = using(&sandbox);
    let _ = home
        .run(&["cocalc", "projects", "start", "Sandbx project"])
        .code(5)
        .error()
        .says("`Sandbox project`?");
    let _ = home.run(&["lmk", "run", "--local", "true"]).code(0);
    let _ = home.run(&["lmk", "logs", "treu"]).code(5).error().says("did you mean `true`?");
}

#[test]
fn the_main_commands_tell_the_nearest_too() {
    let home = Home::new().env("AFAR_SANDBOX", "1");
    home.write(
        "work/fields.json",
        r#"{"total": {"type": "amount", "description": "Total", "maxLength": 10}}"#,
    );
    let model = home.run(&["las", "models", "create", "fields.json", "-o", "json"]).code(0);
    let model = model.json()["modelId"].as_str().unwrap().to_owned();
    let _ = home.run(&["bai", "vfolder", "create", "plain1"]).code(0);
    for list in [&["-o", "table", "las", "models", "list"][..], &["bai", "vfolder", "list"]] {
        let _ = home.run(list).code(0);
    }
    let _ = home.run(&["lmk", "channels", "list"]).code(0);
    for mount in ["plan1", "plan1:data", "plan1=/data"] {
        let words = ["bai", "run", "-v", mount, "-c", "1", "python"];
        let _ = home.run(&words).code(5).error().says("did you mean `plain1`?");
    }
    let less = &model[..model.len() - 1];
    let words = ["las", "predictions", "create", less, "--document", "fields.json"];
    let _ = home.run(&words).error().says(&format!("did you mean `{model}`"));
    let words = ["lmk", "notify", "hi", "--channel", "ch-mial"];
    let _ = home.run(&words).error().says("did you mean `ch-mail`");
    let _ = home.run(&["sandbox", "stop"]);
}

#[test]
fn commands_and_options_by_the_same_measure() {
    let home = Home::new();
    for (words, meant) in [
        (&["bia", "ps"][..], "'bai'"),
        (&["lsa"], "'las'"),
        (&["lkm", "jobs"], "'lmk'"),
        (&["tpo"], "'top'"),
        (&["docter"], "'doctor'"),
        (&["bai", "vfolder", "lsit"], "subcommand exists: 'list'"),
        (&["bai", "pss"], "subcommand exists: 'ps'"),
        (&["bai", "ps", "--statsu", "RUNNING"], "argument exists: '--status'"),
        (&["bai", "help"], "`afar help bai` shows its help"),
        (&["bai", "vfolder", "help"], "`afar help bai vfolder` shows its help"),
        (&["top", "ali", "bia"], "possible values: bai, lmk, las, cocalc"),
        (&["completion", "zhs"], "a similar value exists: 'zsh'"),
        (&["help", "bai", "sp"], "did you mean `bai ps`"),
        (&["help", "exitcodes"], "did you mean `exit-codes`?"),
    ] {
        let _ = home.run(words).code(2).says(meant);
    }
    for words in [&["top", "--servce", "bai"][..], &["wholly-other"], &["bai", "xq"]] {
        let run = home.run(words).code(2);
        assert!(
            !run.stderr.contains("tip: a similar") && !run.stderr.contains("tip: some"),
            "{}",
            run.stderr
        );
        assert!(!run.stderr.contains("--insecure"), "{}", run.stderr);
    }
}
