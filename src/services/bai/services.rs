//! Model services: which one is meant, and what is asked of it.

use serde_json::Value;

use super::client::{Call, Client};
use super::sessions::is_uuid;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::services::rows::segment;

/// A call about one service: method, ID, and what follows it.
pub fn about(method: Method, id: &str, rest: &str) -> Call {
    Call::new(method, format!("/services/{}{rest}", segment(id)))
}

/// The ID of the service of this ID or name. An ID counts where the manager knows it; else it is taken for a name.
///
/// # Errors
/// There is none; what goes wrong when it is looked for.
pub async fn found(client: &Client, text: &str) -> Result<String> {
    if is_uuid(text) {
        if client.http.is_dry() {
            return Ok(text.to_owned());
        }
        match client.json(&about(Method::GET, text, "")).await {
            Ok(_) => return Ok(text.to_owned()),
            Err(error) if matches!(error.kind(), Kind::Network | Kind::Auth | Kind::Interrupted) => {
                return Err(error);
            }
            Err(_) => {}
        }
    }
    let mut call = Call::new(Method::GET, "/services").query("name", text);
    call.probe = true;
    let list = client.json(&call).await?;
    let first = list.as_array().and_then(|list| list.first()).and_then(|one| one.get("id"));
    first.and_then(Value::as_str).map(str::to_owned).ok_or_else(|| {
        Error::new(Kind::NotFound, format!("Service {text} not found"))
            .of(super::NAME)
            .hint("`afar bai service list` lists the services")
    })
}
