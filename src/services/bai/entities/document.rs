//! From a row to a GraphQL document and its variables.

use serde_json::{Map, Value, json};

use super::{Kind, Query, Var};
use crate::error::{Error, Result};
use crate::services::bai::Client;
use crate::services::bai::fields::{self, Field};
use crate::services::bai::gql::{self, ListQuery, Variable};
use crate::services::rows::{self, Values};

/// Rows of a list that are wanted.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The server's filter expression.
    pub filter: Option<String>,
    /// The server's order expression.
    pub order: Option<String>,
    /// Rows to pass over.
    pub offset: usize,
    /// At most so many rows.
    pub limit: Option<usize>,
    /// Rows that one request asks for.
    pub page_size: usize,
    /// One page alone.
    pub single: bool,
}

impl Query {
    /// The variables that were typed.
    ///
    /// # Errors
    /// A value that is not of its argument's kind.
    pub fn variables(&self, values: &Values) -> Result<Map<String, Value>> {
        let body = rows::call(&self.row, values)?.body;
        Ok(match body {
            Some(Value::Object(map)) => map,
            _ => Map::new(),
        })
    }

    /// The fields that are shown, and those of these names.
    pub fn fields(&self, further: &[String]) -> Vec<&'static Field> {
        let mut chosen = fields::select(self.known, self.shown);
        for name in further {
            match fields::find(self.known, name) {
                Some(field) if !chosen.iter().any(|one| one.name == field.name) => chosen.push(field),
                _ => {}
            }
        }
        chosen
    }

    /// The variables that the document declares, with their values.
    fn declared(&self, given: &Map<String, Value>) -> Vec<(&'static Var, Value)> {
        let present = self.vars.iter().filter(|var| !var.optional || given.contains_key(var.name));
        let value = |var: &Var| match given.get(var.name) {
            Some(value) => value.clone(),
            None if var.name == "input" => json!({}),
            None => Value::Null,
        };
        present.map(|var| (var, value(var))).collect()
    }

    /// The document that asks for these fields, and its variables.
    pub fn document(&self, given: &Map<String, Value>, fields: &[&Field]) -> (String, Value) {
        let declared = self.declared(given);
        let (word, selection) = match &self.kind {
            Kind::Change(change) => {
                let made = change.made.map(|(name, fields)| format!(" {name} {{ {} }}", fields.join(" ")));
                ("mutation", format!("ok msg{}", made.unwrap_or_default()))
            }
            _ => ("query", fields.iter().map(|field| field.query).collect::<Vec<_>>().join(" ")),
        };
        let list = |each: &dyn Fn(&Var) -> String| match declared.is_empty() {
            true => String::new(),
            false => {
                format!("({})", declared.iter().map(|(var, _)| each(var)).collect::<Vec<_>>().join(", "))
            }
        };
        let document = format!(
            "{word}{} {{ {}{} {{ {selection} }} }}",
            list(&|var| format!("${}: {}", var.name, var.kind)),
            self.root,
            list(&|var| format!("{}: ${}", var.argument, var.name)),
        );
        let variables =
            declared.into_iter().map(|(var, value)| (var.name.to_owned(), value)).collect::<Map<_, _>>();
        (document, Value::Object(variables))
    }

    /// Runs it; what comes back is the root's value. Fields that the manager does not know are left out and said.
    ///
    /// # Errors
    /// As [`Client::gql`].
    pub async fn ask(
        &self,
        client: &Client,
        given: &Map<String, Value>,
        fields: &mut Vec<&'static Field>,
    ) -> Result<Value> {
        loop {
            let (document, variables) = self.document(given, fields);
            match client.gql(&document, variables).await {
                Ok(mut data) => return Ok(data.get_mut(self.root).map(Value::take).unwrap_or_default()),
                Err(error) => without_unknown(client, fields, error)?,
            }
        }
    }

    /// The query for its pages.
    ///
    /// # Errors
    /// A filter or an order for a manager that has none.
    pub async fn pages(
        &self,
        client: &Client,
        given: &Map<String, Value>,
        fields: &[&'static Field],
        wanted: &Wanted,
    ) -> Result<ListQuery> {
        let mut variables: Vec<Variable> =
            self.declared(given).into_iter().map(|(var, value)| (var.name, var.kind, value)).collect();
        let version = client.version().await?;
        variables.extend(gql::filters(version, wanted.filter.as_deref(), wanted.order.as_deref())?);
        Ok(ListQuery {
            root: self.root,
            variables,
            fields: fields.iter().map(|field| field.query).collect(),
            offset: wanted.offset,
            page_size: wanted.page_size,
            single: wanted.single,
            limit: wanted.limit,
        })
    }
}

/// Takes out the fields that the manager says it does not have; any other error comes back.
///
/// # Errors
/// The error itself, where it is another or nothing would be left.
pub fn without_unknown(client: &Client, fields: &mut Vec<&'static Field>, error: Error) -> Result<()> {
    let unknown = unknown_fields(&error);
    let left: Vec<&'static Field> =
        fields.iter().copied().filter(|field| !unknown.iter().any(|name| name == field.key)).collect();
    if left.is_empty() || left.len() == fields.len() {
        return Err(error);
    }
    client.warn(format!("this manager does not know: {}", unknown.join(", ")));
    *fields = left;
    Ok(())
}

/// The fields of which a GraphQL error says that they do not exist.
fn unknown_fields(error: &Error) -> Vec<String> {
    let errors = error.data_ref().and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let message = |one: &Value| one.get("message").and_then(Value::as_str).map(str::to_owned);
    let name = |text: String| {
        let rest = text.split_once("Cannot query field ")?.1.trim_start_matches(['"', '\'', '`']);
        Some(rest.split(['"', '\'', '`']).next()?.to_owned())
    };
    errors.iter().filter_map(message).filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::{domain, keypair, user};
    use super::*;
    use crate::services::bai::failure;

    fn given(pairs: Value) -> Map<String, Value> {
        pairs.as_object().cloned().unwrap()
    }

    #[test]
    fn documents_declare_what_they_pass() {
        let (text, variables) = domain::INFO.document(&given(json!({"name": "a"})), &[]);
        assert_eq!(text, "query($name: String) { domain(name: $name) {  } }");
        assert_eq!(variables, json!({"name": "a"}));
        let (text, variables) = domain::UPDATE.document(&given(json!({"name": "a"})), &[]);
        assert_eq!(
            text,
            "mutation($name: String!, $input: ModifyDomainInput!) { modify_domain(name: $name, props: $input) { ok msg } }"
        );
        assert_eq!(variables, json!({"name": "a", "input": {}}));
        let (text, variables) = keypair::INFO.document(&Map::new(), &[]);
        assert_eq!((text.as_str(), variables), ("query { keypair {  } }", json!({})));
    }

    #[test]
    fn what_was_not_given_is_left_out_or_null() {
        let email = || given(json!({"email": "a@b.c"}));
        assert!(user::INFO.document(&Map::new(), &[]).0.starts_with("query { user {"));
        assert!(
            user::INFO.document(&email(), &[]).0.starts_with("query($email: String) { user(email: $email)")
        );
    }

    #[test]
    fn fields_that_a_manager_lacks_are_found_in_its_words() {
        let error = failure::graphql(&json!([
            {"message": "Cannot query field \"architecture\" on type \"Agent\"."},
            {"message": "Cannot query field 'x' on type 'Agent'. Did you mean 'y'?"},
        ]));
        assert_eq!(unknown_fields(&error), ["architecture", "x"]);
        assert!(unknown_fields(&failure::graphql(&json!([{"message": "no"}]))).is_empty());
    }
}
