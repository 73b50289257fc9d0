//! `bai ps`: the list of sessions.

use std::rc::Rc;

use futures_util::StreamExt;
use serde_json::{Value, json};

use super::listing::Listing;
use super::rows;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::{List, Output};
use crate::services::bai::Client;
use crate::services::bai::fields::{self, Field, SESSION};
use crate::services::bai::gql::{LARGEST_PAGE, ListQuery};

/// What managers know, from those of 22.03 to the newest: each refuses what it does not have.
const STATUSES: [&str; 18] = [
    "PENDING",
    "SCHEDULED",
    "PULLING",
    "PREPARING",
    "PREPARED",
    "CREATING",
    "BUILDING",
    "RUNNING",
    "RESTARTING",
    "RUNNING_DEGRADED",
    "RESIZING",
    "SUSPENDED",
    "DEPRIORITIZING",
    "TERMINATING",
    "TERMINATED",
    "ERROR",
    "CANCELLED",
    "ALL",
];
/// Those that live.
pub const ACTIVE: &str = "PENDING,SCHEDULED,PULLING,PREPARING,RUNNING,RUNNING_DEGRADED,TERMINATING,ERROR";
/// Those that ended.
pub const DEAD: &str = "CANCELLED,TERMINATED";
/// Both.
pub const EVERY: &str = "PENDING,SCHEDULED,PULLING,PREPARING,RUNNING,RESTARTING,RUNNING_DEGRADED,TERMINATING,TERMINATED,ERROR,CANCELLED";

/// List compute sessions
///
/// Example:
///   afar bai ps --filter 'name like "train%"' --order -created_at
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Sessions of this status alone
    #[arg(short, long, value_name = "STATUS", value_parser = STATUSES)]
    status: Option<String>,
    /// Sessions of this access key, for administrators
    #[arg(long, value_name = "KEY")]
    access_key: Option<String>,
    /// Names alone
    #[arg(long)]
    name_only: bool,
    /// IDs alone
    #[arg(long)]
    id_only: bool,
    /// Sessions that have ended
    #[arg(long)]
    dead: bool,
    /// Sessions that run or are about to
    #[arg(long)]
    running: bool,
    /// Sessions of every status
    #[arg(short, long)]
    all: bool,
    /// More columns
    #[arg(long)]
    detail: bool,
    /// Fields to show, separated by commas
    #[arg(short, long, value_name = "FIELDS")]
    format: Option<String>,
    /// Without heading and rule
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    listing: Listing,
    /// The same as --watch SECONDS
    #[arg(long, value_name = "SECONDS", requires = "watch")]
    interval: Option<f64>,
}

impl Leaf for Args {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai_announced().await?;
        let admin = client.is_admin().await?;
        let fields = self.fields(ctx, &client, admin).await?;
        Ok(Output::List(self.list(ctx, client, &fields).await?))
    }
}

impl Args {
    /// The statuses that are asked for.
    fn statuses(&self) -> &str {
        // The official client's order: the wider one of several holds.
        match &self.status {
            Some(one) if one == "ALL" => EVERY,
            _ if self.all => EVERY,
            _ if self.dead => DEAD,
            _ if self.running => "PREPARING,RUNNING,RUNNING_DEGRADED",
            Some(one) => one,
            None => ACTIVE,
        }
    }

    async fn fields(&self, ctx: &Ctx, client: &Client, admin: bool) -> Result<Vec<&'static Field>> {
        let version = client.version().await?;
        if self.name_only {
            let names: &[&str] = if admin { &["name", "access_key"] } else { &["name"] };
            return Ok(fields::select(SESSION, names));
        }
        if let Some(format) = &self.format {
            return chosen(ctx, format);
        }
        if self.id_only {
            return Ok(fields::select(SESSION, &["session_id"]));
        }
        let mut names = vec!["name"];
        if admin {
            names.push("access_key");
        }
        names.extend([
            "session_id",
            "group_name",
            "main_kernel_id",
            "image",
            "type",
            "status",
            "status_info",
            "status_changed",
            "result",
        ]);
        if self.detail {
            names.extend(["tag", "created_at", "occupying_slots"]);
        }
        let mut fields = fields::select(SESSION, &names);
        fields.retain(|field| version.since(field.since.0, field.since.1));
        Ok(fields)
    }

    async fn list(&self, ctx: &Ctx, client: Rc<Client>, fields: &[&'static Field]) -> Result<List> {
        let variables = vec![
            ("status", "String", json!(self.statuses())),
            ("access_key", "String", json!(self.access_key)),
        ];
        let name = if self.id_only { "session_id" } else { "name" };
        let list = self.listing.list(ctx, client, "compute_session_list", variables, fields, name).await?;
        Ok(List { header: !self.plain, ..list })
    }
}

/// Fields that documents of older versions name and no server has.
const GONE: [&str; 4] = ["task_id", "used_memory", "max_used_memory", "cpu_using"];

/// The fields of `-f`. One that documents name and no server has is said and left out.
fn chosen(ctx: &Ctx, format: &str) -> Result<Vec<&'static Field>> {
    let mut fields = Vec::new();
    for name in format.split(',').map(str::trim) {
        match GONE.contains(&name) {
            true => ctx
                .ui
                .warn(&format!("no server has the field `{name}`; `afar bai info ID` shows live statistics")),
            false => fields.push(field(name)?),
        }
    }
    Ok(fields)
}

/// A field of `-f`; names that servers renamed are understood.
fn field(name: &str) -> Result<&'static Field> {
    let current = match name {
        "id" => "session_id",
        "kernel_id" => "main_kernel_id",
        "last_updated" => "status_changed",
        "occupied_slots" => "occupying_slots",
        other => other,
    };
    if let Some(field) = fields::find(SESSION, current) {
        return Ok(field);
    }
    let names: Vec<&str> = SESSION.iter().map(|field| field.name).collect();
    let error = Error::new(Kind::Refused, format!("There is no such format option: {name}"));
    Err(match crate::nearest::nearest(name, &names) {
        Some(near) => error.hint(format!("did you mean `{near}`?")),
        None => error.hint(format!("known here: {}", names.join(", "))),
    })
}

/// All sessions that have not ended, with what tells them apart.
///
/// # Errors
/// As the list's.
pub async fn living(ctx: &Ctx) -> Result<Vec<Value>> {
    let fields = fields::select(SESSION, &["session_id", "name", "image", "status", "created_at"]);
    let query = ListQuery {
        root: "compute_session_list",
        variables: vec![("status", "String", json!(ACTIVE)), ("access_key", "String", Value::Null)],
        fields: fields.iter().map(|field| field.query).collect(),
        offset: 0,
        page_size: 100,
        single: false,
        limit: None,
    };
    let mut pages = rows(query.pages(ctx.bai()?), fields);
    let mut all = Vec::new();
    while let Some(page) = pages.next().await.transpose()? {
        all.extend(page.rows);
    }
    Ok(all)
}

/// The first sessions, for commands that look a session up.
///
/// # Errors
/// As the list's.
pub async fn first_ten(client: &Rc<Client>) -> Result<Vec<Value>> {
    let statuses = "PENDING,SCHEDULED,PREPARING,RUNNING,RUNNING_DEGRADED,RESTARTING,TERMINATING,ERROR";
    Ok(some(client, statuses, 10).await?.0)
}

/// So many sessions whose status is one of these, and how many there are.
///
/// # Errors
/// As the list's.
pub async fn some(client: &Rc<Client>, statuses: &str, limit: usize) -> Result<(Vec<Value>, Option<u64>)> {
    let names = [
        "session_id",
        "group_name",
        "main_kernel_id",
        "name",
        "image",
        "type",
        "status",
        "status_info",
        "status_changed",
        "result",
    ];
    let fields = fields::select(SESSION, &names);
    let query = ListQuery {
        root: "compute_session_list",
        variables: vec![
            ("status", "String", json!(statuses)),
            ("access_key", "String", Value::Null),
            ("filter", "String", Value::Null),
            ("order", "String", Value::Null),
        ],
        fields: fields.iter().map(|field| field.query).collect(),
        offset: 0,
        page_size: limit.clamp(1, LARGEST_PAGE),
        single: limit <= LARGEST_PAGE,
        limit: Some(limit),
    };
    let (mut pages, mut found, mut total) = (rows(query.pages(client.clone()), fields), Vec::new(), None);
    while let Some(page) = pages.next().await.transpose()? {
        total = page.total.or(total);
        found.extend(page.rows);
    }
    found.truncate(limit);
    Ok((found, total))
}
