//! The first thing to do: whoever was left, else today's practice.

use bevy_egui::egui::{Key, Ui};

use crate::content::words::{Words, word_id};
use crate::core::scenario::Channel;
use crate::desktop::screens::parts::{when::moment_short, wording};
use crate::desktop::session::{Action, Book, Waiting};
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{Shortcut, action, focus_on_opening, headline, primary_button_sized, speech, thread};
use crate::store::RunSummary;

/// The run that was left: the first thing to do.
pub(super) fn left(ui: &mut Ui, theme: &Theme, words: &Words, run: &RunSummary, waiting: &Waiting) -> Option<Action> {
    let name = [("name", run.customer.as_str().into())];
    headline(ui, theme, &words.with("still-waiting", &name));
    ui.add_space(space::SMALL);
    if let Some(line) = &waiting.line {
        speech(ui, theme, Type::Line, line);
        ui.add_space(space::NEAR);
    }
    let turn = run.moves + 1;
    let (day, time) = moment_short(words, run.updated_at);
    let values = [
        ("title", run.title.as_str().into()),
        ("turn", turn.into()),
        ("mode", wording::mode(words, run.mode).into()),
        ("day", day.into()),
        ("time", time.into()),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::NEAR;
        if theme.layout != Layout::OneColumn {
            thread(
                ui,
                theme,
                u8::try_from(turn).unwrap_or(u8::MAX),
                2,
                &words.with("turn", &[("number", turn.into())]),
            );
        }
        ui.label(theme.second(Type::Second, words.with("left-at", &values)));
    });
    ui.add_space(space::MEDIUM);
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        let button = primary_button_sized(ui, theme, Type::Line, &words.with("go-on-with", &name), Shortcut::ENTER);
        focus_on_opening(ui, "home", &button);
        if button.clicked() {
            asked = Some(Action::Resume(run.id));
        }
        ui.add_space(space::MEDIUM);
        if action(ui, theme, Shortcut::new("B", Key::B), &words.get("start-it-again")) {
            asked = Some(Action::Brief(run.scenario.clone()));
        }
    });
    asked
}

/// Nobody was left: today's practice and its person.
pub(super) fn today_first(ui: &mut Ui, theme: &Theme, words: &Words, book: &Book) -> Option<Action> {
    let scenario = &*book.scenario;
    let name = [("name", scenario.customer.name.as_str().into())];
    let channel = match scenario.channel {
        Channel::Phone => word_id("waits-on-the-phone"),
        Channel::Counter => word_id("waits-at-the-counter"),
        Channel::Chat => word_id("waits-in-the-chat"),
        Channel::Email => word_id("waits-by-email"),
        Channel::Social => word_id("waits-in-public"),
    };
    headline(ui, theme, &words.with(channel, &name));
    ui.add_space(space::SMALL);
    ui.label(theme.text(Type::Line, scenario.summary.as_str()));
    ui.add_space(space::WIDE);
    let button = primary_button_sized(ui, theme, Type::Line, &words.with("meet", &name), Shortcut::ENTER);
    focus_on_opening(ui, "home", &button);
    button.clicked().then(|| Action::Brief(book.id.clone()))
}

/// There is nothing to play.
pub(super) fn nothing(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    headline(ui, theme, &words.get("no-scenarios"));
    ui.add_space(space::SMALL);
    ui.label(theme.text(Type::Line, words.get("no-scenarios-what")));
    None
}
