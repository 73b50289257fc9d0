//! Channels and events.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::auth::{Bearer, app_value, birth, user_email, user_id};
use super::refusal::{Body, Refusal};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::{clock, ids};

/// How many events are kept.
const KEEP: usize = 1000;

/// The user's channels: a text message first, so that the first is not the default one.
fn channel_list(app: &App) -> Vec<Value> {
    let made = birth(app);
    let user = json!({ "type": "USER", "actorId": user_id(app), "name": "Sandbox Admin" });
    let channel = |id: &str, name: &str, payload: Value, order: u32, default: bool| {
        json!({
            "notificationChannelId": id, "name": name, "payload": payload, "order": order,
            "isDefault": default, "isManaged": default, "isVerified": true, "verificationRequired": true,
            "createdAt": made, "createdByActor": user, "lastUpdatedAt": made, "lastUpdatedByActor": user,
        })
    };
    let push = json!({
        "type": "web-push", "endpoint": "https://push.invalid/1", "device": "Firefox", "p256dhKey": "p256", "authKey": "auth",
    });
    vec![
        channel(
            "ch-phone",
            "My Phone",
            json!({ "type": "text-message", "phoneNumber": "+15550100" }),
            0,
            false,
        ),
        channel(
            "ch-mail",
            "Primary Email",
            json!({ "type": "email", "emailAddress": user_email(app) }),
            1,
            true,
        ),
        channel("ch-laptop", "Laptop", push, 2, false),
    ]
}

/// `GET /v1/notificationChannel`.
pub async fn channels(State(app): State<Shared>, bearer: Bearer) -> Result<Json<Value>, Refusal> {
    bearer.needs("channel.read")?;
    Ok(Json(json!({ "channels": channel_list(&app) })))
}

/// `POST /v1/event`: kept, and delivered to nobody.
pub async fn post(State(app): State<Shared>, bearer: Bearer, body: Body) -> Result<Response, Refusal> {
    bearer.needs("event.publish")?;
    let message = body.text("message")?;
    let kind = body.0.get("contentType").map_or(Ok("text/plain"), |_| body.text("contentType"))?;
    if !matches!(kind, "text/plain" | "text/markdown") {
        return Err(Refusal::new(400, "contentType must be text/plain or text/markdown"));
    }
    let session = body.0.get("sessionId").map(|_| body.text("sessionId")).transpose()?;
    if let Some(id) = session {
        let known = app.store.read(|data| data.lmk.sessions.iter().any(|session| session["sessionId"] == id));
        if !known {
            return Err(Refusal::new(404, "Session not found"));
        }
    }
    let mut event = json!({
        "eventId": ids::uuid4(),
        "userId": user_id(&app),
        "actor": actor(&app),
        "message": message,
        "contentType": kind,
        "channels": wanted(&app, &bearer, &body.0["notificationConfig"])?,
        "createdAt": clock::zulu(clock::now()),
    });
    if let Some(id) = session {
        event["sessionId"] = json!(id);
    }
    app.store.change(|data| {
        let mut kept = event.clone();
        kept["notificationConfig"] = body.0["notificationConfig"].clone();
        data.lmk.events.push(kept);
        let over = data.lmk.events.len().saturating_sub(KEEP);
        data.lmk.events.drain(..over);
    });
    Ok((StatusCode::CREATED, Json(event)).into_response())
}

/// The app as the one who acts.
pub fn actor(app: &App) -> Value {
    let value = app_value(app);
    json!({ "type": "APP", "actorId": value["appId"], "name": value["name"], "iconUrl": value["iconUrl"] })
}

/// The channels that a notification goes to.
fn wanted(app: &App, bearer: &Bearer, config: &Value) -> Result<Vec<Value>, Refusal> {
    if config.is_null() {
        return Ok(Vec::new());
    }
    let notify = config["notify"].as_bool().ok_or_else(|| Refusal::new(400, "notify must be a boolean"))?;
    if !notify {
        return Ok(Vec::new());
    }
    bearer.needs("event.notify")?;
    let all = channel_list(app);
    let ids: Vec<&str> = match &config["channelIds"] {
        Value::Null => vec!["ch-mail"],
        Value::Array(ids) => ids.iter().filter_map(Value::as_str).collect(),
        _ => return Err(Refusal::new(400, "channelIds must be a list")),
    };
    let info = |id: &str| {
        let channel = all.iter().find(|channel| channel["notificationChannelId"] == id);
        let channel = channel.ok_or_else(|| Refusal::new(404, "Notification channel not found"))?;
        Ok(json!({
            "notificationChannelId": id,
            "type": channel["payload"]["type"],
            "name": channel["name"],
            "status": "PENDING",
        }))
    };
    ids.into_iter().map(info).collect()
}
