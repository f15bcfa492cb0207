//! What you said last, the mood in words, and what the customer says.

use bevy_egui::egui::Ui;

use super::{Model, wording};
use crate::content::words::Words;
use crate::core::conversation::{By, Prompt};
use crate::core::text::{Said, quoted, said as parts_said};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{painted_speech, quote, speech, speech_height};

/// How much of what the customer says stands here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speech {
    /// All of it.
    Whole,
    /// Only what is quoted, where something is: the picture beside it shows it whole and reads it out.
    Quote,
    /// All of it, or nothing where it stands above in plain words.
    Plain,
}

/// What the customer says now.
pub(super) struct Heard<'a> {
    pub(super) seen: &'a str,
    pub(super) reply: &'a str,
    pub(super) says: &'a str,
    /// The sentence of it that is quoted; empty when there is none.
    pub(super) quote: &'a str,
}

impl<'a> Heard<'a> {
    pub(super) fn of(model: &Model<'a>) -> Self {
        let conversation = &model.playing.conversation;
        let (seen, reply, says) = match conversation.prompt() {
            Prompt::Turn { seen, reply, says, .. } => (seen, reply, says),
            Prompt::Ending {
                reply, says, ending, ..
            } => (ending.seen.as_str(), reply, says),
        };
        let quote = conversation.turn().map_or("", |turn| turn.quote.as_str());
        // A variant without it is heard whole.
        let quote = if says.contains(quote) { quote } else { "" };
        Self {
            seen,
            reply,
            says,
            quote,
        }
    }

    fn parts(&self) -> Vec<Said<'a>> {
        [self.reply, self.says].into_iter().flat_map(parts_said).collect()
    }

    /// The mood in words, after whatever was done.
    fn mood(&self) -> String {
        let done = self.parts().into_iter().filter_map(|part| match part {
            Said::Aside(done) => Some(done),
            Said::Aloud(_) => None,
        });
        let parts = done.chain(Some(self.seen)).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    }

    /// What is spoken or written, a paragraph each.
    pub(super) fn paragraphs(&self) -> Vec<&'a str> {
        let aloud = self.parts().into_iter().filter_map(|part| match part {
            Said::Aloud(words) => Some(words),
            Said::Aside(_) => None,
        });
        let paragraphs = aloud.flat_map(|words| words.split("\n\n"));
        paragraphs.map(str::trim).filter(|part| !part.is_empty()).collect()
    }

    /// What stands large where only the quote does.
    fn quoted(&self) -> String {
        let reply = parts_said(self.reply).into_iter().filter_map(|part| match part {
            Said::Aloud(words) => Some(words),
            Said::Aside(_) => None,
        });
        reply.chain(Some(self.quote)).collect::<Vec<_>>().join(" ")
    }
}

/// What you said last, the mood, and what the customer says, as big as `room` points of height allow.
pub(crate) fn said(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, room: f32, how: Speech) {
    let conversation = &model.playing.conversation;
    let top = ui.cursor().top();
    let last = conversation.steps().last();
    if let Some(choice) = last.and_then(|step| conversation.story().choice(step.node, step.choice?)) {
        // What was said last was said where that turn was.
        let where_it_was = conversation.shown_after(conversation.steps().len().saturating_sub(1));
        let said = wording::you_said(where_it_was.channel);
        quote(ui, theme, &words.with(said, &[("text", quoted(&choice.text).into())]));
        ui.add_space(space::NEAR);
    }
    let mut heard = Heard::of(model);
    // What was answered before the conversation moved on was answered there.
    if model.has_moved() && !heard.reply.is_empty() {
        let answered = wording::said_by(words, model.scenario(), By::Customer, heard.reply);
        quote(ui, theme, &answered);
        ui.add_space(space::NEAR);
        heard.reply = "";
    }
    let mood = heard.mood();
    if !mood.is_empty() {
        ui.label(theme.italic(Type::Body, mood));
        ui.add_space(space::TINY);
    }
    let elsewhere = super::picture::reads_out(model);
    let only_quote = how == Speech::Quote && elsewhere && !heard.quote.is_empty();
    let spoken = if only_quote {
        heard.quoted()
    } else {
        heard.paragraphs().join(" ")
    };
    if spoken.is_empty() || (how == Speech::Plain && elsewhere) {
        return;
    }
    let left = room - (ui.cursor().top() - top);
    let sizes = [Type::Speech, Type::SpeechSmall, Type::Line];
    let fits = |kind: &Type| speech_height(ui, theme, *kind, &spoken) <= left;
    let kind = sizes.into_iter().find(fits).unwrap_or(Type::Line);
    if how == Speech::Quote && elsewhere {
        painted_speech(ui, theme, kind, &spoken);
    } else {
        speech(ui, theme, kind, &spoken);
    }
}
