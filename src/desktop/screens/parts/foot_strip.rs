//! The strip along the foot of a conversation: both meters in Practice, the keys always.

use bevy_egui::egui::{self, Align, Key, Ui, UiBuilder, vec2};

use super::actions;
use super::wording::moved;
use crate::content::words::{Words, word_id};
use crate::core::conversation::Mode;
use crate::desktop::screens::Overlay;
use crate::desktop::screens::conversation::Model;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, space};
use crate::desktop::widgets::{Meter, MeterKind, Shortcut, action};

const METER: f32 = 480.0;
/// Room for the keys at the right.
const KEYS: f32 = 356.0;

/// The strip.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, theme.palette.page);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.rule());
    let inner = rect.shrink2(vec2(24.0, theme.px(10.0)));
    let mut asked = None;
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.horizontal(|ui| {
            if shows_meters(model) {
                let wide = (inner.width() - theme.px(KEYS)) / 2.0;
                for kind in [MeterKind::Satisfaction, MeterKind::Loyalty] {
                    let size = vec2(wide.min(theme.px(METER)), inner.height());
                    ui.allocate_ui(size, |ui| meter(ui, theme, words, model, kind));
                }
            }
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                asked = keys(ui, theme, words, true);
            });
        });
    });
    asked
}

/// The same, part under part.
pub(crate) fn stacked(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    if shows_meters(model) {
        for kind in [MeterKind::Satisfaction, MeterKind::Loyalty] {
            meter(ui, theme, words, model, kind);
            ui.add_space(space::NEAR);
        }
    }
    ui.horizontal_wrapped(|ui| {
        let card = action(ui, theme, Shortcut::new("C", Key::C), &words.get("customer-card"));
        let rest = keys(ui, theme, words, false);
        card.then_some(Action::Open(Overlay::Card)).or(rest)
    })
    .inner
}

fn keys(ui: &mut Ui, theme: &Theme, words: &Words, backwards: bool) -> Option<Action> {
    let list = [
        (
            Shortcut::new("N", Key::N),
            word_id("notes"),
            Action::Open(Overlay::Notepad),
        ),
        (
            Shortcut::new("T", Key::T),
            word_id("transcript"),
            Action::Open(Overlay::Transcript),
        ),
        (Shortcut::new("L", Key::L), word_id("law"), Action::ReadLaw(None)),
        (Shortcut::ESC, word_id("pause"), Action::Back),
    ];
    actions(ui, theme, words, list.into(), backwards)
}

fn shows_meters(model: &Model<'_>) -> bool {
    model.playing.conversation.mode() != Mode::Assessment
}

/// One meter, and what moved it.
pub(crate) fn meter(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, kind: MeterKind) {
    let conversation = &model.playing.conversation;
    let steps = conversation.steps();
    let now = conversation.state();
    let before = steps.len().checked_sub(1).map(|at| conversation.before(at));
    let read = |state: &crate::core::state::State| match kind {
        MeterKind::Satisfaction => i32::from(state.satisfaction),
        MeterKind::Loyalty => i32::from(state.loyalty),
    };
    let by = before.map_or(0, |before| read(now) - read(before));
    let value_words = match before {
        Some(_) if by == 0 => words.with("value-same", &[("value", read(now).into())]),
        _ => moved(words, read(now), by),
    };
    let felt = steps
        .last()
        .and_then(|step| conversation.story().choice(step.node, step.choice?))
        .map(|c| &c.felt);
    let cause = match (felt, kind) {
        (Some(felt), MeterKind::Satisfaction) => felt.satisfaction.as_str().to_owned(),
        (Some(felt), MeterKind::Loyalty) => felt.loyalty.as_str().to_owned(),
        (None, _) => words.get("where-the-failure-left-them"),
    };
    let label = words.get(match kind {
        MeterKind::Satisfaction => word_id("satisfaction"),
        MeterKind::Loyalty => word_id("loyalty"),
    });
    // The number was pressed, the meter glides there; reduced motion jumps.
    #[expect(clippy::cast_precision_loss, reason = "0 to 100")]
    let goal = read(now) as f32;
    let shown = if theme.reduced_motion {
        goal
    } else {
        let id = ui.id().with(("meter", kind == MeterKind::Loyalty));
        ui.ctx()
            .animate_value_with_time(id, goal, crate::desktop::theme::duration::METER)
    };
    #[expect(clippy::cast_precision_loss, reason = "0 to 100")]
    let stood = before.map(|state| read(state) as f32);
    Meter {
        kind,
        label: &label,
        value: shown,
        before: stood,
        words: &value_words,
        cause: &cause,
    }
    .show(ui, theme);
}
