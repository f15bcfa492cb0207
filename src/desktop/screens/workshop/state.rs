//! The state that the rehearsal stands in: what can be set, and what the last choice moved.

use bevy_egui::egui::{Align, Key, Layout, Ui, vec2};

use crate::content::words::{Words, word_id};
use crate::core::chance::Temperament;
use crate::core::conversation::Conversation;
use crate::core::explain::explain;
use crate::desktop::screens::parts::foot_strip::meter;
use crate::desktop::screens::{conversation, why};
use crate::desktop::session::Action;
use crate::desktop::session::workshop::{Setting, Work};
use crate::desktop::theme::{Theme, Type, space};
use crate::desktop::widgets::{
    MeterKind, Shortcut, action, dial, hairline, number_field, options, part_heading, tick_box,
};

pub(super) fn ui(ui: &mut Ui, theme: &Theme, words: &Words, seen: &conversation::Model<'_>) -> Option<Action> {
    let conversation = &seen.playing.conversation;
    part_heading(ui, theme, &words.get("the-state-here"));
    ui.add_space(space::TINY);
    let mut set = situation(ui, theme, words, conversation);
    set = flags(ui, theme, words, conversation).or(set);
    ui.add_space(space::MEDIUM);
    hairline(ui, theme);
    ui.add_space(space::NEAR);
    for kind in [MeterKind::Satisfaction, MeterKind::Loyalty] {
        meter(ui, theme, words, seen, kind);
        ui.add_space(space::SMALL);
    }
    moved(ui, theme, words, seen);
    ui.add_space(space::SMALL);
    hairline(ui, theme);
    set = customer(ui, theme, words, conversation).or(set);
    set.map(|set| Action::Work(Work::Set(set)))
}

fn situation(ui: &mut Ui, theme: &Theme, words: &Words, conversation: &Conversation) -> Option<Setting> {
    let now = conversation.state().situation;
    let mut set = None;
    let mut heat = now.heat;
    if dial(ui, theme, &mut heat, 100, &words.get("heat")).changed() {
        set = Some(Setting::Heat(heat));
    }
    ui.add_space(space::TINY);
    let mut heard = now.acknowledged;
    if tick_box(ui, theme, &mut heard, &words.get("acknowledged")).changed() {
        set = Some(Setting::Acknowledged(heard));
    }
    ui.add_space(space::SMALL);
    let title = words.get("failed-recoveries");
    ui.label(theme.second(Type::Small, title.as_str()));
    let names = [word_id("failed-none"), word_id("failed-one"), word_id("failed-two")].map(|name| words.get(name));
    if let Some(picked) = options(ui, theme, &title, &names, usize::from(now.failed.min(2))) {
        set = u8::try_from(picked).ok().map(Setting::Failed);
    }
    set
}

/// A box for each flag of the scenario; what the last choice set is said.
fn flags(ui: &mut Ui, theme: &Theme, words: &Words, conversation: &Conversation) -> Option<Setting> {
    let state = conversation.state();
    let known: Vec<_> = conversation.story().flags_at(state.node).collect();
    if known.is_empty() {
        return None;
    }
    let just = just_set(conversation);
    ui.add_space(space::SMALL);
    ui.label(theme.second(Type::Small, words.get("flags")));
    let mut set = None;
    for (name, bit) in known {
        let mut on = state.situation.flags & bit != 0;
        let label = if on && just.iter().any(|flag| flag == name) {
            words.with("flag-just-set", &[("flag", name.into())])
        } else {
            name.to_owned()
        };
        if tick_box(ui, theme, &mut on, &label).changed() {
            set = Some(Setting::Flag(name.to_owned(), on));
        }
    }
    set
}

/// The flags that the last choice sets, and that were not set before it.
fn just_set(conversation: &Conversation) -> Vec<String> {
    let story = conversation.story();
    let Some(at) = conversation.steps().len().checked_sub(1) else {
        return Vec::new();
    };
    let last = conversation.steps().get(at);
    let Some(choice) = last.and_then(|step| story.choice(step.node, step.choice?)) else {
        return Vec::new();
    };
    let before = conversation.before(at);
    let held = |name: &&String| {
        let mut flags = story.flags_at(before.node);
        flags.any(|(flag, bit)| flag == name.as_str() && before.situation.flags & bit != 0)
    };
    choice.effect.set.iter().filter(|name| !held(name)).cloned().collect()
}

fn customer(ui: &mut Ui, theme: &Theme, words: &Words, conversation: &Conversation) -> Option<Setting> {
    ui.add_space(space::SMALL);
    let title = words.get("temperament");
    ui.label(theme.second(Type::Small, title.as_str()));
    let names = Temperament::ALL.map(|one| {
        words.get(match one {
            Temperament::Even => word_id("even"),
            Temperament::Quick => word_id("quick-to-anger"),
            Temperament::Slow => word_id("slow-to-anger"),
        })
    });
    let now = Temperament::ALL
        .iter()
        .position(|one| *one == conversation.temperament())
        .unwrap_or(0);
    let mut set = options(ui, theme, &title, &names, now)
        .and_then(|picked| Temperament::ALL.get(picked))
        .map(|one| Setting::Temperament(*one));
    ui.add_space(space::SMALL);
    let row = vec2(ui.available_width(), theme.px(36.0));
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        let title = words.get("seed-of-the-draws");
        ui.label(theme.second(Type::Small, title.as_str()));
        if let Some(seed) = number_field(ui, theme, conversation.seed(), &title, 96.0) {
            set = Some(Setting::Seed(seed));
        }
        if action(ui, theme, Shortcut::new("N", Key::N), &words.get("the-next")) {
            set = Some(Setting::Seed(conversation.seed().wrapping_add(1)));
        }
    });
    set
}

/// What the last choice did to them, each part with its cause.
fn moved(ui: &mut Ui, theme: &Theme, words: &Words, seen: &conversation::Model<'_>) {
    let conversation = &seen.playing.conversation;
    let Some(at) = conversation.steps().len().checked_sub(1) else {
        return;
    };
    let Some(choice) = conversation.steps().get(at).and_then(|step| step.choice) else {
        return;
    };
    let before = conversation.before(at);
    let explained = explain(conversation.story(), conversation.temperament(), before, choice);
    ui.add_space(space::SMALL);
    why::felt(ui, theme, words, seen, &explained.causes);
}
