//! The cast and the settings that come with the program, read once.

use std::sync::LazyLock;

use super::cast::{Cast, Files};
use super::person::Person;
use super::scene::Scenes;
use crate::content::persons;
use crate::core::scenario::look::{Description, Look};
use crate::core::scenario::{Customer, Pronoun};

// A test reads the files. Without them the pictures stay empty and everything else works.
static CAST: LazyLock<Option<Cast>> = LazyLock::new(|| Cast::parse(FILES).ok());
static SCENES: LazyLock<Option<Scenes>> =
    LazyLock::new(|| Scenes::parse(include_str!("../../../assets/figure/scenes.ron")).ok());

/// The files of the cast.
pub(super) const FILES: Files<'_> = Files {
    persons: persons::DRAWN,
    described: persons::DESCRIBED,
    looks: include_str!("../../../assets/figure/looks.ron"),
    expressions: include_str!("../../../assets/figure/expressions.ron"),
};

/// Everyone who can be drawn.
pub fn cast() -> Option<&'static Cast> {
    CAST.as_ref()
}

/// Every setting.
pub fn scenes() -> Option<&'static Scenes> {
    SCENES.as_ref()
}

/// Who a customer is: the person of the cast that the scenario names, or somebody who looks as it describes. What it
/// leaves out is drawn from the name, and from nothing else that it says of them.
pub fn person_of(cast: &Cast, customer: &Customer) -> Option<Person> {
    let known = customer.cast_key().and_then(|key| cast.person(key));
    known.cloned().or_else(|| {
        let look = match &customer.look {
            Some(Look::Description(look)) => *look,
            _ => Description::default(),
        };
        cast.described(&customer.name, customer.pronoun, &look)
    })
}

/// The person of the cast under `key`, else somebody who stays the same for the name.
pub fn person_called(cast: &Cast, key: &str, name: &str) -> Option<Person> {
    let known = cast.person(key).cloned();
    known.or_else(|| cast.described(name, Pronoun::They, &Description::default()))
}

#[cfg(test)]
mod tests {
    use super::{cast, scenes};

    #[test]
    fn the_shipped_files_can_be_read() {
        assert!(cast().is_some() && scenes().is_some());
    }
}
