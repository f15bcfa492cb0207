//! Paints the boxes and lines of a graph.

use bevy_egui::egui::epaint::CubicBezierShape;
use bevy_egui::egui::epaint::text::PlacedRow;
use bevy_egui::egui::text::LayoutJob;
use bevy_egui::egui::{Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::view::View;
use crate::analysis::graph::{Edge, EdgeKind, Graph, LINE, Node, PAD, Piece, Point, Reached, RowKind};
use crate::core::score::Band;
use crate::core::story::NodeId;
use crate::desktop::session::Graphed;
use crate::desktop::theme::{Palette, Theme, Type, Weight, radius, stroke, style::corners};
use crate::desktop::widgets::curly;

/// Points of text under which only names are shown, and those as big as may be.
const LEGIBLE: f32 = 14.0;
/// The smallest name, as a share of the smallest text: a picture seen from afar is no page to read.
const AFAR: f32 = 0.8;
/// Shares of that which are tried before a name is cut short, and whether an ending's band stands under it.
const SMALLER: [(f32, bool); 4] = [(1.0, true), (0.9, true), (0.8, true), (0.8, false)];
const ARROW: (f32, f32) = (9.0, 5.0);
const STRIP: f32 = 6.0;
/// The radius of the disc where a rehearsal stands.
pub(super) const HERE: f32 = 6.0;

/// What it is painted with.
struct Pen<'a> {
    ui: &'a Ui,
    painter: Painter,
    theme: &'a Theme,
    view: View,
    rect: Rect,
}

/// The colour of a band and its tint.
pub(super) const fn band(p: &Palette, band: Band) -> (Color32, Color32) {
    match band {
        Band::NotYet => (p.madder, p.soft_madder),
        Band::Pass => (p.plum, p.soft_plum),
        Band::Merit => (p.petrol, p.soft_petrol),
        Band::Distinction => (p.moss, p.soft_moss),
    }
}

/// The colour of the way taken: seen on paper, read on.
pub(super) fn taken(p: &Palette) -> Color32 {
    p.soft_plum.lerp_to_gamma(p.plum, 0.2)
}

/// The disc where a rehearsal stands.
pub(super) fn here(painter: &Painter, theme: &Theme, at: Pos2, radius: f32) {
    painter.circle(
        at,
        radius,
        theme.palette.plum,
        Stroke::new(stroke::FOCUS, theme.palette.page),
    );
}

/// The whole picture as it is seen.
pub(super) fn paint(
    ui: &Ui,
    theme: &Theme,
    seen: &Graphed,
    view: View,
    rect: Rect,
    (pointed, focused): (Option<NodeId>, bool),
) {
    let pen = Pen {
        ui,
        painter: ui.painter().with_clip_rect(rect),
        theme,
        view,
        rect,
    };
    let (graph, p) = (&seen.graph, theme.palette);
    for edge in graph.edges.iter().filter(|edge| edge.taken) {
        pen.line(edge, Stroke::new(pen.wide(12.0), taken(p)), false);
    }
    let here = |edge: &Edge| edge.from == seen.selected || edge.to == seen.selected;
    for (best, selected) in [(false, false), (false, true), (true, false), (true, true)] {
        for edge in graph
            .edges
            .iter()
            .filter(|edge| (edge.best, here(edge)) == (best, selected))
        {
            let (colour, wide) = match (best, selected) {
                (true, _) => (p.petrol, 4.0),
                (false, true) => (p.ink, 2.2),
                (false, false) => (p.edge, 1.5),
            };
            pen.line(
                edge,
                Stroke::new(pen.wide(wide), colour),
                edge.kind != EdgeKind::Forward,
            );
            pen.arrow(edge, colour);
        }
    }
    for node in &graph.nodes {
        pen.node(seen, node, focused, Some(node.id) == pointed);
    }
}

impl Pen<'_> {
    /// A width that grows with the picture, but stays a line.
    fn wide(&self, wide: f32) -> f32 {
        wide * self.view.scale.clamp(0.45, 2.0)
    }

    fn at(&self, point: Point) -> Pos2 {
        self.view.on_screen(self.rect, point)
    }

    fn line(&self, edge: &Edge, stroke: Stroke, dashed: bool) {
        let mut points = vec![self.at(edge.start)];
        for piece in &edge.path {
            let end = self.at(piece.end());
            match *piece {
                Piece::Straight(_) => points.push(end),
                Piece::Curve(one, two, _) => {
                    let from = points.last().copied().unwrap_or(end);
                    let curve = CubicBezierShape::from_points_stroke(
                        [from, self.at(one), self.at(two), end],
                        false,
                        Color32::TRANSPARENT,
                        Stroke::NONE,
                    );
                    points.extend(curve.flatten(Some(0.2)).into_iter().skip(1));
                }
            }
        }
        if !Rect::from_points(&points).expand(stroke.width).intersects(self.rect) {
            return;
        }
        if dashed {
            let (dash, gap) = (self.wide(7.0), self.wide(5.0));
            self.painter.extend(Shape::dashed_line(&points, stroke, dash, gap));
        } else {
            self.painter.add(Shape::line(points, stroke));
        }
    }

    fn arrow(&self, edge: &Edge, colour: Color32) {
        let Some(tip) = edge.path.last().map(|piece| self.at(piece.end())) else {
            return;
        };
        let (long, half) = (self.wide(ARROW.0), self.wide(ARROW.1));
        let corners = vec![tip, tip + vec2(-long, -half), tip + vec2(-long, half)];
        self.painter.add(Shape::convex_polygon(corners, colour, Stroke::NONE));
    }

    fn node(&self, seen: &Graphed, node: &Node, focused: bool, pointed: bool) {
        let selected = node.id == seen.selected;
        let shown = self.view.rect(self.rect, node.area);
        if !shown.expand(8.0).intersects(self.rect) {
            return;
        }
        let p = self.theme.palette;
        let (border, fill) = match node.reached {
            Reached::With { best, .. } => band(p, best),
            _ => (p.edge, p.page),
        };
        let border = if node.best || pointed { p.petrol } else { border };
        let width = self.wide(if node.best { 2.5 } else { 1.2 });
        let round = corners((radius::BUTTON * self.view.scale).clamp(1.0, 16.0));
        self.painter.rect_filled(shown, round, fill);
        if node.reached == Reached::Never {
            let ring = [
                shown.left_top(),
                shown.right_top(),
                shown.right_bottom(),
                shown.left_bottom(),
                shown.left_top(),
            ];
            self.painter
                .extend(Shape::dashed_line(&ring, Stroke::new(width, border), 4.0, 4.0));
        } else {
            let border = Stroke::new(width, border);
            self.painter.rect_stroke(shown, round, border, StrokeKind::Middle);
        }
        if let Reached::With { worst, best } = node.reached {
            self.strip(shown, worst, best);
        }
        if selected {
            let gap = self.wide(3.0).max(3.0);
            let round = corners((radius::BUTTON * self.view.scale).clamp(1.0, 16.0) + gap);
            // What the arrow keys move shows whether they do.
            let line = if focused {
                self.theme.focus()
            } else {
                Stroke::new(stroke::CONTROL, p.ink)
            };
            self.painter
                .rect_stroke(shown.expand(gap), round, line, StrokeKind::Outside);
        }
        if self.size() < LEGIBLE {
            self.afar(shown, node, &seen.wording.bands);
        } else {
            self.rows(shown, node);
            self.braces(&seen.graph, node);
        }
        if seen.here == Some(node.id) {
            let radius = self.theme.px(HERE) * self.view.scale.clamp(1.0, 2.0);
            here(&self.painter, self.theme, shown.left_top(), radius);
        }
    }

    /// The bands an ending is reached with, the best on top.
    fn strip(&self, shown: Rect, worst: Band, best: Band) {
        let bands = Band::ALL.into_iter().rev().filter(|band| (worst..=best).contains(band));
        let count = bands.clone().count().max(1);
        let inset = radius::BUTTON * self.view.scale;
        #[expect(clippy::cast_precision_loss, reason = "four at most")]
        let each = (shown.height() - 2.0 * inset) / count as f32;
        let mut top = shown.top() + inset;
        for one in bands {
            let part = Rect::from_min_size(pos2(shown.left(), top), vec2(STRIP * self.view.scale, each));
            self.painter.rect_filled(part, 0.0, band(self.theme.palette, one).0);
            top += each;
        }
    }

    /// The size of the text in the boxes, in half points: every size is a set of glyphs to make.
    fn size(&self) -> f32 {
        (Type::Small.size() * self.view.scale * 2.0).round() / 2.0
    }

    fn font(&self, size: f32, weight: Weight) -> FontId {
        FontId {
            size,
            ..self.theme.font(Type::Small, weight)
        }
    }

    fn rows(&self, shown: Rect, node: &Node) {
        let (p, scale) = (self.theme.palette, self.view.scale);
        for row in &node.rows {
            let (weight, colour) = match row.kind {
                RowKind::Name | RowKind::Bands | RowKind::Choice { best: true, .. } => (Weight::Bold, p.ink),
                RowKind::Says | RowKind::Note => (Weight::Italic, p.ink2),
                RowKind::Choice { .. } | RowKind::Headline => (Weight::Regular, p.ink),
            };
            let middle = pos2(
                shown.left() + whole(PAD.x) * scale,
                shown.top() + whole(row.middle) * scale,
            );
            if let RowKind::Choice { taken: true, .. } = row.kind {
                let row = vec2(shown.width() - 2.0 * STRIP * scale, whole(LINE) * scale);
                let row = Rect::from_center_size(pos2(shown.center().x, middle.y), row);
                self.painter
                    .rect_filled(row, corners((radius::TRACK * scale).min(8.0)), taken(p));
            }
            let text = self
                .painter
                .layout_no_wrap(curly(&row.text), self.font(self.size(), weight), colour);
            self.painter
                .galley(middle - vec2(0.0, text.size().y / 2.0), text, colour);
        }
    }

    /// What gathers choices with one target.
    fn braces(&self, graph: &Graph, node: &Node) {
        let line = Stroke::new(self.wide(1.5), self.theme.palette.edge);
        let right = node.area.x + node.area.wide;
        for edge in graph.out(node.id).iter().filter(|edge| edge.rows.0 != edge.rows.1) {
            let corner = |x: i32, y: i32| self.at(Point { x: right - x, y });
            let (first, last) = (edge.rows.0 - 7, edge.rows.1 + 7);
            let brace = vec![corner(9, first), corner(5, first), corner(5, last), corner(9, last)];
            self.painter.add(Shape::line(brace, line));
            self.painter
                .line_segment([corner(5, edge.start.y), corner(0, edge.start.y)], line);
        }
    }

    /// Only the name, and of an ending the best band, as big as they fit; cut short, or left out, where they do not.
    fn afar(&self, shown: Rect, node: &Node, bands: &[[String; 4]; 4]) {
        let most = Type::Small.size() * self.theme.scale() * AFAR;
        let inner = shown.shrink2(vec2(most * 0.4, 1.0));
        if inner.width() < 2.5 * most {
            return;
        }
        let ink = self.theme.palette.ink;
        let band = match node.reached {
            Reached::With { best, .. } => bands[best as usize][best as usize].as_str(),
            _ => "",
        };
        for (at, (smaller, banded)) in SMALLER.into_iter().enumerate() {
            let lay = |text: &str, weight, rows| {
                let mut job = LayoutJob::simple(curly(text), self.font(most * smaller, weight), ink, inner.width());
                job.wrap.max_rows = rows;
                self.painter.layout_job(job)
            };
            let under = (banded && !band.is_empty()).then(|| lay(band, Weight::Regular, 1));
            let left = inner.height() + 2.0 - under.as_ref().map_or(0.0, |text| text.size().y);
            let row = self
                .ui
                .fonts_mut(|fonts| fonts.row_height(&self.font(most * smaller, Weight::Bold)));
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a handful of rows"
            )]
            let rows = (left / row).max(0.0) as usize;
            let name = lay(&node.name, Weight::Bold, rows.max(1));
            // A part of a name that is broken within ends its row with a letter.
            let mut rows_but_last = name.rows.iter().rev().skip(1);
            let ends = |row: &PlacedRow| row.glyphs.last().is_some_and(|last| last.chr.is_alphanumeric());
            let broken = rows_but_last.any(ends);
            let tries = SMALLER.len() - at - 1;
            if tries > 1 && (name.elided || broken) || tries > 0 && rows == 0 {
                continue;
            }
            let whole = name.size().y + under.as_ref().map_or(0.0, |text| text.size().y);
            if whole > inner.height() + 1.0 {
                continue;
            }
            let corner = inner.left_center() - vec2(0.0, whole / 2.0);
            if let Some(under) = under {
                self.painter.galley(corner + vec2(0.0, name.size().y), under, ink);
            }
            self.painter.galley(corner, name, ink);
            return;
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a box")]
fn whole(measure: i32) -> f32 {
    measure as f32
}
