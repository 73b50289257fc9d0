//! `bai dotfile …`: files that every new session of a user, group or domain finds in its home.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::body::Source;
use super::{forgone, show, some};
use crate::cli::context::Ctx;
use crate::cli::tree::{Leaf, Node, leaf};
use crate::error::Result;
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format};
use crate::services::bai::Call;

/// All dotfile commands.
pub static NODES: &[Node] = &[
    leaf::<CreateArgs>("create"),
    leaf::<GetArgs>("get"),
    leaf::<ListArgs>("list"),
    leaf::<UpdateArgs>("update"),
    leaf::<DeleteArgs>("delete"),
];

/// Whose dotfiles.
#[derive(clap::Args)]
struct Scope {
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
    /// Those of this domain; with --group the domain of the group
    #[arg(short, long, value_name = "NAME")]
    domain: Option<String>,
    /// Those of this group: its ID, or its name and --domain
    #[arg(short, long, value_name = "GROUP")]
    group: Option<String>,
}

impl Scope {
    /// The path, and what goes with a request.
    fn place(&self) -> (&'static str, Vec<(&'static str, &str)>) {
        let mut with = Vec::new();
        let path = match (some(self.group.as_ref()), some(self.domain.as_ref())) {
            (Some(group), domain) => {
                with.push(("group", group));
                with.extend(domain.map(|domain| ("domain", domain)));
                "/group-config/dotfiles"
            }
            (None, Some(domain)) => {
                with.push(("domain", domain));
                "/domain-config/dotfiles"
            }
            (None, None) => {
                with.extend(some(self.owner.as_ref()).map(|owner| ("owner_access_key", owner)));
                "/user-config/dotfiles"
            }
        };
        (path, with)
    }

    /// A call whose values are in the query.
    fn asked(&self, method: Method, path: Option<&str>) -> Call {
        let (place, with) = self.place();
        let call = Call::new(method, place).maybe("path", path);
        with.into_iter().fold(call, |call, (name, value)| call.query(name, value))
    }

    /// A call whose values are in the body.
    fn sent(&self, method: Method, path: &str, data: &str, perm: &str) -> Call {
        let (place, with) = self.place();
        let mut body = Map::new();
        for (name, value) in [("data", data), ("path", path), ("permission", perm)].into_iter().chain(with) {
            body.insert(name.to_owned(), json!(value));
        }
        Call::new(method, place).json(Value::Object(body))
    }
}

/// A dotfile as it is to be.
#[derive(clap::Args)]
struct Written {
    /// Path in a session's home; it begins with a dot
    path: String,
    /// Its permission, octal
    #[arg(long, value_name = "MODE", default_value = "755")]
    perm: String,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    scope: Scope,
}

impl Written {
    /// Sends it; the answer is its path, none where nothing was to be sent. In the editor it begins as it is kept now,
    /// which is nothing for a new one.
    async fn send(self, ctx: &Ctx, method: Method) -> Result<Option<String>> {
        let client = ctx.bai()?;
        let now = async || {
            if method == Method::POST {
                return Ok(String::new());
            }
            let answer = client.json(&self.scope.asked(Method::GET, Some(&self.path))).await?;
            Ok(answer.get("data").and_then(Value::as_str).unwrap_or_default().to_owned())
        };
        let suffix = Path::new(&self.path).extension().map(|end| format!(".{}", end.to_string_lossy()));
        let suffix = suffix.unwrap_or_default();
        let Some(text) = self.source.text(ctx, &suffix, now).await? else { return Ok(None) };
        let call = self.scope.sent(
            method.clone(),
            &self.path,
            text.as_str(),
            some(Some(&self.perm)).unwrap_or("755"),
        );
        text.sent(client.json(&call).await)?;
        Ok(Some(self.path))
    }
}

/// Keep a dotfile for new sessions
///
/// Examples:
///   afar bai dotfile create .aws/config --file config --perm 600
///   printf 'set -o vi\n' | afar bai dotfile create .bash_aliases
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CreateArgs {
    #[command(flatten)]
    file: Written,
}

impl Leaf for CreateArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let Some(path) = self.file.send(ctx, Method::POST).await? else { return Ok(Output::Nothing) };
        done(ctx, &format!("Dotfile {path} created and ready"))
    }
}

/// Print a dotfile as it is
///
/// Example:
///   afar bai dotfile get .bash_aliases
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetArgs {
    /// Path in a session's home
    path: String,
    #[command(flatten)]
    scope: Scope,
}

impl Leaf for GetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&self.scope.asked(Method::GET, Some(&self.path))).await?;
        let choice = ctx.choice()?;
        if choice.explicit || choice.jq.is_some() {
            return Ok(show::item(answer));
        }
        super::whole(ctx, answer.get("data").and_then(Value::as_str).unwrap_or_default())
    }
}

/// List dotfiles
///
/// Example:
///   afar bai dotfile list
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ListArgs {
    #[command(flatten)]
    scope: Scope,
}

impl Leaf for ListArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&self.scope.asked(Method::GET, None)).await?;
        let rows = answer.as_array().cloned().unwrap_or_default();
        if rows.is_empty() && super::official_text(ctx)? {
            return Ok(Output::Text("There is no dotfiles created yet.".to_owned()));
        }
        let columns = vec![
            Column::new("path", "Path"),
            Column { format: beginning, ..Column::new("data", "Data") },
            Column::new("permission", "Permission"),
        ];
        let mut list = List::of(rows, columns);
        list.name = "path";
        Ok(Output::List(list))
    }
}

/// The beginning of a text's first line.
fn beginning(value: &Value) -> String {
    let text: String = format::plain(value).chars().take(30).collect();
    text.lines().next().unwrap_or_default().to_owned()
}

/// Replace a dotfile
///
/// Example:
///   printf 'set -o emacs\n' | afar bai dotfile update .bash_aliases --perm 644
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UpdateArgs {
    #[command(flatten)]
    file: Written,
}

impl Leaf for UpdateArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let Some(path) = self.file.send(ctx, Method::PATCH).await? else { return Ok(Output::Nothing) };
        done(ctx, &format!("Dotfile {path} updated"))
    }
}

/// Delete a dotfile
///
/// Example:
///   afar bai dotfile delete .bash_aliases --force
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DeleteArgs {
    /// Path in a session's home
    path: String,
    /// Do not ask
    #[arg(short, long)]
    force: bool,
    #[command(flatten)]
    scope: Scope,
}

impl Leaf for DeleteArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        if !self.force && forgone(ctx, &format!("Delete the dotfile {}?", self.path))? {
            return Ok(Output::Nothing);
        }
        client.json(&self.scope.asked(Method::DELETE, Some(&self.path))).await?;
        done(ctx, &format!("Dotfile {} deleted", self.path))
    }
}

fn done(ctx: &Ctx, text: &str) -> Result<Output> {
    let mark = if ctx.personality.is_drop_in() { Mark::Info } else { Mark::Done };
    ctx.ui.status(mark, text);
    Ok(Output::Nothing)
}
