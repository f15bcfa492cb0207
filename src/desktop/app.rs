//! The engine, cut down to what a window with one figure needs.

use bevy::app::{PanicHandlerPlugin, TerminalCtrlCHandlerPlugin};
use bevy::camera::RenderTarget;
use bevy::ecs::error::warn;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::window::{ExitCondition, PresentMode, WindowDestroyed, WindowRef, WindowResizeConstraints, WindowResolution};
use bevy::winit::WinitPlugin;
use bevy_egui::{EguiGlobalSettings, EguiPlugin};

use super::probe::Graphics;
use super::{Launch, access, frame, gamma, idle, live, painted, stage};

const SIZE: (u32, u32) = (1280, 800);
const SMALLEST: (f32, f32) = (640.0, 480.0);

/// The app in a window of its own.
pub(super) fn in_window(launch: Launch, graphics: Graphics) -> App {
    let window = Window {
        title: "Redress".to_owned(),
        name: Some("redress".to_owned()),
        resolution: WindowResolution::new(SIZE.0, SIZE.1),
        resize_constraints: WindowResizeConstraints {
            min_width: SMALLEST.0,
            min_height: SMALLEST.1,
            ..default()
        },
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    let mut app = App::new();
    app.insert_resource(idle::at_rest());
    app.add_plugins(engine(graphics).set(WindowPlugin {
        primary_window: Some(window),
        ..default()
    }));
    shell(&mut app, launch, RenderTarget::Window(WindowRef::Primary));
    app.add_systems(Last, leave_with_the_window);
    app
}

/// The app without a window or a display, drawing on `target`.
pub(super) fn headless(launch: Launch, graphics: Graphics, target: impl FnOnce(&mut App) -> RenderTarget) -> App {
    let mut app = App::new();
    let none = WindowPlugin {
        primary_window: None,
        exit_condition: ExitCondition::DontExit,
        ..default()
    };
    app.add_plugins(
        engine(graphics)
            .set(none)
            .disable::<WinitPlugin>()
            .disable::<PipelinedRenderingPlugin>(),
    );
    let target = target(&mut app);
    shell(&mut app, launch, target);
    app
}

fn engine(graphics: Graphics) -> bevy::app::PluginGroupBuilder {
    DefaultPlugins
        .set(RenderPlugin {
            render_creation: graphics.into(),
            // A first frame with half its pipelines missing would be the last one for a while.
            synchronous_pipeline_compilation: true,
            ..default()
        })
        // Our own hook stands around everything.
        .disable::<PanicHandlerPlugin>()
        // It only asks a loop to end that may be asleep. Every choice is saved, so the signal may simply end us.
        .disable::<TerminalCtrlCHandlerPlugin>()
}

/// A window that was destroyed from outside, not asked to close, would leave the loop running without one.
fn leave_with_the_window(mut destroyed: MessageReader<WindowDestroyed>, mut exit: MessageWriter<AppExit>) {
    if destroyed.read().next().is_some() {
        exit.write(AppExit::Success);
    }
}

fn shell(app: &mut App, launch: Launch, target: RenderTarget) {
    // A system that fails says so; it never ends a run in progress.
    app.set_error_handler(warn);
    // One texture at a time: bindless arrays need features that software drivers lack.
    app.add_plugins(EguiPlugin {
        bindless_mode_array_size: None,
    });
    app.world_mut()
        .resource_mut::<EguiGlobalSettings>()
        .auto_create_primary_context = false;
    app.add_plugins((idle::plugin, access::plugin));
    gamma::plugin(app);
    painted::plugin(app);
    frame::plugin(app, target);
    live::plugin(app, launch);
    stage::plugin(app);
}
