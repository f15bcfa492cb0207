//! Keys that do something on a screen, and when they rest.

use bevy_egui::egui::{Key, Modifiers, Ui};

/// A key and what is written on its cap.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Shortcut {
    /// What the cap says.
    pub cap: &'static str,
    /// The key.
    pub key: Key,
}

impl Shortcut {
    /// Go on.
    pub const ENTER: Self = Self::new("Enter", Key::Enter);
    /// Go on.
    pub const SPACE: Self = Self::new("Space", Key::Space);
    /// Back, or pause.
    pub const ESC: Self = Self::new("Esc", Key::Escape);
    /// All keys.
    pub const HELP: Self = Self::new("?", Key::Questionmark);

    const NUMBERS: [Self; 9] = [
        Self::new("1", Key::Num1),
        Self::new("2", Key::Num2),
        Self::new("3", Key::Num3),
        Self::new("4", Key::Num4),
        Self::new("5", Key::Num5),
        Self::new("6", Key::Num6),
        Self::new("7", Key::Num7),
        Self::new("8", Key::Num8),
        Self::new("9", Key::Num9),
    ];

    /// A key with its cap: `Shortcut::new("T", Key::T)`.
    pub const fn new(cap: &'static str, key: Key) -> Self {
        Self { cap, key }
    }

    /// The key of the choice in this place, counted from 1 to 9.
    pub fn number(place: usize) -> Option<Self> {
        Self::NUMBERS.get(place.checked_sub(1)?).copied()
    }
}

/// Whether `shortcut` was pressed for this part of the screen. Letters and numbers rest while a text field has the
/// focus, Enter and Space while any control has it (they press that one), and all of them under a sheet.
pub fn pressed(ui: &mut Ui, shortcut: Shortcut) -> bool {
    let layer = ui.layer_id();
    let rests = match shortcut.key {
        Key::Escape => false,
        Key::Enter | Key::Space => ui.memory(|memory| memory.focused().is_some()),
        _ => ui.ctx().text_edit_focused(),
    };
    if rests || !ui.is_enabled() || !ui.memory(|memory| memory.allows_interaction(layer)) {
        return false;
    }
    let modifiers = if shortcut.key == Key::Questionmark {
        Modifiers::SHIFT
    } else {
        Modifiers::NONE
    };
    ui.input_mut(|input| input.consume_key(modifiers, shortcut.key) || input.consume_key(Modifiers::NONE, shortcut.key))
}
