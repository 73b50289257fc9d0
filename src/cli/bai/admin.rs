//! `bai admin …`: the map of administration, and its plain lists.

use serde_json::{Value, json};

use super::listing::Listing;
use super::{announcement, columns, info, ps};
use crate::cli::context::Ctx;
use crate::cli::tree::{Leaf, Node, group, leaf};
use crate::error::{Error, Kind, Result};
use crate::output::{Envelope, Item, List, Output};
use crate::services::bai::fields::{self, DOMAIN, Field, USER};

/// All administration commands.
pub static NODES: &[Node] = &[
    group("session", "Sessions of all users", &[leaf::<ps::Args>("list"), leaf::<info::Args>("info")])
        .bare("list"),
    group("domain", "Domains", &[leaf::<DomainListArgs>("list"), leaf::<DomainInfoArgs>("info")]),
    group("user", "Users", &[leaf::<UserListArgs>("list")]),
    group(
        "announcement",
        "The announcement that every user sees",
        &[
            leaf::<announcement::GetArgs>("get"),
            leaf::<announcement::UpdateArgs>("update"),
            leaf::<announcement::DeleteArgs>("delete"),
            leaf::<announcement::DismissArgs>("dismiss"),
        ],
    ),
];

fn joined(fields: &[&'static Field]) -> String {
    fields.iter().map(|field| field.query).collect::<Vec<_>>().join(" ")
}

/// List domains
///
/// Example:
///   afar bai admin domain list
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DomainListArgs {}

impl Leaf for DomainListArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai_announced().await?;
        let fields: Vec<&Field> = DOMAIN.iter().collect();
        let data = client.gql(&format!("query {{ domains {{ {} }} }}", joined(&fields)), json!({})).await?;
        let items = data.get("domains").and_then(Value::as_array).into_iter().flatten();
        let mut list = List::of(items.map(|one| fields::item(&fields, one)).collect(), columns(&fields));
        list.name = "name";
        list.envelope = Envelope::Counted;
        Ok(Output::List(list))
    }
}

/// Show one domain
///
/// Example:
///   afar bai admin domain info default
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DomainInfoArgs {
    /// Name of the domain
    name: String,
}

impl Leaf for DomainInfoArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai_announced().await?;
        let fields: Vec<&Field> = DOMAIN.iter().collect();
        let query = format!("query($name: String) {{ domain(name: $name) {{ {} }} }}", joined(&fields));
        let data = client.gql(&query, json!({"name": self.name})).await?;
        let found = data.get("domain").filter(|one| !one.is_null());
        let found = found.ok_or_else(|| {
            Error::new(Kind::NotFound, format!("No matching entry found: there is no domain `{}`", self.name))
                .hint("`afar bai admin domain list` lists them")
        })?;
        let value = fields::item(&fields, found);
        let whole = json!({"count": 1, "total_count": 1, "items": [value]});
        Ok(Output::Item(Item { value, columns: columns(&fields), whole: Some(whole) }))
    }
}

/// List users
///
/// Example:
///   afar bai admin user list --filter 'email like "%@example.com"'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UserListArgs {
    /// Users of this status alone: active, inactive, deleted, before-verification
    #[arg(short, long, value_name = "STATUS")]
    status: Option<String>,
    /// Users of this group alone, by its ID
    #[arg(short, long, value_name = "UUID")]
    group: Option<String>,
    #[command(flatten)]
    listing: Listing,
}

impl Leaf for UserListArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai_announced().await?;
        let fields: Vec<&Field> = USER.iter().collect();
        let variables =
            vec![("status", "String", json!(self.status)), ("group_id", "UUID", json!(self.group))];
        let list = self.listing.list(ctx, client, "user_list", variables, &fields, "email").await?;
        Ok(Output::List(list))
    }
}
