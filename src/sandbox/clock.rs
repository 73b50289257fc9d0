//! Times as the services write them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Microseconds since the Unix epoch: the unit in which the store keeps times.
pub(crate) type Micros = i64;

/// Now.
pub(crate) fn now() -> Micros {
    Timestamp::now().as_microsecond()
}

/// `2026-11-21T03:18:31.044529+00:00`, the manager's form; without a fraction where it is zero.
pub(crate) fn iso(at: Micros) -> String {
    format(at, "T")
}

/// The same with a space for the `T`, as in the few places where the manager prints a Python value.
pub(crate) fn spaced(at: Micros) -> String {
    format(at, " ")
}

/// `2026-11-21T03:18:31.044Z`, the form of LMK.
pub(crate) fn zulu(at: Micros) -> String {
    stamp(at).strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// A name's part for files: `2026-11-21T03H18M34S`.
pub(crate) fn file_stamp(at: Micros) -> String {
    stamp(at).strftime("%Y-%m-%dT%HH%MM%SS").to_string()
}

fn format(at: Micros, between: &str) -> String {
    let fraction = if at.rem_euclid(1_000_000) == 0 { "" } else { ".%6f" };
    stamp(at).strftime(&format!("%Y-%m-%d{between}%H:%M:%S{fraction}+00:00")).to_string()
}

fn stamp(at: Micros) -> jiff::Zoned {
    Timestamp::from_microsecond(at).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::UTC)
}

/// Reads a date and time in ISO 8601 or in HTTP's form; without a zone it is UTC.
/// The second value is the day in the text's own zone, as `YYYYMMDD`, which request signing uses.
pub(crate) fn parse(text: &str) -> Option<(Micros, String)> {
    let text = text.trim();
    if let Ok(pieces) = jiff::fmt::temporal::Pieces::parse(text) {
        let civil = pieces.date().to_datetime(pieces.time().unwrap_or(jiff::civil::Time::midnight()));
        let offset = pieces.to_numeric_offset().unwrap_or(jiff::tz::Offset::UTC);
        let at = offset.to_timestamp(civil).ok()?.as_microsecond();
        return Some((at, civil.strftime("%Y%m%d").to_string()));
    }
    let at = httpdate::parse_http_date(text).ok()?;
    let at = Timestamp::try_from(at).ok()?.as_microsecond();
    Some((at, stamp(at).strftime("%Y%m%d").to_string()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn forms() {
        let at = 1_795_231_111_044_529;
        assert_eq!(iso(at), "2026-11-21T03:18:31.044529+00:00");
        assert_eq!(spaced(at), "2026-11-21 03:18:31.044529+00:00");
        assert_eq!(zulu(at), "2026-11-21T03:18:31.044Z");
        assert_eq!(iso(1_795_231_111_000_000), "2026-11-21T03:18:31+00:00");
    }

    #[test]
    fn reads_what_clients_send() {
        assert_eq!(parse(&iso(1_795_231_111_044_529)).unwrap(), (1_795_231_111_044_529, "20261121".into()));
        assert_eq!(parse("Sat, 21 Nov 2026 03:18:31 GMT").unwrap().0, 1_795_231_111_000_000);
        // The day is that of the text's own zone.
        assert_eq!(parse("2026-11-21T03:18:31+09:00").unwrap(), (1_795_198_711_000_000, "20261121".into()));
        assert_eq!(parse("2026-11-21T03:18:31").unwrap().0, 1_795_231_111_000_000);
        assert!(parse("yesterday").is_none());
    }
}
