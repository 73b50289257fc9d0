//! Fields that would have the same name in the answer.

use std::collections::HashMap;

use async_graphql_parser::Positioned;
use async_graphql_parser::types::{Field, Selection, SelectionSet};

use super::Check;

impl<'a> Check<'a> {
    /// Fields of one name in the answer must be the same field with the same arguments.
    pub(super) fn conflicts(&mut self, set: &'a SelectionSet) {
        let mut first: HashMap<&str, &Positioned<Field>> = HashMap::new();
        for item in &set.items {
            let Selection::Field(field) = &item.node else { continue };
            let key = field.node.response_key().node.as_str();
            let Some(other) = first.get(key) else {
                first.insert(key, field);
                continue;
            };
            let (one, two) = (&other.node, &field.node);
            let why = if one.name.node != two.name.node {
                format!("'{}' and '{}' are different fields", one.name.node, two.name.node)
            } else if !same_arguments(one, two) {
                "they have differing arguments".to_owned()
            } else {
                continue;
            };
            let message = format!(
                "Fields '{key}' conflict because {why}. Use different aliases on the fields to fetch both if this was intentional."
            );
            let places = [other.pos, field.pos];
            self.tell(message, &places);
        }
    }
}

fn same_arguments(one: &Field, two: &Field) -> bool {
    one.arguments.len() == two.arguments.len()
        && one.arguments.iter().all(|(name, value)| {
            two.get_argument(&name.node).is_some_and(|other| other.node.to_string() == value.node.to_string())
        })
}
