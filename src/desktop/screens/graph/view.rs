//! Which part of the picture is seen, and how close.

use bevy_egui::egui::{Id, Pos2, Rect, Ui, Vec2, pos2, vec2};

use crate::analysis::graph::{Area, Point};
use crate::core::story::NodeId;

const FURTHEST: f32 = 0.02;
const CLOSEST: f32 = 4.0;
/// Between the picture and what it stands in.
const AIR: f32 = 24.0;

/// Which part of the picture is seen, and how close. Kept by egui between passes, like where a list is scrolled to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct View {
    /// Points of the screen for one pixel of the picture.
    pub(super) scale: f32,
    /// What of the picture stands in the middle.
    pub(super) centre: Pos2,
    /// All of it is seen, however big the window becomes.
    pub(super) fits: bool,
    /// The node that was looked at in the pass before.
    pub(super) seen: Option<NodeId>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            scale: 1.0,
            centre: Pos2::ZERO,
            fits: true,
            seen: None,
        }
    }
}

impl View {
    /// What one press zooms by.
    pub(super) const CLOSER: f32 = 1.25;
    /// And back.
    pub(super) const FURTHER: f32 = 0.8;

    fn id() -> Id {
        Id::new("graph view")
    }

    /// As it was left.
    pub(super) fn load(ui: &Ui) -> Self {
        ui.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    /// Keeps it for the next pass.
    pub(super) fn store(self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    /// Loads, changes and keeps it.
    pub(super) fn change(ui: &Ui, change: impl FnOnce(&mut Self)) {
        let mut view = Self::load(ui);
        change(&mut view);
        view.store(ui);
    }

    /// Closer or further by a factor, around the middle; by nothing is all of it.
    pub(super) fn zoom(&mut self, by: f32) {
        self.fits = by <= 0.0;
        if !self.fits {
            self.scale = (self.scale * by).clamp(FURTHEST, CLOSEST);
        }
    }

    /// Closer or further around a point of the screen.
    pub(super) fn zoom_at(&mut self, rect: Rect, at: Pos2, by: f32) {
        let held = self.in_picture(rect, at);
        self.zoom(by);
        self.centre += held - self.in_picture(rect, at);
    }

    /// Moves what is seen by so much of the screen.
    pub(super) fn pan(&mut self, by: Vec2) {
        self.centre -= by / self.scale;
        self.fits = false;
    }

    /// All of a picture of `size` in `rect`, no closer than `most`.
    pub(super) fn fit(&mut self, rect: Rect, size: Point, most: f32) {
        let size = self::size(size);
        let room = (rect.size() - Vec2::splat(2.0 * AIR)).max(Vec2::splat(1.0));
        self.scale = (room / size.max(Vec2::splat(1.0))).min_elem().clamp(FURTHEST, most);
        self.centre = (size / 2.0).to_pos2();
    }

    /// Moves no further than needed for a box to be seen.
    pub(super) fn reveal(&mut self, rect: Rect, area: Area) {
        let (room, shown) = (rect.shrink(AIR), self.rect(rect, area));
        let off = |least: f32, most: f32, from: f32, to: f32| {
            if from < least || to - from > most - least {
                least - from
            } else if to > most {
                most - to
            } else {
                0.0
            }
        };
        let by = vec2(
            off(room.left(), room.right(), shown.left(), shown.right()),
            off(room.top(), room.bottom(), shown.top(), shown.bottom()),
        );
        if by != Vec2::ZERO {
            self.pan(by);
        }
    }

    /// A point of the picture on the screen.
    pub(super) fn on_screen(&self, rect: Rect, at: Point) -> Pos2 {
        rect.center() + (size(at).to_pos2() - self.centre) * self.scale
    }

    /// A point of the screen in the picture.
    pub(super) fn in_picture(&self, rect: Rect, at: Pos2) -> Pos2 {
        self.centre + (at - rect.center()) / self.scale
    }

    /// A box on the screen.
    pub(super) fn rect(&self, rect: Rect, area: Area) -> Rect {
        let corner = Point { x: area.x, y: area.y };
        let size = size(Point {
            x: area.wide,
            y: area.high,
        });
        Rect::from_min_size(self.on_screen(rect, corner), size * self.scale)
    }
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
fn size(point: Point) -> Vec2 {
    pos2(point.x as f32, point.y as f32).to_vec2()
}
