//! `bai create-from-template`: makes a session as a template describes it.

use super::create;
use super::options::{mounts, pairs, with_unit};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::render::Format;
use crate::output::{Item, Output};
use crate::services::bai::sessions::random_name;
use crate::services::bai::templates::Order;

/// Make a compute session from a template; what is given here replaces what the template says
///
/// Example:
///   afar bai create-from-template e7b5b6b2-9f3b-4a73-8b7e-1f1b1d3f5c20 -t mysess -r mem=4g
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// ID of the template
    #[arg(value_name = "ID")]
    template_id: String,
    /// Name of the session, 4 to 64 characters (default: a random one)
    #[arg(short = 't', long = "name", alias = "client-token", value_name = "NAME")]
    name: Option<String>,
    /// Type of the session
    #[arg(long = "type", value_name = "TYPE", value_parser = ["batch", "interactive"], default_value = "interactive")]
    kind: String,
    /// When to start: a time (2026-01-02T03:04:05) or a delay (1h)
    #[arg(long, value_name = "TIME", alias = "starts_at")]
    starts_at: Option<String>,
    /// Image to run
    #[arg(short, long, value_name = "IMAGE")]
    image: Option<String>,
    /// Command of a batch session
    #[arg(short = 'c', long, value_name = "COMMAND")]
    startup_command: Option<String>,
    /// Return when the session is enqueued
    #[arg(long)]
    enqueue_only: bool,
    /// Seconds that the server waits for the session to run (0: its default)
    #[arg(long, value_name = "SECONDS", default_value_t = 0, hide_default_value = true)]
    max_wait: u64,
    /// Fail where a session of this name exists
    #[arg(long)]
    no_reuse: bool,
    /// Session that this one waits for (repeatable)
    #[arg(long, value_name = "SESSION")]
    depends: Vec<String>,
    /// Address to call when the session's state changes
    #[arg(long, value_name = "URL")]
    callback_url: Option<String>,
    /// Environment variable of the session (repeatable)
    #[arg(short = 'e', long = "env", value_name = "NAME=VALUE")]
    env: Vec<String>,
    /// Label of the session
    #[arg(long, value_name = "TEXT")]
    tag: Option<String>,
    /// Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    #[arg(short = 'm', long = "mount", visible_short_alias = 'v', alias = "volume", value_name = "FOLDER")]
    mount: Vec<String>,
    /// Scaling group to run in
    #[arg(long = "scaling-group", alias = "sgroup", value_name = "NAME")]
    scaling_group: Option<String>,
    /// Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)
    #[arg(short = 'r', long = "resources", alias = "resource", value_name = "SLOT=AMOUNT")]
    resources: Vec<String>,
    /// Number of containers
    #[arg(long, value_name = "N")]
    cluster_size: Option<u32>,
    /// Resource option, such as shmem=64m (repeatable)
    #[arg(long, value_name = "NAME=VALUE")]
    resource_opts: Vec<String>,
    /// Domain of the session
    #[arg(short = 'd', long, value_name = "NAME")]
    domain: Option<String>,
    /// Group (project) of the session
    #[arg(short = 'g', long, value_name = "NAME")]
    group: Option<String>,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
    /// Mount none of the template's folders
    #[arg(long)]
    no_mount: bool,
    /// Set none of the template's environment variables
    #[arg(long)]
    no_env: bool,
    /// Take none of the template's resource slots and options
    #[arg(long)]
    no_resource: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let (names, places) = mounts(&self.mount, &client.config.mounts);
        let environ = pairs("-e", &self.env)?;
        let resources = with_unit(pairs("-r", &self.resources)?);
        let resource_opts = with_unit(pairs("--resource-opts", &self.resource_opts)?);
        let order = Order {
            template: self.template_id,
            name: self.name.unwrap_or_else(random_name),
            kind: self.kind,
            starts_at: self.starts_at,
            enqueue_only: self.enqueue_only,
            max_wait: self.max_wait,
            reuse: !self.no_reuse,
            dependencies: self.depends,
            callback_url: self.callback_url,
            tag: self.tag,
            domain: self.domain.unwrap_or_else(|| client.config.domain.clone()),
            group: self.group.unwrap_or_else(|| client.config.group.clone()),
            image: self.image,
            startup_command: self.startup_command,
            owner: self.owner,
            cluster_size: self.cluster_size,
            mounts: names,
            mount_map: (!self.mount.is_empty() || self.no_mount).then_some(places),
            environ: (!self.env.is_empty() || self.no_env).then_some(environ),
            resources: (!self.resources.is_empty() || self.no_resource).then_some(resources),
            resource_opts: (!self.resource_opts.is_empty() || self.no_resource).then_some(resource_opts),
            scaling_group: self.scaling_group,
        };
        let mut created = client.create_from_template(&order).await?;
        ctx.say_warnings(&client);
        if ctx.personality.is_drop_in() {
            // The official client names it so here.
            created.id.clone_from(&order.name);
        }
        create::say(ctx, &created)?;
        Ok(match ctx.choice()?.format {
            Format::Table | Format::Wide => Output::Nothing,
            _ => Output::Item(Item { value: created.answer, columns: Vec::new(), whole: None }),
        })
    }
}
