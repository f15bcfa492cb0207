//! How a figure holds its face and shoulders: thirty numbers that can be blended.

use serde::Deserialize;

/// Writes the pose from one line a parameter: name, what it goes with, least, most, at rest, what it does.
macro_rules! parameters {
    ($($name:ident $goes:ident $least:literal $most:literal $rest:literal $doc:literal;)*) => {
        /// The parameters of a face. At rest: lid 1, mouth width 1, corners .05, everything else 0.
        #[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Pose {
            $(#[doc = $doc] pub $name: f32,)*
        }

        impl Pose {
            /// The face at rest.
            pub const REST: Self = Self { $($name: $rest,)* };
            /// Nothing at all: what an offset starts from.
            pub const ZERO: Self = Self { $($name: 0.0,)* };

            /// `share` of the way from `self` to `other`, parameter by parameter.
            #[must_use]
            pub fn blend(self, other: Self, share: f32) -> Self {
                Self { $($name: self.$name + (other.$name - self.$name) * share,)* }
            }

            /// Like [`Self::blend`], with a share of its own for eyes, mouth and body.
            #[must_use]
            pub(super) fn eased(self, other: Self, shares: Shares) -> Self {
                Self { $($name: self.$name + (other.$name - self.$name) * shares.$goes,)* }
            }

            /// Every parameter plus `share` of the other's.
            #[must_use]
            pub fn plus(self, other: Self, share: f32) -> Self {
                Self { $($name: self.$name + other.$name * share,)* }
            }

            /// The nearest pose a figure can take.
            #[must_use]
            pub fn clamped(self) -> Self {
                Self { $($name: self.$name.clamp($least, $most),)* }
            }

            /// The parameter called `name`.
            pub(super) fn parameter_mut(&mut self, name: &str) -> Option<&mut f32> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }

            /// Every parameter as its name, its value, the least and the most it may be.
            pub fn parameters(&self) -> Vec<(&'static str, f32, f32, f32)> {
                vec![$((stringify!($name), self.$name, $least, $most),)*]
            }
        }
    };
}

parameters! {
    brow_in eyes -1.3 1.3 0.0 "Height of the inner end of the brows, + up.";
    brow_out eyes -1.3 1.3 0.0 "Height of the outer end of the brows, + up.";
    arch eyes -1.0 1.0 0.0 "Bow of the brows.";
    squeeze eyes 0.0 1.0 0.0 "Brows drawn together; two lines between them from .25.";
    brow_asym eyes -1.2 1.3 0.0 "+ lifts the right brow and lowers the left.";
    lid eyes 0.0 1.4 1.0 "Upper lid: 0 shut, 1 at rest, over 1 white shows above the iris.";
    lid_asym eyes -0.3 0.3 0.0 "+ opens the right eye and closes the left.";
    lower eyes 0.0 1.0 0.0 "Lower lid raised.";
    slant eyes -1.0 1.0 0.0 "Lid line: + inner end down as in anger, - outer end down as in grief.";
    gx eyes -1.0 1.0 0.0 "Gaze to the viewer's right.";
    gy eyes -1.0 1.0 0.0 "Gaze down.";
    mw mouth 0.6 1.3 1.0 "Width of the mouth.";
    curve mouth -1.2 1.2 0.05 "Corners of the mouth, + up.";
    open mouth 0.0 1.0 0.0 "Jaw dropped.";
    square mouth 0.0 1.0 0.0 "0 a round mouth, 1 a squared, shouting one.";
    asym mouth -1.3 1.3 0.0 "One corner up, + the right.";
    press mouth 0.0 1.0 0.0 "Lips thinned.";
    teeth mouth 0.0 1.0 0.0 "Teeth shown.";
    quiver mouth 0.0 1.0 0.0 "A wavering line of the mouth.";
    shift mouth -1.0 1.0 0.0 "Mouth moved sideways, 6 units.";
    sneer mouth 0.0 1.0 0.0 "Wings of the nose up.";
    cheek eyes 0.0 1.0 0.0 "Cheeks pushed up.";
    flush eyes 0.0 1.0 0.0 "Blood in the cheeks.";
    tear eyes 0.0 1.0 0.0 "Water on the lid, and drops.";
    chin mouth 0.0 1.0 0.0 "Chin dimpled.";
    tilt eyes -12.0 12.0 0.0 "Roll of the head in degrees.";
    turn eyes -1.0 1.0 0.0 "Yaw of the head.";
    pitch eyes -1.0 1.0 0.0 "Nod of the head, + chin down.";
    shoulder body -1.4 1.0 0.0 "Shoulders, 19 units, + up.";
    heart body 0.0 1.0 0.0 "A hand laid on the heart; below 1 it is on its way from the edge.";
}

/// How far each part of a figure is on its way to another pose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shares {
    /// Eyes, brows and the turn of the head.
    pub(super) eyes: f32,
    pub(super) mouth: f32,
    /// Shoulders and hands.
    pub(super) body: f32,
}

impl Default for Pose {
    fn default() -> Self {
        Self::REST
    }
}

impl Pose {
    /// The same mood in a small frame: less roll and yaw, so that the head stays in the middle.
    #[must_use]
    pub fn small(self) -> Self {
        Self {
            tilt: self.tilt * 0.4,
            turn: self.turn * 0.7,
            ..self
        }
    }

    /// How far the shoulders have moved downwards, in units.
    pub(super) fn shoulder_drop(&self) -> f32 {
        -19.0 * self.shoulder
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blend_ends_at_both_ends_and_is_half_way_between_in_the_middle() {
        let shut = Pose {
            lid: 0.0,
            tilt: 8.0,
            ..Pose::REST
        };
        assert_eq!(Pose::REST.blend(shut, 0.0), Pose::REST);
        assert_eq!(Pose::REST.blend(shut, 1.0), shut);
        assert!((Pose::REST.blend(shut, 0.5).tilt - 4.0).abs() < 1e-6);
    }

    #[test]
    fn a_pose_beyond_what_a_face_can_do_is_brought_back() {
        let wild = Pose {
            lid: 3.0,
            curve: -9.0,
            ..Pose::REST
        }
        .clamped();
        assert_eq!((wild.lid, wild.curve), (1.4, -1.2));
        assert_eq!(Pose::REST.clamped(), Pose::REST);
    }

    #[test]
    fn a_small_head_rolls_and_turns_less() {
        let small = Pose {
            tilt: 10.0,
            turn: 1.0,
            pitch: 1.0,
            ..Pose::REST
        }
        .small();
        assert!((small.tilt - 4.0).abs() < 1e-6 && (small.turn - 0.7).abs() < 1e-6);
        assert!((small.pitch - 1.0).abs() < 1e-6);
    }
}
