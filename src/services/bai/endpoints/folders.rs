//! Backend.AI's regular endpoints about folders as rows.

use crate::services::rows::{Answer, Arg, Row, one, option, path};

const FOLDER: Arg = path("name", "Name of the folder");

/// An argument that is typed without a dash and goes into the body.
const fn given(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { positional: true, required: true, ..option(name, wire, help) }
}

/// `DELETE /folders/{name}`
pub static DELETE: Row = Row {
    answer: Answer::Nothing,
    destructive: true,
    done: Some("Deleted."),
    ..one(
        "delete",
        "Delete a folder and all that is in it",
        "afar bai vfolder delete mydata",
        "DELETE",
        "/folders/{name}",
        &[FOLDER],
    )
};

/// `DELETE /folders`
pub static DELETE_BY_ID: Row = Row {
    answer: Answer::Nothing,
    destructive: true,
    done: Some("Deleted."),
    ..one(
        "delete-by-id",
        "Delete the folder that has an ID, and all that is in it",
        "afar bai vfolder delete-by-id c0f1a1de-0b0f-4b5e-9a2d-5a8a3a6c9d10",
        "DELETE",
        "/folders",
        &[given("folder_id", "id", "ID of the folder")],
    )
};

/// `POST /folders/{name}/rename`
pub static RENAME: Row = Row {
    answer: Answer::Nothing,
    done: Some("Renamed."),
    ..one(
        "rename",
        "Give a folder another name",
        "afar bai vfolder rename mydata results",
        "POST",
        "/folders/{name}/rename",
        &[FOLDER, given("new_name", "new_name", "Its new name")],
    )
};

/// `POST /folders/{name}/rename-file`
pub static RENAME_FILE: Row = Row {
    answer: Answer::Nothing,
    done: Some("Renamed."),
    ..one(
        "rename-file",
        "Give a file or directory in a folder another name",
        "afar bai vfolder rename-file mydata runs/first.csv second.csv",
        "POST",
        "/folders/{name}/rename-file",
        &[
            FOLDER,
            given("target_path", "target_path", "Path of the file or directory in the folder"),
            given("new_name", "new_name", "Its new name, without a slash"),
        ],
    )
};

/// `POST /folders/{name}/move-file`
pub static MV: Row = Row {
    answer: Answer::Nothing,
    done: Some("Moved."),
    ..one(
        "mv",
        "Move a file or directory within a folder; a file at the destination is replaced",
        "afar bai vfolder mv mydata second.csv runs",
        "POST",
        "/folders/{name}/move-file",
        &[
            FOLDER,
            given("src", "src", "Path of the file or directory in the folder"),
            given("dst", "dst", "Where it goes; into it, where that is a directory"),
        ],
    )
};

/// All rows, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Row] = &[&DELETE, &DELETE_BY_ID, &RENAME, &RENAME_FILE, &MV];
