//! The protocol's side: which tools and resources there are, and calls of them.

use std::rc::Rc;

use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, Implementation,
    ListResourcesResult, ListToolsResult, PaginatedRequestParams, ReadResourceRequestParams,
    ReadResourceResponse, ReadResourceResult, ResourceContents, ServerCapabilities, ServerConfig,
};
use rmcp::service::RequestContext;
use rmcp::{ErrorData, RoleServer, ServerHandler};

use super::clip::Clip;
use super::desk::{Desk, Reply, Stop};
use super::given::Given;
use super::resources;
use super::tools::{self, Service, Tool};
use crate::error::{Error, Result};

/// The server.
pub struct Server {
    /// What the tools share.
    pub desk: Rc<Desk>,
    /// The tools that are offered.
    pub offered: Vec<&'static Tool>,
}

impl Server {
    fn has(&self, service: Service) -> bool {
        self.offered.iter().any(|tool| tool.service == service)
    }

    fn tool(&self, name: &str) -> Result<&'static Tool, Box<Reason>> {
        if let Some(tool) = self.offered.iter().find(|tool| tool.name == name) {
            return Ok(tool);
        }
        match tools::named(name) {
            Some(tool) if tool.effect.writes() && !self.desk.writes => {
                let error =
                    Error::usage(format!("`{name}` is not offered: it changes something or runs code"));
                Err(Box::new(Reason::Refused(
                    error.hint("the server has to be started with --allow-write for it"),
                )))
            }
            Some(_) => {
                let error = Error::usage(format!("`{name}` is not offered by this server"));
                Err(Box::new(Reason::Refused(
                    error.hint("--tools and --service of its command line leave it out"),
                )))
            }
            None => Err(Box::new(Reason::Unknown)),
        }
    }

    async fn called(&self, tool: &'static Tool, request: CallToolRequestParams, stop: Stop) -> Result<Reply> {
        let given = Given::of(tool.params, request.arguments)?;
        let answer = (tool.run)(&self.desk, given, &stop).await;
        if let Err(error) = &answer {
            self.desk.heed(error);
        }
        answer
    }
}

/// Why there is no tool of a name.
enum Reason {
    Refused(Error),
    Unknown,
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        let capabilities = match resources::offered(self.has(Service::Cocalc)).is_empty() {
            true => ServerCapabilities::builder().enable_tools().build(),
            false => ServerCapabilities::builder().enable_tools().enable_resources().build(),
        };
        ServerConfig::new(capabilities)
            .with_server_info(Implementation::new("afar", env!("CARGO_PKG_VERSION")).with_title("afar"))
            .with_instructions(instructions(&self.offered, self.desk.writes))
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(self.offered.iter().map(|tool| tool.told()).collect()))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let _under_way = self.desk.under_way();
        let tool = match self.tool(&request.name) {
            Ok(tool) => tool,
            Err(reason) => match *reason {
                Reason::Refused(error) => return Ok(trouble(&error).into()),
                Reason::Unknown => {
                    let text = format!("there is no tool `{}`", request.name);
                    return Err(ErrorData::invalid_params(text, None));
                }
            },
        };
        Ok(match self.called(tool, request, Stop(context.ct)).await {
            Ok(reply) => CallToolResult::success(reply),
            Err(error) => trouble(&error),
        }
        .into())
    }

    async fn list_resources(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListResourcesResult, ErrorData> {
        let all = resources::offered(self.has(Service::Cocalc));
        Ok(ListResourcesResult::with_all_items(all.iter().map(resources::told).collect()))
    }

    async fn read_resource(
        &self,
        request: ReadResourceRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<ReadResourceResponse, ErrorData> {
        let _under_way = self.desk.under_way();
        let all = resources::offered(self.has(Service::Cocalc));
        let Some(resource) = all.iter().find(|resource| resource.uri == request.uri) else {
            return Err(ErrorData::resource_not_found(
                format!("there is no resource `{}`", request.uri),
                None,
            ));
        };
        // A resource has no form for what went wrong but the protocol's own error.
        let text = Stop(context.ct).or((resource.read)(&self.desk)).await.map_err(|error| {
            self.desk.heed(&error);
            ErrorData::internal_error(line(&error), None)
        })?;
        let contents = ResourceContents::text(Clip::of(&text, self.desk.most), request.uri);
        Ok(ReadResourceResult::new(vec![contents]).into())
    }
}

/// An error as a tool's answer.
fn trouble(error: &Error) -> CallToolResult {
    CallToolResult::error(vec![ContentBlock::text(line(error))])
}

/// An error with what the service said and what to do next, in one line.
fn line(error: &Error) -> String {
    let mut line = error.message().to_owned();
    for detail in error.details() {
        line += &format!(": {detail}");
    }
    for hint in error.hints() {
        line += &format!(" (hint: {hint})");
    }
    Clip::of(&line.split_whitespace().collect::<Vec<_>>().join(" "), 4000)
}

/// What a model is told about the whole.
fn instructions(offered: &[&Tool], writes: bool) -> String {
    let mut text = String::from("Tools of afar, one command line for four services.");
    for (service, about) in tools::SERVICES {
        if offered.iter().any(|tool| tool.service == *service) {
            text += "\n";
            text += about;
        }
    }
    if !writes {
        text += "\nThis server only reads: nothing can be changed and no code be run.";
    }
    text
}
