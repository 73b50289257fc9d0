//! Waiting for a project that is stopped: it is started by any call, but a call waits no longer than its time limit.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{Bridge, Call, Client, is_still_starting, projects, ran_out};
use crate::error::{Error, Kind, Result};

const PAUSE: Duration = Duration::from_millis(300);
const LONGEST: Duration = Duration::from_secs(3);

/// Until when, and what is said on the way.
pub struct Patience<'a> {
    end: Instant,
    limit: Duration,
    say: &'a dyn Fn(&str),
}

impl<'a> Patience<'a> {
    /// So long from now.
    pub fn new(limit: Duration, say: &'a dyn Fn(&str)) -> Patience<'a> {
        Patience { end: Instant::now() + limit, limit, say }
    }

    fn left(&self) -> Duration {
        self.end.saturating_duration_since(Instant::now())
    }

    fn seconds(&self, most: u64) -> Option<i64> {
        i64::try_from(self.left().as_secs().clamp(1, most)).ok()
    }

    async fn pause(&self, pause: &mut Duration, what: &str) -> Result<()> {
        if self.left().is_zero() {
            let error = Error::new(Kind::Pending, format!("{what} within {} s", self.limit.as_secs()));
            return Err(error.hint(
                "allow more with --start-timeout SECONDS, or look at `afar cocalc hub projects state ID`",
            ));
        }
        tokio::time::sleep((*pause).min(self.left())).await;
        *pause = (*pause * 3 / 2).min(LONGEST);
        Ok(())
    }
}

/// Starts a project where it does not run, and waits until it answers.
///
/// # Errors
/// It does not within the time; the service's refusal.
pub async fn running(client: &Client, project: Option<&str>, patience: &Patience<'_>) -> Result<()> {
    if let Some(project) = project {
        match state(client, project).await {
            Ok(state) if state == "running" => return Ok(()),
            Ok(state) => {
                (patience.say)(&format!("the project is `{state}`: starting it"));
                started(client, project, patience).await?;
            }
            // A project's own key cannot ask the hub: the project itself tells.
            Err(error) if error.kind() == Kind::Auth => {}
            Err(error) => return Err(error),
        }
    }
    answering(client, project, patience).await
}

async fn started(client: &Client, project: &str, patience: &Patience<'_>) -> Result<()> {
    let call = Call::new(Bridge::Hub, "projects.start", json!({"project_id": project}));
    match client.call(&call.seconds(patience.seconds(600))).await {
        Err(error) if !ran_out(&error) => return Err(error),
        _ => {}
    }
    reached(client, project, "running", patience).await
}

/// Waits until a project is in a state.
///
/// # Errors
/// It is not within the time; the service's refusal.
pub async fn reached(client: &Client, project: &str, wanted: &str, patience: &Patience<'_>) -> Result<()> {
    let mut pause = PAUSE;
    loop {
        let state = state(client, project).await?;
        // A stopped project is `opened`, one that was put away `closed` or `archived`.
        let there = match wanted {
            "running" => state == "running",
            _ => matches!(state.as_str(), "opened" | "closed" | "archived"),
        };
        if there {
            return Ok(());
        }
        patience.pause(&mut pause, &format!("the project is `{state}` and not `{wanted}`")).await?;
    }
}

async fn answering(client: &Client, project: Option<&str>, patience: &Patience<'_>) -> Result<()> {
    let (mut pause, mut said) = (PAUSE, false);
    let bridge = Bridge::Project(project.map(str::to_owned));
    loop {
        let call = Call::new(bridge.clone(), "system.ping", json!({})).seconds(patience.seconds(15));
        match client.call(&call).await {
            Ok(_) => return Ok(()),
            Err(error) if ran_out(&error) || is_still_starting(&error) => {}
            Err(error) => return Err(error),
        }
        if !said {
            (patience.say)("the project does not answer yet: waiting for it");
            said = true;
        }
        patience.pause(&mut pause, "the project did not answer").await?;
    }
}

/// A project's state in one word.
async fn state(client: &Client, project: &str) -> Result<String> {
    let value =
        client.call(&Call::new(Bridge::Hub, "projects.state", json!({"project_id": project}))).await?;
    let word = projects::state(&json!({"state": value})).to_owned();
    if let Some(trouble) = value.get("error").and_then(Value::as_str).filter(|text| !text.is_empty()) {
        return Err(Error::service(format!("the project is `{word}`: {trouble}"))
            .hint("look at the project in CoCalc's web pages"));
    }
    Ok(if word.is_empty() { "unknown".to_owned() } else { word })
}
