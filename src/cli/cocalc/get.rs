//! `cocalc hub projects get`: the list as the official client makes it.

use super::projects::table;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::Output;
use crate::services::cocalc::projects::Wanted;

/// Get your projects, filtered, newest first
///
/// Those in recent use, or with --all every one. COCALC_PROJECT_ID is not used here.
///
/// Example:
///   afar cocalc hub projects get --all --state running --limit 5
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Fields to ask for, instead of project_id,title,last_edited,created,state,deleted,users
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    fields: Vec<String>,
    /// Every project, not only those in recent use
    #[arg(long)]
    all: bool,
    /// This project alone
    #[arg(long, value_name = "ID")]
    project_id: Option<String>,
    /// At most so many; a negative number is no limit
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    limit: Option<i64>,
    /// Deleted ones alone, or those that are not
    #[arg(long, value_name = "true|false", action = clap::ArgAction::Set)]
    deleted: Option<bool>,
    /// Hidden ones alone, or those that are not; with --account-id-for-hidden
    #[arg(long, value_name = "true|false", action = clap::ArgAction::Set)]
    hidden: Option<bool>,
    /// In this state alone, such as running or opened
    #[arg(long)]
    state: Option<String>,
    /// The account whose mark of hiding counts
    #[arg(long, value_name = "ID")]
    account_id_for_hidden: Option<String>,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
        let wanted = Wanted {
            fields: self.fields,
            all: self.all,
            project_id: filled(self.project_id),
            limit: self.limit,
            deleted: self.deleted,
            hidden: self.hidden,
            state: filled(self.state),
            hidden_for: filled(self.account_id_for_hidden),
        };
        let client = ctx.cocalc()?;
        for doubt in wanted.doubts() {
            ctx.ui.warn(&doubt);
        }
        Ok(table(wanted.rows(client.call(&wanted.call()).await?)?))
    }
}
