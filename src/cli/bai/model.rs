//! `bai model …`: folders that model services run.

use serde_json::{Map, Value, json};

use super::listing::Listing;
use super::vfolder::byte_size;
use super::{entity, model_files, official, official_text};
use crate::cli::context::Ctx;
use crate::cli::tree::{Leaf, Node, leaf};
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Column, Item, Output};
use crate::services::bai::entities::vfolder::MODELS;
use crate::services::bai::folders::about;
use crate::services::bai::{Call, Client};

/// All commands about models.
pub static NODES: &[Node] = &[
    leaf::<ListArgs>("list"),
    leaf::<InfoArgs>("info"),
    leaf::<CreateArgs>("create"),
    leaf::<RmArgs>("rm"),
    leaf::<model_files::UploadArgs>("upload"),
    leaf::<model_files::DownloadArgs>("download"),
];

/// What the official client says where a folder is no model.
const NO_MODEL: &str = "Not a valid model storage. There is no directory named `versions` under the model storage or model storage not found.";

/// List models
///
/// Example:
///   afar bai model list
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ListArgs {
    #[command(flatten)]
    listing: Listing,
}

impl Leaf for ListArgs {
    const LIST: bool = true;

    async fn run(mut self, ctx: &Ctx) -> Result<Output> {
        let models = "(usage_mode == \"MODEL\")";
        self.listing.filter = Some(match self.listing.filter.filter(|text| !text.is_empty()) {
            Some(filter) => format!("({filter}) & {models}"),
            None => models.to_owned(),
        });
        entity::answer(ctx, &MODELS, &Vec::new(), Map::new(), self.listing).await
    }
}

/// Show a model and its versions
///
/// Example:
///   afar bai model info mymodel
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct InfoArgs {
    /// Name of the model
    model_name: String,
}

impl Leaf for InfoArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        match self.show(ctx).await {
            Err(error) if ctx.personality.is_drop_in() && error.http_status().is_some() => {
                match ctx.globals.output.as_deref() {
                    Some("json") => official::print_json(ctx, &json!({"error": NO_MODEL}))?,
                    _ => ctx.ui.status(Mark::Fail, NO_MODEL),
                }
                official::failed(ctx, error, None)
            }
            Err(error) => {
                let error = match error.kind() {
                    Kind::NotFound => error.hint("`afar bai model list` lists the models"),
                    _ => error,
                };
                official::failed(ctx, error, None)
            }
            done => done,
        }
    }
}

impl InfoArgs {
    async fn show(&self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai_announced().await?;
        let mut model = client.json(&about(Method::GET, &self.model_name, "")).await?;
        let call = about(Method::GET, &self.model_name, "/files").json(json!({"path": "versions"}));
        let files = client.json(&call).await?;
        let mut versions: Vec<String> = crate::services::bai::folders::directories(&files)?;
        versions.sort_by(|a, b| b.cmp(a));
        let Some(members) = model.as_object_mut() else {
            return Err(Error::service("the server's answer is no model").of(crate::services::bai::NAME));
        };
        members.insert("versions".to_owned(), json!(versions));
        Ok(Output::Item(item(&model, &["id", "name", "versions"])))
    }
}

/// These members of an object, in its own order.
fn item(object: &Value, members: &[&str]) -> Item {
    let map = object.as_object().into_iter().flatten();
    let value: Value = map
        .filter(|(key, _)| members.contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect::<Map<_, _>>()
        .into();
    let known = [Column::new("id", "ID"), Column::new("name", "Name"), Column::new("versions", "Versions")];
    let order: Vec<&String> = value.as_object().into_iter().flatten().map(|(key, _)| key).collect();
    let mut columns: Vec<Column> =
        known.into_iter().filter(|column| order.iter().any(|key| *key == column.field)).collect();
    columns.sort_by_key(|column| order.iter().position(|key| *key == column.field));
    let whole = json!({"count": 1, "total_count": 1, "items": [value]});
    Item { value, columns, whole: Some(whole) }
}

/// Make a folder for a model
///
/// Example:
///   afar bai model create mymodel
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CreateArgs {
    /// Name of the model
    name: String,
    /// Storage host to make it on; left out, the server chooses it
    host: Option<String>,
    /// Group that it belongs to, by ID or name
    #[arg(short, long, value_name = "GROUP")]
    group: Option<String>,
    /// HOST is a path on the servers that is to be used as it is, for administrators
    #[arg(long, requires = "host")]
    unmanaged: bool,
    /// What its users may do: ro, rw or wd (write and delete)
    #[arg(short, long, value_name = "PERMISSION", default_value = "rw")]
    permission: String,
    /// The most that it may hold, such as 10g; 0: as much as there is
    #[arg(short, long, value_name = "SIZE", default_value = "0")]
    quota: String,
    /// Users may clone it
    #[arg(long, alias = "allow-clone")]
    cloneable: bool,
}

impl Leaf for CreateArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.make(ctx).await.or_else(|error| official::failed(ctx, error, None))
    }
}

impl CreateArgs {
    async fn make(&self, ctx: &Ctx) -> Result<Output> {
        if self.quota != "0" {
            byte_size(&self.quota).map_err(|what| crate::error::Error::usage(format!("--quota: {what}")))?;
        }
        let client: std::rc::Rc<Client> = ctx.bai_announced().await?;
        let (host, path) = if self.unmanaged { (None, Some(&self.host)) } else { (Some(&self.host), None) };
        let body = json!({"name": self.name, "host": host, "unmanaged_path": path, "group": self.group,
            "usage_mode": "model", "permission": self.permission, "quota": self.quota, "cloneable": self.cloneable});
        let made = client.json(&Call::new(Method::POST, "/folders").json(body)).await?;
        let versions = json!({"path": "versions", "parents": true, "exist_ok": true});
        client.call(&about(Method::POST, &self.name, "/mkdir").json(versions)).await.map_err(|error| {
            error.hint(format!(
                "the folder was made, its directory `versions` was not: `afar bai vfolder mkdir {} versions`",
                self.name
            ))
        })?;
        ctx.ui.status(Mark::Done, "Created the model.");
        match official_text(ctx)? || ctx.personality.is_drop_in() {
            true => Ok(Output::Item(item(&made, &["id", "name"]))),
            false => Ok(super::show::item(made)),
        }
    }
}

/// Delete a model and all its versions
///
/// Example:
///   afar bai model rm mymodel
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RmArgs {
    /// Name of the model
    model_name: String,
}

impl Leaf for RmArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let asked = async {
            let call = about(Method::DELETE, &self.model_name, "").json(json!({"id": self.model_name}));
            ctx.bai_announced().await?.call(&call).await
        };
        if let Err(error) = asked.await {
            return official::failed(ctx, error, None);
        }
        ctx.ui.status(Mark::Done, "Model deleted.");
        Ok(Output::Nothing)
    }
}
