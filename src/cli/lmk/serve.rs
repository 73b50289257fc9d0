//! The background part of a job: its keeper, and who tells the service.

use std::rc::Rc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::sync::{mpsc, watch};

use super::group;
use super::report::{Plan, Reporter};
use crate::cli::context::Ctx;
use crate::cli::globals::Globals;
use crate::cli::personality;
use crate::config::registry;
use crate::error::Result;
use crate::jobs::engine::{self, Hooks};
use crate::jobs::group::Membership;
use crate::jobs::keeper::Duty;
use crate::jobs::record::Records;
#[cfg(target_os = "linux")]
use crate::jobs::sys;

/// The global options that hold for the background part too.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    profile: Option<String>,
    config: Option<std::path::PathBuf>,
    base_path: Option<std::path::PathBuf>,
    #[serde(default)]
    config_path: Option<std::path::PathBuf>,
    insecure: bool,
    sandbox: bool,
    /// Key, option, text.
    settings: Vec<(String, String, String)>,
}

/// What the background part is told of its caller.
pub fn told(ctx: &Ctx, plan: &Plan) -> serde_json::Value {
    let globals = &ctx.globals;
    let kept = Kept {
        profile: globals.profile.clone(),
        config: globals
            .config
            .as_ref()
            .map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone())),
        base_path: globals
            .lmk_base_path
            .as_ref()
            .map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone())),
        config_path: super::config_path(),
        insecure: globals.insecure,
        sandbox: globals.sandbox,
        settings: globals
            .settings
            .iter()
            .map(|(key, option, text)| ((*key).to_owned(), (*option).to_owned(), text.clone()))
            .collect(),
    };
    json!({"globals": kept, "plan": plan})
}

fn globals(report: &serde_json::Value) -> Globals {
    let kept: Kept = serde_json::from_value(report["globals"].clone()).unwrap_or_default();
    Globals {
        profile: kept.profile,
        config: kept.config,
        lmk_base_path: kept.base_path,
        lmk_config_path: kept.config_path,
        insecure: kept.insecure,
        sandbox: kept.sandbox,
        no_input: true,
        settings: kept
            .settings
            .into_iter()
            .filter_map(|(key, _, text)| Some((registry::find(&key)?.key, "", text)))
            .collect(),
        ..Globals::default()
    }
}

/// When a job that goes on has begun in all parts.
const SETTLED: Duration = Duration::from_secs(2);

/// Keeps a job to its end; what comes back is the process's exit status.
pub fn main(duty: Duty) -> u8 {
    let (personality, _) = personality::of(vec![duty.called.clone()]);
    let ctx = Ctx::new(personality, globals(&duty.spec.report), &[]);
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return 125 };
    let work = tokio::task::LocalSet::new();
    let done = work.block_on(&runtime, keep(&ctx, duty));
    runtime.shutdown_background();
    match done {
        Ok(()) => 0,
        Err(error) => {
            ctx.ui.error(&error);
            1
        }
    }
}

async fn keep(ctx: &Ctx, duty: Duty) -> Result<()> {
    // The caller's folder is ours until the job's folder is: what is looked for there (`.env`, a relative
    // `AFAR_CONFIG`) is looked for now.
    if duty.spec.report["plan"]["local"] != true
        && let Ok(settings) = ctx.settings()
    {
        let _ = settings.resolve("lmk.access_token");
    }
    let (events, happened) = mpsc::unbounded_channel();
    let (orders, ordered) = mpsc::unbounded_channel();
    let (notice, noticed) = watch::channel(None);
    let (spec, place) = (duty.spec.clone(), duty.place.clone());
    let member = match Membership::of(&place, &spec).transpose() {
        Ok(member) => member.map(Rc::new),
        Err(error) => {
            ctx.ui.warn(&format!("no part in its group: {error}"));
            None
        }
    };
    let (handed, first) = mpsc::unbounded_channel();
    let passing = group::pass(ctx, &spec, member.clone(), first, events);
    let records = Rc::new(Records::open(&place)?);
    let hooks = Hooks { events: handed, orders: ordered, member, records: records.clone(), notice: noticed };
    let telling = async {
        // Who cannot tell must not keep the job from running.
        match Reporter::new(ctx, records, &spec, notice) {
            Ok(reporter) => reporter.follow(happened, orders).await,
            Err(error) => ctx.ui.error(&error),
        }
    };
    let rest = tokio::task::spawn_local(async {
        tokio::time::sleep(SETTLED).await;
        #[cfg(target_os = "linux")]
        sys::forget_code();
    });
    let (done, (), ()) = tokio::join!(engine::run(duty, hooks), passing, telling);
    rest.abort();
    done
}
