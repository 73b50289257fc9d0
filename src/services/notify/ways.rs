//! The ways beside LMK that a notification can go: well-known interfaces that need no account with us.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use base64::Engine;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use url::Url;

use super::Notice;
use super::report::filled;
use crate::config::secret::Secret;
use crate::error::{Error, Kind, Result};
use crate::http::retry::Rule;
use crate::http::{Body, Http, Method, Request};

/// How long a program of this machine may take.
const LIMIT: Duration = Duration::from_secs(30);

/// A way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// An event of LMK.
    Lmk,
    /// The desktop of this machine.
    Desktop,
    /// The terminal's own notification (OSC 9, 777 or 99), which reaches it over ssh too.
    Terminal,
    /// A POST to an address, by a template.
    Webhook,
    /// An e-mail through `sendmail`.
    Email,
    /// A topic of ntfy.
    Ntfy,
    /// A Slack-compatible incoming webhook.
    Slack,
}

impl Way {
    /// Their words.
    pub const WORDS: [&str; 7] = ["lmk", "desktop", "terminal", "webhook", "email", "ntfy", "slack"];
    const ALL: [Way; 7] =
        [Way::Lmk, Way::Desktop, Way::Terminal, Way::Webhook, Way::Email, Way::Ntfy, Way::Slack];

    /// The way of a word.
    pub fn of(word: &str) -> Option<Way> {
        Way::WORDS.iter().position(|known| *known == word).and_then(|at| Way::ALL.get(at).copied())
    }

    /// Its word.
    pub fn word(self) -> &'static str {
        Way::WORDS[Way::ALL.iter().position(|way| *way == self).unwrap_or(0)]
    }

    /// Whether what could not be sent now may be sent later: what goes over a network.
    pub fn keeps(self) -> bool {
        !matches!(self, Way::Desktop | Way::Terminal | Way::Email)
    }
}

/// What `[notify]` of the configuration says.
#[derive(Debug, Clone, Default)]
pub struct Addresses {
    /// `notify.webhook_url`.
    pub webhook: Option<Secret>,
    /// `notify.webhook_template`: the text of the template.
    pub template: Option<String>,
    /// `notify.webhook_header`: `Name: value`.
    pub header: Option<Secret>,
    /// `notify.ntfy_url`.
    pub ntfy: Option<String>,
    /// `notify.ntfy_topic`.
    pub topic: Option<Secret>,
    /// `notify.ntfy_token`.
    pub token: Option<Secret>,
    /// `notify.slack_url`.
    pub slack: Option<Secret>,
    /// `notify.email_to`.
    pub to: Option<String>,
    /// `notify.email_from`.
    pub from: Option<String>,
    /// `notify.sendmail`.
    pub sendmail: Option<String>,
}

/// Sends a notification one of the ways that need nothing but addresses.
///
/// # Errors
/// A missing address (configuration); what the network, the service or the program said.
pub async fn send(way: Way, notice: &Notice, addresses: &Addresses, http: &Http) -> Result<()> {
    match way {
        Way::Desktop => desktop(notice).await,
        Way::Webhook => webhook(notice, addresses, http).await,
        Way::Email => email(notice, addresses).await,
        Way::Ntfy => ntfy(notice, addresses, http).await,
        Way::Slack => slack(notice, addresses, http).await,
        // Theirs is an account, or a terminal: not of this room.
        Way::Lmk | Way::Terminal => Err(Error::usage(format!("`{}` is sent elsewhere", way.word()))),
    }
}

fn missing(key: &str) -> Error {
    Error::config(format!("{key} is not set")).hint(format!("`afar config set {key} …` sets it"))
}

fn address(key: &str, url: Option<&Secret>) -> Result<Url> {
    let url = url.ok_or_else(|| missing(key))?;
    // The address itself may be a secret and is not shown.
    Url::parse(url.expose()).map_err(|error| Error::config(format!("{key}: {error}")))
}

async fn post(http: &Http, url: Url, body: Body, header: Option<(HeaderName, HeaderValue)>) -> Result<()> {
    let mut request = Request::new(Method::POST, url).body(body);
    // Who knows the address of a webhook, or a topic, can write there.
    request.hidden = true;
    request.secret = vec!["topic"];
    if let Some((name, value)) = header {
        request.headers.insert(name, value);
    }
    let response = http.send(Rule::Once, &|| Ok(request.clone())).await?;
    if response.is_success() {
        return Ok(());
    }
    let (status, reason) = (response.status, response.reason());
    let said = String::from_utf8_lossy(&response.beginning().await).chars().take(200).collect::<String>();
    let error = Error::new(Kind::of_status(status), format!("{status} {reason}")).status(status);
    Err(if said.trim().is_empty() || said.starts_with('<') {
        error
    } else {
        error.detail(said.trim().to_owned())
    })
}

async fn webhook(notice: &Notice, addresses: &Addresses, http: &Http) -> Result<()> {
    let url = address("notify.webhook_url", addresses.webhook.as_ref())?;
    let all = members(notice);
    let body = match &addresses.template {
        None => Body::Json(all),
        Some(template) => {
            let start = template.trim_start();
            let json = start.starts_with('[') || start.starts_with('{') && !start.starts_with("{{");
            let text = filled(template, &all, json);
            if json {
                serde_json::from_str::<serde::de::IgnoredAny>(&text).map_err(|error| {
                    Error::config(format!("notify.webhook_template makes no JSON: {error}"))
                        .hint("put {{name}} between quotes where it is text")
                })?;
            }
            let kind = if json { "application/json" } else { "text/plain; charset=utf-8" };
            Body::Bytes(text.into_bytes(), kind.to_owned())
        }
    };
    let header = match &addresses.header {
        None => None,
        Some(header) => {
            let (name, value) = header.expose().split_once(':').ok_or_else(|| {
                Error::config("notify.webhook_header is not `Name: value`")
                    .hint("for example `Authorization: Bearer …`")
            })?;
            let wrong = |_| {
                Error::config("notify.webhook_header cannot be a header")
                    .hint("for example `Authorization: Bearer …`")
            };
            let name = HeaderName::from_bytes(name.trim().as_bytes()).map_err(|_| wrong(()))?;
            let mut value = HeaderValue::from_str(value.trim()).map_err(|_| wrong(()))?;
            value.set_sensitive(true);
            Some((name, value))
        }
    };
    post(http, url, body, header).await
}

/// What a webhook is told: all that a template can name, and the text.
fn members(notice: &Notice) -> Value {
    let mut all = match &notice.data {
        Value::Object(map) => map.clone(),
        _ => serde_json::Map::new(),
    };
    all.insert("title".to_owned(), json!(notice.title));
    all.insert("text".to_owned(), json!(notice.text));
    all.insert("failed".to_owned(), json!(notice.failed));
    Value::Object(all)
}

async fn ntfy(notice: &Notice, addresses: &Addresses, http: &Http) -> Result<()> {
    let base = addresses.ntfy.clone().unwrap_or_else(|| "https://ntfy.sh".to_owned());
    let url = Url::parse(&base).map_err(|error| Error::config(format!("notify.ntfy_url: {error}")))?;
    let topic = addresses.topic.as_ref().ok_or_else(|| missing("notify.ntfy_topic"))?;
    let body = json!({
        "topic": topic.expose(),
        "title": notice.title,
        "message": notice.text,
        "markdown": notice.content_type == "text/markdown",
        "priority": if notice.failed { 4 } else { 3 },
        "tags": [if notice.failed { "x" } else { "white_check_mark" }],
    });
    let header = match &addresses.token {
        None => None,
        Some(token) => {
            let value = HeaderValue::from_str(&format!("Bearer {}", token.expose()));
            let mut value = value.map_err(|_| Error::config("notify.ntfy_token cannot be in a header"))?;
            value.set_sensitive(true);
            Some((AUTHORIZATION, value))
        }
    };
    post(http, url, Body::Json(body), header).await
}

async fn slack(notice: &Notice, addresses: &Addresses, http: &Http) -> Result<()> {
    let url = address("notify.slack_url", addresses.slack.as_ref())?;
    // Its markup has one star for bold, no language after a fence, and three signs that are escaped.
    let text = notice.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let text = text.replace("**", "*").replace("```bash\n", "```\n");
    post(http, url, Body::Json(json!({"text": text})), None).await
}

async fn desktop(notice: &Notice) -> Result<()> {
    let body: String = notice.text.replace("**", "").chars().take(1000).collect();
    let text = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    let (program, args): (&str, Vec<String>) = if cfg!(target_os = "macos") {
        let script =
            format!("display notification \"{}\" with title \"{}\"", text(&body), text(&notice.title));
        ("osascript", vec!["-e".to_owned(), script])
    } else {
        let urgency = if notice.failed { "critical" } else { "normal" };
        let words = ["--app-name", "afar", "--urgency", urgency, "--", &notice.title, &body];
        ("notify-send", words.map(str::to_owned).to_vec())
    };
    ran(program, &args, b"").await.map_err(|error| {
        error.hint("a desktop notification needs a desktop session, and `notify-send` (libnotify) on Linux")
    })
}

async fn email(notice: &Notice, addresses: &Addresses) -> Result<()> {
    let to = addresses.to.as_ref().ok_or_else(|| missing("notify.email_to"))?;
    let clean = |text: &str| text.replace(['\r', '\n'], " ");
    let mut mail = String::new();
    if let Some(from) = &addresses.from {
        mail += &format!("From: {}\n", clean(from));
    }
    mail += &format!("To: {}\nSubject: {}\n", clean(to), subject(&clean(&notice.title)));
    mail += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n";
    mail += "Auto-Submitted: auto-generated\n\n";
    let coded = base64::engine::general_purpose::STANDARD.encode(&notice.text);
    for line in coded.as_bytes().chunks(76) {
        mail += &String::from_utf8_lossy(line);
        mail.push('\n');
    }
    let program = addresses.sendmail.as_deref().unwrap_or("/usr/sbin/sendmail");
    ran(program, &["-t".to_owned(), "-i".to_owned()], mail.as_bytes()).await.map_err(|error| {
        error.hint("notify.sendmail names the program that takes mail, by default /usr/sbin/sendmail")
    })
}

/// A subject in ASCII, or encoded.
fn subject(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    // An encoded word has at most 75 characters.
    let words = chars.chunks(10).map(|part| {
        let part: String = part.iter().collect();
        format!("=?utf-8?B?{}?=", base64::engine::general_purpose::STANDARD.encode(part))
    });
    words.collect::<Vec<_>>().join("\n ")
}

async fn ran(program: &str, args: &[String], input: &[u8]) -> Result<()> {
    let failed = |why: String| Error::new(Kind::Running, format!("{program}: {why}"));
    let mut child = tokio::process::Command::new(Path::new(program))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| failed(error.to_string()))?;
    let work = async {
        if let Some(mut stdin) = child.stdin.take() {
            // A program that does not read is judged by how it ends.
            let _ = stdin.write_all(input).await;
        }
        child.wait_with_output().await
    };
    let output = tokio::time::timeout(LIMIT, work)
        .await
        .map_err(|_| failed(format!("did not end within {} s", LIMIT.as_secs())))?
        .map_err(|error| failed(error.to_string()))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.trim().lines().next_back().unwrap_or_default().to_owned();
    Err(failed(if said.is_empty() { output.status.to_string() } else { said }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_a_way() {
        for word in Way::WORDS {
            assert_eq!(Way::of(word).map(Way::word), Some(word));
        }
        assert_eq!(Way::of("pigeon"), None);
    }

    #[test]
    fn subjects_are_ascii() {
        assert_eq!(subject("make done"), "make done");
        let coded = subject("Ausführung beendet nach langer Zeit ✓");
        assert!(coded.is_ascii() && coded.lines().all(|line| line.len() <= 76), "{coded}");
    }
}
