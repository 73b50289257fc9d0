//! The query of a request, and pages.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::refusal::Refusal;

/// How many records a page has at most, and without a wish.
const PAGE: usize = 100;

/// The parameters in their order.
#[derive(Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads one.
    pub fn parse(text: &str) -> Self {
        Self(url::form_urlencoded::parse(text.as_bytes()).into_owned().collect())
    }

    /// The value of a parameter that is given once.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All values of a parameter.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// How many records are asked for.
    ///
    /// # Errors
    /// It is no number from 1 to 100.
    pub fn page_size(&self) -> Result<usize, Refusal> {
        let Some(text) = self.one("maxResults") else { return Ok(PAGE) };
        let size = text.parse().ok().filter(|size| (1..=PAGE).contains(size));
        size.ok_or_else(|| Refusal::bad(format!("maxResults must be an integer from 1 to {PAGE}")))
    }

    /// The record that the page before ended with: what it is sorted by, and its ID.
    ///
    /// # Errors
    /// It is no token of ours.
    pub fn after(&self) -> Result<Option<(String, String)>, Refusal> {
        let Some(token) = self.one("nextToken").filter(|token| !token.is_empty()) else { return Ok(None) };
        let bytes = URL_SAFE_NO_PAD.decode(token).ok();
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        let pair =
            text.and_then(|text| text.split_once('|').map(|(key, id)| (key.to_owned(), id.to_owned())));
        pair.map(Some).ok_or_else(|| Refusal::bad("nextToken is not valid"))
    }

    /// Whether the newest come first, and what a list is sorted by.
    ///
    /// # Errors
    /// There is no such order.
    pub fn order(&self, sorts: &[&str]) -> Result<(bool, Option<&str>), Refusal> {
        let down = match self.one("order") {
            None | Some("ascending") => false,
            Some("descending") => true,
            Some(_) => return Err(Refusal::bad("order must be one of ascending, descending")),
        };
        match self.one("sortBy") {
            Some(by) if !sorts.contains(&by) => {
                Err(Refusal::bad(format!("sortBy must be one of {}", sorts.join(", "))))
            }
            by => Ok((down, by)),
        }
    }
}

/// The token of the page after a record.
pub fn token(key: &str, id: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("{key}|{id}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn parameters_repeat_and_pages_have_limits() {
        let query = Query::parse("status=a&maxResults=7&status=b%20c");
        assert_eq!(query.all("status").collect::<Vec<_>>(), ["a", "b c"]);
        assert_eq!(query.page_size().unwrap(), 7);
        assert_eq!(Query::default().page_size().unwrap(), 100);
        for wrong in ["0", "101", "x", "-1"] {
            assert!(Query::parse(&format!("maxResults={wrong}")).page_size().is_err());
        }
    }

    #[test]
    fn tokens_come_back_and_others_are_refused() {
        let query = Query::parse(&format!("nextToken={}", token("k", "las:x:1")));
        assert_eq!(query.after().unwrap().unwrap(), ("k".to_owned(), "las:x:1".to_owned()));
        assert!(Query::parse("nextToken=abc").after().is_err());
        assert!(Query::parse("nextToken=").after().unwrap().is_none());
        assert!(Query::parse("order=up").order(&[]).is_err());
        assert!(Query::parse("sortBy=name").order(&["createdTime"]).is_err());
    }
}
