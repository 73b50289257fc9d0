//! Runs a checked document: gets the roots, picks the fields that are asked for, notes what fails.

use std::cell::RefCell;
use std::collections::HashMap;

use async_graphql_parser::types::{
    BaseType, Directive, DocumentOperations, ExecutableDocument, Field, FragmentDefinition,
    OperationDefinition, OperationType, Selection, SelectionSet, Type as TypeRef,
};
use async_graphql_parser::{Positioned, parse_query};
use async_graphql_value::Value as Literal;
use serde_json::{Map, Value, json};

use super::inspect::{dumps, inspect};
use super::schema::{self, Kind, MUTATIONS, QUERIES, Schema};
use super::validate::{self, error};
use super::{connection, introspect, values};

/// Arguments, as JSON.
pub type Args = Map<String, Value>;

/// How the values of roots are got: the root type, the field, its arguments; the error is the text for the client.
pub type Resolve<'a> = dyn Fn(&str, &str, &Args) -> Result<Value, String> + 'a;

/// What is answered: the data, and the errors.
pub type Answer = (Value, Vec<Value>);

/// A document with what it needs.
pub struct Request<'a> {
    pub query: &'a str,
    pub variables: &'a Value,
    /// Which of several operations.
    pub operation: Option<&'a str>,
}

struct Run<'a> {
    schema: &'a Schema,
    fragments: HashMap<&'a str, &'a FragmentDefinition>,
    variables: Map<String, Value>,
    errors: RefCell<Vec<Value>>,
}

type Fields<'a> = Vec<(String, Vec<&'a Positioned<Field>>)>;

/// Answers a request.
pub fn answer(schema: &Schema, request: &Request<'_>, resolve: &Resolve<'_>) -> Answer {
    match run(schema, request, resolve) {
        Ok(answer) => answer,
        Err(errors) => (Value::Null, errors),
    }
}

fn run(schema: &Schema, request: &Request<'_>, resolve: &Resolve<'_>) -> Result<Answer, Vec<Value>> {
    let document = parse_query(request.query).map_err(|found| {
        let places: Vec<_> = found.positions().collect();
        vec![error(format!("Syntax Error: {}", syntax(&found.to_string())), &places)]
    })?;
    let wrong = validate::check(schema, &document);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let operation = choose(&document, request.operation)?;
    let root = match operation.node.ty {
        OperationType::Query => QUERIES,
        OperationType::Mutation => MUTATIONS,
        OperationType::Subscription => {
            let message = "Schema is not configured to execute subscription operation.";
            return Err(vec![error(message, &[operation.pos])]);
        }
    };
    let variables = variables(schema, &operation.node, request.variables)?;
    let fragments =
        document.fragments.iter().map(|(name, fragment)| (name.as_str(), &fragment.node)).collect();
    let run = Run { schema, fragments, variables, errors: RefCell::default() };
    let data = run.roots(root, &operation.node.selection_set.node, resolve);
    Ok((data, run.errors.into_inner()))
}

/// What the parser says without its picture of the place.
fn syntax(text: &str) -> &str {
    text.rsplit_once("= ").map_or(text, |(_, words)| words.trim_end())
}

fn choose<'a>(
    document: &'a ExecutableDocument,
    name: Option<&str>,
) -> Result<&'a Positioned<OperationDefinition>, Vec<Value>> {
    let unknown = |name: &str| vec![error(format!("Unknown operation named '{name}'."), &[])];
    match (&document.operations, name) {
        (DocumentOperations::Single(only), None) => Ok(only),
        (DocumentOperations::Single(_), Some(name)) => Err(unknown(name)),
        (DocumentOperations::Multiple(all), Some(name)) => all.get(name).ok_or_else(|| unknown(name)),
        (DocumentOperations::Multiple(all), None) => {
            let mut every = all.values();
            match (every.next(), every.next()) {
                (Some(only), None) => Ok(only),
                _ => {
                    let message = "Must provide operation name if query contains multiple operations.";
                    Err(vec![error(message, &[])])
                }
            }
        }
    }
}

/// The variables of an operation, read and with their defaults.
fn variables(
    schema: &Schema,
    operation: &OperationDefinition,
    given: &Value,
) -> Result<Map<String, Value>, Vec<Value>> {
    let (mut all, mut errors) = (Map::new(), Vec::new());
    for definition in &operation.variable_definitions {
        let variable = &definition.node;
        let (name, ty) = (variable.name.node.as_str(), &variable.var_type.node);
        let mut tell = |message: String| errors.push(error(message, &[definition.pos]));
        match given.get(name) {
            None => match &variable.default_value {
                Some(default) => {
                    all.insert(name.to_owned(), values::variable_default(schema, ty, &default.node));
                }
                None if !ty.nullable => {
                    tell(format!("Variable '${name}' of required type '{ty}' was not provided."));
                }
                None => {}
            },
            Some(Value::Null) if !ty.nullable => {
                tell(format!("Variable '${name}' of non-null type '{ty}' must not be null."));
            }
            Some(value) => {
                let mut wrong = Vec::new();
                let value = values::read(schema, ty, value, name, &mut wrong);
                for (path, value, message) in wrong {
                    let at = if path == name { String::new() } else { format!(" at '{path}'") };
                    tell(format!("Variable '${name}' got invalid value {}{at}; {message}", inspect(&value)));
                }
                all.insert(name.to_owned(), value);
            }
        }
    }
    if errors.is_empty() { Ok(all) } else { Err(errors) }
}

impl<'a> Run<'a> {
    fn roots(&self, root: &str, set: &'a SelectionSet, resolve: &Resolve<'_>) -> Value {
        let mut data = Map::new();
        let mut fields = Fields::new();
        self.collect(root, set, &mut fields);
        for (key, fields) in fields {
            let Some(first) = fields.first() else { continue };
            let name = first.node.name.node.as_str();
            let mut path = vec![Value::from(key.as_str())];
            let value = match name {
                "__typename" => Value::from(root),
                "__schema" | "__type" => {
                    let found = introspect::root(self.schema, name, &self.literal_args(&first.node));
                    let ty = TypeRef::new(if name == "__schema" { "__Schema" } else { "__Type" });
                    ty.and_then(|ty| self.complete(&ty, &fields, &found, &mut path)).unwrap_or_default()
                }
                _ => self.root(root, &fields, resolve, &mut path),
            };
            data.insert(key, value);
        }
        Value::Object(data)
    }

    fn root(
        &self,
        root: &str,
        fields: &[&'a Positioned<Field>],
        resolve: &Resolve<'_>,
        path: &mut Vec<Value>,
    ) -> Value {
        let Some((first, definition)) =
            fields.first().and_then(|first| Some((first, self.definition(root, &first.node)?)))
        else {
            return Value::Null;
        };
        let args = self.args(definition, &first.node);
        match resolve(root, &definition.name, &args) {
            Ok(value) => {
                let value = shaped(definition, value, &args);
                match value.map(|value| self.complete(&definition.ty, fields, &value, path)) {
                    Ok(value) => value.unwrap_or_default(),
                    Err(message) => self.failed(message, first, path),
                }
            }
            Err(message) => self.failed(message, first, path),
        }
    }

    fn failed(&self, message: String, field: &Positioned<Field>, path: &[Value]) -> Value {
        let mut error = error(message, &[field.pos]);
        error["path"] = Value::from(path);
        self.errors.borrow_mut().push(error);
        Value::Null
    }

    fn definition(&self, of: &str, field: &Field) -> Option<&'a schema::Field> {
        self.schema.named(of)?.field(&field.name.node)
    }

    fn args(&self, definition: &schema::Field, field: &Field) -> Args {
        let given = |name: &str| field.get_argument(name).map(|value| &value.node);
        values::arguments(self.schema, &definition.args, given, &self.variables)
    }

    /// The arguments of the roots of introspection.
    fn literal_args(&self, field: &Field) -> Args {
        let one = |value: &Literal| match value {
            Literal::Variable(name) => self.variables.get(name.as_str()).cloned().unwrap_or_default(),
            other => other.clone().into_json().unwrap_or_default(),
        };
        field.arguments.iter().map(|(name, value)| (name.node.to_string(), one(&value.node))).collect()
    }

    /// The fields of a selection with those of fragments, those of one key together.
    fn collect(&self, of: &str, set: &'a SelectionSet, fields: &mut Fields<'a>) {
        for item in &set.items {
            if !self.wanted(item.node.directives()) {
                continue;
            }
            match &item.node {
                Selection::Field(field) => {
                    let key = field.node.response_key().node.as_str();
                    match fields.iter_mut().find(|(name, _)| name == key) {
                        Some((_, same)) => same.push(field),
                        None => fields.push((key.to_owned(), vec![field])),
                    }
                }
                Selection::InlineFragment(inline) => {
                    let on = inline.node.type_condition.as_ref();
                    if on.is_none_or(|on| self.schema.is_a(of, &on.node.on.node)) {
                        self.collect(of, &inline.node.selection_set.node, fields);
                    }
                }
                Selection::FragmentSpread(spread) => {
                    let fragment = self.fragments.get(spread.node.fragment_name.node.as_str());
                    if let Some(fragment) = fragment
                        && self.schema.is_a(of, &fragment.type_condition.node.on.node)
                    {
                        self.collect(of, &fragment.selection_set.node, fields);
                    }
                }
            }
        }
    }

    fn wanted(&self, directives: &[Positioned<Directive>]) -> bool {
        directives.iter().all(|directive| {
            let given = match directive.node.get_argument("if").map(|value| &value.node) {
                Some(Literal::Boolean(given)) => *given,
                Some(Literal::Variable(name)) => {
                    self.variables.get(name.as_str()).and_then(Value::as_bool).unwrap_or(false)
                }
                _ => false,
            };
            given == (directive.node.name.node == "include")
        })
    }

    /// Gives a value the form that is asked for; nothing where a null cannot stand.
    fn complete(
        &self,
        ty: &TypeRef,
        fields: &[&'a Positioned<Field>],
        value: &Value,
        path: &mut Vec<Value>,
    ) -> Option<Value> {
        let done = match (&ty.base, value) {
            (_, Value::Null) => None,
            (BaseType::List(inner), Value::Array(items)) => {
                let mut all = Vec::with_capacity(items.len());
                for (at, item) in items.iter().enumerate() {
                    path.push(Value::from(at));
                    let item = self.complete(inner, fields, item, path);
                    path.pop();
                    all.push(item?);
                }
                Some(Value::Array(all))
            }
            (BaseType::List(_), _) => None,
            (BaseType::Named(name), value) => self.named(name, fields, value, path),
        };
        match done {
            None if !ty.nullable && value.is_null() => {
                if let Some(first) = fields.first() {
                    let name = &first.node.name.node;
                    self.failed(format!("Cannot return null for non-nullable field {name}."), first, path);
                }
                None
            }
            None if !ty.nullable => None,
            None => Some(Value::Null),
            done => done,
        }
    }

    fn named(
        &self,
        name: &str,
        fields: &[&'a Positioned<Field>],
        value: &Value,
        path: &mut Vec<Value>,
    ) -> Option<Value> {
        let ty = self.schema.named(name)?;
        match ty.kind {
            Kind::Object => self.object(name, fields, value, path),
            Kind::Interface => self.object(value["__typename"].as_str()?, fields, value, path),
            _ => Some(leaf(name, value)),
        }
    }

    fn object(
        &self,
        of: &str,
        fields: &[&'a Positioned<Field>],
        value: &Value,
        path: &mut Vec<Value>,
    ) -> Option<Value> {
        let mut selected = Fields::new();
        for field in fields {
            self.collect(of, &field.node.selection_set.node, &mut selected);
        }
        let mut object = Map::new();
        for (key, fields) in selected {
            let first = fields.first()?;
            path.push(Value::from(key.as_str()));
            let item = match self.definition(of, &first.node) {
                None => Some(json!(of)),
                Some(definition) => {
                    let args = self.args(definition, &first.node);
                    match shaped(definition, value[definition.name.as_str()].clone(), &args) {
                        Ok(item) => self.complete(&definition.ty, &fields, &item, path),
                        Err(message) => Some(self.failed(message, first, path)),
                    }
                }
            };
            path.pop();
            object.insert(key, item?);
        }
        Some(Value::Object(object))
    }
}

/// What the arguments of a field do to its value: a connection is a page of it, a status chooses of it.
fn shaped(definition: &schema::Field, value: Value, args: &Args) -> Result<Value, String> {
    if schema::bare_name(&definition.ty).ends_with("Connection") && value.is_array() {
        return connection::page(value, args);
    }
    match (value, args.get("status").and_then(Value::as_str)) {
        (Value::Array(mut items), Some(status)) if definition.args.len() == 1 => {
            items.retain(|item| item["status"] == status);
            Ok(Value::Array(items))
        }
        (value, _) => Ok(value),
    }
}

fn leaf(name: &str, value: &Value) -> Value {
    match (name, value) {
        ("JSONString", Value::String(_)) => value.clone(),
        ("JSONString", value) => Value::from(dumps(value)),
        ("ID" | "String", Value::Number(number)) => Value::from(number.to_string()),
        _ => value.clone(),
    }
}
