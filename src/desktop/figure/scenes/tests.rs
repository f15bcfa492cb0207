//! Every place there is, from the files that are shipped to triangles.

use jiff::civil::{date, time};

use super::super::calendar::Almanac;
use super::super::label::LabelText;
use super::super::outside::Outside;
use super::super::picture::{Actor, Layer, Picture, Theme};
use super::super::pose::Pose;
use super::super::posture::Hands;
use super::super::shape::{Drawing, Vertex};
use super::super::shipped::SCENE_FILES as FILES;
use super::super::tests::cast;
use super::*;
use crate::content::places::{PHOTOS, THINGS, names as known};
use crate::core::scenario::{Look, Sector, Weather};

const CHANNELS: [Channel; 5] = [
    Channel::Phone,
    Channel::Counter,
    Channel::Chat,
    Channel::Email,
    Channel::Social,
];

fn scenes() -> Scenes {
    Scenes::parse(&FILES).unwrap()
}

fn things() -> Things {
    Things::parse(THINGS, PHOTOS).unwrap()
}

fn picture(width: f32, height: f32, theme: Theme) -> Picture {
    let almanac = Some(Almanac {
        today: date(2026, 11, 21),
        ringed: date(2026, 11, 23),
    });
    Picture {
        width,
        height,
        pixel: 1.0,
        theme,
        almanac,
        outside: Outside::new(date(2026, 11, 21), Some(time(11, 0, 0, 0)), Some(Weather::Clear)),
        framing: Framing::Portrait,
        phone: true,
    }
}

fn at_rest(cast: &super::super::cast::Cast) -> Actor<'_> {
    Actor {
        person: cast.person("nadia").unwrap(),
        pose: Pose::REST,
        hands: Hands::REST,
    }
}

/// A shipped scenario, on another channel.
fn scenario(channel: Channel) -> Scenario {
    let text = include_str!("../../../../scenarios/laptop-on-day-27.ron");
    let mut scenario: Scenario = crate::content::parse::options().from_str(text).unwrap();
    scenario.channel = channel;
    scenario
}

/// Everything but the figure, which is drawn elsewhere for every frame and takes most of the time.
const ROUND_IT: [Layer; 5] = [Layer::Far, Layer::Air, Layer::Back, Layer::Front, Layer::Steam];

fn round_it(scenery: Scenery<'_>, picture: &Picture, actor: &Actor<'_>) -> Drawing {
    let mut drawing = Drawing::default();
    for layer in ROUND_IT {
        drawing.append(&scenery.layer(layer, picture, actor, 1.7));
    }
    drawing
}

fn assert_within(drawing: &Drawing, width: f32, height: f32, what: &str) {
    assert!(drawing.triangles().count() > 0, "{what}: nothing");
    for vertex in &drawing.vertices {
        assert!((-0.51..=width + 0.51).contains(&vertex.x), "{what}: {vertex:?}");
        assert!((-0.51..=height + 0.51).contains(&vertex.y), "{what}: {vertex:?}");
        let sound = vertex.rgba.iter().all(|c| (0.0..=1.0001).contains(c));
        assert!(sound, "{what}: {vertex:?}");
    }
}

#[test]
fn every_place_fills_its_frame_in_both_themes() {
    let (cast, scenes) = (cast(), scenes());
    let actor = at_rest(&cast);
    let frames = [
        (468.0, 736.0),
        (760.0, 1000.0),
        (1280.0, 120.0),
        (468.0, 340.0),
        (372.0, 560.0),
    ];
    for (channel, key, scenery) in scenes.iter() {
        for theme in [Theme::Light, Theme::Dark] {
            for (width, height) in frames {
                let picture = Picture {
                    framing: Framing::of(channel, width, height),
                    ..picture(width, height, theme)
                };
                let what = format!("{key} {theme:?} {width}x{height}");
                let drawing = round_it(scenery, &picture, &actor);
                assert_within(&drawing, width, height, &what);
                for (x, y) in [
                    (1.0, 1.0),
                    (width - 1.0, 1.0),
                    (1.0, height - 1.0),
                    (width - 1.0, height - 1.0),
                ] {
                    assert!(covers(&drawing, x, y), "{what}: bare at {x}, {y}");
                }
            }
        }
    }
}

#[test]
fn every_place_can_be_drawn_at_every_hour_in_every_weather() {
    let (cast, scenes) = (cast(), scenes());
    let actor = at_rest(&cast);
    for (_, key, scenery) in scenes.iter() {
        for weather in Weather::ALL {
            for (month, hour) in [(11, 3), (5, 6), (8, 12), (12, 16)] {
                let outside = Outside::new(date(2026, month, 21), Some(time(hour, 5, 0, 0)), Some(weather));
                let picture = Picture {
                    outside,
                    ..picture(234.0, 368.0, Theme::Light)
                };
                let mut drawing = scenery.layer(Layer::Far, &picture, &actor, 1.7);
                drawing.append(&scenery.layer(Layer::Air, &picture, &actor, 1.7));
                assert_within(&drawing, 234.0, 368.0, &format!("{key} {weather:?} {month} {hour}"));
            }
        }
    }
}

#[test]
fn every_place_is_another_in_the_evening() {
    let (cast, scenes) = (cast(), scenes());
    let actor = at_rest(&cast);
    for (_, key, scenery) in scenes.iter() {
        let far = |theme| scenery.layer(Layer::Far, &picture(468.0, 736.0, theme), &actor, 0.0);
        assert_ne!(far(Theme::Light), far(Theme::Dark), "{key}");
    }
}

/// Whether an opaque triangle lies over a point.
fn covers(drawing: &Drawing, x: f32, y: f32) -> bool {
    drawing.triangles().any(|[a, b, c]| {
        let side = |p: &Vertex, q: &Vertex| (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x);
        let sides = [side(a, b), side(b, c), side(c, a)];
        let inside = sides.iter().all(|s| *s >= 0.0) || sides.iter().all(|s| *s <= 0.0);
        inside && [a, b, c].iter().all(|v| v.rgba[3] > 0.99)
    })
}

#[test]
fn people_of_the_cast_ring_up_from_places_of_their_own() {
    let scenes = scenes();
    let mut phone = scenario(Channel::Phone);
    let mut seen: Vec<*const Scene> = Vec::new();
    for look in ["nadia", "rosa", "daniel", "osei"] {
        phone.customer.look = Some(Look::Person(look.into()));
        let home: *const Scene = scenes.scenery(&phone, Framing::Portrait, None).unwrap().scene;
        assert!(!seen.contains(&home), "{look}");
        seen.push(home);
    }
}

#[test]
fn a_place_that_is_named_is_shown_and_anybody_else_is_somewhere() {
    let scenes = scenes();
    for place in &known().places {
        let mut scenario = scenario(place.channel);
        scenario.setting.scene = Some(place.name.clone());
        let framing = Framing::of(place.channel, 468.0, 736.0);
        let shown = scenes.scenery(&scenario, framing, None).unwrap();
        let (_, _, named) = scenes.iter().find(|(_, key, _)| *key == place.name).unwrap();
        assert!(std::ptr::eq(shown.scene, named.scene), "{}", place.name);
    }
    let mut stranger = scenario(Channel::Phone);
    (stranger.customer.look, stranger.setting.scene) = (None, Some("no-such-place".to_owned()));
    let mut seen = Vec::new();
    for name in ["Ann", "Bea", "Cy", "Dot", "Eve", "Flo", "Gus", "Hal"] {
        stranger.customer.name = crate::core::text::Text::from(name);
        let home: *const Scene = scenes.scenery(&stranger, Framing::Portrait, None).unwrap().scene;
        let again: *const Scene = scenes.scenery(&stranger, Framing::Portrait, None).unwrap().scene;
        assert_eq!(home, again);
        seen.push(home);
    }
    assert!(seen.iter().any(|home| *home != seen[0]));
}

#[test]
fn counters_differ_by_trade_and_each_has_a_thing_and_a_sign_of_its_own() {
    let (scenes, things) = (scenes(), things());
    let mut counter = scenario(Channel::Counter);
    let mut signs = std::collections::BTreeSet::new();
    let mut places: Vec<*const Scene> = Vec::new();
    for sector in [
        Sector::Electricals,
        Sector::Bank,
        Sector::Hospitality,
        Sector::Travel,
        Sector::Fashion,
    ] {
        counter.sector = sector;
        let scenery = scenes.scenery(&counter, Framing::Portrait, Some(&things)).unwrap();
        assert!(scenery.thing.is_some(), "{sector:?}");
        assert!(!places.contains(&std::ptr::from_ref(scenery.scene)), "{sector:?}");
        places.push(scenery.scene);
        let labels = scenery.labels(&picture(468.0, 736.0, Theme::Light));
        let sign = labels.iter().find(|label| label.text > LabelText::Day).unwrap();
        assert!(sign.y > 0.0 && sign.y < 80.0 && sign.x > 100.0 && sign.x < 400.0);
        signs.insert(sign.text);
    }
    assert!(signs.len() >= 4);
    counter.setting.thing = Some("coat".to_owned());
    let asked = scenes.scenery(&counter, Framing::Portrait, Some(&things)).unwrap();
    assert_eq!(asked.thing, things.get("coat"));
}

#[test]
fn every_thing_can_be_held_on_every_counter() {
    let (cast, scenes, things) = (cast(), scenes(), things());
    let mut counter = scenario(Channel::Counter);
    let picture = picture(468.0, 736.0, Theme::Dark);
    for thing in &known().things {
        counter.setting.thing = Some(thing.clone());
        let scenery = scenes.scenery(&counter, Framing::Portrait, Some(&things)).unwrap();
        let front = |grip: f32, edge: f32| {
            let actor = Actor {
                person: cast.person("graham").unwrap(),
                pose: Pose::REST,
                hands: Hands { grip, edge },
            };
            scenery.layer(Layer::Front, &picture, &actor, 0.0)
        };
        assert_within(&front(1.0, 0.0), 468.0, 736.0, thing);
        assert_ne!(front(1.0, 0.0), front(0.0, 0.0), "{thing}: the hand does not leave it");
        assert_ne!(
            front(1.0, 0.0),
            front(1.0, 1.0),
            "{thing}: the other hand does not turn"
        );
    }
}

#[test]
fn a_desk_shows_no_figure_and_whoever_wrote_is_at_home() {
    let (cast, scenes) = (cast(), scenes());
    let mut email = scenario(Channel::Email);
    email.customer.look = None;
    let actor = Actor {
        person: cast.person("priya").unwrap(),
        pose: Pose::REST,
        hands: Hands::REST,
    };
    let desk = Picture {
        framing: Framing::Desk,
        ..picture(468.0, 736.0, Theme::Light)
    };
    let scenery = scenes.scenery(&email, Framing::Desk, None).unwrap();
    assert!(scenery.layer(Layer::Figure, &desk, &actor, 0.0).vertices.is_empty());
    let home = scenes.scenery(&email, Framing::Portrait, None).unwrap();
    let portrait = picture(468.0, 736.0, Theme::Light);
    assert!(!home.layer(Layer::Figure, &portrait, &actor, 0.0).vertices.is_empty());
}

#[test]
fn the_calendar_names_the_month_and_the_note_the_day_that_matters() {
    let scenes = scenes();
    let mut phone = scenario(Channel::Phone);
    phone.setting.scene = Some("kitchen".to_owned());
    let kitchen = scenes.scenery(&phone, Framing::Portrait, None).unwrap();
    let labels = kitchen.labels(&picture(468.0, 736.0, Theme::Light));
    assert_eq!(labels.len(), 1);
    assert_eq!(
        (labels[0].text, labels[0].day),
        (LabelText::Month, Some(date(2026, 11, 21)))
    );
    assert!(labels[0].x > 366.0 && labels[0].x < 462.0 && labels[0].y > 222.0 && labels[0].y < 244.0);
    let without = Picture {
        almanac: None,
        ..picture(468.0, 736.0, Theme::Light)
    };
    assert!(kitchen.labels(&without).is_empty());
    let mut chat = scenario(Channel::Chat);
    chat.setting.scene = Some("hallway".to_owned());
    let hall = scenes.scenery(&chat, Framing::Device, None).unwrap();
    let note = hall.labels(&picture(468.0, 736.0, Theme::Light)).remove(0);
    assert_eq!((note.text, note.day), (LabelText::Day, Some(date(2026, 11, 23))));
    assert!(note.turn < -0.05 && note.turn > -0.09, "{}", note.turn);
}

#[test]
fn only_what_moves_by_itself_changes_with_time_and_the_same_moment_is_the_same() {
    let (cast, scenes) = (cast(), scenes());
    let actor = at_rest(&cast);
    for weather in Weather::ALL {
        let picture = Picture {
            outside: Outside::new(date(2026, 1, 21), None, Some(weather)),
            ..picture(468.0, 736.0, Theme::Light)
        };
        for (_, key, scenery) in scenes.iter() {
            for layer in Layer::ALL {
                let at = |seconds: f32| scenery.layer(layer, &picture, &actor, seconds);
                assert_eq!(at(3.3), at(3.3), "{key} {layer:?}");
                if !scenery.moves(layer) {
                    assert_eq!(at(0.0), at(5.0), "{key} {layer:?} moves");
                }
                let drawn = at(2.0).indices.len() / 3;
                assert!(
                    !scenery.moves(layer) || drawn < 6_000,
                    "{key} {layer:?}: {drawn} triangles"
                );
            }
        }
        let (_, _, kitchen) = scenes.iter().find(|(_, key, _)| *key == "kitchen").unwrap();
        let air = |seconds: f32| kitchen.layer(Layer::Air, &picture, &actor, seconds);
        assert_ne!(air(0.0), air(5.0), "{weather:?} stands still");
    }
}

#[test]
fn sunlight_falls_into_a_room_only_when_the_sun_shines() {
    let (cast, scenes) = (cast(), scenes());
    let actor = at_rest(&cast);
    let (_, _, plain) = scenes.iter().find(|(_, key, _)| *key == "plain").unwrap();
    let far = |hour: i8, weather: Weather| {
        let outside = Outside::new(date(2026, 11, 21), Some(time(hour, 0, 0, 0)), Some(weather));
        let picture = Picture {
            outside,
            ..picture(468.0, 736.0, Theme::Light)
        };
        plain.layer(Layer::Far, &picture, &actor, 0.0)
    };
    assert_ne!(far(11, Weather::Clear), far(11, Weather::Rain));
    assert_eq!(far(11, Weather::Cloud), far(11, Weather::Rain));
    assert_ne!(
        far(11, Weather::Cloud),
        far(20, Weather::Cloud),
        "no lamp is lit at night"
    );
}

#[test]
fn places_with_something_missing_are_refused_with_a_sentence() {
    let phone = FILES.places[0].1;
    let message = |text: &str| {
        let places = [(Channel::Phone, text)];
        let files = Files {
            places: &places,
            ..FILES
        };
        Scenes::parse(&files).unwrap_err().to_string()
    };
    assert_eq!(
        message(&phone.replace("\"plain\": (", "\"other\": (")),
        "there is no place called `plain` to ring up from"
    );
    let odd = phone.replacen("ink: \"hill\"", "ink: \"mauve\"", 1);
    assert_eq!(
        message(&odd),
        "the place `kitchen` uses the colour `mauve`, which no palette has"
    );
    assert!(message("{").starts_with("the places of Phone cannot be read, line 1"));
    let odd = FILES.hands.replacen("ink: \"line\"", "ink: \"gloves\"", 1);
    let error = Scenes::parse(&Files { hands: &odd, ..FILES }).unwrap_err();
    assert!(matches!(error, ScenesError::Ink { ink, .. } if ink == "gloves"));
}

#[test]
fn every_channel_has_places() {
    let scenes = scenes();
    for channel in CHANNELS {
        assert!(scenes.iter().any(|(of, ..)| of == channel), "{channel:?}");
    }
}
