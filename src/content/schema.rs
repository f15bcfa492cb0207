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

fn parts() -> &'static Value {
    static PARTS: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(Scenario<Node>).to_value());
    &PARTS
}

/// The name, such as `NorthernIreland`, that somebody wrote as "Northern Ireland" or `northern-ireland`.
pub(super) fn known_as(written: &str) -> Option<&'static str> {
    let plain = |name: &str| -> String {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let wanted = plain(written);
    let parts = parts()["$defs"].as_object()?;
    let kinds = parts.values().filter_map(|part| part["oneOf"].as_array()).flatten();
    let mut names = kinds.filter_map(|kind| kind["const"].as_str());
    names.find(|name| plain(name) == wanted)
}

/// Whether some part of a scenario has a field of that name.
pub(super) fn is_field(name: &str) -> bool {
    let has = |part: &Value| part["properties"].get(name).is_some();
    let kinds = |part: &Value| part["oneOf"].as_array().is_some_and(|kinds| kinds.iter().any(has));
    let all = parts()["$defs"].as_object();
    has(parts()) || all.is_some_and(|all| all.values().any(|part| has(part) || kinds(part)))
}

/// The first field of a part or a kind, such as `provision` of `Applies`.
pub(super) fn first_field(name: &str) -> Option<&'static str> {
    let first = |part: &'static Value| part["required"].get(0).and_then(Value::as_str);
    let all = parts()["$defs"].as_object()?;
    if let Some(field) = all.get(name).and_then(first) {
        return Some(field);
    }
    let kinds = all.values().filter_map(|part| part["oneOf"].as_array()).flatten();
    let mut held = kinds.filter_map(|kind| kind["properties"].get(name));
    held.find_map(first)
}

/// The fields that a part of a scenario must have, by the part's name: `Choice`. Empty when it knows no such part.
pub(super) fn required(part: &str) -> Vec<&'static str> {
    let part = if part == "Scenario" {
        parts()
    } else {
        &parts()["$defs"][part]
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
    fn a_name_is_known_however_it_is_parted_and_a_part_by_its_first_field() {
        for (written, name) in [
            ("Northern Ireland", Some("NorthernIreland")),
            ("E-mail", Some("Email")),
            ("know-it-all", Some("KnowItAll")),
            ("Mars", None),
            ("", None),
        ] {
            assert_eq!(known_as(written), name, "{written}");
        }
        assert!(is_field("refund") && is_field("walks_out") && !is_field("greet"));
        assert_eq!(first_field("Turn"), Some("says"));
        assert_eq!(first_field("Applies"), Some("provision"));
        assert_eq!(first_field("HoursAfter"), Some("from"));
        assert_eq!(first_field("Nothing"), None);
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
