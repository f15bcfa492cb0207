//! The strip along the foot of a conversation: both meters in Practice, the keys always.

use bevy_egui::egui::{Key, Rect, Ui, UiBuilder, pos2, vec2};

use super::wording::moved;
use super::{actions, actions_size};
use crate::content::words::{Words, word_id};
use crate::core::conversation::Mode;
use crate::core::state::State;
use crate::desktop::screens::Overlay;
use crate::desktop::screens::conversation::Model;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, space};
use crate::desktop::widgets::{Meter, MeterKind, Shortcut, action, status};

const METER: f32 = 480.0;
/// Between the two rows of keys.
const ROWS: f32 = 3.0;

/// The strip.
pub(crate) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, theme.palette.page);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.rule());
    let inner = rect.shrink2(vec2(24.0, theme.px(10.0)));
    let mut asked = None;
    tell(ui, words, model);
    let rows = key_rows();
    let row_size = |row: &[(Shortcut, &'static str, Action); 2]| {
        let caps = row.each_ref().map(|(shortcut, name, _)| (*shortcut, *name));
        actions_size(ui, theme, words, &caps)
    };
    let [upper, lower] = rows.each_ref().map(row_size);
    let keys = vec2(upper.x.max(lower.x), upper.y + ROWS + lower.y);
    let wide = (inner.width() - keys.x - theme.px(24.0)) / 2.0;
    if shows_meters(model) {
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.horizontal(|ui| {
                for kind in [MeterKind::Satisfaction, MeterKind::Loyalty] {
                    let size = vec2(wide.min(theme.px(METER)), inner.height());
                    ui.allocate_ui(size, |ui| meter(ui, theme, words, model, kind));
                }
            });
        });
    }
    let corner = pos2(inner.right() - keys.x, rect.center().y - keys.y / 2.0);
    ui.scope_builder(UiBuilder::new().max_rect(Rect::from_min_size(corner, keys)), |ui| {
        ui.spacing_mut().item_spacing.y = ROWS;
        for row in rows {
            ui.horizontal(|ui| asked = actions(ui, theme, words, row.into(), false).or(asked.take()));
        }
    });
    asked
}

/// The same, part under part.
pub(crate) fn stacked(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    tell(ui, words, model);
    if shows_meters(model) {
        for kind in [MeterKind::Satisfaction, MeterKind::Loyalty] {
            meter(ui, theme, words, model, kind);
            ui.add_space(space::NEAR);
        }
    }
    ui.horizontal_wrapped(|ui| {
        let card = action(ui, theme, Shortcut::new("C", Key::C), &words.get("customer-card"));
        let keys = key_rows().into_iter().flatten().collect();
        let rest = actions(ui, theme, words, keys, false);
        card.then_some(Action::Open(Overlay::Card)).or(rest)
    })
    .inner
}

/// The keys in two rows, so that the meters have room for their causes.
fn key_rows() -> [[(Shortcut, &'static str, Action); 2]; 2] {
    [
        [
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
        ],
        [
            (Shortcut::new("L", Key::L), word_id("law"), Action::ReadLaw(None)),
            (Shortcut::ESC, word_id("pause"), Action::Back),
        ],
    ]
}

fn shows_meters(model: &Model<'_>) -> bool {
    model.playing.conversation.mode() != Mode::Assessment
}

/// Both meters in one sentence, which a screen reader speaks when a choice has moved them.
fn tell(ui: &Ui, words: &Words, model: &Model<'_>) {
    if !shows_meters(model) || model.playing.conversation.steps().is_empty() {
        return;
    }
    let value = |kind| value_words(words, model, kind).into();
    let values = [
        ("satisfaction", value(MeterKind::Satisfaction)),
        ("loyalty", value(MeterKind::Loyalty)),
    ];
    status(ui, "meters", &words.with("meters-said", &values));
}

fn read(model: &Model<'_>, kind: MeterKind) -> (i32, Option<i32>) {
    let conversation = &model.playing.conversation;
    let read = |state: &State| match kind {
        MeterKind::Satisfaction => i32::from(state.satisfaction),
        MeterKind::Loyalty => i32::from(state.loyalty),
    };
    let before = conversation.steps().len().checked_sub(1);
    (
        read(conversation.state()),
        before.map(|at| read(conversation.before(at))),
    )
}

/// The value of a meter and how the last choice moved it.
fn value_words(words: &Words, model: &Model<'_>, kind: MeterKind) -> String {
    match read(model, kind) {
        (now, Some(before)) if now == before => words.with("value-same", &[("value", now.into())]),
        (now, before) => moved(words, now, before.map_or(0, |before| now - before)),
    }
}

/// One meter, and what moved it.
pub(crate) fn meter(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, kind: MeterKind) {
    let conversation = &model.playing.conversation;
    let steps = conversation.steps();
    let (now, before) = read(model, kind);
    let value_words = value_words(words, model, kind);
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
    let goal = now as f32;
    let shown = if theme.reduced_motion {
        goal
    } else {
        let id = ui.id().with(("meter", kind == MeterKind::Loyalty));
        ui.ctx()
            .animate_value_with_time(id, goal, crate::desktop::theme::duration::METER)
    };
    #[expect(clippy::cast_precision_loss, reason = "0 to 100")]
    let stood = before.map(|before| before as f32);
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
