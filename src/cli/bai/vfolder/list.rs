//! The lists of folders.

use serde_json::json;

use crate::cli::bai::listing::Listing;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::Output;
use crate::services::bai::fields::{FOLDER, Field};
use crate::services::bai::gql::Variable;

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
    which: Listing,
}

impl Leaf for Args {
    const LIST: bool = true;

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
    which: Listing,
}

impl Leaf for OwnArgs {
    const LIST: bool = true;

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
    which: Listing,
}

impl Leaf for InvitedArgs {
    const LIST: bool = true;

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
    which: Listing,
}

impl Leaf for ProjectArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        list(ctx, "vfolder_project_list", Vec::new(), self.which).await
    }
}

async fn list(ctx: &Ctx, root: &'static str, variables: Vec<Variable>, which: Listing) -> Result<Output> {
    let client = ctx.bai_announced().await?;
    let fields: Vec<&Field> = FOLDER.iter().collect();
    Ok(Output::List(which.list(ctx, client, root, variables, &fields, "name").await?))
}
