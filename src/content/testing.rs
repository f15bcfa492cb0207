//! What ships, for tests.

use std::sync::OnceLock;

use super::library::Library;
use super::{Context, Solve, model, register};
use crate::core::law::Register;

/// The scenarios that tests go by, so that one more of them in the library changes no test.
pub(crate) const THREE: [&str; 3] = ["cut-off-twice", "laptop-on-day-27", "sofa-never-came"];

/// The shipped scenarios, and the register they are read with.
pub(crate) fn shipped() -> (Library, Register) {
    static SHIPPED: OnceLock<(Library, Register)> = OnceLock::new();
    SHIPPED
        .get_or_init(|| {
            let (register, _) = register::load();
            let context = Context {
                register: &register,
                model: model::shipped().unwrap().model,
                today: None,
                solve: Solve::Never,
            };
            (Library::load(&[], &context), register)
        })
        .clone()
}
