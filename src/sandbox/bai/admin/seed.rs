//! What a new sandbox has, as a fresh installation of the manager.

use serde_json::{Value, json};

use super::record::{AdminData, Keypair};
use crate::sandbox::accounts::Account;
use crate::sandbox::bai::entities::{AGENT, GROUP, SCALING_GROUP};
use crate::sandbox::bai::folders::record::HOST;
use crate::sandbox::clock;
use crate::sandbox::engine::image::REGISTRY;

/// How often one key of the first people may call in a quarter of an hour.
const RATE_LIMIT: i64 = 30_000;
/// The same for the first key of somebody new.
pub const NEW_RATE_LIMIT: i64 = 10_000;
/// What may be done with the folders of a host.
pub const HOST_PERMISSIONS: &[&str] = &[
    "create-vfolder",
    "modify-vfolder",
    "delete-vfolder",
    "mount-in-session",
    "upload-file",
    "download-file",
    "invite-others",
    "set-user-specific-permission",
];

/// Fills what is missing: all of a new state, the key pairs of accounts that have none yet.
pub fn prepare(admin: &mut AdminData, accounts: &[Account]) {
    for account in accounts {
        if admin.keypairs.iter().all(|pair| pair.user != account.uuid) {
            admin.keypairs.push(main_pair(account, RATE_LIMIT));
        }
    }
    if !admin.domains.is_empty() {
        return;
    }
    let now = clock::iso(accounts.first().map_or_else(clock::now, |account| account.created_at));
    admin.domains = vec![json!({
        "name": "default", "description": "The default domain", "is_active": true,
        "created_at": now, "modified_at": now, "total_resource_slots": {}, "allowed_vfolder_hosts": {},
        "allowed_docker_registries": [REGISTRY, "index.docker.io"], "integration_id": null,
    })];
    admin.groups = vec![json!({
        "id": GROUP, "name": "default", "description": "The default user group", "is_active": true,
        "created_at": now, "modified_at": now, "domain_name": "default", "total_resource_slots": {},
        "allowed_vfolder_hosts": {}, "integration_id": null, "resource_policy": "default",
    })];
    admin.scaling_groups = vec![json!({
        "name": SCALING_GROUP, "description": "The default agent scaling group", "is_active": true,
        "is_public": true, "created_at": now, "wsproxy_addr": null, "wsproxy_api_token": null,
        "driver": "static", "driver_opts": {}, "scheduler": "fifo",
        "scheduler_opts": super::scaling::scheduler_opts(&json!({})).unwrap_or_default(),
        "use_host_network": false,
    })];
    admin.of_domains = vec![(SCALING_GROUP.to_owned(), "default".to_owned())];
    policies(admin, &now);
    admin.agents = vec![
        json!({ "id": AGENT, "scaling_group": SCALING_GROUP, "schedulable": true, "first_contact": now }),
    ];
    let etcd = [
        (format!("config/docker/registry/{REGISTRY}"), "https://registry.invalid"),
        (format!("config/docker/registry/{REGISTRY}/type"), "harbor2"),
        ("volumes/default_host".to_owned(), HOST),
        ("volumes/_types/user".to_owned(), ""),
        ("volumes/_types/group".to_owned(), ""),
    ];
    admin.etcd.extend(etcd.map(|(key, text)| (key, text.to_owned())));
}

fn policies(admin: &mut AdminData, now: &str) {
    admin.keypair_policies = vec![json!({
        "name": "default", "created_at": now, "default_for_unspecified": "UNLIMITED", "total_resource_slots": {},
        "max_session_lifetime": 0, "max_concurrent_sessions": 30, "max_containers_per_session": 4,
        "idle_timeout": 21_600, "allowed_vfolder_hosts": { HOST: HOST_PERMISSIONS }, "max_vfolder_count": 100,
        "max_vfolder_size": 0, "max_quota_scope_size": null,
    })];
    admin.user_policies = vec![json!({
        "id": "UserResourcePolicy:default", "name": "default", "created_at": now, "max_vfolder_count": null,
        "max_quota_scope_size": -1, "max_session_count_per_model_session": 10,
    })];
    admin.project_policies = vec![json!({
        "id": "ProjectResourcePolicy:default", "name": "default", "created_at": now, "max_vfolder_count": null,
        "max_quota_scope_size": -1, "max_vfolder_size": -1,
    })];
    let preset = |name: &str, cpu: u64, mem: u64| -> Value {
        json!({
            "name": name, "resource_slots": { "cpu": cpu.to_string(), "mem": mem.to_string() }, "shared_memory": null,
        })
    };
    admin.presets = vec![preset("cpu01-small", 1, 1 << 30), preset("cpu02-medium", 4, 8 << 30)];
}

/// The key pair that an account is known by.
pub fn main_pair(account: &Account, rate_limit: i64) -> Keypair {
    Keypair {
        access_key: account.access_key.clone(),
        secret_key: account.secret_key.clone(),
        user: account.uuid.clone(),
        is_active: account.profile.status == "active",
        is_admin: account.role.is_admin(),
        resource_policy: "default".to_owned(),
        rate_limit,
        created_at: account.created_at,
        last_used: account.last_used,
        num_queries: 0,
    }
}
