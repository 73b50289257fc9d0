//! Services of sandbox sessions, reached by `bai app`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout};

use serde_json::Value;
use support::Home;
use support::sandbox::Sandbox;

/// `afar bai app` under way.
struct App {
    child: Child,
    port: u16,
    _stdout: BufReader<ChildStdout>,
}

impl App {
    fn start(home: &Home, words: &[&str]) -> App {
        let all = [&["-o", "json", "bai", "app", "served"], words, &["-b", "0"]].concat();
        let mut child = home.spawn(&all);
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let ready: Value = serde_json::from_str(&line).unwrap();
        App { child, port: u16::try_from(ready["port"].as_u64().unwrap()).unwrap(), _stdout: stdout }
    }

    /// What a browser gets.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.0\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn home(sandbox: &Sandbox) -> Home {
    let env = sandbox.env(&[] as &[&str]);
    env.into_iter().fold(Home::new(), |home, (name, text)| home.env(&name, &text))
}

#[test]
fn a_service_starts_when_it_is_asked_for() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    let run = home.run(&[
        "bai",
        "run",
        "-q",
        "-t",
        "served",
        "-c",
        "open('page', 'w').write('from the session'); \
                          import os; os.mkdir('sub'); open('sub/page', 'w').write('from below')",
        "python",
    ]);
    let _ = run.code(0);
    let apps = home.run(&["-o", "json", "bai", "apps", "served", "http"]).code(0).json();
    let app = &apps[0];
    assert_eq!((&app["name"], &app["protocol"]), (&Value::from("http"), &Value::from("http")));
    assert_eq!(app["allowed_arguments"], serde_json::json!(["--directory", "--protocol"]));
    let app = App::start(&home, &["http"]);
    assert!(app.get("/page").ends_with("\r\n\r\nfrom the session"), "{}", app.get("/page"));
    std::thread::scope(|scope| {
        for _ in 0..50 {
            scope.spawn(|| assert!(app.get("/page").ends_with("from the session")));
        }
    });
    drop(app);
    let _ = home.run(&["bai", "app", "served", "nosuch"]).code(5).error().says("http");
    let _ = home.run(&["bai", "destroy", "served"]).code(0);
}

#[test]
fn a_service_gets_the_arguments_that_it_allows() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    let code = "import os; os.mkdir('sub'); open('sub/page', 'w').write('from below')";
    let _ = home.run(&["bai", "run", "-q", "-t", "served", "-c", code, "python"]).code(0);
    let mut app = App::start(&home, &["http", "--arg", "--bind 0.0.0.0"]);
    assert!(app.get("/page").starts_with("HTTP/1.1 503 "), "{}", app.get("/page"));
    let mut said = String::new();
    BufReader::new(app.child.stderr.take().unwrap()).read_line(&mut said).unwrap();
    assert!(said.contains("Argument --bind not allowed for service http"), "{said}");
    let app = App::start(&home, &["http", "--env", "HOME=/", "--arg", "--directory sub"]);
    assert!(app.get("/page").starts_with("HTTP/1.1 503 "), "{}", app.get("/page"));
    let app = App::start(&home, &["http", "--env", "TZ=UTC", "--arg", "--directory sub"]);
    assert!(app.get("/page").ends_with("from below"), "{}", app.get("/page"));
}

#[test]
fn a_port_that_was_opened_beforehand_leads_to_what_the_session_runs() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port().to_string();
    let _ = home.run(&["bai", "create", "-t", "served", "--preopen", &port, "python"]).code(0);
    // Nothing listens yet.
    let mut app = App::start(&home, &[&port]);
    assert_eq!(app.get("/"), "", "a service that speaks no HTTP is not answered for");
    let mut said = String::new();
    BufReader::new(app.child.stderr.take().unwrap()).read_line(&mut said).unwrap();
    assert!(said.contains("does not answer in the session"), "{said}");
    let code = format!(
        "import socket, threading\nserver = socket.create_server(('127.0.0.1', {port}))\n\
         def serve():\n    while True:\n        peer = server.accept()[0]\n        peer.sendall(b'own: ' + peer.recv(100)); peer.close()\n\
         threading.Thread(target=serve, daemon=True).start()"
    );
    let _ = home.run(&["bai", "session", "execute", "served", "-c", &code]).code(0);
    assert!(app.get("/x").starts_with("own: GET /x"), "{}", app.get("/x"));
    // The session's end ends it.
    let _ = home.run(&["bai", "destroy", "served"]).code(0);
    assert_eq!(app.get("/x"), "");
}
