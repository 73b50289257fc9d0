//! The command tree: static nodes, built into clap commands only along the words that were typed.

use std::ffi::OsString;
use std::future::Future;
use std::pin::Pin;

use clap::{ArgMatches, Command};

use super::context::Ctx;
use super::personality::Personality;
use super::{ROOT, globals, rows, watch};
use crate::error::{Error, Result};
use crate::output::Output;
use crate::services::bai::entities::{Kind, Query};
use crate::services::rows::{Answer, Row};

/// A command under way.
pub type Running<'a> = Pin<Box<dyn Future<Output = Result<Output>> + 'a>>;
/// How a service sends a row's request.
pub type RowRun = for<'a> fn(&'a Ctx, &'static Row, &'a ArgMatches) -> Running<'a>;

/// A command written by hand: its arguments (whose doc comment is the help) and what it does.
pub trait Leaf: clap::Args + 'static {
    /// Whether it shows what there is, so that `--watch` looks again.
    const LIST: bool = false;
    /// Whether it does something on this computer that no request tells of: then there is nothing that `--dry-run` and
    /// `--curl` could show instead.
    const HERE: bool = false;

    /// Does it.
    fn run(self, ctx: &Ctx) -> impl Future<Output = Result<Output>>;
}

/// A command or a group of them.
pub struct Node {
    /// Its word.
    pub name: &'static str,
    /// Other words for it.
    pub aliases: &'static [&'static str],
    hidden: bool,
    kind: NodeKind,
}

enum NodeKind {
    Group {
        about: &'static str,
        nodes: &'static [Node],
        options: Option<fn(Command) -> Command>,
        bare: Option<&'static str>,
    },
    Leaf {
        augment: fn(Command) -> Command,
        run: for<'a> fn(&'a Ctx, &'a ArgMatches) -> Running<'a>,
        list: bool,
        here: bool,
    },
    Row {
        row: &'static Row,
        run: RowRun,
    },
    Query {
        query: &'static Query,
        table: &'static QueryTable,
    },
}

/// How queries of a table become commands.
pub struct QueryTable {
    /// Their arguments and their help.
    pub augment: fn(&'static Query, Command) -> Command,
    /// How they are sent.
    pub run: for<'a> fn(&'a Ctx, &'static Query, &'a ArgMatches) -> Running<'a>,
}

/// A group of commands.
pub const fn group(name: &'static str, about: &'static str, nodes: &'static [Node]) -> Node {
    Node {
        name,
        aliases: &[],
        hidden: false,
        kind: NodeKind::Group { about, nodes, options: None, bare: None },
    }
}

/// A command written by hand.
pub const fn leaf<T: Leaf>(name: &'static str) -> Node {
    Node {
        name,
        aliases: &[],
        hidden: false,
        kind: NodeKind::Leaf {
            augment: <T as clap::Args>::augment_args,
            run: run_leaf::<T>,
            list: T::LIST,
            here: T::HERE,
        },
    }
}

/// A command that is a row of a table.
pub const fn row(row: &'static Row, run: RowRun) -> Node {
    Node { name: row.name, aliases: &[], hidden: false, kind: NodeKind::Row { row, run } }
}

/// A command that is a query of a table.
pub const fn query(query: &'static Query, table: &'static QueryTable) -> Node {
    Node { name: query.row.name, aliases: &[], hidden: false, kind: NodeKind::Query { query, table } }
}

fn run_leaf<'a, T: Leaf>(ctx: &'a Ctx, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let args = T::from_arg_matches(matches).map_err(|error| Error::usage(error.to_string()))?;
        args.run(ctx).await
    })
}

impl Node {
    /// Other words for the same command.
    pub const fn alias(mut self, aliases: &'static [&'static str]) -> Node {
        self.aliases = aliases;
        self
    }

    /// Leaves the command out of help.
    pub const fn hide(mut self) -> Node {
        self.hidden = true;
        self
    }

    /// Options of a group itself.
    pub const fn options(mut self, add: fn(Command) -> Command) -> Node {
        if let NodeKind::Group { about, nodes, bare, .. } = self.kind {
            self.kind = NodeKind::Group { about, nodes, options: Some(add), bare };
        }
        self
    }

    /// The command that the group's word alone stands for.
    pub const fn bare(mut self, name: &'static str) -> Node {
        if let NodeKind::Group { about, nodes, options, .. } = self.kind {
            self.kind = NodeKind::Group { about, nodes, options, bare: Some(name) };
        }
        self
    }

    fn answers_to(&self, word: &str) -> bool {
        self.name == word || self.aliases.contains(&word)
    }

    /// Runs the command.
    pub fn run<'a>(&'static self, ctx: &'a Ctx, matches: &'a ArgMatches) -> Running<'a> {
        match &self.kind {
            NodeKind::Leaf { run, .. } => run(ctx, matches),
            NodeKind::Row { row, run } => run(ctx, row, matches),
            NodeKind::Query { query, table } => (table.run)(ctx, query, matches),
            NodeKind::Group { .. } => Box::pin(async { Err(Error::usage("no command was given")) }),
        }
    }

    /// Whether it does something here that no request tells of.
    pub fn is_here(&self) -> bool {
        matches!(self.kind, NodeKind::Leaf { here: true, .. })
    }

    /// Whether it shows what there is, so that it can be looked at again and again.
    pub fn is_list(&self) -> bool {
        match &self.kind {
            NodeKind::Leaf { list, .. } => *list,
            NodeKind::Row { row, .. } => !matches!(row.answer, Answer::One | Answer::Nothing),
            NodeKind::Query { query, .. } => matches!(query.kind, Kind::Pages | Kind::List),
            NodeKind::Group { .. } => false,
        }
    }

    /// The commands of a group.
    pub fn children(&self) -> &'static [Node] {
        match &self.kind {
            NodeKind::Group { nodes, .. } => nodes,
            _ => &[],
        }
    }

    /// The command for clap: with what is below it, or its name and arguments alone.
    fn command(&'static self, typed: Typed<'_>, expand: bool) -> Command {
        let mut command = Command::new(self.name).hide(self.hidden).visible_aliases(self.aliases);
        command = match &self.kind {
            NodeKind::Leaf { augment, .. } => augment(command),
            NodeKind::Row { row, .. } => rows::augment(row, command),
            NodeKind::Query { query, table } => (table.augment)(query, command),
            NodeKind::Group { about, nodes, options, bare } => {
                command = command
                    .about(*about)
                    .subcommand_required(bare.is_none())
                    .arg_required_else_help(bare.is_none());
                command = command.disable_help_subcommand(true);
                if let Some(add) = options {
                    command = add(command);
                }
                if let Some(node) = bare.and_then(|name| nodes.iter().find(|node| node.name == name))
                    && let NodeKind::Leaf { augment, list, .. } = &node.kind
                {
                    command = augment(command).about(*about).args_conflicts_with_subcommands(true);
                    command = if *list { command.arg(watch::arg()) } else { command };
                }
                if expand { add_children(command, nodes, typed) } else { command }
            }
        };
        command = if self.is_list() { command.arg(watch::arg()) } else { command };
        let passed = typed.leads_on(self.children()).is_some();
        if expand && !passed { globals::add(command) } else { command }
    }
}

/// What was typed, by which the tree is built.
#[derive(Clone, Copy)]
struct Typed<'a> {
    /// Every word that is no option; without them all of the tree is built.
    words: Option<&'a [String]>,
    /// The words from here on that follow each other without an option between them.
    path: &'a [String],
}

impl Typed<'_> {
    /// The one of these nodes that the next word names, where that word can mean nothing else.
    fn leads_on(&self, nodes: &'static [Node]) -> Option<&'static Node> {
        let word = self.path.first()?;
        nodes.iter().find(|node| node.answers_to(word))
    }
}

/// Adds what is below a command. Where the next word names one of them the others are left out, as nobody asks for them.
fn add_children(command: Command, nodes: &'static [Node], typed: Typed<'_>) -> Command {
    if let Some(node) = typed.leads_on(nodes) {
        let below = Typed { path: typed.path.get(1..).unwrap_or_default(), ..typed };
        return command.subcommand(node.command(below, true));
    }
    let below = Typed { path: &[], ..typed };
    nodes.iter().fold(command, |command, node| {
        let named = typed.words.is_none_or(|words| words.iter().any(|word| node.answers_to(word)));
        command.subcommand(node.command(below, named))
    })
}

/// The nodes at the top, as this personality has them.
fn top(personality: Personality) -> (&'static [Node], Option<&'static Node>) {
    let service = personality.service().and_then(|word| ROOT.iter().find(|node| node.name == word));
    (service.map_or(ROOT, Node::children), service)
}

/// The whole command: built along the words, or entirely without them.
pub fn build(personality: Personality, words: Option<&[OsString]>) -> Command {
    build_at(personality, words, 0)
}

/// The same along words of which the last is still being typed: it may become another.
pub fn build_unfinished(personality: Personality, words: &[OsString]) -> Command {
    build_at(personality, Some(words), 1)
}

fn build_at(personality: Personality, words: Option<&[OsString]>, unsure: usize) -> Command {
    let words: Option<Vec<String>> =
        words.map(|words| words.iter().map(|word| word.to_string_lossy().into_owned()).collect());
    let all = words.as_deref().unwrap_or_default();
    let sure = &all[..all.len().saturating_sub(unsure)];
    let path: Vec<String> = sure.iter().take_while(|word| !word.starts_with('-')).cloned().collect();
    let words =
        words.map(|words| words.into_iter().filter(|word| !word.starts_with('-')).collect::<Vec<_>>());
    let typed = Typed { words: words.as_deref(), path: &path };
    let (nodes, service) = top(personality);
    let mut command = Command::new(personality.program())
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        // As with the official clients' parsers, the last of an option that is given twice holds.
        .args_override_self(true)
        .max_term_width(100);
    command = match service.map(|node| &node.kind) {
        Some(NodeKind::Group { about, options, .. }) => {
            let command = command.about(*about);
            options.map_or(command.clone(), |add| add(command))
        }
        _ => command
            .about("One command line for Backend.AI, LMK, Lucidtech and CoCalc")
            .after_help("Topics: afar help configuration, drop-in, environment, exit-codes, formatting, sandbox, scripting"),
    };
    let passed = typed.leads_on(nodes).is_some();
    let command = add_children(command, nodes, typed);
    if passed { command } else { globals::add(command) }
}

/// The node that the parsed words lead to, and the matches of every level on the way.
pub fn find(personality: Personality, matches: &ArgMatches) -> (Option<&'static Node>, Vec<&ArgMatches>) {
    let (mut nodes, mut found) = (top(personality).0, None);
    let (mut path, mut current) = (vec![matches], matches);
    while let Some((word, next)) = current.subcommand() {
        let Some(node) = nodes.iter().find(|node| node.answers_to(word)) else { break };
        path.push(next);
        (found, nodes, current) = (Some(node), node.children(), next);
    }
    if let Some(NodeKind::Group { nodes, bare: Some(bare), .. }) = found.map(|node: &'static Node| &node.kind)
    {
        found = nodes.iter().find(|node| node.name == *bare);
    }
    (found, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(command: &Command, path: &str, seen: &mut Vec<String>) {
        let path = format!("{path} {}", command.get_name());
        assert!(command.get_about().is_some(), "{path} has no help");
        for argument in command.get_arguments() {
            assert!(
                argument.get_help().is_some() || argument.get_id() == "help",
                "{path}: {} has no help",
                argument.get_id()
            );
        }
        for child in command.get_subcommands() {
            walk(child, &path, seen);
        }
        seen.push(path);
    }

    #[test]
    fn the_whole_tree_is_sound_and_explained() {
        for personality in
            [Personality::Native, Personality::Bai, Personality::Lmk, Personality::Las, Personality::Cocalc]
        {
            let command = build(personality, None);
            command.clone().debug_assert();
            let mut seen = Vec::new();
            walk(&command, "", &mut seen);
            let count = seen.len();
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), count);
        }
    }

    #[test]
    fn only_what_is_typed_is_built() {
        let command = build(Personality::Native, Some(&["lmk".into(), "notify".into()]));
        let children = |command: &Command, name: &str| {
            command.find_subcommand(name).map(|command| command.get_subcommands().count())
        };
        assert_eq!((children(&command, "bai"), children(&command, "lmk")), (None, Some(1)));
        // An option's value may have a command's name.
        let command = build(Personality::Native, Some(&["--profile".into(), "lmk".into(), "bai".into()]));
        assert_eq!(children(&command, "las"), Some(0));
        assert!(children(&command, "bai") > Some(3) && children(&command, "lmk") > Some(3));
    }
}
