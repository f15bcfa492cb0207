//! What the player sees while the conversation goes on: the opening, the card, what is said, what may be said.

use std::io;

use super::super::screen::Screen;
use super::super::shelf::Playable;
use super::channel;
use crate::content::card::figures;
use crate::content::days::day;
use crate::content::names;
use crate::content::numbers::pounds;
use crate::content::words::word_id;
use crate::core::conversation::{Conversation, Mode, Offer, Prompt};
use crate::core::notepad::Notepad;
use crate::core::scenario::{Channel, Scenario};
use crate::core::text::quoted;
use crate::store::RecordedTurn;

/// Title, mode and seed, the brief and the card.
pub(super) fn opening(screen: &mut Screen, playable: &Playable, conversation: &Conversation) -> io::Result<()> {
    let scenario = playable.story.scenario();
    screen.rule()?;
    screen.heading(&scenario.title)?;
    let words = &screen.words;
    let facts = words.with(
        "play-facts",
        &[
            ("mode", words.get(names::mode(conversation.mode())).into()),
            ("seed", conversation.seed().to_string().into()),
        ],
    );
    screen.say(&facts)?;
    screen.gap()?;
    screen.say(&scenario.brief)?;
    screen.gap()?;
    card(screen, conversation)?;
    screen.gap()?;
    screen.say(&screen.words.get("play-keys-hint"))
}

/// The CRM card in its three parts, and what the learner may agree to.
pub(super) fn card(screen: &mut Screen, conversation: &Conversation) -> io::Result<()> {
    const INDENT: usize = 20;
    let story = conversation.story();
    let scenario = story.scenario();
    let customer = &scenario.customer;
    let words = &screen.words;
    let title = words.with("card-title", &[("name", customer.name.as_str().into())]);
    screen.heading(&title)?;
    screen.say(&screen.words.get("card-operational"))?;
    for fact in &customer.card.operational {
        screen.item(&format!("  {}", fact.label), INDENT, &fact.text)?;
    }
    screen.say(&screen.words.get("card-analytical"))?;
    for told in figures(&screen.words, scenario, story.model(), conversation.start()) {
        let text = if told.because.is_empty() {
            told.value
        } else {
            format!("{}. {}", told.value, told.because)
        };
        screen.item(&format!("  {}", told.label), INDENT, &text)?;
    }
    screen.say(&screen.words.get("card-collaborative"))?;
    for note in &customer.card.collaborative {
        screen.item(
            &format!("  {}", note.from),
            INDENT,
            &format!("{}: {}", day(&screen.words, note.on), note.text),
        )?;
        if let Some(lesson) = note.lesson.as_ref().filter(|_| conversation.mode() != Mode::Assessment) {
            let verdict = screen.words.get(if lesson.helps() {
                word_id("note-helps")
            } else {
                word_id("note-fails")
            });
            screen.item("", INDENT, &format!("{verdict} {}", lesson.because()))?;
        }
    }
    screen.say(&screen.words.get("card-authority"))?;
    let authority = &scenario.authority;
    let agree = screen.words.with(
        "card-agree",
        &[
            ("refund", pounds(authority.refund).into()),
            ("goodwill", pounds(authority.goodwill).into()),
        ],
    );
    screen.inset(2, &agree)?;
    if !authority.note.is_empty() {
        screen.inset(2, &authority.note)?;
    }
    Ok(())
}

/// What the customer answers and says now.
pub(super) fn speaks(screen: &mut Screen, conversation: &Conversation) -> io::Result<()> {
    speaks_at(screen, conversation, conversation.steps().len())
}

fn speaks_at(screen: &mut Screen, conversation: &Conversation, at: usize) -> io::Result<()> {
    let name = &conversation.story().scenario().customer.name;
    screen.gap()?;
    channel::head(screen, conversation, at)?;
    let (seen, reply, says) = match conversation.prompt_at(at) {
        Prompt::Turn { seen, reply, says, .. } => (seen, reply, says),
        Prompt::Ending {
            reply, says, ending, ..
        } => (ending.seen.as_str(), reply, says),
    };
    if !reply.is_empty() {
        screen.say(&format!("{name}: {}", quoted(reply)))?;
    }
    channel::moved(screen, conversation, at)?;
    if !seen.is_empty() {
        screen.say(&format!("({seen})"))?;
    }
    if conversation.story().scenario().channel == Channel::Email {
        channel::letter(screen, says)?;
        channel::photo(screen, conversation, at)?;
    } else {
        channel::photo(screen, conversation, at)?;
        if !says.is_empty() {
            screen.say(&format!("{name}: {}", quoted(says)))?;
        }
    }
    channel::joining(screen, conversation, at)
}

/// What may be said, numbered.
pub(super) fn choices(screen: &mut Screen, scenario: &Scenario, offers: &[Offer<'_>]) -> io::Result<()> {
    screen.gap()?;
    screen.heading(&screen.words.get(names::question(scenario.channel)))?;
    for (number, offer) in (1..).zip(offers) {
        screen.item(&format!("{number:>2}"), 4, &offer.choice.text)?;
    }
    Ok(())
}

/// What was said on either side, moves taken back left out.
pub(super) fn transcript(screen: &mut Screen, conversation: &Conversation) -> io::Result<()> {
    for at in 0..conversation.steps().len() {
        speaks_at(screen, conversation, at)?;
        said(screen, conversation, at)?;
    }
    Ok(())
}

/// What the learner said at move `at`.
pub(super) fn said(screen: &mut Screen, conversation: &Conversation, at: usize) -> io::Result<()> {
    let Some(step) = conversation.steps().get(at) else {
        return Ok(());
    };
    let story = conversation.story();
    let words = &screen.words;
    let text = match step.choice.and_then(|choice| story.choice(step.node, choice)) {
        Some(choice) => words.with("play-you", &[("text", quoted(&choice.text).into())]),
        None => words.with("play-went", &[("node", story.node_name(step.after.node).into())]),
    };
    screen.gap()?;
    screen.inset(4, &text)
}

/// What the learner wrote down, when there is anything.
pub(super) fn notes(screen: &mut Screen, notepad: &Notepad) -> io::Result<()> {
    if notepad.is_blank() {
        return Ok(());
    }
    screen.gap()?;
    screen.heading(&screen.words.get("your-notes"))?;
    screen.inset(2, notepad)
}

/// One move as it was kept, when it cannot be played again.
pub(super) fn recorded(screen: &mut Screen, turn: &RecordedTurn) -> io::Result<()> {
    screen.gap()?;
    if !turn.seen.is_empty() {
        screen.say(&format!("({})", turn.seen))?;
    }
    if !turn.says.is_empty() {
        screen.say(&quoted(&turn.says))?;
    }
    if !turn.said.is_empty() {
        screen.gap()?;
        screen.inset(
            4,
            &screen.words.with("play-you", &[("text", quoted(&turn.said).into())]),
        )?;
    }
    if !turn.reply.is_empty() {
        screen.gap()?;
        screen.say(&quoted(&turn.reply))?;
    }
    let meters = turn.meters;
    let values = [
        ("satisfaction", meters.satisfaction.into()),
        ("loyalty", meters.loyalty.into()),
        ("heat", meters.heat.into()),
    ];
    screen.say(&screen.words.with("recorded-turn", &values))
}

/// The keys that work now.
pub(super) fn keys(screen: &mut Screen, mode: Mode, count: usize) -> io::Result<()> {
    let words = &screen.words;
    let mut rows = Vec::new();
    if count > 0 {
        rows.push((format!("1-{count}"), words.get("key-number")));
    }
    rows.extend([
        ("c".to_owned(), words.get("key-card")),
        ("t".to_owned(), words.get("key-transcript")),
        ("l TEXT".to_owned(), words.get("key-law")),
        ("n TEXT".to_owned(), words.get("key-note")),
    ]);
    if mode != Mode::Assessment {
        rows.push(("u".to_owned(), words.get("key-take-back")));
    }
    if mode == Mode::Explore {
        rows.push(("g NODE".to_owned(), words.get("key-go")));
    }
    rows.push(("q".to_owned(), words.get("key-quit")));
    for (key, text) in &rows {
        screen.item(&format!("  {key}"), 12, text)?;
    }
    Ok(())
}
