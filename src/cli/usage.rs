//! Wrong usage in the form of the official clients.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::personality::Personality;
use crate::error::Error;

/// Wrong usage as one of our own errors: clap's first line is what is wrong, its tips are what to do next.
pub fn error(text: &str) -> Error {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let message = lines.next().unwrap_or_default();
    let error = Error::usage(message.strip_prefix("error: ").unwrap_or(message));
    lines.fold(error, |error, line| match line.strip_prefix("tip: ") {
        Some(tip) => error.hint(tip),
        None if line.starts_with("For more information") => error,
        None => error.detail(line),
    })
}

/// Wrong usage: how the command is used, then `Error:` and what is wrong.
///
/// `command` is what was meant: not every error of clap's tells it.
pub fn text(personality: Personality, command: &str, error: &clap::Error) -> String {
    if personality == Personality::Las {
        return argparse(command, error);
    }
    let lmk = personality == Personality::Lmk;
    let text = error.render().to_string();
    let used =
        text.lines().find_map(|line| line.trim().strip_prefix("Usage: ")).unwrap_or(personality.program());
    let command: Vec<&str> =
        used.split_whitespace().take_while(|word| !word.starts_with(['[', '<', '-'])).collect();
    let given = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    let argument = given(ContextKind::InvalidArg);
    let bare = argument.trim_start_matches(['<', '[']).trim_end_matches(['>', ']', '.']);
    let what = match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') && lmk => {
            format!("No such option '{argument}'.")
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => format!("No such option: {argument}"),
        ErrorKind::UnknownArgument => format!("Got unexpected extra argument ({argument})"),
        ErrorKind::InvalidSubcommand => {
            format!("No such command '{}'.", given(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument if bare.starts_with('-') => {
            let name = bare.split([' ', '=']).next().unwrap_or(bare);
            format!("Missing option '{name}'.")
        }
        ErrorKind::MissingRequiredArgument => format!("Missing argument '{bare}'."),
        ErrorKind::InvalidValue if given(ContextKind::InvalidValue).is_empty() => {
            let name = bare.split([' ', '=']).next().unwrap_or(bare);
            format!("Option '{name}' requires an argument.")
        }
        ErrorKind::InvalidValue => {
            let choices = match error.get(ContextKind::ValidValue) {
                Some(ContextValue::Strings(texts)) => {
                    texts.iter().map(|one| format!("'{one}'")).collect::<Vec<_>>().join(", ")
                }
                _ => String::new(),
            };
            let name = bare.split([' ', '=']).next().unwrap_or(bare);
            let value = given(ContextKind::InvalidValue);
            format!("Invalid value for '{name}': '{value}' is not one of {choices}.")
        }
        _ => text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned(),
    };
    let command = command.join(" ");
    let help = if lmk { "--help" } else { "-h" };
    format!("Usage: {used}\nTry '{command} {help}' for help.\n\nError: {what}")
}

/// Wrong usage as Python's argparse says it: `usage: …`, then the command, `error:` and what is wrong.
fn argparse(command: &str, error: &clap::Error) -> String {
    let text = error.render().to_string();
    let used = text.lines().find_map(|line| line.trim().strip_prefix("Usage: ")).unwrap_or(command);
    let given = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = given(ContextKind::InvalidArg);
    let name = argument.split([' ', '=']).next().unwrap_or_default().trim_matches(['<', '>', '[', ']', '.']);
    let name = if name.starts_with('-') { name.to_owned() } else { name.to_lowercase() };
    // What is left over is the program's business there, not the command's.
    let command = if error.kind() == ErrorKind::UnknownArgument { "las" } else { command };
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("unrecognized arguments: {argument}"),
        ErrorKind::InvalidSubcommand => {
            format!("invalid choice: '{}'", given(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument if argument.contains('|') => {
            let options: Vec<&str> =
                argument.split([' ', '|', '<']).filter(|w| w.starts_with("--")).collect();
            format!("one of the arguments {} is required", options.join(" "))
        }
        ErrorKind::MissingRequiredArgument => {
            let names: String = argument.replace(['<', '>'], "").replace("...", "").to_lowercase();
            format!("the following arguments are required: {names}")
        }
        ErrorKind::InvalidValue if given(ContextKind::InvalidValue).is_empty() => {
            format!("argument {name}: expected at least one argument")
        }
        ErrorKind::InvalidValue => {
            let value = given(ContextKind::InvalidValue);
            let choices = match error.get(ContextKind::ValidValue) {
                Some(ContextValue::Strings(texts)) => texts.clone(),
                _ => Vec::new(),
            };
            // Numbers are choices without quotes.
            let numbers = choices.iter().all(|text| text.parse::<i64>().is_ok());
            let quoted = |text: &str| if numbers { text.to_owned() } else { format!("'{text}'") };
            let choices: Vec<String> = choices.iter().map(|text| quoted(text)).collect();
            format!(
                "argument {name}: invalid choice: {} (choose from {})",
                quoted(&value),
                choices.join(", ")
            )
        }
        ErrorKind::ValueValidation => {
            format!("argument {name}: invalid value: '{}'", given(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict => {
            let other = given(ContextKind::PriorArg);
            let other = other.split([' ', '=']).next().unwrap_or_default();
            format!("argument {name}: not allowed with argument {other}")
        }
        _ => text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned(),
    };
    format!("usage: {used}\n{command}: error: {what}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn usage_errors_have_the_official_lines() {
        let command = clap::Command::new("backend.ai").subcommand(
            clap::Command::new("info").arg(clap::Arg::new("id").value_name("SESSID").required(true)),
        );
        let said = |words: &[&str]| {
            text(Personality::Bai, "", &command.clone().try_get_matches_from(words).unwrap_err())
        };
        let missing = said(&["backend.ai", "info"]);
        assert!(missing.starts_with("Usage: backend.ai info"), "{missing}");
        assert!(missing.ends_with("Try 'backend.ai info -h' for help.\n\nError: Missing argument 'SESSID'."));
        assert!(said(&["backend.ai", "info", "--no"]).ends_with("Error: No such option: --no"));
        assert!(said(&["backend.ai", "nosuch"]).ends_with("Error: No such command 'nosuch'."));
    }
}
