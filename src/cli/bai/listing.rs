//! What every paginated list of the manager's takes: which rows, in which order, how many.

use std::rc::Rc;

use super::{columns, rows};
use crate::cli::context::Ctx;
use crate::error::Result;
use crate::output::{Envelope, List};
use crate::services::bai::Client;
use crate::services::bai::entities::document::Wanted;
use crate::services::bai::fields::Field;
use crate::services::bai::gql::{LARGEST_PAGE, ListQuery, Variable, filters, page_size};

/// Which rows of a list.
#[derive(clap::Args, Debug, Clone, Default)]
pub struct Listing {
    /// Filter expression of the server, such as 'name like "train%"'
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

impl Listing {
    /// The rows of the query's field `root` as a list, asked for page by page as they are shown; `name` is the field
    /// that `-o name` shows. Under the official name --limit is a page's size and JSON is one page.
    ///
    /// # Errors
    /// A page size beyond what servers give, --filter or --order of a server too old for them.
    pub async fn list(
        &self,
        ctx: &Ctx,
        client: Rc<Client>,
        root: &'static str,
        mut variables: Vec<Variable>,
        fields: &[&'static Field],
        name: &'static str,
    ) -> Result<List> {
        let Wanted { filter, order, offset, limit, page_size, single } = self.wanted(ctx)?;
        variables.extend(filters(client.version().await?, filter.as_deref(), order.as_deref())?);
        let fields_text = fields.iter().map(|field| field.query).collect();
        let query = ListQuery { root, variables, fields: fields_text, offset, page_size, single, limit };
        Ok(List {
            pages: rows(query.pages(client), fields.to_vec()),
            columns: columns(fields),
            name,
            limit,
            envelope: Envelope::Counted,
            header: true,
        })
    }

    /// The rows as they are asked for. Under the official name --limit is a page's size and JSON is one page.
    ///
    /// # Errors
    /// A page size beyond what servers give.
    pub fn wanted(&self, ctx: &Ctx) -> Result<Wanted> {
        let dropin = ctx.personality.is_drop_in();
        let (limit, size) = match dropin {
            true => (None, self.limit.or(self.page_size)),
            // As few requests as give that many rows.
            false => (self.limit, self.page_size.or(self.limit.map(|limit| limit.clamp(1, LARGEST_PAGE)))),
        };
        Ok(Wanted {
            filter: self.filter.clone(),
            order: self.order.clone(),
            offset: self.offset,
            limit,
            page_size: page_size(size)?,
            single: dropin && ctx.globals.output.as_deref() == Some("json"),
        })
    }
}
