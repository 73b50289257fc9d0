//! `bai gql`: any GraphQL query.

use futures_util::{StreamExt, stream};
use serde_json::{Map, Value, json};

use super::api::parsed;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::{Envelope, List, Output, Page};
use crate::services::bai::gql::page_size;

/// Run a GraphQL query or mutation
///
/// Examples:
///   afar bai gql 'query { keypair { access_key is_admin } }'
///   afar bai gql 'query($name: String) { domain(name: $name) { name } }' --var name=default
///   afar bai gql --paginate 'query($limit: Int!, $offset: Int!) { user_list(limit: $limit, offset: $offset) { items { email } total_count } }'
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
    /// Read all pages of a list: the document has the variables $limit and $offset, its list items and total_count
    #[arg(long)]
    paginate: bool,
    /// Rows that one request of --paginate asks for
    #[arg(long, value_name = "N", requires = "paginate")]
    page_size: Option<usize>,
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
        if self.paginate {
            let given = std::mem::take(map);
            return paginated(ctx, query, given, page_size(self.page_size)?).await.map(Output::List);
        }
        Ok(Output::Json(ctx.bai()?.gql(&query, variables).await?))
    }
}

/// All pages of a list, the first of them read.
async fn paginated(ctx: &Ctx, query: String, given: Map<String, Value>, size: usize) -> Result<List> {
    if !query.contains("$limit") || !query.contains("$offset") {
        return Err(Error::usage("--paginate: the document has no variables $limit and $offset")
            .hint("for example query($limit: Int!, $offset: Int!) { user_list(limit: $limit, offset: $offset) { items { email } total_count } }"));
    }
    let client = ctx.bai()?;
    let begun = (client, query, given, 0usize, false);
    let mut pages =
        Box::pin(stream::try_unfold(begun, move |(client, query, given, seen, over)| async move {
            if over {
                return Ok(None);
            }
            let mut variables = given.clone();
            variables.insert("limit".to_owned(), json!(size));
            variables.insert("offset".to_owned(), json!(seen));
            let data = client.gql(&query, Value::Object(variables)).await?;
            let roots = data.as_object().into_iter().flatten().map(|(_, root)| root);
            let list = roots
                .filter_map(|root| Some((root.get("items")?.as_array()?, root.get("total_count"))))
                .next();
            let (rows, total) = list.ok_or_else(|| {
                Error::usage("--paginate: the answer has no items")
                    .hint("ask for { items { … } total_count }")
            })?;
            let total = total.and_then(Value::as_u64);
            let seen = seen + rows.len();
            let over = rows.is_empty() || total.is_none_or(|total| seen as u64 >= total);
            let page = Page { rows: rows.clone(), total };
            Ok(Some((page, (client, query, given, seen, over))))
        }));
    let first = pages.next().await.transpose()?;
    let mut list = List::of(Vec::new(), Vec::new());
    list.envelope = Envelope::Counted;
    list.pages = Box::pin(stream::iter(first.map(Ok)).chain(pages));
    Ok(list)
}
