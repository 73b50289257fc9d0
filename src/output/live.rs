//! Rows that are printed as they come about: what was transferred, one by one. JSON and YAML, which are one value, and
//! what is to be sorted or filtered, come when all is over.

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use super::render::{self, Choice, Format};
use super::ui::Ui;
use super::{Column, List};
use crate::error::Result;

/// Prints rows one by one.
pub struct Live {
    choice: Choice,
    columns: Vec<Column>,
    name: &'static str,
    /// How wide a table's columns are.
    widths: Vec<usize>,
    held: Vec<Value>,
    holds: bool,
    first: bool,
}

impl Live {
    /// Begins; `expected` are rows as wide as those that will come, for the columns of a table: they are looked at
    /// one by one, and where there is no table not at all.
    pub fn new(
        choice: Choice,
        columns: Vec<Column>,
        name: &'static str,
        expected: impl Iterator<Item = Value>,
    ) -> Live {
        let holds = choice.jq.is_some()
            || choice.sort_by.is_some()
            || matches!(choice.format, Format::Json | Format::Yaml);
        let mut widths = Vec::new();
        if !holds && matches!(choice.format, Format::Table | Format::Wide) {
            let mut shown = Vec::new();
            for row in expected {
                if widths.is_empty() {
                    shown = render::picked(&choice, &columns, Some(&row)).unwrap_or_default();
                    let title = |column: &render::Picked| column.title().width() + 2;
                    widths = shown.iter().map(|one| if choice.header { title(one) } else { 0 }).collect();
                }
                for (width, column) in widths.iter_mut().zip(&shown) {
                    *width = (*width).max(column.text(&row).width());
                }
            }
        }
        Live { choice, columns, name, widths, held: Vec::new(), holds, first: true }
    }

    /// A row.
    ///
    /// # Errors
    /// There is no such column; the reader went away.
    pub fn row(&mut self, ui: &Ui, row: Value) -> Result<()> {
        if self.holds {
            self.held.push(row);
            return Ok(());
        }
        let first = std::mem::replace(&mut self.first, false);
        match self.choice.format {
            Format::Table | Format::Wide => ui.print(&self.line(&row, first)?),
            _ => render::some(ui, &self.choice, &self.columns, self.name, &[row], first),
        }
    }

    fn line(&self, row: &Value, first: bool) -> Result<String> {
        let columns = render::picked(&self.choice, &self.columns, Some(row))?;
        let widths = || self.widths.iter().copied().chain(std::iter::repeat(0));
        let joined = |cells: Vec<String>| {
            let padded = cells.into_iter().zip(widths()).map(|(cell, width)| {
                let fill = width.saturating_sub(cell.width());
                cell + &" ".repeat(fill)
            });
            format!("{}\n", padded.collect::<Vec<_>>().join("  ").trim_end())
        };
        let mut out = String::new();
        if first && self.choice.header {
            out += &joined(columns.iter().map(|column| column.title().to_owned()).collect());
            out += &joined(columns.iter().zip(widths()).map(|(_, width)| "-".repeat(width)).collect());
        }
        Ok(out + &joined(columns.iter().map(|column| column.text(row)).collect()))
    }

    /// All is over: what was held is printed.
    ///
    /// # Errors
    /// As [`Live::row`].
    pub async fn end(self, ui: &Ui) -> Result<()> {
        if !self.holds {
            return Ok(());
        }
        let list = List { name: self.name, ..List::of(self.held, self.columns) };
        render::render(ui, &self.choice, super::Output::List(list)).await.map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;

    #[test]
    fn columns_are_as_wide_as_what_is_expected() {
        let columns = vec![Column::new("status", "Status"), Column::new("path", "File")];
        let expected = json!({"status": "uploaded", "path": "a/long/name"});
        let live = Live::new(Choice::default(), columns, "path", std::iter::once(expected));
        let text = live.line(&json!({"status": "failed", "path": "b"}), true).unwrap();
        assert_eq!(text, "Status    File\n--------  -----------\nfailed    b\n");
        let text = live.line(&json!({"status": "uploaded", "path": "longer/than/expected"}), false).unwrap();
        assert_eq!(text, "uploaded  longer/than/expected\n");
    }
}
