//! `las api`: any request of the API.

use serde_json::{Map, Value};

use super::answer::say_warnings;
use crate::cli::context::Ctx;
use crate::cli::input;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::http::Method;
use crate::output::Output;
use crate::services::rows::Call;

/// Make any request of the API
///
/// The path begins after the version; IDs with a slash are to be encoded. --all follows nextToken and joins the pages.
///
/// Examples:
///   afar las api GET /models --query maxResults=5
///   afar las api PATCH /profiles/las:profile:31b864b5546913dd928a49416a10bad1 --set givenName=Ann
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// GET, POST, PATCH, PUT or DELETE
    method: String,
    /// The path, such as /models
    path: String,
    /// A value of the query
    #[arg(long, value_name = "NAME=VALUE")]
    query: Vec<String>,
    /// The body: JSON, a file, or - for stdin
    #[arg(long = "json", value_name = "JSON|FILE")]
    json_body: Option<String>,
    /// A member of the body; the value is JSON or text
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Read all pages of a list
    #[arg(long)]
    all: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let method = self.method.to_ascii_uppercase();
        let method = Method::from_bytes(method.as_bytes())
            .map_err(|_| Error::usage(format!("`{}` is not a method", self.method)))?;
        let path = if self.path.starts_with('/') { self.path.clone() } else { format!("/{}", self.path) };
        let (path, inline) = path.split_once('?').unwrap_or((&path, ""));
        let mut call = Call::new(method, path);
        call.query = url::form_urlencoded::parse(inline.as_bytes()).into_owned().collect();
        for pair in &self.query {
            let (name, value) = pair
                .split_once('=')
                .ok_or_else(|| Error::usage(format!("--query: `{pair}` is not NAME=VALUE")))?;
            call = call.query(name, value);
        }
        call.body = self.body(&call.method)?;
        let client = ctx.las()?;
        let mut answer = client.call(&call).await?;
        if self.all {
            let place = call.query.iter().position(|(name, _)| name == "nextToken");
            place.map(|at| call.query.remove(at));
            while let Some(token) = answer.get("nextToken").and_then(Value::as_str).map(str::to_owned) {
                let next = client.call(&call.clone().query("nextToken", token.as_str())).await?;
                if next.get("nextToken").and_then(Value::as_str) == Some(&token) {
                    return Err(Error::service("the service names the same page again and again"));
                }
                join(&mut answer, next);
            }
        }
        say_warnings(ctx, &client);
        Ok(Output::Json(answer))
    }
}

impl Args {
    /// A POST has a body always.
    fn body(&self, method: &Method) -> Result<Option<Value>> {
        let mut body = match &self.json_body {
            Some(text) => {
                serde_json::from_str(&input::json(text)?).map_err(|error| Error::usage(error.to_string()))?
            }
            None if self.set.is_empty() && method != Method::POST => return Ok(None),
            None => Value::Object(Map::new()),
        };
        if !self.set.is_empty() {
            let Value::Object(members) = &mut body else {
                return Err(Error::usage("--set: the body is no object"));
            };
            input::members(members, &self.set)?;
        }
        Ok(Some(body))
    }
}

/// Adds a page to those before: its lists to theirs, the rest taking the place of theirs.
fn join(whole: &mut Value, page: Value) {
    let (Value::Object(whole), Value::Object(page)) = (whole, page) else { return };
    if !page.contains_key("nextToken") {
        whole.insert("nextToken".to_owned(), Value::Null);
    }
    for (name, value) in page {
        match (whole.get_mut(&name), value) {
            (Some(Value::Array(rows)), Value::Array(more)) => rows.extend(more),
            (_, value) => {
                whole.insert(name, value);
            }
        }
    }
}
