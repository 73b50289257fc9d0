//! Whether a service takes the credentials: its cheapest call that needs them.

use std::time::Duration;

use serde_json::Value;

use super::super::cocalc::whoami;
use super::super::context::Ctx;
use crate::error::{Error, Kind, Result};
use crate::services::lmk::client;
use crate::services::rows::Call;

/// How long one service may take.
const LIMIT: Duration = Duration::from_secs(10);

/// Asks a service who this is; none where it does not say.
///
/// # Errors
/// It refuses, cannot be reached, or takes longer than ten seconds.
pub(super) async fn ask(ctx: &Ctx, service: &str) -> Result<Option<String>> {
    let asked = async {
        match service {
            "bai" => bai(ctx).await,
            "lmk" => lmk(ctx).await,
            "las" => las(ctx).await,
            "cocalc" => cocalc(ctx).await,
            _ => Err(Error::usage(format!("there is no service `{service}`"))),
        }
    };
    let late = || Error::new(Kind::Network, format!("no answer within {} s", LIMIT.as_secs()));
    tokio::time::timeout(LIMIT, asked).await.unwrap_or_else(|_| Err(late()))
}

fn text(value: &Value, pointer: &str) -> Option<String> {
    value.pointer(pointer).and_then(Value::as_str).map(str::to_owned)
}

/// Who was named; an answer that names nobody is that of something else.
fn named(who: Option<String>, what: &str) -> Result<Option<String>> {
    let nobody = || {
        Error::service(format!("the answer does not say who this is: is {what} behind the address?"))
            .hint("`afar config show --origin` says where the address is set")
    };
    who.map(Some).ok_or_else(nobody)
}

/// The key's user: GraphQL `user` without an argument.
async fn bai(ctx: &Ctx) -> Result<Option<String>> {
    let client = ctx.bai()?;
    let user = client.gql("query { user { email } }", Value::Null).await?;
    named(text(&user, "/user/email"), "a Backend.AI manager")
}

/// `GET /v1/app/current`.
async fn lmk(ctx: &Ctx) -> Result<Option<String>> {
    let value = ctx.lmk()?.call(&client::get("/v1/app/current")).await?;
    named(text(&value, "/userEmail").or_else(|| text(&value, "/userId")), "LMK")
}

/// `system.test` of the hub, else of the project.
async fn cocalc(ctx: &Ctx) -> Result<Option<String>> {
    let found = whoami::kind(&ctx.cocalc()?).await?;
    named(text(&found, "/account_id").or_else(|| text(&found, "/project_id")), "CoCalc")
}

/// `GET /models`, one of them; the API does not tell whose the credentials are.
async fn las(ctx: &Ctx) -> Result<Option<String>> {
    let mut call = Call::new(reqwest::Method::GET, "/models");
    call.query.push(("maxResults".to_owned(), "1".to_owned()));
    ctx.las()?.call(&call).await.map(|_| None)
}
