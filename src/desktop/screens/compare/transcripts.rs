//! What was said both times: level with each other, or turn by turn where there is one column.

use std::ops::RangeInclusive;

use bevy_egui::egui::{
    self, Key, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};

use super::{Model, Way, turn_id};
use crate::content::words::{WordValue, Words};
use crate::core::text::quoted;
use crate::desktop::screens::parts::face::face;
use crate::desktop::screens::parts::wording::{self, moved, signed};
use crate::desktop::theme::{Layout, Theme, Type, Weight, space, stroke};
use crate::desktop::widgets::{
    Mark, Paragraph, Shortcut, curly, hairline, key_cap, lay, paint_mark, part_heading, quote_sized, scroll_by_key,
    tab_stop,
};

/// Turns that stand side by side at once.
const AT_ONCE: usize = 3;
/// The column of turn numbers.
const NUMBERS: f32 = 60.0;
/// Over and under a turn.
const ROW: f32 = 5.0;
/// A face.
const FACE: f32 = 44.0;
/// What the scroll bar takes of the page's margin.
const BAR: f32 = 24.0;

/// Both transcripts from the turn that is looked at.
pub(super) fn side_by_side(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    let whole = ui.max_rect();
    let columns = Columns::of(theme, whole);
    let head = theme.px(30.0);
    for (way, left) in Way::BOTH.into_iter().zip(columns.left) {
        let rect = Rect::from_min_size(pos2(left, whole.top()), vec2(columns.wide, head));
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            heading(ui, theme, words, model, way);
        });
    }
    ui.painter().vline(columns.between, whole.y_range(), theme.rule());
    ui.painter().hline(whole.x_range(), whole.top() + head, theme.rule());
    let rest = Rect::from_min_max(pos2(whole.left(), whole.top() + head + 1.0), whole.max);
    let shown = shown(model, false);
    let (from, until) = (*shown.start(), *shown.end());
    // The bar stands in the margin, where it covers nothing.
    let with_bar = Rect::from_min_max(rest.min, rest.max + vec2(BAR, 0.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(with_bar));
    let salt = ("both transcripts", from);
    let scrolls = ScrollArea::vertical().id_salt(salt).auto_shrink(false);
    let seen = scrolls.show(&mut child, |ui| {
        scroll_by_key(ui, theme);
        for at in from..=until {
            row(ui, theme, words, model, at, &columns);
            if at < until {
                let y = ui.cursor().top();
                ui.painter().hline(whole.x_range(), y, theme.rule());
                ui.add_space(1.0);
            }
        }
    });
    if seen.content_size.y - seen.state.offset.y > seen.inner_rect.height() + 1.0 {
        more_below(ui, theme, words, pos2(columns.between, whole.bottom()));
    }
}

/// The key that leads on, where the columns are cut off: between them, where it covers nothing.
fn more_below(ui: &mut Ui, theme: &Theme, words: &Words, end: Pos2) {
    let side = theme.px(24.0);
    let rect = Rect::from_center_size(end - vec2(0.0, side / 2.0 + theme.px(4.0)), vec2(side, side));
    let centred = egui::Layout::centered_and_justified(egui::Direction::TopDown);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(centred), |ui| {
        key_cap(ui, theme, Shortcut::new("↓", Key::ArrowDown));
    });
    let named = ui.interact(rect, ui.id().with("more below"), Sense::hover());
    named.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words.get("more-below")));
}

/// The turns that are shown: three from the one looked at; in one column all since the two parted.
pub(super) fn shown(model: &Model<'_>, one_column: bool) -> RangeInclusive<usize> {
    let last = model.last();
    if one_column {
        let from = if model.identical() { 1 } else { model.shared + 1 };
        return from..=last;
    }
    let from = model.look.min((last + 1).saturating_sub(AT_ONCE)).max(1);
    from..=(from + AT_ONCE - 1).min(last)
}

/// Where the columns stand.
struct Columns {
    left: [f32; 2],
    wide: f32,
    between: f32,
}

impl Columns {
    fn of(theme: &Theme, whole: Rect) -> Self {
        let (numbers, gap) = (theme.px(NUMBERS), theme.px(24.0));
        let wide = (whole.width() - numbers) / 2.0 - gap;
        let first = whole.left() + numbers;
        Self {
            left: [first, whole.right() - wide],
            wide,
            between: (first + wide + whole.right() - wide) / 2.0,
        }
    }
}

fn row(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, at: usize, columns: &Columns) {
    let top = ui.cursor().top() + theme.px(ROW);
    let number = words.with("turn", &[("number", count(at))]);
    let colour = if at == model.look {
        theme.palette.petrol
    } else {
        theme.palette.ink
    };
    let galley = lay(ui, theme, Type::Second, Weight::Bold, colour, &number, f32::INFINITY);
    let name = ui.interact(
        Rect::from_min_size(pos2(ui.max_rect().left(), top), galley.size()),
        ui.id().with(("turn", at)),
        Sense::hover(),
    );
    name.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &number));
    ui.painter().galley(name.rect.min, galley, colour);
    let mut bottom = top + theme.px(FACE);
    for (way, left) in Way::BOTH.into_iter().zip(columns.left) {
        let rect = Rect::from_min_size(pos2(left, top), vec2(columns.wide, f32::INFINITY));
        let mut cell = ui.new_child(UiBuilder::new().max_rect(rect));
        one_way(&mut cell, theme, words, model, way, at);
        bottom = bottom.max(cell.min_rect().bottom());
    }
    let whole = Rect::from_min_max(
        pos2(ui.max_rect().left(), top - theme.px(ROW)),
        pos2(columns.left[1] + columns.wide, bottom + theme.px(ROW)),
    );
    ui.allocate_rect(whole, Sense::hover());
    tab_stop(ui, theme, whole.shrink(3.0), turn_id(at), &read_out(words, model, at));
}

/// A turn in both ways, as it is read out.
fn read_out(words: &Words, model: &Model<'_>, at: usize) -> String {
    let mut told = words.with("turn", &[("number", count(at))]) + ":";
    for way in Way::BOTH {
        let step = at.checked_sub(1).and_then(|step| way.of(model).moves.get(step));
        let said = step.map_or_else(
            || words.get("compare-had-ended"),
            |step| format!("{} {}", quoted(&step.said), quoted(&step.answered)),
        );
        told = format!("{told} {}. {}", way.name(words, model), curly(&said));
    }
    told
}

/// Turn after turn, first time then this time.
pub(super) fn turn_by_turn(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) {
    for at in shown(model, true) {
        hairline(ui, theme);
        ui.add_space(space::NEAR);
        let turn = ui.scope(|ui| {
            part_heading(ui, theme, &words.with("turn", &[("number", count(at))]));
            for way in Way::BOTH {
                ui.add_space(space::SMALL);
                let high = theme.line_height(Type::Second);
                ui.allocate_ui(vec2(ui.available_width(), high), |ui| {
                    heading(ui, theme, words, model, way);
                });
                ui.add_space(space::TINY);
                one_way(ui, theme, words, model, way, at);
            }
        });
        let around = turn.response.rect.expand(3.0);
        tab_stop(ui, theme, around, turn_id(at), &read_out(words, model, at));
        ui.add_space(space::MEDIUM);
    }
}

/// The sign of the curve, which time it was, and how that one ended.
fn heading(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, way: Way) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let size = vec2(theme.px(26.0), theme.line_height(Type::Second));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        sign(ui, theme, way, rect);
        let told = way.of(model);
        let satisfaction = told.points.last().map_or(0, |point| point.satisfaction);
        let mut ended = words.with("compare-ended", &[("satisfaction", satisfaction.into())]);
        if let Some(band) = &told.band {
            ended = format!("{ended} {}.", wording::band(words, band.band));
        }
        Paragraph::new(theme, Type::Second)
            .bold(&way.name(words, model))
            .second("  ")
            .second(&ended)
            .show(ui);
    });
}

/// The line and mark of a curve.
fn sign(ui: &Ui, theme: &Theme, way: Way, rect: Rect) {
    let p = theme.palette;
    let (line, fill, ring) = style(theme, way);
    ui.painter().hline(rect.x_range(), rect.center().y, line);
    let (radius, fill) = match way {
        Way::First => (theme.px(4.5), p.page),
        Way::Second => (theme.px(5.0), fill),
    };
    paint_mark(ui.painter(), Mark::Disc, rect.center(), radius, fill, ring);
}

/// How each curve is drawn: its line, the fill of its marks, the ring around them.
pub(super) fn style(theme: &Theme, way: Way) -> (Stroke, egui::Color32, Stroke) {
    let p = theme.palette;
    match way {
        Way::First => (Stroke::new(2.0, p.ink2), p.paper, Stroke::new(2.0, p.ink2)),
        Way::Second => (Stroke::new(stroke::CURVE, p.petrol), p.petrol, Stroke::NONE),
    }
}

/// One turn of one way: face, what you said, what they answered, by how much it moved.
fn one_way(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>, way: Way, at: usize) {
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let told = way.of(model);
    let Some((step, (before, now))) = at.checked_sub(1).and_then(|step| {
        let points = told.points.get(step).zip(told.points.get(at))?;
        Some((told.moves.get(step)?, points))
    }) else {
        ui.label(theme.italic(Type::Second, words.get("compare-had-ended")));
        return;
    };
    if way == Way::Second && at <= model.shared {
        ui.label(theme.italic(Type::Second, words.get("compare-as-before")));
        return;
    }
    let across = theme.px(FACE);
    let disc = Rect::from_min_size(ui.cursor().min, vec2(across, across));
    match (told.scenario, now.feeling) {
        (Some(scenario), Some(feeling)) => face(ui, theme, disc, &scenario.customer, feeling),
        _ => {
            ui.painter()
                .circle(disc.center(), across / 2.0, theme.palette.line, theme.rule());
        }
    }
    let by = now.satisfaction - before.satisfaction;
    let right = ui.max_rect().right();
    let under = pos2(disc.center().x, disc.bottom() + 2.0);
    let changed = change(ui, theme, words, way, under, now.satisfaction, by);
    let text = Rect::from_min_max(
        pos2(disc.right() + theme.px(12.0), disc.top()),
        pos2(right, f32::INFINITY),
    );
    // Three turns are to fit beside each other.
    let (said, answer) = match theme.layout {
        Layout::Standard => (Type::Small, Type::Second),
        Layout::Large | Layout::OneColumn => (Type::Second, Type::Body),
    };
    let told = ui.scope_builder(UiBuilder::new().max_rect(text), |ui| {
        if step.said.is_empty() {
            quote_sized(ui, theme, said, &words.get("went-to-another-turn"));
        } else {
            quote_sized(ui, theme, said, &quoted(&step.said));
        }
        ui.add_space(space::TINY);
        if !step.answered.is_empty() {
            let answered = curly(&quoted(&step.answered));
            Paragraph::new(theme, answer).plain(&answered).show(ui);
        }
    });
    let bottom = told.response.rect.bottom().max(changed.bottom());
    ui.expand_to_include_rect(Rect::from_min_max(disc.min, pos2(right, bottom)));
    let rest = bottom - ui.cursor().top();
    if rest > 0.0 {
        ui.add_space(rest);
    }
}

/// The change of satisfaction under the face, read out with its value. Answers with where it stands.
fn change(ui: &Ui, theme: &Theme, words: &Words, way: Way, middle: Pos2, value: i32, by: i32) -> Rect {
    let p = theme.palette;
    let colour = match (by, way) {
        (..0, _) => p.madder,
        (_, Way::First) => p.ink2,
        (_, Way::Second) => p.petrol,
    };
    let galley = lay(
        ui,
        theme,
        Type::Second,
        Weight::Bold,
        colour,
        &signed(by),
        f32::INFINITY,
    );
    let rect = Rect::from_min_size(middle - vec2(galley.size().x / 2.0, 0.0), galley.size());
    let response = ui.interact(rect, ui.id().with("change"), Sense::hover());
    let value_words = match by {
        0 => words.with("value-same", &[("value", value.into())]),
        _ => moved(words, value, by),
    };
    let spoken = format!("{} {value_words}", words.get("satisfaction"));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    ui.painter().galley(rect.min, galley, colour);
    rect
}

fn count(at: usize) -> WordValue<'static> {
    u32::try_from(at).unwrap_or(u32::MAX).into()
}
