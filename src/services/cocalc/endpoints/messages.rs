//! Messages between accounts.

use super::{TIMEOUT, number, one, table, text};
use crate::services::rows::{Arg, Row, Type, option};

/// `messages.send`
pub static SEND: Row = one(
    "send",
    "Send a message to accounts and print its number",
    "afar cocalc hub messages send --subject Hello --body 'The **results** are there.' --to ada@sandbox.local",
    "POST",
    "/hub/messages.send",
    &[
        Arg { required: true, ..text("subject", "subject", "The subject") },
        Arg { required: true, ..text("body", "body", "The text, in Markdown") },
        Arg { required: true, many: true, ..option("to", "to_ids", "IDs or e-mail addresses of accounts") },
        number("reply-id", "reply_id", "Number of the message that it answers"),
        TIMEOUT,
    ],
);

/// `messages.get`
pub static GET: Row = table(
    one(
        "get",
        "Get messages",
        "afar cocalc hub messages get --type sent --limit 5",
        "POST",
        "/hub/messages.get",
        &[
            number("limit", "limit", "So many; 100 unless given, 500 at most"),
            number("offset", "offset", "Leave out so many before"),
            Arg {
                kind: Type::Choice(&["received", "sent", "new", "starred", "liked"]),
                ..text("type", "type", "Which ones; received unless given")
            },
            TIMEOUT,
        ],
    ),
    &[("id", "Number"), ("from_id", "From"), ("subject", "Subject"), ("sent", "Sent")],
);
