//! Tables for people: fitted to the terminal, cells made safe.

use comfy_table::{ContentArrangement, Table, presets};

use super::sanitize;

/// Draws rows below their headings, at most `width` wide where one is given.
pub fn draw(titles: &[&str], rows: &[Vec<String>], header: bool, width: Option<u16>) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = width {
        table.set_width(width);
    }
    if header {
        table.set_header(titles.iter().copied());
    }
    for row in rows {
        table.add_row(row.iter().map(|cell| sanitize::cell(cell)));
    }
    table.to_string() + "\n"
}
