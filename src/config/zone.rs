//! The time zone of this machine.

use std::sync::OnceLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The zone that times are shown in: that of `TZ`, else that of `/etc/localtime`, read as it is. By its name it would be
/// looked for among all that the system has, which takes longer than many a command.
pub fn local() -> TimeZone {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    ZONE.get_or_init(|| file().unwrap_or_else(TimeZone::system)).clone()
}

fn file() -> Option<TimeZone> {
    if std::env::var_os("TZ").is_some_and(|name| !name.is_empty()) {
        return None;
    }
    TimeZone::tzif("Local", &std::fs::read("/etc/localtime").ok()?).ok()
}

/// Now, in that zone, in a form of strftime.
pub fn now(form: &str) -> String {
    Timestamp::now().to_zoned(local()).strftime(form).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_systems() {
        for second in [0, 1_700_000_000, 1_720_000_000] {
            let moment = Timestamp::from_second(second).unwrap_or_default();
            assert_eq!(local().to_offset(moment), TimeZone::system().to_offset(moment));
        }
    }
}
