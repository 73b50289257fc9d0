//! Tells `afar --version` the commit that a release was built from, where the sources are a git clone.

use std::path::Path;
use std::process::Command;

fn main() {
    // A commit must not make a development build stale.
    let wanted = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    println!("cargo:rerun-if-changed=build.rs");
    if wanted && Path::new(".git").exists() {
        println!("cargo:rerun-if-changed=.git/logs/HEAD");
        let run = Command::new("git").args(["rev-parse", "--short=10", "HEAD"]).output();
        if let Ok(run) = run.as_ref()
            && run.status.success()
        {
            println!("cargo:rustc-env=AFAR_COMMIT={}", String::from_utf8_lossy(&run.stdout).trim());
        }
    }
}
