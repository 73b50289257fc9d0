//! `afar auth status`: what each service would be used with, without asking it.

use serde_json::json;

use super::context::Ctx;
use super::tree::Leaf;
use super::{bai, cocalc, las, lmk};
use crate::error::{Error, Kind, Result};
use crate::output::{Column, List, Output, format, render};

/// What a service would be used with.
#[derive(Debug, Default)]
pub struct Standing {
    /// The service's word.
    pub service: &'static str,
    /// Where the credentials come from.
    pub source: String,
    /// As whom; no secret.
    pub who: Option<String>,
    /// The address.
    pub endpoint: Option<String>,
    /// When what is stored ends, in ISO 8601.
    pub expires: Option<String>,
    /// What is missing; empty: all is there.
    pub missing: Vec<String>,
}

/// Show which credentials each service would be used with, and what is missing
///
/// Nothing is sent. It ends with 4 where a service that was named is not ready.
///
/// Example:
///   afar auth status
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StatusArgs {
    /// These services alone
    #[arg(value_name = "SERVICE", value_parser = ["bai", "lmk", "las", "cocalc"])]
    services: Vec<String>,
}

impl Leaf for StatusArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let wanted = |name: &str| self.services.is_empty() || self.services.iter().any(|one| one == name);
        let mut all = Vec::new();
        if wanted("bai") {
            all.push(bai::standing(ctx)?);
        }
        if wanted("lmk") {
            all.push(lmk::standing(ctx)?);
        }
        if wanted("las") {
            all.push(las::standing(ctx)?);
        }
        if wanted("cocalc") {
            all.push(cocalc::standing(ctx)?);
        }
        let ready = all.iter().all(|one| one.missing.is_empty());
        let list = Output::List(listed(&all));
        if ready || self.services.is_empty() {
            return Ok(list);
        }
        render::render(&ctx.ui, &ctx.choice()?, list).await?;
        Err(Error::new(Kind::Auth, "not every service that was named can be used"))
    }
}

fn listed(all: &[Standing]) -> List {
    let rows = all.iter().map(|one| {
        json!({
            "service": one.service, "ready": one.missing.is_empty(), "source": one.source, "who": one.who,
            "endpoint": one.endpoint, "expires": one.expires, "missing": one.missing,
        })
    });
    let named = [
        ("service", "Service"),
        ("ready", "Ready"),
        ("source", "Source"),
        ("who", "As"),
        ("endpoint", "Address"),
        ("expires", "Until"),
        ("missing", "Missing"),
    ];
    let column = |(field, title)| Column { format: format::words, ..Column::new(field, title) };
    let columns = named.into_iter().map(column).collect();
    let mut list = List::of(rows.collect(), columns);
    list.name = "service";
    list
}
