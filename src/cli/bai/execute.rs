//! `bai session execute` and `complete`: the REST form of code execution.

use serde_json::{Map, Value, json};

use super::run::exit_status;
use super::show;
use super::transcript::{Transcript, answer};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::http::Method;
use crate::output::Output;
use crate::output::render::Format;
use crate::services::bai::execution::console;

/// Run code in a session that exists, and go on until it ends
///
/// Example:
///   afar bai session execute mysess -c 'print(1)'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name or ID of the session
    session: String,
    /// Code to run; - reads it from stdin, @FILE from a file
    #[arg(
        short,
        long,
        value_name = "CODE",
        default_value = "",
        hide_default_value = true,
        allow_hyphen_values = true
    )]
    code: String,
    /// What kind of request
    #[arg(long, value_name = "MODE", default_value = "query",
          value_parser = ["query", "batch", "continue", "continued", "input", "user-input"])]
    mode: String,
    /// ID of the run that this goes on with
    #[arg(long, value_name = "ID")]
    run_id: Option<String>,
    /// Options of the batch mode, as JSON
    #[arg(long, value_name = "JSON")]
    opts: Option<String>,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", value_name = "ACCESS_KEY")]
    owner: Option<String>,
    /// Make one request alone and print its result
    #[arg(long)]
    once: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let code = ctx.text_argument(&self.code)?;
        let mode = match self.mode.as_str() {
            "continued" => "continue",
            "user-input" => "input",
            other => other,
        };
        let call = client.about_session(Method::POST, &self.session, "", self.owner.as_deref()).await?;
        let mut body = json!({"mode": mode, "code": code, "runId": self.run_id});
        if let Some(text) = &self.opts {
            body["options"] = object(text)?;
            if mode == "batch" && body["options"].get("buildLog").is_none() {
                body["options"]["buildLog"] = json!(false);
            }
        }
        let machine = !matches!(ctx.choice()?.format, Format::Table | Format::Wide);
        let mut transcript = Transcript::new(ctx, None);
        loop {
            let mut reply = client.json(&call.clone().json(body)).await?;
            let mut result = reply.get_mut("result").map(Value::take).unwrap_or_default();
            if self.once || machine {
                return Ok(show::item(result));
            }
            for step in console(&mut result) {
                transcript.step(step)?;
            }
            let text = |key: &str| result.get(key).and_then(Value::as_str).map(str::to_owned);
            let run_id = text("runId").or(self.run_id.clone());
            let (mode, code) = match text("status").as_deref() {
                Some("waiting-input") => {
                    let hidden =
                        result.pointer("/options/is_password").and_then(Value::as_bool).unwrap_or(false);
                    ("input", answer(ctx, hidden).await?)
                }
                Some("continued" | "clean-finished" | "build-finished") => ("continue", String::new()),
                _ => {
                    let code = result.get("exitCode").and_then(Value::as_i64).unwrap_or(0);
                    return Ok(Output::Status(exit_status(code)));
                }
            };
            body = json!({"mode": mode, "code": code, "runId": run_id});
        }
    }
}

fn object(text: &str) -> Result<Value> {
    serde_json::from_str::<Map<String, Value>>(text)
        .map(Value::Object)
        .map_err(|error| Error::usage(format!("--opts is not a JSON object: {error}")))
}

/// Ask a session how code could go on
///
/// Example:
///   afar bai session complete mysess 'import o'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CompleteArgs {
    /// Name or ID of the session
    session: String,
    /// The code so far
    #[arg(allow_hyphen_values = true)]
    code: String,
    /// Where the cursor is, as JSON: row, col, line, post
    #[arg(long, value_name = "JSON")]
    opts: Option<String>,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", value_name = "ACCESS_KEY")]
    owner: Option<String>,
}

impl Leaf for CompleteArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let options = match &self.opts {
            Some(text) => object(text)?,
            None => json!({"row": 0, "col": self.code.chars().count(), "line": self.code, "post": ""}),
        };
        let call =
            client.about_session(Method::POST, &self.session, "/complete", self.owner.as_deref()).await?;
        let mut answer = client.json(&call.json(json!({"code": self.code, "options": options}))).await?;
        let mut result = answer.get_mut("result").map(Value::take).unwrap_or_default();
        if !matches!(ctx.choice()?.format, Format::Table | Format::Wide) {
            return Ok(show::item(result));
        }
        let words = result.get_mut("completions").map(Value::take).unwrap_or_default();
        let lines = words.as_array().into_iter().flatten().filter_map(Value::as_str);
        Ok(Output::Text(lines.map(|word| format!("{word}\n")).collect()))
    }
}
