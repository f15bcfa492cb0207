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
