//! The least window of this engine with this egui: what Redress is compared with.

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};

/// Opens a window of the size of ours with one word in it, and goes on until it is killed.
pub(crate) fn window() {
    let window = Window {
        title: "bare".to_owned(),
        resolution: (1280, 800).into(),
        ..default()
    };
    App::new()
        .add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(window),
            ..default()
        }))
        .add_plugins(EguiPlugin {
            bindless_mode_array_size: None,
        })
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn((Camera2d, Msaa::Off));
        })
        .add_systems(EguiPrimaryContextPass, say)
        .run();
}

fn say(mut contexts: EguiContexts) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    egui::Window::new("bare").show(&ctx, |ui| ui.label("A word."));
    Ok(())
}
