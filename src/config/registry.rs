//! Every setting, declared once: its key in `config.toml`, its variables, its default and its words.
//!
//! The help topic, the reference page, `config.example.toml` and the checks of the file follow from this table.

use std::time::Duration;

/// How a setting's text is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Any text.
    Text,
    /// An absolute URL; for Backend.AI several, separated by commas.
    Url,
    /// y/yes/t/true/1/on or n/no/f/false/0/off, any case.
    Bool,
    /// Seconds, with a fraction where needed.
    Seconds,
    /// A whole number.
    Count,
    /// Texts separated by commas; a list in the file.
    List,
    /// Some of these words, separated by commas; a list in the file.
    Words(&'static [&'static str]),
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// One setting.
#[derive(Debug)]
pub struct Setting {
    /// `service.name`, or `name` alone for what all services share.
    pub key: &'static str,
    /// The variables that set it, the first that is set wins.
    pub env: &'static [&'static str],
    /// What holds where nothing sets it.
    pub default: Option<&'static str>,
    /// How its text is understood.
    pub kind: Type,
    /// Lives in `credentials.toml`, is never shown whole.
    pub secret: bool,
    /// What it does.
    pub doc: &'static str,
}

const fn setting(
    key: &'static str,
    env: &'static [&'static str],
    default: Option<&'static str>,
    kind: Type,
    doc: &'static str,
) -> Setting {
    Setting { key, env, default, kind, secret: false, doc }
}

const fn secret(key: &'static str, env: &'static [&'static str], doc: &'static str) -> Setting {
    Setting { key, env, default: None, kind: Type::Text, secret: true, doc }
}

/// The output formats by name.
pub const FORMATS: &[&str] =
    &["table", "wide", "json", "jsonl", "yaml", "csv", "tsv", "name", "console", "text"];
/// The ways of a notification.
pub const WAYS: &[&str] = &["lmk", "desktop", "terminal", "webhook", "email", "ntfy", "slack"];
/// When to colour.
pub const COLORS: &[&str] = &["auto", "always", "never"];

/// All settings, in the order in which they are shown.
pub const SETTINGS: &[Setting] = &[
    setting(
        "output",
        &["AFAR_OUTPUT"],
        None,
        Type::Choice(FORMATS),
        "the output format where no -o is given",
    ),
    setting(
        "color",
        &["AFAR_COLOR"],
        Some("auto"),
        Type::Choice(COLORS),
        "when to colour: auto, always or never",
    ),
    setting(
        "connect_timeout",
        &["AFAR_CONNECT_TIMEOUT"],
        Some("10"),
        Type::Seconds,
        "seconds to wait for a connection",
    ),
    setting(
        "read_timeout",
        &["AFAR_READ_TIMEOUT"],
        Some("0"),
        Type::Seconds,
        "seconds to wait for the next byte of an answer; 0 waits for ever",
    ),
    setting(
        "retries",
        &["AFAR_RETRIES"],
        None,
        Type::Count,
        "further tries of calls that can be repeated; 0 turns every repetition off",
    ),
    setting(
        "cacert",
        &["AFAR_CACERT"],
        None,
        Type::Text,
        "a PEM file of certificate authorities to trust beside the built-in ones",
    ),
    setting(
        "system_certs",
        &["AFAR_SYSTEM_CERTS"],
        Some("no"),
        Type::Bool,
        "trust the certificate authorities of this machine instead of the built-in ones",
    ),
    setting(
        "keyring",
        &["AFAR_KEYRING"],
        Some("no"),
        Type::Bool,
        "keep secrets that are stored from now on in the desktop's keyring, by secret-tool",
    ),
    setting(
        "bai.endpoint",
        &["AFAR_BAI_ENDPOINT", "BACKEND_ENDPOINT", "SORNA_ENDPOINT"],
        Some("https://api.cloud.backend.ai"),
        Type::Url,
        "the manager's address; several of one cluster are separated by commas",
    ),
    setting(
        "bai.endpoint_type",
        &["AFAR_BAI_ENDPOINT_TYPE", "BACKEND_ENDPOINT_TYPE", "SORNA_ENDPOINT_TYPE"],
        Some("api"),
        Type::Choice(&["api", "session"]),
        "api: a manager and signed requests; session: a web server and `bai login`",
    ),
    setting(
        "bai.access_key",
        &["AFAR_BAI_ACCESS_KEY", "BACKEND_ACCESS_KEY", "SORNA_ACCESS_KEY"],
        None,
        Type::Text,
        "the access key; set but empty means anonymous requests",
    ),
    secret(
        "bai.secret_key",
        &["AFAR_BAI_SECRET_KEY", "BACKEND_SECRET_KEY", "SORNA_SECRET_KEY"],
        "the secret key that signs requests",
    ),
    setting(
        "bai.domain",
        &["AFAR_BAI_DOMAIN", "BACKEND_DOMAIN", "SORNA_DOMAIN"],
        Some("default"),
        Type::Text,
        "the domain of new sessions and of requests",
    ),
    setting(
        "bai.group",
        &["AFAR_BAI_GROUP", "BACKEND_GROUP", "SORNA_GROUP"],
        Some("default"),
        Type::Text,
        "the group (project) of new sessions",
    ),
    setting(
        "bai.vfolder_mounts",
        &["AFAR_BAI_VFOLDER_MOUNTS", "BACKEND_VFOLDER_MOUNTS", "SORNA_VFOLDER_MOUNTS"],
        None,
        Type::List,
        "folders that every new session mounts",
    ),
    setting(
        "bai.skip_sslcert_validation",
        &[
            "AFAR_BAI_SKIP_SSLCERT_VALIDATION",
            "BACKEND_SKIP_SSLCERT_VALIDATION",
            "SORNA_SKIP_SSLCERT_VALIDATION",
        ],
        Some("no"),
        Type::Bool,
        "do not check the server's certificate (unsafe)",
    ),
    setting(
        "bai.connection_timeout",
        &["AFAR_BAI_CONNECTION_TIMEOUT", "BACKEND_CONNECTION_TIMEOUT", "SORNA_CONNECTION_TIMEOUT"],
        None,
        Type::Seconds,
        "as connect_timeout, for Backend.AI alone",
    ),
    setting(
        "bai.read_timeout",
        &["AFAR_BAI_READ_TIMEOUT", "BACKEND_READ_TIMEOUT", "SORNA_READ_TIMEOUT"],
        None,
        Type::Seconds,
        "as read_timeout, for Backend.AI alone",
    ),
    setting(
        "bai.override_storage_proxy",
        &[
            "AFAR_BAI_OVERRIDE_STORAGE_PROXY",
            "BACKEND_OVERRIDE_STORAGE_PROXY",
            "SORNA_OVERRIDE_STORAGE_PROXY",
        ],
        None,
        Type::Text,
        "storage proxy addresses to replace, as URL1=URL2, separated by commas",
    ),
    setting(
        "lmk.server_url",
        &["AFAR_LMK_SERVER_URL", "LMK_SERVER_URL"],
        Some("https://api.lmkapp.dev"),
        Type::Url,
        "the LMK server's address",
    ),
    setting(
        "lmk.default_channel",
        &["AFAR_LMK_DEFAULT_CHANNEL"],
        None,
        Type::Text,
        "the channel that notifications go to where none is named",
    ),
    setting(
        "lmk.read_timeout",
        &["AFAR_LMK_READ_TIMEOUT"],
        Some("60"),
        Type::Seconds,
        "as read_timeout, for LMK alone",
    ),
    secret(
        "lmk.access_token",
        &["AFAR_LMK_ACCESS_TOKEN", "LMK_ACCESS_TOKEN"],
        "the access token, instead of the one that `lmk login` stored",
    ),
    secret(
        "lmk.refresh_token",
        &["AFAR_LMK_REFRESH_TOKEN", "LMK_REFRESH_TOKEN"],
        "the refresh token that belongs to it",
    ),
    setting(
        "lmk.access_token_expires",
        &["AFAR_LMK_ACCESS_TOKEN_EXPIRES", "LMK_ACCESS_TOKEN_EXPIRES"],
        None,
        Type::Text,
        "when it expires: milliseconds since 1970, or a date",
    ),
    setting(
        "notify.via",
        &["AFAR_NOTIFY_VIA"],
        Some("lmk"),
        Type::Words(WAYS),
        "where --notify, jobs and the shell's hook tell: lmk, desktop, terminal, webhook, email, ntfy, slack",
    ),
    setting(
        "notify.lines",
        &["AFAR_NOTIFY_LINES"],
        Some("10"),
        Type::Count,
        "how many of the last lines of output a notification has",
    ),
    setting(
        "notify.webhook_template",
        &[],
        None,
        Type::Text,
        "a file with the body of a webhook's request, {{name}} for what is told",
    ),
    setting("notify.ntfy_url", &[], Some("https://ntfy.sh"), Type::Url, "the ntfy server"),
    setting("notify.email_to", &[], None, Type::Text, "the address that e-mails go to"),
    setting("notify.email_from", &[], None, Type::Text, "the address that e-mails come from"),
    setting(
        "notify.sendmail",
        &[],
        Some("/usr/sbin/sendmail"),
        Type::Text,
        "the program that takes e-mails, called with -t -i",
    ),
    secret("notify.webhook_url", &[], "the address that a webhook's request goes to"),
    secret("notify.webhook_header", &[], "a header of a webhook's request, as `Authorization: Bearer …`"),
    secret("notify.ntfy_topic", &[], "the topic of ntfy; who knows it can read it"),
    secret("notify.ntfy_token", &[], "the access token of the ntfy server"),
    secret("notify.slack_url", &[], "the address of a Slack-compatible incoming webhook"),
    setting("las.client_id", &[], None, Type::Text, "Lucidtech's client ID"),
    secret("las.client_secret", &[], "the secret that belongs to it"),
    setting(
        "las.auth_endpoint",
        &[],
        None,
        Type::Text,
        "where Lucidtech's tokens come from, such as auth.lucidtech.ai/oauth2",
    ),
    setting("las.api_endpoint", &[], None, Type::Url, "Lucidtech's API, such as https://api.lucidtech.ai/v1"),
    setting(
        "cocalc.host",
        &["AFAR_COCALC_HOST", "COCALC_HOST"],
        Some("https://cocalc.com"),
        Type::Url,
        "the CoCalc server's address, a base path included",
    ),
    secret(
        "cocalc.api_key",
        &["AFAR_COCALC_API_KEY", "COCALC_API_KEY"],
        "CoCalc's API key, of an account or of a project",
    ),
    setting(
        "cocalc.project_id",
        &["AFAR_COCALC_PROJECT_ID", "COCALC_PROJECT_ID"],
        None,
        Type::Text,
        "the CoCalc project that commands are for; empty counts as not given, for a project's own key",
    ),
];

/// The setting of this key.
pub fn find(key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.key == key)
}

/// Whether a variable belongs to a setting.
pub fn declares(variable: &str) -> bool {
    SETTINGS.iter().any(|setting| setting.env.contains(&variable))
}

impl Setting {
    /// The service and the name in it; the service is empty for shared settings.
    pub fn parts(&self) -> (&'static str, &'static str) {
        self.key.split_once('.').unwrap_or(("", self.key))
    }

    /// Says what is wrong with a text for this setting, if anything.
    pub fn problem(&self, text: &str) -> Option<String> {
        let wrong = match self.kind {
            Type::Text | Type::List => false,
            Type::Bool => parse_bool(text).is_none(),
            Type::Seconds => text.trim().parse::<f64>().map_or(true, |n| span(n).is_none()),
            Type::Count => text.trim().parse::<u32>().is_err(),
            Type::Choice(words) => !words.contains(&text),
            Type::Words(words) => {
                text.split(',').map(str::trim).any(|one| !one.is_empty() && !words.contains(&one))
            }
            Type::Url => text.split(',').any(|one| !is_web(one.trim())),
        };
        wrong.then(|| match self.kind {
            Type::Bool => format!("`{text}` is not yes or no"),
            Type::Seconds => format!("`{text}` is not a number of seconds"),
            Type::Count => format!("`{text}` is not a whole number"),
            Type::Choice(words) => format!("`{text}` is not one of {}", words.join(", ")),
            Type::Words(words) => format!("`{text}` is not made of {}", words.join(", ")),
            _ => format!("`{text}` is not an absolute URL such as https://example.com"),
        })
    }
}

/// Whether a text is an address that requests can be sent to.
fn is_web(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| url.has_host() && matches!(url.scheme(), "http" | "https"))
}

/// A span of time from a number of seconds: none that is negative, or longer than a century, which no clock can add.
pub fn span(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok().filter(|span| span.as_secs() < 1 << 32)
}

/// The boolean words of settings, any case.
pub fn parse_bool(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "y" | "yes" | "t" | "true" | "1" | "on" => Some(true),
        "n" | "no" | "f" | "false" | "0" | "off" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_variables_are_declared_once() {
        let mut seen = std::collections::BTreeSet::new();
        for setting in SETTINGS {
            assert!(seen.insert(setting.key), "{}", setting.key);
            assert!(setting.doc.len() > 10, "{}", setting.key);
            assert!(setting.default.is_none_or(|text| setting.problem(text).is_none()), "{}", setting.key);
            for name in setting.env {
                assert!(seen.insert(name), "{name}");
            }
        }
    }
}
