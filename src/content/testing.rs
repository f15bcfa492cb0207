//! What ships, for tests.

use super::library::Library;
use super::{Context, Solve, model, register};
use crate::core::law::Register;

/// The shipped scenarios, and the register they are read with.
pub(crate) fn shipped() -> (Library, Register) {
    let (register, _) = register::load();
    let context = Context {
        register: &register,
        model: model::shipped().unwrap().model,
        today: None,
        solve: Solve::Never,
    };
    (Library::load(&[], &context), register)
}
