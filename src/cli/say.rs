//! The words of the command line.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub(super) struct Words(FluentBundle<FluentResource>);

impl Words {
    pub(super) fn english() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec!["en-GB".parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(include_str!("words.ftl").to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
        Self(bundle)
    }

    pub(super) fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    pub(super) fn with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set((*name).to_owned(), value.clone());
        }
        let Some(pattern) = self.0.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        self.0
            .format_pattern(pattern, Some(&arguments), &mut Vec::new())
            .into_owned()
    }
}

/// Marks an id that reaches the words through a variable.
pub(super) const fn word_id(id: &'static str) -> &'static str {
    id
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_code_and_the_file_have_the_same_ids() {
        let mut used = BTreeSet::new();
        collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/cli")), &mut used);
        let lines = include_str!("words.ftl").lines();
        let written: BTreeSet<String> = lines
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
            .collect();
        assert_eq!(used, written);
    }

    fn collect(folder: &Path, used: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, used);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("say.rs") {
                let text = fs::read_to_string(&path).unwrap();
                for call in ["words.get(", "words.with(", "word_id("] {
                    for (at, _) in text.match_indices(call) {
                        let rest = text[at + call.len()..].trim_start();
                        let id = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
                        used.extend(id.map(|(id, _)| id.to_owned()));
                    }
                }
            }
        }
    }
}
