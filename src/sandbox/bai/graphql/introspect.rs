//! The schema as it describes itself.

use async_graphql_parser::types::{BaseType, Type as TypeRef};
use serde_json::{Value, json};

use super::execute::Args;
use super::schema::{Input, Kind, MUTATIONS, QUERIES, Schema, Type};

/// How deep types are followed: what is not a name alone ends after a field's type.
fn reference(schema: &Schema, ty: &TypeRef) -> Value {
    if !ty.nullable {
        let inner = TypeRef { base: ty.base.clone(), nullable: true };
        return json!({ "kind": "NON_NULL", "name": null, "ofType": reference(schema, &inner) });
    }
    match &ty.base {
        BaseType::List(inner) => json!({ "kind": "LIST", "name": null, "ofType": reference(schema, inner) }),
        BaseType::Named(name) => {
            json!({ "kind": schema.named(name).map(|ty| ty.kind.name()), "name": name.as_str(), "ofType": null })
        }
    }
}

fn named(ty: &Type) -> Value {
    json!({ "kind": ty.kind.name(), "name": ty.name, "ofType": null })
}

fn input(schema: &Schema, input: &Input) -> Value {
    json!({
        "name": input.name, "description": null, "type": reference(schema, &input.ty),
        "defaultValue": input.default.as_ref().map(ToString::to_string),
        "isDeprecated": false, "deprecationReason": null,
    })
}

fn full(schema: &Schema, ty: &Type) -> Value {
    let fields = ty.fields.iter().map(|field| {
        json!({
            "name": field.name, "description": null, "type": reference(schema, &field.ty),
            "args": field.args.iter().map(|arg| input(schema, arg)).collect::<Vec<_>>(),
            "isDeprecated": field.deprecated,
            "deprecationReason": field.deprecated.then_some("No longer supported"),
        })
    });
    let names = |all: &mut dyn Iterator<Item = &Type>| all.map(named).collect::<Vec<_>>();
    let only = |fits: bool, value: Vec<Value>| if fits { Value::Array(value) } else { Value::Null };
    json!({
        "kind": ty.kind.name(), "name": ty.name, "description": null, "specifiedByURL": null, "ofType": null,
        "fields": only(ty.is_composite(), fields.collect()),
        "interfaces": only(
            ty.is_composite(),
            names(&mut ty.interfaces.iter().filter_map(|name| schema.named(name))),
        ),
        "possibleTypes": only(
            ty.kind == Kind::Interface,
            names(&mut schema.types.iter().filter(|found| found.interfaces.contains(&ty.name))),
        ),
        "enumValues": only(ty.kind == Kind::Enum, ty.values.iter().map(|name| json!({
            "name": name, "description": null, "isDeprecated": false, "deprecationReason": null,
        })).collect()),
        "inputFields": only(ty.kind == Kind::Input, ty.inputs.iter().map(|found| input(schema, found)).collect()),
    })
}

/// `__schema`, or `__type`.
pub fn root(schema: &Schema, name: &str, args: &Args) -> Value {
    if name == "__type" {
        let ty = args.get("name").and_then(Value::as_str).and_then(|name| schema.named(name));
        return ty.map_or(Value::Null, |ty| full(schema, ty));
    }
    let boolean =
        TypeRef { base: BaseType::Named(async_graphql_value::Name::new("Boolean")), nullable: false };
    let condition = json!({
        "name": "if", "description": null, "type": reference(schema, &boolean), "defaultValue": null,
        "isDeprecated": false, "deprecationReason": null,
    });
    let directive = |name: &str| {
        json!({
            "name": name, "description": null, "isRepeatable": false,
            "locations": ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"], "args": [condition],
        })
    };
    json!({
        "description": null, "subscriptionType": null,
        "queryType": schema.named(QUERIES).map(|ty| full(schema, ty)),
        "mutationType": schema.named(MUTATIONS).map(|ty| full(schema, ty)),
        "types": schema.types.iter().map(|ty| full(schema, ty)).collect::<Vec<_>>(),
        "directives": [directive("include"), directive("skip")],
    })
}
