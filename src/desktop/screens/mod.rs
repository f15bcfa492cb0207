//! The screens, and what may lie over them. Each is a plain function of a model that answers with an action.

mod briefing;
mod compare;
mod contact_sheet;
mod conversation;
mod coverage;
mod debrief;
#[cfg(test)]
mod everyone;
mod gallery;
mod graph;
mod history;
mod home;
mod law;
mod library;
mod overlays;
mod parts;
mod settings;
#[cfg(test)]
pub(crate) mod testing;
mod told;
mod why;
mod workshop;

use std::str::FromStr;

pub use contact_sheet::{ContactSheet, NotInTheCast};

use bevy::app::App;
use bevy_egui::egui::{self, Ui, UiBuilder};

use super::session::workshop::Tab;
use super::session::{Action, LawPage, Session};
use super::theme::Theme;
use crate::content::words::Words;

/// What a screen reader calls the window.
const NAME: &str = "Redress";

/// One screen at a time.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
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
    /// The whole story with the way that was taken; from the debrief, never before.
    Graph,
    /// Two ways through one conversation, side by side; after a second try, back to the debrief.
    Compare,
    /// Earlier runs; from home, on to a debrief.
    History,
    /// Every criterion of the diploma with its scenarios; from the library.
    Criteria,
    /// The law register as a screen of its own; from home and debrief.
    Law,
    /// Colours, size of text, movement; from home or pause.
    Settings,
    /// A scenario file while it is being written; from the command line, the library and the briefing.
    Workshop,
}

/// What lies over the screen.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The customer card, where there is no room for it beside the text.
    Card,
    /// What the learner writes down.
    Notepad,
    /// What was said so far.
    Transcript,
    /// The law register over a conversation.
    Law,
    /// Why the last choice did what it did; drawn by the conversation itself.
    Why,
    /// Pause: go on, settings, leave.
    Pause,
    /// A question before something that cannot be undone.
    Confirm,
    /// Explore: every turn and ending, to go to.
    Nodes,
    /// Every key of this screen.
    Keys,
}

impl Overlay {
    /// Whether it lies over `screen` as a sheet of its own.
    pub const fn is_sheet(self, screen: Screen) -> bool {
        match self {
            Self::None => false,
            Self::Why => matches!(screen, Screen::Workshop),
            Self::Card
            | Self::Notepad
            | Self::Transcript
            | Self::Law
            | Self::Pause
            | Self::Confirm
            | Self::Nodes
            | Self::Keys => true,
        }
    }
}

/// What the window, or a picture, shows first.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum View {
    /// A screen of the program.
    Screen(Screen),
    /// The conversation with something over it.
    Over(Overlay),
    /// This page of the law register.
    Law(LawPage),
    /// This part of the workshop.
    Workshop(Tab),
    /// Every widget on one page, to judge the theme by.
    Gallery,
    /// Every face of the cast, named.
    Cast,
    /// The same, shuffled and unnamed.
    Faces,
}

impl Default for View {
    fn default() -> Self {
        Self::Screen(Screen::Home)
    }
}

impl View {
    /// Every view with the name it has on the command line.
    pub const ALL: [(&'static str, Self); 28] = [
        ("home", Self::Screen(Screen::Home)),
        ("library", Self::Screen(Screen::Library)),
        ("briefing", Self::Screen(Screen::Briefing)),
        ("conversation", Self::Screen(Screen::Conversation)),
        ("debrief", Self::Screen(Screen::Debrief)),
        ("graph", Self::Screen(Screen::Graph)),
        ("compare", Self::Screen(Screen::Compare)),
        ("history", Self::Screen(Screen::History)),
        ("criteria", Self::Screen(Screen::Criteria)),
        ("law", Self::Screen(Screen::Law)),
        ("law-trades", Self::Law(LawPage::Trades)),
        ("law-changes", Self::Law(LawPage::Changes)),
        ("settings", Self::Screen(Screen::Settings)),
        ("workshop", Self::Workshop(Tab::Findings)),
        ("workshop-play", Self::Workshop(Tab::Play)),
        ("workshop-graph", Self::Workshop(Tab::Graph)),
        ("card", Self::Over(Overlay::Card)),
        ("notepad", Self::Over(Overlay::Notepad)),
        ("transcript", Self::Over(Overlay::Transcript)),
        ("law-sheet", Self::Over(Overlay::Law)),
        ("why", Self::Over(Overlay::Why)),
        ("pause", Self::Over(Overlay::Pause)),
        ("confirm", Self::Over(Overlay::Confirm)),
        ("nodes", Self::Over(Overlay::Nodes)),
        ("keys", Self::Over(Overlay::Keys)),
        ("gallery", Self::Gallery),
        ("cast", Self::Cast),
        ("faces", Self::Faces),
    ];
}

/// There is no screen of this name.
#[derive(Debug, thiserror::Error)]
#[error("there is no screen `{name}`; there are {}", View::ALL.map(|(name, _)| name).join(", "))]
pub struct UnknownView {
    name: String,
}

impl FromStr for View {
    type Err = UnknownView;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|(known, _)| *known == name);
        found
            .map(|(_, view)| view)
            .ok_or_else(|| UnknownView { name: name.to_owned() })
    }
}

/// Puts the page of all widgets in the place of the session.
pub(super) fn gallery(app: &mut App) {
    gallery::plugin(app);
}

/// Puts faces of the cast in the place of the session.
pub(super) fn contact_sheet(app: &mut App, sheet: ContactSheet) {
    contact_sheet::plugin(app, sheet);
}

/// Draws the session: its screen, then what lies over it. Answers with what was asked for.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session, now_ms: u64) -> Option<Action> {
    let root = egui::accesskit_root_id();
    ui.ctx().accesskit_node_builder(root, |window| window.set_label(NAME));
    let Some(text) = session.notice() else {
        return screen(ui, theme, words, session, now_ms);
    };
    let noticed = parts::notice::ui(ui, theme, words, text, session.notice.is_some());
    let below = UiBuilder::new().max_rect(ui.available_rect_before_wrap());
    let asked = ui
        .scope_builder(below, |ui| screen(ui, theme, words, session, now_ms))
        .inner;
    noticed.or(asked)
}

fn screen(ui: &mut Ui, theme: &Theme, words: &Words, session: &Session, now_ms: u64) -> Option<Action> {
    let below = |ui: &mut Ui| match session.screen {
        Screen::Home => home::ui(ui, theme, words, &home::Model::of(session)),
        Screen::Library => library::ui(ui, theme, words, &library::Model::of(session, words)),
        Screen::Briefing => briefing::Model::of(session).and_then(|model| briefing::ui(ui, theme, words, &model)),
        Screen::Conversation => {
            conversation::Model::of(session, now_ms).and_then(|model| conversation::ui(ui, theme, words, &model))
        }
        Screen::Debrief => debrief::Model::of(session).and_then(|model| debrief::ui(ui, theme, words, &model)),
        Screen::Graph => match graph::Model::of(session) {
            Some(model) => graph::ui(ui, theme, words, &model),
            None => graph::being_drawn(ui, theme, words),
        },
        Screen::Compare => compare::Model::of(session).and_then(|model| compare::ui(ui, theme, words, &model)),
        Screen::History => history::ui(ui, theme, words, &history::Model::of(session)),
        Screen::Criteria => coverage::ui(ui, theme, words, &coverage::Model::of(session)),
        Screen::Law => law::ui(ui, theme, words, &law::Model::of(session, words)),
        Screen::Settings => settings::ui(ui, theme, words, &settings::Model::of(session)),
        Screen::Workshop => workshop::Model::of(session).and_then(|model| workshop::ui(ui, theme, words, &model)),
    };
    let asked = parts::under::ui(ui, session, below, |ui| overlays::ui(ui, theme, words, session));
    asked.or_else(|| parts::common_keys(ui, session))
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
