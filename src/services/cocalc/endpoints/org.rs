//! Organizations, for their administrators and the site's.

use super::{TIMEOUT, one, positional, table, text};
use crate::services::rows::{Arg, Row};

const NAME: Arg = positional("name", "name", "Name of the organization");
const USER: Arg = positional("user", "user", "ID or e-mail address of the account");

/// `org.getAll`
pub static GET_ALL: Row = table(
    one(
        "get-all",
        "List all organizations; for administrators of the site",
        "afar cocalc hub org get-all",
        "POST",
        "/hub/org.getAll",
        &[TIMEOUT],
    ),
    &[("name", "Name"), ("title", "Title"), ("admin_account_ids", "Administrators")],
);

/// `org.create`
pub static CREATE: Row = one(
    "create",
    "Create an organization and print its ID",
    "afar cocalc hub org create chess-club",
    "POST",
    "/hub/org.create",
    &[NAME, TIMEOUT],
);

/// `org.get`
pub static GET: Row = one(
    "get",
    "Get an organization",
    "afar cocalc hub org get uni",
    "POST",
    "/hub/org.get",
    &[NAME, TIMEOUT],
);

/// `org.set`
pub static SET: Row = Row {
    done: Some("Changed {name}"),
    ..one(
        "set",
        "Change an organization's title and the like",
        "afar cocalc hub org set uni --title University",
        "POST",
        "/hub/org.set",
        &[
            NAME,
            text("title", "title", "Its title"),
            text("description", "description", "What it is"),
            text("email-address", "email_address", "Its e-mail address"),
            text("link", "link", "Its web page"),
            TIMEOUT,
        ],
    )
};

/// `org.addAdmin`
pub static ADD_ADMIN: Row = Row {
    done: Some("{user} administers {name}"),
    ..one(
        "add-admin",
        "Make an account an administrator of an organization",
        "afar cocalc hub org add-admin uni ada@sandbox.local",
        "POST",
        "/hub/org.addAdmin",
        &[NAME, USER, TIMEOUT],
    )
};

/// `org.addUser`
pub static ADD_USER: Row = Row {
    done: Some("{user} belongs to {name}"),
    ..one(
        "add-user",
        "Add an account to an organization",
        "afar cocalc hub org add-user uni ada@sandbox.local",
        "POST",
        "/hub/org.addUser",
        &[NAME, USER, TIMEOUT],
    )
};

/// `org.removeUser`
pub static REMOVE_USER: Row = Row {
    done: Some("{user} does not belong to {name} any more"),
    ..one(
        "remove-user",
        "Take an account out of an organization",
        "afar cocalc hub org remove-user uni ada@sandbox.local",
        "POST",
        "/hub/org.removeUser",
        &[NAME, USER, TIMEOUT],
    )
};

/// `org.removeAdmin`
pub static REMOVE_ADMIN: Row = Row {
    done: Some("{user} does not administer {name} any more"),
    ..one(
        "remove-admin",
        "Take an administrator's rights away",
        "afar cocalc hub org remove-admin uni ada@sandbox.local",
        "POST",
        "/hub/org.removeAdmin",
        &[NAME, USER, TIMEOUT],
    )
};

/// `org.createUser`
pub static CREATE_USER: Row = one(
    "create-user",
    "Create an account in an organization and print its ID",
    "afar cocalc hub org create-user uni bob@example.org --first-name Bob --last-name Ross",
    "POST",
    "/hub/org.createUser",
    &[
        NAME,
        positional("email", "email", "E-mail address of the new account"),
        text("first-name", "firstName", "First name"),
        text("last-name", "lastName", "Last name"),
        Arg { secret: true, ..text("password", "password", "Its password; - is stdin, @FILE a file") },
        TIMEOUT,
    ],
);

/// `org.createToken`
pub static CREATE_TOKEN: Row = one(
    "create-token",
    "Create a token by which an account of the organization can be used for 12 hours",
    "afar cocalc hub org create-token ada@sandbox.local",
    "POST",
    "/hub/org.createToken",
    &[USER, TIMEOUT],
);

/// `org.expireToken`
pub static EXPIRE_TOKEN: Row = Row {
    done: Some("The token is not good any more"),
    ..one(
        "expire-token",
        "End a token",
        "afar cocalc hub org expire-token @token.txt",
        "POST",
        "/hub/org.expireToken",
        &[
            Arg { secret: true, ..positional("token", "token", "The token; - is stdin, @FILE a file") },
            TIMEOUT,
        ],
    )
};

/// `org.getUsers`
pub static GET_USERS: Row = table(
    one(
        "get-users",
        "List the accounts of an organization",
        "afar cocalc hub org get-users uni",
        "POST",
        "/hub/org.getUsers",
        &[NAME, TIMEOUT],
    ),
    &[
        ("account_id", "Account"),
        ("first_name", "First name"),
        ("last_name", "Last name"),
        ("email_address", "E-mail"),
    ],
);

/// `org.message`
pub static MESSAGE: Row = Row {
    done: Some("Sent to everybody in {name}"),
    ..one(
        "message",
        "Send a message to everybody in an organization",
        "afar cocalc hub org message uni --subject Hello --body 'Term begins.'",
        "POST",
        "/hub/org.message",
        &[
            NAME,
            Arg { required: true, ..text("subject", "subject", "The subject") },
            Arg { required: true, ..text("body", "body", "The text, in Markdown") },
            TIMEOUT,
        ],
    )
};
