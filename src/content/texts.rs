//! Every text of a scenario, with its path: for rules that read them all, and for filling in dates.

use super::path::Path;
use crate::core::scenario::{Choice, Node, Scenario};
use crate::core::text::{Lines, Text};

/// How a text is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// On a card, in a briefing, in the debrief; must not be empty.
    Read,
    /// A name or a few words over something else; must not be empty.
    Label,
    /// Spoken by the customer or the learner; must not be empty and has a length.
    Spoken,
    /// Like [`Self::Read`], but may be left out.
    Optional,
    /// Like [`Self::Spoken`], but may be left out.
    OptionalSpoken,
    /// Words that stand in another text too; may be left out.
    Again,
    /// A reason; rules of its own ask for it.
    Reason,
}

impl Use {
    /// Whether something must stand there.
    pub(super) const fn is_needed(self) -> bool {
        matches!(self, Self::Read | Self::Label | Self::Spoken)
    }

    /// Whether it is spoken or written by the customer, the learner or an onlooker.
    pub(super) const fn is_spoken(self) -> bool {
        matches!(self, Self::Spoken | Self::OptionalSpoken)
    }
}

/// Calls `see` with every text, its use, and its path.
pub(super) fn each<'a>(scenario: &'a Scenario, see: &mut impl FnMut(Use, &'a Text, &dyn Fn() -> Path)) {
    before(scenario, see);
    for (at, (id, node)) in scenario.nodes.iter().enumerate() {
        of_node(at, id, node, see);
    }
}

/// The same for all that stands before the nodes.
pub(super) fn before<'a>(scenario: &'a Scenario, see: &mut impl FnMut(Use, &'a Text, &dyn Fn() -> Path)) {
    let s = scenario;
    let mut top = |name, how, text| see(how, text, &|| Path::top(name));
    top("title", Use::Label, &s.title);
    top("summary", Use::Read, &s.summary);
    top("brief", Use::Read, &s.brief);
    if let Some(variant) = &s.variant {
        see(Use::Read, &variant.changed, &|| Path::top("variant").field("changed"));
    }
    see(Use::Optional, &s.authority.note, &|| {
        Path::top("authority").field("note")
    });
    see(Use::Label, &s.customer.name, &|| Path::top("customer").field("name"));
    see(Use::Optional, &s.customer.place, &|| {
        Path::top("customer").field("place")
    });
    let card = || Path::top("customer").field("card");
    for (at, fact) in s.customer.card.operational.iter().enumerate() {
        let path = || card().field("operational").item(at);
        see(Use::Label, &fact.label, &|| path().field("label"));
        see(Use::Read, &fact.text, &|| path().field("text"));
    }
    for (at, note) in s.customer.card.collaborative.iter().enumerate() {
        let path = || card().field("collaborative").item(at);
        see(Use::Label, &note.from, &|| path().field("from"));
        see(Use::Read, &note.text, &|| path().field("text"));
        if let Some(lesson) = &note.lesson {
            see(Use::Read, lesson.because(), &|| path().field("lesson"));
        }
    }
    if let Some(elsewhere) = &s.elsewhere {
        see(Use::Optional, &elsewhere.place, &|| {
            Path::top("elsewhere").field("place")
        });
    }
    see(Use::Optional, &s.subject, &|| Path::top("subject"));
    see(Use::Optional, &s.to, &|| Path::top("to"));
    for (at, onlooker) in s.post.iter().flat_map(|post| &post.onlookers).enumerate() {
        let path = || Path::top("post").field("onlookers").item(at);
        see(Use::Label, &onlooker.name, &|| path().field("name"));
        see(Use::Spoken, &onlooker.text, &|| path().field("text"));
        see(Use::OptionalSpoken, &onlooker.well, &|| path().field("well"));
        see(Use::OptionalSpoken, &onlooker.badly, &|| path().field("badly"));
    }
}

/// The same for one node, which stands at `at` in the file.
pub(super) fn of_node<'a>(at: usize, id: &str, node: &'a Node, see: &mut impl FnMut(Use, &'a Text, &dyn Fn() -> Path)) {
    let path = || Path::node(at, id);
    match node {
        Node::Turn(turn) => {
            see(Use::Optional, &turn.seen, &|| path().field("seen"));
            lines(&turn.says, &|| path().field("says"), see);
            see(Use::Again, &turn.quote, &|| path().field("quote"));
            if let Some(photo) = &turn.photo {
                see(Use::Read, &photo.text, &|| path().field("photo").field("text"));
            }
            for (at, choice) in turn.choices.iter().enumerate() {
                of_choice(choice, &|| path().field("choices").item(at), see);
            }
        }
        Node::Ending(ending) => {
            see(Use::Read, &ending.headline, &|| path().field("headline"));
            see(Use::Optional, &ending.seen, &|| path().field("seen"));
            lines(&ending.says, &|| path().field("says"), see);
            see(Use::Read, &ending.goal, &|| path().field("goal"));
            see(Use::Read, &ending.debrief, &|| path().field("debrief"));
        }
    }
}

fn lines<'a>(lines: &'a Lines, path: &dyn Fn() -> Path, see: &mut impl FnMut(Use, &'a Text, &dyn Fn() -> Path)) {
    for (at, line) in lines.0.iter().enumerate() {
        see(Use::Spoken, &line.text, &|| path().item(at));
    }
}

fn of_choice<'a>(choice: &'a Choice, path: &dyn Fn() -> Path, see: &mut impl FnMut(Use, &'a Text, &dyn Fn() -> Path)) {
    see(Use::Label, &choice.label, &|| path().field("label"));
    see(Use::Spoken, &choice.text, &|| path().field("text"));
    see(Use::OptionalSpoken, &choice.reply, &|| path().field("reply"));
    for (at, (strand, mark)) in choice.marks.iter().enumerate() {
        see(Use::Reason, &mark.1, &|| {
            path().field("marks").entry(at, &format!("{strand:?}"))
        });
    }
    for (at, point) in choice.law.iter().enumerate() {
        see(Use::Reason, point.reason(), &|| path().field("law").item(at));
    }
    see(Use::Reason, &choice.felt.satisfaction, &|| {
        path().field("felt").field("satisfaction")
    });
    see(Use::Reason, &choice.felt.loyalty, &|| {
        path().field("felt").field("loyalty")
    });
    see(Use::Reason, &choice.why.what, &|| path().field("why").field("what"));
    see(Use::Reason, &choice.why.because, &|| {
        path().field("why").field("because")
    });
    see(Use::Reason, &choice.why.next, &|| path().field("why").field("next"));
}

/// Changes every text that [`each`] sees.
pub(super) fn change(scenario: &mut Scenario, with: &mut impl FnMut(&mut Text)) {
    let s = scenario;
    for text in [
        &mut s.title,
        &mut s.summary,
        &mut s.brief,
        &mut s.authority.note,
        &mut s.customer.name,
        &mut s.customer.place,
        &mut s.subject,
        &mut s.to,
    ] {
        with(text);
    }
    if let Some(elsewhere) = &mut s.elsewhere {
        with(&mut elsewhere.place);
    }
    if let Some(variant) = &mut s.variant {
        with(&mut variant.changed);
    }
    for onlooker in s.post.iter_mut().flat_map(|post| &mut post.onlookers) {
        for text in [
            &mut onlooker.name,
            &mut onlooker.text,
            &mut onlooker.well,
            &mut onlooker.badly,
        ] {
            with(text);
        }
    }
    for fact in &mut s.customer.card.operational {
        with(&mut fact.label);
        with(&mut fact.text);
    }
    for note in &mut s.customer.card.collaborative {
        with(&mut note.from);
        with(&mut note.text);
        if let Some(lesson) = &mut note.lesson {
            with(lesson.because_mut());
        }
    }
    s.nodes.0.iter_mut().for_each(|(_, node)| change_node(node, with));
}

/// Changes every text of one node.
pub(super) fn change_node(node: &mut Node, with: &mut impl FnMut(&mut Text)) {
    match node {
        Node::Turn(turn) => {
            with(&mut turn.seen);
            turn.says.0.iter_mut().for_each(|line| with(&mut line.text));
            with(&mut turn.quote);
            if let Some(photo) = &mut turn.photo {
                with(&mut photo.text);
            }
            turn.choices.iter_mut().for_each(|choice| change_choice(choice, with));
        }
        Node::Ending(ending) => {
            for text in [
                &mut ending.headline,
                &mut ending.seen,
                &mut ending.goal,
                &mut ending.debrief,
            ] {
                with(text);
            }
            ending.says.0.iter_mut().for_each(|line| with(&mut line.text));
        }
    }
}

fn change_choice(choice: &mut Choice, with: &mut impl FnMut(&mut Text)) {
    use crate::core::scenario::LegalPoint::{Applies, Breaches, Misses, OverClaims};
    for text in [&mut choice.label, &mut choice.text, &mut choice.reply] {
        with(text);
    }
    choice.marks.0.iter_mut().for_each(|(_, mark)| with(&mut mark.1));
    for point in &mut choice.law {
        match point {
            Applies { because: text, .. }
            | Misses { because: text, .. }
            | OverClaims { says: text, .. }
            | Breaches { says: text, .. } => with(text),
        }
    }
    let (felt, why) = (&mut choice.felt, &mut choice.why);
    for text in [
        &mut felt.satisfaction,
        &mut felt.loyalty,
        &mut why.what,
        &mut why.because,
        &mut why.next,
    ] {
        with(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::scenario::{Channel, Elsewhere, Onlooker, Photo, Setting, Variant};

    #[test]
    fn every_text_that_is_checked_is_also_filled() {
        let mut scenario = super::super::new::stand_in().expect("the template");
        let lamp = || Text::new("a lamp");
        (scenario.subject, scenario.to) = (lamp(), lamp());
        let onlooker = Onlooker {
            name: lamp(),
            look: None,
            time: None,
            text: lamp(),
            well: lamp(),
            badly: lamp(),
        };
        scenario.post.get_or_insert_default().onlookers.push(onlooker);
        scenario.elsewhere = Some(Elsewhere {
            channel: Channel::Phone,
            place: lamp(),
            setting: Setting::default(),
        });
        scenario.variant = Some(Variant {
            of: "late".to_owned(),
            changed: lamp(),
            after: 7,
        });
        for (_, node) in &mut scenario.nodes.0 {
            if let Node::Turn(turn) = node {
                turn.quote = lamp();
                turn.photo = Some(Box::new(Photo {
                    shows: String::new(),
                    text: lamp(),
                }));
            }
        }
        let mut seen = 0;
        each(&scenario, &mut |_, _, _| seen += 1);
        let mut changed = 0;
        change(&mut scenario, &mut |text| {
            changed += 1;
            *text = Text::new("changed");
        });
        assert_eq!(seen, changed);
        each(&scenario, &mut |_, text, path| {
            assert_eq!(text.as_str(), "changed", "{}", path());
        });
        let written = ron::to_string(&scenario).expect("it can be written");
        assert!(!written.contains("lamp"), "a text is left out");
    }
}
