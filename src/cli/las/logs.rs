//! `las logs get`.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use super::answer::{object, say_warnings};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::Output;
use crate::services::rows::{Call, segment};

/// Show a log
///
/// Example:
///   afar las logs get las:log:31b864b5546913dd928a49416a10bad1 --pretty
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetArgs {
    /// ID of the log
    id: String,
    /// Show its lines alone, with local times
    #[arg(long)]
    pretty: bool,
}

impl Leaf for GetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.las()?;
        let log = client.call(&Call::new(Method::GET, format!("/logs/{}", segment(&self.id)))).await?;
        say_warnings(ctx, &client);
        if !self.pretty {
            return object(ctx, log);
        }
        let events = log.get("events").and_then(Value::as_array).cloned().unwrap_or_default();
        let lines: Vec<String> = events.iter().map(|event| line(event, &TimeZone::system())).collect();
        if ctx.personality.is_drop_in() {
            return Ok(Output::Text(lines.join("\n") + "\n"));
        }
        Ok(Output::Text(lines.iter().map(|line| format!("{}\n", line.trim_end_matches('\n'))).collect()))
    }
}

/// An event: the local time, with a fraction only where it has one, and the message.
fn line(event: &Value, zone: &TimeZone) -> String {
    let stamp = event.get("timestamp");
    let time = stamp.and_then(Value::as_f64).and_then(moment);
    let time = time.map(|time| time.to_zoned(zone.clone())).map(|time| match time.subsec_nanosecond() {
        0 => time.strftime("%Y-%m-%d %H:%M:%S").to_string(),
        _ => time.strftime("%Y-%m-%d %H:%M:%S%.6f").to_string(),
    });
    let time = time.or_else(|| stamp.and_then(Value::as_str).map(str::to_owned)).unwrap_or_default();
    let message = event.get("message").and_then(Value::as_str).unwrap_or_default();
    format!("{time}: {message}")
}

/// A time stamp in seconds since 1970; one that would lie after the year 5000 is in milliseconds.
fn moment(stamp: f64) -> Option<Timestamp> {
    let seconds = if stamp < 1e11 { stamp } else { stamp / 1000.0 };
    let span = std::time::Duration::try_from_secs_f64(seconds).ok()?;
    // To the microsecond that is nearest, as a double is no nearer.
    let micros = (span + std::time::Duration::from_nanos(500)).as_micros();
    Timestamp::from_microsecond(i64::try_from(micros).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_event_is_a_line_with_the_local_time() {
        let zone = jiff::tz::Offset::constant(9).to_time_zone();
        let read = |stamp: f64| line(&json!({"timestamp": stamp, "message": "x\n"}), &zone);
        assert_eq!(read(1_640_995_200.25), "2022-01-01 09:00:00.250000: x\n");
        assert_eq!(read(1_640_995_200.123_456), "2022-01-01 09:00:00.123456: x\n");
        assert_eq!(read(1_640_995_201.0), "2022-01-01 09:00:01: x\n");
        assert_eq!(read(1_640_995_201_500.0), "2022-01-01 09:00:01.500000: x\n");
        assert_eq!(line(&json!({"timestamp": "noon"}), &zone), "noon: ");
    }
}
