//! What a command answers and how it is shown. Knows no service.

pub mod format;
pub mod hidden;
pub mod jq;
pub mod live;
mod order;
pub mod plain;
pub mod progress;
pub mod prompt;
pub mod raw;
pub mod render;
pub mod sanitize;
pub mod table;
mod tail;
pub mod ui;

use std::pin::Pin;

use futures_util::Stream;
use serde_json::Value;

use crate::error::Result;

/// A command's answer.
pub enum Output {
    /// Nothing to say.
    Nothing,
    /// Text, printed as it is; a line end is added where it lacks one.
    Text(String),
    /// One object.
    Item(Item),
    /// Rows, as they arrive.
    List(List),
    /// Any JSON, with no table of its own.
    Json(Value),
    /// All has been said; the program ends with this status.
    Status(u8),
}

/// One object and the columns that show it.
pub struct Item {
    /// The object.
    pub value: Value,
    /// What a table shows of it; empty: all that it has.
    pub columns: Vec<Column>,
    /// What `-o json` prints, where that is not the object itself.
    pub whole: Option<Value>,
}

/// Rows that arrive page by page.
pub struct List {
    /// The pages.
    pub pages: Pin<Box<dyn Stream<Item = Result<Page>>>>,
    /// What a table shows.
    pub columns: Vec<Column>,
    /// The field that `-o name` prints.
    pub name: &'static str,
    /// At most so many rows.
    pub limit: Option<usize>,
    /// The object around the rows under `-o json`.
    pub envelope: Envelope,
    /// With headings.
    pub header: bool,
}

/// One page of a list.
#[derive(Debug, Default, Clone)]
pub struct Page {
    /// Its rows.
    pub rows: Vec<Value>,
    /// How many rows there are in all, where the service says.
    pub total: Option<u64>,
}

/// The service's own object around a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Envelope {
    /// A bare array.
    Array,
    /// `{"count", "total_count", "items"}`.
    Counted,
    /// `{"NAME": […]}`.
    Named(&'static str),
}

/// One column of a table and of csv, tsv.
#[derive(Debug, Clone)]
pub struct Column {
    /// The field, with dots into objects; its stable name too.
    pub field: &'static str,
    /// The heading.
    pub title: &'static str,
    /// How a value becomes text.
    pub format: fn(&Value) -> String,
    /// Only shown under `-o wide`.
    pub wide: bool,
}

impl Column {
    /// A column whose values are shown plainly.
    pub const fn new(field: &'static str, title: &'static str) -> Column {
        Column { field, title, format: format::plain, wide: false }
    }

    /// The value of this column in a row.
    pub fn value<'a>(&self, row: &'a Value) -> &'a Value {
        let whole = row.get(self.field);
        whole.unwrap_or_else(|| {
            self.field.split('.').fold(row, |value, name| value.get(name).unwrap_or(&Value::Null))
        })
    }

    /// Its text.
    pub fn text(&self, row: &Value) -> String {
        (self.format)(self.value(row))
    }
}

impl List {
    /// A list whose rows are all there.
    pub fn of(rows: Vec<Value>, columns: Vec<Column>) -> List {
        let page = Page { total: Some(rows.len() as u64), rows };
        List {
            pages: Box::pin(futures_util::stream::iter([Ok(page)])),
            columns,
            name: "id",
            limit: None,
            envelope: Envelope::Array,
            header: true,
        }
    }
}
