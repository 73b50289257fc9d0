//! `afar auth logout SERVICE`: the service's own logout, and its secrets out of the profile.

use super::super::context::Ctx;
use super::super::tree::Leaf;
use super::super::{bai, las};
use crate::config::file::Edit;
use crate::config::registry::SETTINGS;
use crate::config::vars;
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::output::ui::Mark;

/// Sign out of a service: what signs its requests is forgotten on this computer
///
/// The secrets of the profile in use are taken out of credentials.toml, together with the official
/// client's stored login or token. What environment variables hold is not touched.
///
/// Example:
///   afar auth logout lmk
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// The service
    #[arg(value_name = "SERVICE", value_parser = ["bai", "lmk", "las", "cocalc"])]
    service: String,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let settings = super::settings(ctx)?;
        let stored = match self.service.as_str() {
            "bai" => bai::login::forget(ctx).await?,
            "lmk" => ctx.lmk()?.forget().await?,
            "las" => las::configure::forget(ctx).await?,
            // CoCalc's key is in the profile alone.
            _ => false,
        };
        let mut edit = Edit::open(&settings.credentials_path).await?;
        let secrets = SETTINGS.iter().filter(|one| one.secret && one.parts().0 == self.service);
        // Every one of them is taken out, whether or not another was there.
        let removed = secrets.filter(|one| edit.unset(&settings.profile, one)).count() > 0;
        if removed {
            edit.save()?;
        }
        let variable = variable(&self.service);
        if !stored && !removed {
            let error = Error::new(Kind::Auth, format!("nobody is signed in to {} here", self.service));
            return Err(match variable {
                Some(name) => {
                    error.hint(format!("{name} is set and signs requests: `unset {name}` ends that"))
                }
                None => error.hint("`afar auth status` says where credentials come from"),
            });
        }
        ctx.ui.status(Mark::Done, &format!("Signed out of {}.", self.service));
        if let Some(name) = variable {
            ctx.ui.warn(&format!("{name} is set and still signs requests: `unset {name}` ends that"));
        }
        Ok(Output::Nothing)
    }
}

/// A variable that holds a secret of the service.
fn variable(service: &str) -> Option<&'static str> {
    let declared =
        SETTINGS.iter().filter(|one| one.secret && one.parts().0 == service).flat_map(|one| one.env);
    // Lucidtech's are four that count together, and no settings.
    let own = (service == "las").then_some(&vars::LAS_CLIENT_SECRET);
    declared.chain(own).copied().find(|name| vars::get(name).is_some_and(|text| !text.is_empty()))
}
