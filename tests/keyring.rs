//! Secrets in the desktop's keyring, with a stand-in for `secret-tool`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;

use support::Home;

/// A home whose `secret-tool` keeps secrets in files, and notes the words that it was started with.
fn home() -> Home {
    let home = Home::new();
    home.write(
        "bin/secret-tool",
        r#"#!/bin/sh
echo "$*" >> "$HOME/asked"
[ -e "$HOME/locked" ] && { echo 'the collection is locked' >&2; exit 1; }
verb=$1; shift
[ "$verb" = store ] && shift
place="$HOME/kept/$4-$6"
mkdir -p "$HOME/kept"
case $verb in
  store) cat > "$place" ;;
  lookup) cat "$place" ;;
  clear) rm "$place" ;;
esac
"#,
    );
    std::fs::set_permissions(home.path("bin/secret-tool"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", home.path("bin").display(), std::env::var("PATH").unwrap());
    home.env("PATH", &path)
}

const SECRET: &str = "a-very-secret-key-31337";

fn credentials(home: &Home) -> String {
    home.read(".config/afar/credentials.toml")
}

#[test]
fn a_secret_is_kept_and_found_there() {
    let home = home().env("BACKEND_ACCESS_KEY", "AK");
    let _ = home.run(&["config", "set", "keyring", "true"]).code(0);
    let _ = home.run_stdin(&["config", "set", "bai.secret_key"], &format!("{SECRET}\n")).code(0);
    assert!(credentials(&home).contains("secret_key = \"keyring:\""), "{}", credentials(&home));
    assert!(!credentials(&home).contains(SECRET) && !home.read("asked").contains(SECRET));
    assert_eq!(home.read("kept/default-bai.secret_key"), SECRET);
    // It signs: a request that is only shown is not an anonymous one.
    let curl = home.run(&["--curl", "bai", "api", "GET", "/resource/presets"]).code(0).hides(SECRET);
    assert!(curl.stdout.contains("authorization: BackendAI"), "{}", curl.stdout);
    assert!(home.read("asked").contains("lookup application afar profile default setting bai.secret_key"));
    let shown = home.run(&["config", "show", "--origin", "-o", "json"]).code(0).hides(SECRET).json();
    let row = shown.as_array().unwrap().iter().find(|row| row["key"] == "bai.secret_key").unwrap();
    assert!(row["origin"].as_str().unwrap().starts_with("the keyring, by profile `default` in "), "{row}");
    let _ = home.run(&["config", "unset", "bai.secret_key"]).code(0);
    assert!(!home.path("kept/default-bai.secret_key").exists());
    assert!(!credentials(&home).contains("keyring:"));
}

#[test]
fn a_keyring_that_is_locked_or_missing_is_told() {
    let home = home().env("BACKEND_ACCESS_KEY", "AK");
    let _ = home.run(&["config", "set", "keyring", "true"]).code(0);
    home.write("locked", "");
    let set = ["config", "set", "bai.secret_key"];
    let _ = home.run_stdin(&set, SECRET).code(3).error().says("the collection is locked").hides(SECRET);
    assert!(!home.path(".config/afar/credentials.toml").exists(), "nothing was stored elsewhere instead");
    std::fs::remove_file(home.path("locked")).unwrap();
    let _ = home.run_stdin(&set, SECRET).code(0);
    home.write("locked", "");
    let _ = home.run(&["bai", "ps"]).code(3).error().says("the collection is locked").says("unlock");
    let empty = home.path("empty").display().to_string();
    let home = home.env("PATH", &empty);
    let _ = home.run_stdin(&set, SECRET).code(3).error().says("secret-tool").says("libsecret-tools");
    let _ = home.run(&["bai", "ps"]).code(3).error().says("secret-tool");
}

#[test]
fn without_the_setting_nobody_asks_for_it() {
    let home = home();
    let _ = home.run_stdin(&["config", "set", "bai.secret_key"], SECRET).code(0);
    assert!(credentials(&home).contains(SECRET) && !home.path("asked").exists());
}
