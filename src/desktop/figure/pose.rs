//! How a figure holds its face and shoulders: thirty numbers that can be blended.

use serde::Deserialize;

/// Writes the pose from one line a parameter: name, least, most, at rest, what it does.
macro_rules! parameters {
    ($($name:ident $least:literal $most:literal $rest:literal $doc:literal;)*) => {
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
    brow_in -1.3 1.3 0.0 "Height of the inner end of the brows, + up.";
    brow_out -1.3 1.3 0.0 "Height of the outer end of the brows, + up.";
    arch -1.0 1.0 0.0 "Bow of the brows.";
    squeeze 0.0 1.0 0.0 "Brows drawn together; two lines between them from .25.";
    brow_asym -1.2 1.3 0.0 "+ lifts the right brow and lowers the left.";
    lid 0.0 1.4 1.0 "Upper lid: 0 shut, 1 at rest, over 1 white shows above the iris.";
    lid_asym -0.3 0.3 0.0 "+ opens the right eye and closes the left.";
    lower 0.0 1.0 0.0 "Lower lid raised.";
    slant -1.0 1.0 0.0 "Lid line: + inner end down as in anger, - outer end down as in grief.";
    gx -1.0 1.0 0.0 "Gaze to the viewer's right.";
    gy -1.0 1.0 0.0 "Gaze down.";
    mw 0.6 1.3 1.0 "Width of the mouth.";
    curve -1.2 1.2 0.05 "Corners of the mouth, + up.";
    open 0.0 1.0 0.0 "Jaw dropped.";
    square 0.0 1.0 0.0 "0 a round mouth, 1 a squared, shouting one.";
    asym -1.3 1.3 0.0 "One corner up, + the right.";
    press 0.0 1.0 0.0 "Lips thinned.";
    teeth 0.0 1.0 0.0 "Teeth shown.";
    quiver 0.0 1.0 0.0 "A wavering line of the mouth.";
    shift -1.0 1.0 0.0 "Mouth moved sideways, 6 units.";
    sneer 0.0 1.0 0.0 "Wings of the nose up.";
    cheek 0.0 1.0 0.0 "Cheeks pushed up.";
    flush 0.0 1.0 0.0 "Blood in the cheeks.";
    tear 0.0 1.0 0.0 "Water on the lid, and drops.";
    chin 0.0 1.0 0.0 "Chin dimpled.";
    tilt -12.0 12.0 0.0 "Roll of the head in degrees.";
    turn -1.0 1.0 0.0 "Yaw of the head.";
    pitch -1.0 1.0 0.0 "Nod of the head, + chin down.";
    shoulder -1.4 1.0 0.0 "Shoulders, 19 units, + up.";
    heart 0.0 1.0 0.0 "A hand laid on the heart; below 1 it is on its way from the edge.";
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
        Self { tilt: self.tilt * 0.4, turn: self.turn * 0.7, ..self }
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
        let shut = Pose { lid: 0.0, tilt: 8.0, ..Pose::REST };
        assert_eq!(Pose::REST.blend(shut, 0.0), Pose::REST);
        assert_eq!(Pose::REST.blend(shut, 1.0), shut);
        assert!((Pose::REST.blend(shut, 0.5).tilt - 4.0).abs() < 1e-6);
    }

    #[test]
    fn a_pose_beyond_what_a_face_can_do_is_brought_back() {
        let wild = Pose { lid: 3.0, curve: -9.0, ..Pose::REST }.clamped();
        assert_eq!((wild.lid, wild.curve), (1.4, -1.2));
        assert_eq!(Pose::REST.clamped(), Pose::REST);
    }

    #[test]
    fn a_small_head_rolls_and_turns_less() {
        let small = Pose { tilt: 10.0, turn: 1.0, pitch: 1.0, ..Pose::REST }.small();
        assert!((small.tilt - 4.0).abs() < 1e-6 && (small.turn - 0.7).abs() < 1e-6);
        assert!((small.pitch - 1.0).abs() < 1e-6);
    }
}
