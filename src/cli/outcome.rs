//! `--wait` and `--timeout`: staying until what was begun has ended.

use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::Value;

use super::context::Ctx;
use crate::config::registry::span;
use crate::error::{Error, Kind, Result};
use crate::services::rows::{Call, Outcome, Values, Verdict};

/// The pause after the first look; the later ones are longer, up to [`LONGEST`].
const FIRST: Duration = Duration::from_millis(400);
const LONGEST: Duration = Duration::from_secs(10);

/// How long to stay.
#[derive(Debug, Clone, Copy)]
pub struct Patience(Option<Duration>);

/// Adds the options.
pub fn augment(command: Command) -> Command {
    command.args([
        Arg::new("wait")
            .long("wait")
            .action(ArgAction::SetTrue)
            .help("Wait until it has ended; a failure is an error"),
        Arg::new("timeout")
            .long("timeout")
            .value_name("SECONDS")
            .requires("wait")
            .value_parser(clap::value_parser!(f64))
            .help("Wait no longer than so many seconds"),
    ])
}

/// Whether to wait.
///
/// # Errors
/// The time is none.
pub fn asked(matches: &ArgMatches) -> Result<Option<Patience>> {
    if !matches.get_flag("wait") {
        return Ok(None);
    }
    Patience::of(matches.get_one::<f64>("timeout").copied()).map(Some)
}

impl Patience {
    /// So many seconds, or for ever.
    ///
    /// # Errors
    /// The time is none.
    pub fn of(seconds: Option<f64>) -> Result<Patience> {
        let limit = seconds.map(|number| span(number).ok_or(())).transpose();
        limit.map(Patience).map_err(|()| Error::usage("--timeout: not a number of seconds from 0 on"))
    }
}

/// What something was in the end, or when patience ran out, and the error that follows from it.
pub struct Ended {
    /// Its last state.
    pub value: Value,
    /// It failed, or goes on.
    pub error: Option<Error>,
}

/// Asks until it has ended.
///
/// # Errors
/// Those of `fetch`.
pub async fn ended<A>(
    ctx: &Ctx,
    outcome: &Outcome,
    values: &Values,
    began: Value,
    patience: Patience,
    fetch: impl Fn(Call) -> A,
) -> Result<Ended>
where
    A: Future<Output = Result<Value>>,
{
    let end = patience.0.map(|limit| tokio::time::Instant::now() + limit);
    let (mut value, mut pause, mut said) = (began.clone(), FIRST, String::new());
    loop {
        let status = value.get("status").and_then(Value::as_str).unwrap_or("unknown").to_owned();
        match outcome.verdict(&value) {
            Verdict::Good => return Ok(Ended { value, error: None }),
            Verdict::Bad => {
                let why = value.pointer("/error/message").or(value.get("error")).and_then(Value::as_str);
                let error = Error::service(format!("it ended as `{status}`"));
                let error = why.into_iter().fold(error, |error, why| error.detail(why));
                return Ok(Ended { value, error: Some(error) });
            }
            Verdict::Open => {}
        }
        if status != said {
            ctx.ui.note(&format!("Status: {status}"));
            said = status;
        }
        let left = end.map(|end| end.saturating_duration_since(tokio::time::Instant::now()));
        if left.is_some_and(|left| left.is_zero()) {
            let error =
                Error::new(Kind::Pending, format!("it is still `{said}`")).hint("wait longer with --timeout");
            return Ok(Ended { value, error: Some(error) });
        }
        tokio::time::sleep(left.map_or(pause, |left| left.min(pause))).await;
        pause = pause.mul_f64(1.5).min(LONGEST);
        value = outcome.pick(&began, fetch(outcome.call(values, &began)?).await?)?;
    }
}
