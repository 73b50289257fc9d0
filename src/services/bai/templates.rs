//! Sessions made from a template that the manager keeps.

use serde_json::{Map, Value, json};

use super::client::{Call, Client};
use super::sessions::{Created, check_name, created};
use super::version::Version;
use crate::error::Result;
use crate::http::Method;

/// What is asked for beside the template; what is unset is the template's.
#[derive(Debug, Clone, Default)]
pub struct Order {
    /// The template's ID.
    pub template: String,
    /// 4 to 64 characters.
    pub name: String,
    /// `interactive` or `batch`.
    pub kind: String,
    /// When to start, as typed.
    pub starts_at: Option<String>,
    /// Do not wait for the session to run.
    pub enqueue_only: bool,
    /// Seconds that the server waits; 0 is its default.
    pub max_wait: u64,
    /// Use a session of the same name where there is one.
    pub reuse: bool,
    /// Sessions to wait for.
    pub dependencies: Vec<String>,
    /// Called when the state changes.
    pub callback_url: Option<String>,
    /// A label.
    pub tag: Option<String>,
    /// The domain.
    pub domain: String,
    /// The group.
    pub group: String,
    /// The image.
    pub image: Option<String>,
    /// The batch command.
    pub startup_command: Option<String>,
    /// On whose behalf.
    pub owner: Option<String>,
    /// How many containers.
    pub cluster_size: Option<u32>,
    /// Folders to mount; always there, as the settings may name some.
    pub mounts: Vec<String>,
    /// Folder → path.
    pub mount_map: Option<Map<String, Value>>,
    /// Environment variables.
    pub environ: Option<Map<String, Value>>,
    /// Resource slots.
    pub resources: Option<Map<String, Value>>,
    /// Resource options.
    pub resource_opts: Option<Map<String, Value>>,
    /// The scaling group.
    pub scaling_group: Option<String>,
}

impl Order {
    /// The request's body, in the form of a version.
    fn body(&self, version: Version) -> Value {
        let mut config = Map::new();
        config.insert("mounts".to_owned(), json!(self.mounts));
        put(&mut config, "mount_map", &self.mount_map);
        put(&mut config, "environ", &self.environ);
        put(&mut config, "resources", &self.resources);
        put(&mut config, "resource_opts", &self.resource_opts);
        put(&mut config, "scalingGroup", &self.scaling_group);
        let mut body = Map::new();
        body.insert("template_id".to_owned(), json!(self.template));
        body.insert("tag".to_owned(), json!(self.tag));
        body.insert("domain".to_owned(), json!(self.domain));
        body.insert("group".to_owned(), json!(self.group));
        let name = if version.major <= 4 { "clientSessionToken" } else { "name" };
        body.insert(name.to_owned(), json!(self.name));
        body.insert("enqueueOnly".to_owned(), json!(self.enqueue_only));
        body.insert("maxWaitSeconds".to_owned(), json!(self.max_wait));
        body.insert("dependencies".to_owned(), json!(self.dependencies));
        body.insert("callbackURL".to_owned(), json!(self.callback_url));
        body.insert("reuseIfExists".to_owned(), json!(self.reuse));
        body.insert("type".to_owned(), json!(self.kind));
        body.insert("starts_at".to_owned(), json!(self.starts_at));
        put(&mut body, "image", &self.image);
        put(&mut body, "startupCommand", &self.startup_command);
        put(&mut body, "owner_access_key", &self.owner);
        let sized = if version.since(6, 20200815) { &mut body } else { &mut config };
        put(sized, "clusterSize", &self.cluster_size);
        body.insert("config".to_owned(), Value::Object(config));
        Value::Object(body)
    }
}

/// Sets what is given.
fn put<T: serde::Serialize>(map: &mut Map<String, Value>, key: &str, value: &Option<T>) {
    if let Some(value) = value {
        map.insert(key.to_owned(), json!(value));
    }
}

impl Client {
    /// `POST /session/_/create-from-template`: makes a session, or finds one of the same name.
    ///
    /// # Errors
    /// As [`Client::json`].
    pub async fn create_from_template(&self, order: &Order) -> Result<Created> {
        check_name(&order.name)?;
        let version = self.version().await?;
        let path = format!("/{}/_/create-from-template", version.session_word());
        let answer = self.json(&Call::new(Method::POST, path).json(order.body(version))).await?;
        Ok(created(answer, &order.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_given_overrides_the_template() {
        let order = Order { name: "mysess".into(), cluster_size: Some(2), ..Order::default() };
        let body = order.body(Version { major: 7, date: 20230615 });
        assert!(body.get("image").is_none() && body["config"].get("environ").is_none());
        assert_eq!((&body["clusterSize"], &body["config"]["mounts"]), (&json!(2), &json!([])));
        let old = order.body(Version { major: 4, date: 20190615 });
        assert_eq!(
            (&old["clientSessionToken"], &old["config"]["clusterSize"]),
            (&json!("mysess"), &json!(2))
        );
    }
}
