//! `bai admin …`: the map of administration.

mod announcement;
mod etcd;
mod group;
mod image;
mod license;
mod manager;
mod resource;
mod scaling_group;
mod vfolder;
mod watcher;

use serde_json::Value;

use super::entity::TABLE;
use super::{info, ps};
use crate::cli::context::Ctx;
use crate::cli::tree::{Node, group as nodes, leaf, query};
use crate::error::Result;
use crate::output::{Output, format};
use crate::services::bai::entities as gql;

/// All administration commands.
pub static NODES: &[Node] = &[
    nodes("session", "Sessions of all users", &[leaf::<ps::Args>("list"), leaf::<info::Args>("info")])
        .alias(&["sessions"])
        .bare("list"),
    nodes(
        "agent",
        "Agents: the machines that run sessions",
        &[query(&gql::agent::LIST, &TABLE), query(&gql::agent::INFO, &TABLE)],
    ),
    nodes(
        "announcement",
        "The announcement that every user sees",
        &[
            leaf::<announcement::GetArgs>("get"),
            leaf::<announcement::UpdateArgs>("update"),
            leaf::<announcement::DeleteArgs>("delete"),
            leaf::<announcement::DismissArgs>("dismiss"),
        ],
    ),
    nodes(
        "domain",
        "Domains: the outermost division of users",
        &[
            query(&gql::domain::LIST, &TABLE),
            query(&gql::domain::INFO, &TABLE),
            query(&gql::domain::ADD, &TABLE),
            query(&gql::domain::UPDATE, &TABLE),
            query(&gql::domain::DELETE, &TABLE),
            query(&gql::domain::PURGE, &TABLE),
        ],
    ),
    nodes(
        "etcd",
        "The cluster's configuration in etcd",
        &[leaf::<etcd::GetArgs>("get"), leaf::<etcd::SetArgs>("set"), leaf::<etcd::DeleteArgs>("delete")],
    ),
    nodes(
        "group",
        "Groups (projects): users of a domain who work together",
        &[
            query(&gql::group::LIST, &TABLE),
            leaf::<group::InfoArgs>("info"),
            query(&gql::group::ADD, &TABLE),
            query(&gql::group::UPDATE, &TABLE),
            query(&gql::group::ADD_USERS, &TABLE),
            query(&gql::group::REMOVE_USERS, &TABLE),
            query(&gql::group::DELETE, &TABLE),
            query(&gql::group::PURGE, &TABLE),
        ],
    ),
    nodes(
        "image",
        "Images: what sessions are made of",
        &[
            query(&gql::image::LIST, &TABLE),
            leaf::<image::RescanArgs>("rescan"),
            query(&gql::image::ALIAS, &TABLE),
            query(&gql::image::DEALIAS, &TABLE),
        ],
    ),
    nodes(
        "keypair",
        "Key pairs: what requests are signed with",
        &[
            query(&gql::keypair::INFO, &TABLE),
            query(&gql::keypair::LIST, &TABLE),
            query(&gql::keypair::ADD, &TABLE),
            query(&gql::keypair::UPDATE, &TABLE),
            query(&gql::keypair::DEACTIVATE, &TABLE),
            query(&gql::keypair::ACTIVATE, &TABLE),
            query(&gql::keypair::DELETE, &TABLE),
        ],
    ),
    nodes(
        "keypair-resource-policy",
        "Resource policies: what the sessions of a key pair may have",
        &[
            query(&gql::policy::LIST, &TABLE),
            query(&gql::policy::INFO, &TABLE),
            query(&gql::policy::ADD, &TABLE),
            query(&gql::policy::UPDATE, &TABLE),
            query(&gql::policy::DELETE, &TABLE),
        ],
    ),
    nodes("license", "The licence of the enterprise edition", &[leaf::<license::ShowArgs>("show")]),
    nodes(
        "manager",
        "The manager itself",
        &[
            leaf::<manager::StatusArgs>("status"),
            leaf::<manager::FreezeArgs>("freeze"),
            leaf::<manager::UnfreezeArgs>("unfreeze"),
            nodes(
                "scheduler",
                "What the scheduler places sessions on",
                &[
                    leaf::<manager::ExcludeArgs>("exclude-agents"),
                    leaf::<manager::IncludeArgs>("include-agents"),
                ],
            ),
        ],
    ),
    nodes("permission", "What may be done on folder hosts", &[query(&gql::permission::LIST, &TABLE)]),
    nodes(
        "resource",
        "Resources and what was used of them",
        &[
            leaf::<resource::SlotsArgs>("query-slots"),
            leaf::<resource::TypesArgs>("vfolder-types"),
            leaf::<resource::RegistriesArgs>("docker-registries"),
            leaf::<resource::RecalculateArgs>("recalculate-usage"),
            leaf::<resource::MonthArgs>("usage-per-month"),
            leaf::<resource::PeriodArgs>("usage-per-period"),
        ],
    ),
    nodes(
        "scaling-group",
        "Scaling groups: agents that sessions are placed on together",
        &[
            leaf::<scaling_group::AvailableArgs>("get-available"),
            query(&gql::scaling_group::LIST, &TABLE),
            query(&gql::scaling_group::INFO, &TABLE),
            query(&gql::scaling_group::ADD, &TABLE),
            query(&gql::scaling_group::UPDATE, &TABLE),
            query(&gql::scaling_group::ASSOCIATE, &TABLE),
            query(&gql::scaling_group::DISSOCIATE, &TABLE),
            query(&gql::scaling_group::DISSOCIATE_ALL, &TABLE),
            query(&gql::scaling_group::ASSOCIATE_GROUP, &TABLE),
            query(&gql::scaling_group::DISSOCIATE_GROUP, &TABLE),
            query(&gql::scaling_group::DISSOCIATE_ALL_GROUP, &TABLE),
            query(&gql::scaling_group::DELETE, &TABLE),
        ],
    ),
    nodes(
        "storage",
        "Storage volumes: where folders are",
        &[query(&gql::storage::LIST, &TABLE), query(&gql::storage::INFO, &TABLE)],
    ),
    nodes(
        "user",
        "Users",
        &[
            query(&gql::user::LIST, &TABLE),
            query(&gql::user::INFO, &TABLE),
            query(&gql::user::ADD, &TABLE),
            query(&gql::user::UPDATE, &TABLE),
            query(&gql::user::DELETE, &TABLE),
            query(&gql::user::PURGE, &TABLE),
        ],
    ),
    nodes("vfolder", "Folders of all users, and their hosts", vfolder::NODES),
    nodes(
        "watcher",
        "The watchers that start and stop agents",
        &[
            leaf::<watcher::StatusArgs>("status"),
            leaf::<watcher::StartArgs>("agent-start"),
            leaf::<watcher::StopArgs>("agent-stop"),
            leaf::<watcher::RestartArgs>("agent-restart"),
        ],
    ),
];

/// A value as Python prints it: text as it is, the rest as it is written there.
fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| format::ordered(value), str::to_owned)
}

/// An answer: the official client's text where that is wanted, else the object.
fn told(ctx: &Ctx, answer: Value, official: fn(&Value) -> String) -> Result<Output> {
    match super::official_text(ctx)? {
        true => Ok(Output::Text(official(&answer))),
        false => Ok(super::show::item(answer)),
    }
}
