//! Side by side under the first thing: today's practice and the goal of the last run.

use bevy_egui::egui::{self, Align, Key, Ui, vec2};

use super::Model;
use crate::content::cited;
use crate::content::words::{Words, word_id};
use crate::desktop::screens::parts::{page::pair, when::moment_short, wording};
use crate::desktop::session::{Action, Book, Chosen};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Shortcut, action, hairline, headline_sized, part_heading};

fn reason(words: &Words, why: Chosen) -> String {
    words.get(match why {
        Chosen::New => word_id("chosen-new"),
        Chosen::OtherFacts => word_id("chosen-other-facts"),
        Chosen::LongestAgo => word_id("chosen-longest-ago"),
    })
}

/// Side by side under the first thing: today's practice and the goal, each with its reason.
pub(super) fn today_and_goal(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    if model.today.is_none() && model.left.is_none() {
        return None;
    }
    hairline(ui, theme);
    ui.add_space(space::MEDIUM);
    let (mut brief, mut see) = (None, None);
    match model.today {
        Some((book, why)) => pair(
            ui,
            theme,
            0.53,
            |ui| brief = today(ui, theme, words, model, (book, why)),
            |ui| see = goal(ui, theme, words, model),
        ),
        None => see = goal(ui, theme, words, model),
    }
    brief.or(see)
}

/// What to practise today: what it is, and why this one. It has a key of its own when somebody else comes first.
fn today(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, (book, why): (&Book, Chosen)) -> Option<Action> {
    let key = model
        .left
        .is_some()
        .then_some((Shortcut::new("T", Key::T), word_id("briefing")));
    let asked = titled(ui, theme, words, word_id("todays-practice"), key);
    headline_sized(ui, theme, Type::Title, &book.scenario.title);
    ui.add_space(space::TINY);
    let channel = wording::channel(words, book.scenario.channel).to_lowercase();
    let about = words.with(
        "person-and-channel",
        &[
            ("name", book.scenario.customer.name.as_str().into()),
            ("channel", channel.into()),
            ("difficulty", book.scenario.difficulty.into()),
        ],
    );
    ui.label(theme.text(Type::Second, format!("{about} {}", reason(words, why))));
    if model.left.is_none() {
        ui.add_space(space::TINY);
        let law = cited::line(words, model.law, 1);
        ui.label(theme.second(Type::Second, words.with("law-is", &[("law", law.into())])));
    }
    asked.then(|| Action::Brief(book.id.clone()))
}

/// The goal of the last run, and where it is from; before there is one, where it will come from.
fn goal(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let Some((run, goal)) = model.goal else {
        titled(ui, theme, words, word_id("your-goal"), None);
        ui.label(theme.text(Type::Second, words.get("no-goal-yet")));
        return None;
    };
    let key = Some((Shortcut::new("G", Key::G), word_id("to-the-debrief-short")));
    let asked = titled(ui, theme, words, word_id("your-goal"), key);
    headline_sized(ui, theme, Type::Title, goal);
    ui.add_space(space::TINY);
    let (day, _) = moment_short(words, run.updated_at);
    let from = [("title", run.title.as_str().into()), ("day", day.into())];
    ui.label(theme.text(Type::Second, words.with("goal-from", &from)));
    asked.then_some(Action::See(run.id))
}

/// The head of a part, with the key that leads on. True when that was pressed.
fn titled(ui: &mut Ui, theme: &Theme, words: &Words, title: &str, key: Option<(Shortcut, &'static str)>) -> bool {
    let mut pressed = false;
    let size = vec2(ui.available_width(), theme.px(26.0));
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(Align::Center), |ui| {
        part_heading(ui, theme, &words.get(title));
        if let Some((shortcut, does)) = key {
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                pressed = action(ui, theme, shortcut, &words.get(does));
            });
        }
    });
    ui.add_space(space::TINY);
    pressed
}
