//! Secrets in what is told about a command: its words and its output.

pub use crate::http::redact::is_secret_variable as is_secret_name;

/// What stands in a secret's place.
pub const MASK: &str = "***";

/// Whole names of options whose values open something once.
const ONCE: &[&str] = &["code", "auth-code", "authorization-code", "otp", "totp", "mfa-code", "pin"];
/// Options with a name and, after a colon, a password.
const USERS: &[&str] = &["-u", "-U", "--user", "--proxy-user"];
/// A command line as it may be told: words quoted for a shell, secrets masked: the values of options and assignments
/// with a secret's name, passwords in addresses, what follows `Bearer` or `Authorization:`.
pub fn command_line<S: AsRef<str>>(words: &[S]) -> String {
    // A line that was typed for a shell needs no quotes.
    if let [line] = words {
        return text(line.as_ref());
    }
    let mut out = Vec::with_capacity(words.len());
    let (mut hide, mut script, mut before) = (false, false, "");
    for word in words {
        let word = word.as_ref();
        let option = std::mem::replace(&mut before, word);
        if std::mem::take(&mut hide) && !word.starts_with("--") {
            out.push(MASK.to_owned());
            continue;
        }
        if let Some(shown) = valued(option, word) {
            out.push(quoted(&shown));
            continue;
        }
        if word.starts_with("--") && !word.contains(['=', ' ']) && (is_secret_name(word) || is_once(word)) {
            hide = true;
        }
        // A value may have blanks in it, of which all go; the script of a shell is words by itself.
        let script = std::mem::replace(&mut script, word.starts_with('-') && word.ends_with('c'));
        match word.split_once('=') {
            Some((name, value))
                if !script
                    && !value.is_empty()
                    && is_bare(name)
                    && (is_secret_name(name) || is_once(name)) =>
            {
                out.push(format!("{}={MASK}", quote(name)));
            }
            _ => out.push(quoted(&text(word))),
        }
    }
    out.join(" ")
}

/// Whether an option's value is good for one use: `--code`, `--otp`.
fn is_once(name: &str) -> bool {
    name.strip_prefix("--").is_some_and(|name| ONCE.contains(&name))
}

/// An option's value with the secret half masked: of `-u NAME:PASSWORD`, of `-H 'X-Api-Key: KEY'`.
fn valued(option: &str, word: &str) -> Option<String> {
    let (name, value) = word.split_once(':')?;
    match option {
        "-H" | "--header" if is_bare(name) && is_secret_name(name) => match value.trim().split_once(' ') {
            Some((scheme, _)) => Some(format!("{name}: {scheme} {MASK}")),
            None => Some(format!("{name}: {MASK}")),
        },
        user if USERS.contains(&user) && !value.is_empty() && !word.contains('/') => {
            Some(format!("{name}:{MASK}"))
        }
        _ => None,
    }
}

/// A word as a shell takes it, quoted as Python's shlex does.
fn quote(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@%+=:,./-_".contains(c);
    match !word.is_empty() && word.chars().all(plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', "'\"'\"'")),
    }
}

/// Whether this can be the name of an option or a variable.
fn is_bare(name: &str) -> bool {
    name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// A mask needs no quotes, which would make it look like a word of the command's.
fn quoted(word: &str) -> String {
    match word.strip_suffix(MASK) {
        Some(rest) if !rest.is_empty() && quote(rest) == rest => word.to_owned(),
        _ => quote(word),
    }
}

/// Text with the secrets masked that can be told by their surroundings.
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut hide = false;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end_matches(char::is_whitespace);
        let space = &piece[word.len()..];
        if word.is_empty() {
            out.push_str(space);
            continue;
        }
        let hidden = std::mem::take(&mut hide);
        let lower = word.to_ascii_lowercase();
        let bare = lower.trim_matches(['\'', '"', '-']);
        if matches!(bare, "bearer" | "basic") || bare == "authorization:" {
            hide = true;
            out.push_str(word);
        } else if hidden {
            out.push_str(MASK);
        } else {
            // An option's value, or that of a member of JSON.
            let named = word.starts_with("--") && !word.contains('=') || word.ends_with("\":");
            hide = named && is_secret_name(word);
            out.push_str(&one(word));
        }
        out.push_str(space);
    }
    out
}

/// A word without blanks.
fn one(word: &str) -> String {
    if let Some((name, value)) = word.split_once('=')
        && !value.is_empty()
        && !name.contains("://")
        && is_secret_name(name)
    {
        return format!("{name}={MASK}");
    }
    if let Some((name, value)) = word.split_once("\":")
        && !value.is_empty()
        && is_secret_name(name.rsplit(['{', ',']).next().unwrap_or(name))
    {
        return format!("{name}\":{MASK}");
    }
    let Some((scheme, rest)) = word.split_once("://") else { return word.to_owned() };
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = match host.rsplit_once('@').and_then(|(user, host)| Some((user.split_once(':')?.0, host))) {
        Some((user, host)) => format!("{user}:{MASK}@{host}"),
        None => host.to_owned(),
    };
    let path = match path.split_once('?') {
        Some((path, query)) => {
            let pairs = query.split('&').map(|pair| match pair.split_once('=') {
                Some((name, _)) if is_secret_name(name) => format!("{name}={MASK}"),
                _ => pair.to_owned(),
            });
            format!("{path}?{}", pairs.collect::<Vec<_>>().join("&"))
        }
        None => path.to_owned(),
    };
    format!("{scheme}://{host}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_of_a_command_are_masked() {
        let line = |words: &[&str]| command_line(words);
        assert_eq!(
            line(&["run", "-e", "API_TOKEN=abc", "--refresh-token", "xyz", "-c", "print(1)"]),
            "run -e API_TOKEN=*** --refresh-token *** -c 'print(1)'"
        );
        assert_eq!(
            line(&["sh", "-c", "sleep 1", "--password", "hunter2", "TOKEN=tok"]),
            "sh -c 'sleep 1' --password *** TOKEN=***"
        );
        assert_eq!(
            line(&["x", "--password=a b", "--tokenizer", "gpt2", "--max-tokens", "5"]),
            "x --password=*** --tokenizer gpt2 --max-tokens 5"
        );
        assert_eq!(
            line(&["curl", "-H", "Authorization: Bearer abc", "https://u:pw@h/x?token=t&a=b"]),
            "curl -H 'Authorization: Bearer ***' 'https://u:***@h/x?token=***&a=b'"
        );
        assert_eq!(
            line(&["sh", "-c", "DB_PASSWORD=x make --secret-key y all"]),
            "sh -c 'DB_PASSWORD=*** make --secret-key *** all'"
        );
        assert_eq!(line(&["env", "TOKEN=a b", "x"]), "env TOKEN=*** x");
        assert_eq!(
            line(&["x", "--code", "c0de", "--otp=123456", "--exit-code", "3", "--code-style", "y"]),
            "x --code *** --otp=*** --exit-code 3 --code-style y"
        );
        assert_eq!(
            line(&["curl", "-u", "me:pw", "--user", "you", "-H", "X-Api-Key: abc", "it's"]),
            "curl -u me:*** --user you -H 'X-Api-Key: ***' 'it'\"'\"'s'"
        );
        assert_eq!(line(&["prog", "--secret", "--verbose"]), "prog --secret --verbose");
    }

    #[test]
    fn secrets_of_an_output_are_masked() {
        assert_eq!(text("{\"access_token\":\"abc\"}"), "{\"access_token\":***");
        assert_eq!(
            text("  \"password\": \"abc\",\n  \"name\": \"n\""),
            "  \"password\": ***\n  \"name\": \"n\""
        );
        assert_eq!(text("the token: expired\nKEY=1 PASSWORD=x"), "the token: expired\nKEY=1 PASSWORD=***");
    }

    #[test]
    fn names_that_only_look_like_it_are_none() {
        for name in ["--tokenizer", "key", "monkey", "--passive", "compass", "bypass_cache", "--n-tokens"] {
            assert!(!is_secret_name(name), "{name}");
        }
        for name in ["AWS_SECRET_ACCESS_KEY", "accessToken", "--api-key", "PGPASSWORD", "x-auth-token"] {
            assert!(is_secret_name(name), "{name}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_keeps_its_lines(input in "\\PC{0,40}(\n\\PC{0,40}){0,3}") {
            proptest::prop_assert_eq!(text(&input).matches('\n').count(), input.matches('\n').count());
        }
    }
}
