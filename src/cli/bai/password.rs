//! `bai update-password` and `update-password-no-auth`.

use serde_json::json;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::http::Method;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::{Call, EndpointType};

/// Change your password (endpoint type `session`)
///
/// Each may be @FILE, or - for stdin, so that no password is seen in the list of processes.
///
/// Example:
///   afar bai update-password @old @new @new
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// The old password
    old_password: String,
    /// The new one
    new_password: String,
    /// The new one again
    new_password2: String,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let settings = ctx.settings()?;
        if settings.checked("bai.endpoint_type")?.as_deref() != Some("session") {
            return Err(Error::config("a password can be changed at a web server only")
                .hint("set BACKEND_ENDPOINT_TYPE=session and BACKEND_ENDPOINT to its address"));
        }
        let (old, new, again) = (
            secret(ctx, &self.old_password)?,
            secret(ctx, &self.new_password)?,
            secret(ctx, &self.new_password2)?,
        );
        if new != again {
            return Err(Error::usage("the two new passwords differ"));
        }
        let client = ctx.bai()?;
        let body = json!({"old_password": old, "new_password": new, "new_password2": again});
        client.json(&Call::new(Method::POST, "/auth/update-password").json(body)).await?;
        ctx.ui.status(Mark::Done, "Password updated.");
        Ok(Output::Nothing)
    }
}

/// Change a password that must be changed before the first login
///
/// Each password may be @FILE, or - for stdin.
///
/// Example:
///   afar bai update-password-no-auth default user@example.com @old @new
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct NoAuthArgs {
    /// Domain of the account
    domain: String,
    /// User ID
    user_id: String,
    /// The current password
    current_password: String,
    /// The new one
    new_password: String,
}

impl Leaf for NoAuthArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let (current, new) = (secret(ctx, &self.current_password)?, secret(ctx, &self.new_password)?);
        let mut body = json!({"username": self.user_id, "current_password": current, "new_password": new});
        let path = match client.config.kind {
            EndpointType::Session => "/server/update-password-no-auth",
            EndpointType::Api => {
                body["domain"] = json!(self.domain);
                "/auth/update-password-no-auth"
            }
        };
        let mut call = Call::new(Method::POST, path).json(body);
        call.unsigned = true;
        client.json(&call).await?;
        ctx.ui.status(Mark::Done, "Password updated.");
        Ok(Output::Nothing)
    }
}

fn secret(ctx: &Ctx, text: &str) -> Result<String> {
    Ok(ctx.text_argument(text)?.trim_end_matches(['\r', '\n']).to_owned())
}
