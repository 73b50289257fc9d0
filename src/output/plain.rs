//! Aligned columns without frames: what scripts get where no format was asked for.

use unicode_width::UnicodeWidthStr;

/// Lays rows out below their headings and a dashed rule; without headings there is no rule either.
///
/// Columns whose every cell is a number are aligned to the right, as the official Backend.AI client's tables are.
pub fn columns(titles: &[&str], rows: &[Vec<String>], header: bool) -> String {
    let count = titles.len();
    let lines: Vec<Vec<Vec<&str>>> =
        rows.iter().map(|row| row.iter().map(|cell| cell.split('\n').collect()).collect()).collect();
    let mut widths: Vec<usize> =
        titles.iter().map(|title| if header { title.width() + 2 } else { 0 }).collect();
    let mut numeric = vec![!rows.is_empty(); count];
    for row in &lines {
        for (i, cell) in row.iter().enumerate().take(count) {
            widths[i] = widths[i].max(cell.iter().map(|line| line.width()).max().unwrap_or(0));
            numeric[i] &= cell.iter().all(|line| line.trim().parse::<f64>().is_ok());
        }
    }
    if header {
        for (width, title) in widths.iter_mut().zip(titles) {
            *width = (*width).max(title.width());
        }
    }
    let mut out = String::new();
    if header {
        let heads: Vec<String> =
            titles.iter().enumerate().map(|(i, t)| pad(t, widths[i], numeric[i])).collect();
        push_line(&mut out, &heads);
        push_line(&mut out, &widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>());
    }
    for row in &lines {
        for n in 0..row.iter().map(Vec::len).max().unwrap_or(1) {
            let cells: Vec<String> = row
                .iter()
                .enumerate()
                .map(|(i, cell)| pad(cell.get(n).copied().unwrap_or(""), widths[i], numeric[i]))
                .collect();
            push_line(&mut out, &cells);
        }
    }
    out
}

fn pad(text: &str, width: usize, right: bool) -> String {
    let fill = " ".repeat(width.saturating_sub(text.width()));
    if right { fill + text } else { text.to_owned() + &fill }
}

fn push_line(out: &mut String, cells: &[String]) {
    out.push_str(cells.join("  ").trim_end());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aligns_numbers_right_and_text_left() {
        let rows = vec![vec!["a".into(), "1".into()], vec!["b\nc".into(), "1000000".into()]];
        assert_eq!(
            columns(&["Name", "N"], &rows, true),
            "Name          N\n------  -------\na             1\nb       1000000\nc\n"
        );
        assert_eq!(columns(&["Name"], &[vec!["x".into()]], false), "x\n");
    }
}
