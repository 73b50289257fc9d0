//! The addresses of the services that are set up: reached or not, how far the clocks are apart, what is spoken, the way
//! there.

use std::time::{Duration, SystemTime};

use reqwest::Method;
use url::Url;

use super::super::auth::standings;
use super::super::context::{Ctx, proxies as proxies_set};
use super::{Finding, versions};
use crate::error::{Error, Result};
use crate::http::{Http, Request, proxy};

const AREA: &str = "network";
/// How long one address may take.
const LIMIT: Duration = Duration::from_secs(5);
/// Signed requests are refused when the clocks are further apart (Backend.AI's limit is 15 minutes; tokens of
/// Lucidtech and LMK are renewed half a minute before their end).
const WARN_SKEW: u64 = 30;
const FAIL_SKEW: u64 = 15 * 60;

/// Asks every address of a service that is set up, all at once.
pub(super) async fn look(ctx: &Ctx, offline: bool) -> Vec<Finding> {
    let mut all = proxies();
    // A web server in front of Backend.AI passes on to it what is below /func, and says its version before a login.
    let session = ctx.settings().ok().and_then(|settings| settings.text("bai.endpoint_type"));
    let through = |service: &str| service == "bai" && session.as_deref() == Some("session");
    let wanted = standings(ctx).into_iter().filter_map(std::result::Result::ok);
    let wanted =
        wanted.filter(|one| one.missing.is_empty() || through(one.service) && one.endpoint.is_some());
    let addresses: Vec<(&str, String)> = wanted
        .flat_map(|one| {
            let text = one.endpoint.unwrap_or_default();
            text.split(',').map(|text| (one.service, text.trim().to_owned())).collect::<Vec<_>>()
        })
        .collect();
    if offline || ctx.globals.shows_only() {
        return all;
    }
    let http = match ctx.http("", "", false) {
        Ok(http) => http,
        Err(error) => {
            all.push(Finding::of_error(AREA, "client", &error));
            return all;
        }
    };
    let asked = addresses
        .iter()
        .map(|(service, address)| ask(&http, service, address, if through(service) { "/func/" } else { "" }));
    for finding in futures_util::future::join_all(asked).await.into_iter().flatten() {
        // A service may have several addresses, and has one version.
        if !all.iter().any(|one| one.check == finding.check && one.found == finding.found) {
            all.push(finding);
        }
    }
    all
}

/// The proxies that requests go through; names and passwords in their addresses are not shown.
fn proxies() -> Vec<Finding> {
    let finding = |(name, text): (&'static str, String)| match proxy::shown(name, &text) {
        Some(shown) => Finding::ok(AREA, name, shown),
        None => {
            let remedy = format!("unset {name}, or set it to such as http://proxy.example:3128");
            Finding::fail(AREA, name, "is no proxy's address: requests that would go by it fail", remedy)
        }
    };
    proxies_set().into_iter().map(finding).collect()
}

/// One address: can it be reached, and what time is it there?
async fn ask(http: &Http, service: &'static str, address: &str, below: &str) -> Vec<Finding> {
    let check = format!("{service} {address}");
    let begun = std::time::Instant::now();
    let (answer, body) = match tokio::time::timeout(LIMIT, date(http, address, below)).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => return vec![Finding::of_error(AREA, check, &error)],
        Err(_) => {
            let found = format!("no answer within {} s", LIMIT.as_secs());
            return vec![Finding::fail(
                AREA,
                check,
                found,
                "check the address, the network and the proxy settings",
            )];
        }
    };
    let how = if address.starts_with("https:") { "certificate trusted" } else { "without TLS" };
    let took = begun.elapsed().as_millis();
    let mut all = vec![Finding::ok(AREA, check.clone(), format!("answers in {took} ms, {how}"))];
    all.push(versions::of(service, &body));
    let Some(theirs) = answer else { return all };
    let now = SystemTime::now();
    let apart = now.duration_since(theirs).unwrap_or_else(|error| error.duration()).as_secs();
    let side = if now > theirs { "ahead of" } else { "behind" };
    let found = format!("this clock is {apart} s {side} the server's");
    let remedy = "set this machine's clock, by NTP for instance (timedatectl set-ntp true)";
    all.push(match apart {
        0..WARN_SKEW => Finding::ok(AREA, format!("{service} clock"), found),
        WARN_SKEW..FAIL_SKEW => Finding::warn(AREA, format!("{service} clock"), found, remedy),
        _ => Finding::fail(AREA, format!("{service} clock"), found, remedy),
    });
    all
}

/// The time in the answer's head, and the answer; any status will do.
async fn date(http: &Http, address: &str, below: &str) -> Result<(Option<SystemTime>, Vec<u8>)> {
    // Lucidtech's addresses may be written without a scheme, as its own client takes them.
    let text = if address.contains("://") { address.to_owned() } else { format!("https://{address}") };
    let text = if below.is_empty() { text } else { format!("{}{below}", text.trim_end_matches('/')) };
    let url = Url::parse(&text).map_err(|error| {
        Error::usage(format!("`{address}` is no address: {error}"))
            .hint("`afar config show --origin` says where it is set")
    })?;
    let answer = http.once(&Request::new(Method::GET, url)).await?;
    let date = answer.header("date").and_then(|text| httpdate::parse_http_date(text).ok());
    Ok((date, answer.beginning().await))
}
