//! The settings: colours, size of text, movement, language; and what is kept where.

use bevy_egui::egui::{Key, Ui};

use super::parts::page::page;
use crate::content::settings::{Colours, Settings};
use crate::content::words::{Language, Words, word_id};
use crate::desktop::session::{Action, Session};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Paragraph, Shortcut, action, hairline, options, part_heading, tick_box};

const WIDE: f32 = 720.0;
const SIZES: [u16; 7] = [100, 115, 130, 145, 160, 180, 200];

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    now: &'a Settings,
    /// Where runs are kept.
    runs: Option<String>,
    /// Where settings are kept.
    kept: Option<&'a str>,
    /// Where scenarios of one's own are looked for.
    scenarios: &'a [String],
    tuned: bool,
    /// What Esc leads back to.
    from_pause: bool,
}

impl<'a> Model<'a> {
    /// As the session stands.
    pub(crate) fn of(session: &'a Session) -> Self {
        Self {
            now: &session.settings,
            runs: session
                .keeper
                .file()
                .map(|file| file.display().to_string())
                .filter(|_| session.saves()),
            kept: session.folders.settings.as_deref(),
            scenarios: &session.folders.scenarios,
            tuned: session.shelf.tuned_model,
            from_pause: session.settings_from == super::Screen::Conversation,
        }
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let back = words.get(if model.from_pause {
        word_id("back-to-the-conversation")
    } else {
        word_id("home")
    });
    page(
        ui,
        theme,
        (&words.get("settings"), &words.get("settings-apply"), &back),
        WIDE,
        |ui| {
            let mut new = model.now.clone();
            colours(ui, theme, words, &mut new);
            text_size(ui, theme, words, &mut new);
            movement(ui, theme, words, &mut new);
            language(ui, theme, words, &mut new);
            kept(ui, theme, words, model);
            part(ui, theme, &words.get("the-model"));
            ui.label(theme.text(Type::Body, words.get("a-teaching-model")));
            let which = words.get(if model.tuned {
                word_id("model-tuned")
            } else {
                word_id("model-shipped")
            });
            ui.label(theme.second(Type::Second, which));
            ui.label(theme.second(Type::Second, words.get("teaching-not-advice")));
            (new != *model.now).then_some(Action::Set(new))
        },
    )
}

fn part(ui: &mut Ui, theme: &Theme, title: &str) {
    ui.add_space(space::WIDE);
    hairline(ui, theme);
    ui.add_space(space::MEDIUM);
    part_heading(ui, theme, title);
    ui.add_space(space::SMALL);
}

fn colours(ui: &mut Ui, theme: &Theme, words: &Words, new: &mut Settings) {
    let title = words.get("colours");
    part_heading(ui, theme, &title);
    ui.add_space(space::SMALL);
    let both = [Colours::Light, Colours::Dark];
    let names = [word_id("light"), word_id("dark")].map(|name| words.get(name));
    let now = usize::from(new.colours == Colours::Dark);
    if let Some(picked) = options(ui, theme, &title, &names, now) {
        new.colours = both[picked];
    }
    ui.add_space(space::SMALL);
    let change = action(ui, theme, Shortcut::new("D", Key::D), &words.get("change-colours"));
    if change {
        new.colours = both[1 - now];
    }
}

fn text_size(ui: &mut Ui, theme: &Theme, words: &Words, new: &mut Settings) {
    let title = words.get("size-of-text");
    part(ui, theme, &title);
    let per_cent = |size: u16| words.with("per-cent", &[("size", size.into())]);
    let now = nearest(new.text_scale);
    let mut size = options(ui, theme, &title, &SIZES.map(per_cent), now).unwrap_or(now);
    ui.add_space(space::SMALL);
    ui.horizontal_wrapped(|ui| {
        if action(ui, theme, Shortcut::new("B", Key::B), &words.get("bigger")) {
            size = (now + 1).min(SIZES.len() - 1);
        }
        ui.add_space(space::MEDIUM);
        if action(ui, theme, Shortcut::new("S", Key::S), &words.get("smaller")) {
            size = now.saturating_sub(1);
        }
    });
    if size != now {
        new.text_scale = SIZES[size];
    }
}

/// The step that is nearest to a size that a file may set freely.
fn nearest(size: u16) -> usize {
    let far = |step: u16| step.abs_diff(size);
    (0..SIZES.len()).min_by_key(|at| far(SIZES[*at])).unwrap_or(0)
}

fn movement(ui: &mut Ui, theme: &Theme, words: &Words, new: &mut Settings) {
    part(ui, theme, &words.get("movement"));
    tick_box(ui, theme, &mut new.reduced_motion, &words.get("less-movement"));
    ui.add_space(space::TINY);
    ui.label(theme.second(Type::Second, words.get("less-movement-means")));
    ui.add_space(space::SMALL);
    if action(ui, theme, Shortcut::new("M", Key::M), &words.get("change-movement")) {
        new.reduced_motion = !new.reduced_motion;
    }
}

fn language(ui: &mut Ui, theme: &Theme, words: &Words, new: &mut Settings) {
    let title = words.get("language");
    part(ui, theme, &title);
    let names = Language::ALL.map(|language| language.name().to_owned());
    let now = Language::ALL.iter().position(|language| *language == new.language);
    let now = now.unwrap_or(0);
    if let Some(picked) = options(ui, theme, &title, &names, now) {
        new.language = Language::ALL[picked];
    }
    ui.add_space(space::TINY);
    ui.label(theme.second(Type::Second, words.get("welsh-is-a-draft")));
    ui.add_space(space::SMALL);
    if action(ui, theme, Shortcut::new("G", Key::G), &words.get("change-language")) {
        new.language = Language::ALL[(now + 1) % Language::ALL.len()];
    }
}

fn kept(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    part(ui, theme, &words.get("what-is-kept"));
    let mut line = |label: &str, value: &str| {
        Paragraph::new(theme, Type::Second)
            .second(&format!("{label} "))
            .plain(value)
            .show(ui);
    };
    match &model.runs {
        Some(file) => line(&words.get("runs-are-in"), file),
        None => line(&words.get("runs-are-in"), &words.get("runs-are-nowhere")),
    }
    if let Some(folder) = model.kept {
        line(&words.get("settings-are-in"), folder);
    }
    for folder in model.scenarios {
        line(&words.get("own-scenarios-are-in"), folder);
    }
}

#[cfg(test)]
mod tests;
