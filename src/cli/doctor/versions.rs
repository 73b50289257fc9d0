//! Which version of each service's interface is spoken.

use serde_json::Value;

use super::Finding;
use crate::services::bai::version::{OLDEST, OURS, Version};

const AREA: &str = "versions";

/// What a service that answered is spoken to with. Backend.AI says its own version in the answer; the others have one
/// version each.
pub(super) fn of(service: &str, answer: &[u8]) -> Finding {
    let check = format!("{service} version");
    match service {
        "bai" => manager(check, &serde_json::from_slice(answer).unwrap_or_default()),
        "lmk" => Finding::ok(AREA, check, "speaks v1, as lmk 1.2.0 does"),
        "las" => Finding::ok(AREA, check, "speaks v1, as las 13.3.0 does"),
        _ => Finding::ok(AREA, check, "calls functions as cocalc-api 0.5.1 does"),
    }
}

fn manager(check: String, answer: &Value) -> Finding {
    let text = |name: &str| answer.get(name).and_then(Value::as_str);
    let Some(server) = text("version").and_then(|text| Version::parse(text).ok()) else {
        let remedy = "is the endpoint a Backend.AI manager? `afar config show --origin` says where it is set";
        return Finding::warn(AREA, check, "the server does not say its version", remedy);
    };
    let manager = text("manager").map(|number| format!(" (manager {number})")).unwrap_or_default();
    let found = format!("speaks {} with a server of {server}{manager}", server.min(OURS));
    match server {
        _ if server > OURS => Finding::warn(
            AREA,
            check,
            found,
            "look for a newer afar: this one does not know what is new there",
        ),
        _ if server < OLDEST => {
            Finding::warn(AREA, check, found, "have the server updated: some commands fail with one so old")
        }
        _ => Finding::ok(AREA, check, found),
    }
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    #[test]
    fn versions_are_compared() {
        for (answer, state, says) in [
            (r#"{"version": "v7.20230615", "manager": "23.09.10"}"#, State::Ok, "(manager 23.09.10)"),
            (r#"{"version": "v6.20220315"}"#, State::Ok, "speaks v6.20220315"),
            (r#"{"version": "v9.20990101"}"#, State::Warn, "speaks v7.20230615 with a server of v9.20990101"),
            (r#"{"version": "v4.20190115"}"#, State::Warn, "speaks v4.20190115"),
            ("<html>", State::Warn, "does not say its version"),
            (r#"{"version": 7}"#, State::Warn, "does not say its version"),
        ] {
            let finding = of("bai", answer.as_bytes());
            assert!(finding.state == state && finding.found.contains(says), "{answer}: {}", finding.found);
        }
    }
}
