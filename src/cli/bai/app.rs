//! `bai app`: a port of this computer that leads to a service of a session.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::apps;
use crate::cli::context::Ctx;
use crate::cli::interrupt;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::render::Format;
use crate::output::ui::Mark;
use crate::output::{Output, format};
use crate::services::bai::apps::{Tunnel, list};

/// Open a local port that leads to a session's application, until Ctrl-C
///
/// Example:
///   afar bai app mysess jupyter --bind 8888
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name or ID of the session
    session: String,
    /// Name of the application, as `afar bai apps` lists it
    app: String,
    /// Where to listen; port 0 takes any free one
    #[arg(short, long, value_name = "[HOST:]PORT", default_value = "127.0.0.1:8080")]
    bind: String,
    /// Argument that the application starts with: "--option value", once for each option
    #[arg(long, value_name = "ARGUMENT", allow_hyphen_values = true)]
    arg: Vec<String>,
    /// Environment variable that the application starts with: NAME=VALUE
    #[arg(short, long, value_name = "NAME=VALUE")]
    env: Vec<String>,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let (host, port) = address(&self.bind)?;
        let client = ctx.bai()?;
        let known = list(&client, &self.session).await?;
        let app = known.iter().find(|one| one.get("name").and_then(Value::as_str) == Some(&self.app));
        let Some(app) = app else {
            return Err(match ctx.personality.is_drop_in() {
                true => Error::service(format!("The app \"{}\" is not supported by the session.", self.app)),
                false => apps::no_app(&self.session, &self.app, &known),
            });
        };
        let listener = listen(&host, port).await?;
        let port = listener.local_addr()?.port();
        // Signals are listened for before anybody is told that it runs.
        let mut end = std::pin::pin!(interrupt::wanted());
        tokio::select! {
            biased;
            () = &mut end => return Ok(Output::Nothing),
            () = std::future::ready(()) => {}
        }
        ready(ctx, &self, app, &host, port)?;
        let tunnel = Tunnel {
            client,
            session: self.session,
            app: self.app,
            arguments: self.arg.iter().filter_map(|line| argument(line)).collect(),
            envs: self.env.iter().map(|line| variable(line)).collect(),
        };
        let http = app.get("protocol").and_then(Value::as_str) == Some("http");
        tokio::select! {
            ended = serve(ctx, &tunnel, &listener, http) => match ended? {},
            () = end => {}
        }
        if ctx.personality.is_drop_in() {
            ctx.ui.status(Mark::Info, "Shutting down....");
            ctx.ui.status(Mark::Info, &format!("The local proxy to \"{}\" has terminated.", tunnel.app));
        }
        Ok(Output::Nothing)
    }
}

/// Says where the application can be reached.
fn ready(ctx: &Ctx, args: &Args, app: &Value, host: &str, port: u16) -> Result<()> {
    let template = app.get("url_template").and_then(Value::as_str).unwrap_or("{protocol}://{host}:{port}");
    let shown = if host.contains(':') { format!("[{host}]") } else { host.to_owned() };
    // The official client always fills in tcp, which no browser understands.
    let protocol = match app.get("protocol").map(format::plain).as_deref() {
        Some("http") if !ctx.personality.is_drop_in() => "http",
        _ => "tcp",
    };
    let url = template
        .replace("{protocol}", protocol)
        .replace("{host}", &shown)
        .replace("{port}", &port.to_string());
    if matches!(ctx.choice()?.format, Format::Json | Format::Jsonl) {
        let whole = json!({"session": args.session, "app": args.app, "host": host, "port": port, "url": url});
        return ctx.ui.print(&format!("{whole}\n"));
    }
    ctx.ui.status(
        Mark::Info,
        &format!(
            "A local proxy to the application \"{}\" provided by the session \"{}\" is available at:\n{url}",
            args.app, args.session
        ),
    );
    if host == "0.0.0.0" {
        ctx.ui.status(
            Mark::Warn,
            "NOTE: Replace \"0.0.0.0\" with the actual hostname you use to connect with the CLI app proxy.",
        );
    }
    Ok(())
}

/// Carries every connection that comes, as many at once as come, until this is dropped.
///
/// # Errors
/// The port cannot be listened on any more.
pub async fn serve(ctx: &Ctx, tunnel: &Tunnel, listener: &TcpListener, http: bool) -> Result<Infallible> {
    let mut connections = FuturesUnordered::new();
    loop {
        tokio::select! {
            came = listener.accept() => match came {
                Ok((near, _)) => connections.push(tunnel.carry(near, http)),
                Err(error) => {
                    // Mostly too many open files: those that end make room.
                    ctx.ui.warn(&format!("a connection could not be taken: {error}"));
                    tokio::time::sleep(Duration::from_millis(200)).await;
                }
            },
            Some(ended) = connections.next() => if let Err(error) = ended {
                let why: Vec<&str> =
                    std::iter::once(error.message()).chain(error.details().iter().map(String::as_str)).collect();
                ctx.ui.warn(&format!("a connection to {} failed: {}", tunnel.app, why.join("; ")));
            },
        }
    }
}

/// Takes a port of this computer.
///
/// # Errors
/// It is taken, or not ours to take.
pub async fn listen(host: &str, port: u16) -> Result<TcpListener> {
    TcpListener::bind((host, port)).await.map_err(|error| {
        let error_of = Error::usage(format!("cannot listen on {host}:{port}: {error}"));
        error_of.hint("--bind PORT takes another port, --bind 0 any free one")
    })
}

/// `[HOST:]PORT`.
fn address(text: &str) -> Result<(String, u16)> {
    let (host, port) = text.rsplit_once(':').unwrap_or(("127.0.0.1", text));
    let port = port.parse().map_err(|_| {
        Error::usage(format!("--bind: `{text}` does not end with a port"))
            .hint("[HOST:]PORT, as in 127.0.0.1:8080")
    })?;
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let all = IpAddr::V4(Ipv4Addr::UNSPECIFIED).to_string();
    Ok((if host.is_empty() || host == "*" { all } else { host.to_owned() }, port))
}

/// An argument as the service is told: the option, and nothing, a value, or several.
fn argument(line: &str) -> Option<(String, Value)> {
    let words = words(line);
    let mut parts = words.iter().flat_map(|word| match word.split_once('=') {
        Some((option, value)) => vec![option.to_owned(), value.to_owned()],
        None => vec![word.clone()],
    });
    let option = parts.next()?;
    let mut values: Vec<Value> = parts.map(Value::from).collect();
    let value = match values.len() {
        0 => Value::Null,
        1 => values.remove(0),
        _ => Value::from(values),
    };
    Some((option, value))
}

fn variable(line: &str) -> (String, Value) {
    let (name, value) = line.trim().split_once('=').unwrap_or((line.trim(), ""));
    (name.to_owned(), Value::from(value))
}

/// Words as a shell would cut them: quotes keep blanks, a backslash keeps what follows.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, _) if c.is_whitespace() => words.extend(word.take()),
            (None | Some('"'), '\\') => word.get_or_insert_default().extend(rest.next()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn arguments_are_cut_as_a_shell_cuts_them() {
        let told = |line: &str| argument(line).unwrap();
        assert_eq!(told("--bare"), ("--bare".into(), Value::Null));
        assert_eq!(told("--flag 'a b'"), ("--flag".into(), json!("a b")));
        assert_eq!(told("--flag=x\\ y"), ("--flag".into(), json!("x y")));
        assert_eq!(told("--many 1  \"\" 3"), ("--many".into(), json!(["1", "", "3"])));
        assert_eq!(argument("  "), None);
        assert_eq!(variable("A=b=c"), ("A".into(), json!("b=c")));
    }

    #[test]
    fn addresses() {
        assert_eq!(address("8888").unwrap(), ("127.0.0.1".into(), 8888));
        assert_eq!(address("[::1]:0").unwrap(), ("::1".into(), 0));
        assert_eq!(address(":80").unwrap(), ("0.0.0.0".into(), 80));
        assert!(address("notaport").is_err() && address("1:70000").is_err());
    }
}
