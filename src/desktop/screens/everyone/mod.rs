//! Everyone can use it: what holds for every screen and overlay, in every size.

mod contrast;
mod fits;
mod keyboard;
mod literals;
mod motion;
mod painted;
mod spoken;
mod table;
mod tree;

use bevy_egui::egui::{Vec2, vec2};
use egui_kittest::Harness;

use super::testing::window_on;
use crate::content::settings::Colours;
use crate::content::words::Language;
use crate::desktop::session::Session;
use crate::desktop::theme::Theme;

/// A window that a screen has to fit.
#[derive(Clone, Copy, Debug)]
struct Size {
    points: Vec2,
    pixels_per_point: f32,
    text_scale: u16,
    colours: Colours,
    language: Language,
}

const TWO_COLUMNS: Size = Size {
    points: vec2(1280.0, 800.0),
    pixels_per_point: 1.0,
    text_scale: 100,
    colours: Colours::Light,
    language: Language::English,
};
const LARGE: Size = Size {
    points: vec2(1920.0, 1080.0),
    ..TWO_COLUMNS
};
const ONE_COLUMN: Size = Size {
    text_scale: 200,
    ..TWO_COLUMNS
};
/// 3840 by 2160 pixels.
const FINE: Size = Size {
    pixels_per_point: 2.0,
    ..LARGE
};
/// Other words are longer.
const WELSH: Size = Size {
    language: Language::Cymraeg,
    ..TWO_COLUMNS
};
const LAYOUTS: [Size; 3] = [TWO_COLUMNS, LARGE, ONE_COLUMN];

impl Size {
    fn dark(self) -> Self {
        Self {
            colours: Colours::Dark,
            ..self
        }
    }

    fn window(self, mut session: Session) -> Harness<'static, Session> {
        session.settings.text_scale = self.text_scale;
        session.settings.colours = self.colours;
        session.settings.language = self.language;
        window_on(session, self.points, self.pixels_per_point)
    }
}

/// What is seen in the window: under a sheet nothing counts.
fn painted(window: &Harness<'static, Session>) -> painted::Painted {
    let theme = Theme::new(&window.state().settings, window.ctx.content_rect().size());
    painted::Painted::of(window).without_veiled(theme.palette.veil)
}

/// Looks at every state of every view in each of `sizes`.
fn everywhere(sizes: &[Size], mut look: impl FnMut(&str, &mut Harness<'static, Session>)) {
    for state in table::all() {
        for size in sizes {
            let mut window = size.window(state.session());
            let Size {
                points,
                text_scale,
                colours,
                language,
                ..
            } = size;
            let name = format!(
                "{} at {} by {}, text {text_scale}, {colours:?}, {language:?}",
                state.name, points.x, points.y
            );
            look(&name, &mut window);
        }
    }
}
