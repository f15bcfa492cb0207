//! The chart: faces over the turns, the curves of both meters with their changes, every point something to click.

use bevy_egui::egui::{
    self, Align, EventFilter, Id, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::Model;
use super::possible;
use crate::analysis::tag::Tag;
use crate::content::costs::no_return;
use crate::content::names;
use crate::content::words::Words;
use crate::desktop::screens::parts::face::face;
use crate::desktop::screens::parts::plot::{Plot, change};
use crate::desktop::screens::told::Point;
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, Weight, stroke};
use crate::desktop::widgets::{MeterKind, curly, follow_focus, lay, outline, paint_mark};

/// Between the two curves' numbers before one of them gives way.
const APART: f32 = 40.0;

/// A narrower step has no room for tags.
const TAGGED: f32 = 66.0;

/// Where things stand.
struct Places {
    face: f32,
    plot: Plot,
    rect: Rect,
    /// How far the second row of labels stands below the first.
    drop: f32,
    /// Rows of labels under the axis: more rows, more room for each. None when only numbers fit.
    rows: u8,
    /// Whether each turn's tag stands under its face.
    tagged: bool,
}

impl Places {
    fn of(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, rect: Rect) -> Self {
        let points = model.told.points.len();
        let (left, right) = (theme.px(44.0), theme.px(138.0));
        #[expect(clippy::cast_precision_loss, reason = "a handful of points")]
        let steps = points.saturating_sub(1).max(1) as f32;
        let step = (rect.width() - left - right) / steps;
        let rows = match step / theme.scale() {
            wide if wide >= 96.0 => 1,
            narrow if narrow >= 50.0 => 2,
            _ => 0,
        };
        // As deep as the deepest label, were it bold, so that nothing moves when a point is chosen.
        let wide = f32::from(rows) * step - theme.px(8.0);
        let deep = |at| {
            let name = super::turns::label(words, model, at);
            lay(ui, theme, Type::Small, Weight::Bold, theme.palette.ink, &name, wide)
                .rows
                .len()
        };
        let deepest = (0..points).map(deep).max().unwrap_or(1);
        #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
        let lines = match rows {
            1 => deepest as f32,
            2 => 2.0 * deepest as f32,
            _ => 2.0,
        };
        let drop = lines / 2.0 * theme.line_height(Type::Small);
        let face = theme.px(56.0).min(step - 6.0).max(theme.px(18.0));
        let tagged = step >= theme.px(TAGGED) && (0..points).any(|at| tag(model, at).is_some());
        let under_faces = if tagged { 44.0 } else { 26.0 };
        let floor = rect.bottom() - lines * theme.line_height(Type::Small) - theme.px(12.0);
        Self {
            face,
            plot: Plot {
                top: rect.top() + face + theme.px(under_faces),
                floor,
                first: rect.left() + left,
                step,
            },
            rect,
            drop,
            rows,
            tagged,
        }
    }

    /// What is clicked and focused for one point.
    fn strip(&self, at: usize) -> Rect {
        let half = self.plot.step.min(self.face * 2.4) / 2.0;
        Rect::from_x_y_ranges(self.plot.x(at) - half..=self.plot.x(at) + half, self.rect.y_range())
    }
}

/// The id of a point, so that the arrow keys can move the focus with the selection.
pub(super) fn point_id(at: usize) -> Id {
    Id::new(("debrief point", at))
}

/// The chart in the room there is.
pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, model: &Model<'_>) -> Option<Action> {
    let points = &model.told.points;
    let rect = ui.available_rect_before_wrap();
    ui.allocate_rect(rect, Sense::hover());
    let places = Places::of(ui, theme, words, model, rect);
    possible::ground(ui, theme, words, model, &places.plot);
    let mut asked = None;
    for at in 0..points.len() {
        let response = ui.interact(places.strip(at), point_id(at), Sense::click());
        name(&response, words, model, at);
        follow_focus(&response);
        if response.has_focus() {
            let arrows = EventFilter {
                horizontal_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        }
        if response.clicked() {
            asked = Some(Action::Look(at));
        }
        column(ui, theme, words, model, &places, at, &response);
    }
    places.plot.rules(ui, theme, rect.right() - theme.px(138.0));
    possible::edges(ui, theme, model, &places.plot);
    curve(ui, theme, model, &places, MeterKind::Loyalty);
    curve(ui, theme, model, &places, MeterKind::Satisfaction);
    for at in 0..points.len() {
        marks(ui, theme, model, &places, at);
    }
    possible::told(ui, theme, words, model, &places.plot, rect.right());
    ends(ui, theme, words, model, &places).or(asked)
}

fn name(response: &Response, words: &Words, model: &Model<'_>, at: usize) {
    let mut name = format!(
        "{}. {}",
        super::turns::title(words, model, at),
        super::turns::meters(words, model, at)
    );
    let gave = super::cost::judged(model, at).map(|judged| super::cost::spoken(words, judged));
    if let Some(gave) = gave.filter(|gave| !gave.is_empty()) {
        name = format!("{name} {gave}");
    }
    if let Some((_, band)) = model.told.no_return.filter(|(turn, _)| *turn == at) {
        name = format!("{name} {}", no_return(words, at, band));
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, model.look == at, &name));
}

/// The face and the label of one point, and the line that joins them when it is looked at.
fn column(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, places: &Places, at: usize, response: &Response) {
    let told = &model.told;
    let p = theme.palette;
    let looked = model.traced.is_none() && model.look == at;
    let x = places.plot.x(at);
    let disc = Rect::from_center_size(
        pos2(x, places.rect.top() + places.face / 2.0 + 3.0),
        vec2(places.face, places.face),
    );
    let painter = ui.painter();
    let costliest = model.told.costliest == Some(at);
    if looked || costliest {
        let colour = if looked { p.petrol } else { p.madder };
        let line = Stroke::new(stroke::CONTROL, colour);
        let from = if places.tagged {
            places.plot.top - theme.px(16.0)
        } else {
            disc.bottom() + 4.0
        };
        let ends = [pos2(x, from), pos2(x, places.plot.floor)];
        painter.extend(Shape::dashed_line(&ends, line, 3.0, 4.0));
    }
    if let Some(tag) = tag(model, at).filter(|_| places.tagged) {
        let colour = super::cost::colour(theme, tag);
        let name = words.get(names::tag(tag));
        let galley = lay(ui, theme, Type::Small, Weight::Bold, colour, &name, f32::INFINITY);
        let top = pos2(x - galley.size().x / 2.0, disc.bottom() + theme.px(3.0));
        ui.painter().galley(top, galley, colour);
    }
    match (told.scenario, told.points[at].feeling) {
        (Some(scenario), Some(feeling)) => face(ui, theme, disc, &scenario.customer, feeling),
        _ => {
            painter.circle(disc.center(), places.face / 2.0, p.line, theme.rule());
        }
    }
    if looked || costliest || response.hovered() {
        let width = if looked || costliest {
            stroke::FOCUS
        } else {
            stroke::CONTROL
        };
        let colour = if costliest { p.madder } else { p.petrol };
        painter.circle_stroke(disc.center(), places.face / 2.0 + 1.5, Stroke::new(width, colour));
    }
    if response.has_focus() {
        outline(ui, theme, disc, 4.0, places.face / 2.0);
    }
    label(ui, theme, words, model, places, at, looked);
}

fn label(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, places: &Places, at: usize, looked: bool) {
    let p = theme.palette;
    let (weight, colour) = if looked {
        (Weight::Bold, p.petrol)
    } else if model.told.costliest == Some(at) {
        (Weight::Bold, p.madder)
    } else {
        (Weight::Regular, p.ink)
    };
    let line = theme.line_height(Type::Small);
    let top = places.plot.floor + theme.px(8.0);
    let (text, wide, drop) = match places.rows {
        0 => (at.to_string(), places.plot.step, 0.0),
        1 => (
            super::turns::label(words, model, at),
            places.plot.step - theme.px(8.0),
            0.0,
        ),
        _ => {
            let lower = if at % 2 == 1 { places.drop } else { 0.0 };
            (
                super::turns::label(words, model, at),
                2.0 * places.plot.step - theme.px(10.0),
                lower,
            )
        }
    };
    let centred = |text: &str, wide: f32| {
        let mut job = egui::text::LayoutJob::single_section(curly(text), theme.format(Type::Small, weight, colour));
        job.wrap.max_width = wide;
        job.halign = Align::Center;
        ui.painter().layout_job(job)
    };
    ui.painter()
        .galley(pos2(places.plot.x(at), top + drop), centred(&text, wide), colour);
    if places.rows == 0 && looked {
        let name = super::turns::label(words, model, at);
        let galley = lay(ui, theme, Type::Small, weight, colour, &name, f32::INFINITY);
        let half = galley.size().x / 2.0;
        let x = places.plot.x(at).clamp(
            places.rect.left() + half,
            (places.rect.right() - half).max(places.rect.left() + half),
        );
        ui.painter().galley(pos2(x - half, top + line), galley, colour);
    }
}

fn tag(model: &Model<'_>, at: usize) -> Option<Tag> {
    super::cost::judged(model, at)?.tag
}

fn read(point: &Point, kind: MeterKind) -> i32 {
    match kind {
        MeterKind::Satisfaction => point.satisfaction,
        MeterKind::Loyalty => point.loyalty,
    }
}

fn curve(ui: &Ui, theme: &Theme, model: &Model<'_>, places: &Places, kind: MeterKind) {
    let at = |(at, point): (usize, &Point)| pos2(places.plot.x(at), places.plot.y(read(point, kind)));
    let line: Vec<Pos2> = model.told.points.iter().enumerate().map(at).collect();
    let colour = kind.colour(theme);
    match kind {
        MeterKind::Satisfaction => {
            ui.painter().add(Shape::line(line, Stroke::new(stroke::CURVE, colour)));
        }
        MeterKind::Loyalty => {
            ui.painter()
                .extend(Shape::dashed_line(&line, Stroke::new(stroke::FOCUS, colour), 7.0, 5.0));
        }
    }
}

/// Both marks of one point, and by how much each moved.
fn marks(ui: &Ui, theme: &Theme, model: &Model<'_>, places: &Places, at: usize) {
    let told = &model.told;
    let p = theme.palette;
    let point = &told.points[at];
    let moved = |kind| {
        told.before(at)
            .map_or(0, |before| read(point, kind) - read(before, kind))
    };
    let centre = |kind| pos2(places.plot.x(at), places.plot.y(read(point, kind)));
    let (satisfaction, loyalty) = (centre(MeterKind::Satisfaction), centre(MeterKind::Loyalty));
    let ring = Stroke::new(1.8, MeterKind::Loyalty.colour(theme));
    paint_mark(
        ui.painter(),
        MeterKind::Loyalty.mark(),
        loyalty,
        theme.px(6.0),
        p.paper,
        ring,
    );
    let by = moved(MeterKind::Satisfaction);
    let colour = if by < 0 { p.madder } else { p.petrol };
    paint_mark(
        ui.painter(),
        MeterKind::Satisfaction.mark(),
        satisfaction,
        theme.px(6.0),
        colour,
        Stroke::new(2.0, p.paper),
    );
    let apart = theme.px(APART);
    let gap = loyalty.y - satisfaction.y;
    // Each number stands where the other curve is not; of two close marks the upper one has its number above.
    let above = if gap.abs() < apart { gap >= 0.0 } else { by > 0 };
    if by != 0 {
        change(ui, theme, (satisfaction, above), by, colour, &[]);
    }
    let by = moved(MeterKind::Loyalty);
    let above = if gap.abs() < apart { gap < 0.0 } else { by > 0 };
    if by != 0 {
        let colour = if by < 0 { p.madder } else { p.plum };
        change(ui, theme, (loyalty, above), by, colour, &[]);
    }
}

/// The names of the curves at their right ends, apart from one another. Each shows what was still possible around it.
fn ends(ui: &Ui, theme: &Theme, words: &Words, model: &Model<'_>, places: &Places) -> Option<Action> {
    let last = model.told.points.last()?;
    let x = places.plot.x(model.told.points.len() - 1) + theme.px(14.0);
    let (mut upper, mut lower) = (places.plot.y(last.satisfaction), places.plot.y(last.loyalty));
    let line = theme.line_height(Type::Body);
    let short = line - (upper - lower).abs();
    if short > 0.0 {
        let sign = if upper <= lower { 1.0 } else { -1.0 };
        upper -= sign * short / 2.0;
        lower += sign * short / 2.0;
    }
    let mut asked = None;
    let mut names = [
        (upper, MeterKind::Satisfaction, words.get("satisfaction")),
        (lower, MeterKind::Loyalty, words.get("loyalty")),
    ];
    // Tab goes from the upper to the lower.
    names.sort_by(|one, other| one.0.total_cmp(&other.0));
    for (y, kind, name) in names {
        let text = format!("{name} {}", read(last, kind));
        let colour = kind.colour(theme);
        let galley = lay(ui, theme, Type::Second, Weight::Bold, colour, &text, f32::INFINITY);
        let rect = Rect::from_min_size(pos2(x, y - galley.size().y / 2.0), galley.size());
        ui.painter().galley(rect.min, galley, colour);
        if possible::is_known(model) && possible::chosen(ui, theme, words, model, (kind, &text), rect) {
            asked = Some(Action::Possible(kind));
        }
    }
    asked
}
