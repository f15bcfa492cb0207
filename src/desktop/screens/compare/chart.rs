//! Both curves of both meters: what is shared drawn once, the gap between filled, every turn something to click.

use std::sync::Arc;

use bevy_egui::egui::{
    Align, Color32, EventFilter, Galley, Id, Mesh, Pos2, Rangef, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo,
    WidgetType, pos2, text::LayoutJob, vec2,
};

use super::transcripts::style;
use super::{Model, Way};
use crate::content::words::{WordValue, Words};
use crate::desktop::screens::parts::plot::{Plot, change};
use crate::desktop::screens::parts::wording::moved;
use crate::desktop::screens::told::{Point, Told};
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, Weight, duration, radius, space, stroke};
use crate::desktop::widgets::{Mark, MeterKind, curly, follow_focus, outline, paint_mark};

/// From point to point, where there is room.
const STEP: f32 = 158.0;
/// Room for the words at the curves' right ends.
const ENDS: f32 = 190.0;
/// A narrower step has only numbers under it.
const NAMED: f32 = 84.0;

/// The id of a turn on the chart, so that the arrow keys can take the focus there.
pub(super) fn point_id(at: usize) -> Id {
    Id::new(("compared point", at))
}

/// The chart in the room there is.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let rect = ui.available_rect_before_wrap();
    ui.allocate_rect(rect, Sense::hover());
    let plot = place(ui, theme, model, rect);
    plot.rules(ui, theme, plot.x(model.last()));
    parting(ui, theme, words, model, &plot);
    gap(ui, theme, model, &plot);
    let drawn = arrived(ui, theme);
    loyalty(ui, theme, model, &plot, drawn);
    satisfaction(ui, theme, model, &plot, drawn);
    changes(ui, theme, model, &plot);
    ends(ui, theme, words, model, &plot);
    turns(ui, theme, words, model, &plot, rect)
}

fn place(ui: &Ui, theme: &Theme, model: &Model<'_>, rect: Rect) -> Plot {
    #[expect(clippy::cast_precision_loss, reason = "a handful of points")]
    let steps = model.last().max(1) as f32;
    let left = theme.px(52.0);
    let step = (rect.width() - left - theme.px(ENDS)) / steps;
    let step = step.min(theme.px(STEP));
    // Only turns that both share have names under them.
    let shared = model.first.moves.iter().take(model.shared);
    let mut names = shared.map(|step| step.label.as_str());
    let font = theme.font(Type::Small, Weight::Bold);
    let wraps = |name: &str| {
        let line = ui
            .painter()
            .layout_no_wrap(name.to_owned(), font.clone(), theme.palette.ink);
        line.size().x > step - theme.px(8.0)
    };
    let two = step >= theme.px(NAMED) && names.any(wraps);
    let lines = if two { 2.0 } else { 1.0 };
    Plot {
        top: rect.top() + theme.px(18.0),
        floor: rect.bottom() - lines * theme.line_height(Type::Small) - theme.px(12.0),
        first: rect.left() + left,
        step,
    }
}

/// Where the two part.
fn parting(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, plot: &Plot) {
    if model.identical() {
        return;
    }
    let p = theme.palette;
    let x = plot.x(model.shared);
    let ends = [pos2(x, plot.top - theme.px(4.0)), pos2(x, plot.floor)];
    let line = Stroke::new(stroke::CONTROL, p.ink2);
    ui.painter().extend(Shape::dashed_line(&ends, line, 2.0, 4.0));
    let font = theme.font(Type::Small, Weight::Italic);
    let text = words.get("compare-the-same-up-to-here");
    let galley = ui.painter().layout_no_wrap(text, font, p.ink2);
    let left = x - theme.px(12.0) - galley.size().x;
    if left >= plot.first {
        let at = pos2(left, plot.top + theme.px(8.0));
        ui.painter().galley(at, galley, p.ink2);
    }
}

fn read(point: &Point, kind: MeterKind) -> i32 {
    match kind {
        MeterKind::Satisfaction => point.satisfaction,
        MeterKind::Loyalty => point.loyalty,
    }
}

fn line(told: &Told<'_>, plot: &Plot, kind: MeterKind) -> Vec<Pos2> {
    let at = |(at, point): (usize, &Point)| plot.at(at, read(point, kind));
    told.points.iter().enumerate().map(at).collect()
}

/// The ground between the two curves of satisfaction.
fn gap(ui: &Ui, theme: &Theme, model: &Model<'_>, plot: &Plot) {
    let [first, second] = Way::BOTH.map(|way| line(way.of(model), plot, MeterKind::Satisfaction));
    let colour = theme.palette.soft_petrol;
    let mut mesh = Mesh::default();
    let mut triangle = |corners: [Pos2; 3]| {
        let from = u32::try_from(mesh.vertices.len()).unwrap_or(0);
        for corner in corners {
            mesh.colored_vertex(corner, colour);
        }
        mesh.add_triangle(from, from + 1, from + 2);
    };
    let pairs = first.windows(2).zip(second.windows(2)).skip(model.shared);
    for (one, two) in pairs {
        let ([a, b], [c, d]) = ([one[0], one[1]], [two[0], two[1]]);
        let (before, after) = (a.y - c.y, b.y - d.y);
        if before * after < 0.0 {
            // They cross on the way.
            let crossing = a.lerp(b, before / (before - after));
            triangle([a, c, crossing]);
            triangle([crossing, b, d]);
        } else {
            triangle([a, c, d]);
            triangle([a, d, b]);
        }
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// How much of the second curve is drawn, 0 to 1: it comes once, when the screen opens.
fn arrived(ui: &Ui, theme: &Theme) -> f32 {
    if theme.reduced_motion {
        return 1.0;
    }
    let id = Id::new("the second curve");
    let (pass, now) = (ui.ctx().cumulative_pass_nr(), ui.input(|input| input.time));
    let (last, since) = ui.data(|data| data.get_temp::<(u64, f64)>(id)).unwrap_or((0, now));
    let since = if last == 0 || pass > last + 1 { now } else { since };
    ui.data_mut(|data| data.insert_temp(id, (pass, since)));
    #[expect(clippy::cast_possible_truncation, reason = "a part of a second")]
    let done = ((now - since) as f32 / duration::CURVE).clamp(0.0, 1.0);
    if done < 1.0 {
        ui.ctx().request_repaint();
    }
    done
}

/// As much of `line` as is drawn, from its left end.
fn part(line: &[Pos2], drawn: f32) -> Vec<Pos2> {
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return Vec::new();
    };
    let end = first.x + (last.x - first.x) * drawn;
    let mut part: Vec<Pos2> = line.iter().copied().take_while(|point| point.x <= end).collect();
    if let (Some(before), Some(after)) = (part.last().copied(), line.get(part.len())) {
        let share = (end - before.x) / (after.x - before.x).max(f32::EPSILON);
        part.push(before.lerp(*after, share));
    }
    part
}

/// Dots for the first time and what is shared, dashes for this time.
fn loyalty(ui: &Ui, theme: &Theme, model: &Model<'_>, plot: &Plot, drawn: f32) {
    let colour = MeterKind::Loyalty.colour(theme);
    let [first, second] = Way::BOTH.map(|way| line(way.of(model), plot, MeterKind::Loyalty));
    let dots = Stroke::new(stroke::CONTROL, colour);
    ui.painter().extend(Shape::dashed_line(&first, dots, 3.0, 5.0));
    let dashes = Stroke::new(stroke::FOCUS, colour);
    let own = part(second.get(model.shared..).unwrap_or_default(), drawn);
    ui.painter().extend(Shape::dashed_line(&own, dashes, 7.0, 5.0));
    let ring = Stroke::new(1.8, colour);
    let last = |line: &[Pos2]| line.last().copied();
    for end in [last(&first), last(&second).filter(|_| !model.identical())]
        .into_iter()
        .flatten()
    {
        let paper = theme.palette.paper;
        paint_mark(ui.painter(), Mark::Diamond, end, theme.px(6.0), paper, ring);
    }
}

/// A thin line with hollow marks for the first time, a thick one with solid marks for this time and what is shared.
fn satisfaction(ui: &Ui, theme: &Theme, model: &Model<'_>, plot: &Plot, drawn: f32) {
    let [first, second] = Way::BOTH.map(|way| line(way.of(model), plot, MeterKind::Satisfaction));
    let own = first.get(model.shared..).unwrap_or_default();
    let (stroke, fill, ring) = style(theme, Way::First);
    ui.painter().add(Shape::line(own.to_vec(), stroke));
    for point in own.iter().skip(1) {
        paint_mark(ui.painter(), Mark::Disc, *point, theme.px(5.0), fill, ring);
    }
    let (stroke, fill, _) = style(theme, Way::Second);
    let whole = second.get(..=model.shared).unwrap_or_default();
    ui.painter().add(Shape::line(whole.to_vec(), stroke));
    let own = part(second.get(model.shared..).unwrap_or_default(), drawn);
    ui.painter().add(Shape::line(own, stroke));
    let halo = Stroke::new(2.0, theme.palette.paper);
    for point in second {
        paint_mark(ui.painter(), Mark::Disc, point, theme.px(6.0), fill, halo);
    }
}

/// By how much each moved, each number on the side where the other curve is not.
fn changes(ui: &Ui, theme: &Theme, model: &Model<'_>, plot: &Plot) {
    for at in model.shared + 1..=model.last() {
        for way in Way::BOTH {
            let told = way.of(model);
            let (Some(now), Some(before)) = (told.points.get(at), told.before(at)) else {
                continue;
            };
            let other = match way {
                Way::First => &model.second,
                Way::Second => &model.first,
            };
            let by = now.satisfaction - before.satisfaction;
            let above = match other.points.get(at) {
                Some(other) if other.satisfaction == now.satisfaction => way == Way::Second,
                Some(other) => now.satisfaction > other.satisfaction,
                None => true,
            };
            let mark = plot.at(at, now.satisfaction);
            // Close to the axis the number would lie on the name of the turn.
            let above = above || mark.y + theme.px(22.0) > plot.y(0) + theme.px(8.0);
            let lines = Way::BOTH.map(|way| way.of(model).points.get(at).map(|point| plot.y(point.loyalty)));
            let mut lines: Vec<f32> = lines.into_iter().flatten().collect();
            if at + 1 == told.points.len() {
                // The diamond at the end is higher than a line.
                let end = plot.y(now.loyalty);
                lines.extend([end - theme.px(7.0), end + theme.px(7.0)]);
            }
            change(ui, theme, (mark, above), by, colour(theme, way, by), &lines);
        }
    }
}

fn colour(theme: &Theme, way: Way, by: i32) -> Color32 {
    match (by, way) {
        (..0, _) => theme.palette.madder,
        (_, Way::First) => theme.palette.ink2,
        (_, Way::Second) => theme.palette.petrol,
    }
}

/// What stands at the right ends of the curves.
struct EndLabel {
    at: Pos2,
    galley: Arc<Galley>,
}

impl EndLabel {
    fn of(ui: &Ui, theme: &Theme, at: Pos2, parts: [(Weight, Color32, String); 2]) -> Self {
        let mut job = LayoutJob::default();
        for (weight, colour, text) in &parts {
            job.append(&curly(text), 0.0, theme.format(Type::Second, *weight, *colour));
        }
        let galley = ui.painter().layout_job(job);
        Self { at, galley }
    }

    /// Where it is read, from left to right.
    fn across(&self) -> Rangef {
        Rangef::new(self.at.x, self.at.x + self.galley.size().x + space::WIDE)
    }
}

/// The names of the curves where they end, apart from one another.
fn ends(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, plot: &Plot) {
    let p = theme.palette;
    let end = |way: Way, kind: MeterKind| {
        let points = &way.of(model).points;
        let last = points.len().saturating_sub(1);
        let value = points.last().map_or(0, |point| read(point, kind));
        (plot.at(last, value), value)
    };
    let mut labels = Vec::new();
    for way in Way::BOTH {
        let (at, value) = end(way, MeterKind::Satisfaction);
        let (weight, colour) = match way {
            Way::First => (Weight::Regular, p.ink),
            Way::Second => (Weight::Bold, p.petrol),
        };
        if way == Way::First && model.identical() {
            continue;
        }
        let name = format!("{} {value}", way.name(words, model));
        let parts = [(weight, colour, name), (weight, colour, String::new())];
        labels.push(EndLabel::of(ui, theme, at, parts));
    }
    let [(before, was), (after, is)] = Way::BOTH.map(|way| end(way, MeterKind::Loyalty));
    let name = format!("{} {was}", words.get("loyalty"));
    let now = if was == is {
        String::new()
    } else {
        words.with("compare-loyalty-now", &[("value", is.into())])
    };
    let parts = [(Weight::Regular, p.plum, name), (Weight::Bold, p.plum, now)];
    let at = if before.x >= after.x { before } else { after };
    labels.push(EndLabel::of(ui, theme, at, parts));
    keep_apart(&mut labels, theme.line_height(Type::Second), plot);
    for label in labels {
        let galley = label.galley;
        let at = label.at + vec2(theme.px(15.0), -galley.size().y / 2.0);
        let ground = Rect::from_min_size(at, galley.size()).shrink2(vec2(-2.0, 3.0));
        ui.painter().rect_filled(ground, radius::TRACK, p.paper);
        ui.painter().galley(at, galley, p.ink);
    }
}

/// Moves labels that stand over one another apart: down from the highest, then up again from the floor.
fn keep_apart(labels: &mut [EndLabel], line: f32, plot: &Plot) {
    labels.sort_by(|one, two| one.at.y.total_cmp(&two.at.y));
    for lower in 1..labels.len() {
        for upper in 0..lower {
            if labels[upper].across().intersects(labels[lower].across()) {
                labels[lower].at.y = labels[lower].at.y.max(labels[upper].at.y + line);
            }
        }
    }
    let mut lowest = plot.floor;
    for label in labels.iter_mut().rev() {
        if label.at.y > lowest {
            label.at.y = lowest;
            lowest -= line;
        }
    }
}

/// The turns under the axis, each with what both times did there.
fn turns(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, plot: &Plot, rect: Rect) -> Option<Action> {
    let mut asked = None;
    let named = plot.step >= theme.px(NAMED);
    if named {
        under(ui, theme, plot, 0, &words.get("the-start"), false);
    }
    for at in 1..=model.last() {
        let strip = Rect::from_center_size(
            pos2(plot.x(at), rect.center().y),
            vec2(plot.step.min(theme.px(STEP)) - 4.0, rect.height()),
        );
        let response = ui.interact(strip, point_id(at), Sense::click());
        let name = spoken(words, model, at);
        let looked = model.look == at;
        response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, looked, &name));
        follow_focus(&response);
        keep_arrows(ui, &response);
        if response.has_focus() {
            outline(ui, theme, strip, -1.0, radius::KEY);
        }
        if response.clicked() {
            asked = Some(Action::Look(at));
        }
        let text = match (named, at <= model.shared) {
            (true, true) => model.first.moves.get(at - 1).map(|step| step.label.clone()),
            (true, false) => Some(words.with("turn", &[("number", count(at))])),
            (false, _) => Some(at.to_string()),
        };
        under(
            ui,
            theme,
            plot,
            at,
            &text.unwrap_or_default(),
            looked || response.hovered(),
        );
    }
    asked
}

fn keep_arrows(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let arrows = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
}

fn under(ui: &Ui, theme: &Theme, plot: &Plot, at: usize, text: &str, lit: bool) {
    let p = theme.palette;
    let (weight, colour) = if lit {
        (Weight::Bold, p.petrol)
    } else {
        (Weight::Regular, p.ink)
    };
    let mut job = LayoutJob::single_section(curly(text), theme.format(Type::Small, weight, colour));
    job.wrap.max_width = plot.step - theme.px(8.0);
    job.wrap.max_rows = 2;
    job.halign = Align::Center;
    let galley = ui.painter().layout_job(job);
    let top = pos2(plot.x(at), plot.floor + theme.px(8.0));
    ui.painter().galley(top, galley, colour);
}

/// "Turn 3. First time: Repair first, 21, down 13. This time: Her choice, 58, up 24."
fn spoken(words: &Words, model: &Model<'_>, at: usize) -> String {
    let mut parts = vec![format!("{}.", words.with("turn", &[("number", count(at))]))];
    for way in Way::BOTH {
        let told = way.of(model);
        let (Some(now), Some(before)) = (told.points.get(at), told.before(at)) else {
            continue;
        };
        let label = told.moves.get(at - 1).map_or("", |step| step.label.as_str());
        let by = now.satisfaction - before.satisfaction;
        let value = match by {
            0 => words.with("value-same", &[("value", now.satisfaction.into())]),
            _ => moved(words, now.satisfaction, by),
        };
        parts.push(format!("{}: {label}, {value}.", way.name(words, model)));
    }
    parts.join(" ")
}

fn count(at: usize) -> WordValue<'static> {
    u32::try_from(at).unwrap_or(u32::MAX).into()
}
