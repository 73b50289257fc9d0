//! `afar config …`: settings, profiles and where they come from.

use std::io::IsTerminal;

use serde_json::{Value, json};

use super::context::Ctx;
use super::tree::{Leaf, Node, leaf};
use crate::config::file::{Edit, names};
use crate::config::registry::{self, SETTINGS, Setting};
use crate::config::secret::{Secret, masked};
use crate::error::{Error, Kind, Result};
use crate::nearest::nearest;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output};

/// All commands.
pub static NODES: &[Node] = &[
    leaf::<ShowArgs>("show"),
    leaf::<PathArgs>("path"),
    leaf::<GetArgs>("get"),
    leaf::<SetArgs>("set"),
    leaf::<UnsetArgs>("unset"),
    leaf::<ProfilesArgs>("profiles"),
    leaf::<UseArgs>("use"),
    leaf::<CheckArgs>("check"),
];

/// The setting of a key, or an error with the nearest one.
fn setting(key: &str) -> Result<&'static Setting> {
    registry::find(key).ok_or_else(|| {
        let keys: Vec<&str> = SETTINGS.iter().map(|setting| setting.key).collect();
        let error = Error::usage(format!("there is no setting `{key}`"));
        match nearest(key, &keys) {
            Some(near) => error.hint(format!("did you mean `{near}`?")),
            None => error.hint("`afar config show` lists them all"),
        }
    })
}

/// Show every setting that has a value, secrets masked
///
/// Example:
///   afar config show --origin
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ShowArgs {
    /// Say where each value came from
    #[arg(long)]
    origin: bool,
    /// Settings without a value too
    #[arg(long)]
    all: bool,
}

impl Leaf for ShowArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let settings = ctx.settings()?;
        let mut rows = Vec::new();
        for one in SETTINGS {
            let Some(found) = settings.resolve(one.key) else {
                if self.all {
                    rows.push(json!({"key": one.key, "value": Value::Null, "origin": "not set"}));
                }
                continue;
            };
            let shown = if one.secret { masked(&found.text) } else { found.text };
            rows.push(json!({"key": one.key, "value": shown, "origin": found.origin.to_string()}));
        }
        let mut columns = vec![Column::new("key", "Key"), Column::new("value", "Value")];
        if self.origin {
            columns.push(Column::new("origin", "Origin"));
        }
        let mut list = List::of(rows, columns);
        list.name = "key";
        Ok(Output::List(list))
    }
}

/// Print where the configuration file is, or would be
///
/// Example:
///   afar config path
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct PathArgs {}

impl Leaf for PathArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        Ok(Output::Text(ctx.settings_to_store()?.config.path.display().to_string()))
    }
}

/// Print one setting's value
///
/// Example:
///   afar config get bai.endpoint
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetArgs {
    /// Key of the setting
    key: String,
}

impl Leaf for GetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let one = setting(&self.key)?;
        let found = ctx.settings()?.text(one.key);
        let text =
            found.ok_or_else(|| Error::new(Kind::NotFound, format!("{} is not set", one.key)).exit(1))?;
        Ok(Output::Text(if one.secret { masked(&text) } else { text }))
    }
}

/// Store a setting in a profile; a secret is asked for, or read from stdin
///
/// Example:
///   afar config set bai.endpoint https://manager.example.com
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct SetArgs {
    /// Key of the setting
    key: String,
    /// Its value; leave it out for a secret
    value: Option<String>,
}

impl Leaf for SetArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let one = setting(&self.key)?;
        let settings = ctx.settings_to_store()?;
        if one.secret {
            let text = secret(ctx, one, self.value.as_deref())?;
            let mut edit = Edit::open(&settings.credentials_path).await?;
            edit.set_secret(&settings.profile, one, &text, settings.flag("keyring")?)?;
            edit.save()?;
        } else {
            let text = self.value.ok_or_else(|| Error::usage(format!("{} needs a value", one.key)))?;
            if let Some(problem) = one.problem(&text) {
                return Err(Error::usage(format!("{}: {problem}", one.key)));
            }
            let mut edit = Edit::open(&settings.config.path).await?;
            edit.set(&settings.profile, one, &text)?;
            edit.save()?;
        }
        ctx.ui.status(Mark::Done, &format!("{} is set in profile `{}`.", one.key, settings.profile));
        Ok(Output::Nothing)
    }
}

/// A secret never comes from the command line, where every user of the machine sees it.
fn secret(ctx: &Ctx, one: &Setting, value: Option<&str>) -> Result<Secret> {
    let text = match value {
        Some(text @ "-") => ctx.text_argument(text)?,
        Some(text) if text.starts_with('@') => ctx.text_argument(text)?,
        Some(_) => {
            return Err(Error::usage(format!(
                "{} is a secret and does not belong on the command line",
                one.key
            ))
            .hint("leave the value out to be asked, or give - for stdin or @FILE"));
        }
        None if std::io::stdin().is_terminal() => {
            ctx.ui.prompt_secret(&format!("{}: ", one.key), "- and stdin")?
        }
        None => ctx.text_argument("-")?,
    };
    let text = text.trim_end_matches(['\r', '\n']);
    match text.is_empty() {
        true => Err(Error::usage("the secret is empty")),
        false => Ok(Secret::new(text)),
    }
}

/// Take a setting out of a profile
///
/// Example:
///   afar config unset bai.endpoint
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UnsetArgs {
    /// Key of the setting
    key: String,
}

impl Leaf for UnsetArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let one = setting(&self.key)?;
        let settings = ctx.settings()?;
        let path = if one.secret { &settings.credentials_path } else { &settings.config.path };
        let mut edit = Edit::open(path).await?;
        if !edit.unset(&settings.profile, one) {
            return Err(Error::new(
                Kind::NotFound,
                format!("{} is not set in profile `{}`", one.key, settings.profile),
            )
            .exit(1));
        }
        edit.save()?;
        ctx.ui
            .status(Mark::Done, &format!("{} is no longer set in profile `{}`.", one.key, settings.profile));
        Ok(Output::Nothing)
    }
}

/// List the profiles
///
/// Example:
///   afar config profiles
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ProfilesArgs {}

impl Leaf for ProfilesArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let settings = ctx.settings_to_store()?;
        let rows = names(&settings.config, &settings.credentials)
            .into_iter()
            .map(|name| json!({"name": name, "active": name == settings.profile}))
            .collect();
        let mut list = List::of(rows, vec![Column::new("name", "Name"), Column::new("active", "Active")]);
        list.name = "name";
        Ok(Output::List(list))
    }
}

/// Make a profile the active one
///
/// Example:
///   afar config use work
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UseArgs {
    /// Name of the profile
    name: String,
}

impl Leaf for UseArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let settings = ctx.settings_to_store()?;
        let all = names(&settings.config, &settings.credentials);
        if !all.contains(&self.name) {
            let known: Vec<&str> = all.iter().map(String::as_str).collect();
            let error = Error::new(Kind::NotFound, format!("there is no profile `{}`", self.name));
            return Err(match nearest(&self.name, &known) {
                Some(near) => error.hint(format!("did you mean `{near}`?")),
                None => error.hint(format!("`afar --profile {} config set KEY VALUE` makes it", self.name)),
            });
        }
        let mut edit = Edit::open(&settings.config.path).await?;
        edit.activate(&self.name);
        edit.save()?;
        ctx.ui.status(Mark::Done, &format!("Profile `{}` is active.", self.name));
        Ok(Output::Nothing)
    }
}

/// Check the files and every setting's value
///
/// Example:
///   afar config check
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CheckArgs {}

impl Leaf for CheckArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let settings = ctx.settings()?;
        for one in SETTINGS {
            settings.checked(one.key)?;
        }
        let state = if settings.config.exists { "is sound" } else { "does not exist; defaults hold" };
        ctx.ui.status(Mark::Done, &format!("{} {state}.", settings.config.path.display()));
        Ok(Output::Nothing)
    }
}
