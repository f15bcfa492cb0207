//! The cast and the settings that come with the program, read once.

use std::sync::LazyLock;

use super::cast::Cast;
use super::person::Person;
use super::scenes::{Files, Scenes};
use super::shape::Drawing;
use super::thing::Things;
use crate::content::places::{PHOTOS, PLACES, THINGS};
use crate::core::scenario::Customer;

// A test reads the files. Without them the pictures stay empty and everything else works.
static CAST: LazyLock<Option<Cast>> = LazyLock::new(|| {
    let persons = include_str!("../../../assets/figure/persons.ron");
    let expressions = include_str!("../../../assets/figure/expressions.ron");
    Cast::parse(persons, expressions).ok()
});
/// The files that places are read from.
pub(super) const FILES: Files<'static> = Files {
    palette: include_str!("../../../assets/figure/palette.ron"),
    hands: include_str!("../../../assets/figure/hands.ron"),
    places: &PLACES,
};
static SCENES: LazyLock<Option<Scenes>> = LazyLock::new(|| Scenes::parse(&FILES).ok());
static ALL_THINGS: LazyLock<Option<Things>> = LazyLock::new(|| Things::parse(THINGS, PHOTOS).ok());

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

/// Who a customer is: the look that the scenario names, else somebody who stays the same for the name.
pub fn person_of<'a>(cast: &'a Cast, customer: &Customer) -> Option<&'a Person> {
    person_called(cast, customer.look.as_deref().unwrap_or_default(), &customer.name)
}

/// The same, from the look's key and the name.
pub fn person_called<'a>(cast: &'a Cast, key: &str, name: &str) -> Option<&'a Person> {
    cast.person(key).or_else(|| cast.drawn(seed_of(name)))
}

/// A number that stays the same for a name (FNV-1a).
pub fn seed_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{cast, scenes, things};

    #[test]
    fn the_shipped_files_can_be_read() {
        assert!(cast().is_some() && scenes().is_some() && things().is_some());
    }
}
