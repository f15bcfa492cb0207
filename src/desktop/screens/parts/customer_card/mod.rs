//! The customer card in its three parts, and what the learner may agree to.

mod history;
mod others;
#[cfg(test)]
mod tests;

use bevy_egui::egui::{self, Align, Key, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::wording::pounds;
use crate::content::card::{self, Figure};
use crate::content::names;
use crate::content::words::{WordValue, Words, word_id};
use crate::core::model::Model;
use crate::core::scenario::Scenario;
use crate::core::state::State;
use crate::desktop::session::{Action, Part, Playing, Session};
use crate::desktop::theme::{Layout, Theme, Type, Weight, radius, space};
use crate::desktop::widgets::{
    Paragraph, Shortcut, agree, cap_action, card as raised, card_part, detail, headline_sized, key_cap, outline,
};

const LABELS: f32 = 84.0;
const SHORTCUT: Shortcut = Shortcut::new("C", Key::C);
/// Space between the rows of a part.
const ROWS: f32 = 3.0;

/// What the card shows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Card<'a> {
    scenario: &'a Scenario,
    /// What the chance to stay and the value are read by.
    weights: &'a Model,
    /// Where the conversation began: the card was written before it.
    start: State,
    /// Whether it may be told which notes help. Nothing is told in Assessment, nor before a mode is chosen.
    tells: bool,
    /// The part that is unfolded, where not all of them are.
    unfolded: Part,
    /// The figure that says how it comes about.
    explained: Option<Figure>,
}

impl<'a> Card<'a> {
    /// Of a conversation, with this part of it unfolded and this figure explained.
    pub(crate) fn of(playing: &'a Playing, unfolded: Part, explained: Option<Figure>) -> Self {
        let story = playing.conversation.story();
        Self {
            scenario: story.scenario(),
            weights: story.model(),
            start: *playing.conversation.start(),
            tells: playing.tells(),
            unfolded,
            explained,
        }
    }

    /// Of the conversation that is played.
    pub(crate) fn played(session: &'a Session) -> Option<Self> {
        let playing = session.playing.as_ref()?;
        Some(Self::of(playing, session.unfolded, session.explained))
    }

    /// Of the scenario that is briefed.
    pub(crate) fn briefed(session: &'a Session) -> Option<Self> {
        let waiting = session.waiting.as_ref()?;
        Some(Self {
            scenario: &session.shelf.book(session.briefed.as_deref()?)?.scenario,
            weights: &session.shelf.model,
            start: waiting.state,
            tells: false,
            unfolded: session.unfolded,
            explained: session.explained,
        })
    }

    /// The part that is unfolded, as [`parts`] is told. A large window has room for all of the card, and one column is
    /// as long as it needs to be; elsewhere one part is open, and the others say what they hold.
    pub(crate) fn open(&self, theme: &Theme) -> Option<Part> {
        (theme.layout == Layout::Standard).then_some(self.unfolded)
    }

    fn who(&self) -> (&'static str, WordValue<'static>) {
        ("pronoun", names::pronoun(self.scenario.customer.pronoun).into())
    }
}

/// The card beside the text, as high as there is room.
pub(crate) fn beside(ui: &mut Ui, theme: &Theme, words: &Words, model: &Card<'_>) -> Option<Action> {
    let high = ui.available_height();
    let mut asked = None;
    raised(ui, theme, |ui| {
        ui.set_height(high - 28.0);
        ui.horizontal(|ui| {
            headline_sized(ui, theme, Type::Title, &words.get("customer-card"));
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                if cap_action(ui, theme, SHORTCUT, &words.get("fold-away")) {
                    asked = Some(Action::ToggleCard);
                }
            });
        });
        let foot = agree_height(ui, theme, words, model.scenario);
        let room = ui.available_height() - foot - space::MEDIUM;
        let folds = Folds::of(ui, model, room);
        let open = model.open(theme).filter(|_| folds.needed);
        let shown = ScrollArea::vertical()
            .id_salt(("card", open))
            .auto_shrink([false, false])
            .max_height(room.max(80.0))
            .show(ui, |ui| {
                asked = parts(ui, theme, words, model, open).or(asked.take());
            });
        if open.is_none() && model.explained.is_none() && shown.content_size.y > room {
            folds.remember(ui);
        }
        ui.add_space(space::SMALL);
        agree(
            ui,
            theme,
            &words.get("you-may-agree"),
            &authority(words, model.scenario),
        );
    });
    asked
}

/// Whether the parts of a card have to be folded because there is less room than they take.
struct Folds {
    id: egui::Id,
    needed: bool,
}

impl Folds {
    fn of(ui: &Ui, model: &Card<'_>, room: f32) -> Self {
        let id = egui::Id::new(("card folds", &*model.scenario.title, room.to_bits()));
        let needed = ui.data(|data| data.get_temp(id)).unwrap_or(false);
        Self { id, needed }
    }

    /// They did not fit, so from the next frame on they are folded.
    fn remember(&self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(self.id, true));
        ui.ctx().request_repaint();
    }
}

/// The card folded away: a tab along the edge that opens it.
pub(crate) fn tab(ui: &mut Ui, theme: &Theme, words: &Words) -> Option<Action> {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click());
    let name = words.get("customer-card");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, theme.palette.page);
    painter.vline(rect.left() + 0.5, rect.y_range(), theme.rule());
    let galley = painter.layout_no_wrap(name, theme.font(Type::Small, Weight::Bold), theme.palette.ink);
    let at = rect.center() + vec2(galley.size().y / 2.0, -galley.size().x / 2.0);
    painter.add(egui::epaint::TextShape::new(at, galley, theme.palette.ink).with_angle(std::f32::consts::FRAC_PI_2));
    let cap = egui::Rect::from_center_size(
        pos2(rect.center().x, rect.top() + theme.px(32.0)),
        egui::Vec2::splat(theme.px(24.0)),
    );
    ui.scope_builder(egui::UiBuilder::new().max_rect(cap), |ui| key_cap(ui, theme, SHORTCUT));
    if response.has_focus() {
        outline(ui, theme, rect.shrink(4.0), 0.0, radius::KEY);
    }
    response.clicked().then_some(Action::ToggleCard)
}

/// The three parts. `open` is the one that is unfolded; all of them are when there is none.
pub(crate) fn parts(ui: &mut Ui, theme: &Theme, words: &Words, model: &Card<'_>, open: Option<Part>) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = ROWS;
    let mut asked = None;
    let heads = [
        (Part::Happened, words.get("what-happened"), word_id("operational")),
        (
            Part::History,
            words.with("their-history", &[model.who()]),
            word_id("analytical"),
        ),
        (Part::Others, words.get("who-else-knows"), word_id("collaborative")),
    ];
    for (part, title, note) in heads {
        let note = words.get(note);
        let state = open.map(|open| open == part);
        let folded = (state == Some(false)).then(|| summary(words, model, part));
        if card_part(ui, theme, (&title, &note), state, folded.as_deref()) {
            asked = Some(Action::Unfold(part));
        }
        if state == Some(false) {
            continue;
        }
        match part {
            Part::Happened => happened(ui, theme, model),
            Part::History => asked = history::ui(ui, theme, words, model).or(asked),
            Part::Others => others::ui(ui, theme, words, model),
        }
        ui.add_space(space::TINY);
    }
    asked
}

/// What a folded part holds, in a line.
fn summary(words: &Words, model: &Card<'_>, part: Part) -> String {
    let card = &model.scenario.customer.card;
    match part {
        Part::Happened => card
            .operational
            .iter()
            .map(|fact| fact.label.as_str())
            .collect::<Vec<_>>()
            .join(", "),
        Part::History => card::summary(words, model.scenario),
        Part::Others => words.with("notes-held", &[("count", card.collaborative.len().into())]),
    }
}

/// Orders, contacts, the open case.
fn happened(ui: &mut Ui, theme: &Theme, model: &Card<'_>) {
    for fact in &model.scenario.customer.card.operational {
        fact_row(ui, theme, &fact.label, &fact.text);
    }
}

/// A fact: beside its label when it is short, below it when it would be squeezed.
fn fact_row(ui: &mut Ui, theme: &Theme, label: &str, text: &str) {
    let squeezed = text.chars().count() > 20 || label.chars().count() > 12;
    if squeezed {
        Paragraph::new(theme, Type::Small)
            .second(&format!("{label}: "))
            .plain(text)
            .show(ui);
    } else {
        detail(ui, theme, LABELS, label, text);
    }
}

/// What the learner may agree to alone, in a sentence.
pub(crate) fn authority(words: &Words, scenario: &Scenario) -> String {
    let authority = &scenario.authority;
    let values = [
        ("refund", pounds(authority.refund).into()),
        ("goodwill", pounds(authority.goodwill).into()),
    ];
    let sentence = match (authority.refund, authority.goodwill) {
        (0, 0) => words.get("authority-none"),
        (0, _) => words.with("authority-goodwill", &values),
        (_, 0) => words.with("authority-refund", &values),
        _ => words.with("authority-both", &values),
    };
    if authority.note.is_empty() {
        sentence
    } else {
        format!("{sentence} {}", authority.note)
    }
}

fn agree_height(ui: &Ui, theme: &Theme, words: &Words, scenario: &Scenario) -> f32 {
    let galley = ui.painter().layout(
        authority(words, scenario),
        theme.font(Type::Small, Weight::Regular),
        theme.palette.ink,
        (ui.available_width() - 24.0).max(60.0),
    );
    let lines = u16::try_from(galley.rows.len()).unwrap_or(u16::MAX);
    f32::from(lines.saturating_add(1)) * theme.line_height(Type::Small) + 20.0
}
