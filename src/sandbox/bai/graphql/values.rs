//! Input values: checked against their types, and read with defaults put in.

use async_graphql_parser::types::{BaseType, Type as TypeRef};
use async_graphql_value::{ConstValue, Value as Literal};
use serde_json::{Map, Value};

use super::inspect::{guess, inspect};
use super::schema::{Input, Kind, Schema, Type};
use crate::sandbox::ids;

const BAD_UUID: &str = "badly formed hexadecimal UUID string";

/// What is wrong with a literal, as messages.
pub fn check_literal(schema: &Schema, ty: &TypeRef, literal: &Literal, wrong: &mut Vec<String>) {
    let found = || format!("Expected value of type '{ty}', found {literal}.");
    match literal {
        Literal::Variable(_) => return,
        Literal::Null if !ty.nullable => {
            return wrong.push(format!("Expected value of type '{ty}', found null."));
        }
        Literal::Null => return,
        _ => {}
    }
    let name = match &ty.base {
        BaseType::List(inner) => {
            match literal {
                Literal::List(items) => {
                    items.iter().for_each(|item| check_literal(schema, inner, item, wrong))
                }
                one => check_literal(schema, inner, one, wrong),
            }
            return;
        }
        BaseType::Named(name) => name.as_str(),
    };
    let Some(named) = schema.named(name) else { return };
    if named.kind == Kind::Input {
        let Literal::Object(given) = literal else { return wrong.push(found()) };
        for input in &named.inputs {
            match given.get(input.name.as_str()) {
                Some(value) => check_literal(schema, &input.ty, value, wrong),
                None if input.is_required() => wrong.push(format!(
                    "Field '{name}.{}' of required type '{}' was not provided.",
                    input.name, input.ty
                )),
                None => {}
            }
        }
        let unknown = given.keys().filter(|key| named.inputs.iter().all(|input| input.name != key.as_str()));
        wrong.extend(unknown.map(|key| not_defined(key, named)));
        return;
    }
    let error = match scalar_literal(name, literal) {
        Ok(_) => return,
        Err(Fault::Whole(message)) => message,
        Err(Fault::Part(why)) => format!("{}; {why}", found().trim_end_matches('.')),
        Err(Fault::Kind) => found(),
    };
    wrong.push(error);
}

fn not_defined(key: &str, ty: &Type) -> String {
    let hint = guess(key, ty.inputs.iter().map(|input| input.name.as_str()));
    format!("Field '{key}' is not defined by type '{}'.{hint}", ty.name)
}

enum Fault {
    /// The message is this.
    Whole(String),
    /// Why the value cannot be read.
    Part(String),
    /// It is of another kind.
    Kind,
}

fn scalar_literal(name: &str, literal: &Literal) -> Result<Value, Fault> {
    let plain = match literal {
        Literal::Enum(_) | Literal::List(_) | Literal::Object(_) => None,
        other => other.clone().into_json().ok(),
    };
    match name {
        "UUID" | "JSONString" | "BigInt" => {
            let plain = plain.ok_or(Fault::Kind)?;
            match name {
                "BigInt" if plain.is_i64() => Ok(plain),
                "UUID" | "JSONString" if plain.is_string() => special(name, &plain).map_err(|why| {
                    if name == "UUID" {
                        Fault::Part(why)
                    } else {
                        Fault::Whole(format!("Badly formed JSONString: {why}"))
                    }
                }),
                _ => Err(Fault::Kind),
            }
        }
        _ => {
            let printed = literal.to_string();
            basic(name, plain.as_ref(), &printed).map_err(Fault::Whole)
        }
    }
}

/// The scalars of GraphQL itself. `printed` is the value for a message.
fn basic(name: &str, value: Option<&Value>, printed: &str) -> Result<Value, String> {
    let value = value.unwrap_or(&Value::Null);
    match (name, value) {
        ("Int", Value::Number(number)) => match number.as_i64() {
            Some(whole) if i32::try_from(whole).is_ok() => Ok(value.clone()),
            Some(_) => Err(format!("Int cannot represent non 32-bit signed integer value: {printed}")),
            None => Err(format!("Int cannot represent non-integer value: {printed}")),
        },
        ("Int", _) => Err(format!("Int cannot represent non-integer value: {printed}")),
        ("Float", Value::Number(_)) => Ok(value.clone()),
        ("Float", _) => Err(format!("Float cannot represent non numeric value: {printed}")),
        ("Boolean", Value::Bool(_)) | ("String" | "ID", Value::String(_)) => Ok(value.clone()),
        ("ID", Value::Number(number)) if number.is_i64() => Ok(Value::from(number.to_string())),
        ("Boolean", _) => Err(format!("Boolean cannot represent a non boolean value: {printed}")),
        ("String", _) => Err(format!("String cannot represent a non string value: {printed}")),
        ("ID", _) => Err(format!("ID cannot represent a non-string and non-integer value: {printed}")),
        _ => Ok(value.clone()),
    }
}

/// The manager's own scalars, from the value of a variable: UUIDs get their usual spelling, JSON is read.
fn special(name: &str, value: &Value) -> Result<Value, String> {
    match (name, value) {
        ("UUID", Value::String(text)) => {
            ids::parse_uuid(text).map(Value::from).ok_or_else(|| BAD_UUID.to_owned())
        }
        ("UUID", other) => Err(format!("{} is no text of a UUID", inspect(other))),
        ("JSONString", Value::String(text)) => serde_json::from_str(text).map_err(|error| error.to_string()),
        ("JSONString", other) => {
            Err(format!("the JSON object must be str, bytes or bytearray, not {}", python_type(other)))
        }
        (_, Value::Number(_)) => Ok(value.clone()),
        (_, Value::String(text)) => text
            .parse::<i64>()
            .map(Value::from)
            .map_err(|_| format!("invalid literal for int() with base 10: {}", inspect(value))),
        (_, other) => Err(format!("int() argument must be a number, not '{}'", python_type(other))),
    }
}

fn python_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "NoneType",
        Value::Bool(_) => "bool",
        Value::Number(number) if number.is_f64() => "float",
        Value::Number(_) => "int",
        Value::String(_) => "str",
        Value::Array(_) => "list",
        Value::Object(_) => "dict",
    }
}

/// Reads the value of a variable; what is wrong with it is told to `wrong` as (path, value, message).
pub fn read(
    schema: &Schema,
    ty: &TypeRef,
    value: &Value,
    path: &str,
    wrong: &mut Vec<(String, Value, String)>,
) -> Value {
    let mut tell = |message: String| wrong.push((path.to_owned(), value.clone(), message));
    if value.is_null() {
        if !ty.nullable {
            tell(format!("Expected non-nullable type '{ty}' not to be None."));
        }
        return Value::Null;
    }
    let name = match &ty.base {
        BaseType::List(inner) => {
            return match value {
                Value::Array(items) => {
                    let one = |(at, item)| read(schema, inner, item, &format!("{path}[{at}]"), wrong);
                    items.iter().enumerate().map(one).collect()
                }
                one => Value::Array(vec![read(schema, inner, one, path, wrong)]),
            };
        }
        BaseType::Named(name) => name.as_str(),
    };
    let Some(named) = schema.named(name) else { return value.clone() };
    if named.kind == Kind::Input {
        let Value::Object(given) = value else {
            tell(format!("Expected type '{name}' to be a mapping."));
            return Value::Null;
        };
        return Value::Object(read_object(schema, named, given, path, wrong));
    }
    let read = match name {
        "UUID" | "JSONString" | "BigInt" => {
            special(name, value).map_err(|why| format!("Expected type '{name}'. {why}"))
        }
        _ => basic(name, Some(value), &inspect(value)),
    };
    read.unwrap_or_else(|message| {
        tell(message);
        Value::Null
    })
}

fn read_object(
    schema: &Schema,
    ty: &Type,
    given: &Map<String, Value>,
    path: &str,
    wrong: &mut Vec<(String, Value, String)>,
) -> Map<String, Value> {
    let mut whole = Map::new();
    let itself = || Value::Object(given.clone());
    for input in &ty.inputs {
        match given.get(&input.name) {
            Some(value) => {
                let value = read(schema, &input.ty, value, &format!("{path}.{}", input.name), wrong);
                whole.insert(input.name.clone(), value);
            }
            None if input.is_required() => {
                let message =
                    format!("Field '{}' of required type '{}' was not provided.", input.name, input.ty);
                wrong.push((path.to_owned(), itself(), message));
            }
            None => {
                whole.extend(default(schema, input).map(|value| (input.name.clone(), value)));
            }
        }
    }
    for key in given.keys().filter(|key| ty.inputs.iter().all(|input| input.name != **key)) {
        wrong.push((path.to_owned(), itself(), not_defined(key, ty)));
    }
    whole
}

/// The default of an argument or of an input field.
fn default(schema: &Schema, input: &Input) -> Option<Value> {
    let value = input.default.clone()?;
    Some(constant(schema, &input.ty, &value))
}

fn constant(schema: &Schema, ty: &TypeRef, value: &ConstValue) -> Value {
    let json = value.clone().into_json().unwrap_or(Value::Null);
    read(schema, ty, &json, "", &mut Vec::new())
}

/// Reads a literal that was checked; `None` where it is a variable that was not given.
fn from_literal(
    schema: &Schema,
    ty: &TypeRef,
    literal: &Literal,
    variables: &Map<String, Value>,
) -> Option<Value> {
    match (literal, &ty.base) {
        (Literal::Variable(name), _) => variables.get(name.as_str()).cloned(),
        (Literal::Null, _) => Some(Value::Null),
        (Literal::List(items), BaseType::List(inner)) => {
            let one = |item| from_literal(schema, inner, item, variables).unwrap_or(Value::Null);
            Some(items.iter().map(one).collect())
        }
        (one, BaseType::List(inner)) => {
            Some(Value::Array(vec![from_literal(schema, inner, one, variables)?]))
        }
        (Literal::Object(given), BaseType::Named(name)) => {
            let ty = schema.named(name)?;
            let mut whole = Map::new();
            for input in &ty.inputs {
                let value = given
                    .get(input.name.as_str())
                    .and_then(|value| from_literal(schema, &input.ty, value, variables));
                whole.extend(
                    value.or_else(|| default(schema, input)).map(|value| (input.name.clone(), value)),
                );
            }
            Some(Value::Object(whole))
        }
        (literal, BaseType::Named(name)) => scalar_literal(name, literal).ok(),
    }
}

/// The arguments of a field, with defaults.
pub fn arguments<'a>(
    schema: &Schema,
    inputs: &[Input],
    given: impl Fn(&str) -> Option<&'a Literal>,
    variables: &Map<String, Value>,
) -> Map<String, Value> {
    let mut all = Map::new();
    for input in inputs {
        let value =
            given(&input.name).and_then(|literal| from_literal(schema, &input.ty, literal, variables));
        all.extend(value.or_else(|| default(schema, input)).map(|value| (input.name.clone(), value)));
    }
    all
}

/// The default of a variable.
pub fn variable_default(schema: &Schema, ty: &TypeRef, value: &ConstValue) -> Value {
    constant(schema, ty, value)
}
