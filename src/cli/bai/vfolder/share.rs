//! Folders and other people: invitations, shares of group folders, the way out.

use serde_json::{Value, json};

use super::refused;
use crate::cli::bai::told;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format, prompt, render};
use crate::services::bai::folders::about;
use crate::services::bai::{Call, Client};

/// Invite users to a folder of yours
///
/// Example:
///   afar bai vfolder invite mydata ada@example.com grace@example.com --perm ro
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct InviteArgs {
    /// Name of the folder
    name: String,
    /// Their e-mail addresses
    #[arg(required = true, value_name = "EMAIL")]
    emails: Vec<String>,
    /// What they may do: ro, rw or wd (write and delete)
    #[arg(short, long, value_name = "PERMISSION", default_value = "rw")]
    perm: String,
}

impl Leaf for InviteArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        checked(ctx, &self.perm)?;
        let body = json!({"perm": self.perm, "user_ids": self.emails});
        let answer = ctx.bai()?.json(&about(Method::POST, &self.name, "/invite").json(body)).await?;
        who(ctx, answer, "invited_ids", "Invitation sent to:", "No users found. Invitation was not sent.")
    }
}

/// Share a group's folder with users, without asking them
///
/// Example:
///   afar bai vfolder share shared-data ada@example.com --perm ro
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ShareArgs {
    /// Name of the folder
    name: String,
    /// Their e-mail addresses
    #[arg(required = true, value_name = "EMAIL")]
    emails: Vec<String>,
    /// What they may do: ro, rw or wd (write and delete)
    #[arg(short, long, value_name = "PERMISSION", default_value = "rw")]
    perm: String,
}

impl Leaf for ShareArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        checked(ctx, &self.perm)?;
        let body = json!({"permission": self.perm, "emails": self.emails});
        let answer = ctx.bai()?.json(&about(Method::POST, &self.name, "/share").json(body)).await?;
        let done = format!("Shared with {} permission to:", self.perm);
        who(ctx, answer, "shared_emails", &done, "No users found. Folder is not shared.")
    }
}

/// Share a group's folder with users no more
///
/// Example:
///   afar bai vfolder unshare shared-data ada@example.com
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UnshareArgs {
    /// Name of the folder
    name: String,
    /// Their e-mail addresses
    #[arg(required = true, value_name = "EMAIL")]
    emails: Vec<String>,
}

impl Leaf for UnshareArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"emails": self.emails});
        let answer = ctx.bai()?.json(&about(Method::DELETE, &self.name, "/unshare").json(body)).await?;
        who(ctx, answer, "unshared_emails", "Unshared from:", "No users found. Folder is not unshared.")
    }
}

/// Refuses a permission that there is none of, before anything is sent.
fn checked(ctx: &Ctx, perm: &str) -> Result<()> {
    if ["rw", "ro", "wd"].contains(&perm) {
        return Ok(());
    }
    let text = format!("Invalid permission: {perm}");
    Err(match ctx.personality.is_drop_in() {
        true => Error::service(text),
        false => Error::usage(text).hint("one of ro (read), rw (write), wd (write and delete)"),
    })
}

/// Tells whom it concerned; nobody is a failure.
fn who(ctx: &Ctx, answer: Value, key: &str, done: &str, nobody: &str) -> Result<Output> {
    let people: Vec<String> =
        answer.get(key).and_then(Value::as_array).into_iter().flatten().map(format::plain).collect();
    match people.is_empty() {
        true => refused(ctx, Kind::NotFound, nobody, "are the addresses those that the users log in with?"),
        false => {
            let lines: String = people.iter().map(|one| format!("\n\t- {one}")).collect();
            told(ctx, &format!("{done}{lines}"), answer)
        }
    }
}

/// Show the invitations that you received, and accept or reject one
///
/// Example:
///   afar bai vfolder invitations --accept e7b5b6b2-9f3b-4a73-8b7e-1f1b1d3f5c20
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct InvitationsArgs {
    /// Accept the invitation of this ID, without asking
    #[arg(long, value_name = "ID")]
    accept: Option<String>,
    /// Reject the invitation of this ID, without asking
    #[arg(long, value_name = "ID", conflicts_with = "accept")]
    reject: Option<String>,
}

impl Leaf for InvitationsArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        if let Some(id) = self.accept {
            answer(&client, &id, true).await?;
            ctx.ui.status(Mark::Done, "The invitation is accepted.");
            return Ok(Output::Nothing);
        }
        if let Some(id) = self.reject {
            answer(&client, &id, false).await?;
            ctx.ui.status(Mark::Done, "The invitation is rejected.");
            return Ok(Output::Nothing);
        }
        let found = client.json(&Call::new(Method::GET, "/folders/invitations/list")).await?;
        let all = found.get("invitations").and_then(Value::as_array).cloned().unwrap_or_default();
        let choice = ctx.choice()?;
        // Who asks for a format, or not to be asked, wants the list alone.
        if choice.explicit || choice.jq.is_some() || ctx.ui.manner.no_input {
            return Ok(Output::List(table(&all)));
        }
        if all.is_empty() {
            return Ok(Output::Text("No invitations.".to_owned()));
        }
        if super::official_text(ctx)? {
            ctx.ui.print(&official(&all))?;
        } else {
            let _ = render::render(&ctx.ui, &choice, Output::List(table(&all))).await?;
        }
        choose(ctx, &client, &all).await
    }
}

fn table(all: &[Value]) -> List {
    let rows = all.iter().enumerate().map(|(n, one)| {
        let mut row = one.clone();
        if let Some(members) = row.as_object_mut() {
            members.insert("number".to_owned(), json!(n + 1));
        }
        row
    });
    let columns = vec![
        Column::new("number", "Number"),
        Column::new("inviter", "Inviter"),
        Column::new("vfolder_name", "Folder"),
        Column::new("perm", "Permission"),
        Column::new("id", "ID"),
    ];
    List::of(rows.collect(), columns)
}

fn official(all: &[Value]) -> String {
    let mut text = "List of invitations (inviter, vfolder id, permission):\n".to_owned();
    for (n, one) in all.iter().enumerate() {
        let word = |key: &str| one.get(key).map(format::plain).unwrap_or_default();
        let perm = match word("perm").as_str() {
            "rw" => "read-write".to_owned(),
            "ro" => "read-only".to_owned(),
            other => other.to_owned(),
        };
        text.push_str(&format!("[{}] {}, {}, {perm}\n", n + 1, word("inviter"), word("vfolder_id")));
    }
    text
}

/// Asks for one of them and for what to do with it; the end of input leaves all as it is.
async fn choose(ctx: &Ctx, client: &Client, all: &[Value]) -> Result<Output> {
    ctx.ui.ask("Choose invitation number to manage: ");
    let number = prompt::read_line()?.and_then(|text| text.trim().parse::<usize>().ok());
    let Some(one) = number.and_then(|number| all.get(number.checked_sub(1)?)) else {
        return Ok(Output::Nothing);
    };
    let word = |key: &str| one.get(key).map(format::plain).unwrap_or_default();
    let (id, folder) = (word("id"), word("vfolder_name"));
    loop {
        ctx.ui.ask("Choose action. (a)ccept, (r)eject, (c)ancel: ");
        let Some(action) = prompt::read_line()? else { return Ok(Output::Nothing) };
        match action.trim().to_ascii_lowercase().as_str() {
            "a" => {
                answer(client, &id, true).await?;
                return Ok(Output::Text(format!("You can now access vfolder {folder} ({id})")));
            }
            "r" => {
                answer(client, &id, false).await?;
                return Ok(Output::Text(format!("vfolder invitation rejected: {folder} ({id})")));
            }
            "c" => return Ok(Output::Nothing),
            _ => {}
        }
    }
}

async fn answer(client: &Client, id: &str, accept: bool) -> Result<()> {
    let call = match accept {
        true => Call::new(Method::POST, "/folders/invitations/accept"),
        false => Call::new(Method::DELETE, "/folders/invitations/delete"),
    };
    client.json(&call.json(json!({"inv_id": id}))).await.map(|_| ())
}

/// Leave a folder that another user shares with you
///
/// Example:
///   afar bai vfolder leave theirdata
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LeaveArgs {
    /// Name of the folder
    name: String,
    /// Who is to leave it, by the user's ID, for administrators
    #[arg(short, long, value_name = "UUID")]
    shared_user_uuid: Option<String>,
}

impl Leaf for LeaveArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let folder = client.folder(&self.name).await?;
        if folder["type"] == "group" {
            let text = "You cannot leave a group virtual folder.";
            return refused(ctx, Kind::Conflict, text, "it belongs to all members of the group");
        }
        if folder["is_owner"] == true {
            let text = "You cannot leave a virtual folder you own. Consider using delete instead.";
            return refused(ctx, Kind::Conflict, text, "`afar bai vfolder delete NAME` deletes it");
        }
        let mut call = about(Method::POST, &self.name, "/leave");
        // Older managers know of no body.
        if self.shared_user_uuid.is_some() || client.version().await?.major >= 7 {
            call = call.json(json!({"shared_user_uuid": self.shared_user_uuid}));
        }
        let answer = client.json(&call).await?;
        told(ctx, &format!("Left the shared virtual folder \"{}\".", self.name), answer)
    }
}
