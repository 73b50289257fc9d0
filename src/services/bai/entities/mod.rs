//! What the manager's GraphQL knows, a command a row: one file a noun (Backend.AI client and manager, 23.09).

pub mod agent;
pub mod document;
pub mod domain;
pub mod group;
pub mod image;
pub mod keypair;
pub mod permission;
pub mod policy;
pub mod scaling_group;
pub mod service;
pub mod storage;
pub mod user;
pub mod vfolder;

use serde_json::{Map, Value};

use super::fields::Field;
use crate::services::rows::{Arg, Row, Type, Values, one, option};

/// One command as a GraphQL query or mutation. What is typed makes the document's variables: an argument's name in the
/// request is the variable's, and what follows a dot is a member of an input object.
#[derive(Debug)]
pub struct Query {
    /// The command: its words, its help, its arguments.
    pub row: Row,
    /// The field that is asked for.
    pub root: &'static str,
    /// Its arguments.
    pub vars: &'static [Var],
    /// What it answers.
    pub kind: Kind,
    /// All that is known of what it answers.
    pub known: &'static [Field],
    /// What is shown of it, in this order.
    pub shown: &'static [&'static str],
}

/// One argument of a root field.
#[derive(Debug)]
pub struct Var {
    /// Its name there.
    pub argument: &'static str,
    /// The variable's name.
    pub name: &'static str,
    /// Its type.
    pub kind: &'static str,
    /// Whether it is left out of the document where it was not given; else it is null then.
    pub optional: bool,
}

/// What a query answers.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// `{items, total_count}`, page by page.
    Pages,
    /// A list.
    List,
    /// One object, or null where there is none.
    One,
    /// What became of a change: `{ok, msg}`.
    Change(Change),
}

/// What is told of a change.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    /// What is changed, and what is done to it: the official client's words for a failure.
    pub failed: (&'static str, &'static str),
    /// The object in the answer, and what is asked of it.
    pub made: Option<(&'static str, &'static [&'static str])>,
    /// What is told beside the answer: `{name}` for what was typed, `@name` for a member of the object.
    pub told: &'static [(&'static str, &'static str)],
    /// Said instead of a table: when it is done, and when it is not (`{msg}` is the manager's reason).
    pub said: Option<(&'static str, &'static str)>,
    /// What is said where the question before it was answered with no; none: nothing is asked.
    pub asks: Option<&'static str>,
    /// Makes another try of a change that a manager refused through a mistake of its own: by its message, what was
    /// typed, and the variables; whether there is another.
    pub mend: Option<Mend>,
}

/// See [`Change::mend`].
pub type Mend = fn(&str, &Values, &mut Map<String, Value>) -> bool;

/// A variable of the same name as its argument.
pub const fn var(name: &'static str, kind: &'static str) -> Var {
    Var { argument: name, name, kind, optional: false }
}

/// The one object of a name.
pub const fn named(
    row: Row,
    root: &'static str,
    known: &'static [Field],
    shown: &'static [&'static str],
) -> Query {
    const NAME: &[Var] = &[var("name", "String")];
    Query { row, root, vars: NAME, kind: Kind::One, known, shown }
}

/// The input object of a mutation.
pub const fn input(kind: &'static str) -> Var {
    Var { argument: "props", name: "input", kind, optional: false }
}

/// A row that is sent as GraphQL.
pub const fn row(
    name: &'static str,
    about: &'static str,
    example: &'static str,
    args: &'static [Arg],
) -> Row {
    one(name, about, example, "POST", "/admin/gql", args)
}

/// An argument that is typed without a dash.
pub const fn given(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { positional: true, required: true, ..option(name, wire, help) }
}

/// A switch: what is sent with it, and without it.
pub const fn flag(
    name: &'static str,
    wire: &'static str,
    on: &'static str,
    off: &'static str,
    help: &'static str,
) -> Arg {
    Arg { kind: Type::Flag(on, Some(off)), ..option(name, wire, help) }
}

/// An option for yes or no.
pub const fn switch(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { kind: Type::Switch(false), ..option(name, wire, help) }
}

/// An option for JSON that is sent as text.
pub const fn json_text(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { kind: Type::JsonText, ..option(name, wire, help) }
}

/// An option for a whole number from 0 on.
pub const fn count(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { kind: Type::Between(0, i64::MAX), ..option(name, wire, help) }
}

/// Older spellings of the option for what may be done on which folder host.
pub const HOST_PERMS: &[&str] = &["vfolder-host-permissions", "vfhost-perms", "allowed-vfolder-hosts"];

/// A mutation that says in a table what became of it.
pub const fn change(
    row: Row,
    root: &'static str,
    vars: &'static [Var],
    failed: (&'static str, &'static str),
    told: &'static [(&'static str, &'static str)],
) -> Query {
    let change = Change { failed, made: None, told, said: None, asks: None, mend: None };
    Query { row, root, vars, kind: Kind::Change(change), known: &[], shown: &[] }
}

impl Query {
    /// Asks before it does what it does.
    pub const fn asks(mut self, cancelled: &'static str) -> Query {
        if let Kind::Change(change) = self.kind {
            self.kind = Kind::Change(Change { asks: Some(cancelled), ..change });
        }
        self
    }

    /// Tries once more, mended, after a mistake of the manager's.
    pub const fn mended(mut self, mend: Mend) -> Query {
        if let Kind::Change(change) = self.kind {
            self.kind = Kind::Change(Change { mend: Some(mend), ..change });
        }
        self
    }

    /// Answers with the object that was made.
    pub const fn makes(mut self, name: &'static str, fields: &'static [&'static str]) -> Query {
        if let Kind::Change(change) = self.kind {
            self.kind = Kind::Change(Change { made: Some((name, fields)), ..change });
        }
        self
    }

    /// Says lines instead of a table.
    pub const fn says(mut self, done: &'static str, failed: &'static str) -> Query {
        if let Kind::Change(change) = self.kind {
            self.kind = Kind::Change(Change { said: Some((done, failed)), ..change });
        }
        self
    }
}

/// Sets members of the input that were not given.
pub(super) fn fill(body: &mut Map<String, Value>, members: &[(&str, Value)]) {
    let input = body.entry("input").or_insert_with(|| Value::Object(Map::new()));
    if let Value::Object(input) = input {
        for (name, value) in members {
            input.entry(*name).or_insert_with(|| value.clone());
        }
    }
}

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&[&Query]] = &[
    agent::ALL,
    domain::ALL,
    group::ALL,
    image::ALL,
    keypair::ALL,
    permission::ALL,
    policy::ALL,
    scaling_group::ALL,
    service::ALL,
    storage::ALL,
    user::ALL,
    vfolder::ALL,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_argument_reaches_a_variable() {
        for query in ALL.iter().copied().flatten() {
            for arg in query.row.args.iter().filter(|arg| arg.place == crate::services::rows::Place::Body) {
                let name = arg.wire.split('.').next().unwrap_or_default();
                assert!(
                    query.vars.iter().any(|var| var.name == name),
                    "{} {}: {}",
                    query.root,
                    query.row.name,
                    arg.wire
                );
            }
            for name in query.shown {
                assert!(query.known.iter().any(|field| field.name == *name), "{}: {name}", query.root);
            }
        }
    }
}
