//! Home: who is waiting, today's practice, and the ways on.

use bevy_egui::egui::{self, Align, Frame, Key, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use jiff::civil::Date;

use super::parts::page::pair;
use super::parts::{actions, when::moment_short, wording};
use super::{Overlay, Screen};
use crate::content::cited;
use crate::content::days::day_with_year;
use crate::content::words::{Words, word_id};
use crate::core::scenario::{Channel, Scenario};
use crate::desktop::frame::picture;
use crate::desktop::session::{Action, Book, Chosen, Session, Waiting};
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{
    Shortcut, action, brand, caption, curly, focus_on_opening, hairline, headline, headline_sized, nav_row,
    part_heading, primary_button_sized, speech, thread,
};
use crate::store::RunSummary;

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    /// The run that was left, and who waits in it.
    left: Option<(&'a RunSummary, &'a Waiting)>,
    /// Who is in the picture.
    in_picture: Option<&'a Scenario>,
    /// What to practise, and why.
    today: Option<(&'a Book, Chosen)>,
    /// The last run that ended with one thing to take to work, and that.
    goal: Option<(&'a RunSummary, &'a str)>,
    /// The day it is.
    day: Date,
    /// The law of today's practice, in plain words.
    law: &'a [String],
    /// Scenarios, and how many of them were never played.
    scenarios: (usize, usize),
    /// How many runs are kept.
    runs: usize,
    /// How many provisions the register has.
    provisions: usize,
    /// Whether what is done is kept.
    saves: bool,
    /// Whether a conversation that is kept nowhere else can be gone back to.
    unsaved: bool,
}

impl<'a> Model<'a> {
    /// As the session stands.
    pub(crate) fn of(session: &'a Session) -> Self {
        let waiting = session.waiting.as_ref();
        let books = &session.shelf.books;
        let finished = session.history.iter().find_map(|run| {
            let goal = run.result.as_ref()?.goal.as_str();
            (!goal.is_empty()).then_some((run, goal))
        });
        let today = session.today();
        Self {
            left: session.left.as_ref().zip(waiting),
            in_picture: waiting
                .and_then(|waiting| session.shelf.book(&waiting.id))
                .map(|book| &*book.scenario),
            today,
            goal: finished,
            day: session.today,
            law: today.map_or(&[], |(book, _)| &book.law),
            scenarios: (
                books.len(),
                books.iter().filter(|book| !session.has_run(&book.id)).count(),
            ),
            runs: session.history.len(),
            provisions: session.shelf.register.len(),
            saves: session.saves(),
            unsaved: session.has_unsaved_conversation(),
        }
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let whole = ui.max_rect();
    let foot_high = if theme.layout == Layout::Large {
        80.0
    } else {
        theme.px(64.0)
    };
    let stacked = theme.layout == Layout::OneColumn;
    let foot_rect = Rect::from_min_max(pos2(whole.left(), whole.bottom() - foot_high), whole.max);
    let bottom = if stacked { whole.bottom() } else { foot_rect.top() };
    let (stage, text) = places(whole, bottom, theme, model.in_picture.is_some());
    let mut asked = None;
    if let (Some(stage), Some(scenario)) = (stage, model.in_picture) {
        who(ui, theme, words, stage, scenario, model.left.is_some());
    }
    ui.scope_builder(UiBuilder::new().max_rect(text), |ui| {
        let high = ui.available_height();
        ScrollArea::vertical()
            .id_salt("home")
            .auto_shrink(false)
            .show(ui, |ui| {
                let side = if theme.layout == Layout::OneColumn { 24 } else { 40 };
                Frame::new()
                    .inner_margin(Margin {
                        left: 0,
                        right: side,
                        top: 0,
                        bottom: 0,
                    })
                    .show(ui, |ui| {
                        asked = column(ui, theme, words, model, high);
                        if stacked {
                            ui.add_space(space::WIDE);
                            asked = kept_and_keys(ui, theme, words, model).or(asked.take());
                            ui.add_space(space::WIDE);
                        }
                    });
            });
    });
    if stacked {
        return asked;
    }
    ui.scope_builder(UiBuilder::new().max_rect(foot_rect), |ui| {
        asked = foot(ui, theme, words, model).or(asked.take());
    });
    asked
}

/// Where picture and text stand.
fn places(whole: Rect, bottom: f32, theme: &Theme, pictured: bool) -> (Option<Rect>, Rect) {
    let side = if theme.layout == Layout::OneColumn { 24.0 } else { 44.0 };
    let text = |left: f32, top: f32| Rect::from_min_max(pos2(left + side, top), pos2(whole.right(), bottom));
    if !pictured {
        return (None, text(whole.left(), whole.top()));
    }
    if theme.layout == Layout::OneColumn {
        let band = Rect::from_min_size(whole.min, vec2(whole.width(), f32::min(220.0, whole.height() * 0.28)));
        return (Some(band), text(whole.left(), band.bottom() + space::NEAR));
    }
    let wide = if theme.layout == Layout::Large { 800.0 } else { 560.0 };
    let wide = f32::min(wide, (whole.width() - theme.px(600.0)).max(280.0));
    let stage = Rect::from_min_max(whole.min, pos2(whole.left() + wide, bottom));
    (Some(stage), text(stage.right(), whole.top()))
}

fn who(ui: &mut Ui, theme: &Theme, words: &Words, stage: Rect, scenario: &Scenario, left: bool) {
    let name = scenario.customer.name.as_str();
    let mood = words.get(if left {
        word_id("waits-for-you")
    } else {
        word_id("wants-to-talk")
    });
    picture(
        ui,
        stage,
        &words.with("picture-of", &[("name", name.into()), ("mood", mood.into())]),
    );
    caption(ui, theme, stage, name, &wording::place(words, scenario));
}

fn column(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, high: f32) -> Option<Action> {
    let top = ui.cursor().top();
    // A higher window gives each part more air, not one hole between them.
    let air = if theme.layout == Layout::Large { 2.0 } else { 1.0 };
    ui.spacing_mut().item_spacing.y = 0.0;
    if theme.layout != Layout::OneColumn {
        ui.add_space(space::WIDE);
        ui.horizontal(|ui| {
            brand(ui, theme);
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                ui.label(theme.second(Type::Second, day_with_year(words, model.day)));
            });
        });
        ui.add_space(theme.px(36.0) * air);
    }
    let first = match (&model.left, &model.today) {
        (Some((run, waiting)), _) => left(ui, theme, words, run, waiting),
        (None, Some((book, _))) => today_first(ui, theme, words, book),
        (None, None) => nothing(ui, theme, words),
    };
    let mut asked = first;
    ui.add_space(space::LARGE * air);
    let below = today_and_goal(ui, theme, words, model);
    let rows = rows(words, model);
    let row = theme.px(44.0).max(theme.line_height(Type::Second) + space::NEAR);
    let used = ui.cursor().top() - top;
    #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
    let room = high - used - rows.len() as f32 * row - 1.0;
    ui.add_space(room.max(if theme.layout == Layout::OneColumn {
        space::MEDIUM
    } else {
        space::WIDE
    }));
    for (shortcut, name, state, does) in rows {
        if nav_row(ui, theme, shortcut, &name, &state) {
            asked = Some(does);
        }
    }
    asked.or(below)
}

/// The run that was left: the first thing to do.
fn left(ui: &mut Ui, theme: &Theme, words: &Words, run: &RunSummary, waiting: &Waiting) -> Option<Action> {
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
fn today_first(ui: &mut Ui, theme: &Theme, words: &Words, book: &Book) -> Option<Action> {
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
    ui.label(theme.text(Type::Line, curly(&scenario.summary)));
    ui.add_space(space::WIDE);
    let button = primary_button_sized(ui, theme, Type::Line, &words.with("meet", &name), Shortcut::ENTER);
    focus_on_opening(ui, "home", &button);
    button.clicked().then(|| Action::Brief(book.id.clone()))
}

fn nothing(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    headline(ui, theme, &words.get("no-scenarios"));
    ui.add_space(space::SMALL);
    ui.label(theme.text(Type::Line, words.get("no-scenarios-what")));
    None
}

fn reason(words: &Words, why: Chosen) -> String {
    words.get(match why {
        Chosen::New => word_id("chosen-new"),
        Chosen::OtherFacts => word_id("chosen-other-facts"),
        Chosen::LongestAgo => word_id("chosen-longest-ago"),
    })
}

/// Side by side under the first thing: today's practice and the goal, each with its reason.
fn today_and_goal(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
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
    headline_sized(ui, theme, Type::Title, &curly(goal));
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

fn rows(words: &Words, model: &Model<'_>) -> Vec<(Shortcut, String, String, Action)> {
    let (all, new) = model.scenarios;
    let key = Shortcut::new;
    let scenarios = words.with("library-state", &[("count", all.into()), ("new", new.into())]);
    let runs = words.with("history-state", &[("count", model.runs.into())]);
    let provisions = words.with("law-state", &[("count", model.provisions.into())]);
    let back = model.unsaved.then(|| {
        let state = words.get("conversation-not-saved");
        (
            key("C", Key::C),
            words.get("back-to-the-conversation"),
            state,
            Action::Go(Screen::Conversation),
        )
    });
    let rest = [
        (
            key("L", Key::L),
            words.get("library"),
            scenarios,
            Action::Go(Screen::Library),
        ),
        (
            key("H", Key::H),
            words.get("history"),
            runs,
            Action::Go(Screen::History),
        ),
        (
            key("R", Key::R),
            words.get("law-register"),
            provisions,
            Action::ReadLaw(None),
        ),
    ];
    back.into_iter().chain(rest).collect()
}

fn foot(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, theme.palette.page);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.rule());
    let mut asked = None;
    let inner = Rect::from_min_max(rect.min + vec2(space::LARGE, 0.0), rect.max - vec2(40.0, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
            asked = foot_keys(ui, theme, words);
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                ui.add(egui::Label::new(theme.second(Type::Small, kept(words, model))).wrap());
            });
        });
    });
    asked
}

/// What the foot says, part under part.
fn kept_and_keys(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.label(theme.second(Type::Small, kept(words, model)));
    ui.add_space(space::NEAR);
    ui.horizontal_wrapped(|ui| foot_keys(ui, theme, words)).inner
}

fn foot_keys(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    let list = [
        (
            Shortcut::new("S", Key::S),
            word_id("settings"),
            Action::Go(Screen::Settings),
        ),
        (Shortcut::HELP, word_id("keys"), Action::Open(Overlay::Keys)),
        (
            Shortcut::new("Q", Key::Q),
            word_id("quit"),
            Action::Open(Overlay::Confirm),
        ),
    ];
    actions(ui, theme, words, list.into(), false)
}

fn kept(words: &Words, model: &Model<'_>) -> String {
    words.get(if model.saves {
        word_id("work-is-kept-here")
    } else {
        word_id("work-is-not-kept")
    })
}

#[cfg(test)]
mod tests;
