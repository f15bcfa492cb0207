//! The turn as the learner would see it, and below it what they would not: choices not offered, each with the failing
//! part of its condition.

use bevy_egui::egui::{Key, Ui};

use crate::content::words::{Words, word_id};
use crate::core::conversation::{Conversation, Prompt};
use crate::core::scenario::{Ending, Node};
use crate::core::story::ChoiceId;
use crate::core::text::Line;
use crate::desktop::screens::conversation::{self, Speech, said, texts};
use crate::desktop::screens::parts::{condition, wording};
use crate::desktop::screens::{Overlay, parts::actions};
use crate::desktop::session::Action;
use crate::desktop::session::workshop::{Rehearsal, Work};
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{
    Choice, Paragraph, Shortcut, choices, hairline, headline_sized, part_heading, pill, tinted,
};

/// Room for what is said, before it is set smaller.
const SAID: f32 = 150.0;
/// The most choices that are named for setting one flag.
const SETTERS: usize = 4;

pub(super) fn ui(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    seen: &conversation::Model<'_>,
    rehearsal: &Rehearsal,
) -> Option<Action> {
    let conversation = rehearsal.conversation();
    let asked = place(ui, theme, words, rehearsal);
    ui.add_space(space::NEAR);
    said(ui, theme, words, seen, theme.px(SAID), Speech::Whole);
    variants(ui, theme, words, conversation);
    let chosen = match conversation.prompt() {
        Prompt::Turn { choices, .. } => {
            if choices.is_empty() {
                nothing_offered(ui, theme, words, conversation);
                None
            } else {
                ui.add_space(space::MEDIUM);
                ui.label(theme.second(Type::Second, wording::question(words, seen.scenario().channel)));
                ui.add_space(space::SMALL);
                hairline(ui, theme);
                let texts = texts(seen, &choices);
                let rows: Vec<_> = (1..)
                    .zip(&texts)
                    .map(|(number, text)| Choice::new(number, text))
                    .collect();
                let number = self::choices(ui, theme, &rows).0;
                number
                    .and_then(|number| choices.get(number.checked_sub(1)?))
                    .map(|offer| Action::Work(Work::Choose(offer.id)))
            }
        }
        Prompt::Ending { ending, .. } => {
            self::ending(ui, theme, words, ending);
            None
        }
    };
    unoffered(ui, theme, words, conversation);
    chosen.or(asked)
}

/// Where it stands, and the ways to elsewhere.
fn place(ui: &mut Ui, theme: &Theme, words: &Words, rehearsal: &Rehearsal) -> Option<Action> {
    let conversation = rehearsal.conversation();
    let story = conversation.story();
    let node = conversation.state().node;
    ui.horizontal(|ui| {
        ui.label(theme.bold(Type::Title, story.node_name(node)));
        ui.add_space(space::SMALL);
        let turns = conversation.state().turns;
        let name = if story.is_ending(node) {
            words.get("an-ending")
        } else {
            words.with("turn", &[("number", turns.saturating_add(1).into())])
        };
        pill(ui, theme, &name);
    });
    ui.add_space(space::SMALL);
    let mut list = vec![
        (
            Shortcut::new("G", Key::G),
            word_id("go-to-another-turn"),
            Action::Open(Overlay::Nodes),
        ),
        (
            Shortcut::new("R", Key::R),
            word_id("from-the-start"),
            Action::Work(Work::Restart),
        ),
    ];
    if rehearsal.can_take_back() {
        let back = (
            Shortcut::new("Z", Key::Z),
            word_id("take-it-back"),
            Action::Work(Work::TakeBack),
        );
        list.push(back);
    }
    if rehearsal.has_chosen() {
        let why = (
            Shortcut::new("W", Key::W),
            word_id("all-the-reasons"),
            Action::Open(Overlay::Why),
        );
        list.push(why);
    }
    ui.horizontal_wrapped(|ui| actions(ui, theme, words, list, false)).inner
}

/// Where a line has variants or a condition: which is spoken, and what of the others.
fn variants(ui: &mut Ui, theme: &Theme, words: &Words, conversation: &Conversation) {
    let state = conversation.state();
    let story = conversation.story();
    let lines = story.lines(state.node);
    if lines.len() < 2 && lines.iter().all(|line| line.when.is_none()) {
        return;
    }
    ui.add_space(space::NEAR);
    let may = story.speakable(state.node, state.situation).count();
    part_heading(
        ui,
        theme,
        &words.with(
            "variants-of-the-line",
            &[("all", lines.len().into()), ("may", may.into())],
        ),
    );
    let drawn = conversation.variant();
    for (at, line) in lines.iter().enumerate() {
        ui.add_space(space::TINY);
        let (how, weight) = how(words, conversation, at, line, drawn == Some(at));
        Paragraph::new(theme, Type::Second)
            .styled(weight, theme.palette.ink, &format!("{how} "))
            .second(&shortened(&line.text))
            .show(ui);
    }
}

fn how(words: &Words, conversation: &Conversation, at: usize, line: &Line, drawn: bool) -> (String, Weight) {
    let state = conversation.state();
    let fails = conversation.story().failing_line(state.node, at, state.situation);
    if let Some(when) = line.when.as_ref().filter(|_| !fails.is_empty()) {
        let needs = condition::needs(words, when, &fails, state.situation);
        return (words.with("variant-needs", &[("needs", needs.into())]), Weight::Regular);
    }
    let holds = line
        .when
        .as_ref()
        .map(|when| condition::asked(words, when, None, false));
    match (drawn, holds) {
        (true, Some(holds)) => (
            words.with("variant-drawn-since", &[("holds", holds.into())]),
            Weight::Bold,
        ),
        (true, None) => (words.get("variant-drawn"), Weight::Bold),
        (false, _) => (words.get("variant-may-be-drawn"), Weight::Regular),
    }
}

fn nothing_offered(ui: &mut Ui, theme: &Theme, words: &Words, conversation: &Conversation) {
    let story = conversation.story();
    let out = story.node_name(story.walks_out());
    ui.add_space(space::MEDIUM);
    tinted(ui, theme.palette.soft_madder, |ui| {
        let text = words.with("nothing-is-offered-here", &[("ending", out.into())]);
        ui.label(theme.text(Type::Second, text));
    });
}

/// What the debrief would say of this ending.
fn ending(ui: &mut Ui, theme: &Theme, words: &Words, ending: &Ending) {
    ui.add_space(space::MEDIUM);
    hairline(ui, theme);
    ui.add_space(space::NEAR);
    headline_sized(ui, theme, Type::Section, &ending.headline);
    ui.add_space(space::SMALL);
    ui.label(theme.text(Type::Body, &*ending.debrief));
    ui.add_space(space::SMALL);
    Paragraph::new(theme, Type::Second)
        .bold(&format!("{} ", words.get("one-thing-to-take-along")))
        .plain(&ending.goal)
        .show(ui);
}

/// Choices that the learner does not see now, and what each of them lacks.
fn unoffered(ui: &mut Ui, theme: &Theme, words: &Words, conversation: &Conversation) {
    let state = conversation.state();
    let story = conversation.story();
    let Node::Turn(turn) = story.node(state.node) else {
        return;
    };
    let hidden: Vec<_> = (0..story.choice_count(state.node))
        .map(ChoiceId)
        .filter(|choice| !story.is_offered(state.node, *choice, state.situation))
        .filter_map(|choice| Some((choice, turn.choices.get(choice.index())?)))
        .collect();
    if hidden.is_empty() {
        return;
    }
    ui.add_space(space::WIDE);
    let count = words.with("not-offered-here", &[("count", hidden.len().into())]);
    part_heading(ui, theme, &count);
    for (id, choice) in hidden {
        ui.add_space(space::SMALL);
        hairline(ui, theme);
        ui.add_space(space::SMALL);
        Paragraph::new(theme, Type::Second)
            .bold(&format!("{}  ", choice.id))
            .second(&shortened(&choice.text))
            .show(ui);
        let Some(when) = &choice.when else { continue };
        let fails = story.failing(state.node, id, state.situation);
        Paragraph::new(theme, Type::Second)
            .bold(&format!("{} ", words.get("it-needs")))
            .plain(&condition::needs(words, when, &fails, state.situation))
            .show(ui);
        let mut flags: Vec<&str> = Vec::new();
        for part in &fails {
            part.each_flag(&mut |flag| flags.push(flag));
        }
        for flag in flags {
            set_by(ui, theme, words, conversation, flag);
        }
    }
}

/// Which choices set a flag, so that the author finds the way there.
fn set_by(ui: &mut Ui, theme: &Theme, words: &Words, conversation: &Conversation, flag: &str) {
    let nodes = conversation.story().scenario().nodes.iter();
    let turns = nodes.filter_map(|(name, node)| match node {
        Node::Turn(turn) => Some((name, &turn.choices)),
        Node::Ending(_) => None,
    });
    let setters: Vec<_> = turns
        .flat_map(|(name, choices)| choices.iter().map(move |choice| (name, choice)))
        .filter(|(_, choice)| choice.effect.set.iter().any(|set| set == flag))
        .map(|(node, choice)| {
            let values = [("choice", choice.id.as_str().into()), ("node", node.as_str().into())];
            words.with("choice-at-node", &values)
        })
        .collect();
    let (shown, more) = setters.split_at(setters.len().min(SETTERS));
    if shown.is_empty() {
        return;
    }
    let values = [
        ("flag", flag.into()),
        ("choices", shown.join(", ").into()),
        ("more", more.len().into()),
    ];
    ui.label(theme.second(Type::Second, words.with("flag-is-set-by", &values)));
}

/// As many whole words as two lines have room for.
fn shortened(text: &str) -> String {
    crate::desktop::screens::parts::shortened(text, 110)
}
