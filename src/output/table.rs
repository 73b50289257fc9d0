//! Tables for people: fitted to the terminal, cells made safe.

use comfy_table::{ContentArrangement, Table, presets};

use super::render::{Choice, Format};
use super::sanitize;
use super::ui::Ui;

/// A column narrower than this, its margins included, cannot be read.
const NARROWEST: usize = 6;

/// How many columns, of those that there are, a terminal of this width has room for; two at least.
fn room(titles: &[&str], rows: &[Vec<String>], width: u16) -> usize {
    let widest = |n: usize| {
        let cells = rows
            .iter()
            .filter_map(|row| row.get(n))
            .map(|cell| unicode_width::UnicodeWidthStr::width(cell.as_str()));
        cells.chain([titles[n].len()]).max().unwrap_or_default() + 2
    };
    let mut left = usize::from(width);
    let fit = (0..titles.len()).take_while(|n| {
        let need = widest(*n).min(NARROWEST);
        let fits = need <= left;
        left = left.saturating_sub(need);
        fits
    });
    fit.count().max(2).min(titles.len())
}

/// Leaves out the last columns of a table that is drawn on a terminal too narrow for all of them, and says so.
pub fn fitted<'a>(
    ui: &Ui,
    choice: &Choice,
    titles: &'a [&'a str],
    rows: &mut [Vec<String>],
) -> &'a [&'a str] {
    let Some(width) = ui.width.filter(|_| ui.stdout_tty && !ui.manner.official) else { return titles };
    if choice.columns.is_some() || choice.format == Format::Wide {
        return titles;
    }
    let (shown, hidden) = titles.split_at(room(titles, rows, width));
    if !hidden.is_empty() {
        rows.iter_mut().for_each(|row| row.truncate(shown.len()));
        ui.note(&format!(
            "Left out for want of room: {}; -o wide or --columns shows them.",
            hidden.join(", ")
        ));
    }
    shown
}

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
