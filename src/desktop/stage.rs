//! The picture: the customer in their setting, drawn by the engine where the screen left room, moving as they feel.

use std::time::Duration;

use bevy::camera::visibility::NoFrustumCulling;
use bevy::prelude::*;
use bevy::time::Real;
use bevy_egui::{EguiContext, PrimaryEguiContext};
use jiff::civil::Date;

use super::figure::{
    self, Actor, Almanac, Cast, Feeling, Framing, Gesture, Hands, LabelText, Layer, Motion, Outside, Pace, Picture,
    Pose, Scenery, Shift, cast, mood, person_of, scenes, seed_of, things,
};
use super::frame::{Caption, StagePlace, Wording, set_captions, set_pose};
use super::idle;
use super::live::Live;
use super::painted::Painted;
use super::screens::Screen;
use super::session::OnStage;
use super::theme::Theme;
use crate::content::days;
use crate::content::words::Words;
use crate::core::dates::resolve;
use crate::core::scenario::{Channel, Scenario, Setting};
use crate::core::state::State;

/// A frame more after the picture has changed its place, since its meshes are made before the screen is laid out.
const ONE_MORE: Duration = Duration::from_millis(60);

/// One layer of the picture.
#[derive(Clone, Copy, Component, Debug, PartialEq, Eq, Deref)]
struct Sheet(Layer);

/// Whom the picture shows, and in which state of the conversation.
#[derive(Debug, Default)]
struct Shown {
    who: Option<String>,
    moves: usize,
    motion: Option<Motion>,
    gesture: Option<Gesture>,
    frame: Option<(Picture, String, Setting)>,
    pose: Option<Pose>,
    hands: Hands,
    /// Seconds for which rain has fallen and steam has risen, and when that was last counted.
    air: f64,
    counted: f64,
}

/// What may change from one frame to the next.
#[derive(Debug, Clone, Copy)]
enum Change {
    Frame,
    Face,
    Hands,
    Air,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, spawn_layers)
        .add_systems(Update, paint.run_if(resource_exists::<StagePlace>));
}

fn spawn_layers(mut commands: Commands, mut meshes: ResMut<Assets<Mesh>>, mut inks: ResMut<Assets<Painted>>) {
    let ink = inks.add(Painted::default());
    let mut depth = 0.0;
    for layer in Layer::ALL {
        commands.spawn((
            Name::new(format!("{layer:?}")),
            Sheet(layer),
            Mesh2d(meshes.add(figure::bevy_mesh::mesh(&figure::Drawing::default()))),
            MeshMaterial2d(ink.clone()),
            Transform::from_xyz(0.0, 0.0, depth),
            Visibility::Hidden,
            NoFrustumCulling,
        ));
        depth += 1.0;
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
    mut layers: Query<(&Sheet, &Mesh2d, &mut Transform, &mut Visibility)>,
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
    let scenario = on_stage.scenario;
    let talking = live
        .as_ref()
        .is_some_and(|live| live.session.screen == Screen::Conversation);
    let frame = frame(rect, &theme, scenario, talking);
    let Some((cast, scenes)) = cast().zip(scenes()) else {
        return;
    };
    let person = person_of(cast, &scenario.customer);
    let scenery = scenes.scenery(scenario, frame.framing, things());
    let Some((person, scenery)) = person.zip(scenery) else {
        return;
    };
    let (pose, hands) = shown.posture(cast, &on_stage, &theme, touched, now);
    let air = shown.breathe(now);
    if let Some((from, until)) = shown.motion.and_then(|motion| motion.next_blink(now)) {
        let at = |seconds: f64| Duration::from_secs_f64(seconds.max(0.0));
        awake.blink(at(from), at(until));
    }
    let actor = Actor {
        person: &person,
        pose,
        hands,
    };
    let framed = (frame, on_stage.id.to_owned(), scenario.setting.clone());
    let reframed = shown.frame.as_ref() != Some(&framed) || words.is_changed();
    let reposed = shown.pose != Some(pose);
    if let Ok(mut context) = contexts.single_mut() {
        if reframed {
            set_captions(context.get_mut(), captions(scenery, &frame, &words.0));
        }
        if reposed {
            set_pose(context.get_mut(), pose);
        }
    }
    let changes: Vec<Change> = [
        (Change::Frame, reframed),
        (Change::Face, reposed),
        (Change::Hands, shown.hands != hands),
        (Change::Air, air),
    ]
    .into_iter()
    .filter_map(|(change, has_come)| has_come.then_some(change))
    .collect();
    (shown.frame, shown.pose, shown.hands) = (Some(framed), Some(pose), hands);
    for (layer, mesh, mut transform, mut visible) in &mut layers {
        visible.set_if_neq(Visibility::Visible);
        let corner = Vec3::new(-frame.width / 2.0, frame.height / 2.0, transform.translation.z);
        if transform.translation != corner {
            transform.translation = corner;
        }
        if changes.iter().any(|change| change.shows_on(**layer, scenery)) {
            let drawing = scenery.layer(**layer, &frame, &actor, shown.seconds());
            // The handle is our own and the asset stands under it, so replacing it cannot fail.
            let _ = meshes.insert(&mesh.0, figure::bevy_mesh::mesh(&drawing));
        }
    }
}

impl Change {
    /// Whether a layer has to be drawn anew after it.
    fn shows_on(self, layer: Layer, scenery: Scenery<'_>) -> bool {
        match self {
            Self::Frame => true,
            Self::Face => scenery.follows_the_face(layer),
            Self::Hands => layer == Layer::Front,
            Self::Air => scenery.moves(layer),
        }
    }
}

fn frame(rect: bevy_egui::egui::Rect, theme: &Theme, scenario: &Scenario, talking: bool) -> Picture {
    let (width, height) = (rect.width(), rect.height());
    let setting = &scenario.setting;
    Picture {
        width,
        height,
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
        outside: Outside::new(scenario.date, setting.time, setting.weather),
        framing: if talking {
            Framing::of(scenario.channel, width, height)
        } else {
            Framing::Portrait
        },
        phone: scenario.channel == Channel::Phone,
    }
}

/// The words of the setting, which only egui has fonts for.
fn captions(scenery: Scenery<'_>, frame: &Picture, words: &Words) -> Vec<Caption> {
    let caption = |label: figure::Label| {
        let figure::Rgba(ink) = label.ink;
        let text = match label.text {
            LabelText::Month => label
                .day
                .map_or_else(String::new, |day| days::month(words, day.month())),
            LabelText::Day => label.day.map_or_else(String::new, |day| days::short_day(words, day)),
            LabelText::Returns => words.get("sign-returns"),
            LabelText::Enquiries => words.get("sign-enquiries"),
            LabelText::Order => words.get("sign-order"),
            LabelText::Tickets => words.get("sign-tickets"),
            LabelText::Reception => words.get("sign-reception"),
            LabelText::Travel => words.get("sign-travel"),
        };
        Caption {
            text,
            x: label.x,
            y: label.y,
            size: label.size,
            turn: label.turn,
            ink,
        }
    };
    scenery.labels(frame).into_iter().map(caption).collect()
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
    /// Face and hands now.
    fn posture(
        &mut self,
        cast: &Cast,
        on_stage: &OnStage<'_>,
        theme: &Theme,
        touched: bool,
        now: f64,
    ) -> (Pose, Hands) {
        let feeling = feeling(on_stage.scenario, on_stage.before.as_ref(), &on_stage.state);
        let (face, lie) = if on_stage.waiting {
            (figure::Mood::only(figure::Expression::Neutral), Hands::REST)
        } else {
            (mood(&feeling), Hands::of(&feeling))
        };
        let who = Some(format!("{} {}", on_stage.id, on_stage.waiting));
        let goal = face.pose(cast);
        let fresh = self.who != who;
        if fresh {
            (self.motion, self.gesture) = (None, None);
        }
        let motion = self
            .motion
            .get_or_insert_with(|| Motion::new(goal, seed_of(on_stage.id), now));
        let gesture = self.gesture.get_or_insert_with(|| Gesture::new(lie));
        motion.reduce(theme.reduced_motion);
        gesture.reduce(theme.reduced_motion);
        if fresh || self.moves != on_stage.moves {
            motion.go(goal, Pace::of(feeling.shift), feeling.heat, now);
            gesture.go(lie, now);
            if !on_stage.waiting {
                motion.say(now);
            }
            (self.who, self.moves) = (who, on_stage.moves);
        }
        if touched {
            motion.touch(now);
        }
        let (pose, hands) = (motion.pose(now), gesture.hands(now));
        let tense = Pose {
            shoulder: pose.shoulder + hands.tension(),
            ..pose
        };
        (
            if on_stage.scenario.channel == Channel::Counter {
                tense.clamped()
            } else {
                pose
            },
            hands,
        )
    }

    /// Lets rain fall and steam rise while the figure lives; whether they have moved.
    fn breathe(&mut self, now: f64) -> bool {
        let since = (now - self.counted).clamp(0.0, 0.25);
        self.counted = now;
        let lives = self.motion.is_some_and(|motion| !motion.is_resting(now));
        if lives {
            self.air += since;
        }
        lives && since > 0.0
    }

    #[expect(clippy::cast_possible_truncation, reason = "an hour or two")]
    fn seconds(&self) -> f32 {
        self.air as f32
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

#[cfg(test)]
mod tests {
    use bevy_egui::egui::{Rect, pos2, vec2};
    use jiff::civil::{date, time};

    use super::*;
    use crate::content::settings::Settings;
    use crate::core::scenario::Weather;

    fn scenario(channel: Channel) -> Scenario {
        let text = include_str!("../../scenarios/laptop-on-day-27.ron");
        let mut scenario: Scenario = crate::content::parse::options().from_str(text).unwrap();
        scenario.channel = channel;
        scenario
    }

    fn framed(channel: Channel, size: (f32, f32), talking: bool) -> Picture {
        let theme = Theme::new(&Settings::default(), vec2(1280.0, 800.0));
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(size.0, size.1));
        frame(rect, &theme, &scenario(channel), talking)
    }

    #[test]
    fn a_conversation_is_framed_by_its_channel_and_everybody_who_waits_is_a_portrait() {
        let upright = (468.0, 736.0);
        assert_eq!(framed(Channel::Chat, upright, true).framing, Framing::Device);
        assert_eq!(framed(Channel::Email, upright, true).framing, Framing::Desk);
        assert_eq!(framed(Channel::Social, (468.0, 340.0), true).framing, Framing::Band);
        for channel in [Channel::Chat, Channel::Email, Channel::Social] {
            assert_eq!(framed(channel, upright, false).framing, Framing::Portrait);
        }
        assert!(framed(Channel::Phone, upright, true).phone);
        assert!(!framed(Channel::Counter, upright, true).phone);
    }

    #[test]
    fn hour_and_weather_of_a_scenario_are_beyond_the_window() {
        let mut told = scenario(Channel::Phone);
        (told.setting.time, told.setting.weather) = (Some(time(21, 5, 0, 0)), Some(Weather::Snow));
        let theme = Theme::new(&Settings::default(), vec2(1280.0, 800.0));
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(468.0, 736.0));
        let picture = frame(rect, &theme, &told, true);
        let expected = Outside::new(date(2026, 11, 21), Some(time(21, 5, 0, 0)), Some(Weather::Snow));
        assert_eq!(picture.outside, expected);
        assert_ne!(frame(rect, &theme, &scenario(Channel::Phone), true).outside, expected);
    }

    #[test]
    fn rain_falls_while_the_figure_lives_and_stops_with_it() {
        let mut shown = Shown {
            motion: Some(Motion::new(Pose::REST, 1, 0.0)),
            ..Shown::default()
        };
        assert!(shown.breathe(0.1));
        assert!(shown.breathe(0.2));
        let fallen = shown.seconds();
        assert!(fallen > 0.15 && fallen < 0.25, "{fallen}");
        assert!(!shown.breathe(25.0), "twenty seconds without input");
        shown.motion.as_mut().unwrap().reduce(true);
        shown.motion.as_mut().unwrap().touch(30.0);
        assert!(!shown.breathe(30.1), "under reduced motion");
        assert_eq!((shown.seconds(), 0), (fallen, 0));
    }
}
