//! A manager's folders and their storage proxy, with connections that are cut when a test wants it. As the proxy of
//! 23.09 it adds what comes to what it has; what came before a cut stays.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};

use serde_json::{Value, json};

use super::Home;

/// What goes wrong with a request to the proxy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// So many bytes of the body pass, then the connection ends.
    Cut(usize),
    /// So many bytes of the body pass, then nothing more until the client goes away.
    Hang(usize),
    /// It is refused.
    Refuse(u16),
    /// A download's range begins elsewhere.
    OtherRange,
    /// A download's file is another one now.
    Changed,
    /// A download's range is of a file of another length.
    OtherTotal,
    /// A download's range is longer than it says.
    More,
    /// A download without its length, of which so many bytes come.
    Unmeasured(usize),
    /// A request with a body longer than this is refused.
    AtMost(usize),
    /// The token's time is over.
    Expired,
    /// An upload's answer tells another offset than there is: so many bytes more.
    Ahead(usize),
}

#[derive(Default)]
struct State {
    files: BTreeMap<String, Vec<u8>>,
    folders: Vec<String>,
    uploads: Vec<(String, usize, Vec<u8>)>,
    calls: Vec<String>,
    up: usize,
    down: usize,
    hanging: usize,
    version: usize,
}

type Faults = Box<dyn Fn(&str, usize) -> Fault + Send + Sync>;

/// The server.
#[derive(Clone)]
pub struct Storage {
    port: u16,
    state: Arc<(Mutex<State>, Condvar)>,
    faults: Arc<Faults>,
}

struct Asked {
    method: String,
    path: String,
    query: String,
    headers: BTreeMap<String, String>,
}

impl Asked {
    fn length(&self) -> usize {
        self.headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0)
    }
}

impl Storage {
    /// Starts it; `faults` is told the method and how many requests of it the proxy had before.
    pub fn new(faults: impl Fn(&str, usize) -> Fault + Send + Sync + 'static) -> Storage {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = Storage { port, state: Arc::default(), faults: Arc::new(Box::new(faults)) };
        let all = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let server = all.clone();
                std::thread::spawn(move || server.serve(stream));
            }
        });
        server
    }

    /// A home that knows it.
    pub fn home(&self) -> Home {
        Home::new()
            .env("BACKEND_ENDPOINT", &format!("http://127.0.0.1:{}", self.port))
            .env("BACKEND_ACCESS_KEY", "AKTEST")
            .env("BACKEND_SECRET_KEY", "the-secret-key-0123")
    }

    /// Puts a file there.
    pub fn put(&self, name: &str, content: &[u8]) {
        self.state.0.lock().unwrap().files.insert(name.to_owned(), content.to_owned());
    }

    /// A file that is there.
    pub fn file(&self, name: &str) -> Option<Vec<u8>> {
        self.state.0.lock().unwrap().files.get(name).cloned()
    }

    /// The folders that were made.
    pub fn folders(&self) -> Vec<String> {
        self.state.0.lock().unwrap().folders.clone()
    }

    /// How many bytes came and went.
    pub fn moved(&self) -> (usize, usize) {
        let state = self.state.0.lock().unwrap();
        (state.up, state.down)
    }

    /// What was asked, the version left out.
    pub fn calls(&self) -> Vec<String> {
        self.state.0.lock().unwrap().calls.clone()
    }

    /// Waits until a request hangs.
    pub fn wait_for_hang(&self) {
        let (state, changed) = &*self.state;
        let guard = state.lock().unwrap();
        let _guard = changed.wait_while(guard, |state| state.hanging == 0).unwrap();
    }

    fn serve(&self, stream: TcpStream) {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        while let Some(asked) = read_head(&mut reader) {
            if self.answer(&asked, &mut reader, &stream).is_none() {
                let _ = stream.shutdown(Shutdown::Both);
                return;
            }
        }
    }

    /// Answers one request; none ends the connection.
    fn answer(&self, asked: &Asked, reader: &mut BufReader<TcpStream>, stream: &TcpStream) -> Option<()> {
        let proxy = asked.path.starts_with("/storage");
        let fault = {
            let mut state = self.state.0.lock().unwrap();
            let call = format!("{} {}", asked.method, asked.path);
            let before = state.calls.iter().filter(|one| **one == call).count();
            if asked.path != "/" {
                state.calls.push(call);
            }
            if proxy { (self.faults)(&asked.method, before) } else { Fault::None }
        };
        let is_long = matches!(fault, Fault::AtMost(most) if asked.length() > most);
        let fault = if is_long { Fault::Refuse(413) } else { fault };
        if let Fault::Refuse(status) = fault {
            std::io::copy(&mut reader.take(asked.length() as u64), &mut std::io::sink()).ok()?;
            return send(stream, status, &[], b"{\"title\": \"refused\"}");
        }
        if fault == Fault::Expired {
            std::io::copy(&mut reader.take(asked.length() as u64), &mut std::io::sink()).ok()?;
            let answer = json!({
                "type": "https://api.backend.ai/probs/storage/invalid-api-params",
                "title": "Invalid API parameters",
                "data": {"token": "cannot decode the given value as JWT: Signature has expired"},
            });
            return send(stream, 400, &[], answer.to_string().as_bytes());
        }
        let token = || asked.query.strip_prefix("token=").unwrap().to_owned();
        match (asked.method.as_str(), asked.path.as_str()) {
            ("GET", "/") => send(stream, 200, &[], br#"{"version": "v7.20230615", "manager": "23.09.10"}"#),
            ("PATCH", "/storage/upload") => self.patch(&token(), fault, asked, reader, stream),
            ("HEAD", "/storage/upload") => {
                let number: usize = token().parse().ok()?;
                let state = self.state.0.lock().unwrap();
                match state.uploads.get(number) {
                    Some((name, size, have)) if !name.is_empty() => {
                        let headers =
                            [("Upload-Offset", have.len().to_string()), ("Upload-Length", size.to_string())];
                        send(stream, 200, &headers, b"")
                    }
                    _ => send(stream, 404, &[], b""),
                }
            }
            ("GET", "/storage/download") => {
                // A token's path is below the folder that the query may name besides.
                let token = token();
                let name = match token.split_once("&dst_dir=") {
                    Some((".", name)) => name.to_owned(),
                    Some((path, folder)) => format!("{folder}/{path}"),
                    None => token,
                };
                self.get(&name, fault, asked, stream)
            }
            _ => {
                let mut body = vec![0; asked.length()];
                reader.read_exact(&mut body).ok()?;
                let body: Value = serde_json::from_slice(&body).unwrap_or_default();
                let (status, answer) = self.manager(&asked.path, &body);
                send(stream, status, &[], answer.to_string().as_bytes())
            }
        }
    }

    fn manager(&self, path: &str, body: &Value) -> (u16, Value) {
        let mut state = self.state.0.lock().unwrap();
        let name = body["path"].as_str().unwrap_or_default().to_owned();
        let url = |what: &str| format!("http://127.0.0.1:{}/storage/{what}", self.port);
        match path {
            "/folders/data/request-upload" => {
                let size = usize::try_from(body["size"].as_u64().unwrap()).unwrap();
                state.uploads.push((name, size, Vec::new()));
                (200, json!({"token": (state.uploads.len() - 1).to_string(), "url": url("upload")}))
            }
            "/folders/locked/request-upload" | "/folders/locked/request-download" => (
                403,
                json!({"type": "https://api.backend.ai/probs/generic-forbidden", "title": "Forbidden operation."}),
            ),
            "/folders/data/request-download" => (200, json!({"token": name, "url": url("download")})),
            "/folders/data/mkdir" => {
                let is_there = |name: &str| state.folders.iter().any(|folder| folder == name);
                let above = name.rsplit_once('/').is_none_or(|(above, _)| is_there(above));
                // As the manager of 23.09 tells what its storage proxy said.
                let refusal = |errno: u8| json!({"type": "https://api.backend.ai/probs/invalid-api-params", "title": "Missing or invalid API parameters.", "errno": errno, "paths": [name]});
                match (is_there(&name), above || body["parents"] == true) {
                    (true, _) if body["exist_ok"] != true => return (400, refusal(17)),
                    (_, false) => return (400, refusal(2)),
                    (true, _) => {}
                    (false, _) => state.folders.push(name),
                }
                (201, Value::Null)
            }
            "/folders/data/files" => {
                let prefix = if name == "." { String::new() } else { format!("{name}/") };
                let mut items: BTreeMap<String, Value> = BTreeMap::new();
                for (file, content) in &state.files {
                    let Some(rest) = file.strip_prefix(&prefix) else { continue };
                    let (first, kind, size) = match rest.split_once('/') {
                        Some((first, _)) => (first, "DIRECTORY", 4096),
                        None => (rest, "FILE", content.len()),
                    };
                    let row = json!({"name": first, "type": kind, "size": size, "mode": "-rw-r--r--"});
                    items.insert(first.to_owned(), row);
                }
                // As many as the proxy of 23.09 lists, which does not say so.
                (200, json!({"items": items.into_values().take(1000).collect::<Vec<_>>()}))
            }
            _ => (
                404,
                json!({"type": "https://api.backend.ai/probs/vfolder-not-found", "title": "No such virtual folder."}),
            ),
        }
    }

    fn patch(
        &self,
        token: &str,
        fault: Fault,
        asked: &Asked,
        reader: &mut BufReader<TcpStream>,
        stream: &TcpStream,
    ) -> Option<()> {
        let number: usize = token.parse().ok()?;
        let most = match fault {
            Fault::Cut(most) | Fault::Hang(most) => most.min(asked.length()),
            _ => asked.length(),
        };
        let mut body = vec![0; most];
        reader.read_exact(&mut body).ok()?;
        let offset: usize = asked.headers.get("upload-offset")?.parse().ok()?;
        {
            let mut state = self.state.0.lock().unwrap();
            state.up += body.len();
            let upload = &mut state.uploads[number];
            if offset != upload.2.len() {
                let have = upload.2.len().to_string();
                return send(stream, 409, &[("Upload-Offset", have)], b"");
            }
            upload.2.extend_from_slice(&body);
        }
        match fault {
            Fault::Cut(_) => return None,
            Fault::Hang(_) => {
                self.state.0.lock().unwrap().hanging += 1;
                self.state.1.notify_all();
                // What still comes is never seen.
                std::thread::sleep(std::time::Duration::from_secs(3600));
            }
            _ => {}
        }
        let mut state = self.state.0.lock().unwrap();
        let (name, size, have) = state.uploads[number].clone();
        if have.len() >= size {
            state.uploads[number].0.clear();
            state.files.insert(name, have.clone());
        }
        let told = if let Fault::Ahead(more) = fault { have.len() + more } else { have.len() };
        send(stream, 204, &[("Upload-Offset", told.to_string())], b"")
    }

    fn get(&self, name: &str, fault: Fault, asked: &Asked, mut stream: &TcpStream) -> Option<()> {
        let mut state = self.state.0.lock().unwrap();
        if fault == Fault::Changed {
            state.version += 1;
        }
        let Some(content) = state.files.get(name).cloned() else {
            return send(stream, 404, &[], b"{\"title\": \"File not found\"}");
        };
        let modified = format!("Tue, 02 Jan 2024 03:04:{:02} GMT", state.version);
        let from = asked
            .headers
            .get("range")
            .and_then(|text| text.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok());
        let same = asked.headers.get("if-range") == Some(&modified);
        let from: usize = from.filter(|_| same).unwrap_or(0);
        let rest = &content[from..];
        let told = if fault == Fault::OtherRange { from + 1 } else { from };
        let more = if fault == Fault::More { 10 } else { 0 };
        let mut head = format!(
            "HTTP/1.1 {} X\r\nContent-Length: {}\r\nLast-Modified: {modified}\r\n",
            if from > 0 { 206 } else { 200 },
            rest.len() + more
        );
        if let Fault::Unmeasured(_) = fault {
            head = "HTTP/1.1 200 X\r\nConnection: close\r\n".to_owned();
        }
        if from > 0 {
            let total = if fault == Fault::OtherTotal { content.len() + 10 } else { content.len() };
            head.push_str(&format!("Content-Range: bytes {told}-{}/{total}\r\n", total - 1));
        }
        let most = match fault {
            Fault::Cut(most) | Fault::Hang(most) | Fault::Unmeasured(most) => most.min(rest.len()),
            _ => rest.len(),
        };
        state.down += most;
        drop(state);
        stream.write_all((head + "\r\n").as_bytes()).ok()?;
        stream.write_all(&rest[..most]).ok()?;
        stream.write_all(&vec![b'+'; more]).ok()?;
        match fault {
            Fault::Cut(_) | Fault::Unmeasured(_) => None,
            Fault::Hang(_) => {
                self.state.0.lock().unwrap().hanging += 1;
                self.state.1.notify_all();
                let _ = stream.read(&mut [0]);
                None
            }
            _ => Some(()),
        }
    }
}

fn send(mut stream: &TcpStream, status: u16, headers: &[(&str, String)], body: &[u8]) -> Option<()> {
    let mut head = format!("HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n");
    if status != 204 {
        head.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(&[(head + "\r\n").as_bytes(), body].concat()).ok()
}

fn read_head(reader: &mut BufReader<TcpStream>) -> Option<Asked> {
    let mut line = String::new();
    if reader.read_line(&mut line).ok()? == 0 {
        return None;
    }
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let query = query.replace("%2F", "/");
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    Some(Asked { method, path: path.to_owned(), query, headers })
}
