//! What a resource is: a row that one handler serves, with hooks for what is its own.

use serde_json::{Map, Value};

use super::data::{LasData, Record};
use super::query::Query;
use super::refusal::Refusal;
use super::types::Member;
use crate::sandbox::app::App;
use crate::sandbox::clock::Micros;

/// A request as the handlers have it.
pub struct Call<'a> {
    pub app: &'a App,
    pub data: &'a mut LasData,
    pub now: Micros,
    /// The app client that calls.
    pub by: String,
    pub query: Query,
    /// The thing that the resource is part of.
    pub parent: Option<String>,
    /// Whether a page of a list is answered, where the larger members are left out.
    pub listing: bool,
    /// Whether anything was changed.
    pub dirty: bool,
}

/// Which of creation and change an answer tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stamps {
    All,
    Created,
    None,
}

/// A query parameter that chooses among the records of a list.
pub struct Filter {
    pub name: &'static str,
    /// The member that it is compared with.
    pub member: &'static str,
    pub test: Test,
    /// The values that it may have; empty: any.
    pub words: &'static [&'static str],
    /// Whether the answer repeats its values.
    pub echo: Echo,
}

/// How a filter compares.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Test {
    Equal,
    /// It began then or later.
    Since,
    /// It began then or earlier.
    Until,
}

/// How an answer repeats a filter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Echo {
    No,
    One,
    Many,
}

/// Completes a record that was made (`old` is none) or changed, and checks what it names.
pub type Settle = fn(&mut Call, &str, Option<&Record>, &mut Record) -> Result<(), Refusal>;
/// Adds to an answer what is not simply a member.
pub type Show = fn(&Call, &str, &Record, &mut Map<String, Value>);
/// Does what goes with a deletion, or refuses it.
pub type Gone = fn(&mut Call, &str, &Record) -> Result<(), Refusal>;

/// A resource.
pub struct Resource {
    /// The last word of its path, and the list's name in an answer.
    pub collection: &'static str,
    /// The first word of the path where it is part of another.
    pub parent: Option<&'static str>,
    /// The member with its ID.
    pub id: &'static str,
    /// The word in its ID.
    pub kind: &'static str,
    /// What POST takes.
    pub create: Option<&'static [Member]>,
    /// What PATCH takes.
    pub update: Option<&'static [Member]>,
    /// Whether PATCH needs at least one member.
    pub some: bool,
    pub readable: bool,
    pub listable: bool,
    pub deletable: bool,
    pub filters: &'static [Filter],
    /// What a list can be sorted by.
    pub sorts: &'static [&'static str],
    /// What of its order the answer of a list repeats.
    pub repeats: &'static [&'static str],
    /// Members that every answer has.
    pub always: &'static [&'static str],
    /// Members that no answer has.
    pub never: &'static [&'static str],
    pub stamps: Stamps,
    /// Its status where that goes with time.
    pub status: fn(&Record, Micros) -> Option<&'static str>,
    pub settle: Settle,
    pub show: Show,
    pub gone: Gone,
}

/// A resource without anything of its own: the rest of a row.
pub const PLAIN: Resource = Resource {
    collection: "",
    parent: None,
    id: "",
    kind: "",
    create: None,
    update: None,
    some: true,
    readable: true,
    listable: true,
    deletable: true,
    filters: &[],
    sorts: &[],
    repeats: &[],
    always: &["name", "description"],
    never: &[],
    stamps: Stamps::All,
    status: |_, _| None,
    settle: |_, _, _, _| Ok(()),
    show: |_, _, _, _| {},
    gone: |_, _, _| Ok(()),
};

impl Resource {
    /// The status of a record now.
    pub fn status<'a>(&self, record: &'a Record, now: Micros) -> Option<&'a str> {
        (self.status)(record, now).or_else(|| record.get("status").as_str())
    }
}

impl Call<'_> {
    /// Checks that a thing which a body names is there.
    ///
    /// # Errors
    /// 404.
    pub fn needs(&self, kind: &str, id: &Value) -> Result<(), Refusal> {
        id.as_str().map_or(Ok(()), |id| self.data.get(kind, id).map(|_| ()))
    }

    /// The same for a list.
    ///
    /// # Errors
    /// 404.
    pub fn needs_all(&self, kind: &str, ids: &Value) -> Result<(), Refusal> {
        ids.as_array().into_iter().flatten().try_for_each(|id| self.needs(kind, id))
    }

    /// The ID of the thing that this resource is part of.
    pub fn of(&self) -> &str {
        self.parent.as_deref().unwrap_or_default()
    }
}
