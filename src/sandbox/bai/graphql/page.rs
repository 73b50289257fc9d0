//! A page of rows.

use serde_json::{Value, json};

use super::execute::Args;
use super::filter::{self, Fields};
use super::order;

/// One page of rows, after filter and order. `columns` are those that can be ordered by; where it is empty, those
/// that can be filtered by.
///
/// # Errors
/// The manager's words for a filter or an order that cannot be read, the database's for a limit that cannot be.
pub fn of(mut rows: Vec<Value>, fields: Fields, columns: &[&str], args: &Args) -> Result<Value, String> {
    let text = |name: &str| args.get(name).and_then(Value::as_str);
    if let Some(filter) = text("filter") {
        let filter = filter::parse(filter, fields)?;
        rows.retain(|row| filter.fits(row) == Some(true));
    }
    if let Some(order) = text("order") {
        let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        let columns = if columns.is_empty() { &names } else { columns };
        order::sort(&mut rows, &order::parse(order, columns)?);
    }
    let total = rows.len();
    Ok(json!({ "items": cut(rows, args)?, "total_count": total }))
}

/// One page of rows as they are.
///
/// # Errors
/// The database's words for a limit that cannot be.
pub fn plain(rows: Vec<Value>, args: &Args) -> Result<Value, String> {
    let total = rows.len();
    Ok(json!({ "items": cut(rows, args)?, "total_count": total }))
}

fn cut(rows: Vec<Value>, args: &Args) -> Result<Vec<Value>, String> {
    let number = |name: &str| {
        let given = args.get(name).and_then(Value::as_i64).unwrap_or(0);
        usize::try_from(given).map_err(|_| format!("{} must not be negative", name.to_uppercase()))
    };
    let (offset, limit) = (number("offset")?, number("limit")?);
    Ok(rows.into_iter().skip(offset).take(limit).collect())
}
