//! What there is to know: of one folder, of the hosts and kinds of folders.

use serde_json::{Value, json};

use super::official_text;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::render::Format;
use crate::output::{Column, Item, List, Output, format};
use crate::services::bai::Call;
use crate::services::bai::folders::about;

/// Show one folder
///
/// Example:
///   afar bai vfolder info mydata
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name of the folder
    name: String,
}

/// What is shown of a folder: field, heading, and what it is called in the official text.
const FIELDS: [(&str, &str); 12] = [
    ("name", "Name"),
    ("id", "ID"),
    ("host", "Host"),
    ("is_owner", "Owner"),
    ("permission", "Permission"),
    ("status", "Status"),
    ("numFiles", "Number of files"),
    ("type", "Ownership Type"),
    ("usage_mode", "Usage Mode"),
    ("group", "Group ID"),
    ("user", "User ID"),
    ("cloneable", "Clone Allowed"),
];

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let value = ctx.bai()?.json(&about(Method::GET, &self.name, "")).await?;
        if official_text(ctx)? {
            return Ok(Output::Text(official(&value)));
        }
        let columns = FIELDS.iter().map(|(field, title)| Column::new(field, title)).collect();
        Ok(Output::Item(Item { value, columns, whole: None }))
    }
}

/// A folder as the official client tells of it: no host, the permission twice.
fn official(folder: &Value) -> String {
    let word = |field: &str| match folder.get(field).unwrap_or(&Value::Null) {
        Value::String(text) => text.clone(),
        Value::Null if field == "usage_mode" && folder.get(field).is_none() => String::new(),
        other => format::literal(other),
    };
    let mut lines = vec![format!("Virtual folder \"{}\" (ID: {})", word("name"), word("id"))];
    for (field, title) in FIELDS.iter().filter(|(field, _)| !["name", "id", "host"].contains(field)) {
        if *field == "usage_mode" {
            lines.push(format!("- Permission: {}", word("permission")));
        }
        lines.push(format!("- {title}: {}", word(field)));
    }
    lines.join("\n")
}

/// List the storage hosts on which you can make folders
///
/// Example:
///   afar bai vfolder list-hosts
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct HostsArgs {}

impl Leaf for HostsArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/folders/_/hosts")).await?;
        let allowed = answer.get("allowed").and_then(Value::as_array).cloned().unwrap_or_default();
        let default = answer.get("default").cloned().unwrap_or_default();
        if official_text(ctx)? {
            let names: Vec<String> = allowed.iter().map(format::plain).collect();
            let default = default.as_str().map_or_else(|| format::literal(&default), str::to_owned);
            return Ok(Output::Text(format!(
                "Default vfolder host: {default}\nUsable hosts: {}",
                names.join(", ")
            )));
        }
        let choice = ctx.choice()?;
        if matches!(choice.format, Format::Json | Format::Yaml) || choice.jq.is_some() {
            return Ok(Output::Json(answer));
        }
        let rows = allowed.iter().map(|host| json!({"host": host, "default": *host == default})).collect();
        let columns = vec![
            Column::new("host", "Host"),
            Column { format: format::words, ..Column::new("default", "Default") },
        ];
        let mut list = List::of(rows, columns);
        list.name = "host";
        Ok(Output::List(list))
    }
}

/// List the kinds of folders that you can make: user, group
///
/// Example:
///   afar bai vfolder list-allowed-types
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct TypesArgs {}

impl Leaf for TypesArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/folders/_/allowed_types")).await?;
        if official_text(ctx)? {
            return Ok(Output::Text(format::literal(&answer)));
        }
        let choice = ctx.choice()?;
        if matches!(choice.format, Format::Json | Format::Yaml) || choice.jq.is_some() {
            return Ok(Output::Json(answer));
        }
        let kinds = answer.as_array().into_iter().flatten();
        let mut list =
            List::of(kinds.map(|kind| json!({"type": kind})).collect(), vec![Column::new("type", "Type")]);
        list.name = "type";
        Ok(Output::List(list))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_in_the_official_words() {
        let folder = json!({"name": "a", "id": "1", "host": "h", "is_owner": true, "permission": "rw", "status": "ready",
            "numFiles": 3, "type": "user", "group": null, "user": "u", "cloneable": false});
        assert_eq!(
            official(&folder),
            "Virtual folder \"a\" (ID: 1)\n- Owner: True\n- Permission: rw\n- Status: ready\n- Number of files: 3\n\
             - Ownership Type: user\n- Permission: rw\n- Usage Mode: \n- Group ID: None\n- User ID: u\n- Clone Allowed: False"
        );
    }
}
