//! `mcp serve`: the command.

use std::rc::Rc;
use std::time::Duration;

use rmcp::ServiceExt;
use rmcp::service::ServerInitializeError;

use super::desk::Desk;
use super::server::Server;
use super::tools::{self, Service};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::Output;

/// How long calls that were cancelled may take to clean up.
const CLEANING: Duration = Duration::from_secs(20);

/// What every server takes.
#[derive(clap::Args)]
struct Manner {
    /// Offer the tools that change something or run code, too
    #[arg(long)]
    allow_write: bool,
    /// Offer these tools alone (repeatable, or with commas)
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    tools: Vec<String>,
    /// Characters that a tool answers at most; what is beyond is left out and counted
    #[arg(long, value_name = "N", default_value_t = 50_000)]
    max_output: usize,
}

/// Serve tools to a program with a language model, over stdin and stdout (MCP)
///
/// The program starts it, as its configuration says; `docs/mcp.md` has examples. Without --allow-write
/// nothing can be changed and no code be run. It ends with its stdin.
///
/// Examples:
///   afar mcp serve </dev/null
///   afar mcp serve --service cocalc,bai --allow-write </dev/null
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Offer the tools of this service alone: bai, cocalc, las, lmk (repeatable, or with commas)
    #[arg(long, value_name = "SERVICE", value_delimiter = ',', value_parser = Service::WORDS)]
    service: Vec<String>,
    #[command(flatten)]
    manner: Manner,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let services: Vec<Service> = self.service.iter().filter_map(|word| Service::of(word)).collect();
        self.manner.serve(ctx, &services).await
    }
}

/// Serve CoCalc's tools to a program with a language model, over stdin and stdout (MCP)
///
/// They have the names and arguments of the official server. Without --allow-write nothing can be
/// changed and no code be run. It ends with its stdin.
///
/// Example:
///   afar cocalc mcp serve --allow-write </dev/null
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CocalcArgs {
    #[command(flatten)]
    manner: Manner,
}

impl Leaf for CocalcArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.manner.serve(ctx, &[Service::Cocalc]).await
    }
}

impl Manner {
    async fn serve(self, ctx: &Ctx, services: &[Service]) -> Result<Output> {
        let offered = tools::offered(services, &self.tools, self.allow_write)?;
        let desk = Rc::new(Desk::new(ctx, self.max_output, self.allow_write));
        let server = Server { desk: desk.clone(), offered };
        tokio::task::LocalSet::new()
            .run_until(async move {
                let running = match server.serve((tokio::io::stdin(), tokio::io::stdout())).await {
                    Ok(running) => running,
                    Err(ServerInitializeError::ConnectionClosed(_)) => return Ok(Output::Nothing),
                    Err(error) => return Err(failed(&error)),
                };
                let ended = running.waiting().await;
                // What a cancelled call has begun elsewhere is taken away before the program ends.
                let _ = tokio::time::timeout(CLEANING, desk.quiet()).await;
                ended.map(|_| Output::Nothing).map_err(|error| failed(&error))
            })
            .await
    }
}

fn failed(error: &dyn std::error::Error) -> Error {
    Error::new(Kind::Running, format!("the server ended: {error}"))
        .hint("this command speaks MCP on stdin and stdout: a program that knows it has to start it")
}
