//! The exact reference of the scenario format, generated from its types.

use std::sync::LazyLock;

use serde_json::Value;

use crate::core::scenario::{Node, Scenario};

/// A JSON Schema of a scenario, ending in a newline. RON writes the same shape with brackets of its own.
pub fn scenario_schema() -> String {
    let schema = schemars::schema_for!(Scenario<Node>);
    let mut out = serde_json::to_string_pretty(&schema).unwrap_or_default();
    out.push('\n');
    out
}

/// The fields that a part of a scenario must have, by the part's name: `Choice`. Empty when it knows no such part.
pub(super) fn required(part: &str) -> Vec<&'static str> {
    static PARTS: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(Scenario<Node>).to_value());
    let part = if part == "Scenario" {
        &*PARTS
    } else {
        &PARTS["$defs"][part]
    };
    let fields = part["required"].as_array();
    fields.into_iter().flatten().filter_map(Value::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_be_there_is_known_by_part() {
        assert_eq!(required("Choice"), ["id", "label", "text", "goto"]);
        assert!(required("Scenario").contains(&"walks_out"));
        assert_eq!(required("Nothing"), [""; 0]);
    }

    #[test]
    fn every_field_of_the_format_is_in_it_with_its_doc() {
        let schema: serde_json::Value = serde_json::from_str(&scenario_schema()).expect("it is JSON");
        let properties = schema["properties"].as_object().expect("the scenario's fields");
        for field in ["version", "walks_out", "nodes", "customer", "full"] {
            assert!(properties.contains_key(field), "{field}");
        }
        assert!(schema["$defs"]["Choice"]["properties"]["goto"]["description"].is_string());
        let ways = schema["$defs"]["Look"]["anyOf"]
            .as_array()
            .expect("a name or a description");
        assert_eq!(ways.len(), 2);
        assert!(schema["$defs"]["Description"]["properties"]["hearing_aid"]["description"].is_string());
    }
}
