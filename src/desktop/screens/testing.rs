//! The window without an engine: a session, drawn and pressed as a learner would.

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::content::words::Words;
use crate::desktop::session::Session;
use crate::desktop::session::testing::NOW;
use crate::desktop::theme::{Theme, fonts, style::style};

/// The window at 1280 by 800 points.
pub(crate) fn window(session: Session) -> Harness<'static, Session> {
    window_of(session, Vec2::new(1280.0, 800.0))
}

/// The window at another size.
pub(crate) fn window_of(session: Session, size: Vec2) -> Harness<'static, Session> {
    window_on(session, size, 1.0)
}

/// The window at another size, on a screen with so many pixels to the point.
pub(crate) fn window_on(session: Session, size: Vec2, pixels_per_point: f32) -> Harness<'static, Session> {
    let mut words = Words::of(session.settings.language);
    let mut ready = false;
    let builder = Harness::builder().with_size(size).with_max_steps(20);
    let mut harness = builder.with_pixels_per_point(pixels_per_point).build_ui_state(
        move |ui, session: &mut Session| {
            let theme = Theme::new(&session.settings, size);
            ui.ctx().all_styles_mut(|own| *own = style(&theme));
            if !ready {
                ui.ctx().set_fonts(fonts::definitions());
                ui.ctx().request_repaint();
                ready = true;
                return;
            }
            if words.language() != session.settings.language {
                words = Words::of(session.settings.language);
            }
            if let Some(action) = super::ui(ui, &theme, &words, session, NOW.session_ms + 60_000) {
                session.apply(action, NOW);
                ui.ctx().request_repaint();
            }
        },
        session,
    );
    harness.run_ok();
    harness
}

/// Presses a key and lets what follows settle.
pub(crate) fn press(harness: &mut Harness<'_, Session>, key: Key) {
    harness.key_press(key);
    harness.run_ok();
}

/// Whether something on the screen is read out as just this.
pub(crate) fn shows(harness: &Harness<'_, Session>, label: &str) -> bool {
    harness.query_all_by_label(label).next().is_some()
}

/// Whether something on the screen is read out with this in it.
pub(crate) fn mentions(harness: &Harness<'_, Session>, part: &str) -> bool {
    harness.query_all_by_label_contains(part).next().is_some()
}

/// What has the focus.
pub(crate) fn focused(harness: &Harness<'_, Session>) -> Option<String> {
    controls(harness)
        .into_iter()
        .find_map(|(name, focused)| focused.then_some(name))
}

/// Every control has a name, and Tab reaches each of them.
pub(crate) fn can_be_used_by_keyboard(harness: &mut Harness<'_, Session>) {
    let names: Vec<String> = controls(harness).into_iter().map(|(name, _)| name).collect();
    assert!(!names.is_empty(), "there is nothing to press");
    assert!(
        names.iter().all(|name| !name.trim().is_empty()),
        "a control has no name: {names:?}"
    );
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..2 * names.len() + 2 {
        reached.extend(focused(harness));
        press(harness, Key::Tab);
    }
    let missed: Vec<_> = names.iter().filter(|name| !reached.contains(*name)).collect();
    assert!(missed.is_empty(), "Tab does not reach {missed:?}");
}

fn controls(harness: &Harness<'_, Session>) -> Vec<(String, bool)> {
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::TextInput,
        Role::Link,
        Role::Slider,
    ];
    let of = |role| harness.query_all_by_role(role).collect::<Vec<_>>();
    let nodes = roles.into_iter().flat_map(of);
    nodes
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.is_focused()))
        .collect()
}
