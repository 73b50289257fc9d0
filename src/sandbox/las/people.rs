//! App clients, users and their profiles.

use serde_json::{Value, json};

use super::data::Record;
use super::refusal::Refusal;
use super::resource::{Call, PLAIN, Resource};
use super::shapes::{EMAIL, LINK, ROLES, URLS};
use super::types::{TEXT, Type, may, must, null};
use crate::sandbox::ids;

/// `/appClients`.
pub static APP_CLIENTS: Resource = Resource {
    collection: "appClients",
    id: "appClientId",
    kind: "app-client",
    create: Some(&[
        null("name", TEXT),
        null("description", TEXT),
        may("generateSecret", Type::Bool),
        may("logoutUrls", URLS),
        may("callbackUrls", URLS),
        may("loginUrls", URLS),
        may("defaultLoginUrl", LINK),
        may("roleIds", ROLES),
    ]),
    update: Some(&[
        null("name", TEXT),
        null("description", TEXT),
        may("loginUrls", URLS),
        may("defaultLoginUrl", LINK),
        may("roleIds", ROLES),
    ]),
    always: &[
        "name",
        "description",
        "clientId",
        "hasSecret",
        "logoutUrls",
        "callbackUrls",
        "loginUrls",
        "defaultLoginUrl",
    ],
    never: &["generateSecret"],
    settle: settle_client,
    show: |call, _, record, map| {
        // The secret is told once: to whom makes the app client.
        let new = !call.listing && record.changed.is_none() && record.at == call.now;
        if let Some(secret) = record.body.get("_clientSecret").filter(|_| new) {
            map.insert("clientSecret".to_owned(), secret.clone());
        }
    },
    gone: |call, id, _| {
        if id == call.data.own_client() {
            return Err(Refusal::bad("the app client that calls cannot be deleted"));
        }
        call.data.tokens.retain(|token| token.by != id);
        Ok(())
    },
    ..PLAIN
};

fn settle_client(call: &mut Call, _: &str, old: Option<&Record>, new: &mut Record) -> Result<(), Refusal> {
    call.needs_all("role", new.get("roleIds"))?;
    if old.is_none() {
        let secret = new.get("generateSecret").as_bool().unwrap_or(true);
        new.set("clientId", ids::random_hex::<13>());
        new.set("hasSecret", secret);
        if secret {
            new.set("_clientSecret", ids::secret::<52>());
        }
    }
    Ok(())
}

/// `/users`.
pub static USERS: Resource = Resource {
    collection: "users",
    id: "userId",
    kind: "user",
    create: Some(&[
        must("email", EMAIL),
        may("appClientId", Type::Slug("app-client")),
        may("roleIds", ROLES),
        may("metadata", Type::Object),
    ]),
    update: Some(&[may("roleIds", ROLES), may("metadata", Type::Object)]),
    always: &["metadata", "roleIds", "profileId", "status"],
    never: &["email", "appClientId"],
    settle: |call, _, old, new| {
        call.needs_all("role", new.get("roleIds"))?;
        if old.is_some() {
            return Ok(());
        }
        call.needs("app-client", new.get("appClientId"))?;
        let email = new.text("email").to_lowercase();
        if call.data.all("user").any(|(_, user)| user.text("email").to_lowercase() == email) {
            return Err(Refusal::bad(format!("a user with the address {email} exists")));
        }
        let profile = call.data.new_id("profile", call.now);
        let mut record = Record { at: call.now, ..Record::default() };
        record.set("email", new.get("email").clone());
        call.data.table("profile").insert(profile.clone(), record);
        new.set("profileId", profile);
        new.set("status", "invite_pending");
        new.or_set("roleIds", json!([]));
        Ok(())
    },
    gone: |call, _, record| {
        call.data.table("profile").remove(record.text("profileId"));
        Ok(())
    },
    ..PLAIN
};

/// `/profiles`.
pub static PROFILES: Resource = Resource {
    collection: "profiles",
    id: "profileId",
    kind: "profile",
    // The description says nothing of what may be changed: this is what an answer has.
    update: Some(&[
        null("name", TEXT),
        null("givenName", TEXT),
        null("familyName", TEXT),
        null("locale", TEXT),
        null("picture", TEXT),
        null("metadata", Type::Object),
    ]),
    listable: false,
    deletable: false,
    always: &["name", "givenName", "familyName", "locale", "picture", "metadata"],
    show: |_, _, _, map| {
        map.shift_remove("createdBy");
        map.shift_remove("updatedBy");
        map.insert("numberOfOrganizationsAllowed".to_owned(), Value::from(1));
        map.insert("numberOfOrganizationsCreated".to_owned(), Value::from(0));
    },
    ..PLAIN
};
