//! CoCalc's refusals: those with a status, those that come with 200, and what is no answer of CoCalc's at all.

use serde_json::Value;

use super::{Bridge, Call, NAME};
use crate::error::{Error, Kind};
use crate::http::Response;

/// The exit status where a time limit ended what ran, as timeout(1) has it.
pub const TIME_LIMIT: u8 = 124;

/// What a failure is told with.
pub struct Told<'a> {
    /// The call that failed.
    pub call: &'a Call,
    /// What must not be seen.
    pub secret: &'a str,
}

impl Told<'_> {
    /// A text of the server's as one line without the key: gateways are known to repeat what they were sent.
    fn line(&self, text: &str) -> String {
        let text = match self.secret.is_empty() {
            true => text.to_owned(),
            false => text.replace(self.secret, "********"),
        };
        let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        clean.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Whether asking a second time changes nothing more.
pub fn is_repeatable(name: &str) -> bool {
    const READS: &[&str] = &[
        "system.ping",
        "system.test",
        "system.getNames",
        "system.userSearch",
        "system.listJupyterKernels",
        "projects.state",
        "projects.status",
        "projects.touch",
        "jupyter.kernels",
        "sync.history",
        "messages.get",
        "org.get",
        "org.getAll",
        "org.getUsers",
    ];
    READS.contains(&name)
}

/// Whether the bridge gave up waiting: what was asked for goes on.
pub fn ran_out(error: &Error) -> bool {
    error.data_ref().and_then(Value::as_str) == Some("408")
}

/// Whether nobody answered in the project: it is still starting, and nothing was done.
pub fn is_still_starting(error: &Error) -> bool {
    error.data_ref().and_then(Value::as_str) == Some("503")
}

/// Words of the server, the kind of error that they stand for, and what to do next.
const KNOWN: &[(&str, Kind, &str)] = &[
    (
        "must be signed in and MUST provide",
        Kind::Auth,
        "the hub takes an account's key: this one is wrong, or a project's; `afar cocalc whoami` tells which",
    ),
    ("must sign in as project or account", Kind::Auth, "is the key right, and of this server (COCALC_HOST)?"),
    ("You must provide authentication", Kind::Auth, "set COCALC_API_KEY, or use `afar cocalc login`"),
    ("Unknown authorization type", Kind::Auth, "is there a proxy on the way that changes the request?"),
    (
        "must specify project_id",
        Kind::Config,
        "an account's key needs a project: --project-id ID or COCALC_PROJECT_ID; `afar cocalc projects list` shows yours",
    ),
    (
        "project specific api key must match",
        Kind::Auth,
        "this key is of another project: leave --project-id and COCALC_PROJECT_ID out",
    ),
    ("collaborator on", Kind::Auth, "is the project's ID right? `afar cocalc projects list` shows yours"),
    ("permission denied", Kind::Auth, "is the ID right, and does the key's account take part?"),
    ("must be a site admin", Kind::Auth, "this is for administrators of the site"),
    ("unknown function", Kind::NotFound, "is the name right, and on this bridge (`call` or `hub call`)?"),
    (
        "Async operation",
        Kind::NotFound,
        "jobs live in the memory of the project's server, for an hour after the last look",
    ),
    ("No spec available", Kind::NotFound, "`afar cocalc hub jupyter kernels` lists the kernels"),
    ("not enabled on this server", Kind::Service, "give a project with --project-id ID"),
    ("already used", Kind::Conflict, "choose another name"),
    ("no org named", Kind::NotFound, "`afar cocalc hub org get-all` lists the organizations"),
    ("cannot find user", Kind::NotFound, "`afar cocalc hub system user-search TEXT` finds accounts"),
    ("does not exist", Kind::NotFound, "is the name right?"),
    ("compute server not connected", Kind::Service, "start the compute server, or leave it out"),
    ("ENOENT: no such file", Kind::NotFound, "is the path right? `afar cocalc ls` shows what is there"),
    ("ESRCH", Kind::NotFound, "the process has ended"),
    ("timeout must be positive", Kind::Usage, "give a number of seconds above 0"),
];

/// A failure that came as a value.
pub fn of_value(told: &Told<'_>, value: &Value) -> Error {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let text = told.line(&text);
    let error = |kind: Kind, message: &str| Error::new(kind, message).of(NAME);
    if text.contains("code='408'") || text.starts_with("timeout - ") {
        return error(Kind::Network, &text).data("408".into()).hint(late(told.call));
    }
    if text.contains("code='503'") {
        let hint =
            "the project is still starting, or does not start; wait for it with --start-timeout SECONDS";
        return error(Kind::Network, &text).data("503".into()).hint(hint);
    }
    if text.starts_with("killed command") {
        let hint = "the time limit ended it; allow more with --timeout SECONDS";
        return error(Kind::Service, &text).data("killed".into()).exit(TIME_LIMIT).hint(hint);
    }
    if text.contains("execution time limit") {
        let hint =
            "allow more for a cell with --limit-seconds N; long work is better run by `afar cocalc exec`";
        return error(Kind::Service, &text).exit(TIME_LIMIT).hint(hint);
    }
    if text.contains("was not able to run") {
        return unable(told, &text);
    }
    match KNOWN.iter().find(|(words, ..)| text.contains(words)) {
        Some((_, kind, hint)) => error(*kind, &text).hint(*hint),
        None => error(Kind::Service, &text).hint("--debug shows what is sent and answered"),
    }
}

/// What to do after the bridge gave up.
fn late(call: &Call) -> String {
    let limit = match call.timeout {
        Some(ms) => format!("{} s", ms / 1000),
        None => "its usual 15 s".to_owned(),
    };
    match call.bridge {
        Bridge::Project(_) => format!(
            "the bridge waited {limit} and gave up, what was asked for may go on; wait longer with --timeout SECONDS, or for a stopped project with --start-timeout SECONDS"
        ),
        Bridge::Hub => format!(
            "the bridge waited {limit} and gave up, the work goes on; do not repeat it blindly, wait longer with --timeout SECONDS"
        ),
    }
}

/// A program that could not be started, as a shell would say it.
fn unable(told: &Told<'_>, text: &str) -> Error {
    let args = told.call.args.pointer("/0");
    let program = args.and_then(|args| args.get("command")).and_then(Value::as_str).unwrap_or("the program");
    let program = told.line(program);
    let (words, code, hint) = if text.contains("EACCES") {
        ("permission denied", 126, "is the file executable?")
    } else {
        ("command not found", 127, "is it installed in the project, and does the folder to run it in exist?")
    };
    Error::service(format!("{program}: {words}")).of(NAME).detail(text).hint(hint).exit(code)
}

/// A failure with a status.
pub async fn of_status(told: &Told<'_>, response: Response) -> Error {
    let (status, reason) = (response.status, response.reason());
    let id = response.header("x-request-id").map(str::to_owned);
    let place = response.header("location").map(|text| told.line(text));
    let text = String::from_utf8_lossy(&response.beginning().await).into_owned();
    let words = match serde_json::from_str::<Value>(&text) {
        Ok(Value::Object(map)) => {
            map.values().filter_map(Value::as_str).map(|text| told.line(text)).collect::<Vec<_>>()
        }
        _ if text.trim_start().starts_with('<') => vec!["the answer is an HTML page".to_owned()],
        _ => Some(told.line(&text.chars().take(300).collect::<String>()))
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect(),
    };
    if (300..400).contains(&status) {
        let place = place.unwrap_or_else(|| "nowhere".to_owned());
        return Error::config(format!("{status} {reason}: the server redirects to {place}"))
            .of(NAME)
            .status(status)
            .hint("the key is not sent there; if it is the right server, set COCALC_HOST to its address");
    }
    let hint = match status {
        401 | 403 => "is the key right, and is there a proxy on the way that wants its own?",
        404 => "is COCALC_HOST right? the calls are below /api/conat of it",
        413 => {
            "the request is larger than the server takes; send long input in pieces, files with `afar cocalc cp`"
        }
        408 | 429 | 502..=504 => "wait a little and try again",
        500.. => "the server itself failed; try again later",
        _ => "--debug shows what is sent and answered",
    };
    let kind = if status == 413 { Kind::Usage } else { Kind::of_status(status) };
    let error = Error::new(kind, format!("{status} {reason}")).status(status).of(NAME).request_id(id);
    words.into_iter().fold(error, Error::detail).hint(hint)
}

/// An answer that is none of CoCalc's.
pub fn of_garbage(told: &Told<'_>, kind: &str, bytes: &[u8], error: &serde_json::Error) -> Error {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let start: String = told.line(&text).chars().take(80).collect();
    let failed = Error::service(format!("the answer is not JSON ({kind}, {} bytes): {error}", bytes.len()));
    let failed = if start.is_empty() { failed } else { failed.detail(format!("it starts: {start}")) };
    failed.of(NAME).hint("is COCALC_HOST right, and is there a proxy on the way?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn told(text: &str) -> Error {
        let call = Call::new(Bridge::Project(None), "system.exec", json!({"command": "no-such"}));
        of_value(&Told { call: &call, secret: "sk-key" }, &json!(text))
    }

    #[test]
    fn texts_have_their_kinds_and_codes() {
        assert_eq!(told("must sign in as project or account").exit_code(), 4);
        assert_eq!(told("must specify project_id or use project-specific api key").exit_code(), 3);
        assert_eq!(told("killed command 'sleep 30'").exit_code(), 124);
        assert_eq!(
            told("command 'x' was not able to run -- stderr='{\"code\":\"ENOENT\"}'").exit_code(),
            127
        );
        assert_eq!(
            told("command 'x' was not able to run -- stderr='{\"code\":\"EACCES\"}'").exit_code(),
            126
        );
        assert_eq!(told("Error: ENOENT: no such file or directory, scandir 'x'").exit_code(), 5);
        assert_eq!(told("Error: something new").exit_code(), 1);
        let late = told("timeout - callHub: subject='x', name='system.exec', code='408' ");
        assert!(ran_out(&late) && !is_still_starting(&late));
    }

    #[test]
    fn the_key_is_in_no_message_and_a_message_is_one_line() {
        let error = told("what\nis sk-key\u{1b}[31m?");
        assert_eq!(error.message(), "what is ******** [31m?");
    }
}
