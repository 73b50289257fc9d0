//! New folders, and what can be changed of one.

use serde_json::{Map, json};

use super::refused;
use crate::cli::bai::told;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::Call;
use crate::services::bai::folders::about;

/// Make a folder
///
/// Examples:
///   afar bai vfolder create mydata
///   afar bai vfolder create shared-data local:volume1 --group default --permission ro
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name of the folder
    name: String,
    /// Storage host to make it on (default: the server's choice); with --unmanaged the path that it stands for
    host: Option<String>,
    /// Make it a folder of this group: name or ID
    #[arg(short, long, value_name = "GROUP")]
    group: Option<String>,
    /// Take HOST for a path that exists already, for administrators
    #[arg(long, requires = "host")]
    unmanaged: bool,
    /// What it is for: general, data or model
    #[arg(short = 'm', long, value_name = "MODE", default_value = "general")]
    usage_mode: String,
    /// What its users may do: ro, rw or wd (write and delete)
    #[arg(short, long, value_name = "PERMISSION", default_value = "rw")]
    permission: String,
    /// The most that it can hold, such as 500m or 10g (0: as much as possible)
    #[arg(short, long, value_name = "SIZE", default_value = "0", value_parser = size, hide_default_value = true)]
    quota: String,
    /// Let its users clone it
    #[arg(long, alias = "allow-clone")]
    cloneable: bool,
}

/// Checks a size and leaves it as it is: servers read it.
fn size(text: &str) -> Result<String, String> {
    let number = text.strip_suffix(|c: char| "kmgtpeKMGTPE".contains(c)).unwrap_or(text);
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
    match !whole.is_empty() && digits(whole) && digits(rest) {
        true => Ok(text.to_owned()),
        false => Err("a size is a number and perhaps one of k, m, g, t, p, e: 500m, 1.5g".to_owned()),
    }
}

impl Args {
    fn call(&self) -> Call {
        let (host, path) = if self.unmanaged { (None, &self.host) } else { (self.host.as_ref(), &None) };
        Call::new(Method::POST, "/folders").json(json!({
            "name": self.name,
            "host": host,
            "unmanaged_path": path,
            "group": self.group,
            "usage_mode": self.usage_mode,
            "permission": self.permission,
            "quota": self.quota,
            "cloneable": self.cloneable,
        }))
    }
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&self.call()).await?;
        told(ctx, &format!("Virtual folder \"{}\" is created.", self.name), answer)
    }
}

/// Change a folder's permission, or whether it can be cloned
///
/// Example:
///   afar bai vfolder update-options mydata --permission ro --set-cloneable yes
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UpdateArgs {
    /// Name of the folder
    name: String,
    /// What its users may do: ro, rw or wd (write and delete)
    #[arg(short, long, value_name = "PERMISSION")]
    permission: Option<String>,
    /// Whether its users can clone it
    #[arg(long, value_name = "YES|NO", value_parser = clap::builder::BoolishValueParser::new())]
    set_cloneable: Option<bool>,
}

impl Leaf for UpdateArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let mut body = Map::new();
        body.extend(self.permission.map(|word| ("permission".to_owned(), json!(word))));
        body.extend(self.set_cloneable.map(|on| ("cloneable".to_owned(), json!(on))));
        if body.is_empty() {
            return Err(Error::new(Kind::Refused, "there is nothing to change")
                .hint("give --permission, --set-cloneable or both"));
        }
        let client = ctx.bai()?;
        if client.folder(&self.name).await?["is_owner"] == false {
            let text = "You cannot update virtual folder that you do not own.";
            return refused(ctx, Kind::Conflict, text, "its owner can");
        }
        client.json(&about(Method::POST, &self.name, "/update-options").json(body.into())).await?;
        ctx.ui.status(Mark::Done, "Updated.");
        Ok(Output::Nothing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        for good in ["0", "1.5g", "1.k", "500M"] {
            assert_eq!(size(good).as_deref(), Ok(good));
        }
        for bad in ["", "g", "lots", "1gb", "-1", ".5"] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }
}
