//! Both arms on a counter, and the thing one of the hands lies on.

use serde::Deserialize;

use crate::desktop::figure::ink::Palette;
use crate::desktop::figure::part::{Brush, Part};
use crate::desktop::figure::picture::Actor;
use crate::desktop::figure::shape::{Angle, Cap, Pen, Point, Rgba, Transform, Vector, cubic, point, rounded, vector};
use crate::desktop::figure::thing::Thing;

/// The colours hands ask a person for.
pub(in super::super) const INKS: [&str; 3] = ["base", "shade", "line"];

/// The left elbow; the wrist and the hand when it lies flat, and when it is braced against the edge.
const LEFT_ELBOW: Point = Point::new(92.0, 584.0);
const LEFT_WRIST: (Point, Point) = (Point::new(176.0, 606.0), Point::new(172.0, 600.0));
const FLAT: (Point, Point) = (Point::new(188.0, 608.0), Point::new(184.0, 606.0));
const FLAT_TURN: (f32, f32) = (14.0, 58.0);
const FLAT_SCALE: f32 = 0.98;
/// The right elbow when its hand lies high, and when it lies on the counter.
const RIGHT_ELBOW: (Point, Point) = (Point::new(436.0, 578.0), Point::new(420.0, 566.0));
const HIGH: f32 = 538.0;
const LOW: f32 = 632.0;
/// From the knuckles of a hand laid over something to its wrist.
const TO_WRIST: Vector = Vector::new(8.0, -18.0);
const OVER_SCALE: f32 = 0.92;
/// A hand that lets go is lifted, comes back over the edge of the counter, and sinks behind it.
const LIFT: f32 = 26.0;
const EDGE: Point = Point::new(444.0, 528.0);
const SUNK: f32 = 120.0;
const COUNTER: f32 = 567.0;
/// A forearm shorter than this points at the viewer.
const SHORTEST: f32 = 30.0;
/// From so much of a hand on the heart on, that hand is not on the counter.
const ON_THE_HEART: f32 = 0.05;

/// Hands as data, in a person's own colours.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Shapes {
    pub(in super::super) flat: Vec<Part>,
    pub(in super::super) over: Vec<Part>,
}

/// Where a hand is on its way from the thing to the lap.
#[derive(Clone, Copy)]
struct Held {
    hand: Point,
    /// It has come back over the edge, and the counter hides what is below.
    behind: bool,
}

/// What lies on the counter, and under which veil.
pub(in super::super) struct Table<'a> {
    pub(in super::super) shapes: &'a Shapes,
    /// The thing, how it is placed, and where its foot stands.
    pub(in super::super) thing: Option<(&'a Thing, Transform, (f32, f32))>,
    pub(in super::super) veil: (Rgba, f32),
    pub(in super::super) thing_veil: (Rgba, f32),
}

impl Table<'_> {
    /// The flat hand, the thing, and the hand on it, whose arm comes from behind whatever stands.
    pub(in super::super) fn draw(&self, pen: &mut Pen, actor: &Actor<'_>) {
        self.flat_hand(pen, actor);
        let lies = self.thing.is_none_or(|(thing, ..)| thing.flat);
        let held = self.held(actor);
        let arm = |pen: &mut Pen| {
            if let Some(held) = held {
                Self::sunk(pen, held, |pen| self.right_arm(pen, actor, held.hand));
            }
        };
        let hand = |pen: &mut Pen| {
            if let Some(held) = held {
                Self::sunk(pen, held, |pen| self.right_hand(pen, actor, held.hand));
            }
        };
        let thing = |pen: &mut Pen| {
            if let Some((thing, place, _)) = self.thing {
                pen.under(place, |pen| thing.draw(pen, self.thing_veil));
            }
        };
        let order: [&dyn Fn(&mut Pen); 3] = match held {
            Some(Held { behind: true, .. }) => [&arm, &hand, &thing],
            _ if lies => [&thing, &arm, &hand],
            _ => [&arm, &thing, &hand],
        };
        for draw in order {
            draw(pen);
        }
    }

    fn flat_hand(&self, pen: &mut Pen, actor: &Actor<'_>) {
        let edge = actor.hands.edge;
        let wrist = LEFT_WRIST.0.lerp(LEFT_WRIST.1, edge);
        let hand = FLAT.0.lerp(FLAT.1, edge);
        let turn = FLAT_TURN.0 + (FLAT_TURN.1 - FLAT_TURN.0) * edge;
        pen.fill(&shadow(), Rgba::BLACK.fade(0.13));
        Forearm {
            sleeve: self.sleeve(actor),
            elbow: LEFT_ELBOW,
            wrist,
            widths: (76.0, 50.0),
        }
        .draw(pen);
        let place = Transform::scale(FLAT_SCALE, FLAT_SCALE)
            .then_rotate(Angle::degrees(turn))
            .then_translate(hand.to_vector());
        pen.under(place, |pen| self.brush(actor).parts(pen, &self.shapes.flat));
    }

    /// Where the right hand is; nowhere to be seen while it lies on the heart or in the lap.
    fn held(&self, actor: &Actor<'_>) -> Option<Held> {
        let grip = actor.hands.grip;
        if actor.pose.heart > ON_THE_HEART || grip <= 0.0 {
            return None;
        }
        let on = self.thing.map_or(point(416.0, 620.0), |(thing, _, foot)| {
            point(foot.0 + thing.over.0, foot.1 + thing.over.1)
        });
        let lift = vector(0.0, LIFT * (grip * std::f32::consts::PI).sin());
        let behind = grip < 0.5;
        let hand = if behind {
            EDGE + vector(0.0, SUNK * (1.0 - 2.0 * grip))
        } else {
            EDGE.lerp(on, 2.0 * grip - 1.0) - lift * (2.0 * grip - 1.0)
        };
        Some(Held { hand, behind })
    }

    /// Draws what is seen of it over the edge of the counter.
    fn sunk(pen: &mut Pen, held: Held, draw: impl FnOnce(&mut Pen)) {
        if held.behind {
            pen.within(&rounded(-400.0, -400.0, 1800.0, COUNTER + 400.0, 0.0), draw);
        } else {
            draw(pen);
        }
    }

    fn right_arm(&self, pen: &mut Pen, actor: &Actor<'_>, hand: Point) {
        let low = ((hand.y - HIGH) / (LOW - HIGH)).clamp(0.0, 1.0);
        let forearm = Forearm {
            sleeve: self.sleeve(actor).mix(Rgba::BLACK, 0.1),
            elbow: RIGHT_ELBOW.0.lerp(RIGHT_ELBOW.1, low),
            wrist: hand + TO_WRIST,
            widths: (80.0, 54.0),
        };
        // Seen from its end it is hidden by the hand.
        if forearm.length() > SHORTEST {
            forearm.draw(pen);
        }
    }

    fn right_hand(&self, pen: &mut Pen, actor: &Actor<'_>, hand: Point) {
        let place = Transform::scale(OVER_SCALE, OVER_SCALE).then_translate(hand.to_vector());
        pen.under(place, |pen| self.brush(actor).parts(pen, &self.shapes.over));
    }

    fn brush<'b>(&self, actor: &Actor<'b>) -> Brush<'b> {
        Brush {
            veil: self.veil,
            ..Brush::plain(actor.person)
        }
    }

    fn sleeve(&self, actor: &Actor<'_>) -> Rgba {
        let sleeve = actor.person.colour("sleeve").unwrap_or_default();
        sleeve.mix(self.veil.0, self.veil.1)
    }
}

/// What the left arm throws on the counter.
fn shadow() -> Vec<Point> {
    let mut edge = cubic(
        point(66.0, 620.0),
        point(90.0, 636.0),
        point(190.0, 640.0),
        point(226.0, 622.0),
        12,
    );
    edge.extend(cubic(
        point(230.0, 632.0),
        point(190.0, 650.0),
        point(90.0, 648.0),
        point(60.0, 632.0),
        12,
    ));
    edge
}

/// A tapered sleeve from elbow to wrist with a cuff.
struct Forearm {
    sleeve: Rgba,
    elbow: Point,
    wrist: Point,
    /// At the elbow and at the wrist.
    widths: (f32, f32),
}

impl Forearm {
    fn draw(&self, pen: &mut Pen) {
        let (wide, narrow) = self.widths;
        let mut sleeve = self.side(&[
            (0.0, -0.5 * wide),
            (0.4, -0.5 * wide),
            (0.7, -0.54 * narrow),
            (1.0, -0.5 * narrow),
        ]);
        sleeve.extend(self.side(&[
            (1.0, 0.5 * narrow),
            (0.7, 0.58 * narrow),
            (0.4, 0.56 * wide),
            (0.0, 0.5 * wide),
        ]));
        sleeve.extend(self.side(&[
            (0.0, 0.5 * wide),
            (-0.14, 0.4 * wide),
            (-0.14, -0.4 * wide),
            (0.0, -0.5 * wide),
        ]));
        pen.fill(&sleeve, self.sleeve);
        let mut lower = self.side(&[
            (0.0, 0.12 * wide),
            (0.5, 0.2 * wide),
            (0.8, 0.2 * narrow),
            (1.0, 0.16 * narrow),
        ]);
        lower.extend(self.side(&[
            (1.0, 0.5 * narrow),
            (0.7, 0.58 * narrow),
            (0.4, 0.56 * wide),
            (0.0, 0.5 * wide),
        ]));
        pen.fill(&lower, self.sleeve.mix(Rgba::BLACK, 0.16));
        let dark = self.sleeve.mix(Rgba::BLACK, 0.28);
        let cuff = 1.0 - 5.0 / self.length();
        let across = [self.at(cuff, -0.5 * narrow), self.at(cuff, 0.5 * narrow)];
        pen.stroke_line(&across, false, 10.0, Cap::Flat, dark);
        for (along, out, bend, end) in [
            (0.3, -0.32 * wide, vector(8.0, 10.0), vector(4.0, 22.0)),
            (0.55, -0.4 * narrow, vector(7.0, 8.0), vector(4.0, 18.0)),
        ] {
            let from = self.at(along, out);
            let crease = cubic(
                from,
                from + bend * 0.667,
                from + bend * 0.667 + end * 0.333,
                from + end,
                8,
            );
            pen.stroke(&crease, 2.1, dark.fade(0.6));
        }
    }

    /// A curve whose points are shares of the way to the wrist, and how far they lie to its side.
    fn side(&self, points: &[(f32, f32); 4]) -> Vec<Point> {
        let [from, one, two, to] = points.map(|(along, out)| self.at(along, out));
        cubic(from, one, two, to, 10)
    }

    fn at(&self, along: f32, out: f32) -> Point {
        let way = self.wrist - self.elbow;
        let side = vector(-way.y, way.x) / self.length();
        self.elbow + way * along + side * out
    }

    fn length(&self) -> f32 {
        (self.wrist - self.elbow).length().max(1.0)
    }
}
