//! Administration by GraphQL: `/admin/gql` with data and errors, and the older `/admin/graphql`.
//!
//! The documents are read by a library's parser and checked and run here, so that the messages are those of the
//! manager's own library, which clients show and scripts look for. What the roots answer is in `admin`.

pub mod connection;
pub mod execute;
pub mod filter;
pub mod folders;
mod inspect;
mod introspect;
pub mod order;
pub mod page;
pub mod schema;
mod token;
mod validate;
mod values;

use std::cell::RefCell;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::admin::{self, Ask};
use super::auth::Caller;
use super::folders::files::slowly;
use super::params::Params;
use super::problem::Problem;
use crate::sandbox::app::Shared;
use execute::{Args, Request, answer};
use schema::{MUTATIONS, Schema};

/// `POST /admin/gql`.
pub async fn standard(
    State(app): State<Shared>,
    caller: Caller,
    params: Params,
) -> Result<Json<Value>, Problem> {
    let (data, errors) = run(&app, &caller, &params).await?;
    let mut body = json!({ "data": data });
    if !errors.is_empty() {
        body["errors"] = Value::Array(errors);
    }
    Ok(Json(body))
}

/// `POST /admin/graphql`: the data bare, errors as an error.
pub async fn bare(State(app): State<Shared>, caller: Caller, params: Params) -> Result<Response, Problem> {
    let (data, errors) = run(&app, &caller, &params).await?;
    if errors.is_empty() {
        Ok(Json(data).into_response())
    } else {
        Err(Problem::graphql(Value::Array(errors)))
    }
}

async fn run(app: &Shared, caller: &Caller, params: &Params) -> Result<(Value, Vec<Value>), Problem> {
    let query = params.required(&["query"])?;
    if query.is_empty() {
        return Err(Problem::bad_param("query", "blank value is not allowed"));
    }
    let variables = params.get(&["variables"]).map_or(&Value::Null, |(_, variables)| variables);
    let operation = params.text(&["operation_name", "operationName"])?;
    let (answer, remove) = {
        let remove = RefCell::default();
        let resolve = |root: &str, name: &str, args: &Args| {
            let ask = Ask { app, caller: &caller.0, name, args, remove: &remove };
            if root == MUTATIONS { admin::mutate(&ask) } else { admin::query(&ask) }
        };
        let schema = Schema::get().map_err(|error| Problem::internal(&error))?;
        (answer(schema, &Request { query, variables, operation }, &resolve), remove.into_inner())
    };
    for dir in remove {
        // What is not there any more, or never was, is as gone.
        let _ = slowly(move || std::fs::remove_dir_all(dir)).await;
    }
    Ok(answer)
}
