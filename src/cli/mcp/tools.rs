//! The tools: their names, what they take, what they may do.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use rmcp::model::ToolAnnotations;

use super::desk::{Desk, Reply, Stop};
use super::given::{Given, Kind, Param, needed, param, schema};
use super::{bai, cocalc, las, lmk};
use crate::error::{Error, Result};
use crate::nearest::nearest;

/// A call under way.
pub type Calling<'a> = Pin<Box<dyn Future<Output = Result<Reply>> + 'a>>;

/// A service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// Backend.AI.
    Bai,
    /// CoCalc.
    Cocalc,
    /// Lucidtech.
    Las,
    /// LMK.
    Lmk,
}

impl Service {
    /// Their words.
    pub const WORDS: [&'static str; 4] = ["bai", "cocalc", "las", "lmk"];
    const ALL: [Service; 4] = [Service::Bai, Service::Cocalc, Service::Las, Service::Lmk];

    /// The service of a word.
    pub fn of(word: &str) -> Option<Service> {
        Service::WORDS.iter().position(|known| *known == word).and_then(|at| Service::ALL.get(at).copied())
    }
}

/// What a model is told of each service.
pub static SERVICES: &[(Service, &str)] = &[
    (
        Service::Cocalc,
        "CoCalc: projects are Linux machines with files. With an account's key choose one by projects_search and \
         set_current_project first; a project's key has its own. Paths are relative to the project's home.",
    ),
    (Service::Bai, "Backend.AI: compute sessions, made of images such as python, where code runs."),
    (Service::Lmk, "LMK: notifications to the user's own devices, and jobs that afar runs on this computer."),
    (Service::Las, "Lucidtech: models that read fields out of documents."),
];

/// What a tool does to the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It reads.
    Reads,
    /// It adds something.
    Adds,
    /// It may do anything.
    Anything,
}

impl Effect {
    /// Whether it is for --allow-write.
    pub fn writes(self) -> bool {
        self != Effect::Reads
    }
}

/// A tool.
pub struct Tool {
    /// Its name.
    pub name: &'static str,
    /// Whose it is.
    pub service: Service,
    /// Its name for people.
    pub title: &'static str,
    /// What it does, for the model.
    pub about: &'static str,
    /// What it does to the world.
    pub effect: Effect,
    /// What it takes.
    pub params: &'static [Param],
    /// Does it.
    pub run: for<'a> fn(&'a Desk, Given, &'a Stop) -> Calling<'a>,
}

impl Tool {
    /// The tool as the protocol has it.
    pub fn told(&self) -> rmcp::model::Tool {
        let hints = ToolAnnotations::with_title(self.title).read_only(!self.effect.writes()).open_world(true);
        let hints = match self.effect {
            Effect::Reads => hints.idempotent(true),
            effect => hints.destructive(effect == Effect::Anything).idempotent(false),
        };
        rmcp::model::Tool::new(self.name, self.about, Arc::new(schema(self.params)))
            .with_title(self.title)
            .with_annotations(hints)
    }
}

/// The tool of a name.
pub fn named(name: &str) -> Option<&'static Tool> {
    TOOLS.iter().find(|tool| tool.name == name)
}

/// The tools that a server offers.
///
/// # Errors
/// A name that there is not, or that what else was said leaves out.
pub fn offered(services: &[Service], names: &[String], writes: bool) -> Result<Vec<&'static Tool>> {
    for name in names {
        let Some(tool) = named(name) else {
            let known: Vec<&str> = TOOLS.iter().map(|tool| tool.name).collect();
            let error = Error::usage(format!("--tools: there is no tool `{name}`"));
            return Err(match nearest(name, &known) {
                Some(near) => error.hint(format!("did you mean `{near}`?")),
                None => error.hint(format!("one of {}", known.join(", "))),
            });
        };
        if tool.effect.writes() && !writes {
            return Err(Error::usage(format!("--tools: `{name}` changes something or runs code"))
                .hint("add --allow-write where it is meant"));
        }
        if !services.is_empty() && !services.contains(&tool.service) {
            return Err(Error::usage(format!(
                "--tools: `{name}` is of another service than --service names"
            ))
            .hint("leave one of the two out"));
        }
    }
    let is_offered = |tool: &&Tool| {
        (names.is_empty() || names.iter().any(|name| name == tool.name))
            && (services.is_empty() || services.contains(&tool.service))
            && (writes || !tool.effect.writes())
    };
    Ok(TOOLS.iter().filter(is_offered).collect())
}

const PROJECT: Param = param(
    "project_id",
    Kind::Text(None),
    "The project: its ID, the beginning of it, or its title; the current one unless given",
);

/// All tools.
pub static TOOLS: &[Tool] = &[
    Tool {
        name: "exec",
        service: Service::Cocalc,
        title: "Run a command in a CoCalc project",
        about: "Run a program or a bash script in a CoCalc project. Answers stdout, stderr and the exit code. There is no \
                terminal and no standard input. A stopped project is started.",
        effect: Effect::Anything,
        params: &[
            needed(
                "command",
                Kind::Text(None),
                "A program; with white space and no args it is a script for bash",
            ),
            param("args", Kind::Texts, "Arguments of the program, each passed on as it is"),
            param("bash", Kind::Flag, "Let bash evaluate the command: pipes, redirections, several lines"),
            param("timeout", Kind::Number(1, 86_400, Some(600)), "Seconds after which it is ended"),
            param("cwd", Kind::Text(None), "Folder to run in, absolute or relative to the home"),
            PROJECT,
        ],
        run: |desk, given, stop| Box::pin(cocalc::exec(desk, given, stop)),
    },
    Tool {
        name: "jupyter_execute",
        service: Service::Cocalc,
        title: "Run code in a Jupyter kernel of a CoCalc project",
        about: "Run code in a fresh Jupyter kernel of a CoCalc project and answer its outputs, pictures among them. Nothing is \
                remembered between calls: put what has to run before into history.",
        effect: Effect::Anything,
        params: &[
            needed("input", Kind::Text(None), "The code"),
            param("kernel", Kind::Text(Some("python3")), "Name of the kernel"),
            param("history", Kind::Texts, "Code that runs before it in the same kernel, without its output"),
            param("timeout", Kind::Number(1, 86_400, Some(90)), "Seconds to wait for the outputs"),
            PROJECT,
        ],
        run: |desk, given, stop| Box::pin(stop.or(cocalc::jupyter(desk, given))),
    },
    Tool {
        name: "project_status",
        service: Service::Cocalc,
        title: "State of a CoCalc project",
        about: "Tell the state of a CoCalc project, and what it uses of memory and disk. It is not started by this.",
        effect: Effect::Reads,
        params: &[Param { help: "The project: its ID, the beginning of it, or its title", ..PROJECT }],
        run: |desk, given, stop| Box::pin(stop.or(cocalc::status(desk, given))),
    },
    Tool {
        name: "projects_search",
        service: Service::Cocalc,
        title: "Find CoCalc projects",
        about: "List the projects of the account, newest first, with their state and who takes part. Needs an account's key.",
        effect: Effect::Reads,
        params: &[
            param(
                "query",
                Kind::Text(Some("")),
                "Part of the title or the description; empty: every project",
            ),
            param("limit", Kind::Number(0, 10_000, Some(100)), "At most so many"),
            param("deleted", Kind::Flag, "Deleted ones instead of those that are not"),
            param("hidden", Kind::Flag, "Hidden ones instead of those that are not"),
            param("state", Kind::Text(None), "In this state alone, such as running or opened"),
        ],
        run: |desk, given, stop| Box::pin(stop.or(cocalc::search(desk, given))),
    },
    Tool {
        name: "set_current_project",
        service: Service::Cocalc,
        title: "Choose a CoCalc project",
        about: "Choose the project that the other tools use from now on. Needs an account's key.",
        effect: Effect::Reads,
        params: &[needed(
            "project_id",
            Kind::Text(None),
            "The project: its ID, the beginning of it, or its title",
        )],
        run: |desk, given, stop| Box::pin(stop.or(cocalc::choose(desk, given))),
    },
    Tool {
        name: "get_current_project",
        service: Service::Cocalc,
        title: "The chosen CoCalc project",
        about: "Tell which project the other tools use.",
        effect: Effect::Reads,
        params: &[],
        run: |desk, _, stop| Box::pin(stop.or(cocalc::current(desk))),
    },
    Tool {
        name: "bai_sessions",
        service: Service::Bai,
        title: "List Backend.AI sessions",
        about: "List compute sessions of Backend.AI with their image and status.",
        effect: Effect::Reads,
        params: &[
            param(
                "status",
                Kind::Choice(&["active", "dead", "all"]),
                "Those that live, those that ended, or both",
            ),
            param("limit", Kind::Number(1, 1000, Some(20)), "At most so many"),
        ],
        run: |desk, given, stop| Box::pin(stop.or(bai::sessions(desk, given))),
    },
    Tool {
        name: "bai_run",
        service: Service::Bai,
        title: "Run code on Backend.AI",
        about: "Run code in a compute session of Backend.AI. Answers stdout, stderr and the exit code. Without a session's name \
                a session is made and taken away afterwards; with one it is made where there is none, and stays with what \
                the code left in it.",
        effect: Effect::Anything,
        params: &[
            needed("image", Kind::Text(None), "Image to run, such as python or python:3.9-ubuntu20.04"),
            needed("code", Kind::Text(None), "The code, in the image's language"),
            param("session", Kind::Text(None), "Name of the session, 4 to 64 characters"),
            param("env", Kind::Texts, "Environment variables, each NAME=VALUE"),
            param(
                "resources",
                Kind::Texts,
                "Resource slots, each SLOT=AMOUNT such as cpu=2, mem=4g, cuda.shares=0.5",
            ),
            param(
                "timeout",
                Kind::Number(1, 86_400, Some(600)),
                "Seconds after which the code is interrupted",
            ),
        ],
        run: |desk, given, stop| Box::pin(bai::run(desk, given, stop)),
    },
    Tool {
        name: "lmk_notify",
        service: Service::Lmk,
        title: "Notify the user through LMK",
        about: "Send the user a notification by LMK: e-mail, text message or push, as the channels are.",
        effect: Effect::Adds,
        params: &[
            needed("message", Kind::Text(None), "The text"),
            param("content_type", Kind::Choice(&["text/markdown", "text/plain"]), "What kind of text it is"),
            param("channels", Kind::Texts, "IDs of channels; the default one unless given"),
        ],
        run: |desk, given, stop| Box::pin(stop.or(lmk::notify(desk, given))),
    },
    Tool {
        name: "lmk_jobs",
        service: Service::Lmk,
        title: "List jobs of this computer",
        about: "List the jobs that `afar lmk run` and `lmk run` started on this computer: command, status, when and how long.",
        effect: Effect::Reads,
        params: &[
            param("all", Kind::Flag, "Those that have ended, too"),
            param("limit", Kind::Number(1, 1000, Some(50)), "At most so many, the newest"),
        ],
        run: |desk, given, _| Box::pin(lmk::jobs(desk, given)),
    },
    Tool {
        name: "las_models",
        service: Service::Las,
        title: "List Lucidtech models",
        about: "List the models of Lucidtech that documents can be read with.",
        effect: Effect::Reads,
        params: &[param("limit", Kind::Number(1, 1000, Some(50)), "At most so many")],
        run: |desk, given, stop| Box::pin(stop.or(las::models(desk, given))),
    },
    Tool {
        name: "las_predict",
        service: Service::Las,
        title: "Read a document with a Lucidtech model",
        about: "Have a model of Lucidtech read a document, and answer the fields with how sure it is of each. The document is a \
                file of this computer (PDF, JPEG, PNG, TIFF), which is sent to Lucidtech and kept there, or one that is there.",
        effect: Effect::Adds,
        params: &[
            needed("model_id", Kind::Text(None), "ID of the model; las_models lists them"),
            param("document_id", Kind::Text(None), "ID of a document that is there"),
            param("file", Kind::Text(None), "Path of a file of this computer, in place of document_id"),
            param("timeout", Kind::Number(1, 3600, Some(120)), "Seconds to wait for the prediction"),
        ],
        run: |desk, given, stop| Box::pin(stop.or(las::predict(desk, given))),
    },
];
