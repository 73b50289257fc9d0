//! What each service can do: typed clients and data. No printing, no command line.

pub mod bai;
pub mod lmk;
pub mod rows;

/// One page of a list.
#[derive(Debug, Default, Clone)]
pub struct Page {
    /// Its rows.
    pub rows: Vec<serde_json::Value>,
    /// How many rows there are in all, where the service says.
    pub total: Option<u64>,
}
