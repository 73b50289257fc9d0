//! `las assets get`.

use base64::Engine;
use serde_json::{Value, json};

use super::answer::{object, say_warnings};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::atomic;
use crate::error::{Error, Result};
use crate::http::Method;
use crate::output::Output;
use crate::services::las::NAME;
use crate::services::rows::{Call, segment};

/// How much of an asset's content is shown where it is not asked for, in characters.
const SHOWN: usize = 10;

/// Show an asset, or write its content to a file
///
/// Example:
///   afar las assets get las:asset:31b864b5546913dd928a49416a10bad1 --download-content form.json
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetArgs {
    /// ID of the asset
    id: String,
    /// Show the whole content, in base64
    #[arg(long)]
    output_content: bool,
    /// Write the content to this file; - is stdout
    #[arg(short, long, value_name = "FILE")]
    download_content: Option<String>,
}

impl Leaf for GetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.las()?;
        let mut asset =
            client.call(&Call::new(Method::GET, format!("/assets/{}", segment(&self.id)))).await?;
        say_warnings(ctx, &client);
        if let Some(file) = &self.download_content {
            let text = asset.get("content").and_then(Value::as_str).ok_or_else(|| {
                Error::service(format!("asset {} came without content", self.id))
                    .of(NAME)
                    .hint("nothing was written; give it one with `afar las assets update`")
            })?;
            let bytes = base64::engine::general_purpose::STANDARD.decode(text).map_err(|error| {
                Error::service(format!("the asset's content is not base64: {error}")).of(NAME)
            })?;
            if file == "-" {
                ctx.ui.write(&bytes)?;
                return Ok(Output::Nothing);
            }
            atomic::write_public(std::path::Path::new(file), &bytes)?;
        }
        if !self.output_content
            && let Some(text) = asset.get("content").and_then(Value::as_str)
        {
            let beginning: String = text.chars().take(SHOWN).collect();
            asset["content"] = json!(format!("{beginning}... [TRUNCATED]"));
        }
        object(ctx, asset)
    }
}
