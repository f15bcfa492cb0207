//! The picture: the customer in their setting, drawn by the engine where the screen left room, moving as they feel.

use bevy::camera::visibility::NoFrustumCulling;
use bevy::prelude::*;
use bevy::sprite_render::AlphaMode2d;
use bevy::time::Real;
use bevy_egui::{EguiContext, PrimaryEguiContext};
use jiff::civil::Date;

use super::figure::{
    self, Almanac, Cast, Feeling, LabelText, Motion, Pace, Person, Picture, Pose, Scene, Shift, cast, mood, person_of,
    scenes, seed_of,
};
use super::frame::{Caption, StagePlace, Wording, set_captions};
use super::idle;
use super::live::Live;
use super::session::OnStage;
use super::theme::Theme;
use crate::content::days;
use crate::content::words::Words;
use crate::core::dates::resolve;
use crate::core::scenario::{Channel, Scenario};
use crate::core::state::State;

/// A frame more after the picture has changed its place, since its meshes are made before the screen is laid out.
const ONE_MORE: std::time::Duration = std::time::Duration::from_millis(60);

/// The three layers of the picture, back to front.
#[derive(Clone, Copy, Component, Debug, PartialEq, Eq)]
enum Layer {
    Back,
    Figure,
    Front,
}

/// Whom the picture shows, and in which state of the conversation.
#[derive(Debug, Default)]
struct Shown {
    who: Option<String>,
    moves: usize,
    motion: Option<Motion>,
    frame: Option<Picture>,
    pose: Option<Pose>,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, spawn_layers)
        .add_systems(Update, paint.run_if(resource_exists::<StagePlace>));
}

fn spawn_layers(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>, mut inks: ResMut<Assets<ColorMaterial>>) {
    let ink = inks.add(ColorMaterial {
        alpha_mode: AlphaMode2d::Blend,
        ..default()
    });
    for (layer, depth) in [(Layer::Back, 0.0), (Layer::Figure, 1.0), (Layer::Front, 2.0)] {
        commands.spawn((
            Name::new(format!("{layer:?}")),
            layer,
            Mesh2d(meshes.add(figure::bevy_mesh::mesh(&figure::Drawing::default()))),
            MeshMaterial2d(ink.clone()),
            Transform::from_xyz(0.0, 0.0, depth),
            Visibility::Hidden,
            NoFrustumCulling,
        ));
    }
}

fn paint(
    live: Option<NonSend<Live>>,
    place: Res<StagePlace>,
    (theme, words): (Res<Theme>, Res<Wording>),
    time: Res<Time<Real>>,
    mut awake: ResMut<idle::Motion>,
    mut shown: Local<Shown>,
    mut contexts: Query<&mut EguiContext, With<PrimaryEguiContext>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut layers: Query<(&Layer, &Mesh2d, &mut Transform, &mut Visibility)>,
) {
    let touched = live.as_ref().is_some_and(|live| live.touched);
    let on_stage = live.as_ref().and_then(|live| live.session.on_stage());
    let (Some(rect), Some(on_stage)) = (place.0, on_stage) else {
        layers
            .iter_mut()
            .for_each(|(_, _, _, mut visible)| *visible = Visibility::Hidden);
        shown.frame = None;
        return;
    };
    let now = time.elapsed_secs_f64();
    if place.is_changed() {
        awake.quick(time.elapsed(), ONE_MORE);
    }
    let customer = &on_stage.scenario.customer;
    let Some((cast, scenes)) = cast().zip(scenes()) else {
        return;
    };
    let Some(person) = person_of(cast, customer) else {
        return;
    };
    let Some(scene) = scenes.home(customer.look.as_deref().unwrap_or_default()) else {
        return;
    };
    let pose = shown.pose(cast, &on_stage, &theme, touched, now);
    let frame = frame(rect, &theme, on_stage.scenario);
    let reframed = shown.frame != Some(frame) || words.is_changed();
    if reframed && let Ok(mut context) = contexts.single_mut() {
        set_captions(context.get_mut(), captions(scene, &frame, &words));
    }
    let reposed = reframed || shown.pose != Some(pose);
    (shown.frame, shown.pose) = (Some(frame), Some(pose));
    for (layer, mesh, mut transform, mut visible) in &mut layers {
        visible.set_if_neq(Visibility::Visible);
        let corner = Vec3::new(-frame.width / 2.0, frame.height / 2.0, transform.translation.z);
        if transform.translation != corner {
            transform.translation = corner;
        }
        if let Some(drawing) = draw(*layer, scene, &frame, person, pose, (reframed, reposed)) {
            // The handle is our own and the asset stands under it, so replacing it cannot fail.
            let _ = meshes.insert(&mesh.0, figure::bevy_mesh::mesh(&drawing));
        }
    }
}

fn draw(
    layer: Layer,
    scene: &Scene,
    frame: &Picture,
    person: &Person,
    pose: Pose,
    (reframed, reposed): (bool, bool),
) -> Option<figure::Drawing> {
    match layer {
        Layer::Back => reframed.then(|| scene.back(frame)),
        Layer::Figure => reposed.then(|| scene.figure(frame, person, pose)),
        Layer::Front => reposed.then(|| scene.front(frame, pose)),
    }
}

fn frame(rect: bevy_egui::egui::Rect, theme: &Theme, scenario: &Scenario) -> Picture {
    Picture {
        width: rect.width(),
        height: rect.height(),
        pixel: 1.0,
        theme: if theme.palette.dark {
            figure::Theme::Dark
        } else {
            figure::Theme::Light
        },
        almanac: Some(Almanac {
            today: scenario.date,
            ringed: ringed(scenario),
        }),
        phone: scenario.channel == Channel::Phone,
    }
}

/// The words of the setting, which only egui has fonts for.
fn captions(scene: &Scene, frame: &Picture, words: &Words) -> Vec<Caption> {
    let caption = |label: figure::Label| {
        let LabelText::Month(month) = label.text;
        let figure::Rgba(ink) = label.ink;
        Caption {
            text: days::month(words, month),
            x: label.x,
            y: label.y,
            size: label.size,
            ink,
        }
    };
    scene.labels(frame).into_iter().map(caption).collect()
}

/// The day that matters: the first derived one that is still to come, else today.
fn ringed(scenario: &Scenario) -> Date {
    let dates = resolve(scenario.date, scenario.nation, &scenario.dates, &scenario.derived).unwrap_or_default();
    let derived = scenario.derived.iter().filter_map(|(name, _)| dates.get(name.as_str()));
    derived
        .copied()
        .filter(|day| *day >= scenario.date)
        .min()
        .unwrap_or(scenario.date)
}

impl Shown {
    fn pose(&mut self, cast: &Cast, on_stage: &OnStage<'_>, theme: &Theme, touched: bool, now: f64) -> Pose {
        let feeling = feeling(on_stage.scenario, on_stage.before.as_ref(), &on_stage.state);
        let face = if on_stage.waiting {
            figure::Mood::only(figure::Expression::Neutral)
        } else {
            mood(&feeling)
        };
        let who = Some(format!("{} {}", on_stage.id, on_stage.waiting));
        let goal = face.pose(cast);
        let fresh = self.who != who;
        let motion = match &mut self.motion {
            Some(motion) if !fresh => motion,
            none => none.insert(Motion::new(goal, seed_of(on_stage.id), now)),
        };
        motion.reduce(theme.reduced_motion);
        if fresh || self.moves != on_stage.moves {
            motion.go(goal, Pace::of(feeling.shift), feeling.heat, now);
            if !on_stage.waiting {
                motion.say(now);
            }
            (self.who, self.moves) = (who, on_stage.moves);
        }
        if touched {
            motion.touch(now);
        }
        motion.pose(now)
    }
}

/// How the customer of `scenario` feels at `state`, which came from `before`.
pub(super) fn feeling(scenario: &Scenario, before: Option<&State>, state: &State) -> Feeling {
    let moved = |read: fn(&State) -> u8| before.map_or(0, |before| i16::from(read(state)) - i16::from(read(before)));
    Feeling {
        heat: state.situation.heat,
        satisfaction: state.satisfaction,
        loyalty: state.loyalty,
        persona: scenario.customer.persona,
        loss: scenario.customer.loss,
        shift: Shift {
            heat: moved(|s| s.situation.heat),
            satisfaction: moved(|s| s.satisfaction),
        },
    }
}
