//! `afar top`: what runs now, of all services in one table.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::context::Ctx;
use super::tree::Leaf;
use super::{auth, bai, cocalc, las, lmk};
use crate::error::{Error, Kind, Result};
use crate::output::{Column, List, Output};

/// How long one service may take.
const LIMIT: Duration = Duration::from_secs(15);

/// Show what runs now: Backend.AI sessions, LMK jobs, Lucidtech executions, CoCalc jobs
///
/// All services are asked at once. One that is not set up is left out, one that does not answer is said
/// and hides nothing of the others. LMK jobs are those of this machine, CoCalc jobs those that were
/// started from here.
///
/// Example:
///   afar top -o jsonl
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// These services alone
    #[arg(value_name = "SERVICE", value_parser = ["bai", "lmk", "las", "cocalc"])]
    services: Vec<String>,
}

type Found<'a> = Pin<Box<dyn Future<Output = Result<Vec<Value>>> + 'a>>;
type Find = fn(&Ctx) -> Found<'_>;

/// The services, and how each tells what runs. LMK jobs are on this machine and need no login.
static SERVICES: &[(&str, bool, Find)] = &[
    ("bai", true, |ctx| Box::pin(sessions(ctx))),
    ("lmk", false, |ctx| Box::pin(async { lmk::jobs::living(ctx).map(jobs) })),
    ("las", true, |ctx| Box::pin(executions(ctx))),
    ("cocalc", true, |ctx| Box::pin(processes(ctx))),
];

impl Leaf for Args {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        ctx.settings()?;
        let mut asked = Vec::new();
        let mut out = Vec::new();
        for (service, login, find) in SERVICES {
            if !self.services.is_empty() && !self.services.iter().any(|one| one == service) {
                continue;
            }
            match auth::standing(ctx, service).filter(|_| *login) {
                Some(Ok(standing)) if !standing.missing.is_empty() => out.push(*service),
                Some(Err(error)) => asked.push((*service, failed(error))),
                _ => asked.push((*service, find(ctx))),
            }
        }
        if !out.is_empty() {
            ctx.ui.note(&format!(
                "Not set up and left out: {}. `afar auth login SERVICE` signs in.",
                out.join(", ")
            ));
        }
        let late = || Error::new(Kind::Network, format!("no answer within {} s", LIMIT.as_secs()));
        let answers = join_all(asked.into_iter().map(|(service, find)| async move {
            let found = tokio::time::timeout(LIMIT, find).await;
            (service, found.unwrap_or_else(|_| Err(late())))
        }));
        table(ctx, answers.await).map(Output::List)
    }
}

fn failed<'a>(error: Error) -> Found<'a> {
    Box::pin(async { Err(error) })
}

/// The rows of all that answered.
///
/// # Errors
/// The first service's, where none answered.
fn table(ctx: &Ctx, answers: Vec<(&'static str, Result<Vec<Value>>)>) -> Result<List> {
    let mut rows = Vec::new();
    let (mut answered, mut first) = (answers.is_empty(), None);
    for (service, found) in answers {
        match found {
            Ok(found) => {
                answered = true;
                rows.extend(found);
            }
            // What `--dry-run` shows is one request: that of the first service.
            Err(error) if error.kind() == Kind::DryRun => return Err(error),
            Err(error) => {
                ctx.ui.warn(&format!("{service}: {error}"));
                first.get_or_insert(error);
            }
        }
    }
    match first {
        Some(error) if !answered => return Err(error.hint("`afar auth status` asks each service by itself")),
        _ => {}
    }
    let named = [
        ("service", "Service"),
        ("name", "Name"),
        ("status", "Status"),
        ("since", "Since"),
        ("what", "What"),
        ("id", "ID"),
    ];
    Ok(List { name: "id", ..List::of(rows, named.map(|(field, title)| Column::new(field, title)).to_vec()) })
}

fn row(service: &str, id: &Value, name: &Value, status: &Value, since: &Value, what: &Value) -> Value {
    json!({"service": service, "id": id, "name": name, "status": status, "since": since, "what": what})
}

async fn sessions(ctx: &Ctx) -> Result<Vec<Value>> {
    let all = bai::ps::living(ctx).await?;
    let one =
        |s: &Value| row("bai", &s["session_id"], &s["name"], &s["status"], &s["created_at"], &s["image"]);
    Ok(all.iter().map(one).collect())
}

fn jobs(all: Vec<Value>) -> Vec<Value> {
    let one = |j: &Value| row("lmk", &j["name"], &j["name"], &j["state"], &j["started"], &j["command"]);
    all.iter().map(one).collect()
}

async fn executions(ctx: &Ctx) -> Result<Vec<Value>> {
    let all = las::work::running(ctx).await?;
    let one = |(flow, e): &(Value, Value)| {
        let name = flow.get("name").filter(|name| !name.is_null()).unwrap_or(&flow["workflowId"]);
        row("las", &e["executionId"], name, &e["status"], &e["startTime"], &flow["workflowId"])
    };
    Ok(all.iter().map(one).collect())
}

async fn processes(ctx: &Ctx) -> Result<Vec<Value>> {
    let Output::List(mut list) = cocalc::job::known(ctx).await? else { return Ok(Vec::new()) };
    let mut rows = Vec::new();
    while let Some(page) = list.pages.next().await.transpose()? {
        rows.extend(page.rows);
    }
    let one =
        |j: &Value| row("cocalc", &j["job_id"], &j["command"], &j["status"], &j["start"], &j["project_id"]);
    Ok(rows.iter().filter(|job| job["status"] == "running").map(one).collect())
}
