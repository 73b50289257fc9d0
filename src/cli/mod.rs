//! What a person types: the map of all services, and the way from the words to the exit code.

pub mod api;
pub mod argparse;
pub mod auth;
pub mod bai;
pub mod cocalc;
pub mod completion;
pub mod config;
pub mod context;
pub mod doctor;
pub mod globals;
pub mod help;
pub mod input;
pub mod interrupt;
pub mod las;
pub mod link;
pub mod lmk;
#[cfg(feature = "mcp")]
pub mod mcp;
pub mod moment;
pub mod notify;
pub mod outcome;
pub mod personality;
pub mod reference;
pub mod rows;
#[cfg(all(unix, feature = "sandbox"))]
pub mod sandbox;
mod suggest;
mod terminal;
mod top;
pub mod tree;
pub mod usage;
pub mod watch;

use std::ffi::OsString;

use clap::ArgMatches;
use clap::error::ErrorKind;
use clap::parser::ValueSource;

use crate::error::{Error, Kind, Result};
use crate::output::render::Format;
use crate::output::ui::{Manner, Ui};
use crate::output::{Output, render};
use context::Ctx;
use globals::Globals;
use personality::Personality;
use tree::{Node, group, leaf};

/// All that afar can do.
pub static ROOT: &[Node] = &[
    group("bai", "Backend.AI: compute sessions, code execution, administration", bai::NODES)
        .options(bai::service_options),
    group("lmk", "LMK: notifications about what runs and ends", lmk::NODES).options(lmk::service_options),
    group("las", "Lucidtech: documents, models, predictions, workflows", las::NODES)
        .options(las::service_options),
    group("cocalc", "CoCalc: commands, notebooks and files in projects", cocalc::NODES)
        .options(cocalc::service_options),
    #[cfg(all(unix, feature = "sandbox"))]
    group("sandbox", "Run a stand-in for the services on this computer", sandbox::NODES),
    #[cfg(feature = "mcp")]
    group("mcp", "Tools for programs that let a language model use some", mcp::NODES),
    group("auth", "What each service is used with, and signing in and out", auth::NODES),
    group("config", "Show and change afar's settings", config::NODES),
    leaf::<top::Args>("top"),
    leaf::<doctor::Args>("doctor"),
    leaf::<link::LinkArgs>("link"),
    leaf::<link::UnlinkArgs>("unlink"),
    leaf::<completion::Args>("completion"),
    leaf::<help::Args>("help"),
];

/// Runs the program on its words; what it returns is the exit status.
pub fn main(argv: Vec<OsString>) -> u8 {
    if let Some(candidates) = completion::answer(&argv) {
        return u8::from(Ui::new(Manner::default()).write(&candidates).is_err());
    }
    let (personality, words) = personality::of(argv);
    if personality == Personality::Native && words.len() == 1 && (words[0] == "--version" || words[0] == "-V")
    {
        return say_version();
    }
    let mut command = tree::build(personality, Some(&words));
    let name = OsString::from(personality.program());
    let words = match personality {
        Personality::Lmk => lmk::click::sorted(&command, &words),
        _ => words,
    };
    let words = match argparse::written_out(personality, &command, &words) {
        Ok(words) => words,
        Err(error) => {
            complain(personality, &Ui::new(Manner::default()), &named(personality, &command, &words), &error);
            return personality.exit_code(&error);
        }
    };
    match command.try_get_matches_from_mut(std::iter::once(name).chain(words.iter().cloned())) {
        Ok(matches) => {
            // The end of the process is near, and takes it back at once.
            std::mem::forget(command);
            start(personality, &matches, &words)
        }
        Err(error) => {
            let name = named(personality, &command, &words);
            if personality == Personality::Native && error.kind() == ErrorKind::DisplayVersion {
                return say_version();
            }
            let error = match personality.is_drop_in() {
                true => error,
                false => suggest::better(&command, &words, error),
            };
            refuse(personality, &name, &words, &error)
        }
    }
}

fn say_version() -> u8 {
    say(&Ui::new(Manner::default()), &format!("afar {}\n", version()))
}

/// The version, the commit that a release was built from, and what was built in.
pub fn version() -> String {
    let mut parts: Vec<&str> = option_env!("AFAR_COMMIT").into_iter().collect();
    for (name, there) in [
        ("jq", cfg!(feature = "jq")),
        ("mcp", cfg!(feature = "mcp")),
        ("sandbox", cfg!(all(unix, feature = "sandbox"))),
    ] {
        if there {
            parts.push(name);
        }
    }
    match parts[..] {
        [] => env!("CARGO_PKG_VERSION").to_owned(),
        _ => format!("{} ({})", env!("CARGO_PKG_VERSION"), parts.join(", ")),
    }
}

/// The program's name and the words of the command that is meant.
fn named(personality: Personality, root: &clap::Command, words: &[OsString]) -> String {
    let (mut name, mut command) = (personality.program().to_owned(), root);
    for word in words {
        if let Some(next) = word.to_str().and_then(|word| command.find_subcommand(word)) {
            command = next;
            name = format!("{name} {}", next.get_name());
        }
    }
    name
}

/// Shows an error; under the name `las` wrong usage has the form of Python's argparse.
fn complain(personality: Personality, ui: &Ui, command: &str, error: &Error) {
    if personality != Personality::Las || error.kind() != Kind::Usage {
        return ui.error(error);
    }
    ui.line(&format!("{command}: error: {}", error.message()));
    for line in error.details().iter().chain(error.hints()) {
        ui.line(&format!("  {line}"));
    }
}

/// Help and version go to stdout and are no failure; anything else is wrong usage.
fn refuse(personality: Personality, command: &str, words: &[OsString], error: &clap::Error) -> u8 {
    let ui = Ui::new(Manner { color: globals::color_of_environment(), ..Manner::default() });
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let colored = ui.manner.color.unwrap_or(ui.stdout_tty);
            say(&ui, &if colored { text.ansi().to_string() } else { text.to_string() })
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            match personality {
                Personality::Bai => return say(&ui, &text.to_string()),
                Personality::Las => return say(&ui, &text.to_string()).max(1),
                _ => {}
            }
            ui.line(text.to_string().trim_end());
            2
        }
        _ if personality.is_drop_in() => {
            ui.line(&usage::text(personality, command, error));
            2
        }
        _ if context::wants_json(globals::output_of(words).as_deref()) => {
            ui.line(&usage::error(&text.to_string()).to_json().to_string());
            2
        }
        _ => {
            ui.line(if ui.colors_stderr() { text.ansi().to_string() } else { text.to_string() }.trim_end());
            2
        }
    }
}

fn say(ui: &Ui, text: &str) -> u8 {
    match ui.write(text.as_bytes()) {
        Ok(()) => 0,
        Err(error) => {
            if error.kind() != Kind::BrokenPipe {
                ui.error(&error);
            }
            error.exit_code()
        }
    }
}

fn start(personality: Personality, matches: &ArgMatches, words: &[OsString]) -> u8 {
    let (node, path) = tree::find(personality, matches);
    let globals = match Globals::read(&path) {
        Ok(globals) => globals,
        Err(error) => {
            Ui::new(Manner::default()).error(&error);
            return error.exit_code();
        }
    };
    let ctx = Ctx::new(personality, globals, words);
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            ctx.ui.error(&Error::new(Kind::Running, format!("cannot start: {error}")));
            return 125;
        }
    };
    let code = runtime.block_on(async {
        let begun = std::time::Instant::now();
        let code = match run(&ctx, node, &path, &spelled(personality, matches)).await {
            Ok(code) => code,
            Err(error) => {
                let error = completion::near::told(&ctx, matches, words, ctx.explained(error));
                let service = spelled(personality, matches).first().and_then(|word| service_of(word));
                let error = service.into_iter().fold(error, Error::of);
                report(&ctx, matches, &error)
            }
        };
        ctx.warn_of_dotenv();
        notify::outcome(&ctx, code, begun.elapsed()).await;
        notify::resume(&ctx);
        code
    });
    // A read of stdin that still waits for a key must not hold the program up.
    runtime.shutdown_background();
    code
}

/// The service that a command's first word stands for.
fn service_of(word: &str) -> Option<&'static str> {
    ["bai", "lmk", "las", "cocalc"].into_iter().find(|service| *service == word)
}

/// The canonical words of the command, the service's among them under an official name too.
fn spelled(personality: Personality, matches: &ArgMatches) -> Vec<&str> {
    let (mut words, mut current) = (Vec::from_iter(personality.service()), matches);
    while let Some((word, next)) = current.subcommand() {
        words.push(word);
        current = next;
    }
    words
}

/// Whether a command was given no argument of its own.
fn bare(matches: &ArgMatches) -> bool {
    let given = |id: &clap::Id| matches.value_source(id.as_str()) == Some(ValueSource::CommandLine);
    matches.ids().all(|id| id.as_str().starts_with('@') || !given(id))
}

async fn run(ctx: &Ctx, node: Option<&'static Node>, path: &[&ArgMatches], words: &[&str]) -> Result<u8> {
    let (Some(node), Some(last)) = (node, path.last()) else {
        return Err(Error::usage("no command was given").hint("`afar --help` lists them"));
    };
    // A format that there is not is found out before anything is sent.
    ctx.choice()?;
    lmk::checked(ctx)?;
    if node.is_here() {
        ctx.globals.acts(&words.join(" "))?;
    }
    if node.is_list()
        && let Some(pause) = watch::asked(last)?
    {
        return watch::again(ctx, pause, async || node.run(ctx, last).await).await;
    }
    let mut output: Output = node.run(ctx, last).await?;
    if let Output::List(list) = output {
        output = Output::List(match bare(last) {
            true => completion::names::remember(ctx, words, list),
            false => list,
        });
    }
    render::render(&ctx.ui, &ctx.choice()?, output).await
}

fn report(ctx: &Ctx, matches: &ArgMatches, error: &Error) -> u8 {
    match error.kind() {
        Kind::BrokenPipe => 0,
        Kind::DryRun => say(&ctx.ui, error.message()),
        _ => {
            let mut command = ctx.personality.program().to_owned();
            let mut last = matches;
            while let Some((name, next)) = last.subcommand() {
                command = format!("{command} {name}");
                last = next;
            }
            let official = (ctx.personality == Personality::Lmk).then(|| lmk::click::said(error)).flatten();
            if let Some((line, aborts)) = official {
                let colored = ctx.ui.manner.color.unwrap_or(ctx.ui.stdout_tty);
                say(
                    &ctx.ui,
                    &if colored { format!("\u{1b}[31m{line}\u{1b}[0m\n") } else { format!("{line}\n") },
                );
                if aborts {
                    ctx.ui.line("Aborted!");
                }
                return ctx.personality.exit_code(error);
            }
            // The configuration may ask for JSON where neither an option nor a variable does.
            let is_json = ctx.choice().is_ok_and(|choice| choice.format == Format::Json);
            match is_json && !ctx.personality.is_drop_in() {
                true => ctx.ui.line(&error.to_json().to_string()),
                false => complain(ctx.personality, &ctx.ui, &command, error),
            }
            // Scripts that read JSON under the official name find the error there too.
            if ctx.personality == Personality::Bai && ctx.globals.output.as_deref() == Some("json") {
                let whole = serde_json::json!({"error": error.message()});
                say(&ctx.ui, &format!("{}\n", serde_json::to_string_pretty(&whole).unwrap_or_default()));
            }
            ctx.personality.exit_code(error)
        }
    }
}
