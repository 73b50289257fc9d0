//! Which value holds: flag, variable, `.env`, profile, the official client's file, default; and where it came from.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::OnceLock;

use super::file::{ConfigFile, Profile};
use super::secret::Secret;
use super::{dotenv, file, keyring, paths, registry, vars};
use crate::error::{Error, Result};
use crate::nearest::nearest;

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// An option of this command.
    Flag(&'static str),
    /// `--sandbox`.
    Sandbox,
    /// A variable of the environment.
    Variable(&'static str),
    /// A variable of a `.env` file.
    DotEnv(&'static str, PathBuf),
    /// A profile of a file of ours.
    Profile(String, PathBuf),
    /// The keyring, to which a profile of a file of ours points.
    Keyring(String, PathBuf),
    /// Nothing set it.
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Flag(name) => write!(out, "--{name}"),
            Origin::Sandbox => out.write_str("the sandbox"),
            Origin::Variable(name) => write!(out, "the variable {name}"),
            Origin::DotEnv(name, path) => write!(out, "{name} in {}", path.display()),
            Origin::Profile(name, path) => write!(out, "profile `{name}` in {}", path.display()),
            Origin::Keyring(name, path) => {
                write!(out, "the keyring, by profile `{name}` in {}", path.display())
            }
            Origin::Default => out.write_str("default"),
        }
    }
}

/// A value with its origin.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The text.
    pub text: String,
    /// Where it came from.
    pub origin: Origin,
}

/// What the command line says about settings.
#[derive(Debug, Default, Clone)]
pub struct Overrides {
    /// `--profile`.
    pub profile: Option<String>,
    /// Whether the profile may be one that is yet to be made.
    pub make: bool,
    /// `--config`.
    pub config: Option<PathBuf>,
    /// Options that set a setting: (key, option name, text).
    pub flags: Vec<(&'static str, &'static str, String)>,
    /// What the sandbox sets: (key, text).
    pub sandbox: Vec<(&'static str, String)>,
}

/// All settings of one run.
#[derive(Debug)]
pub struct Settings {
    overrides: Overrides,
    /// `config.toml`.
    pub config: ConfigFile,
    /// `credentials.toml`, by profile.
    pub credentials: BTreeMap<String, Profile>,
    /// Where that file is.
    pub credentials_path: PathBuf,
    /// The name of the profile in use.
    pub profile: String,
    /// Whether `--profile` named it: then it beats the environment.
    explicit: bool,
    /// Warnings for the user (repaired modes).
    pub warnings: Vec<String>,
    dotenv: OnceLock<dotenv::DotEnv>,
    trouble: OnceLock<Error>,
}

impl Settings {
    /// Reads the files that there are.
    ///
    /// # Errors
    /// A file that does not parse; a profile named that does not exist.
    pub fn load(overrides: Overrides) -> Result<Settings> {
        let path = overrides.config.clone().unwrap_or_else(paths::config_file);
        let config = file::load(&path)?;
        if overrides.config.is_some() && !config.exists {
            return Err(Error::config(format!("there is no file {}", path.display()))
                .hint("`afar config path` says where the file is looked for"));
        }
        let credentials_path = path.with_file_name("credentials.toml");
        let (credentials, repaired) = file::load_credentials(&credentials_path)?;
        let mut warnings = Vec::new();
        if repaired {
            warnings.push(format!(
                "{} could be read by others; its mode is 0600 now",
                credentials_path.display()
            ));
        }
        let named = overrides.profile.clone();
        let explicit = named.is_some();
        let chosen = named.or_else(|| vars::get(vars::AFAR_PROFILE).filter(|name| !name.is_empty()));
        let chosen = chosen.or_else(|| config.active.clone());
        if let Some(name) = &chosen
            && !config.profiles.contains_key(name)
            && !credentials.contains_key(name)
            && name != "default"
            && !overrides.make
        {
            let names = file::names(&config, &credentials);
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let error = Error::config(format!("there is no profile `{name}` in {}", path.display()));
            return Err(match nearest(name, &names) {
                Some(near) => error.hint(format!("did you mean `{near}`?")),
                None => error.hint(
                    "`afar config profiles` lists them, `afar config use NAME` names the one to use, \
                     `afar config set --profile NAME KEY VALUE` makes one",
                ),
            });
        }
        let profile = chosen.unwrap_or_else(|| "default".to_owned());
        Ok(Settings {
            overrides,
            config,
            credentials,
            credentials_path,
            profile,
            explicit,
            warnings,
            dotenv: OnceLock::new(),
            trouble: OnceLock::new(),
        })
    }

    fn dotenv(&self) -> &dotenv::DotEnv {
        self.dotenv.get_or_init(|| match std::env::current_dir() {
            Ok(folder) => dotenv::load(&folder),
            Err(_) => dotenv::DotEnv::default(),
        })
    }

    /// Why a `.env` file was passed over, where one was looked for and was.
    pub fn passed_over(&self) -> Option<&str> {
        self.dotenv.get()?.warning.as_deref()
    }

    /// The value of a declared setting, wherever it comes from; none where it has no default either.
    pub fn resolve(&self, key: &str) -> Option<Resolved> {
        let setting = registry::find(key)?;
        let flag = self.overrides.flags.iter().find(|(name, ..)| *name == key);
        if let Some((_, option, text)) = flag {
            return Some(Resolved { text: text.clone(), origin: Origin::Flag(option) });
        }
        if let Some((_, text)) = self.overrides.sandbox.iter().find(|(name, _)| *name == key) {
            return Some(Resolved { text: text.clone(), origin: Origin::Sandbox });
        }
        let found = match self.explicit {
            true => self.of_profile(setting).or_else(|| self.of_environment(setting)),
            false => self.of_environment(setting).or_else(|| self.of_profile(setting)),
        };
        found.or_else(|| {
            setting.default.map(|text| Resolved { text: text.to_owned(), origin: Origin::Default })
        })
    }

    fn of_environment(&self, setting: &registry::Setting) -> Option<Resolved> {
        for &name in setting.env {
            if let Some(text) = vars::get(name) {
                return Some(Resolved { text, origin: Origin::Variable(name) });
            }
        }
        let dotenv = self.dotenv();
        let path = dotenv.path.clone()?;
        setting.env.iter().find_map(|&name| {
            let text = dotenv.values.get(name)?.clone();
            Some(Resolved { text, origin: Origin::DotEnv(name, path.clone()) })
        })
    }

    fn of_profile(&self, setting: &registry::Setting) -> Option<Resolved> {
        let (profiles, path) = match setting.secret {
            true => (&self.credentials, &self.credentials_path),
            false => (&self.config.profiles, &self.config.path),
        };
        let mut text = profiles.get(&self.profile)?.get(setting.key)?.clone();
        let mut origin: fn(String, PathBuf) -> Origin = Origin::Profile;
        if setting.secret && text == keyring::MARK {
            origin = Origin::Keyring;
            text = self.of_keyring(setting.key)?;
        }
        Some(Resolved { text, origin: origin(self.profile.clone(), path.clone()) })
    }

    /// A secret of the keyring. Who completes a word is never asked to unlock it.
    fn of_keyring(&self, key: &str) -> Option<String> {
        if vars::get(vars::AFAR_COMPLETE).is_some() {
            return None;
        }
        match keyring::look_up(&self.profile, key) {
            Ok(secret) => Some(secret.expose().to_owned()),
            Err(error) => {
                let _ = self.trouble.set(error);
                None
            }
        }
    }

    /// Why a secret of the keyring could not be had, where one was wanted.
    pub fn trouble(&self) -> Option<&Error> {
        self.trouble.get()
    }

    /// Whether every secret that was wanted could be had.
    ///
    /// # Errors
    /// The keyring did not give one.
    pub fn unlocked(&self) -> Result<()> {
        let Some(trouble) = self.trouble() else { return Ok(()) };
        let error = Error::new(trouble.kind(), trouble.message());
        Err(trouble.hints().iter().fold(error, |error, hint| error.hint(hint.clone())))
    }

    /// A setting's text.
    pub fn text(&self, key: &str) -> Option<String> {
        self.resolve(key).map(|resolved| resolved.text)
    }

    /// A secret setting.
    pub fn secret(&self, key: &str) -> Option<Secret> {
        self.text(key).map(Secret::new)
    }

    /// A setting's text, checked.
    ///
    /// # Errors
    /// The text does not fit the setting; the error says where it stands.
    pub fn checked(&self, key: &str) -> Result<Option<String>> {
        let Some(resolved) = self.resolve(key) else { return Ok(None) };
        match registry::find(key).and_then(|setting| setting.problem(&resolved.text)) {
            Some(problem) => Err(Error::config(format!("{key}: {problem} (from {})", resolved.origin))
                .hint("`afar config show --origin` tells where every setting comes from")),
            None => Ok(Some(resolved.text)),
        }
    }

    /// A yes-or-no setting.
    ///
    /// # Errors
    /// The text is neither.
    pub fn flag(&self, key: &str) -> Result<bool> {
        Ok(self.checked(key)?.and_then(|text| registry::parse_bool(&text)).unwrap_or(false))
    }

    /// A setting in seconds.
    ///
    /// # Errors
    /// The text is no number.
    pub fn seconds(&self, key: &str) -> Result<Option<f64>> {
        Ok(self.checked(key)?.and_then(|text| text.trim().parse().ok()))
    }

    /// A list setting; empty where nothing is set.
    pub fn list(&self, key: &str) -> Vec<String> {
        let text = self.text(key).unwrap_or_default();
        text.split(',').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn settings(overrides: Overrides) -> Settings {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(
            &path,
            "profile = \"work\"\n[profiles.work.bai]\ndomain = \"lab\"\n[profiles.other]\n",
        )
        .unwrap();
        Settings::load(Overrides { config: Some(path), ..overrides }).unwrap()
    }

    #[test]
    fn flags_beat_profiles_and_profiles_beat_defaults() {
        let plain = settings(Overrides::default());
        let domain = plain.resolve("bai.domain").unwrap();
        assert_eq!(domain.text, "lab");
        assert!(matches!(domain.origin, Origin::Profile(..)));
        let other = settings(Overrides { profile: Some("other".into()), ..Overrides::default() });
        assert_eq!(other.resolve("bai.domain").unwrap().origin, Origin::Default);
        let flag =
            settings(Overrides { flags: vec![("bai.domain", "domain", "x".into())], ..Overrides::default() });
        assert_eq!(flag.text("bai.domain").unwrap(), "x");
    }

    #[test]
    fn a_profile_that_is_not_there_is_an_error_with_the_nearest() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, "[profiles.work.bai]\n").unwrap();
        let error = Settings::load(Overrides {
            config: Some(path),
            profile: Some("wrok".into()),
            ..Overrides::default()
        });
        assert_eq!(error.unwrap_err().hints(), ["did you mean `work`?"]);
    }
}
