//! `afar auth …`: what each service is used with, and one door to signing in and out of all of them.

mod check;
mod logout;

use futures_util::future::join_all;
use serde_json::json;

use super::context::Ctx;
use super::tree::{Leaf, Node, group, leaf};
use super::{bai, cocalc, las, lmk};
use crate::config::file::names;
use crate::config::settings::Settings;
use crate::error::{Error, Kind, Result};
use crate::output::{Column, List, Output, format, render};

/// The map of this tree. Signing in is the services' own command under a second name.
pub static NODES: &[Node] = &[
    leaf::<StatusArgs>("status"),
    group("login", "Sign in to a service", LOGIN),
    leaf::<logout::Args>("logout"),
];

static LOGIN: &[Node] = &[
    leaf::<bai::config::ConfigureArgs>("bai"),
    leaf::<lmk::login::Args>("lmk"),
    leaf::<las::configure::Args>("las"),
    leaf::<CocalcArgs>("cocalc"),
];

/// Store an API key for CoCalc
///
/// The same as `afar cocalc login`.
///
/// Example:
///   afar auth login cocalc --api-key @key.txt
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CocalcArgs {
    /// The API key, from stdin or a file (default: it is asked for)
    #[arg(id = "api_key", long = "api-key", value_name = "-|@FILE")]
    _api_key: Option<String>,
    /// Address of the server, stored too
    #[arg(id = "cocalc_host", long = "host", value_name = "URL")]
    _host: Option<String>,
    #[command(flatten)]
    rest: cocalc::login::Args,
}

impl Leaf for CocalcArgs {
    const HERE: bool = cocalc::login::Args::HERE;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.rest.run(ctx).await
    }
}

type Tell = fn(&Ctx) -> Result<Standing>;

/// The services, and how each tells what it would be used with.
static SERVICES: &[(&str, Tell)] =
    &[("bai", bai::standing), ("lmk", lmk::standing), ("las", las::standing), ("cocalc", cocalc::standing)];

/// What a service would be used with.
#[derive(Debug, Default)]
pub struct Standing {
    /// The service's word.
    pub service: &'static str,
    /// Where the credentials come from.
    pub source: String,
    /// As whom; no secret.
    pub who: Option<String>,
    /// The address.
    pub endpoint: Option<String>,
    /// When what is stored ends, in ISO 8601.
    pub expires: Option<String>,
    /// What is missing; empty: all is there.
    pub missing: Vec<String>,
}

/// What one service would be used with; none where there is no such service.
pub fn standing(ctx: &Ctx, service: &str) -> Option<Result<Standing>> {
    SERVICES.iter().find(|(name, _)| *name == service).map(|(_, standing)| standing(ctx))
}

/// What every service would be used with; a service whose settings are wrong with its error.
pub fn standings(ctx: &Ctx) -> Vec<Result<Standing, (&'static str, Error)>> {
    SERVICES.iter().map(|(service, standing)| standing(ctx).map_err(|error| (*service, error))).collect()
}

/// Show which credentials each service is used with, whether they work, and what is missing
///
/// Each service that is set up is asked who this is; with --offline nothing is sent. It ends with 4
/// where a service that was named cannot be used.
///
/// Example:
///   afar auth status
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StatusArgs {
    /// These services alone
    #[arg(value_name = "SERVICE", value_parser = ["bai", "lmk", "las", "cocalc"])]
    services: Vec<String>,
    /// Send nothing
    #[arg(long)]
    offline: bool,
    /// Every profile of the configuration, not the active one alone
    #[arg(short, long)]
    all: bool,
}

/// One line of the answer.
struct Line {
    profile: String,
    standing: Standing,
    /// None: nobody was asked.
    works: Option<bool>,
    /// Why it does not.
    problem: Option<Error>,
}

impl Leaf for StatusArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let settings = settings(ctx)?;
        let profiles = match self.all {
            true => {
                let mut all = names(&settings.config, &settings.credentials);
                all.extend(las::configure::sections());
                all.sort();
                all.dedup();
                if all.is_empty() {
                    all.push(settings.profile.clone());
                }
                all
            }
            false => vec![settings.profile.clone()],
        };
        let contexts: Vec<(String, Option<Ctx>)> = profiles
            .into_iter()
            .map(|name| (name.clone(), (name != settings.profile).then(|| ctx.in_profile(&name))))
            .collect();
        let wanted = |name: &str| self.services.is_empty() || self.services.iter().any(|one| one == name);
        let asked = contexts.iter().flat_map(|(name, other)| {
            let ctx = other.as_ref().unwrap_or(ctx);
            SERVICES
                .iter()
                .filter(|(service, _)| wanted(service))
                .map(move |(service, standing)| line(ctx, name, service, *standing, self.offline))
        });
        let lines: Vec<Line> = join_all(asked).await;
        let ready = lines.iter().all(|line| line.standing.missing.is_empty() && line.works != Some(false));
        let list = Output::List(listed(&lines, self.all));
        if ready || self.services.is_empty() {
            return Ok(list);
        }
        render::render(&ctx.ui, &ctx.choice()?, list).await?;
        Err(unusable(lines))
    }
}

/// The settings, of a profile too that is none of afar's own but a section of the Lucidtech client's file.
///
/// # Errors
/// There is no such profile.
fn settings(ctx: &Ctx) -> Result<&Settings> {
    let is_section = |name: &String| las::configure::sections().contains(name);
    match ctx.globals.profile.as_ref().is_some_and(is_section) {
        true => ctx.settings_to_store(),
        false => ctx.settings(),
    }
}

/// Why the services that were named cannot all be used: what one of them answered, else that credentials are missing.
fn unusable(lines: Vec<Line>) -> Error {
    let missing = lines.iter().find(|line| !line.standing.missing.is_empty());
    let service =
        missing.or(lines.iter().find(|line| line.problem.is_some())).map(|line| line.standing.service);
    let is_missing = missing.is_some();
    let service = service.unwrap_or_default();
    match lines
        .into_iter()
        .find_map(|line| line.problem)
        .filter(|error| !is_missing && error.kind() != Kind::Auth)
    {
        Some(error) => error.context(service),
        None => Error::new(Kind::Auth, "not every service that was named can be used")
            .hint(format!("`afar auth login {service}` signs in")),
    }
}

async fn line(ctx: &Ctx, profile: &str, service: &'static str, tell: Tell, offline: bool) -> Line {
    let mut line = Line {
        profile: profile.to_owned(),
        standing: Standing { service, ..Standing::default() },
        works: None,
        problem: None,
    };
    match tell(ctx) {
        Ok(standing) => line.standing = standing,
        Err(error) => {
            line.standing.missing.push(error.message().to_owned());
            return line;
        }
    }
    if offline || ctx.globals.shows_only() || !line.standing.missing.is_empty() {
        return line;
    }
    match check::ask(ctx, service).await {
        Ok(who) => {
            line.works = Some(true);
            // A token may have been renewed for the question.
            if let Ok(standing) = tell(ctx) {
                line.standing = standing;
            }
            line.standing.who = who.or(line.standing.who.take());
        }
        Err(error) => {
            line.works = Some(false);
            line.problem = Some(error);
        }
    }
    line
}

fn listed(lines: &[Line], all: bool) -> List {
    let rows = lines.iter().map(|line| {
        let one = &line.standing;
        json!({
            "profile": line.profile, "service": one.service, "ready": one.missing.is_empty(),
            "works": line.works, "source": one.source, "who": one.who, "endpoint": one.endpoint,
            "expires": one.expires, "missing": one.missing, "problem": line.problem.as_ref().map(Error::message),
        })
    });
    let mut named =
        vec![("service", "Service"), ("ready", "Ready"), ("works", "Works"), ("source", "Source")];
    if all {
        named.insert(0, ("profile", "Profile"));
    }
    named.extend([
        ("who", "As"),
        ("endpoint", "Address"),
        ("expires", "Until"),
        ("missing", "Missing"),
        ("problem", "Problem"),
    ]);
    // A table has room for problems where there are some; what scripts read has always the same columns.
    let none = lines.iter().all(|line| line.problem.is_none());
    let column = |(field, title)| Column {
        format: format::words,
        wide: field == "problem" && none,
        ..Column::new(field, title)
    };
    let mut list = List::of(rows.collect(), named.into_iter().map(column).collect());
    list.name = "service";
    list
}
