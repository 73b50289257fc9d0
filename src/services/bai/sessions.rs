//! Compute sessions: creation, the end, and what lies between.

use serde_json::{Map, Value, json};

use super::client::{Call, Client};
use super::fields::{self, Field};
use super::storage::plan::Item;
use super::version::Version;
use crate::error::{Error, Kind, Result};
use crate::http::{Body, Method, Part};

/// What a new session is to be; unset things are the server's choice.
#[derive(Debug, Clone, Default)]
pub struct Spec {
    /// 4 to 64 characters.
    pub name: String,
    /// The image.
    pub image: String,
    /// The machine architecture.
    pub architecture: String,
    /// `interactive` or `batch`.
    pub kind: String,
    /// Do not wait for the session to run.
    pub enqueue_only: bool,
    /// Seconds that the server waits; 0 is its default.
    pub max_wait: u64,
    /// Use a session of the same name where there is one.
    pub reuse: bool,
    /// The batch command.
    pub startup_command: Option<String>,
    /// When to start, as typed.
    pub starts_at: Option<String>,
    /// The text of a script that runs first.
    pub bootstrap_script: Option<String>,
    /// Sessions to wait for.
    pub dependencies: Option<Vec<String>>,
    /// Called when the state changes.
    pub callback_url: Option<String>,
    /// A label.
    pub tag: Option<String>,
    /// How many containers.
    pub cluster_size: u32,
    /// `single-node` or `multi-node`.
    pub cluster_mode: String,
    /// On whose behalf.
    pub owner: Option<String>,
    /// The domain.
    pub domain: String,
    /// The group.
    pub group: String,
    /// Folders, and where they are mounted.
    pub mounts: Vec<String>,
    /// Folder → path.
    pub mount_map: Map<String, Value>,
    /// Environment variables.
    pub environ: Map<String, Value>,
    /// Resource slots.
    pub resources: Map<String, Value>,
    /// Resource options.
    pub resource_opts: Map<String, Value>,
    /// The scaling group.
    pub scaling_group: Option<String>,
    /// Ports to open beforehand.
    pub preopen_ports: Option<Vec<String>>,
    /// Agents to choose from.
    pub agents: Option<Vec<String>>,
}

/// What creation answered.
#[derive(Debug, Clone)]
pub struct Created {
    /// The session's ID (its name with old managers).
    pub id: String,
    /// Its name.
    pub name: String,
    /// `RUNNING`, `PENDING`, …
    pub status: String,
    /// False where an existing session is used.
    pub created: bool,
    /// The names of its services.
    pub services: Vec<String>,
    /// The whole answer.
    pub answer: Value,
}

impl Spec {
    /// The request's body, cut down to what a version knows.
    fn body(&self, version: Version) -> Value {
        let mut config = json!({
            "mounts": self.mounts,
            "environ": self.environ,
            "resources": self.resources,
            "resource_opts": self.resource_opts,
            "scalingGroup": self.scaling_group,
        });
        let name = if version.major <= 4 { "clientSessionToken" } else { "name" };
        let image = if version.since(4, 20181216) { "image" } else { "lang" };
        let mut body = json!({"tag": self.tag, name: self.name, image: self.image});
        if version.since(4, 20190615) {
            body["owner_access_key"] = json!(self.owner);
            body["domain"] = json!(self.domain);
            body["group"] = json!(self.group);
            body["type"] = json!(self.kind);
            body["enqueueOnly"] = json!(self.enqueue_only);
            body["maxWaitSeconds"] = json!(self.max_wait);
            body["reuseIfExists"] = json!(self.reuse);
            body["startupCommand"] = json!(self.startup_command);
        }
        if version.since(5, 20191215) {
            body["starts_at"] = json!(self.starts_at);
            body["bootstrap_script"] = json!(self.bootstrap_script);
            config["mount_map"] = json!(self.mount_map);
            config["preopen_ports"] = json!(self.preopen_ports);
            if let Some(agents) = &self.agents {
                config["agentList"] = json!(agents);
            }
        }
        if version.since(6, 20200815) {
            body["clusterSize"] = json!(self.cluster_size);
            body["clusterMode"] = json!(self.cluster_mode);
        } else {
            config["clusterSize"] = json!(self.cluster_size);
        }
        if version.since(6, 20220315) {
            body["dependencies"] = json!(self.dependencies);
            body["callback_url"] = json!(self.callback_url);
            body["architecture"] = json!(self.architecture);
        }
        body["config"] = config;
        body
    }
}

/// Says what is wrong with a session's name, if anything (the server's own rule).
///
/// # Errors
/// A name that the server would refuse.
pub fn check_name(name: &str) -> Result<()> {
    match name.chars().count() {
        4..=64 if !name.contains('/') => Ok(()),
        _ => Err(Error::usage(format!("`{name}` cannot be a session's name"))
            .hint("a name has 4 to 64 characters and no slash")),
    }
}

/// This machine's architecture, as images are labelled.
pub fn architecture() -> &'static str {
    std::env::consts::ARCH
}

/// A name for a session without one.
pub fn random_name() -> String {
    format!("pysdk-{:010x}", fastrand::u64(..1 << 40))
}

impl Client {
    /// `POST /session`: makes a session, or finds one of the same name.
    ///
    /// # Errors
    /// As [`Client::json`].
    pub async fn create_session(&self, spec: &Spec) -> Result<Created> {
        check_name(&spec.name)?;
        let version = self.version().await?;
        let path = format!("/{}", version.session_word());
        let answer = self.json(&Call::new(Method::POST, path).json(spec.body(version))).await?;
        Ok(created(answer, &spec.name))
    }

    /// `DELETE /session/NAME`; the answer is the session's statistics.
    ///
    /// # Errors
    /// As [`Client::json`].
    pub async fn destroy_session(&self, name: &str, how: &Destroy) -> Result<Value> {
        let flag = |on: bool| on.then_some("true");
        let call = Call::new(Method::DELETE, self.session_path(name, "").await?)
            .maybe("owner_access_key", how.owner.as_deref())
            .maybe("forced", flag(how.forced))
            .maybe("recursive", flag(how.recursive));
        let mut answer = self.json(&call).await?;
        Ok(answer.get_mut("stats").map(Value::take).unwrap_or_default())
    }

    /// A call about one session: method, what follows its name, and the owner.
    ///
    /// # Errors
    /// As [`Client::version`].
    pub async fn about_session(
        &self,
        method: Method,
        name: &str,
        rest: &str,
        owner: Option<&str>,
    ) -> Result<Call> {
        Ok(Call::new(method, self.session_path(name, rest).await?).maybe("owner_access_key", owner))
    }

    /// `POST /session/NAME/upload`: files into the session's work folder. Each is (path here, name there).
    ///
    /// # Errors
    /// A file that is not there, before anything is sent; one that changes while it is sent; the server's refusal.
    pub async fn upload_files(&self, name: &str, files: &[(std::path::PathBuf, String)]) -> Result<()> {
        let mut items = Vec::new();
        for (path, filename) in files {
            if !path.is_file() {
                return Err(Error::usage(format!("there is no file {}", path.display())));
            }
            items.push(Item::now(path, filename)?);
        }
        let parts = files.iter().map(|(path, filename)| Part {
            field: "src",
            filename: filename.clone(),
            path: path.clone(),
        });
        let mut call = Call::new(Method::POST, self.session_path(name, "/upload").await?);
        call.body = Body::Multipart(parts.collect());
        let sent = self.json(&call).await;
        // One that became shorter is why the form broke off.
        items.iter().try_for_each(Item::unchanged)?;
        sent.map(|_| ())
    }

    /// One session by its ID, with these fields.
    ///
    /// # Errors
    /// A name instead of an ID; no such session.
    pub async fn session_by_id(&self, id: &str, fields: &[&'static Field], query: &str) -> Result<Value> {
        if !is_uuid(id) {
            return Err(Error::usage("In API v5 or later, the session ID must be given in the UUID format.")
                .hint("`afar bai ps -f session_id,name` lists the IDs"));
        }
        let document = format!("query($id: UUID!) {{ compute_session(id: $id) {{ {query} }} }}");
        let data = self.gql(&document, json!({"id": id})).await?;
        match data.get("compute_session") {
            Some(found) if !found.is_null() => Ok(fields::item(fields, found)),
            _ => Err(Error::new(Kind::NotFound, "There is no such compute session.").of(super::NAME)),
        }
    }
}

/// How a session is destroyed.
#[derive(Debug, Clone, Default)]
pub struct Destroy {
    /// On whose behalf.
    pub owner: Option<String>,
    /// Even where the agent does not answer.
    pub forced: bool,
    /// With all that depend on it.
    pub recursive: bool,
}

/// Whether a text is a UUID.
pub fn is_uuid(text: &str) -> bool {
    let plain: String = text.chars().filter(|c| *c != '-').collect();
    plain.len() == 32 && plain.chars().all(|c| c.is_ascii_hexdigit()) && matches!(text.len(), 32 | 36)
}

/// What creation answered, whatever the version.
pub(super) fn created(answer: Value, name: &str) -> Created {
    let text = |key: &str| answer.get(key).and_then(Value::as_str).map(str::to_owned);
    let services = answer
        .get("servicePorts")
        .and_then(Value::as_array)
        .map(|ports| ports.iter().filter_map(|port| port.get("name")?.as_str().map(str::to_owned)).collect());
    Created {
        id: text("sessionId").or_else(|| text("kernelId")).unwrap_or_else(|| name.to_owned()),
        name: text("sessionName").unwrap_or_else(|| name.to_owned()),
        status: text("status").unwrap_or_else(|| "RUNNING".to_owned()),
        created: answer.get("created").and_then(Value::as_bool).unwrap_or(true),
        services: services.unwrap_or_default(),
        answer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_is_cut_down_to_the_version() {
        let spec = Spec { name: "mysess".into(), cluster_size: 2, ..Spec::default() };
        let body = |major, date| spec.body(Version { major, date });
        assert_eq!(body(4, 20181215)["lang"], "");
        assert_eq!(body(4, 20190615)["clientSessionToken"], "mysess");
        assert_eq!(body(5, 20191215)["config"]["clusterSize"], 2);
        assert!(body(6, 20200815).get("architecture").is_none());
        assert_eq!(body(7, 20230615)["clusterSize"], 2);
    }

    #[test]
    fn names_and_ids() {
        assert!(check_name("abc").is_err() && check_name("a/bc").is_err() && check_name("abcd").is_ok());
        assert!(is_uuid("5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01") && !is_uuid("mysess"));
    }
}
