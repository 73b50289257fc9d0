//! The resources: those of CoCalc's official server.

use std::future::Future;
use std::pin::Pin;

use super::cocalc;
use super::desk::Desk;
use crate::error::Result;

/// A reading under way.
type Reading<'a> = Pin<Box<dyn Future<Output = Result<String>> + 'a>>;

/// A resource.
pub struct Resource {
    /// Its address.
    pub uri: &'static str,
    name: &'static str,
    about: &'static str,
    /// Reads it.
    pub read: for<'a> fn(&'a Desk) -> Reading<'a>,
}

/// The resource as the protocol has it.
pub fn told(resource: &Resource) -> rmcp::model::Resource {
    rmcp::model::Resource::new(resource.uri, resource.name)
        .with_description(resource.about)
        .with_mime_type("text/plain")
}

/// The resources of a server that has CoCalc's tools, or has not.
pub fn offered(cocalc: bool) -> &'static [Resource] {
    if cocalc { RESOURCES } else { &[] }
}

static RESOURCES: &[Resource] = &[
    Resource {
        uri: "cocalc://project-files",
        name: "project-files",
        about: "The files and folders in the home of the current CoCalc project",
        read: |desk| Box::pin(cocalc::files(desk)),
    },
    Resource {
        uri: "cocalc://account-profile",
        name: "account-profile",
        about: "The CoCalc account: name, settings, balance. Needs an account's key",
        read: |desk| Box::pin(cocalc::profile(desk)),
    },
];
