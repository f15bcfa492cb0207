//! What stands in the thread: the post, and what you, the customer and onlookers wrote below it.

use super::{Model, wording};
use crate::content::words::{Words, word_id};
use crate::core::conversation::{By, Going, Message, Sent};
use crate::core::scenario::Onlooker;
use crate::core::text::{Said, said};
use crate::desktop::figure::Expression;
use crate::desktop::screens::conversation::said::Heard;
use crate::desktop::widgets::curly;

/// What one person writes at once.
pub(super) struct Reply {
    pub(super) by: By,
    pub(super) after: usize,
    pub(super) text: String,
}

/// The post: what the customer wrote first.
pub(super) fn post(model: &Model<'_>) -> Option<Reply> {
    let messages = model.playing.conversation.messages();
    let post = messages.into_iter().find(|message| is_post(message))?;
    Some(Reply {
        by: post.by,
        after: post.after,
        text: aloud(&post),
    })
}

fn is_post(message: &Message<'_>) -> bool {
    message.after == 0 && message.by == By::Customer && matches!(message.what, Sent::Text(_))
}

/// What stands below the post.
pub(super) fn replies(model: &Model<'_>) -> Vec<Reply> {
    let mut replies: Vec<Reply> = Vec::new();
    for message in model.playing.conversation.messages() {
        let text = aloud(&message);
        if is_post(&message) || text.is_empty() || message.elsewhere {
            continue;
        }
        match replies.last_mut() {
            Some(last) if last.by == message.by && last.after == message.after => {
                last.text.push(' ');
                last.text.push_str(&text);
            }
            _ => replies.push(Reply {
                by: message.by,
                after: message.after,
                text,
            }),
        }
    }
    replies
}

/// What of a message is written.
fn aloud(message: &Message<'_>) -> String {
    let Sent::Text(text) = message.what else {
        return String::new();
    };
    let parts = said(text).into_iter().filter_map(|part| match part {
        Said::Aloud(words) => Some(words),
        Said::Aside(_) => None,
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// Whether the text column says it whole: your last words, and theirs when nothing is quoted.
pub(super) fn in_the_column(model: &Model<'_>, reply: &Reply) -> bool {
    let now = model.playing.conversation.steps().len();
    reply.after == now
        && match reply.by {
            By::You => true,
            By::Customer => Heard::of(model).quote.is_empty(),
            By::Onlooker(_) => false,
        }
}

pub(super) fn onlooker<'a>(model: &Model<'a>, at: usize) -> Option<&'a Onlooker> {
    model.scenario().post.as_ref()?.onlookers.get(at)
}

/// When an onlooker answered first.
pub(super) fn time(model: &Model<'_>, reply: &Reply) -> Option<String> {
    match reply.by {
        By::Onlooker(at) if reply.after == 0 => wording::clock(onlooker(model, at)?.time),
        _ => None,
    }
}

/// A reply in words: who, when, how they look, and what.
pub(super) fn in_words_of(words: &Words, model: &Model<'_>, reply: &Reply) -> String {
    let writer = wording::writer(words, model.scenario(), reply.by);
    let looks = match reply.by {
        By::Onlooker(at) => Some(words.get(looks(model.playing.conversation.going(), at).1)),
        By::You | By::Customer => None,
    };
    let who = [Some(writer), time(model, reply), looks];
    let who = who.into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("{who}: {}", curly(&reply.text))
}

/// The face of an onlooker as it goes, and the words for it. No two look on alike.
pub(super) fn looks(going: Going, at: usize) -> (Expression, &'static str) {
    let worried = (Expression::Worried, word_id("looks-worried"));
    let sarcastic = (Expression::Sarcastic, word_id("looks-sarcastic"));
    let sceptical = (Expression::Sceptical, word_id("looks-sceptical"));
    let relieved = (Expression::Relieved, word_id("looks-relieved"));
    let pleased = (Expression::Pleased, word_id("looks-pleased"));
    let angry = (Expression::Angry, word_id("looks-angry"));
    let annoyed = (Expression::Annoyed, word_id("looks-annoyed"));
    let faces = match going {
        Going::Open => [worried, sarcastic, sceptical],
        Going::Well => [relieved, pleased, pleased],
        Going::Badly => [angry, sarcastic, annoyed],
    };
    faces[at % faces.len()]
}
