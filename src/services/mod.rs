//! What each service can do: typed clients and data. No printing, no command line.

pub mod bai;
pub mod cocalc;
pub mod las;
pub mod lmk;
pub mod notify;
pub mod paging;
pub mod rows;
pub mod unescape;

/// One page of a list.
#[derive(Debug, Default, Clone)]
pub struct Page {
    /// Its rows.
    pub rows: Vec<serde_json::Value>,
    /// How many rows there are in all, where the service says.
    pub total: Option<u64>,
}

#[cfg(test)]
mod tests {
    use super::rows::Place;
    use super::{bai, cocalc, las, lmk};

    #[test]
    fn rows_are_unique_documented_and_whole() {
        for (service, rows) in [
            ("bai", bai::endpoints::ALL),
            ("bai", bai::endpoints::folders::ALL),
            ("lmk", lmk::endpoints::ALL),
            ("las", las::endpoints::ALL),
            ("cocalc", cocalc::endpoints::ALL),
        ] {
            let mut seen = std::collections::BTreeSet::new();
            for row in rows {
                assert!(seen.insert((row.method, row.path)), "{}", row.path);
                assert!(row.example.starts_with(&format!("afar {service} ")), "{}", row.example);
                assert!(row.example.contains(row.name), "{}", row.example);
                assert!(row.about.chars().next().is_some_and(char::is_uppercase), "{}", row.about);
                for arg in row.args {
                    assert!(!arg.help.is_empty(), "{} {}", row.path, arg.name);
                    let placed = row.path.contains(&format!("{{{}}}", arg.wire));
                    assert_eq!(placed, arg.place == Place::Path, "{} {}", row.path, arg.name);
                }
                let holes = row.path.matches('{').count();
                assert_eq!(
                    holes,
                    row.args.iter().filter(|arg| arg.place == Place::Path).count(),
                    "{}",
                    row.path
                );
            }
        }
    }
}
