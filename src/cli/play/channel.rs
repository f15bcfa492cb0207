//! What a channel shows round what is said, in words: the head of a letter, a photo, who joined in.

use std::io;

use super::super::screen::Screen;
use crate::content::days::day_with_year;
use crate::content::names;
use crate::content::numbers::grouped;
use crate::content::words::{Words, sentence, word_id};
use crate::core::conversation::{By, Conversation, Sent};
use crate::core::scenario::{Channel, Scenario};
use crate::core::text::quoted;

/// Where the conversation goes on, when it has gone somewhere else.
pub(super) fn moved(screen: &mut Screen, conversation: &Conversation, at: usize) -> io::Result<()> {
    let here = conversation.shown_after(at);
    let before = conversation.shown_after(at.saturating_sub(1));
    if std::ptr::eq(here, before) {
        return Ok(());
    }
    let place = here.customer.place.as_str();
    let values = [("placed", u32::from(!place.is_empty()).into()), ("place", place.into())];
    let text = screen.words.with(names::stands(here.channel), &values);
    // In the window it stands after the name.
    screen.say(&format!("({})", sentence(text.trim_start_matches([',', ' ']))))
}

/// The head row of a chat, once; the head of each letter.
pub(super) fn head(screen: &mut Screen, conversation: &Conversation, at: usize) -> io::Result<()> {
    let scenario = conversation.story().scenario();
    match scenario.channel {
        Channel::Chat if at == 0 => {
            let channel = screen.words.get(names::channel(Channel::Chat));
            let parts = [Some(channel), some(&scenario.subject), clock(scenario)];
            screen.say(&format!("({})", joined(parts)))?;
            screen.gap()
        }
        Channel::Email => {
            let words = &screen.words;
            let to = some(&scenario.to).map(|to| words.with("letter-to", &[("to", to.into())]));
            let when = if at == 0 {
                joined([Some(day_with_year(words, scenario.date)), clock(scenario)])
            } else {
                words.get("letter-in-answer")
            };
            let subject = some(&scenario.subject).map(|subject| match at {
                0 => subject,
                _ => words.with("letter-re", &[("subject", subject.into())]),
            });
            let head = joined([Some(scenario.customer.name.to_string()), to, Some(when)]);
            screen.say(&head)?;
            subject.map_or(Ok(()), |subject| screen.heading(&subject))
        }
        _ => Ok(()),
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

fn clock(scenario: &Scenario) -> Option<String> {
    Some(scenario.clock()?.strftime("%H:%M").to_string())
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The letter itself.
pub(super) fn letter(screen: &mut Screen, says: &str) -> io::Result<()> {
    if says.is_empty() {
        return Ok(());
    }
    screen.gap()?;
    screen.inset(2, says)
}

/// The photo that came before move `at`.
pub(super) fn photo(screen: &mut Screen, conversation: &Conversation, at: usize) -> io::Result<()> {
    let messages = conversation.messages().into_iter();
    for message in messages.filter(|message| message.after == at) {
        if let Sent::Photo(photo) = message.what {
            let text = screen.words.with("photo-of", &[("text", photo.text.as_str().into())]);
            screen.say(&text)?;
        }
    }
    Ok(())
}

/// In public: how many joined in, once, and what onlookers say before move `at`.
pub(super) fn joining(screen: &mut Screen, conversation: &Conversation, at: usize) -> io::Result<()> {
    let scenario = conversation.story().scenario();
    let Some(post) = &scenario.post else {
        return Ok(());
    };
    let counts = counted(&screen.words, post.counts);
    if at == 0 && !counts.is_empty() {
        screen.say(&counts)?;
    }
    let messages = conversation.messages().into_iter();
    for message in messages.filter(|message| message.after == at) {
        let (By::Onlooker(who), Sent::Text(text)) = (message.by, message.what) else {
            continue;
        };
        if let Some(onlooker) = post.onlookers.get(who) {
            let time = onlooker.time.filter(|_| at == 0);
            let time = time.map(|time| time.strftime("%H:%M").to_string());
            let who = joined([Some(onlooker.name.to_string()), time]);
            screen.inset(2, &format!("{who}: {}", quoted(text)))?;
        }
    }
    Ok(())
}

fn counted(words: &Words, counts: crate::core::scenario::Counts) -> String {
    let all = [
        (counts.same, word_id("count-same")),
        (counts.angry, word_id("count-angry")),
        (counts.reading, word_id("count-reading")),
    ];
    let some = all.into_iter().filter(|(number, _)| *number > 0);
    let parts = some.map(|(number, word)| format!("{} {}", grouped(number.into()), words.get(word)));
    parts.collect::<Vec<_>>().join(", ")
}
