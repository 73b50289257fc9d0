//! Documents, as far as they need no file.

use super::{ORDER, delete, list, paging, query, several};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Row, Type, path};

/// `GET /documents`
pub static LIST: Row = list(
    "list",
    "List documents",
    "afar las documents list",
    "/documents",
    &LIST_PAGES,
    &[
        several("consent-id", "consentId", "With these consents alone"),
        several("dataset-id", "datasetId", "Of these datasets alone"),
        Arg { kind: Type::Choice(&["createdTime"]), ..query("sort-by", "sortBy", "Sort by this") },
        ORDER,
    ],
    &[("documentId", "ID"), ("contentType", "Type"), ("datasetId", "Dataset"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("documents");

/// `DELETE /documents/{id}`
pub static DELETE: Row = delete(
    "delete",
    "Delete a document",
    "afar las documents delete las:document:31b864b5546913dd928a49416a10bad1",
    "/documents/{id}",
    &[path("id", "ID of the document")],
);
