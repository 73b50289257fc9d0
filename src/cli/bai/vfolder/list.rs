//! The lists of folders.

use serde_json::json;

use crate::cli::bai::{columns, rows};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::{Envelope, List, Output};
use crate::services::bai::fields::{FOLDER, Field};
use crate::services::bai::gql::{ListQuery, Variable, filters, page_size};

/// Which folders of a list.
#[derive(clap::Args)]
struct Which {
    /// Filter expression of the server, such as 'status == "READY"'
    #[arg(long, value_name = "EXPR")]
    filter: Option<String>,
    /// Order expression of the server, such as -created_at
    #[arg(long, value_name = "EXPR", allow_hyphen_values = true)]
    order: Option<String>,
    /// Folders to pass over
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    offset: usize,
    /// At most so many folders
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Folders that one request asks for
    #[arg(long, value_name = "N")]
    page_size: Option<usize>,
}

/// List the folders that you can use
///
/// Example:
///   afar bai vfolder list --order -created_at
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Folders of this group alone, by its ID
    #[arg(short, long, value_name = "UUID")]
    group: Option<String>,
    #[command(flatten)]
    which: Which,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        list(ctx, "vfolder_list", vec![("group_id", "UUID", json!(self.group))], self.which).await
    }
}

/// List your own folders
///
/// Example:
///   afar bai vfolder list-own --filter 'name like "data%"'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct OwnArgs {
    #[command(flatten)]
    which: Which,
}

impl Leaf for OwnArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        list(ctx, "vfolder_own_list", Vec::new(), self.which).await
    }
}

/// List the folders that others share with you
///
/// Example:
///   afar bai vfolder list-invited
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct InvitedArgs {
    #[command(flatten)]
    which: Which,
}

impl Leaf for InvitedArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        list(ctx, "vfolder_invited_list", Vec::new(), self.which).await
    }
}

/// List the folders of your groups (projects)
///
/// Example:
///   afar bai vfolder list-project
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ProjectArgs {
    #[command(flatten)]
    which: Which,
}

impl Leaf for ProjectArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        list(ctx, "vfolder_project_list", Vec::new(), self.which).await
    }
}

async fn list(ctx: &Ctx, root: &'static str, mut variables: Vec<Variable>, which: Which) -> Result<Output> {
    let client = ctx.bai_announced().await?;
    variables.extend(filters(client.version().await?, which.filter.as_deref(), which.order.as_deref())?);
    let dropin = ctx.personality.is_drop_in();
    let (limit, size) =
        if dropin { (None, which.limit.or(which.page_size)) } else { (which.limit, which.page_size) };
    let fields: Vec<&Field> = FOLDER.iter().collect();
    let query = ListQuery {
        root,
        variables,
        fields: fields.iter().map(|field| field.query).collect(),
        offset: which.offset,
        page_size: page_size(size)?,
        single: dropin && ctx.globals.output.as_deref() == Some("json"),
        limit,
    };
    Ok(Output::List(List {
        pages: rows(query.pages(client), fields.clone()),
        columns: columns(&fields),
        name: "name",
        limit,
        envelope: Envelope::Counted,
        header: true,
    }))
}
