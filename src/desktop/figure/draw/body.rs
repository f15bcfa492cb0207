//! Neck, clothes and hands.

use super::Face;
use crate::desktop::figure::part::Part;
use crate::desktop::figure::shape::{Paint, Pen, Point, Transform, cubic, point};

/// The body lies this much higher than its outlines are drawn.
const RAISED: f32 = -20.0;

/// How far below its place a hand on its way to the heart starts.
const HAND_COMES_FROM: f32 = 150.0;

/// The wrist of the hand that holds the phone, and the height of its elbow, at rest.
const WRIST: Point = Point::new(-114.0, 104.0);
const ELBOW_Y: f32 = 360.0;

/// Draws in the body's space.
pub(super) fn in_body(pen: &mut Pen, draw: impl FnOnce(&mut Pen)) {
    pen.under(Transform::translation(0.0, RAISED), draw);
}

impl Face<'_> {
    /// Neck, shade of the chin, clothes.
    pub(super) fn body(&self, pen: &mut Pen) {
        in_body(pen, |pen| {
            self.parts(pen, &self.person.behind_neck);
            self.neck(pen);
        });
        if let Some(clothes) = self.person.clothes() {
            self.on_torso(pen, clothes);
        }
        self.on_torso(pen, &self.person.over_clothes);
        self.on_torso(pen, &self.person.drape);
    }

    /// Pieces in the body's space, as wide as these shoulders are.
    pub(super) fn on_torso(&self, pen: &mut Pen, parts: &[Part]) {
        let broad = Transform::scale(self.person.shoulders, 1.0);
        in_body(pen, |pen| pen.under(broad, |pen| self.parts(pen, parts)));
    }

    fn neck(&self, pen: &mut Pen) {
        let (p, skin, nw) = (&self.pose, &self.person.skin, self.person.neck);
        let sy = p.shoulder_drop();
        let collar = sy.mul_add(0.7, 156.0);
        let mut neck = cubic(
            point(-nw + p.tilt * 0.25, 60.0),
            point(-nw, 100.0),
            point(-nw - 2.0, 134.0 + sy * 0.5),
            point(-nw - 26.0, collar),
            12,
        );
        neck.push(point(0.0, 214.0));
        let right = point(nw + p.tilt * 0.25, 60.0);
        neck.extend(cubic(
            point(nw + 26.0, collar),
            point(nw + 2.0, 134.0 + sy * 0.5),
            point(nw, 100.0),
            right,
            12,
        ));
        pen.fill(&neck, skin.base);
        pen.fill(&self.chin_shade(), skin.shade);
        let glow = |share: f32| skin.blush.fade(share * self.glow());
        pen.fill(&neck, Paint::Down((100.0, glow(0.16)), (190.0, glow(0.05))));
        if p.brow_in < -1.1 && p.open > 0.5 && self.fine {
            let strain = skin.line.fade(0.4);
            pen.stroke(&[point(-15.0, 118.0), point(-7.0, 152.0)], 1.8, strain);
            pen.stroke(&[point(15.0, 120.0), point(8.0, 152.0)], 1.8, strain);
        }
    }

    /// The shade the chin throws on the neck; its edge sinks with a nod.
    fn chin_shade(&self) -> Vec<Point> {
        let (p, nw) = (&self.pose, self.person.neck);
        let sy = p.shoulder_drop();
        let from = point(-nw + p.tilt * 0.3, 84.0);
        let mut edge = cubic(
            from,
            point(-nw + 4.0, 122.0 + p.pitch * 8.0),
            point(-6.0 + p.tilt, 134.0 + p.pitch * 9.0),
            point(nw * 0.55, 134.0 + p.pitch * 8.0),
            12,
        );
        edge.extend(cubic(
            point(nw + 12.0, 148.0 + sy * 0.5),
            point(nw + 3.0, 130.0 + sy * 0.4),
            point(nw, 112.0),
            point(nw + p.tilt * 0.3, 80.0),
            10,
        ));
        edge
    }

    /// The hand on the heart; it comes from below.
    pub(super) fn hand_on_heart(&self, pen: &mut Pen) {
        let up = self.pose.heart;
        if up <= 0.01 {
            return;
        }
        let from = HAND_COMES_FROM * (1.0 - up);
        in_body(pen, |pen| {
            pen.under(Transform::translation(from * 0.3, from), |pen| {
                self.parts(pen, &self.person.shared.hands.heart);
            });
        });
    }

    /// The arm and the hand that hold the phone to the ear.
    pub(super) fn hand_with_phone(&self, pen: &mut Pen, head: Transform) {
        let hands = &self.person.shared.hands;
        // The cuff goes where the head takes the wrist, the elbow stays.
        let moved = head.transform_point(WRIST) - WRIST;
        let share = 1.0 / (ELBOW_Y - WRIST.y);
        let follow = Transform::new(
            1.0,
            0.0,
            -moved.x * share,
            1.0 - moved.y * share,
            moved.x * ELBOW_Y * share,
            moved.y * ELBOW_Y * share,
        );
        pen.under(follow, |pen| self.parts(pen, &hands.phone_arm));
        pen.under(head, |pen| self.parts(pen, &hands.phone_hand));
    }
}
