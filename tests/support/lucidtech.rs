//! Lucidtech as far as documents go, with faults on demand: answers that never come, connections that are cut before,
//! after and in the middle of what they were for.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};

use serde_json::{Value, json};

use super::{Home, Run};

/// A document that was made.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// What the call said.
    pub body: Value,
    /// Its content, the beginning of it where it is large.
    pub content: Option<Vec<u8>>,
    /// How long the content is.
    pub length: usize,
    /// How often it was sent whole.
    pub puts: usize,
}

/// What goes wrong with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// It is refused with these words.
    Refuse(u16, &'static str),
    /// The connection ends before anything is done.
    CutBefore,
    /// Half of the body is read, then the connection ends.
    CutMiddle,
    /// It is done, but the answer never comes.
    CutAfter,
    /// It is not done, and nothing is answered until the client goes away.
    HangBefore,
    /// It is done, and nothing is answered until the client goes away.
    HangAfter,
}

#[derive(Default)]
struct State {
    documents: BTreeMap<String, Document>,
    calls: Vec<String>,
    made: usize,
    hanging: usize,
}

type Faults = Box<dyn Fn(&str, &str, usize) -> Fault + Send + Sync>;

/// The server.
#[derive(Clone)]
pub struct Lucidtech {
    port: u16,
    state: Arc<(Mutex<State>, Condvar)>,
    faults: Arc<Mutex<Faults>>,
}

impl Lucidtech {
    /// Starts it; it lives as long as the test process.
    pub fn new() -> Lucidtech {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let faults: Faults = Box::new(|_, _, _| Fault::None);
        let server = Lucidtech { port, state: Arc::default(), faults: Arc::new(Mutex::new(faults)) };
        let own = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let own = own.clone();
                std::thread::spawn(move || own.serve(stream));
            }
        });
        server
    }

    /// What goes wrong from now on: by method, path and the number of such requests so far.
    pub fn faults(&self, faults: impl Fn(&str, &str, usize) -> Fault + Send + Sync + 'static) {
        *self.faults.lock().unwrap() = Box::new(faults);
    }

    /// A home with credentials for it.
    pub fn home(&self) -> Home {
        let url = format!("http://127.0.0.1:{}", self.port);
        Home::new()
            .env("LAS_CLIENT_ID", "client")
            .env("LAS_CLIENT_SECRET", "the-client-secret")
            .env("LAS_AUTH_ENDPOINT", &format!("{url}/oauth2"))
            .env("LAS_API_ENDPOINT", &format!("{url}/v1"))
    }

    /// The documents that there are.
    pub fn documents(&self) -> BTreeMap<String, Document> {
        self.state.0.lock().unwrap().documents.clone()
    }

    /// Puts a document there, and says its ID.
    pub fn add(&self, content: &[u8], truth: Value) -> String {
        let mut state = self.state.0.lock().unwrap();
        state.made += 1;
        let id = format!("las:document:{:032x}", state.made);
        let document = Document {
            body: json!({"groundTruth": truth}),
            content: Some(content.to_vec()),
            length: content.len(),
            puts: 1,
        };
        state.documents.insert(id.clone(), document);
        id
    }

    /// Takes all documents away.
    pub fn clear(&self) {
        self.state.0.lock().unwrap().documents.clear();
    }

    /// The calls since the last look.
    pub fn calls(&self) -> Vec<String> {
        std::mem::take(&mut self.state.0.lock().unwrap().calls)
    }

    /// Waits until so many requests hang.
    pub fn wait_for_hanging(&self, count: usize) {
        let (state, changed) = &*self.state;
        drop(changed.wait_while(state.lock().unwrap(), |state| state.hanging < count).unwrap());
    }

    /// Asserts that every document is there once and whole, by the file that it was.
    #[track_caller]
    pub fn has_exactly(&self, files: &[(String, Vec<u8>)]) {
        let documents = self.documents();
        let mut seen: Vec<(String, Vec<u8>)> = documents
            .values()
            .map(|one| {
                let path = one.body.pointer("/metadata/originalFilePath").and_then(Value::as_str).unwrap();
                (path.to_owned(), one.content.clone().unwrap_or_default())
            })
            .collect();
        seen.sort();
        let mut wanted = files.to_vec();
        wanted.sort();
        let names =
            |list: &[(String, Vec<u8>)]| list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&seen), names(&wanted));
        assert_eq!(seen, wanted);
    }

    fn serve(&self, stream: TcpStream) {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        while let Some((method, target, length)) = head(&mut reader) {
            let path = target.split('?').next().unwrap().to_owned();
            let number = {
                let mut state = self.state.0.lock().unwrap();
                let own = format!("{method} {target}");
                let kind = |call: &str| {
                    let mut words = call.split(' ');
                    (
                        words.next().unwrap().to_owned(),
                        words.next().unwrap().split('/').nth(1).unwrap().to_owned(),
                    )
                };
                let number = state.calls.iter().filter(|call| kind(call) == kind(&own)).count();
                state.calls.push(own);
                number
            };
            let fault = (self.faults.lock().unwrap())(&method, &path, number);
            match fault {
                Fault::CutBefore => break,
                Fault::CutMiddle => {
                    let _ = reader.by_ref().take((length / 2) as u64).read_to_end(&mut Vec::new());
                    break;
                }
                Fault::HangBefore => return self.hang(&mut reader),
                _ => {}
            }
            let mut body = Vec::new();
            let mut rest = reader.by_ref().take(length as u64);
            if rest.by_ref().take(1 << 20).read_to_end(&mut body).is_err() {
                return;
            }
            let more = std::io::copy(&mut rest, &mut std::io::sink()).unwrap_or_default();
            if body.len() as u64 + more != length as u64 {
                return;
            }
            let (status, answer) = match fault {
                Fault::Refuse(status, words) => (status, json!({"message": words}).to_string().into_bytes()),
                _ => self.answer(&method, &target, body, length),
            };
            match fault {
                Fault::CutAfter => break,
                Fault::HangAfter => return self.hang(&mut reader),
                _ => {}
            }
            let head = format!(
                "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
                answer.len()
            );
            if (&stream).write_all(&[head.as_bytes(), &answer].concat()).is_err() {
                return;
            }
        }
        let _ = stream.shutdown(Shutdown::Both);
    }

    fn hang(&self, reader: &mut BufReader<TcpStream>) {
        let (state, changed) = &*self.state;
        state.lock().unwrap().hanging += 1;
        changed.notify_all();
        let _ = std::io::copy(reader, &mut std::io::sink());
    }

    fn answer(&self, method: &str, target: &str, body: Vec<u8>, length: usize) -> (u16, Vec<u8>) {
        let mut state = self.state.0.lock().unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let path = percent_decoded(path);
        let missing = || (404, json!({"message": "Not Found"}));
        let (status, answer) = match (method, path.as_str()) {
            ("POST", "/oauth2/token") => (200, json!({"access_token": "token-1", "expires_in": 3600})),
            ("POST", "/v1/documents") => {
                state.made += 1;
                let id = format!("las:document:{:032x}", state.made);
                let body: Value = serde_json::from_slice(&body).unwrap();
                let answer = self.shown(&id, &body);
                state.documents.insert(id, Document { body, ..Document::default() });
                (200, answer)
            }
            ("GET", "/v1/documents") => {
                let from: usize = query
                    .split('&')
                    .find_map(|pair| pair.strip_prefix("nextToken=")?.parse().ok())
                    .unwrap_or_default();
                let page: Vec<Value> = state
                    .documents
                    .iter()
                    .skip(from)
                    .take(7)
                    .map(|(id, one)| self.shown(id, &one.body))
                    .collect();
                let next = (from + 7 < state.documents.len()).then(|| (from + 7).to_string());
                (200, json!({"documents": page, "nextToken": next}))
            }
            ("DELETE", "/v1/documents") => {
                let gone: Vec<Value> = state.documents.keys().map(|id| json!({"documentId": id})).collect();
                state.documents.clear();
                (200, json!({"documents": gone, "nextToken": null}))
            }
            (_, path) => {
                let name = path.rsplit('/').next().unwrap();
                let id = if name.contains(':') { name.to_owned() } else { format!("las:document:{name}") };
                match (method, path.starts_with("/files/"), state.documents.get_mut(&id)) {
                    (_, _, None) => missing(),
                    ("PUT", true, Some(document)) => {
                        (document.content, document.length) = (Some(body), length);
                        document.puts += 1;
                        return (200, Vec::new());
                    }
                    ("GET", true, Some(document)) => {
                        return (200, document.content.clone().unwrap_or_default());
                    }
                    ("PATCH", _, Some(document)) => {
                        let change: Value = serde_json::from_slice(&body).unwrap();
                        for (key, value) in change.as_object().unwrap() {
                            document.body[key] = value.clone();
                        }
                        (200, self.shown(&id, &document.body))
                    }
                    ("GET", _, Some(document)) => (200, self.shown(&id, &document.body)),
                    _ => missing(),
                }
            }
        };
        (status, answer.to_string().into_bytes())
    }

    fn shown(&self, id: &str, body: &Value) -> Value {
        let mut all = body.clone();
        all["documentId"] = id.into();
        all["createdTime"] = "2099-01-02T03:04:05.678+0000".into();
        all["fileUrl"] =
            format!("http://127.0.0.1:{}/files/{}", self.port, id.trim_start_matches("las:document:")).into();
        all
    }
}

/// A summary with the status that the command ended with.
#[track_caller]
pub fn summary(run: &Run) -> (i32, Value) {
    (run.code, run.json())
}

fn head(reader: &mut BufReader<TcpStream>) -> Option<(String, String, usize)> {
    let mut line = String::new();
    if reader.read_line(&mut line).ok()? == 0 {
        return None;
    }
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        assert!(!name.eq_ignore_ascii_case("transfer-encoding"), "file servers refuse chunks");
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().ok()?;
        }
    }
    Some((method, target, length))
}

fn percent_decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        out.push(char::from(u8::from_str_radix(&part[..2], 16).unwrap()));
        out.push_str(&part[2..]);
    }
    out
}
