//! `sandbox env`.

use serde_json::{Map, Value};

use super::{Place, failed};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::Output;

/// Print the variables by which other programs use the sandbox
///
/// The official clients `backend.ai` and `lmk` need nothing else; `las` asks for its token by TLS
/// alone, which the sandbox does not speak; `cocalc-api` is given the three COCALC_ values by its
/// caller.
///
/// Example:
///   eval "$(afar sandbox env)"
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    place: Place,
    /// Whose keys: superadmin, admin or user
    #[arg(long = "as", value_name = "ROLE", default_value = "superadmin", value_parser = ["superadmin", "admin", "user"])]
    role: String,
    /// For `backend.ai login` with user name and password
    #[arg(long)]
    session: bool,
    /// With an access token for LMK, so that no `lmk login` is needed
    #[arg(long)]
    token: bool,
    /// For CoCalc the key of the first project instead of the account's
    #[arg(long)]
    project_key: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let running = self.place.running()?;
        let user = running
            .users
            .iter()
            .find(|user| user.role == self.role)
            .ok_or_else(|| Error::new(Kind::Running, "the sandbox has no such account"))?;
        let mut lines = vec![
            ("BACKEND_ENDPOINT_TYPE", if self.session { "session" } else { "api" }.to_owned()),
            ("BACKEND_ENDPOINT", running.endpoint.clone()),
        ];
        if self.session {
            lines.push(("BACKEND_USER", user.email.clone()));
            lines.push(("BACKEND_PASSWORD", user.password.clone()));
        } else {
            lines.push(("BACKEND_ACCESS_KEY", user.access_key.clone()));
            lines.push(("BACKEND_SECRET_KEY", user.secret_key.clone()));
        }
        lines.push(("LMK_SERVER_URL", running.lmk_url.clone()));
        lines.push(("LAS_CLIENT_ID", running.las_client_id.clone()));
        lines.push(("LAS_CLIENT_SECRET", running.las_client_secret.clone()));
        lines.push(("LAS_AUTH_ENDPOINT", running.las_auth.clone()));
        lines.push(("LAS_API_ENDPOINT", running.las_api.clone()));
        lines.push(("COCALC_HOST", running.cocalc_host.clone()));
        match self.project_key {
            true => lines.push(("COCALC_API_KEY", running.cocalc_project_key.clone())),
            false => {
                lines.push(("COCALC_API_KEY", running.cocalc_key.clone()));
                lines.push(("COCALC_PROJECT_ID", running.cocalc_project.clone()));
            }
        }
        if self.token {
            let token = running.control("token", &serde_json::json!({})).map_err(failed)?;
            lines.push(("LMK_ACCESS_TOKEN", token["access_token"].as_str().unwrap_or_default().to_owned()));
        }
        if ctx.choice()?.explicit {
            let map: Map<String, Value> =
                lines.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect();
            return Ok(Output::Json(Value::Object(map)));
        }
        // No value has a character that a shell would read.
        Ok(Output::Text(lines.into_iter().map(|(name, text)| format!("export {name}={text}\n")).collect()))
    }
}
