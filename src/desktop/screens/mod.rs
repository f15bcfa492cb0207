//! The screens, and what may lie over them.

mod gallery;

use std::str::FromStr;

use bevy::prelude::*;

use super::Launch;

/// One screen at a time.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, States)]
pub enum Screen {
    /// Where everyone starts: what waits, and the ways on.
    #[default]
    Home,
    /// All scenarios; from home, on to a briefing.
    Library,
    /// Before a conversation: role, authority, mode.
    Briefing,
    /// The conversation itself; leaves to the debrief or, paused, to home.
    Conversation,
    /// After the last word: what happened and why.
    Debrief,
    /// Two runs side by side; from the debrief or history.
    Compare,
    /// Earlier runs; from home, on to a debrief.
    History,
    /// The law register as a screen of its own; from home.
    Law,
    /// Colours, size of text, movement; from home or pause.
    Settings,
}

/// What lies over the screen.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, States)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The customer card, where there is no room for it beside the text.
    Card,
    /// What was said so far.
    Transcript,
    /// The law register over a conversation.
    Law,
    /// Why the last choice did what it did.
    Why,
    /// Pause: go on, settings, leave.
    Pause,
    /// A question before something that cannot be undone.
    Confirm,
}

/// What the window, or a picture, shows first.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum View {
    /// A screen of the program.
    Screen(Screen),
    /// Every widget on one page, to judge the theme by.
    Gallery,
}

impl Default for View {
    fn default() -> Self {
        Self::Screen(Screen::Home)
    }
}

impl View {
    /// Every view with the name it has on the command line.
    pub const ALL: [(&'static str, Self); 10] = [
        ("home", Self::Screen(Screen::Home)),
        ("library", Self::Screen(Screen::Library)),
        ("briefing", Self::Screen(Screen::Briefing)),
        ("conversation", Self::Screen(Screen::Conversation)),
        ("debrief", Self::Screen(Screen::Debrief)),
        ("compare", Self::Screen(Screen::Compare)),
        ("history", Self::Screen(Screen::History)),
        ("law", Self::Screen(Screen::Law)),
        ("settings", Self::Screen(Screen::Settings)),
        ("gallery", Self::Gallery),
    ];
}

/// There is no screen of this name.
#[derive(Debug, thiserror::Error)]
#[error("there is no screen `{0}`")]
pub struct UnknownView(String);

impl FromStr for View {
    type Err = UnknownView;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|(known, _)| *known == name);
        found.map(|(_, view)| view).ok_or_else(|| UnknownView(name.to_owned()))
    }
}

pub(super) fn plugin(app: &mut App, launch: Launch) {
    match launch.view {
        View::Screen(screen) => {
            app.insert_state(screen);
        }
        View::Gallery => {
            app.init_state::<Screen>().add_plugins(gallery::plugin);
        }
    }
    app.init_state::<Overlay>();
}

#[cfg(test)]
mod tests {
    use super::{Screen, View};

    #[test]
    fn every_view_is_found_by_its_name() {
        for (name, view) in View::ALL {
            assert_eq!(name.parse::<View>().unwrap(), view);
        }
        assert!("nowhere".parse::<View>().is_err());
        assert_eq!(View::default(), View::Screen(Screen::Home));
    }
}
