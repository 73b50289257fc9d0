//! Backend.AI's tools.

use std::time::Duration;

use clap::{Args, Command, FromArgMatches};
use rmcp::model::ContentBlock;

use super::clip::Clip;
use super::desk::{Desk, Reply, Stop, cancelled};
use super::given::Given;
use crate::cli::bai::options::SessionOptions;
use crate::cli::bai::ps;
use crate::cli::bai::run::exit_status;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::services::bai::execution::{Execution, Step, Work};
use crate::services::bai::sessions::{Created, Destroy};
use crate::services::bai::{Client, NAME};

/// `bai_sessions`.
pub async fn sessions(desk: &Desk, given: Given) -> Result<Reply> {
    let statuses = match given.needed("status") {
        "dead" => ps::DEAD,
        "all" => ps::EVERY,
        _ => ps::ACTIVE,
    };
    let limit = given.number("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(20);
    let client = desk.round().bai()?;
    let (rows, total) = ps::some(&client, statuses, limit).await?;
    Ok(desk.rows("sessions", rows, total))
}

/// The options of `afar bai run` that the tool has.
fn options(given: &Given) -> Result<SessionOptions> {
    let mut words = Vec::new();
    words.extend(given.filled("session").map(|name| format!("--name={name}")));
    words.extend(given.texts("env").iter().map(|pair| format!("--env={pair}")));
    words.extend(given.texts("resources").iter().map(|pair| format!("--resources={pair}")));
    let command = SessionOptions::augment_args(Command::new("bai_run").no_binary_name(true));
    let wrong = |error: clap::Error| Error::usage(error.to_string());
    let matches = command.try_get_matches_from(words).map_err(wrong)?;
    SessionOptions::from_arg_matches(&matches).map_err(wrong)
}

/// `bai_run`.
pub async fn run(desk: &Desk, given: Given, stop: &Stop) -> Result<Reply> {
    let round = desk.round();
    let client = round.bai()?;
    let options = options(&given)?;
    let mut spec = options.spec(&client, given.needed("image"), &options.env)?;
    spec.preopen_ports = Some(Vec::new());
    // Not left in the middle: what is being made has to be taken away again.
    let created = client.create_session(&spec).await?;
    round.ctx.say_warnings(&client);
    let limit =
        Duration::from_secs(given.number("timeout").and_then(|n| u64::try_from(n).ok()).unwrap_or(600));
    let mut said = Said::new(desk);
    let outcome = tokio::select! {
        outcome = executed(&client, &created, given.needed("code"), &mut said) => outcome,
        () = stop.asked() => Err(cancelled()),
        () = tokio::time::sleep(limit) => {
            Err(Error::new(Kind::Pending, format!("the code did not end within {} s", limit.as_secs()))
                .of(NAME).hint("allow more with timeout"))
        }
    };
    let ours = given.filled("session").is_none() && created.created;
    let left = match ours {
        true => client.destroy_session(&created.name, &Destroy::default()).await.err(),
        false => match &outcome {
            Err(_) => interrupted(&client, &created).await.err(),
            Ok(_) => None,
        },
    };
    let outcome = outcome.map_err(|error| match &left {
        Some(why) => error.detail(format!("session {} may still run: {}", created.name, why.message())),
        None => error,
    });
    let kept = match (ours, left) {
        (true, None) => String::new(),
        (true, Some(why)) => {
            format!("\nsession: {} (it was not taken away: {})", created.name, why.message())
        }
        (false, _) => format!("\nsession: {}", created.name),
    };
    Ok(said.reply(exit_status(outcome?), &kept))
}

async fn executed(client: &Client, created: &Created, code: &str, said: &mut Said<'_>) -> Result<i64> {
    if created.status != "RUNNING" {
        let error = Error::new(Kind::Pending, format!("session {} is {}", created.name, created.status));
        return Err(error.of(NAME).hint("is there room for what it asks for? bai_sessions lists what runs"));
    }
    let session = if client.version().await?.major <= 4 { &created.name } else { &created.id };
    let mut execution = Execution::start(client, session, &Work::Query(code.to_owned())).await?;
    loop {
        match execution.next().await? {
            Step::Finished(code) => {
                execution.close().await;
                return Ok(code);
            }
            // As at the end of a pipe.
            Step::Input(_) => execution.answer(String::new()).await?,
            step => said.hear(step),
        }
    }
}

/// Ends code that goes on in a session that stays.
async fn interrupted(client: &Client, created: &Created) -> Result<()> {
    let call = client.about_session(Method::POST, &created.name, "/interrupt", None).await?;
    client.json(&call).await.map(|_| ())
}

/// What the code said, within the bound.
struct Said<'a> {
    desk: &'a Desk,
    out: Clip,
    err: Clip,
    media: Vec<ContentBlock>,
}

impl Said<'_> {
    fn new(desk: &Desk) -> Said<'_> {
        Said { desk, out: Clip::new(desk.most / 2), err: Clip::new(desk.most / 2), media: Vec::new() }
    }

    fn hear(&mut self, step: Step) {
        match step {
            Step::Stdout(text) => self.out.push(&text),
            Step::Stderr(text) => self.err.push(&text),
            Step::Media(kind, data) => {
                let picture = data.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,"));
                match picture {
                    Some((kind, data)) if kind.starts_with("image/") => {
                        // As many as a person would look at.
                        if self.media.len() < 20 {
                            self.media.push(self.desk.picture(kind, data));
                        }
                    }
                    _ => self.out.push(&format!("[{kind}]\n{data}\n")),
                }
            }
            Step::Files(files) => {
                for (name, url) in files {
                    self.out.push(&format!("[file {name}: {url}]\n"));
                }
            }
            Step::Cleaned(_) | Step::Built(_) | Step::Input(_) | Step::Finished(_) => {}
        }
    }

    fn reply(self, code: u8, kept: &str) -> Reply {
        let (out, err) = (self.out.text(), self.err.text());
        let text = format!("stdout:\n{out}\n\nstderr:\n{err}\n\nexit_code: {code}{kept}");
        std::iter::once(ContentBlock::text(text)).chain(self.media).collect()
    }
}
