//! `cocalc login` and `cocalc logout`: the key in afar's own file.

use super::whoami;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::file::Edit;
use crate::config::registry;
use crate::config::secret::Secret;
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::output::ui::Mark;

/// Store an API key in afar's credentials
///
/// The key is asked for, or read with --api-key - from stdin, --api-key @FILE from a file. It is tried
/// before it is stored, in credentials.toml, which only you can read. A host and a project that are
/// given are stored as well.
///
/// Example:
///   afar cocalc login --api-key @key.txt
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Store the project that commands are for, too
    #[arg(long, value_name = "PROJECT")]
    project_id: Option<String>,
    /// Store the key without trying it
    #[arg(long)]
    no_check: bool,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        // The profile may be one that this makes.
        ctx.settings_to_store()?;
        let text = match ctx.globals.service("api_key") {
            Some(text) => ctx.text_argument(text)?,
            None => ctx.ui.prompt_secret("API key: ", "--api-key -")?,
        };
        let key = Secret::new(text.trim());
        if key.is_empty() || !key.expose().chars().all(|c| c.is_ascii_graphic()) {
            return Err(
                Error::usage("this is no API key").hint("a key looks like sk-, then letters and digits")
            );
        }
        let client = ctx.cocalc_of(key.clone())?;
        let mut what = "not tried".to_owned();
        if !self.no_check {
            let found = whoami::kind(&client).await?;
            what = format!("of {} {}", found["kind"].as_str().unwrap_or_default(), id(&found));
        }
        let project = match &self.project_id {
            Some(_) => ctx.cocalc_project(&client, self.project_id.as_deref()).await?,
            None => None,
        };
        let host = ctx.globals.service("cocalc_host").map(|_| client.host().to_owned());
        store(ctx, &key, &[("cocalc.host", host), ("cocalc.project_id", project)]).await?;
        let settings = ctx.settings()?;
        let (profile, path) = (&settings.profile, settings.credentials_path.display());
        ctx.ui.status(Mark::Done, &format!("The key ({what}) is stored in {path}, profile `{profile}`"));
        Ok(Output::Nothing)
    }
}

fn id(found: &serde_json::Value) -> &str {
    found["account_id"].as_str().or(found["project_id"].as_str()).unwrap_or_default()
}

fn setting(key: &str) -> Result<&'static registry::Setting> {
    registry::find(key).ok_or_else(|| Error::config(format!("there is no setting {key}")))
}

async fn store(ctx: &Ctx, key: &Secret, plain: &[(&str, Option<String>)]) -> Result<()> {
    let settings = ctx.settings()?;
    let mut file = Edit::open(&settings.credentials_path).await?;
    file.set_secret(&settings.profile, setting("cocalc.api_key")?, key, settings.flag("keyring")?)?;
    file.save()?;
    if plain.iter().any(|(_, text)| text.is_some()) {
        let mut file = Edit::open(&settings.config.path).await?;
        for (name, text) in plain {
            if let Some(text) = text {
                file.set(&settings.profile, setting(name)?, text)?;
            }
        }
        file.save()?;
    }
    Ok(())
}

/// Take the stored API key out of afar's credentials
///
/// On the server it stays good until it is deleted in the settings of the account or the project.
///
/// Example:
///   afar cocalc logout
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LogoutArgs {}

impl Leaf for LogoutArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let settings = ctx.settings()?;
        let mut file = Edit::open(&settings.credentials_path).await?;
        if !file.unset(&settings.profile, setting("cocalc.api_key")?) {
            let error =
                Error::new(Kind::NotFound, format!("profile `{}` has no key for CoCalc", settings.profile));
            return Err(error.hint("`afar auth status cocalc` shows where a key comes from"));
        }
        file.save()?;
        ctx.ui.status(Mark::Done, &format!("The key is taken out of profile `{}`", settings.profile));
        Ok(Output::Nothing)
    }
}
