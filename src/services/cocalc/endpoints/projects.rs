//! Projects, by the hub.

use serde_json::{Map, Value, json};

use super::{TIMEOUT, one, positional, text};
use crate::error::Result;
use crate::services::rows::{Arg, Row};

const ID: Arg = positional("project-id", "project_id", "ID of the project");
const EXAMPLE_STATE: &str = "afar cocalc hub projects state 6e75dbf1-0342-4249-9dce-6b21648656e9";

/// `projects.copyPathBetweenProjects`
pub static COPY: Row = Row {
    done: Some("Copied {src-path}"),
    ..one(
        "copy-path-between-projects",
        "Copy a file or folder to another project, or within one",
        "afar cocalc hub projects copy-path-between-projects 6e75dbf1-0342-4249-9dce-6b21648656e9 notes.txt --target-path copy.txt",
        "POST",
        "/hub/projects.copyPathBetweenProjects",
        &[
            positional("src-project-id", "src_project_id", "ID of the project that has it"),
            positional("src-path", "src_path", "Its path there, relative to the home"),
            text(
                "target-project-id",
                "target_project_id",
                "ID of the project that gets it; the same unless given",
            ),
            text("target-path", "target_path", "Its path there; the same unless given"),
            TIMEOUT,
        ],
    )
};

/// `projects.createProject`
pub static CREATE: Row = one(
    "create-project",
    "Create a project and print its ID",
    "afar cocalc hub projects create-project --title 'Spring course'",
    "POST",
    "/hub/projects.createProject",
    &[
        text("title", "title", "Its title"),
        text("description", "description", "What it is for"),
        text("license", "license", "A license to apply"),
        text("public-path-id", "public_path_id", "A public path that it begins with"),
        TIMEOUT,
    ],
);

/// `projects.addCollaborator`
pub static ADD_COLLABORATOR: Row = Row {
    shape: Some(pairs),
    ..one(
        "add-collaborator",
        "Add an account to a project, or several to several pairwise",
        "afar cocalc hub projects add-collaborator 6e75dbf1-0342-4249-9dce-6b21648656e9 aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
        "POST",
        "/hub/projects.addCollaborator",
        &[
            positional("project-id", "opts.project_id", "ID of the project; several, separated by commas"),
            positional("account-id", "opts.account_id", "ID of the account; as many, separated by commas"),
            TIMEOUT,
        ],
    )
};

/// Texts with commas are lists.
fn pairs(body: &mut Map<String, Value>) -> Result<()> {
    if let Some(Value::Object(opts)) = body.get_mut("opts") {
        for value in opts.values_mut() {
            if let Some(text) = value.as_str().filter(|text| text.contains(',')) {
                *value = json!(text.split(',').map(str::trim).collect::<Vec<_>>());
            }
        }
    }
    Ok(())
}

/// `projects.removeCollaborator`
pub static REMOVE_COLLABORATOR: Row = Row {
    done: Some("{account-id} is no collaborator any more"),
    ..one(
        "remove-collaborator",
        "Take an account out of a project",
        "afar cocalc hub projects remove-collaborator 6e75dbf1-0342-4249-9dce-6b21648656e9 aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
        "POST",
        "/hub/projects.removeCollaborator",
        &[
            positional("project-id", "opts.project_id", "ID of the project"),
            positional("account-id", "opts.account_id", "ID of the account"),
            TIMEOUT,
        ],
    )
};

/// `projects.start`
pub static START: Row = Row {
    done: Some("Project {project-id} was told to start"),
    ..one(
        "start",
        "Start a project",
        "afar cocalc hub projects start 6e75dbf1-0342-4249-9dce-6b21648656e9",
        "POST",
        "/hub/projects.start",
        &[ID, TIMEOUT],
    )
};

/// `projects.stop`
pub static STOP: Row = Row {
    done: Some("Project {project-id} was told to stop"),
    ..one(
        "stop",
        "Stop a project",
        "afar cocalc hub projects stop 6e75dbf1-0342-4249-9dce-6b21648656e9",
        "POST",
        "/hub/projects.stop",
        &[ID, TIMEOUT],
    )
};

/// `projects.touch`
pub static TOUCH: Row = Row {
    done: Some("Project {project-id} counts as in use"),
    ..one(
        "touch",
        "Mark a project as in use, which starts it",
        "afar cocalc hub projects touch 6e75dbf1-0342-4249-9dce-6b21648656e9",
        "POST",
        "/hub/projects.touch",
        &[ID, TIMEOUT],
    )
};

/// `projects.state`
pub static STATE: Row =
    one("state", "Show whether a project runs", EXAMPLE_STATE, "POST", "/hub/projects.state", &[ID, TIMEOUT]);

/// `projects.status`
pub static STATUS: Row = one(
    "status",
    "Show what a running project uses",
    "afar cocalc hub projects status 6e75dbf1-0342-4249-9dce-6b21648656e9",
    "POST",
    "/hub/projects.status",
    &[ID, TIMEOUT],
);

/// `projects.deleteProject`
pub static DELETE: Row = Row {
    destructive: true,
    done: Some("Deleted project {project-id}"),
    ..one(
        "delete",
        "Delete a project; off a terminal it wants --yes",
        "afar cocalc hub projects delete 7f86ecf2-1453-4350-8edf-7c32759767fa --yes",
        "POST",
        "/hub/projects.deleteProject",
        &[ID, TIMEOUT],
    )
};
