//! Which rows of a list that the manager gives page by page.

use crate::cli::context::Ctx;
use crate::error::Result;
use crate::services::bai::entities::document::Wanted;
use crate::services::bai::gql::page_size;

/// Which rows.
#[derive(clap::Args, Debug, Clone, Default)]
pub struct Window {
    /// Filter expression of the server, such as 'name like "a%"'
    #[arg(long, value_name = "EXPR", allow_hyphen_values = true)]
    pub filter: Option<String>,
    /// Order expression of the server, such as -created_at
    #[arg(long, value_name = "EXPR", allow_hyphen_values = true)]
    pub order: Option<String>,
    /// Rows to pass over
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub offset: usize,
    /// At most so many rows
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// Rows that one request asks for
    #[arg(long, value_name = "N")]
    pub page_size: Option<usize>,
}

impl Window {
    /// As it is asked for. Under the official name `--limit` is the size of a page, and JSON is one page.
    ///
    /// # Errors
    /// A page that is larger than servers give.
    pub fn wanted(self, ctx: &Ctx) -> Result<Wanted> {
        let dropin = ctx.personality.is_drop_in();
        let (limit, size) = match dropin {
            true => (None, self.limit.or(self.page_size)),
            false => (self.limit, self.page_size),
        };
        Ok(Wanted {
            filter: self.filter,
            order: self.order,
            offset: self.offset,
            limit,
            page_size: page_size(size)?,
            single: dropin && ctx.globals.output.as_deref() == Some("json"),
        })
    }
}
