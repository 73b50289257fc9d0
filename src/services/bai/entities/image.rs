//! Images: what sessions are made of.

use serde_json::{Value, json};

use super::{Kind, Query, Var, change, flag, given, row, var};
use crate::error::{Error, Result};
use crate::services::bai::fields::{Field, Shape, field, shaped};
use crate::services::bai::{Client, NAME};
use crate::services::rows::option;

/// What is known of an image.
pub const FIELDS: &[Field] = &[
    field("name", "Name"),
    field("registry", "Registry"),
    field("architecture", "Architecture"),
    field("tag", "Tag"),
    field("digest", "Digest"),
    shaped("size_bytes", "Size Bytes", Shape::Size),
    field("aliases", "Aliases"),
    Field { query: "labels { key value }", ..field("labels", "Labels") },
    Field { query: "resource_limits { key min max }", ..field("resource_limits", "Resource Limits") },
    field("supported_accelerators", "Supported Accelerators"),
    field("installed", "Installed"),
    field("humanized_name", "Humanized Name"),
];

/// `images`
pub static LIST: Query = Query {
    row: row(
        "list",
        "List the images of this cluster",
        "afar bai admin image list",
        &[flag("operation", "is_operation", "true", "false", "Those for operations alone")],
    ),
    root: "images",
    vars: &[var("is_operation", "Boolean")],
    kind: Kind::List,
    known: FIELDS,
    shown: &["name", "registry", "architecture", "tag", "digest", "size_bytes", "aliases"],
};

/// `alias_image`
pub static ALIAS: Query = change(
    row(
        "alias",
        "Give an image a further name",
        "afar bai admin image alias py cr.backend.ai/stable/python:3.9-ubuntu20.04",
        &[
            given("alias", "alias", "The further name"),
            given("target", "target", "The image"),
            option("arch", "architecture", "The architecture that is meant, where there are several"),
        ],
    ),
    "alias_image",
    &[
        var("alias", "String!"),
        var("target", "String!"),
        Var { optional: true, ..var("architecture", "String") },
    ],
    ("image", "alias"),
    &[],
)
.says("An alias has created: {alias} -> {target}", "Aliasing has failed: {msg}");

/// `dealias_image`
pub static DEALIAS: Query = change(
    row(
        "dealias",
        "Take a further name away",
        "afar bai admin image dealias py",
        &[given("alias", "alias", "The further name")],
    ),
    "dealias_image",
    &[var("alias", "String!")],
    ("image", "dealias"),
    &[],
)
.says("The alias has been removed: {alias}", "Dealiasing has failed: {msg}");

impl Client {
    /// `rescan_images`: begins to read a registry anew, or all of them; the ID of the work in the background.
    ///
    /// # Errors
    /// As [`Client::gql`], and what the manager says against it.
    pub async fn rescan_images(&self, registry: Option<&str>) -> Result<Option<String>> {
        let document =
            "mutation($registry: String) { rescan_images(registry: $registry) { ok msg task_id } }";
        let data = self.gql(document, json!({"registry": registry})).await?;
        let answer = data.get("rescan_images").unwrap_or(&Value::Null);
        let text = |name: &str| answer.get(name).and_then(Value::as_str).map(str::to_owned);
        if answer.get("ok").and_then(Value::as_bool) != Some(true) {
            let message = text("msg").unwrap_or_else(|| "no reason was given".to_owned());
            return Err(Error::service(format!("Failed to begin registry scanning: {message}")).of(NAME));
        }
        Ok(text("task_id"))
    }
}

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST, &ALIAS, &DEALIAS];
