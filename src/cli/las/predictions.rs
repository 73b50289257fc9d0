//! `las predictions`: from a file to its fields in one step, fields as rows, documents as rows of csv.

use std::path::Path;

use clap::ArgMatches;
use futures_util::StreamExt;
use serde_json::{Map, Value, json};

use super::answer::{object, own, say_warnings};
use super::run_row;
use crate::cli::context::Ctx;
use crate::cli::outcome::{self, Patience};
use crate::cli::rows;
use crate::cli::tree::Running;
use crate::error::{Error, Kind, Result};
use crate::output::render::{self, Format};
use crate::output::{Column, Envelope, List, Output};
use crate::services::las::documents::{self, Content};
use crate::services::las::endpoints::predictions::{DOCUMENT, DOCUMENT_ID, LIST, MODEL_ID, PREDICTED};
use crate::services::las::{Client, everything};
use crate::services::rows::{Call, Row, Values};

/// How many documents are read at once.
const AT_ONCE: usize = 4;

/// `predictions create`.
pub fn create<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let (mut values, _) = rows::request(ctx, row, matches)?;
        let files = taken(&mut values, DOCUMENT);
        let (first, second) = (taken(&mut values, DOCUMENT_ID), taken(&mut values, MODEL_ID));
        let wait = outcome::asked(matches)?;
        let model = match (files.is_empty(), first.as_slice(), second.as_slice()) {
            (true, [_], [model]) | (false, [model], []) => model.clone(),
            (true, ..) => {
                return Err(Error::usage(
                    "a document's and a model's ID are needed, or --document and a model's ID",
                ));
            }
            (false, ..) => return Err(Error::usage("with --document the model's ID is the only one")),
        };
        let with = |document: &str| -> Result<Call> {
            let mut values = values.clone();
            for (name, text) in [(DOCUMENT_ID, document), (MODEL_ID, model.as_str())] {
                values.extend(row.args.iter().find(|arg| arg.name == name).map(|arg| (arg, text.to_owned())));
            }
            crate::services::rows::call(row, &values)
        };
        if files.is_empty() {
            let call = with(&first.concat())?;
            let client = ctx.las()?;
            let (prediction, problem) = predicted(ctx, &client, call, wait).await?;
            say_warnings(ctx, &client);
            return told(ctx, vec![prediction], problem, false).await;
        }
        let contents: Vec<Content> =
            files.iter().map(|file| Content::of(Path::new(file))).collect::<Result<_>>()?;
        let client = ctx.las()?;
        let one = async |content: &Content| {
            let document = documents::create(&client, content, Map::new()).await?;
            let id = document.get("documentId").and_then(Value::as_str).unwrap_or_default();
            let made = predicted(ctx, &client, with(id)?, wait).await;
            made.map_err(|error| error.detail(format!("the document is kept: {id}")))
        };
        let mut under_way = futures_util::stream::iter(files.iter().zip(&contents))
            .map(|(file, content)| {
                let one = &one;
                async move { (file, one(content).await) }
            })
            .buffered(AT_ONCE);
        let (mut found, mut failed) = (Vec::new(), Vec::new());
        while let Some((file, made)) = under_way.next().await {
            match made {
                Ok((prediction, problem)) => {
                    failed.extend(problem.map(|error| error.context(file)));
                    let mut named = Map::from_iter([("document".to_owned(), json!(file))]);
                    named.extend(prediction.as_object().cloned().unwrap_or_default());
                    found.push(if files.len() > 1 { named.into() } else { prediction });
                }
                Err(error) if error.kind() == Kind::DryRun => return Err(error),
                Err(error) => failed.push(error.context(file)),
            }
        }
        say_warnings(ctx, &client);
        let count = failed.len();
        let problem = match (count, failed.pop()) {
            (1, Some(only)) => Some(only),
            (0, _) => None,
            (_, last) => {
                let error = Error::service(format!("{count} of {} predictions failed", files.len()));
                Some(failed.iter().chain(&last).fold(error, |error, one| error.detail(one.to_string())))
            }
        };
        told(ctx, found, problem, files.len() > 1).await
    })
}

/// `predictions get`.
pub fn get<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        if own(ctx)? {
            return run_row(ctx, row, matches).await;
        }
        let (_, call) = rows::request(ctx, row, matches)?;
        let client = ctx.las()?;
        let (prediction, problem) = predicted(ctx, &client, call, outcome::asked(matches)?).await?;
        say_warnings(ctx, &client);
        told(ctx, vec![prediction], problem, false).await
    })
}

/// `predictions list`: as csv and tsv a row has a document's fields, so that all have to be read first.
pub fn list<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let window = rows::window(matches, true);
        if !matches!(ctx.choice()?.format, Format::Csv | Format::Tsv) || !window.all || window.limit.is_some()
        {
            return run_row(ctx, row, matches).await;
        }
        let (_, call) = rows::request(ctx, row, matches)?;
        let client = ctx.las()?;
        let all = everything(&client, &call, &LIST).await?;
        say_warnings(ctx, &client);
        Ok(Output::List(flat(&all)))
    })
}

fn taken(values: &mut Values, name: &str) -> Vec<String> {
    let (of_name, rest): (Values, Values) =
        std::mem::take(values).into_iter().partition(|(arg, _)| arg.name == name);
    *values = rest;
    of_name.into_iter().map(|(_, text)| text).collect()
}

async fn predicted(
    ctx: &Ctx,
    client: &Client,
    call: Call,
    wait: Option<Patience>,
) -> Result<(Value, Option<Error>)> {
    let value = client.call(&call).await?;
    let Some(patience) = wait else { return Ok((value, None)) };
    let fetch = async |call| client.call(&call).await;
    let ended = outcome::ended(ctx, &PREDICTED, &Values::new(), value, patience, fetch).await?;
    Ok((ended.value, ended.error))
}

/// Shows predictions; afterwards the error, where there is one.
async fn told(ctx: &Ctx, found: Vec<Value>, problem: Option<Error>, many: bool) -> Result<Output> {
    let format = ctx.choice()?.format;
    let output = match found.as_slice() {
        [] if !many => Output::Nothing,
        _ if own(ctx)? && many => Output::Json(json!({"predictions": found})),
        [only] if own(ctx)? => object(ctx, only.clone())?,
        _ if matches!(format, Format::Csv | Format::Tsv) => Output::List(flat(&found)),
        _ if matches!(format, Format::Table | Format::Wide) => Output::List(fields(&found, many)),
        _ => {
            let mut list = List::of(found, Vec::new());
            list.name = "predictionId";
            Output::List(list)
        }
    };
    match problem {
        None => Ok(output),
        Some(error) => {
            render::render(&ctx.ui, &ctx.choice()?, output).await?;
            Err(error)
        }
    }
}

/// A row a field: what was found, and how sure it is.
fn fields(found: &[Value], many: bool) -> List {
    let mut rows = Vec::new();
    for prediction in found {
        for mut field in listed(prediction) {
            if many {
                field.insert("document".to_owned(), prediction["document"].clone());
            }
            rows.push(field.into());
        }
    }
    let mut columns = vec![
        Column::new("label", "Field"),
        Column::new("value", "Value"),
        Column::new("confidence", "Confidence"),
        Column::new("page", "Page"),
    ];
    if many {
        columns.insert(0, Column::new("document", "Document"));
    }
    let mut list = List::of(rows, columns);
    list.name = "label";
    list.envelope = Envelope::Array;
    list
}

/// The fields of a prediction: a list of them, or an object of lists by label.
fn listed(prediction: &Value) -> Vec<Map<String, Value>> {
    match prediction.get("predictions") {
        Some(Value::Array(fields)) => fields.iter().filter_map(|field| field.as_object().cloned()).collect(),
        Some(Value::Object(labels)) => {
            let of = |(label, found): (&String, &Value)| -> Vec<Map<String, Value>> {
                let found = found.as_array().cloned().unwrap_or_else(|| vec![found.clone()]);
                let named = |field: Value| {
                    let mut row = Map::from_iter([("label".to_owned(), json!(label))]);
                    match field {
                        Value::Object(members) => row.extend(members),
                        value => {
                            row.insert("value".to_owned(), value);
                        }
                    }
                    row
                };
                found.into_iter().map(named).collect()
            };
            labels.iter().flat_map(of).collect()
        }
        _ => Vec::new(),
    }
}

/// A row a document: its IDs, then each field's value and confidence; every row has the columns of all.
fn flat(found: &[Value]) -> List {
    let mut names: Vec<String> = Vec::new();
    let mut rows: Vec<Map<String, Value>> = Vec::new();
    for prediction in found {
        let mut row = Map::new();
        for name in ["document", "documentId", "predictionId", "modelId", "status", "createdTime"] {
            row.extend(prediction.get(name).map(|value| (name.to_owned(), value.clone())));
        }
        for field in listed(prediction) {
            let label = field.get("label").and_then(Value::as_str).unwrap_or_default().to_owned();
            // Of several values of one label the surest comes first.
            if !row.contains_key(&label) {
                row.insert(
                    format!("{label}_confidence"),
                    field.get("confidence").cloned().unwrap_or_default(),
                );
                row.insert(label, field.get("value").cloned().unwrap_or_default());
            }
        }
        names.extend(row.keys().filter(|name| !names.contains(name)).cloned().collect::<Vec<_>>());
        rows.push(row);
    }
    // A field's value stands before its confidence.
    for at in 1..names.len() {
        if names[at - 1] == format!("{}_confidence", names[at]) {
            names.swap(at - 1, at);
        }
    }
    let whole = rows.into_iter().map(|mut row| {
        let value = |name: &String| (name.clone(), row.remove(name).unwrap_or_default());
        Value::Object(names.iter().map(value).collect())
    });
    let mut list = List::of(whole.collect(), Vec::new());
    list.name = "predictionId";
    list
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn rows(list: List) -> Vec<Value> {
        let mut pages = list.pages;
        let page = futures_util::FutureExt::now_or_never(pages.next()).flatten().unwrap().unwrap();
        page.rows
    }

    #[test]
    fn a_document_is_a_row_with_the_columns_of_all() {
        let found = [
            json!({"documentId": "d1", "predictions": [{"label": "total", "value": "1", "confidence": 0.9}]}),
            json!({"documentId": "d2", "predictions": {"due": [{"value": "x", "confidence": 0.5}]}}),
        ];
        let rows = rows(flat(&found));
        let names: Vec<&String> = rows[0].as_object().unwrap().keys().collect();
        assert_eq!(names, ["documentId", "total", "total_confidence", "due", "due_confidence"]);
        assert_eq!((&rows[0]["total_confidence"], &rows[1]["due"]), (&json!(0.9), &json!("x")));
        assert_eq!(rows[1]["total"], Value::Null);
    }

    #[test]
    fn a_field_is_a_row_with_its_document_where_there_are_several() {
        let found = [
            json!({"document": "a.pdf", "predictions": [{"label": "total", "value": "1", "confidence": 0.9}]}),
        ];
        assert_eq!(rows(fields(&found, true))[0]["document"], "a.pdf");
    }
}
