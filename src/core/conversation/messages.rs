//! What stands written on a device or in a thread so far: the customer's, yours, and in public those of onlookers.

use super::Conversation;
use crate::core::scenario::{Node, Photo, Post, Turn};
use crate::core::state::State;

/// Something that stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message<'a> {
    /// Whose it is.
    pub by: By,
    /// What it is.
    pub what: Sent<'a>,
    /// How many moves stood when it came. Those that came after the last move are new.
    pub after: usize,
    /// Whether it was said in the other place, and so does not stand in this one.
    pub elsewhere: bool,
}

/// Whose a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The learner's.
    You,
    /// The customer's.
    Customer,
    /// An onlooker's, by their place in the post.
    Onlooker(usize),
}

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent<'a> {
    /// Words, asides in brackets included.
    Text(&'a str),
    /// A photo.
    Photo(&'a Photo),
}

/// How a conversation goes, as somebody sees it who only reads along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Going {
    /// Nobody can say yet.
    #[default]
    Open,
    /// The customer is better off than they were.
    Well,
    /// Worse off, or angrier.
    Badly,
}

/// A change of the meters that shows.
const SHOWS: i16 = 5;

impl Going {
    /// How it goes at `now` when it began at `start`.
    pub fn of(start: &State, now: &State) -> Self {
        let moved = |read: fn(&State) -> u8| i16::from(read(now)) - i16::from(read(start));
        let (satisfaction, heat) = (moved(|s| s.satisfaction), moved(|s| s.situation.heat));
        if satisfaction <= -SHOWS || heat >= 2 * SHOWS {
            Self::Badly
        } else if satisfaction >= SHOWS && heat <= 0 {
            Self::Well
        } else {
            Self::Open
        }
    }
}

impl Conversation {
    /// What stands written, oldest first. What was taken back does not.
    pub fn messages(&self) -> Vec<Message<'_>> {
        let mut messages = Vec::new();
        let mut add = |by, what, after, elsewhere| {
            messages.push(Message {
                by,
                what,
                after,
                elsewhere,
            });
        };
        let mut ids = Vec::new();
        let mut added: Vec<[bool; 2]> = Vec::new();
        for at in 0..=self.steps.len() {
            let choice = at.checked_sub(1).map(|last| &self.steps[last]);
            // What is said and answered stands where the turn was, what comes next where that is.
            let (was, is) = (
                self.is_elsewhere_after(at.saturating_sub(1)),
                self.is_elsewhere_after(at),
            );
            if let Some((node, choice)) = choice.and_then(|step| Some((step.node, step.choice?))) {
                add(By::You, Sent::Text(self.story.text(node, choice)), at, was);
            }
            let scene = self.scene_at(at, &mut ids);
            if !scene.reply.is_empty() {
                add(By::Customer, Sent::Text(scene.reply), at, was);
            }
            if let Some(photo) = self.turn_at(at).and_then(|turn| turn.photo.as_deref()) {
                add(By::Customer, Sent::Photo(photo), at, is);
            }
            if !scene.says.is_empty() {
                add(By::Customer, Sent::Text(scene.says), at, is);
            }
            let Some(post) = &self.story.scenario().post else {
                continue;
            };
            for (who, text) in self.joining(post, at, &mut added) {
                add(By::Onlooker(who), Sent::Text(text), at, false);
            }
        }
        messages
    }

    /// The turn before move `at`; `None` at an ending.
    fn turn_at(&self, at: usize) -> Option<&Turn> {
        match self.story.node(self.before(at).node) {
            Node::Turn(turn) => Some(turn),
            Node::Ending(_) => None,
        }
    }

    /// The turn that is being answered; `None` when it is over.
    pub fn turn(&self) -> Option<&Turn> {
        self.turn_at(self.steps.len())
    }

    /// How it goes, as onlookers see it.
    pub fn going(&self) -> Going {
        Going::of(&self.start, self.state())
    }

    /// What onlookers say after `at` moves: at first what they answered, then, once each, what they add.
    fn joining<'a>(&self, post: &'a Post, at: usize, added: &mut Vec<[bool; 2]>) -> Vec<(usize, &'a str)> {
        added.resize(post.onlookers.len(), [false; 2]);
        let going = Going::of(&self.start, self.before(at));
        let onlookers = post.onlookers.iter().zip(added).enumerate();
        onlookers
            .filter_map(|(who, (onlooker, added))| {
                let (text, before) = match going {
                    _ if at == 0 => (&onlooker.text, &mut false),
                    Going::Open => return None,
                    Going::Well => (&onlooker.well, &mut added[0]),
                    Going::Badly => (&onlooker.badly, &mut added[1]),
                };
                let first = !std::mem::replace(before, true) && !text.is_empty();
                first.then_some((who, text.as_str()))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::core::conversation::Mode;
    use crate::core::story::Story;

    const SOCIAL: &str = include_str!("../../../tests/fixtures/channels/social.ron");
    const MODEL: &str = include_str!("../../../assets/model.ron");

    fn conversation() -> Conversation {
        conversation_of(SOCIAL)
    }

    fn conversation_of(file: &str) -> Conversation {
        let read = ron::Options::default().with_default_extension(
            ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_VARIANT_NEWTYPES,
        );
        let scenario = read.from_str(file).unwrap();
        let story = Story::compile(Arc::new(scenario), Arc::new(read.from_str(MODEL).unwrap())).unwrap();
        Conversation::new(Arc::new(story), Mode::Practice, 7)
    }

    fn told(conversation: &Conversation) -> Vec<(By, usize)> {
        let messages = conversation.messages().into_iter();
        messages.map(|message| (message.by, message.after)).collect()
    }

    #[test]
    fn onlookers_answer_first_and_add_what_they_have_to_add_once() {
        let mut conversation = conversation();
        let first = [By::Customer, By::Onlooker(0), By::Onlooker(1), By::Onlooker(2)].map(|by| (by, 0));
        assert_eq!(told(&conversation), first);
        conversation.choose_named("small-number").unwrap();
        assert_eq!(conversation.going(), Going::Badly);
        let badly = [By::You, By::Customer, By::Customer, By::Onlooker(0), By::Onlooker(2)].map(|by| (by, 1));
        assert_eq!(told(&conversation)[4..], badly);
        conversation.choose_named("thirty-days").unwrap();
        let onlookers = told(&conversation).into_iter().filter(|(by, _)| *by == By::Onlooker(0));
        assert_eq!(onlookers.count(), 2, "they say it once");
        conversation.take_back().unwrap();
        conversation.take_back().unwrap();
        assert_eq!(told(&conversation), first, "what is taken back does not stand there");
    }

    #[test]
    fn what_is_said_in_private_and_its_answer_do_not_stand_in_the_thread() {
        let file = SOCIAL
            .replace("    setting:", "    elsewhere: (channel: Chat),\n    setting:")
            .replace("\"so-what-now\": Turn(", "\"so-what-now\": Turn(elsewhere: true,");
        let mut conversation = conversation_of(&file);
        conversation.choose_named("a-person-yes").unwrap();
        assert!(conversation.is_elsewhere_after(1) && !conversation.is_elsewhere_after(0));
        conversation.choose_named("copy-of-the-eleventh").unwrap();
        let private = |message: &Message<'_>| message.elsewhere;
        let messages = conversation.messages();
        // The post, the answer to it and what onlookers say are public; the turn, what was said there and the reply are not.
        let after_one: Vec<_> = messages
            .iter()
            .filter(|m| m.after == 1)
            .map(|m| (m.by, private(m)))
            .collect();
        assert_eq!(after_one[0], (By::You, false));
        assert_eq!(
            after_one.iter().rfind(|(by, _)| *by == By::Customer),
            Some(&(By::Customer, true))
        );
        let after_two: Vec<_> = messages
            .iter()
            .filter(|m| m.after == 2)
            .map(|m| (m.by, private(m)))
            .collect();
        assert_eq!(after_two[0], (By::You, true));
        assert_eq!(
            after_two.iter().rfind(|(by, _)| *by == By::Customer),
            Some(&(By::Customer, false))
        );
        assert!(messages.iter().all(|m| !matches!(m.by, By::Onlooker(_)) || !private(m)));
    }

    #[test]
    fn it_goes_well_only_for_somebody_who_is_no_angrier() {
        let mut conversation = conversation();
        assert_eq!(conversation.going(), Going::Open);
        conversation.choose_named("a-person-yes").unwrap();
        conversation.choose_named("copy-of-the-eleventh").unwrap();
        assert_eq!(conversation.going(), Going::Well);
        let mut angrier = *conversation.state();
        angrier.situation.heat = 100;
        assert_eq!(Going::of(conversation.start(), &angrier), Going::Badly);
    }
}
