//! What was said so far, in order: every exchange, the last words, and how often something was taken back.

use bevy_egui::egui::{Align, Id, Key, Response, Ui};

use crate::content::words::{Words, sentence};
use crate::core::conversation::{Conversation, Prompt};
use crate::core::notepad::Notepad;
use crate::core::scenario::Channel;
use crate::core::text::quoted;
use crate::desktop::screens::Screen;
use crate::desktop::screens::parts::wording;
use crate::desktop::session::{Action, Debriefed, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{
    Paragraph, Shortcut, Side, hairline, part_heading, pressed, quote, scroll_by_key, sheet, tab_stop,
};
use crate::store::StoredRun;

const WIDTH: f32 = 560.0;

/// One exchange: what they said, how they looked, what you answered.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Exchange {
    seen: String,
    they: String,
    /// `None` where nothing has been answered; empty is a jump in Explore.
    you: Option<String>,
    /// The words for what you said; take `text`.
    you_said: &'static str,
    /// Whether these are the last words.
    ends: bool,
}

/// The sheet.
pub(super) fn ui(ui: &Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let told = told(session)?;
    let (title, close) = (words.get("transcript"), words.get("close"));
    let fresh = just_opened(ui);
    let (key, closed) = sheet(ui, theme, "transcript", Side::Right, WIDTH, (&title, &close), |ui| {
        scroll_by_key(ui, theme);
        if told.taken_back > 0 {
            let count = words.with("taken-back-not-shown", &[("count", told.taken_back.into())]);
            ui.label(theme.second(Type::Small, count));
            ui.add_space(space::MEDIUM);
        }
        let mut last = None;
        for (turn, exchange) in (1u32..).zip(&told.exchanges) {
            last = Some(show(ui, theme, words, &told, turn, exchange));
        }
        notes(ui, theme, words, &told.notepad);
        // A conversation is read from where it stands, a debrief from its start.
        if let Some(last) = last.filter(|_| fresh && session.screen == Screen::Conversation) {
            last.scroll_to_me(Some(Align::BOTTOM));
        }
        pressed(ui, Shortcut::new("T", Key::T))
    });
    (closed || key).then_some(Action::Close)
}

struct Told {
    name: String,
    taken_back: u32,
    exchanges: Vec<Exchange>,
    notepad: Notepad,
}

fn told(session: &Session) -> Option<Told> {
    if session.screen != Screen::Debrief {
        return session
            .playing
            .as_ref()
            .map(|playing| of_conversation(&playing.conversation, &playing.notepad));
    }
    Some(match session.debriefed.as_ref()? {
        Debriefed::Played(playing) => of_conversation(&playing.conversation, &playing.notepad),
        Debriefed::Recorded(run, _) => of_record(run),
    })
}

fn of_conversation(conversation: &Conversation, notepad: &Notepad) -> Told {
    let story = conversation.story();
    let exchange = |at: usize| {
        let (seen, reply, says, ends) = match conversation.prompt_at(at) {
            Prompt::Turn { seen, reply, says, .. } => (seen, reply, says, false),
            Prompt::Ending {
                reply, says, ending, ..
            } => (ending.seen.as_str(), reply, says, true),
        };
        let you = conversation.steps().get(at).map(|step| {
            step.choice
                .and_then(|choice| story.choice(step.node, choice))
                .map_or_else(String::new, |choice| choice.text.to_string())
        });
        Exchange {
            seen: seen.to_owned(),
            they: join(reply, says),
            you,
            you_said: wording::you_said(conversation.shown_after(at).channel),
            ends,
        }
    };
    Told {
        name: story.scenario().customer.name.to_string(),
        taken_back: u32::try_from(conversation.taken_back()).unwrap_or(u32::MAX),
        exchanges: (0..=conversation.steps().len()).map(exchange).collect(),
        notepad: notepad.clone(),
    }
}

fn of_record(run: &StoredRun) -> Told {
    let mut exchanges = Vec::new();
    let mut reply = "";
    for turn in &run.turns {
        exchanges.push(Exchange {
            seen: turn.seen.clone(),
            they: join(reply, &turn.says),
            you: Some(turn.said.clone()),
            you_said: wording::you_said(Channel::Phone),
            ends: false,
        });
        reply = &turn.reply;
    }
    if let Some(result) = &run.summary.result {
        exchanges.push(Exchange {
            seen: String::new(),
            they: join(reply, &result.last_words),
            you: None,
            you_said: wording::you_said(Channel::Phone),
            ends: true,
        });
    }
    Told {
        name: run.summary.customer.clone(),
        taken_back: run.summary.taken_back,
        exchanges,
        notepad: run.summary.notepad.clone(),
    }
}

fn join(reply: &str, says: &str) -> String {
    [reply, says]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// One exchange; it takes the focus so that Tab moves the view.
fn show(ui: &mut Ui, theme: &Theme, words: &Words, told: &Told, turn: u32, exchange: &Exchange) -> Response {
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        let mut read = Vec::new();
        let heading = if exchange.ends {
            words.get("the-end")
        } else {
            words.with("turn", &[("number", turn.into())])
        };
        ui.label(theme.second(Type::Small, &heading));
        read.push(sentence(&heading));
        if !exchange.seen.is_empty() {
            ui.label(theme.italic(Type::Second, exchange.seen.as_str()));
            read.push(exchange.seen.clone());
        }
        if !exchange.they.is_empty() {
            let (who, they) = (format!("{}: ", told.name), quoted(&exchange.they));
            Paragraph::new(theme, Type::Body).bold(&who).plain(&they).show(ui);
            read.push(who + &they);
        }
        let you = match exchange.you.as_deref() {
            None => return read.join(" "),
            Some("") => words.get("went-to-another-turn"),
            Some(said) => words.with(exchange.you_said, &[("text", quoted(said).into())]),
        };
        quote(ui, theme, &you);
        read.push(you);
        read.join(" ")
    });
    let around = shown.response.rect.expand(3.0);
    let response = tab_stop(ui, theme, around, Id::new(("exchange", turn)), &shown.inner);
    ui.add_space(space::MEDIUM);
    response
}

/// What the learner wrote down, below what was said.
fn notes(ui: &mut Ui, theme: &Theme, words: &Words, notepad: &Notepad) {
    if notepad.is_blank() {
        return;
    }
    hairline(ui, theme);
    ui.add_space(space::MEDIUM);
    part_heading(ui, theme, &words.get("your-notes"));
    ui.add_space(space::TINY);
    ui.label(theme.text(Type::Body, &**notepad));
}

/// Whether the sheet was not there a frame ago.
fn just_opened(ui: &Ui) -> bool {
    let (id, now) = (Id::new("the transcript was shown"), ui.ctx().cumulative_pass_nr());
    ui.data_mut(|data| {
        let last: Option<u64> = data.get_temp(id);
        data.insert_temp(id, now);
        last.is_none_or(|last| now > last + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::conversation::Mode;
    use crate::desktop::session::testing::{NOW, choose_first, play, play_to_the_end, session};

    #[test]
    fn every_exchange_stands_in_order_and_choices_taken_back_are_counted() {
        let mut session = session();
        play(&mut session, "laptop-on-day-27", Mode::Practice, 2);
        session.apply(Action::TakeBack, NOW);
        choose_first(&mut session);
        let told = told(&session).unwrap();
        assert_eq!((told.exchanges.len(), told.taken_back), (3, 1));
        assert!(told.exchanges[0].they.starts_with("I've been cut off once already."));
        assert!(
            told.exchanges[0]
                .you
                .as_deref()
                .unwrap()
                .starts_with("I completely understand")
        );
        assert_eq!(told.exchanges[2].you, None);
        assert!(!told.exchanges[2].ends);
    }

    #[test]
    fn a_record_reads_like_the_conversation_it_kept() {
        let mut session = session();
        play(&mut session, "laptop-on-day-27", Mode::Assessment, 0);
        play_to_the_end(&mut session);
        let played = told(&session).unwrap().exchanges;
        assert!(played.last().unwrap().ends);
        let run = session.keeper.history(&crate::store::Filter::default())[0].id;
        let kept = of_record(&session.keeper.run(run).unwrap()).exchanges;
        assert_eq!(kept.len(), played.len());
        for (kept, played) in kept.iter().zip(&played) {
            assert_eq!((&kept.they, &kept.you), (&played.they, &played.you));
        }
    }
}
