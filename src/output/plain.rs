//! Aligned columns without frames: what scripts get where no format was asked for, and everybody under an official
//! name. Widths and alignment are those of the `simple` and `plain` layouts of the tables that the official clients
//! print (tabulate 0.8), so that what cuts those at columns cuts these too.

use unicode_width::UnicodeWidthStr;

/// What all values of a column are, the later ones the more general.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Bool,
    Integer,
    Float,
    Text,
}

/// What becomes of numbers with a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// They have six digits, as the official clients print them, also where they are parts of a name.
    Rounded,
    /// They stay as they are.
    Kept,
}

/// Lays rows out as the official clients do, below their headings and a dashed rule; without headings there is no rule
/// either.
///
/// Columns of whole numbers are aligned to the right, others of numbers at their decimal point.
pub fn columns(titles: &[&str], rows: &[Vec<String>], header: bool) -> String {
    table(titles, rows, header, Numbers::Rounded)
}

/// Lays rows out likewise, with numbers as they are to be.
pub fn table(titles: &[&str], rows: &[Vec<String>], header: bool, numbers: Numbers) -> String {
    let mut table: Vec<Column> = (0..titles.len()).map(|i| Column::of(rows, i, numbers)).collect();
    for (column, title) in table.iter_mut().zip(titles) {
        // A heading has room for two more.
        column.width = column.width.max(if header { title.width() + 2 } else { 0 });
    }
    let mut out = String::new();
    if header {
        push_line(&mut out, table.iter().zip(titles).map(|(column, title)| column.pad(title)));
        push_line(&mut out, table.iter().map(|column| "-".repeat(column.width)));
    }
    for n in 0..rows.len() {
        let height = table.iter().map(|column| column.cells[n].len()).max().unwrap_or(1);
        for line in 0..height {
            push_line(
                &mut out,
                table.iter().map(|column| column.pad(column.cells[n].get(line).map_or("", |text| text))),
            );
        }
    }
    out
}

/// Rows without headings between two rules.
pub fn ruled(rows: &[Vec<String>]) -> String {
    let count = rows.first().map_or(0, Vec::len);
    let rule: Vec<String> =
        (0..count).map(|i| "-".repeat(Column::of(rows, i, Numbers::Rounded).width)).collect();
    let mut out = String::new();
    push_line(&mut out, rule.iter().cloned());
    out.push_str(&columns(&vec![""; count], rows, false));
    push_line(&mut out, rule.into_iter());
    out
}

/// The sizes of the pieces that the official Backend.AI client lays out one by one off a terminal: what fits a
/// window of 20 lines with the headings, then without.
pub fn pieces(rows: &[Vec<String>], header: bool) -> Vec<&[Vec<String>]> {
    let (first, rest) = rows.split_at(rows.len().min(if header { 17 } else { 19 }));
    std::iter::once(first).chain(rest.chunks(19)).collect()
}

struct Column {
    right: bool,
    width: usize,
    /// The lines of each cell.
    cells: Vec<Vec<String>>,
}

impl Column {
    fn of(rows: &[Vec<String>], i: usize, numbers: Numbers) -> Column {
        let texts: Vec<&str> = rows.iter().map(|row| row.get(i).map_or("", |cell| cell.as_str())).collect();
        let kind = texts.iter().map(|text| kind(text)).max().unwrap_or(Kind::Text);
        let texts: Vec<String> = match kind {
            Kind::Float => at_the_point(&texts, numbers),
            _ => texts.iter().map(|text| (*text).to_owned()).collect(),
        };
        let cells: Vec<Vec<String>> =
            texts.iter().map(|text| text.split('\n').map(str::to_owned).collect()).collect();
        let width = cells.iter().flatten().map(|line| line.width()).max().unwrap_or(0);
        Column { right: matches!(kind, Kind::Integer | Kind::Float), width, cells }
    }

    fn pad(&self, text: &str) -> String {
        let fill = " ".repeat(self.width.saturating_sub(text.width()));
        if self.right { fill + text } else { text.to_owned() + &fill }
    }
}

fn kind(text: &str) -> Kind {
    let bare = text.trim();
    match bare {
        "True" | "False" => Kind::Bool,
        _ if bare.trim_start_matches(['+', '-']).bytes().all(|b| b.is_ascii_digit())
            && bare.parse::<f64>().is_ok() =>
        {
            Kind::Integer
        }
        _ if bare.parse::<f64>().is_ok_and(|number| {
            number.is_finite() || ["inf", "-inf", "nan"].contains(&text.to_ascii_lowercase().as_str())
        }) =>
        {
            Kind::Float
        }
        _ => Kind::Text,
    }
}

/// Numbers filled up behind so that their points stand below each other.
fn at_the_point(texts: &[&str], numbers: Numbers) -> Vec<String> {
    let shown = |text: &&str| match text.trim().parse() {
        Ok(number) if numbers == Numbers::Rounded => general(number),
        _ => (*text).to_owned(),
    };
    let texts: Vec<String> = texts.iter().map(shown).collect();
    let behind = |text: &str| match (text.find('.'), text.find('e')) {
        (Some(at), _) | (None, Some(at)) => Some(text.len() - at - 1),
        _ => None,
    };
    // A number without a point lacks the point itself too.
    let places = |text: &str| behind(text).map_or(0, |count| count + 1);
    let most = texts.iter().map(|text| places(text)).max().unwrap_or(0);
    texts.iter().map(|text| format!("{text}{}", " ".repeat(most - places(text)))).collect()
}

/// A number as C's `%g` writes it.
fn general(number: f64) -> String {
    if !number.is_finite() {
        return number.to_string().to_ascii_lowercase();
    }
    let scientific = format!("{number:.5e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let shorter = |text: &str| match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text.to_owned(),
    };
    match usize::try_from(5 - exponent) {
        Ok(decimals) if exponent >= -4 => shorter(&format!("{number:.decimals$}")),
        _ => {
            let sign = if exponent < 0 { '-' } else { '+' };
            format!("{}e{sign}{:02}", shorter(mantissa), exponent.abs())
        }
    }
}

fn push_line(out: &mut String, cells: impl Iterator<Item = String>) {
    out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[&[&str]]) -> Vec<Vec<String>> {
        cells.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn aligns_numbers_right_and_text_left() {
        let table = rows(&[&["a", "1"], &["b\nc", "1000000"]]);
        assert_eq!(
            columns(&["Name", "N"], &table, true),
            "Name          N\n------  -------\na             1\nb       1000000\nc\n"
        );
        assert_eq!(columns(&["Name"], &rows(&[&["x"]]), false), "x\n");
    }

    #[test]
    fn decimals_stand_at_their_point() {
        let table = rows(&[&["41.9999", "True"], &["451", "False"], &["0.50", "True"]]);
        assert_eq!(
            columns(&["numbers", "on"], &table, true),
            "  numbers  on\n---------  -----\n  41.9999  True\n 451       False\n   0.5     True\n"
        );
    }

    #[test]
    fn names_that_look_like_numbers_may_stay() {
        let rows = rows(&[&["1.10"], &["12345e10"], &["3"]]);
        assert_eq!(
            table(&["v"], &rows, true, Numbers::Kept),
            "       v\n--------\n    1.10\n12345e10\n    3\n"
        );
    }

    #[test]
    fn numbers_have_six_digits() {
        let shown = [0.0, 1.5, 100_000.0, 1_000_000.0, 0.000_01, 1234.5678].map(general);
        assert_eq!(shown, ["0", "1.5", "100000", "1e+06", "1e-05", "1234.57"]);
    }

    #[test]
    fn pieces_fit_a_small_window() {
        let table = vec![vec!["x".to_owned()]; 40];
        let sizes = |header| pieces(&table, header).iter().map(|piece| piece.len()).collect::<Vec<_>>();
        assert_eq!(sizes(true), [17, 19, 4]);
        assert_eq!(sizes(false), [19, 19, 2]);
    }
}
