//! Assets: files that workflows use.

use super::{
    DESCRIPTION, NAME, NEW_DESCRIPTION, NEW_NAME, SET, create, delete, list, paging, positional, update,
};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Row, Type, option, path};

/// `GET /assets`
pub static LIST: Row = list(
    "list",
    "List assets",
    "afar las assets list",
    "/assets",
    &LIST_PAGES,
    &[],
    &[("assetId", "ID"), ("name", "Name"), ("description", "Description"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("assets");

/// `DELETE /assets/{id}`
pub static DELETE: Row = delete(
    "delete",
    "Delete an asset",
    "afar las assets delete las:asset:31b864b5546913dd928a49416a10bad1",
    "/assets/{id}",
    &[path("id", "ID of the asset")],
);

/// `POST /assets`
pub static CREATE: Row = create(
    "create",
    "Create an asset from a file",
    "afar las assets create form.json --name form",
    "/assets",
    &[
        positional(Arg { kind: Type::Content, ..option("path", "content", "The file; - is stdin") }),
        NAME,
        DESCRIPTION,
        SET,
    ],
);

/// `PATCH /assets/{id}`
pub static UPDATE: Row = update(
    "update",
    "Change an asset",
    "afar las assets update las:asset:31b864b5546913dd928a49416a10bad1 --asset-path form.json",
    "/assets/{id}",
    &[
        path("id", "ID of the asset"),
        Arg {
            kind: Type::Content,
            ..option("asset-path", "content", "A file with the new content; - is stdin")
        },
        NEW_NAME,
        NEW_DESCRIPTION,
        SET,
    ],
);
