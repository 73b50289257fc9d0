//! The words of the filter and order languages.

use serde_json::Value;

/// A word, with its place: the column it begins at, from 1.
#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Name(String),
    Text(String),
    Number(Value),
    Mark(&'static str),
}

const MARKS: &[&str] = &["==", "!=", ">=", "<=", ">", "<", "!", "&", "|", "(", ")", "[", "]", ",", "+", "-"];

/// Splits a text into its words, with their columns.
///
/// # Errors
/// A character that begins no word.
pub fn split(text: &str) -> Result<Vec<(Token, usize)>, String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return Ok(tokens) };
        let column = text.len() - rest.len() + 1;
        let (token, length) = if first == '"' {
            quoted(rest).ok_or_else(|| no_terminal(first, column))?
        } else if let Some(found) = number(rest, tokens.last()) {
            found
        } else if first.is_ascii_alphabetic() || first == '_' {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
            (Token::Name(rest[..end].to_owned()), end)
        } else {
            let mark = MARKS
                .iter()
                .find(|mark| rest.starts_with(**mark))
                .ok_or_else(|| no_terminal(first, column))?;
            (Token::Mark(mark), mark.len())
        };
        tokens.push((token, column));
        rest = &rest[length..];
    }
}

fn no_terminal(found: char, column: usize) -> String {
    format!("No terminal matches '{found}' in the current parser context, at line 1 col {column}")
}

/// A text in double quotes; only the quote itself is escaped.
fn quoted(rest: &str) -> Option<(Token, usize)> {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return Some((Token::Text(rest[1..at].replace("\\\"", "\"")), at + 1)),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    None
}

/// A number, with a sign where one can stand: behind an operator.
fn number(rest: &str, before: Option<&(Token, usize)>) -> Option<(Token, usize)> {
    let sign = usize::from(rest.starts_with(['+', '-']));
    let digits = &rest[sign..];
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(digits.len());
    let fits = digits.starts_with(|c: char| c.is_ascii_digit()) && (sign == 0 || before.is_some());
    let text = rest[..sign + end].trim_start_matches('+');
    let value: Option<Value> =
        text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<f64>().map(Value::from)).ok();
    Some((Token::Number(value.filter(|_| fits)?), sign + end))
}

/// A reader of words.
pub struct Tokens {
    all: std::iter::Peekable<std::vec::IntoIter<(Token, usize)>>,
    column: usize,
}

impl Tokens {
    /// Begins at the first.
    pub fn new(tokens: Vec<(Token, usize)>) -> Self {
        Self { all: tokens.into_iter().peekable(), column: 0 }
    }

    /// The next word, taken.
    pub fn next(&mut self) -> Option<Token> {
        let (token, column) = self.all.next()?;
        self.column = column;
        Some(token)
    }

    /// Takes this mark, where it is the next.
    pub fn take_mark(&mut self, mark: &str) -> bool {
        let fits = matches!(self.all.peek(), Some((Token::Mark(next), _)) if *next == mark);
        if fits {
            self.next();
        }
        fits
    }

    /// Takes this mark.
    ///
    /// # Errors
    /// Something else is next.
    pub fn need_mark(&mut self, mark: &str) -> Result<(), String> {
        if self.take_mark(mark) {
            return Ok(());
        }
        let next = self.next();
        Err(self.unexpected(next.as_ref()))
    }

    /// Takes a name.
    ///
    /// # Errors
    /// Something else is next.
    pub fn need_name(&mut self) -> Result<String, String> {
        match self.next() {
            Some(Token::Name(name)) => Ok(name),
            other => Err(self.unexpected(other.as_ref())),
        }
    }

    /// Takes one of these operators.
    ///
    /// # Errors
    /// Something else is next.
    pub fn need_op(&mut self, ops: &[&str]) -> Result<String, String> {
        match self.next() {
            Some(Token::Name(name)) if ops.contains(&name.as_str()) => Ok(name),
            Some(Token::Mark(mark)) if ops.contains(&mark) => Ok(mark.to_owned()),
            other => Err(self.unexpected(other.as_ref())),
        }
    }

    /// Makes sure that nothing is left.
    ///
    /// # Errors
    /// Something is.
    pub fn end(&mut self) -> Result<(), String> {
        match self.next() {
            None => Ok(()),
            other => Err(self.unexpected(other.as_ref())),
        }
    }

    /// The words for a word that cannot stand here.
    pub fn unexpected(&self, token: Option<&Token>) -> String {
        let shown = match token {
            None => "Token('$END', '')".to_owned(),
            Some(Token::Name(name)) => format!("Token('CNAME', '{name}')"),
            Some(Token::Text(text)) => format!("Token('ESCAPED_STRING', '\"{text}\"')"),
            Some(Token::Number(number)) => format!("Token('SIGNED_NUMBER', '{number}')"),
            Some(Token::Mark(mark)) => format!("Token('{mark}', '{mark}')"),
        };
        format!("Unexpected token {shown} at line 1, column {}.", self.column.max(1))
    }
}
