//! The library: every scenario as a card, what narrows them down, and files that cannot be played.

mod book_card;
mod filters;
mod own;
#[cfg(test)]
mod tests;

use bevy_egui::egui::{
    self, Align, Frame, Id, Key, Margin, Modifiers, Rect, Response, ScrollArea, Ui, UiBuilder, pos2, vec2,
};

use super::Screen;
use super::parts::wording;
use crate::content::filter::{Filter, Reached, Shown};
use crate::content::words::Words;
use crate::core::scenario::Scenario;
use crate::desktop::session::{Action, Book, Session, Shelf};
use crate::desktop::theme::{Layout, Theme, Type, space};
use crate::desktop::widgets::{Shortcut, action, brand, focus_on_opening, hairline, headline, live, search_field};
use book_card::{BookCard, Shape};

const FILTERS: f32 = 232.0;
const GAP: f32 = 18.0;
const NARROWEST: f32 = 290.0;
/// So many scenarios stand under one another, each over the whole width, while there is room for that.
const FEW: usize = 3;
const ROW_NARROWEST: f32 = 520.0;

/// What the screen shows.
#[derive(Debug, Clone)]
pub(crate) struct Model<'a> {
    shelf: &'a Shelf,
    filter: &'a Filter,
    /// What was reached in each book.
    reached: Vec<Reached>,
    cards: Vec<BookCard<'a>>,
}

impl<'a> Model<'a> {
    /// As the session stands, found by these words.
    pub(crate) fn of(session: &'a Session, words: &Words) -> Self {
        let (shelf, filter) = (&session.shelf, &session.filter);
        let reached = |book: &Book| Reached::of(session.has_run(&book.id), book.best_band);
        let shown = |book: &&'a Book| {
            let shown = Shown {
                scenario: &book.scenario,
                law: &book.law,
                reached: reached(book),
            };
            filter.lets_through(words, &shown)
        };
        let card = |book: &'a Book| BookCard {
            book,
            played: session.has_run(&book.id),
            original: session.original(book).map(|original| original.scenario.title.as_str()),
        };
        Self {
            shelf,
            filter,
            reached: shelf.books.iter().map(reached).collect(),
            cards: shelf.books.iter().filter(shown).map(card).collect(),
        }
    }

    fn books(&self) -> impl Iterator<Item = &'a Scenario> {
        self.shelf.books.iter().map(|book| &*book.scenario)
    }
}

/// The screen.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = 0.0;
    if theme.layout == Layout::OneColumn {
        return one_column(ui, theme, words, model);
    }
    let whole = ui.max_rect();
    let edge = whole.left() + theme.px(FILTERS);
    ui.painter().vline(edge, whole.y_range(), theme.rule());
    // The way back stays in sight below the groups, however many there are.
    let foot = pos2(edge, whole.bottom() - theme.px(60.0));
    let side = Rect::from_min_max(whole.min + vec2(space::LARGE, 0.0), foot);
    let below = Rect::from_min_max(pos2(side.left(), foot.y), pos2(edge, whole.bottom()));
    let main = Rect::from_min_max(pos2(edge + 34.0, whole.top()), whole.max);
    let mut asked = None;
    ui.scope_builder(UiBuilder::new().max_rect(side), |ui| {
        ScrollArea::vertical()
            .id_salt("filters")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_width(ui.available_width() - 20.0);
                ui.add_space(space::WIDE);
                brand(ui, theme);
                ui.add_space(space::MEDIUM);
                asked = filters::ui(ui, theme, words, model);
                ui.add_space(space::WIDE);
            });
    });
    ui.painter().hline(side.x_range(), foot.y, theme.rule());
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
        ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
            let back = action(ui, theme, Shortcut::ESC, &words.get("home"));
            asked = back.then_some(Action::Back).or(asked.take());
            ui.add_space(space::MEDIUM);
            asked = to_the_table(ui, theme, words).or(asked.take());
        });
    });
    ui.scope_builder(UiBuilder::new().max_rect(main), |ui| {
        asked = shelves(ui, theme, words, model).or(asked.take());
    });
    asked
}

fn one_column(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    ScrollArea::vertical()
        .id_salt("library")
        .auto_shrink(false)
        .show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(24, 20)).show(ui, |ui| {
                let back = action(ui, theme, Shortcut::ESC, &words.get("home"));
                asked = back.then_some(Action::Back);
                asked = to_the_table(ui, theme, words).or(asked.take());
                ui.add_space(space::NEAR);
                asked = heading(ui, theme, words, model).or(asked.take());
                ui.add_space(space::NEAR);
                asked = search(ui, theme, words, model).or(asked.take());
                ui.add_space(space::MEDIUM);
                asked = cards(ui, theme, words, model).or(asked.take());
                ui.add_space(space::WIDE);
                hairline(ui, theme);
                asked = filters::ui(ui, theme, words, model).or(asked.take());
                asked = own::own_files(ui, theme, words, model.shelf).or(asked.take());
            });
        });
    asked
}

/// The headline and the search above the cards.
fn shelves(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut asked = None;
    ui.add_space(space::MEDIUM);
    let right = 40.0;
    ui.allocate_ui_with_layout(
        vec2(ui.available_width() - right, theme.px(52.0)),
        egui::Layout::right_to_left(Align::Center),
        |ui| {
            let size = vec2(theme.px(250.0), theme.px(40.0));
            ui.allocate_ui_with_layout(size, egui::Layout::top_down(Align::Min), |ui| {
                asked = search(ui, theme, words, model);
            });
            ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
                asked = heading(ui, theme, words, model).or(asked.take());
            });
        },
    );
    ui.add_space(space::NEAR);
    ScrollArea::vertical()
        .id_salt("cards")
        .auto_shrink(false)
        .show(ui, |ui| {
            // Room for the outline of what has the focus.
            let pad = Margin {
                left: 6,
                right: 0,
                top: 6,
                bottom: 20,
            };
            Frame::new()
                .inner_margin(pad)
                .outer_margin(Margin {
                    left: -6,
                    ..Margin::ZERO
                })
                .show(ui, |ui| {
                    ui.set_width(ui.available_width() - right);
                    asked = cards(ui, theme, words, model).or(asked.take());
                    asked = own::own_files(ui, theme, words, model.shelf).or(asked.take());
                });
        });
    asked
}

/// The title, and how many there are; with a filter, the way to all of them.
fn heading(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    headline(ui, theme, &words.get("scenarios"));
    ui.add_space(space::SMALL);
    let (shown, all) = (model.cards.len(), model.shelf.books.len());
    let count = words.with("shown-of-all", &[("shown", shown.into()), ("all", all.into())]);
    live(&ui.label(theme.second(Type::Body, count)));
    if model.filter.is_empty() || model.cards.is_empty() {
        return None;
    }
    ui.add_space(space::NEAR);
    show_all(ui, theme, words)
}

/// What the diploma asks, and which scenarios give evidence for it.
fn to_the_table(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    let table = action(ui, theme, Shortcut::new("C", Key::C), &words.get("criteria-table"));
    table.then_some(Action::Go(Screen::Criteria))
}

fn show_all(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    let all = action(ui, theme, Shortcut::new("A", Key::A), &words.get("show-all"));
    all.then(|| Action::Filter(Filter::default()))
}

fn search(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let mut search = model.filter.search.clone();
    let key = Shortcut::new("F", Key::F);
    let field = search_field(ui, theme, &mut search, &words.get("find-a-scenario"), key);
    to_the_cards(ui, &field);
    field.changed().then(|| {
        Action::Filter(Filter {
            search,
            ..model.filter.clone()
        })
    })
}

/// Enter and Down lead from what was typed to the first card that was found.
fn to_the_cards(ui: &mut Ui, field: &Response) {
    // Taken, or the card would be opened by the same press that led to it.
    let taken = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let entered = field.lost_focus() && taken(Key::Enter);
    let down = field.has_focus() && taken(Key::ArrowDown);
    let first = ui.data(|data| data.get_temp::<Id>(first_card()));
    if let Some(first) = first.filter(|_| entered || down) {
        ui.memory_mut(|memory| memory.request_focus(first));
    }
}

fn first_card() -> Id {
    Id::new("the first card of the library")
}

fn cards(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    if model.cards.is_empty() {
        return nothing(ui, theme, words, model);
    }
    let gap = GAP * theme.scale();
    let width = ui.available_width();
    let few = model.shelf.books.len() <= FEW && width >= theme.px(ROW_NARROWEST);
    let (shape, across) = if few {
        (Shape::Row, 1)
    } else {
        (Shape::Grid, columns(width, theme.px(NARROWEST), gap, most(theme)))
    };
    #[expect(clippy::cast_precision_loss, reason = "up to four")]
    let wide = ((width - gap * (across - 1) as f32) / across as f32).floor();
    let mut asked = None;
    for (place, row) in model.cards.chunks(across).enumerate() {
        let high = row
            .iter()
            .map(|card| card.height(ui, theme, words, shape, wide))
            .fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (column, card) in row.iter().enumerate() {
                let response = card.show(ui, theme, words, shape, vec2(wide, high));
                if (place, column) == (0, 0) {
                    focus_on_opening(ui, "library", &response);
                    ui.data_mut(|data| data.insert_temp(first_card(), response.id));
                }
                if response.clicked() {
                    asked = Some(Action::Brief(card.book.id.clone()));
                }
            }
        });
        ui.add_space(gap);
    }
    if model.filter.is_empty() {
        own::write_your_own(ui, theme, words);
    }
    asked
}

/// How many cards may stand side by side.
const fn most(theme: &Theme) -> usize {
    match theme.layout {
        Layout::OneColumn => 2,
        Layout::Standard => 3,
        Layout::Large => 4,
    }
}

/// How many cards stand side by side: as many as fit, at least one and at most `most`.
fn columns(width: f32, narrowest: f32, gap: f32, most: usize) -> usize {
    let mut across = most;
    #[expect(clippy::cast_precision_loss, reason = "up to four")]
    while across > 1 && (width + gap) / (across as f32) < narrowest + gap {
        across -= 1;
    }
    across
}

/// Nothing is there, or nothing is like that: what to do about it.
fn nothing(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    if model.shelf.books.is_empty() {
        ui.label(theme.text(Type::Lead, words.get("no-scenarios")));
        ui.label(theme.second(Type::Body, words.get("no-scenarios-what")));
        return None;
    }
    ui.add_space(space::WIDE);
    ui.label(theme.text(Type::Lead, words.get("none-like-this")));
    ui.add_space(space::TINY);
    ui.label(theme.second(Type::Body, words.get("none-like-this-what")));
    ui.add_space(space::MEDIUM);
    show_all(ui, theme, words)
}

/// "Electricals, phone": where it plays.
fn trade(words: &Words, book: &Book) -> String {
    let scenario = &book.scenario;
    let channel = wording::channel(words, scenario.channel).to_lowercase();
    format!("{}, {channel}", wording::sector(words, scenario.sector))
}
