//! Every place, and which of them a scenario is set in.

use std::collections::BTreeMap;

use super::cast::reader;
use super::cast::seed_of;
use super::draw::counter::Shapes;
use super::fit::Framing;
use super::part::names;
use super::scene::{Scene, Scenery};
use super::shape::Rgba;
use super::thing::Things;
use crate::core::scenario::{Channel, Scenario};

/// The place of whoever has no other.
const PLAIN: &str = "plain";

/// Every place, by channel and key.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenes {
    places: Vec<(Channel, BTreeMap<String, Scene>)>,
    shapes: Shapes,
}

/// The files that places are read from.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// Colours that all of them know.
    pub palette: &'a str,
    /// Hands on a counter.
    pub hands: &'a str,
    /// The places of each channel.
    pub places: &'a [(Channel, &'a str)],
}

/// Why places cannot be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ScenesError {
    /// The file of colours is not in order.
    #[error("the palette cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    Palette(ron::error::SpannedError),
    /// The file of hands is not in order.
    #[error("the hands cannot be read, line {}: {}", .0.span.start.line, .0.code)]
    Hands(ron::error::SpannedError),
    /// The places of a channel are not in order.
    #[error("the places of {channel:?} cannot be read, line {}: {}", .error.span.start.line, .error.code)]
    Places {
        /// Whose places.
        channel: Channel,
        /// What is wrong.
        error: ron::error::SpannedError,
    },
    /// The place for everyone else is missing.
    #[error("there is no place called `plain` to ring up from")]
    NoPlain,
    /// A place uses a colour that no palette has.
    #[error("the place `{scene}` uses the colour `{ink}`, which no palette has")]
    Ink {
        /// Key of the place.
        scene: String,
        /// The colour asked for.
        ink: String,
    },
}

impl Scenes {
    /// Reads the places from their files.
    pub fn parse(files: &Files<'_>) -> Result<Self, ScenesError> {
        let common: BTreeMap<String, (Rgba, Rgba)> = reader().from_str(files.palette).map_err(ScenesError::Palette)?;
        let shapes: Shapes = reader().from_str(files.hands).map_err(ScenesError::Hands)?;
        let mut places = Vec::new();
        for (channel, text) in files.places {
            let mut scenes: BTreeMap<String, Scene> = reader().from_str(text).map_err(|error| ScenesError::Places {
                channel: *channel,
                error,
            })?;
            for scene in scenes.values_mut() {
                for (name, colours) in &common {
                    scene.palette.entry(name.clone()).or_insert(*colours);
                }
            }
            places.push((*channel, scenes));
        }
        let scenes = Self { places, shapes };
        scenes.check()?;
        Ok(scenes)
    }

    /// Where a scenario is set, in a picture framed like this.
    pub fn scenery<'a>(
        &'a self,
        scenario: &Scenario,
        framing: Framing,
        things: Option<&'a Things>,
    ) -> Option<Scenery<'a>> {
        let scene = self.scene(scenario, framing)?;
        let usual = scene.thing.as_ref().and_then(|spot| spot.usual.as_deref());
        let asked = scenario.setting.thing.as_deref();
        let thing = scene
            .thing
            .as_ref()
            .and(things)
            .and_then(|things| asked.and_then(|key| things.get(key)).or_else(|| things.get(usual?)));
        Some(self.with(scene, thing))
    }

    /// Every place with its channel and key.
    pub fn iter(&self) -> impl Iterator<Item = (Channel, &str, Scenery<'_>)> {
        self.places.iter().flat_map(move |(channel, scenes)| {
            scenes
                .iter()
                .map(move |(key, scene)| (*channel, key.as_str(), self.with(scene, None)))
        })
    }

    fn with<'a>(&'a self, scene: &'a Scene, thing: Option<&'a super::thing::Thing>) -> Scenery<'a> {
        Scenery {
            scene,
            thing,
            shapes: &self.shapes,
        }
    }

    /// The place that is named, else whose home it is, else what suits the trade, else one drawn by the customer's name.
    fn scene(&self, scenario: &Scenario, framing: Framing) -> Option<&Scene> {
        let named = scenario.setting.scene.as_deref();
        // Whoever writes a letter is at home while nobody reads it.
        let at_home = scenario.channel == Channel::Email && framing != Framing::Desk;
        let channel = if at_home { Channel::Phone } else { scenario.channel };
        let scenes = self.of(channel)?;
        if let Some(scene) = named.and_then(|key| scenes.get(key)) {
            return Some(scene);
        }
        let look = scenario.customer.cast_key().unwrap_or_default();
        let own = scenes.values().find(|scene| scene.of.iter().any(|who| who == look));
        let trade = scenes.values().find(|scene| scene.sectors.contains(&scenario.sector));
        own.or(trade)
            .or_else(|| drawn(scenes, seed_of(&scenario.customer.name)))
            .or_else(|| self.of(Channel::Phone)?.get(PLAIN))
    }

    fn of(&self, channel: Channel) -> Option<&BTreeMap<String, Scene>> {
        let found = self.places.iter().find(|(of, _)| *of == channel);
        found.map(|(_, scenes)| scenes)
    }

    fn check(&self) -> Result<(), ScenesError> {
        if !self.of(Channel::Phone).is_some_and(|scenes| scenes.contains_key(PLAIN)) {
            return Err(ScenesError::NoPlain);
        }
        for (_, key, scenery) in self.iter() {
            let palette = &scenery.scene.palette;
            if let Some(ink) = scenery.scene.inks().find(|ink| !palette.contains_key(*ink)) {
                return Err(ScenesError::Ink {
                    scene: key.to_owned(),
                    ink: ink.to_owned(),
                });
            }
        }
        let person = super::draw::counter::INKS;
        let hands = [&self.shapes.flat, &self.shapes.over];
        match hands
            .into_iter()
            .flat_map(|parts| names(parts))
            .find(|ink| !person.contains(ink))
        {
            Some(ink) => Err(ScenesError::Ink {
                scene: "hands".to_owned(),
                ink: ink.to_owned(),
            }),
            None => Ok(()),
        }
    }
}

/// One of those where anybody may be, always the same for the same seed.
fn drawn(scenes: &BTreeMap<String, Scene>, seed: u64) -> Option<&Scene> {
    let open: Vec<&Scene> = scenes.values().filter(|scene| scene.drawn).collect();
    let count = u64::try_from(open.len()).ok().filter(|count| *count > 0)?;
    open.get(usize::try_from(seed % count).ok()?).copied()
}

#[cfg(test)]
mod tests;
