//! `bai service …`: endpoints that answer with a model, and the sessions behind them.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::entity::TABLE;
use super::options::{pairs, with_unit};
use super::{cells, entity, official, official_text, service_route, show};
use crate::cli::context::Ctx;
use crate::cli::tree::{Leaf, Node, leaf, query};
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Output, plain};
use crate::services::bai::entities::service::{INFO, LIST, ROUTE};
use crate::services::bai::services::{about, found};
use crate::services::bai::sessions::architecture;
use crate::services::bai::{Call, fields};

/// All commands about services.
pub static NODES: &[Node] = &[
    query(&LIST, &TABLE),
    leaf::<InfoArgs>("info"),
    leaf::<CreateArgs>("create"),
    leaf::<RmArgs>("rm"),
    leaf::<SyncArgs>("sync"),
    leaf::<ScaleArgs>("scale"),
    leaf::<TokenArgs>("generate-token"),
    leaf::<EndpointArgs>("get-endpoint"),
    leaf::<service_route::RatioArgs>("update-traffic-ratio"),
    leaf::<service_route::DownscaleArgs>("downscale-route"),
];

/// A service by its name or ID.
#[derive(clap::Args)]
pub(super) struct Service {
    /// Name or ID of the service
    #[arg(value_name = "SERVICE_NAME_OR_ID")]
    service: String,
}

impl Service {
    /// Asks something of it.
    async fn ask(&self, ctx: &Ctx, method: Method, rest: &str, body: Option<Value>) -> Result<Value> {
        let client = ctx.bai_announced().await?;
        let mut call = about(method, &found(&client, &self.service).await?, rest);
        if let Some(body) = body {
            call = call.json(body);
        }
        client.json(&call).await
    }

    /// Asks something of it and says that it is done.
    pub(super) async fn change(
        &self,
        ctx: &Ctx,
        method: Method,
        rest: &str,
        body: Option<Value>,
        done: &str,
    ) -> Result<Output> {
        let answer = match self.ask(ctx, method, rest, body).await {
            Ok(answer) => answer,
            Err(error) => return official::failed(ctx, error, None),
        };
        ctx.ui.status(Mark::Done, done);
        match ctx.choice()?.explicit && !ctx.personality.is_drop_in() {
            true => Ok(show::item(answer)),
            false => Ok(Output::Nothing),
        }
    }

    /// What GraphQL knows of it.
    async fn known(&self, ctx: &Ctx) -> Result<Option<crate::output::Item>> {
        let client = ctx.bai_announced().await?;
        let id = found(&client, &self.service).await?;
        entity::one(ctx, &INFO, &Map::from_iter([("endpoint_id".to_owned(), json!(id))])).await
    }

    fn missing(&self, ctx: &Ctx) -> Result<Output> {
        let argument = INFO.row.args.first();
        entity::missing(ctx, &argument.map(|arg| (arg, self.service.clone())).into_iter().collect())
    }
}

/// Show a model service and its routes
///
/// Example:
///   afar bai service info mysvc
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct InfoArgs {
    #[command(flatten)]
    service: Service,
}

impl Leaf for InfoArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let item = match self.service.known(ctx).await {
            Ok(Some(item)) => item,
            Ok(None) => return self.service.missing(ctx),
            Err(error) => return official::failed(ctx, error, None),
        };
        if !official_text(ctx)? {
            return Ok(Output::Item(item));
        }
        let rows: Vec<Vec<String>> = item
            .columns
            .iter()
            .map(|column| vec![column.title.to_owned(), column.text(&item.value)])
            .collect();
        let mut text = plain::columns(&["Field", "Value"], &rows, true) + "\n";
        let names = ["session", "status", "traffic_ratio"];
        let columns = cells::columns(&fields::select(ROUTE, &names));
        for route in item.value["routings"].as_array().into_iter().flatten() {
            let rows: Vec<Vec<String>> =
                columns.iter().map(|column| vec![column.title.to_owned(), column.text(route)]).collect();
            let id = route["routing_id"].as_str().unwrap_or_default();
            text += &format!("Route {id}: \n{}\n", plain::columns(&["Field", "Value"], &rows, true));
        }
        Ok(Output::Text(text))
    }
}

/// Make a model service and the sessions behind it
///
/// Example:
///   afar bai service create -t mysvc -r cpu=1 -r mem=2g python:3.9 mymodel 1
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CreateArgs {
    /// Image of the sessions
    image: String,
    /// Name or ID of the model
    model_name_or_id: String,
    /// How many sessions there are to be
    #[arg(value_name = "COUNT", allow_negative_numbers = true)]
    initial_session_count: i64,
    /// Name of the service; left out: one is made up
    #[arg(short = 't', long, value_name = "NAME")]
    name: Option<String>,
    /// Version of the model
    #[arg(long, value_name = "VERSION")]
    model_version: Option<String>,
    /// Where the model is in the sessions
    #[arg(long, value_name = "PATH", default_value = "/models")]
    model_mount_destination: String,
    /// Variable of the sessions (repeatable)
    #[arg(short, long, value_name = "KEY=VALUE")]
    env: Vec<String>,
    /// Script that runs when a session begins
    #[arg(long, value_name = "FILE")]
    bootstrap_script: Option<PathBuf>,
    /// Command that serves the model
    #[arg(short = 'c', long, value_name = "COMMAND", allow_hyphen_values = true)]
    startup_command: Option<String>,
    /// Resource slot, such as cpu=2 or mem=4g (repeatable)
    #[arg(short, long, value_name = "KEY=VALUE")]
    resources: Vec<String>,
    /// Resource option, such as shmem=64m (repeatable)
    #[arg(long, value_name = "KEY=VALUE")]
    resource_opts: Vec<String>,
    /// Containers of one session
    #[arg(long, value_name = "N", default_value_t = 1)]
    cluster_size: i64,
    /// Whether they are all on one agent
    #[arg(long, value_name = "MODE", default_value = "single-node", value_parser = ["single-node", "multi-node"])]
    cluster_mode: String,
    /// Domain that it belongs to
    #[arg(short, long, value_name = "NAME", default_value = "default")]
    domain: String,
    /// Project (group) that it belongs to
    #[arg(short, long, value_name = "NAME", default_value = "default")]
    project: String,
    /// Tag of the sessions
    #[arg(long, value_name = "TEXT")]
    tag: Option<String>,
    /// Architecture of the image; left out: this machine's
    #[arg(long, alias = "architecture", value_name = "NAME")]
    arch: Option<String>,
    /// Scaling group of the sessions
    #[arg(long, alias = "sgroup", value_name = "NAME", default_value = "default")]
    scaling_group: String,
    /// Access key of the owner, for administrators
    #[arg(short, long, alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
    /// Anybody may use it, without a token
    #[arg(long, alias = "expose-to-public")]
    public: bool,
}

impl Leaf for CreateArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.make(ctx).await.or_else(|error| official::failed(ctx, error, None))
    }
}

impl CreateArgs {
    async fn make(self, ctx: &Ctx) -> Result<Output> {
        let name =
            self.name.clone().unwrap_or_else(|| format!("bai-serve-{:010x}", fastrand::u64(..1 << 40)));
        let count = self.initial_session_count;
        let body = self.body(&name)?;
        let answer =
            ctx.bai_announced().await?.json(&Call::new(Method::POST, "/services").json(body)).await?;
        let value =
            json!({"endpoint_id": answer.get("endpoint_id"), "name": name, "desired_session_count": count});
        let names = ["endpoint_id", "name", "desired_session_count"];
        Ok(Output::Item(entity::item(ctx, value, &fields::select(INFO.known, &names))))
    }

    fn body(self, name: &str) -> Result<Value> {
        let script = match &self.bootstrap_script {
            Some(path) => Some(
                std::fs::read_to_string(path)
                    .map_err(|error| Error::usage(format!("cannot read {}: {error}", path.display())))?,
            ),
            None => None,
        };
        Ok(json!({
            "name": name,
            "desired_session_count": self.initial_session_count,
            "image": self.image,
            "arch": self.arch.as_deref().unwrap_or_else(|| architecture()),
            "group": self.project,
            "domain": self.domain,
            "cluster_size": self.cluster_size,
            "cluster_mode": self.cluster_mode,
            "tag": self.tag,
            "startup_command": self.startup_command,
            "bootstrap_script": script,
            "owner_access_key": self.owner,
            "open_to_public": self.public,
            "config": {
                "model": self.model_name_or_id,
                "model_version": self.model_version,
                "model_mount_destination": self.model_mount_destination,
                "environ": pairs("--env", &self.env)?,
                "scaling_group": self.scaling_group,
                "resources": with_unit(pairs("--resources", &self.resources)?),
                "resource_opts": with_unit(pairs("--resource-opts", &self.resource_opts)?),
            },
        }))
    }
}

/// End a model service and its sessions
///
/// Example:
///   afar bai service rm mysvc
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RmArgs {
    #[command(flatten)]
    service: Service,
}

impl Leaf for RmArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.service.change(ctx, Method::DELETE, "", None, "Removed.").await
    }
}

/// Let the app proxy know the routes as they are
///
/// Example:
///   afar bai service sync mysvc
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct SyncArgs {
    #[command(flatten)]
    service: Service,
}

impl Leaf for SyncArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.service.change(ctx, Method::POST, "/sync", None, "Done.").await
    }
}

/// Change how many sessions are behind a model service
///
/// Example:
///   afar bai service scale mysvc 4
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ScaleArgs {
    #[command(flatten)]
    service: Service,
    /// How many sessions there are to be
    #[arg(value_name = "COUNT", allow_negative_numbers = true)]
    target_count: i64,
}

impl Leaf for ScaleArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"to": self.target_count});
        self.service.change(ctx, Method::POST, "/scale", Some(body), "Triggered scaling.").await
    }
}

/// Make a token with which a model service can be used
///
/// Example:
///   afar bai service generate-token mysvc 3d --quiet
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct TokenArgs {
    #[command(flatten)]
    service: Service,
    /// How long it holds, such as 3d or 2h
    duration: String,
    /// Print the token alone
    #[arg(short, long)]
    quiet: bool,
}

impl Leaf for TokenArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"duration": self.duration});
        let answer = match self.service.ask(ctx, Method::POST, "/token", Some(body)).await {
            Ok(answer) => answer,
            Err(error) => return official::failed(ctx, error, None),
        };
        let token = answer.get("token").and_then(Value::as_str).unwrap_or_default().to_owned();
        if !self.quiet && ctx.personality.is_drop_in() {
            ctx.ui.status(Mark::Done, &format!("Generated API token {token}"));
            return Ok(Output::Nothing);
        }
        match ctx.choice()?.explicit {
            true => Ok(show::item(answer)),
            false => Ok(Output::Text(token)),
        }
    }
}

/// Print the URL of a model service
///
/// Example:
///   afar bai service get-endpoint mysvc
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct EndpointArgs {
    #[command(flatten)]
    service: Service,
}

impl Leaf for EndpointArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        match self.service.known(ctx).await {
            Ok(Some(item)) => match item.value["url"].as_str() {
                Some(url) => Ok(Output::Text(url.to_owned())),
                None if ctx.personality.is_drop_in() => Ok(Output::Text("None".to_owned())),
                None => Err(Error::new(Kind::NotFound, "the service has no URL yet")
                    .of(crate::services::bai::NAME)
                    .hint("`afar bai service info` shows its routes")),
            },
            Ok(None) => self.service.missing(ctx),
            Err(error) => official::failed(ctx, error, None),
        }
    }
}
