//! What a scenario may name for its picture: places by channel, things and photos. The drawings belong to `desktop`; here
//! only their names are read.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::parse::options;
use crate::core::scenario::Channel;

/// The places of each channel, as the files hold them.
pub const PLACES: [(Channel, &str); 5] = [
    (Channel::Phone, include_str!("../../assets/figure/places/phone.ron")),
    (Channel::Counter, include_str!("../../assets/figure/places/counter.ron")),
    (Channel::Chat, include_str!("../../assets/figure/places/chat.ron")),
    (Channel::Email, include_str!("../../assets/figure/places/email.ron")),
    (Channel::Social, include_str!("../../assets/figure/places/social.ron")),
];
/// Things a complaint is about, as the file holds them.
pub const THINGS: &str = include_str!("../../assets/figure/things.ron");
/// Photos that are sent or enclosed, as the file holds them.
pub const PHOTOS: &str = include_str!("../../assets/figure/photos.ron");

/// One place that may be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What a scenario calls it.
    pub name: String,
    /// The channel it belongs to.
    pub channel: Channel,
    /// Whether a thing may stand in it.
    pub holds_a_thing: bool,
}

/// Everything that may be named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Places, by channel and name.
    pub places: Vec<Place>,
    /// Things.
    pub things: Vec<String>,
    /// Photos that are not of a thing alone.
    pub photos: Vec<String>,
}

/// What of a place, a thing or a photo is read here.
#[derive(Deserialize)]
struct Known {
    #[serde(default)]
    thing: Option<IgnoredAny>,
}

/// Everything that may be named.
pub fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| Names {
        places: PLACES
            .iter()
            .flat_map(|(channel, text)| places(*channel, text))
            .collect(),
        things: keys(THINGS),
        photos: keys(PHOTOS),
    })
}

impl Names {
    /// Whether `name` is a photo: one of its own, or of a thing.
    pub fn is_photo(&self, name: &str) -> bool {
        self.photos.iter().chain(&self.things).any(|known| known == name)
    }

    /// The places of a channel.
    pub fn of(&self, channel: Channel) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(move |place| place.channel == channel)
    }
}

fn places(channel: Channel, text: &str) -> Vec<Place> {
    let known: BTreeMap<String, Known> = options().from_str(text).unwrap_or_default();
    known
        .into_iter()
        .map(|(name, Known { thing })| Place {
            name,
            channel,
            holds_a_thing: thing.is_some(),
        })
        .collect()
}

fn keys(text: &str) -> Vec<String> {
    let known: BTreeMap<String, Known> = options().from_str(text).unwrap_or_default();
    known.into_keys().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_channel_has_places_and_no_name_is_given_twice() {
        let names = names();
        for (channel, _) in PLACES {
            assert!(names.of(channel).count() > 0, "{channel:?}");
        }
        let mut all: Vec<&str> = names.places.iter().map(|place| place.name.as_str()).collect();
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]), "{all:?}");
    }

    #[test]
    fn a_thing_stands_on_every_counter_and_on_no_letter() {
        assert!(names().of(Channel::Counter).all(|place| place.holds_a_thing));
        assert!(names().of(Channel::Email).all(|place| !place.holds_a_thing));
    }

    #[test]
    fn things_and_photos_are_known() {
        for name in ["toaster", "porch", "television"] {
            assert!(names().is_photo(name), "{name}");
        }
        assert!(!names().is_photo("kitchen"));
        assert!(names().things.len() >= 8);
    }
}
