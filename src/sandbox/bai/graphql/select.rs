//! Walks a GraphQL document: checks what it asks for, gets the roots, picks the fields.

use std::collections::HashMap;

use async_graphql_parser::types::{
    DocumentOperations, Field, FragmentDefinition, OperationDefinition, OperationType, Selection,
    SelectionSet,
};
use async_graphql_parser::{Pos, Positioned, parse_query};
use serde_json::{Map, Value, json};

use super::schema::{ROOTS, Root, Shape, Type};

/// A mistake in the document itself: nothing is answered.
pub struct Mistake(pub Value);

/// Arguments of a root, as JSON.
pub type Args = Map<String, Value>;

/// How the values of roots are got; the error is the text for the client.
pub type Resolve<'a> = dyn Fn(&Root, &Args) -> Result<Value, String> + 'a;

struct Walk<'a> {
    fragments: HashMap<String, &'a FragmentDefinition>,
    variables: Value,
}

fn mistake(message: impl Into<String>, pos: Pos) -> Mistake {
    Mistake(json!({ "message": message.into(), "locations": [{ "line": pos.line, "column": pos.column }] }))
}

/// Answers a document: the data, and the errors of single roots.
///
/// # Errors
/// The document cannot be read, or asks for what is not there.
pub fn answer(query: &str, variables: &Value, resolve: &Resolve<'_>) -> Result<(Value, Vec<Value>), Mistake> {
    let document = parse_query(query).map_err(|error| {
        let pos = error.positions().next().unwrap_or_default();
        mistake(format!("Syntax Error: {error}"), pos)
    })?;
    let operation = match &document.operations {
        DocumentOperations::Single(operation) => operation,
        DocumentOperations::Multiple(all) => {
            let mut all = all.values();
            match (all.next(), all.next()) {
                (Some(only), None) => only,
                _ => {
                    return Err(mistake(
                        "Must provide operation name if query contains multiple operations.",
                        Pos::default(),
                    ));
                }
            }
        }
    };
    let fragments =
        document.fragments.iter().map(|(name, fragment)| (name.to_string(), &fragment.node)).collect();
    let variables = variables_of(&operation.node, variables)?;
    Walk { fragments, variables }.operation(&operation.node, resolve)
}

/// The variables of an operation, with their defaults.
fn variables_of(operation: &OperationDefinition, given: &Value) -> Result<Value, Mistake> {
    let mut variables = Map::new();
    for definition in &operation.variable_definitions {
        let name = definition.node.name.node.to_string();
        let default =
            definition.node.default_value.as_ref().and_then(|value| value.node.clone().into_json().ok());
        let value = given.get(&name).cloned().or(default).unwrap_or(Value::Null);
        if value.is_null() && !definition.node.var_type.node.nullable {
            let of = &definition.node.var_type.node;
            return Err(mistake(
                format!("Variable '${name}' of required type '{of}' was not provided."),
                definition.pos,
            ));
        }
        variables.insert(name, value);
    }
    Ok(Value::Object(variables))
}

impl Walk<'_> {
    fn operation(
        &self,
        operation: &OperationDefinition,
        resolve: &Resolve<'_>,
    ) -> Result<(Value, Vec<Value>), Mistake> {
        let (mut data, mut errors) = (Map::new(), Vec::new());
        let fields = self.fields(&operation.selection_set.node)?;
        let mut found = Vec::new();
        for field in fields {
            let name = field.node.name.node.as_str();
            if name == "__typename" {
                found.push((field, None));
                continue;
            }
            let type_name = if operation.ty == OperationType::Query { "Queries" } else { "Mutations" };
            let root =
                ROOTS.iter().filter(|_| operation.ty == OperationType::Query).find(|root| root.name == name);
            let root = root.ok_or_else(|| {
                mistake(format!("Cannot query field '{name}' on type '{type_name}'."), field.pos)
            })?;
            self.check_root(root, field)?;
            found.push((field, Some(root)));
        }
        for (field, root) in found {
            let key = field.node.response_key().node.to_string();
            let Some(root) = root else {
                data.insert(key, json!("Queries"));
                continue;
            };
            let args = self.args(root, field)?;
            match resolve(root, &args) {
                Ok(value) => data.insert(key, self.pick_root(root, &field.node, &value)?),
                Err(message) => {
                    errors.push(json!({
                        "message": message,
                        "locations": [{ "line": field.pos.line, "column": field.pos.column }],
                        "path": [key],
                    }));
                    data.insert(key, Value::Null)
                }
            };
        }
        Ok((Value::Object(data), errors))
    }

    /// The fields of a selection, with those of fragments.
    fn fields<'s>(&'s self, set: &'s SelectionSet) -> Result<Vec<&'s Positioned<Field>>, Mistake> {
        let mut fields = Vec::new();
        for item in &set.items {
            match &item.node {
                Selection::Field(field) => fields.push(field),
                Selection::InlineFragment(inline) => {
                    fields.extend(self.fields(&inline.node.selection_set.node)?)
                }
                Selection::FragmentSpread(spread) => {
                    let name = spread.node.fragment_name.node.as_str();
                    let fragment = self.fragments.get(name);
                    let fragment =
                        fragment.ok_or_else(|| mistake(format!("Unknown fragment '{name}'."), spread.pos))?;
                    fields.extend(self.fields(&fragment.selection_set.node)?);
                }
            }
        }
        Ok(fields)
    }

    fn check_root(&self, root: &Root, field: &Positioned<Field>) -> Result<(), Mistake> {
        for (name, _) in &field.node.arguments {
            if !root.args.contains(&name.node.as_str()) {
                let (arg, root) = (name.node.as_str(), root.name);
                return Err(mistake(
                    format!("Unknown argument '{arg}' on field 'Queries.{root}'."),
                    name.pos,
                ));
            }
        }
        if let Some(missing) = root.needs.iter().find(|name| field.node.get_argument(name).is_none()) {
            let root = root.name;
            return Err(mistake(
                format!("Field '{root}' argument '{missing}' is required, but it was not provided."),
                field.pos,
            ));
        }
        if root.shape == Shape::Plain {
            return self.check(root.of, field);
        }
        for sub in self.fields(&field.node.selection_set.node)? {
            match sub.node.name.node.as_str() {
                "items" => self.check(root.of, sub)?,
                "total_count" | "__typename" => {}
                name => {
                    let of = root.of.name;
                    return Err(mistake(format!("Cannot query field '{name}' on type '{of}List'."), sub.pos));
                }
            }
        }
        Ok(())
    }

    /// Checks that a type has the fields that are asked of it.
    fn check(&self, of: &Type, field: &Positioned<Field>) -> Result<(), Mistake> {
        let fields = self.fields(&field.node.selection_set.node)?;
        if fields.is_empty() {
            let (name, of) = (field.node.name.node.as_str(), of.name);
            let hint = format!(
                "Field '{name}' of type '{of}' must have a selection of subfields. Did you mean '{name} {{ ... }}'?"
            );
            return Err(mistake(hint, field.pos));
        }
        for sub in fields {
            let name = sub.node.name.node.as_str();
            if name == "__typename" || of.leaves.contains(&name) {
                continue;
            }
            match of.objects.iter().find(|(object, _)| *object == name) {
                Some((_, inner)) => self.check(inner, sub)?,
                None => {
                    return Err(mistake(
                        format!("Cannot query field '{name}' on type '{}'.", of.name),
                        sub.pos,
                    ));
                }
            }
        }
        Ok(())
    }

    fn args(&self, root: &Root, field: &Positioned<Field>) -> Result<Args, Mistake> {
        let mut args = Args::new();
        for (name, value) in &field.node.arguments {
            let undefined =
                |variable: String| mistake(format!("Variable '${variable}' is not defined."), value.pos);
            let value = value.node.clone().into_const_with(|variable| {
                let found = self.variables.get(variable.as_str()).cloned();
                let found = found.ok_or_else(|| undefined(variable.to_string()))?;
                async_graphql_parser_value(found).ok_or_else(|| undefined(variable.to_string()))
            })?;
            args.insert(name.node.to_string(), value.into_json().unwrap_or(Value::Null));
        }
        if let Some(id) =
            ["id", "group_id"].iter().find_map(|name| args.get(*name).filter(|_| root.needs.contains(name)))
            && let Some(text) = id.as_str()
            && crate::sandbox::ids::parse_uuid(text).is_none()
        {
            let why = format!(
                "Expected value of type 'UUID!', found \"{text}\"; badly formed hexadecimal UUID string"
            );
            return Err(mistake(why, field.pos));
        }
        Ok(args)
    }

    fn pick_root(&self, root: &Root, field: &Field, value: &Value) -> Result<Value, Mistake> {
        if root.shape == Shape::Plain {
            return self.pick(root.of, &field.selection_set.node, value);
        }
        let mut page = Map::new();
        for sub in self.fields(&field.selection_set.node)? {
            let picked = match sub.node.name.node.as_str() {
                "items" => self.pick(root.of, &sub.node.selection_set.node, &value["items"])?,
                "total_count" => value["total_count"].clone(),
                _ => json!(format!("{}List", root.of.name)),
            };
            page.insert(sub.node.response_key().node.to_string(), picked);
        }
        Ok(Value::Object(page))
    }

    fn pick(&self, of: &Type, set: &SelectionSet, value: &Value) -> Result<Value, Mistake> {
        match value {
            Value::Array(items) => items.iter().map(|item| self.pick(of, set, item)).collect(),
            Value::Object(_) => {
                let mut object = Map::new();
                for field in self.fields(set)? {
                    let name = field.node.name.node.as_str();
                    let picked = match of.objects.iter().find(|(object, _)| *object == name) {
                        Some((_, inner)) => self.pick(inner, &field.node.selection_set.node, &value[name])?,
                        None if name == "__typename" => json!(of.name),
                        None => value[name].clone(),
                    };
                    object.insert(field.node.response_key().node.to_string(), picked);
                }
                Ok(Value::Object(object))
            }
            _ => Ok(Value::Null),
        }
    }
}

fn async_graphql_parser_value(value: Value) -> Option<async_graphql_value::ConstValue> {
    async_graphql_value::ConstValue::from_json(value).ok()
}
