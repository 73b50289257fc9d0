//! `lmk shell-plugin`: a function, its completion and a hook for interactive shells.

use std::path::{Path, PathBuf};

use clap_complete::{Shell, generate};

use crate::cli::context::Ctx;
use crate::cli::notify::{host, tell, ways_of};
use crate::cli::personality::Personality;
use crate::cli::tree::{self, Leaf};
use crate::config::{atomic, paths, vars};
use crate::error::{Error, IoContext, Kind, Result};
use crate::http::curl::quote;
use crate::output::Output;
use crate::services::notify::report::{Ended, Outcome, Style, notice};

const START: &str = "\n# ====== START LMK SHELL PLUGIN ======\n";
const END: &str = "\n# ====== END LMK SHELL PLUGIN ======\n";

/// What runs as long as its user wants: editors, pagers, and what has a screen or a shell of its own.
const IGNORE: &str = "vi,vim,nvim,view,nano,emacs,micro,hx,less,more,most,man,info,top,htop,btop,watch,ssh,mosh,tmux,screen,\
                      bash,zsh,fish,sh,su,ranger,mc,fzf,tig,gdb,lldb,psql,mysql,sqlite3,python,python3,ipython,node,irb";

/// Install, remove or print the plugin for interactive shells: lmk for the shell's own jobs, and completion
///
/// With it `lmk monitor %1` watches a job of the shell. --long adds a hook that notifies when a command
/// took long.
///
/// Examples:
///   afar lmk shell-plugin --print --shell bash
///   afar lmk shell-plugin --install --shell zsh --long 30s
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Add it to the shell's start file
    #[arg(short, long)]
    install: bool,
    /// Take it out of the shell's start file
    #[arg(short, long)]
    uninstall: bool,
    /// Print it, for `eval "$(afar lmk shell-plugin --print)"`
    #[arg(short, long)]
    print: bool,
    /// The shell: bash, zsh or fish; the one of $SHELL where it is not given
    #[arg(short, long, value_name = "SHELL")]
    shell: Option<String>,
    /// Notify of commands that took so long: 30, 30s, 5m
    #[arg(long, value_name = "TIME", value_parser = seconds)]
    long: Option<u64>,
    /// Programs that are never notified of, separated by commas
    #[arg(long, value_name = "A,B", requires = "long", default_value = IGNORE, hide_default_value = true)]
    ignore: String,
    /// Print the completion script that the plugin loads when it is first needed
    #[arg(long, hide = true, requires = "print")]
    completion: bool,
}

fn seconds(text: &str) -> std::result::Result<u64, String> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let factor = match unit {
        "" | "s" => 1,
        "m" => 60,
        "h" => 3600,
        _ => return Err("such as 30, 30s or 5m".to_owned()),
    };
    number.parse::<u64>().map_err(|_| "such as 30, 30s or 5m".to_owned()).map(|n| n.saturating_mul(factor))
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let drop_in = ctx.personality.is_drop_in();
        match u8::from(self.install) + u8::from(self.uninstall) + u8::from(self.print) {
            0 => return Err(Error::usage("One of --print, --install, or --uninstall must be provided")),
            1 => {}
            _ => return Err(Error::usage("Only one of --print, --install, or --uninstall may be provided")),
        }
        let shell = match &self.shell {
            Some(shell) => Some(shell.clone()),
            None => vars::get(vars::SHELL)
                .and_then(|path| Some(Path::new(&path).file_name()?.to_str()?.to_owned())),
        };
        if self.print {
            let shell = match Kinds::of(shell.as_deref()) {
                Some(shell) => shell,
                None if self.shell.is_some() && !drop_in => return Err(unknown(shell.as_deref())),
                None => Kinds::Bash,
            };
            return Ok(Output::Text(match self.completion {
                true => completion(shell)?,
                false => self.script(ctx.personality, shell)?,
            }));
        }
        ctx.globals.acts("lmk shell-plugin")?;
        let shell = shell.ok_or_else(|| match drop_in {
            true => Error::usage("Cannot determine shell").exit(1),
            false => unknown(None),
        })?;
        let (shown, path) = profile(&shell)?;
        let old = std::fs::read_to_string(&path).doing(|| format!("cannot read {}", path.display()))?;
        if self.uninstall {
            save(&path, &old, &without(&old))?;
            return Ok(Output::Text("Shell plugin uninstalled successfully".to_owned()));
        }
        let kind = Kinds::of(Some(&shell)).ok_or_else(|| unknown(Some(&shell)))?;
        save(&path, &old, &with(&old, &self.line(ctx.personality, kind)?))?;
        Ok(Output::Text(format!(
            "Shell plugin installed successfully. Run `. {shown}` or open a new shell to see the changes take effect."
        )))
    }
}

#[derive(Clone, Copy)]
enum Kinds {
    Bash,
    Zsh,
    Fish,
}

impl Kinds {
    fn of(name: Option<&str>) -> Option<Kinds> {
        match name? {
            "bash" => Some(Kinds::Bash),
            "zsh" => Some(Kinds::Zsh),
            "fish" => Some(Kinds::Fish),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kinds::Bash => "bash",
            Kinds::Zsh => "zsh",
            Kinds::Fish => "fish",
        }
    }

    /// The function and the hook.
    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Kinds::Bash => (include_str!("plugin/bash.sh"), include_str!("plugin/long.bash")),
            Kinds::Zsh => (include_str!("plugin/zsh.sh"), include_str!("plugin/long.zsh")),
            Kinds::Fish => (include_str!("plugin/fish.fish"), include_str!("plugin/long.fish")),
        }
    }
}

fn unknown(shell: Option<&str>) -> Error {
    let what = match shell {
        Some(name) => format!("there is no plugin for `{name}`"),
        None => "it is not known which shell is used".to_owned(),
    };
    Error::usage(what).hint("name one with --shell: bash, zsh or fish")
}

/// By what the shell calls this program, whatever its PATH becomes.
fn program(personality: Personality) -> Result<String> {
    let path = |path: PathBuf| quote(&path.display().to_string());
    if personality != Personality::Native {
        // Under the official name, that name is what is called.
        let started = std::env::args_os().next().map(PathBuf::from).unwrap_or_default();
        return Ok(match started.components().count() > 1 && started.is_file() {
            true => path(std::path::absolute(started).unwrap_or_default()),
            false => "command lmk".to_owned(),
        });
    }
    let own = std::env::current_exe().doing(|| "cannot find this program's file".to_owned())?;
    Ok(format!("{} lmk", path(own)))
}

impl Args {
    fn script(&self, personality: Personality, shell: Kinds) -> Result<String> {
        let (function, hook) = shell.texts();
        let mut text = function.to_owned();
        if let Some(long) = self.long {
            text += &hook.replace("@LONG@", &long.to_string()).replace("@IGNORE@", &quote(&self.ignore));
        }
        text = text.replace("@PROGRAM@", &program(personality)?);
        if personality.is_drop_in() {
            text += "# THIS SHOULD BE SOURCED BY YOUR SHELL\n# E.g. . <(lmk shell-plugin --print)\n\
                     # To add to your shell profile, use the --install flag\n";
        }
        Ok(text)
    }

    /// The line of a start file: nothing where the program is gone.
    fn line(&self, personality: Personality, shell: Kinds) -> Result<String> {
        let program = program(personality)?;
        let mut words = format!("{program} shell-plugin --print --shell {}", shell.name());
        if let Some(long) = self.long {
            words += &format!(" --long {long}");
            if self.ignore != IGNORE {
                words += &format!(" --ignore {}", quote(&self.ignore));
            }
        }
        let there = match program.strip_suffix(" lmk").unwrap_or(&program) {
            "command" => "command -v lmk >/dev/null".to_owned(),
            file => format!("test -x {file}"),
        };
        Ok(match shell {
            Kinds::Fish => format!("{there}; and {words} | source"),
            _ => format!("if {there}; then eval \"$({words})\"; fi"),
        })
    }
}

fn completion(shell: Kinds) -> Result<String> {
    let shell = match shell {
        Kinds::Bash => Shell::Bash,
        Kinds::Zsh => Shell::Zsh,
        Kinds::Fish => Shell::Fish,
    };
    let mut bytes = Vec::new();
    generate(shell, &mut tree::build(Personality::Lmk, None), "lmk", &mut bytes);
    String::from_utf8(bytes).map_err(|_| Error::service("the completion script is not UTF-8"))
}

/// The shell's start file: as it is said, and where it is.
fn profile(shell: &str) -> Result<(String, PathBuf)> {
    if shell.is_empty() || shell.contains('/') {
        return Err(unknown(Some(shell)));
    }
    let mut names = vec![format!(".{shell}rc"), format!(".{shell}_profile")];
    if shell == "fish" {
        names.insert(0, ".config/fish/config.fish".to_owned());
    }
    let found = names.iter().find(|name| paths::home().join(name).is_file());
    let name = found.ok_or_else(|| {
        Error::new(
            Kind::NotFound,
            format!(
                "there is no start file of {shell}: {}",
                names.iter().map(|name| format!("~/{name}")).collect::<Vec<_>>().join(", ")
            ),
        )
        .hint("make an empty one, or use --print")
    })?;
    Ok((format!("~/{name}"), paths::home().join(name)))
}

/// Where the block begins and ends.
fn block(text: &str) -> Option<(usize, usize)> {
    let start = text.find(START)?;
    let inside = start + START.len();
    Some((start, inside + text[inside..].find(END)? + END.len()))
}

fn with(text: &str, line: &str) -> String {
    let block_text = format!("{START}{line}{END}");
    match block(text) {
        Some((start, end)) => format!("{}{block_text}{}", &text[..start], &text[end..]),
        None => format!("{text}{block_text}"),
    }
}

fn without(text: &str) -> String {
    block(text).map_or_else(|| text.to_owned(), |(start, end)| format!("{}{}", &text[..start], &text[end..]))
}

/// Writes the start file anew, whole or not at all, with the permissions that it had.
fn save(path: &Path, old: &str, new: &str) -> Result<()> {
    if old == new {
        return Ok(());
    }
    let mode = std::fs::metadata(path).doing(|| format!("cannot read {}", path.display()))?.permissions();
    atomic::write_private(path, new.as_bytes())?;
    std::fs::set_permissions(path, mode).doing(|| format!("cannot set the mode of {}", path.display()))
}

/// Tell of a command of the shell that took long: for the plugin's hook
///
/// Example:
///   afar lmk shell-report --status 0 --seconds 95 -- 'make -j8'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ReportArgs {
    /// The command's exit status
    #[arg(long, value_name = "N")]
    status: i32,
    /// How long it took
    #[arg(long, value_name = "SECONDS")]
    seconds: u32,
    /// Programs that are never notified of, separated by commas
    #[arg(long, value_name = "A,B", default_value = IGNORE, hide_default_value = true)]
    ignore: String,
    /// The command as it was typed
    #[arg(value_name = "COMMAND", last = true)]
    line: String,
}

impl Leaf for ReportArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        // On a command line everybody could read what was typed.
        let line = match self.line.as_str() {
            "-" => ctx.text_argument("-")?.trim_end_matches('\n').to_owned(),
            _ => self.line,
        };
        let name = first(&line);
        // Ended by its user's own Ctrl-C, only stopped (Ctrl-Z), or a program that lasts as long as its user wants.
        if matches!(self.status, 130 | 145..=150)
            || name.is_empty()
            || self.ignore.split(',').any(|one| one.trim() == name)
        {
            return Ok(Output::Nothing);
        }
        let (host, ended) = (host(), jiff::Timestamp::now());
        let outcome = match self.status {
            code @ 129..=192 => Outcome::Signal(code - 128),
            code => Outcome::Code(code),
        };
        let command = [line];
        let began = ended - jiff::SignedDuration::from_secs(self.seconds.into());
        let took = std::time::Duration::from_secs(self.seconds.into());
        let report =
            Ended { name: &name, host: &host, command: &command, outcome, began, ended, took, output: b"" };
        let mut notice = notice(&report, &Style::default());
        notice.channels.extend(ctx.settings()?.text("lmk.default_channel"));
        let told = tell(ctx, &notice, &ways_of(ctx, &[])?).await;
        crate::cli::notify::say(ctx, &told);
        Ok(Output::Nothing)
    }
}

/// The program of a command line, without what only goes before it.
fn first(line: &str) -> String {
    let before = ["sudo", "doas", "env", "time", "command", "exec", "nohup", "nice", "builtin"];
    let is_assignment = |word: &str| {
        word.split_once('=').is_some_and(|(name, _)| {
            !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
        })
    };
    let word = line
        .split_whitespace()
        .find(|word| !is_assignment(word) && !before.contains(word) && !word.starts_with('-'));
    let word = word.unwrap_or_default().trim_matches(['(', '{', '\'', '"']);
    word.rsplit('/').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_comes_and_goes_whole() {
        for text in ["", "export A=1\n", "export A=1", "a\n\n\nb\n"] {
            let once = with(text, "one");
            assert_eq!(without(&once), text);
            assert_eq!(with(&once, "two"), with(text, "two"), "it is replaced");
            assert_eq!(without(text), text);
        }
        let middle = format!("a{START}x{END}b");
        assert_eq!((without(&middle), with(&middle, "y")), ("ab".to_owned(), format!("a{START}y{END}b")));
        let half = format!("a{START}x");
        assert_eq!(without(&half), half);
    }

    #[test]
    fn the_program_of_a_line_is_found() {
        for (line, name) in [
            ("make -j8", "make"),
            ("A=1 sudo -E /usr/bin/vim x", "vim"),
            ("time (sleep 5)", "sleep"),
            ("", ""),
        ] {
            assert_eq!(first(line).trim_end_matches(')'), name, "{line}");
        }
    }

    #[test]
    fn spans_are_read() {
        assert_eq!(
            (seconds("30"), seconds("30s"), seconds("5m"), seconds("2h")),
            (Ok(30), Ok(30), Ok(300), Ok(7200))
        );
        assert!(seconds("").is_err() && seconds("x").is_err() && seconds("5d").is_err());
    }
}
