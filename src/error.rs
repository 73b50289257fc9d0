//! The one error of the program: what failed, why, what to do next, and the exit code that follows.

use std::fmt;

use serde_json::{Value, json};

/// The result of everything that can fail here.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What kind of thing went wrong; the exit code depends on nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The service refused or failed, or a query found nothing.
    Service,
    /// A wrong option, argument or input.
    Usage,
    /// A command refused its arguments itself (the official Backend.AI client has a status of its own for this).
    Refused,
    /// A setting is missing or wrong.
    Config,
    /// Not logged in, or the credentials were refused.
    Auth,
    /// The thing named does not exist.
    NotFound,
    /// The thing exists already, or its state forbids the call.
    Conflict,
    /// No connection, no answer in time, too many requests.
    Network,
    /// `--wait` ran out and nothing failed.
    Pending,
    /// afar failed while it ran something for the user.
    Running,
    /// Ctrl-C.
    Interrupted,
    /// The reader of our output went away; nothing is said.
    BrokenPipe,
    /// `--dry-run` or `--curl`: the message is the answer, not an error.
    DryRun,
}

impl Kind {
    /// The stable word for machines (`error.kind` under `-o json`).
    pub fn word(self) -> &'static str {
        match self {
            Kind::Service => "service",
            Kind::Usage | Kind::Refused => "usage",
            Kind::Config => "config",
            Kind::Auth => "auth",
            Kind::NotFound => "not-found",
            Kind::Conflict => "conflict",
            Kind::Network => "network",
            Kind::Pending => "pending",
            Kind::Running => "running",
            Kind::Interrupted => "interrupted",
            Kind::BrokenPipe => "broken-pipe",
            Kind::DryRun => "dry-run",
        }
    }

    /// The documented exit code (`afar help exit-codes`).
    pub fn exit_code(self) -> u8 {
        match self {
            Kind::BrokenPipe | Kind::DryRun => 0,
            Kind::Service => 1,
            Kind::Usage | Kind::Refused => 2,
            Kind::Config => 3,
            Kind::Auth => 4,
            Kind::NotFound => 5,
            Kind::Conflict => 6,
            Kind::Network => 7,
            Kind::Pending => 8,
            Kind::Running => 125,
            Kind::Interrupted => 130,
        }
    }

    /// The kind that an HTTP status stands for.
    pub fn of_status(status: u16) -> Kind {
        match status {
            401 | 403 => Kind::Auth,
            404 | 410 => Kind::NotFound,
            409 | 412 => Kind::Conflict,
            408 | 429 | 502..=504 => Kind::Network,
            _ => Kind::Service,
        }
    }
}

/// One error: a clear line, further lines, hints, and what a machine wants to know.
#[derive(Debug)]
pub struct Error(Box<Inner>);

#[derive(Debug)]
struct Inner {
    kind: Kind,
    message: String,
    details: Vec<String>,
    hints: Vec<String>,
    service: Option<&'static str>,
    status: Option<u16>,
    request_id: Option<String>,
    exit: Option<u8>,
    data: Option<Value>,
}

impl Error {
    /// An error of this kind with its one line.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Error(Box::new(Inner {
            kind,
            message: message.into(),
            details: Vec::new(),
            hints: Vec::new(),
            service: None,
            status: None,
            request_id: None,
            exit: None,
            data: None,
        }))
    }

    /// A wrong option, argument or input.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// A missing or wrong setting.
    pub fn config(message: impl Into<String>) -> Self {
        Self::new(Kind::Config, message)
    }

    /// The service refused or failed.
    pub fn service(message: impl Into<String>) -> Self {
        Self::new(Kind::Service, message)
    }

    /// Adds what to do next.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hints.push(hint.into());
        self
    }

    /// Adds a further line of the server's own explanation.
    pub fn detail(mut self, line: impl Into<String>) -> Self {
        self.0.details.push(line.into());
        self
    }

    /// Names the service that answered.
    pub fn of(mut self, service: &'static str) -> Self {
        self.0.service.get_or_insert(service);
        self
    }

    /// The HTTP status of the answer.
    pub fn status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    /// The server's name for the request.
    pub fn request_id(mut self, id: Option<String>) -> Self {
        self.0.request_id = id;
        self
    }

    /// The server's own object, for code that decides by it.
    pub fn data(mut self, data: Value) -> Self {
        self.0.data = Some(data);
        self
    }

    /// Ends the program with this code instead of the kind's.
    pub fn exit(mut self, code: u8) -> Self {
        self.0.exit = Some(code);
        self
    }

    /// Puts words before the message: what was being done.
    pub fn context(mut self, what: impl fmt::Display) -> Self {
        self.0.message = format!("{what}: {}", self.0.message);
        self
    }

    /// What kind of error this is.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The HTTP status, where a server answered.
    pub fn http_status(&self) -> Option<u16> {
        self.0.status
    }

    /// The one line.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The server's own further lines.
    pub fn details(&self) -> &[String] {
        &self.0.details
    }

    /// The server's own object, where there is one.
    pub fn data_ref(&self) -> Option<&Value> {
        self.0.data.as_ref()
    }

    /// What to do next.
    pub fn hints(&self) -> &[String] {
        &self.0.hints
    }

    /// The exit code under afar's own name.
    pub fn exit_code(&self) -> u8 {
        self.0.exit.unwrap_or_else(|| self.0.kind.exit_code())
    }

    /// The exit code that was set on this very error, whatever its kind.
    pub fn exit_override(&self) -> Option<u8> {
        self.0.exit
    }

    /// Whether trying again may help.
    pub fn retryable(&self) -> bool {
        self.0.kind == Kind::Network
    }

    /// The object that `-o json` prints on stderr.
    pub fn to_json(&self) -> Value {
        json!({"error": {
            "kind": self.0.kind.word(),
            "message": self.0.message,
            "details": self.0.details,
            "hints": self.0.hints,
            "service": self.0.service,
            "status": self.0.status,
            "request_id": self.0.request_id,
            "retryable": self.retryable(),
        }})
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.message)
    }
}

impl std::error::Error for Error {}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        // Also where a pipe breaks: only the one behind our own stdout ends quietly, and `Ui` knows it.
        Error::service(error.to_string())
    }
}

/// What to do where a file or folder cannot be used.
const PLACE: &str =
    "check the permissions on the way there and the free space; `afar doctor` looks at afar's own folders";

/// Adds words to an I/O error: what was being done with which file.
pub trait IoContext<T> {
    /// Says what was being done.
    fn doing(self, what: impl FnOnce() -> String) -> Result<T>;
}

impl<T> IoContext<T> for std::io::Result<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T> {
        use std::io::ErrorKind;
        self.map_err(|error| {
            let place = matches!(
                error.kind(),
                ErrorKind::PermissionDenied
                    | ErrorKind::NotADirectory
                    | ErrorKind::ReadOnlyFilesystem
                    | ErrorKind::StorageFull
            );
            let error = Error::from(error).context(what());
            if place { error.hint(PLACE) } else { error }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_documented_code() {
        let codes: Vec<u8> = [
            Kind::Service,
            Kind::Usage,
            Kind::Config,
            Kind::Auth,
            Kind::NotFound,
            Kind::Conflict,
            Kind::Network,
            Kind::Pending,
            Kind::Running,
            Kind::Interrupted,
        ]
        .iter()
        .map(|kind| kind.exit_code())
        .collect();
        assert_eq!(codes, [1, 2, 3, 4, 5, 6, 7, 8, 125, 130]);
    }

    #[test]
    fn an_override_beats_the_kind() {
        assert_eq!(Error::usage("x").exit(4).exit_code(), 4);
    }
}
