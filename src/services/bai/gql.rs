//! GraphQL in both forms: `/admin/gql` since v6.20210815, `/admin/graphql` before.

use futures_util::stream;
use serde_json::{Map, Value, json};

use super::super::Page;
use super::client::{Call, Client};
use super::failure;
use super::version::Version;
use crate::error::{Error, Result};
use crate::http::Method;

/// The most that a server gives in one page.
pub const LARGEST_PAGE: usize = 100;
/// What one request asks for unless told.
pub const USUAL_PAGE: usize = 20;

impl Client {
    /// Runs a query or mutation; the answer is its data.
    ///
    /// # Errors
    /// The server's refusal, or the query's errors.
    pub async fn gql(&self, query: &str, variables: Value) -> Result<Value> {
        self.gql_call(query, variables, false).await
    }

    /// As [`Client::gql`], for look-ups that are made even where requests are only shown.
    ///
    /// # Errors
    /// As [`Client::gql`].
    pub async fn gql_call(&self, query: &str, variables: Value, probe: bool) -> Result<Value> {
        let modern = self.version().await?.since(6, 20210815);
        let path = if modern { "/admin/gql" } else { "/admin/graphql" };
        let mut call = Call::new(Method::POST, path).json(json!({"query": query, "variables": variables}));
        call.probe = probe;
        let mut answer = self.json(&call).await?;
        if !modern {
            return Ok(answer);
        }
        match answer.get("errors") {
            Some(errors) if !errors.is_null() && errors.as_array().is_none_or(|list| !list.is_empty()) => {
                Err(failure::graphql(errors))
            }
            _ => Ok(answer.get_mut("data").map(Value::take).unwrap_or_default()),
        }
    }

    /// Whether the key pair is an administrator's.
    ///
    /// # Errors
    /// As [`Client::gql`].
    pub async fn is_admin(&self) -> Result<bool> {
        if self.http.is_dry() {
            return Ok(false);
        }
        let query = "query { keypair { user_id access_key secret_key is_active is_admin } }";
        let data = self.gql(query, json!({})).await?;
        Ok(data.pointer("/keypair/is_admin").and_then(Value::as_bool).unwrap_or(false))
    }
}

/// A variable of a query: name, type, value.
pub type Variable = (&'static str, &'static str, Value);

/// A paginated list: `ROOT(limit offset …) { items { … } total_count }`.
#[derive(Debug, Clone)]
pub struct ListQuery {
    /// The root field.
    pub root: &'static str,
    /// Its own variables.
    pub variables: Vec<Variable>,
    /// The fields of an item, as written in the query.
    pub fields: Vec<&'static str>,
    /// Rows to pass over.
    pub offset: usize,
    /// Rows that one request asks for.
    pub page_size: usize,
    /// One page alone.
    pub single: bool,
    /// At most so many rows in all.
    pub limit: Option<usize>,
}

/// The variables `filter` and `order`, which only newer managers know.
///
/// # Errors
/// One is given and the manager is too old.
pub fn filters(version: Version, filter: Option<&str>, order: Option<&str>) -> Result<Vec<Variable>> {
    if version.since(6, 20210815) {
        return Ok(vec![("filter", "String", json!(filter)), ("order", "String", json!(order))]);
    }
    match filter.or(order) {
        None => Ok(Vec::new()),
        Some(_) => Err(Error::usage("this server is too old for --filter and --order")
            .hint("they need API version v6.20210815 or newer")),
    }
}

/// A range of rows that was asked for, checked.
///
/// # Errors
/// A page size beyond what servers give.
pub fn page_size(size: Option<usize>) -> Result<usize> {
    match size {
        None => Ok(USUAL_PAGE),
        Some(size) if (1..=LARGEST_PAGE).contains(&size) => Ok(size),
        Some(size) => Err(Error::usage(format!("a page has 1 to {LARGEST_PAGE} rows, not {size}"))),
    }
}

impl ListQuery {
    fn document(&self) -> String {
        let all = [("limit", "Int!"), ("offset", "Int!")]
            .into_iter()
            .chain(self.variables.iter().map(|(n, t, _)| (*n, *t)));
        let (mut declared, mut passed) = (Vec::new(), Vec::new());
        for (name, kind) in all {
            declared.push(format!("${name}: {kind}"));
            passed.push(format!("{name}: ${name}"));
        }
        format!(
            "query({}) {{ {}({}) {{ items {{ {} }} total_count }} }}",
            declared.join(", "),
            self.root,
            passed.join(", "),
            self.fields.join(" ")
        )
    }

    /// The pages, asked for one after the other as they are read.
    pub fn pages(self, client: std::rc::Rc<Client>) -> impl futures_util::Stream<Item = Result<Page>> {
        stream::try_unfold((self, client, 0usize, false), |(query, client, seen, done)| async move {
            if done {
                return Ok(None);
            }
            let wanted = query.limit.map_or(query.page_size, |limit| (limit - seen).min(query.page_size));
            let mut variables = Map::new();
            variables.insert("limit".into(), json!(wanted));
            variables.insert("offset".into(), json!(query.offset + seen));
            for (name, _, value) in &query.variables {
                variables.insert((*name).to_owned(), value.clone());
            }
            let mut data = client.gql(&query.document(), Value::Object(variables)).await?;
            let page = data.get_mut(query.root).map(Value::take).unwrap_or_default();
            let total = page.get("total_count").and_then(Value::as_u64).unwrap_or(0);
            let rows = match page.get("items") {
                Some(Value::Array(rows)) => rows.clone(),
                _ => Vec::new(),
            };
            let seen = seen + rows.len();
            let done = query.single
                || rows.is_empty()
                || query.offset + seen >= usize::try_from(total).unwrap_or(usize::MAX)
                || query.limit.is_some_and(|limit| seen >= limit);
            Ok(Some((Page { rows, total: Some(total) }, (query, client, seen, done))))
        })
    }
}
