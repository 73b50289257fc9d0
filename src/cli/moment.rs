//! Points in time as people write them: a date, a time, how long ago.

use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::strtime;
use jiff::{Span, Timestamp, Zoned};

use crate::error::{Error, Result};

/// Forms of a date beside ISO 8601; none in which day and month could be taken for each other.
const FORMS: [&str; 8] =
    ["%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%B %d %Y", "%Y/%m/%d", "%d.%m.%Y"];
/// What may follow such a date.
const TIMES: [&str; 3] = [" %H:%M", " %H:%M:%S", " %I:%M %p"];

/// The moment in ISO 8601 with its offset; what has no zone is local time, a date alone its midnight.
///
/// `3d`, `2 days ago`, `1h30m` count back from now; also `now`, `today`, `yesterday` and seconds since 1970.
///
/// # Errors
/// The text is no point in time.
pub fn iso(text: &str) -> Result<String> {
    let moment = parse(text.trim(), &Zoned::now()).ok_or_else(|| {
        Error::usage(format!("`{text}` is not a point in time")).hint(
            "write 2026-01-31, 2026-01-31T12:00, 2026-01-31T12:00:00+02:00, 3d, `2 hours ago` or yesterday",
        )
    })?;
    let form =
        if moment.subsec_nanosecond() == 0 { "%Y-%m-%dT%H:%M:%S%:z" } else { "%Y-%m-%dT%H:%M:%S%.6f%:z" };
    Ok(moment.strftime(form).to_string())
}

fn parse(text: &str, now: &Zoned) -> Option<Zoned> {
    let zone = now.time_zone();
    let midnight = |date: Date| date.to_zoned(zone.clone()).ok();
    match text.to_ascii_lowercase().as_str() {
        "now" => return Some(now.clone()),
        "today" => return midnight(now.date()),
        "yesterday" => return midnight(now.date().yesterday().ok()?),
        _ => {}
    }
    if text.len() >= 9 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Timestamp::from_second(text.parse().ok()?).ok()?.to_zoned(zone.clone()));
    }
    if let Ok(pieces) = jiff::fmt::temporal::DateTimeParser::new().parse_pieces(text) {
        let at = pieces.date().to_datetime(pieces.time().unwrap_or(Time::midnight()));
        let zone = match pieces.to_numeric_offset() {
            Some(offset) => offset.to_time_zone(),
            None => zone.clone(),
        };
        return at.to_zoned(zone).ok();
    }
    if let Ok(at) = text.parse::<DateTime>() {
        return at.to_zoned(zone.clone()).ok();
    }
    if let Ok(time) = text.parse::<Time>() {
        return now.date().to_datetime(time).to_zoned(zone.clone()).ok();
    }
    if let Ok(span) = text.parse::<Span>() {
        return now.checked_sub(span.abs()).ok();
    }
    if let Ok(moment) = jiff::fmt::rfc2822::parse(text) {
        return Some(moment);
    }
    if let Some(date) = FORMS.iter().find_map(|form| strtime::parse(form, text).ok()?.to_date().ok()) {
        return midnight(date);
    }
    let both = FORMS.iter().flat_map(|form| TIMES.iter().map(move |time| format!("{form}{time}")));
    let at = both.into_iter().find_map(|form| strtime::parse(form, text).ok()?.to_datetime().ok())?;
    at.to_zoned(zone.clone()).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(text: &str) -> Option<String> {
        let now: Zoned = "2024-03-10T12:30:00+01:00[Europe/Oslo]".parse().unwrap();
        parse(text, &now).map(|moment| moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    }

    #[test]
    fn moments_are_read_as_people_write_them() {
        for (text, expected) in [
            ("2022-01-01", "2022-01-01T00:00:00+01:00"),
            ("2022-07-01T08:30", "2022-07-01T08:30:00+02:00"),
            ("2022-07-01 08:30:15", "2022-07-01T08:30:15+02:00"),
            ("2022-01-01T10:00:00+05:00", "2022-01-01T10:00:00+05:00"),
            ("2022-01-01T10:00:00Z", "2022-01-01T10:00:00+00:00"),
            ("3d", "2024-03-07T12:30:00+01:00"),
            ("2 days ago", "2024-03-08T12:30:00+01:00"),
            ("1h30m", "2024-03-10T11:00:00+01:00"),
            ("yesterday", "2024-03-09T00:00:00+01:00"),
            ("08:15", "2024-03-10T08:15:00+01:00"),
            ("31 Jan 2022", "2022-01-31T00:00:00+01:00"),
            ("January 31, 2022", "2022-01-31T00:00:00+01:00"),
            ("Jan 5 2022 10:11", "2022-01-05T10:11:00+01:00"),
            ("5 July 2022 1:02 pm", "2022-07-05T13:02:00+02:00"),
            ("1700000000", "2023-11-14T23:13:20+01:00"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["gibberish", "", "2022-13-01", "01/02/2022", "soon"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_moment_that_is_printed_is_read_again(seconds in 0i64..4_000_000_000, hours in -12i8..13) {
            let zone = jiff::tz::Offset::constant(hours).to_time_zone();
            let moment = Timestamp::from_second(seconds).unwrap().to_zoned(zone);
            let text = moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
            let back = parse(&text, &moment).unwrap();
            proptest::prop_assert_eq!(back.timestamp(), moment.timestamp());
        }

        #[test]
        fn any_text_does_no_harm(text in "\\PC{0,30}") {
            let _ = iso(&text);
        }
    }
}
