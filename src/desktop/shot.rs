//! A picture of a screen, drawn without a window or a display.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::app::PluginsState;
use bevy::camera::{ImageRenderTarget, RenderTarget};
use bevy::image::Image;
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::tasks::tick_global_task_pools_on_main_thread;
use bevy::time::TimeUpdateStrategy;
use bevy_egui::{EguiInput, EguiPreUpdateSet};

use super::{DesktopError, Launch, app, error, probe};

/// Frames drawn before the picture is taken: egui needs some to settle, and everything that moves to arrive.
const SETTLE: u32 = 60;
/// Frames after which a picture that has not come never will.
const GIVE_UP: u32 = 600;
const STEP: Duration = Duration::from_millis(33);

/// A screen to draw.
#[derive(Debug)]
pub struct Shot {
    /// What the window would be opened with.
    pub launch: Launch,
    /// Size in pixels.
    pub size: (u32, u32),
    /// Pixels per point.
    pub scale_factor: f32,
    /// Where the PNG goes.
    pub output: PathBuf,
}

/// Draws the screen and writes the PNG. The same input gives the same bytes on the same driver.
pub fn shot(shot: Shot) -> Result<(), DesktopError> {
    let Shot {
        launch,
        size,
        scale_factor,
        output,
    } = shot;
    let image = error::guarded(move || {
        let graphics = probe::graphics()?;
        draw(launch, graphics, size, scale_factor)
    })?;
    let unwritable = |reason: String| DesktopError::Unwritable {
        path: output.clone(),
        reason,
    };
    let picture = image
        .try_into_dynamic()
        .map_err(|error| unwritable(error.to_string()))?;
    picture
        .to_rgb8()
        .save(&output)
        .map_err(|error| unwritable(error.to_string()))
}

fn draw(launch: Launch, graphics: probe::Graphics, size: (u32, u32), scale_factor: f32) -> Result<Image, DesktopError> {
    let mut canvas = None;
    let mut app = app::headless(launch, graphics, |app| {
        let image = Image::new_target_texture(size.0, size.1, TextureFormat::Rgba8UnormSrgb, None);
        let handle = app.world_mut().resource_mut::<Assets<Image>>().add(image);
        let target = RenderTarget::Image(ImageRenderTarget { handle, scale_factor });
        canvas = Some(target.clone());
        target
    });
    app.insert_resource(TimeUpdateStrategy::ManualDuration(STEP));
    let has_the_focus =
        (|mut inputs: Query<&mut EguiInput>| inputs.iter_mut().for_each(|mut input| input.focused = true))
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass);
    // There is no window to have it, and a picture should show where it is.
    app.add_systems(PreUpdate, has_the_focus);
    for _ in 0..GIVE_UP {
        if app.plugins_state() != PluginsState::Adding {
            break;
        }
        tick_global_task_pools_on_main_thread();
    }
    app.finish();
    app.cleanup();
    let taken: Arc<Mutex<Option<Image>>> = Arc::default();
    for frame in 0..GIVE_UP {
        // The same target as the cameras have: one that differs in its scale is another one, and stays black.
        if frame == SETTLE
            && let Some(target) = canvas.take()
        {
            let taken = Arc::clone(&taken);
            app.world_mut()
                .spawn(Screenshot(target))
                .observe(move |shot: On<ScreenshotCaptured>| {
                    *taken.lock().unwrap_or_else(PoisonError::into_inner) = Some(shot.image.clone());
                });
        }
        app.update();
        if let Some(image) = taken.lock().unwrap_or_else(PoisonError::into_inner).take() {
            return Ok(image);
        }
    }
    Err(DesktopError::NoPicture)
}
