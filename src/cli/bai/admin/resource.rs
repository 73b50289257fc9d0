//! `bai admin resource …`: what there is of resources, and what was used.

use serde_json::{Value, json};

use super::manager::said;
use super::{told, word};
use crate::cli::bai::{official_text, show};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::render::Format;
use crate::output::{Column, List, Output};
use crate::services::bai::Call;

/// List the kinds of resources and their units
///
/// Example:
///   afar bai admin resource query-slots
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct SlotsArgs {}

impl Leaf for SlotsArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/config/resource-slots")).await?;
        let text = |answer: &Value| {
            let slots = answer.as_object().into_iter().flatten();
            slots.map(|(name, unit)| format!("{name} ({})\n", word(unit))).collect()
        };
        if spoken(ctx)? {
            return Ok(Output::Text(text(&answer)));
        }
        told(ctx, answer, text)
    }
}

/// List the kinds of folders that there are
///
/// Example:
///   afar bai admin resource vfolder-types
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct TypesArgs {}

impl Leaf for TypesArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/config/vfolder-types")).await?;
        if spoken(ctx)? {
            return Ok(lines(&names(&answer)));
        }
        words(ctx, answer, "type", "Type")
    }
}

/// List the registries of images
///
/// Example:
///   afar bai admin resource docker-registries
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RegistriesArgs {}

impl Leaf for RegistriesArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/config/docker-registries")).await?;
        let all = names(&answer);
        if spoken(ctx)? {
            return Ok(lines(&all));
        }
        words(ctx, answer, "registry", "Registry")
    }
}

/// Whether the official client's words are the answer, where it knows no other form: under its name with JSON too.
fn spoken(ctx: &Ctx) -> Result<bool> {
    let json = ctx.personality.is_drop_in() && ctx.choice()?.format == Format::Json;
    Ok(json || official_text(ctx)?)
}

fn names(answer: &Value) -> Vec<String> {
    match answer {
        Value::Object(map) => map.keys().cloned().collect(),
        other => other.as_array().into_iter().flatten().map(word).collect(),
    }
}

fn lines(all: &[String]) -> Output {
    Output::Text(all.iter().map(|one| format!("{one}\n")).collect())
}

/// A list of words, or an object of which the names count.
fn words(ctx: &Ctx, answer: Value, field: &'static str, title: &'static str) -> Result<Output> {
    let all = names(&answer);
    if official_text(ctx)? {
        return Ok(lines(&all));
    }
    let choice = ctx.choice()?;
    if matches!(choice.format, Format::Json | Format::Yaml) || choice.jq.is_some() {
        return Ok(Output::Json(answer));
    }
    let rows = all.iter().map(|one| json!({field: one})).collect();
    let mut list = List::of(rows, vec![Column::new(field, title)]);
    list.name = field;
    Ok(Output::List(list))
}

/// Count anew what sessions occupy
///
/// Example:
///   afar bai admin resource recalculate-usage
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RecalculateArgs {}

impl Leaf for RecalculateArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        ctx.bai()?.json(&Call::new(Method::POST, "/resource/recalculate-usage")).await?;
        let text = "Resource allocation is re-calculated.";
        if spoken(ctx)? { Ok(Output::Text(text.to_owned())) } else { said(ctx, text) }
    }
}

/// Show what groups used in a month
///
/// Example:
///   afar bai admin resource usage-per-month 202601 2de2b969-1d04-48a6-af16-0bc8adb3c831
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct MonthArgs {
    /// The month, as yyyymm
    month: String,
    /// IDs of the groups; none: all
    #[arg(value_name = "GROUP")]
    groups: Vec<String>,
}

impl Leaf for MonthArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"month": self.month, "group_ids": self.groups});
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/resource/usage/month").json(body)).await?;
        let groups = answer.as_array().cloned().unwrap_or_default();
        if official_text(ctx)? {
            return Ok(Output::Text(groups.iter().map(|group| usage(group) + "\n").collect()));
        }
        let columns = vec![
            Column::new("g_name", "Group"),
            Column::new("domain_name", "Domain"),
            Column::new("g_cpu_used", "CPU used (s)"),
            Column::new("g_mem_used", "Memory used (bytes)"),
            Column::new("g_io_read", "I/O read (bytes)"),
            Column::new("g_io_write", "I/O write (bytes)"),
            Column::new("g_device_type", "GPU devices"),
        ];
        let mut list = List::of(groups, columns);
        list.name = "g_id";
        Ok(Output::List(list))
    }
}

/// Show what a group used from one day to another
///
/// Example:
///   afar bai admin resource usage-per-period 2de2b969-1d04-48a6-af16-0bc8adb3c831 20260101 20260131
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct PeriodArgs {
    /// ID of the group
    group: String,
    /// The first day, as yyyymmdd
    start_date: String,
    /// The last day, as yyyymmdd
    end_date: String,
}

impl Leaf for PeriodArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let body = json!({"group_id": self.group, "start_date": self.start_date, "end_date": self.end_date});
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/resource/usage/period").json(body)).await?;
        if !spoken(ctx)? {
            return Ok(show::item(answer));
        }
        Ok(Output::Text(match answer.get("g_id") {
            Some(_) => usage(&answer) + "\n",
            None => "No usage information during the period.".to_owned(),
        }))
    }
}

/// What a group used, in the official client's words.
fn usage(group: &Value) -> String {
    let of = |value: &Value, key: &str| value.get(key).map(word).unwrap_or_default();
    let own = |key: &str| of(group, key);
    let containers = group.get("c_infos").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut lines = vec![
        format!("Group: {} ({})", own("g_name"), own("g_id")),
        format!("  Domain: {}", own("domain_name")),
        format!("  Total Allocated: {} core(s) / {} mem (bytes)", own("g_smp"), own("g_mem_allocated")),
        format!("  Total CPU / Memory Used: {} (s) / {} (bytes)", own("g_cpu_used"), own("g_mem_used")),
        format!("  Total I/O Read / Write: {} / {} (bytes)", own("g_io_read"), own("g_io_write")),
        format!("  GPU Devices: {}", own("g_device_type")),
        format!("  Containers ({}):", containers.len()),
    ];
    for container in containers {
        let its = |key: &str| of(container, key);
        lines.extend([
            format!("    Identity: {} / {}", its("name"), its("access_key")),
            format!("    Image: {}", its("image_name")),
            format!(
                "    Duration: {} day(s) ({} ~ {})",
                its("used_days"),
                its("created_at"),
                its("terminated_at")
            ),
            format!("    Allocated: {} core(s) / {} mem (bytes)", its("smp"), its("mem_allocated")),
            // These two lines are alike in the official client.
            format!("    CPU / Memory Used: {} / {} (bytes)", its("io_read"), its("io_write")),
            format!("    I/O Read / Write: {} / {} (bytes)", its("io_read"), its("io_write")),
            format!("    NFS mounted: {}", its("nfs")),
            format!("    GPU Device: {}", its("device_type")),
            format!("    {}", "-".repeat(40)),
        ]);
    }
    lines.join("\n") + "\n"
}
