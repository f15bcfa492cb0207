//! What the window can draw, by name: read from the files that it is drawn from.

use std::sync::LazyLock;

use serde::de::IgnoredAny;

use super::parse::options;
use crate::core::table::Table;

const PHOTOS: &str = include_str!("../../assets/figure/photos.ron");
const THINGS: &str = include_str!("../../assets/figure/things.ron");

static SHOWN: LazyLock<Vec<String>> = LazyLock::new(|| [PHOTOS, THINGS].into_iter().flat_map(names).collect());

/// What a photo may show: a photo of its own, or a thing.
pub(crate) fn photos() -> &'static [String] {
    &SHOWN
}

// A test reads the files: without them nothing is known by name.
fn names(file: &str) -> Vec<String> {
    let read = options().from_str::<Table<String, IgnoredAny>>(file);
    read.map_or_else(
        |_error| Vec::new(),
        |drawings| drawings.0.into_iter().map(|(name, _)| name).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::photos;

    #[test]
    fn photos_and_things_are_known_by_name() {
        for name in ["porch", "television", "toaster"] {
            assert!(photos().iter().any(|known| known == name), "{name}");
        }
    }
}
