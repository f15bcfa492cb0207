//! Whom the picture shows, and who waits in it.

use super::Session;
use crate::core::conversation::{Conversation, Prompt};
use crate::core::scenario::Scenario;
use crate::core::state::State;
use crate::desktop::screens::Screen;

/// Whom the picture shows.
#[derive(Debug, Clone, Copy)]
pub struct OnStage<'a> {
    /// The scenario's id.
    pub id: &'a str,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The customer now.
    pub state: State,
    /// And before the last choice.
    pub before: Option<State>,
    /// How many moves stand.
    pub moves: usize,
    /// Nobody talks yet: the person is at rest.
    pub waiting: bool,
}

/// A customer who waits to be talked to.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The scenario's id.
    pub id: String,
    /// Where the failure, or the run that was left, has put them.
    pub state: State,
    /// What they said last, when a run was left in the middle.
    pub line: Option<String>,
}

impl Session {
    /// Whom the picture shows on this screen.
    pub fn on_stage(&self) -> Option<OnStage<'_>> {
        match self.screen {
            Screen::Conversation => {
                let playing = self.playing.as_ref()?;
                let conversation = &playing.conversation;
                let moves = conversation.steps().len();
                Some(OnStage {
                    id: &playing.id,
                    scenario: conversation.shown(),
                    state: *conversation.state(),
                    before: moves.checked_sub(1).map(|at| *conversation.before(at)),
                    moves,
                    waiting: false,
                })
            }
            Screen::Home | Screen::Briefing => {
                let waiting = self.waiting.as_ref()?;
                let scenario = &self.shelf.book(&waiting.id)?.scenario;
                let at_rest = self.screen == Screen::Briefing;
                Some(OnStage {
                    id: &waiting.id,
                    scenario,
                    state: waiting.state,
                    before: None,
                    moves: 0,
                    waiting: at_rest,
                })
            }
            Screen::Library
            | Screen::Criteria
            | Screen::Debrief
            | Screen::Compare
            | Screen::Graph
            | Screen::History
            | Screen::Law
            | Screen::Settings
            | Screen::Workshop => None,
        }
    }

    pub(super) fn wait_for(&mut self, id: &str) {
        let story = self.shelf.story(id).and_then(Result::ok);
        self.waiting = story.map(|story| Waiting {
            id: id.to_owned(),
            state: State::start(&story),
            line: None,
        });
    }
}

/// What the customer said last; of a letter what is quoted.
pub(super) fn last_line(conversation: &Conversation) -> Option<String> {
    let quote = conversation.turn().map_or("", |turn| turn.quote.as_str());
    if !quote.is_empty() {
        return Some(quote.to_owned());
    }
    let (Prompt::Turn { reply, says, .. } | Prompt::Ending { reply, says, .. }) = conversation.prompt();
    Some(if says.is_empty() { reply } else { says }.to_owned()).filter(|line| !line.is_empty())
}
