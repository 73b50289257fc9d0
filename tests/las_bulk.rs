//! Lucidtech: many documents at once, whatever the network does, and never one of them twice.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use support::lucidtech::{Fault, Lucidtech, summary};
use support::{Home, ended};

const SEND: [&str; 4] = ["las", "datasets", "create-documents", "las:dataset:d"];

/// So many documents in the folder `in`, as the server should have them afterwards.
fn files(home: &Home, count: usize) -> Vec<(String, Vec<u8>)> {
    std::fs::create_dir_all(home.path("work/in")).unwrap();
    (0..count)
        .map(|number| {
            let name = format!("in/Rechnung {number:03} ä.pdf");
            let content = format!("%PDF-1.4 {number}\n").into_bytes().repeat(1 + number % 50);
            std::fs::write(home.path(&format!("work/{name}")), &content).unwrap();
            (name, content)
        })
        .collect()
}

/// The official client's memory of the dataset.
fn memory(home: &Home) -> String {
    let folder = home.path(".lucidtech/cache");
    let mut all = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let path = all.find(|path| path.extension().is_none()).unwrap();
    std::fs::read_to_string(path).unwrap()
}

/// What is in the cache beside the memory and its lock.
fn left_over(home: &Home) -> Vec<String> {
    let folder = std::fs::read_dir(home.path(".lucidtech/cache")).unwrap();
    let names = folder.flatten().map(|entry| entry.file_name().into_string().unwrap());
    names.filter(|name| name.contains('.') && !name.ends_with(".lock")).collect()
}

fn send(home: &Home, path: &str, more: &[&str]) -> support::Run {
    home.run(&[&SEND, &[path][..], more].concat())
}

#[test]
fn a_folder_is_sent_once_and_changed_truth_changes_the_document() {
    let server = Lucidtech::new();
    let home = server.home();
    let mut files = files(&home, 5);
    home.write("work/in/Rechnung 001 ä.yaml", "- label: total\n  value: \"1,5 €\"\n");
    home.write("work/in/Rechnung 002 ä.json", "{\"total\": 7, \"paid\": null}");
    home.write("work/in/notes.txt", "no document");
    let run =
        send(&home, "in", &["--metadata", "{\"source\": \"scanner\"}", "--documents-uploaded", "sent.log"]);
    assert_eq!(summary(&run), (0, json!({"uploaded": 5, "updated": 0, "skipped": 0, "failed": 0})));
    let _ = run.says("1 files are left out");
    server.has_exactly(&files);
    let by_path: BTreeMap<String, Value> = server
        .documents()
        .values()
        .map(|one| (one.body["metadata"]["originalFilePath"].as_str().unwrap().to_owned(), one.body.clone()))
        .collect();
    let one = &by_path["in/Rechnung 001 ä.pdf"];
    assert_eq!(one["groundTruth"], json!([{"label": "total", "value": "1,5 €"}]));
    assert_eq!((&one["datasetId"], &one["metadata"]["source"]), (&json!("las:dataset:d"), &json!("scanner")));
    let list = json!([{"label": "total", "value": 7}, {"label": "paid", "value": null}]);
    assert_eq!(by_path["in/Rechnung 002 ä.pdf"]["groundTruth"], list);
    assert_eq!(server.calls().iter().filter(|call| call.contains("/oauth2/token")).count(), 1);
    let lines = memory(&home);
    assert_eq!((lines.lines().count(), left_over(&home)), (5, vec![]));
    assert_eq!(lines.lines().filter(|line| line.ends_with(" -")).count(), 3);
    assert!(
        lines.contains(" b10ba6c27d25131d3f8cfd6e9c981f5b\n"),
        "the official sum of that ground truth: {lines}"
    );
    assert_eq!(home.read("work/sent.log").lines().count(), 5);

    // Nothing is new: nothing is sent, not even for a token. Then one ground truth is, and one document.
    assert_eq!(summary(&send(&home, "in", &[])).1["skipped"], 5);
    assert_eq!(server.calls(), Vec::<String>::new());
    home.write("work/in/Rechnung 001 ä.yaml", "total: 2\n");
    home.write("work/in/neu.pdf", "%PDF-neu");
    files.push(("in/neu.pdf".to_owned(), b"%PDF-neu".to_vec()));
    assert_eq!(
        summary(&send(&home, "./in/", &[])).1,
        json!({"uploaded": 1, "updated": 1, "skipped": 4, "failed": 0})
    );
    server.has_exactly(&files);
    assert_eq!(server.calls().iter().filter(|call| call.starts_with("PATCH ")).count(), 1);

    // What was deleted there and is changed here is made anew.
    server.clear();
    home.write("work/in/Rechnung 001 ä.yaml", "total: 3\n");
    assert_eq!(summary(&send(&home, "in", &[])).1["uploaded"], 1);
    server.has_exactly(&files[1..2]);
    assert_eq!(summary(&send(&home, "in", &["--no-cache"])).1["uploaded"], 6);
}

#[test]
fn what_the_official_client_sent_is_not_sent_again() {
    let server = Lucidtech::new();
    let home = server.home();
    home.write("work/in/a.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n");
    home.write("work/in/a.json", "[{\"label\": \"total\", \"value\": \"1,5 €\"}]");
    home.write("work/in/b.pdf", "%PDF-b");
    // As CLI 13.3.0 wrote it for this content and this ground truth.
    home.write(
        ".lucidtech/cache/37e38e1786bddd5e8e946a51d8b56c32",
        "las:document:8010da0a4ff7eb9e49de04cc6f866ff6 1561dd53a0113ffc509cf3d3e767cf56 b10ba6c27d25131d3f8cfd6e9c981f5b",
    );
    let dataset = "las:dataset:9de96ebd8d30dd931f9b90d2615c4b9d";
    let run = home.run(&["las", "datasets", "create-documents", dataset, "in"]);
    assert_eq!(summary(&run), (0, json!({"uploaded": 1, "updated": 0, "skipped": 1, "failed": 0})));
    server.has_exactly(&[("in/b.pdf".to_owned(), b"%PDF-b".to_vec())]);
    let lines = home.read(".lucidtech/cache/37e38e1786bddd5e8e946a51d8b56c32");
    assert_eq!(lines.lines().count(), 2, "{lines}");
    assert!(lines.ends_with(" -\n"), "{lines}");
}

#[test]
fn a_storm_of_too_many_requests_loses_nothing() {
    let server = Lucidtech::new();
    let home = server.home();
    let files = files(&home, 60);
    server.faults(|_, path, number| match path != "/oauth2/token" && (number / 8) % 2 == 0 && number < 120 {
        true => Fault::Refuse(429, "Too Many Requests"),
        false => Fault::None,
    });
    assert_eq!(
        summary(&send(&home, "in", &[])),
        (0, json!({"uploaded": 60, "updated": 0, "skipped": 0, "failed": 0}))
    );
    server.has_exactly(&files);
    assert!(server.documents().values().all(|one| one.puts == 1));
}

#[test]
fn connections_that_break_make_no_document_twice() {
    let server = Lucidtech::new();
    let home = server.home();
    let files = files(&home, 40);
    server.faults(|method, path, number| match (method, number) {
        ("PUT", 3 | 17) => Fault::CutMiddle,
        ("PUT", 9) => Fault::CutAfter,
        ("POST", 5 | 22) if path == "/v1/documents" => Fault::CutAfter,
        ("POST", 8) if path == "/v1/documents" => Fault::CutBefore,
        ("POST", 14) if path == "/v1/documents" => Fault::CutMiddle,
        _ => Fault::None,
    });
    assert_eq!(summary(&send(&home, "in", &[])).1["uploaded"], 40);
    server.has_exactly(&files);
    assert_eq!(left_over(&home), Vec::<String>::new());
    let looks = server.calls().iter().filter(|call| call.starts_with("GET /v1/documents?")).count();
    assert!(looks > 0, "what may have been made was looked up");
}

#[test]
fn after_a_server_went_down_only_what_is_missing_is_sent() {
    let server = Lucidtech::new();
    let home = server.home();
    let files = files(&home, 80);
    server.faults(|method, _, number| match (method, number) {
        ("POST", 0..=30) | ("PUT", 0..=20) | ("GET", _) => Fault::None,
        _ => Fault::CutBefore,
    });
    let run = send(&home, "in", &["--num-threads", "6", "--retries", "0"]);
    let (code, said) = summary(&run);
    assert_eq!((code, &said["uploaded"]), (1, &json!(21)), "{said} {}", run.stderr);
    let _ = run.says("documents failed");
    let made = server.documents().len();
    assert!((21..80).contains(&made));
    server.faults(|_, _, _| Fault::None);
    let _ = server.calls();
    let run = send(&home, "in", &[]);
    assert_eq!(summary(&run).1["skipped"], 21, "{}", run.stderr);
    server.has_exactly(&files);
    let posts = server.calls().iter().filter(|call| *call == "POST /v1/documents").count();
    assert_eq!(posts, 80 - made);
    assert_eq!(left_over(&home), Vec::<String>::new());
}

#[test]
fn a_run_that_was_killed_is_continued() {
    let server = Lucidtech::new();
    let home = server.home();
    let files = files(&home, 30);
    server.faults(|method, path, number| match (method, number) {
        // The first document call is the token's.
        ("POST", 11) if path == "/v1/documents" => Fault::HangAfter,
        ("POST", 12) if path == "/v1/documents" => Fault::HangBefore,
        ("PUT", 6) => Fault::HangAfter,
        ("PUT", 7) => Fault::HangBefore,
        _ => Fault::None,
    });
    let mut child = home.spawn(&[&SEND[..], &["in", "--num-threads", "4"]].concat());
    server.wait_for_hanging(4);
    child.kill().unwrap();
    let _ = child.wait();
    let before = server.documents();
    server.faults(|_, _, _| Fault::None);
    let _ = server.calls();
    let run = send(&home, "in", &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    server.has_exactly(&files);
    let calls = server.calls();
    let count = |begin: &str| calls.iter().filter(|call| call.starts_with(begin)).count();
    assert_eq!(count("POST /v1/documents"), 30 - before.len());
    assert!(count("GET /v1/documents?") > 0, "{calls:?}");
    let whole = before.values().filter(|one| one.content.is_some()).count();
    assert!(count("PUT ") <= 30 - whole + 1, "only one whole content could not be known of: {calls:?}");
    assert_eq!(left_over(&home), Vec::<String>::new());
}

#[test]
fn two_at_once_are_refused() {
    let server = Lucidtech::new();
    let home = server.home();
    let _ = files(&home, 2);
    server.faults(|method, _, _| if method == "PUT" { Fault::HangBefore } else { Fault::None });
    let mut child = home.spawn(&[&SEND[..], &["in"]].concat());
    server.wait_for_hanging(2);
    let _ = send(&home, "in", &[]).code(6).error().says("another afar");
    child.kill().unwrap();
    let _ = ended(child);
}

#[test]
fn what_fails_is_said_listed_and_tried_again_by_its_list() {
    let server = Lucidtech::new();
    let home = server.home();
    let files = files(&home, 4);
    home.write("work/in/Rechnung 001 ä.json", "{\"total\": 1,\n \"tax\" 2}");
    home.write("work/in/Rechnung 002 ä.yml", "a: [1\nb: 2\n");
    home.write("work/in/leer.pdf", "");
    let run = send(&home, "in", &["--documents-failed", "failed.list"]);
    let (code, said) = summary(&run);
    assert_eq!((code, &said["uploaded"], &said["failed"]), (1, &json!(2), &json!(3)), "{}", run.stderr);
    let run = run.says("in/Rechnung 001 ä.json: line 2, column 8: ").says("in/Rechnung 002 ä.yml: line ");
    let _ = run.says("leer.pdf: the file is empty").says("create-documents las:dataset:d failed.list");
    home.write("work/in/Rechnung 001 ä.json", "{\"total\": 1}");
    home.write("work/in/Rechnung 002 ä.yml", "a: 1\n");
    let (code, said) = summary(&send(&home, "failed.list", &["--documents-failed", "failed.list"]));
    assert_eq!((code, &said["uploaded"], &said["failed"]), (1, &json!(2), &json!(1)));
    server.has_exactly(&files);
    assert_eq!(home.read("work/failed.list").lines().count(), 1);
    home.write("work/in/leer.pdf", "%PDF-now");
    assert_eq!(send(&home, "failed.list", &["--documents-failed", "failed.list"]).code, 0);
    assert!(!home.path("work/failed.list").exists());
}

#[test]
fn tables_and_lists_name_documents() {
    let server = Lucidtech::new();
    let home = server.home();
    let _ = files(&home, 4);
    home.write("work/t.csv", "\u{feff}file;total\nin/Rechnung 000 ä.pdf;1\nold/place/in/Rechnung 001 ä.pdf;\"a;b\"\nx;1;2\nno.pdf;3\n");
    let _ = send(&home, "t.csv", &[]).code(2).error().says("its columns are: file;total");
    let run = send(&home, "t.csv", &["--delimiter", ";"]).code(2).error();
    let _ = run.says("no column `document_path`; its columns are: file, total");
    assert_eq!(server.calls(), Vec::<String>::new());
    let run = send(&home, "t.csv", &["--delimiter", ";", "--document-path-column", "file"]);
    let (code, said) = summary(&run);
    assert_eq!((code, &said["uploaded"], &said["failed"]), (1, &json!(2), &json!(2)), "{}", run.stderr);
    let _ = run.says("t.csv: line 4, column 3").says("no.pdf: there is no such file");
    let truths: Vec<Value> = server.documents().values().map(|one| one.body["groundTruth"].clone()).collect();
    assert!(truths.contains(&json!([{"label": "total", "value": "a;b"}])), "{truths:?}");

    home.write(
        "work/list.json",
        &json!([
            {"document_path": "in/Rechnung 002 ä.pdf", "ground_truth": {"total": 3}, "consent_id": "las:consent:c"},
            {"document_path": "in/Rechnung 003 ä.pdf", "colour": "red"},
            "in/Rechnung 003 ä.pdf",
        ])
        .to_string(),
    );
    let run = send(&home, "list.json", &[]);
    assert_eq!((summary(&run).1["uploaded"].as_u64(), run.code), (Some(2), 1));
    let _ = run.says("entry 2: `colour`");
    let consents = server.documents().values().filter(|one| one.body["consentId"] == "las:consent:c").count();
    assert_eq!(consents, 1);
    // As version 6 of the official client had it; all of it is known.
    home.write("work/old.json", "{\"in/Rechnung 002 ä.pdf\": {\"ground_truth\": {\"total\": 3}}}");
    assert_eq!(summary(&send(&home, "old.json", &[])).1["skipped"], 1);
    home.write("work/broken.json", "[{\"document_path\":\n }]");
    let _ = send(&home, "broken.json", &[]).code(2).error().says("broken.json: line 2, column 2");
    let _ = send(&home, "in/Rechnung 000 ä.pdf", &[]).code(2).error();
    let _ = send(&home, "nowhere", &[]).code(2);
}

#[test]
fn the_months_quota_ends_the_run_and_the_rest_is_listed() {
    let server = Lucidtech::new();
    let home = server.home();
    let files = files(&home, 300);
    server.faults(|method, path, number| match method == "POST" && path == "/v1/documents" && number > 20 {
        true => Fault::Refuse(429, "Limit Exceeded"),
        false => Fault::None,
    });
    let run = send(&home, "in", &["--documents-failed", "rest.jsonl", "--num-threads", "4"]);
    let (code, said) = summary(&run);
    let count = |name: &str| said[name].as_u64().unwrap();
    assert_eq!((code, count("uploaded") + count("failed") + count("left")), (1, 300), "{said}");
    assert!(count("left") > 100, "{said}");
    let posts = server.calls().iter().filter(|call| *call == "POST /v1/documents").count();
    assert!(posts < 60, "{posts}");
    server.faults(|_, _, _| Fault::None);
    assert_eq!(send(&home, "rest.jsonl", &["--documents-failed", "rest.jsonl"]).code, 0);
    server.has_exactly(&files);
}

#[test]
fn the_same_content_under_two_names_is_one_document() {
    let server = Lucidtech::new();
    let home = server.home();
    for name in ["a", "b", "c"] {
        home.write(&format!("work/in/{name}.pdf"), "%PDF-same");
    }
    let run = send(&home, "in", &[]);
    assert_eq!(summary(&run), (0, json!({"uploaded": 1, "updated": 0, "skipped": 2, "failed": 0})));
    assert_eq!(server.documents().len(), 1);
}

#[test]
fn a_plan_sends_nothing() {
    let server = Lucidtech::new();
    let home = server.home();
    let _ = files(&home, 3);
    home.write("work/in/leer.pdf", "");
    let run = send(&home, "in", &["--dry-run", "-o", "json"]).code(0);
    let actions: Vec<String> =
        run.json().as_array().unwrap().iter().map(|row| row["action"].as_str().unwrap().to_owned()).collect();
    assert_eq!(actions, ["upload", "upload", "upload", "fail"]);
    assert_eq!(server.calls(), Vec::<String>::new());
    assert!(!home.path(".lucidtech").exists());
}

#[test]
fn a_large_dataset_is_fetched_while_its_list_is_read() {
    let server = Lucidtech::new();
    let home = server.home();
    for number in 0..150 {
        let _ = server.add(format!("%PDF-{number}").as_bytes(), json!([]));
    }
    server.faults(|method, path, number| {
        match method == "GET" && path != "/oauth2/token" && number % 9 == 2 {
            true if number < 120 => Fault::Refuse(429, "Too Many Requests"),
            _ => Fault::None,
        }
    });
    let get = ["las", "datasets", "get-documents", "d", "out", "--num-threads", "8", "--chunk-size", "10"];
    assert_eq!(summary(&home.run(&get)), (0, json!({"downloaded": 150, "skipped": 0, "failed": 0})));
}

#[test]
fn a_dataset_is_fetched_and_what_is_there_is_not_fetched_again() {
    let server = Lucidtech::new();
    let home = server.home();
    let ids: Vec<String> = (0..20)
        .map(|number| {
            server.add(format!("%PDF-{number}").as_bytes(), json!([{"label": "n", "value": number}]))
        })
        .collect();
    let png = server.add(b"\x89PNG\r\n\x1a\n", json!(null));
    let bad = ids[4].trim_start_matches("las:document:").to_owned();
    server.faults(move |method, path, _| match method == "GET" && path == format!("/files/{bad}") {
        true => Fault::Refuse(404, "Not Found"),
        false => Fault::None,
    });
    let get = ["las", "datasets", "get-documents", "las:dataset:d", "out"];
    let run = home.run(&get);
    let (code, said) = summary(&run);
    assert_eq!((code, &said["downloaded"], &said["failed"]), (1, &json!(20), &json!(1)), "{}", run.stderr);
    assert_eq!(said["failures"][0]["documentId"], json!(ids[4]));
    assert_eq!(home.read(&format!("work/out/{}.pdf", ids[7])), "%PDF-7");
    let truth: Value = serde_json::from_str(&home.read(&format!("work/out/{}.json", ids[7]))).unwrap();
    assert_eq!(truth, json!([{"label": "n", "value": 7}]));
    assert_eq!(home.read(&format!("work/out/{png}.json")), "[]");
    assert!(home.path(&format!("work/out/{png}.png")).exists());
    server.faults(|_, _, _| Fault::None);
    std::fs::remove_file(home.path(&format!("work/out/{}.json", ids[9]))).unwrap();
    let (code, said) = summary(&home.run(&get));
    assert_eq!((code, said), (0, json!({"downloaded": 2, "skipped": 19, "failed": 0})));
    assert_eq!(std::fs::read_dir(home.path("work/out")).unwrap().count(), 42, "no temporary files are left");
    let few = home.run(&["las", "datasets", "get-documents", "las:dataset:d", "few", "--max-results", "3"]);
    assert_eq!(summary(&few).1["downloaded"], 3);
}
