//! The workshop: what is wrong with the file being written, and a rehearsal of it.

mod explanation;
mod finding;
mod state;
#[cfg(test)]
mod tests;
mod turn;

use bevy_egui::egui::{self, Align, Frame, Key, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::parts::customer_card::Card;
use super::parts::when::clock;
use super::{Screen, why};
use jiff::civil::Date;

use crate::content::words::{Words, word_id};
use crate::core::explain::explain;
use crate::core::law::Register;
use crate::desktop::screens::conversation;
use crate::desktop::session::workshop::{Lost, Rehearsal, Standing, Tab, Work};
use crate::desktop::session::{Action, Part, Session, Workshop};
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{
    Shortcut, Side, action, hairline, headline_sized, live, primary_button, scroll_by_key, sheet, tab, tinted,
};

const SIDE: f32 = 420.0;
const WIDE: f32 = 940.0;
const REASONS: f32 = 900.0;
/// The most findings that are shown: more are not mended in one go.
const SHOWN: usize = 100;

/// What the screen shows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Model<'a> {
    workshop: &'a Workshop,
    register: &'a Register,
    /// The day it is: what a check of the law is due by.
    today: Date,
    /// Where Esc leads.
    from: Screen,
}

impl<'a> Model<'a> {
    /// As the session stands; `None` when no file is open.
    pub(crate) fn of(session: &'a Session) -> Option<Self> {
        Some(Self {
            workshop: session.workshop.as_ref()?,
            register: &session.shelf.register,
            today: session.today,
            from: session.workshop_from,
        })
    }

    /// The rehearsal, as the pieces of the conversation see it.
    fn conversation(&self, rehearsal: &'a Rehearsal) -> conversation::Model<'a> {
        conversation::Model {
            playing: &rehearsal.playing,
            register: self.register,
            today: self.today,
            card: Card::of(&rehearsal.playing, Part::default(), None),
            card_open: false,
            why: false,
            now_ms: u64::MAX,
        }
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let one_column = theme.layout == Layout::OneColumn;
    let side = if one_column { 24 } else { 40 };
    let margin = Margin {
        left: side,
        right: side,
        top: 10,
        bottom: 0,
    };
    let shown = Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if one_column {
            let all = ScrollArea::vertical()
                .id_salt(("workshop", model.workshop.tab))
                .auto_shrink(false);
            return all
                .show(ui, |ui| {
                    let asked = head(ui, theme, words, model);
                    body(ui, theme, words, model).or(asked)
                })
                .inner;
        }
        let asked = head(ui, theme, words, model);
        body(ui, theme, words, model).or(asked)
    });
    shown.inner
}

/// Over the screen, why the last choice of the rehearsal did what it did.
pub(crate) fn why_over(ui: &Ui, theme: &Theme, words: &Words, session: &Session) -> Option<Action> {
    let model = Model::of(session)?;
    let rehearsal = model.workshop.rehearsal.as_ref()?;
    reasons(ui, theme, words, &model.conversation(rehearsal))
}

/// The file, when it was read, the way out, and the tabs.
fn head(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    let workshop = model.workshop;
    let back = words.get(match model.from {
        Screen::Library => word_id("library"),
        Screen::Briefing => word_id("briefing"),
        _ => word_id("home"),
    });
    let row = vec2(ui.available_width(), theme.px(44.0));
    ui.allocate_ui_with_layout(row, egui::Layout::right_to_left(Align::Center), |ui| {
        if action(ui, theme, Shortcut::ESC, &back) {
            asked = Some(Action::Back);
        }
        ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
            let name = workshop.file().file_name().unwrap_or(workshop.file().as_os_str());
            ui.label(theme.bold(Type::Title, name.to_string_lossy()));
            ui.add_space(space::SMALL);
            let said = ui.add(egui::Label::new(theme.second(Type::Second, read_at(words, workshop))).truncate());
            live(&said);
        });
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::WIDE;
        let count = workshop.findings.len();
        let findings = match count {
            0 => words.get("findings"),
            _ => words.with("findings-of-file", &[("count", count.into())]),
        };
        for (shortcut, name, part) in [
            (Shortcut::new("F", Key::F), findings, Tab::Findings),
            (Shortcut::new("P", Key::P), words.get("play"), Tab::Play),
            (Shortcut::new("A", Key::A), words.get("the-graph"), Tab::Graph),
        ] {
            if tab(ui, theme, shortcut, &name, workshop.tab == part) {
                asked = Some(Action::Work(Work::Show(part)));
            }
        }
    });
    hairline(ui, theme);
    asked
}

fn read_at(words: &Words, workshop: &Workshop) -> String {
    let time = clock(workshop.read_at);
    match workshop.standing {
        Standing::Unread => words.get("reading-the-file"),
        Standing::Read if workshop.is_checking() => words.with("read-at-and-checking", &[("time", time.into())]),
        Standing::Read => words.with("read-at", &[("time", time.into())]),
        Standing::NoFile | Standing::NoFolder => words.with("looked-at", &[("time", time.into())]),
    }
}

fn body(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.add_space(space::NEAR);
    said_first(ui, theme, words, model.workshop);
    match (model.workshop.tab, &model.workshop.rehearsal) {
        (Tab::Findings, _) => findings(ui, theme, words, model),
        (Tab::Play, Some(rehearsal)) => play(ui, theme, words, model, rehearsal),
        (Tab::Graph, Some(_)) => graph(ui, theme, words, model.workshop),
        (Tab::Play | Tab::Graph, None) => {
            headline_sized(ui, theme, Type::Lead, &words.get("nothing-to-play-yet"));
            ui.label(theme.second(Type::Body, words.get("nothing-to-play-yet-what")));
            None
        }
    }
}

/// What must be known before anything else: the file is gone, an older version is played, changes come late.
fn said_first(ui: &mut Ui, theme: &Theme, words: &Words, workshop: &Workshop) {
    let p = theme.palette;
    let file = workshop.file().display().to_string();
    let wrong = match workshop.standing {
        Standing::NoFile => Some(words.with("file-is-gone", &[("file", file.into())])),
        Standing::NoFolder => Some(words.with("folder-is-gone", &[("file", file.into())])),
        Standing::Read if workshop.plays_an_older_version() => Some(words.get("cannot-be-played-as-it-stands")),
        Standing::Unread | Standing::Read => None,
    };
    let keeps = workshop
        .playable_at
        .map(|at| words.with("play-keeps-the-version", &[("time", clock(at).into())]));
    let wrong = wrong.map(|wrong| [Some(wrong), keeps].into_iter().flatten().collect::<Vec<_>>().join(" "));
    let slow = workshop
        .slow
        .as_ref()
        .map(|why| words.with("changes-come-late", &[("why", why.as_str().into())]));
    for (text, fill) in [(wrong, p.soft_madder), (slow, p.soft_petrol)] {
        let Some(text) = text else { continue };
        let shown = tinted(ui, fill, |ui| ui.label(theme.text(Type::Second, text)));
        live(&shown.inner);
        ui.add_space(space::SMALL);
    }
}

fn findings(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let list = |ui: &mut Ui| {
        ui.set_width(ui.available_width().min(theme.px(WIDE)));
        verdict(ui, theme, words, model.workshop);
        let mut asked = None;
        for (place, found) in model.workshop.findings.iter().take(SHOWN).enumerate() {
            hairline(ui, theme);
            if finding::ui(ui, theme, words, found, model.workshop.is_explained(found)) {
                asked = Some(Action::Work(Work::Explain(place)));
            }
            ui.add_space(space::NEAR);
        }
        let more = model.workshop.findings.len().saturating_sub(SHOWN);
        if more > 0 {
            ui.label(theme.second(Type::Body, words.with("more-findings", &[("count", more.into())])));
        }
        ui.add_space(space::WIDE);
        asked
    };
    if theme.layout == Layout::OneColumn {
        return list(ui);
    }
    let area = ScrollArea::vertical().id_salt("findings").auto_shrink(false);
    area.show(ui, list).inner
}

/// The one thing that this part says first: whether it can be played, and what there is to mend.
fn verdict(ui: &mut Ui, theme: &Theme, words: &Words, workshop: &Workshop) {
    let (errors, warnings) = workshop.counts();
    match workshop.standing {
        Standing::Unread => return,
        Standing::NoFile | Standing::NoFolder => {
            if errors + warnings > 0 {
                headline_sized(ui, theme, Type::Section, &words.get("found-when-it-was-there"));
                ui.add_space(space::MEDIUM);
            }
            return;
        }
        Standing::Read => {}
    }
    let counts = [("errors", errors.into()), ("warnings", warnings.into())];
    let (text, what) = match (errors, warnings) {
        (0, 0) if workshop.is_checking() => return,
        (0, 0) => (words.get("nothing-to-mend"), Some(words.get("nothing-to-mend-what"))),
        (0, _) => (words.with("can-be-played-but", &counts), None),
        _ => (words.with("errors-to-mend", &counts), None),
    };
    live(&headline_sized(ui, theme, Type::Speech, &text));
    if let Some(what) = what {
        ui.add_space(space::TINY);
        ui.label(theme.second(Type::Body, what));
    }
    ui.add_space(space::MEDIUM);
}

/// The graph of the version that is played, over the whole width.
fn graph(ui: &mut Ui, theme: &Theme, words: &Words, workshop: &Workshop) -> Option<Action> {
    let Some(graph) = &workshop.graph else {
        ui.label(theme.second(Type::Body, words.get("graph-being-drawn")));
        return None;
    };
    let rest = ui.available_rect_before_wrap();
    let window = ui.ctx().content_rect().x_range();
    let whole = Rect::from_x_y_ranges(window, rest.y_range());
    super::graph::part(ui, theme, words, &super::graph::Model::rehearsed(graph), whole)
}

fn play(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, rehearsal: &Rehearsal) -> Option<Action> {
    let seen = model.conversation(rehearsal);
    if theme.layout == Layout::OneColumn {
        let asked = turn(ui, theme, words, model, rehearsal);
        ui.add_space(space::WIDE);
        hairline(ui, theme);
        ui.add_space(space::MEDIUM);
        return state::ui(ui, theme, words, &seen).or(asked);
    }
    let whole = ui.available_rect_before_wrap();
    let edge = whole.right() - theme.px(SIDE);
    let left = Rect::from_min_max(whole.min, pos2(edge - space::LARGE, whole.bottom()));
    let right = Rect::from_min_max(pos2(edge, whole.top()), whole.max);
    ui.painter().vline(
        edge - space::LARGE / 2.0,
        whole.top() - space::NEAR..=whole.bottom(),
        theme.rule(),
    );
    let mut asked = None;
    for (rect, name) in [(left, "turn"), (right, "state")] {
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
                // Rows of choices reach out of their column, and the outline of what has the focus out of its control.
                let margin = Margin {
                    left: 14,
                    right: 14,
                    top: 4,
                    bottom: 24,
                };
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    let this = if name == "turn" {
                        turn(ui, theme, words, model, rehearsal)
                    } else {
                        state::ui(ui, theme, words, &seen)
                    };
                    asked = this.or(asked.take());
                });
            });
        });
    }
    asked
}

fn turn(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, rehearsal: &Rehearsal) -> Option<Action> {
    for lost in &model.workshop.lost {
        let text = match lost {
            Lost::Node { gone, now } => words.with(
                "lost-node",
                &[("gone", gone.as_str().into()), ("now", now.as_str().into())],
            ),
            Lost::Move { node, choice } => words.with(
                "lost-move",
                &[("node", node.as_str().into()), ("choice", choice.as_str().into())],
            ),
            Lost::Flag(name) => words.with("lost-flag", &[("flag", name.as_str().into())]),
        };
        let shown = tinted(ui, theme.palette.soft_plum, |ui| {
            ui.label(theme.text(Type::Second, text))
        });
        live(&shown.inner);
        ui.add_space(space::SMALL);
    }
    turn::ui(ui, theme, words, &model.conversation(rehearsal), rehearsal)
}

/// The reasons for the last choice, as a learner in Practice sees them.
fn reasons(ui: &Ui, theme: &Theme, words: &Words, seen: &conversation::Model<'_>) -> Option<Action> {
    let conversation = &seen.playing.conversation;
    let at = conversation.steps().len().checked_sub(1)?;
    let step = conversation.steps().get(at)?;
    let choice = step.choice?;
    let written = conversation.story().choice(step.node, choice)?;
    let explained = explain(
        conversation.story(),
        conversation.temperament(),
        conversation.before(at),
        choice,
    );
    let named = (words.get("why-the-meters-moved"), words.get("fold-away"));
    let (asked, closed) = sheet(ui, theme, "reasons", Side::Right, REASONS, (&named.0, &named.1), |ui| {
        scroll_by_key(ui, theme);
        let read = why::reasons(ui, theme, words, seen, written, &explained);
        ui.add_space(space::WIDE);
        let on = primary_button(ui, theme, &words.get("go-on"), Shortcut::SPACE).clicked();
        on.then_some(Action::Close).or(read)
    });
    asked.or_else(|| closed.then_some(Action::Close))
}
