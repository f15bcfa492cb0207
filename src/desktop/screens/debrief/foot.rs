//! The foot: the whole run at first; then whatever is pointed at, taken apart.

use bevy_egui::egui::{Key, Label, Rect, ScrollArea, Ui, pos2};

use super::Model;
use super::{cost, law, measures, strands, turns};
use crate::content::words::{Words, word_id};
use crate::core::conversation::Mode;
use crate::desktop::session::{Action, Traced};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{Paragraph, Shortcut, hairline, link, primary_button, scroll_by_key};

/// What each part takes of the width: for the whole run, and for one turn.
const RUN: [f32; 3] = [1.4, 1.28, 1.0];
const TURN: [f32; 3] = [1.72, 1.12, 0.84];

/// The foot in three parts with rules between.
pub(super) fn columns(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, rect: Rect) -> Option<Action> {
    let shares = if is_turn(model) { TURN } else { RUN };
    let whole: f32 = shares.iter().sum();
    let mut left = rect.left();
    let mut asked = None;
    for (part, share) in shares.into_iter().enumerate() {
        let right = left + rect.width() * share / whole;
        let (inner_left, inner_right) = match part {
            0 => (left + space::PAGE_MARGIN, right - theme.px(26.0)),
            1 => (left + theme.px(26.0), right - theme.px(20.0)),
            _ => (left + theme.px(26.0), right - space::PAGE_MARGIN),
        };
        if part > 0 {
            ui.painter().vline(left, rect.y_range(), theme.rule());
        }
        let mut inner = Rect::from_min_max(
            pos2(inner_left, rect.top() + theme.px(12.0)),
            pos2(inner_right, rect.bottom() - theme.px(6.0)),
        );
        let pinned = part == 0 && can_try(model);
        if pinned {
            // The button stays in sight, however much was said.
            inner.max.y -= theme.px(46.0);
        }
        let (shown, _) = super::column(ui, inner, |ui| {
            let salt = ("foot", part, model.look, model.traced);
            ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
                scroll_by_key(ui, theme);
                let shown = one_part(ui, theme, words, model, part);
                ui.add_space(space::NEAR);
                shown
            })
        });
        asked = shown.inner.or(asked);
        if pinned {
            let under = Rect::from_min_max(inner.left_bottom(), pos2(inner.right(), rect.bottom()));
            let (pressed, _) = super::column(ui, under, |ui| {
                ui.add_space(theme.px(4.0));
                try_button(ui, theme, words, model)
            });
            asked = pressed.or(asked);
        }
        left = right;
    }
    asked
}

/// Whether the turn that is looked at has another way.
fn can_try(model: &Model<'_>) -> bool {
    is_turn(model) && model.can_try
}

/// The other way from the turn that is looked at, and what becomes of this one.
fn try_button(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let label = words.get("try-the-other-way");
    let note = words.get(match model.told.mode {
        _ if !model.saves => word_id("work-is-not-kept"),
        Mode::Assessment => word_id("try-it-in-practice"),
        Mode::Practice | Mode::Explore => word_id("try-it-is-kept"),
    });
    let pressed = ui
        .horizontal(|ui| {
            let pressed = primary_button(ui, theme, &label, Shortcut::new("R", Key::R)).clicked();
            ui.add_space(space::SMALL);
            ui.add(Label::new(theme.second(Type::Small, note)).wrap());
            pressed
        })
        .inner;
    pressed.then(|| Action::TryFrom(model.look.saturating_sub(1)))
}

fn is_turn(model: &Model<'_>) -> bool {
    matches!(model.traced, None | Some(Traced::Cost)) && model.look > 0
}

fn one_part(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, part: usize) -> Option<Action> {
    let step = model
        .look
        .checked_sub(1)
        .and_then(|at| model.told.moves.get(at))
        .filter(|_| is_turn(model));
    match (part, step) {
        (0, Some(_)) if model.traced == Some(Traced::Cost) => cost::trace(ui, theme, words, model),
        (0, Some(_)) => return turns::said(ui, theme, words, model, model.look),
        (1, Some(step)) => {
            turns::earned(ui, theme, words, step);
            return law::of_turn(ui, theme, words, model, &step.law);
        }
        (_, Some(_)) => {
            turns::causes_heading(ui, theme, words);
            turns::causes(ui, theme, words, model, model.look);
        }
        (0, None) => first_part(ui, theme, words, model),
        (1, None) => return law::of_run(ui, theme, words, model),
        (_, None) => return goal(ui, theme, words, model),
    }
    None
}

/// A number taken apart, or how it came out and where it started.
fn first_part(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    match model.traced {
        Some(Traced::Strand(strand)) => strands::trace(ui, theme, words, model, strand),
        Some(Traced::Measure(measure)) => measures::trace(ui, theme, words, model, measure),
        Some(Traced::Start) => began(ui, theme, words, model),
        Some(Traced::Cost) | None => came_out(ui, theme, words, model),
    }
}

fn came_out(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    if let Some(ending) = &model.told.ending {
        super::title(ui, theme, &words.get("how-it-came-out"));
        ui.add_space(space::SMALL);
        Paragraph::new(theme, Type::Second).plain(&ending.means).show(ui);
        ui.add_space(space::NEAR);
    }
    ui.label(theme.italic(Type::Small, words.get("point-at-a-number")));
}

/// What the failure itself did to both meters.
fn began(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    super::title(ui, theme, &words.get("where-it-started"));
    ui.add_space(space::SMALL);
    turns::start(ui, theme, words, model);
}

/// One goal to take to work, what the learner wrote down, where it all started, and what the figures are.
fn goal(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    if let Some(ending) = &model.told.ending {
        super::title(ui, theme, &words.get("one-goal"));
        ui.add_space(space::SMALL);
        ui.label(theme.text(Type::Title, ending.goal.as_str()));
        ui.add_space(space::MEDIUM);
    }
    if !model.told.notepad.is_blank() {
        super::title(ui, theme, &words.get("your-notes"));
        ui.add_space(space::TINY);
        ui.label(theme.text(Type::Second, &*model.told.notepad));
        ui.add_space(space::NEAR);
    }
    let began = format!("{}. {}", words.get("where-it-started"), turns::meters(words, model, 0));
    // What is only recorded is not taken apart.
    let asked = if model.told.start.is_empty() {
        ui.label(theme.second(Type::Small, began));
        None
    } else {
        link(ui, theme, Type::Small, theme.palette.petrol, &began).then_some(Action::Trace(Traced::Start))
    };
    ui.add_space(space::SMALL);
    Paragraph::new(theme, Type::Small)
        .second(&words.get("teaching-model"))
        .show(ui);
    asked
}

/// What is pointed at, part under part.
pub(super) fn selected(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    if !is_turn(model) {
        first_part(ui, theme, words, model);
        return None;
    }
    let mut asked = None;
    for part in 0..3 {
        asked = one_part(ui, theme, words, model, part).or(asked);
        if part == 0 && can_try(model) {
            ui.add_space(space::SMALL);
            asked = try_button(ui, theme, words, model).or(asked);
        }
        ui.add_space(space::MEDIUM);
    }
    asked
}

/// What stands under everything else in one column: law and goal.
pub(super) fn rest(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    hairline(ui, theme);
    ui.add_space(space::MEDIUM);
    let law = if is_turn(model) {
        None
    } else {
        law::of_run(ui, theme, words, model)
    };
    ui.add_space(space::MEDIUM);
    goal(ui, theme, words, model).or(law)
}
