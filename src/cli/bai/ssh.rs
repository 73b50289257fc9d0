//! `bai ssh` and `bai scp`: this computer's own ssh and scp, into a session, through a port that is open meanwhile.

use std::ffi::OsString;
use std::process::ExitStatus;

use serde_json::{Map, Value};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use super::{app, apps, files};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, IoContext, Kind, Result};
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::apps::{Tunnel, list};

/// The port that is used where it is free, as the official client does.
const USUAL: u16 = 9922;
/// The key's name in every session.
const KEY: &str = "id_container";
/// The service's name.
const SERVICE: &str = "sshd";
/// Who one is in a session.
const USER: &str = "work@localhost";
/// Options of ssh that have a value.
const SSH_VALUES: &str = "BbcDEeFIiJLlmOoPQRSWw";
/// Options of scp that have a value.
const SCP_VALUES: &str = "cDFiJloSX";

/// Log in to a session, or run a command in it; the exit status is the command's
///
/// Options of ssh are written after the session's name: -L, -D, -t and so on are passed on.
///
/// Example:
///   afar bai ssh mysess -- nvidia-smi
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Local port in between (default: 9922, or any free one)
    #[arg(short, long, value_name = "PORT")]
    port: Option<u16>,
    /// Name or ID of the session, then options of ssh, then the command
    #[arg(required = true, num_args = 1.., trailing_var_arg = true, value_names = ["SESSION", "SSH_ARGUMENTS"])]
    words: Vec<String>,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let (session, rest) = self.words.split_first().ok_or_else(|| Error::usage("no session was named"))?;
        let given = Given::of(rest, SSH_VALUES, false)?;
        let door = Door::open_unless_ended(ctx, session, given.port.or(self.port)).await?;
        let mut ssh = Command::new("ssh");
        ssh.args(&given.options).args(door.options()).args(["-p", &door.port()?.to_string(), USER]);
        ssh.args(&given.words);
        door.run(ctx, ssh).await
    }
}

/// Copy files into or out of a session; its paths are written :PATH or SESSION:PATH
///
/// Example:
///   afar bai scp mysess -r :results .
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ScpArgs {
    /// Local port in between (default: 9922, or any free one)
    #[arg(short, long, value_name = "PORT")]
    port: Option<u16>,
    /// Copy folders with all that is in them
    #[arg(short, long)]
    recursive: bool,
    /// Name or ID of the session, then what to copy and where to; options of scp can stand in between
    #[arg(required = true, num_args = 1.., trailing_var_arg = true, value_names = ["SESSION", "PATHS"])]
    words: Vec<String>,
}

impl Leaf for ScpArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let (session, rest) = self.words.split_first().ok_or_else(|| Error::usage("no session was named"))?;
        let given = Given::of(rest, SCP_VALUES, true)?;
        let paths = paths(session, &given.words)?;
        let door = Door::open_unless_ended(ctx, session, given.port.or(self.port)).await?;
        let mut scp = Command::new("scp");
        scp.args(&given.options).args(door.options()).args(["-P", &door.port()?.to_string()]);
        if self.recursive || given.recursive {
            scp.arg("-r");
        }
        scp.arg("--").args(paths);
        door.run(ctx, scp).await
    }
}

/// The words after the session's name, sorted.
#[derive(Debug, Default, PartialEq, Eq)]
struct Given {
    port: Option<u16>,
    recursive: bool,
    /// Options of the program, their values with them.
    options: Vec<String>,
    /// All else.
    words: Vec<String>,
}

impl Given {
    /// Sorts words. Options of ours are taken out, others are the program's; `values` have one. Words may stand between
    /// options where `mixed`, else the first begins a command, of which nothing is touched.
    fn of(words: &[String], values: &str, mixed: bool) -> Result<Given> {
        let mut given = Given::default();
        let mut rest = words.iter();
        let port = |text: Option<&String>| {
            let port = text.and_then(|text| text.parse().ok());
            port.map(Some).ok_or_else(|| Error::usage("--port: not a port").hint("-p PORT, as in -p 9922"))
        };
        while let Some(word) = rest.next() {
            let letters = word.strip_prefix('-').filter(|letters| !letters.is_empty());
            match (word.as_str(), letters) {
                ("--", _) => break,
                ("-p" | "--port", _) => given.port = port(rest.next())?,
                ("--recursive" | "-r", _) if mixed => given.recursive = true,
                (_, Some(letters)) => {
                    if let Some(text) = letters.strip_prefix("-port=").or(letters.strip_prefix('p')) {
                        given.port = port(Some(&text.to_owned()))?;
                        continue;
                    }
                    given.options.push(word.clone());
                    // A value is the rest of the word, or the next one.
                    if letters.find(|c| values.contains(c)) == letters.len().checked_sub(1) {
                        given.options.extend(rest.next().cloned());
                    }
                }
                (_, None) => {
                    given.words.push(word.clone());
                    if !mixed {
                        break;
                    }
                }
            }
        }
        given.words.extend(rest.cloned());
        Ok(given)
    }
}

/// What scp is told: our paths as they are, the session's with its address.
fn paths(session: &str, words: &[String]) -> Result<Vec<String>> {
    let mut remote = 0;
    let mut paths = Vec::new();
    for word in words {
        // A colon after a slash belongs to a name.
        let head = word.split('/').next().unwrap_or_default().split_once(':').map(|(head, _)| head);
        let Some(head) = head else {
            paths.push(word.clone());
            continue;
        };
        let tail = &word[head.len() + 1..];
        let host = head.rsplit_once('@').map_or(head, |(_, host)| host);
        if !(host.is_empty() || host == "localhost" || head == session) {
            return Err(Error::usage(format!("`{word}` is neither here nor in session {session}"))
                .hint(format!("a file here is `./{word}`, one of the session `:{tail}`")));
        }
        remote += 1;
        paths.push(if head.contains('@') { word.clone() } else { format!("{USER}:{tail}") });
    }
    match (paths.len(), remote) {
        (0 | 1, _) => Err(Error::usage("a source and a target are needed")
            .hint(format!("afar bai scp {session} :result.csv ."))),
        (_, 0) => Err(Error::usage("none of the paths is in the session")
            .hint(format!("a colon before it says so: `:{}`", paths.pop().unwrap_or_default()))),
        _ => Ok(paths),
    }
}

/// A way into a session: its key, in a folder that is ours alone and goes away with this, and a local port.
struct Door {
    folder: TempDir,
    listener: TcpListener,
    tunnel: Tunnel,
}

impl Door {
    /// Opens one. Whoever wants an end meanwhile gets it, and the key goes away with its folder.
    async fn open_unless_ended(ctx: &Ctx, session: &str, port: Option<u16>) -> Result<Door> {
        use tokio::signal::unix::{SignalKind, signal};
        let mut hangup = signal(SignalKind::hangup())?;
        let wanted = crate::cli::interrupt::wanted();
        tokio::select! {
            // It listens before anything is made.
            biased;
            () = wanted => {}
            _ = hangup.recv() => {}
            door = Door::open(ctx, session, port) => return door,
        }
        Err(Error::new(Kind::Interrupted, "interrupted"))
    }

    async fn open(ctx: &Ctx, session: &str, port: Option<u16>) -> Result<Door> {
        let listener = match port {
            Some(port) => app::listen("127.0.0.1", port).await?,
            None => match TcpListener::bind(("127.0.0.1", USUAL)).await {
                Ok(listener) => listener,
                Err(_) => app::listen("127.0.0.1", 0).await?,
            },
        };
        let client = ctx.bai()?;
        let folder = tempfile::Builder::new()
            .prefix("afar-ssh-")
            .permissions(mode(0o700))
            .tempdir()
            .doing(|| "cannot make a temporary folder".to_owned())?;
        let hint = format!("`afar bai apps {session}` tells whether it offers {SERVICE}");
        let fetched = files::fetch(ctx, &client, session, &[KEY.to_owned()], folder.path()).await;
        let fetched = fetched.map_err(|error| match error.http_status() {
            // A manager's word for a file that is not there.
            Some(400) => error
                .details()
                .iter()
                .fold(no_key(session), |whole, line| whole.detail(line.as_str()))
                .hint(hint.as_str()),
            _ => error.context("Failed to download the SSH key from the session").hint(hint.as_str()),
        })?;
        let key = folder.path().join(KEY);
        if fetched.files != [key.clone()] {
            return Err(no_key(session).hint(hint));
        }
        std::fs::set_permissions(&key, mode(0o600)).doing(|| format!("cannot protect {}", key.display()))?;
        let known = list(&client, session).await?;
        if !known.iter().any(|one| one.get("name").and_then(Value::as_str) == Some(SERVICE)) {
            return Err(apps::no_app(session, SERVICE, &known));
        }
        let tunnel = Tunnel {
            client,
            session: session.to_owned(),
            app: SERVICE.to_owned(),
            arguments: Map::new(),
            envs: Map::new(),
        };
        let door = Door { folder, listener, tunnel };
        if ctx.personality.is_drop_in() {
            let text = format!("running a temporary sshd proxy at localhost:{} ...", door.port()?);
            ctx.ui.status(Mark::Info, &text);
        }
        Ok(door)
    }

    fn port(&self) -> Result<u16> {
        Ok(self.listener.local_addr()?.port())
    }

    /// Options that trust the port, as the way to it is trusted, and use the session's key. What the user gave comes
    /// before them and wins.
    fn options(&self) -> Vec<OsString> {
        let mut options: Vec<OsString> = Vec::new();
        for option in [
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "NoHostAuthenticationForLocalhost=yes",
            // An agent's many keys would use up the tries.
            "IdentitiesOnly=yes",
            // Else each run says that it added the host.
            "LogLevel=ERROR",
        ] {
            options.extend(["-o".into(), option.into()]);
        }
        options.extend(["-i".into(), self.folder.path().join(KEY).into_os_string()]);
        options
    }

    /// Runs the program while the port is open. Its status is ours.
    async fn run(self, ctx: &Ctx, mut command: Command) -> Result<Output> {
        let name = command.as_std().get_program().to_string_lossy().into_owned();
        let mut child = command.kill_on_drop(true).spawn().map_err(|error| {
            Error::new(Kind::Running, format!("cannot start {name}: {error}"))
                .hint(format!("`afar bai app SESSION {SERVICE}` opens a port for any other client"))
        })?;
        let status = tokio::select! {
            status = ended(&mut child) => status?,
            broken = app::serve(ctx, &self.tunnel, &self.listener, false) => match broken? {},
        };
        Ok(Output::Status(code(status)))
    }
}

/// Waits for a program. Ctrl-C reaches it too, and it decides what that means; being told to end is passed on.
///
/// # Errors
/// The system's.
pub async fn ended(child: &mut Child) -> Result<ExitStatus> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut term, mut hangup) = (signal(SignalKind::terminate())?, signal(SignalKind::hangup())?);
    let mut interrupt = signal(SignalKind::interrupt())?;
    loop {
        tokio::select! {
            status = child.wait() => return status.map_err(Error::from),
            _ = interrupt.recv() => {}
            _ = term.recv() => end(child),
            _ = hangup.recv() => end(child),
        }
    }
}

fn end(child: &Child) {
    let id = child.id().and_then(|id| i32::try_from(id).ok()).and_then(rustix::process::Pid::from_raw);
    if let Some(id) = id {
        // It may have ended just now.
        let _ = rustix::process::kill_process(id, rustix::process::Signal::TERM);
    }
}

/// A program's status as ours: 128 and the signal's number where one ended it.
fn code(status: ExitStatus) -> u8 {
    use std::os::unix::process::ExitStatusExt;
    let number = status.code().or_else(|| status.signal().map(|signal| 128 + signal));
    number.and_then(|number| u8::try_from(number).ok()).unwrap_or(1)
}

fn no_key(session: &str) -> Error {
    Error::new(Kind::NotFound, format!("session {session} has no key of its own for ssh"))
}

fn mode(bits: u32) -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(bits)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn given(line: &str, values: &str, mixed: bool) -> Given {
        let words: Vec<String> = line.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Given::of(&words, values, mixed).unwrap()
    }

    #[test]
    fn words_after_the_session_are_sorted() {
        let ssh = given("-p 22 -D 1080 -tt -vL8:h:9 ls -l -p 3", SSH_VALUES, false);
        assert_eq!(ssh.port, Some(22));
        assert_eq!(ssh.options, ["-D", "1080", "-tt", "-vL8:h:9"]);
        assert_eq!(ssh.words, ["ls", "-l", "-p", "3"]);
        let ssh = given("-vL 8:h:9 --port=7 -- -x", SSH_VALUES, false);
        assert_eq!(
            (ssh.port, ssh.options, ssh.words),
            (Some(7), vec!["-vL".into(), "8:h:9".into()], vec!["-x".into()])
        );
        let scp = given("a -r -l 100 :b -p9", SCP_VALUES, true);
        assert_eq!((scp.port, scp.recursive), (Some(9), true));
        assert_eq!((scp.options.join(" "), scp.words.join(" ")), ("-l 100".into(), "a :b".into()));
        assert!(Given::of(&["-p".into(), "x".into()], "", true).is_err());
    }

    #[test]
    fn paths_of_a_session_are_told_by_their_colon() {
        let told = |line: &str| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            paths("s", &words).map(|paths| paths.join(" ")).map_err(|error| error.message().to_owned())
        };
        assert_eq!(told(":a/b:c .").unwrap(), "work@localhost:a/b:c .");
        assert_eq!(told("./x:y s:d").unwrap(), "./x:y work@localhost:d");
        assert_eq!(told("work@localhost:a b").unwrap(), "work@localhost:a b");
        assert_eq!(told("localhost:a b").unwrap(), "work@localhost:a b");
        assert!(told("a b").is_err() && told(":a").is_err() && told("other:a b").is_err());
    }
}
