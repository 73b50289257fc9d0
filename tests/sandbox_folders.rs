//! Backend.AI's folders, templates and dotfiles in the sandbox: by signed requests of `afar bai api`, and the storage
//! proxy by plain HTTP.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};
use support::person::Person;
use support::sandbox::Sandbox;

/// What only folders need.
trait Keeps {
    fn email(&self) -> String;

    fn upload(&self, folder: &str, path: &str, data: &[u8]);
}

impl Keeps for Person {
    fn email(&self) -> String {
        let query = "query { user { email } }";
        let answer = self.call("POST", "/admin/gql", json!({ "query": query }));
        answer["data"]["user"]["email"].as_str().unwrap().to_owned()
    }

    fn upload(&self, folder: &str, path: &str, data: &[u8]) {
        let tus = Storage::of(&self.call(
            "POST",
            &format!("/folders/{folder}/request-upload"),
            json!({ "path": path, "size": data.len() }),
        ));
        assert_eq!(tus.patch(0, data).status, 204);
    }
}

/// The storage proxy with a token.
struct Storage {
    host: String,
    target: String,
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Storage {
    fn of(answer: &Value) -> Storage {
        let url = answer["url"].as_str().unwrap().strip_prefix("http://").unwrap();
        let (host, path) = url.split_once('/').unwrap();
        let target = format!("/{path}?token={}", answer["token"].as_str().unwrap());
        Storage { host: host.to_owned(), target }
    }

    fn send(&self, method: &str, more: &str, headers: &str, body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        let (host, target) = (&self.host, &self.target);
        write!(
            stream,
            "{method} {target}{more} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n",
            body.len()
        )
        .unwrap();
        // A request may be refused before all of it is sent.
        let _ = stream.write_all(body);
        let mut whole = Vec::new();
        let _ = stream.read_to_end(&mut whole);
        let end = whole.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&whole[..end]).into_owned();
        let status = head.split_whitespace().nth(1).unwrap().parse().unwrap();
        let lines = head.lines().skip(1).filter_map(|line| line.split_once(": "));
        let headers = lines.map(|(name, text)| (name.to_lowercase(), text.to_owned())).collect();
        Answer { status, headers, body: whole[end + 4..].to_vec() }
    }

    fn patch(&self, offset: u64, body: &[u8]) -> Answer {
        let headers = format!(
            "Tus-Resumable: 1.0.0\r\nUpload-Offset: {offset}\r\nContent-Type: application/offset+octet-stream\r\n"
        );
        self.send("PATCH", "", &headers, body)
    }

    fn offset(&self) -> Answer {
        self.send("HEAD", "", "", b"")
    }

    fn get(&self, headers: &str) -> Answer {
        self.send("GET", "", headers, b"")
    }
}

/// A control call: its status.
fn control(sandbox: &Sandbox, call: &str, body: &Value) -> u16 {
    let running = std::fs::read(sandbox.folder().join("running.json")).unwrap();
    let running: Value = serde_json::from_slice(&running).unwrap();
    let storage =
        Storage { host: format!("127.0.0.1:{}", running["port"]), target: format!("/_sandbox/{call}") };
    let word = running["control"].as_str().unwrap();
    let headers = format!("X-Sandbox-Control: {word}\r\nContent-Type: application/json\r\n");
    storage.send("POST", "", &headers, body.to_string().as_bytes()).status
}

#[test]
fn a_folder_lives_and_dies() {
    let sandbox = Sandbox::start(&[]);
    let user = Person::of(&sandbox, "user");
    let made = user.call("POST", "/folders", json!({ "name": "data", "host": null }));
    assert_eq!(
        (&made["host"], &made["permission"], &made["group"]),
        (&json!("local"), &json!("rw"), &Value::Null)
    );
    user.refused("POST", "/folders", json!({ "name": "data" }), "already exists with the same name");
    user.refused("POST", "/folders", json!({ "name": "a/b" }), "slug");
    user.refused("POST", "/folders", json!({ "name": ".ssh" }), "reserved for internal operations");
    user.refused("POST", "/folders", json!({ "name": "x", "host": "nfs" }), "Not allowed in vfolder host");
    user.refused("GET", "/folders/nothing", Value::Null, "No such virtual folder");
    user.call("POST", "/folders/data/mkdir", json!({ "path": "a/b", "parents": true }));
    user.refused("POST", "/folders/data/mkdir", json!({ "path": "a/b" }), "File exists");
    user.call("POST", "/folders/data/mkdir", json!({ "path": "a/b", "exist_ok": true }));
    user.refused("POST", "/folders/data/mkdir", json!({ "path": "x/y", "parents": false }), "No such file");
    for outside in ["..", "../x", "/etc/x"] {
        user.refused("POST", "/folders/data/mkdir", json!({ "path": outside }), "parameters");
        user.refused("DELETE", "/folders/data/delete-files", json!({ "files": [outside] }), "parameters");
    }
    user.upload("data", "a/b/one.txt", b"one");
    user.call(
        "POST",
        "/folders/data/rename-file",
        json!({ "target_path": "a/b/one.txt", "new_name": "two.txt" }),
    );
    user.call("POST", "/folders/data/move-file", json!({ "src": "a/b/two.txt", "dst": "three.txt" }));
    let files = user.call("GET", "/folders/data/files", json!({ "path": "." }));
    let names: Vec<_> = files["items"].as_array().unwrap().iter().map(|item| item["name"].clone()).collect();
    assert_eq!(names, ["a", "three.txt"]);
    let legacy: Value = serde_json::from_str(files["files"].as_str().unwrap()).unwrap();
    assert_eq!(legacy[1]["size"], 3);
    let info = user.call("GET", "/folders/data", Value::Null);
    assert_eq!(
        (&info["numFiles"], &info["used_bytes"], &info["is_owner"]),
        (&json!(1), &json!(3), &json!(true))
    );
    user.refused(
        "POST",
        "/folders/data/clone",
        json!({ "target_name": "copy" }),
        "not permitted to be cloned",
    );
    user.call("POST", "/folders/data/update-options", json!({ "cloneable": true }));
    let clone = user.call("POST", "/folders/data/clone", json!({ "target_name": "copy" }));
    let task = format!("/events/background-task?task_id={}", clone["bgtask_id"].as_str().unwrap());
    assert!(user.0.run(&["bai", "api", "GET", &task]).stdout.contains("bgtask_done"));
    assert_eq!(user.call("GET", "/folders/copy", Value::Null)["numFiles"], 1);
    user.refused("DELETE", "/folders/data/delete-files", json!({ "files": ["a"] }), "parameters");
    user.call("DELETE", "/folders/data/delete-files", json!({ "files": ["a"], "recursive": true }));
    user.call("POST", "/folders/data/rename", json!({ "new_name": "renamed" }));
    user.refused("POST", "/folders/renamed/rename", json!({ "new_name": "copy" }), "already has the name");
    let query = "query($limit: Int!, $offset: Int!, $filter: String, $order: String) { vfolder_list(limit: $limit, \
        offset: $offset, filter: $filter, order: $order) { items { name host permission status } total_count } }";
    let variables =
        json!({ "limit": 1, "offset": 0, "filter": "permission == \"read_write\"", "order": "-name" });
    let page = user.call("POST", "/admin/gql", json!({ "query": query, "variables": variables }));
    let page = &page["data"]["vfolder_list"];
    assert_eq!((&page["total_count"], &page["items"][0]["name"]), (&json!(2), &json!("renamed")), "{page}");
    user.call("DELETE", "/folders/renamed", Value::Null);
    user.refused("GET", "/folders/renamed", Value::Null, "No such virtual folder");
    assert_eq!(std::fs::read_dir(sandbox.folder().join("folders")).unwrap().count(), 1);
}

#[test]
fn others_see_what_is_shared_with_them_and_no_more() {
    let sandbox = Sandbox::start(&[]);
    let (one, two) = (Person::of(&sandbox, "user"), Person::of(&sandbox, "user2"));
    let admin = Person::of(&sandbox, "admin");
    let email = two.email();
    one.call("POST", "/folders", json!({ "name": "mine" }));
    one.upload("mine", "f", b"x");
    two.refused("GET", "/folders/mine", Value::Null, "No such virtual folder");
    two.refused("DELETE", "/folders/mine", Value::Null, "No such virtual folder");
    assert_eq!(two.call("GET", "/folders", Value::Null), json!([]));
    let invite = json!({ "perm": "ro", "user_ids": [email] });
    assert_eq!(one.call("POST", "/folders/mine/invite", invite)["invited_ids"], json!([email]));
    let list = two.call("GET", "/folders/invitations/list", Value::Null);
    let id = &list["invitations"][0]["id"];
    assert_eq!(list["invitations"][0]["vfolder_name"], "mine");
    one.refused("POST", "/folders/invitations/accept", json!({ "inv_id": id }), "No such vfolder invitation");
    two.call("POST", "/folders/invitations/accept", json!({ "inv_id": id }));
    assert_eq!(two.call("GET", "/folders/mine", Value::Null)["permission"], "ro");
    two.call("POST", "/folders/mine/request-download", json!({ "path": "f" }));
    two.refused(
        "POST",
        "/folders/mine/request-upload",
        json!({ "path": "g", "size": 1 }),
        "No such virtual folder",
    );
    two.refused("POST", "/folders/mine/mkdir", json!({ "path": "g" }), "No such virtual folder");
    two.refused("DELETE", "/folders/mine", Value::Null, "not owned by myself");
    let query = "query { vfolder_invited_list(limit: 5, offset: 0) { items { name } total_count } }";
    let invited = two.call("POST", "/admin/gql", json!({ "query": query }));
    assert_eq!(invited["data"]["vfolder_invited_list"]["items"], json!([{ "name": "mine" }]));
    two.call("POST", "/folders/mine/leave", json!({}));
    two.refused("GET", "/folders/mine", Value::Null, "No such virtual folder");
    one.refused("POST", "/folders/mine/leave", json!({}), "owned by the requesting user");
    // Rejected, an invitation is gone.
    one.call("POST", "/folders/mine/invite", json!({ "user_ids": [email] }));
    let list = two.call("GET", "/folders/invitations/list", Value::Null);
    two.call("DELETE", "/folders/invitations/delete", json!({ "inv_id": list["invitations"][0]["id"] }));
    assert_eq!(two.call("GET", "/folders/invitations/list", Value::Null)["invitations"], json!([]));
    // A project's folder is everybody's, as far as its permission goes.
    one.refused("POST", "/folders", json!({ "name": "all", "group": "default" }), "no permission");
    admin.call("POST", "/folders", json!({ "name": "all", "group": "default", "permission": "ro" }));
    assert_eq!(two.call("GET", "/folders/all", Value::Null)["type"], "group");
    two.refused("POST", "/folders/all/mkdir", json!({ "path": "x" }), "No such virtual folder");
    one.refused("POST", "/folders/all/share", json!({ "emails": [email] }), "Unauthorized access");
    admin.call("POST", "/folders/all/share", json!({ "emails": [email], "permission": "rw" }));
    two.call("POST", "/folders/all/mkdir", json!({ "path": "x" }));
    admin.call("DELETE", "/folders/all/unshare", json!({ "emails": [email] }));
    two.refused("POST", "/folders/all/mkdir", json!({ "path": "y" }), "No such virtual folder");
}

#[test]
fn uploads_go_on_where_they_stopped_and_downloads_too() {
    let sandbox = Sandbox::start(&[]);
    let user = Person::of(&sandbox, "user");
    user.call("POST", "/folders", json!({ "name": "data" }));
    let request = json!({ "path": "deep/file.bin", "size": 10 });
    let tus = Storage::of(&user.call("POST", "/folders/data/request-upload", request));
    let offset = |answer: &Answer| answer.headers.get("upload-offset").cloned().unwrap_or_default();
    assert_eq!(offset(&tus.offset()), "0");
    assert_eq!(offset(&tus.patch(0, b"01234")), "5");
    let wrong = tus.patch(0, b"01234");
    assert_eq!((wrong.status, offset(&wrong)), (409, "5".to_owned()));
    assert_eq!(tus.patch(5, b"567890").status, 413);
    assert_eq!(offset(&tus.offset()), "5");
    assert_eq!(user.call("GET", "/folders/data", Value::Null)["numFiles"], 0);
    let done = tus.patch(5, b"56789");
    assert_eq!((done.status, offset(&done)), (204, "10".to_owned()));
    assert_eq!(tus.offset().status, 404);
    let empty = user.call("POST", "/folders/data/request-upload", json!({ "path": "empty", "size": 0 }));
    assert_eq!(Storage::of(&empty).patch(0, b"").status, 204);
    let down = |path: &str| {
        Storage::of(&user.call("POST", "/folders/data/request-download", json!({ "path": path })))
    };
    assert_eq!(down("empty").get("").body, b"");
    let file = down("deep/file.bin");
    let whole = file.get("");
    assert_eq!((whole.status, whole.body.as_slice()), (200, b"0123456789".as_slice()));
    let part = file.get("Range: bytes=7-\r\n");
    assert_eq!((part.status, part.body.as_slice()), (206, b"789".as_slice()));
    assert_eq!(part.headers["content-range"], "bytes 7-9/10");
    for mark in ["etag", "last-modified"] {
        let part = file.get(&format!("Range: bytes=7-\r\nIf-Range: {}\r\n", whole.headers[mark]));
        assert_eq!(part.status, 206, "{mark}");
    }
    assert_eq!(file.get("Range: bytes=7-\r\nIf-Range: \"other\"\r\n").status, 200);
    assert_eq!(file.get("Range: bytes=10-\r\n").status, 416);
    assert_eq!(down("nothing").get("").status, 404);
    assert_eq!(down("deep").get("").status, 400);
    assert_eq!(down("../../state.json").get("").status, 404);
    let zip = down(".").send("GET", "&archive=true", "", b"");
    assert_eq!((zip.status, zip.headers["content-type"].as_str()), (200, "application/zip"));
    assert!(zip.body.windows(13).any(|bytes| bytes == b"deep/file.bin"));
    // Tokens are for one thing, and end.
    let forged = Storage { target: format!("{}x", file.target), host: file.host.clone() };
    assert_eq!(forged.get("").status, 400);
    assert_eq!(control(&sandbox, "expire", &json!({ "storage": true })), 200);
    assert_eq!(file.get("").status, 400);
    // Quotas can be set.
    assert_eq!(control(&sandbox, "quota", &json!({ "service": "bai", "folder": "data", "bytes": 12 })), 200);
    let more = user.call("POST", "/folders/data/request-upload", json!({ "path": "more", "size": 5 }));
    assert_eq!(Storage::of(&more).patch(0, b"12345").status, 500);
    assert_eq!(control(&sandbox, "quota", &json!({ "service": "bai", "folders": 1 })), 200);
    user.refused("POST", "/folders", json!({ "name": "second" }), "You cannot create more vfolders.");
}

#[test]
fn sessions_find_folders_and_dotfiles_in_their_home() {
    let sandbox = Sandbox::start(&[]);
    let user = Person::of(&sandbox, "user");
    user.call("POST", "/folders", json!({ "name": "data" }));
    user.upload("data", "in.txt", b"from the folder\n");
    let dotfile = json!({ "path": ".greeting", "data": "hello\n", "permission": "600" });
    user.call("POST", "/user-config/dotfiles", dotfile);
    let script = "cat data/in.txt .greeting && echo back > data/out.txt";
    user.0.write("work/main.sh", &format!("{script}\n"));
    let run = user.0.run(&["bai", "run", "-q", "--rm", "-v", "data", "python", "-c",
        "import subprocess; subprocess.run(['sh', '-c', 'cat data/in.txt .greeting; echo back > data/out.txt'])"]);
    assert!(run.stdout.contains("from the folder\nhello\n"), "{}\n{}", run.stdout, run.stderr);
    assert_eq!(user.call("GET", "/folders/data", Value::Null)["numFiles"], 2);
    let refused = user.0.run(&["bai", "run", "-v", "nothing", "python", "-c", "1"]);
    assert!(refused.stderr.contains("VFolder nothing is not found or accessible"), "{}", refused.stderr);
}

#[test]
fn templates_are_kept_and_become_sessions() {
    let sandbox = Sandbox::start(&[]);
    let user = Person::of(&sandbox, "user");
    let template = json!({
        "api_version": "v1", "kind": "task_template", "metadata": { "name": "tpl", "tag": "from-template" },
        "spec": { "kernel": { "image": "python", "environ": { "A": "1" } }, "mounts": {} },
    });
    let payload = json!([{ "template": template }]).to_string();
    let made = user.call("POST", "/template/session", json!({ "payload": payload }));
    let id = made[0]["id"].as_str().unwrap().to_owned();
    let yaml = "---\ntemplate:\n  apiVersion: v1\n  kind: taskTemplate\n  metadata: {name: other}\n  spec: {kernel: {image: r}}\n";
    user.call("POST", "/template/session", json!({ "payload": yaml }));
    assert_eq!(user.call("GET", "/template/session", Value::Null).as_array().unwrap().len(), 2);
    assert_eq!(user.call("GET", &format!("/template/session/{id}"), Value::Null)["name"], "tpl");
    let session = json!({ "template_id": id, "name": "from-tpl", "config": { "environ": { "B": "2" } } });
    let created = user.call("POST", "/session/_/create-from-template", session);
    assert_eq!((&created["created"], &created["status"]), (&json!(true), &json!("RUNNING")));
    let info = user.call("GET", "/session/from-tpl", Value::Null);
    assert_eq!((&info["tag"], &info["environ"]), (&json!("from-template"), &json!("{'B': '2'}")));
    user.call("DELETE", "/session/from-tpl", Value::Null);
    user.call("DELETE", &format!("/template/session/{id}"), Value::Null);
    user.refused("DELETE", &format!("/template/session/{id}"), Value::Null, "No such task template");
}

#[test]
fn dotfiles_are_of_a_user_a_project_or_a_domain() {
    let sandbox = Sandbox::start(&[]);
    let (user, admin) = (Person::of(&sandbox, "user"), Person::of(&sandbox, "admin"));
    let dotfile = json!({ "path": ".a", "data": "x", "permission": "755" });
    user.call("POST", "/user-config/dotfiles", dotfile.clone());
    user.refused("POST", "/user-config/dotfiles", dotfile, "Dotfile already exists");
    let bad = json!({ "path": ".b", "data": "x", "permission": "999" });
    user.refused("POST", "/user-config/dotfiles", bad, "does not match pattern");
    let reserved = json!({ "path": ".ssh", "data": "x", "permission": "755" });
    user.refused("POST", "/user-config/dotfiles", reserved, "reserved for internal operations");
    let changed = json!({ "path": ".a", "data": "y", "permission": "644" });
    user.call("PATCH", "/user-config/dotfiles", changed);
    let one = json!([{ "path": ".a", "permission": "644", "data": "y" }]);
    assert_eq!(user.call("GET", "/user-config/dotfiles", Value::Null), one);
    assert_eq!(admin.call("GET", "/user-config/dotfiles", Value::Null), json!([]));
    let domain = json!({ "domain": "default", "path": ".d", "data": "x", "permission": "644" });
    user.refused("POST", "/domain-config/dotfiles", domain.clone(), "Unauthorized access");
    admin.call("POST", "/domain-config/dotfiles", domain);
    let group =
        json!({ "group": "default", "domain": "default", "path": ".g", "data": "x", "permission": "644" });
    admin.call("POST", "/group-config/dotfiles", group);
    user.call("DELETE", "/user-config/dotfiles?path=.a", Value::Null);
    user.refused("GET", "/user-config/dotfiles?path=.a", Value::Null, "No such dotfile");
}
