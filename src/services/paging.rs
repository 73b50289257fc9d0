//! Lists that come page by page: which page is asked for next, and when it is enough. Knows no service.

use serde_json::Value;

use crate::error::{Error, Result};

/// How a list is cut into pages.
#[derive(Debug, PartialEq, Eq)]
pub struct Paging {
    /// The member of the answer that holds the rows.
    pub items: &'static str,
    /// The member that names the next page; null or missing at the end.
    pub next: &'static str,
    /// The query's name for the page that is meant.
    pub token: &'static str,
    /// The query's name for the size of a page.
    pub size: &'static str,
}

/// What was asked for of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Window {
    /// At most so many rows, over as many pages as it takes.
    pub limit: Option<usize>,
    /// All pages.
    pub all: bool,
    /// Rows a request; what makes no sense is the service's to refuse.
    pub size: Option<i64>,
    /// The page to begin with.
    pub token: Option<String>,
}

/// The way through the pages. Without a limit and without `all` it is one page long.
#[derive(Debug)]
pub struct Pager {
    paging: &'static Paging,
    window: Window,
    taken: usize,
    over: bool,
}

impl Pager {
    /// The way that a window asks for.
    pub fn new(paging: &'static Paging, window: Window) -> Pager {
        Pager { paging, window, taken: 0, over: false }
    }

    /// What the next request has in its query.
    pub fn query(&self) -> Vec<(String, String)> {
        let left = self.window.limit.map(|limit| limit.saturating_sub(self.taken));
        let size = match (self.window.size, left) {
            (Some(size), Some(left)) => Some(size.min(i64::try_from(left).unwrap_or(i64::MAX))),
            (size, None) => size,
            // A limit alone leaves the size to the service: it may give more a page than we would ask for.
            (None, Some(_)) => None,
        };
        let mut query = Vec::new();
        query.extend(size.map(|size| (self.paging.size.to_owned(), size.to_string())));
        query.extend(self.window.token.iter().map(|token| (self.paging.token.to_owned(), token.clone())));
        query
    }

    /// The rows of an answer, as many as are wanted; afterwards [`Pager::is_over`] tells whether to ask again.
    ///
    /// # Errors
    /// The answer has no such list, or names the page again that it is.
    pub fn take(&mut self, answer: &mut Value) -> Result<Vec<Value>> {
        let Some(Value::Array(mut rows)) = answer.get_mut(self.paging.items).map(Value::take) else {
            return Err(Error::service(format!("the answer has no list `{}`", self.paging.items)));
        };
        let next = answer.get(self.paging.next).and_then(Value::as_str).filter(|text| !text.is_empty());
        if next.is_some() && next == self.window.token.as_deref() {
            return Err(Error::service("the service names the same page again and again"));
        }
        self.window.token = next.map(str::to_owned);
        if let Some(limit) = self.window.limit {
            rows.truncate(limit - self.taken);
        }
        self.taken += rows.len();
        let enough = self.window.limit.is_some_and(|limit| self.taken >= limit);
        let goes_on = self.window.all || self.window.limit.is_some();
        self.over = enough || !goes_on || self.window.token.is_none();
        Ok(rows)
    }

    /// Whether no further request is needed.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// What names the page after the last one that was taken; none at the list's end.
    pub fn token(&self) -> Option<&str> {
        self.window.token.as_deref()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    static PAGING: Paging =
        Paging { items: "things", next: "nextToken", token: "nextToken", size: "maxResults" };

    /// A service with `total` rows that gives `most` a page.
    fn walk(window: Window, total: usize, most: usize) -> (Vec<u64>, usize, Option<String>) {
        let mut pager = Pager::new(&PAGING, window);
        let (mut rows, mut requests) = (Vec::new(), 0);
        while !pager.is_over() {
            requests += 1;
            let query = pager.query();
            let get =
                |name: &str| query.iter().find(|(key, _)| key == name).map(|(_, text)| text.parse().unwrap());
            let from: usize = get("nextToken").unwrap_or(0);
            let to = total.min(from + get("maxResults").unwrap_or(most).min(most));
            let things: Vec<usize> = (from..to).collect();
            let mut answer = json!({"things": things, "nextToken": (to < total).then(|| to.to_string())});
            rows.extend(pager.take(&mut answer).unwrap().into_iter().filter_map(|row| row.as_u64()));
        }
        (rows, requests, pager.token().map(str::to_owned))
    }

    #[test]
    fn one_page_unless_more_is_asked_for() {
        let (rows, requests, next) = walk(Window::default(), 50, 20);
        assert_eq!((rows.len(), requests, next.as_deref()), (20, 1, Some("20")));
        let (rows, requests, next) = walk(Window { all: true, ..Window::default() }, 50, 20);
        assert_eq!((rows.len(), requests, next), (50, 3, None));
        let from = Window { token: Some("45".into()), ..Window::default() };
        assert_eq!(walk(from, 50, 20).0, [45, 46, 47, 48, 49]);
    }

    #[test]
    fn a_page_that_names_itself_is_an_error() {
        let mut pager = Pager::new(&PAGING, Window { all: true, ..Window::default() });
        assert!(pager.take(&mut json!({"things": [], "nextToken": "a"})).is_ok());
        assert!(pager.take(&mut json!({"things": [], "nextToken": "a"})).is_err());
        assert!(pager.take(&mut json!({"others": []})).is_err());
    }

    proptest::proptest! {
        #[test]
        fn a_limit_gives_exactly_that_many(
            limit in 1usize..70, total in 0usize..60, most in 1usize..25, size in proptest::option::of(1i64..30),
        ) {
            let window = Window { limit: Some(limit), size, ..Window::default() };
            let (rows, _, _) = walk(window, total, most);
            let expected: Vec<u64> = (0..limit.min(total) as u64).collect();
            proptest::prop_assert_eq!(rows, expected);
        }
    }
}
