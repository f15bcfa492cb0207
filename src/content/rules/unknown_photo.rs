//! A photo that cannot be drawn.

use super::{Fault, Rule, Subject};
use crate::content::path::Path;
use crate::content::places::names;
use crate::content::suggest::listed;
use crate::diagnostic::quoted;

pub(super) const RULE: Rule = Rule {
    code: "unknown-photo",
    explain: EXPLAIN,
    needs: &[],
    check,
};

const EXPLAIN: &str = "\
## What it checks
That what a `photo` shows is one of the photos that Redress can draw.

## Why it matters
The learner would see an empty frame with words beside it.

## Example
```ron
photo: (shows: \"doorstep\", text: \"Courier's photo, 18 November, 14:06\"),
```

## Instead
```ron
photo: (shows: \"porch\", text: \"Courier's photo, 18 November, 14:06\"),
```
";

fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let photos = subject
        .turns()
        .filter_map(|(at, id, turn)| Some((at, id, turn.photo.as_deref()?)));
    let drawn = names();
    let known: Vec<&str> = drawn.photos.iter().chain(&drawn.things).map(String::as_str).collect();
    let unknown = photos.filter(|(_, _, photo)| !drawn.is_photo(&photo.shows));
    unknown
        .map(|(at, id, photo)| {
            let path = Path::node(at, id).field("photo").field("shows");
            let fault = Fault::new(path, format!("no photo shows {}", quoted(&photo.shows)));
            let near = subject.near(&photo.shows, known.iter().copied());
            fault.help(near.unwrap_or_else(|| format!("there are {}", listed(&known))))
        })
        .collect()
}
