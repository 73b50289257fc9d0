//! Checks a document against the schema, with the messages that the manager's GraphQL library has.

mod conflicts;

use std::collections::{BTreeMap, HashMap};

use async_graphql_parser::types::{
    Directive, ExecutableDocument, Field, FragmentDefinition, OperationDefinition, OperationType, Selection,
    SelectionSet, Type as TypeRef,
};
use async_graphql_parser::{Pos, Positioned};
use async_graphql_value::{Name, Value as Literal};
use serde_json::{Value, json};

use super::inspect::guess;
use super::schema::{self, Input, MUTATIONS, QUERIES, Schema, Type};
use super::values::check_literal;

/// The fields that a root type has besides its own.
const META: &[(&str, &str)] = &[("__schema", "__Schema"), ("__type", "__Type")];
const TYPENAME: &str = "__typename";

/// An error of the document.
pub fn error(message: impl Into<String>, places: &[Pos]) -> Value {
    let places: Vec<Value> =
        places.iter().map(|pos| json!({ "line": pos.line, "column": pos.column })).collect();
    let mut error = json!({ "message": message.into() });
    if !places.is_empty() {
        error["locations"] = Value::Array(places);
    }
    error
}

/// Where a variable stands, and what belongs there.
struct Use {
    name: String,
    pos: Pos,
    /// The type, with whether the place has a default of its own.
    wanted: Option<(TypeRef, bool)>,
}

struct Check<'a> {
    schema: &'a Schema,
    fragments: HashMap<&'a str, &'a Positioned<FragmentDefinition>>,
    errors: Vec<Value>,
    /// The fragments of which the errors are told.
    told: Vec<&'a str>,
    /// Those of the operation that is being checked.
    seen: Vec<&'a str>,
    /// Those that are being gone through.
    stack: Vec<&'a str>,
    uses: Vec<Use>,
    quiet: bool,
}

/// All that is wrong with a document.
pub fn check(schema: &Schema, document: &ExecutableDocument) -> Vec<Value> {
    let fragments = document.fragments.iter().map(|(name, fragment)| (name.as_str(), fragment)).collect();
    let mut check = Check {
        schema,
        fragments,
        errors: vec![],
        told: vec![],
        seen: vec![],
        stack: vec![],
        uses: vec![],
        quiet: false,
    };
    for (name, operation) in document.operations.iter() {
        check.operation(name, &operation.node, operation.pos);
    }
    let mut unused: Vec<_> =
        document.fragments.iter().filter(|(name, _)| !check.told.contains(&name.as_str())).collect();
    unused.sort_by_key(|(_, fragment)| (fragment.pos.line, fragment.pos.column));
    for (name, fragment) in unused {
        check.tell(format!("Fragment '{name}' is never used."), &[fragment.pos]);
    }
    check.errors
}

impl<'a> Check<'a> {
    fn tell(&mut self, message: impl Into<String>, places: &[Pos]) {
        if !self.quiet {
            self.errors.push(error(message, places));
        }
    }

    fn operation(&mut self, name: Option<&Name>, operation: &'a OperationDefinition, pos: Pos) {
        (self.seen, self.uses) = (vec![], vec![]);
        let schema = self.schema;
        let mut defined: BTreeMap<&str, (&TypeRef, bool, Pos)> = BTreeMap::new();
        for definition in &operation.variable_definitions {
            let variable = &definition.node;
            let (name, ty) = (variable.name.node.as_str(), &variable.var_type.node);
            if let Some((_, _, first)) = defined.get(name) {
                let places = [*first, variable.name.pos];
                self.tell(format!("There can be only one variable named '${name}'."), &places);
            }
            match schema.bare(ty) {
                None => self.unknown_type(schema::bare_name(ty), variable.var_type.pos),
                Some(bare) if bare.is_composite() => self.tell(
                    format!("Variable '${name}' cannot be non-input type '{ty}'."),
                    &[variable.var_type.pos],
                ),
                Some(_) => {}
            }
            if let Some(default) = &variable.default_value {
                self.literal(ty, &default.node.clone().into_value(), default.pos);
            }
            defined.insert(name, (ty, variable.default_value.is_some(), definition.pos));
        }
        let root = match operation.ty {
            OperationType::Query => QUERIES,
            OperationType::Mutation => MUTATIONS,
            OperationType::Subscription => return,
        };
        self.directives(&operation.directives);
        if let Some(root) = schema.named(root) {
            self.selection(root, &operation.selection_set.node);
        }
        self.variables(name, operation, &defined, pos);
    }

    fn variables(
        &mut self,
        name: Option<&Name>,
        operation: &OperationDefinition,
        defined: &BTreeMap<&str, (&TypeRef, bool, Pos)>,
        pos: Pos,
    ) {
        let of = name.map(|name| format!(" by operation '{name}'")).unwrap_or_default();
        let uses = std::mem::take(&mut self.uses);
        for found in &uses {
            let Some((ty, has_default, at)) = defined.get(found.name.as_str()) else {
                self.tell(format!("Variable '${}' is not defined{of}.", found.name), &[found.pos, pos]);
                continue;
            };
            if let Some((wanted, place_default)) = &found.wanted
                && self.schema.bare(ty).is_some()
                && !fits(ty, wanted, *has_default || *place_default)
            {
                let name = &found.name;
                let message =
                    format!("Variable '${name}' of type '{ty}' used in position expecting type '{wanted}'.");
                self.tell(message, &[*at, found.pos]);
            }
        }
        let of = name.map(|name| format!(" in operation '{name}'")).unwrap_or_default();
        for definition in &operation.variable_definitions {
            let name = definition.node.name.node.as_str();
            if uses.iter().all(|found| found.name != name) {
                self.tell(format!("Variable '${name}' is never used{of}."), &[definition.pos]);
            }
        }
    }

    fn unknown_type(&mut self, name: &str, pos: Pos) {
        let hint = guess(name, self.schema.types.iter().map(|ty| ty.name.as_str()));
        self.tell(format!("Unknown type '{name}'.{hint}"), &[pos]);
    }

    fn selection(&mut self, ty: &'a Type, set: &'a SelectionSet) {
        self.conflicts(set);
        for item in &set.items {
            match &item.node {
                Selection::Field(field) => self.field(ty, field),
                Selection::InlineFragment(inline) => {
                    self.directives(&inline.node.directives);
                    match &inline.node.type_condition {
                        None => self.selection(ty, &inline.node.selection_set.node),
                        Some(on) => {
                            let name = on.node.on.node.as_str();
                            self.fragment(
                                ty,
                                (name, on.node.on.pos),
                                None,
                                inline.pos,
                                &inline.node.selection_set.node,
                            );
                        }
                    }
                }
                Selection::FragmentSpread(spread) => {
                    self.directives(&spread.node.directives);
                    self.spread(ty, &spread.node.fragment_name, spread.pos);
                }
            }
        }
    }

    fn spread(&mut self, ty: &'a Type, name: &'a Positioned<Name>, pos: Pos) {
        let Some(fragment) = self.fragments.get(name.node.as_str()).copied() else {
            return self.tell(format!("Unknown fragment '{}'.", name.node), &[name.pos]);
        };
        let word = name.node.as_str();
        if self.stack.contains(&word) {
            return self.tell(format!("Cannot spread fragment '{word}' within itself."), &[pos]);
        }
        if self.seen.contains(&word) {
            return;
        }
        let was = self.quiet;
        self.quiet = was || self.told.contains(&word);
        self.seen.push(word);
        self.told.push(word);
        self.stack.push(word);
        let on = &fragment.node.type_condition.node.on;
        self.fragment(ty, (&on.node, on.pos), Some(word), pos, &fragment.node.selection_set.node);
        self.stack.pop();
        self.quiet = was;
    }

    fn fragment(
        &mut self,
        parent: &Type,
        on: (&str, Pos),
        name: Option<&str>,
        pos: Pos,
        set: &'a SelectionSet,
    ) {
        let schema = self.schema;
        let (on, at) = on;
        let Some(ty) = schema.named(on) else { return self.unknown_type(on, at) };
        let of = name.map(|name| format!(" '{name}'")).unwrap_or_default();
        if !ty.is_composite() {
            return self.tell(format!("Fragment{of} cannot condition on non composite type '{on}'."), &[at]);
        }
        if !schema.is_a(on, &parent.name) && !schema.is_a(&parent.name, on) {
            let parent = &parent.name;
            let message = format!(
                "Fragment{of} cannot be spread here as objects of type '{parent}' can never be of type '{on}'."
            );
            self.tell(message, &[pos]);
        }
        self.selection(ty, set);
    }

    fn field(&mut self, parent: &'a Type, field: &'a Positioned<Field>) {
        let name = field.node.name.node.as_str();
        self.directives(&field.node.directives);
        if name == TYPENAME {
            return;
        }
        if parent.name == QUERIES
            && let Some((_, of)) = META.iter().find(|(meta, _)| *meta == name)
        {
            if let Some(ty) = self.schema.named(of) {
                self.selection(ty, &field.node.selection_set.node);
            }
            return;
        }
        let Some(definition) = parent.field(name) else {
            let hint = guess(name, parent.fields.iter().map(|field| field.name.as_str()));
            let message = format!("Cannot query field '{name}' on type '{}'.{hint}", parent.name);
            return self.tell(message, &[field.pos]);
        };
        let set = &field.node.selection_set;
        let of = self.schema.bare(&definition.ty);
        let composite = of.filter(|ty| ty.is_composite());
        let selected = !set.node.items.is_empty();
        let ty = &definition.ty;
        if composite.is_some() && !selected {
            let message = format!(
                "Field '{name}' of type '{ty}' must have a selection of subfields. Did you mean '{name} {{ ... }}'?"
            );
            self.tell(message, &[field.pos]);
        } else if composite.is_none() && selected {
            let message =
                format!("Field '{name}' must not have a selection since type '{ty}' has no subfields.");
            self.tell(message, &[set.pos]);
        }
        let owner = format!("field '{}.{name}'", parent.name);
        self.arguments(&definition.args, &field.node.arguments, &owner);
        for input in definition.args.iter().filter(|input| input.is_required()) {
            if field.node.get_argument(&input.name).is_none() {
                let message = format!(
                    "Field '{name}' argument '{}' of type '{}' is required, but it was not provided.",
                    input.name, input.ty
                );
                self.tell(message, &[field.pos]);
            }
        }
        if let Some(ty) = composite {
            self.selection(ty, &set.node);
        }
    }

    fn arguments(
        &mut self,
        inputs: &[Input],
        given: &[(Positioned<Name>, Positioned<Literal>)],
        owner: &str,
    ) {
        for (at, (name, value)) in given.iter().enumerate() {
            let word = name.node.as_str();
            if let Some((first, _)) = given[..at].iter().find(|(other, _)| other.node == name.node) {
                self.tell(format!("There can be only one argument named '{word}'."), &[first.pos, name.pos]);
            }
            match inputs.iter().find(|input| input.name == word) {
                Some(input) => {
                    self.literal(&input.ty, &value.node, value.pos);
                    self.note(&value.node, value.pos, Some((&input.ty, input.default.is_some())));
                }
                None => {
                    let hint = guess(word, inputs.iter().map(|input| input.name.as_str()));
                    self.tell(format!("Unknown argument '{word}' on {owner}.{hint}"), &[name.pos]);
                    self.note(&value.node, value.pos, None);
                }
            }
        }
    }

    fn literal(&mut self, ty: &TypeRef, value: &Literal, pos: Pos) {
        let mut wrong = Vec::new();
        check_literal(self.schema, ty, value, &mut wrong);
        for message in wrong {
            self.tell(message, &[pos]);
        }
    }

    /// Notes the variables of a value.
    fn note(&mut self, value: &Literal, pos: Pos, wanted: Option<(&TypeRef, bool)>) {
        use async_graphql_parser::types::BaseType;
        match value {
            Literal::Variable(name) => self.uses.push(Use {
                name: name.to_string(),
                pos,
                wanted: wanted.map(|(ty, default)| (ty.clone(), default)),
            }),
            Literal::List(items) => {
                let inner = wanted.and_then(|(ty, _)| match &ty.base {
                    BaseType::List(inner) => Some((inner.as_ref(), false)),
                    BaseType::Named(_) => None,
                });
                items.iter().for_each(|item| self.note(item, pos, inner));
            }
            Literal::Object(map) => {
                let ty = wanted.and_then(|(ty, _)| self.schema.bare(ty));
                for (name, item) in map {
                    let input = ty.and_then(|ty| ty.inputs.iter().find(|input| input.name == name.as_str()));
                    self.note(item, pos, input.map(|input| (&input.ty, input.default.is_some())));
                }
            }
            _ => {}
        }
    }

    fn directives(&mut self, directives: &[Positioned<Directive>]) {
        for directive in directives {
            let name = directive.node.name.node.as_str();
            if name != "skip" && name != "include" {
                self.tell(format!("Unknown directive '@{name}'."), &[directive.pos]);
                continue;
            }
            let Some(boolean) = TypeRef::new("Boolean!") else { continue };
            match directive.node.get_argument("if") {
                None => self.tell(
                    format!("Directive '@{name}' argument 'if' of type 'Boolean!' is required, but it was not provided."),
                    &[directive.pos],
                ),
                Some(value) => {
                    self.literal(&boolean, &value.node, value.pos);
                    self.note(&value.node, value.pos, Some((&boolean, false)));
                }
            }
        }
    }
}

/// Whether a variable's type may stand where another is wanted.
fn fits(ty: &TypeRef, wanted: &TypeRef, has_default: bool) -> bool {
    use async_graphql_parser::types::BaseType;
    if !wanted.nullable && ty.nullable && !has_default {
        return false;
    }
    match (&ty.base, &wanted.base) {
        (BaseType::Named(one), BaseType::Named(two)) => one == two,
        (BaseType::List(one), BaseType::List(two)) => fits(one, two, false),
        _ => false,
    }
}
