//! `bai server-logs list`: errors that the server has kept.

use serde_json::Value;

use super::official_text;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::{Column, Envelope, List, Output, Page, format};
use crate::services::bai::Call;

/// List errors that the server has kept, the latest first
///
/// Example:
///   afar bai server-logs list --page-size 5
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Mark those that are shown as read
    #[arg(long)]
    mark_read: bool,
    /// How many a page has
    #[arg(short = 'l', long, value_name = "N", default_value_t = 20)]
    page_size: i64,
    /// Which page
    #[arg(short = 'n', long, value_name = "N", default_value_t = 1)]
    page_number: i64,
}

impl Leaf for Args {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let call = Call::new(Method::GET, "/logs/error")
            // The words are those that the official client sends.
            .query("mark_read", if self.mark_read { "True" } else { "False" })
            .query("page_size", self.page_size.to_string())
            .query("page_no", self.page_number.to_string());
        let answer = ctx.bai()?.json(&call).await?;
        if official_text(ctx)? {
            return Ok(Output::Text(official(&answer)));
        }
        let rows = answer.get("logs").and_then(Value::as_array).cloned().unwrap_or_default();
        let columns = vec![
            Column { format: time, ..Column::new("created_at", "Time") },
            Column::new("severity", "Severity"),
            Column::new("source", "Source"),
            Column::new("user", "User"),
            Column::new("request_status", "Status"),
            Column::new("request_url", "URL"),
            Column::new("message", "Message"),
        ];
        let total = answer.get("count").and_then(Value::as_u64);
        let mut list = List::of(Vec::new(), columns);
        list.pages = Box::pin(futures_util::stream::iter([Ok(Page { rows, total })]));
        list.name = "log_id";
        list.envelope = Envelope::Named("logs");
        Ok(Output::List(list))
    }
}

/// A number of seconds as a time, UTC.
fn time(value: &Value) -> String {
    let seconds = value.as_f64().or_else(|| value.as_str()?.parse().ok());
    let moment = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds as i64).ok());
    moment.map_or_else(|| format::plain(value), |at| at.strftime("%Y-%m-%d %H:%M:%S").to_string())
}

/// All of it in the official client's words.
fn official(answer: &Value) -> String {
    let Some(logs) = answer.get("logs").and_then(Value::as_array) else { return "No logs.".to_owned() };
    let word = |value: &Value| value.as_str().map_or_else(|| format::literal(value), str::to_owned);
    let mut text = format!("Total log count: {}\n", answer.get("count").map_or_else(|| "0".to_owned(), word));
    for log in logs {
        let its = |key: &str| log.get(key).map(word).unwrap_or_default();
        let severity = its("severity").to_uppercase();
        text += &format!(
            "----\n{} {severity} {} {}\n{} {}\n{}\n{}\n",
            time(&log["created_at"]),
            its("source"),
            its("user"),
            its("request_status"),
            its("request_url"),
            its("message"),
            its("traceback")
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn logs_in_the_official_words() {
        let log = json!({"created_at": 1_700_000_000, "severity": "error", "source": "manager", "user": null,
            "request_status": 500, "request_url": "/x", "message": "m", "traceback": "t"});
        assert_eq!(
            official(&json!({"count": 1, "logs": [log]})),
            "Total log count: 1\n----\n2023-11-14 22:13:20 ERROR manager None\n500 /x\nm\nt\n"
        );
        assert_eq!(official(&json!({})), "No logs.");
    }
}
