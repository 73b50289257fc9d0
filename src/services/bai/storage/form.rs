//! Sends files as a form: managers before API version 6 have no storage proxies.

use super::super::{Call, Client};
use super::path;
use super::plan::Item;
use crate::error::Result;
use crate::http::{Body, Method, Part};

impl Client {
    /// Whether files go to a storage proxy, in pieces.
    ///
    /// # Errors
    /// The server's version is none.
    pub async fn has_storage_proxies(&self) -> Result<bool> {
        Ok(self.version().await?.major >= 6)
    }

    /// Sends one file as a form.
    ///
    /// # Errors
    /// The file cannot be read or changes, the manager refuses.
    pub async fn send_form(&self, folder: &str, item: &Item) -> Result<()> {
        item.unchanged()?;
        let part = Part { field: "src", filename: item.remote.clone(), path: item.local.clone() };
        let mut call = Call::new(Method::POST, path(folder, "/upload"));
        call.body = Body::Multipart(vec![part]);
        self.call(&call).await?;
        item.unchanged()
    }
}
