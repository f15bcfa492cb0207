//! What a screen is given each frame, and where the picture stands in it.

use bevy::camera::visibility::RenderLayers;
use bevy::camera::{CameraOutputMode, CameraUpdateSystems, ClearColorConfig, CompositingSpace, RenderTarget, Viewport};
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::render::render_resource::BlendState;
use bevy_egui::{EguiContext, EguiContexts, EguiPostUpdateSet, EguiPreUpdateSet, PrimaryEguiContext, egui};

use super::figure::Pose;
use super::theme::{Theme, fonts, style::style};
use crate::content::settings::Settings;
use crate::content::words::Words;

/// The interface's words.
#[derive(Debug, Default, Deref, Resource)]
pub struct Wording(pub Words);

/// What the learner has set; changing it changes the theme at once.
#[derive(Clone, Debug, Default, Deref, DerefMut, Resource)]
pub struct Chosen(pub Settings);

/// Where the picture stands, in points of the window; `None` when the screen has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Resource)]
pub struct StagePlace(pub Option<egui::Rect>);

/// The camera that draws the figure. One unit is one point, the middle of the picture is the origin, y is up.
#[derive(Clone, Copy, Debug, Component)]
pub struct StageCamera;

/// What a screen's system asks for: `root.show(|ui, theme, words| …)`.
#[derive(SystemParam)]
pub struct RootUi<'w, 's> {
    contexts: EguiContexts<'w, 's>,
    theme: Res<'w, Theme>,
    words: Res<'w, Wording>,
}

impl RootUi<'_, '_> {
    /// Draws a screen over the whole window.
    pub fn show<R>(&mut self, add: impl FnOnce(&mut egui::Ui, &Theme, &Words) -> R) -> Result<R> {
        let ctx = self.contexts.ctx_mut()?.clone();
        let builder = egui::UiBuilder::new()
            .layer_id(egui::LayerId::background())
            .max_rect(ctx.viewport_rect());
        let mut ui = egui::Ui::new(ctx, egui::Id::new("root"), builder);
        Ok(add(&mut ui, &self.theme, &self.words.0))
    }
}

impl std::fmt::Debug for RootUi<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RootUi").finish_non_exhaustive()
    }
}

fn place_id() -> egui::Id {
    egui::Id::new("the picture's place")
}

/// Says that the picture stands in `rect`. `name` tells a screen reader who is in it.
pub fn picture(ui: &mut egui::Ui, rect: egui::Rect, name: &str) {
    ui.ctx().data_mut(|data| data.insert_temp(place_id(), Some(rect)));
    paint_captions(ui, rect);
    let response = ui.interact(rect, ui.id().with("picture"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, name));
}

/// Words that belong to the picture, relative to its upper left corner, in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// The words.
    pub text: String,
    /// Their middle.
    pub x: f32,
    /// Their baseline.
    pub y: f32,
    /// Height of the type.
    pub size: f32,
    /// How far they are turned about their middle, in radians, clockwise.
    pub turn: f32,
    /// Red, green, blue, opacity, each 0 to 1.
    pub ink: [f32; 4],
}

fn captions_id() -> egui::Id {
    egui::Id::new("the picture's words")
}

/// Sets the words of the picture, to be painted over it from the next pass on.
pub(super) fn set_captions(ctx: &egui::Context, captions: Vec<Caption>) {
    ctx.data_mut(|data| data.insert_temp(captions_id(), captions));
}

fn pose_id() -> egui::Id {
    egui::Id::new("the customer's pose")
}

/// Sets how the customer holds themselves, for whatever egui draws of them, from the next pass on.
pub(super) fn set_pose(ctx: &egui::Context, pose: Pose) {
    ctx.data_mut(|data| data.insert_temp(pose_id(), pose));
}

/// How the customer holds themselves now; `None` where no engine moves them.
pub(super) fn pose(ctx: &egui::Context) -> Option<Pose> {
    ctx.data(|data| data.get_temp(pose_id()))
}

fn paint_captions(ui: &egui::Ui, rect: egui::Rect) {
    let captions = ui
        .ctx()
        .data(|data| data.get_temp::<Vec<Caption>>(captions_id()))
        .unwrap_or_default();
    let painter = ui.painter().with_clip_rect(rect);
    for caption in captions {
        let font = egui::FontId::new(caption.size, fonts::family(super::theme::Weight::Bold));
        let at = rect.min + egui::vec2(caption.x, caption.y);
        let colour = colour_of(caption.ink);
        let galley = painter.layout_no_wrap(caption.text, font, colour);
        let raised = egui::vec2(-galley.size().x / 2.0, caption.size * 0.25 - galley.size().y);
        let corner = at + egui::emath::Rot2::from_angle(caption.turn) * raised;
        painter.add(egui::epaint::TextShape::new(corner, galley, colour).with_angle(caption.turn));
    }
}

fn colour_of(ink: [f32; 4]) -> egui::Color32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to a byte"
    )]
    let [r, g, b, a] = ink.map(|part| (part.clamp(0.0, 1.0) * 255.0).round() as u8);
    egui::Color32::from_rgba_unmultiplied(r, g, b, a)
}

/// Cameras, theme and picture place, drawing on `target`.
pub(super) fn plugin(app: &mut App, target: RenderTarget) {
    app.init_resource::<Theme>()
        .init_resource::<Wording>()
        .init_resource::<StagePlace>()
        .insert_resource(ClearColor(colour(Theme::default().palette.paper)))
        .add_systems(Startup, move |commands: Commands| {
            spawn_cameras(commands, target.clone());
        })
        .add_systems(
            PreUpdate,
            (fit_theme, speak, dress)
                .chain()
                .after(EguiPreUpdateSet::InitContexts)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(
            PostUpdate,
            (take_place, move_stage)
                .chain()
                .after(EguiPostUpdateSet::EndPass)
                .before(CameraUpdateSystems),
        );
}

/// Both cameras share one texture, and blend in it as picture editors do: egui's edges and the figure's are made for that.
fn blending() -> impl Bundle {
    (CompositingSpace::Srgb, Msaa::Off)
}

fn spawn_cameras(mut commands: Commands, target: RenderTarget) {
    // The picture is painted first and not put out by itself; the interface is painted over it.
    let stage = Camera {
        order: 0,
        is_active: false,
        output_mode: CameraOutputMode::Skip,
        ..default()
    };
    commands.spawn((
        Name::new("stage"),
        StageCamera,
        Camera2d,
        stage,
        blending(),
        target.clone(),
    ));
    // It is the only one that is put out, so nothing lies under it to be blended with.
    let interface = Camera {
        order: 1,
        output_mode: CameraOutputMode::Write {
            blend_state: Some(BlendState::REPLACE),
            clear_color: ClearColorConfig::None,
        },
        ..default()
    };
    let layers = RenderLayers::none();
    commands.spawn((
        Name::new("interface"),
        PrimaryEguiContext,
        Camera2d,
        layers,
        interface,
        blending(),
        target,
    ));
}

fn fit_theme(camera: Query<&Camera, With<PrimaryEguiContext>>, chosen: Res<Chosen>, mut theme: ResMut<Theme>) {
    let Ok(camera) = camera.single() else { return };
    let Some(size) = camera.logical_viewport_size() else {
        return;
    };
    theme.set_if_neq(Theme::new(&chosen.0, egui::vec2(size.x, size.y)));
}

/// The words are those of the language that is set.
fn speak(chosen: Res<Chosen>, mut words: ResMut<Wording>) {
    if words.language() != chosen.language {
        words.0 = Words::of(chosen.language);
    }
}

fn dress(
    mut contexts: Query<(&mut EguiContext, Ref<PrimaryEguiContext>)>,
    theme: Res<Theme>,
    mut paper: ResMut<ClearColor>,
    mut dressed: Local<bool>,
) {
    let Ok((mut context, marker)) = contexts.single_mut() else {
        return;
    };
    if marker.is_added() {
        context.get_mut().set_fonts(fonts::definitions());
    }
    if *dressed && !theme.is_changed() {
        return;
    }
    let own = style(&theme);
    context.get_mut().all_styles_mut(|style| *style = own.clone());
    paper.0 = colour(theme.palette.paper);
    *dressed = true;
}

fn colour(from: egui::Color32) -> Color {
    Color::srgb_u8(from.r(), from.g(), from.b())
}

/// The picture stays where the last pass put it; a pass without one takes it away.
fn take_place(mut contexts: Query<&mut EguiContext, With<PrimaryEguiContext>>, mut place: ResMut<StagePlace>) {
    let Ok(mut context) = contexts.single_mut() else { return };
    let rect = context
        .get_mut()
        .data_mut(|data| data.remove_temp::<Option<egui::Rect>>(place_id()).flatten());
    place.set_if_neq(StagePlace(rect.filter(egui::Rect::is_positive)));
}

fn move_stage(
    place: Res<StagePlace>,
    mut stages: Query<&mut Camera, With<StageCamera>>,
    mut interfaces: Query<&mut Camera, (With<PrimaryEguiContext>, Without<StageCamera>)>,
) {
    let (Ok(mut stage), Ok(mut interface)) = (stages.single_mut(), interfaces.single_mut()) else {
        return;
    };
    let viewport = place.0.and_then(|rect| in_pixels(rect, &interface));
    let active = viewport.is_some();
    let moved = match (&viewport, &stage.viewport) {
        (Some((min, size)), Some(now)) => now.physical_position != *min || now.physical_size != *size,
        (Some(_), None) => true,
        (None, _) => false,
    };
    if stage.is_active == active && !moved {
        return;
    }
    stage.is_active = active;
    // Whoever paints first clears.
    interface.clear_color = if active {
        ClearColorConfig::None
    } else {
        ClearColorConfig::Default
    };
    if let Some((physical_position, physical_size)) = viewport {
        stage.viewport = Some(Viewport {
            physical_position,
            physical_size,
            ..default()
        });
    }
}

fn in_pixels(rect: egui::Rect, camera: &Camera) -> Option<(UVec2, UVec2)> {
    let scale = camera.target_scaling_factor()?;
    let whole = camera.physical_target_size()?;
    let corner = |point: egui::Pos2| (Vec2::new(point.x, point.y) * scale).round().as_uvec2().min(whole);
    let (min, max) = (corner(rect.min), corner(rect.max));
    let size = max.saturating_sub(min);
    (size.x > 0 && size.y > 0).then_some((min, size))
}
