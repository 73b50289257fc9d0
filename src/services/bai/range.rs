//! Range expressions: `VAR=case:a,b`, `VAR=linspace:start,stop,num`, `VAR=range:start,stop[,step]`, and their product.

use std::collections::BTreeMap;

use crate::error::{Error, Result};

/// A variable and its values.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// The variable.
    pub name: String,
    /// Its values, as text.
    pub values: Vec<String>,
}

/// The most values of a range, and the most cases that ranges make together.
const MOST: usize = 100_000;

/// Values of variables of one case.
pub type Case = BTreeMap<String, String>;

impl Range {
    /// Reads an expression.
    ///
    /// # Errors
    /// What it lacks.
    pub fn parse(text: &str) -> Result<Range> {
        let wrong = |why: &str| {
            Error::usage(format!("`{text}` is no range: {why}")).hint(
                "the forms are VAR=case:a,b,c  VAR=linspace:start,stop,num  VAR=range:start,stop[,step]",
            )
        };
        let (name, rest) = text.split_once('=').ok_or_else(|| wrong("there is no `=`"))?;
        let (kind, list) = rest.split_once(':').ok_or_else(|| wrong("there is no `:`"))?;
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            return Err(wrong("a variable is letters, digits and underscores"));
        }
        let parts: Vec<&str> = list.split(',').map(str::trim).collect();
        let values = match kind {
            "case" => parts.iter().map(|one| (*one).to_owned()).collect(),
            "linspace" => linspace(&parts)
                .ok_or_else(|| wrong("linspace takes two numbers and a count of at least 1"))?,
            "range" => integers(&parts)
                .ok_or_else(|| wrong("range takes two or three whole numbers, the step not 0"))?,
            _ => return Err(wrong("the kind is case, linspace or range")),
        };
        match values.is_empty() {
            true => Err(wrong("it has no values")),
            false => Ok(Range { name: name.to_owned(), values }),
        }
    }
}

fn linspace(parts: &[&str]) -> Option<Vec<String>> {
    let [start, stop, count] = parts else { return None };
    let (start, stop, count) =
        (start.parse::<f64>().ok()?, stop.parse::<f64>().ok()?, count.parse::<u32>().ok()?);
    if count == 0 || count as usize > MOST || !start.is_finite() || !stop.is_finite() {
        return None;
    }
    if count == 1 {
        return Some(vec![number(start)]);
    }
    let step = (stop - start) / f64::from(count - 1);
    // All values have the decimals that the first and the step need, as decimal arithmetic gives them.
    let decimals = |value: f64| number(value).split_once('.').map_or(0, |(_, rest)| rest.len());
    let most = decimals(start).max(decimals(step));
    Some((0..count).map(|i| format!("{:.most$}", start + step * f64::from(i))).collect())
}

/// A number without the noise of binary fractions: twelve decimals at most.
fn number(value: f64) -> String {
    let text = format!("{value:.12}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn integers(parts: &[&str]) -> Option<Vec<String>> {
    let numbers: Vec<i64> = parts.iter().map(|one| one.parse().ok()).collect::<Option<_>>()?;
    let (start, stop, step) = match numbers[..] {
        [start, stop] => (start, stop, 1),
        [start, stop, step] if step != 0 => (start, stop, step),
        _ => return None,
    };
    let mut out = Vec::new();
    let mut current = start;
    while (step > 0 && current < stop) || (step < 0 && current > stop) {
        out.push(current.to_string());
        current = current.checked_add(step)?;
        if out.len() > MOST {
            return None;
        }
    }
    Some(out)
}

/// Whether ranges make no more cases together than can be held.
///
/// # Errors
/// They make more.
pub fn bounded<'a>(ranges: impl Iterator<Item = &'a Range>) -> Result<()> {
    let count = ranges.fold(1usize, |count, range| count.saturating_mul(range.values.len()));
    match count > MOST {
        true => {
            Err(Error::usage(format!("the ranges make {count} cases together, of which {MOST} can be run"))
                .hint("leave values out, or run the parts one after the other"))
        }
        false => Ok(()),
    }
}

/// All combinations, the last variable varying fastest; without ranges one empty case.
pub fn product(ranges: &[Range]) -> Vec<Case> {
    ranges.iter().fold(vec![Case::new()], |cases, range| {
        let mut next = Vec::with_capacity(cases.len() * range.values.len());
        for case in &cases {
            for value in &range.values {
                let mut one = case.clone();
                one.insert(range.name.clone(), value.clone());
                next.push(one);
            }
        }
        next
    })
}

/// Puts values in for `$VAR` and `${VAR}`; `$$` is a dollar.
///
/// # Errors
/// A variable that no range sets.
pub fn substitute(text: &str, case: &Case) -> Result<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('$') {
            out.push('$');
            rest = after;
            continue;
        }
        let (name, after) = match rest.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
            Some(found) => found,
            None => {
                let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
                rest.split_at(end)
            }
        };
        if name.is_empty() {
            out.push('$');
            continue;
        }
        match case.get(name) {
            Some(value) => out.push_str(value),
            None => {
                return Err(Error::usage(format!("no range sets `{name}`, which `{text}` uses"))
                    .hint(format!("add --env-range {name}=case:…, or write $$ for a dollar")));
            }
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn values(text: &str) -> Vec<String> {
        Range::parse(text).unwrap().values
    }

    #[test]
    fn the_three_forms() {
        assert_eq!(values("X=case:1,b"), ["1", "b"]);
        assert_eq!(values("L=linspace:1,2,3"), ["1.0", "1.5", "2.0"]);
        assert_eq!(values("L=linspace:0,0.3,4"), ["0.0", "0.1", "0.2", "0.3"]);
        assert_eq!(values("N=range:0,5,2"), ["0", "2", "4"]);
        for wrong in [
            "X",
            "X=1",
            "=case:1",
            "X=list:1",
            "X=linspace:1,2",
            "X=range:1,1",
            "X=range:0,9,0",
            "a b=case:1",
        ] {
            assert!(Range::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn products_and_substitution() {
        let cases = product(&[Range::parse("A=case:1,2").unwrap(), Range::parse("B=case:x,y").unwrap()]);
        assert_eq!(cases.len(), 4);
        assert_eq!(substitute("a$A-${B}b$$ $", &cases[1]).unwrap(), "a1-yb$ $");
        assert!(substitute("$C", &cases[0]).is_err());
    }

    proptest::proptest! {
        #[test]
        fn any_text_parses_or_is_refused(text in ".{0,40}") {
            let _ = Range::parse(&text);
            let _ = substitute(&text, &Case::new());
        }
    }
}
