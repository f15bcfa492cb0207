//! The cast and the settings that come with the program, read once.

use std::sync::LazyLock;

use super::cast::{Cast, Files};
use super::person::Person;
use super::scenes::{self, Scenes};
use super::shape::Drawing;
use super::thing::Things;
use crate::content::persons;
use crate::content::places::{PHOTOS, PLACES, THINGS};
use crate::core::scenario::look::{Description, Look};
use crate::core::scenario::{Customer, Pronoun};

// A test reads the files. Without them the pictures stay empty and everything else works.
static CAST: LazyLock<Option<Cast>> = LazyLock::new(|| Cast::parse(FILES).ok());
static SCENES: LazyLock<Option<Scenes>> = LazyLock::new(|| Scenes::parse(&SCENE_FILES).ok());
static ALL_THINGS: LazyLock<Option<Things>> = LazyLock::new(|| Things::parse(THINGS, PHOTOS).ok());

/// The files that places are read from.
pub(super) const SCENE_FILES: scenes::Files<'static> = scenes::Files {
    palette: include_str!("../../../assets/figure/palette.ron"),
    hands: include_str!("../../../assets/figure/hands.ron"),
    places: &PLACES,
};

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

/// Every thing and photo.
pub fn things() -> Option<&'static Things> {
    ALL_THINGS.as_ref()
}

/// A photo that was sent or enclosed, such as `porch`, or of a thing, such as `toaster`, from (0, 0) to (width, height).
pub fn photo(key: &str, width: f32, height: f32) -> Option<Drawing> {
    // Its edges fade over half a point, so that it is crisp on any screen.
    things()?.photo(key, width, height, 0.5)
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
    use super::{cast, scenes, things};

    #[test]
    fn the_shipped_files_can_be_read() {
        assert!(cast().is_some() && scenes().is_some() && things().is_some());
    }
}
