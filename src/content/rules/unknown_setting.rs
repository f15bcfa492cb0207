//! A place or a thing for the picture that there is no drawing of, or that does not fit the channel.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::content::places::{Names, names};
use crate::content::suggest::listed;
use crate::core::scenario::Channel;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unknown-setting",
    explain: EXPLAIN,
    needs: &["setting", "channel"],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That `scene` in `setting`, and in that of `elsewhere`, is a place of the channel, that `thing` is a thing there is a drawing of, and that the place has room for it.

## Why it matters
The picture would quietly show another place than the text speaks of: a kitchen where a shop is meant.

## Example
```ron
channel: Phone,
setting: (scene: \"shop\", thing: \"toster\"),
```

## Instead
```ron
channel: Counter,
setting: (scene: \"shop\", thing: \"toaster\"),
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let scenario = subject.scenario;
    let here = (Path::top("setting"), scenario.channel, &scenario.setting);
    let there = scenario.elsewhere.as_ref().map(|elsewhere| {
        let path = Path::top("elsewhere").field("setting");
        (path, elsewhere.channel, &elsewhere.setting)
    });
    let known = names();
    let mut faults = Vec::new();
    for (path, channel, setting) in [Some(here), there].into_iter().flatten() {
        let scene = setting.scene.as_deref();
        faults.extend(scene.and_then(|scene| scene_fault(subject, known, channel, scene, path.clone().field("scene"))));
        let thing = setting.thing.as_deref();
        let fault = thing.and_then(|thing| thing_fault(subject, known, channel, (thing, scene), path.field("thing")));
        faults.extend(fault);
    }
    faults
}

fn scene_fault(subject: &Subject<'_>, known: &Names, channel: Channel, scene: &str, path: Path) -> Option<Fault> {
    let fits: Vec<&str> = known.of(channel).map(|place| place.name.as_str()).collect();
    if fits.contains(&scene) {
        return None;
    }
    let help = || format!("{} may show {}", where_of(channel), listed(&fits));
    if let Some(place) = known.places.iter().find(|place| place.name == scene) {
        let (there, here) = (where_of(place.channel), where_of(channel));
        let message = format!("{} is a place of {there}, and this is {here}", quoted(scene));
        return Some(Fault::new(path, message).help(help()));
    }
    let near = subject.near(scene, fits.iter().copied());
    let message = format!("there is no place called {}", quoted(scene));
    Some(Fault::new(path, message).help(near.unwrap_or_else(help)))
}

fn thing_fault(
    subject: &Subject<'_>,
    known: &Names,
    channel: Channel,
    (thing, scene): (&str, Option<&str>),
    path: Path,
) -> Option<Fault> {
    let things: Vec<&str> = known.things.iter().map(String::as_str).collect();
    if !things.contains(&thing) {
        let near = subject.near(thing, things.iter().copied());
        let help = near.unwrap_or_else(|| format!("there are {}", listed(&things)));
        return Some(Fault::new(path, format!("there is no drawing of {}", quoted(thing))).help(help));
    }
    let room: Vec<&str> = known
        .of(channel)
        .filter(|place| place.holds_a_thing)
        .map(|place| place.name.as_str())
        .collect();
    match scene {
        _ if room.is_empty() => {
            let message = format!("{} has no place for {}", where_of(channel), quoted(thing));
            Some(Fault::new(path, message).help("leave `thing` out: it is seen at a counter and on the phone"))
        }
        // A place that does not fit at all has a fault of its own.
        Some(scene) if known.of(channel).any(|place| place.name == scene) && !room.contains(&scene) => {
            let message = format!("there is no room for {} in {}", quoted(thing), quoted(scene));
            Some(Fault::new(path, message).help(format!("leave it out, or choose {}", listed(&room))))
        }
        _ => None,
    }
}

/// The channel as a sentence names it.
fn where_of(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "a call",
        Channel::Counter => "a counter",
        Channel::Chat => "a chat",
        Channel::Email => "a letter",
        Channel::Social => "a post",
    }
}
