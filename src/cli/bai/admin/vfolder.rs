//! `bai admin vfolder …`: folders of all users, their hosts and who shares them.

use serde_json::{Map, Value, json};

use super::{told, word};
use crate::cli::bai::entity::TABLE;
use crate::cli::bai::official_text;
use crate::cli::context::Ctx;
use crate::cli::tree::{Leaf, Node, leaf, query};
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format, plain};
use crate::services::bai::{Call, NAME, entities};

/// All commands about folders of all users.
pub static NODES: &[Node] = &[
    query(&entities::vfolder::LIST, &TABLE),
    leaf::<HostsArgs>("list-hosts"),
    leaf::<PerfArgs>("perf-metric"),
    leaf::<FstabArgs>("get-fstab-contents"),
    leaf::<MountsArgs>("list-mounts"),
    leaf::<MountArgs>("mount-host"),
    leaf::<UmountArgs>("umount-host"),
    leaf::<SharedListArgs>("list-shared-vfolders"),
    leaf::<SharedInfoArgs>("shared-vfolder-info"),
    leaf::<UpdateSharedArgs>("update-shared-vf-permission"),
    leaf::<RemoveSharedArgs>("remove-shared-vf-permission"),
    leaf::<OwnerArgs>("change-vfolder-ownership"),
];

/// List all storage hosts
///
/// Example:
///   afar bai admin vfolder list-hosts
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct HostsArgs {}

impl Leaf for HostsArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/folders/_/all_hosts")).await?;
        told(ctx, answer, |answer| {
            let hosts = answer.get("allowed").and_then(Value::as_array).into_iter().flatten();
            let default = word(answer.get("default").unwrap_or(&Value::Null));
            let hosts: Vec<String> = hosts.map(word).collect();
            format!("Default vfolder host: {default}\nMounted hosts: {}", hosts.join(", "))
        })
    }
}

/// Show how fast a storage host is
///
/// Example:
///   afar bai admin vfolder perf-metric local:volume1
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct PerfArgs {
    /// The storage host, as PROXY:VOLUME
    vfolder_host: String,
}

impl Leaf for PerfArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let call = Call::new(Method::GET, "/folders/_/perf-metric");
        let answer = ctx.bai()?.json(&call.json(json!({"folder_host": self.vfolder_host}))).await?;
        told(ctx, answer, |answer| {
            let metrics = answer.get("metric").and_then(Value::as_object).into_iter().flatten();
            let text = |(key, value): (&String, &Value)| {
                let number = value.as_f64().or_else(|| value.as_str()?.parse().ok());
                let shown = match number {
                    Some(count) if key.contains("bytes") => format::natural(count),
                    Some(count) => format!("{count:.2}"),
                    None => word(value),
                };
                vec![key.clone(), shown]
            };
            plain::columns(&["Key", "Value"], &metrics.map(text).collect::<Vec<_>>(), true)
        })
    }
}

/// Show the fstab of the manager or an agent
///
/// Example:
///   afar bai admin vfolder get-fstab-contents
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct FstabArgs {
    /// ID of the agent; left out: the manager's
    #[arg(short, long, value_name = "ID")]
    agent_id: Option<String>,
}

impl Leaf for FstabArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let call = Call::new(Method::GET, "/folders/_/fstab").json(json!({"agent_id": self.agent_id}));
        let answer = ctx.bai()?.json(&call).await?;
        if ctx.personality.is_drop_in() {
            return Ok(Output::Text(word(&answer)));
        }
        match answer.get("content").and_then(Value::as_str) {
            Some(text) if !ctx.choice()?.explicit => Ok(Output::Text(text.to_owned())),
            _ => Ok(crate::cli::bai::show::item(answer)),
        }
    }
}

/// List what is mounted in the folder root of the manager and the agents
///
/// Example:
///   afar bai admin vfolder list-mounts
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct MountsArgs {}

impl Leaf for MountsArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/folders/_/mounts")).await?;
        told(ctx, answer, |answer| mounts(answer, "\nagents"))
    }
}

/// What became of mounts on the manager and each agent.
fn mounts(answer: &Value, agents: &str) -> String {
    let members = |value: &Value| value.as_object().cloned().unwrap_or_else(Map::new);
    let line = |indent: &str, key: &String, value: &Value| format!("{indent} {key} : {}", word(value));
    let mut lines = vec!["manager".to_owned()];
    lines.extend(members(&answer["manager"]).iter().map(|(key, value)| line(" ", key, value)));
    lines.push(agents.to_owned());
    for (agent, data) in members(&answer["agents"]) {
        lines.push(format!("  {agent}"));
        lines.extend(members(&data).iter().map(|(key, value)| line("   ", key, value)));
    }
    lines.join("\n")
}

/// Mount a file system in the folder root of the manager and the agents
///
/// Example:
///   afar bai admin vfolder mount-host nfs.example.com:/data vol9
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct MountArgs {
    /// Where the file system is
    fs_location: String,
    /// Name of the mount
    name: String,
    /// Options of the mount
    #[arg(short, long, value_name = "TEXT")]
    options: Option<String>,
    /// Write it into the fstab, so that it stays
    #[arg(long)]
    edit_fstab: bool,
}

impl Leaf for MountArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"name": self.name, "fs_location": self.fs_location, "options": self.options,
                          "edit_fstab": self.edit_fstab});
        let answer = ctx.bai()?.json(&Call::new(Method::POST, "/folders/_/mounts").json(body)).await?;
        told(ctx, answer, |answer| mounts(answer, "agents"))
    }
}

/// Unmount a file system from the folder root of the manager and the agents
///
/// Example:
///   afar bai admin vfolder umount-host vol9
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UmountArgs {
    /// Name of the mount
    name: String,
    /// Take it out of the fstab too
    #[arg(long)]
    edit_fstab: bool,
}

impl Leaf for UmountArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"name": self.name, "edit_fstab": self.edit_fstab});
        let answer = ctx.bai()?.json(&Call::new(Method::DELETE, "/folders/_/mounts").json(body)).await?;
        told(ctx, answer, |answer| mounts(answer, "agents"))
    }
}

/// List all folders that are shared
///
/// Example:
///   afar bai admin vfolder list-shared-vfolders
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct SharedListArgs {}

impl Leaf for SharedListArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/folders/_/shared")).await?;
        let folders = answer.get("shared").and_then(Value::as_array).cloned().unwrap_or_default();
        if official_text(ctx)? {
            return Ok(Output::Text(folders.iter().map(shared).collect()));
        }
        let columns = vec![
            Column::new("vfolder_id", "ID"),
            Column::new("vfolder_name", "Name"),
            Column::new("owner", "Owner"),
            Column::new("status", "Status"),
            Column::new("perm", "Permission"),
            Column::new("type", "Type"),
            Column::new("shared_to", "Shared to"),
        ];
        let mut list = List::of(folders, columns);
        list.name = "vfolder_id";
        Ok(Output::List(list))
    }
}

/// A shared folder in the official client's words.
fn shared(folder: &Value) -> String {
    let text = |key: &str| folder.get(key).map(word).unwrap_or_default();
    let mut lines = vec![
        format!("Virtual folder \"{}\" (ID: {})", text("vfolder_name"), text("vfolder_id")),
        format!("- Owner: {}", text("owner")),
        format!("- Status: {}", text("status")),
        format!("- Permission: {}", text("perm")),
        format!("- Folder Type: {}", text("type")),
    ];
    if let Some(users) = folder.get("shared_to").and_then(Value::as_object).filter(|map| !map.is_empty()) {
        lines.push("- Shared to:".to_owned());
        lines.extend(users.iter().map(|(key, value)| format!("\t- {key}: {}\n", word(value))));
    }
    lines.join("\n") + "\n"
}

/// Show with whom a folder is shared
///
/// Example:
///   afar bai admin vfolder shared-vfolder-info c0f1a1de-0b0f-4b5e-9a2d-5a8a3a6c9d10
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct SharedInfoArgs {
    /// ID of the folder
    vfolder_id: String,
}

impl Leaf for SharedInfoArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let call = Call::new(Method::GET, "/folders/_/shared").json(json!({"vfolder_id": self.vfolder_id}));
        let answer = ctx.bai()?.json(&call).await?;
        let found = answer.get("shared").and_then(Value::as_array).and_then(|list| list.first()).cloned();
        match found {
            Some(folder) => told(ctx, folder, shared),
            None => {
                Err(Error::new(Kind::NotFound, format!("no shared folder has the ID {}", self.vfolder_id))
                    .of(NAME)
                    .hint("`afar bai admin vfolder list-shared-vfolders` lists them"))
            }
        }
    }
}

/// Change what a user may do in a shared folder
///
/// Example:
///   afar bai admin vfolder update-shared-vf-permission c0f1a1de-0b0f-4b5e-9a2d-5a8a3a6c9d10 dfa9da54-4b28-432f-be29-c0d680c7a412 -p ro
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UpdateSharedArgs {
    /// ID of the folder
    vfolder_id: String,
    /// ID of the user
    user_id: String,
    /// What the user may do: ro, rw or wd (write and delete)
    #[arg(short, long, value_name = "PERMISSION")]
    permission: Option<String>,
}

impl Leaf for UpdateSharedArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        if self.permission.is_none() && !ctx.personality.is_drop_in() {
            return Err(Error::usage("--permission is missing: ro, rw or wd")
                .hint("`afar bai admin vfolder remove-shared-vf-permission` takes the share away"));
        }
        share(ctx, &self.vfolder_id, &self.user_id, self.permission.as_deref(), "Updated.").await
    }
}

/// Share a folder with a user no more
///
/// Example:
///   afar bai admin vfolder remove-shared-vf-permission c0f1a1de-0b0f-4b5e-9a2d-5a8a3a6c9d10 dfa9da54-4b28-432f-be29-c0d680c7a412
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RemoveSharedArgs {
    /// ID of the folder
    vfolder_id: String,
    /// ID of the user
    user_id: String,
}

impl Leaf for RemoveSharedArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        share(ctx, &self.vfolder_id, &self.user_id, None, "Removed.").await
    }
}

async fn share(ctx: &Ctx, folder: &str, user: &str, perm: Option<&str>, done: &str) -> Result<Output> {
    let body = json!({"vfolder": folder, "user": user, "perm": perm});
    let answer = ctx.bai()?.json(&Call::new(Method::POST, "/folders/_/shared").json(body)).await?;
    if official_text(ctx)? {
        return Ok(Output::Text(format!("{done}\n{}", word(&answer))));
    }
    ctx.ui.status(Mark::Done, done);
    match ctx.choice()?.explicit {
        true => Ok(crate::cli::bai::show::item(answer)),
        false => Ok(Output::Nothing),
    }
}

/// Give a folder to another user
///
/// Example:
///   afar bai admin vfolder change-vfolder-ownership c0f1a1de-0b0f-4b5e-9a2d-5a8a3a6c9d10 user@example.com
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct OwnerArgs {
    /// ID of the folder
    vfolder_id: String,
    /// E-mail address of its new owner
    user_email: String,
}

impl Leaf for OwnerArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"vfolder": self.vfolder_id, "user_email": self.user_email});
        ctx.bai()?.json(&Call::new(Method::POST, "/folders/_/change-ownership").json(body)).await?;
        let (folder, user) = (&self.vfolder_id, &self.user_email);
        super::manager::said(ctx, &format!("Now ownership of VFolder:{folder} goes to User:{user}"))
    }
}
