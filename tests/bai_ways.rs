//! Ways into a session: ports that lead to its services, ssh and scp, and its events over a line that breaks.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::json;
use support::{Answer, Home, Request, Server};
use tungstenite::{Message, WebSocket};

/// A manager whose session has the services named, and a bridge from its tunnels to a port here.
fn manager(port: u16, key: Option<Vec<u8>>) -> Server {
    Server::bai(move |request: &Request| match request.path() {
        "/stream/session/mysess/apps" => Answer::json(json!([
            {"name": "echo", "protocol": "tcp", "ports": [7]},
            {"name": "web", "protocol": "http", "ports": [80]},
            {"name": "sshd", "protocol": "tcp", "ports": [22]},
        ])),
        "/stream/session/mysess/tcpproxy" if request.target.contains("app=web") => {
            Answer::problem(503, "service-unavailable", "No such port.")
        }
        "/stream/session/mysess/tcpproxy" => Answer::Socket(Box::new(move |socket| bridge(socket, port))),
        "/session/mysess/download" => match &key {
            Some(key) => Answer::Headers(
                200,
                vec![("Content-Type", "multipart/mixed; boundary=b".to_owned())],
                parts(key),
            ),
            None => Answer::problem(404, "not-found", "There is no such file."),
        },
        _ => Answer::problem(404, "session-not-found", "No such session."),
    })
}

/// An archive with the key, as one part.
fn parts(key: &[u8]) -> String {
    let mut builder = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_ustar();
    header.set_path("id_container").unwrap();
    header.set_size(key.len() as u64);
    header.set_mode(0o644);
    header.set_cksum();
    builder.append(&header, key).unwrap();
    let archive = String::from_utf8(builder.into_inner().unwrap()).unwrap();
    format!("--b\r\nContent-Type: application/octet-stream\r\n\r\n{archive}\r\n--b--\r\n")
}

/// Joins a WebSocket to a port, as the manager does: it ends when the port's side ends.
fn bridge(socket: &mut WebSocket<TcpStream>, port: u16) {
    let mut far = TcpStream::connect(("127.0.0.1", port)).unwrap();
    // One thread for both directions: neither side may be waited for.
    socket.get_mut().set_nonblocking(true).unwrap();
    far.set_nonblocking(true).unwrap();
    let (mut buffer, mut waiting, mut given) = (vec![0; 64 * 1024], Vec::new(), 0);
    let blocked = |error: &tungstenite::Error| matches!(error, tungstenite::Error::Io(io) if io.kind() == std::io::ErrorKind::WouldBlock);
    let (mut unsent, mut ended, mut idle) = (false, false, 0);
    loop {
        let mut moved = false;
        if given == waiting.len() {
            match socket.read() {
                Ok(Message::Binary(bytes)) => (waiting, given, moved) = (bytes.to_vec(), 0, true),
                Ok(Message::Close(_)) => return,
                Ok(_) => moved = true,
                Err(error) if blocked(&error) => {}
                Err(_) => return,
            }
        }
        if given < waiting.len() {
            match far.write(&waiting[given..]) {
                Ok(count) => (given, moved) = (given + count, true),
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
                Err(_) => ended = true,
            }
        }
        if unsent {
            match socket.flush() {
                Ok(()) => (unsent, moved) = (false, true),
                Err(error) if blocked(&error) => {}
                Err(_) => return,
            }
        } else if ended {
            let _ = socket.close(None);
            socket.get_mut().set_nonblocking(false).unwrap();
            let _ = socket.flush();
            while socket.read().is_ok() {}
            return;
        } else {
            match far.read(&mut buffer) {
                Ok(0) => ended = true,
                Ok(count) => {
                    moved = true;
                    match socket.send(Message::binary(buffer[..count].to_vec())) {
                        Ok(()) => {}
                        Err(error) if blocked(&error) => unsent = true,
                        Err(_) => return,
                    }
                }
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
                Err(_) => ended = true,
            }
        }
        // Many bridges that rest must not keep the computer busy.
        idle = if moved { 0 } else { (idle + 1).min(50) };
        if !moved {
            std::thread::sleep(Duration::from_micros(200 * idle));
        }
    }
}

/// A server whose every connection is a thread of its own.
fn service(talk: impl Fn(TcpStream) + Send + Sync + Copy + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || talk(stream));
        }
    });
    port
}

/// A server that says back what it hears.
fn echo() -> u16 {
    service(|mut stream| {
        let mut other = stream.try_clone().unwrap();
        let _ = std::io::copy(&mut stream, &mut other);
    })
}

/// `afar bai app` under way.
struct App {
    child: Child,
    port: u16,
    _stdout: BufReader<std::process::ChildStdout>,
}

impl App {
    fn start(home: &Home, name: &str) -> App {
        let mut child = home.spawn(&["-o", "json", "bai", "app", "mysess", name, "-b", "0"]);
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let ready: serde_json::Value = serde_json::from_str(&line).unwrap();
        App { child, port: u16::try_from(ready["port"].as_u64().unwrap()).unwrap(), _stdout: stdout }
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.port)).unwrap()
    }

    /// Presses Ctrl-C.
    fn end(self) -> support::Run {
        let id = rustix::process::Pid::from_raw(i32::try_from(self.child.id()).unwrap()).unwrap();
        rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
        support::ended(self.child)
    }
}

/// Bytes in which a piece that is lost, doubled or moved shows.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut bytes = Vec::with_capacity(length);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

/// Sends and reads at once until as much came back.
fn to_and_fro(mut stream: TcpStream, sent: &[u8]) {
    let mut back = vec![0; sent.len()];
    let mut reader = stream.try_clone().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || stream.write_all(sent).unwrap());
        reader.read_exact(&mut back).unwrap();
    });
    assert!(back == sent, "what came back is something else");
}

#[test]
fn two_hundred_connections_at_once_and_one_with_ten_megabytes() {
    let server = manager(echo(), None);
    let home = Home::bai(&server);
    let app = App::start(&home, "echo");
    let open: Vec<TcpStream> = (0..200).map(|_| app.connect()).collect();
    std::thread::scope(|scope| {
        for (number, stream) in open.into_iter().enumerate() {
            scope.spawn(move || to_and_fro(stream, &noise(number as u64, 20_000 + number)));
        }
        scope.spawn(|| to_and_fro(app.connect(), &noise(99, 10 << 20)));
    });
    let tunnels = server.calls().iter().filter(|call| call.contains("tcpproxy?app=echo")).count();
    assert_eq!(tunnels, 201);
    let run = app.end().code(0);
    assert_eq!(run.stderr, "");
}

#[test]
fn who_says_no_more_still_hears_the_rest() {
    // It answers in two pieces, the second long after the other side has ended its own.
    let port = service(|mut stream| {
        let mut asked = [0; 4];
        stream.read_exact(&mut asked).unwrap();
        stream.write_all(b"first ").unwrap();
        std::thread::sleep(Duration::from_millis(300));
        stream.write_all(&noise(7, 300_000)).unwrap();
    });
    let server = manager(port, None);
    let home = Home::bai(&server);
    let app = App::start(&home, "echo");
    let mut stream = app.connect();
    stream.write_all(b"ask\n").unwrap();
    stream.shutdown(Shutdown::Write).unwrap();
    let mut heard = Vec::new();
    stream.read_to_end(&mut heard).unwrap();
    assert!(heard.starts_with(b"first ") && heard[6..] == noise(7, 300_000), "{} bytes", heard.len());
    let _ = app.end().code(0);
}

#[test]
fn a_reader_that_rests_holds_the_sender_up() {
    static SENT: AtomicUsize = AtomicUsize::new(0);
    let port = service(|mut stream| {
        let piece = noise(1, 64 * 1024);
        while SENT.load(Ordering::SeqCst) < 256 << 20 && stream.write_all(&piece).is_ok() {
            SENT.fetch_add(piece.len(), Ordering::SeqCst);
        }
    });
    let server = manager(port, None);
    let home = Home::bai(&server);
    let app = App::start(&home, "echo");
    let stream = app.connect();
    // Until nothing moves any more.
    let mut last = usize::MAX;
    while SENT.load(Ordering::SeqCst) != last || last == 0 {
        last = SENT.load(Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(300));
    }
    assert!(last < 64 << 20, "{last} bytes were taken that nobody reads");
    let status = std::fs::read_to_string(format!("/proc/{}/status", app.child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    if let Some(kilobytes) = line.and_then(|line| line.trim().strip_suffix(" kB")) {
        assert!(kilobytes.trim().parse::<u32>().unwrap() < 64 << 10, "{kilobytes} kB");
    }
    drop(stream);
    let _ = app.end().code(0);
}

#[test]
fn an_app_that_is_not_there_is_an_error_at_once() {
    let server = manager(1, None);
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "app", "mysess", "nosuch"]).code(5).error().says("echo, web, sshd");
    let _ = home.run(&["bai", "app", "nosess", "echo"]).code(5).error().says("No such session");
    let _ = home.run(&["bai", "app", "mysess", "echo", "-b", "notaport"]).code(2).error();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let _ = home.run(&["bai", "app", "mysess", "echo", "-b", &port]).code(2).error().says("cannot listen");
    let run = home.run_as("backend.ai", &["app", "mysess", "nosuch"], "").code(1);
    let _ = run.says("The app \"nosuch\" is not supported by the session.");
}

#[test]
fn a_browser_is_told_what_failed() {
    let server = manager(1, None);
    let home = Home::bai(&server);
    let mut app = App::start(&home, "web");
    let mut stream = app.connect();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 503 ") && answer.contains("No such port."), "{answer}");
    drop(stream);
    let mut said = String::new();
    BufReader::new(app.child.stderr.take().unwrap()).read_line(&mut said).unwrap();
    assert!(said.starts_with("warning: a connection to web failed: 503"), "{said}");
    let _ = app.end().code(0);
}

/// A program in a home's own folder of programs, which is looked in first.
fn program(home: Home, name: &str, script: &str) -> Home {
    use std::os::unix::fs::PermissionsExt;
    home.write(&format!("bin/{name}"), script);
    let path = home.path(&format!("bin/{name}"));
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    let first = format!("{}:{}", home.path("bin").display(), std::env::var("PATH").unwrap());
    home.env("PATH", &first)
}

#[test]
fn ssh_gets_the_key_and_the_users_options_and_its_status_is_ours() {
    let server = manager(1, Some(b"the key\n".to_vec()));
    let script = "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done\nwhile [ \"$1\" != -i ]; do shift; done\nstat -c %a \"$2\" \"${2%/*}\"; cat \"$2\"; exit 7\n";
    let home = program(Home::bai(&server), "ssh", script);
    let words = ["bai", "ssh", "mysess", "-v", "-o", "User=x", "-D", "1080", "--", "ls", "-o"];
    let run = home.run(&words).code(7);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines[..5], ["-v", "-o", "User=x", "-D", "1080"]);
    let end = lines.iter().position(|line| *line == "work@localhost").unwrap();
    assert_eq!(lines[end + 1..], ["ls", "-o", "600", "700", "the key"]);
    let key = lines[lines.iter().position(|line| *line == "-i").unwrap() + 1];
    assert!(!Path::new(key).exists() && !Path::new(key).parent().unwrap().exists(), "{key} is still there");
    let home = program(home, "ssh", "#!/bin/sh\nkill -9 $$\n");
    let _ = home.run(&["bai", "ssh", "mysess"]).code(137);
}

#[test]
fn scp_takes_plain_paths_of_the_session() {
    let server = manager(1, Some(b"the key\n".to_vec()));
    let home = program(Home::bai(&server), "scp", "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done\n");
    let run = home.run(&["bai", "scp", "mysess", "-C", "-r", ":out/a b", "mysess:c", "."]).code(0);
    assert!(run.stdout.starts_with("-C\n-o\n"), "{}", run.stdout);
    assert!(
        run.stdout.ends_with("\n-r\n--\nwork@localhost:out/a b\nwork@localhost:c\n.\n"),
        "{}",
        run.stdout
    );
    let _ = home.run(&["bai", "scp", "mysess", "a", "b"]).code(2).error().says("none of the paths");
    assert_eq!(server.calls().len(), 2, "nothing is sent for input that is refused");
}

#[test]
fn a_session_without_a_key_cannot_be_reached_by_ssh() {
    let server = manager(1, None);
    let _ = Home::bai(&server).run(&["bai", "ssh", "mysess"]).code(5).error().says("There is no such file");
}

/// A real sshd for one connection after the other, and a key that it lets in; none where it is not installed.
struct Sshd {
    child: Child,
    port: u16,
    key: Vec<u8>,
    _folder: tempfile::TempDir,
}

impl Drop for Sshd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn sshd() -> Option<Sshd> {
    let program = Path::new("/usr/sbin/sshd");
    if !program.exists() || !Path::new("/usr/bin/ssh-keygen").exists() {
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for name in ["host", "user"] {
        let made =
            Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(at(name)).status();
        assert!(made.unwrap().success());
    }
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let lines = format!(
        "ListenAddress 127.0.0.1:{port}\nHostKey {}\nAuthorizedKeysFile {}\nPidFile none\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nPasswordAuthentication no\nSubsystem sftp internal-sftp\n",
        at("host").display(),
        at("user.pub").display()
    );
    std::fs::write(at("config"), lines).unwrap();
    if rustix::process::geteuid().is_root() {
        std::fs::create_dir_all("/run/sshd").unwrap();
    }
    let mut child = Command::new(program)
        .args(["-D", "-e", "-f"])
        .arg(at("config"))
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(child.try_wait().unwrap().is_none(), "sshd does not start");
        std::thread::sleep(Duration::from_millis(20));
    }
    let key = std::fs::read(at("user")).unwrap();
    Some(Sshd { child, port, key, _folder: folder })
}

#[test]
fn a_real_ssh_logs_in_and_copies() {
    let user = Command::new("id").arg("-un").output().unwrap();
    // `work` is a user of sessions, not of this computer.
    let own = String::from_utf8(user.stdout).unwrap().trim().to_owned();
    let Some(sshd) = sshd() else {
        let _ = writeln!(std::io::stderr(), "not tested: /usr/sbin/sshd is not installed");
        return;
    };
    let server = manager(sshd.port, Some(sshd.key.clone()));
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "ssh", "mysess", "-l", &own, "--", "exit 7"]).code(7);
    home.write("work/noise", &"0123456789\n".repeat(200_000));
    let target = format!("{own}@localhost:{}", home.path("copy").display());
    let _ = home.run(&["bai", "scp", "mysess", "noise", &target]).code(0);
    assert!(home.read("copy") == home.read("work/noise"));
}

/// An event on the wire.
fn event(name: &str, data: &serde_json::Value) -> String {
    format!("event: {name}\ndata: {data}\n\n")
}

/// Events, after which the connection breaks off.
fn broken_off(text: &str) -> Answer {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    Answer::Raw(format!("{head}{:x}\r\n{text}\r\n", text.len()).into_bytes())
}

/// A manager that answers each request for events with the next of these, and knows no session otherwise.
fn telling(answers: Vec<fn() -> Answer>) -> Server {
    telling_of(answers, |_| json!(null))
}

/// The same, and after so many requests for events the session is as this says.
fn telling_of(answers: Vec<fn() -> Answer>, state: fn(usize) -> serde_json::Value) -> Server {
    let next = AtomicUsize::new(0);
    Server::bai(move |request| {
        if request.path() == "/admin/gql" {
            let state = state(next.load(Ordering::SeqCst));
            let items: Vec<_> = Some(&state).filter(|state| !state.is_null()).into_iter().collect();
            return Answer::json(
                json!({"data": {"compute_session": state, "compute_session_list": {"items": items, "total_count": 1}}}),
            );
        }
        let number = next.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1);
        answers[number]()
    })
}

fn started() -> Answer {
    broken_off(&format!("retry: 1\n{}", event("session_started", &json!({"reason": ""}))))
}

fn away() -> Answer {
    Answer::problem(503, "service-unavailable", "Not now.")
}

#[test]
fn events_go_on_after_the_line_broke() {
    let failed = || {
        let text = event("session_failure", &json!({"reason": "task-failure", "exitCode": 3}));
        Answer::Plain(200, "text/event-stream", text)
    };
    let server = telling(vec![started, away, failed]);
    let run = Home::bai(&server).run(&["bai", "events", "mysess", "--wait"]).code(1);
    assert!(
        run.stdout.contains("session_started") && run.stdout.contains("session_failure"),
        "{}",
        run.stdout
    );
    let run = run.says("trying again in").says("reason: task-failure").says("exit code: 3");
    assert_eq!(run.stderr.matches("trying again").count(), 2, "{}", run.stderr);
    assert_eq!(asked_for_events(&server), 3);
}

fn asked_for_events(server: &Server) -> usize {
    server.calls().iter().filter(|call| call.contains("/events/session")).count()
}

fn state(status: &str, result: &str) -> serde_json::Value {
    json!({"session_id": "5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01", "name": "mysess", "status": status, "result": result})
}

/// A stream on which nothing happens.
fn quiet() -> Answer {
    Answer::Stalls(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec(),
    )
}

#[test]
fn what_happened_while_the_line_was_cut_is_asked_for() {
    // Running at first; ended, one way or another, when the stream is opened again.
    let failed =
        |asked| if asked < 2 { state("RUNNING", "UNDEFINED") } else { state("TERMINATED", "FAILURE") };
    let won = |asked| if asked < 2 { state("RUNNING", "UNDEFINED") } else { state("TERMINATED", "SUCCESS") };
    let cancelled =
        |asked| if asked < 2 { state("PENDING", "UNDEFINED") } else { state("CANCELLED", "UNDEFINED") };
    let server = || telling_of(vec![started, quiet], failed);
    let home = |server: &Server| Home::bai(server);
    let _ = home(&server()).run(&["bai", "events", "mysess", "--wait"]).code(1).says("session_failure");
    let _ = home(&server()).run(&["bai", "events", "mysess", "--wait=session_failure"]).code(0);
    let _ = home(&server())
        .run(&["bai", "events", "mysess", "--wait=session_success"])
        .code(1)
        .says("ended before");
    let _ = home(&server()).run(&["bai", "events", "mysess"]).code(0).says("is TERMINATED already (FAILURE)");
    let server = telling_of(vec![started, quiet], won);
    let _ = home(&server).run(&["bai", "events", "mysess", "--wait"]).code(0);
    let server = telling_of(vec![started, quiet], cancelled);
    let _ = home(&server).run(&["bai", "events", "mysess", "--wait"]).code(1).says("CANCELLED");
}

#[test]
fn what_has_happened_already_is_not_waited_for() {
    let silent: Vec<fn() -> Answer> = vec![quiet];
    let server = telling_of(silent.clone(), |_| state("RUNNING", "UNDEFINED"));
    let home = Home::bai(&server);
    let _ =
        home.run(&["bai", "events", "mysess", "--wait=session_started"]).code(0).says("is RUNNING already");
    let _ = home.run(&["bai", "events", "mysess", "--wait=session_terminated", "--timeout", "0.3"]).code(8);
    let id = "5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01";
    let server = telling_of(silent, |_| state("TERMINATED", "SUCCESS"));
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "events", id, "--wait"]).code(0);
    let _ =
        home.run(&["bai", "events", id, "--wait=kernel_pulling"]).code(1).says("ended before kernel_pulling");
}

#[test]
fn a_watch_ends_with_the_outcome_that_it_missed() {
    for (status, result, code) in
        [("TERMINATED", "FAILURE", 1), ("TERMINATED", "SUCCESS", 0), ("CANCELLED", "UNDEFINED", 0)]
    {
        let next = AtomicUsize::new(0);
        let server = Server::bai(move |request| match request.path() {
            "/admin/gql" => {
                let state = match next.load(Ordering::SeqCst) {
                    0 => state("RUNNING", "UNDEFINED"),
                    _ => state(status, result),
                };
                Answer::json(json!({"data": {"compute_session_list": {"items": [state], "total_count": 1}}}))
            }
            _ => match next.fetch_add(1, Ordering::SeqCst) {
                0 => started(),
                _ => quiet(),
            },
        });
        let run = Home::bai(&server).run(&["bai", "watch", "mysess"]).code(code);
        assert!(run.stdout.contains("session_started"), "{}", run.stdout);
    }
    let server = telling_of(vec![quiet], |_| state("RUNNING", "UNDEFINED"));
    let _ = Home::bai(&server).run(&["bai", "watch", "mysess", "--max-wait", "1"]).code(8).error();
}

#[test]
fn a_task_log_is_followed_without_gap_or_repetition() {
    // Each reading gives more; the third is cut off in mid-word, the fifth has lost its beginning.
    let texts = ["", "one\n", "one\ntwo\nthr", "one\ntwo\nthree\nfour\n", "three\nfour\nfive\n"];
    let reading = AtomicUsize::new(0);
    let server = Server::bai(move |request| match request.path() {
        "/admin/gql" => {
            let over = reading.load(Ordering::SeqCst) + 1 >= texts.len();
            let mut state = state(if over { "TERMINATED" } else { "RUNNING" }, "UNDEFINED");
            state["main_kernel_id"] = json!("9d5c7c41-74a0-4a0d-a1b6-3c2f5d0e7b02");
            Answer::json(json!({"data": {
                "compute_session": state.clone(),
                "compute_session_list": {"items": [state], "total_count": 1},
            }}))
        }
        _ => match reading.fetch_add(1, Ordering::SeqCst) {
            0 => Answer::problem(404, "object-not-found", "No such log."),
            // A reading that breaks off: what came of it counts.
            2 => Answer::Raw(
                format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\n{}",
                    texts[2]
                )
                .into_bytes(),
            ),
            number => Answer::Plain(200, "text/plain", texts[number.min(texts.len() - 1)].to_owned()),
        },
    });
    let words = ["bai", "task-logs", "9d5c7c41-74a0-4a0d-a1b6-3c2f5d0e7b02", "--follow"];
    let run =
        Home::bai(&server).run(&words).code(0).stdout("one\ntwo\nthree\nfour\nfive\n").says("reading again");
    assert!(!run.stderr.contains("missing"), "{}", run.stderr);
}

#[test]
fn new_tries_end() {
    let server = telling(vec![started, away]);
    let _ = Home::bai(&server).run(&["bai", "events", "mysess"]).code(7).says("8 new tries");
    assert_eq!(asked_for_events(&server), 9);
    let gone = || Answer::problem(404, "session-not-found", "No such session.");
    let server = telling(vec![started, gone]);
    let _ =
        Home::bai(&server).run(&["bai", "events", "mysess"]).code(5).says("while the connection was gone");
}

#[test]
fn waiting_ends_with_the_outcome() {
    let server = telling(vec![|| {
        let text = event("session_started", &json!({})) + &event("session_success", &json!({"exitCode": 0}));
        Answer::Plain(200, "text/event-stream", text + &event("session_terminated", &json!({})))
    }]);
    let home = Home::bai(&server);
    let run = home.run(&["bai", "events", "mysess", "--wait"]).code(0);
    assert!(run.stdout.ends_with("session_success {\"exitCode\":0}\n"), "{}", run.stdout);
    let run = home.run(&["bai", "events", "mysess", "--wait=session_started"]).code(0);
    assert!(!run.stdout.contains("session_success"), "{}", run.stdout);
    let _ = home.run(&["bai", "events", "mysess", "--wait=kernel_pulling"]).code(1).says("ended before");
    let server = telling(vec![|| Answer::Silence]);
    let words = ["bai", "events", "mysess", "--wait", "--timeout", "0.2"];
    let _ = Home::bai(&server).run(&words).code(8).error().says("has not ended after 0.2 s");
    let _ = Home::bai(&server).run(&["bai", "events", "mysess", "--timeout", "-1"]).code(2);
}

/// Reads an answer whole; its head and its body.
fn answered(port: u16, request: &str) -> (String, String) {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    (head.to_owned(), body.to_owned())
}

/// Starts `afar bai proxy`; the port that it says.
fn proxy(home: &Home) -> (Child, u16) {
    let mut child = home.spawn(&["bai", "proxy", "--bind", "127.0.0.1", "-p", "0"]);
    let (mut line, mut stderr) = (String::new(), BufReader::new(child.stderr.take().unwrap()));
    stderr.read_line(&mut line).unwrap();
    let port = line.split("127.0.0.1:").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    (child, port)
}

#[test]
fn the_proxy_signs_what_passes() {
    let server = Server::bai(|request| match request.path() {
        "/stream/session/mysess/pty" => Answer::Socket(Box::new(|socket| {
            let heard = socket.read().unwrap();
            socket.send(heard).unwrap();
            let _ = socket.close(None);
            while socket.read().is_ok() {}
        })),
        _ => Answer::Headers(
            207,
            vec![("Content-Type", "text/x-odd".to_owned()), ("X-Own", "yes".to_owned())],
            String::from_utf8_lossy(&request.body).into_owned(),
        ),
    });
    let home = Home::bai(&server);
    let (child, port) = proxy(&home);
    let request = "PUT /v7/folders/a%2Fb?x=%20y&z HTTP/1.1\r\nHost: h\r\nX-Mine: 1\r\nAuthorization: stolen\r\nContent-Type: \
                   text/plain; charset=x\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";
    let (head, body) = answered(port, request);
    assert!(head.starts_with("HTTP/1.1 207 ") && body == "hello", "{head}\n{body}");
    let head = head.to_ascii_lowercase();
    for header in ["content-type: text/x-odd", "x-own: yes", "access-control-allow-origin: *"] {
        assert!(head.contains(header), "{head}");
    }
    let seen = server.seen().pop().unwrap();
    assert_eq!((seen.method.as_str(), seen.target.as_str()), ("PUT", "/folders/a%2Fb?x=%20y&z"));
    assert_eq!(seen.header("x-mine"), Some("1"));
    assert_eq!(seen.header("content-type"), Some("text/plain; charset=x"));
    assert!(
        seen.header("authorization")
            .unwrap()
            .starts_with("BackendAI signMethod=HMAC-SHA256, credential=AKTEST:")
    );
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let url = format!("ws://127.0.0.1:{port}/stream/session/mysess/pty");
    let (mut socket, _) = tungstenite::client(url, stream).unwrap();
    socket.send(Message::text("typed")).unwrap();
    assert_eq!(socket.read().unwrap(), Message::text("typed"));
    drop(socket);
    let id = rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
    let _ = support::ended(child).code(0);
}

#[test]
fn the_proxy_passes_a_large_request_on_as_it_comes() {
    let server = Server::bai(|request| Answer::json(json!({"bytes": request.body.len()})));
    let home = Home::bai(&server);
    let (mut child, port) = proxy(&home);
    // More than the proxy holds, and more than it once took at all.
    let body = noise(5, 80 << 20);
    let head = format!(
        "POST /large HTTP/1.1\r\nHost: h\r\nContent-Type: x/y\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&body).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let seen = server.seen().pop().unwrap();
    assert!(seen.body == body, "{} of {} bytes", seen.body.len(), body.len());
    assert_eq!(seen.header("content-length"), Some(body.len().to_string().as_str()));
    assert_eq!(seen.header("content-type"), Some("x/y"));
    assert!(seen.header("authorization").is_some());
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    if let Some(kilobytes) = line.and_then(|line| line.trim().strip_suffix(" kB")) {
        assert!(kilobytes.trim().parse::<u32>().unwrap() < 64 << 10, "{kilobytes} kB");
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn the_proxy_says_when_the_server_is_away() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let server = manager(1, None);
    let home = Home::bai(&server).env("BACKEND_ENDPOINT", &format!("http://127.0.0.1:{free}"));
    let (mut child, port) = proxy(&home);
    let (head, _) = answered(port, "GET /folders HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(head.starts_with("HTTP/1.1 502 "), "{head}");
}

#[test]
fn who_gives_up_before_ssh_begins_leaves_no_key_behind() {
    for (number, signal) in [("INT", rustix::process::Signal::INT), ("HUP", rustix::process::Signal::HUP)] {
        let server = Server::bai(|request: &Request| match request.path() {
            "/session/mysess/download" => Answer::Headers(
                200,
                vec![("Content-Type", "multipart/mixed; boundary=b".to_owned())],
                parts(b"k"),
            ),
            _ => Answer::Silence,
        });
        let home = Home::bai(&server);
        std::fs::create_dir(home.path("tmp")).unwrap();
        let folder = home.path("tmp").display().to_string();
        let home = home.env("TMPDIR", &folder);
        let keys = || {
            let folders = std::fs::read_dir(home.path("tmp")).unwrap().flatten();
            folders.filter(|one| one.path().join("id_container").exists()).count()
        };
        let child = home.spawn(&["bai", "ssh", "mysess"]);
        support::jobs::until("the key", || keys() == 1);
        rustix::process::kill_process(rustix::process::Pid::from_child(&child), signal).unwrap();
        let _ = support::ended(child).code(130);
        assert_eq!(std::fs::read_dir(home.path("tmp")).unwrap().count(), 0, "{number}");
    }
}
