//! `bai gql`: any GraphQL query.

use serde_json::{Value, json};

use super::api::parsed;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::Output;

/// Run a GraphQL query or mutation
///
/// Examples:
///   afar bai gql 'query { keypair { access_key is_admin } }'
///   afar bai gql 'query($name: String) { domain(name: $name) { name } }' --var name=default
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// The document: inline, @FILE, or - for stdin
    query: String,
    /// Variable (repeatable); a value that is JSON counts as JSON, else as text
    #[arg(long = "var", value_name = "NAME=VALUE")]
    var: Vec<String>,
    /// All variables as one JSON object
    #[arg(long, value_name = "JSON")]
    variables: Option<String>,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let query = ctx.text_argument(&self.query)?;
        let mut variables = match &self.variables {
            Some(text) => parsed("--variables", &ctx.text_argument(text)?)?,
            None => json!({}),
        };
        let Value::Object(map) = &mut variables else {
            return Err(Error::usage("--variables is not a JSON object"));
        };
        for text in &self.var {
            let (name, value) =
                text.split_once('=').ok_or_else(|| Error::usage(format!("--var {text}: there is no `=`")))?;
            map.insert(name.to_owned(), serde_json::from_str(value).unwrap_or_else(|_| json!(value)));
        }
        Ok(Output::Json(ctx.bai()?.gql(&query, variables).await?))
    }
}
