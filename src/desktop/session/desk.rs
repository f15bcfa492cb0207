//! The learner's desk: which part of the customer card is unfolded, which figure is explained, and the notepad.

use super::{Now, Session};
use crate::content::card::Figure;
use crate::core::notepad::Notepad;

/// A part of the customer card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Part {
    /// What happened: operational.
    #[default]
    Happened,
    /// The history in figures: analytical.
    History,
    /// What other teams wrote: collaborative.
    Others,
}

impl Session {
    pub(super) fn explain(&mut self, figure: Figure) {
        self.explained = Some(figure).filter(|figure| self.explained != Some(*figure));
    }

    /// Notes belong to the conversation that is played, and are kept at once.
    pub(super) fn write(&mut self, text: &str, now: Now) {
        let Some(playing) = &mut self.playing else { return };
        playing.notepad = Notepad::new(text);
        self.keeper.note(&playing.conversation, &playing.notepad, now.wall_ms);
    }
}
