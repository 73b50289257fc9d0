//! Secrets in the keyring of the desktop, for those who ask for it (`keyring = true`): by `secret-tool` of libsecret,
//! which speaks the Secret Service of GNOME and KDE. A library for it would add two megabytes to every start.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use super::secret::Secret;
use crate::error::{Error, Kind, Result};

/// What stands in `credentials.toml` for a secret that is in the keyring.
pub const MARK: &str = "keyring:";
/// The program that reaches the keyring; it gets secrets by stdin and gives them by stdout.
const TOOL: &str = "secret-tool";

/// Keeps a secret.
///
/// # Errors
/// There is no keyring, or it is locked.
pub fn store(profile: &str, key: &str, secret: &Secret) -> Result<()> {
    let label = format!("--label=afar: {key} of profile {profile}");
    let done = ask(&["store", &label], profile, key, secret.expose())?;
    match done.status.success() {
        true => Ok(()),
        false => Err(refused(&done, "keep")),
    }
}

/// The secret of a profile.
///
/// # Errors
/// It is not there any more, there is no keyring, or it is locked.
pub fn look_up(profile: &str, key: &str) -> Result<Secret> {
    let done = ask(&["lookup"], profile, key, "")?;
    match (done.status.success(), String::from_utf8(done.stdout.clone())) {
        (true, Ok(text)) if !text.is_empty() => Ok(Secret::new(text.strip_suffix('\n').unwrap_or(&text))),
        _ => Err(refused(&done, "find")),
    }
}

/// Takes the secret out; what is not there is as good as taken out.
pub fn forget(profile: &str, key: &str) {
    let _ = ask(&["clear"], profile, key, "");
}

fn ask(words: &[&str], profile: &str, key: &str, input: &str) -> Result<Output> {
    let failed = |error: std::io::Error| {
        Error::new(Kind::Config, format!("cannot reach the keyring: {TOOL}: {error}"))
            .hint("install libsecret-tools, or `afar config set keyring false` and set the secret again")
    };
    let mut child = Command::new(TOOL)
        .args(words)
        .args(["application", "afar", "profile", profile, "setting", key])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    // Who reads nothing has an answer all the same.
    let _ = child.stdin.take().map(|mut stdin| stdin.write_all(input.as_bytes()));
    child.wait_with_output().map_err(failed)
}

fn refused(done: &Output, what: &str) -> Error {
    let said = String::from_utf8_lossy(&done.stderr);
    let said =
        said.lines().next().map(str::trim).filter(|line| !line.is_empty()).unwrap_or("it is not there");
    Error::new(Kind::Config, format!("the keyring does not {what} the secret: {said}"))
        .hint("unlock the keyring, or `afar config set keyring false` and set the secret again")
}
