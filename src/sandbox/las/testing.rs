//! A call for tests: over a store of its own, at a time of their own.
#![allow(clippy::unwrap_used)]

use serde_json::{Map, Value};

use super::data::LasData;
use super::query::Query;
use super::refusal::Refusal;
use super::resource::{Call, Resource};
use super::{life, rest};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::clock::Micros;
use crate::sandbox::store::Store;

/// A server's state, and a clock that stands until it is set.
pub struct World {
    app: Shared,
    data: LasData,
    _folder: tempfile::TempDir,
    pub now: Micros,
}

impl World {
    /// A new one.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let app = App::new(store, "".into(), false, "http://127.0.0.1:1".to_owned());
        let mut data = LasData::default();
        super::prepare(&mut data, 0);
        Self { app, data, _folder: folder, now: 1_000_000_000 }
    }

    /// Lets milliseconds pass.
    pub fn wait(&mut self, ms: i64) {
        self.now += ms * 1000;
    }

    /// Does something as a request to a thing that is part of `parent`.
    pub fn call<T>(&mut self, parent: &str, query: &str, act: impl FnOnce(&mut Call) -> T) -> T {
        let parent = Some(parent.to_owned()).filter(|parent| !parent.is_empty());
        let mut call = Call {
            app: &self.app,
            data: &mut self.data,
            now: self.now,
            by: "las:app-client:me".to_owned(),
            query: Query::parse(query),
            parent,
            listing: false,
            dirty: false,
        };
        life::advance(&mut call);
        let answer = act(&mut call);
        life::advance(&mut call);
        answer
    }

    /// Makes something: the answer.
    pub fn make(&mut self, parent: &str, resource: &Resource, body: Value) -> Result<Value, Refusal> {
        self.call(parent, "", |call| rest::create(call, resource, map(body)))
    }

    /// Changes something: the answer.
    pub fn change(
        &mut self,
        parent: &str,
        resource: &Resource,
        id: &str,
        body: Value,
    ) -> Result<Value, Refusal> {
        self.call(parent, "", |call| rest::update(call, resource, id, map(body)))
    }

    /// Reads something.
    pub fn get(&mut self, parent: &str, resource: &Resource, id: &str) -> Value {
        self.call(parent, "", |call| rest::get(call, resource, id)).unwrap()
    }

    /// Reads a page.
    pub fn list(&mut self, parent: &str, resource: &Resource, query: &str) -> Result<Value, Refusal> {
        self.call(parent, query, |call| rest::list(call, resource))
    }
}

fn map(body: Value) -> Map<String, Value> {
    body.as_object().cloned().unwrap_or_default()
}
