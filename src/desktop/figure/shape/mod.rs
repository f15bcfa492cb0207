//! Flat shapes with smooth edges: outlines, inks, and the pen that turns them into triangles.

mod clip;
mod colour;
mod curve;
mod drawing;
mod edge;
mod outline;
mod pen;
mod reader;
mod ribbon;

pub use clip::{convex, hull};
pub use colour::{InkError, Rgba};
pub use curve::{cubic, quadratic, reversed};
pub use drawing::{Drawing, Vertex};
pub use lyon_tessellation::math::{Angle, Point, Transform, Vector, point, vector};
pub use outline::{Outline, OutlineError, Slide};
pub(super) use pen::rounded;
pub use pen::{Paint, Pen};
pub use ribbon::Cap;
