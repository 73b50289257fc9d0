//! The schema: read once from its text.

use std::collections::HashMap;
use std::sync::OnceLock;

use async_graphql_parser::types::{
    BaseType, FieldDefinition, InputValueDefinition, Type as TypeRef, TypeKind, TypeSystemDefinition,
};
use async_graphql_parser::{Positioned, parse_schema};
use async_graphql_value::ConstValue;

/// What a type is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Scalar,
    Object,
    Interface,
    Enum,
    Input,
}

impl Kind {
    /// The name that introspection has for it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Scalar => "SCALAR",
            Kind::Object => "OBJECT",
            Kind::Interface => "INTERFACE",
            Kind::Enum => "ENUM",
            Kind::Input => "INPUT_OBJECT",
        }
    }
}

/// An argument, or a field of an input type.
pub struct Input {
    pub name: String,
    pub ty: TypeRef,
    pub default: Option<ConstValue>,
}

impl Input {
    /// Whether it must be given.
    pub fn is_required(&self) -> bool {
        !self.ty.nullable && self.default.is_none()
    }
}

/// A field of an object.
pub struct Field {
    pub name: String,
    pub args: Vec<Input>,
    pub ty: TypeRef,
    pub deprecated: bool,
}

/// A type.
pub struct Type {
    pub name: String,
    pub kind: Kind,
    pub fields: Vec<Field>,
    pub inputs: Vec<Input>,
    /// The names of an enumeration.
    pub values: Vec<String>,
    /// The interfaces that it has.
    pub interfaces: Vec<String>,
}

impl Type {
    /// A field by its name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Whether it has fields to select.
    pub fn is_composite(&self) -> bool {
        matches!(self.kind, Kind::Object | Kind::Interface)
    }
}

/// All types, in their order.
pub struct Schema {
    pub types: Vec<Type>,
    places: HashMap<String, usize>,
}

/// The root types.
pub const QUERIES: &str = "Queries";
pub const MUTATIONS: &str = "Mutations";

const TEXT: &str = include_str!("schema.graphql");

impl Schema {
    /// The manager's.
    ///
    /// # Errors
    /// Its text cannot be read.
    pub fn get() -> Result<&'static Schema, String> {
        static SCHEMA: OnceLock<Result<Schema, String>> = OnceLock::new();
        SCHEMA.get_or_init(|| Schema::read(TEXT)).as_ref().map_err(Clone::clone)
    }

    fn read(text: &str) -> Result<Schema, String> {
        let document = parse_schema(text).map_err(|error| error.to_string())?;
        let types: Vec<Type> = document
            .definitions
            .into_iter()
            .filter_map(|definition| match definition {
                TypeSystemDefinition::Type(ty) => Some(Type::of(ty.node.name.node.to_string(), ty.node.kind)),
                _ => None,
            })
            .collect();
        let places = types.iter().enumerate().map(|(at, ty)| (ty.name.clone(), at)).collect();
        Ok(Schema { types, places })
    }

    /// A type by its name.
    pub fn named(&self, name: &str) -> Option<&Type> {
        self.places.get(name).map(|at| &self.types[*at])
    }

    /// The type without its list and non-null marks.
    pub fn bare(&self, ty: &TypeRef) -> Option<&Type> {
        self.named(bare_name(ty))
    }

    /// Whether an object of type `object` is one of type `condition`.
    pub fn is_a(&self, object: &str, condition: &str) -> bool {
        object == condition
            || self.named(object).is_some_and(|ty| ty.interfaces.iter().any(|name| name == condition))
    }
}

/// The name without list and non-null marks.
pub fn bare_name(ty: &TypeRef) -> &str {
    match &ty.base {
        BaseType::Named(name) => name,
        BaseType::List(inner) => bare_name(inner),
    }
}

impl Type {
    fn of(name: String, kind: TypeKind) -> Self {
        let mut ty = Type {
            name,
            kind: Kind::Scalar,
            fields: vec![],
            inputs: vec![],
            values: vec![],
            interfaces: vec![],
        };
        match kind {
            TypeKind::Object(object) => {
                ty.kind = Kind::Object;
                ty.interfaces = object.implements.iter().map(|name| name.node.to_string()).collect();
                ty.fields = object.fields.into_iter().map(field).collect();
            }
            TypeKind::Interface(interface) => {
                ty.kind = Kind::Interface;
                ty.fields = interface.fields.into_iter().map(field).collect();
            }
            TypeKind::Enum(all) => {
                ty.kind = Kind::Enum;
                ty.values = all.values.iter().map(|value| value.node.value.node.to_string()).collect();
            }
            TypeKind::InputObject(object) => {
                ty.kind = Kind::Input;
                ty.inputs = object.fields.into_iter().map(input).collect();
            }
            TypeKind::Scalar | TypeKind::Union(_) => {}
        }
        ty
    }
}

fn field(definition: Positioned<FieldDefinition>) -> Field {
    let FieldDefinition { name, arguments, ty, directives, .. } = definition.node;
    Field {
        name: name.node.to_string(),
        args: arguments.into_iter().map(input).collect(),
        ty: ty.node,
        deprecated: directives.iter().any(|directive| directive.node.name.node == "deprecated"),
    }
}

fn input(definition: Positioned<InputValueDefinition>) -> Input {
    let InputValueDefinition { name, ty, default_value, .. } = definition.node;
    Input { name: name.node.to_string(), ty: ty.node, default: default_value.map(|value| value.node) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_text_is_a_schema_and_whole() {
        let schema = Schema::get().unwrap();
        assert_eq!(
            schema.named("Domain").unwrap().field("scaling_groups").unwrap().ty.to_string(),
            "[String]"
        );
        assert!(schema.is_a("User", "Item"));
        assert!(!schema.is_a("Domain", "Item"));
        for ty in &schema.types {
            for field in &ty.fields {
                assert!(schema.bare(&field.ty).is_some(), "{}.{}", ty.name, field.name);
            }
            for input in ty.inputs.iter().chain(ty.fields.iter().flat_map(|field| &field.args)) {
                assert!(schema.bare(&input.ty).is_some(), "{}.{}", ty.name, input.name);
            }
        }
    }
}
