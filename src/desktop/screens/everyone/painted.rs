//! What a pass has painted, as far as text goes: each row of it, its size and colour, and the ground it stands on.

use bevy_egui::egui::epaint::{ClippedShape, TextShape};
use bevy_egui::egui::{Color32, Pos2, Rect, Shape, Vec2};
use egui_kittest::Harness;

use crate::desktop::session::Session;

/// A row of painted text.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) text: String,
    /// The ink itself, not the line it stands in.
    pub(super) ink: Rect,
    pub(super) clip: Rect,
    /// The smallest letters.
    pub(super) size: f32,
    pub(super) colours: Vec<Color32>,
    /// Whether the end was left off for want of room.
    pub(super) shortened: bool,
    /// Which text it is a row of, in the order of painting.
    pub(super) place: usize,
}

/// A filled rectangle.
#[derive(Clone, Copy, Debug)]
struct Fill {
    rect: Rect,
    clip: Rect,
    colour: Color32,
    place: usize,
}

/// A pass.
#[derive(Debug, Default)]
pub(super) struct Painted {
    pub(super) rows: Vec<Row>,
    fills: Vec<Fill>,
}

impl Painted {
    pub(super) fn of(window: &Harness<'_, Session>) -> Self {
        let mut painted = Self::default();
        let mut place = 0;
        for ClippedShape { clip_rect, shape } in &window.output().shapes {
            painted.take(shape, *clip_rect, &mut place);
        }
        painted
    }

    fn take(&mut self, shape: &Shape, clip: Rect, place: &mut usize) {
        *place += 1;
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| self.take(shape, clip, place)),
            Shape::Text(text) => self.rows.extend(rows(text, clip, *place)),
            Shape::Rect(rect) if rect.fill != Color32::TRANSPARENT && rect.blur_width == 0.0 => self.fills.push(Fill {
                rect: rect.rect,
                clip,
                colour: rect.fill,
                place: *place,
            }),
            _ => {}
        }
    }

    /// Whether something that cannot be seen through was painted over `part` of the text at `place`.
    pub(super) fn is_covered(&self, part: Rect, place: usize) -> bool {
        let over = |fill: &&Fill| fill.place > place && fill.colour.is_opaque();
        self.fills
            .iter()
            .filter(over)
            .any(|fill| fill.rect.intersect(fill.clip).expand(0.5).contains_rect(part))
    }

    /// The rectangle that cuts into the ink of a text that was painted before it, if one does.
    pub(super) fn covers_a_part(&self, row: &Row) -> Option<Rect> {
        let seen = row.ink.intersect(row.clip);
        let over = |fill: &&Fill| fill.place > row.place && fill.colour.is_opaque();
        let cut = |fill: &Fill| fill.rect.intersect(fill.clip).intersect(seen);
        let mut cuts = self.fills.iter().filter(over).map(cut);
        cuts.find(|cut| cut.width() > 1.0 && cut.height() > 1.0)
    }

    /// A shape painted before a text that the text stands on with a part only: it runs into a bar, or over an edge.
    pub(super) fn runs_into(&self, row: &Row) -> Option<Rect> {
        let seen = row.ink.intersect(row.clip);
        let mut grounds = self.fills.iter().rev().filter(|fill| fill.place < row.place);
        let ground = grounds.find_map(|fill| {
            let whole = fill.rect.intersect(fill.clip);
            let both = whole.intersect(seen);
            let meets = both.width() > 1.0 && both.height() > 1.0;
            meets.then_some((whole, fill.colour.is_opaque()))
        });
        ground
            .filter(|(whole, opaque)| *opaque && !whole.expand(2.0).contains_rect(seen))
            .map(|(whole, _)| whole)
    }

    /// Leaves out what lies under a veil of this colour.
    pub(super) fn without_veiled(mut self, veil: Color32) -> Self {
        if let Some(veil) = self
            .fills
            .iter()
            .rfind(|fill| fill.colour == veil)
            .map(|fill| fill.place)
        {
            self.rows.retain(|row| row.place > veil);
        }
        self
    }

    /// The colour under a text: every fill below it, laid over each other on `paper`.
    pub(super) fn ground(&self, row: &Row, paper: Color32) -> Color32 {
        let middle = row.ink.center();
        let under = |fill: &&Fill| fill.place < row.place && fill.rect.contains(middle) && fill.clip.contains(middle);
        self.fills
            .iter()
            .filter(under)
            .fold(paper, |ground, fill| ground.blend(fill.colour))
    }
}

fn rows(text: &TextShape, clip: Rect, place: usize) -> Vec<Row> {
    let galley = &text.galley;
    let sections = &galley.job.sections;
    let size = sections.iter().map(|section| section.format.font_id.size);
    let size = size.fold(f32::INFINITY, f32::min);
    let coloured = |colour: Color32| {
        let own = if colour == Color32::PLACEHOLDER {
            text.fallback_color
        } else {
            colour
        };
        text.override_text_color
            .unwrap_or(own)
            .gamma_multiply(text.opacity_factor)
    };
    let colours: Vec<_> = sections.iter().map(|section| coloured(section.format.color)).collect();
    let row = |row: &bevy_egui::egui::epaint::text::PlacedRow| {
        let ink = row.row.visuals.mesh_bounds.translate(row.pos.to_vec2());
        Row {
            text: row.row.glyphs.iter().map(|glyph| glyph.chr).collect(),
            ink: turned(ink, text.angle).translate(text.pos.to_vec2()),
            clip,
            size,
            colours: colours.clone(),
            shortened: galley.elided,
            place,
        }
    };
    galley
        .rows
        .iter()
        .map(row)
        .filter(|row| row.ink.is_positive())
        .collect()
}

fn turned(rect: Rect, angle: f32) -> Rect {
    let (sin, cos) = angle.sin_cos();
    let turn = |corner: Pos2| Pos2::new(corner.x * cos - corner.y * sin, corner.x * sin + corner.y * cos);
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.left_bottom(),
        rect.right_bottom(),
    ]
    .map(turn);
    Rect::from_points(&corners)
}

/// How far `inner` sticks out of `outer`: to the side, and up or down.
pub(super) fn sticks_out(inner: Rect, outer: Rect) -> Vec2 {
    let beyond = |low: f32, high: f32| low.max(high).max(0.0);
    Vec2::new(
        beyond(outer.left() - inner.left(), inner.right() - outer.right()),
        beyond(outer.top() - inner.top(), inner.bottom() - outer.bottom()),
    )
}
