//! Where files are: afar's own folders and those of the official clients.

use std::path::PathBuf;

use super::vars;

/// The user's home folder; the working folder where none is known.
pub fn home() -> PathBuf {
    vars::get(vars::HOME)
        .filter(|text| !text.is_empty())
        .map(PathBuf::from)
        .or_else(dirs::home_dir)
        .unwrap_or_default()
}

fn xdg(variable: &str, fallback: &str) -> PathBuf {
    vars::get(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .unwrap_or_else(|| home().join(fallback))
}

/// `config.toml`, as found without `--config` and `AFAR_CONFIG`.
pub fn config_file() -> PathBuf {
    match vars::get(vars::AFAR_CONFIG).filter(|text| !text.is_empty()) {
        Some(path) => PathBuf::from(path),
        None => xdg(vars::XDG_CONFIG_HOME, ".config").join("afar/config.toml"),
    }
}

/// afar's caches: server versions, logs of parallel runs.
pub fn cache() -> PathBuf {
    xdg(vars::XDG_CACHE_HOME, ".cache").join("afar")
}

/// afar's state: session cookies.
pub fn state() -> PathBuf {
    xdg(vars::XDG_STATE_HOME, ".local/state").join("afar")
}

/// Notifications that could not be sent yet.
pub fn outbox() -> PathBuf {
    state().join("outbox")
}

/// The sandbox's folder.
#[cfg(feature = "sandbox")]
pub fn sandbox() -> PathBuf {
    vars::get(vars::AFAR_SANDBOX_DIR).map(PathBuf::from).unwrap_or_else(|| state().join("sandbox"))
}

/// The official Backend.AI client's state folder (`cookie.dat`, `config.json`, `announcement.json`).
pub fn official_bai_state() -> PathBuf {
    if cfg!(target_os = "macos") {
        return home().join("Library/Application Support/backend.ai");
    }
    xdg(vars::XDG_STATE_HOME, ".local/state").join("backend.ai")
}

/// The official LMK client's configuration file (`-b DIR` and `LMK_CONFIG_PATH` aside).
pub fn official_lmk_config() -> PathBuf {
    home().join(".lmk/config")
}

/// The folder of the official Lucidtech client: `credentials.cfg` and `token-cache.json`.
pub fn official_las_folder() -> PathBuf {
    home().join(".lucidtech")
}
