//! What was still possible: the best and the worst that a meter could still end with, around its curve; where the best
//! fell most; and from where on the best band was out of reach.

use bevy_egui::egui::{Color32, Mesh, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::Model;
use crate::analysis::solve::{Span, Still};
use crate::content::words::Words;
use crate::desktop::screens::parts::plot::Plot;
use crate::desktop::screens::parts::wording;
use crate::desktop::theme::{Theme, Type, Weight, radius, stroke};
use crate::desktop::widgets::{MeterKind, follow_focus, lay, outline};

/// The edges of what was possible.
const EDGE: f32 = 1.2;
/// Between edge and curve before there is room for words.
const ROOM: f32 = 40.0;
/// What a number over a curve takes of it.
const NUMBER: f32 = 24.0;

/// Whether it is known at all.
pub(super) fn is_known(model: &Model<'_>) -> bool {
    model.told.points.iter().any(|point| point.still.is_some())
}

fn span(model: &Model<'_>, at: usize) -> Option<Span> {
    let still: Still = model.told.points.get(at)?.still?;
    Some(match model.possible {
        MeterKind::Satisfaction => still.satisfaction,
        MeterKind::Loyalty => still.loyalty,
    })
}

fn height(plot: &Plot, at: usize, value: u32) -> Pos2 {
    plot.at(at, i32::try_from(value).unwrap_or(100))
}

/// The worst and the best at each point, where known.
fn ends(model: &Model<'_>, plot: &Plot) -> Vec<Option<[Pos2; 2]>> {
    let ends = |at| {
        let span = span(model, at)?;
        Some([height(plot, at, span.least), height(plot, at, span.most)])
    };
    (0..model.told.points.len()).map(ends).collect()
}

fn colours(theme: &Theme, model: &Model<'_>) -> (Color32, Color32) {
    let p = theme.palette;
    let ground = match model.possible {
        MeterKind::Satisfaction => p.soft_petrol,
        MeterKind::Loyalty => p.soft_plum,
    };
    (ground, model.possible.colour(theme).gamma_multiply(0.6))
}

/// The ground, under everything else.
pub(super) fn ground(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, plot: &Plot) {
    let (ground, _) = colours(theme, model);
    let mut mesh = Mesh::default();
    for pair in ends(model, plot).windows(2) {
        if let [Some([a, b]), Some([c, d])] = pair {
            let from = u32::try_from(mesh.vertices.len()).unwrap_or(0);
            for corner in [a, b, c, d] {
                mesh.colored_vertex(*corner, ground);
            }
            mesh.add_triangle(from, from + 1, from + 2);
            mesh.add_triangle(from + 1, from + 3, from + 2);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
    note(ui, theme, words, model, plot);
}

/// What the ground means, where it has room for words.
fn note(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, plot: &Plot) {
    let (Some(span), Some(first)) = (span(model, 0), model.told.points.first()) else {
        return;
    };
    let next = self::span(model, 1).unwrap_or(span);
    // The words stand within the edges, wherever those go beside them.
    let best = height(plot, 0, span.most.min(next.most));
    let worst = height(plot, 0, span.least.max(next.least));
    let highest = plot.y(first.satisfaction.max(first.loyalty));
    let lowest = plot.y(first.satisfaction.min(first.loyalty));
    let font = theme.font(Type::Small, Weight::Italic);
    let colour = theme.palette.ink2;
    let text = words.get("what-was-still-possible");
    let galley = ui.painter().layout_no_wrap(text, font, colour);
    let (aside, away) = (theme.px(12.0), theme.px(6.0));
    // Further than that they would meet the numbers of the first turn.
    let ends_before_the_turn = galley.size().x + 2.0 * aside <= plot.step;
    let needed = theme.px(if ends_before_the_turn { ROOM } else { ROOM + NUMBER });
    let at = if highest - best.y >= needed {
        best + vec2(aside, away)
    } else if worst.y - lowest >= theme.px(ROOM) && ends_before_the_turn {
        worst + vec2(aside, -away - galley.size().y)
    } else {
        // Over the edge nothing else stands.
        let edge = height(plot, 0, span.most.max(next.most));
        edge + vec2(aside, -galley.size().y - 2.0)
    };
    ui.painter().galley(at, galley, colour);
}

/// The name of a meter at the end of its curve: choosing it shows what was still possible around that one.
pub(super) fn chosen(
    ui: &Ui,
    theme: &Theme,
    words: &Words,
    model: &Model<'_>,
    (kind, name): (MeterKind, &str),
    rect: Rect,
) -> bool {
    let id = ui.id().with(("possible", kind == MeterKind::Loyalty));
    let response = ui.interact(rect, id, Sense::click());
    let spoken = words.with("possible-for", &[("name", name.into())]);
    let on = model.possible == kind;
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, &spoken));
    follow_focus(&response);
    let line = Stroke::new(stroke::CONTROL, kind.colour(theme));
    if on || response.hovered() {
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }
    if response.has_focus() {
        outline(ui, theme, rect, 3.0, radius::KEY);
    }
    response.clicked()
}

/// The edges, under the curves.
pub(super) fn edges(ui: &Ui, theme: &Theme, model: &Model<'_>, plot: &Plot) {
    let line = Stroke::new(EDGE, colours(theme, model).1);
    for pair in ends(model, plot).windows(2) {
        if let [Some(before), Some(after)] = pair {
            for (from, to) in before.iter().zip(after) {
                ui.painter().line_segment([*from, *to], line);
            }
        }
    }
    arrow(ui, theme, model, plot);
}

/// Over everything else, in words: where the best fell most, and from where on the best band was out of reach.
pub(super) fn told(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, plot: &Plot, right: f32) {
    fall(ui, theme, words, model, plot, right);
    out_of_reach(ui, theme, words, model, plot, right);
}

/// The best before the costliest choice and after it, where that choice made it fall.
fn fell(model: &Model<'_>) -> Option<(usize, Span, Span)> {
    let at = model.told.costliest?;
    let (before, after) = (span(model, at.checked_sub(1)?)?, span(model, at)?);
    (before.most > after.most).then_some((at, before, after))
}

/// An arrow from the one to the other.
fn arrow(ui: &Ui, theme: &Theme, model: &Model<'_>, plot: &Plot) {
    let Some((at, before, after)) = fell(model) else { return };
    let (from, to) = (height(plot, at, before.most), height(plot, at, after.most));
    let line = Stroke::new(stroke::FOCUS, theme.palette.madder);
    let painter = ui.painter();
    painter.line_segment([from, to], line);
    let head = theme.px(5.0).min((to.y - from.y) * 0.6);
    for side in [-head, head] {
        painter.line_segment([to + vec2(side, -head), to], line);
    }
}

/// The same in words, beside the arrow.
fn fall(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, plot: &Plot, right: f32) {
    let Some((at, before, after)) = fell(model) else { return };
    let from = height(plot, at, before.most);
    let values = [("was", before.most.into()), ("is", after.most.into())];
    let text = words.with("best-still-possible", &values);
    // Higher than the curves and their numbers as far as the words go.
    let points = model.told.points.iter().enumerate();
    let beside_words = points.filter(|(point, _)| (at..at + 3).contains(point));
    let highest = beside_words
        .map(|(_, point)| plot.y(point.satisfaction.max(point.loyalty)) - theme.px(42.0))
        .fold(from.y - theme.px(12.0), f32::min);
    let y = highest.max(plot.top + theme.px(10.0));
    beside(ui, theme, &text, pos2(from.x, y), right);
}

/// From where on the best band was out of reach.
fn out_of_reach(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, plot: &Plot, right: f32) {
    let Some((at, band)) = model.told.no_return else {
        return;
    };
    let foot = pos2(plot.x(at), plot.floor);
    let line = Stroke::new(stroke::FOCUS, theme.palette.madder);
    ui.painter()
        .line_segment([foot, foot - vec2(0.0, theme.px(22.0))], line);
    let band = wording::band(words, band);
    let text = words.with("no-return-here", &[("band", band.into())]);
    beside(ui, theme, &text, foot - vec2(0.0, theme.px(13.0)), right);
}

/// Words at the right of a mark; at its left when there is no room.
fn beside(ui: &Ui, theme: &Theme, text: &str, mark: Pos2, right: f32) {
    let colour = theme.palette.madder;
    let galley = lay(ui, theme, Type::Small, Weight::Bold, colour, text, f32::INFINITY);
    let away = theme.px(8.0);
    let wide = galley.size().x;
    let x = if mark.x + away + wide <= right {
        mark.x + away
    } else {
        mark.x - away - wide
    };
    let at = pos2(x, mark.y - galley.size().y / 2.0);
    // A ground of its own parts the words from the lines that cross them.
    let ground = Rect::from_min_size(at, galley.size()).expand2(vec2(2.0, -2.0));
    ui.painter().rect_filled(ground, radius::TRACK, theme.palette.paper);
    ui.painter().galley(at, galley, colour);
}
