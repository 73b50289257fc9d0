//! A sandbox of a test's own, which ends with it.

use std::process::{Command, Output};

/// A server that runs until it is dropped.
pub struct Sandbox {
    state: tempfile::TempDir,
}

impl Sandbox {
    /// Starts one with further options of `afar sandbox start`.
    pub fn start(options: &[&str]) -> Sandbox {
        let sandbox = Sandbox { state: tempfile::tempdir().unwrap() };
        let idle: &[&str] = if options.contains(&"--idle") { &[] } else { &["--idle", "120"] };
        let output = sandbox.call("start", &[options, idle].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        sandbox
    }

    /// The folder of its state.
    pub fn folder(&self) -> std::path::PathBuf {
        self.state.path().join("state")
    }

    /// Runs `afar sandbox VERB` for it.
    pub fn call(&self, verb: &str, options: &[&str]) -> Output {
        let home = self.state.path().join("home");
        std::fs::create_dir_all(&home).unwrap();
        Command::new(env!("CARGO_BIN_EXE_afar"))
            .args(["sandbox", verb, "--state"])
            .arg(self.folder())
            .args(options)
            .env_clear()
            .env("HOME", home)
            .env("PATH", std::env::var_os("PATH").unwrap())
            .output()
            .unwrap()
    }

    /// The variables by which clients use it.
    pub fn env(&self, options: &[impl AsRef<str>]) -> Vec<(String, String)> {
        let mut words = vec!["-o", "json"];
        words.extend(options.iter().map(AsRef::as_ref));
        let output = self.call("env", &words);
        let map: std::collections::BTreeMap<String, String> = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
        map.into_iter().collect()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.call("stop", &[]);
    }
}
