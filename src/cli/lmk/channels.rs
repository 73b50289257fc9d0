//! `lmk channels …`.

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::{file::Edit, registry};
use crate::error::{Error, Kind, Result};
use crate::output::ui::Mark;
use crate::output::{Column, Envelope, Item, List, Output};
use crate::services::lmk::channels::{self, Filter};

const TYPES: [&str; 3] = ["email", "text-message", "web-push"];

/// Which channels are meant.
#[derive(clap::Args, Debug, Clone)]
pub struct Which {
    /// Part of the name, in any case
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// The name is the whole name, case kept
    #[arg(long, requires = "name")]
    pub name_exact: bool,
    /// Type of the channel
    #[arg(long = "type", value_name = "TYPE", value_parser = TYPES)]
    pub kind: Option<String>,
}

impl Which {
    fn filter(self) -> Filter {
        Filter { name: self.name, exact: self.name_exact, kind: self.kind }
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("notificationChannelId", "ID"),
        Column::new("name", "Name"),
        Column::new("payload.type", "Type"),
        Column::new("isDefault", "Default"),
        Column::new("isVerified", "Verified"),
    ]
}

fn shown(rows: Vec<Value>) -> Output {
    let mut list = List::of(rows, columns());
    list.name = "notificationChannelId";
    list.envelope = Envelope::Named("channels");
    Output::List(list)
}

/// List notification channels
///
/// Example:
///   afar lmk channels list --type email
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ListArgs {
    #[command(flatten)]
    which: Which,
}

impl Leaf for ListArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        Ok(shown(channels::list(&ctx.lmk()?, &self.which.filter()).await?))
    }
}

/// Show the one channel that is meant
///
/// Example:
///   afar lmk channels get --name laptop
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetArgs {
    #[command(flatten)]
    which: Which,
}

impl Leaf for GetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let value = channels::one(&ctx.lmk()?, &self.which.filter()).await?;
        Ok(Output::Item(Item { value, columns: columns(), whole: None }))
    }
}

/// Show or set the channel that notifications go to
///
/// Example:
///   afar lmk channels default
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DefaultArgs {
    /// ID or name of the channel from now on
    id: Option<String>,
}

impl Leaf for DefaultArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.lmk()?;
        let settings = ctx.settings()?;
        let known = |all: &[Value], wanted: &str| {
            let named = |channel: &&Value| {
                channel["name"].as_str().is_some_and(|name| name.to_lowercase() == wanted.to_lowercase())
            };
            let mut named = all.iter().filter(named);
            let only = named.next().filter(|_| named.next().is_none());
            all.iter().find(|channel| channels::id(channel) == wanted).or(only).cloned()
        };
        let all = channels::list(&client, &Filter::default()).await?;
        let missing = |id: &str| {
            let error = Error::new(Kind::NotFound, format!("there is no channel `{id}`"));
            let known =
                all.iter().flat_map(|one| [channels::id(one), one["name"].as_str().unwrap_or_default()]);
            let error = match crate::nearest::some(id, known, 3)[..] {
                [] => error,
                ref near => error.hint(format!("did you mean `{}`?", near.join("`, `"))),
            };
            error.hint("`afar lmk channels list` lists them")
        };
        let value = match (&self.id, settings.text("lmk.default_channel")) {
            (Some(id), _) => {
                let channel = known(&all, id).ok_or_else(|| missing(id))?;
                if let Some(setting) = registry::find("lmk.default_channel") {
                    let mut edit = Edit::open(&settings.config.path).await?;
                    let id = channels::id(&channel);
                    edit.set(&settings.profile, setting, id)?;
                    edit.save()?;
                    ctx.ui.status(Mark::Done, &format!("Notifications go to {id} from now on."));
                }
                channel
            }
            (None, Some(id)) => known(&all, &id).ok_or_else(|| missing(&id))?,
            (None, None) => {
                let marked = all.iter().find(|channel| channel.get("isDefault") == Some(&Value::Bool(true)));
                let first = marked.or(all.first()).cloned();
                first.ok_or_else(|| Error::new(Kind::NotFound, "there is no notification channel"))?
            }
        };
        match ctx.choice()?.explicit {
            true => Ok(Output::Item(Item { value, columns: columns(), whole: None })),
            false => Ok(Output::Text(channels::id(&value).to_owned())),
        }
    }
}
