//! The options that describe a new session: `create` and `run` share them.

use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::error::{Error, IoContext, Result};
use crate::services::bai::sessions::{Spec, architecture, random_name};
use crate::services::bai::{Client, range};

/// What a new session is to be.
#[derive(clap::Args, Debug, Clone)]
pub struct SessionOptions {
    /// Name of the session, 4 to 64 characters (default: a random one)
    #[arg(short = 't', long = "name", alias = "client-token", value_name = "NAME")]
    pub name: Option<String>,
    /// Type of the session
    #[arg(long = "type", value_name = "TYPE", value_parser = ["batch", "interactive"], default_value = "interactive")]
    pub kind: String,
    /// When to start: a time (2026-01-02T03:04:05) or a delay (1h)
    #[arg(long, value_name = "TIME", alias = "starts_at")]
    pub starts_at: Option<String>,
    /// Return when the session is enqueued
    #[arg(long)]
    pub enqueue_only: bool,
    /// Seconds that the server waits for the session to run (0: its default)
    #[arg(long, value_name = "SECONDS", default_value_t = 0, hide_default_value = true)]
    pub max_wait: u64,
    /// Fail where a session of this name exists
    #[arg(long)]
    pub no_reuse: bool,
    /// Address to call when the session's state changes
    #[arg(long, value_name = "URL")]
    pub callback_url: Option<String>,
    /// Environment variable of the session (repeatable)
    #[arg(short = 'e', long = "env", value_name = "NAME=VALUE")]
    pub env: Vec<String>,
    /// Label of the session
    #[arg(long, value_name = "TEXT")]
    pub tag: Option<String>,
    /// Folder to mount: NAME, NAME=PATH or NAME:PATH (repeatable)
    #[arg(short = 'm', long = "mount", visible_short_alias = 'v', alias = "volume", value_name = "FOLDER")]
    pub mount: Vec<String>,
    /// Scaling group to run in
    #[arg(long = "scaling-group", alias = "sgroup", value_name = "NAME")]
    pub scaling_group: Option<String>,
    /// Resource slot, such as cpu=2, mem=4g, cuda.shares=0.5 (repeatable)
    #[arg(short = 'r', long = "resources", alias = "resource", value_name = "SLOT=AMOUNT")]
    pub resources: Vec<String>,
    /// Number of containers
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub cluster_size: u32,
    /// Where the containers are put
    #[arg(long, value_name = "MODE", value_parser = ["single-node", "multi-node"], default_value = "single-node")]
    pub cluster_mode: String,
    /// Resource option, such as shmem=64m (repeatable)
    #[arg(long, value_name = "NAME=VALUE")]
    pub resource_opts: Vec<String>,
    /// Domain of the session
    #[arg(short = 'd', long, value_name = "NAME")]
    pub domain: Option<String>,
    /// Group (project) of the session
    #[arg(short = 'g', long, value_name = "NAME")]
    pub group: Option<String>,
    /// Script that runs before the session starts
    #[arg(long, value_name = "FILE")]
    pub bootstrap_script: Option<PathBuf>,
    /// Machine architecture of the image
    #[arg(long = "arch", alias = "architecture", value_name = "ARCH", default_value = architecture())]
    pub arch: String,
    /// Ports to open beforehand, separated by commas
    #[arg(long, value_name = "PORTS")]
    pub preopen: Option<String>,
    /// Agents to choose from, separated by commas
    #[arg(long, value_name = "AGENTS")]
    pub assign_agent: Option<String>,
}

impl SessionOptions {
    /// The session to ask for; ranges may have replaced the variables.
    ///
    /// # Errors
    /// An option without its `=`, a script that cannot be read.
    pub fn spec(&self, client: &Client, image: &str, env: &[String]) -> Result<Spec> {
        let (mounts, mount_map) = mounts(&self.mount, &client.config.mounts);
        let bootstrap_script = match &self.bootstrap_script {
            Some(path) => Some(
                std::fs::read_to_string(path)
                    .doing(|| format!("cannot read {}", path.display()))
                    .map_err(usage)?,
            ),
            None => None,
        };
        Ok(Spec {
            name: self.name.clone().unwrap_or_else(random_name),
            image: image.to_owned(),
            architecture: self.arch.clone(),
            kind: self.kind.clone(),
            enqueue_only: self.enqueue_only,
            max_wait: self.max_wait,
            reuse: !self.no_reuse,
            starts_at: self.starts_at.clone(),
            bootstrap_script,
            callback_url: self.callback_url.clone(),
            tag: self.tag.clone(),
            cluster_size: self.cluster_size,
            cluster_mode: self.cluster_mode.clone(),
            domain: self.domain.clone().unwrap_or_else(|| client.config.domain.clone()),
            group: self.group.clone().unwrap_or_else(|| client.config.group.clone()),
            mounts,
            mount_map,
            environ: pairs("-e", env)?,
            resources: with_unit(pairs("-r", &self.resources)?),
            resource_opts: with_unit(pairs("--resource-opts", &self.resource_opts)?),
            scaling_group: self.scaling_group.clone(),
            preopen_ports: self.preopen.as_deref().map(comma_list),
            agents: self.assign_agent.as_deref().map(comma_list),
            startup_command: None,
            dependencies: None,
            owner: None,
        })
    }
}

fn usage(error: Error) -> Error {
    Error::usage(error.message().to_owned())
}

/// Values separated by commas.
pub fn comma_list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

/// `NAME=VALUE` texts, split at the first `=`.
///
/// # Errors
/// A text without `=`.
pub fn pairs(option: &str, texts: &[String]) -> Result<Map<String, Value>> {
    texts
        .iter()
        .map(|text| match text.split_once('=') {
            Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), Value::from(value))),
            _ => Err(Error::service(format!(
                "{option} {text}: a name and a value with `=` between them are needed"
            ))
            .exit(2)
            .hint(format!("for example {option} NAME=VALUE"))),
        })
        .collect()
}

/// A memory size without unit is meant in mebibytes.
pub fn with_unit(mut map: Map<String, Value>) -> Map<String, Value> {
    if let Some(Value::String(text)) = map.get_mut("mem")
        && text.ends_with(|c: char| c.is_ascii_digit())
    {
        text.push('m');
    }
    map
}

/// Folder names and where they go. `=` is looked for before `:`.
pub fn mounts(texts: &[String], always: &[String]) -> (Vec<String>, Map<String, Value>) {
    let (mut names, mut map) = (Vec::new(), Map::new());
    for text in texts {
        match text.split_once('=').or_else(|| text.split_once(':')) {
            Some((name, path)) => {
                names.push(name.to_owned());
                map.insert(name.to_owned(), Value::from(path));
            }
            None => names.push(text.clone()),
        }
    }
    names.extend(always.iter().cloned());
    (names, map)
}

/// `-e` texts with a case's values put in.
///
/// # Errors
/// A variable that no range sets.
pub fn substituted(texts: &[String], case: &range::Case) -> Result<Vec<String>> {
    texts
        .iter()
        .map(|text| match text.split_once('=') {
            Some((name, value)) => Ok(format!("{name}={}", range::substitute(value, case)?)),
            None => Ok(text.clone()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn memory_without_unit_is_mebibytes() {
        let map = with_unit(pairs("-r", &["mem=256".into(), "cpu=1".into()]).unwrap());
        assert_eq!((map["mem"].as_str(), map["cpu"].as_str()), (Some("256m"), Some("1")));
        assert!(pairs("-r", &["cpu".into()]).is_err());
    }

    #[test]
    fn mounts_in_three_forms() {
        let (names, map) = mounts(&["a".into(), "b=sub/dir".into(), "c:/abs".into()], &["auto".into()]);
        assert_eq!(names, ["a", "b", "c", "auto"]);
        assert_eq!((map["b"].as_str(), map["c"].as_str()), (Some("sub/dir"), Some("/abs")));
    }
}
