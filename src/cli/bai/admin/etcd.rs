//! `bai admin etcd …`: keys of the cluster's configuration.

use serde_json::{Value, json};

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::python::{self, Layout};
use crate::services::bai::{Call, NAME};

/// Show the value of a key, or all below it
///
/// Examples:
///   afar bai admin etcd get volumes/default_host
///   afar bai admin etcd get --prefix volumes
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetArgs {
    /// The key
    key: String,
    /// All keys that begin with it
    #[arg(short, long)]
    prefix: bool,
}

impl Leaf for GetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"key": self.key, "prefix": self.prefix});
        let mut call = Call::new(Method::POST, "/config/get").json(body);
        call.probe = true;
        let mut answer = ctx.bai()?.json(&call).await?;
        let value = answer.get_mut("result").map(Value::take).unwrap_or_default();
        if ctx.personality.is_drop_in() {
            let text = match empty(&value) {
                true => "null".to_owned(),
                false => python::dumps(&value, Layout::Pretty),
            };
            // The official client says even the answer on stderr.
            ctx.ui.status(Mark::Info, &text.replace('\n', "\n  "));
            return Ok(Output::Nothing);
        }
        match value {
            Value::Null => Err(Error::new(Kind::NotFound, format!("there is no key `{}`", self.key))
                .of(NAME)
                .hint("--prefix shows all keys that begin so")),
            Value::String(text) if !ctx.choice()?.explicit => Ok(Output::Text(text)),
            other => Ok(Output::Json(other)),
        }
    }
}

/// Whether Python takes a value for nothing.
fn empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::Bool(true) => false,
    }
}

/// Set a key; a value that is JSON is sent as JSON
///
/// Example:
///   afar bai admin etcd set config/greeting hello
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct SetArgs {
    /// The key
    key: String,
    /// Its value; - for stdin, @FILE for a file
    #[arg(allow_hyphen_values = true)]
    value: String,
}

impl Leaf for SetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let text = ctx.text_argument(&self.value)?;
        let value = match serde_json::from_str::<Value>(&text) {
            Ok(value) => {
                if ctx.personality.is_drop_in() {
                    ctx.ui.status(Mark::Info, "Value converted to a dictionary.");
                }
                value
            }
            Err(_) => json!(text),
        };
        let body = json!({"key": self.key, "value": value});
        let answer = ctx.bai()?.json(&Call::new(Method::POST, "/config/set").json(body)).await?;
        done(ctx, &answer, "Successfully set key/value.", "Unable to set key/value.")
    }
}

/// Delete a key, or all below it
///
/// Example:
///   afar bai admin etcd delete config/greeting
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DeleteArgs {
    /// The key
    key: String,
    /// All keys that begin with it
    #[arg(short, long)]
    prefix: bool,
}

impl Leaf for DeleteArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"key": self.key, "prefix": self.prefix});
        let answer = ctx.bai()?.json(&Call::new(Method::POST, "/config/delete").json(body)).await?;
        done(ctx, &answer, "Successfully deleted key/value.", "Unable to delete key/value.")
    }
}

fn done(ctx: &Ctx, answer: &Value, done: &str, failed: &str) -> Result<Output> {
    if answer.get("result").and_then(Value::as_str) != Some("ok") {
        return Err(Error::service(failed).of(NAME).detail(answer.to_string()));
    }
    let mark = if ctx.personality.is_drop_in() { Mark::Info } else { Mark::Done };
    ctx.ui.status(mark, done);
    Ok(Output::Nothing)
}
