//! Asks for what the engine would panic without: a display, a keyboard library, a graphics adapter.

use std::fmt;

use bevy::render::renderer::{
    RenderAdapter, RenderAdapterInfo, RenderDevice, RenderInstance, RenderQueue, WgpuWrapper,
};
use bevy::render::settings::{RenderCreation, RenderResources};
use bevy::tasks::block_on;
use std::sync::Arc;

use super::DesktopError;

/// A graphics adapter that answered, ready to be given to the engine.
#[derive(Clone)]
pub struct Graphics(RenderResources);

impl fmt::Debug for Graphics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Graphics").field(&self.0.2.name).finish()
    }
}

impl From<Graphics> for RenderCreation {
    fn from(graphics: Graphics) -> Self {
        Self::Manual(graphics.0)
    }
}

/// Whether a window can be opened and its keyboard read.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn display() -> Result<(), DesktopError> {
    Ok(())
}

/// Whether a window can be opened and its keyboard read. Looks where the window library will look, in its order.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn display() -> Result<(), DesktopError> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if set("WAYLAND_SOCKET").is_some() {
        return keyboard(false);
    }
    if let Some(name) = set("WAYLAND_DISPLAY") {
        let socket = std::path::Path::new(&set("XDG_RUNTIME_DIR").unwrap_or_default()).join(&name);
        return match std::os::unix::net::UnixStream::connect(socket) {
            Ok(_) => keyboard(false),
            Err(_) => Err(DesktopError::SilentDisplay {
                name: name.to_string_lossy().into_owned(),
            }),
        };
    }
    let Some(name) = set("DISPLAY") else {
        return Err(DesktopError::NoDisplay);
    };
    match x11rb::connect(None) {
        Ok(_) => libraries().and_then(|()| keyboard(true)),
        Err(_) => Err(DesktopError::SilentDisplay {
            name: name.to_string_lossy().into_owned(),
        }),
    }
}

/// What the window library opens by name before it talks to X11.
#[cfg(all(unix, not(target_os = "macos")))]
fn libraries() -> Result<(), DesktopError> {
    let found = [
        ("libX11", x11_dl::xlib::Xlib::open().is_ok()),
        ("libXcursor", x11_dl::xcursor::Xcursor::open().is_ok()),
        ("libX11-xcb", x11_dl::xlib_xcb::Xlib_xcb::open().is_ok()),
        ("libXi", x11_dl::xinput2::XInput2::open().is_ok()),
    ];
    match found.into_iter().find(|(_, found)| !found) {
        Some((library, _)) => Err(DesktopError::NoLibrary { library }),
        None => Ok(()),
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn keyboard(x11: bool) -> Result<(), DesktopError> {
    if xkbcommon_dl::xkbcommon_option().is_none() {
        return Err(DesktopError::NoKeyboard {
            library: "libxkbcommon",
        });
    }
    if x11 && xkbcommon_dl::x11::xkbcommon_x11_option().is_none() {
        return Err(DesktopError::NoKeyboard {
            library: "libxkbcommon-x11",
        });
    }
    Ok(())
}

/// Makes instance, adapter and device as the engine would, so that a missing driver is an answer and not a panic.
pub fn graphics() -> Result<Graphics, DesktopError> {
    let unusable = |error: &dyn fmt::Display| DesktopError::NoGraphics {
        reason: error.to_string(),
    };
    let mut wanted = wgpu::InstanceDescriptor::new_without_display_handle();
    wanted.backends = wgpu::Backends::from_env().unwrap_or(wgpu::Backends::PRIMARY);
    let instance = wgpu::Instance::new(wanted);
    let adapter = block_on(instance.request_adapter(&wgpu::RequestAdapterOptions {
        // One still figure and text: the frugal processor will do.
        power_preference: wgpu::PowerPreference::from_env().unwrap_or(wgpu::PowerPreference::LowPower),
        ..wgpu::RequestAdapterOptions::default()
    }))
    .map_err(|error| unusable(&error))?;
    let info = adapter.get_info();
    let mut features = adapter.features() - wgpu::Features::all_experimental_mask();
    if info.device_type == wgpu::DeviceType::DiscreteGpu {
        // As in the engine: mappable buffers are slow across a bus.
        features.remove(wgpu::Features::MAPPABLE_PRIMARY_BUFFERS);
    }
    let (device, queue) = block_on(adapter.request_device(&wgpu::DeviceDescriptor {
        required_features: features,
        required_limits: adapter.limits(),
        // One picture at a time, and little of it changes.
        memory_hints: wgpu::MemoryHints::MemoryUsage,
        ..wgpu::DeviceDescriptor::default()
    }))
    .map_err(|error| unusable(&error))?;
    Ok(Graphics(RenderResources(
        RenderDevice::from(device),
        RenderQueue(Arc::new(WgpuWrapper::new(queue))),
        RenderAdapterInfo(WgpuWrapper::new(info)),
        RenderAdapter(Arc::new(WgpuWrapper::new(adapter))),
        RenderInstance(Arc::new(WgpuWrapper::new(instance))),
    )))
}
