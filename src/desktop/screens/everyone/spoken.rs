//! What a screen reader speaks by itself.

use std::collections::BTreeMap;

use bevy_egui::egui::Key;
use egui_kittest::Harness;

use super::tree::met;
use super::{LAYOUTS, table};
use crate::core::conversation::{Mode, Prompt};
use crate::desktop::session::Session;

type Window = Harness<'static, Session>;

/// A screen reader, as far as live regions go: it speaks what appears in them, and what changes.
#[derive(Default)]
struct Reader {
    known: BTreeMap<u64, String>,
}

impl Reader {
    fn hear(&mut self, window: &Window) -> Vec<String> {
        let met = met(window);
        let news = met
            .iter()
            .filter(|node| node.live && !node.name.is_empty() && self.known.get(&node.id.0) != Some(&node.name))
            .map(|node| node.name.clone())
            .collect();
        self.known = met.into_iter().map(|node| (node.id.0, node.name)).collect();
        news
    }

    /// What is spoken after a key, pass by pass.
    fn press(&mut self, window: &mut Window, key: Key) -> Vec<String> {
        window.key_press(key);
        self.listen(window)
    }

    fn listen(&mut self, window: &mut Window) -> Vec<String> {
        let mut spoken = Vec::new();
        for _ in 0..8 {
            window.step();
            spoken.extend(self.hear(window));
        }
        spoken
    }
}

/// What the customer says now, as it stands on the screen.
fn line(window: &Window) -> String {
    let playing = window.state().playing.as_ref().unwrap();
    let (Prompt::Turn { says, .. } | Prompt::Ending { says, .. }) = playing.conversation.prompt();
    crate::desktop::widgets::curly(says)
}

fn meters(window: &Window) -> String {
    let conversation = &window.state().playing.as_ref().unwrap().conversation;
    let before = conversation.before(conversation.steps().len() - 1);
    let now = conversation.state();
    let moved = |was: u8, is: u8| match i16::from(is) - i16::from(was) {
        0 => format!("{is}, unchanged"),
        by @ 1.. => format!("{is}, up {by}"),
        by => format!("{is}, down {}", -by),
    };
    format!(
        "Satisfaction {}. Loyalty {}.",
        moved(before.satisfaction, now.satisfaction),
        moved(before.loyalty, now.loyalty)
    )
}

#[test]
fn after_each_choice_the_line_and_both_meters_are_spoken_once() {
    for (mode, size) in [Mode::Practice, Mode::Explore]
        .into_iter()
        .flat_map(|mode| LAYOUTS.map(|size| (mode, size)))
    {
        let mut window = size.window(table::conversed(mode, 0));
        let mut reader = Reader::default();
        let opening = reader.hear(&window);
        assert_eq!(opening.len(), 1, "{opening:?}");
        assert!(opening[0].contains(&line(&window)), "{opening:?}");
        let mut sentences = Vec::new();
        for _ in 0..2 {
            let spoken = reader.press(&mut window, Key::Num1);
            assert_eq!(spoken.len(), 2, "{mode:?} {size:?}: {spoken:?}");
            assert!(spoken.iter().any(|text| text.contains(&line(&window))), "{spoken:?}");
            assert!(
                spoken.contains(&meters(&window)),
                "{spoken:?} lacks {}",
                meters(&window)
            );
            sentences.push(meters(&window));
            // The reasons are folded away: the same line stands there, and nobody says it again.
            let again = reader.press(&mut window, Key::Space);
            assert_eq!(again, Vec::<String>::new(), "{mode:?} {size:?}");
        }
        assert_ne!(sentences[0], sentences[1]);
    }
}

#[test]
fn in_assessment_the_line_is_spoken_and_the_meters_are_not() {
    for size in LAYOUTS {
        let mut window = size.window(table::conversed(Mode::Assessment, 0));
        let mut reader = Reader::default();
        reader.hear(&window);
        for _ in 0..2 {
            let spoken = reader.press(&mut window, Key::Num1);
            assert_eq!(spoken.len(), 1, "{spoken:?}");
            assert!(spoken[0].contains(&line(&window)), "{spoken:?}");
        }
    }
}

#[test]
fn a_sheet_over_the_conversation_repeats_nothing_when_it_comes_and_goes() {
    let mut window = super::TWO_COLUMNS.window(table::conversed(Mode::Practice, 1));
    let mut reader = Reader::default();
    reader.hear(&window);
    for key in [Key::T, Key::Escape, Key::Questionmark, Key::Escape] {
        assert_eq!(reader.press(&mut window, key), Vec::<String>::new(), "{key:?}");
    }
}

#[test]
fn a_notice_is_spoken_when_it_comes_and_not_again() {
    let mut window = super::TWO_COLUMNS.window(table::conversed(Mode::Assessment, 1));
    let mut reader = Reader::default();
    reader.hear(&window);
    window.state_mut().notice = Some("The settings could not be saved.".to_owned());
    let spoken = reader.listen(&mut window);
    assert!(
        spoken.contains(&"The settings could not be saved.".to_owned()),
        "{spoken:?}"
    );
    assert_eq!(reader.press(&mut window, Key::Tab), Vec::<String>::new());
}
