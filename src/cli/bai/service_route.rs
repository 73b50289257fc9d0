//! `bai service …` about one of the sessions behind a service.

use serde_json::json;

use super::service::Service;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::Output;
use crate::services::bai::sessions::is_uuid;

/// One route of a service.
#[derive(clap::Args)]
struct Route {
    /// ID of the route
    #[arg(value_name = "ROUTE_ID", value_parser = route_id)]
    route: String,
}

fn route_id(text: &str) -> Result<String, String> {
    if is_uuid(text) { Ok(text.to_owned()) } else { Err("not the ID of a route: a UUID".to_owned()) }
}

/// Change how much of the traffic goes to one session
///
/// Example:
///   afar bai service update-traffic-ratio mysvc 5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01 0.5
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RatioArgs {
    #[command(flatten)]
    service: Service,
    #[command(flatten)]
    route: Route,
    /// Its share of the traffic
    #[arg(allow_negative_numbers = true)]
    ratio: f64,
}

impl Leaf for RatioArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let rest = format!("/routings/{}", self.route.route);
        let body = json!({"traffic_ratio": self.ratio});
        self.service.change(ctx, Method::PUT, &rest, Some(body), "Done.").await
    }
}

/// End one session behind a model service, and want one less from now on
///
/// Example:
///   afar bai service downscale-route mysvc 5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DownscaleArgs {
    #[command(flatten)]
    service: Service,
    #[command(flatten)]
    route: Route,
    /// Not used: the official client wants a third word and then fails
    #[arg(hide = true)]
    ratio: Option<f64>,
}

impl Leaf for DownscaleArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let rest = format!("/routings/{}", self.route.route);
        self.service.change(ctx, Method::DELETE, &rest, None, "Done.").await
    }
}
