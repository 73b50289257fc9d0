//! Names of remote things for completion, from a cache: a Tab must never wait for a network, ask a question or renew a
//! token.
//!
//! Every list that is shown whole fills the cache. Where it is old, a list command is started in the background for
//! the next Tab; only where nothing is known yet is it waited for, and no longer than a blink.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime};

use futures_util::StreamExt;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::super::auth;
use super::super::context::Ctx;
use super::kinds::{KINDS, Kind};
use crate::config::{atomic, paths, vars};
use crate::output::{List, Page};

/// A list is asked for again after this time.
const FRESH: Duration = Duration::from_secs(30);
/// How long a Tab waits where nothing is known.
const BLINK: Duration = Duration::from_millis(80);
/// Older names than this are more likely wrong than right.
const LIFE: Duration = Duration::from_secs(24 * 3600);
/// More names than these help nobody.
const MOST: usize = 5000;

/// The names of a kind, and what each is labelled with.
pub(super) fn known(ctx: &Ctx, sandbox: bool, kind: &Kind) -> Vec<(String, Option<String>)> {
    if sandbox && !sandbox_runs() {
        return Vec::new();
    }
    let Some(file) = place(ctx, kind.list) else { return Vec::new() };
    let age = age(&file);
    if age.is_none_or(|age| age > FRESH) && may_ask(ctx, kind) {
        ask(ctx, sandbox, kind, &file);
        if age.is_none() {
            wait_for(&file);
        }
    }
    read(&file)
}

/// The names of a kind that lists have shown, however old; nothing is asked.
pub(super) fn kept(ctx: &Ctx, kind: &Kind) -> Vec<(String, Option<String>)> {
    place(ctx, kind.list).filter(|file| age(file).is_some()).map(|file| read(&file)).unwrap_or_default()
}

/// The ID of the one channel that lists have shown under a name, in any case; what is known as none is taken for an ID.
/// Under an official name it is always one.
pub fn channel(ctx: &Ctx, text: &str) -> String {
    let kind = KINDS.iter().find(|kind| kind.list == ["lmk", "channels", "list"]);
    let known =
        kind.filter(|_| !ctx.personality.is_drop_in()).map(|kind| kept(ctx, kind)).unwrap_or_default();
    if known.iter().any(|(id, _)| id == text) {
        return text.to_owned();
    }
    let wanted = text.to_lowercase();
    let mut named =
        known.iter().filter(|(_, name)| name.as_ref().is_some_and(|name| name.to_lowercase() == wanted));
    match (named.next(), named.next()) {
        (Some((id, _)), None) => id.clone(),
        _ => text.to_owned(),
    }
}

#[cfg(all(unix, feature = "sandbox"))]
fn sandbox_runs() -> bool {
    super::super::sandbox::runs()
}

#[cfg(not(all(unix, feature = "sandbox")))]
fn sandbox_runs() -> bool {
    false
}

fn age(file: &Path) -> Option<Duration> {
    let written = file.metadata().ok()?.modified().ok()?;
    let age = SystemTime::now().duration_since(written).unwrap_or_default();
    (age < LIFE).then_some(age)
}

fn read(file: &Path) -> Vec<(String, Option<String>)> {
    let text = std::fs::read(file).unwrap_or_default();
    let names: Vec<(String, Option<String>)> = serde_json::from_slice(&text).unwrap_or_default();
    // What would break out of a line of candidates is no name to complete.
    names.into_iter().filter(|(name, _)| !name.chars().any(char::is_control)).collect()
}

fn wait_for(file: &Path) {
    let begun = Instant::now();
    while begun.elapsed() < BLINK && !file.exists() {
        std::thread::sleep(Duration::from_millis(4));
    }
}

/// Where a list's names are kept: apart by service, address and whose credentials they are.
fn place(ctx: &Ctx, list: &[&str]) -> Option<PathBuf> {
    let service = list.first()?;
    let standing = auth::standing(ctx, service)?.ok().filter(|one| one.missing.is_empty())?;
    let whose =
        format!("{service}\n{}\n{}", standing.endpoint.unwrap_or_default(), standing.who.unwrap_or_default());
    let hash: String =
        Sha256::digest(whose.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Some(paths::cache().join("names").join(format!("{hash}-{}.json", list.join("-"))))
}

/// Whether a list can be asked for without a token being renewed.
fn may_ask(ctx: &Ctx, kind: &Kind) -> bool {
    match kind.list.first() {
        Some(&"lmk") => {
            kind.list == ["lmk", "jobs"] || ctx.lmk().is_ok_and(|client| client.has_fresh_token())
        }
        Some(&"las") => ctx.las().is_ok_and(|client| client.has_fresh_token()),
        _ => true,
    }
}

/// Starts the list command by itself; what it lists, [`remember`] keeps.
fn ask(ctx: &Ctx, sandbox: bool, kind: &Kind, file: &Path) {
    // One at a time: the mark is as old as the last attempt.
    let mark = file.with_extension("asked");
    if age(&mark).is_some_and(|age| age < Duration::from_secs(5)) {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let mut command = Command::new(program);
    for (option, value) in [
        ("--profile", ctx.globals.profile.clone().map(Into::into)),
        ("--config", ctx.globals.config.clone().map(PathBuf::into_os_string)),
    ] {
        if let Some(value) = value {
            command.arg(option).arg::<std::ffi::OsString>(value);
        }
    }
    if sandbox {
        command.arg("--sandbox");
    }
    command.args(["--no-input", "--quiet", "--connect-timeout", "3", "--read-timeout", "10", "-o", "name"]);
    command.args(kind.list).env_remove(vars::AFAR_COMPLETE);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    if atomic::write_private(&mark, b"").is_ok() {
        // It outlives this process, which has nothing to wait for.
        let _ = command.spawn();
    }
}

/// A list whose names are kept for completion once all of it has been shown.
pub fn remember(ctx: &Ctx, words: &[&str], mut list: List) -> List {
    let Some(kind) = KINDS.iter().find(|kind| kind.list == words) else { return list };
    let Some(file) = place(ctx, kind.list) else { return list };
    let field = list.name;
    let names: Rc<RefCell<Option<Vec<Value>>>> = Rc::new(RefCell::new(Some(Vec::new())));
    let seen = Rc::clone(&names);
    let pages = list.pages.map(move |page| {
        match (&page, &mut *seen.borrow_mut()) {
            (Ok(page), Some(names)) => {
                let room = MOST.saturating_sub(names.len());
                names.extend(page.rows.iter().flat_map(|row| named(row, field)).take(room));
            }
            // Half a list would hide the other half.
            (_, names) => *names = None,
        }
        page
    });
    let end = futures_util::stream::once(async move {
        if let Some(names) = names.take() {
            let _ = atomic::write_private(&file, &serde_json::to_vec(&names).unwrap_or_default());
        }
        Ok(Page::default())
    });
    list.pages = Box::pin(pages.chain(end));
    list
}

/// The names that a row can be called by, each with its label.
fn named(row: &Value, field: &str) -> Vec<Value> {
    let text = |name: &str| row.get(name).and_then(Value::as_str);
    // An image has no name by itself: it is registry, name and tag together, or an alias.
    if let (Some(registry), Some(name), Some(tag)) = (text("registry"), text("name"), text("tag")) {
        let whole = format!("{registry}/{name}:{tag}");
        let aliases = row.get("aliases").and_then(Value::as_array).into_iter().flatten();
        return aliases.map(|alias| json!([alias, whole])).chain([json!([whole, null])]).collect();
    }
    let Some(name) = text(field) else { return Vec::new() };
    let label = text("name").or_else(|| text("title")).filter(|label| *label != name && !label.is_empty());
    vec![json!([name, label])]
}
